package vn.bantin.job;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import vn.bantin.checks.Finding;
import vn.bantin.progress.Period;

/** One publish under way: what it is about, whom it tells, and what its check found. */
final class Run {

    /** The first edition of a period; corrections would be the next ones. */
    static final int EDITION = 1;

    private final String programme;
    private final Period period;
    private final LocalDate issuedOn;
    private final Consumer<Tick> progress;
    private volatile List<Finding> findings = List.of();
    private volatile List<Failure> failures = List.of();

    Run(String programme, Period period, LocalDate issuedOn, Consumer<Tick> progress) {
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
