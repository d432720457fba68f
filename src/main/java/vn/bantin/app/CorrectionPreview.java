package vn.bantin.app;

import java.util.List;
import java.util.Optional;
import vn.bantin.checks.Finding;
import vn.bantin.correction.Revision;
import vn.bantin.job.EditionComposer;
import vn.bantin.job.EditionFreezer;
import vn.bantin.job.PeriodFindings;
import vn.bantin.progress.Ledger;
import vn.bantin.store.EditionStore;
import vn.bantin.store.Fingerprint;
import vn.bantin.store.LedgerRepository;
import vn.bantin.store.StoredEdition;

/**
 * Compares the data of now with what was published. The data decide: where only the program's wording, templates or the
 * looks of a page have changed, what was published stands.
 */
final class CorrectionPreview {

    private final LedgerRepository ledgers;
    private final RulebookCheck rulebook;
    private final PeriodFindings periodFindings;
    private final EditionComposer composer;
    private final EditionFreezer freezer;
    private final EditionStore editions;

    CorrectionPreview(
            LedgerRepository ledgers,
            RulebookCheck rulebook,
            PeriodFindings periodFindings,
            EditionComposer composer,
            EditionFreezer freezer,
            EditionStore editions) {
        this.ledgers = ledgers;
        this.rulebook = rulebook;
        this.periodFindings = periodFindings;
        this.composer = composer;
        this.freezer = freezer;
        this.editions = editions;
    }

    /** The changes that a correction would bring, empty where errors in the data stand in its way. */
    Optional<Revision> outlook(StoredEdition published) {
        Ledger ledger = rulebook.ledger(published.programme(), published.period());
        List<Finding> findings = periodFindings.of(ledger);
        return findings.stream().anyMatch(Finding::blocks)
                ? Optional.empty()
                : Optional.of(outlook(published, ledger, findings));
    }

    private Revision outlook(StoredEdition published, Ledger ledger, List<Finding> findings) {
        return freezer.revision(composer.compose(ledger, findings, published.number() + 1, published.issuedOn()));
    }

    /** Notes on a published edition whose data have changed since; their figures may still be the same. */
    List<PublishNote> differences(StoredEdition published) {
        Ledger ledger = ledgers.ledger(published.programme(), published.period());
        if (Fingerprint.sha256(ledger).equals(published.hashes().inputs())) {
            return List.of();
        }
        List<Finding> findings = periodFindings.of(ledger);
        long errors = findings.stream().filter(Finding::blocks).count();
        if (errors > 0) {
            return List.of(new PublishNote(PublishNote.Kind.CHANGED_BLOCKED, errors));
        }
        Revision revision = outlook(published, rulebook.admitted(ledger), findings);
        return revision.changesAnything()
                ? List.of(new PublishNote(
                        PublishNote.Kind.CHANGED, revision.changes().size(), revision.concerned()))
                : List.of();
    }

    /** Notes on a correction that has been published. */
    List<PublishNote> done(StoredEdition edition) {
        if (edition.replaces() == 0) {
            return List.of();
        }
        int kept = editions.kept(edition.id()).size();
        int units = editions.printed(edition.id()).size() - 1;
        return List.of(new PublishNote(
                PublishNote.Kind.CORRECTED,
                edition.replaces(),
                editions.corrections(edition.id()).size(),
                units - kept,
                kept));
    }
}
