package vn.bantin.press;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import net.sf.jasperreports.engine.JRBand;
import net.sf.jasperreports.engine.JRElement;
import net.sf.jasperreports.engine.JRExpressionCollector;
import net.sf.jasperreports.engine.JRPropertiesMap;
import net.sf.jasperreports.engine.JasperReport;
import org.jspecify.annotations.Nullable;
import vn.bantin.page.TableColumn;

/**
 * Leaves columns out of a compiled template and makes the others wider, so that a table is as wide as before. A column is
 * what lies below and beside a header cell that has the property bantin.column; it takes as much of the room as its
 * bantin.grow says, and where no column of the table says any, as its own width is. Whatever else belongs to the table
 * (bantin.table) lies with its edges on those of the columns and follows them; a cell over several columns spans fewer.
 */
final class ColumnLayout {

    static final String COLUMN = "bantin.column";
    static final String GROW = "bantin.grow";

    /** What it may say. */
    static final Pattern SHARE = Pattern.compile("[0-9]{1,3}");

    static final String TABLE = "bantin.table";
    private static final String SPAN = "bantin.colspan";

    /** From left to right, without a gap. */
    private final List<Column> columns;

    /** A column as it is drawn, and how wide it is in the end. */
    private record Column(int left, int right, int width) {}

    private ColumnLayout(List<Column> columns) {
        this.columns = columns;
    }

    /**
     * A copy of a template without some columns. A template that marks no such column, as an office's own may, keeps it.
     *
     * @param leftOut the columns that are left out, by the table
     */
    static JasperReport without(JasperReport report, Map<String, Set<String>> leftOut) {
        return without(report, leftOut, Map.of());
    }

    /**
     * A copy of a template without some columns, of which others are as wide as they ask. Where they ask for more room
     * than there is, the last ones that are wider than drawn give it back.
     *
     * @param leftOut the columns that are left out, by the table
     * @param asked how wide a column would be, by its key
     */
    static JasperReport without(JasperReport report, Map<String, Set<String>> leftOut, Map<String, Integer> asked) {
        JasperReport copy = copy(report);
        leftOut.forEach((table, columns) -> {
            ColumnLayout layout = of(copy, table, columns, asked);
            if (layout != null) {
                for (JRBand band : copy.getAllBands()) {
                    layout.apply(band, table);
                }
            }
        });
        return copy;
    }

    /** A copy of a template in which some columns of a table have other widths. */
    static JasperReport with(JasperReport report, String table, Map<String, Integer> widths) {
        JasperReport copy = copy(report);
        List<Column> columns = new ArrayList<>();
        for (JRElement head : heads(copy, table)) {
            int width = Objects.requireNonNullElse(widths.get(property(head, COLUMN)), head.getWidth());
            columns.add(new Column(head.getX(), head.getX() + head.getWidth(), width));
        }
        ColumnLayout layout = new ColumnLayout(columns);
        for (JRBand band : copy.getAllBands()) {
            layout.apply(band, table);
        }
        return copy;
    }

    /** The header cells of the columns of a table, from left to right. */
    static List<JRElement> heads(JasperReport report, String table) {
        return Arrays.stream(report.getAllBands())
                .flatMap(band -> Arrays.stream(band.getElements()))
                .filter(element -> table.equals(property(element, TABLE)) && property(element, COLUMN) != null)
                .sorted(Comparator.comparingInt(JRElement::getX))
                .toList();
    }

    /**
     * A copy of all elements. Without a collector of expressions each keeps its number, by which the compiled code knows it.
     * To write a template and read it again costs twenty times as much, for every bulletin.
     */
    private static JasperReport copy(JasperReport report) {
        return new JasperReport(
                report,
                report.getCompilerClass(),
                report.getCompileData(),
                (JRExpressionCollector) null,
                report.getCompileNameSuffix());
    }

    private static @Nullable ColumnLayout of(
            JasperReport report, String table, Set<String> leftOut, Map<String, Integer> asked) {
        List<JRElement> heads = heads(report, table);
        List<JRElement> kept = heads.stream()
                .filter(head -> !leftOut.contains(property(head, COLUMN)))
                .toList();
        if (kept.isEmpty() || kept.size() == heads.size() && asked.isEmpty()) {
            return null;
        }
        int[] widths = widths(kept, asked, width(heads));
        boolean said = kept.stream().anyMatch(head -> grow(head) > 0);
        TableColumn.spread(
                widths,
                width(heads),
                i -> said ? grow(kept.get(i)) : kept.get(i).getWidth());
        List<Column> columns = new ArrayList<>();
        int at = 0;
        for (JRElement head : heads) {
            int width = leftOut.contains(property(head, COLUMN)) ? 0 : widths[at++];
            columns.add(new Column(head.getX(), head.getX() + head.getWidth(), width));
        }
        return new ColumnLayout(columns);
    }

    /** How wide the columns are before what is left of the room is shared out. */
    private static int[] widths(List<JRElement> kept, Map<String, Integer> asked, int room) {
        int[] widths = kept.stream()
                .mapToInt(head -> asked.getOrDefault(property(head, COLUMN), head.getWidth()))
                .toArray();
        int over = Arrays.stream(widths).sum() - room;
        for (int i = widths.length - 1; i >= 0 && over > 0; i--) {
            int back = Math.min(over, Math.max(0, widths[i] - kept.get(i).getWidth()));
            widths[i] -= back;
            over -= back;
        }
        return widths;
    }

    private static int width(List<JRElement> heads) {
        return heads.stream().mapToInt(JRElement::getWidth).sum();
    }

    static int grow(JRElement head) {
        String said = property(head, GROW);
        return said == null ? 0 : Integer.parseInt(said);
    }

    private void apply(JRBand band, String table) {
        for (Iterator<?> children = band.getChildren().iterator(); children.hasNext(); ) {
            if (children.next() instanceof JRElement element && table.equals(property(element, TABLE))) {
                int left = place(element.getX());
                int right = place(element.getX() + element.getWidth());
                if (left == right) {
                    children.remove();
                } else {
                    span(element);
                    element.setX(left);
                    element.setWidth(right - left);
                }
            }
        }
    }

    /** Where an edge lies that was drawn there. */
    private int place(int drawn) {
        int place = columns.get(0).left();
        for (Column column : columns) {
            if (drawn < column.right()) {
                int drawnWidth = column.right() - column.left();
                return place + Math.round((float) (drawn - column.left()) * column.width() / drawnWidth);
            }
            place += column.width();
        }
        return place + drawn - columns.get(columns.size() - 1).right();
    }

    /** A cell that spanned columns of which some are left out. */
    private void span(JRElement element) {
        String said = property(element, SPAN);
        if (said == null) {
            return;
        }
        int right = element.getX() + element.getWidth();
        long gone = columns.stream()
                .filter(column -> column.width() == 0 && column.left() >= element.getX() && column.right() <= right)
                .count();
        long span = Integer.parseInt(said) - gone;
        JRPropertiesMap properties = element.getPropertiesMap();
        if (span > 1) {
            properties.setProperty(SPAN, String.valueOf(span));
        } else {
            properties.removeProperty(SPAN);
        }
    }

    static @Nullable String property(JRElement element, String name) {
        return element.hasProperties() ? element.getPropertiesMap().getProperty(name) : null;
    }
}
