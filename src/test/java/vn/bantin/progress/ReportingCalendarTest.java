package vn.bantin.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When the figures of a period close, and by when they are sent. */
class ReportingCalendarTest {

    private static final HolidayList TET = HolidayList.of("""
        # Bộ luật Lao động, Điều 112
        2024-01-01 # Tết Dương lịch
        2024-02-08 # Tết Nguyên đán
        2024-02-09
        2024-02-12
        2024-02-13
        2024-02-14

        2024-04-18 # Giỗ Tổ Hùng Vương
        """);

    @ParameterizedTest
    @CsvSource({
        "5, 2024-Q1, 2024-04-05",
        "0, 2024-Q2, 2024-06-30",
        "-10, 2024-Q2, 2024-06-20",
        "-31, 2024-Q2, 2024-05-30",
        "120, 2024-Q2, 2024-10-28",
        "07-05, 2024-Q2, 2024-07-05",
        "06-20, 2024-Q2, 2024-06-20",
        "12-20, 2024-Q4, 2024-12-20",
        "01-15, 2024-Q4, 2025-01-15",
        "12-31, 2024-Q1, 2023-12-31",
        "02-29, 2024-Q4, 2025-02-28",
        "02-29, 2023-Q4, 2024-02-29"
    })
    void figures_close_so_many_days_after_the_end_or_on_the_day_that_is_nearest_to_it(
            String text, String period, LocalDate day) {
        assertThat(ClosingDay.of(text).orElseThrow().of(Period.of(period))).isEqualTo(day);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "five", "5.5", "-32", "121", "13-01", "02-30", "2024-07-05", "7-5", "07/05"})
    void no_other_words_are_a_day(String text) {
        assertThat(ClosingDay.of(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        // closes, days, period, due
        "5, 3, 2024-Q1, 2024-04-10", // a Friday; Monday, Tuesday, Wednesday
        "5, 0, 2024-Q1, 2024-04-05",
        "6, 0, 2024-Q1, 2024-04-08", // a Saturday
        "6, 1, 2024-Q1, 2024-04-08",
        "17, 1, 2024-Q1, 2024-04-19", // the 18th is a holiday
        "12-29, 2, 2023-Q4, 2024-01-03", // over the year's end and New Year
        "38, 1, 2023-Q4, 2024-02-15", // over Tết: the 7th is the last day before it
        "39, 0, 2023-Q4, 2024-02-15"
    })
    void units_have_working_days_to_send(String closes, int days, String period, LocalDate due) {
        Period of = Period.of(period);
        ReportingCalendar calendar =
                new ReportingCalendar(Map.of(of.quarter(), ClosingDay.of(closes).orElseThrow()), days, TET);

        assertThat(calendar.covers(of)).isTrue();
        assertThat(calendar.due(of)).isEqualTo(due);
    }

    @Test
    void weekends_are_free_without_any_list() {
        ReportingCalendar calendar = new ReportingCalendar(Map.of(), 5, null);

        assertThat(calendar.closes(Period.of("2024-Q1"))).isEqualTo("2024-03-31");
        assertThat(calendar.due(Period.of("2024-Q1"))).isEqualTo("2024-04-05");
    }

    @Test
    void a_day_on_which_offices_are_closed_moves_to_the_next_on_which_they_work() {
        assertThat(ReportingCalendar.NONE.workingDay(LocalDate.of(2026, 10, 10)))
                .isEqualTo("2026-10-12");
        assertThat(ReportingCalendar.NONE.workingDay(LocalDate.of(2026, 10, 12)))
                .isEqualTo("2026-10-12");
    }

    @Test
    void a_quarter_of_which_nothing_is_said_is_not_covered() {
        ReportingCalendar halves =
                new ReportingCalendar(Map.of(2, ClosingDay.of("07-05").orElseThrow()), null, null);

        assertThat(halves.covers(Period.of("2024-Q2"))).isTrue();
        assertThat(halves.covers(Period.of("2024-Q3"))).isFalse();
        assertThat(ReportingCalendar.NONE.covers(Period.of("2024-Q2"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"2024-03-31, 2023-Q4", "2024-04-01, 2024-Q1", "2024-01-01, 2023-Q4", "2024-12-31, 2024-Q3"})
    void without_a_calendar_a_period_is_due_when_no_day_of_it_is_left(LocalDate day, String due) {
        assertThat(ReportingCalendar.NONE.lastDue(day)).hasToString(due);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-07-05, 2024-Q1",
        "2024-07-06, 2024-Q2",
        "2024-10-01, 2024-Q3",
        "2024-12-20, 2024-Q3",
        "2024-12-21, 2024-Q4"
    })
    void with_a_calendar_a_period_is_late_after_the_last_day_of_sending(LocalDate day, String due) {
        ReportingCalendar calendar = new ReportingCalendar(
                Map.of(
                        2,
                        ClosingDay.of("07-05").orElseThrow(),
                        4,
                        ClosingDay.of("12-20").orElseThrow()),
                null,
                null);

        assertThat(calendar.lastDue(day)).hasToString(due);
    }

    @Test
    void a_list_of_other_years_only_is_told() {
        Map<Integer, ClosingDay> closing = Map.of(1, ClosingDay.of("5").orElseThrow());
        ReportingCalendar calendar = new ReportingCalendar(closing, 3, TET);

        assertThat(calendar.lacksHolidays(Period.of("2024-Q1"))).isFalse();
        assertThat(calendar.lacksHolidays(Period.of("2023-Q4"))).isFalse();
        assertThat(calendar.lacksHolidays(Period.of("2025-Q1"))).isTrue();
        assertThat(new ReportingCalendar(closing, 3, HolidayList.of("")).lacksHolidays(Period.of("2024-Q1")))
                .isTrue();
        assertThat(new ReportingCalendar(closing, 3, null).lacksHolidays(Period.of("2024-Q1")))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        2024-02-30 # Tết | 1 | 2024-02-30 # Tết
        2024-01-01~08/02/2024 | 2 | 08/02/2024
        '# Tết~~2024-02-08 Tết' | 3 | 2024-02-08 Tết
        """)
    void a_line_that_is_no_date_is_told_with_its_number(String text, int number, String line) {
        assertThatThrownBy(() -> HolidayList.of(text.replace('~', '\n')))
                .isInstanceOfSatisfying(HolidayList.WrongLine.class, wrong -> {
                    assertThat(wrong.number()).isEqualTo(number);
                    assertThat(wrong.text()).isEqualTo(line);
                });
    }

    @Test
    void a_list_from_notepad_with_a_byte_order_mark_is_read() {
        assertThat(HolidayList.of("\ufeff2024-02-08\r\n2024-02-09 # Tết\r\n").days())
                .containsExactlyInAnyOrder(LocalDate.of(2024, 2, 8), LocalDate.of(2024, 2, 9));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-03-31, 2023-Q4, 2023-Q4",
        "2024-04-01, 2024-Q1, 2023-Q4",
        "2024-04-05, 2024-Q1, 2023-Q4",
        "2024-04-06, 2024-Q1, 2024-Q1",
        "2024-06-20, 2024-Q1, 2024-Q1",
        "2024-06-21, 2024-Q1, 2024-Q2",
        "2024-12-31, 2024-Q3, 2024-Q3",
        "2025-01-01, 2024-Q4, 2024-Q4"
    })
    void the_last_period_is_the_one_whose_figures_have_closed(LocalDate day, String without, String with) {
        ReportingCalendar closing = new ReportingCalendar(
                Map.of(
                        1,
                        ClosingDay.of("5").orElseThrow(),
                        2,
                        ClosingDay.of("06-20").orElseThrow()),
                null,
                null);

        assertThat(ReportingCalendar.NONE.lastClosed(day)).isEqualTo(Period.of(without));
        assertThat(closing.lastClosed(day)).isEqualTo(Period.of(with));
    }
}
