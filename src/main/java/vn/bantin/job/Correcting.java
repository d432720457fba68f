package vn.bantin.job;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.bantin.bulletin.Edition;
import vn.bantin.bulletin.Revision;
import vn.bantin.checks.Finding;
import vn.bantin.progress.Ledger;
import vn.bantin.progress.Period;
import vn.bantin.progress.Target;
import vn.bantin.progress.Unit;
import vn.bantin.store.EditionStore;
import vn.bantin.store.Fingerprint;
import vn.bantin.store.StoredEdition;

/**
 * Whether the data of now still give what was published. Figures decide: where only words, templates or the looks of a
 * page have changed, what was published stands.
 */
final class Correcting {

    private final PublishSteps steps;

    Correcting(PublishSteps steps) {
        this.steps = steps;
    }

    /** The composed edition held against the one before it. */
    static Revision revision(Edition composed, EditionStore editions) {
        StoredEdition former = editions.find(composed.programme().code(), composed.period(), composed.number() - 1)
                .orElseThrow(() -> new IllegalStateException("there is no edition " + (composed.number() - 1)));
        return Revision.of(composed, editions.former(former.id()));
    }

    /** What a correction would change, empty where errors in the data stand in its way. */
    Optional<Revision> outlook(StoredEdition published) {
        Ledger ledger = steps.ledgerOfNow(published.programme(), published.period());
        List<Finding> findings = steps.findings(ledger);
        return findings.stream().anyMatch(Finding::blocks)
                ? Optional.empty()
                : Optional.of(outlook(published, ledger, findings));
    }

    private Revision outlook(StoredEdition published, Ledger ledger, List<Finding> findings) {
        return revision(
                steps.compose(ledger, findings, published.number() + 1, published.issuedOn()), steps.editions());
    }

    /** What is to be said of a published edition whose data have changed since; their figures may still be the same. */
    List<Note> differences(StoredEdition published) {
        Ledger ledger = steps.ledger(published.programme(), published.period());
        if (Fingerprint.sha256(ledger).equals(published.hashes().inputs())) {
            return List.of();
        }
        List<Finding> findings = steps.findings(ledger);
        long errors = findings.stream().filter(Finding::blocks).count();
        if (errors > 0) {
            return List.of(new Note(Note.Kind.CHANGED_BLOCKED, errors));
        }
        Revision revision = outlook(published, steps.judgeable(ledger), findings);
        return revision.changesAnything()
                ? List.of(new Note(Note.Kind.CHANGED, revision.changes().size(), revision.concerned()))
                : List.of();
    }

    /** What is to be said of a correction that is published. */
    List<Note> done(StoredEdition edition) {
        if (edition.replaces() == 0) {
            return List.of();
        }
        int kept = steps.editions().kept(edition.id()).size();
        int units = steps.editions().printed(edition.id()).size() - 1;
        return List.of(new Note(
                Note.Kind.CORRECTED,
                edition.replaces(),
                steps.editions().corrections(edition.id()).size(),
                units - kept,
                kept));
    }

    /** Refuses the code of a unit of which there is no bulletin. */
    void requireUnits(String programme, Period period, Set<String> only) {
        if (only.isEmpty()) {
            return;
        }
        Map<String, String> names = units(programme, period);
        only.stream()
                .filter(unit -> !names.containsKey(unit))
                .sorted()
                .findFirst()
                .ifPresent(unknown -> {
                    throw new Refusal(Refusal.Kind.UNKNOWN_UNIT, null, unknown, period, Near.codes(unknown, names));
                });
    }

    /** The units of which there is a bulletin, with their names. */
    private Map<String, String> units(String programme, Period period) {
        Ledger ledger = steps.ledger(programme, period);
        Set<String> codes = ledger.targets().stream().map(Target::unit).collect(Collectors.toSet());
        return ledger.units().stream()
                .filter(unit -> codes.contains(unit.code()))
                .collect(Collectors.toMap(Unit::code, Unit::name));
    }
}
