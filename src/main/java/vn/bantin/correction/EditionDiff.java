package vn.bantin.correction;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.bantin.bulletin.Bulletin;
import vn.bantin.bulletin.CostliestTargets;
import vn.bantin.bulletin.Phrase;
import vn.bantin.bulletin.Summary;
import vn.bantin.bulletin.TargetRow;
import vn.bantin.bulletin.Trend;
import vn.bantin.correction.FigureChange.Said;
import vn.bantin.progress.Assignment;
import vn.bantin.progress.NumberText;
import vn.bantin.scoring.Rank;

/**
 * Compares the figures of a unit's bulletin with those of another edition, and the words of its data: names, units of
 * measure, the reasons that an office gives, who is in charge, who issues the paper, what people wrote. Other words do not
 * count: a sentence that only reads differently is no change.
 */
final class EditionDiff {

    /** Lines below the method that follow from figures: how the set of targets changed, how certain the rank is. */
    private static final Pattern FOLLOWING = Pattern.compile(
            "(?:Số liệu cần kiểm tra|Số chỉ tiêu được giao|Chỉ tiêu được giao thay đổi|Hạng của|Các chỉ tiêu được đánh giá của) .*");

    private final String unit;
    private final List<FigureChange> changes = new ArrayList<>();

    private EditionDiff(String unit) {
        this.unit = unit;
    }

    /**
     * Lists every figure and word of the data that differs: those of the whole unit, then by indicator in the order of the
     * table, then what people wrote.
     *
     * @param ranges whether these papers print how far a rank may move; else that is told for other programs only
     */
    static List<FigureChange> changes(UnitPaper paperThen, UnitPaper paperNow, boolean ranges) {
        Bulletin then = paperThen.bulletin();
        Bulletin now = paperNow.bulletin();
        boolean sameForm = (then.briefing() == null) == (now.briefing() == null); // else another version words them
        EditionDiff figures = new EditionDiff(now.unit());
        figures.add(null, FigureKind.NAME, Said.printed(then.unitName()), Said.printed(now.unitName()));
        figures.unit(paperThen.line(), paperNow.line());
        if (sameForm) {
            figures.add(null, FigureKind.ADJUSTMENTS, joined(then.merits()), joined(now.merits()));
            figures.changes.addAll(HeadingDiff.of(then, now));
        }
        Map<String, TargetRow> rowsThen = byIndicator(then);
        Map<String, TargetRow> rowsNow = byIndicator(now);
        Set<String> indicators = new LinkedHashSet<>(rowsNow.keySet());
        indicators.addAll(rowsThen.keySet());
        for (String indicator : indicators) {
            figures.row(indicator, rowsThen.get(indicator), rowsNow.get(indicator));
        }
        if (rowsThen.keySet().equals(rowsNow.keySet())) { // else the others are numbered anew
            figures.numbers(numbers(then), numbers(now));
        }
        if (sameForm) {
            figures.changes.addAll(RemarkDiff.of(paperThen, paperNow));
            figures.changes.addAll(HighlightDiff.of(then, now));
        }
        // A paper of which nothing is assessed says no more than its rows.
        if (sameForm && then.tally().assessed() > 0 && now.tally().assessed() > 0) {
            boolean others = figures.changes.stream().anyMatch(change -> change.printed(ranges));
            if (!others) {
                int costs = Math.min(costs(then), costs(now));
                figures.sentences(FigureKind.SENTENCE, SentenceDiff.of(sentences(then, costs), sentences(now, costs)));
                figures.sentences(FigureKind.SENTENCE, HighlightDiff.sentences(then, now));
            }
            figures.method(method(then, others), method(now, others));
        }
        return List.copyOf(figures.changes);
    }

    /** Lists what differs on the pages over all units and on no page of a unit: who issues them, how it was judged. */
    static List<FigureChange> changes(Summary then, Summary now) {
        EditionDiff figures = new EditionDiff("");
        figures.changes.addAll(HeadingDiff.of(then, now));
        figures.changes.addAll(HighlightDiff.of(then, now));
        figures.method(then.method(), now.method());
        return List.copyOf(figures.changes);
    }

