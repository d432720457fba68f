package vn.bantin.bulletin;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.bantin.progress.Level;
import vn.bantin.progress.Unit;
import vn.bantin.progress.UnitKind;

/**
 * The head of a Party document, by 05-HD/VPTW.
 *
 * @param upperBody the Party organisation above, in capitals; {@code null} where none is printed
 * @param issuingBody the committee that issues it, in capitals
 * @param number "Số      -BC/HU", the number itself left blank for the office
 * @param placeAndDate "Thọ Xuân, ngày 03 tháng 4 năm 2024"
 */
public record Letterhead(@Nullable String upperBody, String issuingBody, String number, String placeAndDate) {

    private static final String BLANK = " ".repeat(9);

    /**
     * The head of what the unit's committee issues on that day; what the unit does not say itself follows from its kind
     * and name.
     *
     * @param parent the unit above, {@code null} if it is not known
     */
    public static Letterhead of(Unit unit, @Nullable Unit parent, LocalDate issuedOn) {
        UnitKind kind = Phrase.kindOf(unit);
        String body = unit.committee();
        if (body == null) {
            body = kind == UnitKind.NATION
                    ? "Ban Chấp hành Trung ương"
                    : kind.committee() + " " + Phrase.bareName(unit);
        }
        String upper = unit.upperCommittee();
        if (upper == null && parent != null && parent.level() != Level.NATION) {
            upper = parent.kind() == UnitKind.DEPARTMENT
                    ? "đảng bộ " + parent.name()
                    : "đảng bộ " + Phrase.kindOf(parent).word() + " " + Phrase.bareName(parent);
        }
        String symbol = unit.symbol() == null ? "BC/" + kind.symbol() : unit.symbol();
        String place = unit.place() == null ? Phrase.bareName(unit) : unit.place();
        return new Letterhead(
                upper == null ? null : Phrase.capitals(upper),
                Phrase.capitals(body),
                "Số" + BLANK + "-" + symbol,
                place + ", " + Phrase.day(issuedOn));
    }
}
