package vn.bantin.job;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bantin.press.Misprint;

/**
 * Why a file of an edition is missing.
 *
 * @param place the unit's code, "00" for the summary, or the name of the file
 * @param misprint the kind of a file that was printed wrongly, empty for any other failure
 * @param details what was to be there, what was found, where the file is now; or what went wrong, in its words
 */
public record Failure(String place, String misprint, List<String> details) {

    public Failure {
        details = List.copyOf(details);
    }

    static Failure of(String place, String why) {
        return Misprint.of(why)
                .map(misprint -> of(place, misprint))
                .orElseGet(() -> new Failure(place, "", List.of(why)));
    }

    static Failure of(String place, Misprint misprint) {
        return new Failure(
                place, misprint.kind().name(), List.of(misprint.expected(), misprint.found(), misprint.place()));
    }

    /** How a unit's bulletin, or the summary, is called where it failed. */
    static String place(@Nullable String unit) {
        return unit == null ? "00" : unit;
    }
}
