package vn.bantin.bulletin;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.bantin.progress.Goal;
import vn.bantin.progress.Indicator;
import vn.bantin.progress.Measure;
import vn.bantin.progress.NumberText;
import vn.bantin.progress.Period;
import vn.bantin.progress.Programme;
import vn.bantin.progress.Progress;
import vn.bantin.scoring.Assessment;
import vn.bantin.scoring.Fraction;

/** Words the state of a target in its year or term, in terms that suit its measure. */
public record TargetStandingText(Programme programme, Period period, PrintedFigures precision) {

    /** A plan of one number or a range, with the words that may stand around it. */
    private static final Pattern BOUND = Pattern.compile(
            "((?:khoảng|trên|dưới|không quá|từ) |)([0-9][0-9.,]*(?: ?- ?[0-9][0-9.,]*)?)( trở lên| trở xuống|)");

    private static final Pattern REACHED = Pattern.compile("(?:≤ )?([0-9][0-9.,]*)(?: trở lên| trở xuống)?");

    /** "quý I", "đến hết quý II"; of a term "đến hết quý II/2024". */
    String toDate() {
        if (programme.kind() == Programme.Kind.TERM) {
            return "đến hết " + period.words();
        }
        return (period.quarter() == 1 ? "quý " : "đến hết quý ") + NumberText.roman(period.quarter());
    }

    private String wholeSpan() {
        return programme.kind() == Programme.Kind.TERM ? "cả nhiệm kỳ" : "cả năm";
    }

    /** "đầu năm", of a term "đầu nhiệm kỳ". */
    String start() {
        return programme.kind() == Programme.Kind.TERM ? "đầu nhiệm kỳ" : "đầu năm";
    }

    /**
     * The sentence on a target behind where value, plan and grounds make one, as for a ceiling or the way from a
     * baseline; {@code null} for any other target.
     */
    @Nullable
    String sentence(Assessment assessment) {
        return switch (assessment.verdict().rule()) {
            case ABOVE_CEILING_PACE -> ceiling(assessment, ", vượt mức phân bổ " + toDate());
            case CEILING_BROKEN -> ceiling(assessment, "");
            case WAY_BELOW_PACE -> movement(assessment);
            case SHORT_AT_END -> way(assessment) == null ? null : covered(assessment);
            case RATE_SHORT -> rate(assessment);
            default -> null;
        };
    }

    /**
     * The standing of a target in a cell: "91,8% (đầu năm 92,1%); kế hoạch 93,8% trở lên", of a ceiling "09 vụ, bằng 30% mức
     * khống chế (không quá 30 vụ), vượt mức phân bổ quý I".
     */
    @Nullable
    String cell(Assessment assessment) {
        if (isTheWay(assessment)) {
            return movement(
                    assessment,
                    " (%s %s)"
                            .formatted(
                                    start(),
                                    planned(
                                            start(assessment),
                                            assessment.indicator().unitOfMeasure())));
        }
        String said = sentence(assessment);
        return said == null
                ? null
                : said.replaceFirst("^xảy ra ", "")
                        .replace("mức khống chế " + wholeSpan() + " (", "mức khống chế (")
                        .replace("điểm phần trăm", "điểm %");
    }

    /** "xảy ra 09 vụ, bằng 30% mức khống chế cả năm (không quá 30 vụ), vượt mức phân bổ quý I". */
    private @Nullable String ceiling(Assessment assessment, String beyond) {
        Indicator indicator = assessment.indicator();
        Goal goal = assessment.target().goal();
        String bound = goal == null ? null : CeilingText.bound(goal, indicator);
        if (bound == null) {
            return null;
        }
        String reached = CeilingText.reached(
                value(assessment), report(assessment).estimate(), indicator, precision.decimals(assessment));
        Fraction used = assessment.verdict().achievedPercent();
        return used == null
                ? "%s, mức khống chế %s là %s"
                        .formatted(reached, wholeSpan(), Phrase.measured("0", indicator.unitOfMeasure()))
                : "%s, bằng %s mức khống chế %s (%s)%s"
                        .formatted(
                                reached,
                                NumberText.of(precision.share(assessment, used)) + "%",
                                wholeSpan(),
                                bound,
                                beyond);
    }

