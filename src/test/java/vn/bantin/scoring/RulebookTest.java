package vn.bantin.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bantin.progress.Pace;
import vn.bantin.progress.Status;
import vn.bantin.progress.Unit;
import vn.bantin.progress.UnitKind;
import vn.bantin.progress.WrongSettingException;

/** Rules, ranks and tallies refuse what cannot be, and say what an office has set wrongly. */
class RulebookTest {

    private static final Rulebook STANDARD = Rulebook.STANDARD;

    @ParameterizedTest
    @CsvSource({"0, 1, 0", "0.5, 1.5, 1"})
    void settings_may_reach_their_bounds(BigDecimal tolerance, BigDecimal cap, BigDecimal coverage) {
        Rulebook rules = rules(tolerance, cap, coverage, STANDARD.pace());
        assertThat(List.of(rules.tolerance(), rules.cap(), rules.coverage())).containsExactly(tolerance, cap, coverage);
    }

    @ParameterizedTest
    @CsvSource({
        "-0.01, 1, 0, bantin.rules.tolerance must not be negative: -0.01",
        "0, 0.99, 0, bantin.rules.cap must be at least 1: 0.99",
        "0, 1, -0.01, bantin.rules.coverage must lie between 0 and 1: -0.01",
        "0, 1, 1.01, bantin.rules.coverage must lie between 0 and 1: 1.01"
    })
    void settings_out_of_their_bounds_are_named(
            BigDecimal tolerance, BigDecimal cap, BigDecimal coverage, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rules(tolerance, cap, coverage, STANDARD.pace()))
                .withMessage(message);
    }

    @Test
    void the_default_pace_names_all_four_quarters() {
        assertThat(Stream.of(1, 2, 3, 4).map(STANDARD::defaultAt))
                .containsExactly(new BigDecimal("0.25"), new BigDecimal("0.5"), new BigDecimal("0.75"), BigDecimal.ONE);
        for (int lacking = 1; lacking <= 4; lacking++) {
            Pace pace = new Pace(
                    lacking == 1 ? null : BigDecimal.ONE,
                    lacking == 2 ? null : BigDecimal.ONE,
                    lacking == 3 ? null : BigDecimal.ONE,
                    lacking == 4 ? null : BigDecimal.ONE);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> rules(BigDecimal.ZERO, BigDecimal.ONE, BigDecimal.ZERO, pace))
                    .withMessage("bantin.rules.pace must name all four quarters");
        }
    }

    @Test
    void a_ranking_left_out_of_the_settings_is_the_standard_one() {
        assertThat(STANDARD.with(null)).isEqualTo(STANDARD);
        assertThat(new RankingRules(null, false, null, false)).isEqualTo(RankingRules.STANDARD);
    }

    @Test
    void group_weights_are_not_negative_not_all_zero_and_name_a_group_once() {
        assertThat(weights("Kinh tế", "0", "Xã hội", "2").byGroup()).isTrue();
        assertThat(RankingRules.STANDARD.byGroup()).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> weights("Kinh tế", "-1"))
                .withMessage(
                        "bantin.rules.ranking.group-weights needs a group and a weight that is not negative: Kinh tế"
                                + " -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> weights(" ", "1"))
                .withMessage("bantin.rules.ranking.group-weights needs a group and a weight that is not negative:   1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> weights("Kinh tế", "1", "Kinh tế", "2"))
                .withMessage("bantin.rules.ranking.group-weights names Kinh tế twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> weights("Kinh tế", "0", "Xã hội", "0.0"))
                .withMessage("bantin.rules.ranking.group-weights must not all be 0");
    }

    @Test
    void group_weights_that_do_not_fit_the_programme_are_told_in_one_sentence() {
        RankingRules ranking = weights("Kinh tế", "1", "Xã hội", "2");
        assertThat(ranking.mismatch(List.of("Xã hội", "Kinh tế"))).isEmpty();
        assertThat(ranking.mismatch(List.of("Kinh tế", "Kinh tế", "An ninh")))
                .map(WrongSettingException::getMessage)
                .hasValue("bantin.rules.ranking.group-weights names \"Xã hội\", which is no group of indicators of the"
                        + " programme (Kinh tế; An ninh)");
        assertThat(ranking.mismatch(List.of("Kinh tế", "Xã hội", "Môi trường", "An ninh")))
                .map(WrongSettingException::vietnamese)
                .hasValue("bantin.rules.ranking.group-weights thiếu nhóm \"An ninh\"");
        assertThat(RankingRules.STANDARD.mismatch(List.of("Kinh tế"))).isEmpty();
    }

    @Test
    void names_of_groups_are_rewritten_and_nothing_else() {
        assertThat(weights("KT", "1", "XH", "2").mapped(Map.of("KT", "Kinh tế", "XH", "Xã hội")::get))
                .isEqualTo(weights("Kinh tế", "1", "Xã hội", "2"));
        assertThat(new RankingRules(List.of(), true, AdjustmentLimits.STANDARD, false).mapped(String::strip))
                .isEqualTo(new RankingRules(List.of(), true, AdjustmentLimits.STANDARD, false));
    }

    @Test
    void a_group_that_is_not_named_beside_others_weighs_nothing() {
        assertThat(weights("Kinh tế", "3").weightOf("Kinh tế")).isEqualTo("3");
        assertThat(weights("Kinh tế", "3").weightOf("Xã hội")).isEqualTo("0");
        assertThat(RankingRules.STANDARD.weightOf("Xã hội")).isEqualTo("1");
    }

    @Test
    void a_place_lies_within_its_contest() {
        assertThat(new Rank(3, false, 3).rank()).isEqualTo(3);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Rank(0, false, 3))
                .withMessage("rank 0 among 3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Rank(4, false, 3))
                .withMessage("rank 4 among 3");
    }

    @Test
    void a_swing_goes_from_the_best_to_the_worst_rank_and_stands_still_where_they_are_one() {
        assertThat(new RankRange(1, 1).still()).isTrue();
        assertThat(new RankRange(2, 3).still()).isFalse();
        assertThat(new RankRange(2, 3).reaching(5)).isEqualTo(new RankRange(2, 5));
        assertThat(new RankRange(2, 3).reaching(1)).isEqualTo(new RankRange(1, 3));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RankRange(0, 1))
                .withMessage("a rank from 0 to 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RankRange(3, 2))
                .withMessage("a rank from 3 to 2");
    }

    @Test
    void a_tally_adds_up_or_there_is_none() {
        StatusTally tally = StatusTally.of(
                7,
                List.of(
                        Status.EXCEEDED,
                        Status.COMPLETED,
                        Status.COMPLETED,
                        Status.BEHIND,
                        Status.MISSED,
                        Status.ON_PACE,
                        Status.NOT_ASSESSED));
        assertThat(tally.done()).isEqualTo(3);
        assertThat(tally.behind()).isEqualTo(2);
        assertThat(tally.assessed()).isEqualTo(6);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StatusTally.of(2, Set.of(Status.BEHIND)))
                .withMessage("the statuses add up to 1, not to 2");
    }

    @Test
    void a_verdict_has_a_score_or_a_reason_and_never_both() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> verdict(Status.BEHIND, null, null))
                .withMessage("BEHIND with score null");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> verdict(Status.NOT_ASSESSED, NotAssessedReason.NO_REPORT, Fraction.ONE))
                .withMessage("NOT_ASSESSED with score 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> verdict(Status.BEHIND, NotAssessedReason.NO_REPORT, Fraction.ONE))
                .withMessage("BEHIND with reason NO_REPORT");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> verdict(Status.NOT_ASSESSED, null, null))
                .withMessage("NOT_ASSESSED with reason null");
    }

    @Test
    void a_unit_is_ranked_or_says_why_not() {
        Unit unit = new Unit("395", "Thọ Xuân", UnitKind.DISTRICT, null, null, null, null, null, null, null, null);
        StatusTally none = StatusTally.of(0, List.of());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Standing(unit, none, null, null, null, null, null, null, AdjustmentPoints.NONE))
                .withMessage("unit 395 is ranked and not ranked at once");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Standing(
                        unit,
                        none,
                        null,
                        null,
                        new Rank(1, false, 1),
                        null,
                        null,
                        Standing.Unranked.NO_REPORT,
                        AdjustmentPoints.NONE))
                .withMessage("unit 395 is ranked and not ranked at once");
    }

    @Test
    void a_fraction_is_told_by_its_nearest_decimal_and_has_a_denominator() {
        assertThat(Fraction.of(2, -3)).hasToString("-0.6666667").isEqualTo(Fraction.of(-4, 6));
        assertThat(Fraction.of(new BigDecimal("1E+3"))).hasToString("1000");
        assertThat(catchThrowable(() -> Fraction.of(1, 0)))
                .isInstanceOf(ArithmeticException.class)
                .hasMessage("division by zero");
    }

    @Test
    void every_rule_every_reason_and_every_refusal_of_a_rank_has_its_words() {
        assertThat(Stream.of(StatusRule.values()).map(StatusRule::words))
                .containsExactly(
                        "đánh giá theo ý kiến cơ quan theo dõi",
                        "kế hoạch không có mức bằng số dùng được",
                        "chưa đến quý đánh giá đầu tiên",
                        "đơn vị chưa báo cáo",
                        "số liệu chưa được duyệt",
                        "chưa đạt kế hoạch, thiếu số liệu đầu kỳ để tính tiến độ",
                        "vượt mức kế hoạch",
                        "đạt mức kế hoạch",
                        "hết kỳ, trong mức khống chế",
                        "hết kỳ, dưới mức khống chế",
                        "đã vượt mức khống chế cả kỳ",
                        "hết kỳ, không hoàn thành kế hoạch",
                        "đạt phần kế hoạch đến hết quý",
                        "chưa đạt phần kế hoạch đến hết quý",
                        "trong mức phân bổ đến hết quý",
                        "vượt mức phân bổ đến hết quý",
                        "mức tăng, giảm từ đầu kỳ đạt tiến độ",
                        "mức tăng, giảm từ đầu kỳ chưa đạt tiến độ",
                        "đầu kỳ đã đạt kế hoạch, nay không giữ được",
                        "tốc độ, tỷ lệ trong kỳ đạt kế hoạch",
                        "tốc độ, tỷ lệ trong kỳ chưa đạt kế hoạch",
                        "đã hoàn thành",
                        "chưa đến hạn hoàn thành",
                        "quá hạn, chưa hoàn thành",
                        "hết kỳ, không hoàn thành");
        assertThat(Stream.of(NotAssessedReason.values()).map(NotAssessedReason::words))
                .containsExactly(
                        "chưa đến kỳ đánh giá",
                        "chưa có báo cáo",
                        "số liệu chưa được duyệt",
                        "chưa giao kế hoạch bằng số",
                        "thiếu số liệu đầu kỳ");
        assertThat(Stream.of(Standing.Unranked.values()).map(Standing.Unranked::words))
                .containsExactly(
                        "chưa có chỉ tiêu nào đến kỳ đánh giá",
                        "chưa có báo cáo",
                        "chưa đủ trọng số chỉ tiêu được đánh giá để xếp hạng",
                        "không có chỉ tiêu nào được đánh giá ở tất cả các đơn vị");
    }

    private static Rulebook rules(BigDecimal tolerance, BigDecimal cap, BigDecimal coverage, Pace pace) {
        return new Rulebook(STANDARD.basis(), tolerance, cap, coverage, pace, List.of(), RankingRules.STANDARD);
    }

    /** Groups and their weights in turn. */
    private static RankingRules weights(String... words) {
        return new RankingRules(
                Stream.iterate(0, at -> at < words.length, at -> at + 2)
                        .map(at -> new RankingRules.GroupWeight(words[at], new BigDecimal(words[at + 1])))
                        .toList(),
                false,
                AdjustmentLimits.STANDARD,
                false);
    }

    private static Verdict verdict(Status status, NotAssessedReason reason, Fraction score) {
        return new Verdict(status, reason, StatusRule.PLAN_REACHED, null, null, null, score);
    }
}
