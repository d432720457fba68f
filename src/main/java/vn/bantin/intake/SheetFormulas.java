package vn.bantin.intake;

import java.io.Closeable;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the cells of a sheet one by one, with their formulas and results. */
final class SheetFormulas implements Closeable {

    private static final int LONGEST = 8192;

    private final PartReader xml;
    private final Map<String, Shared> shared = new HashMap<>();
    private int row;
    private int column = -1;

    /** A shared formula, written once and filled down or across from there. */
    private record Shared(String text, int row, int column) {}

    /**
     * One cell.
     *
     * @param filled whether anything stands in it
     * @param zero whether it is the number 0
     * @param formula {@code null} for none, or where the cell is not zero
     */
    record Found(
            int row,
            int column,
            boolean filled,
            boolean zero,
            @Nullable FormulaReferences formula) {}

    SheetFormulas(PartReader xml) {
        this.xml = xml;
    }

    @Nullable
    Found next() throws IOException {
        while (xml.next()) {
            Found found = here(xml);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** Reads the element that has just started, to its end, if it is a cell. */
    @Nullable
    Found here(PartReader reader) throws IOException {
        if (reader.starts("row")) {
            row = reader.number("r", row + 1);
            column = -1;
            return null;
        }
        if (!reader.starts("c")) {
            return null;
        }
        String reference = reader.attribute("r");
        column = reference == null ? column + 1 : CellRange.column(reference);
        return cell(reader, reader.attribute("t", "n"));
    }

    private Found cell(PartReader reader, String type) throws IOException {
        boolean filled = false;
        String value = "";
        String text = null;
        String group = null;
        while (reader.next() && !reader.ends("c")) {
            if (reader.starts("f")) {
                group = "shared".equals(reader.attribute("t")) ? reader.attribute("si") : null;
                text = reader.text();
            } else if (reader.starts("v") && text != null) {
                value = reader.text();
            } else if (reader.starts("v") || reader.starts("is")) {
                filled = true;
            }
        }
        if (group != null && text != null && !text.isEmpty() && text.length() <= LONGEST) {
            shared.put(group, new Shared(text, row, column));
        }
        boolean zero = type.equals("n") && isZero(value);
        return new Found(row, column, filled || text != null, zero, zero && text != null ? formula(text, group) : null);
    }

    private @Nullable FormulaReferences formula(String text, @Nullable String group) {
        if (!text.isEmpty()) {
            return text.length() <= LONGEST ? FormulaReferences.of(text, 0, 0) : null;
        }
        Shared first = group == null ? null : shared.get(group);
        return first == null ? null : FormulaReferences.of(first.text, row - first.row, column - first.column);
    }

    private static boolean isZero(String value) {
        try {
            return !value.isBlank() && Double.parseDouble(value.strip()) == 0;
        } catch (NumberFormatException toldWhereItIsRead) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        xml.close();
    }
}
