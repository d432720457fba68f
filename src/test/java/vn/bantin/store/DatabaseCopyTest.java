package vn.bantin.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows as texts, from one database into another one. */
@Tag("database")
class DatabaseCopyTest {

    private static final String MOST = "'12345678901234567890123456.123456789012'";

    /** A new table fails here until it has its line in {@link CopiedTables}; a new type of column until it has its kind. */
    @Test
    void every_table_of_the_schema_is_copied_or_left_out_on_purpose() throws Exception {
        try (TestDatabase database = TestDatabase.fresh();
                Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            List<String> there = new ArrayList<>();
            try (ResultSet table = statement.executeQuery(
                    "select table_name from information_schema.tables where table_schema = schema()")) {
                while (table.next()) {
                    there.add(table.getString(1).toLowerCase(Locale.ROOT));
                }
            }
            assertThat(Stream.concat(CopiedTables.ALL.stream(), CopiedTables.LEFT_OUT.stream())
                            .map(table -> table.toLowerCase(Locale.ROOT))
                            .filter(table -> TestDatabase.mysql() || !table.endsWith("_seq")))
                    .containsExactlyInAnyOrderElementsOf(there);
            for (String table : CopiedTables.ALL) {
                try (ResultSet none = statement.executeQuery("select * from " + table)) {
                    assertThat(CopiedColumn.of(none.getMetaData())).as(table).isNotEmpty();
                }
            }
        }
    }

    @Test
    void texts_numbers_flags_days_and_times_come_back_as_they_were() throws IOException {
        try (TestDatabase first = TestDatabase.fresh();
                TestDatabase second = TestDatabase.fresh()) {
            JdbcClient sql = JdbcClient.create(first.dataSource());
            sql.sql("insert into units (code, name, kind, valid_from, cluster) values ('a', '\"Thọ\" \\\\ Xuân"
                            + " 😀', 'WARD', '1945-09-02', ''), ('A', 'x\n"
                            + "y\tz', 'WARD', null, null)")
                    .update();
            sql.sql("insert into successions values ('a', 'A', '2025-07-01', " + MOST
                            + "), ('a', 'b', '0999-01-01', '-0.000000000001')")
                    .update();
            sql.sql("insert into programmes (code, title, kind, first_year, last_year, secret)"
                            + " values ('p', 't', 'ANNUAL', 2024, 2024, true), ('q', 't', 'TERM', -1, 2030, false)")
                    .update();
            sql.sql("insert into imports (id, imported_at, source, read_count, accepted_count, rejected_count, sha256)"
                            + " values (41, '2024-03-31 23:59:59.999999', 's', 1, 1, 0, 'h')")
                    .update();
            sql.sql("insert into BATCH_JOB_INSTANCE (JOB_INSTANCE_ID, VERSION, JOB_NAME, JOB_KEY)"
                            + " values (7, 0, 'publish', 'k')")
                    .update();
            Map<String, String> rows = rows(first.dataSource());
            assertThat(rows.get("successions"))
                    .contains("\"share\":\"12345678901234567890123456.123456789012\"", "\"-0.000000000001\"");
            assertThat(rows.get("units")).doesNotContain("null").contains("\"cluster\":\"\"");

            DatabaseCopy.load(second.dataSource(), rows.keySet(), source(rows));

            assertThat(rows(second.dataSource())).isEqualTo(rows);
            new LedgerStore(second.dataSource())
                    .recordImport(new ImportRecord(Instant.parse("2024-04-01T00:00:00Z"), "s", 1, 1, 0, "h"));
            JdbcClient there = JdbcClient.create(second.dataSource());
            assertThat(there.sql("select max(id) from imports")
                            .query(Long.class)
                            .single())
                    .isEqualTo(42);
            if (!TestDatabase.mysql()) {
                assertThat(there.sql("select next value for BATCH_JOB_INSTANCE_SEQ")
                                .query(Long.class)
                                .single())
                        .isEqualTo(8);
            }
        }
    }

