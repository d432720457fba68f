package vn.bantin.app;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.bantin.output.CsvDataFile;
import vn.bantin.scoring.Rank;
import vn.bantin.scoring.RulebookComparison;

/** The results by two rule books as a data file: a row for each unit, then one for each target that changes status. */
final class RulebookTrialFile {

    private static final List<String> COLUMNS = List.of(
            "unit",
            "unit_name",
            "indicator",
            "rank_a",
            "rank_b",
            "score_a",
            "score_b",
            "status_a",
            "status_b",
            "reason_unranked_a",
            "reason_unranked_b");

    private RulebookTrialFile() {}

    /** The bytes of the file. */
    static byte[] csv(RulebookComparison comparison, Map<String, String> names) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (RulebookComparison.UnitChange change : comparison.units()) {
            String code = change.unit().code();
            rows.add(cells(
                    code,
                    names.get(code),
                    null,
                    place(change.before()),
                    place(change.after()),
                    change.scoreBefore(),
                    change.scoreAfter(),
                    null,
                    null,
                    change.unrankedBefore(),
                    change.unrankedAfter()));
        }
        for (RulebookComparison.TargetChange change : comparison.targets()) {
            String code = change.unit().code();
            rows.add(cells(
                    code,
                    names.get(code),
                    change.indicator().code(),
                    null,
                    null,
                    null,
                    null,
                    change.before(),
                    change.after(),
                    null,
                    null));
        }
        return CsvDataFile.csv(COLUMNS, rows);
    }

    private static @Nullable Integer place(@Nullable Rank rank) {
        return rank == null ? null : rank.rank();
    }

    private static List<@Nullable Object> cells(@Nullable Object... cells) {
        return Arrays.asList(cells);
    }
}
