package vn.bantin.store;

import java.util.List;
import java.util.Optional;
import vn.bantin.checks.Finding;
import vn.bantin.progress.Ledger;
import vn.bantin.progress.MasterData;
import vn.bantin.progress.Period;
import vn.bantin.progress.Programme;
import vn.bantin.progress.Progress;
import vn.bantin.progress.Recipient;

/** The source of a period's figures: the imported tables, or the views of an office that keeps them elsewhere. */
public interface LedgerRepository {

    /** The master data. */
    MasterData register();

    /** The last period with a report. */
    Optional<Period> latestPeriod();

    /** The programmes with a target in force in the period, by code. */
    List<Programme> programmesInForce(Period period);

    /**
     * The ledger of a programme in a period, read at one moment; empty where the programme is unknown or does not cover
     * the period.
     */
    Optional<Ledger> findLedger(String programme, Period period);

    /**
     * One programme in one period, where both are known to be there.
     *
     * @throws IllegalStateException if they are not
     */
    default Ledger ledger(String programme, Period period) {
        return findLedger(programme, period)
                .orElseThrow(() -> new IllegalStateException("no programme " + programme + " in " + period));
    }

    /**
     * The reports of the units of a ledger from before the rows that it holds, as far back as the check of outliers
     * looks.
     */
    List<Progress> older(Ledger ledger);

    /** Whoever gets papers, in the order in which they are sent. */
    List<Recipient> recipients();

    /** The rejected rows that concern a programme and a period, one finding each. */
    List<Finding> rejections(String programme, Period period);

    /** The warnings on accepted rows that concern a programme and a period. */
    List<Finding> warnings(String programme, Period period);

    /** The doubts about rows that were read just now; an import has reported its own long before. */
    List<Finding> oddities();
}
