package vn.bantin.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.bantin.progress.LedgerFile;
import vn.bantin.progress.Period;
import vn.bantin.progress.Status;
import vn.bantin.progress.Succession;
import vn.bantin.progress.Unit;
import vn.bantin.progress.UnitKind;
import vn.bantin.scoring.PastResults.Published;
import vn.bantin.scoring.PastResults.Published.Figure;

/** An earlier quarter, seen from units that have changed since and beside what was published of it. */
class PastResultsTest {

    private static final Period THEN = new Period(2025, 2);
    private static final Period NOW = new Period(2025, 3);
    private static final LocalDate REFORM = LocalDate.of(2025, 7, 1);

    private static final String LEDGER = """
            # units
            code,name,kind
            A,Ái,COMMUNE
            B,Bình,COMMUNE
            C,Cẩm,COMMUNE
            # programmes
            code,title,kind,first_year,last_year
            N,Kế hoạch,ANNUAL,2025,2025
            # indicators
            code,name,unit_of_measure,measure,decimals
            THU,Thu ngân sách,tỷ đồng,FLOW,1
            RUNG,Che phủ rừng,%,LEVEL,1
            # targets
            programme,unit,indicator,comparator,low,baseline
            N,A,THU,AT_LEAST,100,
            N,B,THU,AT_LEAST,100,
            N,C,THU,AT_LEAST,100,
            N,A,RUNG,AT_LEAST,40,30
            N,B,RUNG,AT_LEAST,40,30
            N,C,RUNG,AT_LEAST,40,30
            # progress
            programme,unit,indicator,period,value,state
            N,A,THU,2025-Q2,60,APPROVED
            N,B,THU,2025-Q2,50,APPROVED
            N,C,THU,2025-Q2,40,SUBMITTED
            N,A,RUNG,2025-Q2,35,APPROVED
            N,B,RUNG,2025-Q2,36,APPROVED
            N,C,RUNG,2025-Q2,37,APPROVED
            """;

    private final PastResults past =
            PastResults.of(THEN, true, Scoreboard.of(LedgerFile.of(LEDGER).at(THEN), Rulebook.STANDARD));

    @Test
    void a_unit_that_only_changes_its_code_or_name_keeps_its_past() {
        PastResults seen =
                past.through(List.of(new Succession("A", "A1", REFORM, null)), List.of(commune("A1", REFORM)), NOW);

        assertThat(seen.isNew("A1")).isFalse();
        assertThat(seen.place("A1")).isEqualTo(past.place("A")).isNotNull();
        assertThat(seen.of("A1")).isEqualTo(past.of("A")).isNotEmpty();
    }

    @Test
    void an_estimate_is_one_as_long_as_nobody_has_confirmed_it() {
        String estimates = LEDGER.replace("value,state", "value,state,estimate")
                .replace("THU,2025-Q2,60,APPROVED", "THU,2025-Q2,60,APPROVED,true")
                .replace("THU,2025-Q2,40,SUBMITTED", "THU,2025-Q2,40,SUBMITTED,true");
        PastResults guessed = PastResults.of(
                THEN, true, Scoreboard.of(LedgerFile.of(estimates).at(THEN), Rulebook.STANDARD));

        assertThat(estimate(guessed, "A")).isTrue();
        assertThat(estimate(guessed, "B")).isFalse();
        assertThat(estimate(guessed, "C")).as("nobody has approved it").isFalse();
        assertThat(estimate(guessed.as(published("60", true), "N", Map.of()), "A"))
                .isTrue();
        assertThat(estimate(guessed.as(published("60", false), "N", Map.of()), "A"))
                .isFalse();
        assertThat(estimate(past.as(published("60", true), "N", Map.of()), "A"))
                .as("confirmed")
                .isFalse();
        assertThat(estimate(past.as(published("59", true), "N", Map.of()), "A"))
                .as("corrected")
                .isTrue();
    }

    private static boolean estimate(PastResults past, String unit) {
        return past.of(unit).get("THU").estimate();
    }

    private static Published published(String value, boolean estimate) {
        return new Published(
                Map.of(), Map.of("A", Map.of("THU", new Figure(new BigDecimal(value), estimate, Status.BEHIND))));
    }

