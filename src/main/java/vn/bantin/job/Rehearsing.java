package vn.bantin.job;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.bantin.bulletin.Edition;
import vn.bantin.checks.Finding;
import vn.bantin.job.Publishing.End;
import vn.bantin.job.Publishing.Report;
import vn.bantin.progress.Ledger;
import vn.bantin.progress.Period;
import vn.bantin.progress.Programme;
import vn.bantin.store.StoredEdition;

/** Says what a publish would do, and of a published edition that it stands. */
final class Rehearsing {

    private final PublishSteps steps;
    private final Correcting correcting;

    Rehearsing(PublishSteps steps, Correcting correcting) {
        this.steps = steps;
        this.correcting = correcting;
    }

    /** All of a publish but storing and printing. */
    Report of(Period period, @Nullable String programme, Order order) {
        Programme chosen = steps.programme(period, programme);
        DayOfIssue.requireOver(period, order.issuedOn());
        StoredEdition latest =
                steps.editions().findLatest(chosen.code(), period).orElse(null);
        int number = latest == null ? Run.FIRST : latest.number();
        if (latest != null && latest.publishedAt() != null) {
            Optional<Report> standing = standing(chosen, latest, order);
            if (standing.isPresent()) {
                return standing.get();
            }
            number++;
        }
        correcting.requireUnits(chosen.code(), period, order.only());
        Run run = new Run(chosen.code(), period, number, steps.day(order), order, tick -> {});
        DayOfIssue.requireNotBefore(latest, run);
        return rehearsed(chosen, run);
    }

    /** The same of a draft, whatever is published. */
    Report ofDraft(Period period, @Nullable String programme, Order order) {
        Programme chosen = steps.programme(period, programme);
        DayOfIssue.requireOver(period, order.issuedOn());
        return rehearsed(
                chosen, new Run(chosen.code(), period, Edition.DRAFT, steps.day(order), order, tick -> {}));
    }

    private Report rehearsed(Programme programme, Run run) {
        boolean draft = run.edition() == Edition.DRAFT;
        Ledger ledger = steps.ledgerOfNow(programme.code(), run.period());
        Freezing.requireReports(ledger, run.order());
        List<Finding> findings = steps.findings(ledger);
        List<Finding> told = steps.told(findings);
        Path folder = draft
                ? steps.draftFolder(programme.code(), run.period())
                : steps.shelf(programme.code(), run.period(), run.edition()).folder();
        if (told.stream().anyMatch(Finding::blocks)) {
            return new Report(End.BLOCKED, programme, run.period(), folder, 0, List.of(), told, List.of());
        }
        steps.rehearseTemplates();
        Edition edition = draft
                ? steps.composeDraft(ledger, findings, run.issuedOn())
                : steps.compose(ledger, findings, run.edition(), run.issuedOn());
        int only = run.order().only().size();
        return new Report(
                End.CHECKED,
                programme,
                run.period(),
                folder,
                only == 0 ? edition.bulletins().size() + 1 : only,
                edition.summary().overview(),
                told,
                List.of());
    }

    /** What is to be said of an edition that stands, empty where it is to be corrected. */
    Optional<Report> standing(Programme programme, StoredEdition published, Order order) {
        if (!order.correction()) {
            Report report = published(End.ALREADY_PUBLISHED, programme, published, List.of());
            return Optional.of(report.with(correcting.differences(published)));
        }
        boolean unchanged = correcting
                .outlook(published)
                .filter(revision -> !revision.changesAnything())
                .isPresent();
        return unchanged ? Optional.of(published(End.UNCHANGED, programme, published, List.of())) : Optional.empty();
    }

    /** Of an edition that is published. */
    Report published(End end, Programme programme, StoredEdition edition, List<Finding> findings) {
        return new Report(
                end,
                programme,
                edition.period(),
                steps.shelf(edition).folder(),
                steps.editions().printed(edition.id()).size(),
                steps.editions().summary(edition.id()).overview(),
                findings,
                List.of());
    }
}
