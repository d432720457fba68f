package vn.bantin.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import vn.bantin.checks.Finding;
import vn.bantin.checks.Rejection;
import vn.bantin.checks.RowWarning;
import vn.bantin.progress.Adjustment;
import vn.bantin.progress.ImportedData;
import vn.bantin.progress.Indicator;
import vn.bantin.progress.Ledger;
import vn.bantin.progress.MasterData;
import vn.bantin.progress.Period;
import vn.bantin.progress.Programme;
import vn.bantin.progress.Progress;
import vn.bantin.progress.Recipient;
import vn.bantin.progress.Target;
import vn.bantin.progress.Unit;

/** The imported data: master data, targets, progress, and the rejected rows. */
public final class LedgerStore implements LedgerRepository {

    private final SqlClient sql;

    /** Opens the store on a database whose tables exist. */
    public LedgerStore(DataSource dataSource) {
        sql = new SqlClient(dataSource);
    }

    /**
     * Stores all rows or none, each in place of a row with its key; a rejected row of the same table and key is thereby
     * settled and forgotten.
     *
     * <p>The key is that of {@link Rejection#key()} as the record writes it: codes, {@code ASSIGNED}, {@code 2024-Q1},
     * {@code 2025-07-01}, and nothing between two slashes for what is empty.
     */
    public void put(ImportedData delivery) {
        sql.together(() -> {
            sql.put(UnitTable.PUT, delivery.units(), UnitTable::values);
            sql.put(SuccessionTable.PUT, delivery.successions(), SuccessionTable::values);
            sql.put(ProgrammeTable.PUT, delivery.programmes(), ProgrammeTable::values);
            putIndicators(delivery.indicators());
            sql.put(TargetTable.PUT, delivery.targets(), TargetTable::values);
            sql.put(ProgressTable.PUT, delivery.progress(), ProgressTable::values);
            sql.put(AdjustmentTable.PUT, delivery.adjustments(), AdjustmentTable::values);
            sql.put(RemarkTable.PUT, delivery.remarks(), RemarkTable::values);
            sql.put(RecipientTable.PUT, delivery.recipients(), RecipientTable::values);
            List<RejectionTable.Key> rejected = sql.list(RejectionTable.KEYS, RejectionTable::key);
            if (!rejected.isEmpty()) {
                List<RejectionTable.Key> broughtRight = rejected.stream()
                        .filter(RejectionTable.broughtRightBy(delivery))
                        .toList();
                sql.each(RejectionTable.DELETE, broughtRight, RejectionTable::values);
            }
        });
    }

    /** Stores indicators; new ones follow the known ones, in the order of their file. */
    private void putIndicators(List<Indicator> indicators) {
        int last = sql.list(IndicatorTable.LAST_POSITION, row -> row.count("last_position"))
                .get(0);
        Map<Indicator, Integer> positions = new LinkedHashMap<>();
        indicators.forEach(indicator -> positions.put(indicator, last + 1 + positions.size()));
        sql.put(
                IndicatorTable.PUT,
                positions.entrySet(),
                entry -> IndicatorTable.values(entry.getKey(), entry.getValue()));
    }

    @Override
    public MasterData register() {
        return new MasterData(
                byCode(sql.list(UnitTable.ALL, UnitTable::read), Unit::code),
                byCode(sql.list(ProgrammeTable.ALL, ProgrammeTable::read), Programme::code),
                byCode(sql.list(IndicatorTable.ALL, IndicatorTable::read), Indicator::code));
    }

    /** The codes of the programmes whose figures are secret, of an older schema too. */
    public List<String> secretProgrammes() {
        return sql
                .list(
                        ProgrammeTable.ALL_AS_THEY_ARE,
                        row -> row.has("secret") && row.flag("secret") ? row.text("code") : "")
                .stream()
                .filter(code -> !code.isEmpty())
                .toList();
    }

    /** Stores rejected rows; each stays until a row with its key is accepted. */
    public void putRejections(List<Rejection> rejections) {
        sql.together(() -> sql.put(RejectionTable.PUT, rejections, RejectionTable::values));
    }

    /**
     * Stores the warnings on accepted rows; each stays until a later row with its key brings that column again.
     *
     * @param absent columns that the imported files of each table lack
     */
    public void putWarnings(ImportedData delivery, List<RowWarning> warnings, Map<String, Set<String>> absent) {
        sql.together(() -> {
            List<RowWarningTable.Key> known = sql.list(RowWarningTable.KEYS, RowWarningTable::key);
            if (!known.isEmpty()) {
                List<RowWarningTable.Key> over = known.stream()
                        .filter(RowWarningTable.saidAnewBy(delivery, absent))
                        .toList();
                sql.each(RowWarningTable.DELETE, over, RowWarningTable::values);
            }
            sql.put(RowWarningTable.PUT, warnings, RowWarningTable::values);
        });
    }

