package vn.bantin.job;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.bantin.bulletin.IndicatorSheet;
import vn.bantin.bulletin.Summary;
import vn.bantin.press.CheckCode;
import vn.bantin.press.Manifest;
import vn.bantin.press.Shelf;
import vn.bantin.store.EditionStore;
import vn.bantin.store.IssuedFile;
import vn.bantin.store.PrintedFile;
import vn.bantin.store.StoredEdition;

/** What is noted of the files of an edition, so that a copy of one is known wherever it comes from. */
final class Issue {

    private Issue() {}

    static List<IssuedFile> of(EditionStore editions, StoredEdition edition, List<Manifest.Entry> entries) {
        Map<String, String> codes = codes(editions, edition);
        List<IssuedFile> files = new ArrayList<>();
        for (Manifest.Entry entry : entries) {
            files.add(IssuedFile.of(edition, entry.name(), entry.sha256(), codes.get(entry.name())));
        }
        return files;
    }

    private static Map<String, String> codes(EditionStore editions, StoredEdition edition) {
        Map<String, String> codes = new HashMap<>();
        Summary summary = editions.summary(edition.id());
        List<IndicatorSheet> sheets = editions.sheets(edition.id());
        for (PrintedFile file : editions.printed(edition.id())) {
            codes.put(
                    file.file(),
                    file.number() == 0
                            ? CheckCode.of(summary)
                            : CheckCode.of(editions.bulletin(edition.id(), file.number())));
        }
        if (!sheets.isEmpty()) {
            codes.put(Shelf.sheets(edition.period()), CheckCode.of(sheets));
            codes.put(Shelf.pack(edition.period()), CheckCode.of(summary, sheets));
        }
        return codes;
    }
}
