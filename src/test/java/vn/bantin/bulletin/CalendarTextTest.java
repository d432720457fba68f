package vn.bantin.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.bantin.progress.ClosingDay;
import vn.bantin.progress.LedgerFile;
import vn.bantin.progress.Period;
import vn.bantin.progress.ReportingCalendar;
import vn.bantin.scoring.ComparisonBase;
import vn.bantin.scoring.Rulebook;

/** What the method of the summary says of the calendar. */
class CalendarTextTest {

    private static final Period HALF = Period.of("2024-Q2");

    @Test
    void the_day_of_closing_and_the_last_day_of_sending_are_told() {
        assertThat(CalendarText.of(calendar("07-05", 3), HALF))
                .contains("Số liệu chốt ngày 05 tháng 7 năm 2024; các đơn vị gửi chậm nhất ngày 10 tháng 7 năm 2024 (03"
                        + " ngày làm việc).");
        assertThat(CalendarText.of(calendar("07-05", null), HALF))
                .contains("Số liệu chốt và gửi chậm nhất ngày 05 tháng 7 năm 2024.");
        assertThat(CalendarText.of(calendar("07-06", null), HALF))
                .contains("Số liệu chốt ngày 06 tháng 7 năm 2024; các đơn vị gửi chậm nhất ngày 08 tháng 7 năm 2024.");
        assertThat(CalendarText.of(ReportingCalendar.NONE, HALF)).isEmpty();
    }

    @Test
    void it_is_the_first_paragraph_of_the_summarys_method_and_of_no_other() {
        Edition edition = Edition.of(
                LedgerFile.sample().at("2023-Q2"),
                ComparisonBase.NOTHING,
                List.of(),
                Rulebook.STANDARD,
                Wording.STANDARD,
                IssuerSettings.STANDARD,
                calendar("07-05", 3),
                1,
                LocalDate.of(2023, 7, 12));

        assertThat(edition.summary().method().get(0)).startsWith("Số liệu chốt ngày 05 tháng 7 năm 2023;");
        assertThat(edition.bulletins().get(0).method().get(0)).startsWith("Mức đánh giá căn cứ vào ");
    }

    private static ReportingCalendar calendar(String closes, Integer days) {
        return new ReportingCalendar(Map.of(2, ClosingDay.of(closes).orElseThrow()), days, null);
    }
}
