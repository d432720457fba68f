package vn.bantin.store;

import java.sql.SQLException;

/**
 * The origin of an edition: the SHA-256 of its ledger, its configuration and its templates, and the version of the
 * program.
 */
public record Hashes(String inputs, String configuration, String templates, String programVersion) {

    static Hashes read(Cells row) throws SQLException {
        return new Hashes(
                row.text("inputs_sha256"),
                row.text("configuration_sha256"),
                row.text("templates_sha256"),
                row.text("program_version"));
    }
}
