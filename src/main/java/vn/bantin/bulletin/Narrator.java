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
import vn.bantin.scoring.Earlier;
import vn.bantin.scoring.Fraction;
import vn.bantin.scoring.LearntPace;
import vn.bantin.scoring.Past;
import vn.bantin.scoring.Place;
import vn.bantin.scoring.Reason;
import vn.bantin.scoring.Rulebook;
import vn.bantin.scoring.Shortfall;
import vn.bantin.scoring.Standing;
import vn.bantin.scoring.Tally;

/** Builds the sentences of a bulletin by rule from the numbers; none is filler, each says what a row says. */
final class Narrator {

    /** How many names a sentence lists before it says "and so many others". */
    private static final int NAMES = 4;

    private final Programme programme;
    private final Period period;
    private final Rulebook rulebook;
    private final Wording wording;
    private final Earlier earlier;
    private final LearntPace learnt;
    private final Names names;

    /** Speaks of one period and of the units that have those names. */
    Narrator(
            Programme programme,
            Period period,
            Rulebook rulebook,
            Wording wording,
            Earlier earlier,
            LearntPace learnt,
            Names names) {
        this.programme = programme;
        this.period = period;
        this.rulebook = rulebook;
        this.wording = wording;
        this.earlier = earlier;
        this.learnt = learnt;
        this.names = names;
    }

    Earlier earlier() {
        return earlier;
    }

    Method method() {
        return new Method(programme, span(), rulebook, wording, earlier.rivals());
    }

    Span span() {
        return new Span(programme, period);
    }

    /** Whether last year's value can stand beside this one: what adds up over a whole term cannot. */
    boolean yearly(Indicator indicator) {
        return programme.kind() == Programme.Kind.ANNUAL || indicator.measure() != Measure.FLOW;
    }

    String label(Status status) {
        return wording.label(status);
    }

    /** The highest score of a target. */
    Fraction cap() {
        return Fraction.of(rulebook.cap());
    }

    /** The figures of targets as they are printed. */
    Precision precision() {
        boolean named = programme.kind() == Programme.Kind.ANNUAL && !last();
        return new Precision(
                rulebook, named ? rulebook.defaultAt(period.quarter()).movePointRight(2) : null);
    }

    /** How far beyond its bounds a value still meets the goal. */
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
    String statuses(Tally tally) {
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

    Position position() {
        return new Position(rulebook, earlier, names);
    }

    Names names() {
        return names;
    }

    /** "02 chỉ tiêu giảm so với cùng kỳ (A; B)", with no more than four names. */
    static void addNamed(List<String> parts, List<String> names, String what) {
        if (names.isEmpty()) {
            return;
        }
        int shown = Math.min(NAMES, names.size());
        String rest = names.size() > shown ? "; và %s chỉ tiêu khác".formatted(Phrase.count(names.size() - shown)) : "";
        parts.add("%s %s (%s%s)"
                .formatted(Phrase.count(names.size()), what, String.join("; ", names.subList(0, shown)), rest));
    }

    /** The targets behind or missed, worst first: how far they are, why, and who is in charge. */
    List<String> behind(List<Row> rows, List<Assessment> inOrder) {
        List<Integer> worstFirst = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Status status = rows.get(i).status();
            if (rows.get(i).number() != null && (status == Status.BEHIND || status == Status.MISSED)) {
                worstFirst.add(i);
            }
        }
        worstFirst.sort(Comparator.comparing(
                i -> Objects.requireNonNull(inOrder.get(i).verdict().score()), Comparator.naturalOrder()));
        return worstFirst.stream().map(i -> behind(rows.get(i), inOrder.get(i))).toList();
    }

    private String missing(Assessment assessment) {
        return Shortfall.of(rulebook, assessment)
                .map(shortfall -> Fairness.missing(shortfall, assessment.indicator()))
                .orElse("");
    }

    private String behind(Row row, Assessment assessment) {
        String said = standpoint().sentence(assessment);
        return "%s (TT %s): %s%s%s%s."
                .formatted(
                        row.name(),
                        row.number(),
                        said != null
                                ? said
                                : (row.value() == null || row.milestone() ? "" : Standpoint.far(row)) + row.why(),
                        missing(assessment),
                        new Season(programme, period, learnt).forecast(assessment),
                        row.leadBody() == null ? "" : "; " + row.leadBody() + " theo dõi");
    }

