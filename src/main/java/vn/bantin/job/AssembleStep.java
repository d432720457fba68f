package vn.bantin.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.util.List;
import vn.bantin.output.EditionFolder;
import vn.bantin.output.Manifest;
import vn.bantin.store.EditionPages;
import vn.bantin.store.EditionStore;
import vn.bantin.store.PublishedFile;
import vn.bantin.store.StoredEdition;

/**
 * The last step of a publish: makes everything that is not a bulletin, then the index page, then the manifest, then the
 * edition counts as published; not before every bulletin is there.
 */
public final class AssembleStep {

    private final EditionStore editions;
    private final OutputFolders folders;
    private final PrintShop shop;
    private final UnchangedFiles kept;
    private final Proofreader proofreader;
    private final Clock clock;

    AssembleStep(
            EditionStore editions,
            OutputFolders folders,
            PrintShop shop,
            UnchangedFiles kept,
            Proofreader proofreader,
            Clock clock) {
        this.editions = editions;
        this.folders = folders;
        this.shop = shop;
        this.kept = kept;
        this.proofreader = proofreader;
        this.clock = clock;
    }

    void run(PublishContext run) {
        try {
            assemble(run);
        } catch (Proofreader.Misprinted misprinted) {
            run.misprinted(misprinted.files());
            throw misprinted;
        } catch (NoSuchFileException e) {
            throw new PublishException(PublishException.Kind.FILES_GONE, e, ExceptionText.of(e));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void assemble(PublishContext run) throws IOException {
        EditionPages pages = run.pages(editions);
        StoredEdition edition = pages.edition();
        EditionFolder shelf = folders.shelf(edition);
        if (!editions.missing(edition.id()).isEmpty()) {
            throw new PublishException(PublishException.Kind.FILES_GONE, null, shelf.folder());
        }
        proofreader.readPrinted(edition, shelf, editions.printed(edition.id()));
        Manifest manifest = new EditionAssembler(
                        editions, shop, shelf, shelf, pages, kept, proofreader, run.copies(), run.times())
                .manifest(true);
        List<PublishedFile> files = EditionInventory.of(manifest, editions, pages, shelf);
        editions.published(edition.id(), files, clock.instant());
    }
}
