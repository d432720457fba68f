package vn.bantin.scoring;

import org.jspecify.annotations.Nullable;

/**
 * What a period is compared with.
 *
 * @param quarter the quarter before, {@code null} if nothing is known of it
 * @param year the same quarter of the year before, {@code null} if nothing is known of it
 */
public record Earlier(@Nullable Past quarter, @Nullable Past year) {

    /** The first period of all. */
    public static final Earlier NOTHING = new Earlier(null, null);
}
