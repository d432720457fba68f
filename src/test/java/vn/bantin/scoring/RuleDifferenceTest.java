package vn.bantin.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.bantin.progress.Basis;
import vn.bantin.progress.Pace;
import vn.bantin.scoring.RankingRules.GroupWeight;
import vn.bantin.scoring.RuleDifference.Rule;

/** The rules on which two books differ are named with both values. */
class RuleDifferenceTest {

    private static final Rulebook OTHER = new Rulebook(
            Basis.OWN,
            new BigDecimal("0.05"),
            new BigDecimal("1.10"),
            new BigDecimal("1"),
            new Pace(new BigDecimal("0.2"), new BigDecimal("0.45"), new BigDecimal("0.7"), new BigDecimal("0.95")),
            List.of("KT04", "KT01"),
            new RankingRules(
                    List.of(weight("Xã hội", "60"), weight("Kinh tế", "40.50")),
                    true,
                    new AdjustmentLimits(BigDecimal.ZERO, new BigDecimal("2.5")),
                    true));

    @Test
    void every_rule_that_differs_is_told_with_both_values() {
        assertThat(told(Rulebook.STANDARD, OTHER)).isEqualTo("""
            basis: ASSIGNED -> OWN (cấp trên giao -> đơn vị tự đề ra)
            tolerance: 0 -> 0.05 (0 -> 0,05)
            cap: 1.2 -> 1.1 (1,2 -> 1,1)
            coverage: 0.6 -> 1 (0,6 -> 1)
            pace.q1: 0.25 -> 0.2 (0,25 -> 0,2)
            pace.q2: 0.5 -> 0.45 (0,5 -> 0,45)
            pace.q3: 0.75 -> 0.7 (0,75 -> 0,7)
            pace.q4: 1 -> 0.95 (1 -> 0,95)
            learnt: - -> KT01, KT04 (không đặt -> KT01, KT04)
            ranking.group-weights: - -> Kinh tế 40.5; Xã hội 60 (không đặt -> Kinh tế 40,5; Xã hội 60)
            ranking.common-indicators-only: false -> true (không -> có)
            ranking.range: false -> true (không -> có)
            ranking.ceilings.bonus: 5 -> 0 (5 -> 0)
            ranking.ceilings.penalty: 5 -> 2.5 (5 -> 2,5)
            """);
        assertThat(Rule.values()).allSatisfy(rule -> assertThat(rule.words()).isNotBlank());
    }

    @Test
    void another_way_to_write_the_same_rules_is_no_difference() {
        Rulebook same = new Rulebook(
                Basis.OWN,
                new BigDecimal("0.050"),
                new BigDecimal("1.1"),
                new BigDecimal("1.00"),
                new Pace(
                        new BigDecimal("0.20"),
                        new BigDecimal("0.450"),
                        new BigDecimal("0.70"),
                        new BigDecimal("0.950")),
                List.of("KT01", "KT04"),
                new RankingRules(
                        List.of(weight("Kinh tế", "40.5"), weight("Xã hội", "6E+1")),
                        true,
                        new AdjustmentLimits(new BigDecimal("0.00"), new BigDecimal("2.50")),
                        true));

        assertThat(RuleDifference.between(OTHER, same)).isEmpty();
        assertThat(RuleDifference.between(OTHER, OTHER)).isEmpty();
    }

    /** A rule that is added to the settings is compared too. */
    @Test
    void every_rule_that_an_office_may_set_is_compared() {
        assertThat(keys(Rulebook.class))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Rule.values()).map(Rule::key).toList());
    }

    private static Stream<String> keysBelow(RecordComponent component) {
        String key = component.getName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase();
        return component.getType().isRecord()
                ? keys(component.getType()).stream().map(below -> key + "." + below)
                : Stream.of(key);
    }

    private static List<String> keys(Class<?> rules) {
        return Arrays.stream(rules.getRecordComponents())
                .flatMap(RuleDifferenceTest::keysBelow)
                .toList();
    }

    private static String told(Rulebook before, Rulebook after) {
        return RuleDifference.between(before, after).stream()
                .map(one -> "%s: %s -> %s (%s -> %s)\n"
                        .formatted(
                                one.rule().key(),
                                one.before().setting(),
                                one.after().setting(),
                                one.before().words(),
                                one.after().words()))
                .collect(Collectors.joining());
    }

    private static GroupWeight weight(String group, String weight) {
        return new GroupWeight(group, new BigDecimal(weight));
    }
}
