package vn.bantin.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.regex.Pattern;
import vn.bantin.bulletin.Bulletin;
import vn.bantin.bulletin.Phrase;
import vn.bantin.bulletin.TargetRow;
import vn.bantin.scoring.StatusRule;

/**
 * Tells of the targets not assessed in brief, a line for each time or reason: "Đánh giá từ quý IV: 2. Thu nhập bình quân
 * đầu người (60,0 triệu đồng/người/năm); 16. …".
 */
public final class OpenLines {

    /** A range in running text is told in words: no line ends within "0,3-0,5". */
    private static final Pattern RANGE = Pattern.compile("(?<=[0-9])-(?=[0-9])");

    private static final String DUE = "hạn ";

    private static final String DONE_BY = "hoàn thành ";

    private static final String OWED = Phrase.capitalised(StatusRule.WITHOUT_REPORT.words());

    private static final Comparator<String> OWED_FIRST =
            Comparator.comparing((String reason) -> !reason.startsWith(OWED)).thenComparing(Comparator.naturalOrder());

    private OpenLines() {}

    /** The lines, of what nobody reported first, then in the order of their reasons; a "trong đó" item stands behind its target. */
    public static List<String> of(Bulletin bulletin, ResourceBundle texts) {
        Map<String, List<String>> byReason = new TreeMap<>(OWED_FIRST);
        TargetRow last = null;
        int number = 0;
        for (TargetRow row : bulletin.openRows()) {
            List<String> items = byReason.computeIfAbsent(reason(row), any -> new ArrayList<>());
            if (row.number() != null) {
                number = row.number();
                items.add(number + ". " + named(row, texts));
            } else if (last != null && reason(last).equals(reason(row))) {
                int at = items.size() - 1;
                String joint = last.number() == null ? ", " : ", " + texts.getString("open.part") + " ";
                items.set(at, items.get(at) + joint + named(row, texts));
            } else {
                items.add(number + ". " + Phrase.capitalised(texts.getString("open.part")) + " " + named(row, texts));
            }
            last = row;
        }
        List<String> lines = new ArrayList<>();
        byReason.forEach((reason, items) -> lines.add(reason + ": " + String.join("; ", items) + "."));
        return lines;
    }

    /** Since when or why, as a line begins. */
    private static String reason(TargetRow row) {
        return Phrase.capitalised(row.why().isBlank() ? row.label() : row.why());
    }

    /** The name with its plan, and what was reported of it all the same: "(14 cuộc; lũy kế 4)". */
    private static String named(TargetRow row, ResourceBundle texts) {
        StringJoiner said = new StringJoiner("; ", " (", ")");
        said.setEmptyValue("");
        String plan = RANGE.matcher(CellText.planned(row, texts)).replaceAll(" đến ");
        if (!plan.isEmpty() && !isDue(row, plan)) {
            said.add(plan);
        }
        if (!row.valueText().isEmpty()) {
            said.add(
                    row.milestone()
                            ? row.valueText()
                            : texts.getString("open.value").formatted(row.valueText()));
        }
        return row.name() + said;
    }

    /** Whether a line that begins "Hạn quý III/2024" says by when it is to be done. */
    private static boolean isDue(TargetRow row, String plan) {
        return row.milestone()
                && row.why().startsWith(DUE)
                && plan.equals(DONE_BY + row.why().substring(DUE.length()));
    }
}
