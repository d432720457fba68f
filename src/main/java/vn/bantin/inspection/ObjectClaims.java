package vn.bantin.inspection;

import java.util.HashSet;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.jspecify.annotations.Nullable;

/**
 * The objects that an update defines, and which of them have been found to be in their place: what nobody claims is not of a
 * signature.
 */
final class ObjectClaims {

    private static final int DEEPEST = 60;

    /** What never belongs to the picture of a signature or to what proves it. */
    private static final Set<COSName> NEVER = Set.of(
            COSName.JS,
            COSName.getPDFName("JavaScript"),
            COSName.OC,
            COSName.getPDFName("OPI"),
            COSName.getPDFName("Ref"),
            COSName.EF,
            COSName.getPDFName("RichMediaContent"));

    private final Set<COSObjectKey> known;
    private final Set<COSObjectKey> defined;
    private final Set<COSObjectKey> claimed = new HashSet<>();

    /**
     * Begins with nothing claimed.
     *
     * @param known the objects before the update
     * @param defined the objects that the update defines, new ones and old ones anew
     */
    ObjectClaims(Set<COSObjectKey> known, Set<COSObjectKey> defined) {
        this.known = Set.copyOf(known);
        this.defined = Set.copyOf(defined);
    }

    /** Whether the update defines what this refers to. */
    boolean defines(@Nullable COSBase item) {
        return item instanceof COSObject object && defined.contains(object.getKey());
    }

    /**
     * Claims what an entry refers to: an object that is new and nothing else, or the one to which the same entry referred
     * before. An entry that begins to refer to an object that was there is refused: a later update would claim that object by
     * this entry.
     *
     * @param before the entry before the update
     * @param after the entry now, {@code null} or anything but a reference for nothing to claim
     */
    void claim(@Nullable COSBase before, @Nullable COSBase after) throws RefusedUpdateException {
        if (!(after instanceof COSObject object)) {
            return;
        }
        COSObjectKey key = object.getKey();
        boolean asBefore = before instanceof COSObject && CosEquality.same(before, after);
        if (!asBefore && (known.contains(key) || !defines(after)) || defines(after) && !claimed.add(key)) {
            throw new RefusedUpdateException("object " + key.getNumber() + ", which is something else");
        }
    }

    /** Claims an object that is new. */
    void claimNew(COSObjectKey key) throws RefusedUpdateException {
        if (known.contains(key)) {
            throw new RefusedUpdateException("object " + key.getNumber() + ", which is something else");
        }
        claimed.add(key);
    }

    /** Claims all new objects below a value; it may refer to older ones, if the update leaves them or they are claimed. */
    void claimBelow(@Nullable COSBase value) throws RefusedUpdateException {
        claimBelow(value, 0);
    }

    private void claimBelow(@Nullable COSBase value, int depth) throws RefusedUpdateException {
        if (depth > DEEPEST) {
            throw new RefusedUpdateException("objects nested too deep");
        }
        if (value instanceof COSObject object) {
            if (defines(object) && !claimed.contains(object.getKey())) {
                claimNew(object.getKey());
                claimBelow(object.getObject(), depth + 1);
            }
        } else if (value instanceof COSDictionary dictionary) {
            if (value instanceof COSStream && dictionary.containsKey(COSName.F)) {
                throw new RefusedUpdateException("a stream in another file");
            }
            for (COSName name : dictionary.keySet()) {
                if (NEVER.contains(name)) {
                    throw new RefusedUpdateException("an entry /" + name.getName());
                }
                claimBelow(dictionary.getItem(name), depth + 1);
            }
        } else if (value instanceof COSArray array) {
            for (int i = 0; i < array.size(); i++) {
                claimBelow(array.get(i), depth + 1);
            }
        }
    }

    /** Refuses the update if anything of it is unclaimed. */
    void requireNothingElse() throws RefusedUpdateException {
        for (COSObjectKey key : defined) {
            if (!claimed.contains(key)) {
                throw new RefusedUpdateException("object " + key.getNumber() + ", which is none of a signature");
            }
        }
    }
}
