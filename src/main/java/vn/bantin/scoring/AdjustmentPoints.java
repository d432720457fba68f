package vn.bantin.scoring;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import vn.bantin.progress.Adjustment;

/**
 * The points that a unit gains and loses beyond its targets, before it is ranked.
 *
 * @param bonus the points added, at most the ceiling
 * @param penalty the points taken, at most the ceiling
 * @param items every adjustment given and not withdrawn, bonuses first
 */
public record AdjustmentPoints(BigDecimal bonus, BigDecimal penalty, List<Adjustment> items) {

    /** No adjustments. */
    public static final AdjustmentPoints NONE = new AdjustmentPoints(BigDecimal.ZERO, BigDecimal.ZERO, List.of());

    public AdjustmentPoints {
        items = List.copyOf(items);
    }

    /** The points of one unit in one period, each kind up to its ceiling; the order of the rows is irrelevant. */
    static AdjustmentPoints of(Collection<Adjustment> given, AdjustmentLimits ceilings) {
        List<Adjustment> items = given.stream()
                .filter(one -> one.points().signum() > 0)
                .sorted(Comparator.comparing(Adjustment::kind)
                        .thenComparing(Adjustment::item, Comparator.nullsFirst(Comparator.naturalOrder())))
                .toList();
        return new AdjustmentPoints(
                sum(items, Adjustment.Kind.BONUS).min(ceilings.bonus()),
                sum(items, Adjustment.Kind.PENALTY).min(ceilings.penalty()),
                items);
    }

    /** The sum of the points of a kind as given, before the ceiling. */
    public BigDecimal given(Adjustment.Kind kind) {
        return sum(items, kind);
    }

    /** The points of a kind that count, at most the ceiling. */
    public BigDecimal counted(Adjustment.Kind kind) {
        return switch (kind) {
            case BONUS -> bonus;
            case PENALTY -> penalty;
        };
    }

    /** Whether there are no adjustments. */
    public boolean none() {
        return items.isEmpty();
    }

    /** The change of the score: bonus less penalty, negative where more is taken than given. */
    Fraction net() {
        return Fraction.of(bonus.subtract(penalty));
    }

    private static BigDecimal sum(List<Adjustment> items, Adjustment.Kind kind) {
        return items.stream()
                .filter(one -> one.kind() == kind)
                .map(Adjustment::points)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
