package vn.bantin.bulletin;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Keeps words on one line that are read in one breath: "thứ 21/27", "quý I/2024", "18,6 triệu USD", "huyện Thọ Xuân",
 * "kinh tế - xã hội".
 */
public final class NonBreakingText {

    /** A space of the same width at which no line ends. */
    public static final char NO_BREAK = '\u00a0';

    /** No name of more syllables is kept whole. */
    private static final int SYLLABLES = 3;

    /** A longer remark behind a title may break. */
    private static final int LONGEST_REMARK = 24;

    private static final Pattern NUMBER = Pattern.compile("[(\"≤≥<>±~*-]*[0-9][0-9.,/*]*");
    private static final Pattern NUMBER_AHEAD = Pattern.compile("[0-9].*|[IVX]+(?:/[0-9]{4})?[.,;:)]*");

    /** A count at the end of an item of a list: "Kinh tế 15; Xây dựng Đảng 03)". */
    private static final Pattern COUNT_AT_END = Pattern.compile("[0-9.]+[;)][.,;]?");

    /** A number or a Roman numeral behind them is theirs. */
    private static final Set<String> ORDINALS = Set.of(
            "thứ", "quý", "hạng", "lần", "năm", "tháng", "ngày", "tt", "mã", "≤", "≥", "±", "số", "mức", "ước", "khóa",
            "khoá", "điều", "khoản", "đến");

    /** Names of two syllables that a number follows: "nhiệm kỳ 2020-2025", "Nghị quyết 31". */
    private static final Set<String> NUMBERED = Set.of(
            "nhiệm kỳ",
            "giai đoạn",
            "nghị quyết",
            "chỉ thị",
            "kết luận",
            "quyết định",
            "thông báo",
            "công văn",
            "phụ lục");

    private static final Set<String> KINDS =
            Set.of("huyện", "xã", "phường", "tỉnh", "quận", "thị", "thành", "đặc", "tp.");

    private static final Set<String> KIND_ENDS = Set.of("xã", "phố", "trấn", "khu");

    private static final Set<String> BODIES = Set.of("sở", "ban", "phòng", "cục", "hạt", "chi", "công");

    /** Units of measure of more than one syllable. */
    private static final List<String> UNITS = List.of(
            "chỉ tiêu",
            "đơn vị",
            "điểm phần trăm",
            "điểm %",
            "tỷ đồng",
            "triệu đồng",
            "nghìn đồng",
            "nghìn tỷ đồng",
            "triệu USD",
            "tỷ USD",
            "nghìn USD",
            "doanh nghiệp",
            "hợp tác xã",
            "đảng viên",
            "sản phẩm",
            "sản phẩm OCOP",
            "trường hợp",
            "số liệu",
            "báo cáo",
            "công trình",
            "dự án",
            "nhiệm vụ",
            "lao động",
            "học sinh",
            "nghìn cây",
            "nghìn người",
            "nghìn tấn",
            "triệu tấn",
            "triệu người",
            "nghìn ha",
            "lượt người",
            "lượt khách",
            "người chết",
            "người bị thương",
            "vụ việc",
            "vụ án",
            "đám cháy",
            "ca mắc",
            "trang trại",
            "trở lên",
            "trở xuống",
            "tháng đầu năm",
            "mục khác",
            "cơ quan");

    private static final List<String[]> UNIT_SYLLABLES =
            UNITS.stream().map(unit -> unit.split(" ")).toList();

    private NonBreakingText() {}

    /** The text with {@link #NO_BREAK} for each space at which no line may end; its length is unchanged. */
    public static String kept(String text) {
        if (text.indexOf(' ') < 0) {
            return text;
        }
        char[] kept = text.toCharArray();
        String[] words = text.split(" ", -1);
        boolean[] joined = new boolean[words.length]; // whether a word and the one behind it
        for (int i = 0; i < words.length; i++) {
            if (!words[i].isEmpty()) {
                numbers(words, i, joined);
                name(words, i, joined);
            }
        }
        int at = -1;
        for (int i = 0; i < words.length; i++) {
            at += words[i].length() + 1;
            if (joined[i]) {
                kept[at] = NO_BREAK;
            }
        }
        return new String(kept);
    }

    /** A title that ends with a short remark in brackets, "Kế hoạch năm 2024 (số liệu minh họa)", with the remark on one line. */
    public static String titled(String title) {
        int from = title.lastIndexOf(" (") + 1;
        return from == 0 || !title.endsWith(")") || title.length() - from > LONGEST_REMARK
                ? title
                : title.substring(0, from) + title.substring(from).replace(' ', NO_BREAK);
    }

