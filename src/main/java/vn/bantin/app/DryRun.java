package vn.bantin.app;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.bantin.app.PublishReport.End;
import vn.bantin.bulletin.Edition;
import vn.bantin.checks.Finding;
import vn.bantin.job.EditionComposer;
import vn.bantin.job.OutputFolders;
import vn.bantin.job.PeriodCheck;
import vn.bantin.job.PeriodFindings;
import vn.bantin.job.PublishContext;
import vn.bantin.progress.Ledger;
import vn.bantin.progress.Period;
import vn.bantin.progress.Programme;
import vn.bantin.store.AdoptedEdition;
import vn.bantin.store.EditionStore;

/** Says what a publish would do: all of it but storing and printing. */
public final class DryRun {

    private final ProgrammeSelection selection;
    private final RulebookCheck rulebook;
    private final PeriodFindings findings;
    private final EditionComposer composer;
    private final EditionStore editions;
    private final OutputFolders folders;
    private final UnknownEditions lying;
    private final StandingEdition standing;
    private final TemplateRehearsal templates;
    private final Clock clock;

    DryRun(
            ProgrammeSelection selection,
            RulebookCheck rulebook,
            PeriodFindings findings,
            EditionComposer composer,
            EditionStore editions,
            OutputFolders folders,
            UnknownEditions lying,
            StandingEdition standing,
            TemplateRehearsal templates,
            Clock clock) {
        this.selection = selection;
        this.rulebook = rulebook;
        this.findings = findings;
        this.composer = composer;
        this.editions = editions;
        this.folders = folders;
        this.lying = lying;
        this.standing = standing;
        this.templates = templates;
        this.clock = clock;
    }

    /** Rehearses a publish of the period. */
    public PublishReport publish(Period period, @Nullable String programme, PublishOptions order) {
        Programme chosen = selection.programme(period, programme);
        IssueDate.requireOver(period, order.issuedOn());
        List<AdoptedEdition> unknown = lying.admitted(chosen.code(), period, order);
        NextEdition next = NextEdition.of(chosen.code(), period, unknown, editions);
        if (next.standing() != null) {
            Optional<PublishReport> report = standing.report(chosen, next.standing(), false, order);
            if (report.isPresent()) {
                return report.get();
            }
        }
        selection.requireUnits(chosen.code(), period, order.only());
        PublishContext run = next.run(chosen.code(), period, order, IssueDate.today(clock), (done, total) -> {});
        return rehearsed(chosen, run, order);
    }

    /** Rehearses a draft of the period, whatever is published. */
    public PublishReport draft(Period period, @Nullable String programme, PublishOptions order) {
        Programme chosen = selection.programme(period, programme);
        IssueDate.requireOver(period, order.issuedOn());
        return rehearsed(
                chosen, DraftPrinter.run(chosen, period, order, IssueDate.today(clock), (done, total) -> {}), order);
    }

    private PublishReport rehearsed(Programme programme, PublishContext run, PublishOptions order) {
        boolean draft = run.edition() == Edition.DRAFT;
        Ledger ledger = rulebook.ledger(programme.code(), run.period());
        PeriodCheck.requireReports(ledger, run.allowsEmpty());
        List<Finding> found = findings.of(ledger);
        List<Finding> told = findings.withOddities(found);
        Path folder = draft
                ? folders.draft(programme.code(), run.period())
                : folders.shelf(programme.code(), run.period(), run.edition()).folder();
        if (told.stream().anyMatch(Finding::blocks)) {
            return new PublishReport(End.BLOCKED, programme, run.period(), folder, 0, List.of(), told, List.of());
        }
        templates.requireUsable();
        Edition edition = draft
                ? composer.draft(ledger, found, run.issuedOn())
                : composer.compose(ledger, found, run.edition(), run.issuedOn());
        int only = order.only().size();
        return new PublishReport(
                End.CHECKED,
                programme,
                run.period(),
                folder,
                only == 0 ? edition.bulletins().size() + 1 : only,
                edition.summary().overview(),
                told,
                List.of());
    }
}
