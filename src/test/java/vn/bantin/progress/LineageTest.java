package vn.bantin.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Of which former units the units of now are made. */
class LineageTest {

    private static final Period THEN = Period.of("2024-Q4");
    private static final Period NOW = Period.of("2025-Q3");
    private static final Set<String> THERE = Set.of("A", "B", "P", "Q", "R", "380", "405");
    private static final LocalDate JANUARY = LocalDate.of(2025, 1, 1);
    private static final LocalDate JULY = LocalDate.of(2025, 7, 1);

    @Test
    void a_unit_of_a_ledger_without_a_first_day_existed_already_then() {
        Ledger ledger = LedgerFile.of("""
                # units
                code,name,kind
                A,Thọ Xuân,DISTRICT
                # programmes
                code,title,kind,first_year,last_year
                P,Kế hoạch,ANNUAL,2025,2025
                # indicators
                code,name,measure
                THU,Thu ngân sách,FLOW
                # targets
                programme,unit,indicator,comparator,low
                P,A,THU,AT_LEAST,100
                """).at("2025-Q3");

        assertThat(Lineage.since(THEN, ledger).same("A")).isTrue();
    }

    @Test
    void a_unit_under_another_code_is_the_former_one_without_a_share() {
        assertThat(of(List.of(unit("A1", JULY)), row("A", "A1", JULY, null))
                        .of("A1")
                        .whole())
                .isEqualTo("A");
        assertThat(of(List.of(unit("A1", JULY)), row("A", "A1", JULY, "1")).same("A1"))
                .isFalse();
    }

    @Test
    void a_unit_that_takes_in_another_is_both() {
        Lineage lineage = of(List.of(unit("380", null)), row("405", "380", JANUARY, "1"));

        assertThat(shares(lineage, "380")).isEqualTo("{380=1, 405=1}");
        assertThat(lineage.same("380")).isFalse();
        assertThat(lineage.of("380").whole()).isNull();
    }

    @Test
    void what_a_unit_that_takes_in_another_takes_must_be_given_as_a_share() {
        assertThat(shares(of(List.of(unit("380", null)), row("405", "380", JANUARY, null)), "380"))
                .isEqualTo("{}");
    }

    @Test
    void a_row_of_its_own_says_what_stays() {
        assertThat(shares(
                        of(
                                List.of(unit("380", null)),
                                row("380", "380", JANUARY, "0.9"),
                                row("405", "380", JANUARY, "0.5")),
                        "380"))
                .isEqualTo("{380=0.9, 405=0.5}");
    }

    @Test
    void a_unit_that_gives_a_part_away_keeps_the_rest() {
        Lineage lineage = of(List.of(unit("A", null), unit("B", null)), row("A", "B", JULY, "0.3"));

        assertThat(shares(lineage, "A")).isEqualTo("{A=0.7}");
        assertThat(shares(lineage, "B")).isEqualTo("{A=0.3, B=1}");
        assertThat(lineage.same("A")).isFalse();
    }

    @Test
    void a_unit_that_stays_and_gives_who_knows_how_much_cannot_be_compared() {
        Lineage lineage = of(List.of(unit("A", null), unit("X", JULY)), row("A", "X", JULY, null));

        assertThat(shares(lineage, "A")).isEqualTo("{}");
        assertThat(shares(lineage, "X")).isEqualTo("{}");
    }

    @Test
    void changes_one_after_the_other_are_followed() {
        Lineage lineage = of(List.of(unit("C", JULY)), row("405", "K", JANUARY, null), row("K", "C", JULY, null));

        assertThat(lineage.of("C").whole()).isEqualTo("405");
        assertThat(shares(
                        of(
                                List.of(unit("C", JULY)),
                                row("P", "K", JANUARY, "1"),
                                row("Q", "K", JANUARY, "0.5"),
                                row("K", "C", JULY, "0.4"),
                                row("R", "C", JULY, "1")),
                        "C"))
                .isEqualTo("{P=0.4, Q=0.20, R=1}");
    }

