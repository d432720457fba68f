package vn.bantin.job;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.bantin.bulletin.IndicatorSheet;
import vn.bantin.bulletin.Summary;
import vn.bantin.press.CheckCode;
import vn.bantin.press.Shelf;
import vn.bantin.store.EditionStore;
import vn.bantin.store.PrintedFile;
import vn.bantin.store.StoredEdition;

/** The check codes of an edition's papers. */
final class CheckCodes {

    private CheckCodes() {}

    /** By the file that bears it. */
    static Map<String, String> of(EditionStore editions, StoredEdition edition) {
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
