package vn.bantin.bulletin;

import java.util.Comparator;
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

    /** The most room that the table takes, so that the sentences below it have theirs, and beside the names of further ones. */
    private static final double TABLE = 225;

    private static final double BOTH = 265;

    /** The most letters that a point's standing has. */
    private static final int LONGEST = 200;

    /** Who is named as in charge: those who work together, else the lead alone. */
    private static final List<Function<TargetRow, String>> IN_CHARGE =
            List.of(TargetRow::inCharge, BriefingPoints::lead);

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

    /** As many as the table holds beside the names of the others, those who work together named where that costs no target its row. */
    List<Briefing.Point> fitting() {
        for (int many = Math.min(Briefing.POINTS, behind.size()); many > 0; many--) {
            double most = many == behind.size() ? TABLE : BOTH - further(many);
            for (Function<TargetRow, String> inCharge : IN_CHARGE) {
                List<Briefing.Point> points = first(many, inCharge);
                if (PageOneRoom.table(points) <= Math.min(TABLE, most)) {
                    return points;
                }
            }
        }
        // However long its name, one stands there: nobody may think that there is none.
        return first(1, BriefingPoints::lead);
    }

    /**
     * More of them, where there is room left that nothing else takes.
     *
     * @param points those that the table holds in any case
     */
    List<Briefing.Point> further(List<Briefing.Point> points, double room) {
        double used = PageOneRoom.table(points) + further(points.size());
        for (int many = Math.min(Briefing.POINTS, behind.size()); many > points.size(); many--) {
            for (Function<TargetRow, String> inCharge : IN_CHARGE) {
                List<Briefing.Point> more = first(many, inCharge);
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
            return Briefing.UNKNOWN;
        }
        return past.isNew(unit) || past.of(unit).containsKey(one.row().indicator())
                ? "không so sánh được"
                : "chưa giao";
    }

    /** The height of the sentence on targets behind that are no points. */
    double further(int told) {
        return height(told, named(told));
    }

    double height(int told, @Nullable String named) {
        return FurtherTargets.height(beyond(told), named);
    }

    /** Those targets by name. */
    @Nullable
    String named(int told) {
        double least = PageOneRoom.table(first(1, BriefingPoints::lead));
        return named(told, Math.max(0, BOTH - least));
    }

    /** The same in no more room than that. */
    @Nullable
    String named(int told, double room) {
        return FurtherTargets.named(beyond(told), room);
    }

    /** In the order of the table of results. */
    private List<TargetRow> beyond(int told) {
        return behind.stream()
                .skip(told)
                .map(TargetBehind::row)
                .sorted(Comparator.comparing(row -> Objects.requireNonNull(row.number())))
                .toList();
    }
}
