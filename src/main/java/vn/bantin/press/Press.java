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
import org.jspecify.annotations.Nullable;
import vn.bantin.bulletin.Authority;
import vn.bantin.bulletin.Bulletin;
import vn.bantin.bulletin.Closing;
import vn.bantin.bulletin.Issuer;
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
     * A press with the standard layout.
     *
     * @param overrides the folder that may hold the office's own copies; it need not exist
     */
    public Press(Path overrides) {
        this(overrides, Layout.STANDARD);
    }

    /**
     * A press with the templates of the build, or the office's own copies of them.
     *
     * @param overrides the folder that may hold the copies; it need not exist
     * @param layout the profile that the pages follow, a file of the folder {@code layouts}
     */
    public Press(Path overrides, String layout) {
        templates = new Templates(overrides, layout);
    }

    /** In whose name the papers of the layout are issued. */
    public Authority authority() {
        return templates.layout().authority();
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
                bulletin.groups(),
                bulletin.closing());
        JasperPrint table = fill(
                "targets",
                PageRows.targets(bulletin, templates.texts(), key -> templates.widthOf("targets", key)),
                bulletin.unitName(),
                pages(first),
                Map.of());
        return export(List.of(first, table), title, author(bulletin.letterhead()), bulletin.programme(), issuedOn);
    }

    /** The pages over all units: the overview, the ranking, the units without a rank, the method. */
    public Pdf print(Summary summary, LocalDate issuedOn) {
        String title = Phrase.capitalised(summary.title());
        JasperPrint first =
                first(summary.letterhead(), title, PageRows.first(summary), summary.groups(), summary.closing());
        JasperPrint ranking =
                fill("ranking", PageRows.ranking(summary, templates.texts()), title, pages(first), Map.of());
        JasperPrint matrix = fill("matrix", PageRows.matrix(summary), title, pages(first) + pages(ranking), Map.of());
        Finish.matrix(matrix, summary);
        return export(
                List.of(first, ranking, matrix), title, author(summary.letterhead()), summary.programme(), issuedOn);
    }

    /**
     * The page that leads to all files of an edition.
     *
     * @param planned every bulletin of the edition, the summary among them
     * @param files what is there, without the page itself and the manifest
     */
    public byte[] index(
            Summary summary,
            int edition,
            LocalDate issuedOn,
            List<IndexPage.Planned> planned,
            List<Manifest.Entry> files) {
        return IndexPage.of(templates.index(), templates.texts(), summary, edition, issuedOn, planned, files);
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
            Letterhead letterhead,
            String bookmark,
            List<Map<String, ?>> page,
            List<Bulletin.Group> groups,
            @Nullable Closing closing) {
        Map<String, Object> head = new HashMap<>();
        head.put("upperBody", letterhead.upperBody());
        head.put("issuingBody", letterhead.issuingBody());
        head.put("number", letterhead.number());
        head.put("placeAndDate", letterhead.placeAndDate());
        head.put("draftMark", letterhead.draftMark());
        head.put(
                "kind",
                templates
                        .texts()
                        .getString(letterhead.kind() == Issuer.Kind.MEETING_DOCUMENT ? "kind.meeting" : "kind"));
        List<Map<String, ?>> rows = PageRows.closed(page, letterhead.meeting(), closing, templates.texts());
        JasperPrint print = fill("first", rows, bookmark, 0, head);
        Finish.rules(print, templates.layout());
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

    private static String author(Letterhead letterhead) {
        return letterhead.issuingBody().replace('\n', ' ');
    }

    private static int pages(JasperPrint print) {
        return print.getPages().size();
    }
}
