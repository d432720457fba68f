package vn.bantin.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import vn.bantin.bulletin.Reminder;
import vn.bantin.progress.NumberText;

/** The rows of the paper on what is missing. */
public final class ReminderRows {

    private ReminderRows() {}

    /**
     * The paper with the first of its tables with which it is one page.
     *
     * @param filled lays the rows out
     * @param pages says on how many pages they came to lie
     */
    public static <T> T onOnePage(
            Reminder reminder, ResourceBundle texts, Function<List<Map<String, ?>>, T> filled, ToIntFunction<T> pages) {
        List<Reminder.Table> tables = reminder.tables();
        for (Reminder.Table table : tables.subList(0, tables.size() - 1)) {
            T paper = filled.apply(first(reminder, table, texts));
            if (pages.applyAsInt(paper) == 1) {
                return paper;
            }
        }
        return filled.apply(first(reminder, tables.get(tables.size() - 1), texts));
    }

    /** The rows of {@code first.jrxml}: how much there is to do, the table, where all of it stands in full. */
    private static List<Map<String, ?>> first(Reminder reminder, Reminder.Table table, ResourceBundle texts) {
        List<Map<String, ?>> rows = new ArrayList<>();
        List<String> to = reminder.addressees(table);
        rows.add(CommonRows.row(
                "addressee",
                "text",
                texts.getString("letter.to") + " "
                        + (to.size() == 1 ? to.get(0) : "\n- " + String.join(",\n- ", to) + ".")));
        rows.add(CommonRows.row("text", "text", reminder.opening()));
        if (!table.rows().isEmpty()) {
            String task = reminder.deadline().isEmpty()
                    ? texts.getString("column.task.now")
                    : texts.getString("column.task") + " " + reminder.deadline();
            rows.add(CommonRows.row(
                    "columns",
                    "name",
                    table.byKind() ? task : texts.getString("column.charge"),
                    "text",
                    table.byKind() ? texts.getString("column.charges") : task));
            table.rows().forEach(row -> rows.add(row("unit", row.head(), String.join("\n", row.lines()), row.count())));
            rows.add(row("total", texts.getString("total"), "", table.count()));
            if (!reminder.enclosed(table).isEmpty()) {
                rows.add(CommonRows.row("text", "text", reminder.enclosed(table)));
            }
        }
        return rows;
    }

    private static Map<String, ?> row(String kind, String name, String text, int count) {
        return CommonRows.row(kind, "name", name, "text", text, "total", NumberText.of(BigDecimal.valueOf(count), 0));
    }
}
