package vn.bantin.store;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import vn.bantin.checks.Finding;
import vn.bantin.checks.FindingCode;
import vn.bantin.checks.Location;
import vn.bantin.checks.RowWarning;
import vn.bantin.progress.ImportedData;
import vn.bantin.progress.Period;

/** The table of warnings on accepted rows. */
final class RowWarningTable {

    static final Upsert PUT = Upsert.into("warnings", "table_name", "row_sha256", "column_name", "code")
            .sets("file", "line_no", "programme", "period", "unit", "indicator", "details");

    static final String ALL = "select * from warnings order by table_name, line_no, row_sha256, column_name, code";

    static final String KEYS = "select distinct table_name, row_sha256, column_name from warnings";

    static final String DELETE = """
        delete from warnings
        where table_name = :table_name and row_sha256 = :row_sha256 and column_name = :column_name
        """;

    /** The cell of a warning. */
    record Key(String table, String sha256, String column) {}

    private RowWarningTable() {}

    static SqlParameters values(RowWarning warning) {
        Finding finding = warning.finding();
        Location place = finding.place();
        return SqlParameters.of("table_name", warning.table())
                .and("row_sha256", RejectionTable.sha256(warning.key()))
                .and("column_name", place.column() == null ? "" : place.column())
                .and("code", finding.code())
                .and("file", place.file())
                .and("line_no", place.line())
                .and("programme", warning.programme())
                .and("period", warning.period())
                .and("unit", place.unit())
                .and("indicator", place.indicator())
                .and("details", String.join("\n", finding.inEnglish()));
    }

    /** A stored warning to report again; empty where this version no longer knows its code. */
    static Optional<RejectionTable.LeftOut> read(ResultRow row) throws SQLException {
        String code = row.text("code");
        String column = row.text("column_name");
        Location place = new Location(
                row.text("file"),
                row.sizeOrNull("line_no"),
                column.isEmpty() ? null : column,
                row.textOrNull("unit"),
                row.textOrNull("indicator"));
        String[] details = row.text("details").split("\n", -1);
        String programme = row.textOrNull("programme");
        Period period = row.periodOrNull("period");
        return Arrays.stream(FindingCode.values())
                .filter(one -> one.name().equals(code))
                .map(one -> new RejectionTable.LeftOut(programme, period, Finding.of(one, place, typed(one, details))))
                .findFirst();
    }

    /** The amounts that do not add up are figures again; all other warnings of an import quote what was typed. */
    private static Object[] typed(FindingCode code, String[] details) {
        return code == FindingCode.QUARTER_DIFFERS
                ? Arrays.stream(details).map(BigDecimal::new).toArray()
                : details;
    }

    static Key key(ResultRow row) throws SQLException {
        return new Key(row.text("table_name"), row.text("row_sha256"), row.text("column_name"));
    }

    static SqlParameters values(Key key) {
        return SqlParameters.of("table_name", key.table)
                .and("row_sha256", key.sha256)
                .and("column_name", key.column);
    }

    /** Whether the imported data renew a cell: they have its row and its column. */
    static Predicate<Key> saidAnewBy(ImportedData delivery, Map<String, Set<String>> absent) {
        Map<String, Set<String>> delivered = RejectionTable.hashes(delivery);
        return key -> delivered.getOrDefault(key.table, Set.of()).contains(key.sha256)
                && !absent.getOrDefault(key.table, Set.of()).contains(key.column);
    }
}
