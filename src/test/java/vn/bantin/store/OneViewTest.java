package vn.bantin.store;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bantin.store.SampleRows.PLAN;
import static vn.bantin.store.SampleRows.Q1;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import vn.bantin.progress.Ledger;

@Tag("database")
class OneViewTest {

    @Test
    void a_ledger_is_of_one_moment_though_an_import_comes_in_between() {
        try (TestDatabase database = TestDatabase.fresh()) {
            LedgerStore store = new LedgerStore(database.dataSource());
            store.put(SampleRows.small());
            Ledger before = store.findLedger(PLAN.code(), Q1).orElseThrow();

            AtomicBoolean imported = new AtomicBoolean();
            DataSource disturbed = disturbed(database.dataSource(), "from progress", () -> {
                if (!imported.getAndSet(true)) {
                    store.put(SampleRows.of(SampleRows.target("395", "KT05", "500")));
                    store.put(SampleRows.of(SampleRows.progress("395", "KT05", Q1, "500")));
                }
            });
            assertThat(new LedgerStore(disturbed).findLedger(PLAN.code(), Q1)).contains(before);
            assertThat(imported).isTrue();
            assertThat(store.findLedger(PLAN.code(), Q1)).isNotEmpty().get().isNotEqualTo(before);
        }
    }

    /** Runs that whenever a statement with those words is about to be read. */
    private static DataSource disturbed(DataSource dataSource, String words, Runnable disturbance) {
        return new DelegatingDataSource(dataSource) {
            @Override
            public Connection getConnection() throws SQLException {
                Connection connection = super.getConnection();
                return (Connection) Proxy.newProxyInstance(
                        OneViewTest.class.getClassLoader(),
                        new Class<?>[] {Connection.class},
                        (proxy, method, arguments) -> {
                            if (method.getName().equals("prepareStatement")
                                    && arguments[0].toString().contains(words)) {
                                disturbance.run();
                            }
                            return method.invoke(connection, arguments);
                        });
            }
        };
    }
}
