package vn.bantin.office;

import static org.apache.poi.ooxml.POIXMLTypeLoader.DEFAULT_XML_OPTIONS;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.Collectors;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;
import vn.bantin.bulletin.NonBreakingText;
import vn.bantin.page.KeptPieces;
import vn.bantin.page.PageFormat;
import vn.bantin.page.StyleFigures;

/** The look of the Word copies, made once for all of them. */
public final class WordTemplate {

    /** The name of the file of styles in the folder of templates. */
    public static final String FILE = "word-styles.xml";

    /** The room between the margins of an upright page, in points. */
    static final double PAGE = 467;

    /** The size of the letters of a page, and of a table, in points. */
    static final float BODY = 14;

    static final float CELL = 11;

    private final ResourceBundle words;
    private final Function<String, PageFormat> formats;
    private final ToDoubleBiFunction<String, Float> widthOfBold;
    private final BiFunction<String, Integer, String> broken;
    private final byte[] styles;
    private final Map<String, Float> sizes = new HashMap<>();

    /**
     * A look whose styles can be read, else an {@link IllegalArgumentException} that says why not, and which are all there,
     * else a {@link NoSuchElementException} that names those missing: Word would show each of them as Normal without a sign.
     *
     * @param stylesXml the part {@code styles.xml} of a Word document
     * @param words the words of all pages
     * @param formats the sheet of paper of the template of that name
     * @param figures the sizes and distances that the layout of the pages gives a named style
     * @param widthOfBold how wide a bold line of such letters is, in points, for a size in points
     * @param broken breaks words that are too wide for a cell of so many points
     */
    public WordTemplate(
            byte[] stylesXml,
            ResourceBundle words,
            Function<String, PageFormat> formats,
            Function<String, StyleFigures> figures,
            ToDoubleBiFunction<String, Float> widthOfBold,
            BiFunction<String, Integer, String> broken) {
        this.words = words;
        this.formats = formats;
        this.widthOfBold = widthOfBold;
        this.broken = broken;
        StylesDocument document = parsed(stylesXml);
        requireAll(stylesXml, document);
        WordStyles.set(document.getStyles(), figures);
        for (CTStyle style : document.getStyles().getStyleList()) {
            if (style.isSetRPr() && style.getRPr().sizeOfSzArray() > 0) {
                sizes.put(
                        style.getStyleId(),
                        Float.parseFloat(style.getRPr().getSzArray(0).getVal().toString()) / 2);
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            document.save(out, DEFAULT_XML_OPTIONS);
            styles = StableZip.unixLines(out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An office's own file has every style of the one that comes with the program, however it looks there. */
    private static void requireAll(byte[] stylesXml, StylesDocument document) {
        byte[] shipped = shipped();
        if (!Arrays.equals(stylesXml, shipped)) {
            Set<String> there = ids(document);
            String missing = ids(parsed(shipped)).stream()
                    .filter(id -> !there.contains(id))
                    .collect(Collectors.joining(", "));
            if (!missing.isEmpty()) {
                throw new NoSuchElementException(missing);
            }
        }
    }

    private static Set<String> ids(StylesDocument document) {
        return document.getStyles().getStyleList().stream()
                .map(CTStyle::getStyleId)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static byte[] shipped() {
        try (InputStream in = Objects.requireNonNull(WordTemplate.class.getResourceAsStream("/reports/" + FILE))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static StylesDocument parsed(byte[] xml) {
        try {
            return StylesDocument.Factory.parse(new ByteArrayInputStream(xml), DEFAULT_XML_OPTIONS);
        } catch (IOException | XmlException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    ResourceBundle words() {
        return words;
    }

    /** The part {@code styles.xml}, with the figures of the layout. */
    byte[] styles() {
        return styles;
    }

    PageFormat format(String template) {
        return formats.apply(template);
    }

    /** How wide a line of a bold style is, in points. */
    double widthOfBold(String style, String text) {
        return widthOfBold.applyAsDouble(text, sizes.getOrDefault(style, BODY));
    }

    /** The text with line breaks in words that are too wide for a cell of so many points. */
    String broken(String text, int width) {
        return broken.apply(text, width);
    }

    /** The text with no-break spaces for what is read in one breath, as far as there is room. */
    String kept(String text, double room, float size) {
        String kept = NonBreakingText.kept(text);
        return kept.equals(text)
                ? text
                : KeptPieces.fitting(kept, text, room, size, piece -> widthOfBold.applyAsDouble(piece, size));
    }
}
