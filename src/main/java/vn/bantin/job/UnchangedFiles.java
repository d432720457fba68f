package vn.bantin.job;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
    private @Nullable TakenOver last;

    UnchangedFiles(EditionStore editions, OutputFolders folders) {
        this.editions = editions;
        this.folders = folders;
    }

    /**
     * What a correction takes over; it was frozen with the correction, and is asked for once and not for each unit.
     *
     * @param bulletins as they lie in the edition before, by their numbers in the correction
     * @param sha256 the hash of each file of the edition before, by its name
     */
    private record TakenOver(
            long correction, EditionFolder shelf, Map<Integer, PrintedFile> bulletins, Map<String, String> sha256) {}

    /** The bulletin of that number as it lies in the edition before, empty where it is printed anew. */
    Optional<PrintedPdf> pdf(StoredEdition edition, int number) throws IOException {
        TakenOver taken = takenOver(edition);
        if (taken == null) {
            return Optional.empty();
        }
        PrintedFile file = taken.bulletins().get(number);
        return file == null
                ? Optional.empty()
                : Optional.of(new PrintedPdf(taken.shelf().content(file.file(), file.sha256()), file.pages()));
    }

    /** Its Word copy there, empty where it is made anew. */
    Optional<byte[]> word(StoredEdition edition, int number) throws IOException {
        TakenOver taken = takenOver(edition);
        if (taken == null || !taken.bulletins().containsKey(number)) {
            return Optional.empty();
        }
        PrintedFile bulletin = Objects.requireNonNull(taken.bulletins().get(number));
        String name = wordCopy(bulletin.file());
        String sha256 = taken.sha256().get(name);
        return sha256 == null ? Optional.empty() : Optional.of(taken.shelf().content(name, sha256));
    }

    /** The name of a bulletin's Word copy: the bulletin's own with another ending. */
    static String wordCopy(String bulletin) {
        return bulletin.replaceAll("\\.pdf$", ".docx");
    }

    /** {@code null} for an edition that corrects none. */
    private synchronized @Nullable TakenOver takenOver(StoredEdition edition) {
        if (edition.replaces() == 0) {
            return null;
        }
        if (last == null || last.correction() != edition.id()) {
            Map<Integer, Integer> kept = editions.kept(edition.id());
            last = kept.isEmpty() // it may follow an edition of which nothing is known
                    ? new TakenOver(edition.id(), folders.shelf(edition), Map.of(), Map.of())
                    : takenOver(edition, kept);
        }
        return last;
    }

    private TakenOver takenOver(StoredEdition edition, Map<Integer, Integer> kept) {
        StoredEdition before = editions.find(edition.programme(), edition.period(), edition.replaces())
                .orElseThrow(() -> new IllegalStateException(edition.folder() + " corrects nothing"));
        Map<Integer, PrintedFile> printed = editions.printed(before.id()).stream()
                .collect(Collectors.toMap(PrintedFile::number, Function.identity()));
        Map<Integer, PrintedFile> bulletins = new HashMap<>();
        kept.forEach((number, former) -> {
            if (printed.containsKey(former)) {
                bulletins.put(number, printed.get(former));
            }
        });
        Map<String, String> sha256 = editions.files(before.id()).stream()
                .collect(Collectors.toMap(PublishedFile::name, PublishedFile::sha256));
        return new TakenOver(edition.id(), folders.shelf(before), bulletins, sha256);
    }
}
