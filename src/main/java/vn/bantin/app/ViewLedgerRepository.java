package vn.bantin.app;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.bantin.checks.Finding;
import vn.bantin.intake.GridImport;
import vn.bantin.intake.ImportResult;
import vn.bantin.intake.RowGrid;
import vn.bantin.progress.InMemoryData;
import vn.bantin.progress.Ledger;
import vn.bantin.progress.MasterData;
import vn.bantin.progress.Period;
import vn.bantin.progress.Programme;
import vn.bantin.progress.Progress;
import vn.bantin.progress.Recipient;
import vn.bantin.store.LedgerRepository;
import vn.bantin.store.SourceViews;

/**
 * The figures of an office that has them elsewhere: all views are read once, when the command first asks for anything,
 * so that what was checked is what is scored.
 *
 * <p>They are held to the rules of an import, and as there one wrong row refuses all of them. There is no {@code
 * --partial}: what is not to be read, the views leave out.
 */
final class ViewLedgerRepository implements LedgerRepository {

    private final String schema;
    private final Supplier<List<SourceViews.View>> views;
    private @Nullable InMemoryData archive;
    private List<Finding> oddities = List.of();

    ViewLedgerRepository(String schema, Supplier<List<SourceViews.View>> views) {
        this.schema = schema;
        this.views = views;
    }

    private synchronized InMemoryData archive() {
        if (archive == null) {
            List<RowGrid> grids = views.get().stream()
                    .map(view -> new RowGrid(view.table(), schema + "." + view.table(), view.columns(), view.rows()))
                    .toList();
            ImportResult reading = GridImport.read(grids);
            if (!reading.clean()) {
                throw CommandException.because(
                        reading.findings(),
                        CommandException.Kind.SOURCE_FINDINGS,
                        schema,
                        reading.files().stream()
                                .mapToLong(ImportResult.FileCount::read)
                                .sum(),
                        reading.rejections().size());
            }
            oddities = reading.findings();
            archive = new InMemoryData(reading.delivery());
        }
        return archive;
    }

    @Override
    public MasterData register() {
        return archive().register();
    }

    @Override
    public Optional<Period> latestPeriod() {
        return archive().latestPeriod();
    }

    @Override
    public List<Programme> programmesInForce(Period period) {
        return archive().programmesInForce(period);
    }

    @Override
    public Optional<Ledger> findLedger(String programme, Period period) {
        return archive().findLedger(programme, period);
    }

    @Override
    public List<Progress> older(Ledger ledger) {
        return archive().older(ledger);
    }

    @Override
    public List<Recipient> recipients() {
        return archive().recipients();
    }

    /** Returns none, because one wrong row refuses all. */
    @Override
    public List<Finding> rejections(String programme, Period period) {
        return List.of();
    }

    /** Returns none, because odd rows are told as oddities. */
    @Override
    public List<Finding> warnings(String programme, Period period) {
        return List.of();
    }

    @Override
    public synchronized List<Finding> oddities() {
        archive();
        return oddities;
    }
}
