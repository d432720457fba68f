package vn.bantin.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.bantin.bulletin.Bulletin;
import vn.bantin.bulletin.Edition;
import vn.bantin.press.Meetings;

/** Seals an edition of more units than are composed, stored or read at a time. */
@Tag("database")
class PageSealsTest {

    private static final InputHashes HASHES = new InputHashes("a".repeat(64), "b".repeat(64), "c".repeat(64), "1.0.0");

    @Test
    @Tag("slow")
    void every_page_of_a_large_edition_is_stored_and_sealed_with_the_rows_that_it_rests_on() {
        Edition edition = Meetings.communes(310, 2);
        try (TestDatabase database = TestDatabase.fresh()) {
            EditionStore store = new EditionStore(database.dataSource());
            long id = store.put(edition, HASHES, Instant.EPOCH);
            StoredEdition frozen =
                    store.find(edition.programme().code(), edition.period(), 1).orElseThrow();

            store.requireUnchanged(frozen);
            for (Bulletin bulletin : edition.bulletins()) {
                assertThat(store.bulletin(id, bulletin.number())).isEqualTo(bulletin);
            }

            JdbcClient sql = JdbcClient.create(database.dataSource());
            sql.sql("update assessments set `value` = `value` + 1 where unit = '00078' and indicator = 'C01'")
                    .update();
            sql.sql(
                            "update bulletins set content = replace(content, 'Phú Nhuận 203', 'Phú Nhuận 204') where number = 203")
                    .update();
            assertThatThrownBy(() -> store.requireUnchanged(frozen))
                    .isInstanceOfSatisfying(
                            FrozenChangedException.class,
                            changed -> assertThat(changed.parts())
                                    .isEqualTo("assessments, bulletins 203, bulletins 78, sheets 1"));
        }
    }
}
