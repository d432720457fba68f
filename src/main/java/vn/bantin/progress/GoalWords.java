package vn.bantin.progress;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The vocabulary of {@link GoalText}, together with the words that one indicator allows: those of its name and its
 * unit.
 */
final class GoalWords {

    /** The meaning that a phrase gives to the number beside it. */
    enum Meaning {
        AT_LEAST,
        ABOVE,
        AT_MOST,
        BELOW,
        ABOUT,
        EXACTLY,
        /** "từ": a floor, or the start of a range or of "từ … trở xuống". */
        FROM,
        /** "giữa … và …". */
        BETWEEN,
        /** "đạt", "phấn đấu": the phrase changes nothing. */
        NONE
    }

    private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";

    // Folded by hand, because folding needs them: "phần trăm", "điểm %".
    private static final String PER_CENT = "pha\u0302n\u0300 tra\u0306m";
    private static final String PERCENTAGE_POINTS = "đie\u0302m\u0309%";

    /** What {@link #unifySigns} changes: a sign, or a blank that is not one space between two words. */
    private static final Pattern SIGNS_OR_BLANKS =
            Pattern.compile("[+%‰≥≤<>=~≈±\u2010-\u2015\u2212\u00F7\u2266\u2267]|[\\p{Z}\\s\\x1C-\\x1F&&[^ ]]|  |^ | $");

    private static final Map<String, String> SPELLINGS =
            Map.of(fold("tỉ"), fold("tỷ"), fold("ngàn"), fold("nghìn"), fold("hàng"), fold("hằng"));

    private static final Map<String, Meaning> BEFORE = new HashMap<>();
    private static final Map<String, Meaning> AFTER = new HashMap<>();

    static {
        put(
                BEFORE,
                Meaning.AT_LEAST,
                "tối thiểu; tối thiểu là; ít nhất; ít nhất là; không thấp hơn; không dưới; không ít hơn; không nhỏ hơn;"
                        + " không kém; không kém hơn; lớn hơn hoặc bằng; cao hơn hoặc bằng; bằng hoặc cao hơn;"
                        + " bằng hoặc lớn hơn; trên hoặc bằng; bằng hoặc trên; hơn hoặc bằng; bằng hoặc hơn;"
                        + " nhiều hơn hoặc bằng; bằng hoặc nhiều hơn; đạt và vượt; đạt hoặc vượt; ≥");
        put(BEFORE, Meaning.ABOVE, "trên; hơn; cao hơn; lớn hơn; nhiều hơn; vượt; vượt mức; >");
        put(
                BEFORE,
                Meaning.AT_MOST,
                "tối đa; tối đa là; nhiều nhất; nhiều nhất là; không quá; không vượt; không vượt quá; không được quá;"
                        + " không được vượt quá; không để quá; không để vượt quá; không cao hơn; không trên; không hơn;"
                        + " không lớn hơn; không nhiều hơn; nhỏ hơn hoặc bằng; thấp hơn hoặc bằng; bằng hoặc thấp hơn;"
                        + " bằng hoặc nhỏ hơn; dưới hoặc bằng; bằng hoặc dưới; ít hơn hoặc bằng; bằng hoặc ít hơn; ≤");
        put(BEFORE, Meaning.BELOW, "dưới; thấp hơn; nhỏ hơn; ít hơn; chưa đến; chưa tới; <");
        put(BEFORE, Meaning.ABOUT, "khoảng; vào khoảng; trong khoảng; xấp xỉ; trên dưới; chừng; ~; ≈");
        put(BEFORE, Meaning.EXACTLY, "đúng; bằng; đúng bằng; =");
        put(BEFORE, Meaning.FROM, "từ");
        put(BEFORE, Meaning.BETWEEN, "giữa");
        put(
                BEFORE,
                Meaning.NONE,
                "đạt; phấn đấu; mục tiêu; ở; mức; là; còn; giảm còn; giảm xuống; giảm xuống còn; xuống còn; hạ xuống;"
                        + " tăng lên; nâng lên; lên; duy trì; giữ; giữ vững; ổn định; được; có; số; hoàn thành; bảo đảm;"
                        + " đảm bảo; tỷ lệ; tỷ trọng; tỷ suất");
        put(AFTER, Meaning.AT_LEAST, "trở lên; hoặc hơn; hoặc trên; hoặc cao hơn; hoặc nhiều hơn; hoặc lớn hơn");
        put(AFTER, Meaning.AT_MOST, "trở xuống; hoặc dưới; hoặc thấp hơn; hoặc ít hơn; hoặc nhỏ hơn");
        put(AFTER, Meaning.NONE, "số");
    }

