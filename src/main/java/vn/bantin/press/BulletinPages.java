package vn.bantin.press;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReport;
import org.jspecify.annotations.Nullable;
import vn.bantin.bulletin.Bulletin;
import vn.bantin.page.AnnexExtent;
import vn.bantin.page.AnnexText;
import vn.bantin.page.BriefingText;
import vn.bantin.page.ClosingRows;
import vn.bantin.page.LetterheadFields;
import vn.bantin.page.PageRows;
import vn.bantin.page.TableColumn;
import vn.bantin.page.TargetColumns;
import vn.bantin.page.UprightTable;

/**
 * Lays out the bulletin of a unit: what is signed, and the annex behind it. What has room on page two before the
 * signature stands there, so that few targets need no annex and many a shorter one.
 */
final class BulletinPages {

    private static final String FIRST = "first";

    /** The table of results in the template of page one. */
    private static final String RESULTS = "results";

    /** A list of targets not assessed in the template of page one. */
    private static final String OPEN = "open";

    /** So many pages an annex has at most, where its columns can be divided so: no more are wanted in four pages. */
    private static final int PAGES = 2;

    /** So many pages any text may have: whatever stands on them costs nobody a page. */
    private static final int TEXT = 2;

    private final Templates templates;
    private final PageFiller filler;
    private final ResourceBundle texts;

    BulletinPages(Templates templates, PageFiller filler) {
        this.templates = templates;
        this.filler = filler;
        texts = templates.texts();
    }

    /** The prints in their order: what is signed, and the annex where there is one. */
    List<JasperPrint> prints(Bulletin bulletin, int pagesBefore) {
        AnnexExtent least = hasList() ? AnnexExtent.of(bulletin, texts) : AnnexExtent.ALL;
        if (least == AnnexExtent.NONE && !templates.isOwn(PageFiller.TARGETS)) {
            JasperPrint whole = whole(bulletin, pagesBefore);
            if (whole != null) {
                return List.of(whole);
            }
        }
        AnnexExtent extent =
                least == AnnexExtent.ALL || bulletin.openRows().isEmpty() ? AnnexExtent.ALL : AnnexExtent.TABLE;
        JasperPrint text = text(bulletin, extent, pagesBefore);
        if (extent == AnnexExtent.TABLE && PageFiller.pages(text) > TEXT) {
            JasperPrint shorter = text(bulletin, AnnexExtent.ALL, pagesBefore);
            if (PageFiller.pages(shorter) < PageFiller.pages(text)) {
                extent = AnnexExtent.ALL;
                text = shorter;
            }
        }
        // What was to stand upright, and has no room there, has the columns all the same that are looked for when it is
        // read back.
        JasperPrint annex =
                annex(bulletin, extent, least.leftOut(bulletin, texts), pagesBefore + PageFiller.pages(text));
        PictureDrawer.trends(annex, bulletin.resultRows());
        return List.of(text, annex);
    }

    /** Whether the template of page one has a place for what else stands in the annex: one of an office's own may not. */
    private boolean hasList() {
        return Arrays.stream(templates.report(FIRST).getDetailSection().getBands())
                .flatMap(band -> Arrays.stream(band.getElements()))
                .anyMatch(element -> OPEN.equals(element.getKey()));
    }

    /** A bulletin without an annex; {@code null} where its table is too wide or takes a page more. */
    private @Nullable JasperPrint whole(Bulletin bulletin, int pagesBefore) {
        List<Map<String, ?>> rows = rows(bulletin, AnnexExtent.NONE);
        Map<String, Set<String>> leftOut = new HashMap<>(BriefingText.leftOut(rows));
        leftOut.put(RESULTS, UprightTable.leftOut(bulletin, texts));
        JasperReport report = templates.report(FIRST, leftOut);
        if (!bulletin.resultRows().isEmpty()) {
            if (!ColumnWidths.fits(report, RESULTS, rows, headings(), templates.styles())) {
                return null;
            }
            report = ColumnWidths.fitted(report, RESULTS, rows, headings(), List.of(), templates.styles(), false);
        }
        Map<String, Object> head = new HashMap<>(LetterheadFields.of(bulletin.letterhead(), texts));
        head.put("plans", PageRows.plans(bulletin, texts));
        JasperPrint whole = filler.first(report, head, bulletin.unitName(), rows, bulletin.groups(), pagesBefore);
        if (PageFiller.pages(whole) > TEXT
                && PageFiller.pages(whole) > PageFiller.pages(text(bulletin, AnnexExtent.ALL, pagesBefore))) {
            return null;
        }
        PictureDrawer.trends(whole, bulletin.resultRows());
        return whole;
    }

    /** What is signed of a bulletin with an annex. */
    private JasperPrint text(Bulletin bulletin, AnnexExtent extent, int pagesBefore) {
        return filler.first(
                LetterheadFields.of(bulletin.letterhead(), texts),
                bulletin.unitName(),
                rows(bulletin, extent),
                bulletin.groups(),
                pagesBefore);
    }

    private List<Map<String, ?>> rows(Bulletin bulletin, AnnexExtent extent) {
        return ClosingRows.closed(
                PageRows.first(bulletin, extent, texts), bulletin.letterhead().meeting(), bulletin.closing(), texts);
    }

    /** The annex of a bulletin, its columns as wide as its rows want them. */
    private JasperPrint annex(Bulletin bulletin, AnnexExtent extent, Set<String> leftOut, int pagesBefore) {
        List<Map<String, ?>> rows = PageRows.targets(bulletin, extent, texts);
        Map<String, Object> more = Map.of(
                "plans",
                PageRows.plans(bulletin, texts),
                "key",
                AnnexText.key(bulletin, leftOut, texts),
                "annexOf",
                AnnexText.annexOf(bulletin, texts));
        JasperReport drawn = templates.report(PageFiller.TARGETS, Map.of(PageFiller.TARGETS, leftOut));
        JasperReport report = fitted(drawn, rows, false);
        JasperPrint annex = filler.fill(PageFiller.TARGETS, report, rows, bulletin.unitName(), pagesBefore, more);
        if (PageFiller.pages(annex) > PAGES) {
            JasperReport other = fitted(drawn, rows, true);
            JasperPrint lower = filler.fill(PageFiller.TARGETS, other, rows, bulletin.unitName(), pagesBefore, more);
            if (PageFiller.pages(lower) < PageFiller.pages(annex)) {
                report = other;
                annex = lower;
            }
        }
        JasperPrint kept = annex;
        for (int last = 2; last <= LastPage.LINES && LastPage.isTooShort(kept); last += 2) {
            JasperPrint turned = filler.fill(
                    PageFiller.TARGETS,
                    report,
                    PageRows.breakingBeforeLast(rows, last),
                    bulletin.unitName(),
                    pagesBefore,
                    more);
            kept = PageFiller.pages(turned) == PageFiller.pages(annex) ? turned : kept;
        }
        return kept;
    }

    private JasperReport fitted(JasperReport drawn, List<Map<String, ?>> rows, boolean thorough) {
        return ColumnWidths.fitted(
                drawn,
                PageFiller.TARGETS,
                rows,
                headings(),
                PageFiller.narrow(PageFiller.TARGETS),
                templates.styles(),
                thorough);
    }

    /** What stands above each column of the table of results. */
    private Map<String, String> headings() {
        return TargetColumns.COLUMNS.stream()
                .collect(Collectors.toMap(TableColumn::key, column -> texts.getString(column.heading())));
    }
}
