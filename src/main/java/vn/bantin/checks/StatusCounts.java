package vn.bantin.checks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The counts in a sentence that counts targets by status, "03/38 … ; 08/38 … ; còn 22/38 chỉ tiêu chưa đánh giá".
 *
 * @param total number of targets that the sentence names as the whole
 * @param sum sum of the counts
 */
record StatusCounts(int total, int sum) {

    private static final Pattern COUNT = Pattern.compile("(?<![\\d/,.])(\\d{1,3})/(\\d{1,3})(?![\\d/]|,\\d|-\\p{Lu})");

    /** "ngày 05/3", "công văn số 15/20": numbered by the word before them, and no counts. */
    private static final Pattern NUMBERED = Pattern.compile(
            "(?:tháng|quý|(?:công văn|văn bản|nghị quyết|quyết định|kế hoạch|chỉ thị|thông báo|hướng dẫn|báo cáo"
                    + "|tờ trình) số) $");

    private static final Pattern ON_A_DAY =
            Pattern.compile("(?:ngày|hôm|sáng|chiều|tối|đêm|mùng|từ|đến|trước|sau|hạn|lúc|vào) $");

    /** A date in a list of dates: nothing stands behind it that would be counted. */
    private static final Pattern BARE = Pattern.compile("^ ?(?:$|[,;.:)–-]|và(?: |$)|đến |tới )");

    private static final Pattern COUNTED = Pattern.compile("^ (?:chỉ tiêu|tiêu chí|nhiệm vụ|đơn vị|xã|phường|thôn|hộ)");

    private static final int MONTHS = 12;
    private static final int DAYS = 31;

    /** Brackets and what follows "trong đó" count again what was counted. */
    private static final Pattern AGAIN = Pattern.compile("\\([^)]*\\)|trong đó[^;.]*", Pattern.CASE_INSENSITIVE);

    /** Words of the last part of a list that leaves none out. */
    private static final Pattern REST = Pattern.compile("còn |chưa đánh giá|không đạt|không hoàn thành");

    /** A list is three counts or more; two may name what is notable of many. */
    private static final int LIST = 3;

    /** Finds a list of counts that cannot be right: they exceed the total, or leave a rest. */
    static Optional<StatusCounts> wrong(String text) {
        String once = AGAIN.matcher(text).replaceAll(" ").replaceAll("\\s+", " ");
        String small = once.toLowerCase(Locale.ROOT);
        Map<Integer, List<Integer>> byTotal = new LinkedHashMap<>();
        Matcher matcher = COUNT.matcher(once);
        while (matcher.find()) {
            int count = Integer.parseInt(matcher.group(1));
            int total = Integer.parseInt(matcher.group(2));
            if (!numbers(small.substring(0, matcher.start()), count, total, small.substring(matcher.end()))) {
                byTotal.computeIfAbsent(total, any -> new ArrayList<>()).add(count);
            }
        }
        boolean closed = REST.matcher(small).find();
        return byTotal.entrySet().stream()
                .filter(entry -> entry.getValue().size() >= LIST)
                .map(entry -> new StatusCounts(
                        entry.getKey(),
                        entry.getValue().stream().mapToInt(Integer::intValue).sum()))
                .filter(counts -> counts.sum > counts.total || closed && counts.sum < counts.total)
                .findFirst();
    }

    /** Whether "05/3" is a date, or the number of a document, rather than a count. */
    private static boolean numbers(String before, int count, int total, String behind) {
        if (COUNTED.matcher(behind).find()) {
            return false;
        }
        boolean day = 1 <= count && count <= DAYS && 1 <= total && total <= MONTHS;
        return NUMBERED.matcher(before).find()
                || day
                        && (count > total
                                || ON_A_DAY.matcher(before).find()
                                || BARE.matcher(behind).find());
    }
}
