package vn.bantin.press;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * What stands in a printed file: its text page by page, the place of every letter, and the rows of its tagged tables.
 *
 * @param pages the text of each page in the order of printing, so that a cell's lines stay together
 * @param letters the letters of each page with their places
 * @param rows the rows of all tables in reading order
 */
record ReadPdf(List<String> pages, List<List<TextPosition>> letters, List<Row> rows) {

    /**
     * One row of a table.
     *
     * @param head whether its cells are TH
     * @param cells the text of each cell as it is drawn, without white space; empty for an empty cell
     * @param pages the pages on which something of it is drawn, from 1
     */
    record Row(boolean head, List<String> cells, Set<Integer> pages) {

        int page() {
            return pages.iterator().next();
        }
    }

    static ReadPdf of(byte[] content) {
        try (PDDocument document = Loader.loadPDF(content)) {
            Letters stripper = new Letters();
            List<String> pages = new ArrayList<>();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(stripper.getText(document));
            }
            List<Row> rows = new ArrayList<>();
            rows(document.getDocumentCatalog().getStructureTreeRoot(), marked(document), rows);
            return new ReadPdf(pages, stripper.byPage, rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without any white space: lines break where there is room, not where words say so. */
    static String squeezed(String text) {
        return text.replaceAll("\\s+", "");
    }

    /** All pages as one text: the page numbers are left out, for a paragraph may go on below one. */
    String squeezed() {
        StringBuilder text = new StringBuilder();
        for (int page = 1; page <= pages.size(); page++) {
            String number = page == 1 ? "" : "" + page;
            String all = squeezedPage(page);
            text.append(all.startsWith(number) ? all.substring(number.length()) : all);
        }
        return text.toString();
    }

    String squeezedPage(int page) {
        return squeezed(pages.get(page - 1));
    }

    /** The text of a page above that line, in points from the top edge. */
    String above(int page, float line) {
        StringBuilder text = new StringBuilder();
        letters.get(page - 1).stream().filter(l -> l.getYDirAdj() < line).forEach(l -> text.append(l.getUnicode()));
        return squeezed(text.toString());
    }

    /** At the end of a justified line OpenPDF lets these hang out by two fifths of their width. */
    private static final String HANGING = ".,;:'";

    /** Letters that lie outside the type area (left 30 mm, right 15 mm, bottom 20 mm, top 10 mm for the page number). */
    List<String> outside() {
        List<String> outside = new ArrayList<>();
        for (int page = 1; page <= letters.size(); page++) {
            for (TextPosition letter : letters.get(page - 1)) {
                float share = HANGING.contains(letter.getUnicode()) ? 0.6f : 1;
                boolean in = letter.getXDirAdj() >= 84.5
                        && letter.getXDirAdj() + share * letter.getWidthDirAdj() <= width(letter) - 42.5
                        && letter.getYDirAdj() >= 28
                        && letter.getYDirAdj() <= height(letter) - 56.5;
                if (!in && !letter.getUnicode().isBlank()) {
                    outside.add("page " + page + ": " + letter.getUnicode() + " at " + letter.getXDirAdj() + ", "
                            + letter.getYDirAdj());
                }
            }
        }
        return outside;
    }

    private static float width(TextPosition letter) {
        return across(letter) ? letter.getPageHeight() : letter.getPageWidth();
    }

    private static float height(TextPosition letter) {
        return across(letter) ? letter.getPageWidth() : letter.getPageHeight();
    }

    /** Whether the page is turned, as the landscape ones are. */
    private static boolean across(TextPosition letter) {
        return letter.getRotation() == 90;
    }

    /** Pairs of letters that are printed over each other. */
    List<String> overprinted() {
        List<String> pairs = new ArrayList<>();
        for (int page = 1; page <= letters.size(); page++) {
            List<TextPosition> all = new ArrayList<>(letters.get(page - 1));
            all.removeIf(letter -> letter.getUnicode().isBlank());
            all.sort((a, b) -> Float.compare(a.getXDirAdj(), b.getXDirAdj()));
            for (int i = 0; i < all.size(); i++) {
                TextPosition one = all.get(i);
                float end = one.getXDirAdj() + one.getWidthDirAdj() * 0.6f;
                for (int j = i + 1; j < all.size() && all.get(j).getXDirAdj() < end; j++) {
                    TextPosition other = all.get(j);
                    if (Math.abs(one.getYDirAdj() - other.getYDirAdj()) < one.getFontSizeInPt() * 0.5f) {
                        pairs.add("page " + page + ": " + one.getUnicode() + " over " + other.getUnicode() + " at "
                                + one.getXDirAdj() + ", " + one.getYDirAdj());
                    }
                }
            }
        }
        return pairs;
    }

    private static void rows(PDStructureNode node, Map<PDPage, Marked> marked, List<Row> rows) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                if (element.getStructureType().equals("TR")) {
                    rows.add(row(element, marked));
                } else {
                    rows(element, marked, rows);
                }
            }
        }
    }

    private static Row row(PDStructureElement element, Map<PDPage, Marked> marked) {
        List<String> cells = new ArrayList<>();
        Set<Integer> pages = new LinkedHashSet<>();
        boolean head = true;
        for (Object kid : element.getKids()) {
            PDStructureElement cell = (PDStructureElement) kid;
            head &= cell.getStructureType().equals("TH");
            StringBuilder text = new StringBuilder();
            text(cell, marked, text, pages);
            cells.add(squeezed(text.toString()));
        }
        return new Row(head, cells, pages);
    }

    private static void text(
            PDStructureElement element, Map<PDPage, Marked> marked, StringBuilder text, Set<Integer> pages) {
        for (Object kid : element.getKids()) {
            if (kid instanceof PDStructureElement inner) {
                text(inner, marked, text, pages);
            } else if (kid instanceof Integer id) {
                add(marked.get(element.getPage()), id, text, pages);
            } else if (kid instanceof PDMarkedContentReference reference) {
                PDPage page = reference.getPage() == null ? element.getPage() : reference.getPage();
                add(marked.get(page), reference.getMCID(), text, pages);
            }
        }
    }

    private static void add(Marked page, int id, StringBuilder text, Set<Integer> pages) {
        text.append(page.texts.getOrDefault(id, ""));
        pages.add(page.number);
    }

    private static Map<PDPage, Marked> marked(PDDocument document) throws IOException {
        Map<PDPage, Marked> byPage = new HashMap<>();
        for (PDPage page : document.getPages()) {
            Map<Integer, String> texts = new HashMap<>();
            PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
            extractor.setSuppressDuplicateOverlappingText(false);
            extractor.processPage(page);
            for (PDMarkedContent content : extractor.getMarkedContents()) {
                StringBuilder text = new StringBuilder();
                for (Object part : content.getContents()) {
                    if (part instanceof TextPosition letter) {
                        text.append(letter.getUnicode());
                    }
                }
                texts.merge(content.getMCID(), text.toString(), String::concat);
            }
            byPage.put(page, new Marked(byPage.size() + 1, texts));
        }
        return byPage;
    }

    private record Marked(int number, Map<Integer, String> texts) {}

    /** Keeps the places of the letters. */
    private static final class Letters extends PDFTextStripper {

        private final List<List<TextPosition>> byPage = new ArrayList<>();

        @Override
        protected void startPage(PDPage page) {
            byPage.add(new ArrayList<>());
        }

        @Override
        protected void processTextPosition(TextPosition letter) {
            byPage.get(byPage.size() - 1).add(letter);
            super.processTextPosition(letter);
        }
    }
}
