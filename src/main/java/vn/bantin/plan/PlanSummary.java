package vn.bantin.plan;

import java.util.List;
import vn.bantin.bulletin.Letterhead;
import vn.bantin.bulletin.SignatureBlock;

/**
 * The content of the pages on the plans of all units.
 *
 * @param sentences sentences of page one
 * @param lines one a unit, by code
 * @param total sum over all lines
 * @param method how the plans were compared, one paragraph each
 */
public record PlanSummary(
        Letterhead letterhead,
        String title,
        String programme,
        List<String> sentences,
        List<Line> lines,
        PlanTally total,
        List<String> method,
        SignatureBlock closing) {

    /** One unit: its name in running text, and its counts. */
    public record Line(String unit, String name, PlanTally tally) {}

    public PlanSummary {
        sentences = List.copyOf(sentences);
        lines = List.copyOf(lines);
        method = List.copyOf(method);
    }

    static PlanSummary of(
            PlanNarrator narrator,
            String programme,
            String assignedBy,
            List<UnitPlan> units,
            Letterhead letterhead,
            SignatureBlock closing) {
        List<Line> lines = units.stream()
                .map(unit -> new Line(unit.unit(), unit.unitName(), unit.tally()))
                .toList();
        return new PlanSummary(
                letterhead,
                "tổng hợp " + narrator.targets() + " của các đơn vị",
                programme,
                narrator.overview(assignedBy, units),
                lines,
                PlanTally.sum(lines.stream().map(Line::tally).toList()),
                narrator.method(
                        assignedBy,
                        units.stream().flatMap(unit -> unit.rows().stream()).toList()),
                closing);
    }
}
