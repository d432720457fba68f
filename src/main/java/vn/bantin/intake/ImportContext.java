package vn.bantin.intake;

import java.util.Optional;
import vn.bantin.checks.SeverityRules;
import vn.bantin.progress.MasterData;

/**
 * The context of an import: how it reads numbers, what is stored already, how much findings matter.
 *
 * @param known master data already stored, to which rows may refer
 * @param severities how much the office lets findings matter
 * @param stored rows of targets, progress, successions, adjustments and remarks from earlier imports
 */
public record ImportContext(DecimalMark mark, MasterData known, SeverityRules severities, Stored stored) {

    /** The context of an office without settings and without stored reports. */
    public static ImportContext of(DecimalMark mark, MasterData known) {
        return new ImportContext(mark, known, SeverityRules.STANDARD, ImportContext::nothing);
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
