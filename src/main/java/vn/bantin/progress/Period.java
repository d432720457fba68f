package vn.bantin.progress;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A reporting period: one quarter of one year, written {@code 2024-Q1}. */
public record Period(int year, int quarter) implements Comparable<Period> {

    private static final Pattern FORM = Pattern.compile("([12]\\d{3})-Q([1-4])");

    public Period {
        if (year < 1000 || year > 2999) {
            throw new IllegalArgumentException("year out of 1000..2999: " + year);
        }
        if (quarter < 1 || quarter > 4) {
            throw new IllegalArgumentException("quarter out of 1..4: " + quarter);
        }
    }

    /** Reads a period such as {@code 2024-Q1}; any other text is an {@link IllegalArgumentException}. */
    public static Period of(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not a period like 2024-Q1: " + text);
        }
        return new Period(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
    }

    /** The quarter in which that day lies. */
    public static Period containing(LocalDate day) {
        return new Period(day.getYear(), (day.getMonthValue() + 2) / 3);
    }

    /** The quarter in running text: "quý I/2024". */
    public String words() {
        return "quý " + NumberText.roman(quarter) + "/" + year;
    }

    /** The first day of the quarter. */
    public LocalDate start() {
        return LocalDate.of(year, quarter * 3 - 2, 1);
    }

    /** The last day of the quarter. */
    public LocalDate end() {
        return start().plusMonths(3).minusDays(1);
    }

    /** The quarter before this one, across the year's end. */
    public Period previous() {
        return quarter == 1 ? new Period(year - 1, 4) : new Period(year, quarter - 1);
    }

    /** The same-numbered quarter of the previous year. */
    public Period lastYear() {
        return new Period(year - 1, quarter);
    }

    /** The number of quarters from {@code first} to this one, both counted; 1 if they are the same. */
    public int quartersSince(Period first) {
        return (year - first.year) * 4 + quarter - first.quarter + 1;
    }

    /** Whether this quarter lies before the other one; {@code false} for the same quarter. */
    public boolean isBefore(Period other) {
        return compareTo(other) < 0;
    }

    @Override
    public int compareTo(Period other) {
        return Comparator.comparingInt(Period::year)
                .thenComparingInt(Period::quarter)
                .compare(this, other);
    }

    @Override
    public String toString() {
        return year + "-Q" + quarter;
    }
}
