package vn.bantin.plan;

import java.util.List;
import vn.bantin.bulletin.AssignmentText;
import vn.bantin.bulletin.Letterhead;
import vn.bantin.bulletin.SignatureBlock;

/**
 * The content of the pages on one unit's plan, at the start of the year.
 *
 * @param number its place in the agenda, from 1
 * @param unit the unit's code
 * @param unitName "huyện Thọ Xuân"
 * @param title the abstract below "BÁO CÁO"
 * @param sentences of page one
 * @param lists below them: the targets weaker than assigned, those missing, those that cannot be compared
 * @param plans heading of the columns of plans
 * @param lastYear heading of the column of results
 * @param rows the table, in order
 * @param method how it was compared, one paragraph each
 */
public record UnitPlan(
        int number,
        String unit,
        String unitName,
        Letterhead letterhead,
        String title,
        String programme,
        List<String> sentences,
        List<Listing> lists,
        PlanTally tally,
        String plans,
        String lastYear,
        List<PlannedTarget> rows,
        List<String> method,
        SignatureBlock closing) {

    /**
     * A list under its heading.
     *
     * @param spare whether it is left out where that saves a page: the table says the same
     */
    public record Listing(String lead, List<String> items, boolean spare) {
        public Listing {
            items = List.copyOf(items);
        }
    }

    public UnitPlan {
        sentences = List.copyOf(sentences);
        lists = List.copyOf(lists);
        rows = List.copyOf(rows);
        method = List.copyOf(method);
    }

    /** The scopes of targets and the papers that assigned them, an item for those of which the same is said. */
    public List<String> assignments() {
        return AssignmentText.notes(
                rows, row -> new AssignmentText.Assigned(row.number(), row.name(), row.assignment()));
    }
}
