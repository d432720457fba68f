package vn.bantin.office;

import vn.bantin.bulletin.NonBreakingText;

/**
 * Joins with no-break spaces what is read in one breath, as the pages do. A piece that would fill more than a third of a
 * line breaks behind its dash, or where it may: justified lines before it would be drawn far apart.
 */
final class KeptWords {

    /** The room between the margins of an upright page, in points. */
    static final double PAGE = 467;

    /** The size of the letters of a page, and of a table, in points. */
    static final double BODY = 14;

    static final double CELL = 11;

    /** Points of which a cell may be filled by one piece. */
    private static final double SHORT_ROOM = 150;

    private static final String DASH = NonBreakingText.NO_BREAK + "-" + NonBreakingText.NO_BREAK;

    private KeptWords() {}

    /** The text for that much room, of the same length. */
    static String in(double room, double size, String text) {
        String kept = NonBreakingText.kept(text);
        if (kept.indexOf(NonBreakingText.NO_BREAK) < 0) {
            return kept;
        }
        double widest = Math.max(room / 3, Math.min(room, SHORT_ROOM)) / size * 2;
        StringBuilder fitting = new StringBuilder(kept);
        int from = 0;
        for (int to = 0; to <= kept.length(); to++) {
            if (to == kept.length() || kept.charAt(to) == ' ' || kept.charAt(to) == '\n') {
                fitting.replace(from, to, fitting(kept.substring(from, to), text.substring(from, to), widest));
                from = to + 1;
            }
        }
        return fitting.toString();
    }

    private static String fitting(String piece, String text, double widest) {
        if (TextWidth.of(piece, false) <= widest) {
            return piece;
        }
        int dash = piece.indexOf(DASH);
        return dash < 0
                ? text
                : fitting(piece.substring(0, dash + 2), text.substring(0, dash + 2), widest)
                        + " "
                        + fitting(piece.substring(dash + 3), text.substring(dash + 3), widest);
    }
}
