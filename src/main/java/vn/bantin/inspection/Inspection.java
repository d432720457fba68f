package vn.bantin.inspection;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;
import vn.bantin.bulletin.Bulletin;
import vn.bantin.bulletin.IndicatorSheet;
import vn.bantin.bulletin.Summary;
import vn.bantin.inspection.PdfText.Block;
import vn.bantin.page.AnnexText;
import vn.bantin.page.CellText;
import vn.bantin.page.MeetingPack;
import vn.bantin.page.PackVolume;
import vn.bantin.page.SheetVolume;
import vn.bantin.page.VerificationCode;
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

    /** What the pages draw of the files that have been read and compared, by the hash of the file. */
    private final Map<String, List<PageContent>> read = new ConcurrentHashMap<>();

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

    /**
     * The files that a pack was bound from, which have been read.
     *
     * @param bulletins by their numbers; one that is not there was printed anew for the pack, and is read as it stands
     * @param sheets the files of the sheets, in order
     * @param lastSheetPages how many pages the last part of the last of them has, which ends with another code in the pack
     */
    public record BoundFiles(Print summary, Map<Integer, Print> bulletins, List<Print> sheets, int lastSheetPages) {

        public BoundFiles {
            bulletins = Map.copyOf(bulletins);
            sheets = List.copyOf(sheets);
        }
    }

    /** Reads one unit's pages. */
    public void inspect(Print print, Bulletin bulletin) throws MisprintException {
        PdfText text = read(print, true);
        ExpectedText expected = onAllPages.and(bulletin);
        new PageComparison(text.blocks(), expected, whole, true).alone();
        apart(text, expected);
        read.put(print.sha256(), text.contents());
    }

    /** Reads the pages over all units. */
    public void inspect(Print print, Summary summary) throws MisprintException {
        PdfText text = read(print, true);
        new PageComparison(text.blocks(), onAllPages.and(summary), whole, true).withCode();
        read.put(print.sha256(), text.contents());
    }

    /**
     * Reads a file of the sheets, which follow one another in order, and the code at its end.
     *
     * @param summary with what their head says of them
     */
    public void inspect(Print print, SheetVolume volume, Summary summary) throws MisprintException {
        PdfText text = read(print, true);
        ExpectedText head = onAllPages
                .and(volume.title(summary, words))
                .and(summary.programme())
                .and(AnnexText.annexOf(summary, words));
        new PageComparison(text.blocks(), head, whole, true).among();
        sheets(text.blocks(), volume.sheets(), volume.silent(words), volume.code(), true);
        read.put(print.sha256(), text.contents());
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

    private void sheets(
            List<Block> blocks, List<IndicatorSheet> sheets, @Nullable String silent, String code, boolean tree)
            throws MisprintException {
        List<String> texts = blocks.stream().map(Block::squeezed).toList();
        int from = 0;
        for (int i = 0; i <= sheets.size(); i++) {
            int next = i + 1 >= sheets.size() ? blocks.size() : start(sheets.get(i + 1), blocks, texts, from);
            ExpectedText expected = i == sheets.size() ? onAllPages.and(silent) : onAllPages.and(sheets.get(i));
            from += new PageComparison(blocks.subList(from, next), texts.subList(from, next), expected, whole, tree)
                    .among();
        }
        String check = CellText.check(code, words);
        if (whole && !texts.contains(PdfText.squeeze(check))) {
            throw new MisprintException(MisprintException.Kind.TEXT, check, "");
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
     * Reads a volume of a pack, part by part. A page whose content is, to the byte and but for its number, that of a file which has
     * been read and compared, and whose fonts give the same letters, says what that file says; so only the numbers, the
     * letters and the check sums are looked at. The end of the sheets, which has a code of its own, and what was printed anew
     * are read as they are drawn.
     */
    public void inspect(Print print, PackVolume volume, BoundFiles files) throws MisprintException {
        MeetingPack pack = volume.pack();
        requireBytes(print);
        try (PDDocument document = Loader.loadPDF(print.file().toFile())) {
            int sheetPages =
                    volume.sheets().stream().mapToInt(MeetingPack.Sheets::pages).sum();
            int summaryPages = volume.withSummary() ? pack.summaryPages() : 0;
            int units =
                    volume.units().stream().mapToInt(MeetingPack.Part::pages).sum();
            int front = document.getNumberOfPages() - sheetPages - units - summaryPages;
            if (document.getNumberOfPages() != print.pages() || front < 0) {
                throw new MisprintException(MisprintException.Kind.PAGES, print.pages(), document.getNumberOfPages());
            }
            PackReading reading = new PackReading(document);
            reading.skip(front);
            new PageComparison(PdfText.drawn(document, 0, front), onAllPages.and(volume, front), whole, false).among();
            if (volume.withSummary()) {
                part(document, reading, files.summary(), summaryPages, () -> onAllPages.and(pack.summary()));
            }
            for (MeetingPack.Part unit : volume.units()) {
                part(
                        document,
                        reading,
                        files.bulletins().get(unit.number()),
                        unit.pages(),
                        () -> onAllPages.and(pack.bulletin().apply(unit.number())));
            }
            for (MeetingPack.Sheets sheets : volume.sheets()) {
                Print file = files.sheets().get(sheets.volume().number() - 1);
                if (sheets.volume().last()) {
                    lastSheets(document, reading, volume.pack(), sheets.volume(), file, files.lastSheetPages());
                } else {
                    sameSheets(reading, contents(file), file);
                }
            }
        } catch (IOException | RuntimeException e) {
            throw new MisprintException(MisprintException.Kind.UNREADABLE, "", String.valueOf(e.getMessage()));
        }
    }

    private void part(
            PDDocument document, PackReading reading, @Nullable Print file, int pages, Supplier<ExpectedText> expected)
            throws IOException, MisprintException {
        int before = reading.pages();
        List<PageContent> contents = file == null ? List.of() : contents(file);
        int other = contents.size() == pages ? reading.same(contents) : 0;
        if (other < 0) {
            return;
        }
        new PageComparison(PdfText.drawn(document, before, pages), expected.get(), whole, false).withCode();
        if (file != null) { // all words are there, but the page is another one
            throw another(file, before + other + 1);
        }
        reading.skip(pages);
    }

    private static void sameSheets(PackReading reading, List<PageContent> contents, Print file)
            throws IOException, MisprintException {
        int before = reading.pages();
        int other = reading.same(contents);
        if (other >= 0) {
            throw another(file, before + other + 1);
        }
    }

    private static MisprintException another(Print file, int page) {
        return new MisprintException(MisprintException.Kind.BYTES, file.file().getFileName(), page);
    }

    private void lastSheets(
            PDDocument document, PackReading reading, MeetingPack pack, SheetVolume volume, Print file, int lastPages)
            throws IOException, MisprintException {
        List<PageContent> contents = contents(file);
        int before = reading.pages();
        int first = contents.size() - lastPages;
        int other = reading.same(contents.subList(0, first));
        List<Block> last = PdfText.drawn(document, before + first, lastPages);
        List<List<IndicatorSheet>> parts = volume.parts();
        String code = VerificationCode.of(pack.summary(), volume.all());
        sheets(last, parts.get(parts.size() - 1), volume.silent(words), code, false);
        if (other >= 0) {
            throw another(file, before + other + 1);
        }
        reading.skip(lastPages);
    }

    /** What the pages of a file draw, which has been read before, maybe by an earlier start. */
    private List<PageContent> contents(Print file) throws MisprintException {
        List<PageContent> known = read.get(file.sha256());
        return known == null ? read(file, true).contents() : known;
    }

    private static void requireBytes(Print print) throws MisprintException {
        MessageDigest digest = Sha256.digest();
        try (InputStream in = new DigestInputStream(Files.newInputStream(print.file()), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new MisprintException(MisprintException.Kind.UNREADABLE, "", String.valueOf(e.getMessage()));
        }
        String sha256 = HexFormat.of().formatHex(digest.digest());
        if (!sha256.equals(print.sha256())) {
            throw new MisprintException(MisprintException.Kind.BYTES, print.sha256(), sha256);
        }
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