    private static Said joined(@Nullable List<String> items) {
        return Said.printed(items == null ? "" : String.join(" ", items));
    }

    /** The change of a unit that has a bulletin in one of the editions only. */
    static FigureChange bulletin(String unit, boolean there) {
        Said said = Said.of("true", "có");
        return new FigureChange(
                unit, null, FigureKind.BULLETIN, there ? Said.NOTHING : said, there ? said : Said.NOTHING);
    }

    private static Map<String, TargetRow> byIndicator(Bulletin bulletin) {
        return bulletin.rows().stream()
                .collect(Collectors.toMap(TargetRow::indicator, Function.identity(), (a, b) -> a, LinkedHashMap::new));
    }

    private void unit(Summary.Line then, Summary.Line now) {
        add(null, FigureKind.CLUSTER, Said.printed(then.cluster()), Said.printed(now.cluster()));
        add(null, FigureKind.SCORE, decimals(then.score()), decimals(now.score()));
        add(null, FigureKind.COVERAGE, part(then.coveragePercent()), part(now.coveragePercent()));
        add(null, FigureKind.RANK, place(then.place()), place(now.place()));
        add(null, FigureKind.CLUSTER_RANK, place(then.inCluster()), place(now.inCluster()));
        add(null, FigureKind.PREVIOUS_RANK, rank(then.previousRank()), rank(now.previousRank()));
        // An edition older than the swings has none of a ranked unit either.
        if (then.swing() != null && now.swing() != null) {
            String before = then.swing().best() + "-" + then.swing().worst();
            String after = now.swing().best() + "-" + now.swing().worst();
            add(null, FigureKind.SWING, Said.of(before, before), Said.of(after, after));
        }
    }

    /** The place of each target in the table: its number, or of what it is a part. */
    private static Map<String, String> numbers(Bulletin bulletin) {
        Map<String, String> numbers = new LinkedHashMap<>();
        String number = "";
        for (TargetRow row : bulletin.rows()) {
            number = row.number() == null ? number : String.valueOf(row.number());
            numbers.put(row.indicator(), row.number() == null ? "trong đó của TT " + number : number);
        }
        return numbers;
    }

    private void numbers(Map<String, String> then, Map<String, String> now) {
        now.forEach((indicator, number) ->
                add(indicator, FigureKind.NUMBER, Said.printed(then.get(indicator)), Said.printed(number)));
    }

