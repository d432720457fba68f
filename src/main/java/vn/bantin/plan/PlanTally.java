package vn.bantin.plan;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.bantin.progress.Comparison;

/**
 * The number of targets in a plan by their relation to the assigned ones; "trong đó" items are no targets of their own.
 *
 * @param parts how many "trong đó" items are weaker than assigned, missing or unclear
 */
public record PlanTally(
        int targets,
        int assigned,
        int own,
        int stronger,
        int equal,
        int weaker,
        int missing,
        int unclear,
        int added,
        int parts) {

    private static final Set<Comparison> OPEN = EnumSet.of(Comparison.WEAKER, Comparison.MISSING, Comparison.UNCLEAR);

    static PlanTally of(List<PlannedTarget> rows) {
        List<PlannedTarget> counted =
                rows.stream().filter(row -> row.number() != null).toList();
        return new PlanTally(
                counted.size(),
                (int) counted.stream().filter(row -> !row.assigned().isEmpty()).count(),
                (int) counted.stream().filter(row -> !row.own().isEmpty()).count(),
                count(counted, Comparison.STRONGER),
                count(counted, Comparison.EQUAL),
                count(counted, Comparison.WEAKER),
                count(counted, Comparison.MISSING),
                count(counted, Comparison.UNCLEAR),
                count(counted, Comparison.OWN_ONLY),
                (int) rows.stream()
                        .filter(row -> row.number() == null && OPEN.contains(row.comparison()))
                        .count());
    }

    static PlanTally sum(List<PlanTally> tallies) {
        return tallies.stream().reduce(new PlanTally(0, 0, 0, 0, 0, 0, 0, 0, 0, 0), PlanTally::plus);
    }

    private PlanTally plus(PlanTally other) {
        return new PlanTally(
                targets + other.targets,
                assigned + other.assigned,
                own + other.own,
                stronger + other.stronger,
                equal + other.equal,
                weaker + other.weaker,
                missing + other.missing,
                unclear + other.unclear,
                added + other.added,
                parts + other.parts);
    }

    /** "không bỏ sót, không thấp hơn chỉ tiêu giao": everything assigned is there, and nothing of it is weaker. */
    public boolean keepsWhatIsAssigned() {
        return assigned > 0 && weaker + missing + unclear + parts == 0;
    }

    private static int count(List<PlannedTarget> rows, Comparison comparison) {
        return (int) rows.stream().filter(row -> row.comparison() == comparison).count();
    }
}
