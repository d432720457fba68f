package vn.bantin.bulletin;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.bantin.progress.WrongSettingException;

/**
 * The settings of an office for the papers of one unit, or of all units. A setting left out follows from the kind and
 * the name of the unit.
 *
 * @param unit the unit's code, "*" for every unit
 * @param draft "Dự thảo lần n"; {@code null} for a final text
 * @param meeting the meeting that the paper is for
 * @param upperBody the body above, instead of the one that follows from the unit
 * @param body the issuing body, likewise
 * @param symbol the symbol behind the blank number, "BC/HU"
 * @param place where it is issued
 * @param onBehalfOf "T/M BAN THƯỜNG VỤ"
 * @param position "BÍ THƯ"
 * @param name of the signer
 * @param recipients who receives it, without dash and comma; the office's own copy is added
 * @param historical whether a body of the district level may issue papers on a period after that level ended
 */
public record Issuer(
        String unit,
        @Nullable Kind kind,
        @Nullable Integer draft,
        @Nullable String meeting,
        @Nullable LocalDate meetingOn,
        @Nullable String upperBody,
        @Nullable String body,
        @Nullable String symbol,
        @Nullable String place,
        @Nullable String onBehalfOf,
        @Nullable String position,
        @Nullable String name,
        @Nullable List<String> recipients,
        @Nullable Boolean historical) {

    /** Stands for every unit. */
    public static final String ALL = "*";

    /** The kind of paper. */
    public enum Kind {
        /** A numbered "BÁO CÁO". */
        REPORT,
        /** An unnumbered "TÀI LIỆU HỘI NGHỊ". */
        MEETING_DOCUMENT
    }

    public Issuer {
        if (unit == null || unit.isBlank()) {
            throw new WrongSettingException(
                    "mỗi mục của bantin.issuers phải ghi unit, hoặc \"" + ALL + "\" cho mọi đơn vị",
                    "an issuer names its unit, or \"" + ALL + "\" for all");
        }
        if (draft != null && (draft < 1 || draft > 99)) {
            throw new WrongSettingException(
                    "bantin.issuers, đơn vị " + unit + ": draft phải từ 1 đến 99, không phải " + draft,
                    "issuer " + unit + ": the draft is 1 to 99, not " + draft);
        }
        if (meetingOn != null && meeting == null) {
            throw new WrongSettingException(
                    "bantin.issuers, đơn vị " + unit + ": có meeting-on thì phải ghi meeting",
                    "issuer " + unit + ": a meeting's date needs the meeting");
        }
        recipients = recipients == null ? null : List.copyOf(recipients);
        for (String text : texts(recipients, meeting, upperBody, body, symbol, place, onBehalfOf, position, name)) {
            if (Phrase.isSecrecyMark(text)) {
                throw new WrongSettingException(
                        "bantin.issuers, đơn vị " + unit + ": \"" + text
                                + "\" là dấu chỉ mức độ mật, phải do người có trách nhiệm đóng",
                        "issuer " + unit + ": \"" + text + "\" is a secrecy mark; it is stamped by a person");
            }
        }
    }

    /** Settings that leave everything to the rules. */
    static Issuer unsaid(String unit) {
        return new Issuer(unit, null, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    /** Settings that only ask for numbered papers. */
    static Issuer report(String unit) {
        return new Issuer(unit, Kind.REPORT, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    /** Merges two settings: this one decides, the other one fills its gaps. */
    Issuer over(Issuer other) {
        return new Issuer(
                unit,
                firstGiven(kind, other.kind),
                firstGiven(draft, other.draft),
                firstGiven(meeting, other.meeting),
                meeting == null ? other.meetingOn : meetingOn,
                firstGiven(upperBody, other.upperBody),
                firstGiven(body, other.body),
                firstGiven(symbol, other.symbol),
                firstGiven(place, other.place),
                firstGiven(onBehalfOf, other.onBehalfOf),
                firstGiven(position, other.position),
                firstGiven(name, other.name),
                firstGiven(recipients, other.recipients),
                firstGiven(historical, other.historical));
    }

    /** A copy with each of its texts changed by the function. */
    public Issuer mapped(UnaryOperator<String> change) {
        return new Issuer(
                unit,
                kind,
                draft,
                changed(meeting, change),
                meetingOn,
                changed(upperBody, change),
                changed(body, change),
                changed(symbol, change),
                changed(place, change),
                changed(onBehalfOf, change),
                changed(position, change),
                changed(name, change),
                recipients == null ? null : recipients.stream().map(change).toList(),
                historical);
    }

    /** All texts of the settings that may be printed. */
    List<String> texts() {
        return texts(recipients, meeting, upperBody, body, symbol, place, onBehalfOf, position, name);
    }

    private static List<String> texts(@Nullable List<String> more, @Nullable String... some) {
        List<String> texts = new ArrayList<>();
        for (String text : some) {
            if (text != null) {
                texts.add(text);
            }
        }
        if (more != null) {
            texts.addAll(more);
        }
        return texts;
    }

    private static <T> @Nullable T firstGiven(@Nullable T mine, @Nullable T other) {
        return mine == null ? other : mine;
    }

    private static @Nullable String changed(@Nullable String text, UnaryOperator<String> change) {
        return text == null ? null : change.apply(text);
    }
}
