package vn.bantin.office;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.bantin.bulletin.Bulletin;
import vn.bantin.bulletin.TargetRow;
import vn.bantin.page.TableColumn;
import vn.bantin.page.TargetColumns;
import vn.bantin.progress.Measure;
import vn.bantin.progress.Status;

/** The annex's table of every target of every unit, with formulas that judge it anew. */
final class AnnexTargets {

    private static final int OTHER_WIDTH = 30;
    private static final String ONE_DECIMAL = "#,##0.0";

    /** Columns of the printed table that the workbook has as numbers, in columns of its own, or leaves out. */
    private static final Set<String> KNOWN = Set.of(
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

    private final ExcelSheet sheet;
    private final AnnexWords words;

    private AnnexTargets(ExcelSheet sheet, AnnexWords words) {
        this.sheet = sheet;
        this.words = words;
    }

    static void write(ExcelSheet sheet, Iterable<Bulletin> bulletins, AnnexWords words) throws IOException {
        AnnexTargets targets = new AnnexTargets(sheet, words);
        for (AnnexColumn column : AnnexColumn.values()) {
            sheet.column(column == AnnexColumn.CHANGE ? words.turned() : words.of(column.key()), column.most());
        }
        List<TableColumn<TargetRow>> others = TargetColumns.COLUMNS.stream()
                .filter(column -> !KNOWN.contains(column.key()))
                .toList();
        others.forEach(column -> sheet.column(words.of(column.heading()), OTHER_WIDTH));
        sheet.write(
                AnnexColumn.FROZEN,
                AnnexColumn.PRINTED,
                words.of("excel.page"),
                () -> bulletins.forEach(bulletin -> targets.rows(bulletin, others)));
    }

    private void rows(Bulletin bulletin, List<TableColumn<TargetRow>> others) {
        for (TargetRow row : bulletin.rows()) {
            sheet.row();
            for (AnnexColumn column : AnnexColumn.values()) {
                put(column, bulletin, row);
            }
            others.forEach(column -> sheet.text(words.of(column, row)));
        }
    }

    private void put(AnnexColumn column, Bulletin bulletin, TargetRow row) {
        switch (column) {
            case UNIT -> sheet.text(bulletin.unitName());
            case UNIT_CODE -> sheet.text(bulletin.unit());
            case NUMBER -> sheet.count(row.number());
            case CODE -> sheet.text(row.indicator());
            case NAME -> sheet.text(row.name());
            case GROUP -> sheet.text(row.group());
            case UNIT_OF_MEASURE -> sheet.text(row.unitOfMeasure());
            case PLAN -> sheet.figure(row.plan());
            case ASSIGNED -> sheet.figure(row.assigned());
            case OWN -> sheet.figure(row.own());
            case LAST_YEAR -> lastYear(row, row.former());
            case QUARTER ->
                marked(row.quarter(), row.former() != null && row.former().beforeNow() != null);
            case VALUE -> sheet.number(row.value(), valueFormat(row));
            case PERCENT -> percent(row);
            case PERCENT_OF_LAST_YEAR -> sheet.number(row.percentOfLastYear(), format(row.percentOfLastYear()));
            case STATUS -> status(row, LiveFormula.status(row, sheet.at()));
            case CHANGE -> sheet.text(change(row, row.former()));
            case RANK -> words.rank(sheet, row.place());
            case LEAD -> sheet.text(row.inCharge());
            case WHY ->
                sheet.text(row.doubt() == null ? row.why() : row.why() + "; " + words.of("doubt") + row.doubt());
            case RESTATED -> sheet.text(row.restated());
            case PERCENT_PRINTED -> sheet.number(row.percentOfPlan(), format(row.percentOfPlan()));
            case STATUS_PRINTED -> sheet.text(printed(row));
            case MATCH -> sheet.formula(match(row, sheet.at()), true);
            case SOURCE ->
                sheet.text(words.of(LiveFormula.status(row, sheet.at()) == null ? "source.printed" : "source.formula"));
            case ESTIMATE, MEASURE, SENSE, LOW, HIGH, SLACK, BASELINE, EXPECTED, REQUIRED ->
                numbers(column, row, row.numbers());
        }
    }

    private void numbers(AnnexColumn column, TargetRow row, TargetRow.@Nullable Numbers numbers) {
        if (numbers == null) {
            sheet.empty();
            return;
        }
        switch (column) {
            case ESTIMATE ->
                sheet.word(row.value() == null ? "" : words.of(numbers.estimate() ? "estimate.yes" : "estimate.no"));
            case MEASURE -> sheet.text(words.of("measure." + numbers.measure()));
            case SENSE -> sheet.text(words.of("sense." + numbers.sense()));
            case LOW -> sheet.number(numbers.low());
            case HIGH -> sheet.number(numbers.high());
            case SLACK ->
                sheet.number(numbers.slack() == null || numbers.slack().signum() == 0 ? null : numbers.slack());
            case BASELINE -> sheet.number(numbers.baseline());
            case EXPECTED ->
                sheet.number(
                        numbers.expected() == null ? null : BigDecimal.valueOf(LiveFormula.share(numbers)), "0.0%");
            default -> required(row);
        }
    }

    private void required(TargetRow row) {
        String required = LiveFormula.required(row, sheet.at());
        Double level = LiveFormula.requiredNow(row);
        if (required == null || level == null) {
            sheet.empty();
        } else {
            sheet.formula(required, level, "#,##0.00");
        }
    }

    private void percent(TargetRow row) {
        String percent = LiveFormula.percent(row, sheet.at());
        if (percent == null) {
            sheet.number(row.percentOfPlan(), format(row.percentOfPlan()));
        } else {
            sheet.formula(percent, LiveFormula.percentNow(row), format(row.percentOfPlan()));
        }
    }

    private void status(TargetRow row, @Nullable String formula) {
        if (formula == null) {
            sheet.text(printed(row));
        } else {
            sheet.formula(formula, printed(row));
        }
    }

    private String printed(TargetRow row) {
        return words.status(row.status(), row.label());
    }

    /**
     * "▼ chậm tiến độ → ● đạt tiến độ". What was never assessed has not stayed the same either: there is nothing to compare.
     */
    private String change(TargetRow row, TargetRow.@Nullable Former former) {
        if (former == null || former.judged() == null) {
            return "";
        }
        Status before = former.judged().status();
        if (before == Status.NOT_ASSESSED && row.status() == Status.NOT_ASSESSED) {
            return words.of("turned.unknown");
        }
        return before == row.status()
                ? words.of("turned.same")
                : joined(words.status(before)) + " → " + joined(printed(row));
    }

    /** Keeps the mark with the word behind it. */
    private static String joined(String status) {
        return status.replaceFirst(" ", "\u00a0");
    }

    /** Last year's value, with its mark where it has been corrected since. */
    private void lastYear(TargetRow row, TargetRow.@Nullable Former former) {
        PrintedNumber printed = PrintedNumber.of(row.lastYear());
        if (former == null || former.lastYear() == null || row.milestone()) {
            sheet.text(row.lastYear());
        } else {
            boolean estimate = printed != null && printed.format().startsWith("\"");
            String format = (estimate ? PrintedNumber.quoted(words.of("estimate") + " ") : "")
                    + ExcelSheet.format(former.lastYear());
            sheet.number(former.lastYear(), format + mark(former.lastYearNow() != null));
        }
    }

    private void marked(String printed, boolean restated) {
        PrintedNumber number = PrintedNumber.of(printed);
        if (number == null) {
            sheet.text(printed);
        } else {
            sheet.number(number.number(), number.format() + mark(restated));
        }
    }

    private String mark(boolean restated) {
        return restated ? PrintedNumber.quoted(words.of("restated.mark")) : "";
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
    private static String format(@Nullable BigDecimal percent) {
        return ONE_DECIMAL + "0".repeat(decimals(percent) - 1);
    }

    /** Words stay numbers: an estimate shows its "ước", a milestone "đã xong" for 1. */
    private String valueFormat(TargetRow row) {
        if (row.value() == null || row.numbers() == null) {
            return row.value() == null ? "" : ExcelSheet.format(row.value());
        }
        if (row.numbers().measure() == Measure.MILESTONE) {
            return PrintedNumber.quoted(row.valueText());
        }
        String format = ExcelSheet.format(row.value());
        return row.numbers().estimate() ? PrintedNumber.quoted(words.of("estimate") + " ") + format : format;
    }
}