    /** The unit's rank in the quarter before, {@code null} if it had none. */
    @Nullable
    Integer previousRank(Standing standing) {
        Past before = earlier.quarter();
        Place then = before == null ? null : before.place(standing.unit().code());
        return then == null ? null : then.rank();
    }

    /** Why a unit has no rank. */
    String unranked(Standing standing) {
        return position().unranked(standing);
    }

    /** "5/27", "5/27 (đồng hạng)". */
    static String place(Place place) {
        return place.rank() + "/" + place.among() + (place.tied() ? " (đồng hạng)" : "");
    }

    /**
     * What could not be assessed and why; when it will be stands in the table: "22/38 chỉ tiêu chưa đánh giá: 21 chỉ tiêu
     * chưa đến kỳ đánh giá; 01 chỉ tiêu thiếu số liệu gốc (Tỷ lệ …)."; {@code null} if all were.
     */
    @Nullable
    String notAssessed(List<Assessment> counted) {
        Map<Reason, List<String>> byReason = new EnumMap<>(Reason.class);
        for (Assessment assessment : counted) {
            Reason reason = assessment.verdict().reason();
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
            if (reason == Reason.NOT_DUE) {
                parts.add(Phrase.count(names.size()) + " chỉ tiêu " + reason.words());
            } else {
                addNamed(parts, names, "chỉ tiêu " + (reason == Reason.NOT_APPROVED ? "có " : "") + reason.words());
            }
        });
        return "%s chỉ tiêu chưa đánh giá: %s."
                .formatted(Phrase.count(total, counted.size()), String.join("; ", parts));
    }

    /** Why this status, in a few words, and that another plan than the chosen one was judged, where it was. */
    String why(Assessment assessment) {
        return reason(assessment) + standIns().mark(assessment);
    }

    StandIns standIns() {
        return new StandIns(rulebook.basis());
    }

    private String reason(Assessment assessment) {
        Indicator indicator = assessment.indicator();
        return switch (assessment.verdict().rule()) {
            case OVERRIDDEN -> "theo ý kiến cơ quan theo dõi: " + overrideReason(assessment);
            case BEFORE_FIRST_ASSESSMENT -> "đánh giá từ quý " + Phrase.roman(indicator.firstAssessed());
            case MILESTONE_NOT_DUE -> "hạn " + Phrase.quarter(due(assessment));
            case MILESTONE_OVERDUE -> "quá hạn " + Phrase.quarter(due(assessment));
            case AT_PACE, BELOW_PACE ->
                against(assessment, "đạt %s, cần %s") + new Season(programme, period, learnt).basis(assessment);
            case WITHIN_CEILING_PACE, ABOVE_CEILING_PACE ->
                against(assessment, "bằng %s mức khống chế, phân bổ " + toDate() + " %s");
            case WAY_AT_PACE, WAY_BELOW_PACE -> way(assessment);
            default -> assessment.verdict().rule().words();
        };
    }

    /** "tăng 1,7 điểm phần trăm so với đầu năm (90,0%), bằng 38,5% mức tăng kế hoạch, cần 25%". */
    private String way(Assessment assessment) {
        String change = standpoint().change(assessment);
        if (change == null) {
            return assessment.verdict().rule().words();
        }
        Fraction achieved = assessment.verdict().achievedPercent();
        return achieved == null || achieved.signum() <= 0
                ? change
                : change
                        + against(
                                assessment, ", bằng %s mức " + Standpoint.direction(assessment) + " kế hoạch, cần %s");
    }

    private Standpoint standpoint() {
        return new Standpoint(programme, period, precision());
    }

    private String toDate() {
        return standpoint().toDate();
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
            return assessment.verdict().rule().words();
        }
        List<BigDecimal> both = precision().againstPace(assessment, achieved, expected);
        return pattern.formatted(Phrase.number(both.get(0)) + "%", Phrase.number(both.get(1)) + "%");
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
