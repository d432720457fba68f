package vn.bantin.press;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import net.sf.jasperreports.engine.JRGroup;
import net.sf.jasperreports.engine.JasperReport;
import org.jspecify.annotations.Nullable;
import vn.bantin.bulletin.IndicatorSheet;
import vn.bantin.page.CommonRows;
import vn.bantin.page.SheetColumns;
import vn.bantin.page.SheetRows;
import vn.bantin.page.TableColumn;
import vn.bantin.press.TextRoom.Letters;

/**
 * Where the pages of the sheets begin. A sheet stays on one page if it fits one, unless
 * it would leave the page before it nearly empty; of a longer one, and at the end before
 * the check code, no page has only a few rows. JasperReports' own keepTogether leaves holes where a table breaks.
 */
final class SheetPages {

    /** So many rows of a sheet stay together at its end, and where it begins below another one. */
    private static final int LEAST = 8;

    /** A table of so many rows is never parted. */
    private static final int SHORT = 10;

    /** A page of which less than this share is filled takes the beginning of a sheet that would fit one page. */
    private static final double EMPTY = 0.36;

    private static final Letters CELL = new Letters(10, false, 4);
    private static final Letters BOLD = new Letters(10, true, 4);
    private static final Letters STATUS = new Letters(9, false, 4);
    private static final Letters PROGRAMME = new Letters(12, false, 0);
    private static final Letters NOTE = new Letters(11, false, 0);
    private static final Letters TITLE = new Letters(14, true, 0);
    private static final Letters HEAD = new Letters(9, true, 2);

    /** Cells that are wider in the rows without a rank, by the column that they take as well. */
    private static final Map<String, String> SPANNED = Map.of("name", "place", "status", "score");

    private static final int ROW = 14;
    private static final double LINE = Fonts.lineHeight(10);
    private static final int CODE = 22;
    private static final int SILENT = 12;
    private static final int SLACK = 6; // of what is measured here and laid out there

    private final Map<String, Integer> widths = new HashMap<>();
    private final int column;
    private final int heading;
    private final int table;
    private final int room;
    private final List<Map<String, ?>> set = new ArrayList<>();
    private int page;
    private double used;
    private double top; // what stands above the first sheet
    private int paper; // the page as it is laid out: a long sheet goes on without one being begun for it
    private final List<Start> starts = new ArrayList<>();

    /**
     * Where a sheet begins.
     *
     * @param row its first row
     * @param above how much of the page stands above it
     */
    private record Start(int row, int paper, double above) {}

    private SheetPages(JasperReport report, @Nullable String programme) {
        Arrays.stream(report.getAllBands())
                .flatMap(band -> Arrays.stream(band.getElements()))
                .forEach(element -> {
                    String key = ColumnLayout.property(element, ColumnLayout.COLUMN);
                    if (key != null) {
                        widths.put(key, element.getWidth());
                    }
                });
        column = report.getColumnWidth();
        heading = height(report, "Heading");
        table = height(report, "Table");
        room = report.getPageHeight()
                - report.getTopMargin()
                - report.getBottomMargin()
                - report.getPageHeader().getHeight()
                - height(report, "Part");
        used = programme == null
                ? 0
                : height(report, "Points")
                        + (TextRoom.lines(programme, column, PROGRAMME) - 1) * Fonts.lineHeight(PROGRAMME.size());
        top = used;
    }

    /** How wide each column is, so that as few cells of the sheets as can be are broken into two lines. */
    static Map<String, Integer> widths(List<IndicatorSheet> sheets, JasperReport report, ResourceBundle texts) {
        List<Map<String, ?>> rows = SheetRows.of(sheets, texts).stream()
                .filter(row -> !"part".equals(row.get("kind")))
                .toList();
        List<TextRoom> rooms = new ArrayList<>();
        for (TableColumn<IndicatorSheet.Line> one : SheetColumns.COLUMNS) {
            rooms.add(TextRoom.of(
                    one.key(),
                    rows.stream()
                            .filter(row -> !SPANNED.containsKey(one.key()) || "ranked".equals(row.get("kind")))
                            .map(row -> text(row, one.key()))
                            .toList(),
                    letters(one.key()),
                    texts.getString(one.heading()),
                    HEAD));
        }
        Set<String> unused = SheetColumns.unused(sheets, texts);
        rooms.removeIf(one -> unused.contains(one.key()));
        return TextRoom.widths(rooms, report.getColumnWidth());
    }

    /**
     * The rows, each with the number of the page that is begun for it or for one before it.
     *
     * @param programme what stands above the first of the sheets; {@code null} where these are not the first
     */
    static List<Map<String, ?>> set(List<Map<String, ?>> rows, JasperReport report, @Nullable String programme) {
        SheetPages pages = new SheetPages(report, programme);
        List<Map<String, ?>> sheet = new ArrayList<>();
        for (Map<String, ?> row : rows) {
            if (!sheet.isEmpty() && !same(sheet.get(0), row)) {
                pages.put(sheet, false);
                sheet.clear();
            }
            sheet.add(row);
        }
        if (!sheet.isEmpty()) {
            pages.put(sheet, true);
        }
        return pages.set;
    }

    private static boolean same(Map<String, ?> one, Map<String, ?> other) {
        Object heading = one.get("heading");
        return heading == null ? other.get("heading") == null : heading.equals(other.get("heading"));
    }

