package vn.bantin.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.bantin.store.SampleRows.LAND_REVENUE;
import static vn.bantin.store.SampleRows.PLAN;
import static vn.bantin.store.SampleRows.PROVINCE;
import static vn.bantin.store.SampleRows.Q1;
import static vn.bantin.store.SampleRows.REVENUE;
import static vn.bantin.store.SampleRows.THO_XUAN;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.bantin.progress.Adjustment;
import vn.bantin.progress.Basis;
import vn.bantin.progress.Direction;
import vn.bantin.progress.Goal;
import vn.bantin.progress.ImportedData;
import vn.bantin.progress.InMemoryData;
import vn.bantin.progress.Indicator;
import vn.bantin.progress.Ledger;
import vn.bantin.progress.Measure;
import vn.bantin.progress.Pace;
import vn.bantin.progress.Period;
import vn.bantin.progress.Programme;
import vn.bantin.progress.Progress;
import vn.bantin.progress.Succession;
import vn.bantin.progress.Target;
import vn.bantin.progress.Unit;
import vn.bantin.progress.UnitKind;

@Tag("database")
class LedgerStoreTest {

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
    void putting_twice_is_putting_once() {
        store.put(SampleRows.shipped());
        Map<String, Long> rows = rows();
        Ledger ledger = store.findLedger(PLAN.code(), Q1).orElseThrow();
        store.put(SampleRows.shipped());
        assertThat(rows()).isEqualTo(rows);
        assertThat(store.findLedger(PLAN.code(), Q1)).contains(ledger);
    }

    @Test
    void an_archive_answers_as_the_database_does_whatever_the_order_of_its_rows() {
        ImportedData all = SampleRows.shipped();
        store.put(all);
        InMemoryData archive = new InMemoryData(new ImportedData(
                reversed(all.units()),
                reversed(all.successions()),
                reversed(all.programmes()),
                all.indicators(),
                reversed(all.targets()),
                reversed(all.progress())));

        assertThat(archive.latestPeriod()).isEqualTo(store.latestPeriod()).isNotEmpty();
        assertThat(archive.register()).isEqualTo(store.register());
        for (int year = 2022; year <= 2025; year++) {
            for (int quarter = 1; quarter <= 4; quarter++) {
                Period period = new Period(year, quarter);
                assertThat(archive.programmesInForce(period)).isEqualTo(store.programmesInForce(period));
                for (String programme : List.of("KTXH-2023", "KTXH-2024", "nonsuch")) {
                    Optional<Ledger> ledger = store.findLedger(programme, period);
                    assertThat(archive.findLedger(programme, period)).isEqualTo(ledger);
                    assertThat(ledger.map(archive::older)).isEqualTo(ledger.map(store::older));
                }
            }
        }
    }

    /** Who adds a table adds it to {@link InMemoryData} and to {@link SourceViews} too, and then here. */
    @Test
    void an_archive_knows_every_table_of_a_delivery() {
        assertThat(ImportedData.class.getRecordComponents())
                .extracting(RecordComponent::getName)
                .containsExactly(
                        "units",
                        "successions",
                        "programmes",
                        "indicators",
                        "targets",
                        "progress",
                        "adjustments",
                        "remarks",
                        "recipients");
    }

    private static <T> List<T> reversed(List<T> rows) {
        List<T> back = new ArrayList<>(rows);
        Collections.reverse(back);
        return back;
    }

    @Test
    void a_later_row_takes_the_place_of_the_one_with_its_key() {
        store.put(SampleRows.small());
        Unit renamed = SampleRows.unit("402", "Như Xuân mới", UnitKind.TOWN, "TH");
        Unit emptied = SampleRows.unit("395", "Thọ Xuân", UnitKind.DISTRICT, null);
        store.put(SampleRows.of(List.of(renamed, emptied)));
        store.put(SampleRows.of(SampleRows.target("395", "KT05", "500")));
        store.put(SampleRows.of(SampleRows.progress("395", "KT05", Q1, null)));
        Programme retitled = new Programme(PLAN.code(), "Tên mới", Programme.Kind.TERM, 2021, 2025, null);
        store.put(SampleRows.of(retitled));

        Ledger ledger = store.findLedger(PLAN.code(), Q1).orElseThrow();
        assertThat(ledger.programme()).isEqualTo(retitled);
        assertThat(ledger.units()).contains(renamed, emptied);
        assertThat(ledger.targets()).hasSize(3).contains(SampleRows.target("395", "KT05", "500"));
        assertThat(report("395", "KT05").value()).isNull();
    }

    @Test
    void points_come_back_as_they_were_put_the_later_in_place_of_the_former_and_those_of_their_period_alone() {
        store.put(SampleRows.small());
        Adjustment only = SampleRows.adjustment("395", Adjustment.Kind.BONUS, null, "1.5");
        Adjustment first = SampleRows.adjustment("402", Adjustment.Kind.PENALTY, "K1", "0.25");
        Adjustment second = SampleRows.adjustment("402", Adjustment.Kind.PENALTY, "K2", "2");
        store.put(SampleRows.of(only, first, second));
        store.put(SampleRows.of(SampleRows.adjustment("402", Adjustment.Kind.PENALTY, "K2", "3")));
        assertThat(store.findLedger(PLAN.code(), Q1).orElseThrow().adjustments())
                .containsExactly(only, first, SampleRows.adjustment("402", Adjustment.Kind.PENALTY, "K2", "3"));
        assertThat(store.findLedger(PLAN.code(), Period.of("2024-Q2"))
                        .orElseThrow()
                        .adjustments())
                .isEmpty();
    }

