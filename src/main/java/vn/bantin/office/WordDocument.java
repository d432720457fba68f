package vn.bantin.office;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import javax.xml.namespace.QName;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeader;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.xmlbeans.XmlCursor;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSimpleField;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import vn.bantin.page.PageFormat;

/** A Word document under way: named styles and nothing else, the templates' pages, page numbers from page two. */
final class WordDocument {

    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private final XWPFDocument document = new XWPFDocument();
    private final WordTemplate look;
    private final CTStyles styles;

    WordDocument(
            WordTemplate look, @Nullable String mark, String title, String author, String subject, LocalDate issuedOn) {
        this.look = look;
        styles = look.styles();
        document.createStyles().setStyles(styles);
        DocumentProperties.describe(document, mark == null ? title : mark + ": " + title, author, subject, issuedOn);
        asWordOf2013();
        XWPFParagraph number = header(document.createHeader(HeaderFooterType.DEFAULT));
        if (mark != null) {
            header(document.createHeader(HeaderFooterType.FIRST)).createRun().setText(mark);
            number.createRun().setText(mark + " - ");
        }
        CTSimpleField field = number.getCTP().addNewFldSimple();
        field.setInstr("PAGE");
        field.addNewR().addNewT().setStringValue("2");
    }

    void heading(int level, String text) {
        paragraph("Heading" + level, text);
    }

    void paragraph(String style, String text) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle(style);
        paragraph.createRun().setText(KeptWords.in(KeptWords.PAGE, KeptWords.BODY, text));
    }

    /** A table with lines. */
    WordTable table(int... points) {
        apart();
        return new WordTable(document.createTable(), "Grid", true, points);
    }

    WordTable borderless(int... points) {
        apart();
        return new WordTable(document.createTable(), "Plain", false, points);
    }

    /** Word makes one table of two that stand together. */
    private void apart() {
        List<IBodyElement> body = document.getBodyElements();
        if (!body.isEmpty() && body.get(body.size() - 1) instanceof XWPFTable) {
            document.createParagraph().setStyle("Between");
        }
    }

    /** The size of a style that names one, in points. */
    float size(String style) {
        return styles.getStyleList().stream()
                        .filter(one -> one.getStyleId().equals(style))
                        .findFirst()
                        .map(one -> Float.parseFloat(
                                one.getRPr().getSzArray(0).getVal().toString()))
                        .orElseThrow(() -> new IllegalStateException("no style " + style))
                / 2;
    }

    /** Ends the first section, which is printed on pages as that template has; its first page bears no number. */
    void endSection(String template) {
        CTSectPr whole = document.getDocument().getBody().getSectPr();
        XWPFParagraph last = document.createParagraph();
        last.setStyle("Break");
        CTSectPr section = last.getCTP().getPPr().addNewSectPr();
        section.set(whole.copy());
        section.addNewTitlePg();
        page(section, template);
    }

    /** The file; what came since the last section is printed on pages as that template has. */
    byte[] bytes(String template) {
        page(document.getDocument().getBody().getSectPr(), template);
        try {
            byte[] file = StableZip.of(document::write);
            // Not close(): that would save everything once more, into nothing.
            document.getPackage().revert();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static XWPFParagraph header(XWPFHeader header) {
        XWPFParagraph paragraph =
                header.getParagraphs().isEmpty() ? header.createParagraph() : header.getParagraphArray(0);
        paragraph.setStyle("Header");
        return paragraph;
    }

    private void page(CTSectPr section, String template) {
        PageFormat format = look.formats().apply(template);
        CTPageSz size = section.addNewPgSz();
        size.setW(twips(format.width()));
        size.setH(twips(format.height()));
        if (format.across()) {
            size.setOrient(STPageOrientation.LANDSCAPE);
        }
        CTPageMar margins = section.addNewPgMar();
        // The templates print the page number in a band below their top margin, Word in its header.
        margins.setHeader(twips(format.top()));
        margins.setTop(twips(format.top() + format.header()));
        margins.setBottom(twips(format.bottom()));
        margins.setLeft(twips(format.left()));
        margins.setRight(twips(format.right()));
        margins.setFooter(twips(format.top()));
        margins.setGutter(BigInteger.ZERO);
    }

    /** Templates count in whole points and mean whole millimetres: 595 pt is the 210 mm of A4. */
    private static BigInteger twips(int points) {
        long millimetres = Math.round(points * 25.4 / 72);
        return BigInteger.valueOf(Math.round(millimetres * 1440 / 25.4));
    }

    /** Without this Word opens the file in its compatibility mode of 2007. */
    private void asWordOf2013() {
        try (XmlCursor cursor = document.getSettings().getCTSettings().newCursor()) {
            cursor.toEndToken();
            cursor.beginElement(new QName(WORD, "compat"));
            cursor.beginElement(new QName(WORD, "compatSetting"));
            cursor.insertAttributeWithValue(new QName(WORD, "name"), "compatibilityMode");
            cursor.insertAttributeWithValue(new QName(WORD, "uri"), "http://schemas.microsoft.com/office/word");
            cursor.insertAttributeWithValue(new QName(WORD, "val"), "15");
        }
    }
}
