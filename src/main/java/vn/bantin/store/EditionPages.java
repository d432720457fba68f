package vn.bantin.store;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import vn.bantin.bulletin.Bulletin;
import vn.bantin.bulletin.IndicatorSheet;
import vn.bantin.bulletin.Summary;

/**
 * The frozen pages of one edition, each read and parsed when it is asked for, in any thread. What is frozen does not change, so
 * that later readers may have the same value: the summary and the sheets are kept as long as the edition is worked on, of
 * the bulletins so many that memory does not grow with the number of units.
 */
public final class EditionPages {

    /** A province has fewer communes, so that there each bulletin is parsed once. */
    private static final int KEPT = 300;

    private final PageTable pages;
    private final StoredEdition edition;
    private final Map<Integer, Bulletin> bulletins = new ConcurrentHashMap<>();
    private final Queue<Integer> oldest = new ConcurrentLinkedQueue<>();
    private @Nullable Summary summary;
    private @Nullable List<IndicatorSheet> sheets;

    EditionPages(PageTable pages, StoredEdition edition) {
        this.pages = pages;
        this.edition = edition;
    }

    /** The edition whose pages these are. */
    public StoredEdition edition() {
        return edition;
    }

    /** The summary of the edition. */
    public synchronized Summary summary() {
        if (summary == null) {
            summary = pages.summary(edition.id());
        }
        return summary;
    }

    /** The bulletin of that number. */
    public Bulletin bulletin(int number) {
        Bulletin known = bulletins.get(number);
        if (known != null) {
            return known;
        }
        Bulletin bulletin = pages.bulletin(edition.id(), number);
        if (bulletins.putIfAbsent(number, bulletin) == null) {
            oldest.add(number);
        }
        Integer first = bulletins.size() > KEPT ? oldest.poll() : null;
        if (first != null) {
            bulletins.remove(first);
        }
        return bulletin;
    }

    /** The sheets in the order of the edition; none of an edition older than the sheets. */
    public synchronized List<IndicatorSheet> sheets() {
        if (sheets == null) {
            sheets = pages.sheets(edition.id());
        }
        return sheets;
    }
}
