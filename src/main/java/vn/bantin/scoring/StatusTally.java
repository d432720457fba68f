package vn.bantin.scoring;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import vn.bantin.progress.Status;

/** The number of targets with each status; a tally whose counts do not add up to its total cannot be made. */
public record StatusTally(int total, Map<Status, Integer> counts) {

    public StatusTally {
        Map<Status, Integer> copy = new EnumMap<>(Status.class);
        for (Status status : Status.values()) {
            copy.put(status, counts.getOrDefault(status, 0));
        }
        int sum = copy.values().stream().mapToInt(Integer::intValue).sum();
        if (sum != total) {
            throw new IllegalArgumentException("the statuses add up to " + sum + ", not to " + total);
        }
        counts = Collections.unmodifiableMap(copy);
    }

    /** Counts statuses; an {@link IllegalArgumentException} unless there are {@code total} of them. */
    public static StatusTally of(int total, Collection<Status> statuses) {
        Map<Status, Integer> counts = new EnumMap<>(Status.class);
        statuses.forEach(status -> counts.merge(status, 1, Integer::sum));
        return new StatusTally(total, counts);
    }

    /** The sum of several tallies. */
    public static StatusTally sum(Collection<StatusTally> tallies) {
        Map<Status, Integer> counts = new EnumMap<>(Status.class);
        tallies.forEach(tally -> tally.counts.forEach((status, count) -> counts.merge(status, count, Integer::sum)));
        return new StatusTally(tallies.stream().mapToInt(StatusTally::total).sum(), counts);
    }

    /** The number of targets with that status. */
    public int of(Status status) {
        return counts.getOrDefault(status, 0);
    }

    /** The number of targets completed or exceeded. */
    public int done() {
        return of(Status.COMPLETED) + of(Status.EXCEEDED);
    }

    /** The number of targets behind or missed. */
    public int behind() {
        return of(Status.BEHIND) + of(Status.MISSED);
    }

    /** The number of targets that were judged, whatever their status. */
    public int assessed() {
        return total - of(Status.NOT_ASSESSED);
    }
}
