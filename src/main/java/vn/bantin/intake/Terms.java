package vn.bantin.intake;

import java.util.Optional;
import vn.bantin.checks.Severities;
import vn.bantin.progress.Register;

/**
 * The context of an import: how it reads numbers, what is stored already, how much findings matter.
 *
 * @param known master data already stored, to which rows may refer
 * @param severities how much the office lets findings matter
 * @param stored rows of targets, progress, successions and adjustments from earlier imports
 */
public record Terms(DecimalMark mark, Register known, Severities severities, Stored stored) {

    /** The context of an office without settings and without stored reports. */
    public static Terms of(DecimalMark mark, Register known) {
        return new Terms(mark, known, Severities.STANDARD, Terms::nothing);
    }

    /** Looks up stored rows. */
    public interface Stored {
        /** The stored row of the same kind and key. */
        <T> Optional<T> find(T like);
    }

    private static <T> Optional<T> nothing(T like) {
        return Optional.empty();
    }
}
