package vn.bantin.office;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The parts of a Word file around its text (ECMA-376): what it says of itself, its settings, the header of its pages. */
final class WordPackage {

    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static final String WORD = " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    private static final ZoneId VIET_NAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private static final String NUMBER = "<w:fldSimple w:instr=\"PAGE\"><w:r><w:t>2</w:t></w:r></w:fldSimple>";

    private static final byte[] RELATIONS = bytes("""
            <Relationships xmlns="%1$s/relationships">\
            <Relationship Id="rId1" Type="%2$s/officeDocument" Target="word/document.xml"/>\
            <Relationship Id="rId2" Type="%1$s/relationships/metadata/core-properties" Target="docProps/core.xml"/>\
            </Relationships>""".formatted(PACKAGE, OFFICE));

    /** Without the mode of compatibility Word opens the file in that of 2007. */
    private static final byte[] SETTINGS = bytes("""
            <w:settings%s><w:defaultTabStop w:val="720"/><w:characterSpacingControl w:val="doNotCompress"/>\
            <w:compat><w:compatSetting w:name="compatibilityMode"\
             w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>\
            <w:themeFontLang w:val="vi-VN"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/>\
            </w:settings>""".formatted(WORD));

    private final @Nullable String mark;
    private final byte[] properties;

    /** @param mark what every page and the title say of a draft */
    WordPackage(@Nullable String mark, String title, String author, String subject, LocalDate issuedOn) {
        this.mark = mark;
        String day = issuedOn.atStartOfDay(VIET_NAM).toInstant().toString();
        properties = bytes("""
                <cp:coreProperties xmlns:cp="%s/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"\
                 xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">\
                <dc:title>%s</dc:title><dc:subject>%s</dc:subject><dc:creator>%s</dc:creator>\
                <dc:language>vi-VN</dc:language>\
                <dcterms:created xsi:type="dcterms:W3CDTF">%5$s</dcterms:created>\
                <dcterms:modified xsi:type="dcterms:W3CDTF">%5$s</dcterms:modified>\
                </cp:coreProperties>""".formatted(
                        PACKAGE,
                        WordParagraph.escaped(mark == null ? title : mark + ": " + title),
                        WordParagraph.escaped(subject),
                        WordParagraph.escaped(author.replace('\n', ' ')),
                        day));
    }

    /** The references of a section to the headers of its pages. */
    String headers() {
        return "<w:headerReference w:type=\"default\" r:id=\"rId3\"/>"
                + (mark == null ? "" : "<w:headerReference w:type=\"first\" r:id=\"rId4\"/>");
    }

    /** The file with that text. */
    byte[] bytes(byte[] styles, CharSequence body) {
        SortedMap<String, byte[]> parts = new TreeMap<>();
        parts.put("[Content_Types].xml", types());
        parts.put("_rels/.rels", RELATIONS);
        parts.put("docProps/core.xml", properties);
        parts.put("word/_rels/document.xml.rels", relations());
        parts.put(
                "word/document.xml",
                bytes("<w:document" + WORD + " xmlns:r=\"" + OFFICE + "\"><w:body>" + body + "</w:body></w:document>"));
        parts.put("word/header1.xml", header((mark == null ? "" : mark + " - "), NUMBER));
        if (mark != null) {
            parts.put("word/header2.xml", header(mark, ""));
        }
        parts.put("word/settings.xml", SETTINGS);
        parts.put("word/styles.xml", styles);
        try {
            return StableZip.of(parts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] header(String text, String field) {
        StringBuilder xml = new StringBuilder("<w:hdr" + WORD + "><w:p><w:pPr><w:pStyle w:val=\"Header\"/></w:pPr>");
        if (!text.isEmpty()) {
            xml.append("<w:r><w:t xml:space=\"preserve\">")
                    .append(WordParagraph.escaped(text))
                    .append("</w:t></w:r>");
        }
        return bytes(xml.append(field).append("</w:p></w:hdr>").toString());
    }

    private byte[] types() {
        return bytes("<Types xmlns=\"" + PACKAGE + "/content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + "<Override PartName=\"/docProps/core.xml\""
                + " ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>"
                + type("document", "document.main")
                + type("header1", "header")
                + (mark == null ? "" : type("header2", "header"))
                + type("settings", "settings")
                + type("styles", "styles")
                + "</Types>");
    }

    private static String type(String part, String kind) {
        return "<Override PartName=\"/word/%s.xml\" ContentType=\"%s%s+xml\"/>".formatted(part, TYPE, kind);
    }

    private byte[] relations() {
        return bytes("<Relationships xmlns=\"" + PACKAGE + "/relationships\">"
                + relation(1, "styles", "styles")
                + relation(2, "settings", "settings")
                + relation(3, "header", "header1")
                + (mark == null ? "" : relation(4, "header", "header2"))
                + "</Relationships>");
    }

    private static String relation(int number, String kind, String part) {
        return "<Relationship Id=\"rId%s\" Type=\"%s/%s\" Target=\"%s.xml\"/>".formatted(number, OFFICE, kind, part);
    }

    private static byte[] bytes(String xml) {
        return (XML + xml).getBytes(StandardCharsets.UTF_8);
    }
}
