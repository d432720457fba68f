package vn.bantin.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import vn.bantin.bulletin.IssuerSettings;
import vn.bantin.checks.Finding;
import vn.bantin.job.ComparisonPeriods;
import vn.bantin.job.GracefulShutdown;
import vn.bantin.job.PeriodFindings;
import vn.bantin.job.PublishContext;
import vn.bantin.job.StagingFolder;
import vn.bantin.output.EditionFolder;
import vn.bantin.output.Manifest;
import vn.bantin.plan.Plan;
import vn.bantin.plan.UnitPlan;
import vn.bantin.press.Press;
import vn.bantin.press.PrintedPdf;
import vn.bantin.progress.Ledger;
import vn.bantin.progress.Period;
import vn.bantin.progress.Programme;
import vn.bantin.store.Fingerprint;
import vn.bantin.store.LedgerRepository;
import vn.bantin.store.PeriodLock;

/**
 * Publishes the plans of a year, whole or not at all: they are printed into a hidden folder, which is given its name when
 * its manifest is written. What a run that was killed leaves there is cleared by the next one.
 *
 * <p>Not a batch job: nothing is judged or ranked that would have to be frozen, and printing all of it again takes
 * seconds.
 */
public final class PlanPublisher {

    private final DataSource dataSource;
    private final LedgerRepository ledgers;
    private final PeriodFindings periodFindings;
    private final ComparisonPeriods earlier;
    private final IssuerSettings issuers;
    private final Press press;
    private final Settings settings;
    private final GracefulShutdown stopping;
    private final Clock clock;

    PlanPublisher(
            DataSource dataSource,
            LedgerRepository ledgers,
            PeriodFindings periodFindings,
            ComparisonPeriods earlier,
            IssuerSettings issuers,
            Press press,
            Settings settings,
            GracefulShutdown stopping,
            Clock clock) {
        this.dataSource = dataSource;
        this.ledgers = ledgers;
        this.periodFindings = periodFindings;
        this.earlier = earlier;
        this.issuers = issuers;
        this.press = press;
        this.settings = settings;
        this.stopping = stopping;
        this.clock = clock;
    }

    /** The ways in which publishing plans ends. */
    public enum End {
        PUBLISHED(ExitCode.DONE),
        ALREADY_PUBLISHED(ExitCode.DONE),
        BLOCKED(ExitCode.FINDINGS),
        STOPPED(ExitCode.STOPPED);

        private final ExitCode exitCode;

        End(ExitCode exitCode) {
            this.exitCode = exitCode;
        }

        public ExitCode exitCode() {
            return exitCode;
        }
    }

    /**
     * The result of publishing plans.
     *
     * @param folder of the plans
     * @param bulletins how many were printed, the summary among them
     * @param overview sentences of the summary, empty if nothing was printed
     * @param findings what forbids to print
     * @param issuedOn the date on what this start prints
     */
    public record Report(
            End end,
            Programme programme,
            int year,
            Path folder,
            int bulletins,
            List<String> overview,
            List<Finding> findings,
            LocalDate issuedOn) {}

