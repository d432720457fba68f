package vn.bantin.app;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import vn.bantin.output.EditionFolder;
import vn.bantin.store.EditionStore;
import vn.bantin.store.PublishedFile;
import vn.bantin.store.StoredEdition;

/** Finds the files of published editions that are gone or damaged. */
final class DamagedFiles {

    private DamagedFiles() {}

    /** The files of a published edition that do not lie on the shelf as they were published. */
    static List<PublishedFile> of(StoredEdition edition, EditionStore editions, EditionFolder shelf)
            throws IOException {
        List<PublishedFile> damaged = new ArrayList<>();
        for (PublishedFile file : published(edition, editions)) {
            if (!shelf.holds(file.name(), file.sha256())) {
                damaged.add(file);
            }
        }
        return damaged;
    }

    /** Every file that was published of the edition. */
    static List<PublishedFile> published(StoredEdition edition, EditionStore editions) {
        List<PublishedFile> all = editions.files(edition.id());
        return all.isEmpty()
                ? editions.printed(edition.id()).stream()
                        .map(file -> new PublishedFile(file.file(), file.sha256(), null))
                        .toList()
                : all;
    }
}
