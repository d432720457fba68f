package vn.bantin.scoring;

/**
 * The range of ranks that a unit takes when the weights vary.
 *
 * @param best the lowest number, not above the rank itself
 * @param worst the highest number, not below the rank itself
 */
public record RankRange(int best, int worst) {

    public RankRange {
        if (best < 1 || worst < best) {
            throw new IllegalArgumentException("a rank from " + best + " to " + worst);
        }
    }

    RankRange reaching(int rank) {
        return new RankRange(Math.min(best, rank), Math.max(worst, rank));
    }

    /** Whether the rank never changes. */
    public boolean still() {
        return best == worst;
    }
}
