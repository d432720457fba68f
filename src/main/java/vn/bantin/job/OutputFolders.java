package vn.bantin.job;

import java.nio.file.Path;
import vn.bantin.output.EditionFolder;
import vn.bantin.progress.Period;
import vn.bantin.store.StoredEdition;

/** The folders of editions and drafts below the output folder. */
public record OutputFolders(Path out) {

    public EditionFolder shelf(StoredEdition edition) {
        return new EditionFolder(out.resolve(edition.folder()));
    }

    /** The folder of an edition that need not be stored yet. */
    public EditionFolder shelf(String programme, Period period, int edition) {
        return new EditionFolder(period(programme, period).resolve("edition-" + edition));
    }

    /** The folder of the period, in which its editions lie. */
    public Path period(String programme, Period period) {
        return out.resolve(programme).resolve(period.toString());
    }

    /** The folder of the period's draft. */
    public Path draft(String programme, Period period) {
        return period(programme, period).resolve("draft");
    }
}
