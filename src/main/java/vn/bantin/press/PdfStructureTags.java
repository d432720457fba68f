package vn.bantin.press;

import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfStructureElement;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import net.sf.jasperreports.engine.JROrigin;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintFrame;
import net.sf.jasperreports.engine.JRPrintImage;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.util.StyledTextListWriter;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.classic.ClassicStructureEntry;
import net.sf.jasperreports.pdf.common.PdfProducer;
import net.sf.jasperreports.pdf.common.PdfStructure;
import net.sf.jasperreports.pdf.common.PdfStructureEntry;
import net.sf.jasperreports.pdf.common.PdfTagger;
import org.jspecify.annotations.Nullable;

/**
 * Structure tree from element properties: bantin.tag = p h1..h6 th td figure artifact page; for cells bantin.table (an id;
 * another id is another table), bantin.colspan, bantin.rowspan, bantin.scope (Column, Row, Both); for figures bantin.alt,
 * and bantin.table for one that stands in a cell; for cells bantin.link, the page that the cell leads to, and bantin.alt,
 * where that is in words.
 * A row is the cells of one page with one y. Text without a role is p, in a page header, footer or background artifact.
 */
final class PdfStructureTags implements PdfTagger {

    private static final Map<String, String> BLOCKS =
            Map.of("p", "P", "h1", "H1", "h2", "H2", "h3", "H3", "h4", "H4", "h5", "H5", "h6", "H6");

