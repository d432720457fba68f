package vn.bantin.press;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.bantin.bulletin.NonBreakingText;

/**
 * A text whose words have been measured once, to count its lines at any width.
 *
 * @param paragraphs the words of each paragraph
 * @param space the width of a space
 */
record MeasuredText(List<List<Word>> paragraphs, double space) {

    private static final Recent<Text, MeasuredText> MEASURED = new Recent<>(8_000, MeasuredText::measured);

    /** What decides how wide the words are. */
    private record Text(String text, float size, boolean bold, boolean atSlash) {}

    /**
     * What is read in one breath.
     *
     * @param width of all of it
     * @param parts into which it is broken where it is wider than its cell
     */
    private record Word(double width, List<Part> parts) {

        List<Part> within(double room) {
            return width > room ? parts : List.of(new Part(width, true));
        }
    }

    /** @param spaced whether a space stands before it */
    private record Part(double width, boolean spaced) {}

    /** @param atSlash whether a word that is too wide may be broken after a slash or a dot */
    static MeasuredText of(String text, float size, boolean bold, boolean atSlash) {
        return MEASURED.of(new Text(text, size, bold, atSlash));
    }

    private static MeasuredText measured(Text of) {
        return measured(NonBreakingText.kept(of.text()), of.size(), of.bold(), of.atSlash());
    }

    /** The same of a text that may be broken at each of its spaces. */
    static MeasuredText plain(String text, float size, boolean bold) {
        return measured(text, size, bold, false);
    }

    private static MeasuredText measured(String text, float size, boolean bold, boolean atSlash) {
        List<List<Word>> paragraphs = new ArrayList<>();
        for (String paragraph : text.split("\n", -1)) {
            paragraphs.add(Arrays.stream(paragraph.split(" "))
                    .map(word -> word(word, size, bold, atSlash))
                    .toList());
        }
        return new MeasuredText(paragraphs, Fonts.width(" ", size, bold));
    }

    private static Word word(String word, float size, boolean bold, boolean atSlash) {
        List<Part> parts = new ArrayList<>();
        for (String one : word.split(String.valueOf(NonBreakingText.NO_BREAK))) {
            for (String part : atSlash ? one.split(Fonts.SIGNS) : new String[] {one}) {
                parts.add(new Part(Fonts.width(part, size, bold), one.startsWith(part)));
            }
        }
        return new Word(Fonts.width(word, size, bold), parts);
    }

    /** The width of the widest of its words that is not broken anywhere. */
    double widestWord() {
        return paragraphs.stream()
                .flatMap(List::stream)
                .flatMap(word -> word.parts().stream())
                .mapToDouble(Part::width)
                .max()
                .orElse(0);
    }

    /** The width of the widest of what is read in one breath: "ước 5.160". */
    double widestBreath() {
        return paragraphs.stream()
                .flatMap(List::stream)
                .mapToDouble(Word::width)
                .max()
                .orElse(0);
    }

    /** How many lines it takes where there is so much room. */
    int lines(double room) {
        int lines = 0;
        for (List<Word> paragraph : paragraphs) {
            lines++;
            double line = 0;
            for (Word word : paragraph) {
                for (Part part : word.within(room)) {
                    double before = line > 0 && part.spaced() ? space : 0;
                    if (line > 0 && line + before + part.width() > room) {
                        lines++;
                        line = 0;
                        before = 0;
                    }
                    line += before + part.width();
                }
            }
        }
        return lines;
    }
}
