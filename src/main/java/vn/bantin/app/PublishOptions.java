package vn.bantin.app;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The options of a publish beside its period.
 *
 * @param issuedOn the date on the documents, {@code null} for today; an edition once stored keeps its own
 * @param correction whether a published edition is to be corrected, where its figures have changed
 * @param only the codes of the units whose bulletins alone are to be printed, empty for all
 * @param allowEmpty whether a period in which nobody has reported anything is printed too
 * @param asFrozen whether an edition that was frozen and not issued is finished although the data have changed since
 * @param adopt whether editions that lie in the output folder and that the database does not know count as issued
 */
public record PublishOptions(
        @Nullable LocalDate issuedOn,
        boolean correction,
        Set<String> only,
        boolean allowEmpty,
        boolean asFrozen,
        boolean adopt) {

    public PublishOptions {
        only = Set.copyOf(only);
    }

    /** All bulletins, dated that day; what is published stands. */
    public static PublishOptions of(@Nullable LocalDate issuedOn) {
        return new PublishOptions(issuedOn, false, Set.of(), false, false, false);
    }

    /** The date that is asked for, or else that one. */
    LocalDate dayOr(LocalDate today) {
        return issuedOn == null ? today : issuedOn;
    }
}
