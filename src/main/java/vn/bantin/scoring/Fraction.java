package vn.bantin.scoring;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/** An exact rational number, kept in lowest terms with a positive denominator. */
public record Fraction(BigInteger over, BigInteger under) implements Comparable<Fraction> {

    public static final Fraction ZERO = new Fraction(BigInteger.ZERO, BigInteger.ONE);
    public static final Fraction ONE = new Fraction(BigInteger.ONE, BigInteger.ONE);

    public Fraction {
        if (under.signum() == 0) {
            throw new ArithmeticException("division by zero");
        }
        BigInteger common = over.gcd(under);
        if (under.signum() < 0) {
            common = common.negate();
        }
        if (!common.equals(BigInteger.ONE)) {
            over = over.divide(common);
            under = under.divide(common);
        }
    }

    /** The exact fraction of a decimal number. */
    public static Fraction of(BigDecimal value) {
        return value.scale() > 0
                ? new Fraction(value.unscaledValue(), BigInteger.TEN.pow(value.scale()))
                : new Fraction(value.toBigIntegerExact(), BigInteger.ONE);
    }

    /** The fraction {@code over} ÷ {@code under}; {@code under} must not be zero. */
    public static Fraction of(long over, long under) {
        return new Fraction(BigInteger.valueOf(over), BigInteger.valueOf(under));
    }

    /** The exact sum. */
    public Fraction plus(Fraction other) {
        return new Fraction(over.multiply(other.under).add(other.over.multiply(under)), under.multiply(other.under));
    }

    /** The exact difference. */
    public Fraction minus(Fraction other) {
        return new Fraction(
                over.multiply(other.under).subtract(other.over.multiply(under)), under.multiply(other.under));
    }

    /** The exact product. */
    public Fraction times(Fraction other) {
        return new Fraction(over.multiply(other.over), under.multiply(other.under));
    }

    /** The exact quotient; the other one must not be zero. */
    public Fraction dividedBy(Fraction other) {
        return new Fraction(over.multiply(other.under), under.multiply(other.over));
    }

    /** The number limited to the range from {@code least} to {@code most}. */
    public Fraction within(Fraction least, Fraction most) {
        if (compareTo(least) < 0) {
            return least;
        }
        return compareTo(most) > 0 ? most : this;
    }

    /** The sign: -1, 0 or 1. */
    public int signum() {
        return over.signum();
    }

    /** The number rounded half up to that many decimals. */
    public BigDecimal rounded(int decimals) {
        return rounded(decimals, RoundingMode.HALF_UP);
    }

    BigDecimal rounded(int decimals, RoundingMode mode) {
        return new BigDecimal(over).divide(new BigDecimal(under), decimals, mode);
    }

    /** The nearest double, right to 16 digits, for estimates only. */
    double nearest() {
        return new BigDecimal(over)
                .divide(new BigDecimal(under), MathContext.DECIMAL64)
                .doubleValue();
    }

    @Override
    public int compareTo(Fraction other) {
        return over.multiply(other.under).compareTo(other.over.multiply(under));
    }

    @Override
    public String toString() {
        return new BigDecimal(over)
                .divide(new BigDecimal(under), MathContext.DECIMAL32)
                .toPlainString();
    }
}
