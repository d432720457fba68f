package vn.bantin.bulletin;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.bantin.progress.NumberText;
import vn.bantin.progress.Period;
import vn.bantin.progress.Status;
import vn.bantin.scoring.StatusTally;

/**
 * The content of one unit's pages: words and figures, without font, colour or layout.
 *
 * @param number its place in the agenda, from 1
 * @param unit the unit's code
 * @param unitName "huyện Thọ Xuân"
 * @param title the abstract below "BÁO CÁO"
 * @param programme the programme's title
 * @param counts the count sentence, with period and unit
 * @param changes the rank, which figures are in doubt, and what changed since the last quarter, or since last year, one sentence
 *     each
 * @param behind the targets behind in sentences, worst first, each with how far, why and who is in charge; printed where
 *     there is no briefing, and compared by corrections
 * @param remarks one sentence each: what could not be assessed and why, which targets came and went, which earlier
 *     figures were corrected since
 * @param groups the groups of indicators, in order
 * @param rows the table, in order
 * @param method how it was judged, one paragraph each
 * @param closing {@code null} in editions that are older than it
 * @param plans heading of the columns of plans, {@code null} for the plan of a year
 * @param merits the points given and taken beyond the targets, an item each; {@code null} as read from older editions
 * @param standIns the targets judged by the other plan, in one item; {@code null} as read from older editions
 * @param briefing page one in a minute, {@code null} in editions that are older than it
 * @param correction the correction that it belongs to, {@code null} in a first edition and in a bulletin that stays as
 *     published
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
        StatusTally tally,
        List<Group> groups,
        List<TargetRow> rows,
        List<String> method,
        @Nullable SignatureBlock closing,
        @Nullable String plans,
        @Nullable List<String> merits,
        @Nullable List<String> standIns,
        @Nullable Briefing briefing,
        @Nullable Correction correction) {

    /** Whether the unit has reported nothing, so that who issues the summary tells of it. */
    public boolean silent() {
        return SilenceText.isToldBy(counts);
    }

    /**
     * A group of indicators: the statuses of its targets and its score.
     *
     * @param score the weighted mean of the scores of its assessed, counted targets × 100, to two decimals: with the
     *     pace at 100, as {@link vn.bantin.scoring.Standing#score()} is over all groups; {@code null} where none is
     *     assessed and in editions that are older than it
     */
    public record Group(
            String name, StatusTally tally, @Nullable BigDecimal score) {

        /** The score of a group exactly on pace, and at the end of one that has exactly met its plan. */
        public static final int ON_PACE = 100;

        /**
         * "98,12 điểm, đúng tiến độ là 100 điểm.", empty where there is no score.
         *
         * @param over whether the time for the plan is over: "đạt kế hoạch là 100 điểm"
         */
        public String words(boolean over) {
            return score == null
                    ? ""
                    : "%s: %s điểm, %s là %s điểm."
                            .formatted(name, NumberText.of(score, 2), over ? "đạt kế hoạch" : "đúng tiến độ", ON_PACE);
        }
    }

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

    /** The estimates and the statuses set by an office, one item each. */
    public List<String> hedges() {
        return Caveats.of(rows);
    }

    /** The footnote on corrected figures in the columns of former periods; {@code null} where none is marked. */
    public @Nullable String restated() {
        return Restatements.note(rows);
    }

    /** The line below the table on figures that are in doubt; {@code null} where none is. */
    public @Nullable String doubts() {
        return DoubtfulFigures.note(rows);
    }

    /** The scopes of targets and the papers that assigned them, an item for those of which the same is said. */
    public List<String> assignments() {
        return AssignmentText.notes(
                rows, row -> new AssignmentText.Assigned(row.number(), row.name(), row.assignment()));
    }

    /** The rows of the table of results: each target assessed with its "trong đó" items, and a target of which any item is. */
    public List<TargetRow> resultRows() {
        return targetsWithItems(true);
    }

    /** The other rows, of targets that are not assessed, in order. */
    public List<TargetRow> openRows() {
        return targetsWithItems(false);
    }

    private List<TargetRow> targetsWithItems(boolean assessed) {
        List<TargetRow> found = new ArrayList<>();
        int from = 0;
        while (from < rows.size()) {
            int to = from + 1;
            while (to < rows.size() && rows.get(to).number() == null) {
                to++;
            }
            List<TargetRow> target = rows.subList(from, to);
            if (assessed == target.stream().anyMatch(row -> row.status().assessed())) {
                found.addAll(target);
            }
            from = to;
        }
        return found;
    }

    /** The counted targets behind or missed that are not among the points of page one, in order. */
    public List<TargetRow> furtherBehind() {
        return furtherBehind(briefing == null ? List.of() : briefing.points());
    }

    /** The same beside those points. */
    List<TargetRow> furtherBehind(List<Briefing.Point> points) {
        Set<Integer> told = points.stream().map(Briefing.Point::number).collect(Collectors.toSet());
        return rows.stream()
                .filter(row -> row.status() == Status.BEHIND || row.status() == Status.MISSED)
                .filter(row -> row.number() != null && !told.contains(row.number()))
                .toList();
    }

    /** A copy that belongs to a correction, with what page one then has room for. */
    Bulletin corrected(Correction by, @Nullable Briefing told) {
        return with(number, by, told);
    }

    /** A copy with another number in the agenda. */
    public Bulletin numbered(int place) {
        return with(place, correction, briefing);
    }

    private Bulletin with(int place, @Nullable Correction by, @Nullable Briefing told) {
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
                told,
                by);
    }
}
