package vn.bantin.progress;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;

/** The public holidays of an office: a text with a date a line, "2024-02-08 # Tết Nguyên đán". */
public record HolidayList(Set<LocalDate> days) {

    /** A line that is no date. */
    public static final class WrongLine extends IllegalArgumentException {

        private static final long serialVersionUID = 1L;

        private final int number;
        private final String text;

        WrongLine(int number, String line) {
            super(line);
            this.number = number;
            this.text = line;
        }

        /** Its number, from 1. */
        public int number() {
            return number;
        }

        /** What stands in it. */
        public String text() {
            return text;
        }
    }

    public HolidayList {
        days = Set.copyOf(days);
    }

    /** Reads a text; lines that are empty or only a comment are passed over, and so is a byte order mark. */
    public static HolidayList of(String text) {
        Set<LocalDate> days = new TreeSet<>();
        int number = 0;
        for (String line : text.replace("\ufeff", "").lines().toList()) {
            number++;
            int comment = line.indexOf('#');
            String date = (comment < 0 ? line : line.substring(0, comment)).strip();
            if (!date.isEmpty()) {
                try {
                    days.add(LocalDate.parse(date));
                } catch (DateTimeException e) {
                    throw new WrongLine(number, line.strip());
                }
            }
        }
        return new HolidayList(days);
    }
}
