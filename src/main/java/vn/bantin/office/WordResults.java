package vn.bantin.office;

import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import vn.bantin.bulletin.Bulletin;
import vn.bantin.bulletin.TargetRow;
import vn.bantin.page.PageRows;
import vn.bantin.page.TableColumn;
import vn.bantin.page.TargetColumns;
import vn.bantin.page.UprightTable;

/** The table of a unit's results in a Word copy, across in an annex or upright in the text. */
final class WordResults {

    /** Heights in points, as in the templates. */
    private static final int PLANS_HEIGHT = 15;

    private static final int PLAN_HEIGHT = 23;
    private static final int GROUP_HEIGHT = 14;
    private static final int ROW_HEIGHT = 24;

    private final WordTable table;
    private final List<TableColumn<TargetRow>> columns;
    private String group = "";

    private WordResults(WordTable table, List<TableColumn<TargetRow>> columns) {
        this.table = table;
        this.columns = columns;
    }

    static WordResults across(WordDocument pages, ResourceBundle texts, Bulletin bulletin) {
        return of(
                pages, texts, bulletin, TargetColumns.leftOut(bulletin, texts), TargetColumns.widths(bulletin, texts));
    }

    static WordResults upright(WordDocument pages, ResourceBundle texts, Bulletin bulletin) {
        return of(pages, texts, bulletin, UprightTable.leftOut(bulletin, texts), UprightTable.widths(bulletin, texts));
    }

    private static WordResults of(
            WordDocument pages, ResourceBundle texts, Bulletin bulletin, Set<String> leftOut, int[] widths) {
        WordResults results = new WordResults(pages.table("GridResult", widths), TargetColumns.without(leftOut));
        results.header(PageRows.plans(bulletin, texts), texts);
        return results;
    }

    /** Two rows: the plans share a title, every other title reaches down. */
    private void header(String plans, ResourceBundle texts) {
        int shares = (int) columns.stream()
                .filter(column -> TargetColumns.PLANS.contains(column.key()))
                .count();
        table.headerRow(PLANS_HEIGHT);
        boolean shared = false;
        for (TableColumn<TargetRow> column : columns) {
            if (!TargetColumns.PLANS.contains(column.key())) {
                table.tall(column.headStyle(), texts.getString(column.heading()));
            } else if (!shared) {
                table.wide(column.headStyle(), plans, shares);
                shared = true;
            }
        }
        table.headerRow(PLAN_HEIGHT);
        for (TableColumn<TargetRow> column : columns) {
            if (TargetColumns.PLANS.contains(column.key())) {
                table.cell(column.headStyle(), texts.getString(column.heading()));
            } else {
                table.under(column.headStyle());
            }
        }
    }

    /** The row of a target, below that of its group where it is the first one. */
    void row(Map<String, ?> row, boolean part) {
        if (!text(row, "group").equals(group)) {
            group = text(row, "group");
            table.row(GROUP_HEIGHT);
            table.wide("ResultGroup", group);
        }
        table.row(ROW_HEIGHT);
        for (TableColumn<TargetRow> column : columns) {
            table.cell(part && column.key().equals("name") ? "ResultPart" : column.style(), text(row, column.key()));
        }
    }

    private static String text(Map<String, ?> row, String field) {
        Object text = row.get(field);
        return text == null ? "" : text.toString();
    }
}
