package vn.bantin.store;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * An account of {@link MySqlServer} with the password {@code right} and no rights; closing it deletes it. The test of an
 * account must make one: to a name that it does not know, the server shows a plugin drawn by lot at its start.
 */
public record MySqlAccount(String user) implements AutoCloseable {

    /** With that authentication plugin. */
    public static MySqlAccount with(String plugin) {
        MySqlAccount account =
                new MySqlAccount("t" + UUID.randomUUID().toString().substring(0, 8));
        onServer("create user '" + account.user + "'@'%' identified with " + plugin + " by 'right'");
        return account;
    }

    @Override
    public void close() {
        onServer("drop user '" + user + "'@'%'");
    }

    private static void onServer(String statement) {
        JdbcClient.create(new DriverManagerDataSource(MySqlServer.url()))
                .sql(statement)
                .update();
    }
}