    @Test
    void rows_that_do_not_fit_leave_nothing_behind() throws IOException {
        try (TestDatabase database = TestDatabase.fresh()) {
            Map<String, String> rows = new TreeMap<>(Map.of(
                    "units", "{\"code\":\"a\",\"name\":\"n\",\"kind\":\"WARD\"}\n",
                    "programmes", "{\"code\":\"p\",\"colour\":\"red\"}\n"));

            assertThatThrownBy(() -> DatabaseCopy.load(database.dataSource(), rows.keySet(), source(rows)))
                    .hasMessage("table programmes has no columns [colour]");
            assertThat(DatabaseCopy.findFilled(database.dataSource())).isEmpty();
        }
    }

    @Test
    void the_rows_of_an_older_schema_come_through_its_migrations(@TempDir Path folder) throws IOException {
        try (TestDatabase old = TestDatabase.empty();
                TestDatabase now = TestDatabase.fresh()) {
            Database.migrate(old.dataSource(), 12);
            JdbcClient.create(old.dataSource())
                    .sql("insert into programmes (code, title, kind, first_year, last_year)"
                            + " values ('p', 't', 'ANNUAL', 2024, 2024)")
                    .update();
            JdbcClient.create(old.dataSource())
                    .sql("insert into editions (id, programme, period, number, issued_on, title, folder,"
                            + " inputs_sha256, configuration_sha256, templates_sha256, program_version, scored_at)"
                            + " values (3, 'p', '2024-Q1', 1, '2024-04-03', 't', 'f', 'i', 'c', 't', 'v',"
                            + " '2024-04-03')")
                    .update();
            assertThat(DatabaseCopy.moment(old.dataSource())).isEqualTo(new DatabaseCopy.Moment(12, 0, 0, 0));
            Map<String, String> rows = rows(old.dataSource());
            assertThat(rows).doesNotContainKeys("remarks", "seals");

            SchemaUpgrade upgrade = new SchemaUpgrade(folder);
            DatabaseCopy.load(now.dataSource(), upgrade.run(12, rows.keySet(), source(rows)), upgrade.rows());

            assertThat(rows(now.dataSource()).get("programmes"))
                    .isEqualTo("{\"code\":\"p\",\"title\":\"t\",\"kind\":\"ANNUAL\",\"first_year\":\"2024\","
                            + "\"last_year\":\"2024\",\"secret\":\"false\"}\n");
            assertThat(rows(now.dataSource()).get("editions")).endsWith(",\"attempt\":\"1\"}\n");
        }
    }

    @Test
    void a_run_that_has_printed_meanwhile_shows() {
        try (TestDatabase database = TestDatabase.fresh()) {
            DatabaseCopy.Moment before = DatabaseCopy.moment(database.dataSource());
            JdbcClient.create(database.dataSource())
                    .sql("insert into editions (id, programme, period, number, issued_on, title, folder, inputs_sha256,"
                            + " configuration_sha256, templates_sha256, program_version, scored_at, published_at)"
                            + " values (3, 'p', '2024-Q1', 1, '2024-04-03', 't', 'f', 'i', 'c', 't', 'v', '2024-04-03',"
                            + " '2024-04-03')")
                    .update();

            assertThat(DatabaseCopy.moment(database.dataSource())).isNotEqualTo(before);
        }
    }

    private static Map<String, String> rows(DataSource dataSource) throws IOException {
        Map<String, String> rows = new TreeMap<>();
        DatabaseCopy.write(dataSource, (table, lines) -> {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            long count = lines.writeTo(out);
            rows.put(table, out.toString(StandardCharsets.UTF_8));
            assertThat(rows.get(table).lines()).hasSize((int) count);
        });
        return rows;
    }

    private static DatabaseCopy.Source source(Map<String, String> rows) {
        return table -> new ByteArrayInputStream(rows.get(table).getBytes(StandardCharsets.UTF_8));
    }
}
