package vn.bantin.bulletin;

import java.util.List;

/**
 * A letter that asks for missing or doubtful figures of a period: what to fix, who is in charge, and by when. It fills
 * one page: of its tables the first is printed that fits.
 *
 * @param title subject of the letter, "V/v bổ sung, soát lại số liệu quý I/2024"
 * @param charged who is to see to it, a line each; empty where they are too many, or nobody
 * @param concerned the units that it is about, " của 15 huyện, thị xã"; empty where there is only one
 * @param opening how much there is to do, and by when
 * @param deadline "ngày 10 tháng 4 năm 2024", empty where that is past and all is to be done at once
 * @param tables all tasks, told with fewer words in each further table; without rows where nothing is to be done
 * @param enclosed where every task stands in full if the printed table is shorter
 */
public record Reminder(
        Letterhead letterhead,
        String title,
        String programme,
        List<String> charged,
        String concerned,
        String opening,
        String deadline,
        List<Table> tables,
        String enclosed,
        SignatureBlock closing) {

    /**
     * All tasks in one table.
     *
     * @param byKind whether each row is a kind of task with the bodies in charge, instead of a body with its tasks
     * @param whole whether it names everybody and every task
     */
    public record Table(boolean byKind, boolean whole, List<Row> rows) {
        public Table {
            rows = List.copyOf(rows);
        }

        /** The number of tasks. */
        public int count() {
            return rows.stream().mapToInt(Row::count).sum();
        }

        /** How many characters its second cells hold. */
        int letters() {
            return rows.stream()
                    .flatMap(row -> row.lines().stream())
                    .mapToInt(String::length)
                    .sum();
        }
    }

    /**
     * One row of a table.
     *
     * @param head text of its first cell
     * @param lines lines of its second cell
     * @param count how many tasks these are
     */
    public record Row(String head, List<String> lines, int count) {
        public Row {
            lines = List.copyOf(lines);
        }
    }

    public Reminder {
        charged = List.copyOf(charged);
        tables = List.copyOf(tables);
    }

    /** Who is to see to it where that table is printed, a line each. */
    public List<String> addressees(Table table) {
        return !charged.isEmpty() ? charged : List.of("Các cơ quan, đơn vị" + concerned + where(table));
    }

    private String where(Table table) {
        if (table.rows().isEmpty()) {
            return "";
        }
        return !table.whole() ? " có liên quan" : concerned.isEmpty() ? " có tên dưới đây" : " dưới đây";
    }

    /** Where every task stands in full if that table is printed; empty where it does there. */
    public String enclosed(Table table) {
        return table.whole() ? "" : enclosed;
    }
}
