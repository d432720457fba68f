package vn.bantin.store;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import vn.bantin.bulletin.Bulletin;
import vn.bantin.bulletin.IndicatorSheet;
import vn.bantin.bulletin.Summary;

/**
 * The frozen pages of one edition, each read and parsed when it is first asked for, in any thread, and kept as long as the
 * edition is worked on. What is frozen does not change, so that every later reader may have the same value.
 */
public final class EditionPages {

    private final PageTable pages;
    private final StoredEdition edition;
    private final Map<Integer, Bulletin> bulletins = new ConcurrentHashMap<>();
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
        return Objects.requireNonNull(
                bulletins.computeIfAbsent(number, any -> pages.bulletin(edition.id(), number)), "a bulletin");
    }

    /** The sheets in the order of the edition; none of an edition older than the sheets. */
    public synchronized List<IndicatorSheet> sheets() {
        if (sheets == null) {
            sheets = pages.sheets(edition.id());
        }
        return sheets;
    }
}
