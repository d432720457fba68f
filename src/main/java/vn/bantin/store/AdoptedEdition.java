package vn.bantin.store;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.bantin.progress.Period;

/**
 * An edition in the output folder whose figures this database has never held; its number is taken.
 *
 * @param issuedOn the date on its documents, {@code null} where its manifest cannot be read
 */
public record AdoptedEdition(
        String programme,
        Period period,
        int number,
        @Nullable LocalDate issuedOn,
        String manifestSha256) {

    static final String INSERT = """
        insert into adopted (programme, period, number, issued_on, manifest_sha256, adopted_at)
        values (:programme, :period, :number, :issued_on, :manifest_sha256, :adopted_at)
        """;

    static final String OF_PERIOD = """
        select * from adopted where programme = :programme and period = :period
        order by number
        """;

    SqlParameters values(Instant at) {
        return SqlParameters.of("programme", programme)
                .and("period", period)
                .and("number", number)
                .and("issued_on", issuedOn)
                .and("manifest_sha256", manifestSha256)
                .and("adopted_at", at);
    }

    static AdoptedEdition read(ResultRow row) throws SQLException {
        return new AdoptedEdition(
                row.text("programme"),
                row.period("period"),
                row.count("number"),
                row.dateOrNull("issued_on"),
                row.text("manifest_sha256"));
    }
}