    /** Whether its standing is how far it came from the start: within the term always, at the end where it came no nearer. */
    private static boolean isTheWay(Assessment assessment) {
        Fraction way = way(assessment);
        return switch (assessment.verdict().rule()) {
            case WAY_BELOW_PACE -> true;
            case SHORT_AT_END -> way != null && way.signum() <= 0;
            default -> false;
        };
    }

    /** "94,1%, giảm 0,3 điểm phần trăm so với đầu năm (94,4%); kế hoạch 96,1%". */
    private String movement(Assessment assessment) {
        return movement(assessment, ", " + change(assessment));
    }

    private String movement(Assessment assessment, String since) {
        Indicator indicator = assessment.indicator();
        String unit = indicator.unitOfMeasure();
        return "%s%s; kế hoạch %s"
                .formatted(
                        Phrase.measured(Phrase.counted(precision.value(assessment), unit), unit),
                        since,
                        planned(FigureText.plan(assessment.target(), indicator), unit));
    }

    /** The share of the way from the start of the year or term that is covered, in percent; {@code null} where none counts. */
    static @Nullable Fraction way(Assessment assessment) {
        return assessment.indicator().measure() == Measure.LEVEL
                        && assessment.target().baseline() != null
                ? assessment.verdict().achievedPercent()
                : null;
    }

    /** "94,3%, bằng 37,5% mức tăng kế hoạch (từ 93,7% lên 95,3%)"; the way it moved where that is none of the plan's. */
    private String covered(Assessment assessment) {
        Fraction way = Objects.requireNonNull(way(assessment));
        if (way.signum() <= 0) {
            return movement(assessment);
        }
        Indicator indicator = assessment.indicator();
        String unit = indicator.unitOfMeasure();
        String direction = direction(assessment);
        return "%s, bằng %s mức %s kế hoạch (từ %s %s %s)"
                .formatted(
                        Phrase.measured(Phrase.counted(precision.value(assessment), unit), unit),
                        NumberText.of(precision.share(assessment, way)) + "%",
                        direction,
                        planned(start(assessment), unit),
                        direction.equals("tăng") ? "lên" : "xuống",
                        planned(FigureText.plan(assessment.target(), indicator), unit));
    }

    /** The plan of a sheet's row, "từ 93,7 lên 95,3" where the way there counts and one number is to be reached. */
    static String fromStart(Assessment assessment, String plan) {
        Matcher reached = REACHED.matcher(plan);
        return way(assessment) == null || !reached.matches()
                ? plan
                : "từ %s %s %s"
                        .formatted(
                                start(assessment),
                                direction(assessment).equals("tăng") ? "lên" : "xuống",
                                reached.group(1));
    }

    /** The value at the start of the year or term, as a plan is written. */
    private static String start(Assessment assessment) {
        BigDecimal baseline = Objects.requireNonNull(assessment.target().baseline());
        int decimals = assessment.indicator().decimals();
        return NumberText.of(
                baseline, Math.max(decimals, baseline.stripTrailingZeros().scale()));
    }

    /** "ước 13,4%, kế hoạch 13,8% trở lên", which what it lacks follows. */
    private String rate(Assessment assessment) {
        Indicator indicator = assessment.indicator();
        String unit = indicator.unitOfMeasure();
        return "%s, kế hoạch %s"
                .formatted(
                        Phrase.measured(precision.value(assessment), unit),
                        planned(FigureText.plan(assessment.target(), indicator), unit));
    }

    /** "18,6 triệu USD, kế hoạch 105,0; ", empty where the row has no figure. */
    static String far(TargetRow row) {
        String value = value(row);
        return value.isEmpty() ? "" : "%s, kế hoạch %s; ".formatted(value, planned(row.plan(), row.unitOfMeasure()));
    }

    /**
     * "18,6/105,0 triệu USD; ", where the plan is a number of things; else "09 vụ, kế hoạch không quá 30; ", and "17,4%, kế
     * hoạch 100%; ", which is no fraction.
     */
    static String beside(TargetRow row) {
        String unit = row.unitOfMeasure();
        return isFigure(row) && row.plan().matches("[0-9.,]+") && !unit.equals("%")
                ? Phrase.counted(row.valueText(), unit) + "/" + Phrase.measured(Phrase.counted(row.plan(), unit), unit)
                        + "; "
                : far(row);
    }

