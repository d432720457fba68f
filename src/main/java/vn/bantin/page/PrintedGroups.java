package vn.bantin.page;

import java.util.List;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import vn.bantin.bulletin.Bulletin;
import vn.bantin.bulletin.Summary;
import vn.bantin.scoring.StatusTally;

/** The rows of the table of groups. */
public final class PrintedGroups {

    private PrintedGroups() {}

    /** Those of a unit; none where none of its targets is assessed, for they would say nothing. */
    public static List<Bulletin.Group> of(Bulletin bulletin) {
        return bulletin.briefing() != null && bulletin.tally().assessed() == 0 ? List.of() : bulletin.groups();
    }

    /** Those of all units, and where there are several their sum; editions that are older have no sum. */
    public static List<Bulletin.Group> of(Summary summary, ResourceBundle texts) {
        List<Bulletin.Group> groups = summary.groups();
        if (summary.onPageOne() == null || groups.size() < 2) {
            return groups;
        }
        StatusTally sum =
                StatusTally.sum(groups.stream().map(Bulletin.Group::tally).toList());
        return Stream.concat(groups.stream(), Stream.of(new Bulletin.Group(texts.getString("total"), sum, null)))
                .toList();
    }
}
