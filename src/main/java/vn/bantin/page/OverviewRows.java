package vn.bantin.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import vn.bantin.bulletin.PageOneRoom;
import vn.bantin.bulletin.Summary;

/**
 * The sentences over all units and the table of groups below them. Where not all of it fits one page, page one is
 * filled with what a leader asks for, and the last of the sentences that explain it stand with the table and the signature;
 * where these leave their page nearly empty, so do the last of the others.
 */
final class OverviewRows {

    /** What head and rows of the table take, in points. */
    private static final double TABLE_HEAD = 86;

    private static final double TABLE_ROW = 22;

    /** What the signature takes, and down to the last of its letters. */
    private static final double CLOSING = 140;

    private static final double RECIPIENTS = 39;

    /** Somewhat more than a third of a page. */
    private static final double FILLED = 255;

    private OverviewRows() {}

    /**
     * The rows that follow the opening.
     *
     * @param opening the rows above them
     * @param corrected the list of what has been corrected, which stands below what page one must say
     * @param bars the rows of the table
     */
    static List<Map<String, ?>> of(
            Summary summary, List<Map<String, ?>> opening, List<Map<String, ?>> corrected, List<Map<String, ?>> bars) {
        List<String> sentences = summary.overview();
        int answering = sentences.size() - explaining(summary);
        int apart = corrected.isEmpty() ? sentences.size() - kept(summary, opening, bars.size()) : answering;
        List<Map<String, ?>> rows = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            if (i == answering) {
                rows.addAll(corrected);
            }
            Map<String, ?> row = CommonRows.row("text", "text", sentences.get(i));
            rows.add(i < apart ? row : CommonRows.with(row, "ending", true));
        }
        if (answering == sentences.size()) {
            rows.addAll(corrected);
        }
        rows.addAll(bars);
        return rows;
    }

    /** How many of the last sentences explain the others; older editions have none that may be told later. */
    private static int explaining(Summary summary) {
        Integer onPageOne = summary.onPageOne();
        int sentences = summary.overview().size();
        return onPageOne == null ? 0 : Math.max(0, sentences - Math.max(1, onPageOne));
    }

    /** How many of the last sentences stay with the table; never the first one. */
    private static int kept(Summary summary, List<Map<String, ?>> opening, int bars) {
        double[] heights =
                summary.overview().stream().mapToDouble(PageOneRoom::paragraph).toArray();
        double first = Arrays.stream(heights).sum();
        for (Map<String, ?> row : opening) {
            if ("text".equals(row.get("kind")) && row.get("text") instanceof String text) {
                first += PageOneRoom.paragraph(text);
            }
        }
        double table = bars == 0 ? 0 : TABLE_HEAD + TABLE_ROW * bars;
        double room = summary.onPageOne() == null
                ? PageOneRoom.page(summary.title(), summary.programme())
                : PageOneRoom.below(summary.title(), summary.programme(), summary.tally());
        if (first + table + CLOSING <= room) {
            return 0;
        }
        int explaining = explaining(summary);
        int kept = 0;
        double second = table + RECIPIENTS;
        while (kept < heights.length - 1) {
            double next = heights[heights.length - kept - 1];
            boolean crowded = kept < explaining && first > room;
            if (!crowded && second >= FILLED) {
                break;
            }
            kept++;
            first -= next;
            second += next;
        }
        return kept;
    }
}
