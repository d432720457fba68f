package vn.bantin.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** The views of another schema are read as texts, all of one moment, by an account that may do nothing else. */
@Tag("database")
class SourceViewsTest {

    private final String schema =
            "nguon_" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    private TestDatabase database;

    @BeforeEach
    void anOfficeHasItsOwnSchema() {
        database = TestDatabase.empty();
        run("create schema %s");
        for (String table : List.of("units", "programmes", "indicators", "targets")) {
            run("create table %s." + table + " (code varchar(40))");
        }
        run("create table %s.numbers (k varchar(10), n decimal(20, 4))");
        run("create view %s.progress as select k as unit, n as `value` from %s.numbers");
    }

    @AfterEach
    void itIsGone() {
        run(TestDatabase.mysql() ? "drop schema %s" : "drop schema %s cascade");
        database.close();
    }

    @Test
    void a_cell_of_any_type_reads_as_it_would_stand_in_a_csv_file() {
        run("create table %s.typed (y year, d date, t datetime, noon datetime, n decimal(20, 4), x double, whole int,"
                + " yes boolean, no boolean, text varchar(20), raw varbinary(20))");
        run("insert into %s.typed values (2024, '2024-03-31', '2024-03-31 00:00:00', '2024-03-31 12:00:00',"
                + " 1234.5000, 26.7, 7, true, false, 'Thọ Xuân', " + (TestDatabase.mysql() ? "'Bỉm'" : "x'42e1bb896d'")
                + ")");
        run("insert into %s.typed (whole) values (null)");
        run("drop view %s.progress");
        run("create view %s.progress as select * from %s.typed");

        SourceViews.View progress = read("progress");

        assertThat(progress.columns())
                .extracting(String::toLowerCase)
                .containsExactly("y", "d", "t", "noon", "n", "x", "whole", "yes", "no", "text", "raw");
        assertThat(progress.rows())
                .containsExactlyInAnyOrder(
                        List.of(
                                "2024",
                                "2024-03-31",
                                "2024-03-31",
                                "2024-03-31T12:00",
                                "1234.5000",
                                "26.7",
                                "7",
                                "1",
                                "0",
                                "Thọ Xuân",
                                "Bỉm"),
                        List.of("", "", "", "", "", "", "", "", "", "", ""));
    }

    @Test
    @Tag("mysql")
    void the_day_that_old_databases_write_for_none_is_left_for_the_check_to_find() {
        run("create table %s.days (d date)");
        JdbcClient loose = JdbcClient.create(database.connect("set sql_mode = ''"));
        loose.sql("insert into " + schema + ".days values ('0000-00-00')").update();
        run("drop view %s.progress");
        run("create view %s.progress as select d as reported_on from %s.days");

        assertThat(read("progress").rows()).containsExactly(List.of("0000-00-00"));
    }

    @Test
    void indicators_come_in_the_order_of_their_position_else_by_code() {
        run("insert into %s.indicators values ('B'), ('A'), ('C')");
        assertThat(read("indicators").rows()).containsExactly(List.of("A"), List.of("B"), List.of("C"));

        run("drop table %s.indicators");
        run("create table %s.indicators (`position` int, code varchar(40))");
        run("insert into %s.indicators values (10, 'A'), (null, 'D'), (9, 'C'), (9, 'B')");

        SourceViews.View ordered = read("indicators");

        assertThat(ordered.columns()).extracting(String::toLowerCase).containsExactly("code");
        assertThat(ordered.rows()).containsExactly(List.of("B"), List.of("C"), List.of("A"), List.of("D"));
    }

    /** An embedded database belongs to one process: nobody else commits anything. */
    @Test
    @Tag("mysql")
    void what_is_committed_while_they_are_read_is_not_seen() {
        run("insert into %s.units values ('395')");
        run("insert into %s.numbers values ('395', 1)");
        int[] disturbed = {0};
        DataSource between = before("progress", () -> {
            disturbed[0]++;
            run("insert into %s.units values ('396')");
            run("insert into %s.numbers values ('396', 2)");
            run("update %s.numbers set n = 5 where k = '395'");
        });

        List<SourceViews.View> views = SourceViews.read(between, schema);

        assertThat(disturbed).containsExactly(1);
        assertThat(view(views, "units").rows()).containsExactly(List.of("395"));
        assertThat(view(views, "progress").rows()).containsExactly(List.of("395", "1.0000"));
        assertThat(read("progress").rows()).hasSize(2);
    }

    @Test
    @Tag("mysql")
    void nothing_can_be_written_while_they_are_read_even_by_an_account_that_may() {
        DataSource writing = before("progress", () -> {});
        DataSource wicked = new DelegatingDataSource(writing) {
            @Override
            public Connection getConnection() throws SQLException {
                Connection connection = super.getConnection();
                return intercepted(connection, "progress", () -> {
                    try (var statement = connection.createStatement()) {
                        statement.execute("insert into " + schema + ".numbers values ('x', 1)");
                    }
                });
            }
        };

        assertThatThrownBy(() -> SourceViews.read(wicked, schema))
                .rootCause()
                .hasMessageContaining("READ ONLY transaction");
        assertThat(read("progress").rows()).isEmpty();
    }

    @Test
    void all_views_that_are_missing_are_named_and_successions_may_be() {
        run("drop table %s.units");
        run("drop view %s.progress");

        assertThatThrownBy(() -> SourceViews.read(database.dataSource(), schema))
                .isInstanceOfSatisfying(SourceException.class, failure -> {
                    assertThat(failure.kind()).isEqualTo(SourceException.Kind.VIEW_MISSING);
                    assertThat(failure.details()).containsExactly(schema, "units, progress");
                });
    }

    @Test
    void a_view_that_no_longer_works_is_named() {
        run(TestDatabase.mysql() ? "drop table %s.numbers" : "drop table %s.numbers cascade");
        if (!TestDatabase.mysql()) {
            run("create force view %s.progress as select k as unit from %s.numbers");
        }

        assertThatThrownBy(() -> SourceViews.read(database.dataSource(), schema))
                .isInstanceOfSatisfying(SourceException.class, failure -> {
                    assertThat(failure.kind()).isEqualTo(SourceException.Kind.VIEW_BROKEN);
                    assertThat(failure.details().get(0)).isEqualTo(schema + ".progress");
                });
    }

    private SourceViews.View read(String table) {
        return view(SourceViews.read(database.dataSource(), schema), table);
    }

    private static SourceViews.View view(List<SourceViews.View> views, String table) {
        return views.stream()
                .filter(view -> view.table().equals(table))
                .findFirst()
                .orElseThrow();
    }

    private void run(String sql) {
        JdbcClient.create(database.dataSource()).sql(sql.replace("%s", schema)).update();
    }

    private interface Disturbance {
        void run() throws SQLException;
    }

    /** Does that just before the view of that name is read. */
    private DataSource before(String view, Disturbance disturbance) {
        return new DelegatingDataSource(database.dataSource()) {
            @Override
            public Connection getConnection() throws SQLException {
                return intercepted(super.getConnection(), view, disturbance);
            }
        };
    }

    private static Connection intercepted(Connection connection, String view, Disturbance disturbance) {
        return (Connection) Proxy.newProxyInstance(
                SourceViewsTest.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("prepareStatement")
                            && arguments[0].toString().contains("`" + view + "`")) {
                        disturbance.run();
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (java.lang.reflect.InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
