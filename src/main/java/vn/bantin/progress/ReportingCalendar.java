package vn.bantin.progress;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The calendar by which an office collects its figures: when those of a period close, and how long units may take to send
 * them.
 *
 * @param closing the day on which the figures close, by quarter 1-4; the period's end where a quarter has none
 * @param daysToSend working days after that, {@code null} where none are given
 * @param holidays {@code null} where no list of them is named; weekends are free in any case
 */
public record ReportingCalendar(
        Map<Integer, ClosingDay> closing,
        @Nullable Integer daysToSend,
        @Nullable HolidayList holidays) {

    /** The calendar of an office that sets none. */
    public static final ReportingCalendar NONE = new ReportingCalendar(Map.of(), null, null);

    public ReportingCalendar {
        closing = Map.copyOf(closing);
    }

    /** Whether it says anything of the period. */
    public boolean covers(Period period) {
        return daysToSend != null || closing.containsKey(period.quarter());
    }

    /** The number of working days that units may take to send their figures. */
    public int days() {
        return Objects.requireNonNullElse(daysToSend, 0);
    }

    /** The day on which the figures of the period close. */
    public LocalDate closes(Period period) {
        ClosingDay day = closing.get(period.quarter());
        return day == null ? period.end() : day.of(period);
    }

    /** The last day on which the figures of the period may be sent: a working day, as many behind the closing as are given. */
    public LocalDate due(Period period) {
        LocalDate day = closes(period);
        for (int left = days(); left > 0; left--) {
            do {
                day = day.plusDays(1);
            } while (!isWorkingDay(day));
        }
        return workingDay(day);
    }

    /** That day if offices work on it, else the next one on which they do. */
    public LocalDate workingDay(LocalDate from) {
        LocalDate day = from;
        while (!isWorkingDay(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    /** Whether offices work on that day. */
    public boolean isWorkingDay(LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return !weekend && (holidays == null || !holidays.days().contains(day));
    }

    /** The last period whose figures are closed on that day: from the day after they close. */
    public Period lastClosed(LocalDate day) {
        Period period = Period.containing(day);
        while (!closes(period).isBefore(day)) {
            period = period.previous();
        }
        return period;
    }

    /** The last period whose report is late on that day if it is not there; a period that nothing is said of is due at its end. */
    public Period lastDue(LocalDate day) {
        Period period = Period.containing(day);
        while (!(covers(period) ? due(period) : period.end()).isBefore(day)) {
            period = period.previous();
        }
        return period;
    }

    /** Whether a list of holidays is named that has none in the year in which the figures are due: an old list. */
    public boolean lacksHolidays(Period period) {
        int year = due(period).getYear();
        return covers(period) && holidays != null && holidays.days().stream().noneMatch(day -> day.getYear() == year);
    }
}