    @Test
    void a_unit_of_another_level_keeps_the_values_but_not_the_place() {
        Unit district = new Unit("Q", "Quan", UnitKind.DISTRICT, null, null, REFORM, null, null, null, null, null);
        PastResults seen =
                past.through(List.of(new Succession("A", "Q", REFORM, BigDecimal.ONE)), List.of(district), NOW);

        assertThat(seen.place("Q")).isNull();
        assertThat(value(seen, "Q", "THU")).isEqualTo("60");
    }

    @Test
    void units_that_merge_with_all_shares_given_have_the_sum_of_what_adds_up_and_no_place() {
        PastResults seen = past.through(
                List.of(
                        new Succession("A", "M", REFORM, BigDecimal.ONE),
                        new Succession("B", "M", REFORM, new BigDecimal("0.4"))),
                List.of(commune("M", REFORM)),
                NOW);

        assertThat(seen.isNew("M")).isTrue();
        assertThat(seen.place("M")).isNull();
        assertThat(seen.of("M")).containsOnlyKeys("THU");
        assertThat(value(seen, "M", "THU")).isEqualTo("80.0");
        assertThat(seen.of("M").get("THU").status()).isNull();
    }

    @Test
    void units_that_merge_cannot_be_compared_where_a_share_or_an_approved_value_is_missing() {
        for (BigDecimal share : new BigDecimal[] {null, BigDecimal.ONE}) {
            PastResults seen = past.through(
                    List.of(new Succession("A", "M", REFORM, share), new Succession("C", "M", REFORM, BigDecimal.ONE)),
                    List.of(commune("M", REFORM)),
                    NOW);

            assertThat(seen.isNew("M")).isTrue();
            assertThat(seen.of("M")).isEmpty();
        }
    }

    @Test
    void a_unit_that_takes_in_another_and_keeps_its_code_loses_its_place() {
        PastResults seen = past.through(
                List.of(
                        new Succession("A", "A", REFORM, BigDecimal.ONE),
                        new Succession("B", "A", REFORM, BigDecimal.ONE)),
                List.of(commune("A", null)),
                NOW);

        assertThat(seen.isNew("A")).isTrue();
        assertThat(seen.place("A")).isNull();
        assertThat(value(seen, "A", "THU")).isEqualTo("110");
    }

    @Test
    void a_unit_that_takes_in_another_is_not_that_one_though_no_row_says_that_it_stays() {
        PastResults seen = past.through(
                List.of(new Succession("B", "A", REFORM, BigDecimal.ONE)), List.of(commune("A", null)), NOW);

        assertThat(seen.isNew("A")).isTrue();
        assertThat(seen.place("A")).isNull();
        assertThat(value(seen, "A", "THU")).isEqualTo("110");
    }

    @Test
    void a_unit_that_gave_a_part_away_has_the_rest_of_what_adds_up() {
        PastResults seen = past.through(
                List.of(new Succession("A", "B", REFORM, new BigDecimal("0.3"))),
                List.of(commune("A", null), commune("B", null)),
                NOW);

        assertThat(seen.isNew("A")).isTrue();
        assertThat(seen.place("A")).isNull();
        assertThat(value(seen, "A", "THU")).isEqualTo("42.0");
        assertThat(value(seen, "B", "THU")).isEqualTo("68.0");
    }

    @Test
    void a_part_of_a_unit_is_not_that_unit() {
        PastResults seen = past.through(
                List.of(new Succession("A", "X", REFORM, null), new Succession("A", "Y", REFORM, null)),
                List.of(commune("X", REFORM), commune("Y", REFORM)),
                NOW);

        assertThat(seen.isNew("X")).isTrue();
        assertThat(seen.isNew("Y")).isTrue();
        assertThat(seen.of("X")).isEmpty();
    }

    @Test
    void one_that_takes_over_a_share_of_a_unit_has_that_share_of_what_adds_up() {
        PastResults seen = past.through(
                List.of(new Succession("A", "X", REFORM, new BigDecimal("0.4"))), List.of(commune("X", REFORM)), NOW);

        assertThat(seen.isNew("X")).isTrue();
        assertThat(seen.place("X")).isNull();
        assertThat(seen.of("X")).containsOnlyKeys("THU");
        assertThat(value(seen, "X", "THU")).isEqualTo("24.0");
    }

    @Test
    void what_changes_before_or_after_the_two_periods_changes_nothing() {
        for (LocalDate day : List.of(THEN.end(), NOW.end().plusDays(1))) {
            PastResults seen = past.through(
                    List.of(new Succession("A", "B", day, BigDecimal.ONE)), List.of(commune("B", null)), NOW);

            assertThat(seen).isEqualTo(past);
        }
    }

