package vn.bantin.correction;

import org.jspecify.annotations.Nullable;

/**
 * One figure that a correction changes.
 *
 * @param unit the unit's code
 * @param indicator the indicator's code, {@code null} for a figure of the whole unit
 * @param from as it was published
 * @param to as it is published now
 */
public record FigureChange(String unit, @Nullable String indicator, FigureKind figure, Said from, Said to) {

    /** The words for a missing figure. */
    private static final String NONE = "chưa có";

    /**
     * A figure in two forms: as data and as it is printed.
     *
     * @param data form for other programs, with decimal point and names of constants; {@code null} for none
     * @param text as it is printed, empty for none
     */
    public record Said(@Nullable String data, String text) {

        static final Said NOTHING = new Said(null, "");

        /** A figure that is known by its printed text; the data form of a number has a decimal point and no dots. */
        static Said printed(@Nullable String text) {
            if (text == null || text.isEmpty()) {
                return NOTHING;
            }
            boolean number = text.matches("-?\\d{1,3}(\\.\\d{3})*(,\\d+)?");
            return new Said(number ? text.replace(".", "").replace(',', '.') : text, text);
        }

        /** A figure whose data form differs from its printed text. */
        static Said of(@Nullable Object data, String text) {
            return data == null ? NOTHING : new Said(data.toString(), text);
        }
    }

    /** "lũy kế từ 20,6 thành 21,0". */
    String words() {
        if (figure == FigureKind.BULLETIN || figure == FigureKind.TARGET) {
            return (to.data() == null ? "bỏ " : "thêm ") + figure.words();
        }
        return figure.words() + " từ " + said(from) + " thành " + said(to);
    }

    private String said(Said side) {
        String text = side.text().isEmpty() ? NONE : side.text();
        return figure == FigureKind.STATUS
                        || figure == FigureKind.GROUNDS
                        || figure == FigureKind.SENTENCE
                        || figure == FigureKind.NAME
                ? "\"" + text + "\""
                : text;
    }
}
