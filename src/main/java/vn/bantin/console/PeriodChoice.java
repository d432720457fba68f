package vn.bantin.console;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import vn.bantin.app.Application;
import vn.bantin.progress.Period;

/**
 * A period as it is typed: "2024-Q1", as papers write it ("quý I/2024"), or by a word that the calendar of the office tells.
 *
 * @param named the period itself, {@code null} where it is told by a word
 * @param last whether the word is "last", the last period whose figures are closed, and not "current"
 */
record PeriodChoice(@Nullable Period named, boolean last) {

    /** The last period whose figures are closed. */
    static final String LAST = "last";

    /** The period that today lies in. */
    static final String CURRENT = "current";

    private static final List<String> ROMAN = List.of("I", "II", "III", "IV");

    /** "2024Q1", "2024-q1", "2024/Q1". */
    private static final Pattern YEAR_FIRST = Pattern.compile("([12]\\d{3})[-/ ]?Q([1-4])");

    /** "Q1/2024", "quý I/2024", "Quý 1 năm 2024". */
    private static final Pattern QUARTER_FIRST =
            Pattern.compile("(?:QUÝ |QUY |Q)(I{1,3}|IV|[1-4])(?:[-/ ]| NĂM )([12]\\d{3})");

    /** Reads what is typed; anything else is refused. */
    static PeriodChoice of(String typed) {
        String word = Normalizer.normalize(typed.strip(), Normalizer.Form.NFC).toUpperCase(Locale.ROOT);
        if (word.equalsIgnoreCase(LAST) || word.equalsIgnoreCase(CURRENT)) {
            return new PeriodChoice(null, word.equalsIgnoreCase(LAST));
        }
        Matcher year = YEAR_FIRST.matcher(word);
        if (year.matches()) {
            return of(year.group(1), year.group(2));
        }
        Matcher quarter = QUARTER_FIRST.matcher(word);
        if (quarter.matches()) {
            return of(quarter.group(2), quarter.group(1));
        }
        throw new IllegalArgumentException("not a period like 2024-Q1: " + typed);
    }

    private static PeriodChoice of(String year, String quarter) {
        int number = ROMAN.contains(quarter) ? ROMAN.indexOf(quarter) + 1 : Integer.parseInt(quarter);
        return new PeriodChoice(new Period(Integer.parseInt(year), number), false);
    }

    /** The period that is meant on this day in that office. */
    Period in(Application office) {
        if (named != null) {
            return named;
        }
        return last ? office.watching().lastClosed() : office.watching().current();
    }

    /** The period that is meant; {@code null} where none was typed. */
    static @Nullable Period in(Application office, @Nullable PeriodChoice typed) {
        return typed == null ? null : typed.in(office);
    }

    /** Reads a period from the command line. */
    static final class Converter implements ITypeConverter<PeriodChoice> {

        @Override
        public PeriodChoice convert(String value) {
            try {
                return of(value);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(String.valueOf(e.getMessage()));
            }
        }
    }
}
