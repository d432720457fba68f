package vn.bantin.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Rows are added or changed by the primary keys that the tables really have. */
@Tag("database")
class UpsertTest {

    @Test
    void every_dialect_words_it_in_one_statement() {
        Upsert upsert = Upsert.into("indicators", "code").keeps("position").sets("name", "group");

        assertThat(SupportedDatabases.ALL)
                .extracting(dialect -> dialect.upsert(upsert))
                .containsOnly("insert into indicators (`code`, `position`, `name`, `group`)"
                        + " values (:code, :position, :name, :group)"
                        + " on duplicate key update `name` = values(`name`), `group` = values(`group`)");
    }

    @Test
    void its_keys_are_the_primary_key_of_its_table() throws SQLException {
        try (TestDatabase database = TestDatabase.fresh();
                Connection connection = database.dataSource().getConnection()) {
            for (Upsert upsert : Stream.of(
                            UnitTable.PUT,
                            SuccessionTable.PUT,
                            ProgrammeTable.PUT,
                            IndicatorTable.PUT,
                            TargetTable.PUT,
                            ProgressTable.PUT,
                            AdjustmentTable.PUT,
                            RejectionTable.PUT,
                            RowWarningTable.PUT)
                    .toList()) {
                Map<Integer, String> keys = new TreeMap<>();
                ResultSet row = connection
                        .getMetaData()
                        .getPrimaryKeys(connection.getCatalog(), connection.getSchema(), upsert.table());
                while (row.next()) {
                    keys.put(row.getInt("KEY_SEQ"), row.getString("COLUMN_NAME"));
                }
                assertThat(upsert.keys()).as(upsert.table()).containsExactlyElementsOf(keys.values());
            }
        }
    }
}
