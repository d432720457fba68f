package vn.bantin.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.bantin.bulletin.IndicatorSheet;
import vn.bantin.bulletin.Phrase;
import vn.bantin.bulletin.Summary;

/** Which indicators have a sheet, and what stands above its table. */
public final class SheetHeading {

    private SheetHeading() {}

    /** "Kết quả theo từng chỉ tiêu, quý I/2024"; of a term "… đến hết quý II/2024". */
    static String title(List<IndicatorSheet> sheets, Summary summary, ResourceBundle texts) {
        String period = sheets.get(0).periodName();
        String toDate = " " + texts.getString("sheets.to.date") + " " + period;
        return texts.getString("sheets.title") + (summary.title().contains(toDate) ? toDate : ", " + period);
    }

    /** The sheets that are printed: an indicator that is assessed for no unit takes no page. */
    public static List<IndicatorSheet> printed(List<IndicatorSheet> sheets) {
        return sheets.stream().filter(IndicatorSheet::assessed).toList();
    }

    /** "Chỉ tiêu chưa đánh giá ở tất cả các đơn vị: 2. Thu nhập bình quân đầu người; …."; {@code null} where each indicator has a sheet. */
    public static @Nullable String silent(List<IndicatorSheet> sheets, ResourceBundle texts) {
        String names = sheets.stream()
                .filter(sheet -> !sheet.assessed())
                .map(IndicatorSheet::heading)
                .collect(Collectors.joining("; "));
        return names.isEmpty() ? null : texts.getString("sheet.silent") + " " + names + ".";
    }

    /** The unit of measure where it has one, the group, and who leads the indicator. */
    public static String about(IndicatorSheet sheet, ResourceBundle texts) {
        List<String> about = new ArrayList<>();
        if (!sheet.unitOfMeasure().isEmpty()) {
            about.add(texts.getString("sheet.unit") + ": " + sheet.unitOfMeasure());
        }
        about.add(texts.getString("sheet.group") + ": " + sheet.group());
        if (sheet.leadBody() != null) {
            about.add(texts.getString("column.lead").toLowerCase(Locale.ROOT) + ": " + sheet.leadBody());
        }
        return Phrase.capitalised(String.join("; ", about)) + ".";
    }

    public static String counts(IndicatorSheet sheet, ResourceBundle texts) {
        return sheet.counts() + tied(sheet, texts);
    }

    /** The meaning of the mark behind a rank, where there is one. */
    private static String tied(IndicatorSheet sheet, ResourceBundle texts) {
        return sheet.lines().stream()
                        .anyMatch(l -> l.place() != null && l.place().tied())
                ? " " + texts.getString("tied.note")
                : "";
    }
}
