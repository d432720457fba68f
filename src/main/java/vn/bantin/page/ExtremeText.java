package vn.bantin.page;

import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.bantin.bulletin.Summary;

/** The table of who leads and who is last on each indicator: its rows, and what is said once below it. */
public final class ExtremeText {

    /** More than two units share the place: they are counted, not named. */
    private static final Pattern COUNTED = Pattern.compile("[0-9.]+ đơn vị đồng hạng [0-9.]+");

    /** How a basis of rank begins; in older editions the unit of the values stands there. */
    private static final String BASIS = "theo ";

    private static final String LOWER = "thấp hơn xếp trên";

    private ExtremeText() {}

    /** The rows of the table: an indicator of which no unit is named takes none. */
    public static List<Summary.Extreme> named(Summary summary) {
        return summary.extremes().stream().filter(extreme -> !nobody(extreme)).toList();
    }

    /** The indicator, and that less is better where it is. */
    public static String name(Summary.Extreme extreme, ResourceBundle texts) {
        String basis = extreme.unitOfMeasure();
        return basis.startsWith(BASIS)
                ? CellText.measured(extreme.indicator(), basis.contains(LOWER) ? texts.getString("extreme.lower") : "")
                : CellText.measured(extreme.indicator(), basis);
    }

    /** Explains the figures in brackets, and says on which indicators no unit is named; where that is so of all, what the table would be headed. */
    public static List<String> notes(Summary summary, ResourceBundle texts) {
        List<String> notes = new ArrayList<>();
        if (named(summary).stream().anyMatch(extreme -> extreme.unitOfMeasure().startsWith(BASIS))) {
            notes.add(texts.getString("extreme.note"));
        }
        String unnamed = summary.extremes().stream()
                .filter(ExtremeText::nobody)
                .map(extreme -> texts.getString("extreme.counted")
                        .formatted(extreme.indicator(), extreme.leaders(), extreme.laggards()))
                .collect(Collectors.joining("; "));
        if (!unnamed.isEmpty()) {
            String heading = named(summary).isEmpty() ? texts.getString("extreme.title") + ". " : "";
            notes.add(heading + texts.getString("extreme.nobody") + " " + unnamed + ".");
        }
        return notes;
    }

    private static boolean nobody(Summary.Extreme extreme) {
        return COUNTED.matcher(extreme.leaders()).matches()
                && COUNTED.matcher(extreme.laggards()).matches();
    }
}
