package vn.bantin.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import vn.bantin.bulletin.NonBreakingText;

/** The rows that several kinds of pages have in common, as the templates take them: a kind, and texts by field. */
public final class CommonRows {

    private static final String OF = " của ";

    /** Letters of a name that has room on a line of its own in any title. */
    private static final int LONGEST_NAME = 42;

    private CommonRows() {}

    /** A heading and numbered lines, of which the first stays with it. */
    static void list(List<Map<String, ?>> rows, String lead, List<String> items) {
        rows.add(row("lead", "text", lead, "list", lead));
        for (int i = 0; i < items.size(); i++) {
            rows.add(row("item", "text", CellText.item(items, i), "list", i == 0 ? lead : null));
        }
    }

    /** The abstract of a paper, the dash below it, and the programme where the abstract does not name it. */
    static List<Map<String, ?>> opening(String abstractText, String programme) {
        List<Map<String, ?>> rows = new ArrayList<>();
        rows.add(row("abstract", "text", kept(abstractText)));
        rows.add(row("dash"));
        if (!CellText.names(abstractText, programme)) {
            rows.add(row("programme", "text", NonBreakingText.titled(programme)));
        }
        return rows;
    }

    /** A title breaks before whose it is, "/ của huyện Hậu Lộc", and not within that, unless the name is a long one. */
    private static String kept(String title) {
        int from = title.lastIndexOf(OF);
        return from < 0 || title.length() - from > LONGEST_NAME
                ? title
                : title.substring(0, from + 1) + title.substring(from + 1).replace(' ', NonBreakingText.NO_BREAK);
    }

    /** The method, and below its last paragraph, so that it is never alone on a page, the check code. */
    static void method(List<Map<String, ?>> rows, List<String> paragraphs, String check) {
        int last = paragraphs.size() - 1;
        for (int i = 0; i < last; i++) {
            rows.add(row("method", "name", paragraphs.get(i)));
        }
        rows.add(row("method", "name", last < 0 ? check : paragraphs.get(last) + "\n" + check));
    }

    /** A list at the end, its items numbered below a title; nothing of an empty one. */
    static void list(List<Map<String, ?>> rows, String title, @Nullable List<String> items, ResourceBundle texts) {
        for (int i = 0; items != null && i < items.size(); i++) {
            rows.add(row("hedge", "title", texts.getString(title), "name", CellText.item(items, i)));
        }
    }

    /** A row with one more field. */
    public static Map<String, ?> with(Map<String, ?> row, String field, Object value) {
        Map<String, Object> more = new HashMap<>(row);
        more.put(field, value);
        return more;
    }

    /** A row of a kind; a text that is {@code null} is left out. */
    public static Map<String, ?> row(String kind, @Nullable String... namesAndTexts) {
        Map<String, Object> row = new HashMap<>();
        row.put("kind", kind);
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            String text = namesAndTexts[i + 1];
            if (text != null) {
                row.put(String.valueOf(namesAndTexts[i]), text);
            }
        }
        return row;
    }
}
