package vn.bantin.app;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.bantin.bulletin.Summary;
import vn.bantin.output.EditionFolder;
import vn.bantin.output.EditionsPage;
import vn.bantin.output.HtmlPages;
import vn.bantin.output.IndexPage;
import vn.bantin.store.EditionStore;
import vn.bantin.store.StoredEdition;

/** The page beside the folders of a period's editions that says which one is in force. */
final class PeriodIndexPage {

    private PeriodIndexPage() {}

    /** Puts it there unless it says so already; without a published edition there is none. */
    static void put(List<StoredEdition> published, EditionStore editions, HtmlPages html, EditionFolder shelf)
            throws IOException {
        if (published.isEmpty()) {
            return;
        }
        StoredEdition latest = published.get(published.size() - 1);
        List<EditionsPage.Listed> listed = new ArrayList<>();
        editions.adopted(latest.programme(), latest.period())
                .forEach(known -> listed.add(new EditionsPage.Listed(known.number(), known.issuedOn(), null)));
        Summary ofLatest = editions.summary(latest.id());
        published.forEach(edition -> listed.add(new EditionsPage.Listed(
                edition.number(),
                edition.issuedOn(),
                (edition.id() == latest.id() ? ofLatest : editions.summary(edition.id())).correction())));
        listed.sort(Comparator.comparingInt(EditionsPage.Listed::number));
        byte[] page = html.editions(ofLatest, listed);
        if (!shelf.holds(IndexPage.FILE, page)) {
            shelf.put(IndexPage.FILE, page);
        }
    }
}
