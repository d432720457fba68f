package vn.bantin.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.bantin.bulletin.Edition;
import vn.bantin.bulletin.UnitNames;
import vn.bantin.checks.Finding;
import vn.bantin.correction.FigureChange;
import vn.bantin.correction.Revision;
import vn.bantin.job.EditionComposer;
import vn.bantin.job.EditionFreezer;
import vn.bantin.job.PeriodFindings;
import vn.bantin.progress.Ledger;
import vn.bantin.progress.Unit;
import vn.bantin.store.EditionStore;
import vn.bantin.store.FrozenChangedException;
import vn.bantin.store.InputHashes;
import vn.bantin.store.LedgerRepository;
import vn.bantin.store.StoredEdition;

/**
 * Compares an edition that was frozen and never issued with the data, the rules, the templates and the program of now: it
 * is finished only where they would give the same again.
 */
final class UnissuedEditionCheck {

    /** The number of figures that are named one by one. */
    private static final int NAMED = 20;

    private final LedgerRepository ledgers;
    private final RulebookCheck rulebook;
    private final PeriodFindings periodFindings;
    private final EditionComposer composer;
    private final EditionFreezer freezer;
    private final EditionStore editions;

    UnissuedEditionCheck(
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

    /**
     * Notes on the edition, one for each reason why it would be frozen otherwise now; none where it would not.
     */
    List<PublishNote> reasons(StoredEdition frozen, PublishOptions order) {
        try {
            editions.requireUnchanged(frozen);
        } catch (FrozenChangedException e) {
            if (!order.correction()) {
                throw e;
            }
            return List.of(new PublishNote(PublishNote.Kind.ANEW_TAMPERED, frozen.number(), e.parts()));
        }
        Ledger ledger = ledgers.ledger(frozen.programme(), frozen.period());
        InputHashes now = freezer.hashes(ledger);
        InputHashes then = frozen.hashes();
        boolean data = !now.inputs().equals(then.inputs());
        List<PublishNote> reasons = new ArrayList<>();
        if (!now.configuration().equals(then.configuration())) {
            reasons.add(new PublishNote(PublishNote.Kind.ANEW_RULES, frozen.number()));
        }
        if (!now.templates().equals(then.templates())) {
            reasons.add(new PublishNote(PublishNote.Kind.ANEW_TEMPLATES, frozen.number()));
        }
        if (!now.programVersion().equals(then.programVersion())) {
            reasons.add(new PublishNote(PublishNote.Kind.ANEW_PROGRAM, frozen.number(), then.programVersion()));
        }
        List<PublishNote> dayKept = IssueDate.kept(frozen, order);
        if (order.asFrozen()) {
            refuseOtherTemplates(frozen, now);
            List<PublishNote> told = new ArrayList<>(dayKept);
            if (data) {
                told.add(0, difference(frozen, ledger, PublishNote.Kind.AS_FROZEN));
            }
            return told;
        }
        if (!dayKept.isEmpty()) {
            reasons.add(
                    new PublishNote(PublishNote.Kind.ANEW_DAY, dayKept.get(0).details()));
        }
        if (data) {
            reasons.add(0, difference(frozen, ledger, PublishNote.Kind.ANEW_DATA));
        } else if (reasons.isEmpty() && !same(frozen, ledger)) {
            reasons.add(new PublishNote(PublishNote.Kind.ANEW_PAST, frozen.number()));
        }
        return reasons;
    }

    /** Refuses to finish it with other templates: its files would not be what its manifest says. */
    private static void refuseOtherTemplates(StoredEdition frozen, InputHashes now) {
        if (!now.templates().equals(frozen.hashes().templates())) {
            throw new CommandException(
                    CommandException.Kind.AS_FROZEN_TEMPLATES, null, frozen.programme(), frozen.period());
        }
    }

    /** Whether it would be frozen the same again; pages also show what was published of earlier periods. */
    private boolean same(StoredEdition frozen, Ledger ledger) {
        List<Finding> findings = periodFindings.of(ledger);
        return findings.stream().anyMatch(Finding::blocks)
                || editions.holds(
                        frozen.id(),
                        freezer.form(rulebook.admitted(ledger), findings, frozen.number(), frozen.issuedOn())
                                .edition());
    }

    private PublishNote difference(StoredEdition frozen, Ledger ledger, PublishNote.Kind kind) {
        Optional<Revision> revision = revision(frozen, ledger);
        if (revision.isEmpty()) {
            return kind == PublishNote.Kind.AS_FROZEN
                    ? new PublishNote(PublishNote.Kind.AS_FROZEN_BLOCKED, frozen.number())
                    : new PublishNote(kind, frozen.number(), 0, 0, ""); // the check will stop it
        }
        List<FigureChange> changes = revision.get().changes();
        Map<String, Unit> units = ledger.units().stream().collect(Collectors.toMap(Unit::code, Function.identity()));
        UnitNames names = UnitNames.of(units.values(), units);
        String named = changes.stream()
                .limit(NAMED)
                .map(change -> named(change, units.get(change.unit()), names))
                .collect(Collectors.joining("; "));
        return new PublishNote(
                kind,
                frozen.number(),
                changes.size(),
                revision.get().concerned(),
                changes.isEmpty() ? "" : " (" + named + (changes.size() > NAMED ? "; …" : "") + ")");
    }

    /** "395 (huyện Thọ Xuân) KT05 VALUE 18.6 → 37.2", but for the name as in {@code corrections.csv}; a remark is not repeated. */
    private static String named(FigureChange change, @Nullable Unit unit, UnitNames names) {
        String name = unit == null ? "" : " (" + names.of(unit) + ")";
        String indicator = change.indicator() == null ? "" : " " + change.indicator();
        String figures = change.figure().written()
                ? ""
                : " " + said(change.from().data()) + " → " + said(change.to().data());
        return (change.unit() + name + indicator + " " + change.figure() + figures).strip();
    }

    private static String said(@Nullable String figure) {
        return figure == null ? "-" : figure;
    }

    /** The differences, empty where errors in the data stand in the way of knowing. */
    private Optional<Revision> revision(StoredEdition frozen, Ledger ledger) {
        List<Finding> findings = periodFindings.of(ledger);
        if (findings.stream().anyMatch(Finding::blocks)) {
            return Optional.empty();
        }
        Edition now = composer.compose(rulebook.admitted(ledger), findings, frozen.number(), frozen.issuedOn());
        return Optional.of(Revision.of(now, editions.former(frozen.id())));
    }
}
