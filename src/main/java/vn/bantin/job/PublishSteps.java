package vn.bantin.job;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import vn.bantin.bulletin.Bulletin;
import vn.bantin.bulletin.Edition;
import vn.bantin.bulletin.Issuers;
import vn.bantin.bulletin.Summary;
import vn.bantin.checks.Checks;
import vn.bantin.checks.Finding;
import vn.bantin.press.Fonts;
import vn.bantin.press.IndexPage;
import vn.bantin.press.Manifest;
import vn.bantin.press.Misprint;
import vn.bantin.press.Pdf;
import vn.bantin.press.Press;
import vn.bantin.press.Shelf;
import vn.bantin.progress.Indicator;
import vn.bantin.progress.Ledger;
import vn.bantin.progress.Period;
import vn.bantin.progress.Programme;
import vn.bantin.scoring.Earlier;
import vn.bantin.scoring.Past;
import vn.bantin.scoring.Past.Published;
import vn.bantin.scoring.Ranking;
import vn.bantin.scoring.Rulebook;
import vn.bantin.scoring.Scoreboard;
import vn.bantin.store.EditionStore;
import vn.bantin.store.Fingerprint;
import vn.bantin.store.Hashes;
import vn.bantin.store.LedgerStore;
import vn.bantin.store.PendingBulletin;
import vn.bantin.store.PrintedFile;
import vn.bantin.store.StoredEdition;

/** What the steps of a publish do: check, score, print one bulletin, bind. */
final class PublishSteps {

    static final String PRINT = "print";

    private static final ZoneId VIET_NAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private final LedgerStore ledgers;
    private final EditionStore editions;
    private final Press press;
    private final Settings settings;
    private final Issuers issuers;
    private final Clock clock;
    private final Proofreader proofreader;

    PublishSteps(LedgerStore ledgers, EditionStore editions, Press press, Settings settings, Clock clock) {
        this.ledgers = ledgers;
        this.editions = editions;
        this.press = press;
        this.settings = settings;
        issuers = new Issuers(press.authority(), settings.issuers());
        this.clock = clock;
        proofreader = new Proofreader(settings.home().resolve("quarantine"));
    }

    LedgerStore ledgers() {
        return ledgers;
    }

