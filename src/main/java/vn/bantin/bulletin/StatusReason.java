package vn.bantin.bulletin;

import java.math.BigDecimal;
import java.util.List;
import vn.bantin.progress.Goal;
import vn.bantin.progress.Indicator;
import vn.bantin.progress.NumberText;
import vn.bantin.progress.Period;
import vn.bantin.progress.Programme;
import vn.bantin.progress.Progress;
import vn.bantin.scoring.Assessment;
import vn.bantin.scoring.Fraction;
import vn.bantin.scoring.LearntPace;
import vn.bantin.scoring.NotAssessedReason;

/** Says in a few words why a target has its status: by which rule, or why it is not assessed. */
record StatusReason(Programme programme, Period period, LearntPace learnt, PrintedFigures precision) {

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    /**
     * "đạt 17,7%, cần 25%", "hạn quý III/2024", "theo ý kiến cơ quan theo dõi: …"; of a figure that nobody has approved "đánh
     * giá từ quý II, số liệu chưa được duyệt".
     */
    String of(Assessment assessment) {
        return rule(assessment) + unapproved(assessment);
    }

    /** ", số liệu chưa được duyệt" where a figure is printed that nobody has approved, and another reason does not say so. */
    static String unapproved(Assessment assessment) {
        Progress report = assessment.progress();
        return report == null
                        || report.value() == null
                        || report.state() == Progress.State.APPROVED
                        || assessment.verdict().reason() == NotAssessedReason.NOT_APPROVED
                ? ""
                : ", " + NotAssessedReason.NOT_APPROVED.words();
    }

    private String rule(Assessment assessment) {
        Indicator indicator = assessment.indicator();
        return switch (assessment.verdict().rule()) {
            case OVERRIDDEN -> "theo ý kiến cơ quan theo dõi: " + overrideReason(assessment);
            case BEFORE_FIRST_ASSESSMENT -> "đánh giá từ quý " + NumberText.roman(indicator.firstAssessed());
            case MILESTONE_NOT_DUE -> "hạn " + due(assessment).words();
            case MILESTONE_OVERDUE -> "quá hạn " + due(assessment).words();
            case AT_PACE, BELOW_PACE ->
                against(assessment, share(assessment)) + new PaceText(programme, period, learnt).basis(assessment);
            case WITHIN_CEILING_PACE, ABOVE_CEILING_PACE ->
                against(
                        assessment,
                        "bằng %s mức khống chế, phân bổ " + standingText().toDate() + " %s");
            case WAY_AT_PACE, WAY_BELOW_PACE -> change(assessment);
            case SHORT_AT_END ->
                TargetStandingText.way(assessment) == null
                        ? words(assessment)
                        : change(assessment).replaceFirst(", cần [0-9.,]+%$", "");
            default -> words(assessment);
        };
    }

    /** A percentage that is no share of its plan, held against the plan: "bằng 19,1% kế hoạch, cần 20%". */
    private static String share(Assessment assessment) {
        return isShare(assessment) ? "đạt %s, cần %s" : "bằng %s kế hoạch, cần %s";
    }

    /** Whether a percentage of the plan cannot be taken for the value: that is no percentage, or one of a plan of 100 %. */
    static boolean isShare(Assessment assessment) {
        Goal goal = assessment.target().goal();
        return !assessment.indicator().unitOfMeasure().equals("%")
                || goal != null && goal.low() != null && goal.low().compareTo(HUNDRED) == 0;
    }

    /** "tăng 1,7 điểm phần trăm so với đầu năm (90,0%), bằng 38,5% mức tăng kế hoạch, cần 25%". */
    private String change(Assessment assessment) {
        String change = standingText().change(assessment);
        Fraction achieved = assessment.verdict().achievedPercent();
        return achieved == null || achieved.signum() <= 0
                ? change
                : change
                        + against(
                                assessment,
                                ", bằng %s mức " + TargetStandingText.direction(assessment) + " kế hoạch, cần %s");
    }

    /** The words of the rule, with the year or the term for the programme's time: "hết năm, không hoàn thành kế hoạch". */
    private String words(Assessment assessment) {
        String time = programme.kind() == Programme.Kind.TERM ? "nhiệm kỳ" : "năm";
        // No \b: from Java 19 on it knows ASCII letters only, and "kỳ" ends with another one.
        return assessment.verdict().rule().words().replaceAll("(?<=(?:hết|cả|đầu) )kỳ(?!\\p{L})", time);
    }

    private TargetStandingText standingText() {
        return new TargetStandingText(programme, period, precision);
    }

    private static String overrideReason(Assessment assessment) {
        return assessment.progress() == null || assessment.progress().override() == null
                ? ""
                : assessment.progress().override().reason();
    }

    private Period due(Assessment assessment) {
        Period due = assessment.target().due();
        return due == null ? programme.lastPeriod() : due;
    }

    /** Both percentages with one decimal, or with as many as it takes to tell them apart. */
    private String against(Assessment assessment, String pattern) {
        Fraction achieved = assessment.verdict().achievedPercent();
        Fraction expected = assessment.verdict().expectedPercent();
        if (achieved == null || expected == null) {
            return words(assessment);
        }
        List<BigDecimal> both = precision.againstPace(assessment, achieved, expected);
        return pattern.formatted(NumberText.of(both.get(0)) + "%", NumberText.of(both.get(1)) + "%");
    }
}
