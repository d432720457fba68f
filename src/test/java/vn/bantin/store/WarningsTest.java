package vn.bantin.store;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bantin.store.Sample.PLAN;
import static vn.bantin.store.Sample.Q1;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.bantin.checks.Code;
import vn.bantin.checks.Finding;
import vn.bantin.checks.Place;
import vn.bantin.checks.RowWarning;
import vn.bantin.progress.Delivery;
import vn.bantin.progress.Period;

/** What was odd in a row that was taken stays with it. */
@Tag("database")
class WarningsTest {

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
        store.put(Sample.small());
    }

    @Test
    void a_warning_stands_in_the_period_of_its_row_as_it_was_told() {
        Finding percent = finding("so-lieu.xlsx/progress", "value", Code.CELL_PERCENT, "0.925");
        Finding sign = finding("units.csv", "name", Code.SIGN_INVISIBLE, "U+200B", "");
        put(
                Sample.small(),
                new RowWarning("progress", KEY, PLAN.code(), Q1, percent),
                new RowWarning("units", "395", null, null, sign));

        assertThat(store.warnings(PLAN.code(), Q1)).containsExactly(percent, sign);
        assertThat(store.warnings(PLAN.code(), Period.of("2024-Q2"))).containsExactly(sign);
        assertThat(store.warnings("KTXH-2023", Period.of("2023-Q1"))).containsExactly(sign);
    }

    @Test
    void it_goes_when_its_row_comes_without_it_from_whatever_file_but_not_without_its_column() {
        put(Sample.small(), warning("value"), warning("note"));
        Delivery again = Sample.of(Sample.progress("395", "KT05", Q1, "105"));

        store.putWarnings(again, List.of(), Map.of("progress", Set.of("value", "source")));
        assertThat(columns()).containsExactly("value");

        store.putWarnings(Sample.of(Sample.progress("402", "KT05", Q1, "105")), List.of(), Map.of());
        assertThat(columns()).containsExactly("value");

        store.putWarnings(again, List.of(), Map.of("targets", Set.of("value")));
        assertThat(columns()).isEmpty();
    }

    @Test
    void a_row_that_comes_again_as_it_was_is_told_once() {
        put(Sample.of(Sample.progress("395", "KT05", Q1, "105")), warning("value"));
        put(Sample.of(Sample.progress("395", "KT05", Q1, "105")), warning("value"));

        assertThat(columns()).containsExactly("value");
    }

    private static List<String> columns() {
        return store.warnings(PLAN.code(), Q1).stream()
                .map(finding -> finding.place().column())
                .toList();
    }

    private static void put(Delivery delivery, RowWarning... warnings) {
        store.putWarnings(delivery, List.of(warnings), Map.of());
    }

    private static RowWarning warning(String column) {
        return new RowWarning(
                "progress", KEY, PLAN.code(), Q1, finding("progress.csv", column, Code.CELL_PERCENT, "0.925"));
    }

    private static Finding finding(String file, String column, Code code, Object... details) {
        return Finding.of(code, Place.cell(file, 3, column).of("395", "KT05"), details);
    }
}
