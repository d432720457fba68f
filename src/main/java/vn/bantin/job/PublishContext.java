package vn.bantin.job;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import vn.bantin.checks.Finding;
import vn.bantin.output.Manifest;
import vn.bantin.progress.Period;
import vn.bantin.store.AdoptedEdition;
import vn.bantin.store.EditionPages;
import vn.bantin.store.EditionStore;
import vn.bantin.store.StoredEdition;

/** One publish under way: what it is about, whom it tells, and what its check found. */
public final class PublishContext {

    /** The first edition of a period; corrections are the next ones. */
    public static final int FIRST = 1;

    private final String programme;
    private final Period period;
    private final int edition;
    private final LocalDate issuedOn;
    private final Set<String> only;
    private final boolean allowEmpty;
    private final PrintListener listener;
    private final FileTimes times = new FileTimes();
    private final Map<String, Manifest.Entry> copies = new ConcurrentHashMap<>();
    private @Nullable StoredEdition unissued;
    private @Nullable EditionPages pages;
    private List<AdoptedEdition> adopted = List.of();
    private volatile List<Finding> findings = List.of();
    private volatile List<Proofreader.Misprinted.File> misprints = List.of();

    /**
     * A run for the edition of that number.
     *
     * @param only the codes of the units whose bulletins alone are to be printed, empty for all
     * @param allowEmpty whether a period in which nobody has reported anything is printed too
     */
    public PublishContext(
            String programme,
            Period period,
            int edition,
            LocalDate issuedOn,
            Set<String> only,
            boolean allowEmpty,
            PrintListener listener) {
        this.programme = programme;
        this.period = period;
        this.edition = edition;
        this.issuedOn = issuedOn;
        this.only = Set.copyOf(only);
        this.allowEmpty = allowEmpty;
        this.listener = listener;
    }

    public String programme() {
        return programme;
    }

    public Period period() {
        return period;
    }

    public int edition() {
        return edition;
    }

    /** Whether only some bulletins are asked for, and this unit's is none of them. */
    public boolean leavesOut(@Nullable String unit) {
        return !only.isEmpty() && (unit == null || !only.contains(unit));
    }

    public boolean allowsEmpty() {
        return allowEmpty;
    }

    /** The edition of the run as it is stored. */
    public StoredEdition stored(EditionStore editions) {
        return editions.find(programme, period, edition)
                .orElseThrow(() -> new IllegalStateException("no edition of " + programme + " " + period));
    }

    /** The pages of that edition, read once for all steps of the run. */
    synchronized EditionPages pages(EditionStore editions) {
        StoredEdition stored = stored(editions);
        if (pages == null || pages.edition().id() != stored.id()) {
            pages = editions.pages(stored);
        }
        return pages;
    }

    public LocalDate issuedOn() {
        return issuedOn;
    }

    /** The edition is frozen anew in place of that one, which was never issued. */
    public void takesThePlaceOf(StoredEdition edition) {
        unissued = edition;
    }

    /** Whether it is that one whose place is taken. */
    public boolean takesThePlaceOf(long edition) {
        return unissued != null && unissued.id() == edition;
    }

    /** The one whose place is taken, {@code null} for none. */
    @Nullable
    public StoredEdition unissued() {
        return unissued;
    }

    /** Together with the edition it is noted that those, of which nothing is known, were issued before it. */
    public void adopts(List<AdoptedEdition> unknown) {
        adopted = List.copyOf(unknown);
    }

    public List<AdoptedEdition> adopted() {
        return adopted;
    }

    void made(Manifest.Entry copy) {
        copies.put(copy.name(), copy);
    }

    /** The Word copies that this run has made, by their names; what an earlier start made is made again. */
    Map<String, Manifest.Entry> copies() {
        return Map.copyOf(copies);
    }

    /** What the files of this run take. */
    FileTimes times() {
        return times;
    }

    void tell(int done, int total) {
        listener.printed(done, total);
    }

    void found(List<Finding> all) {
        findings = List.copyOf(all);
    }

    public List<Finding> findings() {
        return findings;
    }

    void misprinted(List<Proofreader.Misprinted.File> all) {
        misprints = List.copyOf(all);
    }

    /** The files that were found wrong when all was bound together. */
    public List<Proofreader.Misprinted.File> misprints() {
        return misprints;
    }

    public boolean blocked() {
        return findings.stream().anyMatch(Finding::blocks);
    }
}
