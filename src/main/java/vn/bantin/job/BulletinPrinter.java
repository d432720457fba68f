package vn.bantin.job;

import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import vn.bantin.bulletin.Bulletin;
import vn.bantin.bulletin.Summary;
import vn.bantin.press.Inspection;
import vn.bantin.press.Misprint;
import vn.bantin.press.Pdf;
import vn.bantin.press.Shelf;
import vn.bantin.store.EditionStore;
import vn.bantin.store.StoredEdition;
import vn.bantin.store.Trouble;

/** Prints single bulletins of an edition, has each of them read back, and notes what became of them. */
final class BulletinPrinter {

    private final EditionStore editions;
    private final PrintShop shop;
    private final Kept kept;
    private final Proofreader proofreader;
    private final Clock clock;

    BulletinPrinter(EditionStore editions, PrintShop shop, Kept kept, Proofreader proofreader, Clock clock) {
        this.editions = editions;
        this.shop = shop;
        this.kept = kept;
        this.proofreader = proofreader;
        this.clock = clock;
    }

    /** Prints one bulletin onto the shelf; a failure is a result, the others go on. */
    Outcome print(StoredEdition edition, Shelf shelf, int last, int number) {
        return print(edition, shop, shelf, last, number);
    }

    /** Prints one bulletin with another shop, such as that for drafts. */
    Outcome print(StoredEdition edition, PrintShop with, Shelf shelf, int last, int number) {
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
}
