package vn.bantin.scoring;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.bantin.progress.WrongSettingException;

/**
 * The rules of the ranking that an office may set.
 *
 * @param groupWeights the weight of each group of indicators, shared among a unit's assessed targets of the group by
 *     their indicators' weights; empty: every target counts by the weight of its indicator alone
 * @param commonIndicatorsOnly whether a rank counts only the indicators assessed for every ranked unit of the level
 * @param ceilings how many points of bonus and of penalty count
 * @param range whether the pages say how far each rank moves when the weights do; the data files always do
 */
public record RankingRules(
        List<GroupWeight> groupWeights, boolean commonIndicatorsOnly, AdjustmentLimits ceilings, boolean range) {

    /** The default: every target counts by the weight of its indicator, and every unit by all of its own targets. */
    public static final RankingRules STANDARD = new RankingRules(List.of(), false, AdjustmentLimits.STANDARD, false);

    /** The weight that all indicators of a group share. */
    public record GroupWeight(String group, BigDecimal weight) {
        public GroupWeight {
            if (group.isBlank() || weight.signum() < 0) {
                throw new WrongSettingException(
                        "bantin.rules.ranking.group-weights cần tên nhóm và trọng số không âm: " + group + " " + weight,
                        "bantin.rules.ranking.group-weights needs a group and a weight that is not negative: " + group
                                + " " + weight);
            }
        }
    }

    public RankingRules {
        groupWeights = groupWeights == null ? List.of() : List.copyOf(groupWeights); // left out of the settings
        ceilings = ceilings == null ? AdjustmentLimits.STANDARD : ceilings;
        Set<String> groups = new HashSet<>();
        for (GroupWeight one : groupWeights) {
            if (!groups.add(one.group())) {
                throw new WrongSettingException(
                        "bantin.rules.ranking.group-weights ghi nhóm " + one.group() + " hai lần",
                        "bantin.rules.ranking.group-weights names " + one.group() + " twice");
            }
        }
        if (!groupWeights.isEmpty()
                && groupWeights.stream().allMatch(one -> one.weight().signum() == 0)) {
            throw new WrongSettingException(
                    "các trọng số trong bantin.rules.ranking.group-weights không được bằng 0 tất cả",
                    "bantin.rules.ranking.group-weights must not all be 0");
        }
    }

    /** A copy with the names of the groups rewritten. */
    public RankingRules mapped(UnaryOperator<String> names) {
        return new RankingRules(
                groupWeights.stream()
                        .map(one -> new GroupWeight(names.apply(one.group()), one.weight()))
                        .toList(),
                commonIndicatorsOnly,
                ceilings,
                range);
    }

    /** Whether the office has set weights of groups. */
    public boolean byGroup() {
        return !groupWeights.isEmpty();
    }

    /** The weight of a group; 1 where groups have no weights, 0 for a group that others are named beside. */
    BigDecimal weightOf(String group) {
        return byGroup()
                ? groupWeights.stream()
                        .filter(one -> one.group().equals(group))
                        .findFirst()
                        .map(GroupWeight::weight)
                        .orElse(BigDecimal.ZERO)
                : BigDecimal.ONE;
    }

    /** How the group weights fail to fit the groups of a programme; empty if they fit. */
    public Optional<WrongSettingException> mismatch(Collection<String> groups) {
        Set<String> named = groupWeights.stream().map(GroupWeight::group).collect(Collectors.toSet());
        @Nullable String unknown = first(named, groups);
        if (unknown != null) {
            String known = groups.stream().distinct().collect(Collectors.joining("; "));
            return Optional.of(new WrongSettingException(
                    "bantin.rules.ranking.group-weights có nhóm \"" + unknown
                            + "\" không phải là nhóm chỉ tiêu của kế hoạch (" + known + ")",
                    "bantin.rules.ranking.group-weights names \"" + unknown
                            + "\", which is no group of indicators of the programme (" + known + ")"));
        }
        @Nullable String missing = byGroup() ? first(groups, named) : null;
        return missing == null
                ? Optional.empty()
                : Optional.of(new WrongSettingException(
                        "bantin.rules.ranking.group-weights thiếu nhóm \"" + missing + "\"",
                        "bantin.rules.ranking.group-weights lacks the group \"" + missing + "\""));
    }

    /** The first by name of those that the others do not hold. */
    private static @Nullable String first(Collection<String> those, Collection<String> others) {
        return those.stream()
                .filter(one -> !others.contains(one))
                .min(String::compareTo)
                .orElse(null);
    }
}
