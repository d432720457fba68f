package vn.bantin.store;

import java.io.IOException;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A program that opens a database, says so, and keeps it open until it is told to end. */
final class HoldsTheFile {

    private HoldsTheFile() {}

    public static void main(String[] arguments) throws SQLException, IOException {
        try (var connection = DriverManager.getConnection(arguments[0], "sa", "")) {
            System.out.println(connection.isValid(1) ? "open" : "broken");
            System.out.flush();
            while (System.in.read() >= 0) {
                // Until the end of its input, which is the end of whoever started it.
            }
        }
    }
}
