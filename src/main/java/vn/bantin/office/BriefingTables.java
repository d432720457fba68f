package vn.bantin.office;

import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;

/** The tables of a Word copy that tell in brief: the strip of counts, the points to act on, the targets not assessed. */
final class BriefingTables {

    /** The columns in points, as in the template. */
    private static final int[] STRIP = {93, 93, 94, 93, 94};

    private static final int[] POINTS = {22, 110, 130, 62, 87, 56};

    private static final int[] OPEN = {30, 310, 160, 214};

    private BriefingTables() {}

    static void strip(WordDocument pages, Map<String, ?> row) {
        WordTable table = pages.table(STRIP).kept();
        table.headerRow();
        for (String label : List.of("done", "pace", "behind", "open", "total")) {
            table.cell("Centre", String.valueOf(row.get(label)));
        }
        table.cells(
                row,
                "CentreBold:doneCount",
                "CentreBold:paceCount",
                "CentreBold:behindCount",
                "CentreBold:openCount",
                "CentreBold:totalCount");
    }

    /** The heading of the points, whose table goes on with {@link #point}. */
    static WordTable points(WordDocument pages, ResourceBundle texts, Map<String, ?> row) {
        WordTable table = pages.table(POINTS);
        table.headerRow();
        for (String key :
                List.of("column.number", "column.point", "column.standing", "column.lacking", "column.lead")) {
            table.cell("Head", texts.getString(key));
        }
        table.cell("Head", String.valueOf(row.get("before")));
        return table;
    }

    /** The heading of the list of targets not assessed. */
    static WordTable open(WordDocument pages, ResourceBundle texts) {
        pages.heading(2, texts.getString("open.title"));
        WordTable table = pages.table(OPEN);
        table.headerRow();
        for (String key : List.of("column.number", "column.indicator", "column.open.plan", "column.open.reason")) {
            table.cell("Head", texts.getString(key));
        }
        return table;
    }

    static void point(WordTable points, Map<String, ?> row) {
        points.cells(row, "Centre:number", "Left:name", "Left:standing", "Left:lacking", "Left:lead", "Left:before");
    }
}
