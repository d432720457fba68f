package vn.bantin.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import vn.bantin.console.CliFixture;
import vn.bantin.console.Said;
import vn.bantin.console.SampleCopy;
import vn.bantin.store.Database;

/** What a publish prints, copies, packs and codes of a bulletin it reads from the database once; counted by the database. */
class ParsedOnceTest {

    private static final String READ = "%from assessments a%where a.edition = ?% and a.unit = ?%";

    @TempDir
    private Path folder;

    @Test
    void a_bulletin_is_read_and_parsed_once_a_publish() throws SQLException {
        CliFixture desk = CliFixture.with(
                folder.resolve("home"),
                SampleCopy.threeDistricts(folder.resolve("in")).folder());
        try (Connection watching = DriverManager.getConnection(Database.url(desk.home()), "sa", "");
                Statement statement = watching.createStatement()) {
            statement.execute("set query_statistics_max_entries 10000");
            statement.execute("set query_statistics true");

            Said said = desk.types("publish", "--period", "2024-Q1", "--issued-on", "2024-04-03");

            assertThat(said.exit()).as(said.all()).isZero();
            assertThat(JdbcClient.create(new SingleConnectionDataSource(watching, true))
                            .sql("select sum(execution_count) from information_schema.query_statistics"
                                    + " where sql_statement like '" + READ + "'")
                            .query(Integer.class)
                            .single())
                    .as("three bulletins")
                    .isEqualTo(3);
        }
    }
}
