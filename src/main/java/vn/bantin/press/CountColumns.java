package vn.bantin.press;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.sf.jasperreports.engine.JRElement;
import net.sf.jasperreports.engine.JRTemplate;
import net.sf.jasperreports.engine.JRTextField;
import net.sf.jasperreports.engine.JasperReport;

/** Gives columns of counts the room of their digits: the sums over a country have six, where those of a unit have two. */
final class CountColumns {

    private CountColumns() {}

    /**
     * The template with each count of a table on one line, at the cost of the column of names; as it is drawn where all
     * have room.
     *
     * @param names the key of the column of names
     */
    static JasperReport holding(
            JasperReport report, String table, String names, List<Map<String, ?>> rows, JRTemplate styles) {
        Map<String, Integer> widths = new HashMap<>();
        int taken = 0;
        JRElement named = null;
        for (JRElement head : ColumnLayout.heads(report, table)) {
            String key = Objects.requireNonNull(ColumnLayout.property(head, ColumnLayout.COLUMN));
            if (key.equals(names)) {
                named = head;
                continue;
            }
            int over = least(report, table, head, key, rows, styles) - head.getWidth();
            if (over > 0) {
                widths.put(key, head.getWidth() + over);
                taken += over;
            }
        }
        if (named == null || taken == 0 || taken >= named.getWidth()) {
            return report;
        }
        widths.put(names, named.getWidth() - taken);
        return ColumnLayout.with(report, table, widths);
    }

    /** The least width of the column below that head: of whatever stands in it in any kind of row. */
    private static int least(
            JasperReport report,
            String table,
            JRElement head,
            String key,
            List<Map<String, ?>> rows,
            JRTemplate styles) {
        List<String> texts = rows.stream()
                .map(row -> row.get(key))
                .filter(Objects::nonNull)
                .map(Object::toString)
                .toList();
        return Arrays.stream(report.getDetailSection().getBands())
                .flatMap(band -> Arrays.stream(band.getElements()))
                .filter(cell -> cell instanceof JRTextField
                        && cell.getX() == head.getX()
                        && table.equals(ColumnLayout.property(cell, ColumnLayout.TABLE)))
                .map(cell -> CellLetters.of(cell, styles))
                .mapToInt(letters -> letters.least(texts.stream()
                        .map(text -> letters.measured(text, false))
                        .toList()))
                .max()
                .orElse(0);
    }
}
