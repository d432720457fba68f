package vn.bantin.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.bantin.checks.Finding;
import vn.bantin.checks.FindingCode;
import vn.bantin.checks.RowWarning;
import vn.bantin.progress.Indicator;
import vn.bantin.progress.Measure;
import vn.bantin.progress.Period;
import vn.bantin.progress.Programme;
import vn.bantin.progress.Progress;

/**
 * Checks the amounts that rows give for a quarter alone against the totals before and after it; these amounts are not
 * stored.
 *
 * <p>Each of the three numbers may be rounded to the decimals of its indicator, unless all are whole.
 */
final class QuarterCheck {

    static final String COLUMN = "quarter_value";

    private static final BigDecimal THREE_HALVES = new BigDecimal("1.5");

    private final ImportContext.Stored before;
    private final Map<List<Object>, BigDecimal> totals = new HashMap<>();
    private final List<Claim> claims = new ArrayList<>();

    private record Claim(Progress report, Programme programme, Indicator indicator, BigDecimal quarter, TypedRow row) {}

    QuarterCheck(ImportContext.Stored before) {
        this.before = before;
    }

    /** Remembers a row with an amount for the quarter; rows of a file without that column are not kept. */
    void put(Progress report, Programme programme, Indicator indicator, @Nullable BigDecimal quarter, TypedRow row) {
        if (report.value() == null || !row.header().places().containsKey(COLUMN)) {
            return;
        }
        totals.put(key(report, report.period()), report.value());
        if (quarter != null && indicator.measure() == Measure.FLOW) {
            claims.add(new Claim(report, programme, indicator, quarter, row.shortened()));
        }
    }

    List<RowWarning> warnings() {
        List<RowWarning> warnings = new ArrayList<>();
        for (Claim claim : claims) {
            BigDecimal total = Objects.requireNonNull(claim.report.value());
            BigDecimal last = last(claim);
            if (last != null && differ(claim.quarter.add(last), total, claim.indicator.decimals())) {
                warnings.add(claim.row.warning(Finding.of(
                        FindingCode.QUARTER_DIFFERS,
                        claim.row.place(COLUMN),
                        claim.quarter,
                        last,
                        claim.quarter.add(last),
                        total)));
            }
        }
        return warnings;
    }

    /** The total before the quarter: 0 at the programme's start, {@code null} where it is not known. */
    private @Nullable BigDecimal last(Claim claim) {
        Progress report = claim.report;
        if (report.period().equals(claim.programme.firstPeriod())) {
            return BigDecimal.ZERO;
        }
        Period previous = report.period().previous();
        BigDecimal here = totals.get(key(report, previous));
        return here != null
                ? here
                : before.find(report.nothingIn(previous)).map(Progress::value).orElse(null);
    }

    private static boolean differ(BigDecimal sum, BigDecimal total, int decimals) {
        BigDecimal distance = sum.subtract(total).abs();
        boolean whole = decimals == 0
                && sum.stripTrailingZeros().scale() <= 0
                && total.stripTrailingZeros().scale() <= 0;
        return distance.compareTo(whole ? BigDecimal.ZERO : THREE_HALVES.movePointLeft(decimals)) > 0;
    }

    private static List<Object> key(Progress report, Period period) {
        return List.of(report.programme(), report.unit(), report.indicator(), period);
    }
}
