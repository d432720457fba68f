package vn.bantin.intake;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.bantin.checks.FindingCode;
import vn.bantin.progress.Assignment;
import vn.bantin.progress.Indicator;
import vn.bantin.progress.Period;
import vn.bantin.progress.Programme;
import vn.bantin.progress.Remark;
import vn.bantin.progress.Unit;

/** Maps what people write beside the figures: the rows of remarks, and how indicators and targets were assigned. */
final class RemarkMapper {

    private static final int LINE = 200;
    private static final int PAPER = 1000;
    private static final int LAST_POSITION = 999;

    private RemarkMapper() {}

    static @Nullable Remark remark(
            CellParser cells,
            Map<String, Programme> programmes,
            Map<String, Unit> units,
            Map<String, Indicator> indicators) {
        Programme programme = cells.reference("programme", programmes, RowMapper.PROGRAMME);
        Unit unit = cells.reference("unit", units, RowMapper.UNIT);
        Period period = cells.period("period", programme);
        Remark.Section section = cells.word("section", Remark.Section.class);
        Integer position = cells.whole("position", 1, LAST_POSITION);
        Indicator indicator = cells.reference("indicator", indicators, RowMapper.INDICATOR);
        String text = cells.text("text", Remark.LONGEST);
        String body = cells.text("body", LINE);
        LocalDate dueOn = cells.date("due_on");
        String source = cells.text("source", PAPER);
        boolean removed = cells.yes("removed");
        if (!removed && cells.row().text("text").isEmpty()) {
            cells.wrong(FindingCode.REMARK_EMPTY, "text");
        }
        if (cells.failed()
                || programme == null
                || unit == null
                || period == null
                || section == null
                || position == null
                || text == null && !removed) {
            return null;
        }
        Remark said = new Remark(
                programme.code(),
                unit.code(),
                period,
                section,
                position,
                indicator == null ? null : indicator.code(),
                text == null ? "" : text,
                body,
                dueOn,
                source);
        if (removed && cells.stored(said).isEmpty()) {
            cells.wrong(FindingCode.REMARK_UNKNOWN, "removed", cells.row().key());
        }
        return removed ? said.removed() : AbsentColumns.in(said, cells);
    }

    /** Reads the columns that indicators and targets share; those that the file lacks stay as they are stored. */
    static Assignment assignment(CellParser cells, @Nullable Assignment before) {
        int priority = cells.word("priority", CellParser.NO_OR_YES);
        return new Assignment(
                cells.orKept("co_bodies", cells.text("co_bodies", PAPER), before, Assignment::coBodies),
                cells.orKept("priority", priority < 0 ? null : priority % 2 == 1, before, Assignment::priority),
                cells.orKept(
                        "source_document", cells.text("source_document", LINE), before, Assignment::sourceDocument),
                cells.orKept("scope", cells.text("scope", LINE), before, Assignment::scope),
                cells.orKept("owner", cells.text("owner", LINE), before, Assignment::owner));
    }
}
