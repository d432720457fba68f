package vn.bantin.correction;

import org.jspecify.annotations.Nullable;
import vn.bantin.bulletin.Phrase;

/**
 * One figure, or one of the words of the data, that a correction changes.
 *
 * @param unit the unit's code; empty for what stands on the pages over all units alone
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

    /** Whether a paper shows it, which prints how far a rank may move or does not. */
    boolean printed(boolean ranges) {
        return ranges || figure != FigureKind.SWING;
    }

    /** "hạng từ 4/27 thành 3/27"; "sửa nguyên nhân", "bổ sung 01 nhiệm vụ trọng tâm" of what people wrote. */
    String words() {
        return words("");
    }

    /**
     * "lũy kế từ 92,6% thành 93,6%", "lũy kế từ 20,6 thành 21,0 tỷ đồng".
     *
     * @param unitOfMeasure of the indicator, empty for none
     */
    String words(String unitOfMeasure) {
        if (figure == FigureKind.BULLETIN || figure == FigureKind.TARGET) {
            return (to.data() == null ? "bỏ " : "thêm ") + figure.words();
        }
        return figure.written() ? words(1) : figure.words() + move(figure.measured() ? unitOfMeasure : "");
    }

    /** " từ 20,6 thành 21,0". */
    String move() {
        return move("");
    }

    private String move(String unitOfMeasure) {
        String behind = figure.percentage() || unitOfMeasure.equals("%") ? "%" : "";
        String unit = behind.isEmpty() && !unitOfMeasure.isEmpty() ? " " + unitOfMeasure : "";
        return " từ " + said(from) + (number(from) ? behind : "") + " thành " + said(to)
                + (number(to) ? behind + unit : "");
    }

    private static boolean number(Said side) {
        return side.text().matches(".*\\d");
    }

    /** The words for so many changes of what people wrote that are like this one. */
    String words(long many) {
        boolean altered = from.data() != null && to.data() != null;
        String action = altered ? "sửa " : to.data() == null ? "bỏ " : "bổ sung ";
        return action + (altered && many == 1 ? "" : Phrase.count((int) many) + " ") + figure.words();
    }

    private String said(Said side) {
        return side.text().isEmpty() ? NONE : figure.quoted() ? "“" + side.text() + "”" : side.text();
    }
}
