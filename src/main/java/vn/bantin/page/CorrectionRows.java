package vn.bantin.page;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import vn.bantin.bulletin.Correction;
import vn.bantin.bulletin.Phrase;

/** The rows of a page of a correction: below the abstract that it is one, before all else what has changed. */
public final class CorrectionRows {

    private CorrectionRows() {}

    /**
     * Behind the title page's opening rows, of which the second is the dash below the abstract.
     *
     * @param more what is said behind the extent
     */
    static void head(List<Map<String, ?>> rows, @Nullable Correction correction, String more) {
        if (correction != null) {
            rows.addAll(
                    2,
                    List.of(
                            CommonRows.row("correction", "text", Phrase.capitals(correction.title())),
                            CommonRows.row("programme", "text", "(" + correction.replacement() + ")")));
            rows.add(CommonRows.row("text", "text", correction.extent() + more));
        }
    }

    /** Every figure that has changed; nothing where none has. */
    static void list(List<Map<String, ?>> rows, @Nullable Correction correction, ResourceBundle texts) {
        if (correction != null && !correction.items().isEmpty()) {
            CommonRows.list(rows, texts.getString("correction.title"), correction.items());
        }
    }

    /** The title of a file, which is all that is seen of it in a list. */
    public static String titled(String title, @Nullable Correction correction) {
        return correction == null
                ? Phrase.capitalised(title)
                : Phrase.capitalised(title) + " (" + correction.title().toLowerCase(Locale.ROOT) + ")";
    }
}
