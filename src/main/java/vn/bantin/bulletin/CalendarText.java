package vn.bantin.bulletin;

import java.time.LocalDate;
import java.util.Optional;
import vn.bantin.progress.Period;
import vn.bantin.progress.ReportingCalendar;

/** Words when the figures of a period closed and by when they were to be sent. */
final class CalendarText {

    private CalendarText() {}

    /**
     * "Số liệu chốt ngày 05 tháng 7 năm 2024; các đơn vị gửi chậm nhất ngày 10 tháng 7 năm 2024 (03 ngày làm việc).";
     * empty where no calendar is set.
     */
    static Optional<String> of(ReportingCalendar calendar, Period period) {
        if (!calendar.covers(period)) {
            return Optional.empty();
        }
        LocalDate closes = calendar.closes(period);
        LocalDate due = calendar.due(period);
        if (closes.equals(due)) {
            return Optional.of("Số liệu chốt và gửi chậm nhất " + Phrase.day(due) + ".");
        }
        String days = calendar.days() == 0 ? "" : " (%s ngày làm việc)".formatted(Phrase.count(calendar.days()));
        return Optional.of(
                "Số liệu chốt %s; các đơn vị gửi chậm nhất %s%s.".formatted(Phrase.day(closes), Phrase.day(due), days));
    }
}
