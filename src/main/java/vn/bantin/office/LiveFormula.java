package vn.bantin.office;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.bantin.bulletin.TargetRow;
import vn.bantin.progress.Comparator;
import vn.bantin.progress.Direction;
import vn.bantin.progress.Measure;
import vn.bantin.progress.Status;

/**
 * The rules of {@link vn.bantin.scoring.Judge} as formulas of one row of the annex, for whoever wants to check or to try
 * another value; what a row does not hold is not computed.
 *
 * <p>A spreadsheet counts in binary with 15 digits and compares what agrees in them as equal. The formulas therefore
 * hold the value against a level and never subtract it, and rows whose numbers need more than 12 digits keep our word.
 */
final class LiveFormula {

    private static final int DIGITS = 12;

    private final TargetRow.Numbers numbers;
    private final int at;

    private LiveFormula(TargetRow.Numbers numbers, int at) {
        this.numbers = numbers;
        this.at = at;
    }

    /** The name of a status in formulas; the workbook defines it as the cell with the office's word. */
    static String name(Status status) {
        return switch (status) {
            case EXCEEDED -> "VUOT";
            case COMPLETED -> "HOAN_THANH";
            case ON_PACE -> "DAT_TIEN_DO";
            case BEHIND -> "CHAM";
            case MISSED -> "KHONG_DAT";
            case NOT_ASSESSED -> "CHUA_DANH_GIA";
        };
    }

    /** value ÷ plan × 100, {@code null} where no percentage is printed, or one of more digits than a spreadsheet has. */
    static @Nullable String percent(TargetRow row, int at) {
        return row.percentOfPlan() == null
                        || row.numbers() == null
                        || row.percentOfPlan().precision() > DIGITS
                ? null
                : new LiveFormula(row.numbers(), at).percent();
    }

    /** The result of {@link #percent}. */
    static double percentNow(TargetRow row) {
        TargetRow.Numbers numbers = Objects.requireNonNull(row.numbers());
        return Objects.requireNonNull(row.value()).doubleValue()
                / boundToReach(numbers).doubleValue()
                * 100;
    }

    /** The level to be reached, or not to be passed, by the period's end; {@code null} where no pace counts. */
    static @Nullable String required(TargetRow row, int at) {
        return computed(row) && requiredNow(row) != null
                ? new LiveFormula(Objects.requireNonNull(row.numbers()), at).required()
                : null;
    }

    /** The result of {@link #required}. */
    static @Nullable Double requiredNow(TargetRow row) {
        TargetRow.Numbers numbers = row.numbers();
        if (numbers == null || numbers.expected() == null || !hasBounds(numbers)) {
            return null;
        }
        double pace = share(numbers);
        double plan = boundToReach(numbers).doubleValue();
        if (numbers.measure() == Measure.FLOW) {
            return plan * pace;
        }
        double start = numbers.baseline() == null ? 0 : numbers.baseline().doubleValue();
        return start + (plan - start) * pace;
    }

    /** The status, {@code null} where the row takes ours: an office's word, a milestone, a target not assessed. */
    static @Nullable String status(TargetRow row, int at) {
        return computed(row) ? new LiveFormula(Objects.requireNonNull(row.numbers()), at).status() : null;
    }

    /** The share expected by the period's end. */
    static double share(TargetRow.Numbers numbers) {
        return numbers.expected() == null ? 0 : numbers.expected().rounded(15).doubleValue();
    }

    private static boolean computed(TargetRow row) {
        TargetRow.Numbers numbers = row.numbers();
        return numbers != null
                && row.value() != null
                && row.status() != Status.NOT_ASSESSED
                && !numbers.overridden()
                && numbers.measure() != Measure.MILESTONE
                && hasBounds(numbers)
                && fits(row.value(), numbers);
    }

    private static boolean hasBounds(TargetRow.Numbers numbers) {
        return numbers.low() != null || numbers.high() != null;
    }

    /** Whether all numbers of the row stand on one grid of few enough digits. */
    private static boolean fits(BigDecimal value, TargetRow.Numbers numbers) {
        int before = 0;
        int after = 0;
        for (BigDecimal number : Stream.of(value, numbers.low(), numbers.high(), numbers.slack(), numbers.baseline())
                .filter(Objects::nonNull)
                .map(BigDecimal::stripTrailingZeros)
                .toList()) {
            before = Math.max(before, number.precision() - number.scale());
            after = Math.max(after, number.scale());
        }
        return before + after <= DIGITS;
    }

