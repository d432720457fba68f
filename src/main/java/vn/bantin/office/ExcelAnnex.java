package vn.bantin.office;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FontScheme;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import vn.bantin.bulletin.Bulletin;
import vn.bantin.bulletin.Phrase;
import vn.bantin.bulletin.Summary;
import vn.bantin.bulletin.TargetRow;
import vn.bantin.page.RankingColumns;
import vn.bantin.page.TableColumn;
import vn.bantin.page.TargetColumns;
import vn.bantin.progress.Measure;
import vn.bantin.progress.Status;
import vn.bantin.scoring.Rank;

/** The figures of an edition as a workbook: the ranking, every target with formulas that judge it anew, the words. */
final class ExcelAnnex {

    private static final int OTHER_WIDTH = 20;
    private static final String ONE_DECIMAL = "#,##0.0";
    private static final String TWO_DECIMALS = "#,##0.00";

    /** Columns of the printed tables that the workbook has as numbers, in columns of its own, or leaves out. */
    private static final Set<String> OF_THE_TARGETS = Set.of(
            "number",
            "name",
            "unit",
            "assigned",
            "own",
            "lastYear",
            "quarter",
            "value",
            "percent",
            "percentOfLastYear",
            "status",
            "rank",
            "lead");

    private static final Set<String> OF_THE_RANKING = Set.of(
            "place",
            "range",
            "change",
            "name",
            "cluster",
            "targets",
            "bonus",
            "penalty",
            "score",
            "coverage",
            "exceeded",
            "completed",
            "onpace",
            "behind",
            "missed",
            "open");

    /** All columns of a sheet are printed. */
    private static final int LAST = Integer.MAX_VALUE;

    /** Rows held in memory at a time; the rest waits in a temporary file. */
    private static final int WINDOW = 200;

    private final SXSSFWorkbook workbook;
    private final ResourceBundle texts;
    private final String mark;
    private final String title;
    private final Map<String, CellStyle> styles = new HashMap<>();
    private final Map<Status, String> words = new EnumMap<>(Status.class);

    private ExcelAnnex(
            SXSSFWorkbook workbook,
            Summary summary,
            List<Bulletin> bulletins,
            ResourceBundle texts,
            @Nullable String mark) {
        this.mark = mark == null ? "" : mark + " ";
        this.workbook = workbook;
        this.texts = texts;
        title = this.mark + Phrase.capitalised(summary.title()) + " - " + summary.programme();
        for (Status status : Status.values()) {
            words.put(status, word(status, status.words()));
        }
        bulletins.stream()
                .flatMap(bulletin -> bulletin.rows().stream())
                .forEach(row -> words.put(row.status(), word(row.status(), row.label())));
    }

