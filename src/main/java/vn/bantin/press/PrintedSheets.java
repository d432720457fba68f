package vn.bantin.press;

import java.util.List;
import java.util.function.Supplier;

/**
 * A file of the indicators' sheets.
 *
 * @param starts the page, from 0, on which each sheet begins
 * @param lastPages how many pages the last part has, which ends with the check code
 */
public record PrintedSheets(PrintedPdf pdf, List<Integer> starts, int lastPages) {

    public PrintedSheets {
        starts = List.copyOf(starts);
    }

    /** The file as one that a pack is bound from. */
    public PackFiles.Sheets bound(Supplier<byte[]> content) {
        return new PackFiles.Sheets(content, starts, lastPages);
    }
}