    private String percent() {
        return cell(AnnexColumn.VALUE) + "/" + boundToReach() + "*100";
    }

    private String required() {
        String pace = cell(AnnexColumn.EXPECTED);
        if (numbers.measure() == Measure.FLOW) {
            return boundToReach() + "*" + pace;
        }
        String start = cell(AnnexColumn.BASELINE);
        return start + "+(" + boundToReach() + "-" + start + ")*" + pace;
    }

    private String status() {
        return switch (numbers.measure()) {
            case FLOW -> higher() ? flow() : ceiling();
            case LEVEL -> level();
            case RATE -> rate();
            case MILESTONE -> throw new IllegalStateException("a milestone has no numbers to compute with");
        };
    }

    private String flow() {
        return choice(beyond(), Status.EXCEEDED, choice(met(), Status.COMPLETED, numbers.last() ? missed() : byPace()));
    }

    private String ceiling() {
        String within = numbers.last()
                ? choice(beyond(), Status.EXCEEDED, name(Status.COMPLETED))
                : choice(
                        numbers.expected() == null ? cell(AnnexColumn.VALUE) + "<=0" : onPace(),
                        Status.ON_PACE,
                        name(Status.BEHIND));
        return "IF(" + met() + "," + within + "," + missed() + ")";
    }

    private String level() {
        String below = numbers.last()
                ? missed()
                : numbers.baseline() == null
                        ? name(Status.NOT_ASSESSED)
                        : numbers.expected() == null ? name(Status.BEHIND) : byPace();
        return choice(beyond(), Status.EXCEEDED, choice(met(), Status.COMPLETED, below));
    }

    private String rate() {
        return numbers.last()
                ? choice(beyond(), Status.EXCEEDED, choice(met(), Status.COMPLETED, missed()))
                : choice(met(), Status.ON_PACE, name(Status.BEHIND));
    }

    private String byPace() {
        return choice(onPace(), Status.ON_PACE, name(Status.BEHIND));
    }

    private static String missed() {
        return name(Status.MISSED);
    }

    private String beyond() {
        if (exclusive()) {
            return "FALSE";
        }
        return cell(AnnexColumn.VALUE) + (higher() ? ">" : "<") + better() + slack(higher() ? "+" : "-");
    }

    private String met() {
        String sign = (higher() ? ">" : "<") + (exclusive() ? "" : "=");
        return cell(AnnexColumn.VALUE) + sign + boundToReach() + slack(higher() ? "-" : "+");
    }

    /** "trên", "dưới": the bound itself does not meet the plan. */
    private boolean exclusive() {
        return numbers.comparator() == Comparator.ABOVE || numbers.comparator() == Comparator.BELOW;
    }

    private String onPace() {
        return cell(AnnexColumn.VALUE) + (higher() ? ">=" : "<=") + cell(AnnexColumn.REQUIRED);
    }

    private String slack(String sign) {
        return numbers.slack() == null || numbers.slack().signum() == 0 ? "" : sign + cell(AnnexColumn.SLACK);
    }

    private static String choice(String test, Status yes, String no) {
        return "IF(" + test + "," + name(yes) + "," + no + ")";
    }

    /** The bound that must be reached; only BETWEEN has another one on the better side. */
    private String boundToReach() {
        return cell(lowIsWorse(numbers) ? AnnexColumn.LOW : AnnexColumn.HIGH);
    }

    private String better() {
        return numbers.comparator() == Comparator.BETWEEN
                ? cell(lowIsWorse(numbers) ? AnnexColumn.HIGH : AnnexColumn.LOW)
                : boundToReach();
    }

    private static BigDecimal boundToReach(TargetRow.Numbers numbers) {
        return Objects.requireNonNull(lowIsWorse(numbers) ? numbers.low() : numbers.high());
    }

    private static boolean lowIsWorse(TargetRow.Numbers numbers) {
        return numbers.sense() == Direction.HIGHER ? numbers.low() != null : numbers.high() == null;
    }

    private boolean higher() {
        return numbers.sense() == Direction.HIGHER;
    }

    private String cell(AnnexColumn column) {
        return column.letter() + at;
    }
}
