package vn.bantin.bulletin;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.bantin.progress.Basis;
import vn.bantin.progress.Direction;
import vn.bantin.progress.Goal;
import vn.bantin.progress.Indicator;
import vn.bantin.progress.Ledger;
import vn.bantin.progress.Level;
import vn.bantin.progress.Measure;
import vn.bantin.progress.NumberText;
import vn.bantin.progress.Progress;
import vn.bantin.progress.Status;
import vn.bantin.progress.Target;
import vn.bantin.progress.Unit;
import vn.bantin.progress.UnitKind;
import vn.bantin.progress.UnitName;
import vn.bantin.scoring.Assessment;
import vn.bantin.scoring.Fraction;
import vn.bantin.scoring.Rank;
import vn.bantin.scoring.Scoreboard;
import vn.bantin.scoring.Standing;

/**
 * Words what a unit may be proud of: its completed and exceeded targets first, then its best ranks.
 *
 * <p>A rank follows the score of a target. It is told without a word on that only where the values put the units into the
 * same order, and as one "về mức thực hiện kế hoạch" only where the percentages of the plan do; elsewhere it is one of
 * points, and units that share the highest score are told as such.
 */
final class Highlights {

    private static final int MOST = 6;

    /** The first place is told, and those of the first fifth. */
    private static final int FIFTH = 5;

    /** No province has fewer districts; a plan of fewer units is one of some of them. */
    private static final int SMALLEST = 6;

    /** A later place, and one that more units share, is no highlight; the report of Hà Trung of 2023 praises the 14th of 27. */
    private static final int FIRST = 14;

    /** A value below so many times that of the base year is hardly "gấp … lần". */
    private static final BigDecimal TIMES = new BigDecimal("1.1");

    private final Narrator narrator;
    private final Map<String, Unit> units;
    private final Map<Level, Long> levels;
    private final Map<List<Object>, RankedValues> contests;
    private final @Nullable Unit province;

    private Highlights(Narrator narrator, Map<String, Unit> units, @Nullable Unit province, List<Assessment> all) {
        this.narrator = narrator;
        this.units = units;
        this.province = province;
        levels = units.values().stream().collect(Collectors.groupingBy(Unit::level, Collectors.counting()));
        contests = all.stream()
                .filter(a -> a.place() != null)
                .collect(Collectors.groupingBy(
                        this::contest, Collectors.collectingAndThen(Collectors.toList(), RankedValues::new)));
    }

    /** The highlights of all units of a scoreboard, made of that ledger. */
    static Highlights of(Ledger ledger, Scoreboard scoreboard, Narrator narrator) {
        Map<String, Unit> known = byCode(ledger.units().stream());
        Map<String, Unit> units = byCode(scoreboard.standings().stream().map(Standing::unit));
        Set<@Nullable Unit> parents = new HashSet<>();
        units.values().forEach(unit -> parents.add(unit.parent() == null ? null : known.get(unit.parent())));
        Unit parent = parents.size() == 1 ? parents.iterator().next() : null;
        String issuer = ledger.programme().issuedBy();
        boolean province =
                parent != null && parent.level() == Level.PROVINCE && (issuer == null || issuer.equals(parent.code()));
        return new Highlights(narrator, units, province ? parent : null, scoreboard.assessments());
    }

    private static Map<String, Unit> byCode(Stream<Unit> units) {
        return units.collect(Collectors.toMap(Unit::code, Function.identity()));
    }

    /** A target and the sentence on it. */
    record Told(Assessment target, String sentence) {}

    /**
     * One short sentence each, at most six; empty for a unit without any. Those of priority stand first, then those with
     * more to tell than that they are met, by weight; those on pace by weight and place. A first place that is shared with
     * nobody stands before what is only met, or shares its place: many units may have done that.
     */
    List<Told> of(List<Assessment> inOrder) {
        Comparator<Assessment> bestFirst = Comparator.comparing((Assessment a) ->
                        !a.target().assignmentOr(a.indicator()).first())
                .thenComparing(a -> stands(a).isEmpty())
                .thenComparing(a -> a.indicator().weight(), Comparator.reverseOrder())
                .thenComparing(a -> a.status().done() || a.place() == null ? 0 : IndicatorContest.rank(a));
        List<Assessment> counted = inOrder.stream()
                .filter(a -> a.indicator().counted())
                .sorted(bestFirst)
                .toList();
        List<Assessment> onPace = counted.stream()
                .filter(a -> a.status() == Status.ON_PACE && outstanding(a))
                .toList();
        return Stream.of(
                        counted.stream().filter(a -> a.status().done() && isMoreThanMet(a)),
                        onPace.stream().filter(Highlights::leadsAlone),
                        counted.stream().filter(a -> a.status().done() && !isMoreThanMet(a)),
                        onPace.stream().filter(a -> !leadsAlone(a)))
                .flatMap(some -> some)
                .limit(MOST)
                .map(target -> new Told(target, sentence(target)))
                .toList();
    }

