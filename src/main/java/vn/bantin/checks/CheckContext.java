package vn.bantin.checks;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.bantin.progress.Basis;
import vn.bantin.progress.Indicator;
import vn.bantin.progress.Ledger;
import vn.bantin.progress.Target;
import vn.bantin.progress.Unit;

/** Everything that a check may look at: the ledger of a period with its units, indicators and targets by their codes. */
final class CheckContext {

    private final Ledger ledger;
    private final Basis basis;
    private final BigDecimal tolerance;
    private final Function<String, Optional<String>> unprintable;
    private final Predicate<String> historical;
    private final Function<String, List<String>> settings;
    private final Map<String, Unit> units;
    private final Map<String, Indicator> indicators;
    private final Map<Key, List<Target>> targets;

    /** A unit and an indicator by their codes, for which there may be an assigned target and one of the unit's own. */
    record Key(String unit, String indicator) {}

    CheckContext(
            Ledger ledger,
            Basis basis,
            BigDecimal tolerance,
            Function<String, Optional<String>> unprintable,
            Predicate<String> historical,
            Function<String, List<String>> settings) {
        this.ledger = ledger;
        this.basis = basis;
        this.tolerance = tolerance;
        this.unprintable = unprintable;
        this.historical = historical;
        this.settings = settings;
        units = ledger.units().stream().collect(Collectors.toMap(Unit::code, Function.identity()));
        indicators = ledger.indicators().stream().collect(Collectors.toMap(Indicator::code, Function.identity()));
        targets = ledger.targets().stream()
                .filter(target -> target.inForce(ledger.period()))
                .collect(Collectors.groupingBy(
                        t -> new Key(t.unit(), t.indicator()),
                        Collectors.collectingAndThen(Collectors.toList(), TargetsInForce::latest)));
    }

    Ledger ledger() {
        return ledger;
    }

    /** Which plan is judged, where there are two. */
    Basis basis() {
        return basis;
    }

    /** How far from the number of ABOUT and EXACTLY a value may lie, as a share of that number. */
    BigDecimal tolerance() {
        return tolerance;
    }

    /** The first character of a text that the fonts of the page cannot print, if there is one. */
    Function<String, Optional<String>> unprintable() {
        return unprintable;
    }

    /** Whether a unit is marked as one whose level may have ended before the period did. */
    boolean historical(String unit) {
        return historical.test(unit);
    }

    /** The texts that the office has set to be printed on a unit's papers. */
    Function<String, List<String>> settings() {
        return settings;
    }

    /** The targets in force of every unit and indicator that has any. */
    Map<Key, List<Target>> targets() {
        return Collections.unmodifiableMap(targets);
    }

    /** A unit of the ledger; a {@link NullPointerException} names one that it lacks. */
    Unit unit(String code) {
        return Objects.requireNonNull(units.get(code), () -> "the ledger lacks unit " + code);
    }

    /** A unit of the ledger, empty where it lacks it. */
    Optional<Unit> findUnit(String code) {
        return Optional.ofNullable(units.get(code));
    }

    /** An indicator of the ledger; a {@link NullPointerException} names one that it lacks. */
    Indicator indicator(String code) {
        return Objects.requireNonNull(indicators.get(code), () -> "the ledger lacks indicator " + code);
    }

    /** An indicator of the ledger, empty where it lacks it. */
    Optional<Indicator> findIndicator(String code) {
        return Optional.ofNullable(indicators.get(code));
    }
}
