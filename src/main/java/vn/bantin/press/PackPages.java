package vn.bantin.press;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import net.sf.jasperreports.engine.JasperPrint;
import vn.bantin.bulletin.Correction;
import vn.bantin.bulletin.Letterhead;
import vn.bantin.bulletin.NonBreakingText;
import vn.bantin.bulletin.Phrase;
import vn.bantin.bulletin.Summary;
import vn.bantin.page.PackVolume;

/** What a meeting pack has of its own: the cover, and the contents, which know the page of every part. */
final class PackPages {

    private final PageFiller filler;
    private final ResourceBundle texts;
    private final PackVolume volume;

    /** By the files of the sheets the page, from 0, on which each sheet begins. */
    private final List<List<Integer>> sheetStarts;

    PackPages(PageFiller filler, PackVolume volume, List<List<Integer>> sheetStarts) {
        this.filler = filler;
        texts = filler.texts();
        this.volume = volume;
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
        Summary summary = volume.pack().summary();
        Letterhead letterhead = summary.letterhead();
        Map<String, Object> words = new HashMap<>();
        words.put("upperBody", letterhead.upperBody());
        words.put("issuingBody", letterhead.issuingBody());
        words.put("placeAndDate", letterhead.placeAndDate());
        words.put("meeting", letterhead.meeting());
        words.put("title", Phrase.capitalised(summary.title()));
        words.put("programme", NonBreakingText.titled(summary.programme()));
        Correction correction = summary.correction();
        words.put("correction", correction == null ? null : Phrase.capitals(correction.title()));
        words.put("replacement", correction == null ? null : "(" + correction.replacement() + ")");
        words.put("volume", volume.several() ? line() : null);
        JasperPrint print = filler.fill("cover", List.of(), texts.getString("pack.kind"), 0, words);
        filler.rules(print);
        return print;
    }

    /** The line below the kind of the paper: "TẬP 2/7". */
    private String line() {
        return "\n%s %d/%d".formatted(texts.getString("pack.volume"), volume.number(), volume.count());
    }

    private JasperPrint contents(int before, int start) {
        return filler.fill("contents", lines(start), texts.getString("contents.title"), before, Map.of());
    }

    /** The lines of the contents, where the first part begins behind that many pages; only those of this volume lead there. */
    private List<Map<String, ?>> lines(int start) {
        List<Map<String, ?>> lines = new ArrayList<>();
        for (PackVolume.Line line : volume.contents(start, sheetStarts, texts)) {
            Map<String, Object> fields = new HashMap<>();
            fields.put("kind", line.heading() ? "part" : "row");
            fields.put("number", line.number());
            fields.put("name", line.name());
            fields.put("page", line.pageText());
            fields.put("link", line.here() && line.page() > 0 ? line.pageText() : null);
            lines.add(fields);
        }
        return lines;
    }
}