    /** What bantin.tag may say. */
    static final Set<String> ROLES =
            Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "th", "td", "figure", "frame", "artifact", PageNumber.ROLE);

    private static final String SIGN_HERE = "Chữ ký";

    private final JRPdfExporter exporter;
    private final boolean field;
    private final Set<Integer> heads = new HashSet<>();
    // Set by the exporter before the first page, in this order.
    @SuppressWarnings("NullAway.Init")
    private String language;

    @SuppressWarnings("NullAway.Init")
    private PdfProducer producer;

    @SuppressWarnings("NullAway.Init")
    private PdfStructure structure;

    @SuppressWarnings("NullAway.Init")
    private PdfStructureEntry document;

    @SuppressWarnings("NullAway.Init")
    private PdfTagWriter tree;

    private @Nullable JasperPrint report;
    private @Nullable PdfStructureEntry part;
    private @Nullable PdfStructureEntry table;
    private @Nullable String tableId;
    private @Nullable PdfStructureEntry row;
    private int rowY;

    // Of the element under way.
    private String role = "artifact";
    private @Nullable PdfStructureEntry entry;
    private int paragraph;

    /** A frame written as one figure, or a page's number; its parts are not tagged. */
    private @Nullable JRPrintElement figure;

    /**
     * @param field whether an empty field is left where somebody signs
     */
    PdfStructureTags(JRPdfExporter exporter, boolean field) {
        this.exporter = exporter;
        this.field = field;
    }

    @Override
    public void setLanguage(String language) {
        this.language = language;
    }

    @Override
    public void setPdfProducer(PdfProducer producer) {
        this.producer = producer;
    }

    @Override
    public void init() {
        structure = producer.getPdfStructure();
        document = structure.createDocumentTag(language);
        StablePdfProducer writing = (StablePdfProducer) producer;
        tree = new PdfTagWriter(writing.getPdfWriter());
        writing.beforeClose(() -> tree.end(element(document)));
    }

    private PdfContentByte content() {
        return ((StablePdfProducer) producer).getPdfContentByte();
    }

    private static PdfStructureElement element(PdfStructureEntry tag) {
        return ((ClassicStructureEntry) tag).getElement();
    }

    @Override
    public void startPage() {
        if (report != exporter.getCurrentJasperPrint()) {
            report = exporter.getCurrentJasperPrint();
            tree.endPart(element(document));
            part = structure.createTag(document, "Sect");
            endTable();
        }
        row = null;
    }

    @Override
    public void endPage() {
        // tables go on over pages
    }

    @Override
    public void startElement(JRPrintElement e) {
        if (figure != null) {
            return;
        }
        role = role(e);
        entry = null;
        paragraph = 0;
        switch (role) {
            case "artifact", "frame" -> {}
            case "th", "td" -> startCell(e);
            case "figure" -> startFigure(e);
            case PageNumber.ROLE -> {
                PageNumber.begin(content(), e, exporter.getCurrentJasperPrint().getPageHeight());
                figure = e;
            }
            default -> {
                if (!BLOCKS.containsKey(role)) {
                    throw new IllegalArgumentException("bantin.tag: " + role);
                }
                endTable();
            }
        }
    }

    /** A frame that is in a table is a cell, in which the figure is, if there is anything to say of it. */
    private void startFigure(JRPrintElement e) {
        boolean cell = find(e, "table") != null;
        if (cell) {
            startCell(e);
        } else {
            endTable();
        }
        if (e instanceof JRPrintFrame && (!cell || find(e, "alt") != null)) {
            int top = exporter.getCurrentJasperPrint().getPageHeight() - e.getY();
            beginFigure(e, e.getX(), top - e.getHeight(), e.getX() + e.getWidth(), top);
            figure = e;
        }
    }

    @Override
    public void endElement(JRPrintElement e) {
        if (figure == e) {
            if (role.equals(PageNumber.ROLE)) {
                PageNumber.end(content());
            } else {
                structure.endTag();
            }
            figure = null;
        }
        String link = find(e, "link");
        if (link != null && entry != null && paragraph > 0) {
            endLink(e, entry, link);
        }
        if (SignatureRoom.BLOCK.equals(e.getKey()) && e instanceof JRPrintFrame block && field) {
            tree.signatureField(
                    element(structure.createTag(part, "Form")),
                    SignatureRoom.of(block, exporter.getCurrentJasperPrint().getPageHeight()),
                    SIGN_HERE);
        }
    }

    private static String role(JRPrintElement e) {
        String given = find(e, "tag");
        if (given != null) {
            return given;
        }
        JROrigin origin = e.getOrigin();
        if (origin != null && origin.getBandType() != null) {
            switch (origin.getBandType()) {
                case BACKGROUND, PAGE_HEADER, PAGE_FOOTER, LAST_PAGE_FOOTER -> {
                    return "artifact";
                }
                default -> {}
            }
        }
        if (e instanceof JRPrintFrame) {
            return "frame";
        }
        return e instanceof JRPrintText ? "p" : e instanceof JRPrintImage ? "figure" : "artifact";
    }

    private void startCell(JRPrintElement e) {
        String id = property(e, "table", "");
        if (table == null || !id.equals(tableId)) {
            endTable();
            table = structure.createTag(part, "Table");
            tableId = id;
        }
        String scope = property(e, "scope", "Column");
        boolean head = "th".equals(role);
        if (head && scope.equals("Column") && !heads.add(e.getSourceElementId())) {
            role = "artifact"; // the header row printed again on a later page
            return;
        }
        if (row == null || rowY != e.getY()) {
            row = structure.createTag(table, "TR");
            rowY = e.getY();
        }
        entry = structure.createTag(row, head ? "TH" : "TD");
        int columns = Integer.parseInt(property(e, "colspan", "1"));
        int rows = Integer.parseInt(property(e, "rowspan", "1"));
        if (columns > 1 || rows > 1) {
            entry.setSpan(columns, rows);
        }
        if (head) {
            entry.setScope(scope); // after setSpan, which replaces what is there
        }
        if (find(e, "link") != null) {
            entry = structure.createTag(entry, "Link");
        }
    }

    /** Lays the link over the cell, whose text has been written. */
    private void endLink(JRPrintElement e, PdfStructureEntry cell, String page) {
        int top = exporter.getCurrentJasperPrint().getPageHeight() - e.getY();
        Rectangle area = new Rectangle(e.getX(), top - e.getHeight(), e.getX() + e.getWidth(), top);
        tree.link(element(cell), area, page, property(e, "alt", page));
    }

    private void endTable() {
        table = null;
        row = null;
        heads.clear();
    }

    /** Called once for each paragraph of a text, empty ones too. */
    @Override
    public void startText(JRPrintText text) {
        if (figure != null) {
            return;
        }
        String all = LineKeeper.restored(text.getFullText());
        Integer cut = text.getTextTruncateIndex();
        String[] paragraphs = (cut == null ? all : all.substring(0, cut)).split("\n", -1);
        String words = paragraph < paragraphs.length ? paragraphs[paragraph] : "";
        paragraph++;
        if (role.equals("artifact") || words.isBlank()) {
            structure.beginArtifact();
            return;
        }
        PdfStructureEntry target = target(paragraphs.length > 1);
        short[] breaks = text.getLineBreakOffsets();
        if (breaks == null || breaks.length == 0) {
            structure.beginTag(target, null);
        } else { // broken into lines: the space at a line's end is not in the PDF, so the words are given in full
            structure.beginTag(target, null, words);
        }
    }

    /** A tag holds either text or other tags, and what is said of paragraphs in one tag runs together. */
    private PdfStructureEntry target(boolean many) {
        if (many && role.equals("p")) {
            return structure.createTag(part, "P");
        }
        if (many && entry != null && (role.equals("td") || role.equals("th"))) {
            return structure.createTag(entry, "P");
        }
        if (entry == null) {
            entry = structure.createTag(part, BLOCKS.get(role));
        }
        return entry;
    }

    @Override
    public void startText(JRPrintText text, String actualText) {
        startText(text);
    }

    @Override
    public void endText() {
        if (figure == null) {
            structure.endTag(); // closes an artifact too
        }
    }

    @Override
    public void startImage(JRPrintImage image, float llx, float lly, float urx, float ury) {
        if (figure != null) {
            return;
        }
        if (role.equals("artifact")) {
            structure.beginArtifact();
        } else {
            beginFigure(image, llx, lly, urx, ury);
        }
    }

    @Override
    public void endImage() {
        endText();
    }

    private void beginFigure(JRPrintElement e, float llx, float lly, float urx, float ury) {
        String alt = find(e, "alt");
        if (alt == null || alt.isBlank()) {
            throw new IllegalArgumentException("figure without bantin.alt: " + e.getKey());
        }
        PdfStructureEntry tag = structure.beginTag(entry == null ? part : entry, "Figure");
        tag.setBBox(llx, lly, urx, ury);
        // not putString, which writes PDFDocEncoding and loses Vietnamese letters
        element(tag).put(PdfName.ALT, new PdfString(alt, PdfObject.TEXT_UNICODE));
    }

    @Override
    public void beginArtifact() {
        if (figure == null) {
            structure.beginArtifact();
        }
    }

    @Override
    public void endArtifact() {
        if (figure == null) {
            structure.endArtifact();
        }
    }

    @Override
    public boolean isFirstLinkParagraph() {
        return false;
    }

    @Override
    public @Nullable PdfStructureEntry getCurrentLinkTag() {
        return null;
    }

    @Override
    public @Nullable StyledTextListWriter getListWriter() {
        return null;
    }

    /** What the template says of an element, {@code null} for nothing. */
    static @Nullable String find(JRPrintElement e, String name) {
        return e.hasProperties() ? e.getPropertiesMap().getProperty("bantin." + name) : null;
    }

    private static String property(JRPrintElement e, String name, String otherwise) {
        String value = find(e, name);
        return value == null ? otherwise : value;
    }
}
