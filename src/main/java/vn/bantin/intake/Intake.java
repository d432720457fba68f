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
import vn.bantin.checks.Code;
import vn.bantin.checks.Finding;
import vn.bantin.checks.Place;
import vn.bantin.checks.Rejection;
import vn.bantin.checks.RowWarning;
import vn.bantin.progress.Adjustment;
import vn.bantin.progress.Delivery;
import vn.bantin.progress.Indicator;
import vn.bantin.progress.Programme;
import vn.bantin.progress.Progress;
import vn.bantin.progress.Succession;
import vn.bantin.progress.Target;
import vn.bantin.progress.Unit;

/** Runs one import: takes the tables in the order of {@link Sheet}, and returns a {@link Reading}. */
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

    private final Terms terms;
    private final Quarters quarters;

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
    private final Map<Sheet, Map<String, Spot>> keys = new EnumMap<>(Sheet.class);
    private int rows;
    private final List<Rejection> rejections = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final List<RowWarning> warnings = new ArrayList<>();
    private final Map<String, Set<String>> absent = new HashMap<>();
    private final List<Reading.FileCount> files = new ArrayList<>();

    /** The place where a key came first. */
    private record Spot(String file, long line) {}

    Intake(Terms terms) {
        this.terms = terms;
        quarters = new Quarters(terms.stored());
        units = new HashMap<>(terms.known().units());
        programmes = new HashMap<>(terms.known().programmes());
        indicators = new HashMap<>(terms.known().indicators());
    }

    void found(Finding finding) {
        findings.add(finding);
    }

    Reading reading() {
        Delivery delivery = new Delivery(
                newUnits, newSuccessions, newProgrammes, newIndicators, newTargets, newProgress, newAdjustments);
        List<RowWarning> ofQuarters = quarters.warnings();
        ofQuarters.forEach(warning -> findings.add(warning.finding()));
        warnings.addAll(ofQuarters);
        return new Reading(
                delivery, rejections, terms.severities().applied(findings), files, new Reading.Told(warnings, absent));
    }

    void take(Sheet sheet, Table table) throws IOException {
        Batch<?> batch;
        try {
            batch = batch(sheet, table);
        } catch (Damage damage) {
            batch = new Batch<>();
            batch.found(List.of(damage.finding()));
        }
        rejections.addAll(batch.rejections());
        findings.addAll(batch.findings());
        warnings.addAll(batch.warnings());
        files.add(batch.count(table.file(), table.sha256()));
    }

    private Batch<?> batch(Sheet sheet, Table table) throws IOException {
        switch (sheet) {
            case UNITS -> {
                Family<Unit> family = new Family<>("parent", Lines.UNIT, units, Unit::parent);
                Batch<Unit> batch = family(sheet, table, cells -> Lines.unit(cells, units), family);
                newUnits.addAll(batch.accepted());
                batch.accepted().forEach(unit -> units.put(unit.code(), unit));
                return batch;
            }
            case SUCCESSIONS -> {
                Batch<Succession> batch = rows(sheet, table, cells -> Lines.succession(cells, units));
                newSuccessions.addAll(batch.accepted());
                return batch;
            }
            case PROGRAMMES -> {
                Batch<Programme> batch = rows(sheet, table, cells -> Lines.programme(cells, units, programmes));
                newProgrammes.addAll(batch.accepted());
                batch.accepted().forEach(programme -> programmes.put(programme.code(), programme));
                return batch;
            }
            case INDICATORS -> {
                Family<Indicator> family = new Family<>("part_of", Lines.INDICATOR, indicators, Indicator::partOf);
                Batch<Indicator> batch = family(sheet, table, cells -> Lines.indicator(cells, indicators), family);
                newIndicators.addAll(batch.accepted());
                batch.accepted().forEach(indicator -> indicators.put(indicator.code(), indicator));
                return batch;
            }
            case TARGETS -> {
                Batch<Target> batch = rows(sheet, table, cells -> Lines.target(cells, programmes, units, indicators));
                newTargets.addAll(batch.accepted());
                return batch;
            }
            case PROGRESS -> {
                Batch<Progress> batch =
                        rows(sheet, table, cells -> Lines.progress(cells, programmes, units, indicators, quarters));
                newProgress.addAll(batch.accepted());
                return batch;
            }
            case ADJUSTMENTS -> {
                Batch<Adjustment> batch = rows(sheet, table, cells -> Lines.adjustment(cells, programmes, units));
                newAdjustments.addAll(batch.accepted());
                return batch;
            }
        }
        throw new IllegalStateException("no such sheet: " + sheet);
    }

    private <T> Batch<T> rows(Sheet sheet, Table table, Draft.Parser<T> parser) throws IOException {
        Batch<T> batch = new Batch<>();
        read(sheet, table, batch, parser, batch::settle);
        return batch;
    }

    private <T> Batch<T> family(Sheet sheet, Table table, Draft.Parser<T> parser, Family<T> family) throws IOException {
        Batch<T> batch = new Batch<>();
        read(sheet, table, batch, parser, family::add);
        family.settled().forEach(batch::settle);
        return batch;
    }

    private <T> void read(Sheet sheet, Table table, Batch<T> batch, Draft.Parser<T> parser, Consumer<Draft<T>> sink)
            throws IOException {
        Header header = header(sheet, table);
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
            Row row = new Row(sheet, table.file(), table.line(), header, cells, table.oddities());
            if (composed && cells.stream().anyMatch(Text::isDecomposed)) {
                composed = false;
                batch.found(List.of(Finding.of(Code.TEXT_DECOMPOSED, Place.file(table.file()), table.line())));
            }
            if (!row.leftBlank()) {
                batch.countRead();
                if (rows % ROWS_BETWEEN_LOOKS == 0) {
                    Headroom.require();
                }
                if (++own > most || ++rows > MOST_ROWS) {
                    throw Damage.tooMany(Code.FILE_TOO_LONG, table.file(), most);
                }
                Draft<T> draft = draft(row, parser, places);
                wrong += draft.cells().failed() ? 1 : 0;
                if (wrong > MOST_WRONG) {
                    throw Damage.tooMany(Code.FILE_ALL_WRONG, table.file(), MOST_WRONG);
                }
                sink.accept(draft);
            }
        }
        batch.found(table.oddities(header));
    }

    private static Header header(Sheet sheet, Table table) throws IOException {
        List<String> cells = table.next();
        if (cells == null) {
            throw table.empty();
        }
        if (cells.size() > MOST_COLUMNS) {
            throw Damage.tooWide(table.file(), table.line(), cells.size(), MOST_COLUMNS);
        }
        if (cells.size() == 1 && cells.get(0).matches("(?s).*[;\\t].*")) {
            throw Damage.unreadable(table.file(), table.line(), "các cột không cách nhau bằng dấu phẩy", null);
        }
        return Header.of(sheet, table.file(), table.line(), cells);
    }

    /** Parses a row, and compares its key with the rows before it. */
    private <T> Draft<T> draft(Row row, Draft.Parser<T> parser, Map<String, Spot> places) {
        Cells cells = new Cells(row, terms);
        if (row.misshapen()) {
            cells.wrong(Code.ROW_WIDTH, null, row.cells().size(), row.header().width());
            return new Draft<>(cells, null);
        }
        T value = parser.parse(cells);
        if (row.hasKey()) {
            String key = row.key();
            Spot first = places.putIfAbsent(key, new Spot(row.file(), row.line()));
            if (first != null && row.line() == 0) {
                cells.wrong(Code.ROW_TWICE_IN_VIEW, null, key);
            } else if (first != null) {
                String where = (first.file.equals(row.file()) ? "" : first.file + ":") + first.line;
                cells.wrong(Code.ROW_TWICE, null, where, key);
            }
        }
        return new Draft<>(cells, value);
    }
}