    private void row(String indicator, @Nullable TargetRow then, @Nullable TargetRow now) {
        if (then == null || now == null) {
            Said there = Said.of("true", "có");
            add(indicator, FigureKind.TARGET, then == null ? Said.NOTHING : there, now == null ? Said.NOTHING : there);
            return;
        }
        add(indicator, FigureKind.NAME, Said.printed(then.name()), Said.printed(now.name()));
        add(
                indicator,
                FigureKind.UNIT_OF_MEASURE,
                Said.printed(then.unitOfMeasure()),
                Said.printed(now.unitOfMeasure()));
        int before = changes.size();
        add(indicator, FigureKind.ASSIGNED, Said.printed(then.assigned()), Said.printed(now.assigned()));
        add(indicator, FigureKind.OWN, Said.printed(then.own()), Said.printed(now.own()));
        if (changes.size() == before) {
            add(indicator, FigureKind.PLAN, Said.printed(then.plan()), Said.printed(now.plan()));
        }
        add(indicator, FigureKind.VALUE, value(then), value(now));
        boolean estimate = add(indicator, FigureKind.ESTIMATE, estimate(then, now), estimate(now, then));
        // The quarter alone is an estimate because the value is one: that is one change.
        if (!estimate || !SentenceDiff.numbers(then.quarter()).equals(SentenceDiff.numbers(now.quarter()))) {
            add(indicator, FigureKind.QUARTER, Said.printed(then.quarter()), Said.printed(now.quarter()));
        }
        add(indicator, FigureKind.LAST_YEAR, Said.printed(then.lastYear()), Said.printed(now.lastYear()));
        // A later release prints no percentage of a range or of a most: that corrects nothing.
        boolean dropped = now.percentOfPlan() == null && value(then).equals(value(now));
        boolean percent = !dropped
                && add(indicator, FigureKind.PERCENT, percent(then.percentOfPlan()), percent(now.percentOfPlan()));
        add(
                indicator,
                FigureKind.PERCENT_OF_LAST_YEAR,
                percent(then.percentOfLastYear()),
                percent(now.percentOfLastYear()));
        add(indicator, FigureKind.STATUS, Said.of(then.status(), then.label()), Said.of(now.status(), now.label()));
        if (overridden(then)
                || overridden(now)
                || !percent && !SentenceDiff.numbers(then.why()).equals(SentenceDiff.numbers(now.why()))) {
            add(indicator, FigureKind.GROUNDS, Said.of(then.why(), then.why()), Said.of(now.why(), now.why()));
        }
        add(indicator, FigureKind.INDICATOR_RANK, place(then.place()), place(now.place()));
        formerStatus(indicator, then.former(), now.former());
        trend(indicator, then.trend(), now.trend());
        add(indicator, FigureKind.GROUP, Said.printed(then.group()), Said.printed(now.group()));
        add(indicator, FigureKind.LEAD_BODY, Said.printed(then.leadBody()), Said.printed(now.leadBody()));
        assignment(
                indicator,
                Objects.requireNonNullElse(then.assignment(), Assignment.UNSAID),
                Objects.requireNonNullElse(now.assignment(), Assignment.UNSAID));
    }

    private void assignment(String indicator, Assignment then, Assignment now) {
        add(indicator, FigureKind.CO_BODIES, Said.printed(then.coBodies()), Said.printed(now.coBodies()));
        add(indicator, FigureKind.OWNER, Said.printed(then.owner()), Said.printed(now.owner()));
        add(indicator, FigureKind.SCOPE, Said.printed(then.scope()), Said.printed(now.scope()));
        add(
                indicator,
                FigureKind.SOURCE_DOCUMENT,
                Said.printed(then.sourceDocument()),
                Said.printed(now.sourceDocument()));
        add(indicator, FigureKind.PRIORITY, priority(then), priority(now));
    }

    private static Said priority(Assignment assignment) {
        return Said.of(assignment.first(), assignment.first() ? "có" : "không");
    }

    /** Told where both editions compare with the same period. */
    private void formerStatus(String indicator, TargetRow.@Nullable Former then, TargetRow.@Nullable Former now) {
        TargetRow.Judged before = then == null ? null : then.judged();
        TargetRow.Judged after = now == null ? null : now.judged();
        if (before != null && after != null && before.period().equals(after.period())) {
            add(
                    indicator,
                    FigureKind.FORMER_STATUS,
                    Said.of(before.status(), before.status().words()),
                    Said.of(after.status(), after.status().words()));
        }
    }

    /** The quarters before this one, whose own value is a figure of its own. */
    private void trend(String indicator, @Nullable Trend then, @Nullable Trend now) {
        if (then == null || now == null) {
            return;
        }
        Map<String, String> before = points(then);
        Map<String, String> after = points(now);
        Set<String> quarters = new LinkedHashSet<>(after.keySet());
        quarters.addAll(before.keySet());
        for (String quarter : quarters) {
            add(indicator, FigureKind.TREND, point(quarter, before.get(quarter)), point(quarter, after.get(quarter)));
        }
    }

    private static Map<String, String> points(Trend trend) {
        Map<String, String> points = new LinkedHashMap<>();
        List<Trend.Point> now = trend.now();
        Stream.concat(now.subList(0, Math.max(0, now.size() - 1)).stream(), trend.before().stream())
                .forEach(point ->
                        points.put("quý " + NumberText.roman(point.quarter()) + "/" + point.year(), point.text()));
        return points;
    }

