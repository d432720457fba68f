package vn.bantin.bulletin;

import java.util.List;
import vn.bantin.progress.Comparison;

/**
 * How many targets a plan has and how they stand to the assigned ones; "trong đó" items are compared, but are no targets
 * of their own.
 */
public record PlanTally(
        int targets, int assigned, int own, int stronger, int equal, int weaker, int missing, int unclear, int added) {

    static PlanTally of(List<PlanRow> rows) {
        List<PlanRow> counted =
                rows.stream().filter(row -> row.number() != null).toList();
        return new PlanTally(
                counted.size(),
                (int) counted.stream().filter(row -> !row.assigned().isEmpty()).count(),
                (int) counted.stream().filter(row -> !row.own().isEmpty()).count(),
                count(rows, Comparison.STRONGER),
                count(rows, Comparison.EQUAL),
                count(rows, Comparison.WEAKER),
                count(rows, Comparison.MISSING),
                count(rows, Comparison.UNCLEAR),
                count(rows, Comparison.OWN_ONLY));
    }

    static PlanTally sum(List<PlanTally> tallies) {
        return tallies.stream().reduce(new PlanTally(0, 0, 0, 0, 0, 0, 0, 0, 0), PlanTally::plus);
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
                added + other.added);
    }

    /** "không bỏ sót, không thấp hơn chỉ tiêu giao": everything assigned is there, and nothing of it is weaker. */
    public boolean keepsWhatIsAssigned() {
        return assigned > 0 && weaker + missing + unclear == 0;
    }

    private static int count(List<PlanRow> rows, Comparison comparison) {
        return (int) rows.stream().filter(row -> row.comparison() == comparison).count();
    }
}