    @Test
    void a_target_with_a_later_start_is_a_row_of_its_own() {
        store.put(SampleRows.small());
        Target later = new Target(
                PLAN.code(),
                "395",
                "KT05",
                Basis.ASSIGNED,
                Goal.atLeast(new BigDecimal("450")),
                null,
                null,
                Pace.UNSAID,
                null,
                Period.of("2024-Q3"),
                null);
        store.put(SampleRows.of(later));
        assertThat(store.findLedger(PLAN.code(), Q1).orElseThrow().targets())
                .hasSize(4)
                .contains(later, SampleRows.target("395", "KT05", "400"));
    }

    @Test
    void indicators_keep_their_place_when_they_come_again() {
        store.put(SampleRows.small());
        Indicator first = indicator("AA01");
        store.put(SampleRows.of(first, LAND_REVENUE, REVENUE));
        store.put(new ImportedData(
                List.of(), List.of(), List.of(), List.of(), List.of(SampleRows.target("402", "AA01", "1")), List.of()));
        assertThat(store.findLedger(PLAN.code(), Q1).orElseThrow().indicators())
                .containsExactly(REVENUE, LAND_REVENUE, first);
    }

    @Test
    void nothing_stays_of_a_delivery_that_fails() {
        store.put(SampleRows.of(List.of(PROVINCE)));
        ImportedData broken = new ImportedData(
                List.of(THO_XUAN),
                List.of(),
                List.of(PLAN),
                List.of(REVENUE),
                List.of(SampleRows.target("nobody", "KT05", "1")),
                List.of());
        assertThatThrownBy(() -> store.put(broken)).isInstanceOf(DataAccessException.class);
        assertThat(store.register().units()).containsOnlyKeys("TH");
        assertThat(store.register().programmes()).isEmpty();
    }