    private static void numbers(String[] words, int i, boolean[] joined) {
        String word = words[i];
        String next = i + 1 < words.length ? words[i + 1] : "";
        if (next.isEmpty()) {
            return;
        }
        if (ORDINALS.contains(lower(word))
                && continuesBehind(word)
                && NUMBER_AHEAD.matcher(next).matches()) {
            joined[i] = true;
        }
        if (i > 0
                && NUMBERED.contains(lower(words[i - 1]) + " " + lower(word))
                && continuesBehind(words[i - 1])
                && continuesBehind(word)
                && NUMBER_AHEAD.matcher(next).matches()) {
            joined[i - 1] = true;
            joined[i] = true;
        }
        if (Character.isLetter(word.charAt(word.length() - 1))
                && COUNT_AT_END.matcher(next).matches()) {
            joined[i] = true;
        }
        if (word.endsWith("%") && bare(next).equals("trở")) {
            joined[i] = true;
            unit(words, i + 1, joined);
        }
        if (lower(word).equals("các") && bare(next).equals("đơn")) {
            joined[i] = true;
            unit(words, i + 1, joined);
        }
        if (NUMBER.matcher(word).matches() && !word.endsWith(",") && Character.isLetter(next.charAt(0))) {
            joined[i] = true;
            unit(words, i + 1, joined);
        }
        if (next.equals("-") || next.equals("–")) {
            compound(words, i, joined);
        }
    }

    /** Keeps the syllables of a unit of measure together that begins with that word. */
    private static void unit(String[] words, int from, boolean[] joined) {
        for (String[] syllables : UNIT_SYLLABLES) {
            int last = from + syllables.length - 1;
            if (last < words.length && matches(words, from, syllables)) {
                for (int i = from; i < last; i++) {
                    joined[i] = true;
                }
            }
        }
    }

    private static boolean matches(String[] words, int from, String[] syllables) {
        for (int i = 0; i < syllables.length; i++) {
            String word = words[from + i];
            boolean last = i == syllables.length - 1;
            if (!(last ? bare(word) : word).equals(syllables[i])) {
                return false;
            }
        }
        return true;
    }

    /** Two syllables before a dash and two behind it, as in "kinh tế - xã hội"; of numbers one, as in "45 - 46". */
    private static void compound(String[] words, int i, boolean[] joined) {
        if (i + 2 >= words.length || words[i + 2].isEmpty() || !continuesBehind(words[i])) {
            return;
        }
        joined[i] = true;
        joined[i + 1] = !endsChain(words, i, joined); // a motto of many parts would fill a line by itself
        if (i > 0 && letters(words[i]) && continuesBehind(words[i - 1]) && letters(bare(words[i - 1]))) {
            joined[i - 1] = true;
        }
        if (i + 3 < words.length && letters(words[i + 2]) && letters(bare(words[i + 3]))) {
            joined[i + 2] = true;
        }
    }

    /** Whether the part before a dash hangs on another dash: "Kỷ cương - Trách nhiệm -". */
    private static boolean endsChain(String[] words, int i, boolean[] joined) {
        for (int k = i - 1; k >= 0 && k >= i - 2 && joined[k]; k--) {
            if (words[k].equals("-") || words[k].equals("–")) {
                return true;
            }
        }
        return false;
    }

    /** A name of up to three syllables, with the word of its kind; and a body's, "Sở Tài chính". */
    private static void name(String[] words, int i, boolean[] joined) {
        String small = lower(words[i]);
        boolean first = i == 0 || !capital(words[i - 1]) || !continuesBehind(words[i - 1]);
        if (capital(words[i]) && first) {
            int last = i;
            while (last + 1 < words.length && continuesBehind(words[last]) && capital(words[last + 1])) {
                last++;
            }
            int syllables = last - i + 1;
            boolean whole = syllables <= (KINDS.contains(small) ? SYLLABLES + 1 : SYLLABLES);
            for (int k = i; whole && k < last; k++) {
                joined[k] = true;
            }
            if (whole && i > 0 && (KINDS.contains(lower(words[i - 1])) || KIND_ENDS.contains(lower(words[i - 1])))) {
                joined[i - 1] = true;
                if (i > 1 && KIND_ENDS.contains(lower(words[i - 1])) && KINDS.contains(lower(words[i - 2]))) {
                    joined[i - 2] = true;
                }
            }
        }
        if (i + 1 < words.length
                && !words[i + 1].isEmpty()
                && BODIES.contains(small)
                && Character.isUpperCase(bare(words[i]).charAt(0))
                && continuesBehind(words[i])) {
            joined[i] = true;
            if (i + 2 < words.length && continuesBehind(words[i + 1]) && letters(bare(words[i + 2]))) {
                joined[i + 1] = true;
            }
        }
    }

    private static String lower(String word) {
        return bare(word).toLowerCase(Locale.ROOT);
    }

    /** Whether a phrase may go on behind the word: no comma, bracket or point behind it, but for an abbreviation. */
    private static boolean continuesBehind(String word) {
        int last = word.length() - 1;
        return last >= 0
                && (Character.isLetterOrDigit(word.charAt(last))
                        || "≤≥±%".indexOf(word.charAt(last)) >= 0
                        || word.endsWith("TP."));
    }

    /** Also of one letter, as in "Ý Yên" and "A Lưới". */
    private static boolean capital(String word) {
        String bare = bare(word);
        return !bare.isEmpty()
                && Character.isUpperCase(bare.charAt(0))
                && bare.chars().skip(1).allMatch(Character::isLowerCase);
    }

    private static boolean letters(String word) {
        return !word.isEmpty() && word.chars().allMatch(Character::isLetter);
    }

    /** Without the signs before and behind it. */
    private static String bare(String word) {
        int from = 0;
        int to = word.length();
        while (from < to && "(\"“".indexOf(word.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && ".,;:)\"”!?".indexOf(word.charAt(to - 1)) >= 0 && !word.equals("TP.")) {
            to--;
        }
        return word.substring(from, to);
    }
}
