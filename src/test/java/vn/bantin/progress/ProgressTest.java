package vn.bantin.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Units, programmes, targets and the rest refuse what cannot be. */
class ProgressTest {

    private static final LocalDate LAST_DAY = LocalDate.of(2025, 6, 30);

    @Test
    void aUnitExistsOnItsFirstAndItsLastDay() {
        Unit unit = unit(LocalDate.of(1997, 1, 1), LAST_DAY);
        assertThat(unit.existsOn(LocalDate.of(1996, 12, 31))).isFalse();
        assertThat(unit.existsOn(LocalDate.of(1997, 1, 1))).isTrue();
        assertThat(unit.existsOn(LAST_DAY)).isTrue();
        assertThat(unit.existsOn(LAST_DAY.plusDays(1))).isFalse();
    }

    @Test
    void aUnitWithoutDatesExistsAlways() {
        assertThat(unit(null, null).existsOn(LocalDate.of(1000, 1, 1))).isTrue();
        assertThat(unit(null, null).existsOn(LocalDate.of(2999, 12, 31))).isTrue();
    }

    @Test
    void aUnitDoesNotEndBeforeItBegins() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> unit(LAST_DAY.plusDays(1), LAST_DAY))
                .withMessage("unit 395 ends before it begins");
    }

    @Test
    void everyKindOfUnitHasItsLevel() {
        assertThat(List.of(UnitKind.values()).stream().map(kind -> kind + " " + kind.level()))
                .containsExactly(
                        "NATION NATION",
                        "PROVINCE PROVINCE",
                        "CENTRAL_CITY PROVINCE",
                        "CITY DISTRICT",
                        "TOWN DISTRICT",
                        "DISTRICT DISTRICT",
                        "COMMUNE COMMUNE",
                        "WARD COMMUNE",
                        "TOWNSHIP COMMUNE",
                        "SPECIAL_ZONE COMMUNE",
                        "DEPARTMENT DEPARTMENT");
    }

    @Test
    void anAnnualProgrammeHasOneYear() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Programme("P", "Kế hoạch", Programme.Kind.ANNUAL, 2024, 2025, null))
                .withMessage("programme P is ANNUAL but spans several years");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Programme("P", "Kế hoạch", Programme.Kind.TERM, 2025, 2024, null))
                .withMessage("programme P ends before it begins");
    }

    @Test
    void aTermEndsWithTheLastQuarterOfItsLastYear() {
        Programme term = new Programme("P", "Nghị quyết", Programme.Kind.TERM, 2021, 2025, null);
        assertThat(term.firstPeriod()).hasToString("2021-Q1");
        assertThat(term.lastPeriod()).hasToString("2025-Q4");
        assertThat(term.covers(Period.of("2020-Q4"))).isFalse();
        assertThat(term.covers(Period.of("2025-Q4"))).isTrue();
        assertThat(term.covers(Period.of("2026-Q1"))).isFalse();
    }

    @Test
    void aTargetIsInForceFromItsFirstToItsLastPeriod() {
        Target target = target(Period.of("2024-Q2"), Period.of("2024-Q3"));
        assertThat(List.of(1, 2, 3, 4).stream().map(quarter -> target.inForce(new Period(2024, quarter))))
                .containsExactly(false, true, true, false);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> target(Period.of("2024-Q3"), Period.of("2024-Q2")))
                .withMessage("a target ends before it begins: 395, KT01");
    }

    @Test
    void aPaceLiesBetweenZeroAndOne() {
        assertThat(new Pace(BigDecimal.ZERO, null, null, BigDecimal.ONE).at(2)).isNull();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Pace(new BigDecimal("25"), null, null, null))
                .withMessage("a pace lies between 0 and 1, not at 25");
    }

    @Test
    void anOverrideNeedsItsReason() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Progress.Ruling(Status.COMPLETED, " "))
                .withMessage("an override needs its reason");
    }

    private static Unit unit(LocalDate from, LocalDate to) {
        return new Unit("395", "Thọ Xuân", UnitKind.DISTRICT, null, null, from, to, null, null, null, null);
    }

    private static Target target(Period from, Period to) {
        return new Target("P", "395", "KT01", Basis.ASSIGNED, null, null, null, Pace.UNSAID, null, from, to);
    }
}
