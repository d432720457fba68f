package vn.bantin.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import vn.bantin.bulletin.PageOneRoom;
import vn.bantin.bulletin.Summary;

/**
 * The sentences over all units and the table of groups below them. Where not all of it fits one page, so many of the last
 * sentences stay with the table and the signature that their page is not nearly empty.
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
     * @param corrected the list of what has been corrected, which stands between sentences and table
     * @param bars the rows of the table
     */
    static List<Map<String, ?>> of(
            Summary summary, List<Map<String, ?>> opening, List<Map<String, ?>> corrected, List<Map<String, ?>> bars) {
        List<String> sentences = summary.overview();
        int apart = corrected.isEmpty() ? sentences.size() - kept(summary, opening, bars.size()) : sentences.size();
        List<Map<String, ?>> rows = new ArrayList<>();
        for (String sentence : sentences) {
            Map<String, ?> row = CommonRows.row("text", "text", sentence);
            rows.add(rows.size() < apart ? row : CommonRows.with(row, "ending", true));
        }
        rows.addAll(corrected);
        rows.addAll(bars);
        return rows;
    }

    /** How many of the last sentences stay with the table; never the first one. */
    private static int kept(Summary summary, List<Map<String, ?>> opening, int bars) {
        double[] heights =
                summary.overview().stream().mapToDouble(PageOneRoom::paragraph).toArray();
        double all = Arrays.stream(heights).sum();
        for (Map<String, ?> row : opening) {
            if ("text".equals(row.get("kind")) && row.get("text") instanceof String text) {
                all += PageOneRoom.paragraph(text);
            }
        }
        double table = bars == 0 ? 0 : TABLE_HEAD + TABLE_ROW * bars;
        if (all + table + CLOSING <= PageOneRoom.page(summary.title(), summary.programme())) {
            return 0;
        }
        int kept = 0;
        double filled = table + RECIPIENTS;
        while (filled < FILLED && kept < heights.length - 1) {
            kept++;
            filled += heights[heights.length - kept];
        }
        return kept;
    }
}
