package vn.bantin.job;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.bantin.bulletin.Edition;
import vn.bantin.bulletin.Revision;
import vn.bantin.checks.Finding;
import vn.bantin.progress.Ledger;
import vn.bantin.progress.Progress;
import vn.bantin.store.EditionStore;
import vn.bantin.store.Fingerprint;
import vn.bantin.store.Hashes;
import vn.bantin.store.StoredEdition;

/** Looks the data over, judges and scores them, and freezes what came of it. */
final class Freezing {

    private final PublishSteps steps;
    private final EditionStore editions;
    private final Settings settings;
    private final Clock clock;

    Freezing(PublishSteps steps, Settings settings, Clock clock) {
        this.steps = steps;
        this.editions = steps.editions();
        this.settings = settings;
        this.clock = clock;
    }

    /** Looks the data over; with an edition already stored that stands there is nothing to look over. */
    void check(Run run) {
        if (!stands(run)) {
            checked(run);
        }
    }

    private boolean stands(Run run) {
        return editions.find(run.programme(), run.period(), run.edition())
                .filter(found -> !run.takesThePlaceOf(found.id()))
                .isPresent();
    }

    /**
     * Judges, scores and freezes the edition, in the step's one transaction and on what that transaction sees.
     *
     * <p>A start may be cut off between that transaction and the note that the step is done; the next one then comes
     * here again, and the edition stands.
     */
    void score(Run run) {
        if (stands(run)) {
            return;
        }
        Checked checked = checked(run);
        editions.adopt(run.adopted(), clock.instant());
        Revision form = form(checked.ledger(), checked.findings(), run.edition(), run.issuedOn());
        Hashes hashes = hashes(checked.ledger());
        Optional<StoredEdition> unissued = editions.find(run.programme(), run.period(), run.edition());
        if (unissued.isPresent()) {
            editions.putInstead(unissued.get().id(), form, hashes, clock.instant());
        } else {
            editions.put(form, hashes, clock.instant());
        }
    }

    /** The edition of that number as it is frozen: the first one, a correction, or what follows one that is not known. */
    Revision form(Ledger ledger, List<Finding> findings, int number, LocalDate issuedOn) {
        Edition composed = steps.compose(ledger, findings, number, issuedOn);
        if (number == Run.FIRST) {
            return Revision.first(composed);
        }
        return editions.adopted(ledger.programme().code(), ledger.period()).stream()
                .filter(former -> former.number() == number - 1)
                .findFirst()
                .map(former -> Revision.following(composed, former.issuedOn()))
                .orElseGet(() -> Correcting.revision(composed, editions));
    }

    /** Puts a draft into the tables, for the transaction that reads its pages there and then takes all of it back. */
    StoredEdition scoreDraft(Run run) {
        Checked checked = checked(run);
        Edition composed = steps.composeDraft(checked.ledger(), checked.findings(), run.issuedOn());
        editions.put(composed, hashes(checked.ledger()), clock.instant());
        return editions.find(run.programme(), run.period(), Edition.DRAFT).orElseThrow();
    }

    private record Checked(Ledger ledger, List<Finding> findings) {}

    /** The data of now, which nothing forbids to publish. */
    private Checked checked(Run run) {
        Ledger ledger = steps.ledgerOfNow(run.programme(), run.period());
        requireReports(ledger, run.order());
        List<Finding> findings = steps.findings(ledger);
        run.found(steps.told(findings));
        if (run.blocked()) {
            throw new IllegalStateException("stopped by findings");
        }
        return new Checked(ledger, findings);
    }

    /** Refuses a period in which nobody has reported anything, unless that is asked for. */
    static void requireReports(Ledger ledger, Order order) {
        if (!order.allowEmpty() && ledger.progress().stream().noneMatch(Progress::says)) {
            throw new Refusal(Refusal.Kind.NO_REPORTS, null, ledger.programme().code(), ledger.period());
        }
    }

    /** Of what an edition of those data would be made now. */
    Hashes hashes(Ledger ledger) {
        return new Hashes(
                Fingerprint.sha256(ledger),
                Fingerprints.of(settings),
                steps.shop().press().templatesSha256(),
                ProgramVersion.VERSION);
    }
}
