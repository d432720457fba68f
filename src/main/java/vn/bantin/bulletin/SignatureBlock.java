package vn.bantin.bulletin;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.bantin.progress.Unit;
import vn.bantin.progress.UnitKind;
import vn.bantin.progress.UnitName;

/**
 * The signature block below the text and the list of recipients. Room for the signature itself is left between position
 * and name.
 *
 * @param onBehalfOf "T/M BAN THƯỜNG VỤ"; {@code null} where somebody signs in his own name
 * @param position {@code null} where the office leaves it open
 * @param name likewise
 * @param recipients the lines below "Nơi nhận:", each with its dash and its mark at the end
 */
public record SignatureBlock(
        @Nullable String onBehalfOf,
        @Nullable String position,
        @Nullable String name,
        List<String> recipients) {

    private static final String KEPT = "Lưu";

    public SignatureBlock {
        recipients = List.copyOf(recipients);
    }

    static SignatureBlock of(Unit unit, IssuingAuthority authority, Issuer issuer) {
        boolean department = unit.kind() == UnitKind.DEPARTMENT;
        String onBehalfOf = issuer.onBehalfOf();
        String position = issuer.position();
        if (authority == IssuingAuthority.STATE && department) {
            position = position == null && onBehalfOf == null ? "GIÁM ĐỐC" : position;
        } else if (onBehalfOf == null) {
            onBehalfOf = authority == IssuingAuthority.STATE ? "TM. ỦY BAN NHÂN DÂN" : "T/M BAN THƯỜNG VỤ";
        }
        return new SignatureBlock(
                onBehalfOf, position, issuer.name(), recipients(unit, authority, issuer.recipients()));
    }

    /**
     * The signature block of a letter that the head of the office signs by order; its addressees are its recipients.
     */
    static SignatureBlock ofLetter(Unit unit, IssuingAuthority authority) {
        return new SignatureBlock(
                authority == IssuingAuthority.PARTY
                        ? unit.kind() == UnitKind.NATION ? "T/L BAN BÍ THƯ" : "T/L BAN THƯỜNG VỤ"
                        : unit.kind() == UnitKind.DEPARTMENT ? "TL. GIÁM ĐỐC" : "TL. CHỦ TỊCH",
                "CHÁNH VĂN PHÒNG",
                null,
                recipients(unit, authority, List.of("Như trên")));
    }

    /** Commas in the Party, semicolons in the State, a point after the last, which is the office's own copy. */
    private static List<String> recipients(Unit unit, IssuingAuthority authority, @Nullable List<String> others) {
        List<String> all = new ArrayList<>();
        if (others != null) {
            others.stream()
                    .map(text -> text.strip().replaceAll("^-\\s*|[,;.]$", "").strip())
                    .filter(text -> !text.isEmpty())
                    .forEach(all::add);
        }
        if (all.isEmpty() || !all.get(all.size() - 1).startsWith(KEPT)) {
            all.add(KEPT + (authority == IssuingAuthority.STATE ? ": VT" : " Văn phòng " + committee(unit)));
        }
        List<String> lines = new ArrayList<>();
        for (String text : all) {
            String end = lines.size() == all.size() - 1 ? "." : authority == IssuingAuthority.STATE ? ";" : ",";
            lines.add("- " + text + end);
        }
        return lines;
    }

    /** "Huyện ủy" of "huyện ủy Thọ Xuân", "Đảng ủy" of "đảng ủy xã Xuân Lập". */
    private static String committee(Unit unit) {
        if (unit.kind() == UnitKind.NATION) {
            return "Trung ương Đảng";
        }
        String words = unit.committee() == null ? UnitName.kind(unit).committee() : unit.committee();
        String[] two = words.toLowerCase(Locale.ROOT).split("\\s+");
        boolean named = two.length > 1 && two[1].matches("ủy|uỷ");
        return Phrase.capitalised(
                named ? two[0] + " ủy" : UnitName.kind(unit).committee().split(" ")[0] + " ủy");
    }
}