    @Test
    void a_unit_that_began_since_without_a_former_one_is_new() {
        assertThat(past.through(List.of(), List.of(commune("Z", REFORM)), NOW).isNew("Z"))
                .isTrue();
    }

    @Test
    void what_was_published_stands_and_the_correction_is_known() {
        Map<String, Map<String, Figure>> figures = new HashMap<>();
        figures.put(
                "A",
                Map.of(
                        "THU", new Figure(new BigDecimal("45.5"), false, Status.BEHIND),
                        "RUNG", new Figure(new BigDecimal("35.0"), false, Status.ON_PACE)));
        PastResults seen = past.as(new Published(Map.of("A", new Rank(2, false, 2)), figures), "N", Map.of());

        assertThat(seen.place("A")).isEqualTo(new Rank(2, false, 2));
        assertThat(seen.place("B")).isNull();
        assertThat(seen.of("A").get("THU").status()).isEqualTo(Status.BEHIND);
        assertThat(value(seen, "A", "THU")).isEqualTo("45.5");
        assertThat(seen.of("A").get("THU").correction())
                .isEqualTo(new PastResults.Correction(new BigDecimal("45.5"), new BigDecimal("60")));
        assertThat(seen.of("A").get("RUNG").correction()).isNull();
        assertThat(seen.of("B")).isEqualTo(past.of("B"));
    }

    @Test
    void what_was_published_without_a_value_is_corrected_once_the_data_have_one() {
        Map<String, Figure> none = Map.of("THU", new Figure(null, false, Status.NOT_ASSESSED));
        PastResults seen = past.as(new Published(Map.of(), Map.of("A", none, "C", none)), "N", Map.of());

        assertThat(seen.of("A").get("THU").correction())
                .isEqualTo(new PastResults.Correction(null, new BigDecimal("60")));
        assertThat(seen.of("C").get("THU").correction()).isNull();
    }

    @Test
    void what_was_published_of_figures_that_the_data_no_longer_have_stands_too() {
        PastResults.Indicated rice = new PastResults.Indicated("Sản lượng lúa", 1, true, true);
        Map<String, Figure> figures = Map.of(
                "LUA", new Figure(new BigDecimal("7.5"), false, Status.ON_PACE),
                "CU", new Figure(BigDecimal.ONE, false, Status.ON_PACE));
        PastResults seen =
                past.as(new Published(Map.of(), Map.of("A", figures, "Z", figures)), "N", Map.of("LUA", rice));

        assertThat(seen.of("A")).containsOnlyKeys("THU", "RUNG", "LUA");
        assertThat(seen.of("Z"))
                .isEqualTo(Map.of(
                        "LUA",
                        new PastResults.Result(
                                "N",
                                rice,
                                new BigDecimal("7.5"),
                                false,
                                Status.ON_PACE,
                                new PastResults.Correction(new BigDecimal("7.5"), null))));
    }

    @Test
    void the_sum_of_what_was_published_of_former_units_knows_what_the_data_say_of_it_now() {
        PastResults published = past.as(
                new Published(
                        Map.of(), Map.of("A", Map.of("THU", new Figure(new BigDecimal("45.5"), true, Status.BEHIND)))),
                "N",
                Map.of());
        List<Succession> merged = List.of(
                new Succession("A", "M", REFORM, BigDecimal.ONE),
                new Succession("B", "M", REFORM, new BigDecimal("0.4")));

        PastResults.Result sum = published
                .through(merged, List.of(commune("M", REFORM)), NOW)
                .of("M")
                .get("THU");
        assertThat(sum.value()).isEqualTo("65.5");
        assertThat(sum.correction())
                .isEqualTo(new PastResults.Correction(new BigDecimal("65.5"), new BigDecimal("80.0")));
        assertThat(sum.estimate()).isTrue();
        assertThat(estimate(past.through(merged, List.of(commune("M", REFORM)), NOW), "M"))
                .isFalse();

        assertThat(past.through(merged, List.of(commune("M", REFORM)), NOW)
                        .of("M")
                        .get("THU")
                        .correction())
                .isNull();
    }

    private static String value(PastResults seen, String unit, String indicator) {
        return String.valueOf(seen.of(unit).get(indicator).value());
    }

    private static Unit commune(String code, LocalDate validFrom) {
        return new Unit(code, "Xã " + code, UnitKind.COMMUNE, null, null, validFrom, null, null, null, null, null);
    }
}
