package vn.bantin.press;

import static vn.bantin.press.ReadPdf.squeezed;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import vn.bantin.bulletin.Bulletin;
import vn.bantin.progress.NumberText;
import vn.bantin.progress.Status;
import vn.bantin.scoring.StatusTally;

/** What the table of groups has to say, cell by cell. */
final class ExpectedGroups {

    private ExpectedGroups() {}

    /** The rows of all units, and their sum. */
    static List<List<String>> summed(List<Bulletin.Group> groups) {
        List<List<String>> rows = new ArrayList<>(of(groups));
        if (groups.size() > 1) {
            List<StatusTally> tallies =
                    groups.stream().map(Bulletin.Group::tally).toList();
            rows.add(List.of(
                    "Cộng",
                    sum(tallies, StatusTally::done),
                    sum(tallies, tally -> tally.of(Status.ON_PACE)),
                    sum(tallies, StatusTally::behind),
                    sum(tallies, tally -> tally.of(Status.NOT_ASSESSED)),
                    sum(tallies, StatusTally::total)));
        }
        return rows;
    }

    private static String sum(List<StatusTally> tallies, ToIntFunction<StatusTally> count) {
        return NumberText.of(BigDecimal.valueOf(tallies.stream().mapToInt(count).sum()), 0);
    }

    /** A row each, without spaces. */
    static List<List<String>> of(List<Bulletin.Group> groups) {
        return groups.stream()
                .map(group -> {
                    StatusTally tally = group.tally();
                    return List.of(
                            squeezed(group.name()),
                            "", // drawn
                            group.score() == null ? "" : NumberText.of(group.score(), 2),
                            "" + tally.done(),
                            "" + tally.of(Status.ON_PACE),
                            "" + tally.behind(),
                            "" + tally.of(Status.NOT_ASSESSED),
                            "" + tally.total());
                })
                .toList();
    }
}
