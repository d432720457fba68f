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
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import vn.bantin.bulletin.Bulletin;
import vn.bantin.bulletin.Edition;
import vn.bantin.bulletin.Issuers;
import vn.bantin.bulletin.Summary;
import vn.bantin.checks.Checks;
import vn.bantin.checks.Finding;
import vn.bantin.checks.Merits;
import vn.bantin.checks.Outliers;
import vn.bantin.press.Fonts;
import vn.bantin.press.Inspection;
import vn.bantin.press.Manifest;
import vn.bantin.press.Misprint;
import vn.bantin.press.Pdf;
import vn.bantin.press.Shelf;
import vn.bantin.progress.Basis;
import vn.bantin.progress.Indicator;
import vn.bantin.progress.Ledger;
import vn.bantin.progress.Period;
import vn.bantin.progress.Programme;
import vn.bantin.scoring.Ceilings;
import vn.bantin.scoring.Earlier;
import vn.bantin.scoring.Ranking;
import vn.bantin.scoring.Rulebook;
import vn.bantin.store.EditionStore;
import vn.bantin.store.Ledgers;
import vn.bantin.store.PendingBulletin;
import vn.bantin.store.PrintedFile;
import vn.bantin.store.PublishedFile;
import vn.bantin.store.StoredEdition;
import vn.bantin.store.Trouble;

/** What the steps of a publish do: check, score, print one bulletin, bind. */
final class PublishSteps {

    static final String PRINT = "print";

    private static final ZoneId VIET_NAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Ledgers ledgers;
    private final EditionStore editions;
    private final PrintShop shop;
    private final Settings settings;
    private final Issuers issuers;
    private final EarlierPeriods earlier;
    private final Kept kept;
    private final Clock clock;
    private final Proofreader proofreader;
    private final Freezing freezing;
    private final Lying lying;

    PublishSteps(Ledgers ledgers, EditionStore editions, PrintShop shop, Settings settings, Clock clock) {
        this.ledgers = ledgers;
        this.editions = editions;
        this.shop = shop;
        this.settings = settings;
        issuers = new Issuers(shop.press().authority(), settings.issuers());
        earlier = new EarlierPeriods(ledgers, editions, settings.rules());
        kept = new Kept(editions, settings.out());
        this.clock = clock;
        proofreader = new Proofreader(settings.home().resolve("quarantine"));
        freezing = new Freezing(this, settings, clock);
        lying = new Lying(editions, settings.out());
    }

    Ledgers ledgers() {
        return ledgers;
    }

    EditionStore editions() {
        return editions;
    }

    Freezing freezing() {
        return freezing;
    }

    Lying lying() {
        return lying;
    }

    Path out() {
        return settings.out();
    }

    EarlierPeriods earlier() {
        return earlier;
    }

    Issuers issuers() {
        return issuers;
    }

    /** The programme in force of that code, or the only one; a secret one only where it may be handled. */
    Programme programme(Period period, @Nullable String code) {
        return Secrecy.admitted(Publishing.chosen(ledgers.programmesInForce(period), period, code), settings.home());
    }

    PrintShop shop() {
        return shop;
    }

    LocalDate today() {
        return today(clock);
    }

    static LocalDate today(Clock clock) {
        return LocalDate.now(clock.withZone(VIET_NAM));
    }

    /** The date that is asked for, or today's. */
    LocalDate day(Order order) {
        return order.issuedOn() == null ? today() : order.issuedOn();
    }

    /** Local time, as the job repository keeps it. */
    LocalDateTime now() {
        return LocalDateTime.now(clock.withZone(ZoneId.systemDefault()));
    }

    Shelf shelf(StoredEdition edition) {
        return new Shelf(settings.out().resolve(edition.folder()));
    }

    /** The folder of an edition that need not be stored yet. */
    Shelf shelf(String programme, Period period, int edition) {
        return new Shelf(folder(programme, period).resolve("edition-" + edition));
    }

