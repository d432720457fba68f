package vn.bantin.progress;

import org.jspecify.annotations.Nullable;

/**
 * A set of targets: the plan of one year, or the resolution of a congress term.
 *
 * @param secret whether its figures and all its papers are only for people with access to secret programmes
 * @param theme the year's or the term's theme, as the programme words it
 * @param goal the general goal, as the programme words it
 * @param baseYear the year before the programme with which {@link Target#baseValue} compares
 */
public record Programme(
        String code,
        String title,
        Kind kind,
        int firstYear,
        int lastYear,
        @Nullable String issuedBy,
        boolean secret,
        @Nullable String theme,
        @Nullable String goal,
        @Nullable Integer baseYear) {

    /** A programme that is not secret, without theme, goal and base year. */
    public Programme(String code, String title, Kind kind, int firstYear, int lastYear, @Nullable String issuedBy) {
        this(code, title, kind, firstYear, lastYear, issuedBy, false, null, null, null);
    }

    /** The span of a programme: one year or a term. */
    public enum Kind {
        ANNUAL,
        TERM
    }

    public Programme {
        if (lastYear < firstYear) {
            throw new IllegalArgumentException("programme " + code + " ends before it begins");
        }
        if (kind == Kind.ANNUAL && firstYear != lastYear) {
            throw new IllegalArgumentException("programme " + code + " is ANNUAL but spans several years");
        }
    }

    /** The first quarter of the programme's first year. */
    public Period firstPeriod() {
        return new Period(firstYear, 1);
    }

    /** The last quarter of the programme's last year. */
    public Period lastPeriod() {
        return new Period(lastYear, 4);
    }

    /** Whether the period lies within the programme's years. */
    public boolean covers(Period period) {
        return firstYear <= period.year() && period.year() <= lastYear;
    }
}
