package vn.bantin.bulletin;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.bantin.progress.Indicator;
import vn.bantin.progress.Ledger;
import vn.bantin.progress.Period;
import vn.bantin.scoring.Assessment;
import vn.bantin.scoring.Fraction;
import vn.bantin.scoring.Standing;
import vn.bantin.scoring.Tally;

/**
 * All that one unit's pages say.
 *
 * @param number its place in the agenda, from 1
 * @param unit the unit's code
 * @param unitName "huyện Thọ Xuân"
 * @param title the abstract below "BÁO CÁO"
 * @param programme the programme's title
 * @param counts the count sentence, with period and unit
 * @param changes the rank, and what changed since the last quarter, or since last year, one sentence each
 * @param behind the targets behind, worst first, each with how far, why and who is in charge
 * @param remarks one sentence each: what could not be assessed and why, which targets came and
 *     went, which earlier figures were corrected since
 * @param groups the groups of indicators, in order
 * @param rows the table, in order
 * @param method how it was judged, one paragraph each
 * @param closing {@code null} in editions that are older than it
 * @param plans what heads the columns of plans, {@code null} for the plan of a year
 * @param merits the points given and taken beyond the targets, an item each; {@code null} as read from older editions
 * @param standIns the targets judged by the other plan, in one item; {@code null} as read from older editions
 * @param correction what it corrects, {@code null} for what corrects nothing
 */
