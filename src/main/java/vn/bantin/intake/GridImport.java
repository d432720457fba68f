package vn.bantin.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import vn.bantin.progress.MasterData;

/** Imports tables that were read elsewhere by the rules of a file: the same columns, codes and references. */
public final class GridImport {

    private GridImport() {}

    /**
     * Reads the eight tables of an import, as far as they are given. Numbers have a decimal point, and rows refer to
     * rows of these tables only.
     */
    public static ImportResult read(List<RowGrid> grids) {
        Intake intake = new Intake(ImportContext.of(DecimalMark.POINT, MasterData.EMPTY));
        try {
            for (InputTable sheet : InputTable.values()) {
                for (RowGrid grid : grids) {
                    if (grid.table().equals(sheet.sheetName())) {
                        intake.take(sheet, new GridTable(grid));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return intake.reading();
    }
}
