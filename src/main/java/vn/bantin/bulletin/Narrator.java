package vn.bantin.bulletin;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.bantin.progress.Goal;
import vn.bantin.progress.Indicator;
import vn.bantin.progress.Measure;
import vn.bantin.progress.Period;
import vn.bantin.progress.Programme;
import vn.bantin.progress.Status;
import vn.bantin.scoring.Assessment;
import vn.bantin.scoring.ComparisonBase;
import vn.bantin.scoring.Fraction;
import vn.bantin.scoring.LearntPace;
import vn.bantin.scoring.NotAssessedReason;
import vn.bantin.scoring.PastResults;
import vn.bantin.scoring.Rank;
import vn.bantin.scoring.Rulebook;
import vn.bantin.scoring.Shortfall;
import vn.bantin.scoring.Standing;
import vn.bantin.scoring.StatusTally;

/** Builds the sentences of a bulletin by rule from the numbers. */
final class Narrator {

    private final Programme programme;
    private final Period period;
    private final Rulebook rulebook;
    private final Wording wording;
    private final ComparisonBase earlier;
    private final LearntPace learnt;
    private final UnitNames names;

    /** Makes a narrator for one period and units with those names. */
    Narrator(
            Programme programme,
            Period period,
            Rulebook rulebook,
            Wording wording,
            ComparisonBase earlier,
            LearntPace learnt,
            UnitNames names) {
        this.programme = programme;
        this.period = period;
        this.rulebook = rulebook;
        this.wording = wording;
        this.earlier = earlier;
        this.learnt = learnt;
        this.names = names;
    }

    Period period() {
        return period;
    }

    /** The year with which values of a programme are compared from afar; {@code null} for none. */
    @Nullable
    Integer baseYear() {
        return programme.baseYear();
    }

    ComparisonBase earlier() {
        return earlier;
    }

    MethodText method() {
        return new MethodText(programme, span(), rulebook, wording, earlier);
    }

    /** Whether the pages say how far a rank moves when the weights do. */
    boolean ranges() {
        return rulebook.ranking().range();
    }

    PeriodText span() {
        return new PeriodText(programme, period, periods());
    }

    /** The names of periods in titles and sentences. */
    PeriodNames periods() {
        return wording.periods(programme);
    }

    /** Whether last year's value is comparable with this one; a value that adds up over a whole term is not. */
    boolean yearly(Indicator indicator) {
        return programme.kind() == Programme.Kind.ANNUAL || indicator.measure() != Measure.FLOW;
    }

    String label(Status status) {
        return wording.label(status);
    }

    /** The assessed share of the weight due that a unit must reach to be ranked, 0 to 1. */
    BigDecimal coverage() {
        return rulebook.coverage();
    }

    /** The highest score of a target. */
    Fraction cap() {
        return Fraction.of(rulebook.cap());
    }

    /** The figures of targets as they are printed. */
    PrintedFigures precision() {
        boolean named = programme.kind() == Programme.Kind.ANNUAL && !last();
        return new PrintedFigures(
                rulebook, named ? rulebook.defaultAt(period.quarter()).movePointRight(2) : null);
    }

    /** The distance beyond its bounds at which a value still meets the goal. */
    BigDecimal slack(Goal goal) {
        return switch (goal.comparator()) {
            case ABOUT, EXACTLY ->
                rulebook.tolerance().multiply(goal.lowOrThrow().abs());
            case AT_LEAST, ABOVE, AT_MOST, BELOW, BETWEEN -> BigDecimal.ZERO;
        };
    }

    CountSentence counts() {
        return new CountSentence(programme, period, rulebook, wording);
    }

    /** "Trong 27 đơn vị: 03 hoàn thành kế hoạch; 12 đạt tiến độ; 12 chưa đánh giá.", without those that are none. */
    String statuses(StatusTally tally) {
        List<String> parts = new ArrayList<>();
        for (Status status : Status.values()) {
            if (tally.of(status) > 0) {
                parts.add(Phrase.count(tally.of(status)) + " " + label(status));
            }
        }
        return "Trong " + Phrase.count(tally.total()) + " đơn vị: " + String.join("; ", parts) + ".";
    }

    /** The unit's rank, or why it has none. */
    String rank(Standing standing) {
        return position().sentence(standing);
    }

    /** The sentence on the targets that cost the unit most points, {@code null} where it has no rank. */
    @Nullable
    String costs(Standing standing, List<Assessment> counted, int most) {
        return CostliestTargets.said(standing, counted, rulebook.ranking(), most);
    }

    RankText position() {
        return new RankText(rulebook, earlier, names, periods());
    }

    UnitNames names() {
        return names;
    }

