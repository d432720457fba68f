package vn.bantin.progress;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * A ledger as a test types it: the CSV tables of the contract, either a folder of files or one text in which each table
 * stands below a line {@code # units}. Columns left out are empty. It trusts its input; the real reader is in intake.
 */
public final class LedgerFile {

    private final Map<String, List<Map<String, String>>> tables;

    private LedgerFile(Map<String, List<Map<String, String>>> tables) {
        this.tables = tables;
    }

    /** The tables of one text. */
    public static LedgerFile of(String text) {
        Map<String, List<String>> lines = new LinkedHashMap<>();
        String table = "";
        for (String line : text.lines().toList()) {
            if (line.startsWith("# ")) {
                table = line.substring(2).strip();
            } else if (!line.isBlank()) {
                lines.computeIfAbsent(table, any -> new ArrayList<>()).add(line.strip());
            }
        }
        return new LedgerFile(parsed(lines));
    }

    /** The CSV files of a folder. */
    public static LedgerFile folder(Path folder) {
        Map<String, List<String>> lines = new LinkedHashMap<>();
        for (String table : List.of(
                "units", "successions", "programmes", "indicators", "targets", "progress", "adjustments", "remarks")) {
            Path file = folder.resolve(table + ".csv");
            try {
                lines.put(table, Files.exists(file) ? Files.readAllLines(file) : List.of());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new LedgerFile(parsed(lines));
    }

    /** The sample data that the program ships. */
    public static LedgerFile sample() {
        try {
            return folder(
                    Path.of(LedgerFile.class.getResource("/sample/units.csv").toURI())
                            .getParent());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A cell of the first row of a table of one's own. */
    public String cell(String table, String column) {
        return tables.get(table).get(0).get(column);
    }

    /** The ledger of the only programme that covers the period. */
    public Ledger at(String period) {
        return at(Period.of(period));
    }

    public Ledger at(Period period) {
        Programme programme = rows("programmes", LedgerFile::programme).stream()
                .filter(p -> p.covers(period))
                .findFirst()
                .orElseThrow();
        List<Target> targets = rows("targets", LedgerFile::target).stream()
                .filter(t -> t.programme().equals(programme.code()))
                .toList();
        List<Progress> reports = rows("progress", LedgerFile::progress);
        List<Progress> now = reports.stream()
                .filter(p ->
                        p.programme().equals(programme.code()) && p.period().equals(period))
                .toList();
        List<Adjustment> adjustments = rows("adjustments", LedgerFile::adjustment).stream()
                .filter(a ->
                        a.programme().equals(programme.code()) && a.period().equals(period))
                .toList();
        List<Remark> remarks = rows("remarks", LedgerFile::remark).stream()
                .filter(r ->
                        r.programme().equals(programme.code()) && r.period().equals(period))
                .toList();
        return new Ledger(
                programme,
                period,
                concerned(targets, now, adjustments, remarks),
                rows("indicators", LedgerFile::indicator),
                targets,
                now,
                between(Ledger.firstCompared(period), period),
                rows("successions", LedgerFile::succession),
                adjustments,
                remarks);
    }

    /** What was reported before the former rows of that ledger. */
    public List<Progress> older(Period period) {
        return between(Ledger.firstRemembered(period), Ledger.firstCompared(period));
    }

    private List<Progress> between(Period first, Period until) {
        return rows("progress", LedgerFile::progress).stream()
                .filter(p -> !p.period().isBefore(first) && p.period().isBefore(until))
                .toList();
    }

    /** All rows. */
    public ImportedData delivery() {
        return new ImportedData(
                rows("units", LedgerFile::unit),
                rows("successions", LedgerFile::succession),
                rows("programmes", LedgerFile::programme),
                rows("indicators", LedgerFile::indicator),
                rows("targets", LedgerFile::target),
                rows("progress", LedgerFile::progress),
                rows("adjustments", LedgerFile::adjustment),
                rows("remarks", LedgerFile::remark),
                List.of());
    }

    /** Those with a target, a report, an adjustment or a remark, and their parents. */
    private List<Unit> concerned(
            List<Target> targets, List<Progress> reports, List<Adjustment> adjustments, List<Remark> remarks) {
        List<Unit> units = rows("units", LedgerFile::unit);
        Set<String> codes = new HashSet<>();
        targets.forEach(target -> codes.add(target.unit()));
        reports.forEach(report -> codes.add(report.unit()));
        adjustments.forEach(adjustment -> codes.add(adjustment.unit()));
        remarks.forEach(remark -> codes.add(remark.unit()));
        for (Unit unit : units) {
            if (codes.contains(unit.code()) && unit.parent() != null) {
                codes.add(unit.parent());
            }
        }
        return units.stream().filter(unit -> codes.contains(unit.code())).toList();
    }

    private <T> List<T> rows(String table, Function<Map<String, String>, T> of) {
        return tables.getOrDefault(table, List.of()).stream().map(of).toList();
    }

    private static Unit unit(Map<String, String> row) {
        return new Unit(
                row.get("code"),
                row.get("name"),
                UnitKind.valueOf(row.get("kind")),
                row.get("parent"),
                row.get("cluster"),
                date(row.get("valid_from")),
                date(row.get("valid_to")),
                row.get("committee"),
                row.get("upper_committee"),
                row.get("symbol"),
                row.get("place"));
    }

    private static Succession succession(Map<String, String> row) {
        return new Succession(
                row.get("old"), row.get("new"), LocalDate.parse(row.get("effective_on")), number(row.get("share")));
    }

    private static Programme programme(Map<String, String> row) {
        return new Programme(
                row.get("code"),
                row.get("title"),
                Programme.Kind.valueOf(row.get("kind")),
                Integer.parseInt(row.get("first_year")),
                Integer.parseInt(row.get("last_year")),
                row.get("issued_by"),
                Boolean.parseBoolean(row.get("secret")),
                row.get("theme"),
                row.get("goal"),
                row.get("base_year") == null ? null : Integer.valueOf(row.get("base_year")));
    }

    private static Indicator indicator(Map<String, String> row) {
        return new Indicator(
                row.get("code"),
                row.get("name"),
                or(row.get("group"), "Kinh tế"),
                or(row.get("unit_of_measure"), "%"),
                Measure.valueOf(row.get("measure")),
                Direction.valueOf(or(row.get("direction"), "HIGHER")),
                Integer.parseInt(or(row.get("decimals"), "0")),
                Integer.parseInt(or(row.get("first_assessed"), "Q1").substring(1)),
                row.get("part_of"),
                row.get("lead_body"),
                new BigDecimal(or(row.get("weight"), "1")),
                assignment(row));
    }

    private static Target target(Map<String, String> row) {
        String comparator = row.get("comparator");
        return new Target(
                row.get("programme"),
                row.get("unit"),
                row.get("indicator"),
                Basis.valueOf(or(row.get("basis"), "ASSIGNED")),
                Goal.of(
                        comparator == null ? null : Comparator.valueOf(comparator),
                        number(row.get("low")),
                        number(row.get("high"))),
                row.get("wording"),
                number(row.get("baseline")),
                new Pace(
                        number(row.get("pace_q1")),
                        number(row.get("pace_q2")),
                        number(row.get("pace_q3")),
                        number(row.get("pace_q4"))),
                period(row.get("due")),
                period(row.get("valid_from")),
                period(row.get("valid_to")),
                number(row.get("base_value")),
                assignment(row));
    }

    private static Assignment assignment(Map<String, String> row) {
        return new Assignment(
                row.get("co_bodies"),
                row.get("priority") == null ? null : Boolean.valueOf(row.get("priority")),
                row.get("source_document"),
                row.get("scope"),
                row.get("owner"));
    }

    private static Remark remark(Map<String, String> row) {
        return new Remark(
                row.get("programme"),
                row.get("unit"),
                Period.of(row.get("period")),
                Remark.Section.valueOf(row.get("section")),
                Integer.parseInt(row.get("position")),
                row.get("indicator"),
                row.get("text"),
                row.get("body"),
                date(row.get("due_on")),
                row.get("source"));
    }

    private static Progress progress(Map<String, String> row) {
        String override = row.get("override_status");
        return new Progress(
                row.get("programme"),
                row.get("unit"),
                row.get("indicator"),
                Period.of(row.get("period")),
                number(row.get("value")),
                Boolean.parseBoolean(or(row.get("estimate"), "false")),
                Progress.State.valueOf(or(row.get("state"), "APPROVED")),
                override == null ? null : new Progress.Ruling(Status.valueOf(override), row.get("override_reason")),
                date(row.get("reported_on")),
                row.get("source"),
                row.get("note"));
    }

    private static Adjustment adjustment(Map<String, String> row) {
        return new Adjustment(
                row.get("programme"),
                row.get("unit"),
                Period.of(row.get("period")),
                Adjustment.Kind.valueOf(row.get("kind")),
                row.get("item"),
                new BigDecimal(row.get("points")),
                row.get("reason"),
                row.get("source"));
    }

    private static Map<String, List<Map<String, String>>> parsed(Map<String, List<String>> tables) {
        Map<String, List<Map<String, String>>> parsed = new LinkedHashMap<>();
        tables.forEach((table, lines) -> {
            List<Map<String, String>> rows = new ArrayList<>();
            for (String line : lines.subList(Math.min(1, lines.size()), lines.size())) {
                List<String> header = cells(lines.get(0));
                List<String> cells = cells(line);
                Map<String, String> row = new LinkedHashMap<>();
                for (int i = 0; i < cells.size(); i++) {
                    if (!cells.get(i).isEmpty()) {
                        row.put(header.get(i), cells.get(i));
                    }
                }
                rows.add(row);
            }
            parsed.put(table, rows);
        });
        return parsed;
    }

    /** The cells of a line; one in double quotes may hold commas. */
    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (char c : line.toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString().strip());
        return cells;
    }

    private static String or(String text, String otherwise) {
        return text == null ? otherwise : text;
    }

    private static BigDecimal number(String text) {
        return text == null ? null : new BigDecimal(text);
    }

    private static LocalDate date(String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    private static Period period(String text) {
        return text == null ? null : Period.of(text);
    }
}
