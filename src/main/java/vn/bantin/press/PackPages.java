package vn.bantin.press;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.function.Function;
import net.sf.jasperreports.engine.JasperPrint;
import vn.bantin.bulletin.Bulletin;
import vn.bantin.bulletin.Edition;
import vn.bantin.bulletin.IndicatorSheet;
import vn.bantin.bulletin.Letterhead;
import vn.bantin.bulletin.Phrase;
import vn.bantin.bulletin.Summary;
import vn.bantin.page.GroupMatrix;
import vn.bantin.page.MeetingPack;
import vn.bantin.page.SheetHeading;
import vn.bantin.page.VerificationCode;

/** The pages of a meeting pack: cover, contents, the summary, every unit's bulletin, the indicator sheets. */
final class PackPages {

    private static final int UNIT_PRINTS = 2;

    private final PageFiller filler;
    private final ResourceBundle texts;
    private final MeetingPack pack;
    private final int coverPages;
    private final List<Function<Integer, JasperPrint>> sheets;
    private final List<Integer> sheetPages = new ArrayList<>();

    /** The page of the sheets, from 0, on which each of them begins. */
    private final List<Integer> sheetStarts = new ArrayList<>();

    PackPages(PageFiller filler, MeetingPack pack) {
        this.filler = filler;
        texts = filler.texts();
        this.pack = pack;
        coverPages = PageFiller.pages(cover()); // one, but for names and a title that are longer than any
        sheets = pack.sheets().isEmpty()
                ? List.of()
                : filler.sheets(pack.sheets(), VerificationCode.of(pack.summary(), pack.sheets()));
        int before = 0;
        for (Function<Integer, JasperPrint> part : sheets) {
            JasperPrint print = part.apply(1);
            int start = before;
            PageFiller.starts(print).forEach(page -> sheetStarts.add(start + page));
            sheetPages.add(PageFiller.pages(print));
            before += PageFiller.pages(print);
        }
    }

    /** Every part in its place; nothing but cover and contents is filled yet. */
    LazyPrints slots() {
        int contents = contents(0).getPages().size(); // as many lines whatever the numbers, so as many pages
        int start = coverPages + contents;
        LazyPrints slots = new LazyPrints();
        slots.add("cover", 1, coverPages, () -> List.of(cover()));
        slots.add("contents", 1, contents, () -> List.of(contents(start)));
        int before = start;
        slots.add(
                "summary",
                GroupMatrix.printed(pack.summary()) ? 3 : 2,
                pack.summaryPages(),
                () -> filler.prints(pack.summary(), start));
        before += pack.summaryPages();
        for (MeetingPack.Part unit : pack.units()) {
            int at = before;
            slots.add(
                    unit.unitName(),
                    UNIT_PRINTS,
                    unit.pages(),
                    () -> filler.prints(pack.bulletin().apply(unit.number()), at));
            before += unit.pages();
        }
        for (int i = 0; i < sheetPages.size(); i++) {
            int at = before;
            Function<Integer, JasperPrint> part = sheets.get(i);
            slots.add("sheets", 1, sheetPages.get(i), () -> List.of(part.apply(at)));
            before += sheetPages.get(i);
        }
        return slots;
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

    private JasperPrint contents(int start) {
        return filler.fill("contents", lines(start), texts.getString("contents.title"), coverPages, Map.of());
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
        if (!sheetPages.isEmpty()) {
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

    /** The pack of some units and some indicators only. */
    static MeetingPack excerpt(PageFiller filler, Edition edition, int parts) {
        List<Bulletin> units = edition.bulletins().stream().limit(parts).toList();
        return new MeetingPack(
                edition.summary(),
                PageFiller.pages(filler.prints(edition.summary(), 0)),
                units.stream()
                        .map(unit -> new MeetingPack.Part(
                                unit.number(), unit.unitName(), PageFiller.pages(filler.prints(unit, 0))))
                        .toList(),
                number -> edition.bulletins().get(number - 1),
                edition.sheets().stream().limit(parts).toList());
    }
}
