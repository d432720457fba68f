package vn.bantin.office;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bantin.page.PageFormat;

/** A Word document under way: named styles and nothing else, the templates' pages, page numbers from page two. */
final class WordDocument {

    private final WordTemplate look;
    private final WordPackage file;

    /** Paragraphs and tables, of which any may still be added to. */
    private final List<Object> body = new ArrayList<>();

    private int above;

    WordDocument(
            WordTemplate look, @Nullable String mark, String title, String author, String subject, LocalDate issuedOn) {
        this.look = look;
        file = new WordPackage(mark, title, author, subject, issuedOn);
    }

    /** A heading that Word lists in its navigation pane, of the first or a lower level. */
    void heading(int level, String text) {
        paragraph("Heading" + level, text);
    }

    void paragraph(String style, String text) {
        paragraph(style, text, false);
    }

    /**
     * A paragraph of a style.
     *
     * @param kept whether it stays on the page of what follows
     */
    void paragraph(String style, String text, boolean kept) {
        WordParagraph paragraph = new WordParagraph(style, look.kept(text, WordTemplate.PAGE, WordTemplate.BODY));
        body.add((kept ? paragraph.keptWithNext() : paragraph).below(above));
        above = 0;
    }

    /** A line that says what signs mean, its runs written as the standard has them. */
    void key(String style, String runs) {
        body.add(new WordParagraph(style, runs, true));
    }

    /** A table with lines, of that style. */
    WordTable table(String style, int... points) {
        return table(new WordTable(look, style, true, points));
    }

    WordTable borderless(int... points) {
        return table(new WordTable(look, "Plain", false, points));
    }

    /** Word makes one table of two that stand together. */
    private WordTable table(WordTable table) {
        if (!body.isEmpty() && body.get(body.size() - 1) instanceof WordTable) {
            body.add(new WordParagraph("Between", ""));
        }
        body.add(table);
        return table;
    }

    /** So many points between the last paragraph and the table that follows, which has none above itself. */
    void gap(int points) {
        if (!body.isEmpty() && body.get(body.size() - 1) instanceof WordParagraph) {
            body.set(body.size() - 1, last().above(points));
        }
    }

    /** So many points between the last table and the paragraph that follows, instead of those of its style. */
    void below(int points) {
        above = points;
    }

    private WordParagraph last() {
        return (WordParagraph) body.get(body.size() - 1);
    }

    /** Ends the first section, which is printed on pages as that template has; its first page bears no number. */
    void endSection(String template) {
        body.add(new WordParagraph("Break", "").with(section(template, true)));
    }

    /** The file; what came since the last section is printed on pages as that template has. */
    byte[] bytes(String template) {
        StringBuilder xml = new StringBuilder(64 * 1024);
        for (Object part : body) {
            if (part instanceof WordParagraph paragraph) {
                paragraph.write(xml);
            } else {
                ((WordTable) part).write(xml);
            }
        }
        xml.append(section(template, false));
        return file.bytes(look.styles(), xml);
    }

    private String section(String template, boolean titled) {
        PageFormat format = look.format(template);
        // The templates print the page number in a band below their top margin, Word in its header.
        return """
                <w:sectPr>%s<w:pgSz w:w="%s" w:h="%s"%s/>\
                <w:pgMar w:top="%s" w:right="%s" w:bottom="%s" w:left="%s" w:header="%s" w:footer="%s" w:gutter="0"/>\
                %s</w:sectPr>""".formatted(
                        file.headers(),
                        twips(format.width()),
                        twips(format.height()),
                        format.across() ? " w:orient=\"landscape\"" : "",
                        twips(format.top() + format.header()),
                        twips(format.right()),
                        twips(format.bottom()),
                        twips(format.left()),
                        twips(format.top()),
                        twips(format.top()),
                        titled ? "<w:titlePg/>" : "");
    }

    /** Templates count in whole points and mean whole millimetres: 595 pt is the 210 mm of A4. */
    private static long twips(int points) {
        long millimetres = Math.round(points * 25.4 / 72);
        return Math.round(millimetres * 1440 / 25.4);
    }
}