    private boolean isMoreThanMet(Assessment assessment) {
        Rank place = assessment.place();
        return assessment.target().assignmentOr(assessment.indicator()).first()
                || !sinceBaseYear(assessment).isEmpty()
                || place != null && !place.tied() && !stands(assessment).isEmpty();
    }

    private static boolean leadsAlone(Assessment assessment) {
        Rank place = assessment.place();
        return place != null && place.rank() == 1 && !place.tied();
    }

    /** Whether its place is worth a word; one that most units share is not. */
    private boolean outstanding(Assessment assessment) {
        Rank place = assessment.place();
        return place != null
                && (place.rank() == 1 || FIFTH * place.rank() <= place.among())
                && isRare(assessment, place);
    }

    private boolean isRare(Assessment assessment, Rank place) {
        return place.rank() <= FIRST
                && all(assessment).sharing(place) <= FIRST
                && !all(assessment).isCommon(place);
    }

    /** Compares its value with the base year and with the other units; empty where neither is worth a word. */
    private String stands(Assessment assessment) {
        Rank place = assessment.place();
        String rank = place == null || !outstanding(assessment) && !wellPlaced(assessment, place)
                ? ""
                : rank(assessment, place);
        return Stream.of(sinceBaseYear(assessment), rank)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" và "));
    }

    /** Whether its values alone put a completed target into the upper half, as in "ước đạt 7,34%, đứng thứ 12 toàn tỉnh". */
    private boolean wellPlaced(Assessment assessment, Rank place) {
        return assessment.status().done()
                && 2 * place.rank() <= place.among() + 1
                && isRare(assessment, place)
                && all(assessment).give(assessment, place);
    }

    /** The fact; what it is beside the base year and among the units; in brackets what it is of the plan. */
    private String sentence(Assessment assessment) {
        String ruled = assessment.ruled() ? ", theo ý kiến cơ quan theo dõi" : "";
        String stands = stands(assessment);
        String plan = told(assessment) ? "" : ofPlan(assessment);
        return Phrase.capitalised(fact(assessment))
                + (stands.isEmpty() ? "" : ", " + stands)
                + ruled
                + (plan.isEmpty() ? "" : " (" + plan + ")")
                + ".";
    }

    /** "gấp 1,41 lần năm 2020"; empty for a share, and where the value is not clearly above that of the base year. */
    private String sinceBaseYear(Assessment assessment) {
        BigDecimal then = assessment.target().baseValue();
        BigDecimal now = RankedValues.value(assessment);
        Integer year = narrator.baseYear();
        Indicator indicator = assessment.indicator();
        if (year == null
                || then == null
                || now == null
                || then.signum() <= 0
                || indicator.measure() == Measure.MILESTONE
                || indicator.unitOfMeasure().equals("%")) {
            return "";
        }
        BigDecimal times = Fraction.of(now).dividedBy(Fraction.of(then)).rounded(2);
        return times.compareTo(TIMES) < 0 ? "" : "gấp %s lần năm %s".formatted(NumberText.of(times), year);
    }

    private String fact(Assessment assessment) {
        Indicator indicator = assessment.indicator();
        Progress report = assessment.progress();
        if (indicator.measure() == Measure.MILESTONE) {
            return indicator.name() + ": đã hoàn thành" + ahead(assessment.target());
        }
        if (report == null || report.value() == null) {
            return indicator.name() + ": " + narrator.label(assessment.status());
        }
        String counted = counted(indicator);
        String amount = narrator.precision().amount(assessment);
        if (told(assessment)) {
            String met = "hoàn thành chỉ tiêu %s %s"
                    .formatted(assessment.target().basis() == Basis.ASSIGNED ? "giao" : "đề ra", amount);
            return counted == null ? indicator.name() + ": " + met : met + counted;
        }
        String estimated = report.estimate() ? "ước " : "";
        if (isToBeLow(assessment)) {
            return "%s %sở mức %s".formatted(indicator.name(), estimated, amount);
        }
        String within = within(indicator, estimated + amount);
        return counted != null
                ? estimated + "có " + amount + counted
                : within != null ? within : "%s %sđạt %s".formatted(indicator.name(), estimated, amount);
    }

    /** Whether it is to stay or to become low: nobody "has" or "reaches" crimes. */
    private static boolean isToBeLow(Assessment assessment) {
        Goal goal = assessment.target().goal();
        return goal != null && goal.sense(assessment.indicator().direction()) == Direction.LOWER;
    }

    /**
     * "Kết nạp 39 đảng viên mới" of "Kết nạp đảng viên mới" in "đảng viên"; {@code null} where the name does not hold the unit
     * of measure behind its first word.
     */
    private static @Nullable String within(Indicator indicator, String amount) {
        String unit = indicator.unitOfMeasure().toLowerCase(Locale.ROOT);
        String name = indicator.name();
        int at = unit.isBlank() ? -1 : (name + " ").indexOf(" " + unit + " ");
        return at < 0 ? null : name.substring(0, at) + " " + amount + name.substring(at + 1 + unit.length());
    }

    /** Whether the fact itself tells the plan: what adds up was met to the unit. */
    private static boolean told(Assessment assessment) {
        Progress report = assessment.progress();
        BigDecimal value = RankedValues.value(assessment);
        return report != null
                && value != null
                && !report.estimate()
                && (counted(assessment.indicator()) != null
                        || assessment.indicator().measure() == Measure.FLOW)
                && !assessment.indicator().unitOfMeasure().equals("%")
                && exactly(assessment, value);
    }

    /** ", trước hạn quý III/2024". */
    private String ahead(Target target) {
        return target.due() == null || !narrator.period().isBefore(target.due())
                ? ""
                : ", trước hạn " + target.due().words();
    }

    /**
     * The rest of the name of what is counted: of "Sản phẩm OCOP" in "sản phẩm" it is " OCOP", as in "17 sản phẩm OCOP", of
     * "Xã, phường đạt chuẩn" in "xã" ", phường đạt chuẩn";
     * {@code null} where the name does not begin with the unit of measure.
     */
    private static @Nullable String counted(Indicator indicator) {
        String unit = indicator.unitOfMeasure().toLowerCase(Locale.ROOT);
        String name = indicator.name().startsWith("Số ") ? indicator.name().substring(3) : indicator.name();
        boolean begins = !unit.isBlank() && name.toLowerCase(Locale.ROOT).startsWith(unit);
        String rest = begins ? name.substring(unit.length()) : "";
        return begins && (rest.startsWith(" ") || rest.startsWith(", ")) ? rest : null;
    }

    private static boolean exactly(Assessment assessment, BigDecimal value) {
        Goal goal = assessment.target().goal();
        return assessment.status() == Status.COMPLETED
                && goal != null
                && goal.sense(assessment.indicator().direction()) == Direction.HIGHER
                && !goal.open()
                && value.compareTo(goal.lowOrThrow()) == 0;
    }

    /** "bằng 104,2% kế hoạch"; of a share, of a ceiling and of a way "kế hoạch 96,1% trở lên"; empty for a milestone. */
    private String ofPlan(Assessment assessment) {
        Indicator indicator = assessment.indicator();
        Target target = assessment.target();
        BigDecimal percent = narrator.precision().percentOfPlan(assessment);
        String unit = indicator.unitOfMeasure();
        Goal goal = target.goal();
        if (percent != null
                && goal != null
                && goal.sense(indicator.direction()) == Direction.HIGHER
                && !unit.equals("%")) {
            return "bằng " + NumberText.of(percent) + "% kế hoạch";
        }
        String plan = FigureText.plan(target, indicator);
        return plan.isEmpty() || indicator.measure() == Measure.MILESTONE
                ? ""
                : "kế hoạch " + TargetStandingText.measured(plan, unit);
    }

    /**
     * "đứng thứ nhất toàn tỉnh", "đồng hạng thứ 2/25 đơn vị được đánh giá cùng 01 đơn vị khác", "cùng 04 đơn vị khác dẫn đầu
     * về điểm của chỉ tiêu".
     */
    private String rank(Assessment assessment, Rank place) {
        RankedValues ranked = all(assessment);
        boolean byValue = ranked.give(assessment, place);
        boolean byPlan = ranked.giveByPlan(assessment, place);
        if (place.tied()
                && !byValue
                && !byPlan
                && narrator.cap().equals(assessment.verdict().score())) {
            return "cùng %s đơn vị khác dẫn đầu về điểm của chỉ tiêu"
                    .formatted(Phrase.count(ranked.sharing(place) - 1));
        }
        String others = place.tied() ? "cùng %s đơn vị khác".formatted(Phrase.count(ranked.sharing(place) - 1)) : "";
        Level level = level(assessment);
        boolean everybody = levels.getOrDefault(level, 0L) == place.among();
        Unit whole = everybody && place.among() >= SMALLEST && level != Level.DEPARTMENT ? province : null;
        boolean everywhere = whole != null;
        String where = whole != null
                ? UnitName.kind(whole) == UnitKind.CENTRAL_CITY ? " toàn thành phố" : " toàn tỉnh"
                : everybody ? "" : " đơn vị được đánh giá";
        boolean low = byValue && isToBeLow(assessment);
        String nth = everywhere
                ? place.rank() == 1 ? low ? "nhất" : "thứ nhất" : "thứ " + place.rank()
                : "thứ " + place.rank() + "/" + place.among();
        return (low ? "thấp " : place.tied() ? "đồng hạng " : "đứng ")
                + nth
                + where
                + (byValue ? "" : byPlan ? " về mức thực hiện kế hoạch" : " về điểm của chỉ tiêu")
                + (others.isEmpty() ? "" : " " + others);
    }

    /** All units that are ranked against this one on the indicator. */
    private RankedValues all(Assessment assessment) {
        return Objects.requireNonNull(contests.get(contest(assessment)));
    }

    private List<Object> contest(Assessment assessment) {
        return List.of(assessment.indicator().code(), level(assessment));
    }

    private Level level(Assessment assessment) {
        return Objects.requireNonNull(units.get(assessment.unit())).level();
    }
}
