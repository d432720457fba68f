package vn.bantin.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import vn.bantin.checks.Finding;
import vn.bantin.checks.FindingCode;
import vn.bantin.checks.Location;
import vn.bantin.checks.Rejection;
import vn.bantin.checks.RowWarning;
import vn.bantin.progress.Adjustment;
import vn.bantin.progress.ImportedData;
import vn.bantin.progress.Indicator;
import vn.bantin.progress.Programme;
import vn.bantin.progress.Progress;
import vn.bantin.progress.Recipient;
import vn.bantin.progress.Remark;
import vn.bantin.progress.Succession;
import vn.bantin.progress.Target;
import vn.bantin.progress.Unit;

/** Runs one import: takes the tables in the order of {@link InputTable}, and returns a {@link ImportResult}. */
final class Intake {

    /** The most rows of one import, all of which are held in memory: ten years of 1 000 units with 100 targets each. */
    static final int MOST_ROWS = 1_000_000;

    /**
     * The most rows of a table of master data. Its rows wait in memory for rows they refer to; the country has fewer
     * than 4 000 units today, and had 12 000 before.
     */
    static final int MOST_MASTERS = 100_000;

    /** The most rejected rows of one table, each kept with all its defects. */
    static final int MOST_WRONG = 20_000;

    static final int MOST_COLUMNS = 256;

    private static final int ROWS_BETWEEN_LOOKS = 1_000;

    private final ImportContext terms;
    private final QuarterCheck quarters;

    // What a row may refer to: the master data known before, and the rows accepted by now.
    private final Map<String, Unit> units;
    private final Map<String, Programme> programmes;
    private final Map<String, Indicator> indicators;

    private final List<Unit> newUnits = new ArrayList<>();
    private final List<Succession> newSuccessions = new ArrayList<>();
    private final List<Programme> newProgrammes = new ArrayList<>();
    private final List<Indicator> newIndicators = new ArrayList<>();
    private final List<Target> newTargets = new ArrayList<>();
    private final List<Progress> newProgress = new ArrayList<>();
    private final List<Adjustment> newAdjustments = new ArrayList<>();
    private final List<Remark> newRemarks = new ArrayList<>();
    private final List<Recipient> newRecipients = new ArrayList<>();
    private final Map<InputTable, Map<String, Spot>> keys = new EnumMap<>(InputTable.class);
    private int rows;
    private final List<Rejection> rejections = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final List<RowWarning> warnings = new ArrayList<>();
    private final Map<String, Set<String>> absent = new HashMap<>();
    private final List<ImportResult.FileCount> files = new ArrayList<>();

    /** The place where a key came first. */
    private record Spot(String file, long line) {}

    Intake(ImportContext terms) {
        this.terms = terms;
        quarters = new QuarterCheck(terms.stored());
        units = new HashMap<>(terms.known().units());
        programmes = new HashMap<>(terms.known().programmes());
        indicators = new HashMap<>(terms.known().indicators());
    }

    void found(Finding finding) {
        findings.add(finding);
    }

    ImportResult reading() {
        ImportedData delivery = new ImportedData(
                newUnits,
                newSuccessions,
                newProgrammes,
                newIndicators,
                newTargets,
                newProgress,
                newAdjustments,
                newRemarks,
                newRecipients);
        List<RowWarning> ofQuarters = quarters.warnings();
        ofQuarters.forEach(warning -> findings.add(warning.finding()));
        warnings.addAll(ofQuarters);
        return new ImportResult(
                delivery,
                rejections,
                terms.severities().applied(findings),
                files,
                new ImportResult.Told(warnings, absent));
    }

    void take(InputTable sheet, RowSource table) throws IOException {
        SortedRows<?> batch;
        try {
            batch = batch(sheet, table);
        } catch (UnreadableFileException damage) {
            batch = new SortedRows<>();
            batch.found(List.of(damage.finding()));
        }
        rejections.addAll(batch.rejections());
        findings.addAll(batch.findings());
        warnings.addAll(batch.warnings());
        files.add(batch.count(table.file(), table.sha256()));
    }

    private SortedRows<?> batch(InputTable sheet, RowSource table) throws IOException {
        switch (sheet) {
            case UNITS -> {
                HierarchyResolver<Unit> family = new HierarchyResolver<>("parent", RowMapper.UNIT, units, Unit::parent);
                SortedRows<Unit> batch = family(sheet, table, cells -> RowMapper.unit(cells, units), family);
                newUnits.addAll(batch.accepted());
                batch.accepted().forEach(unit -> units.put(unit.code(), unit));
                return batch;
            }
            case SUCCESSIONS -> {
                return taken(newSuccessions, sheet, table, cells -> RowMapper.succession(cells, units));
            }
            case PROGRAMMES -> {
                SortedRows<Programme> batch =
                        rows(sheet, table, cells -> RowMapper.programme(cells, units, programmes));
                newProgrammes.addAll(batch.accepted());
                batch.accepted().forEach(programme -> programmes.put(programme.code(), programme));
                return batch;
            }
            case INDICATORS -> {
                HierarchyResolver<Indicator> family =
                        new HierarchyResolver<>("part_of", RowMapper.INDICATOR, indicators, Indicator::partOf);
                SortedRows<Indicator> batch =
                        family(sheet, table, cells -> RowMapper.indicator(cells, indicators), family);
                newIndicators.addAll(batch.accepted());
                batch.accepted().forEach(indicator -> indicators.put(indicator.code(), indicator));
                return batch;
            }
            case TARGETS -> {
                return taken(newTargets, sheet, table, cells -> RowMapper.target(cells, programmes, units, indicators));
            }
            case PROGRESS -> {
                return taken(
                        newProgress,
                        sheet,
                        table,
                        cells -> RowMapper.progress(cells, programmes, units, indicators, quarters));
            }
            case ADJUSTMENTS -> {
                return taken(newAdjustments, sheet, table, cells -> RowMapper.adjustment(cells, programmes, units));
            }
            case REMARKS -> {
                return taken(
                        newRemarks, sheet, table, cells -> RemarkMapper.remark(cells, programmes, units, indicators));
            }
            case RECIPIENTS -> {
                return taken(newRecipients, sheet, table, cells -> RecipientMapper.recipient(cells, units));
            }
        }
        throw new IllegalStateException("no such sheet: " + sheet);
    }

