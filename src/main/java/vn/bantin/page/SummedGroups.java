package vn.bantin.page;

import java.util.List;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import vn.bantin.bulletin.Bulletin;
import vn.bantin.bulletin.Summary;
import vn.bantin.scoring.StatusTally;

/** The groups of the summary's table, and where there are several their sum; editions that are older have none. */
public final class SummedGroups {

    private SummedGroups() {}

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
