package vn.bantin.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Units, programmes, targets and the rest refuse what cannot be. */
class ProgressTest {

    private static final LocalDate LAST_DAY = LocalDate.of(2025, 6, 30);

    @Test
    void a_wrong_setting_says_the_same_in_both_languages() {
        WrongSettingException wrong = new WrongSettingException("phải là số", "must be a number");

        assertThat(wrong.vietnamese()).isEqualTo("phải là số");
        assertThat(wrong.english()).isEqualTo("must be a number").isEqualTo(wrong.getMessage());
    }

    @Test
    void an_empty_report_is_of_the_same_unit_and_indicator() {
        Progress report = new Progress(
                "P",
                "395",
                "THU",
                Period.of("2024-Q1"),
                BigDecimal.ONE,
                true,
                Progress.State.APPROVED,
                null,
                LAST_DAY,
                "nguồn",
                "ghi chú");

        assertThat(report.nothingIn(Period.of("2023-Q4")))
                .isEqualTo(new Progress(
                        "P",
                        "395",
                        "THU",
                        Period.of("2023-Q4"),
                        null,
                        false,
                        Progress.State.DRAFT,
                        null,
                        null,
                        null,
                        null));
    }

    @Test
    void a_unit_exists_on_its_first_and_its_last_day() {
        Unit unit = unit(LocalDate.of(1997, 1, 1), LAST_DAY);
        assertThat(unit.existsOn(LocalDate.of(1996, 12, 31))).isFalse();
        assertThat(unit.existsOn(LocalDate.of(1997, 1, 1))).isTrue();
        assertThat(unit.existsOn(LAST_DAY)).isTrue();
        assertThat(unit.existsOn(LAST_DAY.plusDays(1))).isFalse();
    }

    @Test
    void a_unit_without_dates_exists_always() {
        assertThat(unit(null, null).existsOn(LocalDate.of(1000, 1, 1))).isTrue();
        assertThat(unit(null, null).existsOn(LocalDate.of(2999, 12, 31))).isTrue();
    }

