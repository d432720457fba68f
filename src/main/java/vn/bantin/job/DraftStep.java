package vn.bantin.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.bantin.output.EditionFolder;
import vn.bantin.output.Manifest;
import vn.bantin.store.EditionPages;
import vn.bantin.store.EditionStore;
import vn.bantin.store.StoredEdition;

/**
 * Prints a draft whole, in place of the former one.
 *
 * <p>Its rows are written, read and taken back in one transaction that is never committed: no draft is ever in the
 * tables that editions are released and delivered from. Its files are printed into a hidden folder that takes the place
 * of the former draft when its manifest is written, so one that was cut off is begun anew and leaves the former one.
 */
public final class DraftStep {

    private final PlatformTransactionManager transactions;
    private final PeriodCheck check;
    private final EditionFreezer freezer;
    private final EditionStore editions;
    private final PrintShop shop;
    private final BulletinPrinter printer;
    private final UnchangedFiles kept;
    private final Proofreader proofreader;
    private final GracefulShutdown stopping;

    DraftStep(
            PlatformTransactionManager transactions,
            PeriodCheck check,
            EditionFreezer freezer,
            EditionStore editions,
            PrintShop shop,
            BulletinPrinter printer,
            UnchangedFiles kept,
            Proofreader proofreader,
            GracefulShutdown stopping) {
        this.transactions = transactions;
        this.check = check;
        this.freezer = freezer;
        this.editions = editions;
        this.shop = shop;
        this.printer = printer;
        this.kept = kept;
        this.proofreader = proofreader;
        this.stopping = stopping;
    }

    /** The parts of a draft that outlive its rows: how many bulletins it has, and the first sentences of its summary. */
    public static final class Printed {
        private int bulletins;
        private List<String> overview = List.of();

        /** The number of bulletins, 0 before the draft lies in its place. */
        public int bulletins() {
            return bulletins;
        }

        public List<String> overview() {
            return overview;
        }
    }

    void run(PublishContext run, Path place, Printed result) {
        TransactionTemplate apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        apart.executeWithoutResult(transaction -> {
            transaction.setRollbackOnly();
            try {
                print(run, new StagingFolder(place), result);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private void print(PublishContext run, StagingFolder staging, Printed result) throws IOException {
        staging.clear();
        try {
            StoredEdition draft = freezer.freezeDraft(run, check.check(run));
            EditionPages pages = editions.pages(draft);
            print(pages, staging.shelf(), run);
            if (stopping.asked()) {
                return;
            }
            staging.replaceFormer();
            result.bulletins = editions.printed(draft.id()).size();
            result.overview = pages.summary().overview();
        } finally {
            staging.clear();
        }
    }

    private void print(EditionPages pages, EditionFolder shelf, PublishContext run) throws IOException {
        StoredEdition draft = pages.edition();
        PrintShop marked = shop.draft();
        int planned = editions.missing(draft.id()).size()
                + editions.printed(draft.id()).size();
        run.tell(0, planned);
        Map<String, Manifest.Entry> made = new HashMap<>();
        for (int number = 0; number < planned; number++) {
            if (stopping.asked()) {
                return;
            }
            FileTimes.Watch watch = FileTimes.start();
            PrintOutcome outcome = printer.print(pages, marked, shelf, planned - 1, number);
            if (outcome instanceof PrintOutcome.Failed failed) {
                throw new IllegalStateException(failed.why(), failed.cause());
            }
            if (outcome instanceof PrintOutcome.Printed printed) {
                made.put(printed.copy().name(), printed.copy());
                run.times().done(printed.pdf().name(), watch);
            }
            printer.remember(draft, List.of(outcome));
            run.tell(number + 1, planned);
        }
        new EditionAssembler(editions, marked, shelf, shelf, pages, kept, proofreader, made, run.times())
                .manifest(true);
    }
}
