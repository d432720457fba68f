package vn.bantin.progress;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How the target that a unit sets itself stands to the one that it is assigned. */
public enum Comparison {
    STRONGER("cao hơn (mức trần: thấp hơn)"),
    EQUAL("bằng"),
    WEAKER("thấp hơn (mức trần: cao hơn)"),
    /** Assigned, and the unit has set nothing of its own. */
    MISSING("chưa đề ra"),
    /** One of the two is only words. */
    UNCLEAR("chưa so sánh được bằng số"),
    /** Set by the unit alone. */
    OWN_ONLY("đơn vị tự đề ra thêm");

    private final String words;

    Comparison(String words) {
        this.words = words;
    }

    /** The Vietnamese words printed for it. */
    public String words() {
        return words;
    }

    /**
     * Holds the own target against the assigned one: by the end that must be reached, a MILESTONE by when it is due.
     *
     * @param end the programme's last period, by which a MILESTONE without a date is due
     * @throws IllegalArgumentException if there is neither
     */
    public static Comparison of(Indicator indicator, @Nullable Target assigned, @Nullable Target own, Period end) {
        if (assigned == null && own == null) {
            throw new IllegalArgumentException("no target for " + indicator.code());
        }
        if (assigned == null) {
            return OWN_ONLY;
        }
        if (own == null) {
            return MISSING;
        }
        if (indicator.measure() == Measure.MILESTONE) {
            int later = due(own, end).compareTo(due(assigned, end));
            return later > 0 ? WEAKER : later < 0 ? STRONGER : EQUAL;
        }
        Goal mine = own.goal();
        Goal theirs = assigned.goal();
        if (mine == null || theirs == null) {
            boolean same = mine == null && theirs == null && Objects.equals(own.wording(), assigned.wording());
            return same ? EQUAL : UNCLEAR;
        }
        if (mine.weakerThan(theirs, indicator.direction())) {
            return WEAKER;
        }
        return theirs.weakerThan(mine, indicator.direction()) ? STRONGER : EQUAL;
    }

    private static Period due(Target target, Period end) {
        return target.due() == null ? end : target.due();
    }
}
