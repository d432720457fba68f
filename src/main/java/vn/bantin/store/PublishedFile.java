package vn.bantin.store;

import java.sql.SQLException;

/**
 * A file of a published edition, as it must lie on the shelf for ever.
 *
 * @param name its path below the edition's folder
 */
public record PublishedFile(String name, String sha256) {

    static final String INSERT = """
            insert into files (edition, `position`, name, sha256) values (:edition, :position, :name, :sha256)
            """;

    static final String OF_EDITION = "select name, sha256 from files where edition = :edition order by `position`";

    static Values values(long edition, int position, PublishedFile file) {
        return Values.of("edition", edition)
                .and("position", position)
                .and("name", file.name)
                .and("sha256", file.sha256);
    }

    static PublishedFile read(Cells row) throws SQLException {
        return new PublishedFile(row.text("name"), row.text("sha256"));
    }
}