    private static final int LONGEST_PHRASE = 4;

    /** Words that reverse a meaning; they are never allowed, even where the name of the indicator has them. */
    private static final Set<String> REVERSING = Set.copyOf(
            split("không chưa trên dưới quá hơn kém vượt bằng từ đến tới gấp so cùng kỳ giữa và hoặc trừ ngoài"));

    /** Words of a unit that move the decimal point. */
    private static final Set<String> SCALES = Set.copyOf(split("% ‰ trăm nghìn vạn triệu tỷ"));

    /** "điểm phần trăm", "điểm %", which tables head with "%" or with "điểm". */
    private static final List<String> POINTS = List.of(PERCENTAGE_POINTS);

    private static final Set<List<String>> UNITS_OF_POINTS = Set.of(POINTS, List.of("%"), split("điểm"));

    /** Words by which the name of an indicator says that it is a rate of growth. */
    private static final List<String> GROWTH = List.of(fold("tăng"), fold("giảm"), fold("tốc độ"));

    private static final String YEARS = fold("năm");
    private static final Pattern PER_YEAR = Pattern.compile("(?:/|" + fold("hằng") + "|" + fold("hàng") + "|"
            + fold("mỗi") + "|" + fold("một") + "|" + fold("bình quân") + "|" + fold("trong") + ") ?" + YEARS
            + "(?![\\p{L}\\p{M}])");

    private static final Pattern OF_PEOPLE = Pattern.compile(
            "% (?:" + fold("tổng") + " )?(?:" + fold("dân số") + "|" + fold("số dân") + ")(?![\\p{L}\\p{M}])");

    /** Shares of the population by definition, whether their names say so or not. */
    private static final List<String> SHARES_OF_PEOPLE = List.of(fold("bảo hiểm y tế"), "bhyt", fold("đô thị hóa"));

    /** Words for spans of time. */
    static final Set<String> TIME_UNITS = Set.copyOf(split("năm quý tháng tuần ngày giờ phút"));

    private final Set<String> allowed;
    private final String name;
    private final String unitOfMeasure;
    private final List<String> unit;
    private final boolean yearly;

    /** @param kind a sum over one year is what is reached "per year", one over a whole term is not */
    GoalWords(Indicator indicator, Programme.Kind kind) {
        name = fold(indicator.name());
        unitOfMeasure = fold(indicator.unitOfMeasure());
        unit = split(unitOfMeasure);
        allowed = new HashSet<>(split(name));
        allowed.removeAll(REVERSING);
        allowed.removeAll(SCALES);
        allowed.removeAll(POINTS);
        boolean timed = unit.stream().anyMatch(TIME_UNITS::contains);
        if (timed || !PER_YEAR.matcher(name).find()) {
            allowed.remove(YEARS);
        }
        boolean growth = GROWTH.stream().anyMatch(name::contains);
        yearly = !timed
                && switch (indicator.measure()) {
                    case RATE -> growth;
                    case FLOW -> kind == Programme.Kind.ANNUAL;
                    case LEVEL, MILESTONE -> false;
                };
    }

    /** The meanings of the words before the number; empty where a word is not understood. */
    Optional<Set<Meaning>> meaningsBefore(String text) {
        List<String> rest = new ArrayList<>();
        Set<Meaning> meanings = meanings(text, BEFORE, rest);
        return allowed.containsAll(rest) ? Optional.of(meanings) : Optional.empty();
    }

    /** The meanings of the words behind the number, apart from its unit, which must be the indicator's own. */
    Optional<Set<Meaning>> meaningsAfter(String text) {
        List<String> rest = new ArrayList<>();
        Set<Meaning> meanings = meanings(withoutDenominator(text), AFTER, rest);
        return rest.isEmpty() || ownUnit(rest) ? Optional.of(meanings) : Optional.empty();
    }

    /** Drops the denominator "/vạn dân", "/năm", "dân số" where the indicator can count by nothing else. */
    private String withoutDenominator(String text) {
        String plain = yearly ? PER_YEAR.matcher(text).replaceAll(" ") : text;
        if (unitOfMeasure.equals("%") && SHARES_OF_PEOPLE.stream().anyMatch(name::contains)) {
            plain = OF_PEOPLE.matcher(plain).replaceAll("% ");
        }
        int slash = plain.indexOf('/');
        if (slash < 0 || unitOfMeasure.contains("/")) {
            return plain;
        }
        List<String> behind = split(plain.substring(slash + 1));
        for (int length = behind.size(); length > 0; length--) {
            String base = phrase(behind, 0, length);
            if (Pattern.compile("(?:/|" + fold("trên") + ") ?(?:1 )?" + Pattern.quote(base) + "(?![\\p{L}\\p{M}])")
                    .matcher(name)
                    .find()) {
                return plain.substring(0, slash) + " " + phrase(behind, length, behind.size() - length);
            }
        }
        return plain;
    }

