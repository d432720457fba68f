package vn.bantin.store;

import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bantin.progress.Period;

/**
 * A file of a published edition.
 *
 * @param edition the edition's number in the database
 * @param number the number of the edition
 * @param latest the number of the last published edition of the same period
 * @param file its path below the edition's folder
 * @param code what its last page bears, {@code null} for a file without one
 */
public record IssuedFile(
        long edition,
        String programme,
        Period period,
        int number,
        int latest,
        String file,
        String sha256,
        @Nullable String code) {

    static final String DELETE = "delete from issued_files where edition = :edition";

    static final String INSERT =
            "insert into issued_files (edition, file, sha256, code) values (:edition, :file, :sha256, :code)";

    private static final String KNOWN = """
            select f.edition, f.file, f.sha256, f.code, e.programme, e.period, e.number, (
                select max(l.number) from editions l
                where l.programme = e.programme and l.period = e.period and l.published_at is not null) as latest
            from issued_files f join editions e on e.id = f.edition
            where e.published_at is not null and %s
            order by e.number desc, f.file
            """;

    static final String WITH_SHA256 = KNOWN.formatted("f.sha256 = :sha256");

    static final String WITH_CODE = KNOWN.formatted("f.code = :code");

    /** A file that an edition is about to be published with. */
    public static IssuedFile of(StoredEdition edition, String file, String sha256, @Nullable String code) {
        return new IssuedFile(
                edition.id(),
                edition.programme(),
                edition.period(),
                edition.number(),
                edition.number(),
                file,
                sha256,
                code);
    }

    /** Whether a later edition has taken the place of all editions that have this very file. */
    public static boolean replaced(List<IssuedFile> same) {
        return same.stream().noneMatch(file -> file.number == file.latest);
    }

    Values values() {
        return Values.of("edition", edition)
                .and("file", file)
                .and("sha256", sha256)
                .and("code", code);
    }

    static IssuedFile read(Cells row) throws SQLException {
        return new IssuedFile(
                row.size("edition"),
                row.text("programme"),
                row.period("period"),
                row.count("number"),
                row.count("latest"),
                row.text("file"),
                row.text("sha256"),
                row.textOrNull("code"));
    }
}
