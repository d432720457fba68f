package vn.bantin.press;

import java.util.List;

/**
 * The file of the indicators' sheets.
 *
 * @param starts the page, from 0, on which each sheet begins
 * @param lastPages how many pages the last part has, which ends with the check code
 */
public record PrintedSheets(PrintedPdf pdf, List<Integer> starts, int lastPages) {

    public PrintedSheets {
        starts = List.copyOf(starts);
    }
}
