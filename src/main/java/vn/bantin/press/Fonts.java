package vn.bantin.press;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The embedded fonts of every page, and what they can print. */
public final class Fonts {

    private static final FontRenderContext UNHINTED = new FontRenderContext(null, true, true);

    private static final float TABLE_SIZE = 10.5f;
    private static final int TABLE_PADDING = 4;

    /** Where a word that is too wide may end: behind a slash or a dot, never within a number. */
    static final String SIGNS = "(?<=[/.])(?![0-9])";

    static {
        install();
    }

    private static final Font REGULAR = font("Regular");
    private static final Font BOLD = font("Bold");

    private static final float MEASURED = 1000f;
    private static final Map<Character, Double> WIDTHS = new ConcurrentHashMap<>();
    private static final Map<Character, Double> BOLD_WIDTHS = new ConcurrentHashMap<>();

    private Fonts() {}

    /**
     * Lets AWT start on a machine without fonts and without fontconfig; must run before AWT or JasperReports is used.
     */
    static void install() {
        System.setProperty("java.awt.headless", "true");
        if (System.getProperty("sun.awt.fontconfig") != null) {
            return;
        }
        try {
            Path file = Files.createTempFile(
                    Path.of(System.getProperty("java.io.tmpdir")), "bantin", ".fontconfig.properties");
            Files.writeString(file, "version=1\nsequence.allfonts=default\n", StandardCharsets.US_ASCII);
            file.toFile().deleteOnExit();
            System.setProperty("sun.awt.fontconfig", file.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first character of the text that the fonts cannot print, as a string of its own. */
    public static Optional<String> firstUnprintable(String text) {
        Optional<String> taken = RangeSigns.firstTaken(text);
        if (taken.isPresent()) {
            return taken;
        }
        return text.codePoints()
                .filter(sign -> !isPrintable(sign))
                .mapToObj(Character::toString)
                .findFirst();
    }

    /**
     * AWT says of signs without a form (joiners, marks of direction, control signs) that it can display them, and nothing
     * would be drawn; a mark by itself would be drawn beside its letter, not above it. Line breaks are of the office's
     * own settings.
     */
    private static boolean isPrintable(int sign) {
        return switch (Character.getType(sign)) {
            case Character.CONTROL -> sign == '\n';
            case Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK -> false;
            default -> REGULAR.canDisplay(sign);
        };
    }

    /** The same in a cell of the table of results, of so many points with its padding. */
    static String broken(String text, int width) {
        return broken(text, width - TABLE_PADDING, TABLE_SIZE, false);
    }

    /**
     * The text with a line break after those slashes and dots where a word is too wide for its cell: "đồng/người/năm" is
     * one word to the text layout, which would else cut it anywhere. A number is not parted, but for one that is so long
     * that no column has been made wide enough for it.
     *
     * @param room of a line, in points
     */
    static String broken(String text, double room, float size, boolean bold) {
        StringBuilder broken = new StringBuilder();
        for (String word : text.split("(?<= )")) {
            boolean tooWide = width(word.strip(), size, bold) > room;
            double line = 0; // such a word begins a line of its own
            for (String piece : tooWide ? pieces(word, room, size, bold) : new String[] {word}) {
                double wide = width(piece.strip(), size, bold);
                if (line > 0 && line + wide > room) {
                    broken.append('\n');
                    line = 0;
                }
                line += wide;
                broken.append(piece);
            }
        }
        return broken.toString();
    }

    private static String[] pieces(String word, double room, float size, boolean bold) {
        String[] pieces = word.split(SIGNS);
        return Arrays.stream(pieces).allMatch(piece -> width(piece.strip(), size, bold) <= room)
                ? pieces
                : word.split("(?<=[/.])");
    }

    /** The width of a line of text in letters of one point; the same letter is measured once. */
    static double width(String text, boolean bold) {
        double width = 0;
        for (int i = 0; i < text.length(); i++) {
            width += (bold ? BOLD_WIDTHS : WIDTHS)
                    .computeIfAbsent(
                            text.charAt(i),
                            letter -> (bold ? BOLD : REGULAR)
                                            .deriveFont(MEASURED)
                                            .getStringBounds(String.valueOf(letter), UNHINTED)
                                            .getWidth()
                                    / MEASURED);
        }
        return width;
    }

    /** The width of a line of text in points, added up of its letters. */
    static double width(String text, float size, boolean bold) {
        return width(text, bold) * size;
    }

    /** The width of a line of bold text in points. */
    static double widthOfBold(String text, float size) {
        return BOLD.deriveFont(size).getStringBounds(text, UNHINTED).getWidth();
    }

    /** How tall a line of such letters is where nothing is said of it. */
    static double lineHeight(double size) {
        return REGULAR.deriveFont((float) size).getLineMetrics("Ậ", UNHINTED).getHeight();
    }

    /** How far such letters reach below their line. */
    static double descent(double size) {
        return REGULAR.deriveFont((float) size).getLineMetrics("Ậ", UNHINTED).getDescent();
    }

    private static Font font(String style) {
        String name = "/reports/fonts/BantinSerif-" + style + ".ttf";
        try (InputStream in = Objects.requireNonNull(Fonts.class.getResourceAsStream(name), name)) {
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException(name, e);
        }
    }
}
