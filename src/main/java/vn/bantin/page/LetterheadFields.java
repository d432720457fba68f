package vn.bantin.page;

import java.util.HashMap;
import java.util.Map;
import java.util.ResourceBundle;
import vn.bantin.bulletin.Issuer;
import vn.bantin.bulletin.Letterhead;

/** The parameters of {@code first.jrxml} that stand above the text. */
public final class LetterheadFields {

    private static final String COMMITTEE = "ỦY ";

    /** So many capitals may be too many for a line. */
    private static final int LONG = 22;

    private LetterheadFields() {}

    /** The fields of a report or a document of a meeting, which says what it is. */
    public static Map<String, Object> of(Letterhead letterhead, ResourceBundle texts) {
        Map<String, Object> head = names(letterhead);
        head.put("kind", texts.getString(letterhead.kind() == Issuer.Kind.MEETING_DOCUMENT ? "kind.meeting" : "kind"));
        return head;
    }

    /** The fields of a letter, which says what it is about below its number instead. */
    public static Map<String, Object> ofLetter(Letterhead letterhead, String subject) {
        Map<String, Object> head = names(letterhead);
        head.put("subject", subject);
        return head;
    }

    /** The issuing body on the lines on which it is printed: a long name breaks behind "ĐẢNG ỦY", not within the unit's. */
    public static String body(Letterhead letterhead) {
        String body = letterhead.issuingBody();
        int committee = body.indexOf(COMMITTEE);
        return body.length() < LONG || body.indexOf('\n') >= 0 || committee < 0
                ? body
                : body.substring(0, committee + COMMITTEE.length() - 1) + "\n"
                        + body.substring(committee + COMMITTEE.length());
    }

    private static Map<String, Object> names(Letterhead letterhead) {
        Map<String, Object> head = new HashMap<>();
        head.put("upperBody", letterhead.upperBody());
        head.put("issuingBody", body(letterhead));
        head.put("number", letterhead.number());
        head.put("placeAndDate", letterhead.placeAndDate());
        head.put("draftMark", letterhead.draftMark());
        return head;
    }
}
