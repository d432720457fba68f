package vn.bantin.bulletin;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.bantin.progress.Direction;
import vn.bantin.progress.Measure;
import vn.bantin.progress.NumberText;
import vn.bantin.progress.Status;
import vn.bantin.scoring.Fraction;

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
     * "Giá trị xuất khẩu (20,3% kế hoạch, cần 25%); Số vụ tai nạn giao thông (08 vụ, vượt phân bổ) và 02 chỉ tiêu
     * khác (TT 5, 6)", as many by name as there is room for; {@code null} where there is room for none, and for no rows.
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
        String due = "";
        for (TargetRow row : rows.subList(0, many)) {
            String now = due(row);
            boolean percentage = row.unitOfMeasure().equals("%");
            String far = addsUp(row) ? share(row, shares && !percentage) + (now.equals(due) ? "" : now) : figure(row);
            shares |= addsUp(row);
            due = now.isEmpty() ? due : now;
            names.add(far.isEmpty() ? row.name() : row.name() + " (" + far + ")");
        }
        List<TargetRow> others = rows.subList(many, rows.size());
        return String.join("; ", names)
                + (others.isEmpty()
                        ? ""
                        : " và %s chỉ tiêu khác (TT %s)"
                                .formatted(
                                        Phrase.count(others.size()),
                                        Phrase.numbers(others.stream()
                                                .map(TargetRow::number)
                                                .toList())));
    }

    /** "20,3% kế hoạch", behind another share "20,3%", which a percentage would be taken for itself. */
    private static String share(TargetRow row, boolean another) {
        return NumberText.of(Objects.requireNonNull(row.percentOfPlan())) + (another ? "%" : "% kế hoạch");
    }

    /** "76,2/80%", of a ceiling that still holds "04 vụ, vượt phân bổ"; empty for a milestone. */
    private static String figure(TargetRow row) {
        String figure = TargetStandingText.value(row);
        TargetRow.Numbers numbers = row.numbers();
        if (figure.isEmpty() || numbers == null) {
            return figure;
        }
        if (numbers.measure() == Measure.FLOW && numbers.sense() == Direction.LOWER && row.status() == Status.BEHIND) {
            return figure + ", vượt phân bổ";
        }
        String plan = row.plan().replaceFirst(" trở (lên|xuống)$", "");
        String unit = row.unitOfMeasure();
        return plan.matches("[0-9.,]+")
                ? Phrase.counted(row.valueText(), unit) + "/" + TargetStandingText.measured(plan, unit)
                : figure + ", kế hoạch " + TargetStandingText.planned(plan, unit);
    }

    /** ", cần 25%" of the plan by now, of a target that adds up; empty of any other. */
    private static String due(TargetRow row) {
        TargetRow.Numbers numbers = row.numbers();
        return numbers == null || !paced(numbers) || !addsUp(row)
                ? ""
                : ", cần "
                        + Phrase.percent(Objects.requireNonNull(numbers.expected())
                                .times(Fraction.of(100, 1))
                                .rounded(1));
    }

    /** Whether its share of the plan says how far it is: of a percentage only where not all of its plan is due yet. */
    private static boolean addsUp(TargetRow row) {
        TargetRow.Numbers numbers = row.numbers();
        return row.percentOfPlan() != null
                && (numbers == null
                        || numbers.measure() == Measure.FLOW
                                && numbers.sense() == Direction.HIGHER
                                && (!row.unitOfMeasure().equals("%") || paced(numbers)));
    }

    private static boolean paced(TargetRow.Numbers numbers) {
        return numbers.expected() != null && !numbers.last();
    }
}
