package vn.bantin.scoring;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The earlier periods with which a period is compared.
 *
 * @param quarter the quarter before, {@code null} if nothing is known of it
 * @param year the same quarter of the year before, {@code null} if nothing is known of it
 * @param rivals titles of the programmes of the year before, where there are several and nobody can tell which one to
 *     compare with; else empty
 */
public record ComparisonBase(
        @Nullable PastResults quarter, @Nullable PastResults year, List<String> rivals) {

    public ComparisonBase {
        rivals = List.copyOf(rivals);
    }

    /** The periods to compare with, where there is no doubt which they are. */
    public ComparisonBase(@Nullable PastResults quarter, @Nullable PastResults year) {
        this(quarter, year, List.of());
    }

    /** Nothing to compare with, as in the very first period. */
    public static final ComparisonBase NOTHING = new ComparisonBase(null, null);

    /**
     * The period whose statuses are compared: the quarter before where it judged the same programme, else the same quarter of
     * last year; {@code null} if nothing is known of it.
     */
    public @Nullable PastResults compared() {
        return quarter != null && quarter.sameProgramme() ? quarter : year;
    }
}
