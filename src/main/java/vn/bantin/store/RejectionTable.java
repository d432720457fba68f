package vn.bantin.store;

import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.bantin.checks.Finding;
import vn.bantin.checks.FindingCode;
import vn.bantin.checks.Location;
import vn.bantin.checks.Rejection;
import vn.bantin.progress.ImportedData;
import vn.bantin.progress.Period;
import vn.bantin.progress.Programme;
import vn.bantin.progress.Sha256;

/** The table of rejected rows. */
final class RejectionTable {

    static final Upsert PUT = Upsert.into("rejections", "file", "row_sha256")
            .sets(
                    "row_key",
                    "line_no",
                    "columns_wrong",
                    "programme",
                    "period",
                    "unit",
                    "indicator",
                    "messages_vi",
                    "messages_en");

    static final String ALL = "select * from rejections order by file, line_no, row_sha256";

    static final String KEYS = "select file, row_sha256 from rejections";

    static final String DELETE = "delete from rejections where file = :file and row_sha256 = :row_sha256";

    private static final List<String> TABLES = List.of(
            "units",
            "successions",
            "programmes",
            "indicators",
            "targets",
            "progress",
            "adjustments",
            "remarks",
            "recipients");

    private static final int LONGEST_CODE = 40;

    /** The key of a rejected row, by which a better row replaces it. */
    record Key(String file, String sha256) {}

    /** A rejected row with the programme and period that it concerns. */
    record LeftOut(@Nullable String programme, @Nullable Period period, Finding finding) {

        /**
         * Whether a rejected row concerns a programme and period: one of recipients says nothing of figures; a row without a known programme or period concerns
         * all of them, else nobody would see it.
         */
        boolean concerns(String code, Period wanted, List<Programme> known) {
            if (table(String.valueOf(finding.place().file())).equals("recipients")) {
                return false;
            }
            List<Programme> meant =
                    known.stream().filter(one -> one.code().equals(programme)).toList();
            if (!meant.isEmpty() && !code.equals(programme)) {
                return false;
            }
            return period == null
                    || period.equals(wanted)
                    || (meant.isEmpty() ? known : meant).stream().noneMatch(one -> one.covers(period));
        }
    }

    private RejectionTable() {}

    static SqlParameters values(Rejection rejection) {
        List<Finding> findings = rejection.findings();
        return SqlParameters.of("file", rejection.file())
                .and("row_sha256", sha256(rejection.key()))
                .and("row_key", rejection.key())
                .and("line_no", rejection.line())
                .and("columns_wrong", columns(findings))
                .and("programme", code(rejection.programme()))
                .and("period", rejection.period())
                .and("unit", first(findings, Location::unit))
                .and("indicator", first(findings, Location::indicator))
                .and("messages_vi", lines(findings, Finding::message))
                .and("messages_en", lines(findings, Finding::messageInEnglish));
    }

    static LeftOut read(ResultRow row) throws SQLException {
        Location place = new Location(
                row.text("file"),
                row.size("line_no"),
                row.textOrNull("columns_wrong"),
                row.textOrNull("unit"),
                row.textOrNull("indicator"));
        return new LeftOut(
                row.textOrNull("programme"),
                row.periodOrNull("period"),
                Finding.of(
                        FindingCode.ROW_LEFT_OUT, place, row.text("messages_vi").replace('\n', ' ')));
    }

    static Key key(ResultRow row) throws SQLException {
        return new Key(row.text("file"), row.text("row_sha256"));
    }

    static SqlParameters values(Key key) {
        return SqlParameters.of("file", key.file).and("row_sha256", key.sha256);
    }

    /** Whether the imported data settle a rejected row: they have a row with its key in the same table. */
    static Predicate<Key> broughtRightBy(ImportedData delivery) {
        Map<String, Set<String>> accepted = hashes(delivery);
        return key -> accepted.getOrDefault(table(key.file), Set.of()).contains(key.sha256);
    }

    /** The hashes of the keys of all rows, by table. */
    static Map<String, Set<String>> hashes(ImportedData delivery) {
        return TABLES.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        table -> keys(table, delivery).stream()
                                .map(RejectionTable::sha256)
                                .collect(Collectors.toSet())));
    }

    private static List<String> keys(String table, ImportedData delivery) {
        return switch (table) {
            case "units" -> delivery.units().stream().map(UnitTable::key).toList();
            case "successions" ->
                delivery.successions().stream().map(SuccessionTable::key).toList();
            case "programmes" ->
                delivery.programmes().stream().map(ProgrammeTable::key).toList();
            case "indicators" ->
                delivery.indicators().stream().map(IndicatorTable::key).toList();
            case "adjustments" ->
                delivery.adjustments().stream().map(AdjustmentTable::key).toList();
            case "remarks" -> delivery.remarks().stream().map(RemarkTable::key).toList();
            case "recipients" ->
                delivery.recipients().stream().map(RecipientTable::key).toList();
            case "targets" -> delivery.targets().stream().map(TargetTable::key).toList();
            default -> delivery.progress().stream().map(ProgressTable::key).toList();
        };
    }

    /** The table that a file or a sheet is named after ("targets.csv", "nhap.xlsx/targets"), else the name itself. */
    private static String table(String file) {
        String name = file.toLowerCase(Locale.ROOT);
        return TABLES.stream()
                .max(Comparator.comparingInt(name::lastIndexOf))
                .filter(name::contains)
                .orElse(file);
    }

    static String sha256(String key) {
        return Sha256.hex(key);
    }

    private static @Nullable String columns(List<Finding> findings) {
        String columns = findings.stream()
                .map(finding -> finding.place().column())
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining(", "));
        return columns.isEmpty() ? null : columns;
    }

    private static @Nullable String first(List<Finding> findings, Function<Location, @Nullable String> part) {
        for (Finding finding : findings) {
            String text = part.apply(finding.place());
            if (text != null) {
                return code(text);
            }
        }
        return null;
    }

    /** The code of a cell; {@code null} for a text too long to be one. */
    private static @Nullable String code(@Nullable String typed) {
        return typed == null || typed.length() > LONGEST_CODE ? null : typed;
    }

    private static String lines(List<Finding> findings, Function<Finding, String> words) {
        return findings.stream().map(words).collect(Collectors.joining("\n"));
    }
}
