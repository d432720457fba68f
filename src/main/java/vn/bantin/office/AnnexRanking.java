package vn.bantin.office;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.bantin.bulletin.Phrase;
import vn.bantin.bulletin.Summary;
import vn.bantin.page.RankingColumns;
import vn.bantin.page.TableColumn;
import vn.bantin.progress.Status;

/** The annex's table of units: rank, score, and how many targets have which status. */
final class AnnexRanking {

    private static final int OTHER_WIDTH = 30;
    private static final int FROZEN = 2;
    private static final String TWO_DECIMALS = "#,##0.00";

    /** Ranks gained and lost. */
    private static final String STEPS = "+#,##0_-;-#,##0_-;0";

    /** Columns of the printed table that the workbook has as numbers, in columns of its own, or leaves out. */
    private static final Set<String> KNOWN = Set.of(
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

    private final ExcelSheet sheet;
    private final AnnexWords words;
    private final Summary summary;
    private final boolean adjusted;
    private final boolean moved;

    /** The statuses of any target of any unit: a column of zeros alone is empty, and so it is hidden. */
    private final Set<Status> given;

    private AnnexRanking(ExcelSheet sheet, AnnexWords words, Summary summary, Set<Status> given) {
        this.given = given;
        this.sheet = sheet;
        this.words = words;
        this.summary = summary;
        adjusted = summary.adjusted();
        moved = !summary.moved().isEmpty();
    }

    static void write(ExcelSheet sheet, Summary summary, AnnexWords words) throws IOException {
        AnnexRanking ranking = new AnnexRanking(
                sheet,
                words,
                summary,
                Arrays.stream(Status.values())
                        .filter(status ->
                                summary.lines().anyMatch(line -> line.tally().of(status) > 0))
                        .collect(Collectors.toUnmodifiableSet()));
        ranking.columns();
        List<TableColumn<Summary.Line>> others = RankingColumns.columns(summary.adjusted()).stream()
                .filter(column -> !KNOWN.contains(column.key()))
                .toList();
        others.forEach(column -> sheet.column(words.of(column.heading()), OTHER_WIDTH));
        int printed = sheet.columns();
        if (!summary.ranges()) {
            ranking.rangeColumns();
        }
        ranking.column("column.unit.code", 12);
        sheet.write(
                FROZEN,
                printed,
                words.of("excel.page"),
                () -> summary.lines().forEach(line -> {
                    ranking.unit(line);
                    others.forEach(column -> sheet.text(words.of(column, line)));
                    if (!summary.ranges()) {
                        ranking.range(line);
                    }
                    sheet.text(line.unit());
                }));
    }

    private void columns() {
        column("column.place", 14);
        column("column.name", 30);
        if (moved) {
            sheet.column(words.of("column.place") + " " + summary.comparedName(), 16);
            column("column.change", 10);
        }
        if (summary.ranges()) {
            rangeColumns();
        }
        column("column.cluster.name", 20);
        column("column.cluster.place", 14);
        if (adjusted) {
            column("column.targets.score", 10);
            column("column.bonus", 10);
            column("column.penalty", 10);
        }
        column(adjusted ? "column.total" : "column.score", 10);
        column("column.coverage", 14);
        for (String key : List.of("exceeded", "completed", "onpace", "behind", "missed", "open")) {
            column("column." + key, 12);
        }
        column("total", 8);
        column("column.reason", 24);
        if (adjusted) {
            column("merits.title", 60);
        }
    }

    /** How far the rank moves: printed where the papers tell it too, else beside what is printed. */
    private void rangeColumns() {
        column("column.place.best", 12);
        column("column.place.worst", 12);
    }

    private void range(Summary.Line line) {
        sheet.count(line.swing() == null ? null : line.swing().best());
        sheet.count(line.swing() == null ? null : line.swing().worst());
    }

    private void column(String key, int most) {
        sheet.column(words.of(key), most);
    }

    private void unit(Summary.Line line) {
        sheet.row();
        words.rank(sheet, line.place());
        sheet.text(line.name());
        if (moved) {
            words.rank(sheet, line.before());
            sheet.number(line.change() == null ? null : BigDecimal.valueOf(line.change()), STEPS);
        }
        if (summary.ranges()) {
            range(line);
        }
        sheet.text(line.cluster());
        words.rank(sheet, line.inCluster());
        if (adjusted) {
            total(line);
        } else {
            sheet.number(line.score(), TWO_DECIMALS);
        }
        sheet.number(line.coveragePercent(), partFormat(line.coveragePercent()));
        String first = sheet.letter();
        for (Status status : Status.values()) {
            sheet.count(given.contains(status) ? Integer.valueOf(line.tally().of(status)) : null);
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
    private void total(Summary.Line line) {
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

    /** One decimal, but as many as it takes not to show 100 for what is not all. */
    private static String partFormat(@Nullable BigDecimal percent) {
        String printed = percent == null ? "0,0" : Phrase.part(percent);
        return "#,##0.0" + "0".repeat(printed.length() - printed.indexOf(',') - 2);
    }
}
