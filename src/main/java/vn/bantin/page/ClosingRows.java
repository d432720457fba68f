package vn.bantin.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import vn.bantin.bulletin.SignatureBlock;

/** The frame of the text of page one: the meeting, the mark at its end, the signature and the recipients. */
public final class ClosingRows {

    /** So many rows of a table of groups stay with what follows at most: no page takes more. */
    private static final int BARS = 10;

    /** By how many rows the end grows at a time. */
    private static final int MORE = 3;

    private ClosingRows() {}

    /**
     * The rows of page one with what frames them: the meeting below the abstract, the mark at the text's end, and last
     * the signature and the recipients, which stay together with what stands right before them, and below them the check code
     * of a paper without an annex.
     */
    public static List<Map<String, ?>> closed(
            List<Map<String, ?>> rows,
            @Nullable String meeting,
            @Nullable SignatureBlock closing,
            ResourceBundle texts) {
        List<Map<String, Object>> all = new ArrayList<>();
        rows.forEach(row -> all.add(new HashMap<>(row)));
        endOfText(all, texts.getString("end"));
        if (meeting != null) {
            int dash = kinds(all).indexOf("dash");
            all.add(dash + 1, new HashMap<>(CommonRows.row("programme", "text", "(" + meeting + ")")));
        }
        Map<String, Object> code = all.isEmpty() ? Map.of() : all.get(all.size() - 1);
        boolean coded = String.valueOf(code.get("text")).startsWith(texts.getString("check.code"));
        if (coded && closing != null) {
            all.remove(all.size() - 1);
        }
        markEnding(all, startOfEnding(kinds(all)));
        if (closing != null) {
            Map<String, Object> end = new HashMap<>(CommonRows.row(
                    "closing",
                    "onBehalfOf",
                    closing.onBehalfOf(),
                    "position",
                    closing.position(),
                    "signer",
                    closing.name(),
                    "recipients",
                    String.join("\n", closing.recipients())));
            end.put("ending", true);
            all.add(end);
            if (coded) { // nothing stands between a text and who signs it
                code.put("ending", true);
                all.add(code);
            }
        }
        return List.copyOf(all);
    }

    /** The rows with a few more that stay together with the end. */
    public static List<Map<String, ?>> endingEarlier(List<Map<String, ?>> rows) {
        List<Map<String, Object>> all = new ArrayList<>();
        rows.forEach(row -> all.add(new HashMap<>(row)));
        int start = all.size();
        while (start > 0 && all.get(start - 1).containsKey("ending")) {
            start--;
        }
        start = Math.max(0, start - MORE);
        markEnding(all, startOfTable(kinds(all), start));
        return List.copyOf(all);
    }

    /** Where the table begins of which that is a row, unless it is one of plans that is longer than any of groups. */
    private static int startOfTable(List<@Nullable Object> kinds, int row) {
        Object kind = kinds.get(row);
        if ("bar".equals(kind)) {
            return startOfRun(kinds, row + 1);
        }
        int first = kinds.indexOf(PlanRows.UNIT);
        int last = kinds.indexOf(PlanRows.TOTAL);
        boolean within = first >= 0 && first <= row && row <= last;
        return within && last - first <= BARS ? first : row;
    }

    private static void markEnding(List<Map<String, Object>> rows, int from) {
        rows.subList(from, rows.size()).forEach(row -> row.put("ending", true));
    }

    /** The last paragraph ends with the layout's mark in place of its point. */
    private static void endOfText(List<Map<String, Object>> rows, String mark) {
        int last = Math.max(kinds(rows).lastIndexOf("text"), kinds(rows).lastIndexOf("item"));
        if (last >= 0 && rows.get(last).get("text") instanceof String text && text.endsWith(".")) {
            rows.get(last).put("text", text.substring(0, text.length() - 1) + mark);
        }
    }

    /**
     * The last two paragraphs, the last two lines of a list (with its heading if it has no more), or the whole last table
     * with the notes below it.
     */
    private static int startOfEnding(List<@Nullable Object> kinds) {
        int start = startOfRun(kinds, kinds.size());
        Object last = kinds.isEmpty() ? null : kinds.get(kinds.size() - 1);
        if ("text".equals(last) || "item".equals(last)) {
            start = Math.max(start, kinds.size() - 2);
        }
        if ("method".equals(last) && start > 0 && "bar".equals(kinds.get(start - 1))) {
            start = Math.max(start - BARS, startOfRun(kinds, start));
        }
        return start > 0 && "lead".equals(kinds.get(start - 1)) ? start - 1 : start;
    }

    /** Where the rows of one kind begin that end there. */
    private static int startOfRun(List<@Nullable Object> kinds, int end) {
        int start = Math.max(0, end - 1);
        while (start > 0 && Objects.equals(kinds.get(start), kinds.get(start - 1))) {
            start--;
        }
        return start;
    }

    private static List<@Nullable Object> kinds(List<Map<String, Object>> rows) {
        List<@Nullable Object> kinds = new ArrayList<>();
        rows.forEach(row -> kinds.add(row.get("kind")));
        return kinds;
    }
}
