package vn.bantin.bulletin;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.bantin.progress.Direction;

/** Names below the table of page one the targets behind that have no row in it, each with how far it is. */
final class FurtherTargets {

    /** The lines that their sentence takes at most. */
    private static final int LINES = 8;

    private static final double MOST = PageOneRoom.remark("") * LINES;

    /** What their names follow, at its longest. */
    private static final String OPENING =
            "Còn 00 chỉ tiêu chậm tiến độ hoặc không hoàn thành khác nêu tại bảng kết quả: ";

    private FurtherTargets() {}

    /**
     * "Giá trị xuất khẩu (20,3% kế hoạch); Số vụ tai nạn giao thông (08 vụ) và 02 chỉ tiêu khác (TT 5, 6)", as many by name
     * as there is room for; {@code null} where there is room for none, and for no rows.
     */
    static @Nullable String named(List<TargetRow> rows, double room) {
        for (int many = rows.size(); many > 0; many--) {
            String said = named(rows, many);
            if (height(rows, said) <= Math.min(room, MOST)) {
                return said;
            }
        }
        return null;
    }

    /** The same without a bound but that of the lines that the sentence takes at most. */
    static @Nullable String named(List<TargetRow> rows) {
        return named(rows, MOST);
    }

    /** The height of their sentence, 0 for no rows. */
    static double height(List<TargetRow> rows, @Nullable String named) {
        return rows.isEmpty()
                ? 0
                : PageOneRoom.remark(OPENING + (named == null ? Briefing.further(rows) : named) + ".");
    }

    private static String named(List<TargetRow> rows, int many) {
        List<String> names = new ArrayList<>();
        boolean shares = false;
        for (TargetRow row : rows.subList(0, many)) {
            String far = far(row, shares ? "%" : "% kế hoạch");
            shares |= far.endsWith("% kế hoạch");
            names.add(far.isEmpty() ? row.name() : row.name() + " (" + far + ")");
        }
        List<TargetRow> others = rows.subList(many, rows.size());
        return String.join("; ", names)
                + (others.isEmpty()
                        ? ""
                        : " và %s chỉ tiêu khác (TT %s)"
                                .formatted(
                                        Phrase.count(others.size()),
                                        others.stream()
                                                .map(row -> String.valueOf(row.number()))
                                                .collect(Collectors.joining(", "))));
    }

    /** How far a target is: its share of the plan where more is better, else its figure; empty for a milestone. */
    private static String far(TargetRow row, String percent) {
        BigDecimal share = row.percentOfPlan();
        boolean higher = row.numbers() == null || row.numbers().sense() == Direction.HIGHER;
        return share != null && higher ? Phrase.number(share) + percent : TargetStandingText.value(row);
    }
}
