package vn.bantin.page;

import java.util.ResourceBundle;
import vn.bantin.bulletin.Bulletin;
import vn.bantin.bulletin.Summary;
import vn.bantin.progress.Period;
import vn.bantin.progress.Status;
import vn.bantin.scoring.StatusTally;

/** Tells whether the time for a plan is over: then no target is on pace or behind any more, and pages do not speak of it. */
public final class YearEnd {

    private static final int LAST_QUARTER = 4;

    private YearEnd() {}

    /** Whether nothing is left of the time for the plan of the unit, so that each target is done or missed. */
    public static boolean over(Bulletin bulletin) {
        return over(bulletin.period(), bulletin.tally(), bulletin.plans() == null);
    }

    /** The same of all units; where every target is done that could be the middle of a term too. */
    public static boolean over(Summary summary) {
        return over(summary.period(), all(summary), false);
    }

    /**
     * What those are called that are behind or missed, by its key: pages do not speak of either where there is none.
     *
     * @param both the key where there are some of either
     */
    static String late(StatusTally tally, boolean over, String both) {
        return over || tally.of(Status.MISSED) > 0 && tally.of(Status.BEHIND) == 0
                ? "strip.missed"
                : tally.of(Status.MISSED) == 0 ? "strip.behind" : both;
    }

    /** The same of all units together: "▼ Chậm tiến độ". */
    public static String late(Summary summary, ResourceBundle texts) {
        return texts.getString(late(all(summary), over(summary), "part.behind"));
    }

    private static StatusTally all(Summary summary) {
        return StatusTally.sum(
                summary.groups().stream().map(Bulletin.Group::tally).toList());
    }

    private static boolean over(Period period, StatusTally tally, boolean year) {
        return period.quarter() == LAST_QUARTER
                && tally.of(Status.ON_PACE) == 0
                && tally.of(Status.BEHIND) == 0
                && (year || tally.of(Status.MISSED) > 0);
    }
}
