package vn.bantin.page;

import java.util.function.ToDoubleFunction;
import vn.bantin.bulletin.NonBreakingText;

/** Loosens words that are kept on one line where they are too wide for their room, by one rule for all papers. */
public final class KeptPieces {

    /** Points of which a cell may be filled by one piece; of a wider paragraph a third, or its lines are drawn far apart. */
    private static final int SHORT_ROOM = 150;

    /** A share of the size of letters: no letter is wider. */
    private static final double WIDE = 1.1;

    private final double room;
    private final double widest;
    private final double size;
    private final ToDoubleFunction<String> width;

    private KeptPieces(double room, double size, ToDoubleFunction<String> width) {
        this.room = room;
        widest = Math.max(room / 3, Math.min(room, SHORT_ROOM));
        this.size = size;
        this.width = width;
    }

    /**
     * The kept text, of which every piece that is too wide breaks before a name or behind a dash, or else anywhere.
     *
     * @param kept the text with signs at which no line ends, of the same length
     * @param room in points
     * @param size of the letters, in points
     * @param width of a line of these letters in points
     */
    public static String fitting(String kept, String text, double room, double size, ToDoubleFunction<String> width) {
        return new KeptPieces(room, size, width).fitting(kept, text);
    }

    private String fitting(String kept, String text) {
        StringBuilder fitting = new StringBuilder(kept);
        int from = 0;
        while (from < kept.length()) {
            int to = from;
            while (to < kept.length() && kept.charAt(to) != ' ' && kept.charAt(to) != '\n') {
                to++;
            }
            String piece = kept.substring(from, to);
            String loose = text.substring(from, to);
            if (!piece.equals(loose) && isWider(piece, widest)) {
                fitting.replace(from, to, shorter(piece, loose));
            }
            from = to + 1;
        }
        return fitting.toString();
    }

    private String shorter(String piece, String loose) {
        String halves = loosened(piece, loose, widest);
        if (!halves.equals(loose)) {
            return halves;
        }
        String whole = isWider(piece, room) ? loosened(piece, loose, room) : piece;
        return whole.equals(loose) ? dashesKept(words(piece, loose)) : whole;
    }

    /** Broken before a name or behind a dash if that is enough, else anywhere. */
    private String loosened(String piece, String loose, double room) {
        for (int i = piece.length() - 2; i > 0; i--) {
            boolean soft = piece.charAt(i) == NonBreakingText.NO_BREAK
                    && loose.charAt(i) == ' '
                    && (Character.isUpperCase(piece.charAt(i + 1))
                                    && Character.isLowerCase(piece.charAt(i - 1))
                                    && Character.isLowerCase(piece.charAt(0))
                            || piece.charAt(i - 1) == '-');
            if (soft && !isWider(piece.substring(0, i), room) && !isWider(piece.substring(i + 1), room)) {
                return piece.substring(0, i) + " " + piece.substring(i + 1);
            }
        }
        return loose;
    }

    /** Its words one by one, each as it is kept if there is room for it. */
    private String words(String piece, String loose) {
        StringBuilder words = new StringBuilder(loose);
        int from = 0;
        for (int to = 0; to <= loose.length(); to++) {
            if (to == loose.length() || loose.charAt(to) == ' ') {
                String word = piece.substring(from, to);
                if (!isWider(word, room)) {
                    words.replace(from, to, word);
                }
                from = to + 1;
            }
        }
        return words.toString();
    }

    /** No line begins with the dash of "Tài chính - Kế hoạch". */
    private static String dashesKept(String loose) {
        return loose.replace(" - ", NonBreakingText.NO_BREAK + "- ").replace(" – ", NonBreakingText.NO_BREAK + "– ");
    }

    private boolean isWider(String text, double room) {
        return text.length() * size * WIDE > room && width.applyAsDouble(text) > room;
    }
}
