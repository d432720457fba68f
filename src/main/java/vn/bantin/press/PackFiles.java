package vn.bantin.press;

import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/**
 * The printed files that a meeting pack is bound from.
 *
 * @param bulletin gives the file of a unit by the bulletin's number; asked once for each unit, in order
 * @param sheets the files of the sheets, in order
 */
public record PackFiles(Supplier<byte[]> summary, IntFunction<byte[]> bulletin, List<Sheets> sheets) {

    public PackFiles {
        sheets = List.copyOf(sheets);
    }

    /**
     * A file of the sheets.
     *
     * @param starts the page, from 0, on which each sheet begins
     * @param lastPages how many pages the last part has, which ends with the check code
     */
    public record Sheets(Supplier<byte[]> content, List<Integer> starts, int lastPages) {

        public Sheets {
            starts = List.copyOf(starts);
        }
    }
}
