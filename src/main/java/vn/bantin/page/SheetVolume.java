package vn.bantin.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import vn.bantin.bulletin.IndicatorSheet;
import vn.bantin.bulletin.Summary;

/**
 * One file of the indicators' sheets: all of them, or the next few where they are too many for one file. The sheet of an
 * indicator is never parted, and pages are counted from 1 in each file.
 *
 * @param number which file it is, from 1
 * @param count how many there are
 * @param sheets those that it prints
 * @param all every sheet of the edition
 * @param code the check code at its end
 */
public record SheetVolume(int number, int count, List<IndicatorSheet> sheets, List<IndicatorSheet> all, String code) {

    /**
     * So many rows has a file at most, unless one sheet has more: each cell is a tag, and whoever prints or reads a file back
     * holds all its tags. They are some 250 pages and four megabytes, which a mailbox takes.
     */
    public static final int MOST_ROWS = 7_000;

    /** So many rows are laid out at once at most: it bounds the memory, whatever the number of units. */
    private static final int MOST_AT_ONCE = 500;

    public SheetVolume {
        sheets = List.copyOf(sheets);
        all = List.copyOf(all);
    }

    /** The files of the sheets, none where there are no sheets. */
    public static List<SheetVolume> of(List<IndicatorSheet> all, int most) {
        if (all.isEmpty()) {
            return List.of();
        }
        List<List<IndicatorSheet>> files = grouped(SheetHeading.printed(all), most);
        String code = VerificationCode.of(all);
        List<SheetVolume> volumes = new ArrayList<>();
        for (int number = 1; number <= files.size(); number++) {
            volumes.add(new SheetVolume(
                    number,
                    files.size(),
                    files.get(number - 1),
                    all,
                    VerificationCode.ofVolume(code, number, files.size())));
        }
        return volumes;
    }

    /** Sheets as one file. */
    public static SheetVolume whole(List<IndicatorSheet> all) {
        return of(all, Integer.MAX_VALUE).get(0);
    }

    /** One group without a sheet where there is no sheet. */
    private static List<List<IndicatorSheet>> grouped(List<IndicatorSheet> sheets, int most) {
        List<List<IndicatorSheet>> groups = new ArrayList<>();
        List<IndicatorSheet> group = new ArrayList<>();
        int rows = 0;
        for (IndicatorSheet sheet : sheets) {
            if (rows > 0 && rows + sheet.lines().size() > most) {
                groups.add(List.copyOf(group));
                group.clear();
                rows = 0;
            }
            group.add(sheet);
            rows += sheet.lines().size();
        }
        groups.add(List.copyOf(group));
        return groups;
    }

    /** Its sheets in parts that are laid out one after the other; one part without a sheet where none is printed. */
    public List<List<IndicatorSheet>> parts() {
        return grouped(sheets, MOST_AT_ONCE);
    }

    /** Whether it is the last file. */
    public boolean last() {
        return number == count;
    }

    /**
     * "Kết quả theo từng chỉ tiêu, quý I/2024 (bản đính chính lần 1)": the head of each page, and the title of the file; of
     * one of several files "…, quý I/2024, tập 2/6".
     */
    public String title(Summary summary, ResourceBundle texts) {
        return CorrectionRows.titled(titled(SheetHeading.title(all, summary, texts), texts), summary.correction());
    }

    /** A title, of one of several files with its number. */
    public String titled(String title, ResourceBundle texts) {
        return count == 1
                ? title
                : "%s, %s %d/%d"
                        .formatted(title, texts.getString("contents.volume").toLowerCase(Locale.ROOT), number, count);
    }

    /** At the end of the last file which indicators have no sheet, {@code null} elsewhere and where each has one. */
    public @Nullable String silent(ResourceBundle texts) {
        return last() ? SheetHeading.silent(all, texts) : null;
    }
}
