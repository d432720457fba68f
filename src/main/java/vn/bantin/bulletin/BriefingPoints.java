package vn.bantin.bulletin;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.bantin.progress.Measure;
import vn.bantin.scoring.Assessment;
import vn.bantin.scoring.PastResults;

/**
 * The table of page one on the targets that need direction: how each stands, what is lacking, who is in charge and how it
 * was judged before.
 */
final class BriefingPoints {

    /** The most room that the table takes, so that the sentences below it have theirs. */
    private static final double TABLE = 225;

    private static final double FURTHER = 16;

    /** The letters of a line of that sentence, and those that it has beside the numbers of the targets. */
    private static final int LETTERS = 105;

    private static final int BESIDE = 58;

    /** The most letters that a point's standing has. */
    private static final int LONGEST = 200;

    private final String unit;
    private final List<TargetBehind> behind;
    private final @Nullable PastResults past;
    private final Narrator narrator;

    /**
     * @param behind the targets behind or missed, those first that need direction most
     * @param past the period that statuses are compared with
     */
    BriefingPoints(String unit, List<TargetBehind> behind, @Nullable PastResults past, Narrator narrator) {
        this.unit = unit;
        this.behind = behind;
        this.past = past;
        this.narrator = narrator;
    }

    /** Who is in charge, without those who work with them. */
    private static String lead(TargetRow row) {
        return row.leadBody() == null ? "" : row.leadBody();
    }

    /** As many as the table holds, those who work together named where that costs no target its row. */
    List<Briefing.Point> fitting() {
        List<Briefing.Point> points = fitting(BriefingPoints::lead);
        List<Briefing.Point> together = fitting(TargetRow::inCharge);
        return together.size() < points.size() ? points : together;
    }

    /**
     * More of them, where there is room left that nothing else takes.
     *
     * @param points those that the table holds in any case
     */
    List<Briefing.Point> further(List<Briefing.Point> points, double room) {
        double used = PageOneRoom.table(points) + further(points.size());
        for (int many = Math.min(Briefing.POINTS, behind.size()); many > points.size(); many--) {
            for (List<Briefing.Point> more :
                    List.of(first(many, TargetRow::inCharge), first(many, BriefingPoints::lead))) {
                if (PageOneRoom.table(more) + further(many) - used <= room) {
                    return more;
                }
            }
        }
        return points;
    }

    private List<Briefing.Point> first(int many, Function<TargetRow, String> inCharge) {
        return behind.stream().limit(many).map(one -> point(one, inCharge)).toList();
    }

    private List<Briefing.Point> fitting(Function<TargetRow, String> inCharge) {
        List<Briefing.Point> all = first(behind.size(), inCharge);
        List<Briefing.Point> points = PageOneRoom.fitting(all, Briefing.POINTS, TABLE, PageOneRoom::table);
        // However long its name, one stands there: nobody may think that there is none.
        return points.isEmpty() ? all.stream().limit(1).toList() : points;
    }

    private Briefing.Point point(TargetBehind one, Function<TargetRow, String> inCharge) {
        TargetRow row = one.row();
        return new Briefing.Point(
                Objects.requireNonNull(row.number()),
                row.name(),
                standing(one),
                lacking(one.assessment()),
                inCharge.apply(row),
                before(one));
    }

    /** Leaves out what stands in the annex in full, such as a long ruling. */
    private String standing(TargetBehind one) {
        String said = narrator.beside(one.row(), one.assessment()) + narrator.outlook(one.assessment());
        return said.length() <= LONGEST ? said : TargetStandingText.beside(one.row()) + Briefing.IN_ANNEX;
    }

    private String lacking(Assessment assessment) {
        return assessment.indicator().measure() == Measure.MILESTONE
                ? "chưa hoàn thành"
                : narrator.lacking(assessment, !narrator.last());
    }

    /** The words of a target's status in the period that statuses are compared with, or why there is none. */
    private String before(TargetBehind one) {
        TargetRow.Former former = one.row().former();
        if (former != null && former.judged() != null) {
            return narrator.label(former.judged().status());
        }
        if (past == null || !past.isNew(unit) && past.of(unit).isEmpty()) {
            return "không có số liệu";
        }
        return past.isNew(unit) || past.of(unit).containsKey(one.row().indicator())
                ? "không so sánh được"
                : "chưa giao";
    }

    /** The sentence on targets behind that are no points, which takes a line more where it names them. */
    double further(int told) {
        List<TargetRow> rows = behind.stream().skip(told).map(TargetBehind::row).toList();
        if (rows.isEmpty()) {
            return 0;
        }
        String which = Briefing.further(rows);
        return which.startsWith("TT ") ? FURTHER * (1 + (BESIDE + which.length()) / LETTERS) : 2 * FURTHER + 8;
    }
}
