package vn.bantin.store;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * A file of a published edition, which must stay unchanged in the output folder.
 *
 * @param name its path below the edition's folder
 * @param code verification code on its last page, {@code null} for a file without one
 */
public record PublishedFile(
        String name, String sha256, @Nullable String code) {

    static final String INSERT = """
            insert into files (edition, `position`, name, sha256, code)
            values (:edition, :position, :name, :sha256, :code)
            """;

    static final String OF_EDITION =
            "select name, sha256, code from files where edition = :edition order by `position`";

    static SqlParameters values(long edition, int position, PublishedFile file) {
        return SqlParameters.of("edition", edition)
                .and("position", position)
                .and("name", file.name)
                .and("sha256", file.sha256)
                .and("code", file.code);
    }

    static PublishedFile read(ResultRow row) throws SQLException {
        return new PublishedFile(row.text("name"), row.text("sha256"), row.textOrNull("code"));
    }
}
