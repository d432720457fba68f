package vn.bantin.store;

import java.sql.SQLException;
import java.time.Instant;

/**
 * The record of one import in the history of imports.
 *
 * @param source the folder or workbook as the user named it
 * @param sha256 of the files that were read
 */
public record ImportRecord(Instant at, String source, int read, int accepted, int rejected, String sha256) {

    static final String INSERT = """
            insert into imports (imported_at, source, read_count, accepted_count, rejected_count, sha256)
            values (:imported_at, :source, :read_count, :accepted_count, :rejected_count, :sha256)
            """;

    static final String LATEST_FIRST = "select * from imports order by id desc";

    public ImportRecord {
        if (accepted + rejected != read) {
            throw new IllegalArgumentException(accepted + " accepted and " + rejected + " rejected are not " + read);
        }
    }

    SqlParameters values() {
        return SqlParameters.of("imported_at", at)
                .and("source", source)
                .and("read_count", read)
                .and("accepted_count", accepted)
                .and("rejected_count", rejected)
                .and("sha256", sha256);
    }

    static ImportRecord read(ResultRow row) throws SQLException {
        return new ImportRecord(
                row.instant("imported_at"),
                row.text("source"),
                row.count("read_count"),
                row.count("accepted_count"),
                row.count("rejected_count"),
                row.text("sha256"));
    }
}
