package vn.bantin.press;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import net.sf.jasperreports.engine.JasperPrint;
import org.jspecify.annotations.Nullable;
import vn.bantin.bulletin.Phrase;
import vn.bantin.page.BriefingText;
import vn.bantin.page.ClosingRows;
import vn.bantin.page.LetterheadFields;
import vn.bantin.page.PlanRows;
import vn.bantin.plan.PlanSummary;

/** Lays out the plans of all units: in one text with their table above the signature, or the table behind it where it is long. */
final class PlanPages {

    private static final String FIRST = "first";

    /** The template of the table, and the table in it and in the text. */
    private static final String PLANS = "plans";

    /** So many pages a text has with its table. */
    private static final int TEXT = 2;

    private final Templates templates;
    private final PageFiller filler;
    private final ResourceBundle texts;

    PlanPages(Templates templates, PageFiller filler) {
        this.templates = templates;
        this.filler = filler;
        texts = templates.texts();
    }

    List<JasperPrint> prints(PlanSummary summary) {
        JasperPrint whole = templates.isOwn(PLANS) || !hasTable() ? null : whole(summary);
        if (whole != null) {
            return List.of(whole);
        }
        String title = Phrase.capitalised(summary.title());
        JasperPrint first =
                filler.first(summary.letterhead(), title, PlanRows.first(summary), List.of(), summary.closing(), 0);
        JasperPrint table = filler.fill(
                PLANS,
                PlanRows.units(summary, texts),
                title,
                PageFiller.pages(first),
                Map.of(),
                PlanRows.leftOut(summary));
        return List.of(first, table);
    }

    /** All of it in one text; {@code null} where that takes more pages than a text has. */
    private @Nullable JasperPrint whole(PlanSummary summary) {
        List<Map<String, ?>> rows = ClosingRows.closed(
                PlanRows.whole(summary, texts), summary.letterhead().meeting(), summary.closing(), texts);
        Map<String, Set<String>> leftOut = new HashMap<>(BriefingText.leftOut(rows));
        leftOut.putAll(PlanRows.leftOut(summary));
        JasperPrint whole = filler.first(
                templates.report(FIRST, leftOut),
                LetterheadFields.of(summary.letterhead(), texts),
                Phrase.capitalised(summary.title()),
                rows,
                List.of(),
                0);
        return PageFiller.pages(whole) > TEXT ? null : whole;
    }

    /** Whether the template of page one has a place for the table: one of an office's own may not. */
    private boolean hasTable() {
        return !ColumnLayout.heads(templates.report(FIRST), PLANS).isEmpty();
    }
}
