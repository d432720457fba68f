package vn.bantin.job;

import java.util.List;
import vn.bantin.press.Misprint;

/**
 * The reason why a file of an edition is missing.
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

    static Failure of(Proofreader.Misprinted.File file) {
        return of(file.place(), file.misprint());
    }

    static Failure of(String place, Misprint misprint) {
        return new Failure(
                place, misprint.kind().name(), List.of(misprint.expected(), misprint.found(), misprint.place()));
    }
}
