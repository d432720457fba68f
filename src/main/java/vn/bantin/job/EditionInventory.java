package vn.bantin.job;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.bantin.output.EditionFolder;
import vn.bantin.output.Manifest;
import vn.bantin.store.EditionPages;
import vn.bantin.store.EditionStore;
import vn.bantin.store.PrintedFile;
import vn.bantin.store.PublishedFile;
import vn.bantin.store.StoredEdition;

/** Holds what the manifest says against what was planned and against what lies on the shelf, before anything counts as published. */
public final class EditionInventory {

    private EditionInventory() {}

    /**
     * Every file of the edition, the manifest last.
     *
     * @throws IllegalStateException if a bulletin that is printed is not in the manifest
     * @throws PublishException if a bulletin that was planned is not printed, or a file is not there as the manifest says, which the
     *     next publish makes good
     */
    static List<PublishedFile> of(Manifest manifest, EditionStore editions, EditionPages pages, EditionFolder shelf)
            throws IOException {
        StoredEdition edition = pages.edition();
        List<String> unlisted = new ArrayList<>();
        List<String> gone = new ArrayList<>();
        Map<String, Manifest.Entry> entries =
                manifest.files().stream().collect(Collectors.toMap(Manifest.Entry::name, Function.identity()));
        editions.missing(edition.id()).forEach(bulletin -> gone.add(bulletin.unitOrSummary()));
        for (PrintedFile file : editions.printed(edition.id())) {
            Manifest.Entry entry = entries.get(file.file());
            if (entry == null || !entry.sha256().equals(file.sha256())) {
                unlisted.add(file.file() + " is not in the manifest");
            }
        }
        List<PublishedFile> files = files(manifest, editions, pages);
        for (PublishedFile file : files) {
            if (!shelf.holds(file.name(), file.sha256())) {
                gone.add(file.name());
            }
        }
        if (!unlisted.isEmpty()) {
            throw new IllegalStateException(String.join("; ", unlisted));
        }
        if (!gone.isEmpty()) {
            throw new PublishException(PublishException.Kind.FILES_GONE, null, String.join(", ", gone));
        }
        return files;
    }

    /** Every file that the manifest names, and the manifest itself last. */
    public static List<PublishedFile> files(Manifest manifest, EditionStore editions, EditionPages pages) {
        Map<String, String> codes =
                EditionIntegrity.of(editions, pages, manifest.files().stream().map(Manifest.Entry::name));
        List<PublishedFile> files = new ArrayList<>();
        manifest.files()
                .forEach(entry -> files.add(new PublishedFile(entry.name(), entry.sha256(), codes.get(entry.name()))));
        files.add(new PublishedFile(Manifest.FILE, manifest.sha256(), null));
        return files;
    }
}
