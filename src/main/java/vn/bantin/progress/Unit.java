package vn.bantin.progress;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A province, district, commune or department, known by its code; its name may repeat elsewhere.
 *
 * @param validFrom first day on which the unit exists, {@code null} for "always"
 * @param validTo last day on which it exists, {@code null} for "still"
 * @param committee first header line of its documents, {@code null} to derive it from kind and name
 */
public record Unit(
        String code,
        String name,
        UnitKind kind,
        @Nullable String parent,
        @Nullable String cluster,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable String committee,
        @Nullable String upperCommittee,
        @Nullable String symbol,
        @Nullable String place) {

    public Unit {
        if (code.isBlank() || name.isBlank()) {
            throw new IllegalArgumentException("a unit needs a code and a name");
        }
        if (validFrom != null && validTo != null && validTo.isBefore(validFrom)) {
            throw new IllegalArgumentException("unit " + code + " ends before it begins");
        }
    }

    /** The tier of government, which follows from the kind of the unit. */
    public Level level() {
        return kind.level();
    }

    /** Whether the unit exists on that day, both ends included. */
    public boolean existsOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || !day.isAfter(validTo));
    }
}
