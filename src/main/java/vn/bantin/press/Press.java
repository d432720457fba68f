package vn.bantin.press;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.data.JRMapCollectionDataSource;
import vn.bantin.bulletin.Bulletin;
import vn.bantin.bulletin.IndicatorSheet;
import vn.bantin.bulletin.Letterhead;
import vn.bantin.bulletin.Phrase;
import vn.bantin.bulletin.Summary;

/** Prints bulletins, summaries, indicator sheets and meeting packs as PDF; one press serves all threads. */
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
        return export(
                prints(bulletin, 0),
                Phrase.capitalised(bulletin.title()),
                bulletin.letterhead().issuingBody(),
                bulletin.programme(),
                issuedOn);
    }

    /** The pages over all units: the overview, the ranking, the units without a rank, the method. */
    public Pdf print(Summary summary, LocalDate issuedOn) {
        return export(
                prints(summary, 0),
                Phrase.capitalised(summary.title()),
                summary.letterhead().issuingBody(),
                summary.programme(),
                issuedOn);
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

    /** One file of all sheets, each on a page of its own. */
    public Pdf sheets(List<IndicatorSheet> sheets, Summary summary, LocalDate issuedOn) {
        List<JasperPrint> prints = new ArrayList<>();
        for (IndicatorSheet sheet : sheets) {
            prints.addAll(sheet(sheet, pages(prints)));
        }
        return export(
                prints, partTitle(sheets.get(0)), summary.letterhead().issuingBody(), summary.programme(), issuedOn);
    }

    /**
     * The meeting pack: cover, contents, the summary, every unit's bulletin and the sheets, with page numbers that run
     * through. It is written as it is filled, part by part.
     *
     * @return how many pages it has
     */
    public int pack(Pack pack, LocalDate issuedOn, OutputStream out) {
        Slots slots = new PackPages(this, templates.texts(), pack).slots();
        Summary summary = pack.summary();
        export(
                slots,
                templates.texts().getString("pack.title") + ": " + summary.title(),
                summary.letterhead().issuingBody(),
                summary.programme(),
                issuedOn,
                out);
        return slots.pages();
    }

    List<JasperPrint> prints(Bulletin bulletin, int pagesBefore) {
        JasperPrint first = first(
                bulletin.letterhead(),
                bulletin.unitName(),
                PageRows.first(bulletin, templates.texts()),
                bulletin.groups(),
                pagesBefore);
        JasperPrint table = fill(
                "targets",
                PageRows.targets(bulletin, templates.texts(), key -> templates.widthOf("targets", key)),
                bulletin.unitName(),
                pagesBefore + pages(first),
                Map.of());
        return List.of(first, table);
    }

    List<JasperPrint> prints(Summary summary, int pagesBefore) {
        String title = Phrase.capitalised(summary.title());
        JasperPrint first = first(summary.letterhead(), title, PageRows.first(summary), summary.groups(), pagesBefore);
        JasperPrint ranking = fill(
                "ranking", PageRows.ranking(summary, templates.texts()), title, pagesBefore + pages(first), Map.of());
        JasperPrint matrix =
                fill("matrix", PageRows.matrix(summary), title, pagesBefore + pages(first) + pages(ranking), Map.of());
        Finish.matrix(matrix, summary);
        return List.of(first, ranking, matrix);
    }

    List<JasperPrint> sheet(IndicatorSheet sheet, int pagesBefore) {
        ResourceBundle texts = templates.texts();
        StringBuilder about = new StringBuilder()
                .append(texts.getString("sheet.unit"))
                .append(": ")
                .append(sheet.unitOfMeasure())
                .append("; ")
                .append(texts.getString("sheet.group"))
                .append(": ")
                .append(sheet.group());
        if (sheet.leadBody() != null) {
            about.append("; ")
                    .append(texts.getString("column.lead").toLowerCase(Locale.ROOT))
                    .append(": ")
                    .append(sheet.leadBody());
        }
        return List.of(fill(
                "sheet",
                PageRows.sheet(sheet, texts),
                sheet.number() + ". " + sheet.name(),
                pagesBefore,
                Map.of(
                        "partTitle",
                        partTitle(sheet),
                        "first",
                        sheet.number() == 1,
                        "about",
                        about.append('.').toString(),
                        "counts",
                        sheet.counts() + tied(sheet, texts))));
    }

    /** What the mark behind a rank means, where there is one. */
    private static String tied(IndicatorSheet sheet, ResourceBundle texts) {
        return sheet.lines().stream()
                        .anyMatch(l -> l.place() != null && l.place().tied())
                ? " " + texts.getString("tied.mark") + " " + texts.getString("tied") + "."
                : "";
    }

    private String partTitle(IndicatorSheet sheet) {
        return templates.texts().getString("sheets.title") + ", " + Phrase.quarter(sheet.period());
    }

    private JasperPrint first(
            Letterhead letterhead,
            String bookmark,
            List<Map<String, ?>> rows,
            List<Bulletin.Group> groups,
            int pagesBefore) {
        Map<String, Object> head = new HashMap<>();
        head.put("upperBody", letterhead.upperBody());
        head.put("issuingBody", letterhead.issuingBody());
        head.put("number", letterhead.number());
        head.put("placeAndDate", letterhead.placeAndDate());
        JasperPrint print = fill("first", rows, bookmark, pagesBefore, head);
        Finish.ruleBelowParty(print);
        Finish.bars(print, groups);
        return print;
    }

    JasperPrint fill(
            String name, List<Map<String, ?>> rows, String bookmark, int pagesBefore, Map<String, Object> more) {
        JasperReport report = templates.report(name);
        Map<String, Object> parameters = new HashMap<>(more);
        parameters.put(JRParameter.REPORT_LOCALE, VIETNAMESE);
        parameters.put(JRParameter.REPORT_RESOURCE_BUNDLE, templates.texts());
        parameters.put(JRParameter.REPORT_TEMPLATES, List.of(templates.styles()));
        parameters.put("bookmark", bookmark);
        parameters.put("pagesBefore", pagesBefore);
        try {
            JasperPrint print = JasperFillManager.fillReport(report, parameters, new JRMapCollectionDataSource(rows));
            Finish.styles(print);
            return print;
        } catch (JRException e) {
            throw new IllegalStateException("template " + name + ": " + e.getMessage(), e);
        }
    }

    private static Pdf export(
            List<JasperPrint> prints, String title, String author, String subject, LocalDate issuedOn) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(64 * 1024);
        export(prints, title, author, subject, issuedOn, out);
        return new Pdf(out.toByteArray(), pages(prints));
    }

    private static void export(
            List<JasperPrint> prints,
            String title,
            String author,
            String subject,
            LocalDate issuedOn,
            OutputStream out) {
        try {
            PdfExporter.export(prints, title, author, subject, issuedOn, out);
        } catch (JRException e) {
            throw new IllegalStateException(title + ": " + e.getMessage(), e);
        }
    }

    static int pages(List<JasperPrint> prints) {
        return prints.stream().mapToInt(Press::pages).sum();
    }

    private static int pages(JasperPrint print) {
        return print.getPages().size();
    }
}
