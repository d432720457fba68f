package vn.bantin.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.bantin.bulletin.Bulletin;
import vn.bantin.bulletin.Edition;
import vn.bantin.checks.Finding;
import vn.bantin.job.EditionComposer;
import vn.bantin.job.PeriodFindings;
import vn.bantin.job.PublishContext;
import vn.bantin.press.Press;
import vn.bantin.press.PrintedPdf;
import vn.bantin.progress.Ledger;
import vn.bantin.progress.Period;
import vn.bantin.progress.Programme;
import vn.bantin.store.LedgerRepository;

/** Prints pages for the eyes of whoever changes templates: marked as a proof, nothing stored, nothing in out/. */
public final class TemplatePreview {

    /** Asks for one of each kind of pages instead of a unit's. */
    public static final String ALL = "all";

    private final LedgerRepository ledgers;
    private final ProgrammeSelection selection;
    private final RulebookCheck rulebook;
    private final PeriodFindings periodFindings;
    private final EditionComposer composer;
    private final TemplateRehearsal templates;
    private final Press press;
    private final Path home;
    private final Clock clock;

    TemplatePreview(
            LedgerRepository ledgers,
            ProgrammeSelection selection,
            RulebookCheck rulebook,
            PeriodFindings periodFindings,
            EditionComposer composer,
            TemplateRehearsal templates,
            Press press,
            Settings settings,
            Clock clock) {
        this.ledgers = ledgers;
        this.selection = selection;
        this.rulebook = rulebook;
        this.periodFindings = periodFindings;
        this.composer = composer;
        this.templates = templates;
        this.press = press;
        home = settings.home();
        this.clock = clock;
    }

    /**
     * The result of a preview.
     *
     * @param sample whether it is from the sample data, for want of others
     * @param file where it is; {@code null} if findings stopped it
     * @param findings those that stopped it
     */
    public record Report(
            Programme programme,
            Period period,
            boolean sample,
            @Nullable Path file,
            int pages,
            List<Finding> findings) {

        public Report {
            findings = List.copyOf(findings);
        }
    }

    /**
     * Prints a unit's bulletin, or one of each kind of pages.
     *
     * @param unit its code, or {@link #ALL}
     * @param asked the period, {@code null} for the last one of which anything is reported
     * @param programme its code, {@code null} where only one is in force
     * @param out the file, or the folder to put it into; {@code null} for the folder preview
     */
    public Report preview(String unit, @Nullable Period asked, @Nullable String programme, @Nullable Path out) {
        Optional<Period> latest = ledgers.latestPeriod();
        boolean sample = latest.isEmpty() && (asked == null || asked.equals(SampleData.PERIOD));
        Period period = asked != null ? asked : latest.orElse(SampleData.PERIOD);
        Edition edition;
        if (sample) {
            edition = templates.sample();
            ProgrammeSelection.only(List.of(edition.programme()), period, programme);
        } else {
            Programme chosen = selection.programme(period, programme);
            Ledger ledger = rulebook.ledger(chosen.code(), period);
            List<Finding> findings = periodFindings.of(ledger);
            List<Finding> blocking = findings.stream().filter(Finding::blocks).toList();
            if (!blocking.isEmpty()) {
                return new Report(chosen, period, false, null, 0, blocking);
            }
            edition = composer.compose(ledger, findings, PublishContext.FIRST, IssueDate.today(clock));
        }
        templates.requireUsable();
        PrintedPdf pdf = print(edition, unit);
        Path place = file(unit, out);
        SecrecyGuard.requireBelow(edition.programme(), home, place);
        Path file = OutputFileWriter.put(place, pdf.content());
        return new Report(edition.programme(), period, sample, file, pdf.pages(), List.of());
    }

    private PrintedPdf print(Edition edition, String unit) {
        Optional<Bulletin> bulletin = edition.bulletins().stream()
                .filter(one -> one.unit().equals(unit))
                .findFirst();
        if (bulletin.isPresent()) {
            return press.proof(bulletin.get(), edition.issuedOn());
        }
        if (!unit.equals(ALL)) {
            throw new CommandException(
                    CommandException.Kind.UNKNOWN_UNIT, null, unit, edition.period(), near(unit, edition));
        }
        return press.proof(edition);
    }

    private static String near(String typed, Edition edition) {
        Map<String, String> names = new LinkedHashMap<>();
        edition.bulletins().forEach(one -> names.put(one.unit(), one.unitName()));
        return CodeSuggestions.codes(typed, names);
    }

    private Path file(String unit, @Nullable Path out) {
        String name = unit.replaceAll("[^\\p{Alnum}._-]", "_") + ".pdf";
        if (out == null) {
            return home.resolve("preview").resolve(name).toAbsolutePath().normalize();
        }
        Path whole = out.toAbsolutePath().normalize();
        return Files.isDirectory(whole) ? whole.resolve(name) : whole;
    }
}
