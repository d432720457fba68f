package vn.bantin.bulletin;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import vn.bantin.intake.CsvFolder;
import vn.bantin.intake.DecimalMark;
import vn.bantin.intake.ImportResult;
import vn.bantin.progress.InMemoryData;
import vn.bantin.progress.Ledger;
import vn.bantin.progress.MasterData;
import vn.bantin.progress.Period;
import vn.bantin.scoring.Rulebook;

/** The papers from which the project was born, each a folder of input. */
public final class Seeds {

    /** A rank is told where scores differ: the default cap makes the first dozen of a good year equal. */
    public static final Rulebook UNCAPPED = new Rulebook(
            Rulebook.STANDARD.basis(),
            Rulebook.STANDARD.tolerance(),
            new BigDecimal("5"),
            Rulebook.STANDARD.coverage(),
            Rulebook.STANDARD.pace(),
            List.of(),
            Rulebook.STANDARD.ranking());

    private static final Path FOLDER = Path.of("src/test/resources/seeds");

    private Seeds() {}

    static ImportResult read(String name) throws IOException {
        return CsvFolder.read(FOLDER.resolve(name), DecimalMark.POINT, MasterData.EMPTY);
    }

    /** What a paper says of a period of a programme. */
    public static Ledger ledger(String name, String programme, String period) throws IOException {
        return new InMemoryData(read(name).delivery())
                .findLedger(programme, Period.of(period))
                .orElseThrow();
    }
}
