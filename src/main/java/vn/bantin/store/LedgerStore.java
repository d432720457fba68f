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
import vn.bantin.progress.Delivery;
import vn.bantin.progress.Indicator;
import vn.bantin.progress.Ledger;
import vn.bantin.progress.Period;
import vn.bantin.progress.Programme;
import vn.bantin.progress.Progress;
import vn.bantin.progress.Register;
import vn.bantin.progress.Target;
import vn.bantin.progress.Unit;

/** The imported data: master data, targets, progress, and the rejected rows. */
public final class LedgerStore implements Ledgers {

    private final Sql sql;

    /** Opens the store on a database whose tables exist. */
    public LedgerStore(DataSource dataSource) {
        sql = new Sql(dataSource);
    }

    /**
     * Stores all rows or none, each in place of a row with its key; a rejected row of the same table and key is thereby
     * settled and forgotten.
     *
     * <p>The key is that of {@link Rejection#key()} as the record writes it: codes, {@code ASSIGNED}, {@code 2024-Q1},
     * {@code 2025-07-01}, and nothing between two slashes for what is empty.
     */
    public void put(Delivery delivery) {
        sql.together(() -> {
            sql.each(Units.PUT, delivery.units(), Units::values);
            sql.each(Successions.PUT, delivery.successions(), Successions::values);
            sql.each(Programmes.PUT, delivery.programmes(), Programmes::values);
            putIndicators(delivery.indicators());
            sql.each(Targets.PUT, delivery.targets(), Targets::values);
            sql.each(Reports.PUT, delivery.progress(), Reports::values);
            sql.each(Adjustments.PUT, delivery.adjustments(), Adjustments::values);
            List<Rejections.Key> rejected = sql.list(Rejections.KEYS, Rejections::key);
            if (!rejected.isEmpty()) {
                List<Rejections.Key> broughtRight = rejected.stream()
                        .filter(Rejections.broughtRightBy(delivery))
                        .toList();
                sql.each(Rejections.DELETE, broughtRight, Rejections::values);
            }
        });
    }

    /** Stores indicators; new ones follow the known ones, in the order of their file. */
    private void putIndicators(List<Indicator> indicators) {
        int last = sql.list(Indicators.LAST_POSITION, row -> row.count("last_position"))
                .get(0);
        Map<Indicator, Integer> positions = new LinkedHashMap<>();
        indicators.forEach(indicator -> positions.put(indicator, last + 1 + positions.size()));
        sql.each(Indicators.PUT, positions.entrySet(), entry -> Indicators.values(entry.getKey(), entry.getValue()));
    }

    @Override
    public Register register() {
        return new Register(
                byCode(sql.list(Units.ALL, Units::read), Unit::code),
                byCode(sql.list(Programmes.ALL, Programmes::read), Programme::code),
                byCode(sql.list(Indicators.ALL, Indicators::read), Indicator::code));
    }

    /** Stores rejected rows; each stays until a row with its key is accepted. */
    public void putRejections(List<Rejection> rejections) {
        sql.together(() -> sql.each(Rejections.PUT, rejections, Rejections::values));
    }

    /**
     * Stores the warnings on accepted rows; each stays until a later row with its key brings that column again.
     *
     * @param absent columns that the imported files of each table lack
     */
    public void putWarnings(Delivery delivery, List<RowWarning> warnings, Map<String, Set<String>> absent) {
        sql.together(() -> {
            List<Warnings.Key> known = sql.list(Warnings.KEYS, Warnings::key);
            if (!known.isEmpty()) {
                List<Warnings.Key> over = known.stream()
                        .filter(Warnings.saidAnewBy(delivery, absent))
                        .toList();
                sql.each(Warnings.DELETE, over, Warnings::values);
            }
            sql.each(Warnings.PUT, warnings, Warnings::values);
        });
    }

    @Override
    public List<Finding> warnings(String programme, Period period) {
        List<Programme> known = sql.list(Programmes.ALL, Programmes::read);
        return sql.list(Warnings.ALL, Warnings::read).stream()
                .flatMap(Optional::stream)
                .filter(row -> row.concerns(programme, period, known))
                .map(Rejections.LeftOut::finding)
                .sorted(Finding.ORDER)
                .toList();
    }

    /** {@inheritDoc} Rejections without a known programme apply to every programme. */
    @Override
    public List<Finding> rejections(String programme, Period period) {
        List<Programme> known = sql.list(Programmes.ALL, Programmes::read);
        return sql.list(Rejections.ALL, Rejections::read).stream()
                .filter(row -> row.concerns(programme, period, known))
                .map(Rejections.LeftOut::finding)
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
    public Optional<Period> latestPeriod() {
        return sql.list(Reports.LATEST_PERIOD, row -> Period.of(row.text("period"))).stream()
                .findFirst();
    }

    @Override
    public List<Programme> programmesInForce(Period period) {
        return sql.list(Programmes.IN_FORCE, Values.of("year", period.year()).and("period", period), Programmes::read);
    }

    /** The codes of the programmes other than these. */
    public List<String> foreignProgrammes(Set<String> own) {
        return sql.list(Programmes.ALL, Programmes::read).stream()
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
    public void recordImport(Import done) {
        sql.insert(Import.INSERT, done.values());
    }

    /** The history of imports, the latest first. */
    public List<Import> imports() {
        return sql.list(Import.LATEST_FIRST, Import::read);
    }

    @Override
    public Optional<Ledger> findLedger(String programme, Period period) {
        return sql.oneView(() -> sql.find(Programmes.ONE, Values.of("programme", programme), Programmes::read)
                .filter(found -> found.covers(period))
                .map(found -> ledger(found, period)));
    }

    private Ledger ledger(Programme programme, Period period) {
        Values values = Values.of("programme", programme.code()).and("period", period);
        List<Target> targets = sql.list(Targets.OF_PROGRAMME, values, Targets::read);
        List<Progress> progress = sql.list(Reports.OF_PERIOD, values, Reports::read);
        List<Progress> former = former(programme, period, Ledger.firstCompared(period), period);
        List<Adjustment> adjustments = sql.list(Adjustments.OF_PERIOD, values, Adjustments::read);
        return Ledger.of(
                programme,
                period,
                sql.list(Units.ALL, Units::read),
                sql.list(Indicators.ALL, Indicators::read),
                targets,
                progress,
                former,
                sql.list(Successions.ALL, Successions::read),
                adjustments);
    }

    @Override
    public List<Progress> older(Ledger ledger) {
        Period period = ledger.period();
        return former(ledger.programme(), period, Ledger.firstRemembered(period), Ledger.firstCompared(period));
    }

    private List<Progress> former(Programme programme, Period period, Period first, Period until) {
        Values values = Values.of("programme", programme.code())
                .and("period", period)
                .and("first", first)
                .and("until", until);
        return sql.list(Reports.FORMER, values, Reports::read);
    }

    private static <T> Map<String, T> byCode(List<T> rows, Function<T, String> code) {
        return rows.stream()
                .collect(Collectors.toMap(code, Function.identity(), (one, other) -> one, LinkedHashMap::new));
    }
}
