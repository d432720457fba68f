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
 * A sentence that counts targets by status, "03/38 … ; 08/38 … ; còn 22/38 chỉ tiêu chưa đánh giá".
 *
 * @param total of how many
 * @param sum what the counts come to
 */
record StatusCounts(int total, int sum) {

    private static final Pattern COUNT = Pattern.compile("(?<![\\d/,.])(\\d{1,3})/(\\d{1,3})(?![\\d/]|,\\d)");

    /** Brackets and what follows "trong đó" count again what was counted. */
    private static final Pattern AGAIN = Pattern.compile("\\([^)]*\\)|trong đó[^;.]*", Pattern.CASE_INSENSITIVE);

    /** Words of the last part of a list that leaves none out. */
    private static final Pattern REST = Pattern.compile("còn |chưa đánh giá|không đạt|không hoàn thành");

    /** A list is three counts or more; two may name what is notable of many. */
    private static final int LIST = 3;

    /** The list of counts in the text that cannot be right, if there is one: they exceed the total or leave a rest. */
    static Optional<StatusCounts> wrong(String text) {
        String once = AGAIN.matcher(text).replaceAll(" ");
        Map<Integer, List<Integer>> byTotal = new LinkedHashMap<>();
        Matcher matcher = COUNT.matcher(once);
        while (matcher.find()) {
            byTotal.computeIfAbsent(Integer.valueOf(matcher.group(2)), any -> new ArrayList<>())
                    .add(Integer.valueOf(matcher.group(1)));
        }
        boolean closed = REST.matcher(once.toLowerCase(Locale.ROOT)).find();
        return byTotal.entrySet().stream()
                .filter(entry -> entry.getValue().size() >= LIST)
                .map(entry -> new StatusCounts(
                        entry.getKey(),
                        entry.getValue().stream().mapToInt(Integer::intValue).sum()))
                .filter(counts -> counts.sum > counts.total || closed && counts.sum < counts.total)
                .findFirst();
    }
}
