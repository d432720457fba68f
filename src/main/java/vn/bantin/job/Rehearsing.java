package vn.bantin.job;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.bantin.bulletin.Edition;
import vn.bantin.checks.Finding;
import vn.bantin.job.Publishing.End;
import vn.bantin.job.Publishing.Report;
import vn.bantin.progress.Ledger;
import vn.bantin.progress.Period;
import vn.bantin.progress.Programme;
import vn.bantin.store.Adopted;
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
        List<Adopted> unknown = unknown(chosen.code(), period, order);
        Next next = next(chosen.code(), period, unknown);
        if (next.standing() != null) {
            Optional<Report> standing = standing(chosen, next.standing(), false, order);
            if (standing.isPresent()) {
                return standing.get();
            }
        }
        correcting.requireUnits(chosen.code(), period, order.only());
        Run run = run(chosen.code(), period, next, order, tick -> {});
        return rehearsed(chosen, run);
    }

    /**
     * Which edition a publish is about.
     *
     * @param standing the published one that it would correct, {@code null} where there is none or it is not known
     * @param unissued the one that was frozen and not issued, {@code null} for none
     * @param formerDay the date of the one before, {@code null} where there is none or it is not known
     */
    record Next(
            int number,
            @Nullable StoredEdition standing,
            @Nullable StoredEdition unissued,
            @Nullable LocalDate formerDay) {}

    /** Counts the editions of which nothing but the number is known too. */
    Next next(String programme, Period period, List<Adopted> unknown) {
        List<Adopted> adopted = new ArrayList<>(steps.editions().adopted(programme, period));
        adopted.addAll(unknown);
        Adopted last =
                adopted.stream().max(Comparator.comparingInt(Adopted::number)).orElse(null);
        StoredEdition latest = steps.editions().findLatest(programme, period).orElse(null);
        if (last != null && (latest == null || latest.number() <= last.number())) {
            return new Next(last.number() + 1, null, null, last.issuedOn());
        }
        if (latest == null) {
            return new Next(Run.FIRST, null, null, null);
        }
        if (latest.publishedAt() != null) {
            return new Next(latest.number() + 1, latest, null, latest.issuedOn());
        }
        LocalDate former = steps.editions()
                .find(programme, period, latest.number() - 1)
                .map(StoredEdition::issuedOn)
                .orElse(last == null ? null : last.issuedOn());
        return new Next(latest.number(), null, latest, former);
    }

    /** The run for it; its date is that of an edition before, or later. */
    Run run(String programme, Period period, Next next, Order order, Consumer<Tick> progress) {
        LocalDate day = steps.day(order);
        DayOfIssue.requireNotBefore(next.number() - 1, next.formerDay(), day);
        return new Run(programme, period, next.number(), day, order, progress);
    }

    /** The editions that lie there and are not known, which is refused unless they are to count as issued. */
    List<Adopted> unknown(String programme, Period period, Order order) {
        List<Adopted> unknown = steps.lying().unknown(programme, period);
        if (!unknown.isEmpty() && !order.adopt()) {
            throw new Refusal(
                    Refusal.Kind.EDITION_UNKNOWN, null, steps.folder(programme, period), Lying.numbers(unknown));
        }
        return unknown;
    }

    /** The same of a draft, whatever is published. */
    Report ofDraft(Period period, @Nullable String programme, Order order) {
        Programme chosen = steps.programme(period, programme);
        DayOfIssue.requireOver(period, order.issuedOn());
        return rehearsed(chosen, new Run(chosen.code(), period, Edition.DRAFT, steps.day(order), order, tick -> {}));
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
    Optional<Report> standing(Programme programme, StoredEdition published, boolean confirmed, Order order) {
        if (!order.correction()) {
            End end = confirmed ? End.PUBLISHED : End.ALREADY_PUBLISHED;
            Report report = published(end, programme, published, List.of());
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
