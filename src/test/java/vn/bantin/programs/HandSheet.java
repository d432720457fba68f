package vn.bantin.programs;

import com.lowagie.text.Document;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfDestination;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfNumber;
import com.lowagie.text.pdf.PdfOutline;
import com.lowagie.text.pdf.PdfStream;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfStructureElement;
import com.lowagie.text.pdf.PdfTextArray;
import com.lowagie.text.pdf.PdfWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bantin.programs.HandFace.Line;

/** A file whose pages are drawn with OpenPDF's operators, with tags and the names of PDF/A-2a and PDF/UA-1 if wanted. */
final class HandSheet {

    static final float LEFT = 85;
    static final float TOP = 57;
    static final float BOTTOM = 57;

    /** Where the lines of a text stand in their room. */
    enum Align {
        LEFT,
        CENTRE,
        RIGHT,
        JUSTIFIED
    }

    private static final float RISE = 0.8f;
    private static final PdfName ARTIFACT = new PdfName("Artifact");
    private static final byte[] COLOURS = colours();

    private static final String XMP = """
        <?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
        <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
        <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
         xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"
         xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
         xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
         xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#"
         pdfaid:part="2" pdfaid:conformance="A" pdfuaid:part="1">
        <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
        <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
        <pdfaSchema:schema>PDF/UA</pdfaSchema:schema>
        <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
        <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
        <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
        <pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>
        <pdfaProperty:category>internal</pdfaProperty:category>
        <pdfaProperty:description>part</pdfaProperty:description>
        </rdf:li></rdf:Seq></pdfaSchema:property>
        </rdf:li></rdf:Bag></pdfaExtension:schemas>
        </rdf:Description></rdf:RDF></x:xmpmeta>
        <?xpacket end="w"?>\
        """;

    private final Document document;
    private final PdfWriter writer;
    private final PdfContentByte content;
    private final @Nullable PdfStructureElement root;
    private float height;
    private float width;
    private int pages;

    /** How far down the page is drawn on, from its top. */
    float at;

    HandSheet(OutputStream out, PeerPaper paper, boolean tagged) {
        document = new Document();
        writer = PdfWriter.getInstance(document, out);
        writer.setPdfVersion(PdfWriter.VERSION_1_7);
        writer.setFullCompression();
        document.addTitle(paper.title());
        document.addAuthor(paper.author());
        document.addSubject(paper.subject());
        document.addCreator("hand");
        if (tagged) {
            writer.setTagged();
            writer.setXmpMetadata(xmp(paper).getBytes(StandardCharsets.UTF_8));
            writer.setViewerPreferences(PdfWriter.DisplayDocTitle);
        }
        upright();
        if (tagged) {
            writer.getExtraCatalog().put(PdfName.LANG, new PdfString("vi-VN"));
            writer.getExtraCatalog().put(PdfName.OUTPUTINTENTS, new PdfArray(colourIntent()));
        }
        content = writer.getDirectContent();
        root = tagged ? new PdfStructureElement(writer.getStructureTreeRoot(), new PdfName("Document")) : null;
    }