    @Override
    public List<Finding> warnings(String programme, Period period) {
        List<Programme> known = sql.list(ProgrammeTable.ALL, ProgrammeTable::read);
        return sql.list(RowWarningTable.ALL, RowWarningTable::read).stream()
                .flatMap(Optional::stream)
                .filter(row -> row.concerns(programme, period, known))
                .map(RejectionTable.LeftOut::finding)
                .sorted(Finding.ORDER)
                .toList();
    }

    /** {@inheritDoc} Rejections without a known programme apply to every programme. */
    @Override
    public List<Finding> rejections(String programme, Period period) {
        List<Programme> known = sql.list(ProgrammeTable.ALL, ProgrammeTable::read);
        return sql.list(RejectionTable.ALL, RejectionTable::read).stream()
                .filter(row -> row.concerns(programme, period, known))
                .map(RejectionTable.LeftOut::finding)
                .sorted(Finding.ORDER)
                .toList();
    }

    @Override
    public List<Finding> oddities() {
        return List.of();
    }

    /** The rows stored now, for an import that has to compare with them. */
    public StoredRows stored() {
        return new StoredRows(sql);
    }

    @Override
    public List<Recipient> recipients() {
        return sql.list(RecipientTable.ALL, RecipientTable::read).stream()
                .sorted(Recipient.ORDER)
                .toList();
    }

    @Override
    public Optional<Period> latestPeriod() {
        return sql.list(ProgressTable.LATEST_PERIOD, row -> Period.of(row.text("period"))).stream()
                .findFirst();
    }

    @Override
    public List<Programme> programmesInForce(Period period) {
        return sql.list(
                ProgrammeTable.IN_FORCE,
                SqlParameters.of("year", period.year()).and("period", period),
                ProgrammeTable::read);
    }

    /** The codes of the programmes other than these. */
    public List<String> foreignProgrammes(Set<String> own) {
        return sql.list(ProgrammeTable.ALL, ProgrammeTable::read).stream()
                .map(Programme::code)
                .filter(code -> !own.contains(code))
                .toList();
    }

    /** Whether nothing has ever been stored. */
    public boolean empty() {
        return Stream.of("units", "programmes", "indicators")
                .allMatch(table -> sql.list("select code from " + table + " limit 1", row -> row.text("code"))
                        .isEmpty());
    }

    /** Adds an import to the history of imports. */
    public void recordImport(ImportRecord done) {
        sql.insert(ImportRecord.INSERT, done.values());
    }

    /** The history of imports, the latest first. */
    public List<ImportRecord> imports() {
        return sql.list(ImportRecord.LATEST_FIRST, ImportRecord::read);
    }

    @Override
    public Optional<Ledger> findLedger(String programme, Period period) {
        return sql.oneView(
                () -> sql.find(ProgrammeTable.ONE, SqlParameters.of("programme", programme), ProgrammeTable::read)
                        .filter(found -> found.covers(period))
                        .map(found -> ledger(found, period)));
    }

    private Ledger ledger(Programme programme, Period period) {
        SqlParameters values = SqlParameters.of("programme", programme.code()).and("period", period);
        List<Target> targets = sql.list(TargetTable.OF_PROGRAMME, values, TargetTable::read);
        List<Progress> progress = sql.list(ProgressTable.OF_PERIOD, values, ProgressTable::read);
        List<Progress> former = former(units(targets, progress), Ledger.firstCompared(period), period);
        List<Adjustment> adjustments = sql.list(AdjustmentTable.OF_PERIOD, values, AdjustmentTable::read);
        return Ledger.of(
                programme,
                period,
                sql.list(UnitTable.ALL, UnitTable::read),
                sql.list(IndicatorTable.ALL, IndicatorTable::read),
                targets,
                progress,
                former,
                sql.list(SuccessionTable.ALL, SuccessionTable::read),
                adjustments,
                sql.list(RemarkTable.OF_PERIOD, values, RemarkTable::read));
    }

    @Override
    public List<Progress> older(Ledger ledger) {
        Period period = ledger.period();
        SqlParameters values = SqlParameters.of("programme", ledger.programme().code());
        // Not those of the ledger, which has no targets that were taken back: the same units as for its own former
        // reports.
        List<Target> targets = sql.list(TargetTable.OF_PROGRAMME, values, TargetTable::read);
        return former(units(targets, ledger.progress()), Ledger.firstRemembered(period), Ledger.firstCompared(period));
    }

    /** The units with targets in the programme or progress in the period. */
    private static Set<String> units(List<Target> targets, List<Progress> progress) {
        return Stream.concat(
                        targets.stream().map(Target::unit), progress.stream().map(Progress::unit))
                .collect(Collectors.toSet());
    }

    private List<Progress> former(Set<String> units, Period first, Period until) {
        SqlParameters values = SqlParameters.of("first", first).and("until", until);
        return sql.list(ProgressTable.FORMER, values, ProgressTable::read).stream()
                .filter(report -> units.contains(report.unit()))
                .toList();
    }

    private static <T> Map<String, T> byCode(List<T> rows, Function<T, String> code) {
        return rows.stream()
                .collect(Collectors.toMap(code, Function.identity(), (one, other) -> one, LinkedHashMap::new));
    }
}
