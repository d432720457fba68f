package vn.bantin.press;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.data.JRMapCollectionDataSource;
import vn.bantin.bulletin.Bulletin;
import vn.bantin.bulletin.Letterhead;
import vn.bantin.bulletin.Phrase;
import vn.bantin.bulletin.Summary;

/** Prints bulletins and summaries as PDF and copies them for the office; one press serves all threads. */
public final class Press {

    static {
        Fonts.install();
    }

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");

    private final Templates templates;

    /**
     * A press with the templates of the build, or the office's own copies of them.
     *
     * @param overrides the folder that may hold the copies; it need not exist
     */
    public Press(Path overrides) {
        templates = new Templates(overrides);
    }

    /** The hash of all template, style and word files in use. */
    public String templatesSha256() {
        return templates.sha256();
    }

    /** The pages of one unit: page one upright, the table of targets and the method across. */
    public Pdf print(Bulletin bulletin, LocalDate issuedOn) {
        String title = Phrase.capitalised(bulletin.title());
        JasperPrint first = first(
                bulletin.letterhead(),
                bulletin.unitName(),
                PageRows.first(bulletin, templates.texts()),
                bulletin.groups());
        JasperPrint table = fill(
                "targets",
                PageRows.targets(bulletin, templates.texts(), key -> templates.widthOf("targets", key)),
                bulletin.unitName(),
                pages(first),
                Map.of());
        return export(
                List.of(first, table), title, bulletin.letterhead().issuingBody(), bulletin.programme(), issuedOn);
    }

    /** The pages over all units: the overview, the ranking, the units without a rank, the method. */
    public Pdf print(Summary summary, LocalDate issuedOn) {
        String title = Phrase.capitalised(summary.title());
        JasperPrint first = first(summary.letterhead(), title, PageRows.first(summary), summary.groups());
        JasperPrint ranking =
                fill("ranking", PageRows.ranking(summary, templates.texts()), title, pages(first), Map.of());
        return export(
                List.of(first, ranking), title, summary.letterhead().issuingBody(), summary.programme(), issuedOn);
    }

    /** The Word copy of one unit's pages. */
    public byte[] word(Bulletin bulletin, LocalDate issuedOn) {
        return WordCopy.of(bulletin, issuedOn, templates);
    }

    /** The Word copy of the pages over all units. */
    public byte[] word(Summary summary, LocalDate issuedOn) {
        return WordCopy.of(summary, issuedOn, templates);
    }

    /** The figures of an edition as an Excel workbook. */
    public byte[] excel(Summary summary, List<Bulletin> bulletins, LocalDate issuedOn) {
        return ExcelAnnex.of(summary, bulletins, issuedOn, templates.texts());
    }

    private JasperPrint first(
            Letterhead letterhead, String bookmark, List<Map<String, ?>> rows, List<Bulletin.Group> groups) {
        Map<String, Object> head = new HashMap<>();
        head.put("upperBody", letterhead.upperBody());
        head.put("issuingBody", letterhead.issuingBody());
        head.put("number", letterhead.number());
        head.put("placeAndDate", letterhead.placeAndDate());
        JasperPrint print = fill("first", rows, bookmark, 0, head);
        Finish.ruleBelowParty(print);
        Finish.bars(print, groups);
        return print;
    }

    private JasperPrint fill(
            String name, List<Map<String, ?>> rows, String bookmark, int pagesBefore, Map<String, Object> more) {
        JasperReport report = templates.report(name);
        Map<String, Object> parameters = new HashMap<>(more);
        parameters.put(JRParameter.REPORT_LOCALE, VIETNAMESE);
        parameters.put(JRParameter.REPORT_RESOURCE_BUNDLE, templates.texts());
        parameters.put(JRParameter.REPORT_TEMPLATES, List.of(templates.styles()));
        parameters.put("bookmark", bookmark);
        parameters.put("pagesBefore", pagesBefore);
        try {
            return JasperFillManager.fillReport(report, parameters, new JRMapCollectionDataSource(rows));
        } catch (JRException e) {
            throw new IllegalStateException("template " + name + ": " + e.getMessage(), e);
        }
    }

    private static Pdf export(
            List<JasperPrint> prints, String title, String author, String subject, LocalDate issuedOn) {
        prints.forEach(Finish::styles);
        try {
            byte[] content = PdfExporter.export(prints, title, author, subject, issuedOn);
            return new Pdf(content, prints.stream().mapToInt(Press::pages).sum());
        } catch (JRException e) {
            throw new IllegalStateException(title + ": " + e.getMessage(), e);
        }
    }

    private static int pages(JasperPrint print) {
        return print.getPages().size();
    }
}