    /**
     * The counted targets behind or missed, those first that need direction most: those of priority, then by the weight times what is lacking of
     * the score of a target on pace, then in the order of the table.
     */
    static List<TargetBehind> worstFirst(List<TargetRow> rows, List<Assessment> inOrder) {
        List<TargetBehind> behind = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Status status = rows.get(i).status();
            if (rows.get(i).number() != null && (status == Status.BEHIND || status == Status.MISSED)) {
                behind.add(new TargetBehind(rows.get(i), inOrder.get(i)));
            }
        }
        behind.sort(Comparator.comparing((TargetBehind one) -> first(one.assessment()))
                .thenComparing(one -> lost(one.assessment()))
                .reversed());
        return behind;
    }

    private static boolean first(Assessment assessment) {
        return assessment.target().assignmentOr(assessment.indicator()).first();
    }

    /** The score that a target costs its unit: weight × (1 - score). */
    private static Fraction lost(Assessment assessment) {
        Fraction score = Objects.requireNonNull(assessment.verdict().score());
        return Fraction.ONE
                .minus(score)
                .times(Fraction.of(assessment.indicator().weight()));
    }

    /** The amount that a target behind lacks, "7,7 triệu USD", empty where it is none. Beside targets that lack something of what is due, one that lacks something of the plan says so. */
    String lacking(Assessment assessment, boolean base) {
        return Shortfall.of(rulebook, assessment)
                .map(shortfall -> MarginText.lacking(shortfall, assessment.indicator(), base))
                .orElse("");
    }

    /** "; nếu giữ tiến độ này, cả năm đạt khoảng 78,4% kế hoạch (theo nhịp độ quý I/2023)", empty where none is made. */
    String forecast(Assessment assessment) {
        return new PaceText(programme, period, learnt).forecast(assessment);
    }

    /** The forecast in a cell, without the pace that it follows. */
    String outlook(Assessment assessment) {
        return new PaceText(programme, period, learnt).outlook(assessment);
    }

    private String missing(Assessment assessment) {
        return Shortfall.of(rulebook, assessment)
                .map(shortfall -> MarginText.missing(shortfall, assessment.indicator()))
                .orElse("");
    }

    /** How far a target behind is, beside its plan. */
    String standing(TargetRow row, Assessment assessment) {
        String said = standingText().sentence(assessment);
        return said != null ? said : TargetStandingText.far(row) + TargetStandingText.grounds(row);
    }

    /** The standing of a target behind in a cell, "18,6/105,0 triệu USD; đạt 17,7%, cần 25%". */
    String beside(TargetRow row, Assessment assessment) {
        String said = standingText().cell(assessment);
        return said != null
                ? said
                : switch (assessment.verdict().rule()) {
                    case SHORT_AT_END, MILESTONE_NEVER_DONE -> TargetStandingText.atEnd(row);
                    default -> TargetStandingText.beside(row) + TargetStandingText.grounds(row);
                };
    }

    /** A target behind in a sentence: how far it is, why, and who is in charge. */
    String behind(TargetBehind behind) {
        TargetRow row = behind.row();
        return "%s (TT %s): %s%s%s%s."
                .formatted(
                        row.name(),
                        row.number(),
                        standing(row, behind.assessment()),
                        missing(behind.assessment()),
                        forecast(behind.assessment()),
                        row.leadBody() == null ? "" : "; " + row.leadBody() + " theo dõi");
    }

    /** The unit's rank in the quarter before, {@code null} if it had none. */
    @Nullable
    Integer previousRank(Standing standing) {
        PastResults before = earlier.quarter();
        Rank then = before == null ? null : before.place(standing.unit().code());
        return then == null ? null : then.rank();
    }

    /** Why a unit has no rank. */
    String unranked(Standing standing) {
        return position().unranked(standing);
    }

    /**
     * The sentence on targets that could not be assessed, and why: "22/38 chỉ tiêu chưa đánh giá: 21 chỉ tiêu chưa đến
     * kỳ đánh giá; 01 chỉ tiêu thiếu số liệu đầu kỳ (Tỷ lệ …).", of one reason "20/38 chỉ tiêu chưa đánh giá, đều chưa đến
     * kỳ đánh giá.", of one target "01/06 chỉ tiêu chưa đến kỳ đánh giá."; {@code null} if all were assessed.
     *
     * @param most how many are named of each reason
     * @param few how many are named where there are no more
     */
    @Nullable
    String notAssessed(List<Assessment> counted, int most, int few) {
        Map<NotAssessedReason, List<String>> byReason = new EnumMap<>(NotAssessedReason.class);
        for (Assessment assessment : counted) {
            NotAssessedReason reason = assessment.verdict().reason();
            if (reason != null) {
                byReason.computeIfAbsent(reason, any -> new ArrayList<>())
                        .add(assessment.indicator().name());
            }
        }
        int total = byReason.values().stream().mapToInt(List::size).sum();
        if (total == 0) {
            return null;
        }
        List<String> parts = new ArrayList<>();
        byReason.forEach((reason, names) -> {
            String words = OpenTargets.of(reason);
            String named = reason == NotAssessedReason.NOT_DUE
                    ? ""
                    : NamedCount.names(names, names.size() <= few ? few : most);
            parts.add(
                    byReason.size() > 1
                            ? Phrase.count(names.size()) + " chỉ tiêu " + words + named
                            : (total > 1 ? "chưa đánh giá, đều " : "") + words + named);
        });
        return "%s chỉ tiêu %s."
                .formatted(
                        Phrase.count(total, counted.size()),
                        byReason.size() > 1 ? "chưa đánh giá: " + String.join("; ", parts) : parts.get(0));
    }

    /** The reason of a status in a few words, with the plan that was judged where it is not the chosen one. */
    String why(Assessment assessment) {
        return new StatusReason(programme, period, learnt, precision()).of(assessment)
                + standIns().mark(assessment);
    }

    SubstitutePlans standIns() {
        return new SubstitutePlans(rulebook.basis());
    }

    private TargetStandingText standingText() {
        return new TargetStandingText(programme, period, precision());
    }

    /** "đầu năm", of a term "đầu nhiệm kỳ". */
    String start() {
        return standingText().start();
    }

    /** Whether the programme begins with this period. */
    boolean firstPeriod() {
        return period.equals(programme.firstPeriod());
    }

    /** Whether the period is the programme's last. */
    boolean last() {
        return period.equals(programme.lastPeriod());
    }
}
