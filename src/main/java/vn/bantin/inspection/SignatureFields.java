package vn.bantin.inspection;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.jspecify.annotations.Nullable;

/** The form of a PDF before and after an update: signature fields may come, an empty one may be signed, and nothing else. */
final class SignatureFields {

    private static final COSName LOCK = COSName.getPDFName("Lock");

    private static final Set<COSName> FORM = names("Type", "Fields", "SigFlags", "DA", "DR", "Q", "NeedAppearances");
    private static final Set<COSName> FORM_MAY_CHANGE = names("Fields", "SigFlags", "DA", "DR");
    private static final Set<COSName> FIELD = names(
            "Type", "Subtype", "FT", "T", "TU", "TM", "Ff", "V", "Kids", "Lock", "SV", "DA", "Rect", "P", "F", "AP",
            "AS", "MK", "BS", "Border", "H", "M", "NM", "C", "Parent");
    private static final Set<COSName> SIGNING_MAY_CHANGE = names("V", "AP", "F", "M", "Lock");
    private static final Set<COSName> SIGNATURE = names(
            "Type",
            "Filter",
            "SubFilter",
            "Contents",
            "ByteRange",
            "Cert",
            "Reference",
            "Changes",
            "Name",
            "M",
            "Location",
            "Reason",
            "ContactInfo",
            "R",
            "V",
            "Prop_Build",
            "Prop_AuthTime",
            "Prop_AuthType");

    /** Flags by which an annotation is shown elsewhere than in its rectangle: no zoom, no rotation, shown by the mouse. */
    private static final int FLAGS_THAT_MOVE = 8 | 16 | 256;

    /** In points, of a border, which some readers draw across the edge of its rectangle. */
    private static final float THICKEST = 3;

    private final ObjectClaims claims;
    private final Map<COSObjectKey, COSDictionary> widgets = new LinkedHashMap<>();
    private final List<COSDictionary> signatures = new ArrayList<>();

    SignatureFields(ObjectClaims claims) {
        this.claims = claims;
    }

    private static Set<COSName> names(String... names) {
        return Stream.of(names).map(COSName::getPDFName).collect(Collectors.toUnmodifiableSet());
    }

    /** The fields that the update puts onto pages. */
    Map<COSObjectKey, COSDictionary> widgets() {
        return widgets;
    }

    /** The signatures that the update makes. */
    List<COSDictionary> signatures() {
        return signatures;
    }

    /** Compares the forms of two catalogues. */
    void compare(COSDictionary catalogueBefore, COSDictionary catalogueAfter) throws RefusedUpdateException {
        claims.claim(catalogueBefore.getItem(COSName.ACRO_FORM), catalogueAfter.getItem(COSName.ACRO_FORM));
        COSDictionary before = catalogueBefore.getCOSDictionary(COSName.ACRO_FORM);
        COSDictionary after = catalogueAfter.getCOSDictionary(COSName.ACRO_FORM);
        if (after == null) {
            if (before != null) {
                throw new RefusedUpdateException("the form, which is gone");
            }
            return;
        }
        if (!FORM.containsAll(after.keySet())
                || after.getDictionaryObject(COSName.NEED_APPEARANCES) == COSBoolean.TRUE
                || before != null && !CosEquality.same(before, after, FORM_MAY_CHANGE)) {
            throw new RefusedUpdateException("the form");
        }
        claims.claimBelow(after.getItem(COSName.DR));
        COSArray fieldsBefore = array(before, COSName.FIELDS);
        COSArray fieldsAfter = array(after, COSName.FIELDS);
        claims.claim(before == null ? null : before.getItem(COSName.FIELDS), after.getItem(COSName.FIELDS));
        if (!CosEquality.startsWith(fieldsAfter, fieldsBefore)) {
            throw new RefusedUpdateException("a field that is gone");
        }
        for (int i = 0; i < fieldsAfter.size(); i++) {
            if (i >= fieldsBefore.size()) {
                added(fieldsAfter.get(i));
            } else if (claims.defines(fieldsAfter.get(i))) {
                signed(fieldsBefore.get(i), fieldsAfter.get(i));
            }
        }
    }

    static COSArray array(@Nullable COSDictionary dictionary, COSName name) throws RefusedUpdateException {
        COSBase value = dictionary == null ? null : dictionary.getDictionaryObject(name);
        if (value == null) {
            return new COSArray();
        }
        if (value instanceof COSArray array) {
            return array;
        }
        throw new RefusedUpdateException("an entry /" + name.getName() + " that is no array");
    }

