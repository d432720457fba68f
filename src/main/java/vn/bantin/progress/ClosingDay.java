package vn.bantin.progress;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The day on which the figures of a period close: so many days after its end, or a day of the year.
 *
 * @param daysAfter negative for days before the end, {@code null} for a day of the year
 * @param day the one nearest to the period's end, {@code null} for a number of days
 */
public record ClosingDay(
        @Nullable Integer daysAfter, @Nullable MonthDay day) {

    private static final Pattern DAYS = Pattern.compile("-?\\d{1,3}");
    private static final Pattern DAY = Pattern.compile("\\d\\d-\\d\\d");
    private static final int EARLIEST = -31;
    private static final int LATEST = 120;

    /** Reads "5" or "07-05" (month and day); empty for anything else. */
    public static Optional<ClosingDay> of(String text) {
        String plain = text.strip();
        if (DAYS.matcher(plain).matches()) {
            int days = Integer.parseInt(plain);
            return days < EARLIEST || days > LATEST ? Optional.empty() : Optional.of(new ClosingDay(days, null));
        }
        if (!DAY.matcher(plain).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ClosingDay(null, MonthDay.parse("--" + plain)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The day for that period. */
    public LocalDate of(Period period) {
        LocalDate end = period.end();
        if (day == null) {
            return end.plusDays(daysAfter == null ? 0 : daysAfter);
        }
        return Stream.of(end.getYear() - 1, end.getYear(), end.getYear() + 1)
                .map(day::atYear)
                .min(Comparator.comparing(date -> Math.abs(date.toEpochDay() - end.toEpochDay())))
                .orElse(end);
    }
}
