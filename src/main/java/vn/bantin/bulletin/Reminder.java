package vn.bantin.bulletin;

import java.util.List;

/**
 * A letter to be sent out: what is missing or to be mended in a period's figures, who is in charge, and by when. It is one
 * page, whatever there is to do: the first of the tables is printed with which it is one.
 *
 * @param title what it is about, "V/v bổ sung, soát lại số liệu quý I/2024"
 * @param addressees who is to see to it, a line each
 * @param opening how much there is to do, and by when
 * @param deadline "ngày 10 tháng 4 năm 2024"
 * @param tables the same tasks, told with fewer and fewer words; without rows where nothing is to be done
 * @param enclosed where every task stands in full, empty where nothing is to be done
 */
public record Reminder(
        Letterhead letterhead,
        String title,
        String programme,
        List<String> addressees,
        String opening,
        String deadline,
        List<Table> tables,
        String enclosed,
        Closing closing) {

    /**
     * All tasks.
     *
     * @param byKind whether a row is what is to be done, with who has to, instead of who has to do something, with what
     */
    public record Table(boolean byKind, List<Row> rows) {
        public Table {
            rows = List.copyOf(rows);
        }

        /** How many tasks there are. */
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
     * @param head what its first cell says
     * @param lines what stands in the second
     * @param count how many tasks these are
     */
    public record Row(String head, List<String> lines, int count) {
        public Row {
            lines = List.copyOf(lines);
        }
    }

    public Reminder {
        addressees = List.copyOf(addressees);
        tables = List.copyOf(tables);
    }
}
