package vn.bantin.inspection;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.TreeMap;
import vn.bantin.bulletin.Bulletin;
import vn.bantin.bulletin.IndicatorSheet;
import vn.bantin.bulletin.Summary;
import vn.bantin.inspection.PdfText.Block;
import vn.bantin.page.MeetingPack;
import vn.bantin.page.SheetHeading;
import vn.bantin.progress.Sha256;

/**
 * Reads printed files back from the disk and holds them against what was frozen: their own unit, period, counts, rank
 * and figures and nobody else's, every page, every font embedded, no letter lost.
 *
 * <p>Of what the templates of the build print, every paragraph of a bulletin must be accounted for, and every cell of a
 * row must be as it was frozen; where an office has its own templates, what any bulletin must say is still asked for,
 * and no number of more than three digits may stand there that was not frozen.
 */
public final class Inspection {

    private final ResourceBundle words;
    private final ExpectedText onAllPages;
    private final boolean whole;

    /**
     * One for what certain templates print.
     *
     * @param expressions what an office's own templates compute
     * @param own whether any template, style or word is the office's own
     */
    public Inspection(ResourceBundle words, List<String> expressions, boolean own) {
        this.words = words;
        onAllPages = new ExpectedText(words, expressions);
        whole = !own;
    }

    /** What a file was when it was printed. */
    public record Print(Path file, String sha256, int pages) {}

    /** Reads one unit's pages. */
    public void inspect(Print print, Bulletin bulletin) throws MisprintException {
        PdfText text = read(print, true);
        ExpectedText expected = onAllPages.and(bulletin);
        new PageComparison(text.blocks(), expected, whole, true).alone();
        apart(text, expected);
    }

    /** Reads the pages over all units. */
    public void inspect(Print print, Summary summary) throws MisprintException {
        PdfText text = read(print, true);
        new PageComparison(text.blocks(), onAllPages.and(summary), whole, true).withCode();
    }

    /** Reads the sheets, which follow one another in order. */
    public void inspect(Print print, List<IndicatorSheet> sheets) throws MisprintException {
        sheets(read(print, true).blocks(), sheets, true);
    }

    /** Reads a file that was read before, when it was printed. */
    public static void sameBytes(Print print) throws MisprintException {
        content(print);
    }

    /** What a PDF from anywhere says of itself; nothing, if it is none that can be read. */
    public Optional<IdentifiedPaper> find(byte[] content) {
        return IdentifiedPaper.of(content, words);
    }

    /**
     * Reads any file again, as its line in the manifest will say it is.
     *
     * @param size in bytes
     */
    public static void inspect(Path file, long size, String expectedSha256) throws MisprintException {
        try {
            byte[] content = Files.readAllBytes(file);
            String sha256 = Sha256.hex(content);
            if (content.length != size || !sha256.equals(expectedSha256)) {
                throw new MisprintException(MisprintException.Kind.BYTES, expectedSha256, sha256);
            }
            WellFormedCheck.require(file);
        } catch (IOException e) {
            throw new MisprintException(MisprintException.Kind.UNREADABLE, "", String.valueOf(e.getMessage()));
        }
    }

    private void sheets(List<Block> blocks, List<IndicatorSheet> all, boolean tree) throws MisprintException {
        List<String> texts = blocks.stream().map(Block::squeezed).toList();
        List<IndicatorSheet> sheets = SheetHeading.printed(all);
        int from = 0;
        for (int i = 0; i <= sheets.size(); i++) {
            int next = i + 1 >= sheets.size() ? blocks.size() : start(sheets.get(i + 1), blocks, texts, from);
            ExpectedText expected = i == sheets.size()
                    ? onAllPages.and(SheetHeading.silent(all, words))
                    : onAllPages.and(sheets.get(i));
            from += new PageComparison(blocks.subList(from, next), texts.subList(from, next), expected, whole, tree)
                    .among();
        }
    }

    /** Where a sheet seems to begin; it spares each of thousands of sheets a look at all that follow. */
    private static int start(IndicatorSheet sheet, List<Block> blocks, List<String> texts, int from) {
        String head = PdfText.squeeze(sheet.heading());
        int at = from;
        while (at < texts.size() && !(blocks.get(at).row() == 0 && texts.get(at).equals(head))) {
            at++;
        }
        return at;
    }

    /**
     * Reads a pack, part by part; without its structure, which would take as much memory as the pack has pages.
     *
     * @param sheetPages how many pages the sheets have in it
     */
    public void inspect(Print print, MeetingPack pack, int sheetPages) throws MisprintException {
        PdfText text = read(print, false);
        Map<Integer, List<Block>> byPage = new TreeMap<>();
        text.blocks()
                .forEach(block -> byPage.computeIfAbsent(block.page(), any -> new ArrayList<>())
                        .add(block));
        int units = pack.units().stream().mapToInt(MeetingPack.Part::pages).sum();
        int page = text.pages() - sheetPages - units - pack.summaryPages();
        new PageComparison(range(byPage, page, pack.summaryPages()), onAllPages.and(pack.summary()), whole, false)
                .withCode();
        page += pack.summaryPages();
        for (MeetingPack.Part unit : pack.units()) {
            ExpectedText expected = onAllPages.and(pack.bulletin().apply(unit.number()));
            new PageComparison(range(byPage, page, unit.pages()), expected, whole, false).withCode();
            page += unit.pages();
        }
        sheets(range(byPage, page, sheetPages), pack.sheets(), false);
    }

    private static List<Block> range(Map<Integer, List<Block>> byPage, int before, int pages) {
        List<Block> blocks = new ArrayList<>();
        for (int page = before + 1; page <= before + pages; page++) {
            blocks.addAll(byPage.getOrDefault(page, List.of()));
        }
        return blocks;
    }

    private static byte[] content(Print print) throws MisprintException {
        try {
            byte[] content = Files.readAllBytes(print.file());
            String sha256 = Sha256.hex(content);
            if (!sha256.equals(print.sha256())) {
                throw new MisprintException(MisprintException.Kind.BYTES, print.sha256(), sha256);
            }
            return content;
        } catch (IOException e) {
            throw new MisprintException(MisprintException.Kind.UNREADABLE, "", String.valueOf(e.getMessage()));
        }
    }

    private static PdfText read(Print print, boolean structure) throws MisprintException {
        PdfText text;
        try {
            text = PdfText.of(content(print), structure);
        } catch (IOException | RuntimeException e) {
            throw new MisprintException(MisprintException.Kind.UNREADABLE, "", String.valueOf(e.getMessage()));
        }
        if (text.pages() != print.pages()) {
            throw new MisprintException(MisprintException.Kind.PAGES, print.pages(), text.pages());
        }
        if (!text.bareFonts().isEmpty()) {
            throw new MisprintException(MisprintException.Kind.FONT, "", String.join(", ", text.bareFonts()));
        }
        if (!text.lostGlyphs().isEmpty()) {
            throw new MisprintException(
                    MisprintException.Kind.GLYPH, "", text.lostGlyphs().get(0));
        }
        return text;
    }

    /** What is printed beside the text: page numbers, headings once more, a mark. */
    private static void apart(PdfText text, ExpectedText expected) throws MisprintException {
        for (Block block : text.apart()) {
            if (expected.vocabulary().foreignNumber(block.text()) != null) {
                throw new MisprintException(MisprintException.Kind.FOREIGN, "", block.text());
            }
        }
    }
}
