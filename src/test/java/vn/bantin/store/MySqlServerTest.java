package vn.bantin.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
@Tag("mysql")
class MySqlServerTest {
    private static final String DATABASE = "bantin_server_test";

    @Test
    void keeps_vietnamese_text() throws SQLException {
        String text = "Huyện ủy Đắk R'Lấp, tỉnh Đắk Nông: 38 chỉ tiêu, Nguyễn Thị Ỷ Ỡm";
        try (Connection server = DriverManager.getConnection(MySqlServer.url());
                Statement admin = server.createStatement()) {
            admin.execute("drop database if exists " + DATABASE);
            admin.execute("create database " + DATABASE + " character set utf8mb4");
            try (Connection connection = DriverManager.getConnection(MySqlServer.url(DATABASE));
                    Statement statement = connection.createStatement()) {
                statement.execute("create table t (name varchar(200))");
                try (var insert = connection.prepareStatement("insert into t values (?)")) {
                    insert.setString(1, text);
                    insert.executeUpdate();
                }
                try (ResultSet row = statement.executeQuery("select name, char_length(name), database() from t")) {
                    row.next();
                    assertEquals(text, row.getString(1));
                    assertEquals(text.length(), row.getInt(2));
                    assertEquals(DATABASE, row.getString(3));
                }
            } finally {
                admin.execute("drop database " + DATABASE);
            }
        }
    }
}
