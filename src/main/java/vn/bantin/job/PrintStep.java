package vn.bantin.job;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.bantin.store.EditionStore;

/** The third step of a publish, one item a bulletin: prints what is missing and notes what became of it. */
public final class PrintStep {

    static final String NAME = "print";

    private static final Logger LOG = LoggerFactory.getLogger(PrintStep.class);

    private final EditionStore editions;
    private final OutputFolders folders;
    private final BulletinPrinter printer;
    private final int threads;

    public PrintStep(EditionStore editions, OutputFolders folders, BulletinPrinter printer, int threads) {
        this.editions = editions;
        this.folders = folders;
        this.printer = printer;
        this.threads = threads;
    }

    /** How many bulletins are printed at once. */
    int threads() {
        return threads;
    }

    /** Reads the numbers of the bulletins to print. */
    MissingBulletinReader missing(PublishContext run) {
        return new MissingBulletinReader(editions, folders, run);
    }

    /** Prints one bulletin, in any thread. */
    PrintOutcome print(MissingBulletinReader missing, int number) {
        FileTimes.Watch watch = FileTimes.start();
        PrintOutcome outcome = printer.print(missing.pages(), folders.shelf(missing.edition()), missing.last(), number);
        if (outcome instanceof PrintOutcome.Failed failed) {
            LOG.error("bulletin {} failed", number, failed.cause());
        } else if (outcome instanceof PrintOutcome.Printed printed) {
            missing.made(printed.copy());
            missing.times().done(printed.pdf().name(), watch);
        }
        return outcome;
    }

    /** Notes what became of a chunk of bulletins, in the chunk's transaction. */
    void remember(MissingBulletinReader missing, Iterable<? extends PrintOutcome> outcomes) {
        printer.remember(missing.edition(), outcomes);
    }
}
