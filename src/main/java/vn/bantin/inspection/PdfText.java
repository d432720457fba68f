package vn.bantin.inspection;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.markedcontent.BeginMarkedContentSequence;
import org.apache.pdfbox.contentstream.operator.markedcontent.BeginMarkedContentSequenceWithProperties;
import org.apache.pdfbox.contentstream.operator.markedcontent.EndMarkedContentSequence;
import org.apache.pdfbox.contentstream.operator.state.Restore;
import org.apache.pdfbox.contentstream.operator.state.Save;
import org.apache.pdfbox.contentstream.operator.text.BeginText;
import org.apache.pdfbox.contentstream.operator.text.EndText;
import org.apache.pdfbox.contentstream.operator.text.SetFontAndSize;
import org.apache.pdfbox.contentstream.operator.text.ShowText;
import org.apache.pdfbox.contentstream.operator.text.ShowTextAdjusted;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a PDF, read by a library that shares nothing with the one that wrote it.
 *
 * @param pages how many there are
 * @param blocks the paragraphs, headings and cells, in reading order
 * @param apart what is outside the reading order (page numbers, headings printed again), with its page
 * @param bareFonts the fonts whose letters are not in the file
 * @param lostGlyphs what is drawn without a letter, or cannot be read
 * @param contents what each page draws; nothing of a file that is read without its structure
 */
