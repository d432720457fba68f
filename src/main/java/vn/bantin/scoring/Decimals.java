package vn.bantin.scoring;

import java.util.Collection;

/** How many decimals a printed number needs so that it lies on the right side of the numbers beside it. */
public final class Decimals {

    private Decimals() {}

    /**
     * At least that many, and more where the number and one of the marks differ and would read alike.
     *
     * <p>There is no upper limit: numbers that differ at all differ at some decimal.
     */
    public static int apart(int least, Fraction number, Collection<Fraction> marks) {
        int decimals = least;
        for (Fraction mark : marks) {
            while (!number.equals(mark) && number.rounded(decimals).compareTo(mark.rounded(decimals)) == 0) {
                decimals++;
            }
        }
        return decimals;
    }
}
