package vn.bantin.checks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.bantin.progress.Basis;
import vn.bantin.progress.Comparison;
import vn.bantin.progress.Direction;
import vn.bantin.progress.Goal;
import vn.bantin.progress.GoalText;
import vn.bantin.progress.Indicator;
import vn.bantin.progress.Measure;
import vn.bantin.progress.Period;
import vn.bantin.progress.Target;

/** Checks the targets of a period: their bounds, their paces, their wordings, and the own against the assigned ones. */
final class TargetChecks {

    private final CheckContext context;
    private final List<Finding> findings = new ArrayList<>();

    private TargetChecks(CheckContext context) {
        this.context = context;
    }

    /** Every finding of these checks, in no order. */
    static List<Finding> of(CheckContext context) {
        TargetChecks checks = new TargetChecks(context);
        checks.targets();
        return checks.findings;
    }

    private void targets() {
        if (context.targets().isEmpty()) {
            add(
                    FindingCode.NO_TARGETS,
                    Location.NOWHERE,
                    context.ledger().programme().code(),
                    context.ledger().period());
        }
        context.targets().forEach((key, rows) -> {
            Indicator indicator = context.indicator(key.indicator());
            rows.forEach(target -> target(indicator, target));
            ownAgainstAssigned(indicator, rows);
        });
    }

    private void target(Indicator indicator, Target target) {
        Location place = Location.target(target.unit(), target.indicator());
        Goal goal = target.goal();
        wording(indicator, target, place);
        if (target.baseValue() != null && context.ledger().programme().baseYear() == null) {
            add(FindingCode.BASE_VALUE_WITHOUT_YEAR, place, indicator.name(), target.baseValue());
        }
        if (goal != null && indicator.measure() != Measure.MILESTONE) {
            if (goal.sense(indicator.direction()) != indicator.direction()) {
                boolean higher = indicator.direction() == Direction.HIGHER;
                add(
                        FindingCode.CEILING_AND_FLOOR,
                        place,
                        indicator.name(),
                        higher ? Detail.HIGH : Detail.LOW,
                        goal.comparator());
            }
            BigDecimal plan = goal.mustReach(indicator.direction());
            boolean higher = goal.sense(indicator.direction()) == Direction.HIGHER;
            if (indicator.measure() == Measure.FLOW && (higher ? plan.signum() <= 0 : plan.signum() < 0)) {
                add(FindingCode.PLAN_UNUSABLE, place, indicator.name(), plan);
            }
        }
        BigDecimal last = BigDecimal.ZERO;
        for (int quarter = 1; quarter <= 4; quarter++) {
            BigDecimal share = target.pace().at(quarter);
            if (share != null && share.compareTo(last) < 0) {
                add(FindingCode.PACE_FALLS, place, indicator.name());
            }
            last = share == null ? last : share;
        }
    }

    /** Checks a target in words: nobody could read it, or it disagrees with its typed bounds. */
    private void wording(Indicator indicator, Target target, Location place) {
        Goal goal = target.goal();
        String wording = target.wording();
        if (wording == null || indicator.measure() == Measure.MILESTONE) {
            return;
        }
        if (goal == null) {
            add(FindingCode.WORDING_UNREAD, place, wording, indicator.name(), indicator.unitOfMeasure());
            return;
        }
        // With which decimal mark it was typed is known to the import alone.
        List<GoalText> readings = Stream.of(',', '.')
                .flatMap(mark -> GoalText.of(
                        wording, indicator, context.ledger().programme().kind(), mark)
                        .stream())
                .toList();
        if (!readings.isEmpty() && readings.stream().noneMatch(reading -> reading.says(goal))) {
            add(FindingCode.WORDING_DIFFERS, place, wording, Detail.of(goal).after(goal.comparator()));
        }
    }

    /**
     * Checks that the unit's own target is no weaker than the assigned one, as "không thấp hơn chỉ tiêu tỉnh giao"
     * demands.
     */
    private void ownAgainstAssigned(Indicator indicator, List<Target> rows) {
        Target assigned = of(rows, Basis.ASSIGNED);
        Target own = of(rows, Basis.OWN);
        Period end = context.ledger().programme().lastPeriod();
        if (own == null || assigned == null || Comparison.of(indicator, assigned, own, end) != Comparison.WEAKER) {
            return;
        }
        Detail mine = plan(own, indicator, end);
        Detail theirs = plan(assigned, indicator, end);
        boolean told = !mine.equals(theirs); // else it is the bound itself that one of them lets in
        add(
                FindingCode.OWN_WEAKER,
                Location.target(own.unit(), own.indicator()),
                indicator.name(),
                told ? mine : mine.after(own.goalOrThrow().comparator()),
                told ? theirs : theirs.after(assigned.goalOrThrow().comparator()));
    }

    private static @Nullable Target of(List<Target> rows, Basis basis) {
        return rows.stream()
                .filter(target -> target.basis() == basis)
                .findFirst()
                .orElse(null);
    }

    private static Detail plan(Target target, Indicator indicator, Period end) {
        if (indicator.measure() == Measure.MILESTONE) {
            return Detail.of(target.due() == null ? end : target.due());
        }
        return Detail.of(target.goalOrThrow().mustReach(indicator.direction()).stripTrailingZeros());
    }

    private void add(FindingCode code, Location place, Object... details) {
        findings.add(Finding.of(code, place, details));
    }
}