    /** The folder of the period, in which its editions lie. */
    Path folder(String programme, Period period) {
        return settings.out().resolve(programme).resolve(period.toString());
    }

    /** The folder of the period's draft. */
    Path draftFolder(String programme, Period period) {
        return folder(programme, period).resolve("draft");
    }

    int threads() {
        return settings.threads();
    }

    /** Everything odd in a period's data, with the rows that an import left out. */
    List<Finding> findings(Ledger ledger) {
        Basis basis = settings.rules().basis();
        List<Finding> all =
                new ArrayList<>(Checks.of(ledger, basis, Fonts::firstUnprintable, issuers::historical, issuers::texts));
        Ceilings ceilings = settings.rules().ranking().ceilings();
        all.addAll(Outliers.of(ledger, ledgers.older(ledger)));
        all.addAll(Merits.of(ledger, ceilings.bonus(), ceilings.penalty()));
        all.addAll(ledgers.rejections(ledger.programme().code(), ledger.period()));
        all.addAll(ledgers.warnings(ledger.programme().code(), ledger.period()));
        return settings.checks().severities().applied(all);
    }

    /**
     * The same, with what was odd in the rows themselves as they were read now. That is told but never frozen: the same
     * figures make the same edition, imported or not.
     */
    List<Finding> told(List<Finding> findings) {
        List<Finding> all = new ArrayList<>(settings.checks().severities().applied(ledgers.oddities()));
        all.addAll(findings);
        return all;
    }

    /** A period's data, to be judged by this office's rules. */
    Ledger ledgerOfNow(String programme, Period period) {
        return judgeable(ledger(programme, period));
    }

    /** The same data, refused where this office's rules do not fit them. */
    Ledger judgeable(Ledger ledger) {
        mismatch(ledger).ifPresent(wrong -> {
            throw new Refusal(Refusal.Kind.CONFIGURATION, null, Failures.SETTINGS, "", wrong);
        });
        settings.requireKnown(ledgers);
        return ledger;
    }

    private Optional<String> mismatch(Ledger ledger) {
        return settings.rules()
                .ranking()
                .mismatch(ledger.indicators().stream().map(Indicator::group).toList());
    }

    Ledger ledger(String programme, Period period) {
        return ledger(ledgers, programme, period);
    }

    static Ledger ledger(Ledgers ledgers, String programme, Period period) {
        return ledgers.findLedger(programme, period)
                .orElseThrow(() -> new IllegalStateException("no programme " + programme + " in " + period));
    }

    Edition compose(Ledger ledger, List<Finding> findings, LocalDate issuedOn) {
        return compose(ledger, findings, Run.FIRST, issuedOn);
    }

    /** Counts what nobody has approved yet too. */
    Edition composeDraft(Ledger ledger, List<Finding> findings, LocalDate issuedOn) {
        return compose(ledger.asIfApproved(), findings, Edition.DRAFT, issuedOn);
    }

    Edition compose(Ledger ledger, List<Finding> findings, int number, LocalDate issuedOn) {
        return Edition.of(
                ledger, earlier.of(ledger), findings, settings.rules(), settings.wording(), issuers, number, issuedOn);
    }

    /** The edition of the sample data by this office's settings. */
    Edition sample() {
        Ledger ledger = Sample.ledger(Demo.PERIOD);
        Rulebook rules =
                mismatch(ledger).isEmpty() ? settings.rules() : settings.rules().with(Ranking.STANDARD);
        Earlier then = new Earlier(
                earlier.judged(Sample.ledger(Demo.PERIOD.previous()), false),
                earlier.judged(Sample.ledger(Demo.PERIOD.lastYear()), false));
        return Edition.of(ledger, then, List.of(), rules, settings.wording(), issuers, Run.FIRST, Demo.ISSUED_ON);
    }

