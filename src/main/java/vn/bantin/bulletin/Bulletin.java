package vn.bantin.bulletin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.bantin.progress.Indicator;
import vn.bantin.progress.Ledger;
import vn.bantin.progress.Period;
import vn.bantin.progress.Status;
import vn.bantin.scoring.Assessment;
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
 * @param changes what changed since the last quarter, or since last year, one sentence each
 * @param behind the targets behind, worst first, each with how far, why and who is in charge
 * @param remarks one sentence each: what could not be assessed and why, the rank
 * @param groups the tallies of the groups of indicators, in order
 * @param rows the table, in order
 * @param method how it was judged, one paragraph each
 * @param closing {@code null} in editions that are older than it
 * @param plans what heads the columns of plans, {@code null} for the plan of a year
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
        @Nullable String plans) {

    /** A group of indicators and how many of its targets have each status. */
    public record Group(String name, Tally tally) {}

    public Bulletin {
        changes = List.copyOf(changes);
        behind = List.copyOf(behind);
        remarks = List.copyOf(remarks);
        groups = List.copyOf(groups);
        rows = List.copyOf(rows);
        method = List.copyOf(method);
    }

    static Bulletin of(
            int number,
            Ledger ledger,
            Standing standing,
            List<Assessment> assessments,
            Letterhead letterhead,
            Closing closing,
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
            rows.add(
                    Row.of(assessment, assessment.indicator().counted() ? Integer.valueOf(++running) : null, narrator));
        }
        String name = Phrase.unit(standing.unit());
        List<String> remarks = new ArrayList<>();
        String notAssessed = narrator.notAssessed(counted);
        if (notAssessed != null) {
            remarks.add(notAssessed);
        }
        remarks.add(narrator.rank(standing));
        return new Bulletin(
                number,
                standing.unit().code(),
                name,
                period,
                letterhead,
                "kết quả thực hiện " + narrator.span().targets() + " của " + name,
                ledger.programme().title(),
                narrator.span().opening() + ", " + name + " " + narrator.counts(standing.tally()) + ".",
                narrator.changes(standing.unit().code(), counted),
                narrator.behind(rows, inOrder),
                remarks,
                standing.tally(),
                groups(counted),
                rows,
                narrator.method()
                        .paragraphs(counted.stream().map(Assessment::indicator).toList()),
                closing,
                narrator.span().plans());
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

    /** The tallies of counted assessments by group, in the order of first mention. */
    static List<Group> groups(List<Assessment> counted) {
        Map<String, List<Status>> statuses = new LinkedHashMap<>();
        counted.forEach(a -> statuses.computeIfAbsent(a.indicator().group(), any -> new ArrayList<>())
                .add(a.status()));
        return statuses.entrySet().stream()
                .map(entry ->
                        new Group(entry.getKey(), Tally.of(entry.getValue().size(), entry.getValue())))
                .toList();
    }
}
