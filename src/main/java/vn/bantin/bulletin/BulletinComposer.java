package vn.bantin.bulletin;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import vn.bantin.progress.Indicator;
import vn.bantin.progress.Ledger;
import vn.bantin.progress.Period;
import vn.bantin.scoring.Assessment;
import vn.bantin.scoring.Fraction;
import vn.bantin.scoring.Standing;
import vn.bantin.scoring.StatusTally;

/** Composes the bulletin of one unit: its sentences, its table and the tallies of its groups. */
final class BulletinComposer {

    /** Decimals of the intermediate sums, far more than any score is printed with. */
    private static final int DIGITS = 30;

    private BulletinComposer() {}

    /** Composes the bulletin of a standing from all assessments of its unit. */
    static Bulletin of(
            int number,
            Ledger ledger,
            Standing standing,
            List<Assessment> assessments,
            Letterhead letterhead,
            SignatureBlock closing,
            Set<String> reporting,
            TrendHistory history,
            Narrator narrator) {
        Period period = ledger.period();
        List<Assessment> inOrder = byGroup(
                assessments,
                ledger.indicators().stream().map(Indicator::group).distinct().toList());
        List<Assessment> counted =
                inOrder.stream().filter(a -> a.indicator().counted()).toList();
        List<TargetRow> rows = new ArrayList<>();
        int running = 0;
        for (Assessment assessment : inOrder) {
            rows.add(TargetRowComposer.of(
                    assessment,
                    assessment.indicator().counted() ? Integer.valueOf(++running) : null,
                    history.trend(assessment, narrator.precision()),
                    narrator));
        }
        String name = narrator.names().of(standing.unit());
        // Before the lists, which may be long: it must not leave page one.
        List<String> changes = new ArrayList<>(List.of(narrator.rank(standing)));
        boolean silent = SilenceText.of(assessments);
        changes.addAll(StatusChanges.said(
                narrator.earlier(), narrator.periods(), standing.unit().code(), counted, silent));
        List<String> remarks = Stream.of(
                        narrator.notAssessed(counted),
                        TargetSetChanges.changed(
                                StatusChanges.compared(narrator.earlier()),
                                narrator.periods(),
                                standing.unit().code(),
                                counted),
                        Restatements.of(standing.unit().code(), narrator.earlier(), narrator.periods()))
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
                counts(reporting, standing, counted, narrator, silent),
                changes,
                narrator.behind(rows, inOrder),
                remarks,
                standing.tally(),
                groups(counted),
                rows,
                method(ledger, standing, counted, narrator),
                closing,
                narrator.span().plans(),
                AdjustmentText.items(standing).stream()
                        .map(item -> Phrase.capitalised(item) + ".")
                        .toList(),
                narrator.standIns().of(inOrder, rows),
                null);
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
