package vn.bantin.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.bantin.progress.Basis;
import vn.bantin.progress.NumberText;

/**
 * A rule on which two rule books differ.
 *
 * @param before the value of the first one
 * @param after the value of the second one
 */
public record RuleDifference(Rule rule, Value before, Value after) {

    /** The rules that an office may set, by their keys below {@code bantin.rules}. */
    public enum Rule {
        BASIS("basis", "kế hoạch dùng để đánh giá khi đơn vị có cả hai"),
        TOLERANCE("tolerance", "phần được lệch so với mức \"khoảng\", \"đúng bằng\""),
        CAP("cap", "điểm cao nhất của một chỉ tiêu"),
        COVERAGE("coverage", "phần trọng số phải được đánh giá để được xếp hạng"),
        PACE_Q1("pace.q1", "phần kế hoạch phải đạt khi hết quý I"),
        PACE_Q2("pace.q2", "phần kế hoạch phải đạt khi hết quý II"),
        PACE_Q3("pace.q3", "phần kế hoạch phải đạt khi hết quý III"),
        PACE_Q4("pace.q4", "phần kế hoạch phải đạt khi hết quý IV"),
        LEARNT("learnt", "chỉ tiêu lấy tiến độ theo các quý năm trước của đơn vị"),
        GROUP_WEIGHTS("ranking.group-weights", "trọng số của các nhóm chỉ tiêu"),
        COMMON_INDICATORS_ONLY(
                "ranking.common-indicators-only", "chỉ tính các chỉ tiêu được đánh giá ở mọi đơn vị được xếp hạng"),
        RANGE("ranking.range", "in thứ hạng dao động đến đâu khi trọng số thay đổi"),
        CEILING_BONUS("ranking.ceilings.bonus", "điểm thưởng được tính nhiều nhất"),
        CEILING_PENALTY("ranking.ceilings.penalty", "điểm trừ được tính nhiều nhất");

        private final String key;
        private final String words;

        Rule(String key, String words) {
            this.key = key;
            this.words = words;
        }

        /** The key in the settings, below {@code bantin.rules}. */
        public String key() {
            return key;
        }

        /** The Vietnamese words for what the rule sets. */
        public String words() {
            return words;
        }
    }

    /**
     * The value of a rule.
     *
     * @param setting as the settings write it: "0.25", "ASSIGNED"; "-" for none
     * @param words as a Vietnamese page says it: "0,25", "cấp trên giao"
     */
    public record Value(String setting, String words) {

        private static final Value NONE = new Value("-", "không đặt");

        private static Value of(BigDecimal number) {
            BigDecimal plain = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
            return new Value(plain.toPlainString(), NumberText.of(plain));
        }

        private static Value of(Basis basis) {
            return new Value(basis.name(), basis == Basis.ASSIGNED ? "cấp trên giao" : "đơn vị tự đề ra");
        }

        private static Value of(boolean set) {
            return new Value(String.valueOf(set), set ? "có" : "không");
        }

        /** The order in which a list names its codes changes nothing. */
        private static Value of(List<String> codes) {
            String all = String.join(", ", new TreeSet<>(codes));
            return all.isEmpty() ? NONE : new Value(all, all);
        }

        private static Value weights(List<RankingRules.GroupWeight> groups) {
            List<RankingRules.GroupWeight> byName = groups.stream()
                    .sorted(Comparator.comparing(RankingRules.GroupWeight::group))
                    .toList();
            return groups.isEmpty() ? NONE : new Value(weights(byName, Value::setting), weights(byName, Value::words));
        }

        private static String weights(List<RankingRules.GroupWeight> groups, Function<Value, String> said) {
            return groups.stream()
                    .map(one -> one.group() + " " + said.apply(of(one.weight())))
                    .collect(Collectors.joining("; "));
        }
    }

    /** The rules on which the second book differs from the first, in the order of the settings; 0.5 and 0.50 are one value. */
    public static List<RuleDifference> between(Rulebook before, Rulebook after) {
        List<RuleDifference> differences = new ArrayList<>();
        for (Rule rule : Rule.values()) {
            Value then = value(before, rule);
            Value now = value(after, rule);
            if (!then.equals(now)) {
                differences.add(new RuleDifference(rule, then, now));
            }
        }
        return differences;
    }

    private static Value value(Rulebook book, Rule rule) {
        RankingRules ranking = book.ranking();
        return switch (rule) {
            case BASIS -> Value.of(book.basis());
            case TOLERANCE -> Value.of(book.tolerance());
            case CAP -> Value.of(book.cap());
            case COVERAGE -> Value.of(book.coverage());
            case PACE_Q1 -> Value.of(book.defaultAt(1));
            case PACE_Q2 -> Value.of(book.defaultAt(2));
            case PACE_Q3 -> Value.of(book.defaultAt(3));
            case PACE_Q4 -> Value.of(book.defaultAt(4));
            case LEARNT -> Value.of(book.learnt());
            case GROUP_WEIGHTS -> Value.weights(ranking.groupWeights());
            case COMMON_INDICATORS_ONLY -> Value.of(ranking.commonIndicatorsOnly());
            case RANGE -> Value.of(ranking.range());
            case CEILING_BONUS -> Value.of(ranking.ceilings().bonus());
            case CEILING_PENALTY -> Value.of(ranking.ceilings().penalty());
        };
    }
}
