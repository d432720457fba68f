package vn.bantin.job;

import java.nio.file.Path;
import vn.bantin.press.Shelf;
import vn.bantin.progress.Period;
import vn.bantin.store.StoredEdition;

/** The folders of editions and drafts below the output folder. */
record OutputFolders(Path out) {

    Shelf shelf(StoredEdition edition) {
        return new Shelf(out.resolve(edition.folder()));
    }

    /** The folder of an edition that need not be stored yet. */
    Shelf shelf(String programme, Period period, int edition) {
        return new Shelf(period(programme, period).resolve("edition-" + edition));
    }

    /** The folder of the period, in which its editions lie. */
    Path period(String programme, Period period) {
        return out.resolve(programme).resolve(period.toString());
    }

    /** The folder of the period's draft. */
    Path draft(String programme, Period period) {
        return period(programme, period).resolve("draft");
    }
}
