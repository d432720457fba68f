package vn.bantin.store;

import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bantin.progress.Period;

/**
 * A file of a published edition, recognised by its content wherever a copy comes from.
 *
 * @param edition the edition's number in the database
 * @param number the number of the edition
 * @param latest the number of the last edition of the same period that was issued
 * @param file its path below the edition's folder
 * @param code verification code on its last page, {@code null} for a file without one
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

    private static final String KNOWN = """
        select f.edition, f.name, f.sha256, f.code, e.programme, e.period, e.number, greatest((
            select max(l.number) from editions l
            where l.programme = e.programme and l.period = e.period and l.published_at is not null), coalesce((
            select max(a.number) from adopted a
            where a.programme = e.programme and a.period = e.period), 0)) as latest
        from files f join editions e on e.id = f.edition
        where e.published_at is not null and %s
        order by e.number desc, f.name
        """;

    static final String WITH_SHA256 = KNOWN.formatted("f.sha256 = :sha256");

    static final String WITH_CODE = KNOWN.formatted("f.code = :code");

    /** Whether a later edition has replaced every edition that contains this very file. */
    public static boolean replaced(List<IssuedFile> same) {
        return same.stream().noneMatch(file -> file.number == file.latest);
    }

    static IssuedFile read(ResultRow row) throws SQLException {
        return new IssuedFile(
                row.size("edition"),
                row.text("programme"),
                row.period("period"),
                row.count("number"),
                row.count("latest"),
                row.text("name"),
                row.text("sha256"),
                row.textOrNull("code"));
    }
}
