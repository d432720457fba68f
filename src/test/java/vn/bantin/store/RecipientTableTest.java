package vn.bantin.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.bantin.progress.Recipient;

/** Stores and reads whoever gets papers. */
@Tag("database")
class RecipientTableTest {

    private TestDatabase database;
    private LedgerStore store;

    @BeforeEach
    void open() {
        database = TestDatabase.fresh();
        store = new LedgerStore(database.dataSource());
        store.put(SampleRows.small());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void recipients_come_back_those_of_all_units_first_and_the_later_in_place_of_the_former() {
        Recipient unit = recipient("A", "395", "a@example.vn");
        Recipient office = recipient("b", null, "b@example.vn");
        Recipient later = recipient("b", null, "c@example.vn");
        store.put(SampleRows.of(unit, office));
        store.put(SampleRows.of(later));

        assertThat(store.recipients()).containsExactly(later, unit);
        assertThat(store.stored().find(office)).contains(later);
        assertThat(store.stored().find(recipient("B", null, "b@example.vn")))
                .as("codes differ by a capital")
                .isEmpty();
    }

    private static Recipient recipient(String code, @Nullable String unit, String address) {
        return new Recipient(
                code,
                unit,
                "Văn phòng",
                Recipient.Channel.MAIL,
                address,
                Set.of(Recipient.Paper.WORD, Recipient.Paper.BULLETIN),
                Recipient.Profile.AGENDA,
                LocalDate.of(2024, 1, 1),
                null);
    }
}