    /** Refuses templates that break only where they meet data, before anything is printed with them. */
    void rehearseTemplates() {
        shop.press().rehearse(this::sample);
    }

    StoredEdition edition(Run run) {
        return editions.find(run.programme(), run.period(), run.edition())
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

    /** Takes away what is left of an attempt that was not issued, so that no paper with its figures remains. */
    void clear(StoredEdition edition) throws IOException {
        Shelf shelf = shelf(edition);
        shelf.sweep();
        shelf.clearBut(
                edition.period(),
                editions.printed(edition.id()).stream().map(PrintedFile::file).toList());
    }

    /** Notes that an edition is issued whose manifest lies there, where a start was cut off before it could. */
    void confirm(StoredEdition edition, Manifest manifest) {
        editions.published(edition.id(), Inventory.files(manifest, editions, edition), clock.instant());
    }

    /** How many files the edition is to have, the summary among them. */
    int planned(StoredEdition edition) {
        return editions.missing(edition.id()).size()
                + editions.printed(edition.id()).size();
    }

    /** Prints one bulletin onto the shelf; a failure is a result, the others go on. */
    Outcome print(StoredEdition edition, int last, int number) {
        return print(edition, shop, shelf(edition), last, number);
    }

    /** The same onto another shelf. */
    Outcome print(StoredEdition edition, Shelf shelf, int last, int number) {
        return print(edition, shop, shelf, last, number);
    }

    private Outcome print(StoredEdition edition, PrintShop with, Shelf shelf, int last, int number) {
        try {
            Pdf pdf;
            String unitName = "";
            Proofreader.Reading reading;
            if (number == 0) {
                Summary summary = editions.summary(edition.id());
                pdf = with.press().print(summary, edition.issuedOn());
                reading = print -> with.inspection().inspect(print, summary);
            } else {
                Bulletin bulletin = editions.bulletin(edition.id(), number);
                unitName = bulletin.unitName();
                Optional<Pdf> asPublished = kept.pdf(edition, number);
                pdf = asPublished.isPresent() ? asPublished.get() : with.press().print(bulletin, edition.issuedOn());
                reading = asPublished.isPresent()
                        ? Inspection::sameBytes // read when it was printed, maybe by other templates
                        : print -> with.inspection().inspect(print, bulletin);
            }
            String file = Shelf.named(Shelf.bulletin(edition.period(), number, last, unitName), edition.draft());
            shelf.put(file, pdf.content());
            proofreader.read(edition, shelf, file, pdf, reading);
            return new Outcome.Printed(number, file, pdf.content().length, pdf.pages(), pdf.sha256());
        } catch (IOException | Misprint | RuntimeException e) {
            if (e instanceof RuntimeException lost && Trouble.of(lost) == Trouble.UNREACHABLE) {
                throw lost; // no bulletin's fault, and no other would fare better
            }
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
            throw new Refusal(Refusal.Kind.FILES_GONE, null, shelf(edition).folder());
        }
        Shelf shelf = shelf(edition);
        proofreader.readPrinted(edition, shelf, editions.printed(edition.id()));
        List<PublishedFile> files = Inventory.of(bind(edition, shop, shelf, true), editions, edition, shelf);
        editions.published(edition.id(), files, clock.instant());
    }

    /** Everything of an edition that is not a bulletin, onto a shelf without these; the manifest comes last. */
    void bindAside(StoredEdition edition, Shelf shelf) throws IOException {
        bind(edition, shop, shelf, false);
    }

    /** Prints a draft whole onto that shelf, its manifest last. */
    void printDraft(StoredEdition edition, Shelf shelf, Run run, BooleanSupplier stopped) throws IOException {
        PrintShop marked = shop.draft();
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
        bind(edition, marked, shelf, true);
    }

    private Manifest bind(StoredEdition edition, PrintShop with, Shelf shelf, boolean whole) throws IOException {
        return new Binding(editions, with, shelf, edition, kept, proofreader).manifest(whole);
    }
}
