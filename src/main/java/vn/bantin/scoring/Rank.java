package vn.bantin.scoring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A rank with ties as 1-2-2-4: one more than the number of units that are strictly better.
 *
 * @param tied whether somebody else has the same rank ("đồng hạng")
 * @param among number of units that are ranked
 */
public record Rank(int rank, boolean tied, int among) {

    public Rank {
        if (rank < 1 || rank > among) {
            throw new IllegalArgumentException("rank " + rank + " among " + among);
        }
    }

    /** Whether nobody else is ranked, so that the place says nothing. */
    public boolean alone() {
        return among == 1;
    }

    /**
     * The places gained since another period, negative for places lost; {@code null} where only the number of ranked units
     * makes it look so: from 133/134 to 131/131 a unit has not risen but come last.
     */
    public @Nullable Integer gained(Rank then) {
        int gained = then.rank - rank;
        int fromLast = among - rank - (then.among - then.rank);
        return gained == 0 || Integer.signum(gained) == Integer.signum(fromLast) ? gained : null;
    }

    /** Ranks scores, the highest first; the order of the map does not matter. */
    static <K> Map<K, Rank> among(Map<K, Fraction> scores) {
        List<Map.Entry<K, Fraction>> falling = new ArrayList<>(scores.entrySet());
        falling.sort(Map.Entry.<K, Fraction>comparingByValue().reversed());
        Map<K, Rank> places = new LinkedHashMap<>();
        int start = 0;
        while (start < falling.size()) {
            int end = start + 1;
            while (end < falling.size()
                    && falling.get(end).getValue().equals(falling.get(start).getValue())) {
                end++;
            }
            for (int i = start; i < end; i++) {
                places.put(falling.get(i).getKey(), new Rank(start + 1, end - start > 1, falling.size()));
            }
            start = end;
        }
        return places;
    }
}
