package vn.bantin.bulletin;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.bantin.progress.Ledger;
import vn.bantin.progress.Period;
import vn.bantin.progress.Remark;
import vn.bantin.scoring.Assessment;
import vn.bantin.scoring.Fraction;
import vn.bantin.scoring.PastResults;
import vn.bantin.scoring.Standing;
import vn.bantin.scoring.StatusTally;

/** Composes the bulletin of one unit: its sentences, its table and the tallies of its groups. */
final class BulletinComposer {

    /** Decimals of the intermediate sums, far more than any score is printed with. */
    private static final int DIGITS = 30;

    private BulletinComposer() {}

    /**
     * Composes the bulletin of a standing from all assessments of its unit.
     *
     * @param remarksOnUnit by section and position
     * @param doubts why figures are in doubt, by indicator
     * @param groupOrder the groups of the programme in order
     */
    static Bulletin of(
            int number,
            Ledger ledger,
            Standing standing,
            List<Assessment> assessments,
            List<Remark> remarksOnUnit,
            Map<String, String> doubts,
            Letterhead letterhead,
            SignatureBlock closing,
            Set<String> reporting,
            List<String> groupOrder,
            TrendHistory history,
            Highlights highlights,
            Narrator narrator) {
        Period period = ledger.period();
        List<Assessment> inOrder = byGroup(assessments, groupOrder);
        List<Assessment> counted =
                inOrder.stream().filter(a -> a.indicator().counted()).toList();
        List<TargetRow> rows = rows(inOrder, history.of(standing.unit().code()), doubts, narrator);
        List<TargetBehind> behind = Narrator.worstFirst(rows, inOrder);
        String name = narrator.names().of(standing.unit());
        boolean silent = SilenceText.of(assessments);
        String title = "kết quả thực hiện " + narrator.span().targets() + " của " + name;
        String counts = counts(reporting, standing, counted, narrator, silent);
        BriefingComposer.Told told = new BriefingComposer(
                        standing, counted, firm(counted, doubts), behind, silent, narrator)
                .told(
                        PageOneRoom.below(title, ledger.programme().title()) - PageOneRoom.paragraph(counts),
                        DoubtfulFigures.said(rows),
                        highlights.of(firm(inOrder, doubts)),
                        new RemarkText(remarksOnUnit, rows));
        PastResults compared = narrator.earlier().compared();
        PeriodNames periods = narrator.periods();
        List<String> remarks = Stream.of(
                        told.notAssessed(),
                        told.costs(),
                        Restatements.of(standing.unit().code(), narrator.earlier(), periods))
                .filter(Objects::nonNull)
                .toList();
        return new Bulletin(
                number,
                standing.unit().code(),
                name,
                period,
                letterhead,
                title,
                ledger.programme().title(),
                counts,
                told.changes(),
                behind.stream().map(narrator::behind).toList(),
                remarks,
                standing.tally(),
                groups(counted),
                rows,
                Stream.concat(
                                Stream.ofNullable(TargetSetChanges.said(
                                        compared, periods, standing.unit().code(), counted)),
                                method(standing, counted, narrator))
                        .toList(),
                closing,
                narrator.span().plans(),
                AdjustmentText.items(standing).stream()
                        .map(item -> Phrase.capitalised(item) + ".")
                        .toList(),
                narrator.standIns().of(inOrder, rows),
                told.briefing(),
                null);
    }

    /** Those whose figures are not in doubt. */
    private static List<Assessment> firm(List<Assessment> inOrder, Map<String, String> doubts) {
        return inOrder.stream()
                .filter(one -> !doubts.containsKey(one.indicator().code()))
                .toList();
    }

    /** The rows of the table, the counted ones numbered from 1. */
    private static List<TargetRow> rows(
            List<Assessment> inOrder, TrendHistory.OfUnit history, Map<String, String> doubts, Narrator narrator) {
        List<TargetRow> rows = new ArrayList<>();
        int running = 0;
        for (Assessment assessment : inOrder) {
            rows.add(TargetRowComposer.of(
                    assessment,
                    assessment.indicator().counted() ? Integer.valueOf(++running) : null,
                    history.trend(assessment, narrator.precision()),
                    doubts.get(assessment.indicator().code()),
                    narrator));
        }
        return rows;
    }

    private static String counts(
            Set<String> reporting, Standing standing, List<Assessment> counted, Narrator narrator, boolean silent) {
        String name = narrator.names().of(standing.unit());
        return silent
                ? SilenceText.said(
                        name, counted, reporting.contains(standing.unit().code()))
                : narrator.span().opening() + ", " + name + " "
                        + narrator.counts().ofUnit(standing.tally(), counted) + ".";
    }

    /** The method in a few lines, then how certain the rank is and where all of it stands; only that where nothing is assessed. */
    private static Stream<String> method(Standing standing, List<Assessment> counted, Narrator narrator) {
        if (standing.tally().assessed() == 0) {
            return Stream.of(MethodText.elsewhere());
        }
        return Stream.of(
                        narrator
                                .method()
                                .brief(counted.stream()
                                        .map(Assessment::indicator)
                                        .toList())
                                .stream(),
                        Stream.ofNullable(narrator.position().certainty(standing)),
                        Stream.of(MethodText.elsewhere()))
                .flatMap(lines -> lines);
    }

    /** The groups in the order of the programme; within them, each "trong đó" item behind its whole. */
    static List<Assessment> byGroup(List<Assessment> assessments, List<String> groupOrder) {
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
        Set<String> placed = inOrder.stream().map(a -> a.indicator().code()).collect(Collectors.toSet());
        assessments.stream()
                .filter(part -> !placed.contains(part.indicator().code()))
                .forEach(inOrder::add);
        return inOrder;
    }

    /** The groups of counted assessments, in the order of first mention. */
    static List<Bulletin.Group> groups(List<Assessment> counted) {
        Map<String, List<Assessment>> byName = new LinkedHashMap<>();
        counted.forEach(a -> byName.computeIfAbsent(a.indicator().group(), any -> new ArrayList<>())
                .add(a));
        return byName.entrySet().stream()
                .map(entry -> group(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Bulletin.Group group(String name, List<Assessment> counted) {
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
        return new Bulletin.Group(
                name,
                StatusTally.of(
                        counted.size(), counted.stream().map(Assessment::status).toList()),
                weights.signum() == 0 ? null : mean(sum, weights));
    }

    /** A mean to two decimals; decimals of 30 digits give what fractions would, whose sum over all units takes seconds. */
    private static BigDecimal mean(BigDecimal sum, BigDecimal weights) {
        return sum.movePointRight(2)
                .divide(weights, DIGITS - 10, RoundingMode.HALF_UP)
                .setScale(2, RoundingMode.HALF_UP);
    }
}