    @Test
    void a_unit_does_not_end_before_it_begins() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> unit(LAST_DAY.plusDays(1), LAST_DAY))
                .withMessage("unit 395 ends before it begins");
    }

    @Test
    void every_kind_of_unit_has_its_level_its_word_its_committee_and_its_symbol() {
        assertThat(List.of(UnitKind.values()).stream()
                        .map(kind -> String.join(
                                "|", kind.name(), kind.level().name(), kind.word(), kind.committee(), kind.symbol())))
                .containsExactly(
                        "NATION|NATION|||TW",
                        "PROVINCE|PROVINCE|tỉnh|tỉnh ủy|TU",
                        "CENTRAL_CITY|PROVINCE|thành phố|thành ủy|TU",
                        "CITY|DISTRICT|thành phố|thành ủy|ThU",
                        "TOWN|DISTRICT|thị xã|thị ủy|ThU",
                        "DISTRICT|DISTRICT|huyện|huyện ủy|HU",
                        "COMMUNE|COMMUNE|xã|đảng ủy xã|ĐU",
                        "WARD|COMMUNE|phường|đảng ủy phường|ĐU",
                        "TOWNSHIP|COMMUNE|thị trấn|đảng ủy thị trấn|ĐU",
                        "SPECIAL_ZONE|COMMUNE|đặc khu|đảng ủy đặc khu|ĐU",
                        "DEPARTMENT|DEPARTMENT||đảng ủy|ĐU");
        assertThat(unit(null, null).level()).isEqualTo(Level.DISTRICT);
    }

    @Test
    void every_status_has_its_words_and_is_done_or_not_and_assessed_or_not() {
        assertThat(List.of(Status.values()).stream()
                        .map(status -> "%s: %s%s%s"
                                .formatted(
                                        status,
                                        status.words(),
                                        status.done() ? ", done" : "",
                                        status.assessed() ? ", assessed" : "")))
                .containsExactly(
                        "EXCEEDED: hoàn thành vượt kế hoạch, done, assessed",
                        "COMPLETED: hoàn thành kế hoạch, done, assessed",
                        "ON_PACE: đạt tiến độ, assessed",
                        "BEHIND: chậm tiến độ, assessed",
                        "MISSED: không hoàn thành, assessed",
                        "NOT_ASSESSED: chưa đánh giá");
    }

    @Test
    void an_annual_programme_has_one_year() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Programme("P", "Kế hoạch", Programme.Kind.ANNUAL, 2024, 2025, null))
                .withMessage("programme P is ANNUAL but spans several years");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Programme("P", "Kế hoạch", Programme.Kind.TERM, 2025, 2024, null))
                .withMessage("programme P ends before it begins");
    }

    @Test
    void a_term_ends_with_the_last_quarter_of_its_last_year() {
        Programme term = new Programme("P", "Nghị quyết", Programme.Kind.TERM, 2021, 2025, null);
        assertThat(term.firstPeriod()).hasToString("2021-Q1");
        assertThat(term.lastPeriod()).hasToString("2025-Q4");
        assertThat(term.covers(Period.of("2020-Q4"))).isFalse();
        assertThat(term.covers(Period.of("2021-Q1"))).isTrue();
        assertThat(term.covers(Period.of("2025-Q4"))).isTrue();
        assertThat(term.covers(Period.of("2026-Q1"))).isFalse();
        assertThat(new Programme("P", "Nghị quyết", Programme.Kind.TERM, 2021, 2021, null).lastPeriod())
                .hasToString("2021-Q4");
    }

    @Test
    void a_report_says_anything_with_a_figure_or_a_status_of_the_office() {
        Progress.Ruling ruling = new Progress.Ruling(Status.MISSED, "đã dừng");
        assertThat(report(BigDecimal.ZERO, null).says()).isTrue();
        assertThat(report(null, ruling).says()).isTrue();
        assertThat(report(BigDecimal.ZERO, ruling).says()).isTrue();
        assertThat(report(null, null).says()).isFalse();
    }

    @Test
    void points_are_not_negative_and_say_why_they_are_added_or_taken() {
        assertThat(adjustment("0", "đã rút").points()).isZero();
        assertThat(List.of(Adjustment.Kind.values()).stream().map(Adjustment.Kind::word))
                .containsExactly("thưởng", "trừ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> adjustment("-0.1", "lý do"))
                .withMessage("points are not negative: 395, -0.1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> adjustment("1", " "))
                .withMessage("points need their reason: 395");
    }

    private static Progress report(BigDecimal value, Progress.Ruling ruling) {
        return new Progress(
                "P",
                "395",
                "KT01",
                Period.of("2024-Q1"),
                value,
                false,
                Progress.State.APPROVED,
                ruling,
                null,
                null,
                null);
    }

    private static Adjustment adjustment(String points, String reason) {
        return new Adjustment(
                "P", "395", Period.of("2024-Q1"), Adjustment.Kind.BONUS, null, new BigDecimal(points), reason, null);
    }

    @Test
    void an_indicator_is_refused_outside_its_bounds() {
        assertThat(indicator(1, 0, "0", null).decimals()).isZero();
        assertThat(indicator(4, 12, "0.5", null).firstAssessed()).isEqualTo(4);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> indicator(0, 0, "1", null))
                .withMessage("indicator KT01: first_assessed is not Q1..Q4");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> indicator(5, 0, "1", null))
                .withMessage("indicator KT01: first_assessed is not Q1..Q4");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> indicator(1, -1, "1", null))
                .withMessage("indicator KT01: decimals is not 0..12");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> indicator(1, 13, "1", null))
                .withMessage("indicator KT01: decimals is not 0..12");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> indicator(1, 0, "-0.1", null))
                .withMessage("indicator KT01: weight is negative");
    }

    @Test
    void a_trong_do_item_is_not_counted() {
        assertThat(indicator(1, 0, "1", null).counted()).isTrue();
        assertThat(indicator(1, 0, "1", "KT00").counted()).isFalse();
    }

    @Test
    void a_ledger_lies_within_its_programme_and_knows_its_last_period() {
        assertThat(ledger("2024-Q3").lastPeriod()).isFalse();
        assertThat(ledger("2024-Q4").lastPeriod()).isTrue();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ledger("2025-Q1"))
                .withMessage("2025-Q1 lies outside programme P");
    }

    @Test
    void a_draft_counts_what_nobody_has_approved_yet_and_changes_nothing_else() {
        Ledger ledger = ledger("2024-Q3");
        assertThat(ledger.progress().get(0).state()).isEqualTo(Progress.State.SUBMITTED);
        Progress approved = new Progress(
                "P",
                "395",
                "KT01",
                Period.of("2024-Q3"),
                BigDecimal.TEN,
                true,
                Progress.State.APPROVED,
                new Progress.Ruling(Status.ON_PACE, "lý do"),
                LAST_DAY,
                "nguồn",
                "ghi chú");
        assertThat(ledger.asIfApproved())
                .isEqualTo(new Ledger(
                        ledger.programme(),
                        ledger.period(),
                        ledger.units(),
                        ledger.indicators(),
                        ledger.targets(),
                        List.of(approved),
                        ledger.former(),
                        ledger.successions()));
    }

    @Test
    void a_delivery_is_as_many_rows_as_its_tables() {
        Ledger ledger = ledger("2024-Q3");
        Succession succession = new Succession("394", "395", LAST_DAY, null);
        ImportedData delivery = new ImportedData(
                Collections.nCopies(1, ledger.units().get(0)),
                Collections.nCopies(2, succession),
                Collections.nCopies(4, ledger.programme()),
                Collections.nCopies(8, ledger.indicators().get(0)),
                Collections.nCopies(16, ledger.targets().get(0)),
                Collections.nCopies(32, ledger.progress().get(0)));
        assertThat(delivery.size()).isEqualTo(63);
    }

    @Test
    void a_target_in_words_has_no_bounds() {
        Target words = target(null, null);
        assertThatNullPointerException().isThrownBy(words::goalOrThrow).withMessage("no bounds: 395, KT01");
        Goal goal = Goal.atLeast(BigDecimal.TEN);
        assertThat(new Target("P", "395", "KT01", Basis.ASSIGNED, goal, null, null, Pace.UNSAID, null, null, null)
                        .goalOrThrow())
                .isEqualTo(goal);
    }

    @Test
    void a_target_is_in_force_from_its_first_to_its_last_period() {
        Target target = target(Period.of("2024-Q2"), Period.of("2024-Q3"));
        assertThat(List.of(1, 2, 3, 4).stream().map(quarter -> target.inForce(new Period(2024, quarter))))
                .containsExactly(false, true, true, false);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> target(Period.of("2024-Q3"), Period.of("2024-Q1")))
                .withMessage("a target ends before it begins: 395, KT01");
    }

    @Test
    void a_pace_lies_between_zero_and_one() {
        assertThat(new Pace(BigDecimal.ZERO, null, null, BigDecimal.ONE).at(2)).isNull();
        assertThat(List.of(1, 2, 3, 4).stream().map(pace("0.1", "0.2", "0.3", "0.4")::at))
                .containsExactly(
                        new BigDecimal("0.1"), new BigDecimal("0.2"), new BigDecimal("0.3"), new BigDecimal("0.4"));
        assertThatIllegalArgumentException().isThrownBy(() -> Pace.UNSAID.at(0)).withMessage("quarter out of 1..4: 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> pace("0", "0", "0", "-0.01"))
                .withMessage("a pace lies between 0 and 1, not at -0.01");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Pace(new BigDecimal("25"), null, null, null))
                .withMessage("a pace lies between 0 and 1, not at 25");
    }

    @Test
    void an_override_needs_its_reason() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Progress.Ruling(Status.COMPLETED, " "))
                .withMessage("an override needs its reason");
    }

    private static Ledger ledger(String period) {
        Progress report = new Progress(
                "P",
                "395",
                "KT01",
                Period.of(period),
                BigDecimal.TEN,
                true,
                Progress.State.SUBMITTED,
                new Progress.Ruling(Status.ON_PACE, "lý do"),
                LAST_DAY,
                "nguồn",
                "ghi chú");
        return new Ledger(
                new Programme("P", "Kế hoạch", Programme.Kind.ANNUAL, 2024, 2024, null),
                Period.of(period),
                List.of(unit(null, null)),
                List.of(indicator(1, 0, "1", null)),
                List.of(target(null, null)),
                List.of(report),
                List.of(report),
                List.of());
    }

    private static Indicator indicator(int firstAssessed, int decimals, String weight, String partOf) {
        return new Indicator(
                "KT01",
                "Thu ngân sách",
                "Kinh tế",
                "tỷ đồng",
                Measure.FLOW,
                Direction.HIGHER,
                decimals,
                firstAssessed,
                partOf,
                null,
                new BigDecimal(weight));
    }

    private static Pace pace(String q1, String q2, String q3, String q4) {
        return new Pace(new BigDecimal(q1), new BigDecimal(q2), new BigDecimal(q3), new BigDecimal(q4));
    }

    private static Unit unit(LocalDate from, LocalDate to) {
        return new Unit("395", "Thọ Xuân", UnitKind.DISTRICT, null, null, from, to, null, null, null, null);
    }

    private static Target target(Period from, Period to) {
        return new Target("P", "395", "KT01", Basis.ASSIGNED, null, null, null, Pace.UNSAID, null, from, to);
    }
}