    static byte[] of(
            Summary summary,
            List<Bulletin> bulletins,
            LocalDate issuedOn,
            ResourceBundle texts,
            @Nullable String mark) {
        XSSFWorkbook inside = new XSSFWorkbook();
        XSSFFont font = inside.getFontAt(0);
        font.setScheme(FontScheme.NONE);
        font.setFontName(DocumentProperties.FONT);
        font.setFontHeightInPoints(DocumentProperties.SIZE);
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(inside, WINDOW, false, true)) {
            // Java 17 cannot read back the 64-bit sizes that a streamed workbook is given by default.
            workbook.setZip64Mode(Zip64Mode.Never);
            ExcelAnnex annex = new ExcelAnnex(workbook, summary, bulletins, texts, mark);
            annex.ranking(summary);
            annex.targets(bulletins);
            annex.words();
            workbook.setForceFormulaRecalculation(true);
            DocumentProperties.describe(
                    inside,
                    annex.mark + Phrase.capitalised(summary.title()),
                    summary.letterhead().issuingBody(),
                    summary.programme(),
                    issuedOn);
            return StableZip.of(workbook::write, ExcelAnnex::repaired);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** POI 5.5.1 writes one {@code >} too many behind a formula that is true or false. */
    private static byte[] repaired(String name, byte[] part) {
        return name.startsWith("xl/worksheets/")
                ? new String(part, UTF_8).replace("</f>><v>", "</f><v>").getBytes(UTF_8)
                : part;
    }

    private void ranking(Summary summary) throws IOException {
        ExcelSheet sheet = sheet("excel.ranking");
        boolean adjusted = summary.adjusted();
        sheet.column(texts.getString("column.place"), 13);
        sheet.column(texts.getString("column.unit.code"), 9);
        sheet.column(texts.getString("column.name"), 28);
        sheet.column(texts.getString("column.place.best"), 10);
        sheet.column(texts.getString("column.place.worst"), 10);
        sheet.column(texts.getString("column.cluster.name"), 16);
        sheet.column(texts.getString("column.cluster.place"), 13);
        if (adjusted) {
            sheet.column(texts.getString("column.targets.score"), 10);
            sheet.column(texts.getString("column.bonus"), 10);
            sheet.column(texts.getString("column.penalty"), 10);
        }
        sheet.column(texts.getString(adjusted ? "column.total" : "column.score"), 10);
        sheet.column(texts.getString("column.coverage"), 14);
        for (String key : List.of("exceeded", "completed", "onpace", "behind", "missed", "open")) {
            sheet.column(texts.getString("column." + key), 12);
        }
        sheet.column(texts.getString("total"), 8);
        sheet.column(texts.getString("column.reason"), 50);
        if (adjusted) {
            sheet.column(texts.getString("merits.title"), 60);
        }
        List<TableColumn<Summary.Line>> others = others(RankingColumns.columns(adjusted), OF_THE_RANKING);
        others.forEach(column -> sheet.column(texts.getString(column.heading()), OTHER_WIDTH));
        summary.lines().forEach(line -> {
            unit(sheet, line, adjusted);
            others.forEach(column -> sheet.text(column.text(line, texts)));
        });
        sheet.finish(3, LAST, title);
    }

    /** Columns of a printed table that have no typed column here: they follow as texts. */
    private static <R> List<TableColumn<R>> others(List<TableColumn<R>> columns, Set<String> known) {
        return columns.stream().filter(column -> !known.contains(column.key())).toList();
    }

    private void unit(ExcelSheet sheet, Summary.Line line, boolean adjusted) {
        sheet.row();
        rank(sheet, line.place());
        sheet.text(line.unit());
        sheet.text(line.name());
        sheet.count(line.swing() == null ? null : line.swing().best());
        sheet.count(line.swing() == null ? null : line.swing().worst());
        sheet.text(line.cluster());
        rank(sheet, line.inCluster());
        if (adjusted) {
            total(sheet, line);
        } else {
            sheet.number(line.score(), TWO_DECIMALS);
        }
        sheet.number(line.coveragePercent(), partFormat(line.coveragePercent()));
        String first = sheet.letter();
        for (Status status : Status.values()) {
            sheet.count(line.tally().of(status));
        }
        sheet.formula(
                "SUM(" + first + sheet.at() + ":" + sheet.letterBefore() + sheet.at() + ")",
                line.tally().total(),
                "#,##0");
        sheet.text(line.reason());
        if (adjusted) {
            sheet.text(line.extra() == null ? "" : line.extra().said());
        }
    }

    /** The score of the targets, what is added and taken, and the sum of these as a formula. */
    private void total(ExcelSheet sheet, Summary.Line line) {
        Summary.Extra extra = line.place() == null ? null : line.extra();
        String first = sheet.letter();
        sheet.number(extra == null ? line.score() : extra.targets(), TWO_DECIMALS);
        String bonus = sheet.letter();
        sheet.number(extra == null ? null : extra.bonus(), TWO_DECIMALS);
        String penalty = sheet.letter();
        sheet.number(extra == null ? null : extra.penalty(), TWO_DECIMALS);
        if (line.score() == null) {
            sheet.empty();
        } else {
            int at = sheet.at();
            sheet.formula(
                    first + at + "+" + bonus + at + "-" + penalty + at,
                    line.score().doubleValue(),
                    TWO_DECIMALS);
        }
    }

    private void targets(List<Bulletin> bulletins) throws IOException {
        ExcelSheet sheet = sheet("excel.targets");
        for (AnnexColumn column : AnnexColumn.values()) {
            sheet.column(texts.getString(column.key()), column.width());
        }
        List<TableColumn<TargetRow>> others = others(TargetColumns.COLUMNS, OF_THE_TARGETS);
        others.forEach(column -> sheet.column(texts.getString(column.heading()), OTHER_WIDTH));
        for (Bulletin bulletin : bulletins) {
            for (TargetRow row : bulletin.rows()) {
                target(sheet, bulletin, row);
                others.forEach(column -> sheet.text(column.text(row, texts)));
            }
        }
        sheet.finish(AnnexColumn.GROUP.ordinal(), AnnexColumn.STATUS.ordinal() + 1, title);
    }

    /** The cells in the order of {@link AnnexColumn}. */
    private void target(ExcelSheet sheet, Bulletin bulletin, TargetRow row) {
        sheet.row();
        sheet.text(bulletin.unit());
        sheet.text(bulletin.unitName());
        sheet.count(row.number());
        sheet.text(row.indicator());
        sheet.text(row.name());
        sheet.text(row.group());
        sheet.text(row.unitOfMeasure());
        sheet.text(row.plan());
        sheet.number(row.value(), valueFormat(row));
        String percent = LiveFormula.percent(row, sheet.at());
        if (percent == null) {
            sheet.number(row.percentOfPlan(), percentFormat(row));
        } else {
            sheet.formula(percent, LiveFormula.percentNow(row), percentFormat(row));
        }
        String status = LiveFormula.status(row, sheet.at());
        String printed = word(row.status(), row.label());
        if (status == null) {
            sheet.text(printed);
        } else {
            sheet.formula(status, printed);
        }
        sheet.number(row.percentOfPlan(), percentFormat(row));
        sheet.text(printed);
        sheet.formula(match(row, sheet.at()), true);
        sheet.text(texts.getString(status == null ? "source.printed" : "source.formula"));
        sheet.text(row.why());
        numbers(sheet, row, row.numbers());
        rank(sheet, row.place());
        sheet.text(row.leadBody());
        former(sheet, row, row.former());
    }

    /** Last year's value as printed, with its mark where it has been corrected since, and what the data say today. */
    private void former(ExcelSheet sheet, TargetRow row, TargetRow.@Nullable Former former) {
        if (former == null || former.lastYear() == null || row.milestone()) {
            sheet.text(row.lastYear());
        } else {
            String format = ExcelSheet.format(former.lastYear());
            boolean restated = former.lastYearNow() != null;
            sheet.number(former.lastYear(), restated ? format + quoted(texts.getString("restated.mark")) : format);
        }
        sheet.text(row.restated());
    }

    private void numbers(ExcelSheet sheet, TargetRow row, TargetRow.@Nullable Numbers numbers) {
        if (numbers == null) {
            for (int i = AnnexColumn.MEASURE.ordinal(); i <= AnnexColumn.REQUIRED.ordinal(); i++) {
                sheet.empty();
            }
            return;
        }
        sheet.text(texts.getString("measure." + numbers.measure()));
        sheet.text(texts.getString("sense." + numbers.sense()));
        sheet.number(numbers.low());
        sheet.number(numbers.high());
        sheet.number(numbers.slack() == null || numbers.slack().signum() == 0 ? null : numbers.slack());
        sheet.number(numbers.baseline());
        if (numbers.expected() == null) {
            sheet.empty();
        } else {
            sheet.number(BigDecimal.valueOf(LiveFormula.share(numbers)), "0.0%");
        }
        String required = LiveFormula.required(row, sheet.at());
        Double level = LiveFormula.requiredNow(row);
        if (required == null || level == null) {
            sheet.empty();
        } else {
            sheet.formula(required, level, TWO_DECIMALS);
        }
    }

    /** Whether percentage and status as computed here are those that were printed. */
    private static String match(TargetRow row, int at) {
        String status = AnnexColumn.STATUS.letter() + at + "=" + AnnexColumn.STATUS_PRINTED.letter() + at;
        String percent = "ROUND(" + AnnexColumn.PERCENT.letter() + at + "," + decimals(row.percentOfPlan()) + ")="
                + AnnexColumn.PERCENT_PRINTED.letter() + at;
        return row.percentOfPlan() == null ? status : "AND(" + percent + "," + status + ")";
    }

    private static int decimals(@Nullable BigDecimal percent) {
        return percent == null ? 1 : Math.max(1, percent.scale());
    }

    /** As many decimals as are printed. */
    private static String percentFormat(TargetRow row) {
        return ONE_DECIMAL + "0".repeat(decimals(row.percentOfPlan()) - 1);
    }

    /** One decimal, but as many as it takes not to show 100 for what is not all. */
    private static String partFormat(@Nullable BigDecimal percent) {
        String printed = percent == null ? "0,0" : Phrase.part(percent);
        return ONE_DECIMAL + "0".repeat(printed.length() - printed.indexOf(',') - 2);
    }

    /** Words stay numbers: an estimate shows its "ước", a milestone "đã xong" for 1. */
    private String valueFormat(TargetRow row) {
        if (row.value() == null || row.numbers() == null) {
            return row.value() == null ? "" : ExcelSheet.format(row.value());
        }
        if (row.numbers().measure() == Measure.MILESTONE) {
            return quoted(row.valueText());
        }
        String format = ExcelSheet.format(row.value());
        return row.numbers().estimate() ? quoted(texts.getString("estimate") + " ") + format : format;
    }

    private static String quoted(String literal) {
        return '"' + literal.replace("\"", "") + '"';
    }

    /** The table behind the names in the formulas. */
    private void words() throws IOException {
        String sheetName = mark + texts.getString("excel.words");
        ExcelSheet sheet = sheet("excel.words");
        sheet.column(texts.getString("column.word"), 34);
        sheet.column(texts.getString("column.meaning"), 24);
        for (Status status : Status.values()) {
            sheet.row();
            sheet.text(words.get(status));
            sheet.text(LiveFormula.name(status));
            Name name = workbook.createName();
            name.setNameName(LiveFormula.name(status));
            name.setRefersToFormula("'" + sheetName.replace("'", "''") + "'!$A$" + sheet.at());
        }
        sheet.finish(0, LAST, title);
    }

    private ExcelSheet sheet(String key) {
        return new ExcelSheet(workbook, mark + texts.getString(key), styles);
    }

    /** As the PDF prints it: the mark and the word. */
    private String word(Status status, String label) {
        return texts.getString("status." + status) + " " + label;
    }

    /** A number, with the mark of a tie in its format. */
    private void rank(ExcelSheet sheet, @Nullable Rank place) {
        if (place == null) {
            sheet.empty();
        } else {
            sheet.number(
                    BigDecimal.valueOf(place.rank()),
                    place.tied() ? "#,##0" + quoted(" (" + texts.getString("tied") + ")") : "#,##0");
        }
    }
}
