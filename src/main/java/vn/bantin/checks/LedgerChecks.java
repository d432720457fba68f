package vn.bantin.checks;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import vn.bantin.progress.Basis;
import vn.bantin.progress.Ledger;

/** Runs all checks on the ledger of a period, and lists the findings in {@link Finding#ORDER}. */
public final class LedgerChecks {

    /** Every check; a new one is one class and one line here. */
    private static final List<Function<CheckContext, List<Finding>>> ALL = List.of(
            TargetChecks::of,
            UnitChecks::of,
            ReportChecks::of,
            PrintableCheck::of,
            PlausibilityChecks::of,
            SuccessionChecks::of,
            SuccessionChecks::lost,
            EncodingCheck::of,
            RemarkChecks::of);

    private LedgerChecks() {}

    /**
     * Finds every defect and doubt of the period where the assigned plan is judged.
     *
     * @param unprintable the first character of a text that the fonts of the page cannot print, if there is one
     */
    public static List<Finding> of(Ledger ledger, Function<String, Optional<String>> unprintable) {
        return of(ledger, Basis.ASSIGNED, BigDecimal.ZERO, unprintable, unit -> false, unit -> List.of());
    }

    /**
     * Finds every defect and doubt of the period.
     *
     * @param basis which plan is judged, where there are two
     * @param tolerance how far from the number of ABOUT and EXACTLY a value may lie, as a share of that number
     * @param historical whether a unit is marked as one whose level may have ended before the period did
     * @param settings the texts that the office has set to be printed on a unit's papers
     */
    public static List<Finding> of(
            Ledger ledger,
            Basis basis,
            BigDecimal tolerance,
            Function<String, Optional<String>> unprintable,
            Predicate<String> historical,
            Function<String, List<String>> settings) {
        CheckContext context = new CheckContext(ledger, basis, tolerance, unprintable, historical, settings);
        return ALL.stream()
                .flatMap(check -> check.apply(context).stream())
                .distinct()
                .sorted(Finding.ORDER)
                .toList();
    }
}
