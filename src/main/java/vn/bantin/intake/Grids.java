package vn.bantin.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import vn.bantin.progress.Register;

/** Takes tables that are read already by the rules of an import: the same columns, codes and references. */
public final class Grids {

    private Grids() {}

    /** Reads whichever of the seven tables are there; their numbers have a decimal point, and they refer to each other only. */
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
