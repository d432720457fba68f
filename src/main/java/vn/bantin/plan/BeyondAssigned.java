package vn.bantin.plan;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.bantin.progress.Comparator;
import vn.bantin.progress.Goal;
import vn.bantin.progress.Indicator;
import vn.bantin.progress.Measure;
import vn.bantin.progress.NumberText;
import vn.bantin.progress.Target;

/** Words by how much a unit sets itself more than it is assigned, where both say over what: "để thực hiện 4 dự án". */
final class BeyondAssigned {

    /** "14 dự án": how many of what. */
    private static final Pattern SCOPE = Pattern.compile("([0-9]{1,6}) (\\p{L}.*)");

    private BeyondAssigned() {}

    /**
     * "Ngoài chỉ tiêu diện tích giải phóng mặt bằng tỉnh giao là 53,026 ha để thực hiện 14 dự án, đơn vị còn giao thêm 40,834
     * ha để thực hiện 4 dự án."; empty where one of the plans, or the scope of one, is no number.
     */
    static Optional<String> of(
            Indicator indicator, @Nullable Target assigned, @Nullable Target own, String assignedBy) {
        if (assigned == null || own == null || indicator.measure() != Measure.FLOW) {
            return Optional.empty();
        }
        BigDecimal floor = floor(assigned.goal());
        BigDecimal mine = floor(own.goal());
        String scope = assigned.assignmentOr(indicator).scope();
        String ownScope = own.assignment().scope();
        if (floor == null || mine == null || mine.compareTo(floor) <= 0 || scope == null || ownScope == null) {
            return Optional.empty();
        }
        Matcher over = SCOPE.matcher(scope.strip());
        Matcher all = SCOPE.matcher(ownScope.strip());
        if (!over.matches() || !all.matches() || !over.group(2).equals(all.group(2))) {
            return Optional.empty();
        }
        int more = Integer.parseInt(all.group(1)) - Integer.parseInt(over.group(1));
        return more <= 0
                ? Optional.empty()
                : Optional.of("Ngoài chỉ tiêu %s %s là %s để thực hiện %s, đơn vị còn giao thêm %s để thực hiện %d %s."
                        .formatted(
                                lower(indicator.name()),
                                assignedBy,
                                amount(floor, indicator),
                                scope.strip(),
                                amount(mine.subtract(floor), indicator),
                                more,
                                all.group(2)));
    }

    private static @Nullable BigDecimal floor(@Nullable Goal goal) {
        return goal != null && goal.comparator() == Comparator.AT_LEAST ? goal.low() : null;
    }

    /** No digit of a plan is cut. */
    private static String amount(BigDecimal value, Indicator indicator) {
        return NumberText.of(
                        value,
                        Math.max(
                                indicator.decimals(), value.stripTrailingZeros().scale()))
                + " " + indicator.unitOfMeasure();
    }

    /** A name inside a sentence; an abbreviation stays as it is. */
    private static String lower(String name) {
        boolean word = name.length() > 1 && Character.isLowerCase(name.charAt(1));
        return word ? Character.toLowerCase(name.charAt(0)) + name.substring(1) : name;
    }
}
