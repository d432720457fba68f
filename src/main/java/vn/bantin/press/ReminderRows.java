package vn.bantin.press;

import java.util.List;
import java.util.Map;
import vn.bantin.bulletin.Reminder;

/** The rows of the paper on what is missing. */
final class ReminderRows {

    private ReminderRows() {}

    /** Of {@code first.jrxml}: what each unit is to do. */
    static List<Map<String, ?>> first(Reminder reminder) {
        List<Map<String, ?>> rows = PageRows.opening(reminder.title(), reminder.programme());
        reminder.opening().forEach(sentence -> rows.add(PageRows.row("text", "text", sentence)));
        reminder.parts().forEach(part -> PageRows.list(rows, part.heading(), part.items()));
        return rows;
    }
}
