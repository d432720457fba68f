package vn.bantin.page;

import java.util.HashMap;
import java.util.Map;
import java.util.ResourceBundle;
import vn.bantin.bulletin.Issuer;
import vn.bantin.bulletin.Letterhead;

/** The parameters of {@code first.jrxml} that stand above the text. */
public final class LetterheadFields {

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

    private static Map<String, Object> names(Letterhead letterhead) {
        Map<String, Object> head = new HashMap<>();
        head.put("upperBody", letterhead.upperBody());
        head.put("issuingBody", letterhead.issuingBody());
        head.put("number", letterhead.number());
        head.put("placeAndDate", letterhead.placeAndDate());
        head.put("draftMark", letterhead.draftMark());
        return head;
    }
}
