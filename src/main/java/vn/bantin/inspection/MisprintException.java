package vn.bantin.inspection;

import java.util.List;
import java.util.Optional;

/** A printed file that does not say what was frozen; its message is one line that {@link #of} understands. */
public final class MisprintException extends Exception {

    private static final long serialVersionUID = 1L;

    /** What is wrong with a file; the console has a sentence for each, with what was to be there and what is. */
    public enum Kind {
        UNREADABLE,
        BYTES,
        PAGES,
        FONT,
        GLYPH,
        TEXT,
        ROW,
        FOREIGN
    }

    private static final String MARK = "misprint";
    private static final String BETWEEN = "\t";
    private static final int LONGEST = 300;

    private final Kind kind;
    private final String expected;
    private final String found;
    private final String place;

    MisprintException(Kind kind, Object expected, Object found) {
        this(kind, oneLine(expected), oneLine(found), "");
    }

    private MisprintException(Kind kind, String expected, String found, String place) {
        super(String.join(BETWEEN, MARK, kind.name(), expected, found, place));
        this.kind = kind;
        this.expected = expected;
        this.found = found;
        this.place = place;
    }

    private static String oneLine(Object text) {
        String line = String.valueOf(text).replaceAll("\\s+", " ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }

    /** The same, with the place where the file was put aside. */
    public MisprintException at(Object where) {
        MisprintException placed = new MisprintException(kind, expected, found, oneLine(where));
        placed.setStackTrace(getStackTrace());
        return placed;
    }

    /** The misprint that has such a message. */
    public static Optional<MisprintException> of(String message) {
        List<String> parts = List.of(message.split(BETWEEN, -1));
        return parts.size() == 5 && parts.get(0).equals(MARK)
                ? Optional.of(
                        new MisprintException(Kind.valueOf(parts.get(1)), parts.get(2), parts.get(3), parts.get(4)))
                : Optional.empty();
    }

    public Kind kind() {
        return kind;
    }

    /** What was to be there. */
    public String expected() {
        return expected;
    }

    /** What is there, empty for nothing. */
    public String found() {
        return found;
    }

    /** Where the file was put aside, empty before that. */
    public String place() {
        return place;
    }
}
