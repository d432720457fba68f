package vn.bantin.bulletin;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.bantin.progress.NumberText;
import vn.bantin.scoring.Fraction;
import vn.bantin.scoring.PrintedDecimals;
import vn.bantin.scoring.Rank;

/** Writes numbers, dates, counts and titles as a Vietnamese Party document does. */
public final class Phrase {

    /** Units of measure of which a single digit is not padded; counted things are written "09 vụ". */
    private static final Set<String> MEASURED = Set.of(
            ("% ‰ đồng usd vnd eur điểm lần phần ha km km2 km² m m2 m² m3 m³ mét tấn tạ yến kg kwh mw lít giờ ngày"
                            + " tháng năm tuổi độ mg g gam hecta")
                    .split(" "));

    private static final List<String> SECRECY_MARKS = List.of("MẬT", "TỐI MẬT", "TUYỆT MẬT");

    private Phrase() {}

    /** Points given or taken, with at least one decimal: "2,0", "0,25". */
    public static String points(BigDecimal points) {
        return NumberText.of(points, Math.max(1, points.stripTrailingZeros().scale()));
    }

    /** An indicator in a sentence with its number in the table, where it has one: "Thu ngân sách (TT 4)". */
    public static String numbered(String name, @Nullable Integer number) {
        return number == null ? name : name + " (TT " + number + ")";
    }

    /** A "trong đó" item by itself, with the number of its whole: "Thu tiền sử dụng đất (trong đó của TT 4)". */
    public static String partOf(String name, @Nullable Integer whole) {
        return capitalised(itself(name)) + (whole == null ? "" : " (trong đó của TT " + whole + ")");
    }

    /** The name of a "trong đó" item without these words. */
    static String itself(String part) {
        return part.replaceFirst("^[Tt]rong đó:? +", "");
    }

    /** The numbers of targets, ascending, runs of three and more as one: "2, 3, 5-12"; those without a number are left out. */
    public static String numbers(List<@Nullable Integer> numbers) {
        List<Integer> given =
                numbers.stream().flatMap(Stream::ofNullable).distinct().sorted().toList();
        List<String> said = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= given.size(); i++) {
            if (i < given.size() && given.get(i) == given.get(i - 1) + 1) {
                continue;
            }
            if (i - from > 2) {
                said.add(given.get(from) + "-" + given.get(i - 1));
            } else {
                given.subList(from, i).forEach(number -> said.add(String.valueOf(number)));
            }
            from = i;
        }
        return String.join(", ", said);
    }

    /** A percentage to one decimal with its sign ("40,7%"); whole ones without decimals ("25%"). */
    public static String percent(BigDecimal percent) {
        BigDecimal rounded = percent.setScale(1, RoundingMode.HALF_UP);
        return NumberText.of(rounded) + "%";
    }

    /** A percentage in a table as it was rounded, but with one decimal at least ("17,7", "25,0", "99,96"). */
    public static String ratio(BigDecimal percent) {
        return NumberText.of(percent, Math.max(1, percent.scale()));
    }

    /** A share in percent with one decimal; a share below 100 is never printed as "100,0" but with more decimals. */
    public static String part(BigDecimal percent) {
        return ratio(PrintedDecimals.rounded(1, Fraction.of(percent), List.of()));
    }

    /** A score as it was rounded, but with two decimals at least ("103,87", "99,996"). */
    public static String score(BigDecimal score) {
        return NumberText.of(score, Math.max(2, score.scale()));
    }

    /** "18,6 triệu USD", "12,5%": a figure with its unit of measure. */
    static String measured(String figure, String unit) {
        return figure + (unit.isEmpty() || unit.equals("%") ? unit : " " + unit);
    }

    /** An amount in a sentence: "18,6 triệu USD", "2,5%"; what is counted is padded below 10, "09 vụ". */
    static String amount(BigDecimal value, int decimals, String unit) {
        return measured(counted(NumberText.of(value, decimals), unit), unit);
    }

    /**
     * A number in a sentence, with a single digit padded where the unit of measure is a counted one: "09" for 9 "vụ", "ước
     * 09".
     */
    static String counted(String number, String unit) {
        return isCounted(unit) ? number.replaceFirst("^(|ước )([0-9])$", "$1" + "0$2") : number;
    }

    private static boolean isCounted(String unit) {
        List<String> words = List.of(unit.strip().toLowerCase(Locale.ROOT).split("[\\s,]+"));
        return !unit.isBlank() && !unit.contains("/") && words.stream().noneMatch(MEASURED::contains);
    }

    /** A count in a sentence: below 10 it is padded ("03"). */
    public static String count(int count) {
        return count < 10 ? "0" + count : NumberText.of(BigDecimal.valueOf(count), 0);
    }

    /** A rank among those ranked: "5/27", "5/27 (đồng hạng)". */
    public static String place(Rank place) {
        return place.rank() + "/" + place.among() + (place.tied() ? " (đồng hạng)" : "");
    }

    /** A count of a total, as reports write it: "03/38". */
    public static String count(int count, int total) {
        return count(count) + "/" + count(total);
    }

    /** A date, "ngày 03 tháng 4 năm 2024": days below 10 and the months 1 and 2 are padded. */
    public static String day(LocalDate day) {
        String month = day.getMonthValue() < 3 ? count(day.getMonthValue()) : "" + day.getMonthValue();
        return "ngày " + count(day.getDayOfMonth()) + " tháng " + month + " năm " + day.getYear();
    }

    /** The text with a capital first letter, as at the start of a sentence. */
    public static String capitalised(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** The text in capitals, as in a header line. */
    public static String capitals(String text) {
        return text.toUpperCase(Locale.ROOT);
    }

    /** Whether the text is a mark of secrecy, which the program never prints: a person stamps it. */
    public static boolean isSecrecyMark(String text) {
        return SECRECY_MARKS.contains(capitals(text.strip()));
    }

    /** A text with a full stop, where it has no sign of its own at its end. */
    public static String ended(String text) {
        return ".!?…".indexOf(text.charAt(text.length() - 1)) >= 0 ? text : text + ".";
    }
}
