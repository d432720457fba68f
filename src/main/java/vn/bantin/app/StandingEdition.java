package vn.bantin.app;

import java.util.List;
import java.util.Optional;
import vn.bantin.app.PublishReport.End;
import vn.bantin.checks.Finding;
import vn.bantin.job.OutputFolders;
import vn.bantin.progress.Programme;
import vn.bantin.store.EditionStore;
import vn.bantin.store.StoredEdition;

/** Reports on a published edition, which stands unless the figures have changed and a correction is asked for. */
final class StandingEdition {

    private final EditionStore editions;
    private final OutputFolders folders;
    private final CorrectionPreview correcting;

    StandingEdition(EditionStore editions, OutputFolders folders, CorrectionPreview correcting) {
        this.editions = editions;
        this.folders = folders;
        this.correcting = correcting;
    }

    /**
     * The report on an edition that stands, empty where it is to be corrected.
     *
     * @param confirmed whether an earlier start had issued it, and only the note of that was missing
     */
    Optional<PublishReport> report(
            Programme programme, StoredEdition published, boolean confirmed, PublishOptions order) {
        if (!order.correction()) {
            End end = confirmed ? End.PUBLISHED : End.ALREADY_PUBLISHED;
            PublishReport report = report(end, programme, published, List.of());
            return Optional.of(report.with(correcting.differences(published)));
        }
        boolean unchanged = correcting
                .outlook(published)
                .filter(revision -> !revision.changesAnything())
                .isPresent();
        return unchanged ? Optional.of(report(End.UNCHANGED, programme, published, List.of())) : Optional.empty();
    }

    /** The report on an edition that has just been published. */
    PublishReport published(Programme programme, StoredEdition edition, List<Finding> findings) {
        return report(End.PUBLISHED, programme, edition, findings).with(correcting.done(edition));
    }

    private PublishReport report(End end, Programme programme, StoredEdition edition, List<Finding> findings) {
        return new PublishReport(
                end,
                programme,
                edition.period(),
                folders.shelf(edition).folder(),
                editions.printed(edition.id()).size(),
                editions.summary(edition.id()).overview(),
                findings,
                List.of());
    }
}
