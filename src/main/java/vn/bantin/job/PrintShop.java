package vn.bantin.job;

import java.nio.file.Path;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import vn.bantin.inspection.Inspection;
import vn.bantin.office.OfficeCopies;
import vn.bantin.office.WordTemplate;
import vn.bantin.output.HtmlPages;
import vn.bantin.page.PackVolume;
import vn.bantin.page.SheetVolume;
import vn.bantin.press.Press;

/**
 * Everything that makes files of frozen pages, with one set of templates and words: PDF, Word and Excel, HTML, and the
 * reading back of what was printed.
 *
 * @param most how thick a file may be
 */
public record PrintShop(Press press, OfficeCopies copies, HtmlPages html, Inspection inspection, Thickness most) {

    /**
     * How thick a file may be before it becomes several.
     *
     * @param packPages the pages of a volume of the meeting pack, behind its contents
     * @param sheetRows the rows of a file of the indicator sheets
     */
    public record Thickness(int packPages, int sheetRows) {

        /** That of every edition. */
        public static final Thickness STANDARD = new Thickness(PackVolume.MOST_PAGES, SheetVolume.MOST_ROWS);
    }

    /**
     * A shop with the templates of the build, or the office's own copies of them.
     *
     * @param overrides the folder that may hold the copies; it need not exist
     * @param layout the profile that the pages follow, a file below {@code reports/layouts}
     * @param signatureField whether an empty field is left where somebody signs a PDF
     * @throws vn.bantin.press.BrokenTemplateException if one of the files cannot be used
     */
    public static PrintShop of(Path overrides, String layout, boolean signatureField) {
        Press press = new Press(overrides, layout);
        return of(signatureField ? press.withSignatureField() : press, null, Thickness.STANDARD);
    }

    /** The same shop for drafts: every page and every copy says that it is one. */
    public PrintShop draft() {
        return of(press.draft(), press.words().getString("draft.mark"), most);
    }

    private static PrintShop of(Press press, @Nullable String mark, Thickness most) {
        ResourceBundle words = press.words();
        return new PrintShop(
                press,
                new OfficeCopies(press.read(WordTemplate.FILE, styles -> look(press, styles)), mark),
                new HtmlPages(
                        press.read(HtmlPages.INDEX, html -> HtmlPages.index(html, words)),
                        press.read(HtmlPages.EDITIONS, html -> HtmlPages.editions(html, words)),
                        words,
                        mark),
                new Inspection(words, press.expressions(), press.own()),
                most);
    }

    private static WordTemplate look(Press press, byte[] styles) {
        return new WordTemplate(
                styles, press.words(), press::format, press::figures, Press::widthOfBold, Press::broken);
    }
}
