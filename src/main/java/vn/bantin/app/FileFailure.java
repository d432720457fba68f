package vn.bantin.app;

import java.util.List;
import vn.bantin.inspection.MisprintException;
import vn.bantin.job.Proofreader;

/**
 * The reason why a file of an edition is missing.
 *
 * @param place the unit's code, "00" for the summary, or the name of the file
 * @param misprint the kind of a file that was printed wrongly, empty for any other failure
 * @param details what was to be there, what was found, where the file is now; or what went wrong, in its words
 */
public record FileFailure(String place, String misprint, List<String> details) {

    public FileFailure {
        details = List.copyOf(details);
    }

    static FileFailure of(String place, String why) {
        return MisprintException.of(why)
                .map(misprint -> of(place, misprint))
                .orElseGet(() -> new FileFailure(place, "", List.of(why)));
    }

    static FileFailure of(Proofreader.Misprinted.File file) {
        return of(file.place(), file.misprint());
    }

    static FileFailure of(String place, MisprintException misprint) {
        return new FileFailure(
                place, misprint.kind().name(), List.of(misprint.expected(), misprint.found(), misprint.place()));
    }
}
