package vn.bantin.job;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.bantin.bulletin.Bulletin;
import vn.bantin.office.OfficeCopies;
import vn.bantin.output.EditionFolder;
import vn.bantin.output.Manifest;
import vn.bantin.store.EditionPages;
import vn.bantin.store.EditionStore;
import vn.bantin.store.PrintedFile;
import vn.bantin.store.StoredEdition;

/** The Word and Excel copies of an edition, from its frozen pages: a DOCX beside every PDF, one XLSX for all. */
final class OfficeCopyWriter {

    private OfficeCopyWriter() {}

    /**
     * Puts them onto the shelf and returns what is to be said of them in the manifest.
     *
     * @param made the Word copies that lie there, by their names
     * @param times notes what the annex takes
     */
    static List<Manifest.Entry> put(
            EditionStore editions,
            EditionPages pages,
            OfficeCopies copies,
            EditionFolder shelf,
            UnchangedFiles kept,
            Map<String, Manifest.Entry> made,
            FileTimes times)
            throws IOException {
        List<Manifest.Entry> entries = new ArrayList<>();
        List<Integer> bulletins = new ArrayList<>();
        StoredEdition edition = pages.edition();
        for (PrintedFile file : editions.printed(edition.id())) {
            String name = UnchangedFiles.wordCopy(file.file());
            Manifest.Entry copy = made.get(name);
            entries.add(copy == null ? put(shelf, name, word(pages, copies, kept, file.number())) : copy);
            if (file.number() > 0) {
                bulletins.add(file.number());
            }
        }
        String annex = EditionFolder.named("data/" + edition.period() + "_phu-luc.xlsx", edition.draft());
        FileTimes.Watch watch = FileTimes.start();
        Iterable<Bulletin> inOrder =
                () -> bulletins.stream().map(pages::bulletin).iterator();
        entries.add(shelf.put(annex, out -> copies.excel(pages.summary(), inOrder, edition.issuedOn(), out))
                .named(annex));
        times.done(annex, watch);
        return entries;
    }

    /** The Word copy of the bulletin of that number, or of the summary: as it was published where it stays, else anew. */
    static byte[] word(EditionPages pages, OfficeCopies copies, UnchangedFiles kept, int number) throws IOException {
        StoredEdition edition = pages.edition();
        if (number == 0) {
            return copies.word(pages.summary(), edition.issuedOn());
        }
        Optional<byte[]> asPublished = kept.word(edition, number);
        return asPublished.isPresent() ? asPublished.get() : copies.word(pages.bulletin(number), edition.issuedOn());
    }

    private static Manifest.Entry put(EditionFolder shelf, String name, byte[] content) throws IOException {
        return shelf.put(name, content).named(name);
    }
}
