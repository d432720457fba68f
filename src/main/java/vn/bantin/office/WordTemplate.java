package vn.bantin.office;

import static org.apache.poi.ooxml.POIXMLTypeLoader.DEFAULT_XML_OPTIONS;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.function.ToDoubleBiFunction;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;
import vn.bantin.page.PageFormat;
import vn.bantin.page.StyleFigures;

/**
 * The look of the Word copies.
 *
 * @param stylesXml the part {@code styles.xml} of a Word document
 * @param words the words of all pages
 * @param formats the sheet of paper of the template of that name
 * @param figures the sizes and distances that the layout of the pages gives a named style
 * @param widthOfBold how wide a bold line of such letters is, in points, for a size in points
 */
public record WordTemplate(
        byte[] stylesXml,
        ResourceBundle words,
        Function<String, PageFormat> formats,
        Function<String, StyleFigures> figures,
        ToDoubleBiFunction<String, Float> widthOfBold) {

    /** The name of the file of styles in the folder of templates. */
    public static final String FILE = "word-styles.xml";

    /** A look whose styles can be read, else an {@link IllegalArgumentException} that says why not. */
    public WordTemplate {
        parsed(stylesXml);
    }

    /** The styles of one document, its own, with the figures of the layout. */
    CTStyles styles() {
        CTStyles styles = parsed(stylesXml);
        WordStyles.set(styles, figures);
        return styles;
    }

    private static CTStyles parsed(byte[] xml) {
        try {
            return StylesDocument.Factory.parse(new ByteArrayInputStream(xml), DEFAULT_XML_OPTIONS)
                    .getStyles();
        } catch (IOException | XmlException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }
}