    @Test
    void who_gives_all_and_stays_has_nothing_of_it() {
        assertThat(shares(of(List.of(unit("A", null), unit("B", null)), row("A", "B", JULY, "1")), "A"))
                .isEqualTo("{}");
    }

    @Test
    void a_ledgers_units_are_asked_whether_they_were_the_same() {
        Ledger ledger = LedgerFile.of("""
                # units
                code,name,kind
                A,Ái,COMMUNE
                B,Bình,COMMUNE
                # successions
                old,new,effective_on,share
                C,B,2025-07-01,1
                # programmes
                code,title,kind,first_year,last_year
                P,Kế hoạch,ANNUAL,2025,2025
                # targets
                programme,unit,indicator,comparator,low
                P,A,THU,AT_LEAST,1
                P,B,THU,AT_LEAST,1
                """).at(NOW);

        assertThat(Lineage.since(THEN, ledger).same("A")).isTrue();
        assertThat(Lineage.since(THEN, ledger).same("B")).isFalse();
        assertThat(Lineage.since(NOW, ledger).same("B")).isTrue();
    }

    @Test
    void more_than_there_is_cannot_be_given_away() {
        Lineage lineage =
                of(List.of(unit("X", JULY), unit("Y", JULY)), row("A", "X", JULY, "0.8"), row("A", "Y", JULY, "0.8"));

        assertThat(shares(lineage, "X") + shares(lineage, "Y")).isEqualTo("{}{}");
    }

    @Test
    void one_share_of_two_is_known_though_the_other_is_not() {
        Lineage lineage =
                of(List.of(unit("X", JULY), unit("Y", JULY)), row("A", "X", JULY, "0.8"), row("A", "Y", JULY, null));

        assertThat(shares(lineage, "X") + shares(lineage, "Y")).isEqualTo("{A=0.8}{}");
    }

    @Test
    void a_unit_that_began_since_out_of_nothing_has_no_past_and_gives_none() {
        Lineage lineage = of(
                List.of(unit("N", LocalDate.of(2025, 3, 1)), unit("M", JULY)),
                row("N", "M", JULY, "0.5"),
                row("A", "M", JULY, "1"));

        assertThat(shares(lineage, "N") + shares(lineage, "M")).isEqualTo("{}{}");
    }

    @Test
    void a_new_unit_under_the_code_of_a_former_one_that_says_nothing_of_it_cannot_be_compared() {
        assertThat(shares(of(List.of(unit("A", JULY)), row("B", "A", JULY, "1")), "A"))
                .isEqualTo("{}");
        assertThat(shares(of(List.of(unit("A", JULY)), row("A", "A", JULY, "1"), row("B", "A", JULY, "1")), "A"))
                .isEqualTo("{A=1, B=1}");
    }

    @Test
    void what_took_effect_before_or_after_is_no_change_between_the_two() {
        for (LocalDate day : List.of(THEN.end(), NOW.end().plusDays(1))) {
            assertThat(of(List.of(unit("A", null)), row("B", "A", day, "1")).same("A"))
                    .isTrue();
        }
    }

    private static Lineage of(List<Unit> units, Succession... rows) {
        return Lineage.of(List.of(rows), units, THEN, NOW, THERE::contains);
    }

    private static String shares(Lineage lineage, String unit) {
        Map<String, BigDecimal> shares = new TreeMap<>(lineage.of(unit).shares());
        return shares.toString();
    }

    private static Succession row(String from, String to, LocalDate day, String share) {
        return new Succession(from, to, day, share == null ? null : new BigDecimal(share));
    }

    private static Unit unit(String code, LocalDate validFrom) {
        return new Unit(code, "Xã " + code, UnitKind.COMMUNE, null, null, validFrom, null, null, null, null, null);
    }
}