    private static byte[] colours() {
        try (InputStream in = HandSheet.class.getResourceAsStream("/icc/srgb.icc")) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PdfDictionary colourIntent() {
        try {
            PdfStream profile = new PdfStream(COLOURS);
            profile.put(PdfName.N, new PdfNumber(3));
            profile.flateCompress();
            PdfDictionary intent = new PdfDictionary(new PdfName("OutputIntent"));
            intent.put(PdfName.S, new PdfName("GTS_PDFA1"));
            intent.put(new PdfName("OutputConditionIdentifier"), new PdfString("sRGB IEC61966-2.1"));
            intent.put(
                    new PdfName("DestOutputProfile"), writer.addToBody(profile).getIndirectReference());
            return intent;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String xmp(PeerPaper paper) {
        return XMP.formatted(paper.title());
    }

    /** Begins an upright page. */
    void upright() {
        page(595, 842);
    }

    /** Begins a page across. */
    void across() {
        page(842, 595);
    }

    private void page(float wide, float high) {
        document.setPageSize(new Rectangle(wide, high));
        if (document.isOpen()) {
            document.newPage();
        } else {
            document.open();
        }
        width = wide;
        height = high;
        at = TOP;
        pages++;
    }

    /** Begins another page like this one. */
    void turn() {
        page(width, height);
    }

    boolean hasRoom(float points) {
        return at + points <= height - BOTTOM;
    }

    int pages() {
        return pages;
    }

    /** The number of the page, above its text. */
    void number(float room) {
        artifact();
        lines(
                HandFace.REGULAR.lines(String.valueOf(pages), 14, room),
                HandFace.REGULAR,
                14,
                17,
                Align.CENTRE,
                LEFT,
                room,
                28);
        end();
    }

    /** The document's tag, {@code null} where there are none. */
    @Nullable
    PdfStructureElement root() {
        return root;
    }

    /** A tag below another one. */
    @Nullable
    PdfStructureElement tag(@Nullable PdfStructureElement parent, String type) {
        return parent == null ? null : new PdfStructureElement(parent, new PdfName(type));
    }

    /** Says of a cell of how many columns and rows it is, and of a heading of which cells it is one. */
    static void cell(@Nullable PdfStructureElement tag, int columns, int rows, @Nullable String scope) {
        if (tag == null || columns == 1 && rows == 1 && scope == null) {
            return;
        }
        PdfDictionary table = new PdfDictionary();
        table.put(PdfName.O, new PdfName("Table"));
        if (columns > 1) {
            table.put(new PdfName("ColSpan"), new PdfNumber(columns));
        }
        if (rows > 1) {
            table.put(new PdfName("RowSpan"), new PdfNumber(rows));
        }
        if (scope != null) {
            table.put(new PdfName("Scope"), new PdfName(scope));
        }
        tag.put(PdfName.A, table);
    }

    static void alt(@Nullable PdfStructureElement figure, String words) {
        if (figure != null) {
            figure.put(new PdfName("Alt"), new PdfString(words, "UnicodeBig"));
        }
    }

    void begin(@Nullable PdfStructureElement tag) {
        if (tag != null) {
            content.beginMarkedContentSequence(tag);
        }
    }

    void artifact() {
        if (root != null) {
            content.beginMarkedContentSequence(ARTIFACT);
        }
    }

    void end() {
        if (root != null) {
            content.endMarkedContentSequence();
        }
    }

    /** Draws lines below one another, the first of them so far down the page. */
    void lines(
            List<Line> lines, HandFace face, float size, float leading, Align align, float x, float room, float top) {
        content.beginText();
        content.setFontAndSize(face.font(), size);
        float base = height - top - RISE * leading - (size - RISE * leading) * 0.25f;
        for (Line line : lines) {
            float free = room - line.width();
            float left = align == Align.RIGHT ? free : align == Align.CENTRE ? free / 2 : 0;
            content.setTextMatrix(x + left, base);
            if (align == Align.JUSTIFIED && !line.last()) {
                content.showText(justified(line.text(), free, size));
            } else {
                content.showText(line.text());
            }
            base -= leading;
        }
        content.endText();
    }

    private static PdfTextArray justified(String text, float free, float size) {
        int spaces = 0;
        for (int i = 0; i < text.length(); i++) {
            spaces += text.charAt(i) == ' ' ? 1 : 0;
        }
        PdfTextArray parts = new PdfTextArray();
        float more = spaces == 0 ? 0 : -free / spaces * 1000 / size;
        int from = 0;
        for (int space = text.indexOf(' '); space >= 0; space = text.indexOf(' ', from)) {
            parts.add(text.substring(from, space + 1));
            parts.add(more);
            from = space + 1;
        }
        parts.add(text.substring(from));
        return parts;
    }

    /** A line between two places on the page, from its top left. */
    void rule(float fromX, float fromY, float toX, float toY) {
        content.moveTo(fromX, height - fromY);
        content.lineTo(toX, height - toY);
    }

    void box(float x, float y, float wide, float high) {
        content.rectangle(x, height - y - high, wide, high);
    }

    void dot(float x, float y, float radius) {
        content.circle(x, height - y, radius);
    }

    void dashed(boolean dashed) {
        if (dashed) {
            content.setLineDash(3, 2, 0);
        } else {
            content.setLineDash(0);
        }
    }

    void stroke(float thick) {
        content.setLineWidth(thick);
        content.stroke();
    }

    void fill(int red, int green, int blue) {
        content.setRGBColorFill(red, green, blue);
        content.fill();
        content.setGrayFill(0);
    }

    /** Leads to this place from the list of bookmarks. */
    void bookmark(String words) {
        new PdfOutline(content.getRootOutline(), new PdfDestination(PdfDestination.XYZ, -1, height - at, 0), words);
    }

    void close() {
        document.close();
    }
}
