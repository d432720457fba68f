package vn.bantin.bulletin;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.bantin.progress.Level;
import vn.bantin.progress.Unit;
import vn.bantin.progress.UnitKind;
import vn.bantin.progress.UnitName;

/**
 * The head of a document: of the Party by 05-HD/VPTW, of the State by Nghị định 30/2020/NĐ-CP.
 *
 * @param upperBody the body above, in capitals; {@code null} where none is printed
 * @param issuingBody the committee that issues it, in capitals, in one line or more
 * @param number "Số      -BC/HU", the number itself left blank for the office; {@code null} for an unnumbered paper
 * @param placeAndDate "Thọ Xuân, ngày 03 tháng 4 năm 2024"
 * @param kind {@code null} in editions that are older than the choice: a report
 * @param draftMark "Dự thảo lần 2", {@code null} on a final text
 * @param meeting the meeting that it is for, with its date
 */
public record Letterhead(
        @Nullable String upperBody,
        String issuingBody,
        @Nullable String number,
        String placeAndDate,
        Issuer.@Nullable Kind kind,
        @Nullable String draftMark,
        @Nullable String meeting) {

    private static final String BLANK = " ".repeat(9);

    /** The head of a final report. */
    public Letterhead(@Nullable String upperBody, String issuingBody, @Nullable String number, String placeAndDate) {
        this(upperBody, issuingBody, number, placeAndDate, null, null, null);
    }

    /** The head of a paper of the unit's committee, derived from kind and name alone. */
    public static Letterhead of(Unit unit, @Nullable Unit parent, LocalDate issuedOn) {
        return of(unit, parent, issuedOn, IssuingAuthority.PARTY, Issuer.unsaid(unit.code()));
    }

    /**
     * The head of a paper that the unit issues on that day; where neither the office nor the unit says anything, it
     * follows from kind and name.
     *
     * @param parent the unit above, {@code null} if it is not known
     */
    static Letterhead of(
            Unit unit, @Nullable Unit parent, LocalDate issuedOn, IssuingAuthority authority, Issuer issuer) {
        boolean party = authority == IssuingAuthority.PARTY;
        String upper = issuer.upperBody() == null
                ? party ? upper(unit, parent) : stateUpper(unit, parent)
                : issuer.upperBody();
        String body = issuer.body() == null ? party ? body(unit) : stateBody(unit) : issuer.body();
        String symbol = issuer.symbol() == null ? party ? symbol(unit) : stateSymbol(unit) : issuer.symbol();
        String unitPlace = unit.place() == null ? UnitName.bare(unit) : unit.place();
        String place = issuer.place() == null ? unitPlace : issuer.place();
        LocalDate meetingOn = issuer.meetingOn();
        return new Letterhead(
                upper == null ? null : Phrase.capitals(upper),
                Phrase.capitals(body),
                issuer.kind() == Issuer.Kind.MEETING_DOCUMENT
                        ? null
                        : (party ? "Số" : "Số:") + BLANK + (party ? "-" : "/") + symbol,
                place + ", " + Phrase.day(issuedOn),
                issuer.kind(),
                issuer.draft() == null ? null : "Dự thảo lần " + issuer.draft(),
                issuer.meeting() == null || meetingOn == null
                        ? issuer.meeting()
                        : issuer.meeting() + ", " + Phrase.day(meetingOn));
    }

    /** The head of a letter that the unit's office sends on that day: "Số      -CV/TU", of the State "Số:      /UBND-VP". */
    static Letterhead ofLetter(
            Unit unit, @Nullable Unit parent, LocalDate issuedOn, IssuingAuthority authority, Issuer issuer) {
        Letterhead report =
                of(unit, parent, issuedOn, authority, Issuer.report(unit.code()).over(issuer));
        String number = Objects.requireNonNull(report.number());
        return new Letterhead(
                report.upperBody(),
                report.issuingBody(),
                authority == IssuingAuthority.PARTY
                        ? number.replace("-BC/", "-CV/")
                        : number.replace("/BC-", "/") + "-VP",
                report.placeAndDate(),
                null,
                report.draftMark(),
                null);
    }

    private static @Nullable String upper(Unit unit, @Nullable Unit parent) {
        if (unit.upperCommittee() != null) {
            return unit.upperCommittee();
        }
        if (parent == null || parent.level() == Level.NATION) {
            return null;
        }
        return parent.kind() == UnitKind.DEPARTMENT
                ? "đảng bộ " + parent.name()
                : "đảng bộ " + UnitName.kind(parent).word() + " " + UnitName.bare(parent);
    }

    private static String body(Unit unit) {
        UnitKind kind = UnitName.kind(unit);
        if (unit.committee() != null) {
            return unit.committee();
        }
        return kind == UnitKind.NATION ? "Ban Chấp hành Trung ương" : kind.committee() + " " + UnitName.bare(unit);
    }

    private static String symbol(Unit unit) {
        return unit.symbol() == null ? "BC/" + UnitName.kind(unit).symbol() : unit.symbol();
    }

    /** A department stands below its people's committee; a people's committee has none above it. */
    private static @Nullable String stateUpper(Unit unit, @Nullable Unit parent) {
        return unit.kind() == UnitKind.DEPARTMENT && parent != null && parent.level() != Level.NATION
                ? "UBND " + UnitName.kind(parent).word() + " " + UnitName.bare(parent)
                : null;
    }

    private static String stateBody(Unit unit) {
        UnitKind kind = UnitName.kind(unit);
        return switch (kind) {
            case NATION -> "Chính phủ";
            case DEPARTMENT -> unit.name();
            default -> "Ủy ban nhân dân\n" + kind.word() + " " + UnitName.bare(unit);
        };
    }

    /** "BC-UBND"; of a department the initials of its name, "BC-STC" of "Sở Tài chính". */
    private static String stateSymbol(Unit unit) {
        return switch (unit.kind()) {
            case NATION -> "BC-CP";
            case DEPARTMENT -> {
                StringBuilder initials = new StringBuilder("BC-");
                for (String word : unit.name().split("\\s+")) {
                    if (!word.equals("và")) {
                        initials.append(Phrase.capitals(word.substring(0, 1)));
                    }
                }
                yield initials.toString();
            }
            default -> "BC-UBND";
        };
    }
}
