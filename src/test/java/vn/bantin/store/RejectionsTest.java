package vn.bantin.store;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bantin.store.Sample.PLAN;
import static vn.bantin.store.Sample.Q1;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.bantin.checks.Code;
import vn.bantin.checks.Finding;
import vn.bantin.checks.Place;
import vn.bantin.checks.Rejection;
import vn.bantin.progress.Adjustment;
import vn.bantin.progress.Basis;
import vn.bantin.progress.Pace;
import vn.bantin.progress.Period;
import vn.bantin.progress.Succession;
import vn.bantin.progress.Target;

@Tag("database")
class RejectionsTest {

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
    void aRejectedRowStandsAsAFindingOfItsPeriod() {
        store.putRejections(List.of(new Rejection(
                "progress.csv",
                7,
                KEY,
                PLAN.code(),
                Q1,
                List.of(
                        Finding.of(
                                Code.NUMBER_WRONG,
                                Place.cell("progress.csv", 7, "value").of("395", "KT05"),
                                "1O5",
                                "."),
                        Finding.of(Code.DATE_WRONG, Place.cell("progress.csv", 7, "reported_on"), "hôm qua")))));

        Finding finding = Finding.of(
                Code.ROW_LEFT_OUT,
                new Place("progress.csv", 7L, "value, reported_on", "395", "KT05"),
                "\"1O5\" không phải là số viết với dấu thập phân \".\". Hãy sửa ô này hoặc chọn --decimal."
                        + " \"hôm qua\" không phải là ngày dạng 2024-03-31. Hãy sửa ô này.");
        assertThat(store.rejections(PLAN.code(), Q1)).containsExactly(finding);
        assertThat(store.rejections(PLAN.code(), Period.of("2024-Q2"))).isEmpty();
        assertThat(store.rejections("KTXH-2023", Q1)).isEmpty();
    }

    @Test
    void aRowWithoutProgrammeOrPeriodStandsInEveryPeriod() {
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
    void aRowThatNamesWhatThereIsNotIsSeenEverywhere() {
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
    void aRowRejectedAgainTakesThePlaceOfItsFormerSelf() {
        store.putRejections(List.of(rejection("progress.csv", 7, KEY, PLAN.code(), Q1)));
        store.putRejections(List.of(rejection("progress.csv", 9, KEY, PLAN.code(), Q1)));
        assertThat(store.rejections(PLAN.code(), Q1))
                .extracting(finding -> finding.place().line())
                .containsExactly(9L);
    }

    @Test
    void aBetterRowBringsARejectedOneRight() {
        store.putRejections(List.of(
                rejection("progress.csv", 7, KEY, PLAN.code(), Q1),
                rejection("so-lieu.xlsx/progress", 7, KEY, PLAN.code(), Q1),
                rejection("progress.csv", 8, "KTXH-2024/402/KT05/2024-Q1", PLAN.code(), Q1),
                rejection("targets.csv", 8, KEY, PLAN.code(), Q1)));
        store.put(Sample.of(Sample.progress("395", "KT05", Q1, "105")));
        assertThat(store.rejections(PLAN.code(), Q1))
                .extracting(finding -> finding.place().file())
                .containsExactly("progress.csv", "targets.csv");
    }

    @Test
    void everyTableHasItsKey() {
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
        store.put(Sample.small());
        store.put(Sample.of(
                Sample.adjustment("395", Adjustment.Kind.BONUS, null, "1.5"),
                Sample.adjustment("395", Adjustment.Kind.PENALTY, "K1", "0.25")));
        store.put(Sample.of(new Succession("395", "16240", LocalDate.of(2025, 7, 1), null)));
        store.put(Sample.of(new Target(
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
    void aKeyMayBeAsLongAsItWasTyped() {
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
                List.of(Finding.of(Code.VALUE_MISSING, Place.cell(file, line, null))));
    }
}
