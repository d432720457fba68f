package vn.bantin.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.bantin.store.SampleRows.LAND_REVENUE;
import static vn.bantin.store.SampleRows.NHU_XUAN;
import static vn.bantin.store.SampleRows.PLAN;
import static vn.bantin.store.SampleRows.PROVINCE;
import static vn.bantin.store.SampleRows.Q1;
import static vn.bantin.store.SampleRows.REVENUE;
import static vn.bantin.store.SampleRows.THO_XUAN;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.bantin.progress.Basis;
import vn.bantin.progress.Goal;
import vn.bantin.progress.Ledger;
import vn.bantin.progress.MasterData;
import vn.bantin.progress.Pace;
import vn.bantin.progress.Period;
import vn.bantin.progress.Progress;
import vn.bantin.progress.Progress.Ruling;
import vn.bantin.progress.Status;
import vn.bantin.progress.Succession;
import vn.bantin.progress.Target;
import vn.bantin.progress.Unit;
import vn.bantin.progress.UnitKind;

@Tag("database")
class RowsTest {

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
    }

    @Test
    void every_target_comes_back_as_it_went_in() {
        Target full = new Target(
                PLAN.code(),
                "395",
                "KT05",
                Basis.OWN,
                Goal.between(new BigDecimal("6.6"), new BigDecimal("6.8")),
                "6,6-6,8",
                new BigDecimal("123456789012345678.123456789012"),
                new Pace(new BigDecimal("0.1"), new BigDecimal("0.333333333333"), null, BigDecimal.ONE),
                Period.of("2024-Q3"),
                Period.of("2024-Q2"),
                Period.of("2024-Q4"));
        Target inWords = new Target(
                PLAN.code(), "402", "KT05A", Basis.ASSIGNED, null, "Xuất siêu", null, Pace.UNSAID, null, null, null);
        Target about = new Target(
                PLAN.code(),
                "402",
                "KT05",
                Basis.ASSIGNED,
                Goal.about(new BigDecimal("4")),
                null,
                null,
                Pace.UNSAID,
                null,
                null,
                null);
        Target ceiling = new Target(
                PLAN.code(),
                "402",
                "KT05",
                Basis.OWN,
                Goal.atMost(new BigDecimal("-0.5")),
                null,
                null,
                Pace.UNSAID,
                null,
                null,
                null);
        store.put(SampleRows.small());
        store.put(SampleRows.of(full, inWords, about, ceiling));

        assertThat(store.findLedger(PLAN.code(), Q1).orElseThrow().targets())
                .hasSize(6)
                .contains(full, inWords, about, ceiling);
    }

    @Test
    void every_report_comes_back_as_it_went_in() {
        Progress report = new Progress(
                PLAN.code(),
                "395",
                "KT05",
                Q1,
                new BigDecimal("-999999999999999999.999999999999"),
                true,
                Progress.State.SUBMITTED,
                new Ruling(Status.MISSED, "Ý kiến của Ban Thường vụ; \"chưa đủ\" % hồ sơ"),
                LocalDate.of(2024, 4, 8),
                "UBND huyện",
                "Dòng 1\nDòng 2 😀");
        Progress silent = SampleRows.progress("402", "KT05", Q1, null);
        store.put(SampleRows.small());
        store.put(SampleRows.of(report, silent));

        assertThat(store.findLedger(PLAN.code(), Q1).orElseThrow().progress()).contains(report, silent);
    }

    @Test
    void every_other_row_comes_back_as_it_went_in() {
        Succession succession = new Succession("395", "16240", LocalDate.of(2025, 7, 1), new BigDecimal("0.25"));
        Succession unknownShare = new Succession("402", "16240", LocalDate.of(2025, 7, 1), null);
        store.put(SampleRows.small());
        store.put(SampleRows.of(succession, unknownShare));

        Ledger ledger = store.findLedger(PLAN.code(), Q1).orElseThrow();
        assertThat(ledger.programme()).isEqualTo(PLAN);
        assertThat(ledger.units()).containsExactlyInAnyOrder(PROVINCE, THO_XUAN, NHU_XUAN);
        assertThat(ledger.indicators()).containsExactly(REVENUE, LAND_REVENUE);
        assertThat(ledger.successions()).containsExactlyInAnyOrder(succession, unknownShare);
        assertThat(store.register())
                .isEqualTo(new MasterData(
                        Map.of("TH", PROVINCE, "395", THO_XUAN, "402", NHU_XUAN),
                        Map.of(PLAN.code(), PLAN),
                        Map.of("KT05", REVENUE, "KT05A", LAND_REVENUE)));
    }

    @Test
    void numbers_come_back_plain_and_without_trailing_zeros() {
        store.put(SampleRows.small());
        for (var form : Map.of(
                        "112.750",
                        "112.75",
                        "1E+3",
                        "1000",
                        "0.000",
                        "0",
                        "5.00",
                        "5",
                        "123456789012345",
                        "123456789012345",
                        "0.000000000001",
                        "0.000000000001")
                .entrySet()) {
            store.put(SampleRows.of(SampleRows.progress("395", "KT05", Q1, form.getKey())));
            assertThat(report("395", "KT05").value()).isEqualTo(new BigDecimal(form.getValue()));
        }
    }

    @Test
    void a_number_that_the_column_would_round_is_refused() {
        store.put(SampleRows.small());
        assertThatThrownBy(() -> store.put(SampleRows.of(SampleRows.progress("395", "KT05", Q1, "0.1234567890123"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("12 decimals");
    }

    @Test
    void a_text_that_is_too_long_is_refused_and_not_cut() {
        Unit unit = SampleRows.unit("1", "x".repeat(1001), UnitKind.WARD, null);
        assertThatThrownBy(() -> store.put(SampleRows.of(List.of(unit)))).isInstanceOf(DataAccessException.class);
        assertThat(store.empty()).isTrue();
    }

    @Test
    void what_only_looks_alike_is_not_the_same() {
        List<String> codes =
                List.of("a1", "A1", "á1", "a1 ", " a1", "Hoà", "Hòa", "Hà Nội", "Ha Noi", "đ", "d", "ss", "ß");
        List<Unit> units = codes.stream()
                .map(code -> SampleRows.unit(code, code, UnitKind.WARD, null))
                .toList();
        store.put(SampleRows.of(units));
        assertThat(store.register().units().keySet()).containsExactlyInAnyOrderElementsOf(codes);
        assertThat(JdbcClient.create(database.dataSource())
                        .sql("select name from units where name = :name")
                        .param("name", "Hòa")
                        .query(String.class)
                        .list())
                .containsExactly("Hòa");
    }

    @Test
    void dates_and_times_do_not_depend_on_any_time_zone() {
        TimeZone before = TimeZone.getDefault();
        // Days on which clocks were changed: Sài Gòn 1945 and 1975, Berlin and New York 2024, Apia skipped a day in
        // 2011.
        List<LocalDate> days = Stream.of(
                        "1945-09-02",
                        "1945-03-14",
                        "1975-06-13",
                        "2024-03-31",
                        "2024-10-27",
                        "2024-03-10",
                        "2011-12-30")
                .map(LocalDate::parse)
                .toList();
        List<Unit> units = days.stream()
                .map(day -> new Unit("U" + day, "Đơn vị", UnitKind.WARD, null, null, day, day, null, null, null, null))
                .toList();
        Instant at = Instant.parse("2024-03-31T01:30:00.123456Z");
        Instant inTheGap = Instant.parse("2024-03-10T07:30:00Z");
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Apia"));
            LedgerStore there = new LedgerStore(database.inTimeZone("+13:00"));
            there.put(SampleRows.of(units));
            there.recordImport(new ImportRecord(at, "nhap", 3, 2, 1, "00"));
            there.recordImport(new ImportRecord(inTheGap.plusNanos(999), "nhap", 0, 0, 0, "00"));
            TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
            LedgerStore here = new LedgerStore(database.inTimeZone("-05:00"));
            assertThat(here.register().units().values()).containsExactlyInAnyOrderElementsOf(units);
            assertThat(here.imports())
                    .containsExactly(
                            new ImportRecord(inTheGap, "nhap", 0, 0, 0, "00"),
                            new ImportRecord(at, "nhap", 3, 2, 1, "00"));
        } finally {
            TimeZone.setDefault(before);
        }
    }

    private static Progress report(String unit, String indicator) {
        return store.findLedger(PLAN.code(), Q1).orElseThrow().progress().stream()
                .filter(report ->
                        report.unit().equals(unit) && report.indicator().equals(indicator))
                .findFirst()
                .orElseThrow();
    }
}
