package vn.bantin.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import vn.bantin.progress.DeliveryState;

/** Stores what is to be sent of editions and the receipts of it, and the releases that let editions leave the house. */
public final class DeliveryStore {

    private static final int LONGEST_ANSWER = 2000;

    private static final String RELEASE = """
        insert into releases (edition, released_at, released_by, decision)
        values (:edition, :released_at, :released_by, :decision)
        """;

    private static final String EDITIONS = """
        select * from editions e
        where exists (select 1 from deliveries d where d.edition = e.id)
        order by e.period desc, e.programme, e.number desc
        """;

    private static final String RELEASED = "select * from releases where edition = :edition";

    private final SqlClient sql;

    /** Opens the store on a database whose tables exist. */
    public DeliveryStore(DataSource dataSource) {
        sql = new SqlClient(dataSource);
    }

    /** Somebody's decision that an edition may leave the house. */
    public record Release(Instant at, String by, String decision) {}

    /** The editions of which something was sent, or is to be, the latest period first. */
    public List<StoredEdition> editions() {
        return sql.list(EDITIONS, StoredEdition::read);
    }

    /** All deliveries of an edition, the earliest first. */
    public List<Delivery> of(long edition) {
        SqlParameters values = SqlParameters.of("edition", edition);
        Map<Long, List<PublishedFile>> files = new HashMap<>();
        sql.forEach(
                Delivery.FILES,
                values,
                row -> files.computeIfAbsent(row.size("delivery"), any -> new ArrayList<>())
                        .add(new PublishedFile(row.text("name"), row.text("sha256"), null)));
        return sql.list(
                Delivery.OF_EDITION, values, row -> Delivery.read(row, files.getOrDefault(row.size("id"), List.of())));
    }

    /** Stores what is to be sent, all of it or nothing. */
    public void plan(long edition, List<Delivery> deliveries) {
        sql.together(() -> deliveries.forEach(delivery -> {
            long id = sql.insert(Delivery.INSERT, delivery.values(edition));
            List<Integer> positions =
                    IntStream.range(0, delivery.files().size()).boxed().toList();
            sql.each(
                    Delivery.INSERT_FILE,
                    positions,
                    position -> SqlParameters.of("delivery", id)
                            .and("position", position + 1)
                            .and("name", delivery.files().get(position).name())
                            .and("sha256", delivery.files().get(position).sha256()));
        }));
    }

    /** Notes, whatever becomes of the transaction in which this is called, that a delivery is begun. */
    public void begun(Delivery delivery, Instant at) {
        sql.apart(() -> change(delivery.id(), DeliveryState.OPEN, DeliveryState.SENDING, null, at));
    }

    /** Notes how a delivery ended that was begun. */
    public void ended(long delivery, DeliveryState state, @Nullable String answer, Instant at) {
        change(delivery, DeliveryState.SENDING, state, answer, at);
    }

    /** Notes how a delivery ended that another process had begun, or that was never begun. */
    public void settled(Delivery delivery, DeliveryState state, @Nullable String answer, Instant at) {
        change(delivery.id(), delivery.state(), state, answer, at);
    }

    private void change(long id, DeliveryState before, DeliveryState state, @Nullable String answer, Instant at) {
        int rows = sql.update(
                Delivery.CHANGE,
                SqlParameters.of("id", id)
                        .and("before", before)
                        .and("state", state)
                        .and(
                                "answer",
                                answer == null ? null : answer.substring(0, Math.min(LONGEST_ANSWER, answer.length())))
                        .and("changed_at", at));
        if (rows == 0) {
            throw new IllegalStateException("delivery " + id + " is no longer " + before);
        }
    }

    /** Notes that an edition may leave the house; the first decision stands. */
    public void release(long edition, Release release) {
        sql.together(() -> {
            if (findRelease(edition).isEmpty()) {
                sql.update(
                        RELEASE,
                        SqlParameters.of("edition", edition)
                                .and("released_at", release.at())
                                .and("released_by", release.by())
                                .and("decision", release.decision()));
            }
        });
    }

    /** The decision by which an edition may leave the house, if there is one. */
    public Optional<Release> findRelease(long edition) {
        return sql.find(
                RELEASED,
                SqlParameters.of("edition", edition),
                row -> new Release(row.instant("released_at"), row.text("released_by"), row.text("decision")));
    }
}
