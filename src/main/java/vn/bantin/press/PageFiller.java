package vn.bantin.press;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import net.sf.jasperreports.engine.JRElement;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.data.JRMapCollectionDataSource;
import org.jspecify.annotations.Nullable;
import vn.bantin.bulletin.Bulletin;
import vn.bantin.bulletin.IndicatorSheet;
import vn.bantin.bulletin.Letterhead;
import vn.bantin.bulletin.NonBreakingText;
import vn.bantin.bulletin.Phrase;
import vn.bantin.bulletin.SignatureBlock;
import vn.bantin.bulletin.Summary;
import vn.bantin.page.AnnexText;
import vn.bantin.page.BriefingText;
import vn.bantin.page.ClosingRows;
import vn.bantin.page.GroupMatrix;
import vn.bantin.page.GroupRows;
import vn.bantin.page.LetterheadFields;
import vn.bantin.page.PageRows;
import vn.bantin.page.PrintedGroups;
import vn.bantin.page.RankingColumns;
import vn.bantin.page.RankingRows;
import vn.bantin.page.SheetColumns;
import vn.bantin.page.SheetRows;
import vn.bantin.page.SheetVolume;

/** Fills the templates with the rows of a page: a print is what JasperReports has laid out and nobody has exported. */
final class PageFiller {

    /** The template of the annex, and the table in it. */
    static final String TARGETS = "targets";

    /** How often more of a text is taken to its last page. */
    private static final int TRIES = 4;

    /** So many paragraphs of the method are taken to a last page that is too short: all of them, else the last. */
    private static final List<Integer> TURNED = List.of(Integer.MAX_VALUE, 2, 3, 4);

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");

    /** Narrow columns of figures and units, by template: a word that is too wide for its cell is broken at a sign. */
    private static final Map<String, List<String>> NARROW = Map.of(
            TARGETS,
            List.of("unit", "assigned", "own", "lastYear", "quarter", "value"),
            "plan",
            List.of("unit", "lastYear", "assigned", "own"),
            "sheet",
            List.of("plan", "value"));

    private final Templates templates;

    /** The columns of a template whose words are broken at a sign where they are too wide. */
    static List<String> narrow(String name) {
        return NARROW.getOrDefault(name, List.of());
    }

    PageFiller(Templates templates) {
        this.templates = templates;
    }

    /** The words of all pages. */
    ResourceBundle texts() {
        return templates.texts();
    }

    List<JasperPrint> prints(Summary summary, int pagesBefore) {
        String title = Phrase.capitalised(summary.title());
        JasperPrint first = first(
                summary.letterhead(),
                title,
                PageRows.first(summary, templates.texts()),
                PrintedGroups.of(summary, templates.texts()),
                summary.closing(),
                pagesBefore);
        List<JasperPrint> prints = new ArrayList<>(List.of(first));
        Map<String, Object> annex = Map.of("annexOf", AnnexText.annexOf(summary, templates.texts()));
        boolean compared = GroupMatrix.printed(summary);
        if (compared) {
            JasperPrint matrix = matrix(summary, title, pagesBefore + pages(first), annex);
            PagePostProcessor.matrix(matrix, summary);
            prints.add(matrix);
        }
        JasperPrint ranking = ranking(summary, title, pagesBefore + pages(prints), compared ? Map.of() : annex);
        PictureDrawer.movements(ranking, summary.moved());
        prints.add(ranking);
        return prints;
    }

    /** The ranking and all that follows it, with a last page of more than a few lines. */
    private JasperPrint ranking(Summary summary, String title, int pagesBefore, Map<String, Object> annex) {
        Map<String, Set<String>> leftOut = RankingColumns.leftOut(summary, templates.texts());
        List<Map<String, ?>> rows = RankingRows.of(summary, templates.texts());
        JasperPrint ranking = fill("ranking", rows, title, pagesBefore, annex, leftOut);
        if (!LastPage.isTooShort(ranking)) {
            return ranking;
        }
        for (int paragraphs : TURNED) {
            JasperPrint turned =
                    fill("ranking", RankingRows.turned(rows, paragraphs), title, pagesBefore, annex, leftOut);
            if (pages(turned) == pages(ranking) && LastPage.isFilled(turned)) {
                return turned;
            }
        }
        return ranking;
    }