record PdfText(
        int pages,
        List<Block> blocks,
        List<Block> apart,
        Set<String> bareFonts,
        List<String> lostGlyphs,
        List<PageContent> contents) {

    /**
     * One paragraph, heading or cell.
     *
     * @param page from 1; 0 for a cell in which nothing is written
     * @param row the number of the table row that it is a cell of, counted through the file; 0 outside tables
     * @param text as it is drawn, the paragraphs of a cell one behind the other
     */
    record Block(int page, int row, String text) {

        String squeezed() {
            return squeeze(text);
        }
    }

    /** Without any white space: lines break where there is room, not where words say so. */
    static String squeeze(String text) {
        StringBuilder squeezed = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isWhitespace(c) && c != '\u00a0') {
                squeezed.append(c);
            }
        }
        return squeezed.length() == text.length() ? text : squeezed.toString();
    }

    /**
     * Reads a whole file.
     *
     * @param structure whether by its structure; else the blocks are what is drawn, as it is drawn, and know of no rows
     * @throws IOException if it is no PDF, or a damaged one
     */
    static PdfText of(byte[] content, boolean structure) throws IOException {
        try (PDDocument document = Loader.loadPDF(content)) {
            Letters letters = new Letters();
            Map<COSDictionary, Integer> numbers = new HashMap<>();
            for (PDPage page : document.getPages()) {
                numbers.put(page.getCOSObject(), numbers.size() + 1);
                letters.read(page, numbers.size());
            }
            List<Block> blocks = new ArrayList<>();
            COSDictionary tree =
                    document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.getPDFName("StructTreeRoot"));
            if (!structure) {
                letters.asDrawn(blocks);
            } else if (tree != null) {
                new Tree(letters.marked, numbers, blocks).element(tree, null, 0);
            }
            return new PdfText(
                    numbers.size(),
                    blocks,
                    letters.apart,
                    letters.bareFonts,
                    letters.fonts.lost(),
                    structure ? contents(document, letters.fonts) : List.of());
        }
    }

    private static List<PageContent> contents(PDDocument document, FontLetters fonts) throws IOException {
        IdentityHashMap<PDFont, PageContent.Alphabet> alphabets = new IdentityHashMap<>();
        List<PageContent> contents = new ArrayList<>();
        for (PDPage page : document.getPages()) {
            Map<String, PageContent.Alphabet> its = new HashMap<>();
            for (COSName name : page.getResources().getFontNames()) {
                PDFont font = page.getResources().getFont(name);
                its.put(
                        name.getName(),
                        alphabets.computeIfAbsent(font, any -> PageContent.Alphabet.of(fonts.of(font))));
            }
            PageContent.Instructions instructions = new PageContent.Instructions(page);
            contents.add(new PageContent(instructions.sums(), instructions.numbered(), its));
        }
        return contents;
    }

    /** What is drawn on some pages of an open file, as it is drawn; the blocks know of no rows. */
    static List<Block> drawn(PDDocument document, int before, int pages) throws IOException {
        Letters letters = new Letters();
        for (int page = 0; page < pages; page++) {
            letters.read(document.getPage(before + page), page + 1);
        }
        List<Block> blocks = new ArrayList<>();
        letters.asDrawn(blocks);
        return blocks;
    }

    /** The text of each page by the number of its marked content. */
    private static final class Letters extends PDFStreamEngine {

        private static final int APART = -1;

        private final List<Map<Integer, StringBuilder>> marked = new ArrayList<>();
        private final List<Block> apart = new ArrayList<>();
        private final Set<String> bareFonts = new HashSet<>();
        private final FontLetters fonts = new FontLetters();
        private final List<Integer> open = new ArrayList<>();
        private int page;
        private StringBuilder outside = new StringBuilder();

        Letters() {
            addOperator(new BeginText(this));
            addOperator(new EndText(this));
            addOperator(new SetFontAndSize(this));
            addOperator(new ShowText(this));
            addOperator(new ShowTextAdjusted(this));
            addOperator(new Save(this));
            addOperator(new Restore(this));
            addOperator(new BeginMarkedContentSequence(this));
            addOperator(new BeginMarkedContentSequenceWithProperties(this));
            addOperator(new EndMarkedContentSequence(this));
        }

        void read(PDPage content, int number) throws IOException {
            page = number;
            marked.add(new LinkedHashMap<>());
            open.clear();
            processPage(content);
            endOutside();
            PDResources resources = content.getResources();
            for (COSName name : resources.getFontNames()) {
                PDFont font = resources.getFont(name);
                if (!font.isEmbedded() || font.isDamaged()) {
                    bareFonts.add(font.getName());
                }
            }
        }

        @Override
        public void beginMarkedContentSequence(COSName tag, @Nullable COSDictionary properties) {
            endOutside();
            int id = properties == null ? APART : properties.getInt(COSName.MCID, APART);
            open.add(id == APART && !open.isEmpty() && !tag.equals(COSName.ARTIFACT) ? open.get(open.size() - 1) : id);
        }

        @Override
        public void endMarkedContentSequence() {
            endOutside();
            if (!open.isEmpty()) {
                open.remove(open.size() - 1);
            }
        }

        private void asDrawn(List<Block> blocks) {
            for (int number = 1; number <= marked.size(); number++) {
                for (StringBuilder text : marked.get(number - 1).values()) {
                    blocks.add(new Block(number, 0, text.toString()));
                }
            }
        }

        private void endOutside() {
            if (!outside.isEmpty()) {
                apart.add(new Block(page, 0, outside.toString()));
                outside = new StringBuilder();
            }
        }

        /** Only what is written matters here, not where: the engine's own way computes the place of every letter. */
        @Override
        protected void showText(byte[] codes) throws IOException {
            PDFont font = getGraphicsState().getTextState().getFont();
            int id = open.isEmpty() ? APART : open.get(open.size() - 1);
            StringBuilder to =
                    id == APART ? outside : marked.get(page - 1).computeIfAbsent(id, any -> new StringBuilder());
            InputStream in = new ByteArrayInputStream(codes);
            while (in.available() > 0) {
                to.append(fonts.of(font, font.readCode(in)));
            }
        }
    }

    /** The way through the structure tree, each tag of which is forgotten when it has been read: they are most of a file. */
    private static final class Tree {

        private static final COSName MARKED = COSName.getPDFName("MCR");
        private static final COSName PAGE = COSName.getPDFName("Pg");
        private static final Set<String> CELLS = Set.of("TD", "TH");

        private final List<Map<Integer, StringBuilder>> marked;
        private final Map<COSDictionary, Integer> numbers;
        private final List<Block> blocks;
        private int rows;

        Tree(List<Map<Integer, StringBuilder>> marked, Map<COSDictionary, Integer> numbers, List<Block> blocks) {
            this.marked = marked;
            this.numbers = numbers;
            this.blocks = blocks;
        }

        void element(COSDictionary element, @Nullable COSDictionary pageAbove, int row) {
            COSDictionary own = element.getCOSDictionary(PAGE);
            COSDictionary page = own == null ? pageAbove : own;
            String kind = String.valueOf(element.getNameAsString(COSName.S));
            int in = kind.equals("TR") ? ++rows : row;
            if (in > 0 && CELLS.contains(kind)) {
                StringBuilder text = new StringBuilder();
                blocks.add(new Block(text(element, page, text), in, text.toString()));
                return;
            }
            StringBuilder text = new StringBuilder();
            int drawnOn = 0;
            for (COSBase kid : kids(element)) {
                COSBase read = read(kid);
                if (read instanceof COSDictionary below && isElement(below)) {
                    element(below, page, in);
                    forget(kid);
                } else {
                    drawnOn = Math.max(drawnOn, drawn(read, page, text));
                }
            }
            if (!text.isEmpty()) {
                blocks.add(new Block(drawnOn, 0, text.toString()));
            }
        }

        /** Adds all text below an element, and returns the page that it begins on. */
        private int text(COSDictionary element, @Nullable COSDictionary pageAbove, StringBuilder text) {
            COSDictionary own = element.getCOSDictionary(PAGE);
            COSDictionary page = own == null ? pageAbove : own;
            int first = 0;
            for (COSBase kid : kids(element)) {
                COSBase read = read(kid);
                int on;
                if (read instanceof COSDictionary below && isElement(below)) {
                    on = text(below, page, text);
                    forget(kid);
                } else {
                    on = drawn(read, page, text);
                }
                first = first == 0 ? on : first;
            }
            return first;
        }

        private int drawn(@Nullable COSBase kid, @Nullable COSDictionary pageAbove, StringBuilder text) {
            COSDictionary page = pageAbove;
            int id;
            if (kid instanceof COSInteger number) {
                id = number.intValue();
            } else if (kid instanceof COSDictionary reference && MARKED.equals(reference.getCOSName(COSName.TYPE))) {
                id = reference.getInt(COSName.MCID);
                page = reference.getCOSDictionary(PAGE) == null ? page : reference.getCOSDictionary(PAGE);
            } else {
                return 0; // a link
            }
            int number = numbers.getOrDefault(page, 0);
            if (number > 0) {
                StringBuilder letters = marked.get(number - 1).remove(id);
                text.append(letters == null ? "" : letters);
            }
            return number;
        }

        private static boolean isElement(@Nullable COSBase kid) {
            return kid instanceof COSDictionary element && element.containsKey(COSName.S);
        }

        private static @Nullable COSBase read(COSBase kid) {
            return kid instanceof COSObject reference ? reference.getObject() : kid;
        }

        private static void forget(COSBase kid) {
            if (kid instanceof COSObject reference) {
                reference.setToNull();
            }
        }

        /** As they are named, so that one is read when its turn comes. */
        private static Iterable<COSBase> kids(COSDictionary element) {
            COSBase all = element.getDictionaryObject(COSName.K);
            return all instanceof COSArray array
                    ? array
                    : all == null ? List.of() : List.of(element.getItem(COSName.K));
        }
    }
}