    private <T> SortedRows<T> taken(List<T> accepted, InputTable sheet, RowSource table, ParsedRow.Parser<T> parser)
            throws IOException {
        SortedRows<T> batch = rows(sheet, table, parser);
        accepted.addAll(batch.accepted());
        return batch;
    }

    private <T> SortedRows<T> rows(InputTable sheet, RowSource table, ParsedRow.Parser<T> parser) throws IOException {
        SortedRows<T> batch = new SortedRows<>();
        read(sheet, table, batch, parser, batch::settle);
        return batch;
    }

    private <T> SortedRows<T> family(
            InputTable sheet, RowSource table, ParsedRow.Parser<T> parser, HierarchyResolver<T> family)
            throws IOException {
        SortedRows<T> batch = new SortedRows<>();
        read(sheet, table, batch, parser, family::add);
        family.settled().forEach(batch::settle);
        return batch;
    }

    private <T> void read(
            InputTable sheet,
            RowSource table,
            SortedRows<T> batch,
            ParsedRow.Parser<T> parser,
            Consumer<ParsedRow<T>> sink)
            throws IOException {
        ColumnHeader header = header(sheet, table);
        batch.found(header.findings());
        if (!header.usable()) {
            return;
        }
        absent.computeIfAbsent(sheet.sheetName(), any -> new HashSet<>()).addAll(header.lacks(sheet));
        Map<String, Spot> places = keys.computeIfAbsent(sheet, any -> new HashMap<>());
        boolean composed = true;
        int most = sheet.master() ? MOST_MASTERS : MOST_ROWS;
        int own = 0;
        int wrong = 0;
        for (List<String> cells = table.next(); cells != null; cells = table.next()) {
            TypedRow row = new TypedRow(sheet, table.file(), table.line(), header, cells, table.oddities());
            if (composed && cells.stream().anyMatch(CellCleaner::isDecomposed)) {
                composed = false;
                batch.found(
                        List.of(Finding.of(FindingCode.TEXT_DECOMPOSED, Location.file(table.file()), table.line())));
            }
            if (!row.leftBlank()) {
                batch.countRead();
                if (rows % ROWS_BETWEEN_LOOKS == 0) {
                    MemoryGuard.require();
                }
                if (++own > most || ++rows > MOST_ROWS) {
                    throw UnreadableFileException.tooMany(FindingCode.FILE_TOO_LONG, table.file(), most);
                }
                ParsedRow<T> draft = draft(row, parser, places);
                wrong += draft.cells().failed() ? 1 : 0;
                if (wrong > MOST_WRONG) {
                    throw UnreadableFileException.tooMany(FindingCode.FILE_ALL_WRONG, table.file(), MOST_WRONG);
                }
                sink.accept(draft);
            }
        }
        batch.found(table.oddities(header));
    }

    private static ColumnHeader header(InputTable sheet, RowSource table) throws IOException {
        List<String> cells = table.next();
        if (cells == null) {
            throw table.empty();
        }
        if (cells.size() > MOST_COLUMNS) {
            throw UnreadableFileException.tooWide(table.file(), table.line(), cells.size(), MOST_COLUMNS);
        }
        if (cells.size() == 1 && cells.get(0).matches("(?s).*[;\\t].*")) {
            throw UnreadableFileException.unreadable(
                    table.file(), table.line(), "các cột không cách nhau bằng dấu phẩy", null);
        }
        return ColumnHeader.of(sheet, table.file(), table.line(), cells);
    }

    /** Parses a row, and compares its key with the rows before it. */
    private <T> ParsedRow<T> draft(TypedRow row, ParsedRow.Parser<T> parser, Map<String, Spot> places) {
        CellParser cells = new CellParser(row, terms);
        if (row.misshapen()) {
            cells.wrong(
                    FindingCode.ROW_WIDTH,
                    null,
                    row.cells().size(),
                    row.header().width());
            return new ParsedRow<>(cells, null);
        }
        T value = parser.parse(cells);
        if (row.hasKey()) {
            String key = row.key();
            Spot first = places.putIfAbsent(key, new Spot(row.file(), row.line()));
            if (first != null && row.line() == 0) {
                cells.wrong(FindingCode.ROW_TWICE_IN_VIEW, null, key);
            } else if (first != null) {
                String where = (first.file.equals(row.file()) ? "" : first.file + ":") + first.line;
                cells.wrong(FindingCode.ROW_TWICE, null, where, key);
            }
        }
        return new ParsedRow<>(cells, value);
    }
}
