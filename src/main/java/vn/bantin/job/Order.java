package vn.bantin.job;

import java.util.Set;

/**
 * What is asked of a publish beside its period.
 *
 * @param correction whether a published edition is to be corrected, where its figures have changed
 * @param only the codes of the units whose bulletins alone are to be printed, empty for all
 */
public record Order(boolean correction, Set<String> only) {

    /** All bulletins; what is published stands. */
    public static final Order ALL = new Order(false, Set.of());

    public Order {
        only = Set.copyOf(only);
    }
}
