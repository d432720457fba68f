package vn.bantin.press;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import net.sf.jasperreports.engine.JasperPrint;
import vn.bantin.bulletin.IndicatorSheet;
import vn.bantin.bulletin.Letterhead;
import vn.bantin.bulletin.Phrase;
import vn.bantin.bulletin.Summary;
import vn.bantin.page.MeetingPack;
import vn.bantin.page.SheetHeading;

/** What a meeting pack has of its own: the cover, and the contents, which know the page of every part. */
final class PackPages {

    private final PageFiller filler;
    private final ResourceBundle texts;
    private final MeetingPack pack;

    /** The page of the sheets, from 0, on which each of them begins. */
    private final List<Integer> sheetStarts;

    PackPages(PageFiller filler, MeetingPack pack, List<Integer> sheetStarts) {
        this.filler = filler;
        texts = filler.texts();
        this.pack = pack;
        this.sheetStarts = List.copyOf(sheetStarts);
    }

    /** The pages before the summary. */
    List<JasperPrint> prints() {
        JasperPrint cover = cover(); // one page, but for names and a title that are longer than any
        int before = PageFiller.pages(cover);
        int contents = PageFiller.pages(contents(before, 0)); // as many lines whatever the numbers, so as many pages
        return List.of(cover, contents(before, before + contents));
    }

    private JasperPrint cover() {
        Summary summary = pack.summary();
        Letterhead letterhead = summary.letterhead();
        Map<String, Object> words = new HashMap<>();
        words.put("upperBody", letterhead.upperBody());
        words.put("issuingBody", letterhead.issuingBody());
        words.put("placeAndDate", letterhead.placeAndDate());
        words.put("meeting", letterhead.meeting());
        words.put("title", Phrase.capitalised(summary.title()));
        words.put("programme", summary.programme());
        JasperPrint print = filler.fill("cover", List.of(), texts.getString("pack.kind"), 0, words);
        filler.rules(print);
        return print;
    }

    private JasperPrint contents(int before, int start) {
        return filler.fill("contents", lines(start), texts.getString("contents.title"), before, Map.of());
    }

    /** The lines of the contents, where the first part begins behind that many pages. */
    private List<Map<String, ?>> lines(int start) {
        List<Map<String, ?>> lines = new ArrayList<>();
        int page = start + 1;
        lines.add(line("part", "", Phrase.capitalised(pack.summary().title()), page));
        page += pack.summaryPages();
        if (!pack.units().isEmpty()) {
            lines.add(line("part", "", texts.getString("contents.units"), page));
        }
        for (MeetingPack.Part unit : pack.units()) {
            lines.add(line("row", String.valueOf(unit.number()), Phrase.capitalised(unit.unitName()), page));
            page += unit.pages();
        }
        if (!pack.sheets().isEmpty()) {
            lines.add(line("part", "", texts.getString("sheets.title"), page));
        }
        List<IndicatorSheet> printed = SheetHeading.printed(pack.sheets());
        for (int i = 0; i < sheetStarts.size(); i++) {
            IndicatorSheet sheet = printed.get(i);
            lines.add(
                    sheet.part()
                            ? line("row", "", sheet.heading(), page + sheetStarts.get(i))
                            : line("row", String.valueOf(sheet.target()), sheet.name(), page + sheetStarts.get(i)));
        }
        return lines;
    }

    private static Map<String, ?> line(String kind, String number, String name, int page) {
        return Map.of("kind", kind, "number", number, "name", name, "page", String.valueOf(page));
    }
}
