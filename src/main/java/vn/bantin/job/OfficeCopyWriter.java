package vn.bantin.job;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
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

    /** Puts them onto the shelf and returns what is to be said of them in the manifest. */
    static List<Manifest.Entry> put(
            EditionStore editions, EditionPages pages, OfficeCopies copies, EditionFolder shelf, UnchangedFiles kept)
            throws IOException {
        List<Manifest.Entry> entries = new ArrayList<>();
        List<Bulletin> bulletins = new ArrayList<>();
        StoredEdition edition = pages.edition();
        Summary summary = pages.summary();
        for (PrintedFile file : editions.printed(edition.id())) {
            byte[] word;
            if (file.number() == 0) {
                word = copies.word(summary, edition.issuedOn());
            } else {
                Bulletin bulletin = pages.bulletin(file.number());
                bulletins.add(bulletin);
                Optional<byte[]> asPublished = kept.word(edition, file.number());
                word = asPublished.isPresent() ? asPublished.get() : copies.word(bulletin, edition.issuedOn());
            }
            entries.add(put(shelf, UnchangedFiles.wordCopy(file.file()), word));
        }
        entries.add(put(
                shelf,
                EditionFolder.named("data/" + edition.period() + "_phu-luc.xlsx", edition.draft()),
                copies.excel(summary, bulletins, edition.issuedOn())));
        return entries;
    }

    private static Manifest.Entry put(EditionFolder shelf, String name, byte[] content) throws IOException {
        shelf.put(name, content);
        return Manifest.Entry.of(name, content);
    }
}
