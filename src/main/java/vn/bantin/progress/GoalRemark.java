package vn.bantin.progress;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Decides whether a remark in brackets leaves the number of a target as it is.
 *
 * <p>"(tỷ đồng)" changes the number of an indicator in triệu đồng, and so may any unknown word. Harmless are only the
 * indicator's own unit, an equivalent in another unit ("(8 xã)"), and texts that begin as explanations do ("(không tính
 * …)").
 */
final class GoalRemark {

    private static final List<List<String>> OPENINGS = phrases(
            "không tính; không kể; không gồm; không bao gồm; chưa tính; chưa kể; chưa gồm; chưa bao gồm; trừ; ngoài;"
                    + " gồm; bao gồm; kể cả; tính cả; cùng; trong đó; trong tổng; tại; do; nguồn; số liệu; ước; dự kiến;"
                    + " tương đương; tức; chiếm; tăng; giảm; chỉ tiêu; giá; theo giá; theo chuẩn; theo tiêu chí;"
                    + " theo nghị quyết; theo quyết định; theo kế hoạch; theo chỉ tiêu; tính theo giá; tính theo chuẩn");

    /** Openings that make a following time a date, instead of a unit of the number. */
    private static final List<List<String>> DATES =
            phrases("tính đến; đến; thời điểm; năm; giai đoạn; cả năm; kế hoạch");

    /** Units in which goods, land and money are counted. */
    private static final Set<String> UNITS =
            Set.copyOf(GoalWords.split("tấn tạ yến kg gam gram g mg ha km km2 m m2 m3 cm"
                    + " mm lít ml kwh kw mw mwh gwh usd eur euro đồng đ vnđ vnd tr trđ ngđ k"));

    /** "hợp đồng", "đồng bào". */
    private static final Pattern NO_MONEY = Pattern.compile(
            phrases("hợp đồng; hội đồng; cộng đồng; tương đồng; đồng bào; đồng bộ; đồng chí; đồng thời").stream()
                    .map(phrase -> String.join(" ", phrase))
                    .collect(Collectors.joining("|")));

    private static final Pattern UNIT_OF_MEASURE =
            Pattern.compile("^(?:" + GoalWords.fold("đơn vị") + "(?: " + GoalWords.fold("tính") + ")?|đvt)[: ]+");

    private static final Pattern NUMBER = Pattern.compile("(?<![\\p{L}\\d])\\d+(?:[.,/-]\\d+)*");

    /** "1.000 tấn" is a unit of tables as well as an amount. */
    private static final Pattern POWER_OF_TEN = Pattern.compile("1[.0]*00");

    /** A sign or a factor before a number. */
    private static final Pattern CHANGED =
            Pattern.compile("[×*^+±]|(?<![\\p{L}\\p{M}])x ?\\d|(?<![\\p{L}\\p{M}\\d%] ?)- ?\\d");

    private final GoalWords words;
    private final boolean unitSaid;

    /** @param before the text up to the bracket, which may have settled the unit: "8% (xã)" */
    GoalRemark(GoalWords words, String before) {
        this.words = words;
        String behindNumber = before.replaceFirst(".*\\d", "");
        unitSaid = behindNumber.length() < before.length()
                && GoalWords.wordsWithoutMeaning(behindNumber)
                        .filter(rest -> !rest.isEmpty() && words.ownUnit(rest))
                        .isPresent();
    }

    /**
     * Whether the number means the same without the remark; it does not without "(trở lên)", "(so với cùng kỳ)",
     * "(+0,5)".
     */
    boolean harmless(String remark) {
        List<String> said = GoalWords.split(remark);
        if (opens(said, GoalWords.split("phấn đấu"))) {
            return true;
        }
        boolean compares =
                said.contains("so") && said.contains(GoalWords.fold("với")) || said.contains(GoalWords.fold("kỳ"));
        return !compares
                && GoalWords.wordsWithoutMeaning(remark).isPresent()
                && !CHANGED.matcher(remark).find()
                && Stream.of(remark.split("[,;] ")).allMatch(this::partHarmless);
    }

    private boolean partHarmless(String part) {
        Matcher number = NUMBER.matcher(part);
        if (!number.find()) {
            return explains(part);
        }
        String head = part.substring(0, number.start());
        boolean introduced =
                GoalWords.wordsWithoutMeaning(head).filter(List::isEmpty).isEmpty();
        return explains(head) && another(number.group(), part.substring(number.end()), introduced);
    }

    /** Whether a text without a number names no foreign unit. */
    private boolean explains(String text) {
        String plain = UNIT_OF_MEASURE.matcher(text.strip()).replaceFirst("");
        boolean named = !plain.equals(text.strip());
        Optional<List<String>> rest = GoalWords.wordsWithoutMeaning(plain);
        if (rest.isEmpty() || rest.get().isEmpty()) {
            return rest.isPresent() && !named;
        }
        boolean own = words.counted().contains(rest.get().get(0));
        List<String> scales = GoalWords.scales(rest.get());
        boolean ownScales = scales.equals(GoalWords.scales(words.unit()));
        if (own && words.ownUnit(rest.get())) {
            return true;
        }
        if (named || foreign(plain) || !scales.isEmpty() && !ownScales) {
            return false;
        }
        List<String> all = GoalWords.split(plain);
        return unitSaid
                || Stream.concat(OPENINGS.stream(), DATES.stream()).anyMatch(opening -> opens(all, opening))
                || own && ownScales && !plain.contains("/");
    }

    private boolean foreign(String text) {
        List<String> plain = GoalWords.split(NO_MONEY.matcher(text).replaceAll(" "));
        boolean date = DATES.stream().anyMatch(opening -> opens(plain, opening));
        return plain.stream()
                .filter(word -> UNITS.contains(word) || !date && GoalWords.TIME_UNITS.contains(word))
                .anyMatch(word -> !words.unit().contains(word));
    }

    /** Whether an amount measures something else, and is neither a second value for the target nor a scale. */
    private boolean another(String number, String behind, boolean introduced) {
        List<String> unit = GoalWords.split(behind);
        if (number.contains("/")) {
            return true;
        }
        if (unit.isEmpty() || words.meaningsAfter(behind).isPresent()) {
            return introduced;
        }
        boolean percent = unit.get(0).equals("%");
        boolean scale = POWER_OF_TEN.matcher(number).matches()
                || number.matches("0?1|10")
                        && !GoalWords.scales(unit.subList(0, 1)).isEmpty();
        return percent || !scale && !GoalWords.TIME_UNITS.contains(unit.get(0));
    }

    private static boolean opens(List<String> words, List<String> opening) {
        return words.size() >= opening.size()
                && words.subList(0, opening.size()).equals(opening);
    }

    private static List<List<String>> phrases(String list) {
        return Stream.of(list.split("; ")).map(GoalWords::split).toList();
    }
}
