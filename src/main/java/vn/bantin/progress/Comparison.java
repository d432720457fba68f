package vn.bantin.progress;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The relation of a unit's own target to the one that it is assigned. */
public enum Comparison {
    STRONGER("+", "cao hơn (mức trần: thấp hơn)"),
    EQUAL("=", "bằng"),
    WEAKER("!", "thấp hơn (mức trần: cao hơn)"),
    /** A target is assigned, and the unit has set none of its own. */
    MISSING("", "chưa đề ra"),
    /** One of the two targets has no number. */
    UNCLEAR("?", "chưa so sánh được bằng số"),
    /** The unit has set a target that nobody assigned. */
    OWN_ONLY("", "đơn vị tự đề ra thêm");

    private final String sign;
    private final String words;

    Comparison(String sign, String words) {
        this.sign = sign;
        this.words = words;
    }

    /** The sign of a row of the table of a plan; empty where the row says it by an empty cell. */
    public String sign() {
        return sign;
    }

    /** The Vietnamese words that pages print for it. */
    public String words() {
        return words;
    }

    /**
     * Compares the own target with the assigned one, by the bound that must be reached; milestones are compared by
     * their due quarter.
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
