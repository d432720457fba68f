package vn.bantin.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@Tag("database")
class DatabaseTest {

    @Test
    void the_embedded_database_lies_below_its_home_whatever_that_is_called(@TempDir Path folder) {
        for (String name : List.of("có dấu cách", "Thọ Xuân – quý I", "100% #1 'a' ~ $HOME & (b)", "a!b,c=d")) {
            Path home = folder.resolve(name);
            JdbcClient.create(new DriverManagerDataSource(Database.url(home), "sa", ""))
                    .sql("create table t (name varchar(20))")
                    .update();
            assertThat(Files.exists(home.resolve("data/bantin.mv.db"))).as(name).isTrue();
        }
    }

    @Test
    void a_folder_with_a_semicolon_is_refused(@TempDir Path folder) {
        assertThatThrownBy(() -> Database.url(folder.resolve("a;b")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("semicolon");
    }

    @Test
    void the_url_is_absolute() {
        assertThat(Database.url(Path.of("")))
                .isEqualTo("jdbc:h2:file:" + Path.of("data", "bantin").toAbsolutePath()
                        + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE"
                        + ";DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0;TRACE_LEVEL_FILE=0");
    }

    @Test
    void migrating_again_changes_nothing() {
        try (TestDatabase database = TestDatabase.fresh()) {
            new LedgerStore(database.dataSource()).put(SampleRows.small());
            Database.migrate(database.dataSource());
            assertThat(migrations(database.dataSource()))
                    .containsExactly(
                            1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L, 11L, 12L, 13L, 14L, 15L, 16L, 17L, 18L, 19L, 20L);
            assertThat(new LedgerStore(database.dataSource()).empty()).isFalse();
        }
    }

    @Test
    void tables_that_are_up_to_date_are_known_by_one_look() {
        try (TestDatabase database = TestDatabase.fresh()) {
            assertThat(Database.isCurrent(database.dataSource())).isTrue();
            JdbcClient.create(database.dataSource())
                    .sql("update flyway_schema_history set success = false where version = '20'")
                    .update();
            assertThat(Database.isCurrent(database.dataSource())).isFalse();
        }
        try (TestDatabase database = TestDatabase.empty()) {
            assertThat(Database.isCurrent(database.dataSource())).isFalse();
        }
    }

    @Test
    void several_may_migrate_at_once() throws Exception {
        int several = 4;
        ExecutorService threads = Executors.newFixedThreadPool(several);
        try (TestDatabase database = TestDatabase.empty()) {
            List<DataSource> pools =
                    Stream.generate(() -> database.connect(null)).limit(several).toList();
            CyclicBarrier start = new CyclicBarrier(several);
            List<Future<?>> done = pools.stream()
                    .<Future<?>>map(pool -> threads.submit(() -> {
                        start.await();
                        Database.migrate(pool);
                        return null;
                    }))
                    .toList();
            for (Future<?> each : done) {
                each.get();
            }
            assertThat(migrations(database.dataSource()))
                    .containsExactly(
                            1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L, 11L, 12L, 13L, 14L, 15L, 16L, 17L, 18L, 19L, 20L);
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void the_newest_migration_is_the_one_by_which_a_schema_counts_as_up_to_date() {
        try (TestDatabase database = TestDatabase.fresh()) {
            assertThat(migrations(database.dataSource())).last().isEqualTo((long) Database.SCHEMA);
        }
    }

    @Test
    void a_schema_of_a_newer_program_is_refused() {
        try (TestDatabase database = TestDatabase.fresh()) {
            JdbcClient.create(database.dataSource()).sql("""
                insert into flyway_schema_history (
                    installed_rank, version, description, type, script, checksum, installed_by,
                    execution_time, success)
                values (99, '99', 'tomorrow', 'SQL', 'V99__tomorrow.sql', 1, 'root', 1, true)
                """).update();
            assertThatThrownBy(() -> Database.migrate(database.dataSource()))
                    .isInstanceOf(FlywayException.class)
                    .extracting(DatabaseDiagnosis::of)
                    .isEqualTo(DatabaseTrouble.TOO_NEW_OR_BROKEN_SCHEMA);
        }
    }

    @Test
    void tables_of_something_else_are_left_alone() {
        try (TestDatabase database = TestDatabase.empty()) {
            JdbcClient.create(database.dataSource())
                    .sql("create table accounts (id int)")
                    .update();
            assertThatThrownBy(() -> Database.migrate(database.dataSource()))
                    .isInstanceOf(FlywayException.class)
                    .extracting(DatabaseDiagnosis::of)
                    .isEqualTo(DatabaseTrouble.TOO_NEW_OR_BROKEN_SCHEMA);
        }
    }

    @Test
    void a_migration_that_failed_half_way_is_tried_again() {
        try (TestDatabase database = TestDatabase.fresh()) {
            JdbcClient jdbc = JdbcClient.create(database.dataSource());
            jdbc.sql("drop table standings").update();
            jdbc.sql("drop table assessments").update();
            jdbc.sql("drop table swings").update();
            jdbc.sql("delete from flyway_schema_history where version in ('6', '7', '8', '9', '10', '11', '12',"
                            + " '13', '14', '15', '16', '17', '18', '19', '20')")
                    .update();
            jdbc.sql("update flyway_schema_history set success = false where version = '5'")
                    .update();
            Database.migrate(database.dataSource());
            assertThat(migrations(database.dataSource()))
                    .containsExactly(
                            1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L, 11L, 12L, 13L, 14L, 15L, 16L, 17L, 18L, 19L, 20L);
            assertThat(jdbc.sql("select count(*) from standings")
                            .query(Long.class)
                            .single())
                    .isZero();
        }
    }

    @Test
    @Tag("mysql")
    void all_text_is_compared_byte_by_byte_though_the_server_thinks_otherwise() {
        try (TestDatabase database = TestDatabase.fresh()) {
            assertThat(JdbcClient.create(database.dataSource())
                            .sql("""
                                select distinct collation_name from information_schema.columns
                                where table_schema = database() and table_name <> 'flyway_schema_history'
                                    and collation_name is not null
                                """)
                            .query(String.class)
                            .list())
                    .containsExactly("utf8mb4_0900_bin");
        }
    }

    private static List<Long> migrations(DataSource dataSource) {
        return JdbcClient.create(dataSource)
                .sql("select version from flyway_schema_history where success = true and version is not null order"
                        + " by installed_rank")
                .query(Long.class)
                .list();
    }
}
