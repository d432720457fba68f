package vn.bantin.job;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.bantin.checks.Finding;
import vn.bantin.progress.Period;
import vn.bantin.store.Adopted;
import vn.bantin.store.StoredEdition;

/** One publish under way: what it is about, whom it tells, and what its check found. */
final class Run {

    /** The first edition of a period; corrections are the next ones. */
    static final int FIRST = 1;

    private final String programme;
    private final Period period;
    private final int edition;
    private final LocalDate issuedOn;
    private final Order order;
    private final Consumer<Tick> progress;
    private @Nullable StoredEdition unissued;
    private List<Adopted> adopted = List.of();
    private volatile List<Finding> findings = List.of();
    private volatile List<Failure> failures = List.of();

    /** For the edition of that number. */
    Run(String programme, Period period, int edition, LocalDate issuedOn, Order order, Consumer<Tick> progress) {
        this.programme = programme;
        this.period = period;
        this.edition = edition;
        this.issuedOn = issuedOn;
        this.order = order;
        this.progress = progress;
    }

    String programme() {
        return programme;
    }

    Period period() {
        return period;
    }

    int edition() {
        return edition;
    }

    /** Whether only some bulletins are asked for, and this unit's is none of them. */
    boolean leavesOut(@Nullable String unit) {
        return !order.only().isEmpty() && (unit == null || !order.only().contains(unit));
    }

    Order order() {
        return order;
    }

    LocalDate issuedOn() {
        return issuedOn;
    }

    /** The edition is frozen anew in place of that one, which was never issued. */
    void takesThePlaceOf(StoredEdition edition) {
        unissued = edition;
    }

    /** Whether it is that one whose place is taken. */
    boolean takesThePlaceOf(long edition) {
        return unissued != null && unissued.id() == edition;
    }

    /** The one whose place is taken, {@code null} for none. */
    @Nullable
    StoredEdition unissued() {
        return unissued;
    }

    /** Together with the edition it is noted that those, of which nothing is known, were issued before it. */
    void adopts(List<Adopted> unknown) {
        adopted = List.copyOf(unknown);
    }

    List<Adopted> adopted() {
        return adopted;
    }

    void tell(Tick tick) {
        progress.accept(tick);
    }

    void found(List<Finding> all) {
        findings = List.copyOf(all);
    }

    List<Finding> findings() {
        return findings;
    }

    void failed(List<Failure> all) {
        failures = List.copyOf(all);
    }

    /** The files that were found wrong when all was bound together. */
    List<Failure> failures() {
        return failures;
    }

    boolean blocked() {
        return findings.stream().anyMatch(Finding::blocks);
    }
}
