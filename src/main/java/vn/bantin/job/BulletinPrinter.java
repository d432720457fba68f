package vn.bantin.job;

import java.io.IOException;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import vn.bantin.bulletin.Bulletin;
import vn.bantin.bulletin.Summary;
import vn.bantin.inspection.Inspection;
import vn.bantin.inspection.MisprintException;
import vn.bantin.output.EditionFolder;
import vn.bantin.output.Manifest;
import vn.bantin.press.PrintedPdf;
import vn.bantin.store.DatabaseDiagnosis;
import vn.bantin.store.DatabaseTrouble;
import vn.bantin.store.EditionPages;
import vn.bantin.store.EditionStore;
import vn.bantin.store.StoredEdition;

/** Prints single bulletins of an edition and their Word copies, has each read back, and notes what became of them. */
public final class BulletinPrinter {

    private final EditionStore editions;
    private final PrintShop shop;
    private final UnchangedFiles kept;
    private final Proofreader proofreader;
    private final Clock clock;

    BulletinPrinter(EditionStore editions, PrintShop shop, UnchangedFiles kept, Proofreader proofreader, Clock clock) {
        this.editions = editions;
        this.shop = shop;
        this.kept = kept;
        this.proofreader = proofreader;
        this.clock = clock;
    }

    /** Prints one bulletin onto the shelf; a failure is a result, the others go on. */
    public PrintOutcome print(EditionPages pages, EditionFolder shelf, int last, int number) {
        return print(pages, shop, shelf, last, number);
    }

    /** Prints one bulletin with another shop, such as that for drafts. */
    PrintOutcome print(EditionPages pages, PrintShop with, EditionFolder shelf, int last, int number) {
        StoredEdition edition = pages.edition();
        try {
            PrintedPdf pdf;
            String unitName = "";
            Proofreader.Reading reading;
            if (number == 0) {
                Summary summary = pages.summary();
                pdf = with.press().print(summary, edition.issuedOn());
                reading = print -> with.inspection().inspect(print, summary);
            } else {
                Bulletin bulletin = pages.bulletin(number);
                unitName = bulletin.unitName();
                Optional<PrintedPdf> asPublished = kept.pdf(edition, number);
                pdf = asPublished.isPresent() ? asPublished.get() : with.press().print(bulletin, edition.issuedOn());
                reading = asPublished.isPresent()
                        ? Inspection::sameBytes // read when it was printed, maybe by other templates
                        : print -> with.inspection().inspect(print, bulletin);
            }
            String file = EditionFolder.named(
                    EditionFolder.bulletin(edition.period(), number, last, unitName), edition.draft());
            EditionFolder.Stored stored = shelf.put(file, pdf.content());
            proofreader.read(edition, shelf, file, stored.sha256(), pdf.pages(), reading);
            String copied = UnchangedFiles.wordCopy(file);
            byte[] copy = OfficeCopyWriter.word(pages, with.copies(), kept, number);
            return new PrintOutcome.Printed(
                    number,
                    stored.named(file, pdf.pages()),
                    shelf.put(copied, copy).named(copied));
        } catch (IOException | MisprintException | RuntimeException e) {
            if (e instanceof RuntimeException lost && DatabaseDiagnosis.of(lost) == DatabaseTrouble.UNREACHABLE) {
                throw lost; // no bulletin's fault, and no other would fare better
            }
            return new PrintOutcome.Failed(number, e);
        }
    }

    /** Remembers what became of bulletins, in the step's transaction; the files are there already. */
    void remember(StoredEdition edition, Iterable<? extends PrintOutcome> outcomes) {
        for (PrintOutcome outcome : outcomes) {
            if (outcome instanceof PrintOutcome.Printed printed) {
                Manifest.Entry pdf = printed.pdf();
                editions.printed(
                        edition.id(),
                        printed.number(),
                        pdf.name(),
                        pdf.size(),
                        Objects.requireNonNull(pdf.pages()),
                        pdf.sha256(),
                        clock.instant());
            } else if (outcome instanceof PrintOutcome.Failed failed) {
                editions.failed(edition.id(), failed.number(), failed.why());
            }
        }
    }
}
