package vn.bantin.job;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import vn.bantin.press.Manifest;
import vn.bantin.press.Shelf;
import vn.bantin.progress.Period;
import vn.bantin.store.EditionStore;
import vn.bantin.store.PrintedFile;
import vn.bantin.store.PublishedFile;
import vn.bantin.store.StoredEdition;

/**
 * Keeps what is published on the shelf, to the byte. A file that is gone or damaged is made again from the frozen edition,
 * aside, and takes its place only if it is the same.
 */
final class Upkeep {

    private final PublishSteps steps;
    private final EditionStore editions;

    Upkeep(PublishSteps steps) {
        this.steps = steps;
        this.editions = steps.editions();
    }

    /** Mends every published edition of the period; says in which folders how many files were made again. */
    List<Note> mend(String programme, Period period) {
        List<Note> notes = new ArrayList<>();
        for (StoredEdition edition : editions.published(programme, period)) {
            Path folder = steps.shelf(edition).folder();
            try {
                int mended = mend(edition);
                if (mended > 0) {
                    notes.add(new Note(Note.Kind.RESTORED, mended, folder));
                }
            } catch (IOException e) {
                throw new Refusal(Refusal.Kind.FOLDER_UNWRITABLE, e, folder, Failures.why(e));
            }
        }
        list(programme, period);
        return notes;
    }

    /** Says beside the editions which one is in force. */
    void list(String programme, Period period) {
        Path folder = steps.folder(programme, period);
        try {
            PeriodPage.put(editions.published(programme, period), editions, steps.press(), new Shelf(folder));
        } catch (IOException e) {
            throw new Refusal(Refusal.Kind.FOLDER_UNWRITABLE, e, folder, Failures.why(e));
        }
    }

    /** The files of a published edition that do not lie on the shelf as they were published. */
    static List<PublishedFile> damaged(StoredEdition edition, EditionStore editions, Shelf shelf) throws IOException {
        List<PublishedFile> damaged = new ArrayList<>();
        for (PublishedFile file : files(edition, editions)) {
            if (!shelf.holds(file.name(), file.sha256())) {
                damaged.add(file);
            }
        }
        return damaged;
    }

    private static List<PublishedFile> files(StoredEdition edition, EditionStore editions) {
        List<PublishedFile> all = editions.files(edition.id());
        return all.isEmpty()
                ? editions.printed(edition.id()).stream()
                        .map(file -> new PublishedFile(file.file(), file.sha256(), null))
                        .toList()
                : all;
    }

    private int mend(StoredEdition edition) throws IOException {
        Shelf shelf = steps.shelf(edition);
        Path folder = shelf.folder();
        Shelf aside = new Shelf(Objects.requireNonNull(folder.getParent()).resolve("." + folder.getFileName()));
        aside.clear();
        List<PublishedFile> damaged = damaged(edition, editions, shelf);
        if (damaged.isEmpty()) {
            return 0;
        }
        shelf.sweep();
        try {
            makeAgain(edition, damaged, aside);
            return putBack(damaged, aside, shelf);
        } finally {
            aside.clear();
        }
    }

    private void makeAgain(StoredEdition edition, List<PublishedFile> damaged, Shelf aside) throws IOException {
        List<String> names = damaged.stream().map(PublishedFile::name).toList();
        List<PrintedFile> printed = editions.printed(edition.id());
        for (PrintedFile file : printed) {
            if (names.contains(file.file())) {
                Outcome outcome = steps.print(edition, aside, printed.size() - 1, file.number());
                if (outcome instanceof Outcome.Failed failed) {
                    throw new IOException(failed.why(), failed.cause());
                }
            }
        }
        List<String> bulletins = printed.stream().map(PrintedFile::file).toList();
        if (!bulletins.containsAll(names)) {
            steps.bindAside(edition, aside);
        }
    }

    /** The manifest last, and only beside files that are whole. */
    private static int putBack(List<PublishedFile> damaged, Shelf aside, Shelf shelf) throws IOException {
        List<String> lost = new ArrayList<>();
        List<PublishedFile> manifestLast = damaged.stream()
                .sorted(Comparator.comparing(file -> file.name().equals(Manifest.FILE)))
                .toList();
        for (PublishedFile file : manifestLast) {
            if (!aside.holds(file.name(), file.sha256())) {
                lost.add(file.name());
            } else if (lost.isEmpty() || !file.name().equals(Manifest.FILE)) {
                shelf.put(file.name(), aside.content(file.name(), file.sha256()));
            }
        }
        if (!lost.isEmpty()) {
            throw new Refusal(Refusal.Kind.EDITION_DAMAGED, null, shelf.folder(), String.join(", ", lost));
        }
        return damaged.size();
    }
}