    /** @param last whether nothing is laid out below it on its last page */
    private void put(List<Map<String, ?>> rows, boolean last) {
        if (rows.get(0).get("heading") == null) {
            end(rows);
            return;
        }
        double head = head(rows.get(0)) + table;
        double all = head + rows.stream().mapToDouble(this::height).sum();
        boolean parted = all > room || used < EMPTY * room && rows.size() > SHORT;
        boolean here = used + all <= room || parted && used + head + LEAST * ROW <= room;
        if (used > top && !here) {
            page++;
            paper++;
            used = 0;
        }
        top = 0;
        starts.add(new Start(set.size(), paper, used));
        used += head;
        int begun = -1;
        for (int i = 0; i < rows.size(); i++) {
            double height = height(rows.get(i));
            if (used + height > room) {
                begun = i;
                paper++;
                used = table;
            }
            used += height;
        }
        rows.forEach(row -> set.add(on(row, false)));
        if (begun > 0 && (rows.size() - begun < LEAST || last && used < EMPTY * room)) {
            breakBeforeTheLast(last ? EMPTY * room : 0);
        }
        if (last) {
            fillTheLast();
        }
    }

    /** What is said after the last sheet, and the code: with some rows of that sheet at least. */
    private void end(List<Map<String, ?>> rows) {
        double all = SLACK;
        for (Map<String, ?> row : rows) {
            all += "code".equals(row.get("kind"))
                    ? CODE
                    : SILENT + TextRoom.lines(text(row, "name"), column, NOTE) * Fonts.lineHeight(NOTE.size());
        }
        if (used + all > room && !set.isEmpty()) {
            breakBeforeTheLast(0);
        }
        rows.forEach(row -> set.add(on(row, false)));
        used += all;
        fillTheLast();
    }

    /** Moves whole sheets to the last page from the one before it, where it is nearly empty and that one does not become so. */
    private void fillTheLast() {
        int at = starts.size() - 1;
        while (at > 0 && starts.get(at).paper() == paper && starts.get(at).above() > 0) {
            at--;
        }
        if (at < 1 || starts.get(at).paper() != paper) {
            return; // it begins within a sheet
        }
        while (at > 0 && used < EMPTY * room) {
            Start before = starts.get(at - 1);
            double high = head(set.get(before.row())) + table;
            for (int i = before.row(); i < starts.get(at).row(); i++) {
                high += height(set.get(i));
            }
            if (before.paper() + 1 != paper || before.above() < EMPTY * room || used + high > room) {
                return;
            }
            for (int i = before.row(); i < starts.get(at).row(); i++) {
                set.set(i, on(set.get(i), false));
            }
            used += high;
            at--;
        }
    }

    /**
     * Begins a page for the last rows of a sheet, or for all of it where it has no more.
     *
     * @param filled how high they are at least
     */
    private void breakBeforeTheLast(double filled) {
        int first = set.size() - 1;
        double high = height(set.get(first));
        while (first > 0 && (set.size() - first < LEAST || high < filled) && same(set.get(first - 1), set.get(first))) {
            first--;
            high += height(set.get(first));
        }
        first = withBeginning(first, high);
        page++;
        paper++;
        boolean whole = first == 0 || !same(set.get(first - 1), set.get(first));
        used = whole ? head(set.get(first)) + table : table;
        for (int i = first; i < set.size(); i++) {
            used += height(set.get(i));
            set.set(i, on(set.get(i), i == first && !whole));
        }
        if (whole) {
            starts.set(starts.size() - 1, new Start(first, paper, 0));
        }
    }

    /** The first row of that sheet where fewer than belong together would stay behind and the page has room for all of it. */
    private int withBeginning(int first, double high) {
        int begin = first;
        double all = high + head(set.get(first)) + table;
        while (begin > 0 && same(set.get(begin - 1), set.get(first))) {
            begin--;
            all += height(set.get(begin));
        }
        return first - begin < LEAST && all <= room ? begin : first;
    }

    private Map<String, ?> on(Map<String, ?> row, boolean continued) {
        Map<String, ?> on = CommonRows.with(row, "page", page);
        return continued ? CommonRows.with(on, "continued", true) : on;
    }

    private double head(Map<String, ?> row) {
        int more = TextRoom.lines(text(row, "about"), column, NOTE)
                + TextRoom.lines(text(row, "counts"), column, NOTE)
                - 2;
        int title = TextRoom.lines(text(row, "heading"), column, TITLE) - 1;
        return heading + more * Fonts.lineHeight(NOTE.size()) + title * Fonts.lineHeight(TITLE.size());
    }

    private double height(Map<String, ?> row) {
        boolean ranked = "ranked".equals(row.get("kind"));
        int lines = 1;
        for (String key : List.of("name", "cluster", "plan", "value", "status")) {
            Integer width = widths.get(key);
            if (width != null) {
                int spanned = ranked ? 0 : widths.getOrDefault(SPANNED.getOrDefault(key, ""), 0);
                lines = Math.max(lines, TextRoom.lines(text(row, key), width + spanned, letters(key)));
            }
        }
        return Math.max(ROW, 2 + lines * LINE);
    }

    private static Letters letters(String key) {
        return switch (key) {
            case "place" -> BOLD;
            case "status" -> STATUS;
            default -> CELL;
        };
    }

    private static String text(Map<String, ?> row, String key) {
        Object text = row.get(key);
        return text == null ? "" : text.toString();
    }

    private static int height(JasperReport report, String group) {
        return Arrays.stream(report.getGroups())
                .filter(one -> group.equals(one.getName()))
                .map(JRGroup::getGroupHeaderSection)
                .mapToInt(section -> section.getBands()[0].getHeight())
                .findFirst()
                .orElse(0);
    }
}
