package vn.bantin.store;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bantin.store.SampleRows.PLAN;
import static vn.bantin.store.SampleRows.Q1;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.bantin.checks.Finding;
import vn.bantin.checks.FindingCode;
import vn.bantin.checks.Location;
import vn.bantin.checks.RowWarning;
import vn.bantin.progress.ImportedData;
import vn.bantin.progress.Period;

/** What was odd in a row that was taken stays with it. */
@Tag("database")
class RowWarningTableTest {

    private static final String KEY = "KTXH-2024/395/KT05/2024-Q1";

    private static TestDatabase database;
    private static LedgerStore store;

    @BeforeAll
    static void open() {
        database = TestDatabase.fresh();
        store = new LedgerStore(database.dataSource());
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @BeforeEach
    void clear() {
        database.clear();
        store.put(SampleRows.small());
    }

    @Test
    void a_warning_stands_in_the_period_of_its_row_as_it_was_told() {
        Finding percent = finding("so-lieu.xlsx/progress", "value", FindingCode.CELL_PERCENT, "0.925");
        Finding sign = finding("units.csv", "name", FindingCode.SIGN_INVISIBLE, "U+200B", "");
        put(
                SampleRows.small(),
                new RowWarning("progress", KEY, PLAN.code(), Q1, percent),
                new RowWarning("units", "395", null, null, sign));

        assertThat(store.warnings(PLAN.code(), Q1)).containsExactly(percent, sign);
        assertThat(store.warnings(PLAN.code(), Period.of("2024-Q2"))).containsExactly(sign);
        assertThat(store.warnings("KTXH-2023", Period.of("2023-Q1"))).containsExactly(sign);
    }

    @Test
    void it_goes_when_its_row_comes_without_it_from_whatever_file_but_not_without_its_column() {
        put(SampleRows.small(), warning("value"), warning("note"));
        ImportedData again = SampleRows.of(SampleRows.progress("395", "KT05", Q1, "105"));

        store.putWarnings(again, List.of(), Map.of("progress", Set.of("value", "source")));
        assertThat(columns()).containsExactly("value");

        store.putWarnings(SampleRows.of(SampleRows.progress("402", "KT05", Q1, "105")), List.of(), Map.of());
        assertThat(columns()).containsExactly("value");

        store.putWarnings(again, List.of(), Map.of("targets", Set.of("value")));
        assertThat(columns()).isEmpty();
    }

    @Test
    void a_row_that_comes_again_as_it_was_is_told_once() {
        put(SampleRows.of(SampleRows.progress("395", "KT05", Q1, "105")), warning("value"));
        put(SampleRows.of(SampleRows.progress("395", "KT05", Q1, "105")), warning("value"));

        assertThat(columns()).containsExactly("value");
    }

    private static List<String> columns() {
        return store.warnings(PLAN.code(), Q1).stream()
                .map(finding -> finding.place().column())
                .toList();
    }

    private static void put(ImportedData delivery, RowWarning... warnings) {
        store.putWarnings(delivery, List.of(warnings), Map.of());
    }

    private static RowWarning warning(String column) {
        return new RowWarning(
                "progress", KEY, PLAN.code(), Q1, finding("progress.csv", column, FindingCode.CELL_PERCENT, "0.925"));
    }

    private static Finding finding(String file, String column, FindingCode code, Object... details) {
        return Finding.of(code, Location.cell(file, 3, column).of("395", "KT05"), details);
    }
}
