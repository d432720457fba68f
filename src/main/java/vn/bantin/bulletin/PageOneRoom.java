package vn.bantin.bulletin;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import vn.bantin.progress.Status;
import vn.bantin.scoring.StatusTally;

/**
 * Estimates how much room the sentences and rows of page one take, in points of height, so that what a leader must read
 * is chosen to fit there. The letters and lines are those of the Party's layout, as wide as they are printed
 * ({@link LetterWidths}).
 */
public final class PageOneRoom {

    /** The room below the strip, where title and programme take one line each. */
    private static final double ROOM = 492;

    /** What a second line of a cell of the strip takes: that of the rank, or that of targets both behind and missed. */
    static final double SECOND_LINE = 13;

    private static final double STRIP = 50;
    private static final double LINE = 18;
    private static final double GAP = 6;
    private static final double SIZE = 14;
    private static final double INDENT = 28.35;

    /** What is between the margins, less what the measuring may be out by. */
    private static final double WIDTH = 465;

    /** A table's title and the two lines of its heading. */
    private static final double TABLE_HEAD = 54;

    private static final double TABLE_SIZE = 11;
    private static final double TABLE_LINE = 12.7;

    /** The columns of the table of points, less what a cell keeps free beside its text. */
    private static final double[] TABLE_WIDTHS = {95, 133, 63, 76, 53};

    private static final int LACKING = 2;

    /** The lines below the table in letters that slope, which are as much wider. */
    private static final double REMARK_GAP = 4;

    private static final double SLOPING = 1.03;

    /** Where title and programme stand, between the lines of a title of 14.5 at most in bold letters. */
    private static final int TITLE_LETTERS = 62;

    private static final int PROGRAMME_LETTERS = 84;
    private static final double PROGRAMME_LINE = 14;

    private PageOneRoom() {}

    /** The room left below the strip of a paper with this title and programme. */
    public static double below(String title, String programme) {
        return ROOM
                - (lines(title, TITLE_LETTERS) - 1) * LINE
                - (lines(programme, PROGRAMME_LETTERS) - 1) * PROGRAMME_LINE;
    }

    /** The room below the strip of a summary with that title and programme, whose strip counts such targets. */
    public static double below(String title, String programme, StatusTally tally) {
        return below(title, programme) - (tally.of(Status.BEHIND) > 0 && tally.of(Status.MISSED) > 0 ? SECOND_LINE : 0);
    }

    /** What page one has below the opening of a paper with this title and programme that has no strip. */
    public static double page(String title, String programme) {
        return below(title, programme) + STRIP;
    }

    /** The height of a paragraph, with the gap before it. */
    public static double paragraph(String text) {
        return GAP + LINE * LetterWidths.lines(text, SIZE, WIDTH, INDENT);
    }

    /** The height of a remark below a table. */
    static double remark(String text) {
        return REMARK_GAP + TABLE_LINE * LetterWidths.lines(text, TABLE_SIZE * SLOPING, WIDTH, 0);
    }

    /** The height of a table of points with its title. */
    static double table(List<Briefing.Point> points) {
        return points.isEmpty()
                ? 0
                : TABLE_HEAD + points.stream().mapToDouble(PageOneRoom::row).sum();
    }

    /** "triệu đồng" of "triệu đồng/người/năm", which no line of the column of what is lacking holds; others as they are. */
    static String lacking(String unitOfMeasure) {
        int per = unitOfMeasure.indexOf('/');
        return per > 0 && LetterWidths.of(unitOfMeasure, TABLE_SIZE) > TABLE_WIDTHS[LACKING]
                ? unitOfMeasure.substring(0, per)
                : unitOfMeasure;
    }

    private static double row(Briefing.Point point) {
        List<String> cells = List.of(point.name(), point.standing(), point.lacking(), point.leadBody(), point.before());
        return 3
                + TABLE_LINE
                        * IntStream.range(0, cells.size())
                                .map(i -> LetterWidths.lines(cells.get(i), TABLE_SIZE, TABLE_WIDTHS[i], 0))
                                .max()
                                .orElse(1);
    }

    /** The first of the items, at most so many, that take no more than the room together. */
    static <T> List<T> fitting(List<T> items, int most, double room, ToDoubleFunction<List<T>> height) {
        int many = Math.min(most, items.size());
        while (many > 0 && height.applyAsDouble(items.subList(0, many)) > room) {
            many--;
        }
        return items.subList(0, many);
    }

    /** The lines that a text takes where so many letters stand on one, broken between words. */
    private static int lines(String text, int letters) {
        int lines = 0;
        int used = letters;
        for (String word : NonBreakingText.kept(text.strip()).split("[ \\n]+")) {
            int length = word.length();
            if (used + 1 + length > letters) {
                lines += 1 + (length - 1) / letters;
                used = (length - 1) % letters + 1;
            } else {
                used += 1 + length;
            }
        }
        return lines;
    }
}
