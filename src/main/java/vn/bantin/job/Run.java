package vn.bantin.job;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.bantin.checks.Finding;
import vn.bantin.progress.Period;

/** One publish under way: what it is about, whom it tells, and what its check found. */
final class Run {

    /** The first edition of a period; corrections are the next ones. */
    static final int FIRST = 1;

    private final String programme;
    private final Period period;
    private final int edition;
    private final Set<String> only;
    private final LocalDate issuedOn;
    private final Consumer<Tick> progress;
    private volatile List<Finding> findings = List.of();
    private volatile List<Failure> failures = List.of();

    /** For the first edition, or a draft. */
    Run(String programme, Period period, LocalDate issuedOn, Consumer<Tick> progress) {
        this(programme, period, FIRST, issuedOn, Set.of(), progress);
    }

    /** For the edition of that number; {@code only} names the units whose bulletins are printed, empty for all. */
    Run(String programme, Period period, int edition, LocalDate issuedOn, Set<String> only, Consumer<Tick> progress) {
        this.edition = edition;
        this.only = Set.copyOf(only);
        this.programme = programme;
        this.period = period;
        this.issuedOn = issuedOn;
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
        return !only.isEmpty() && (unit == null || !only.contains(unit));
    }

    LocalDate issuedOn() {
        return issuedOn;
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