public record Bulletin(
        int number,
        String unit,
        String unitName,
        Period period,
        Letterhead letterhead,
        String title,
        String programme,
        String counts,
        List<String> changes,
        List<String> behind,
        List<String> remarks,
        Tally tally,
        List<Group> groups,
        List<Row> rows,
        List<String> method,
        @Nullable Closing closing,
        @Nullable String plans,
        @Nullable List<String> merits,
        @Nullable List<String> standIns,
        @Nullable Correction correction) {

    /**
     * A group of indicators, how many of its targets have each status, and how far it is.
     *
     * @param score the weighted mean of the scores of its assessed, counted targets × 100, to two decimals: with the pace
     *     at 100, as {@link vn.bantin.scoring.Standing#score()} is over all groups; {@code null} where none is assessed
     *     and in editions that are older than it
     */
    public record Group(String name, Tally tally, @Nullable BigDecimal score) {

        /** The pace, which is the same for every group. */
        public static final int ON_PACE = 100;

        static Group of(String name, List<Assessment> counted) {
            BigDecimal sum = BigDecimal.ZERO;
            BigDecimal weights = BigDecimal.ZERO;
            for (Assessment assessment : counted) {
                Fraction score = assessment.verdict().score();
                if (score != null) {
                    BigDecimal weight = assessment.indicator().weight();
                    sum = sum.add(score.rounded(DIGITS).multiply(weight));
                    weights = weights.add(weight);
                }
            }
            return new Group(
                    name,
                    Tally.of(
                            counted.size(),
                            counted.stream().map(Assessment::status).toList()),
                    weights.signum() == 0 ? null : mean(sum, weights));
        }

        /** As exact as fractions, whose sum over all units would take seconds: the surplus digits go before the rounding. */
        private static BigDecimal mean(BigDecimal sum, BigDecimal weights) {
            return sum.movePointRight(2)
                    .divide(weights, DIGITS - 10, RoundingMode.HALF_UP)
                    .setScale(2, RoundingMode.HALF_UP);
        }

        /** "98,12 điểm, đúng tiến độ là 100 điểm.", empty where there is no score. */
        public String words() {
            return score == null
                    ? ""
                    : "%s: %s điểm, đúng tiến độ là %s điểm.".formatted(name, Phrase.number(score, 2), ON_PACE);
        }
    }

    private static final int DIGITS = 30;

    public Bulletin {
        changes = List.copyOf(changes);
        behind = List.copyOf(behind);
        remarks = List.copyOf(remarks);
        groups = List.copyOf(groups);
        rows = List.copyOf(rows);
        method = List.copyOf(method);
        merits = merits == null ? List.of() : List.copyOf(merits);
        standIns = standIns == null ? List.of() : List.copyOf(standIns);
    }

    /** The estimates and the statuses set by an office, an item each. */
    public List<String> hedges() {
        return Hedges.of(rows);
    }

    /** What the mark of corrected figures in the columns of former periods means; {@code null} where none has it. */
    public @Nullable String restated() {
        return Restatements.note(rows);
    }

    /** The same with what it corrects. */
    Bulletin corrected(Correction by) {
        return with(number, by);
    }

    /** The same at another place in the agenda. */
    Bulletin numbered(int place) {
        return with(place, correction);
    }

    private Bulletin with(int place, @Nullable Correction by) {
        return new Bulletin(
                place,
                unit,
                unitName,
                period,
                letterhead,
                title,
                programme,
                counts,
                changes,
                behind,
                remarks,
                tally,
                groups,
                rows,
                method,
                closing,
                plans,
                merits,
                standIns,
                by);
    }

    static Bulletin of(
            int number,
            Ledger ledger,
            Standing standing,
            List<Assessment> assessments,
            Letterhead letterhead,
            Closing closing,
            History history,
            Narrator narrator) {
        Period period = ledger.period();
        List<Assessment> inOrder = byGroup(
                assessments,
                ledger.indicators().stream().map(Indicator::group).distinct().toList());
        List<Assessment> counted =
                inOrder.stream().filter(a -> a.indicator().counted()).toList();
        List<Row> rows = new ArrayList<>();
        int running = 0;
        for (Assessment assessment : inOrder) {
            rows.add(Row.of(
                    assessment,
                    assessment.indicator().counted() ? Integer.valueOf(++running) : null,
                    history.trend(assessment, narrator.precision()),
                    narrator));
        }
        String name = narrator.names().of(standing.unit());
        // Before the lists, which may be long: it must not leave page one.
        List<String> changes = new ArrayList<>(List.of(narrator.rank(standing)));
        boolean silent = Silence.of(assessments);
        changes.addAll(Turns.said(narrator.earlier(), standing.unit().code(), counted, silent));
        List<String> remarks = Stream.of(
                        narrator.notAssessed(counted),
                        TargetSet.changed(
                                Turns.compared(narrator.earlier()),
                                standing.unit().code(),
                                counted),
                        Restatements.of(standing.unit().code(), narrator.earlier()))
                .filter(Objects::nonNull)
                .toList();
        return new Bulletin(
                number,
                standing.unit().code(),
                name,
                period,
                letterhead,
                "kết quả thực hiện " + narrator.span().targets() + " của " + name,
                ledger.programme().title(),
                silent
                        ? Silence.said(name, counted)
                        : narrator.span().opening() + ", " + name + " "
                                + narrator.counts().ofUnit(standing.tally(), counted) + ".",
                changes,
                narrator.behind(rows, inOrder),
                remarks,
                standing.tally(),
                groups(counted),
                rows,
                method(ledger, standing, counted, narrator),
                closing,
                narrator.span().plans(),
                Merits.items(standing).stream()
                        .map(item -> Phrase.capitalised(item) + ".")
                        .toList(),
                narrator.standIns().of(inOrder, rows),
                null);
    }

    /** The paragraphs on the method, the last one on how certain the rank is. */
    private static List<String> method(Ledger ledger, Standing standing, List<Assessment> counted, Narrator narrator) {
        List<Indicator> indicators = counted.stream().map(Assessment::indicator).toList();
        return Stream.concat(
                        narrator.method().paragraphs(indicators, ledger.adjusted()).stream(),
                        Stream.ofNullable(narrator.position().certainty(standing)))
                .toList();
    }

    /** The groups in the order of the programme; within them, each "trong đó" item behind its whole. */
    private static List<Assessment> byGroup(List<Assessment> assessments, List<String> groupOrder) {
        Map<String, List<Assessment>> groups = new LinkedHashMap<>();
        groupOrder.forEach(group -> groups.put(group, new ArrayList<>()));
        for (Assessment whole : assessments) {
            if (whole.indicator().counted()) {
                List<Assessment> group =
                        groups.computeIfAbsent(whole.indicator().group(), any -> new ArrayList<>());
                group.add(whole);
                assessments.stream()
                        .filter(part ->
                                whole.indicator().code().equals(part.indicator().partOf()))
                        .forEach(group::add);
            }
        }
        List<Assessment> inOrder = new ArrayList<>();
        groups.values().forEach(inOrder::addAll);
        assessments.stream().filter(part -> !inOrder.contains(part)).forEach(inOrder::add);
        return inOrder;
    }

    /** The groups of counted assessments, in the order of first mention. */
    static List<Group> groups(List<Assessment> counted) {
        Map<String, List<Assessment>> byName = new LinkedHashMap<>();
        counted.forEach(a -> byName.computeIfAbsent(a.indicator().group(), any -> new ArrayList<>())
                .add(a));
        return byName.entrySet().stream()
                .map(entry -> Group.of(entry.getKey(), entry.getValue()))
                .toList();
    }
}