    private void added(COSBase item) throws RefusedUpdateException {
        COSDictionary field = fresh(item);
        if (!COSName.SIG.equals(field.getCOSName(COSName.FT))
                || !FIELD.containsAll(field.keySet())
                || field.containsKey(COSName.PARENT)) {
            throw new RefusedUpdateException("a field that is none of a signature");
        }
        COSArray kids = array(field, COSName.KIDS);
        if (kids.size() == 0) {
            widget(item, field);
        }
        claims.claim(null, field.getItem(COSName.KIDS));
        for (int i = 0; i < kids.size(); i++) {
            COSDictionary kid = fresh(kids.get(i));
            if (!FIELD.containsAll(kid.keySet())
                    || kid.containsKey(COSName.KIDS)
                    || kid.containsKey(COSName.V)
                    || !CosEquality.same(kid.getItem(COSName.PARENT), item)) {
                throw new RefusedUpdateException("a part of a field that is none of a signature");
            }
            widget(kids.get(i), kid);
        }
        inert(field);
        value(field);
    }

    /** An object that was not there before, which no other field is. */
    private COSDictionary fresh(COSBase item) throws RefusedUpdateException {
        if (item instanceof COSObject object
                && claims.defines(item)
                && object.getObject() instanceof COSDictionary dictionary) {
            claims.claimNew(object.getKey());
            return dictionary;
        }
        throw new RefusedUpdateException("a field that was there before");
    }

    /** An empty field that was signed; one with a signature stays as it is. */
    private void signed(COSBase itemBefore, COSBase itemAfter) throws RefusedUpdateException {
        claims.claim(itemBefore, itemAfter);
        if (!(itemBefore instanceof COSObject one && one.getObject() instanceof COSDictionary before)
                || !(itemAfter instanceof COSObject other && other.getObject() instanceof COSDictionary after)) {
            throw new RefusedUpdateException("a field that is gone");
        }
        boolean empty = !before.containsKey(COSName.V);
        if (!COSName.SIG.equals(before.getCOSName(COSName.FT))
                || !CosEquality.same(before, after, empty ? SIGNING_MAY_CHANGE : Set.of())) {
            throw new RefusedUpdateException("a field that had been signed");
        }
        if (empty) {
            requireInItsPlace(after);
            inert(after);
            value(after);
        }
    }

    private void widget(COSBase item, COSDictionary widget) throws RefusedUpdateException {
        if (!COSName.WIDGET.equals(widget.getCOSName(COSName.SUBTYPE))) {
            throw new RefusedUpdateException("a field that is not shown as one");
        }
        requireInItsPlace(widget);
        inert(widget);
        widgets.put(((COSObject) item).getKey(), widget);
    }

    private static void requireInItsPlace(COSDictionary widget) throws RefusedUpdateException {
        if ((widget.getInt(COSName.F, 0) & FLAGS_THAT_MOVE) != 0) {
            throw new RefusedUpdateException("a field that is shown elsewhere");
        }
        COSDictionary style = widget.getCOSDictionary(COSName.BS);
        COSArray border = array(widget, COSName.BORDER);
        float width = style != null ? style.getFloat(COSName.W, 1) : 1;
        float other = border.size() > 2 && border.getObject(2) instanceof COSNumber number ? number.floatValue() : 1;
        if (width > THICKEST || other > THICKEST) {
            throw new RefusedUpdateException("a field with a border beyond its place");
        }
    }

    private void inert(COSDictionary field) throws RefusedUpdateException {
        for (COSName name : List.of(
                COSName.AP, LOCK, COSName.getPDFName("SV"), COSName.MK, COSName.BS, COSName.BORDER, COSName.C)) {
            claims.claimBelow(field.getItem(name));
        }
    }

    private void value(COSDictionary field) throws RefusedUpdateException {
        if (!field.containsKey(COSName.V)) {
            return;
        }
        COSBase item = field.getItem(COSName.V);
        COSDictionary signature = item instanceof COSObject ? fresh(item) : field.getCOSDictionary(COSName.V);
        if (signature == null || !SIGNATURE.containsAll(signature.keySet())) {
            throw new RefusedUpdateException("a field with something else than a signature");
        }
        claims.claimBelow(signature);
        signatures.add(signature);
    }

    /** Where a widget is shown, an empty rectangle for one that is not. */
    static PDRectangle place(COSDictionary widget) throws RefusedUpdateException {
        if (!widget.containsKey(COSName.RECT)) {
            return new PDRectangle();
        }
        if (!(widget.getItem(COSName.RECT) instanceof COSArray array) || array.size() != 4) {
            throw new RefusedUpdateException("the place of a signature");
        }
        for (int i = 0; i < 4; i++) {
            if (!(array.get(i) instanceof COSNumber)) {
                throw new RefusedUpdateException("the place of a signature");
            }
        }
        return new PDRectangle(array);
    }
}
