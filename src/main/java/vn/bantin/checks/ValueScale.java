package vn.bantin.checks;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.bantin.progress.Indicator;
import vn.bantin.progress.Measure;

/** The scale on which an indicator's values lie, the ends included. */
record ValueScale(BigDecimal low, BigDecimal high) {

    /** "điểm (0-10)", "thang điểm 0 - 100". */
    private static final Pattern RANGE = Pattern.compile("(\\d+)\\s*[-–]\\s*(\\d+)");

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    /** The scale that the unit of measure names; for a share in percent ("Tỷ lệ …") that is a state, 0 to 100. */
    static Optional<ValueScale> of(Indicator indicator) {
        Matcher range = RANGE.matcher(indicator.unitOfMeasure());
        if (range.find()) {
            return Optional.of(new ValueScale(new BigDecimal(range.group(1)), new BigDecimal(range.group(2))));
        }
        boolean share = indicator.measure() == Measure.LEVEL
                && indicator.unitOfMeasure().equals("%")
                && indicator.name().toLowerCase(Locale.ROOT).matches("t[ỷỉ] lệ.*");
        return share ? Optional.of(new ValueScale(BigDecimal.ZERO, HUNDRED)) : Optional.empty();
    }

    boolean holds(BigDecimal value) {
        return low.compareTo(value) <= 0 && value.compareTo(high) <= 0;
    }
}
