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
import java.util.function.Supplier;
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
import vn.bantin.bulletin.Edition;
import vn.bantin.bulletin.Form;
import vn.bantin.bulletin.IndicatorSheet;
import vn.bantin.bulletin.Letterhead;
import vn.bantin.bulletin.Phrase;
import vn.bantin.bulletin.PlanSummary;
import vn.bantin.bulletin.Reminder;
import vn.bantin.bulletin.Summary;
import vn.bantin.bulletin.UnitPlan;

/** Prints bulletins, summaries, sheets and packs as PDF and copies them for the office; one press serves all threads. */
public final class Press {

    static {
        Fonts.install();
    }

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");

    private final Path overrides;
    private final Templates templates;
    private final @Nullable String mark;

    /** A press with the standard layout; the folder that may hold the office's own copies need not exist. */
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
        this(overrides, new Templates(overrides, layout), null);
    }

    private Press(Path overrides, Templates templates, @Nullable String mark) {
        this.overrides = overrides;
        this.templates = templates;
        this.mark = mark;
    }

    /** The same press for drafts: every page and every copy says that it is one. */
    public Press draft() {
        return marked("draft.mark");
    }

    private Press marked(String key) {
        return new Press(overrides, templates, templates.texts().getString(key));
    }

    /** In whose name the papers of the layout are issued. */
    public Authority authority() {
        return templates.layout().authority();
    }

    /** Reads what it printed. */
    public Inspection inspection() {
        return templates.inspection();
    }

    /** The hash of all template, style and word files in use. */
    public String templatesSha256() {
        return templates.sha256();
    }

    /** The pages of one unit: page one upright, the table of targets and the method across. */
    public Pdf print(Bulletin bulletin, LocalDate issuedOn) {
        return export(
                prints(bulletin, 0),
                CorrectionRows.titled(bulletin.title(), bulletin.correction()),
                author(bulletin.letterhead()),
                bulletin.programme(),
                issuedOn);
    }

    /** The pages over all units: the overview, the matrix, the ranking, the units without a rank, the method. */
    public Pdf print(Summary summary, LocalDate issuedOn) {
        return export(
                prints(summary, 0),
                CorrectionRows.titled(summary.title(), summary.correction()),
                author(summary.letterhead()),
                summary.programme(),
                issuedOn);
    }

    /** The pages of one unit as a proof, of which every page says that it is one. */
    public Pdf proof(Bulletin bulletin, LocalDate issuedOn) {
        return marked("proof.mark").print(bulletin, issuedOn);
    }

    /** One of each kind of pages as a proof: cover, contents, summary, a unit's bulletin, an indicator's sheet. */
    public Pdf proof(Edition edition) {
        Summary summary = edition.summary();
        Slots slots = new PackPages(this, templates.texts(), PackPages.excerpt(this, edition, 1)).slots();
        return marked("proof.mark")
                .export(
                        slots,
                        Phrase.capitalised(summary.title()),
                        author(summary.letterhead()),
                        summary.programme(),
                        edition.issuedOn());
    }

    /**
     * Prints some pages of each kind to nowhere, if any template, style or word is the office's own: what breaks only
     * where templates meet data is told before anything is printed.
     *
     * @throws BrokenTemplateException if something breaks
     */
    public void rehearse(Supplier<Edition> edition) {
        if (!templates.own()) {
            return;
        }
        try {
            pack(PackPages.excerpt(this, edition.get(), 3), LocalDate.EPOCH, OutputStream.nullOutputStream());
        } catch (BrokenTemplateException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new BrokenTemplateException(overrides.toString(), e);
        }
    }

    /** The pages of one unit's plan: page one upright, the table of targets across. */
    public Pdf print(UnitPlan plan, LocalDate issuedOn) {
        JasperPrint first =
                first(plan.letterhead(), plan.unitName(), PlanRows.first(plan), List.of(), plan.closing(), 0);
        JasperPrint table = fill(
                "plan",
                PlanRows.targets(plan, templates.texts(), key -> templates.widthOf("plan", key)),
                plan.unitName(),
                pages(first),
                Map.of("plans", plan.plans(), "lastYear", plan.lastYear()));
        return export(
                List.of(first, table),
                Phrase.capitalised(plan.title()),
                author(plan.letterhead()),
                plan.programme(),
                issuedOn);
    }

    /** The pages on the plans of all units. */
    public Pdf print(PlanSummary summary, LocalDate issuedOn) {
        String title = Phrase.capitalised(summary.title());
        JasperPrint first =
                first(summary.letterhead(), title, PlanRows.first(summary), List.of(), summary.closing(), 0);
        JasperPrint table = fill("plans", PlanRows.units(summary, templates.texts()), title, pages(first), Map.of());
        return export(List.of(first, table), title, author(summary.letterhead()), summary.programme(), issuedOn);
    }

    /** The letter on what is missing or to be corrected. */
    public Pdf print(Reminder reminder, LocalDate issuedOn) {
        String title = reminder.title();
        Map<String, Object> head = PaperHead.ofLetter(reminder.letterhead(), title);
        JasperPrint paper = ReminderRows.onOnePage(
                reminder,
                templates.texts(),
                rows -> first(
                        head, title, PageEnd.closed(rows, null, reminder.closing(), templates.texts()), List.of(), 0));
        return export(List.of(paper), title, author(reminder.letterhead()), reminder.programme(), issuedOn);
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
        return IndexPage.of(templates.index(), templates.texts(), mark, summary, edition, issuedOn, planned, files);
    }

    /** The page over all editions of a period, the first one first; the summary is that of the last one. */
    public byte[] editions(Summary latest, List<EditionsPage.Listed> editions) {
        return EditionsPage.of(templates.editions(), latest, editions);
    }

    /** The Word copy of one unit's pages. */
    public byte[] word(Bulletin bulletin, LocalDate issuedOn) {
        return WordCopy.of(bulletin, issuedOn, templates, mark);
    }

    /** The Word copy of the pages over all units. */
    public byte[] word(Summary summary, LocalDate issuedOn) {
        return WordCopy.of(summary, issuedOn, templates, mark);
    }

    /** The Excel workbook that a unit fills in. */
    public byte[] form(Form form) {
        return ExcelForm.of(form, templates.texts());
    }

    /** The figures of an edition as an Excel workbook. */
    public byte[] excel(Summary summary, List<Bulletin> bulletins, LocalDate issuedOn) {
        return ExcelAnnex.of(summary, bulletins, issuedOn, templates.texts(), mark);
    }

    /** One file of all sheets, each on a page of its own. */
    public Pdf sheets(List<IndicatorSheet> sheets, Summary summary, LocalDate issuedOn) {
        List<JasperPrint> prints = new ArrayList<>();
        for (IndicatorSheet sheet : sheets) {
            boolean last = sheet == sheets.get(sheets.size() - 1);
            prints.addAll(sheet(sheet, last ? CheckCode.of(sheets) : "", pages(prints)));
        }
        return export(prints, partTitle(sheets.get(0)), author(summary.letterhead()), summary.programme(), issuedOn);
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
                author(summary.letterhead()),
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
                bulletin.closing(),
                pagesBefore);
        JasperPrint table = fill(
                "targets",
                PageRows.targets(bulletin, templates.texts(), key -> templates.widthOf("targets", key)),
                bulletin.unitName(),
                pagesBefore + pages(first),
                Map.of("plans", PageRows.plans(bulletin, templates.texts())));
        Pictures.trends(table, bulletin.rows());
        return List.of(first, table);
    }

    List<JasperPrint> prints(Summary summary, int pagesBefore) {
        String title = Phrase.capitalised(summary.title());
        JasperPrint first = first(
                summary.letterhead(),
                title,
                PageRows.first(summary, templates.texts()),
                summary.groups(),
                summary.closing(),
                pagesBefore);
        JasperPrint matrix = fill("matrix", Matrix.rows(summary), title, pagesBefore + pages(first), Map.of());
        Finish.matrix(matrix, summary);
        JasperPrint ranking = fill(
                "ranking",
                RankingRows.of(summary, templates.texts()),
                title,
                pagesBefore + pages(first) + pages(matrix),
                Map.of());
        Pictures.movements(ranking, summary.moved());
        return List.of(first, matrix, ranking);
    }

    List<JasperPrint> sheet(IndicatorSheet sheet, String code, int pagesBefore) {
        return List.of(fill(
                "sheet",
                PageRows.sheet(sheet, code, templates.texts(), key -> templates.widthOf("sheet", key)),
                sheet.heading(),
                pagesBefore,
                SheetHead.of(sheet, partTitle(sheet), templates.texts())));
    }

    private String partTitle(IndicatorSheet sheet) {
        return templates.texts().getString("sheets.title") + ", " + Phrase.quarter(sheet.period());
    }

    private JasperPrint first(
            Letterhead letterhead,
            String bookmark,
            List<Map<String, ?>> page,
            List<Bulletin.Group> groups,
            @Nullable Closing closing,
            int pagesBefore) {
        List<Map<String, ?>> rows = PageEnd.closed(page, letterhead.meeting(), closing, templates.texts());
        return first(PaperHead.of(letterhead, templates.texts()), bookmark, rows, groups, pagesBefore);
    }

    private JasperPrint first(
            Map<String, Object> head,
            String bookmark,
            List<Map<String, ?>> rows,
            List<Bulletin.Group> groups,
            int pagesBefore) {
        JasperPrint print = fill("first", rows, bookmark, pagesBefore, head);
        Finish.rules(print, templates.layout());
        Pictures.paces(print, groups);
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
        parameters.put(Governor.LETTERS, Governor.letters(rows));
        try {
            JasperPrint print = JasperFillManager.fillReport(report, parameters, new JRMapCollectionDataSource(rows));
            Finish.styles(print);
            return print;
        } catch (JRException | RuntimeException e) {
            throw templates.explained(name, e);
        }
    }

    private Pdf export(List<JasperPrint> prints, String title, String author, String subject, LocalDate issuedOn) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(64 * 1024);
        export(prints, title, author, subject, issuedOn, out);
        return new Pdf(out.toByteArray(), pages(prints));
    }

    private void export(
            List<JasperPrint> prints,
            String title,
            String author,
            String subject,
            LocalDate issuedOn,
            OutputStream out) {
        try {
            PdfExporter.export(
                    mark == null ? prints : new Proof(this, prints, mark),
                    titled(title),
                    author,
                    subject,
                    issuedOn,
                    out);
        } catch (JRException e) {
            throw new IllegalStateException(title + ": " + e.getMessage(), e);
        }
    }

    private String titled(String title) {
        return mark == null ? title : mark + ": " + title;
    }

    Layout layout() {
        return templates.layout();
    }

    private static String author(Letterhead letterhead) {
        return letterhead.issuingBody().replace('\n', ' ');
    }

    static int pages(List<JasperPrint> prints) {
        return prints.stream().mapToInt(Press::pages).sum();
    }

    static int pages(JasperPrint print) {
        return print.getPages().size();
    }
}
