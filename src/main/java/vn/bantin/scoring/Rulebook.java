package vn.bantin.scoring;

import java.math.BigDecimal;
import java.util.List;
import vn.bantin.progress.Basis;
import vn.bantin.progress.Pace;
import vn.bantin.progress.Period;
import vn.bantin.progress.Programme;
import vn.bantin.progress.Target;
import vn.bantin.progress.WrongSettingException;

/**
 * The rules of judging and ranking that an office may set; frozen with each edition.
 *
 * @param basis whose plan is judged where a unit has both; the other basis stands in where it has only that
 * @param tolerance how far from the number of ABOUT and EXACTLY a value may lie, as a share of that number
 * @param cap the highest score of a single target, at least 1
 * @param coverage the least share (0 to 1) of the weight due that must be assessed for a unit to be ranked
 * @param learnt the indicators whose pace is learnt from last year's quarters ({@link LearntPace})
 * @param pace the default share of the plan expected by each quarter's end, all four said
 * @param ranking how targets weigh in the score that ranks
 */
public record Rulebook(
        Basis basis,
        BigDecimal tolerance,
        BigDecimal cap,
        BigDecimal coverage,
        Pace pace,
        List<String> learnt,
        RankingRules ranking) {

    /** The rules of the contract: assigned plans, no tolerance, cap 1.2, coverage 60 %, equal quarters. */
    public static final Rulebook STANDARD = new Rulebook(
            Basis.ASSIGNED,
            BigDecimal.ZERO,
            new BigDecimal("1.2"),
            new BigDecimal("0.6"),
            new Pace(new BigDecimal("0.25"), new BigDecimal("0.5"), new BigDecimal("0.75"), BigDecimal.ONE),
            List.of(),
            RankingRules.STANDARD);

    public Rulebook {
        learnt = List.copyOf(learnt);
        ranking = ranking == null ? RankingRules.STANDARD : ranking; // left out of the settings
        if (tolerance.signum() < 0) {
            throw new WrongSettingException(
                    "bantin.rules.tolerance không được âm: " + tolerance,
                    "bantin.rules.tolerance must not be negative: " + tolerance);
        }
        if (cap.compareTo(BigDecimal.ONE) < 0) {
            throw new WrongSettingException(
                    "bantin.rules.cap phải từ 1 trở lên: " + cap, "bantin.rules.cap must be at least 1: " + cap);
        }
        if (coverage.signum() < 0 || coverage.compareTo(BigDecimal.ONE) > 0) {
            throw new WrongSettingException(
                    "bantin.rules.coverage phải từ 0 đến 1: " + coverage,
                    "bantin.rules.coverage must lie between 0 and 1: " + coverage);
        }
        for (int quarter = 1; quarter <= 4; quarter++) {
            if (pace.at(quarter) == null) {
                throw new WrongSettingException(
                        "bantin.rules.pace phải ghi đủ bốn quý", "bantin.rules.pace must name all four quarters");
            }
        }
    }

    /** A copy with other rules of ranking. */
    public Rulebook with(RankingRules other) {
        return new Rulebook(basis, tolerance, cap, coverage, pace, learnt, other);
    }

    /**
     * The share of its plan that a target should have reached by the end of the period: its own pace, else the default;
     * for a TERM the share of its quarters gone by.
     */
    public Fraction expected(Programme programme, Target target, Period period) {
        if (programme.kind() == Programme.Kind.TERM) {
            return Fraction.of(
                    period.quartersSince(programme.firstPeriod()),
                    programme.lastPeriod().quartersSince(programme.firstPeriod()));
        }
        BigDecimal own = target.pace().at(period.quarter());
        return Fraction.of(own != null ? own : defaultAt(period.quarter()));
    }

    /** The default share (0 to 1) expected by the end of that quarter. */
    public BigDecimal defaultAt(int quarter) {
        BigDecimal share = pace.at(quarter);
        if (share == null) {
            throw new IllegalStateException("rules.pace must name all four quarters");
        }
        return share;
    }
}