    /**
     * The standing of a target missed in a cell, "64,790/73,750 ha; đạt 87,9%", whose table says that the year is over and
     * what is missed; of what is done or not the plan.
     */
    static String atEnd(TargetRow row) {
        String beside = beside(row);
        if (beside.isEmpty()) {
            return "kế hoạch " + row.plan();
        }
        BigDecimal percent = row.percentOfPlan();
        return percent == null || percent.signum() <= 0 || row.unitOfMeasure().equals("%")
                ? beside.substring(0, beside.length() - 2)
                : beside + "đạt " + NumberText.of(percent) + "%";
    }

    /** Why the target is behind; of "17,4%, kế hoạch 100%" it does not say again that it is 17,4 %. */
    static String grounds(TargetRow row) {
        return isFigure(row) && row.unitOfMeasure().equals("%")
                ? row.why().replaceFirst("^đạt " + Pattern.quote(row.valueText()) + "%, ", "")
                : row.why();
    }

    /** "18,6 triệu USD", "08 vụ": the cumulative value with its unit of measure, empty where the row has no figure. */
    static String value(TargetRow row) {
        String unit = row.unitOfMeasure();
        return isFigure(row) ? Phrase.measured(Phrase.counted(row.valueText(), unit), unit) : "";
    }

    private static boolean isFigure(TargetRow row) {
        return row.value() != null && !row.milestone();
    }

    /** A plan in a sentence without its unit of measure, except "%": "66,4% trở lên", "không quá 2,5%", "07". */
    static String planned(String plan, String unit) {
        return planned(plan, unit, unit.equals("%") ? "%" : "");
    }

    /**
     * A plan in a sentence with its unit of measure, where it is a number: "95 doanh nghiệp", "66,4% trở lên", "hoàn
     * thành quý III/2024".
     */
    public static String measured(String plan, String unit) {
        return planned(plan, unit, unit);
    }

    private static String planned(String plan, String unit, String said) {
        String text = plan.startsWith("≤ ") ? "không quá " + plan.substring(2) : plan;
        if (unit.equals("%") && text.matches("100,0+")) {
            text = "100";
        }
        Matcher bound = BOUND.matcher(text);
        return bound.matches()
                ? bound.group(1) + Phrase.measured(Phrase.counted(bound.group(2), unit), said) + bound.group(3)
                : text;
    }

    /** "giảm 0,3 điểm phần trăm so với đầu năm (94,4%)", "bằng mức đầu năm (94,4%)" of a target with a start. */
    String change(Assessment assessment) {
        BigDecimal baseline = Objects.requireNonNull(assessment.target().baseline());
        Indicator indicator = assessment.indicator();
        String then = Phrase.amount(
                baseline,
                Math.max(indicator.decimals(), baseline.stripTrailingZeros().scale()),
                indicator.unitOfMeasure());
        BigDecimal printed = value(assessment).setScale(precision.decimals(assessment), RoundingMode.HALF_UP);
        BigDecimal moved = printed.subtract(baseline);
        if (moved.signum() == 0) {
            return "bằng mức %s (%s)".formatted(start(), then);
        }
        int decimals = Math.max(indicator.decimals(), moved.stripTrailingZeros().scale());
        return "%s %s so với %s (%s)"
                .formatted(
                        moved.signum() > 0 ? "tăng" : "giảm",
                        Phrase.amount(moved.abs(), decimals, MarginText.differenceUnit(indicator)),
                        start(),
                        then);
    }

    /** The direction from the baseline to the plan: "tăng" or "giảm". */
    static String direction(Assessment assessment) {
        BigDecimal baseline = Objects.requireNonNull(assessment.target().baseline());
        BigDecimal plan = assessment
                .target()
                .goalOrThrow()
                .mustReach(assessment.indicator().direction());
        return plan.compareTo(baseline) >= 0 ? "tăng" : "giảm";
    }

    private static Progress report(Assessment assessment) {
        return Objects.requireNonNull(assessment.progress());
    }

    private static BigDecimal value(Assessment assessment) {
        return Objects.requireNonNull(report(assessment).value());
    }
}
