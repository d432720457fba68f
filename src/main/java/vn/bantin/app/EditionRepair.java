package vn.bantin.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import vn.bantin.job.BulletinPrinter;
import vn.bantin.job.EditionAssembler;
import vn.bantin.job.EditionIntegrity;
import vn.bantin.job.ExceptionText;
import vn.bantin.job.FileTimes;
import vn.bantin.job.OutputFolders;
import vn.bantin.job.PrintOutcome;
import vn.bantin.job.PrintShop;
import vn.bantin.job.Proofreader;
import vn.bantin.job.UnchangedFiles;
import vn.bantin.output.EditionFolder;
import vn.bantin.output.Manifest;
import vn.bantin.progress.Period;
import vn.bantin.store.EditionPages;
import vn.bantin.store.EditionStore;
import vn.bantin.store.FrozenChangedException;
import vn.bantin.store.IssuedFile;
import vn.bantin.store.PrintedFile;
import vn.bantin.store.PublishedFile;
import vn.bantin.store.StoredEdition;

/**
 * Keeps published files in their folder, to the byte. A file that is gone or damaged is made again from the frozen edition,
 * aside, and takes its place only if it is the same.
 */
final class EditionRepair {

    private final EditionStore editions;
    private final OutputFolders folders;
    private final PrintShop shop;
    private final BulletinPrinter printer;
    private final UnchangedFiles kept;
    private final Proofreader proofreader;

    EditionRepair(
            EditionStore editions,
            OutputFolders folders,
            PrintShop shop,
            BulletinPrinter printer,
            UnchangedFiles kept,
            Proofreader proofreader) {
        this.editions = editions;
        this.folders = folders;
        this.shop = shop;
        this.printer = printer;
        this.kept = kept;
        this.proofreader = proofreader;
    }

    /**
     * Repairs every published edition of the period; says in which folders how many files were made again, and which files
     * of replaced editions cannot be made again, which stops nobody.
     */
    List<PublishNote> repair(String programme, Period period) {
        List<PublishNote> notes = new ArrayList<>();
        List<StoredEdition> published = editions.published(programme, period);
        for (StoredEdition edition : published) {
            boolean replaced =
                    edition.number() != published.get(published.size() - 1).number();
            Path folder = folders.shelf(edition).folder();
            try {
                requireUnchanged(edition, replaced, notes);
                int repaired = repair(edition, replaced, notes);
                if (repaired > 0) {
                    notes.add(new PublishNote(PublishNote.Kind.RESTORED, repaired, folder));
                }
            } catch (IOException e) {
                throw new CommandException(CommandException.Kind.FOLDER_UNWRITABLE, e, folder, ExceptionText.of(e));
            }
        }
        list(programme, period);
        return notes;
    }

    private void requireUnchanged(StoredEdition edition, boolean replaced, List<PublishNote> notes) {
        try {
            EditionIntegrity.requireUnchanged(editions, editions.pages(edition));
        } catch (FrozenChangedException e) {
            if (!replaced) {
                throw e;
            }
            notes.add(new PublishNote(PublishNote.Kind.FROZEN_CHANGED, edition.number(), e.parts()));
        }
    }

    /** Says beside the editions which one is in force. */
    void list(String programme, Period period) {
        Path folder = folders.period(programme, period);
        try {
            PeriodIndexPage.put(
                    editions.published(programme, period), editions, shop.html(), new EditionFolder(folder));
        } catch (IOException e) {
            throw new CommandException(CommandException.Kind.FOLDER_UNWRITABLE, e, folder, ExceptionText.of(e));
        }
    }

    private int repair(StoredEdition edition, boolean replaced, List<PublishNote> notes) throws IOException {
        EditionFolder shelf = folders.shelf(edition);
        Path folder = shelf.folder();
        EditionFolder aside =
                new EditionFolder(Objects.requireNonNull(folder.getParent()).resolve("." + folder.getFileName()));
        aside.clear();
        List<PublishedFile> damaged = DamagedFiles.of(edition, editions, shelf);
        if (damaged.isEmpty()) {
            return 0;
        }
        shelf.sweep();
        try {
            takeFromTwins(damaged, aside);
            makeAgain(edition, damaged, aside, shelf);
            return putBack(damaged, aside, shelf);
        } catch (IOException | CommandException e) {
            if (!replaced) {
                throw e;
            }
            List<PublishedFile> lost = DamagedFiles.of(edition, editions, shelf);
            String names = lost.stream().map(PublishedFile::name).collect(Collectors.joining(", "));
            notes.add(new PublishNote(PublishNote.Kind.LOST, edition.number(), lost.size(), folder, names));
            return damaged.size() - lost.size();
        } finally {
            aside.clear();
        }
    }

    /** Another edition may have the very same file. */
    private void takeFromTwins(List<PublishedFile> damaged, EditionFolder aside) throws IOException {
        for (PublishedFile file : damaged) {
            for (IssuedFile twin : editions.issuedWithSha256(file.sha256())) {
                EditionFolder there = folders.shelf(twin.programme(), twin.period(), twin.number());
                if (there.holds(twin.file(), file.sha256())) {
                    aside.put(file.name(), there.content(twin.file(), file.sha256()));
                    break;
                }
            }
        }
    }

    private void makeAgain(StoredEdition edition, List<PublishedFile> damaged, EditionFolder aside, EditionFolder shelf)
            throws IOException {
        List<String> names = new ArrayList<>();
        for (PublishedFile file : damaged) {
            if (!aside.holds(file.name(), file.sha256())) {
                names.add(file.name());
            }
        }
        EditionPages pages = editions.pages(edition);
        List<PrintedFile> printed = editions.printed(edition.id());
        for (PrintedFile file : printed) {
            if (names.contains(file.file())) {
                PrintOutcome outcome = printer.print(pages, aside, printed.size() - 1, file.number());
                if (outcome instanceof PrintOutcome.Failed failed) {
                    throw new IOException(failed.why(), failed.cause());
                }
            }
        }
        List<String> bulletins = printed.stream().map(PrintedFile::file).toList();
        if (!bulletins.containsAll(names)) {
            new EditionAssembler(editions, shop, aside, shelf, pages, kept, proofreader, Map.of(), new FileTimes())
                    .manifest(false);
        }
    }

    /** The manifest last, and only beside files that are whole. */
    private static int putBack(List<PublishedFile> damaged, EditionFolder aside, EditionFolder shelf)
            throws IOException {
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
            throw new CommandException(
                    CommandException.Kind.EDITION_DAMAGED, null, shelf.folder(), String.join(", ", lost));
        }
        return damaged.size();
    }
}
