package vn.bantin.page;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import vn.bantin.bulletin.IndicatorSheet;

/** What stands above the table of an indicator's sheet. */
public final class SheetHeading {

    private SheetHeading() {}

    /** The parameters of {@code sheet.jrxml}. */
    public static Map<String, Object> of(IndicatorSheet sheet, String partTitle, ResourceBundle texts) {
        return Map.of(
                "partTitle",
                partTitle,
                "first",
                sheet.number() == 1,
                "about",
                about(sheet, texts),
                "counts",
                counts(sheet, texts));
    }

    /** What is measured in what, of which group, and who leads it. */
    public static String about(IndicatorSheet sheet, ResourceBundle texts) {
        StringBuilder about = new StringBuilder()
                .append(texts.getString("sheet.unit"))
                .append(": ")
                .append(sheet.unitOfMeasure())
                .append("; ")
                .append(texts.getString("sheet.group"))
                .append(": ")
                .append(sheet.group());
        if (sheet.leadBody() != null) {
            about.append("; ")
                    .append(texts.getString("column.lead").toLowerCase(Locale.ROOT))
                    .append(": ")
                    .append(sheet.leadBody());
        }
        return about.append('.').toString();
    }

    public static String counts(IndicatorSheet sheet, ResourceBundle texts) {
        return sheet.counts() + tied(sheet, texts);
    }

    /** What the mark behind a rank means, where there is one. */
    private static String tied(IndicatorSheet sheet, ResourceBundle texts) {
        return sheet.lines().stream()
                        .anyMatch(l -> l.place() != null && l.place().tied())
                ? " " + texts.getString("tied.mark") + " " + texts.getString("tied") + "."
                : "";
    }
}
