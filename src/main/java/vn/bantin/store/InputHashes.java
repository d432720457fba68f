package vn.bantin.store;

import java.sql.SQLException;

/**
 * The origin of an edition: the SHA-256 of its ledger, its configuration and its templates, and the version of the
 * program.
 */
public record InputHashes(String inputs, String configuration, String templates, String programVersion) {

    static InputHashes read(ResultRow row) throws SQLException {
        return new InputHashes(
                row.text("inputs_sha256"),
                row.text("configuration_sha256"),
                row.text("templates_sha256"),
                row.text("program_version"));
    }
}
