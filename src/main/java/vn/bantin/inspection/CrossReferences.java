package vn.bantin.inspection;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.StringTokenizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.jspecify.annotations.Nullable;

/**
 * The objects that one update of a PDF defines, by its own table or stream of cross-references. Read strictly: an update that
 * frees an object, hides one, or that readers could understand in two ways is refused.
 *
 * @param objects where each stands: its offset in the file, or the number of the object stream that holds it, negated
 * @param positions of those in object streams, which of the objects there each is
 * @param stream the key of the stream of cross-references, {@code null} for a table
 */
record CrossReferences(
        Map<COSObjectKey, Long> objects,
        Map<COSObjectKey, Integer> positions,
        @Nullable COSObjectKey stream) {

    private static final String BLANKS = "\0\t\n\f\r ";

    private static final String BLANK = "[\\x00\\t\\n\\f\\r ]";
    private static final Pattern END =
            Pattern.compile("startxref" + BLANK + "+([0-9]{1,10})" + BLANK + "+%%EOF" + BLANK + "*$");
    private static final Pattern OBJECT =
            Pattern.compile("(?<![0-9])([0-9]{1,10})" + BLANK + "+([0-9]{1,5})" + BLANK + "+obj");
    private static final int FREE = 0;
    private static final int PLAIN = 1;
    private static final int PACKED = 2;

    CrossReferences {
        objects = Map.copyOf(objects);
        positions = Map.copyOf(positions);
    }

    /** Reads those of the update between two offsets, with the file up to its end as PDFBox reads it. */
    static CrossReferences of(byte[] content, int start, int end, COSDocument after)
            throws RefusedUpdateException, IOException {
        String update = new String(content, start, end - start, StandardCharsets.ISO_8859_1);
        Matcher last = END.matcher(update);
        if (!last.find() || update.indexOf("startxref") != last.start()) {
            throw new RefusedUpdateException("the end of the update");
        }
        long place = Long.parseLong(last.group(1));
        if (place < start || place >= end) {
            throw new RefusedUpdateException("cross-references outside the update");
        }
        int at = (int) (place - start);
        Map<COSObjectKey, Long> objects = new HashMap<>();
        Map<COSObjectKey, Integer> positions = new HashMap<>();
        COSObjectKey stream = null;
        if (update.startsWith("xref", at)) {
            table(update.substring(at + "xref".length()), objects);
            OneMeaning.require(update, update.indexOf("trailer", at) + "trailer".length());
        } else {
            Matcher object = OBJECT.matcher(update);
            if (!object.find(at) || object.start() != at) {
                throw new RefusedUpdateException("cross-references that are not there");
            }
            stream = new COSObjectKey(Long.parseLong(object.group(1)), Integer.parseInt(object.group(2)));
            stream(after, stream, objects, positions);
            objects.put(stream, place);
        }
        requireEachIsThere(update, start, objects);
        return new CrossReferences(objects, positions, stream);
    }

    private static void table(String text, Map<COSObjectKey, Long> objects) throws RefusedUpdateException {
        StringTokenizer tokens = new StringTokenizer(text);
        for (String word = tokens.nextToken(); !word.equals("trailer"); word = tokens.nextToken()) {
            long number = Long.parseLong(word);
            int count = Integer.parseInt(tokens.nextToken());
            for (int i = 0; i < count; i++, number++) {
                long offset = Long.parseLong(tokens.nextToken());
                int generation = Integer.parseInt(tokens.nextToken());
                boolean used = tokens.nextToken().equals("n");
                put(objects, number, used ? PLAIN : FREE, offset, generation);
            }
        }
    }

    private static void stream(
            COSDocument after, COSObjectKey key, Map<COSObjectKey, Long> objects, Map<COSObjectKey, Integer> positions)
            throws RefusedUpdateException, IOException {
        if (!(after.getObjectFromPool(key).getObject() instanceof COSStream stream)
                || !COSName.XREF.equals(stream.getCOSName(COSName.TYPE))
                || !(stream.getDictionaryObject(COSName.W) instanceof COSArray widths)
                || widths.size() != 3) {
            throw new RefusedUpdateException("a stream of cross-references");
        }
        COSArray index = stream.getDictionaryObject(COSName.INDEX) instanceof COSArray array ? array : new COSArray();
        if (index.size() == 0) {
            throw new RefusedUpdateException("cross-references of every object");
        }
        try (InputStream in = stream.createInputStream()) {
            for (int section = 0; section + 1 < index.size(); section += 2) {
                long number = index.getInt(section);
                for (int i = 0; i < index.getInt(section + 1); i++, number++) {
                    int kind = widths.getInt(0) == 0 ? PLAIN : (int) field(in, widths.getInt(0));
                    long second = field(in, widths.getInt(1));
                    long third = field(in, widths.getInt(2));
                    if (kind == PACKED) {
                        positions.put(new COSObjectKey(number, 0), (int) third);
                    }
                    put(objects, number, kind, kind == PACKED ? -second : second, kind == PLAIN ? (int) third : 0);
                }
            }
            if (in.read() >= 0) {
                throw new RefusedUpdateException("more cross-references than said");
            }
        }
    }

    private static long field(InputStream in, int width) throws IOException, RefusedUpdateException {
        byte[] bytes = in.readNBytes(width);
        if (bytes.length < width || width > 8) {
            throw new RefusedUpdateException("fewer cross-references than said");
        }
        return new BigInteger(1, bytes).longValueExact();
    }

    private static void put(Map<COSObjectKey, Long> objects, long number, int kind, long place, int generation)
            throws RefusedUpdateException {
        if (number == 0 && kind == FREE) {
            return;
        }
        boolean known = kind == PLAIN && place > 0 || kind == PACKED && place < 0;
        if (number == 0 || !known || generation != 0 || objects.put(new COSObjectKey(number, 0), place) != null) {
            throw new RefusedUpdateException("the cross-reference of object " + number);
        }
    }

    /** Every object of the update is named, at its place: nothing is left that a reader could find by searching. */
    private static void requireEachIsThere(String update, int start, Map<COSObjectKey, Long> objects)
            throws RefusedUpdateException {
        Map<COSObjectKey, Long> plain = new HashMap<>(objects);
        plain.values().removeIf(place -> place < 0);
        Set<Long> holders = new HashSet<>();
        objects.values().stream().filter(place -> place < 0).forEach(place -> holders.add(-place));
        Matcher object = OBJECT.matcher(update);
        while (object.find()) {
            COSObjectKey key = new COSObjectKey(Long.parseLong(object.group(1)), Integer.parseInt(object.group(2)));
            Long place = plain.remove(key);
            if (place == null || place != start + object.start()) {
                throw new RefusedUpdateException("object " + key.getNumber() + ", which is hidden in the update");
            }
            OneMeaning.require(update, object.end());
        }
        if (!plain.isEmpty()) {
            throw new RefusedUpdateException("objects that are not in the update");
        }
        for (long holder : holders) {
            if (!objects.containsKey(new COSObjectKey(holder, 0))) {
                throw new RefusedUpdateException("an object stream that is not in the update");
            }
        }
    }

    /**
     * Reads an object stream of the update: its head numbers the objects as the cross-references do, so that readers that look
     * by the number and readers that look by the position find the same.
     */
    void requireSame(COSObjectKey holder, COSStream packed) throws RefusedUpdateException, IOException {
        String text;
        try (InputStream in = packed.createInputStream()) {
            text = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        }
        int first = packed.getInt(COSName.FIRST);
        int count = packed.getInt(COSName.N);
        if (first < 0 || first > text.length()) {
            throw new RefusedUpdateException("an object stream");
        }
        StringTokenizer head = new StringTokenizer(text.substring(0, first), BLANKS);
        for (int i = 0; i < count; i++) {
            COSObjectKey key = new COSObjectKey(Long.parseLong(head.nextToken()), 0);
            int offset = Integer.parseInt(head.nextToken());
            if (offset < 0
                    || !Long.valueOf(-holder.getNumber()).equals(objects.get(key))
                    || !Integer.valueOf(i).equals(positions.get(key))) {
                throw new RefusedUpdateException("object " + key.getNumber() + ", which is hidden in the update");
            }
            OneMeaning.require(text, first + offset);
        }
        if (head.hasMoreTokens()
                || objects.values().stream()
                                .filter(place -> place == -holder.getNumber())
                                .count()
                        != count) {
            throw new RefusedUpdateException("an object stream");
        }
    }

    /** The object streams that hold some of its objects. */
    Set<COSObjectKey> holders() {
        Set<COSObjectKey> holders = new HashSet<>();
        objects.values().stream().filter(place -> place < 0).forEach(place -> holders.add(new COSObjectKey(-place, 0)));
        return holders;
    }
}
