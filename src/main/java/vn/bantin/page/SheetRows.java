package vn.bantin.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import vn.bantin.bulletin.IndicatorSheet;

/** The rows that the template of the indicators' sheets prints. */
public final class SheetRows {

    private SheetRows() {}

    /**
     * The rows of {@code sheet.jrxml}: under the heading of each sheet the ranked units, then those without a rank on the
     * indicator; where nobody is ranked there are no columns for a rank.
     */
    public static List<Map<String, ?>> of(List<IndicatorSheet> sheets, ResourceBundle texts) {
        List<Map<String, ?>> rows = new ArrayList<>();
        sheets.forEach(sheet -> of(rows, sheet, texts));
        return rows;
    }

    /**
     * The same at the end of a file: which indicators have no sheet, and the check code.
     *
     * @param silent {@code null} where that is not said
     */
    public static List<Map<String, ?>> last(
            List<IndicatorSheet> sheets, @Nullable String silent, String code, ResourceBundle texts) {
        List<Map<String, ?>> rows = of(sheets, texts);
        if (silent != null) {
            rows.add(CommonRows.row("silent", "name", silent));
        }
        rows.add(CommonRows.row("code", "name", CellText.check(code, texts)));
        return rows;
    }

    private static void of(List<Map<String, ?>> rows, IndicatorSheet sheet, ResourceBundle texts) {
        Map<String, String> heading = Map.of(
                "heading",
                sheet.heading(),
                "about",
                SheetHeading.about(sheet, texts),
                "counts",
                SheetHeading.counts(sheet, texts));
        boolean bare = sheet.lines().stream().allMatch(line -> line.place() == null);
        boolean ranked = !bare;
        int from = rows.size();
        for (IndicatorSheet.Line line : sheet.lines()) {
            if (line.place() == null && ranked) {
                ranked = false;
                rows.add(below(heading, CommonRows.row("part", "name", texts.getString("sheet.unranked"))));
            }
            rows.add(
                    below(heading, TableColumn.row(ranked ? "ranked" : "unranked", SheetColumns.COLUMNS, line, texts)));
        }
        if (bare) {
            rows.subList(from, rows.size()).replaceAll(row -> CommonRows.with(row, "bare", true));
        }
    }

    private static Map<String, ?> below(Map<String, String> heading, Map<String, ?> row) {
        Map<String, Object> all = new HashMap<>(row);
        all.putAll(heading);
        return all;
    }
}
