package vn.bantin.inspection;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.jspecify.annotations.Nullable;

/** Compares objects of two revisions of a PDF as they are written: a reference equals one to the same number. */
final class CosEquality {

    private CosEquality() {}

    /** Whether both say the same; a stream, which is never written inside another object, equals nothing. */
    static boolean same(@Nullable COSBase one, @Nullable COSBase other) {
        if (one == null || other == null) {
            return one == other;
        }
        if (one instanceof COSObject a && other instanceof COSObject b) {
            return a.getKey().equals(b.getKey());
        }
        if (one instanceof COSStream || other instanceof COSStream) {
            return false;
        }
        if (one instanceof COSDictionary a && other instanceof COSDictionary b) {
            return same(a, b, Set.of());
        }
        if (one instanceof COSArray a && other instanceof COSArray b) {
            return a.size() == b.size() && startsWith(a, b);
        }
        if (one instanceof COSString a && other instanceof COSString b) {
            return Arrays.equals(a.getBytes(), b.getBytes());
        }
        if (one instanceof COSNumber a && other instanceof COSNumber b) {
            return Float.compare(a.floatValue(), b.floatValue()) == 0 && a.longValue() == b.longValue();
        }
        return one.equals(other);
    }

    /** Whether both dictionaries say the same under every key but these. */
    static boolean same(COSDictionary one, COSDictionary other, Set<COSName> but) {
        Set<COSName> keys = new HashSet<>(one.keySet());
        keys.addAll(other.keySet());
        keys.removeAll(but);
        return keys.stream().allMatch(key -> same(one.getItem(key), other.getItem(key)));
    }

    /** Whether the array begins with all items of the other one. */
    static boolean startsWith(COSArray array, COSArray other) {
        if (array.size() < other.size()) {
            return false;
        }
        for (int i = 0; i < other.size(); i++) {
            if (!same(array.get(i), other.get(i))) {
                return false;
            }
        }
        return true;
    }
}
