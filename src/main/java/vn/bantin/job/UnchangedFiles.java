package vn.bantin.job;

import java.io.IOException;
import java.util.Optional;
import vn.bantin.output.EditionFolder;
import vn.bantin.press.PrintedPdf;
import vn.bantin.store.EditionStore;
import vn.bantin.store.PrintedFile;
import vn.bantin.store.PublishedFile;
import vn.bantin.store.StoredEdition;

/** The files that a correction takes over to the byte, because no figure in them has changed. */
public final class UnchangedFiles {

    private final EditionStore editions;
    private final OutputFolders folders;

    UnchangedFiles(EditionStore editions, OutputFolders folders) {
        this.editions = editions;
        this.folders = folders;
    }

    /** The bulletin of that number as it lies in the edition before, empty where it is printed anew. */
    Optional<PrintedPdf> pdf(StoredEdition edition, int number) throws IOException {
        Optional<PrintedFile> file = former(edition, number);
        return file.isEmpty()
                ? Optional.empty()
                : Optional.of(new PrintedPdf(
                        shelf(edition).content(file.get().file(), file.get().sha256()),
                        file.get().pages()));
    }

    /** Its Word copy there, empty where it is made anew. */
    Optional<byte[]> word(StoredEdition edition, int number) throws IOException {
        Optional<PrintedFile> bulletin = former(edition, number);
        if (bulletin.isEmpty()) {
            return Optional.empty();
        }
        String name = wordCopy(bulletin.get().file());
        Optional<PublishedFile> word = editions.files(before(edition).id()).stream()
                .filter(file -> file.name().equals(name))
                .findFirst();
        return word.isEmpty()
                ? Optional.empty()
                : Optional.of(shelf(edition).content(name, word.get().sha256()));
    }

    /** The name of a bulletin's Word copy: the bulletin's own with another ending. */
    static String wordCopy(String bulletin) {
        return bulletin.replaceAll("\\.pdf$", ".docx");
    }

    private Optional<PrintedFile> former(StoredEdition edition, int number) {
        if (edition.replaces() == 0) {
            return Optional.empty();
        }
        Integer former = editions.kept(edition.id()).get(number);
        return former == null
                ? Optional.empty()
                : editions.printed(before(edition).id()).stream()
                        .filter(file -> file.number() == former)
                        .findFirst();
    }

    private EditionFolder shelf(StoredEdition edition) {
        return folders.shelf(before(edition));
    }

    private StoredEdition before(StoredEdition edition) {
        return editions.find(edition.programme(), edition.period(), edition.replaces())
                .orElseThrow(() -> new IllegalStateException(edition.folder() + " corrects nothing"));
    }
}
