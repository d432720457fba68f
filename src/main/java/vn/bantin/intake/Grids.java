package vn.bantin.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import vn.bantin.progress.Register;

/** Imports tables that were read elsewhere by the rules of a file: the same columns, codes and references. */
public final class Grids {

    private Grids() {}

    /**
     * Reads the seven tables of an import, as far as they are given. Numbers have a decimal point, and rows refer to
     * rows of these tables only.
     */
    public static Reading read(List<Grid> grids) {
        Intake intake = new Intake(Terms.of(DecimalMark.POINT, Register.EMPTY));
        try {
            for (Sheet sheet : Sheet.values()) {
                for (Grid grid : grids) {
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