    /** Units by groups: on lower rows where they take several pages, and with no page that is nearly empty. */
    private JasperPrint matrix(Summary summary, String title, int pagesBefore, Map<String, Object> annex) {
        String name = GroupMatrix.upright(summary) ? Templates.UPRIGHT : Templates.ACROSS;
        Function<List<Map<String, ?>>, JasperPrint> filled =
                rows -> fill(name, rows, title, pagesBefore, annex, GroupMatrix.leftOut(summary));
        List<Map<String, ?>> rows = GroupMatrix.rows(summary, templates.texts());
        JasperPrint matrix = filled.apply(rows);
        if (pages(matrix) == 1) {
            return matrix;
        }
        rows = GroupMatrix.dense(rows);
        matrix = filled.apply(rows);
        if (!LastPage.isTooEmpty(matrix)) {
            return matrix;
        }
        JasperPrint even = filled.apply(GroupMatrix.evenly(rows, pages(matrix)));
        return pages(even) == pages(matrix) ? even : matrix;
    }

    /** A print for each part of a file of the sheets, the last of which ends with the code. */
    List<Function<Integer, JasperPrint>> sheets(SheetVolume volume, String code, Summary summary) {
        ResourceBundle texts = templates.texts();
        Map<String, Set<String>> leftOut = Map.of("sheet", SheetColumns.unused(volume.sheets(), texts));
        Map<String, Integer> widths = SheetPages.widths(volume.sheets(), templates.report("sheet"), texts);
        JasperReport report = templates.report("sheet", leftOut, widths);
        List<List<IndicatorSheet>> parts = volume.parts();
        String title = volume.title(summary, texts);
        List<Function<Integer, JasperPrint>> prints = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            List<IndicatorSheet> part = parts.get(i);
            boolean first = i == 0;
            boolean last = i + 1 == parts.size();
            prints.add(pagesBefore -> fill(
                    "sheet",
                    report,
                    SheetPages.set(
                            last ? SheetRows.last(part, volume.silent(texts), code, texts) : SheetRows.of(part, texts),
                            report,
                            first ? NonBreakingText.titled(summary.programme()) : null),
                    title,
                    pagesBefore,
                    Map.of(
                            "first",
                            first,
                            "programme",
                            NonBreakingText.titled(summary.programme()),
                            "annexOf",
                            AnnexText.annexOf(summary, texts))));
        }
        return prints;
    }

    /** The page of a print, from 0, on which each sheet begins. */
    static List<Integer> starts(JasperPrint sheets) {
        List<Integer> starts = new ArrayList<>();
        for (int page = 0; page < pages(sheets); page++) {
            for (JRPrintElement element : sheets.getPages().get(page).getElements()) {
                if ("heading".equals(element.getKey())) {
                    starts.add(page);
                }
            }
        }
        return starts;
    }

    /** Page one of any paper: the head, the lines, the signature, a bar for each group. */
    JasperPrint first(
            Letterhead letterhead,
            String bookmark,
            List<Map<String, ?>> page,
            List<Bulletin.Group> groups,
            @Nullable SignatureBlock closing,
            int pagesBefore) {
        List<Map<String, ?>> rows = ClosingRows.closed(page, letterhead.meeting(), closing, templates.texts());
        return first(LetterheadFields.of(letterhead, templates.texts()), bookmark, rows, groups, pagesBefore);
    }

    /** Page one with a head and lines that are ready. */
    JasperPrint first(
            Map<String, Object> head,
            String bookmark,
            List<Map<String, ?>> rows,
            List<Bulletin.Group> groups,
            int pagesBefore) {
        JasperReport report = templates.report("first", BriefingText.leftOut(rows));
        return first(report, head, bookmark, rows, groups, pagesBefore);
    }

    /** The same, of a template with columns that are as wide as their rows want them. */
    JasperPrint first(
            JasperReport report,
            Map<String, Object> head,
            String bookmark,
            List<Map<String, ?>> rows,
            List<Bulletin.Group> groups,
            int pagesBefore) {
        JasperReport counted = CountColumns.holding(report, "groups", "name", groupRows(rows), templates.styles());
        JasperPrint print = fill("first", counted, rows, bookmark, pagesBefore, head);
        List<Map<String, ?>> kept = rows;
        for (int tries = 0; tries < TRIES && LastPage.isTooEmpty(print); tries++) {
            kept = ClosingRows.endingEarlier(kept);
            JasperPrint fuller = fill("first", counted, kept, bookmark, pagesBefore, head);
            if (pages(fuller) > pages(print) || LastPage.hasRobbed(fuller)) {
                break;
            }
            print = fuller;
        }
        rules(print);
        PictureDrawer.paces(print, groups);
        return print;
    }

    private static List<Map<String, ?>> groupRows(List<Map<String, ?>> rows) {
        return rows.stream()
                .filter(row -> GroupRows.KIND.equals(row.get("kind")))
                .toList();
    }

    JasperPrint fill(
            String name, List<Map<String, ?>> rows, String bookmark, int pagesBefore, Map<String, Object> more) {
        return fill(name, rows, bookmark, pagesBefore, more, Map.of());
    }

    /** @param leftOut the columns that say nothing on these pages, by the table of the template that has them */
    JasperPrint fill(
            String name,
            List<Map<String, ?>> rows,
            String bookmark,
            int pagesBefore,
            Map<String, Object> more,
            Map<String, Set<String>> leftOut) {
        return fill(name, templates.report(name, leftOut), rows, bookmark, pagesBefore, more);
    }

    JasperPrint fill(
            String name,
            JasperReport report,
            List<Map<String, ?>> rows,
            String bookmark,
            int pagesBefore,
            Map<String, Object> more) {
        Map<String, Object> parameters = new HashMap<>(more);
        parameters.put(JRParameter.REPORT_LOCALE, VIETNAMESE);
        parameters.put(JRParameter.REPORT_RESOURCE_BUNDLE, templates.texts());
        parameters.put(JRParameter.REPORT_TEMPLATES, List.of(templates.styles()));
        parameters.put("bookmark", bookmark);
        parameters.put("pagesBefore", pagesBefore);
        parameters.put(TemplateGovernor.LETTERS, TemplateGovernor.letters(rows));
        try {
            JasperPrint print = JasperFillManager.fillReport(
                    report, parameters, new JRMapCollectionDataSource(broken(name, report, rows)));
            PagePostProcessor.styles(print);
            return print;
        } catch (JRException | RuntimeException e) {
            throw templates.explained(name, e);
        }
    }

    private List<Map<String, ?>> broken(String name, JasperReport report, List<Map<String, ?>> rows) {
        List<String> narrow = narrow(name);
        if (narrow.isEmpty()) {
            return rows;
        }
        Map<String, UnaryOperator<String>> cells = new HashMap<>();
        narrow.forEach(key -> {
            JRElement cell = templates.cell(name, report, key);
            CellLetters letters = CellLetters.of(cell, templates.styles());
            double room = letters.room(cell.getWidth());
            cells.put(key, text -> Fonts.broken(text, room, letters.size(), letters.bold()));
        });
        List<Map<String, ?>> all = new ArrayList<>();
        for (Map<String, ?> row : rows) {
            Map<String, Object> broken = new HashMap<>(row);
            cells.forEach((key, cell) -> broken.computeIfPresent(key, (any, text) -> cell.apply(text.toString())));
            all.add(broken);
        }
        return all;
    }

    /** The rules of a page's head, as long as the layout says. */
    void rules(JasperPrint print) {
        PagePostProcessor.rules(print, templates.layout());
    }

    static int pages(List<JasperPrint> prints) {
        return prints.stream().mapToInt(PageFiller::pages).sum();
    }

    static int pages(JasperPrint print) {
        return print.getPages().size();
    }
}