    boolean ownUnit(List<String> words) {
        if (words.equals(POINTS)) {
            return UNITS_OF_POINTS.contains(unit);
        }
        return words.stream().allMatch(word -> allowed.contains(word) || unit.contains(word))
                && scales(words).equals(scales(unit));
    }

    static List<String> scales(List<String> words) {
        return words.stream().filter(SCALES::contains).toList();
    }

    /** Collects the meanings of the phrases, longest first, and adds words that belong to no phrase to the rest. */
    private static Set<Meaning> meanings(String text, Map<String, Meaning> phrases, List<String> rest) {
        List<String> words = split(text);
        Set<Meaning> meanings = EnumSet.noneOf(Meaning.class);
        int at = 0;
        while (at < words.size()) {
            int length = Math.min(LONGEST_PHRASE, words.size() - at);
            while (length > 0 && !phrases.containsKey(phrase(words, at, length))) {
                length--;
            }
            if (length == 0) {
                rest.add(words.get(at++));
            } else {
                meanings.add(Objects.requireNonNull(phrases.get(phrase(words, at, length))));
                at += length;
            }
        }
        meanings.remove(Meaning.NONE);
        return meanings;
    }

    private static String phrase(List<String> words, int at, int length) {
        return String.join(" ", words.subList(at, at + length));
    }

    /** The words of a remark outside all phrases; empty where one of its phrases changes the number. */
    static Optional<List<String>> wordsWithoutMeaning(String remark) {
        List<String> rest = new ArrayList<>();
        Set<Meaning> meanings = meanings(remark, BEFORE, rest);
        meanings.addAll(meanings(remark, AFTER, new ArrayList<>()));
        return meanings.isEmpty() ? Optional.of(rest) : Optional.empty();
    }

    /** The words of the unit before its slash: "triệu đồng" of "triệu đồng/người". */
    List<String> counted() {
        return split(unitOfMeasure.split("/", 2)[0]);
    }

    /** The unit of measure of the indicator, folded. */
    String unitOfMeasure() {
        return unitOfMeasure;
    }

    List<String> unit() {
        return unit;
    }

    private static void put(Map<String, Meaning> phrases, Meaning meaning, String list) {
        for (String phrase : list.split("; ")) {
            phrases.put(String.join(" ", split(phrase)), meaning);
        }
    }

    static List<String> split(String text) {
        return Arrays.stream(fold(text).split("[ ,:;./-]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> SPELLINGS.getOrDefault(word, word))
                .toList();
    }

    /**
     * Folds a text to one spelling: lower case, decomposed letters, the tone behind its word ("hòa" equals "hoà"), one
     * kind of blank, dash and sign.
     */
    static String fold(String text) {
        StringBuilder folded = new StringBuilder();
        StringBuilder tones = new StringBuilder();
        String plain = Normalizer.normalize(text, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (TONES.indexOf(c) >= 0) {
                tones.append(c);
                continue;
            }
            if (!Character.isLetter(c) && Character.getType(c) != Character.NON_SPACING_MARK) {
                folded.append(tones);
                tones.setLength(0);
            }
            folded.append(c);
        }
        return withUnifiedSigns(folded.append(tones).toString());
    }

    /** Writes each sign in one way, with a blank on both sides; most texts have none, and thousands of rows are read. */
    private static String withUnifiedSigns(String folded) {
        return folded.contains(PER_CENT) || SIGNS_OR_BLANKS.matcher(folded).find() ? unifySigns(folded) : folded;
    }

    private static String unifySigns(String folded) {
        return folded.replaceAll("[\\p{Z}\\s]+", " ")
                .replaceAll("[\u2010-\u2015\u2212\u00F7]", "-")
                .replaceAll("\\+ ?/? ?- ?", "±")
                .replaceAll(">=|=>|\\x{2267}", "≥")
                .replaceAll("<=|=<|\\x{2266}", "≤")
                .replace(PER_CENT, "%")
                .replaceAll("([%‰≥≤<>=~≈±])", " $1 ")
                .replaceAll(" +", " ")
                .replace(PERCENTAGE_POINTS.replace("%", " %"), PERCENTAGE_POINTS)
                .strip();
    }
}
