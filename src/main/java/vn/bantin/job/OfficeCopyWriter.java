package vn.bantin.job;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.bantin.bulletin.Bulletin;
import vn.bantin.bulletin.Summary;
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
     */
    static List<Manifest.Entry> put(
            EditionStore editions,
            EditionPages pages,
            OfficeCopies copies,
            EditionFolder shelf,
            UnchangedFiles kept,
            Map<String, Manifest.Entry> made)
            throws IOException {
        List<Manifest.Entry> entries = new ArrayList<>();
        List<Bulletin> bulletins = new ArrayList<>();
        StoredEdition edition = pages.edition();
        Summary summary = pages.summary();
        for (PrintedFile file : editions.printed(edition.id())) {
            String name = UnchangedFiles.wordCopy(file.file());
            Manifest.Entry copy = made.get(name);
            if (file.number() > 0) {
                bulletins.add(pages.bulletin(file.number()));
            }
            if (copy != null) {
                entries.add(copy);
            } else if (file.number() == 0) {
                entries.add(put(shelf, name, copies.word(summary, edition.issuedOn())));
            } else {
                Optional<byte[]> asPublished = kept.word(edition, file.number());
                Bulletin bulletin = pages.bulletin(file.number());
                entries.add(put(
                        shelf,
                        name,
                        asPublished.isPresent() ? asPublished.get() : copies.word(bulletin, edition.issuedOn())));
            }
        }
        entries.add(put(
                shelf,
                EditionFolder.named("data/" + edition.period() + "_phu-luc.xlsx", edition.draft()),
                copies.excel(summary, bulletins, edition.issuedOn())));
        return entries;
    }

    private static Manifest.Entry put(EditionFolder shelf, String name, byte[] content) throws IOException {
        return shelf.put(name, content).named(name);
    }
}