    EditionStore editions() {
        return editions;
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(VIET_NAM));
    }

    /** Local time, as the job repository keeps it. */
    LocalDateTime now() {
        return LocalDateTime.now(clock.withZone(ZoneId.systemDefault()));
    }

    Shelf shelf(StoredEdition edition) {
        return new Shelf(settings.out().resolve(edition.folder()));
    }

    /** The folder of an edition that is not stored yet. */
    Shelf shelf(String programme, Period period) {
        return new Shelf(
                settings.out().resolve(programme).resolve(period.toString()).resolve("edition-" + Run.EDITION));
    }

    /** The folder of the period's draft. */
    Path draftFolder(String programme, Period period) {
        return settings.out().resolve(programme).resolve(period.toString()).resolve("draft");
    }

    int threads() {
        return settings.threads();
    }

    /** Everything odd in a period's data, with the rows that an import left out. */
    List<Finding> findings(Ledger ledger) {
        List<Finding> all =
                new ArrayList<>(Checks.of(ledger, Fonts::firstUnprintable, issuers::historical, issuers::texts));
        all.addAll(ledgers.rejections(ledger.programme().code(), ledger.period()));
        return settings.checks().severities().applied(all);
    }

    /** A period's data, to be judged by this office's rules. */
    Ledger ledgerOfNow(String programme, Period period) {
        Ledger ledger = ledger(programme, period);
        mismatch(ledger).ifPresent(wrong -> {
            throw new Refusal(Refusal.Kind.CONFIGURATION, null, wrong);
        });
        return ledger;
    }

    private Optional<String> mismatch(Ledger ledger) {
        return settings.rules()
                .ranking()
                .mismatch(ledger.indicators().stream().map(Indicator::group).toList());
    }

    Ledger ledger(String programme, Period period) {
        return ledgers.findLedger(programme, period)
                .orElseThrow(() -> new IllegalStateException("no programme " + programme + " in " + period));
    }

    Edition compose(Ledger ledger, List<Finding> findings, LocalDate issuedOn) {
        return compose(ledger, findings, Run.EDITION, issuedOn);
    }

    /** Counts what nobody has approved yet too. */
    Edition composeDraft(Ledger ledger, List<Finding> findings, LocalDate issuedOn) {
        return compose(ledger.asIfApproved(), findings, Edition.DRAFT, issuedOn);
    }

    private Edition compose(Ledger ledger, List<Finding> findings, int number, LocalDate issuedOn) {
        Earlier earlier = new Earlier(
                seen(past(ledger, ledger.period().previous()), ledger),
                seen(past(ledger, ledger.period().lastYear()), ledger));
        return Edition.of(ledger, earlier, findings, settings.rules(), settings.wording(), issuers, number, issuedOn);
    }

    /** The edition of the sample data by this office's settings. */
    Edition sample() {
        Ledger ledger = Sample.ledger(Demo.PERIOD);
        Rulebook rules =
                mismatch(ledger).isEmpty() ? settings.rules() : settings.rules().with(Ranking.STANDARD);
        Earlier earlier = new Earlier(
                past(Sample.ledger(Demo.PERIOD.previous()), false), past(Sample.ledger(Demo.PERIOD.lastYear()), false));
        return Edition.of(ledger, earlier, List.of(), rules, settings.wording(), issuers, Run.EDITION, Demo.ISSUED_ON);
    }

    /** Refuses templates that break only where they meet data, before anything is printed with them. */
    void rehearseTemplates() {
        press.rehearse(this::sample);
    }

    /** An earlier period judged by today's rules: of this programme, or of the one like it that was in force then. */
    private @Nullable Past past(Ledger ledger, Period period) {
        Programme now = ledger.programme();
        if (now.covers(period)) {
            return past(now.code(), period, true);
        }
        if (now.kind() == Programme.Kind.TERM) {
            return null; // what another term reached says nothing of this one
        }
        List<Programme> alike = ledgers.programmesInForce(period).stream()
                .filter(then -> then.kind() == now.kind() && Objects.equals(then.issuedBy(), now.issuedBy()))
                .toList();
        return alike.size() == 1 ? past(alike.get(0).code(), period, false) : null;
    }

    private @Nullable Past past(String programme, Period period, boolean same) {
        Past past = past(ledger(programme, period), same);
        Published published = editions.findPublished(programme, period).orElse(null);
        return past == null || published == null ? past : past.as(published);
    }

    /** An earlier period as the units of now see it. */
    private static @Nullable Past seen(@Nullable Past past, Ledger now) {
        return past == null ? null : past.through(now.successions(), now.units(), now.period());
    }

    private @Nullable Past past(Ledger ledger, boolean same) {
        return ledger.progress().isEmpty()
                ? null
                : Past.of(ledger.period(), same, Scoreboard.untried(ledger, settings.rules()));
    }

    /** Looks the data over; with an edition already stored there is nothing to look over, it stands. */
    void check(Run run) {
        if (editions.find(run.programme(), run.period(), Run.EDITION).isEmpty()) {
            run.found(findings(ledgerOfNow(run.programme(), run.period())));
            refuseIfBlocked(run);
        }
    }

    /**
     * Judges, scores and freezes the edition, in the step's one transaction and on what that transaction sees.
     *
     * <p>A start may be cut off between that transaction and the note that the step is done; the next one then comes
     * here again, and the edition stands.
     */
    void score(Run run) {
        if (editions.find(run.programme(), run.period(), Run.EDITION).isPresent()) {
            return;
        }
        Ledger ledger = ledgerOfNow(run.programme(), run.period());
        run.found(findings(ledger));
        refuseIfBlocked(run);
        editions.put(compose(ledger, run.findings(), run.issuedOn()), hashes(ledger), clock.instant());
    }

    /** Puts a draft into the tables, for the transaction that reads its pages there and then takes all of it back. */
    StoredEdition scoreDraft(Run run) {
        Ledger ledger = ledgerOfNow(run.programme(), run.period());
        run.found(findings(ledger));
        refuseIfBlocked(run);
        editions.put(composeDraft(ledger, run.findings(), run.issuedOn()), hashes(ledger), clock.instant());
        return editions.find(run.programme(), run.period(), Edition.DRAFT).orElseThrow();
    }

    private Hashes hashes(Ledger ledger) {
        return new Hashes(
                Fingerprint.sha256(ledger), Fingerprints.of(settings), press.templatesSha256(), ProgramVersion.VERSION);
    }

    private static void refuseIfBlocked(Run run) {
        if (run.blocked()) {
            throw new IllegalStateException("stopped by findings");
        }
    }

    StoredEdition edition(Run run) {
        return editions.find(run.programme(), run.period(), Run.EDITION)
                .orElseThrow(() -> new IllegalStateException("no edition of " + run.programme() + " " + run.period()));
    }

    /** What is not printed, or no longer lies on the shelf as it was printed. */
    List<Integer> missing(StoredEdition edition) throws IOException {
        List<Integer> missing = new ArrayList<>(editions.missing(edition.id()).stream()
                .map(PendingBulletin::number)
                .toList());
        Shelf shelf = shelf(edition);
        for (PrintedFile file : editions.printed(edition.id())) {
            if (!shelf.holds(file.file(), file.sha256())) {
                missing.add(file.number());
            }
        }
        missing.sort(Comparator.naturalOrder());
        return missing;
    }

    /** How many files the edition is to have, the summary among them. */
    int planned(StoredEdition edition) {
        return editions.missing(edition.id()).size()
                + editions.printed(edition.id()).size();
    }

    /** Prints one bulletin onto the shelf; a failure is a result, the others go on. */
    Outcome print(StoredEdition edition, int last, int number) {
        return print(edition, press, shelf(edition), last, number);
    }

    private Outcome print(StoredEdition edition, Press with, Shelf shelf, int last, int number) {
        try {
            Pdf pdf;
            String unitName = "";
            Proofreader.Reading reading;
            if (number == 0) {
                Summary summary = editions.summary(edition.id());
                pdf = with.print(summary, edition.issuedOn());
                reading = print -> with.inspection().inspect(print, summary);
            } else {
                Bulletin bulletin = editions.bulletin(edition.id(), number);
                unitName = bulletin.unitName();
                pdf = with.print(bulletin, edition.issuedOn());
                reading = print -> with.inspection().inspect(print, bulletin);
            }
            String file = Shelf.named(Shelf.bulletin(edition.period(), number, last, unitName), edition.draft());
            shelf.put(file, pdf.content());
            proofreader.read(edition, shelf, file, pdf, reading);
            return new Outcome.Printed(number, file, pdf.content().length, pdf.pages(), pdf.sha256());
        } catch (IOException | Misprint | RuntimeException e) {
            return new Outcome.Failed(number, e);
        }
    }

    /** Remembers what became of bulletins, in the step's transaction; the files are there already. */
    void remember(StoredEdition edition, Iterable<? extends Outcome> outcomes) {
        for (Outcome outcome : outcomes) {
            if (outcome instanceof Outcome.Printed printed) {
                editions.printed(
                        edition.id(),
                        printed.number(),
                        printed.file(),
                        printed.size(),
                        printed.pages(),
                        printed.sha256(),
                        clock.instant());
            } else if (outcome instanceof Outcome.Failed failed) {
                editions.failed(edition.id(), failed.number(), failed.why());
            }
        }
    }

    /**
     * Everything that is not a bulletin, then the index page, then the manifest, then the edition counts as published;
     * not before every bulletin is there.
     */
    void bind(Run run) throws IOException {
        StoredEdition edition = edition(run);
        if (!editions.missing(edition.id()).isEmpty()) {
            throw new IllegalStateException("bulletins are missing");
        }
        proofreader.readPrinted(edition, shelf(edition), editions.printed(edition.id()));
        editions.issued(edition.id(), Issue.of(editions, edition, bind(edition, press, shelf(edition))));
        editions.published(edition.id(), clock.instant());
    }

    /** Prints a draft whole onto that shelf, its manifest last. */
    void printDraft(StoredEdition edition, Shelf shelf, Run run, BooleanSupplier stopped) throws IOException {
        Press marked = press.draft();
        int planned = planned(edition);
        run.tell(new Tick(0, planned));
        for (int number = 0; number < planned; number++) {
            if (stopped.getAsBoolean()) {
                return;
            }
            Outcome outcome = print(edition, marked, shelf, planned - 1, number);
            if (outcome instanceof Outcome.Failed failed) {
                throw new IllegalStateException(failed.why(), failed.cause());
            }
            remember(edition, List.of(outcome));
            run.tell(new Tick(number + 1, planned));
        }
        bind(edition, marked, shelf);
    }

    private List<Manifest.Entry> bind(StoredEdition edition, Press with, Shelf shelf) throws IOException {
        List<Manifest.Entry> entries = new Binding(editions, with, shelf, edition, proofreader).bind();
        byte[] index = index(edition, with, entries);
        shelf.put(IndexPage.FILE, index);
        entries.add(Manifest.Entry.of(IndexPage.FILE, index));
        entries.sort(Comparator.comparing(Manifest.Entry::name));
        proofreader.readAll(edition, shelf, entries);
        Manifest manifest = new Manifest(
                edition.programme(),
                edition.period().toString(),
                edition.number(),
                edition.draft(),
                edition.issuedOn().toString(),
                edition.hashes().inputs(),
                edition.hashes().configuration(),
                edition.hashes().templates(),
                edition.hashes().programVersion(),
                entries);
        shelf.put(Manifest.FILE, manifest.json());
        entries.add(Manifest.Entry.of(Manifest.FILE, manifest.json()));
        return entries;
    }

    private byte[] index(StoredEdition edition, Press with, List<Manifest.Entry> entries) {
        List<IndexPage.Planned> planned = editions.printed(edition.id()).stream()
                .map(file -> new IndexPage.Planned(file.number(), file.unit(), file.file()))
                .toList();
        return with.index(editions.summary(edition.id()), edition.number(), edition.issuedOn(), planned, entries);
    }
}
