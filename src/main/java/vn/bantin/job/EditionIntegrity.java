package vn.bantin.job;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.bantin.bulletin.IndicatorSheet;
import vn.bantin.bulletin.Summary;
import vn.bantin.output.EditionFolder;
import vn.bantin.page.VerificationCode;
import vn.bantin.store.EditionPages;
import vn.bantin.store.EditionStore;
import vn.bantin.store.FrozenChangedException;
import vn.bantin.store.PrintedFile;
import vn.bantin.store.PublishedFile;
import vn.bantin.store.StoredEdition;

/** The check codes of an edition's papers. */
public final class EditionIntegrity {

    private EditionIntegrity() {}

    /**
     * By the file that bears it; a pack bears it behind the sheets, at the end of its last volume, and of several files of the
     * sheets each has one of its own.
     *
     * @param names of the files of the edition
     */
    static Map<String, String> of(EditionStore editions, EditionPages pages, Stream<String> names) {
        StoredEdition edition = pages.edition();
        Map<String, String> codes = new HashMap<>();
        Summary summary = pages.summary();
        List<IndicatorSheet> sheets = pages.sheets();
        for (PrintedFile file : editions.printed(edition.id())) {
            codes.put(
                    file.file(),
                    file.number() == 0
                            ? VerificationCode.of(summary)
                            : VerificationCode.of(pages.bulletin(file.number())));
        }
        if (!sheets.isEmpty()) {
            List<String> all = names.sorted().toList();
            List<String> ofSheets = all.stream()
                    .filter(name -> EditionFolder.isSheets(name, edition.period()))
                    .toList();
            String code = VerificationCode.of(sheets);
            for (int i = 0; i < ofSheets.size(); i++) {
                codes.put(ofSheets.get(i), VerificationCode.ofVolume(code, i + 1, ofSheets.size()));
            }
            all.stream()
                    .filter(name -> EditionFolder.isPack(name, edition.period()))
                    .max(Comparator.naturalOrder())
                    .ifPresent(last -> codes.put(last, VerificationCode.of(summary, sheets)));
        }
        return codes;
    }

    /**
     * Refuses an edition of which anything was changed in the database after it was frozen: by the hashes kept then, and by
     * the codes that stand on its papers.
     */
    public static void requireUnchanged(EditionStore editions, EditionPages pages) {
        StoredEdition edition = pages.edition();
        if (!editions.sealed(edition.id())) {
            return;
        }
        editions.requireUnchanged(edition);
        List<PublishedFile> files = editions.files(edition.id());
        Map<String, String> codes = of(editions, pages, files.stream().map(PublishedFile::name));
        String changed = files.stream()
                .filter(file -> codes.containsKey(file.name())
                        && !codes.get(file.name()).equals(file.code()))
                .map(PublishedFile::name)
                .collect(Collectors.joining(", "));
        if (!changed.isEmpty()) {
            throw new FrozenChangedException(edition.folder(), changed);
        }
    }
}