    private static Said point(String quarter, @Nullable String text) {
        Said said = Said.printed(text);
        return said.data() == null ? said : new Said(said.data(), said.text() + " (" + quarter + ")");
    }

    private void sentences(FigureKind kind, List<SentenceDiff.Pair> pairs) {
        pairs.forEach(pair -> add(null, kind, Said.printed(pair.then()), Said.printed(pair.now())));
    }

    private void method(List<String> then, List<String> now) {
        sentences(FigureKind.METHOD, SentenceDiff.of(rules(then), rules(now)));
    }

    /** The clauses of a method without the word that is explained only where figures call for it. */
    private static List<String> rules(List<String> method) {
        return SentenceDiff.clauses(method).stream()
                .filter(clause -> !clause.startsWith("“Điểm sát nhau”"))
                .toList();
    }

    /** The lines of the method; where figures have changed, those that follow from them without their numbers. */
    private static List<String> method(Bulletin bulletin, boolean others) {
        return bulletin.method().stream()
                .map(line -> others && FOLLOWING.matcher(line).matches() ? SentenceDiff.withoutNumbers(line) : line)
                .toList();
    }

    /** Where no figure of the unit has changed, these may still speak of others'. */
    private static List<String> sentences(Bulletin bulletin, int costs) {
        // Not the counts: they follow from the statuses, and an office may word them with other numbers.
        List<String> sentences = new ArrayList<>(bulletin.changes());
        sentences.addAll(bulletin.behind());
        sentences.addAll(bulletin.remarks());
        // As many of those that cost most points are named as there is room for.
        sentences.replaceAll(sentence -> CostliestTargets.first(sentence, costs));
        bulletin.groups().forEach(group -> sentences.add(group.words(false)));
        bulletin.rows().forEach(row -> sentences.add(row.restated()));
        return sentences;
    }

    private static int costs(Bulletin bulletin) {
        return Stream.concat(bulletin.changes().stream(), bulletin.remarks().stream())
                .mapToInt(CostliestTargets::named)
                .sum();
    }

    private static boolean overridden(TargetRow row) {
        return row.numbers() != null && row.numbers().overridden();
    }

    private static Said value(TargetRow row) {
        BigDecimal value = row.value();
        return value == null ? Said.NOTHING : Said.of(plain(value), row.valueText());
    }

    /** Said only where both have a value and both editions know whether it is an estimate. */
    private static Said estimate(TargetRow row, TargetRow other) {
        if (row.numbers() == null || other.numbers() == null || row.value() == null || other.value() == null) {
            return Said.NOTHING;
        }
        boolean estimate = row.numbers().estimate();
        return Said.of(estimate, estimate ? "số ước" : "số chính thức");
    }

    private static Said decimals(@Nullable BigDecimal number) {
        return number == null ? Said.NOTHING : Said.of(plain(number), NumberText.of(number, 2));
    }

    /** The percentage as it is printed. */
    private static Said percent(@Nullable BigDecimal percent) {
        return percent == null ? Said.NOTHING : Said.printed(Phrase.ratio(percent));
    }

    private static Said part(@Nullable BigDecimal percent) {
        return percent == null ? Said.NOTHING : Said.printed(Phrase.part(percent));
    }

    private static Said place(@Nullable Rank place) {
        return place == null ? Said.NOTHING : Said.of(Phrase.place(place), Phrase.place(place));
    }

    private static Said rank(@Nullable Integer rank) {
        return Said.of(rank, String.valueOf(rank));
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private boolean add(@Nullable String indicator, FigureKind figure, Said from, Said to) {
        boolean differs = !Objects.equals(from.data(), to.data());
        if (differs) {
            changes.add(new FigureChange(unit, indicator, figure, from, to));
        }
        return differs;
    }
}
