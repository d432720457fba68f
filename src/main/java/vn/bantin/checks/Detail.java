package vn.bantin.checks;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.bantin.progress.Basis;
import vn.bantin.progress.Comparator;
import vn.bantin.progress.Goal;
import vn.bantin.progress.NumberText;
import vn.bantin.progress.Period;
import vn.bantin.progress.Progress;
import vn.bantin.progress.Remark;
import vn.bantin.progress.Status;
import vn.bantin.progress.Unit;
import vn.bantin.progress.UnitName;

/**
 * A detail in the sentence of a finding: a figure, a period, a day or a state is written as papers of each language write it, a
 * text as it was typed.
 */
public record Detail(String vietnamese, String english) {

    /** "Better higher", "better lower". */
    static final Detail HIGH = new Detail("cao", "higher");

    static final Detail LOW = new Detail("thấp", "lower");

    /** The detail of a value of the trade, or of a text, which is the same in both. */
    public static Detail of(@Nullable Object value) {
        if (value instanceof Detail detail) {
            return detail;
        }
        if (value instanceof Unit unit) { // it opens its sentence
            String name = UnitName.of(unit);
            return new Detail(name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1), unit.name());
        }
        if (value instanceof Goal goal) {
            return new Detail(bounds(goal), goal.bounds());
        }
        String plain = value instanceof BigDecimal number ? number.toPlainString() : String.valueOf(value);
        return new Detail(vietnamese(value, plain), plain);
    }

    /** The detail behind the word of a comparison: "trên 4". */
    public Detail after(Comparator comparator) {
        return new Detail(words(comparator) + " " + vietnamese, comparator + " " + english);
    }

    private static String bounds(Goal goal) {
        return Stream.of(goal.low(), goal.high())
                .filter(Objects::nonNull)
                .map(NumberText::of)
                .distinct()
                .collect(Collectors.joining("-"));
    }

    private static String vietnamese(@Nullable Object value, String plain) {
        if (value instanceof BigDecimal number) {
            return NumberText.of(number);
        }
        if (value instanceof Period period) {
            return period.words();
        }
        if (value instanceof LocalDate day) {
            return padded(day.getDayOfMonth(), 10) + "/" + padded(day.getMonthValue(), 3) + "/" + day.getYear();
        }
        if (value instanceof Status status) {
            return status.words();
        }
        if (value instanceof Remark.Section section) {
            return "“" + section.words() + "”";
        }
        if (value instanceof Basis basis) {
            return basis == Basis.OWN ? "đơn vị đề ra" : "cấp trên giao";
        }
        if (value instanceof Progress.State state) {
            return state(state);
        }
        return value instanceof Comparator comparator
                ? words(comparator) + " (" + comparator + ")" // the word that is to be looked up in the file
                : plain;
    }

    /** Days below 10 and the months 1 and 2 are padded, as in papers. */
    private static String padded(int number, int below) {
        return (number < below ? "0" : "") + number;
    }

    private static String state(Progress.State state) {
        return switch (state) {
            case DRAFT -> "còn là bản nháp";
            case SUBMITTED -> "đã gửi, chờ duyệt";
            case APPROVED -> "đã duyệt";
        };
    }

    private static String words(Comparator comparator) {
        return switch (comparator) {
            case AT_LEAST -> "tối thiểu";
            case ABOVE -> "trên";
            case AT_MOST -> "tối đa";
            case BELOW -> "dưới";
            case BETWEEN -> "trong khoảng";
            case ABOUT -> "khoảng";
            case EXACTLY -> "đúng";
        };
    }
}
