package vn.bantin.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import javax.sql.DataSource;
import org.slf4j.LoggerFactory;
import vn.bantin.job.DeliveryPlan;
import vn.bantin.job.ExceptionText;
import vn.bantin.output.DeliveriesPage;
import vn.bantin.output.EditionFolder;
import vn.bantin.progress.DeliveryState;
import vn.bantin.store.Delivery;
import vn.bantin.store.DeliveryStore;
import vn.bantin.store.PeriodLock;
import vn.bantin.store.StoredEdition;

/** Puts the page over all deliveries into the home, where the office looks up who has what. */
final class DeliveryOverview {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm").withZone(ZoneId.systemDefault());

    /** Deliveries of several periods may end at once; the page is one. */
    private static final String LOCK = "deliveries page";

    private final DataSource dataSource;
    private final DeliveryStore deliveries;
    private final Settings settings;

    DeliveryOverview(DataSource dataSource, DeliveryStore deliveries, Settings settings) {
        this.dataSource = dataSource;
        this.deliveries = deliveries;
        this.settings = settings;
    }

    /** Writes it anew where it says something else; what was sent is sent, whether the page can be written or not. */
    void put() {
        try (PeriodLock lock = PeriodLock.tryAcquire(dataSource, LOCK).orElse(null)) {
            if (lock == null) {
                return; // another one writes it, and the next deliver again
            }
            EditionFolder shelf = new EditionFolder(settings.home());
            byte[] page = DeliveriesPage.of(
                    deliveries.editions().stream().map(this::delivered).toList());
            if (!shelf.holds(DeliveriesPage.FILE, page)) {
                shelf.put(DeliveriesPage.FILE, page);
            }
        } catch (IOException | RuntimeException e) {
            LoggerFactory.getLogger(DeliveryOverview.class)
                    .warn("no page over the deliveries in {}: {}", settings.home(), ExceptionText.of(e));
        }
    }

    private DeliveriesPage.Delivered delivered(StoredEdition edition) {
        return new DeliveriesPage.Delivered(
                edition.title(),
                edition.period(),
                edition.number(),
                edition.issuedOn(),
                DeliveryPlan.inForce(deliveries.of(edition.id())).stream()
                        .map(DeliveryOverview::line)
                        .toList());
    }

    private static DeliveriesPage.Line line(Delivery delivery) {
        return new DeliveriesPage.Line(
                delivery.recipient(),
                delivery.salutation(),
                delivery.channel(),
                delivery.address(),
                delivery.files().stream()
                        .map(file -> Objects.requireNonNull(Path.of(file.name()).getFileName())
                                .toString())
                        .toList(),
                delivery.state() == DeliveryState.OPEN ? "" : MINUTE.format(delivery.changedAt()),
                delivery.state());
    }
}