    /**
     * Prints the plans of all units of a programme and their summary.
     *
     * @param code {@code null} for the only programme of that year, or the only one there is
     * @param year {@code null} for the programme's first
     * @param issuedOn the date on the documents, {@code null} for today
     */
    public Report publish(
            @Nullable String code,
            @Nullable Integer year,
            @Nullable LocalDate issuedOn,
            Consumer<PrintProgress> progress) {
        Programme programme = SecrecyGuard.admitted(
                ProgrammeSelection.planned(ledgers.register().programmes().values(), code, year), settings.home());
        int planned = year == null ? programme.firstYear() : year;
        if (planned < programme.firstYear() || planned > programme.lastYear()) {
            throw new CommandException(
                    CommandException.Kind.PLAN_YEAR, null, ProgrammeSelection.codeAndYears(programme), planned);
        }
        String name = "plan " + programme.code() + " " + planned;
        try (PeriodLock lock =
                CommandLock.acquire(dataSource, name, CommandException.Kind.PLAN_BUSY, programme.code(), planned)) {
            return publish(programme, planned, issuedOn == null ? IssueDate.today(clock) : issuedOn, progress);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Report publish(Programme programme, int year, LocalDate issuedOn, Consumer<PrintProgress> progress)
            throws IOException {
        Path place = settings.out()
                .resolve(programme.code())
                .resolve(year + "-ke-hoach")
                .resolve("edition-1");
        StagingFolder staging = new StagingFolder(place);
        if (Files.exists(place.resolve(Manifest.FILE))) {
            staging.clear();
            return new Report(End.ALREADY_PUBLISHED, programme, year, place, 0, List.of(), List.of(), issuedOn);
        }
        Ledger ledger = ledger(programme, year);
        if (ledger.targets().stream().noneMatch(target -> target.inForce(ledger.period()))) {
            throw new CommandException(CommandException.Kind.PLAN_EMPTY, null, programme.code(), year);
        }
        List<Finding> blocking =
                periodFindings.of(ledger).stream().filter(Finding::blocks).toList();
        if (!blocking.isEmpty()) {
            return new Report(End.BLOCKED, programme, year, place, 0, List.of(), blocking, issuedOn);
        }
        OutputFileWriter.requireWritable(Objects.requireNonNull(place.getParent()));
        Plan plan = Plan.of(ledger, lastYears(ledger), issuers, issuedOn);
        staging.clear();
        try {
            return print(plan, ledger, staging, place, progress);
        } finally {
            staging.clear();
        }
    }

    private Report print(Plan plan, Ledger ledger, StagingFolder staging, Path place, Consumer<PrintProgress> progress)
            throws IOException {
        EditionFolder hidden = staging.shelf();
        boolean term = plan.programme().kind() == Programme.Kind.TERM;
        int last = plan.units().size();
        List<Manifest.Entry> entries = new ArrayList<>();
        progress.accept(new PrintProgress(0, last + 1));
        entries.add(put(
                hidden,
                EditionFolder.plan(plan.year(), term, 0, last, ""),
                press.print(plan.summary(), plan.issuedOn())));
        for (UnitPlan unit : plan.units()) {
            if (stopping.asked()) {
                return report(End.STOPPED, plan, place, 0);
            }
            entries.add(put(
                    hidden,
                    EditionFolder.plan(plan.year(), term, unit.number(), last, unit.unitName()),
                    press.print(unit, plan.issuedOn())));
            progress.accept(new PrintProgress(entries.size(), last + 1));
        }
        byte[] data = PlanDataFile.csv(plan);
        entries.add(hidden.put(PlanDataFile.NAME, data).named(PlanDataFile.NAME));
        entries.sort(Comparator.comparing(Manifest.Entry::name));
        hidden.put(Manifest.FILE, manifest(plan, ledger, entries).json());
        staging.moveInPlace();
        return report(End.PUBLISHED, plan, place, last + 1);
    }

    private static Manifest.Entry put(EditionFolder shelf, String name, PrintedPdf pdf) throws IOException {
        return shelf.put(name, pdf.content()).named(name, pdf.pages());
    }

    private Manifest manifest(Plan plan, Ledger ledger, List<Manifest.Entry> entries) {
        return new Manifest(
                plan.programme().code(),
                plan.year() + "-ke-hoach",
                PublishContext.FIRST,
                false,
                plan.issuedOn().toString(),
                Fingerprint.sha256(ledger),
                SettingsFingerprint.of(settings),
                press.templatesSha256(),
                ProgramVersion.VERSION,
                entries);
    }

    private static Report report(End end, Plan plan, Path place, int bulletins) {
        return new Report(
                end,
                plan.programme(),
                plan.year(),
                place,
                bulletins,
                end == End.PUBLISHED ? plan.summary().sentences() : List.of(),
                List.of(),
                plan.issuedOn());
    }

    /** The year's first quarter without what came later, so that a plan printed late says the same. */
    private Ledger ledger(Programme programme, int year) {
        Ledger all = ledgers.ledger(programme.code(), new Period(year, 1));
        return new Ledger(
                all.programme(),
                all.period(),
                all.units(),
                all.indicators(),
                all.targets(),
                List.of(),
                all.former().stream()
                        .filter(report -> report.period().equals(all.period().previous()))
                        .toList(),
                all.successions());
    }

    /** Whose last quarter may be compared: the term's own, or those of the programmes like it in the year before. */
    private List<Programme> lastYears(Ledger now) {
        return now.programme().kind() == Programme.Kind.TERM
                ? List.of(now.programme())
                : earlier.alike(now, now.period().previous());
    }
}
