package vn.bantin.bulletin;

import vn.bantin.progress.NumberText;
import vn.bantin.progress.Period;
import vn.bantin.progress.Programme;

/**
 * The names of the periods of a year's programme in titles and sentences. Its values add up from January on, so that a
 * report on the second quarter is one on "6 tháng đầu năm". A point in time keeps its quarter: "hạn quý II/2024".
 */
public enum PeriodNames {
    /** "quý II/2024"; the only one in editions that are older than the choice, and in a term. */
    QUARTER,
    /** "6 tháng đầu năm 2024", "năm 2024" at its end. */
    CUMULATIVE,
    /** "quý II và 6 tháng đầu năm 2024". */
    BOTH;

    /** The names in that programme: a term's values add up over the term and not from January on. */
    public PeriodNames in(Programme programme) {
        return programme.kind() == Programme.Kind.TERM ? QUARTER : this;
    }

    /** The name of the period of a report, inside a sentence. */
    public String of(Period period) {
        boolean both = this == BOTH && period.quarter() > 1;
        return both ? "quý " + NumberText.roman(period.quarter()) + " và " + upTo(period) : compared(period);
    }

    /** The name of a period that another one is compared with: one name, also where a title has both. */
    public String compared(Period period) {
        return this == QUARTER ? period.words() : upTo(period);
    }

    /** The name of the same period of last year in a comparison: "cùng kỳ năm 2023", "năm 2023" at its end; in a term "cùng kỳ quý I/2023". */
    public String samePeriod(Period lastYear) {
        return this == QUARTER
                ? "cùng kỳ " + lastYear.words()
                : (lastYear.quarter() == 4 ? "" : "cùng kỳ ") + "năm " + lastYear.year();
    }

    private static String upTo(Period period) {
        return switch (period.quarter()) {
            case 1 -> period.words();
            case 4 -> "năm " + period.year();
            default -> 3 * period.quarter() + " tháng đầu năm " + period.year();
        };
    }
}