    @Test
    void the_callers_transaction_decides() {
        TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(database.dataSource()));
        Map<String, Long> nothing = rows();
        transaction.executeWithoutResult(status -> {
            store.put(SampleRows.small());
            store.recordImport(new ImportRecord(Instant.EPOCH, "nhap", 0, 0, 0, "00"));
            assertThat(store.empty()).isFalse();
            status.setRollbackOnly();
        });
        assertThat(rows()).isEqualTo(nothing);
        assertThat(store.empty()).isTrue();
    }

    @Test
    void the_sample_makes_a_ledger_of_twenty_seven_districts() {
        ImportedData sample = SampleRows.shipped();
        store.put(sample);
        Ledger ledger = store.findLedger(PLAN.code(), Q1).orElseThrow();

        assertThat(ledger.units()).containsExactlyInAnyOrderElementsOf(sample.units());
        assertThat(ledger.indicators()).containsExactlyElementsOf(usedIn(sample));
        assertThat(ledger.targets())
                .containsExactlyInAnyOrderElementsOf(sample.targets().stream()
                        .filter(target -> target.programme().equals(PLAN.code()))
                        .toList());
        assertThat(ledger.progress())
                .containsExactlyInAnyOrderElementsOf(sample.progress().stream()
                        .filter(report -> report.programme().equals(PLAN.code())
                                && report.period().equals(Q1))
                        .toList())
                .isNotEmpty();
        assertThat(ledger.former())
                .containsExactlyInAnyOrderElementsOf(sample.progress().stream()
                        .filter(report ->
                                report.period().isBefore(Q1) && !report.period().isBefore(Period.of("2023-Q1")))
                        .toList())
                .isNotEmpty();
    }

    private static List<Indicator> usedIn(ImportedData sample) {
        Set<String> used = Stream.concat(
                        sample.targets().stream()
                                .filter(target -> target.programme().equals(PLAN.code()))
                                .map(Target::indicator),
                        sample.progress().stream()
                                .filter(report -> report.programme().equals(PLAN.code())
                                        && report.period().equals(Q1))
                                .map(Progress::indicator))
                .collect(Collectors.toSet());
        return sample.indicators().stream()
                .filter(indicator -> used.contains(indicator.code()))
                .toList();
    }

    @Test
    void a_ledger_brings_the_units_above_the_issuer_and_the_whole_of_a_part() {
        Unit nation = SampleRows.unit("VN", "Việt Nam", UnitKind.NATION, null);
        Unit province = SampleRows.unit("TH", "Thanh Hóa", UnitKind.PROVINCE, "VN");
        Unit region = SampleRows.unit("RG", "Ban chỉ đạo", UnitKind.DEPARTMENT, null);
        Unit issuer = SampleRows.unit("BTC", "Ban Tổ chức", UnitKind.DEPARTMENT, "RG");
        Unit stranger = SampleRows.unit("999", "Nơi khác", UnitKind.DISTRICT, "TH");
        Programme plan = new Programme(PLAN.code(), "x", Programme.Kind.ANNUAL, 2024, 2024, "BTC");
        Progress lastYear = new Progress(
                "KTXH-2023",
                "395",
                "KT05",
                Period.of("2023-Q1"),
                BigDecimal.ONE,
                false,
                Progress.State.DRAFT,
                null,
                null,
                null,
                null);
        Progress tooOld = new Progress(
                "KTXH-2022",
                "395",
                "KT05",
                Period.of("2022-Q4"),
                BigDecimal.ONE,
                false,
                Progress.State.DRAFT,
                null,
                null,
                null,
                null);
        Progress later = SampleRows.progress("395", "KT05", Period.of("2024-Q2"), "7");
        Progress strangers = SampleRows.progress("999", "KT05", Period.of("2023-Q4"), "7");
        Succession touching = new Succession("395", "16240", LocalDate.of(2025, 7, 1), null);
        Succession distant = new Succession("999", "16241", LocalDate.of(2025, 7, 1), null);
        store.put(new ImportedData(
                List.of(nation, province, region, issuer, stranger, THO_XUAN),
                List.of(touching, distant),
                List.of(
                        plan,
                        new Programme("KTXH-2023", "x", Programme.Kind.ANNUAL, 2023, 2023, null),
                        new Programme("KTXH-2022", "x", Programme.Kind.ANNUAL, 2022, 2022, null)),
                List.of(REVENUE, LAND_REVENUE, indicator("ZZ")),
                List.of(SampleRows.target("395", "KT05A", "80")),
                List.of(lastYear, tooOld, later, strangers)));

        Ledger ledger = store.findLedger(PLAN.code(), Q1).orElseThrow();
        assertThat(ledger.units()).containsExactlyInAnyOrder(nation, province, region, issuer, THO_XUAN);
        assertThat(ledger.indicators()).containsExactly(REVENUE, LAND_REVENUE);
        assertThat(ledger.progress()).isEmpty();
        assertThat(ledger.former()).containsExactly(lastYear);
        assertThat(store.older(ledger)).containsExactly(tooOld);
        assertThat(ledger.successions()).containsExactly(touching);
    }

    @Test
    void units_that_stand_above_each_other_do_not_go_round_for_ever() {
        store.put(SampleRows.small());
        store.put(SampleRows.of(List.of(SampleRows.unit("TH", "Thanh Hóa", UnitKind.PROVINCE, "395"))));
        assertThat(store.findLedger(PLAN.code(), Q1).orElseThrow().units()).hasSize(3);
    }

    @Test
    void there_is_no_ledger_of_an_unknown_programme_or_outside_its_years() {
        store.put(SampleRows.small());
        assertThat(store.findLedger("KTXH-1999", Q1)).isEmpty();
        assertThat(store.findLedger(PLAN.code(), Period.of("2025-Q1"))).isEmpty();
    }

    @Test
    void a_programme_is_in_force_where_one_of_its_targets_is() {
        store.put(SampleRows.small());
        Programme term = new Programme("NQ-2020-2025", "Nghị quyết", Programme.Kind.TERM, 2021, 2025, null);
        store.put(SampleRows.of(term));
        store.put(SampleRows.of(new Target(
                term.code(),
                "395",
                "KT05",
                Basis.ASSIGNED,
                null,
                "x",
                null,
                Pace.UNSAID,
                null,
                Period.of("2022-Q2"),
                Period.of("2024-Q2"))));

        assertThat(store.programmesInForce(Q1)).containsExactly(PLAN, term);
        assertThat(store.programmesInForce(Period.of("2024-Q3"))).containsExactly(PLAN);
        assertThat(store.programmesInForce(Period.of("2022-Q2"))).containsExactly(term);
        assertThat(store.programmesInForce(Period.of("2022-Q1"))).isEmpty();
        assertThat(store.programmesInForce(Period.of("2026-Q1"))).isEmpty();
        assertThat(store.foreignProgrammes(Set.of(PLAN.code()))).containsExactly(term.code());
        assertThat(store.foreignProgrammes(Set.of(PLAN.code(), term.code(), "KTXH-2023")))
                .isEmpty();
    }

    private static Indicator indicator(String code) {
        return new Indicator(
                code, "Chỉ tiêu", "Nhóm", "%", Measure.RATE, Direction.LOWER, 0, 4, null, null, BigDecimal.ZERO);
    }

    private static Progress report(String unit, String indicator) {
        return store.findLedger(PLAN.code(), Q1).orElseThrow().progress().stream()
                .filter(report ->
                        report.unit().equals(unit) && report.indicator().equals(indicator))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, Long> rows() {
        JdbcClient jdbc = JdbcClient.create(database.dataSource());
        return Stream.of("units", "successions", "programmes", "indicators", "targets", "progress", "imports")
                .collect(Collectors.toMap(
                        table -> table,
                        table -> jdbc.sql("select count(*) from " + table)
                                .query(Long.class)
                                .single()));
    }
}
