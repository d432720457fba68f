package vn.bantin.intake;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Predicate;
import vn.bantin.checks.Severities;
import vn.bantin.progress.Period;
import vn.bantin.progress.Register;
import vn.bantin.progress.Target;

/**
 * On what terms an import is read.
 *
 * @param known what the rows may refer to besides each other
 * @param severities how much the office lets findings matter
 * @param totals what was reported before
 * @param stored whether there is a target with the key of that one
 */
public record Terms(DecimalMark mark, Register known, Severities severities, Totals totals, Predicate<Target> stored) {

    /** The terms of an office that has set nothing and has reported nothing before. */
    public static Terms of(DecimalMark mark, Register known) {
        return new Terms(
                mark,
                known,
                Severities.STANDARD,
                (programme, unit, indicator, period) -> Optional.empty(),
                target -> false);
    }

    /** How the cumulative values of earlier imports are asked for. */
    public interface Totals {
        Optional<BigDecimal> find(String programme, String unit, String indicator, Period period);
    }
}
