package vn.bantin.store;

import java.util.List;

/**
 * A statement that adds a row, or changes the row of its key that is there; {@link Dialect#upsert} words it.
 *
 * @param keys the columns of the primary key
 * @param kept the columns that stay as they first came
 * @param changed the columns that the latest row sets
 */
record Upsert(String table, List<String> keys, List<String> kept, List<String> changed) {

    Upsert {
        keys = List.copyOf(keys);
        kept = List.copyOf(kept);
        changed = List.copyOf(changed);
    }

    static Upsert into(String table, String... keys) {
        return new Upsert(table, List.of(keys), List.of(), List.of());
    }

    Upsert keeps(String... columns) {
        return new Upsert(table, keys, List.of(columns), changed);
    }

    Upsert sets(String... columns) {
        return new Upsert(table, keys, kept, List.of(columns));
    }
}
