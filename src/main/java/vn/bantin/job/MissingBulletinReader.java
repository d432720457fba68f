package vn.bantin.job;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ItemReader;
import vn.bantin.output.EditionFolder;
import vn.bantin.output.Manifest;
import vn.bantin.store.EditionPages;
import vn.bantin.store.EditionStore;
import vn.bantin.store.PendingBulletin;
import vn.bantin.store.PrintedFile;
import vn.bantin.store.StoredEdition;

/** Reads the numbers of the bulletins still to print; asks the tables and the shelf for them when the step first reads. */
final class MissingBulletinReader implements ItemReader<Integer> {

    private final EditionStore editions;
    private final OutputFolders folders;
    private final PublishContext run;
    private final AtomicInteger done = new AtomicInteger();
    private @Nullable EditionPages pages;
    private Deque<Integer> numbers = new ArrayDeque<>();
    private volatile int total;

    MissingBulletinReader(EditionStore editions, OutputFolders folders, PublishContext run) {
        this.editions = editions;
        this.folders = folders;
        this.run = run;
    }

    @Override
    public synchronized @Nullable Integer read() throws IOException {
        if (pages == null) {
            StoredEdition found = run.stored(editions);
            EditionFolder shelf = folders.shelf(found);
            clear(found, shelf);
            List<Integer> missing = missing(found, shelf);
            total = editions.missing(found.id()).size()
                    + editions.printed(found.id()).size();
            done.set(total - missing.size());
            numbers = new ArrayDeque<>(wanted(found, missing));
            pages = run.pages(editions);
            run.tell(done.get(), total);
        }
        return numbers.poll();
    }

    /** Takes away what is left of an attempt that was not issued, so that no paper with its figures remains. */
    private void clear(StoredEdition found, EditionFolder shelf) throws IOException {
        shelf.sweep();
        shelf.clearBut(
                found.period(),
                editions.printed(found.id()).stream().map(PrintedFile::file).toList());
    }

    /** The numbers of what is not printed, or no longer lies on the shelf as it was printed. */
    private List<Integer> missing(StoredEdition found, EditionFolder shelf) throws IOException {
        List<Integer> missing = new ArrayList<>(editions.missing(found.id()).stream()
                .map(PendingBulletin::number)
                .toList());
        for (PrintedFile file : editions.printed(found.id())) {
            if (!shelf.holds(file.file(), file.sha256())) {
                missing.add(file.number());
            }
        }
        missing.sort(Comparator.naturalOrder());
        return missing;
    }

    private List<Integer> wanted(StoredEdition found, List<Integer> missing) {
        Map<Integer, @Nullable String> units = new HashMap<>();
        editions.missing(found.id()).forEach(pending -> units.put(pending.number(), pending.unit()));
        editions.printed(found.id()).forEach(printed -> units.put(printed.number(), printed.unit()));
        return missing.stream()
                .filter(number -> !run.leavesOut(units.get(number)))
                .toList();
    }

    /** The pages of the edition that is printed, for every step of the run. */
    synchronized EditionPages pages() {
        if (pages == null) {
            throw new IllegalStateException("nothing has been read");
        }
        return pages;
    }

    StoredEdition edition() {
        return pages().edition();
    }

    /** The highest number of a bulletin; the summary is number 0. */
    int last() {
        return total - 1;
    }

    /** Notes that this run has made a Word copy. */
    void made(Manifest.Entry copy) {
        run.made(copy);
    }

    FileTimes times() {
        return run.times();
    }

    /** Tells the run that so many more bulletins lie on the shelf. */
    void tell(int more) {
        run.tell(done.addAndGet(more), total);
    }
}
