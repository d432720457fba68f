package vn.bantin.app;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.bantin.job.ExceptionText;
import vn.bantin.progress.ClosingDay;
import vn.bantin.progress.HolidayList;
import vn.bantin.progress.ReportingCalendar;
import vn.bantin.progress.WrongSettingException;

/**
 * The calendar of an office, below {@code bantin.calendar}.
 *
 * @param quarter the day on which the figures of the first quarter close: days after its end ("5"), or month and day
 *     ("04-05"); {@code null} for its end, as for the other kinds of periods
 * @param daysToSend working days after that
 * @param holidays a file of public holidays, in the folder of the settings where it is not absolute
 */
record CalendarSettings(
        @Nullable String quarter,
        @Nullable String halfYear,
        @Nullable String nineMonths,
        @Nullable String year,
        @Nullable Integer daysToSend,
        @Nullable String holidays) {

    /** No office gives its units more working days. */
    private static final int MOST_DAYS = 60;

    CalendarSettings {
        if (daysToSend != null && (daysToSend < 0 || daysToSend > MOST_DAYS)) {
            throw new WrongSettingException(
                    "bantin.calendar.days-to-send phải từ 0 đến 60, không phải " + daysToSend,
                    "bantin.calendar.days-to-send must be 0 to 60, not " + daysToSend);
        }
        closing(quarter, halfYear, nineMonths, year); // refuses what is no day while settings are read
    }

    /** The calendar, its list of holidays read. */
    ReportingCalendar read(Path folder) {
        Path file = holidays == null || holidays.isBlank() ? null : folder.resolve(holidays);
        return new ReportingCalendar(
                closing(quarter, halfYear, nineMonths, year), daysToSend, file == null ? null : list(file));
    }

    private static Map<Integer, ClosingDay> closing(@Nullable String... days) {
        Map<Integer, ClosingDay> closing = new HashMap<>();
        int quarter = 1;
        for (String key : new String[] {"quarter", "half-year", "nine-months", "year"}) {
            String day = days[quarter - 1];
            if (day != null) {
                closing.put(
                        quarter,
                        ClosingDay.of(day)
                                .orElseThrow(() -> new WrongSettingException(
                                        ("bantin.calendar.%s phải là số ngày sau khi hết kỳ (từ -31 đến 120) hoặc tháng-ngày"
                                                        + " như \"07-05\", không phải %s")
                                                .formatted(key, day),
                                        ("bantin.calendar.%s must be days after the period's end (-31 to 120) or month-day"
                                                        + " like \"07-05\", not %s")
                                                .formatted(key, day))));
            }
            quarter++;
        }
        return closing;
    }

    private static HolidayList list(Path file) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
        } catch (CharacterCodingException e) {
            throw refusal(file, "", "tệp ngày nghỉ phải lưu dạng UTF-8", "a file of holidays must be UTF-8");
        } catch (IOException e) {
            String why = " (" + ExceptionText.of(e) + ")";
            throw refusal(
                    file,
                    "",
                    "không đọc được tệp ngày nghỉ mà bantin.calendar.holidays trỏ đến" + why,
                    "the file of bantin.calendar.holidays cannot be read" + why);
        }
        try {
            return HolidayList.of(text);
        } catch (HolidayList.WrongLine e) {
            throw refusal(
                    file,
                    e.number(),
                    "\"%s\" không phải là một ngày dạng 2024-02-08 (chú thích đặt sau dấu #)".formatted(e.text()),
                    "\"%s\" is no date like 2024-02-08 (a comment stands behind #)".formatted(e.text()));
        }
    }

    private static CommandException refusal(Path file, Object line, String vietnamese, String english) {
        return new CommandException(CommandException.Kind.CONFIGURATION, null, file, line, vietnamese, english);
    }
}
