package vn.bantin.bulletin;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The notice on a corrected page: which correction it is, what it replaces, and what has changed.
 *
 * @param number 1 for the first correction, which is the second edition
 * @param replaces the date of what it replaces: "ngày 03 tháng 4 năm 2024"
 * @param extent how much has changed, one sentence
 * @param items every figure that has changed, an item for each indicator or unit; none in a bulletin that is new
 * @param name title to print where the former figures are unknown, so that nobody can tell whether anything is
 *     corrected; else {@code null}
 */
public record Correction(
        int number,
        String replaces,
        String extent,
        List<String> items,
        @Nullable String name) {

    public Correction {
        items = List.copyOf(items);
    }

    /** A notice that tells what is corrected. */
    public Correction(int number, String replaces, String extent, List<String> items) {
        this(number, replaces, extent, items, null);
    }

    /** "Bản đính chính lần 1". */
    public String title() {
        return name == null ? "Bản đính chính lần " + number : name;
    }

    /** "thay thế bản phát hành ngày 03 tháng 4 năm 2024". */
    public String replacement() {
        return "thay thế bản phát hành " + replaces;
    }
}
