package vn.bantin.office;

import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.IntStream;

/** The tables of a Word copy that tell in brief: the strip of counts, the points to act on. */
final class BriefingTables {

    /** The columns in points, as in the template. */
    private static final List<String> STRIP = List.of("done", "pace", "behind", "open", "total");

    private static final int[] POINTS = {22, 100, 138, 68, 81, 58};

    /** Where nobody is in charge of any. */
    private static final int[] POINTS_UNLED = {22, 141, 178, 68, 58};

    /** Where nothing is known of the period before. */
    private static final int[] POINTS_ALONE = {22, 129, 167, 68, 81};

    /** Where neither is said. */
    private static final int[] POINTS_BARE = {22, 170, 207, 68};

    /** Heights and distances in points, as in the templates. */
    private static final int STRIP_GAP = 10;

    private static final int LABEL_HEIGHT = 17;
    private static final int COUNT_HEIGHT = 21;
    private static final int BELOW_STRIP = 12;
    private static final int POINTS_GAP = 3;
    private static final int POINT_HEAD_HEIGHT = 28;
    private static final int LISTED_HEIGHT = 16;

    private BriefingTables() {}

    static void strip(WordDocument pages, Map<String, ?> row) {
        pages.gap(STRIP_GAP);
        List<String> cells = STRIP.stream().filter(row::containsKey).toList();
        WordTable table = pages.table("GridStrip", shares(cells.size())).kept();
        table.headerRow(LABEL_HEIGHT);
        cells.forEach(cell -> table.cell("StripLabel", String.valueOf(row.get(cell))));
        table.row(COUNT_HEIGHT);
        cells.forEach(cell -> table.cell("StripCount", String.valueOf(row.get(cell + "Count"))));
        pages.below(BELOW_STRIP);
    }

    /** So many cells across the page, as wide as each other. */
    private static int[] shares(int cells) {
        int page = (int) WordTemplate.PAGE;
        return IntStream.range(0, cells)
                .map(i -> page * (i + 1) / cells - page * i / cells)
                .toArray();
    }

    /** The heading of the points, whose table goes on with {@link #point}. */
    static WordTable points(WordDocument pages, ResourceBundle texts, Map<String, ?> row) {
        pages.gap(POINTS_GAP);
        WordTable table = pages.table("GridPoints", widths(row.containsKey("lead"), row.containsKey("before")));
        table.headerRow(POINT_HEAD_HEIGHT);
        for (String key : List.of("column.number", "column.point", "column.standing")) {
            table.cell("PointHead", texts.getString(key));
        }
        table.cell("PointHead", String.valueOf(row.get("lacking")));
        if (row.containsKey("lead")) {
            table.cell("PointHead", texts.getString("column.lead"));
        }
        if (row.containsKey("before")) {
            table.cell("PointHead", String.valueOf(row.get("before")));
        }
        return table;
    }

    private static int[] widths(boolean led, boolean compared) {
        if (led) {
            return compared ? POINTS : POINTS_ALONE;
        }
        return compared ? POINTS_UNLED : POINTS_BARE;
    }

    static void point(WordTable points, Map<String, ?> row) {
        points.row(LISTED_HEIGHT);
        points.cells(row, "PointCentre:number", "PointLeft:name", "PointLeft:standing", "PointLeft:lacking");
        if (row.containsKey("lead")) {
            points.cells(row, "PointLeft:lead");
        }
        if (row.containsKey("before")) {
            points.cells(row, "PointLeft:before");
        }
    }
}
