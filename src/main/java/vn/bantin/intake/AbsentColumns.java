package vn.bantin.intake;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.bantin.progress.Adjustment;
import vn.bantin.progress.Assignment;
import vn.bantin.progress.Goal;
import vn.bantin.progress.Pace;
import vn.bantin.progress.Programme;
import vn.bantin.progress.Progress;
import vn.bantin.progress.Remark;
import vn.bantin.progress.Succession;
import vn.bantin.progress.Target;

/**
 * Keeps stored values where a file lacks the column for them: taking a value back needs the column and an empty cell.
 *
 * <p>The stored rows are read only where a column is missing, which is rare.
 */
final class AbsentColumns {

    private static final List<String> OF_TARGETS = List.of(
            "comparator",
            "low",
            "high",
            "wording",
            "baseline",
            "pace_q1",
            "pace_q2",
            "pace_q3",
            "pace_q4",
            "due",
            "valid_to",
            "base_value",
            "co_bodies",
            "priority",
            "source_document",
            "scope",
            "owner");

    private static final List<String> OF_PROGRESS =
            List.of("value", "estimate", "override_status", "reported_on", "source", "note");

    private AbsentColumns() {}

    static Succession in(Succession said, CellParser cells) {
        Succession before = before(said, List.of("share"), cells);
        return before == null
                ? said
                : new Succession(said.oldUnit(), said.newUnit(), said.effectiveOn(), before.share());
    }

    static Adjustment in(Adjustment said, CellParser cells) {
        Adjustment before = before(said, List.of("source"), cells);
        return before == null
                ? said
                : new Adjustment(
                        said.programme(),
                        said.unit(),
                        said.period(),
                        said.kind(),
                        said.item(),
                        said.points(),
                        said.reason(),
                        before.source());
    }

    /** A remark that was taken back leaves nothing to keep. */
    static Remark in(Remark said, CellParser cells) {
        Remark before = before(said, List.of("indicator", "body", "due_on", "source"), cells);
        return before == null
                ? said
                : new Remark(
                        said.programme(),
                        said.unit(),
                        said.period(),
                        said.section(),
                        said.position(),
                        cells.orKept("indicator", said.indicator(), before, Remark::indicator),
                        said.text(),
                        cells.orKept("body", said.body(), before, Remark::body),
                        cells.orKept("due_on", said.dueOn(), before, Remark::dueOn),
                        cells.orKept("source", said.source(), before, Remark::source));
    }

    static Progress in(Progress said, CellParser cells) {
        Progress before = before(said, OF_PROGRESS, cells);
        return before == null
                ? said
                : new Progress(
                        said.programme(),
                        said.unit(),
                        said.indicator(),
                        said.period(),
                        cells.orKept("value", said.value(), before, Progress::value),
                        cells.row().header().has("estimate") ? said.estimate() : before.estimate(),
                        said.state(),
                        cells.orKept("override_status", said.override(), before, Progress::override),
                        cells.orKept("reported_on", said.reportedOn(), before, Progress::reportedOn),
                        cells.orKept("source", said.source(), before, Progress::source),
                        cells.orKept("note", said.note(), before, Progress::note));
    }

    /**
     * Restores a target that was taken back when its row comes again, whether or not the row has a column for its end.
     */
    static Target in(Target said, Programme programme, CellParser cells) {
        Target before = before(said, OF_TARGETS, cells);
        return before == null
                ? said
                : new Target(
                        said.programme(),
                        said.unit(),
                        said.indicator(),
                        said.basis(),
                        goal(said, before, cells),
                        cells.orKept("wording", said.wording(), before, Target::wording),
                        cells.orKept("baseline", said.baseline(), before, Target::baseline),
                        new Pace(
                                pace(1, said, before, cells),
                                pace(2, said, before, cells),
                                pace(3, said, before, cells),
                                pace(4, said, before, cells)),
                        cells.orKept("due", said.due(), before, Target::due),
                        said.validFrom(),
                        before.isRemoved(programme)
                                ? said.validTo()
                                : cells.orKept("valid_to", said.validTo(), before, Target::validTo),
                        cells.orKept("base_value", said.baseValue(), before, Target::baseValue),
                        assignment(said.assignment(), before.assignment(), cells));
    }

    private static Assignment assignment(Assignment said, Assignment before, CellParser cells) {
        return new Assignment(
                cells.orKept("co_bodies", said.coBodies(), before, Assignment::coBodies),
                cells.orKept("priority", said.priority(), before, Assignment::priority),
                cells.orKept("source_document", said.sourceDocument(), before, Assignment::sourceDocument),
                cells.orKept("scope", said.scope(), before, Assignment::scope),
                cells.orKept("owner", said.owner(), before, Assignment::owner));
    }

    private static @Nullable BigDecimal pace(int quarter, Target said, Target before, CellParser cells) {
        return cells.orKept(
                "pace_q" + quarter,
                said.pace().at(quarter),
                before,
                target -> target.pace().at(quarter));
    }

    /**
     * Keeps bounds together: a row that names a bound, or a plan in words, replaces all; else each bound depends on its
     * own column.
     */
    private static @Nullable Goal goal(Target said, Target before, CellParser cells) {
        Goal goal = before.goal();
        if (said.goal() != null || said.wording() != null || goal == null) {
            return said.goal();
        }
        ColumnHeader header = cells.row().header();
        boolean takenBack = switch (goal.comparator()) {
            case AT_LEAST, ABOVE, ABOUT, EXACTLY -> header.has("low");
            case AT_MOST, BELOW -> header.has("high");
            case BETWEEN -> header.has("low") && header.has("high");
        };
        return takenBack ? null : goal;
    }

    private static <T> @Nullable T before(T said, List<String> columns, CellParser cells) {
        return cells.row().header().hasAll(columns)
                ? null
                : cells.stored(Objects.requireNonNull(said)).orElse(null);
    }
}
