package vn.bantin.store;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bantin.store.SampleRows.PLAN;
import static vn.bantin.store.SampleRows.Q1;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.bantin.checks.Finding;
import vn.bantin.checks.FindingCode;
import vn.bantin.checks.Location;
import vn.bantin.checks.Rejection;
import vn.bantin.progress.Adjustment;
import vn.bantin.progress.Basis;
import vn.bantin.progress.Pace;
import vn.bantin.progress.Period;
import vn.bantin.progress.Succession;
import vn.bantin.progress.Target;

@Tag("database")
class RejectionTableTest {

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
    void a_rejected_row_stands_as_a_finding_of_its_period() {
        store.putRejections(List.of(new Rejection(
                "progress.csv",
                7,
                KEY,
                PLAN.code(),
                Q1,
                List.of(
                        Finding.of(
                                FindingCode.NUMBER_WRONG,
                                Location.cell("progress.csv", 7, "value").of("395", "KT05"),
                                "1O5",
                                "."),
                        Finding.of(
                                FindingCode.DATE_WRONG, Location.cell("progress.csv", 7, "reported_on"), "hôm qua")))));

        Finding finding = Finding.of(
                FindingCode.ROW_LEFT_OUT,
                new Location("progress.csv", 7L, "value, reported_on", "395", "KT05"),
                "\"1O5\" không phải là số viết với dấu thập phân \".\". Hãy sửa ô này hoặc chọn --decimal."
                        + " \"hôm qua\" không phải là ngày dạng 2024-03-31. Hãy sửa ô này.");
        assertThat(store.rejections(PLAN.code(), Q1)).containsExactly(finding);
        assertThat(store.rejections(PLAN.code(), Period.of("2024-Q2"))).isEmpty();
        assertThat(store.rejections("KTXH-2023", Q1)).isEmpty();
    }

    @Test
    void a_row_without_programme_or_period_stands_in_every_period() {
        store.putRejections(List.of(
                rejection("units.csv", 3, "402", null, null), rejection("targets.csv", 2, "x", PLAN.code(), null)));
        assertThat(store.rejections(PLAN.code(), Q1))
                .extracting(finding -> finding.place().file())
                .containsExactly("targets.csv", "units.csv");
        assertThat(store.rejections("KTXH-2023", Period.of("2023-Q4")))
                .extracting(finding -> finding.place().file())
                .containsExactly("units.csv");
    }

    @Test
    void a_row_that_names_what_there_is_not_is_seen_everywhere() {
        store.putRejections(List.of(
                rejection("progress.csv", 2, "a", "KTXH-2O24", Q1),
                rejection("progress.csv", 3, "b", PLAN.code(), Period.of("2042-Q1")),
                rejection("progress.csv", 4, "c", null, Period.of("2042-Q1")),
                rejection("progress.csv", 5, "d", "x".repeat(5000), null),
                rejection("progress.csv", 6, "e", PLAN.code(), Period.of("2024-Q2"))));
        assertThat(store.rejections(PLAN.code(), Q1))
                .extracting(finding -> finding.place().line())
                .containsExactly(2L, 3L, 4L, 5L);
        assertThat(store.rejections(PLAN.code(), Period.of("2024-Q2")))
                .extracting(finding -> finding.place().line())
                .containsExactly(3L, 4L, 5L, 6L);
    }

    @Test
    void a_row_rejected_again_takes_the_place_of_its_former_self() {
        store.putRejections(List.of(rejection("progress.csv", 7, KEY, PLAN.code(), Q1)));
        store.putRejections(List.of(rejection("progress.csv", 9, KEY, PLAN.code(), Q1)));
        assertThat(store.rejections(PLAN.code(), Q1))
                .extracting(finding -> finding.place().line())
                .containsExactly(9L);
    }

    @Test
    void a_better_row_brings_a_rejected_one_right() {
        store.putRejections(List.of(
                rejection("progress.csv", 7, KEY, PLAN.code(), Q1),
                rejection("so-lieu.xlsx/progress", 7, KEY, PLAN.code(), Q1),
                rejection("progress.csv", 8, "KTXH-2024/402/KT05/2024-Q1", PLAN.code(), Q1),
                rejection("targets.csv", 8, KEY, PLAN.code(), Q1)));
        store.put(SampleRows.of(SampleRows.progress("395", "KT05", Q1, "105")));
        assertThat(store.rejections(PLAN.code(), Q1))
                .extracting(finding -> finding.place().file())
                .containsExactly("progress.csv", "targets.csv");
    }

    @Test
    void every_table_has_its_key() {
        store.putRejections(List.of(
                rejection("units.csv", 2, "402", null, null),
                rejection("successions.csv", 2, "395/16240/2025-07-01", null, null),
                rejection("programmes.csv", 2, "KTXH-2024", "KTXH-2024", null),
                rejection("indicators.csv", 2, "KT05A", null, null),
                rejection("targets.csv", 2, "KTXH-2024/395/KT05/ASSIGNED/", "KTXH-2024", null),
                rejection("targets.csv", 3, "KTXH-2024/395/KT05/OWN/2024-Q3", "KTXH-2024", null),
                rejection("progress.csv", 2, KEY, "KTXH-2024", Q1),
                rejection("nhap.xlsx/adjustments", 2, "KTXH-2024/395/2024-Q1/BONUS/", "KTXH-2024", Q1),
                rejection("adjustments.csv", 3, "KTXH-2024/395/2024-Q1/PENALTY/K1", "KTXH-2024", Q1)));
        store.put(SampleRows.small());
        store.put(SampleRows.of(
                SampleRows.adjustment("395", Adjustment.Kind.BONUS, null, "1.5"),
                SampleRows.adjustment("395", Adjustment.Kind.PENALTY, "K1", "0.25")));
        store.put(SampleRows.of(new Succession("395", "16240", LocalDate.of(2025, 7, 1), null)));
        store.put(SampleRows.of(new Target(
                PLAN.code(),
                "395",
                "KT05",
                Basis.OWN,
                null,
                "x",
                null,
                Pace.UNSAID,
                null,
                Period.of("2024-Q3"),
                null)));
        assertThat(store.rejections(PLAN.code(), Q1)).isEmpty();
    }

    @Test
    void a_key_may_be_as_long_as_it_was_typed() {
        String one = "Đ".repeat(3000) + "1";
        String two = "Đ".repeat(3000) + "2";
        store.putRejections(List.of(
                rejection("units.csv", 2, one, null, null),
                rejection("units.csv", 3, two, null, null),
                rejection("units.csv", 4, "", null, null),
                rejection("units.csv", 5, "a", null, null),
                rejection("units.csv", 6, "A", null, null)));
        assertThat(store.rejections(PLAN.code(), Q1)).hasSize(5);
    }

    private static Rejection rejection(String file, long line, String key, String programme, Period period) {
        return new Rejection(
                file,
                line,
                key,
                programme,
                period,
                List.of(Finding.of(FindingCode.VALUE_MISSING, Location.cell(file, line, null))));
    }
}
