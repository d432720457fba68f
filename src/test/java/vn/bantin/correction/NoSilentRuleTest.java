package vn.bantin.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.bantin.bulletin.Edition;
import vn.bantin.bulletin.IssuerSettings;
import vn.bantin.progress.Basis;
import vn.bantin.progress.Pace;
import vn.bantin.progress.ReportingCalendar;
import vn.bantin.scoring.AdjustmentLimits;
import vn.bantin.scoring.RankingRules;
import vn.bantin.scoring.Rulebook;

/** Whatever rule of judging and ranking an office alters: if any page says something else, the correction lists it. */
class NoSilentRuleTest {

    @ParameterizedTest
    @MethodSource("rules")
    void every_rule_that_changes_a_page_lists_a_correction_of_that_page(String rule, Rulebook rulebook) {
        assertThat(NoSilentChangeTest.law(rule, edition(rulebook, ReportingCalendar.NONE)))
                .as(rule)
                .isTrue();
    }

    private static Stream<Arguments> rules() {
        Pace pace = Rulebook.STANDARD.pace();
        Pace slower = new Pace(new BigDecimal("0.2"), pace.at(2), pace.at(3), pace.at(4));
        List<RankingRules.GroupWeight> groups = List.of(
                new RankingRules.GroupWeight("Kinh tế", BigDecimal.ONE),
                new RankingRules.GroupWeight("Xã hội", BigDecimal.TEN));
        return Stream.of(
                arguments("basis", rulebook(Basis.OWN, "1.2", "0.6", pace, List.of())),
                arguments("cap", rulebook(Basis.ASSIGNED, "1.1", "0.6", pace, List.of())),
                arguments("coverage", rulebook(Basis.ASSIGNED, "1.2", "0.5", pace, List.of())),
                arguments("pace", rulebook(Basis.ASSIGNED, "1.2", "0.6", slower, List.of())),
                arguments("learnt", rulebook(Basis.ASSIGNED, "1.2", "0.6", pace, List.of("THU"))),
                arguments("groups", ranking(groups, false, AdjustmentLimits.STANDARD, false)),
                arguments("common", ranking(List.of(), true, AdjustmentLimits.STANDARD, false)),
                arguments(
                        "ceilings",
                        ranking(List.of(), false, new AdjustmentLimits(BigDecimal.ONE, BigDecimal.ONE), false)),
                arguments("range", ranking(List.of(), false, AdjustmentLimits.STANDARD, true)));
    }

    private static Rulebook rulebook(Basis basis, String cap, String coverage, Pace pace, List<String> learnt) {
        return new Rulebook(
                basis,
                BigDecimal.ZERO,
                new BigDecimal(cap),
                new BigDecimal(coverage),
                pace,
                learnt,
                RankingRules.STANDARD);
    }

    private static Rulebook ranking(
            List<RankingRules.GroupWeight> groups, boolean common, AdjustmentLimits ceilings, boolean range) {
        return Rulebook.STANDARD.with(new RankingRules(groups, common, ceilings, range));
    }

    @Test
    void a_rule_without_a_number_is_told_by_the_clause_that_states_it() {
        Rulebook own = rulebook(Basis.OWN, "1.2", "0.6", Rulebook.STANDARD.pace(), List.of());
        Edition now = edition(own, ReportingCalendar.NONE);

        assertThat(NoSilentChangeTest.revision(now)
                        .edition()
                        .bulletins()
                        .get(1)
                        .correction()
                        .items())
                .containsExactly(
                        "Cách đánh giá từ “Mức đánh giá căn cứ vào số chưa làm tròn và kế hoạch cấp trên giao” thành"
                                + " “Mức đánh giá căn cứ vào số chưa làm tròn và kế hoạch đơn vị tự đề ra”.");
        assertThat(NoSilentChangeTest.revision(now)
                        .edition()
                        .summary()
                        .correction()
                        .items())
                .contains(
                        "Báo cáo tổng hợp - cách đánh giá từ “Căn cứ đánh giá là kế hoạch cấp trên giao” thành “Căn cứ"
                                + " đánh giá là kế hoạch đơn vị tự đề ra”.");
    }

    @Test
    void a_calendar_is_told_of_the_summary() {
        ReportingCalendar calendar = new ReportingCalendar(Map.of(), 3, null);
        Edition now = edition(Rulebook.STANDARD, calendar);

        assertThat(NoSilentChangeTest.law("calendar", now)).isTrue();
        assertThat(NoSilentChangeTest.revision(now)
                        .edition()
                        .summary()
                        .correction()
                        .items())
                .containsExactly(
                        "Báo cáo tổng hợp - cách đánh giá từ chưa có thành “Số liệu chốt ngày 31 tháng 3 năm 2024”,"
                                + " cách đánh giá từ chưa có thành “các đơn vị gửi chậm nhất ngày 03 tháng 4 năm 2024 (03 ngày làm"
                                + " việc)”.");
    }

    private static Edition edition(Rulebook rulebook, ReportingCalendar calendar) {
        return NoSilentChangeTest.edition(NoSilentChangeTest.DATA, IssuerSettings.STANDARD, rulebook, calendar, 2);
    }
}
