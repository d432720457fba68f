package vn.bantin.job;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import vn.bantin.bulletin.Edition;
import vn.bantin.checks.Finding;
import vn.bantin.correction.Revision;
import vn.bantin.progress.Ledger;
import vn.bantin.store.EditionStore;
import vn.bantin.store.Fingerprint;
import vn.bantin.store.InputHashes;
import vn.bantin.store.StoredEdition;

/** Freezes the edition that checked data give, with the hashes of everything it was made of. */
public final class EditionFreezer {

    private final EditionStore editions;
    private final EditionComposer composer;
    private final Origin origin;
    private final Clock clock;

    EditionFreezer(EditionStore editions, EditionComposer composer, Origin origin, Clock clock) {
        this.editions = editions;
        this.composer = composer;
        this.origin = origin;
        this.clock = clock;
    }

    /** Everything but the data that decides an edition: the hashes of settings and templates, and the version. */
    public record Origin(String configurationSha256, String templatesSha256, String programVersion) {}

    /** Whether the run's edition is stored already and its place is not taken by a new one. */
    boolean stands(PublishContext run) {
        return editions.find(run.programme(), run.period(), run.edition())
                .filter(found -> !run.takesThePlaceOf(found.id()))
                .isPresent();
    }

    /** Stores the run's edition, in place of an unissued one where there is one. */
    void freeze(PublishContext run, PeriodCheck.Checked checked) {
        editions.adopt(run.adopted(), clock.instant());
        Supplier<Revision> form = () -> form(checked.ledger(), checked.findings(), run.edition(), run.issuedOn());
        InputHashes hashes = hashes(checked.ledger());
        Optional<StoredEdition> unissued = editions.find(run.programme(), run.period(), run.edition());
        if (unissued.isPresent()) {
            editions.putInstead(unissued.get().id(), form, hashes, clock.instant());
        } else {
            editions.put(form, hashes, clock.instant());
        }
    }

    /** Puts a draft into the tables, for the transaction that reads its pages there and then takes all of it back. */
    StoredEdition freezeDraft(PublishContext run, PeriodCheck.Checked checked) {
        editions.put(
                () -> Revision.first(composer.draft(checked.ledger(), checked.findings(), run.issuedOn())),
                hashes(checked.ledger()),
                clock.instant());
        return editions.find(run.programme(), run.period(), Edition.DRAFT).orElseThrow();
    }

    /** The edition of that number as it is frozen: the first one, a correction, or the one after an unknown one. */
    public Revision form(Ledger ledger, List<Finding> findings, int number, LocalDate issuedOn) {
        Edition composed = composer.compose(ledger, findings, number, issuedOn);
        if (number == PublishContext.FIRST) {
            return Revision.first(composed);
        }
        return editions.adopted(ledger.programme().code(), ledger.period()).stream()
                .filter(former -> former.number() == number - 1)
                .findFirst()
                .map(former -> Revision.following(composed, former.issuedOn()))
                .orElseGet(() -> revision(composed));
    }

    /** The composed edition held against the one before it. */
    public Revision revision(Edition composed) {
        StoredEdition former = editions.find(composed.programme().code(), composed.period(), composed.number() - 1)
                .orElseThrow(() -> new IllegalStateException("there is no edition " + (composed.number() - 1)));
        return Revision.of(composed, editions.former(former.id()));
    }

    /** The hashes of everything that an edition of those data would be made of now. */
    public InputHashes hashes(Ledger ledger) {
        return new InputHashes(
                Fingerprint.sha256(ledger),
                origin.configurationSha256(),
                origin.templatesSha256(),
                origin.programVersion());
    }
}
