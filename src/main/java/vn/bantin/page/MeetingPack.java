package vn.bantin.page;

import java.util.List;
import java.util.function.IntFunction;
import vn.bantin.bulletin.Bulletin;
import vn.bantin.bulletin.Summary;

/**
 * The parts that a meeting pack is bound from. How many pages each part has is known before, so the contents come first and every
 * part is filled when its turn comes.
 *
 * @param summaryPages how many pages the summary has
 * @param units the bulletins in the order of the agenda
 * @param bulletin gives the bulletin of that number; asked once for each unit, in order
 * @param sheets the files of the indicators' sheets
 */
public record MeetingPack(
        Summary summary, int summaryPages, List<Part> units, IntFunction<Bulletin> bulletin, List<Sheets> sheets) {

    /** A unit's bulletin: its number in the agenda, the unit in running text, and how many pages it has. */
    public record Part(int number, String unitName, int pages) {}

    /** A file of the indicators' sheets, and how many pages it has. */
    public record Sheets(SheetVolume volume, int pages) {}

    public MeetingPack {
        units = List.copyOf(units);
        sheets = List.copyOf(sheets);
    }
}
