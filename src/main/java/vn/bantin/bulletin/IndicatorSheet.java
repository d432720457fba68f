package vn.bantin.bulletin;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.bantin.progress.Direction;
import vn.bantin.progress.Goal;
import vn.bantin.progress.Indicator;
import vn.bantin.progress.Ledger;
import vn.bantin.progress.NumberText;
import vn.bantin.progress.Period;
import vn.bantin.progress.Status;
import vn.bantin.progress.Unit;
import vn.bantin.scoring.Assessment;
import vn.bantin.scoring.Rank;
import vn.bantin.scoring.Scoreboard;
import vn.bantin.scoring.Standing;
import vn.bantin.scoring.StatusTally;

/**
 * The page on one indicator over all units that have a target for it.
 *
 * @param number its running number among the sheets, from 1
 * @param target the number of the target in the bulletins of units that have all targets; of a "trong đó" item that of
 *     the target that it is part of; in older editions the running number
 * @param part whether it is a "trong đó" item, which has no number in a bulletin
 * @param indicator the indicator's code
 * @param periods how the period is named; {@code null} as read from older editions
 * @param counts how many units have which status, one sentence
 * @param lines the ranked units, best first and tied ones by the percentage of the plan, then the others by code
 */
public record IndicatorSheet(
        int number,
        int target,
        boolean part,
        String indicator,
        String name,
        String group,
        String unitOfMeasure,
        @Nullable String leadBody,
        Period period,
        @Nullable PeriodNames periods,
        String counts,
        List<Line> lines) {

    /** The period of the report, inside a sentence: "6 tháng đầu năm 2024". */
    public String periodName() {
        return Objects.requireNonNull(periods).of(period);
    }

    /** The heading: "4. Thu ngân sách nhà nước trên địa bàn", "Trong đó của chỉ tiêu 4: Thu tiền sử dụng đất". */
    public String heading() {
        return part
                ? "Trong đó của chỉ tiêu " + target + ": " + Phrase.capitalised(Phrase.itself(name))
                : target + ". " + name;
    }

    /** Whether the indicator is assessed for any unit. */
    public boolean assessed() {
        return lines.stream().anyMatch(line -> line.status().assessed());
    }

    /**
     * One unit on the sheet.
     *
     * @param plan the plan in force as it is printed
     * @param value the cumulative value as it is printed, empty if missing
     * @param percentOfPlan to one decimal, {@code null} where there is no such ratio
     * @param score × 100, to two decimals; {@code null} where there is no place
     * @param label the word of the status, whose word it is where it was not computed, and whether the figure is in doubt
     * @param reason why it is not assessed, {@code null} if it is
     * @param place {@code null} if it is not assessed, and for a "trong đó" item
     */
    public record Line(
            String unit,
            String name,
            @Nullable String cluster,
            String plan,
            String value,
            @Nullable BigDecimal percentOfPlan,
            @Nullable BigDecimal score,
            Status status,
            String label,
            @Nullable String reason,
            @Nullable Rank place) {

        private static final String RULED = " (theo ý kiến cơ quan theo dõi)";

        static Line of(Unit unit, Assessment assessment, @Nullable String doubt, Narrator narrator) {
            TargetRow row = TargetRowComposer.of(assessment, null, null, doubt, narrator);
            String ruled = assessment.ruled() ? RULED : "";
            return new Line(
                    unit.code(),
                    narrator.names().of(unit),
                    unit.cluster(),
                    TargetStandingText.fromStart(assessment, row.plan()),
                    row.valueText(),
                    row.percentOfPlan(),
                    assessment.indicator().counted() ? PrintedFigures.score(assessment) : null,
                    row.status(),
                    row.label() + ruled + (doubt == null ? "" : DoubtfulFigures.MARK),
                    assessment.verdict().reason() == null
                            ? null
                            : assessment.verdict().reason().words() + StatusReason.unapproved(assessment),
                    row.place());
        }
    }

    public IndicatorSheet {
        periods = periods == null ? PeriodNames.QUARTER : periods;
        lines = List.copyOf(lines);
    }

    /**
     * The sheets of all indicators that have a target, in the order of the indicators.
     *
     * @param doubts why figures are in doubt, by unit and indicator
     */
    static List<IndicatorSheet> of(
            Ledger ledger, Scoreboard scoreboard, Map<String, Map<String, String>> doubts, Narrator narrator) {
        Map<String, Unit> units = scoreboard.standings().stream()
                .map(Standing::unit)
                .collect(Collectors.toMap(Unit::code, Function.identity()));
        Map<String, List<Assessment>> byIndicator = new LinkedHashMap<>();
        ledger.indicators().forEach(indicator -> byIndicator.put(indicator.code(), new ArrayList<>()));
        scoreboard
                .assessments()
                .forEach(a -> Objects.requireNonNull(
                                byIndicator.get(a.indicator().code()))
                        .add(a));
        List<IndicatorSheet> sheets = new ArrayList<>();
        int target = 0;
        for (List<Assessment> assessments : byIndicator.values()) {
            if (!assessments.isEmpty()) {
                target += assessments.get(0).indicator().counted() ? 1 : 0;
                sheets.add(of(sheets.size() + 1, target, ledger.period(), assessments, units, doubts, narrator));
            }
        }
        return sheets;
    }

    private static IndicatorSheet of(
            int number,
            int target,
            Period period,
            List<Assessment> assessments,
            Map<String, Unit> units,
            Map<String, Map<String, String>> doubts,
            Narrator narrator) {
        Indicator indicator = assessments.get(0).indicator();
        Comparator<Assessment> order = Comparator.comparing((Assessment a) -> a.place() == null)
                .thenComparing(a -> unit(a, units).level())
                .thenComparingInt(a -> a.place() == null ? 0 : a.place().rank())
                .thenComparing(a -> orderingPercent(a, narrator), Comparator.nullsLast(Comparator.reverseOrder()))
                .thenComparing(Assessment::unit);
        StatusTally tally = StatusTally.of(
                assessments.size(), assessments.stream().map(Assessment::status).toList());
        return new IndicatorSheet(
                number,
                target,
                !indicator.counted(),
                indicator.code(),
                indicator.name(),
                indicator.group(),
                indicator.unitOfMeasure(),
                indicator.leadBody(),
                period,
                narrator.periods(),
                narrator.statuses(tally)
                        + basis(assessments, narrator)
                        + rulings(assessments, units, narrator.names())
                        + doubts(assessments, units, doubts, narrator.names()),
                assessments.stream()
                        .sorted(order)
                        .map(a -> Line.of(unit(a, units), a, doubt(a, doubts), narrator))
                        .toList());
    }

    /**
     * " Điểm: phần đã đạt của mức tăng kế hoạch từ đầu năm, chia cho phần phải đạt (25%).", empty where no way from the start of
     * the year or term is scored.
     */
    private static String basis(List<Assessment> assessments, Narrator narrator) {
        List<Assessment> scored = assessments.stream()
                .filter(a -> a.place() != null && TargetStandingText.way(a) != null)
                .toList();
        if (scored.isEmpty()) {
            return "";
        }
        List<String> expected = scored.stream()
                .map(a -> NumberText.of(PrintedFigures.percent(
                                Objects.requireNonNull(a.verdict().expectedPercent())))
                        + "%")
                .distinct()
                .toList();
        String directions = scored.stream()
                .map(TargetStandingText::direction)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .collect(Collectors.joining(", "));
        return " Điểm: phần đã đạt của mức %s kế hoạch từ %s%s."
                .formatted(
                        directions,
                        narrator.start(),
                        narrator.last()
                                ? ""
                                : ", chia cho phần phải đạt"
                                        + (expected.size() == 1 ? " (" + expected.get(0) + ")" : " của từng đơn vị"));
    }

    /** The percentage of the plan that puts units of one place, and those of an item of a target, in order: the larger, the better. */
    private static @Nullable BigDecimal orderingPercent(Assessment assessment, Narrator narrator) {
        Goal goal = assessment.target().goal();
        boolean ordered = assessment.place() != null || !assessment.indicator().counted();
        BigDecimal percent = ordered ? narrator.precision().percentOfPlan(assessment) : null;
        return percent == null
                        || goal == null
                        || goal.sense(assessment.indicator().direction()) == Direction.HIGHER
                ? percent
                : percent.negate();
    }

    /** " Theo ý kiến cơ quan theo dõi: huyện Như Xuân (đã phê duyệt xong phương án).", empty where every status is computed. */
    private static String rulings(List<Assessment> assessments, Map<String, Unit> units, UnitNames names) {
        List<String> rulings = assessments.stream()
                .filter(Assessment::ruled)
                .sorted(Comparator.comparing(Assessment::unit))
                .flatMap(a -> Stream.ofNullable(a.progress())
                        .flatMap(report -> Stream.ofNullable(report.override()))
                        .map(ruling -> "%s (%s)".formatted(names.of(unit(a, units)), ruling.reason())))
                .toList();
        return rulings.isEmpty() ? "" : " Theo ý kiến cơ quan theo dõi: " + String.join("; ", rulings) + ".";
    }

    private static String doubts(
            List<Assessment> assessments,
            Map<String, Unit> units,
            Map<String, Map<String, String>> doubts,
            UnitNames names) {
        Map<String, String> said = new LinkedHashMap<>();
        assessments.stream().sorted(Comparator.comparing(Assessment::unit)).forEach(a -> {
            String doubt = doubt(a, doubts);
            if (doubt != null) {
                said.put(names.of(unit(a, units)), doubt);
            }
        });
        return DoubtfulFigures.ofUnits(said);
    }

    private static @Nullable String doubt(Assessment assessment, Map<String, Map<String, String>> doubts) {
        return doubts.getOrDefault(assessment.unit(), Map.of())
                .get(assessment.indicator().code());
    }

    private static Unit unit(Assessment assessment, Map<String, Unit> units) {
        Unit unit = units.get(assessment.unit());
        if (unit == null) {
            throw new IllegalArgumentException("no standing of unit " + assessment.unit());
        }
        return unit;
    }
}
