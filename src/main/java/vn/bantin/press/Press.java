package vn.bantin.press;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.function.Supplier;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperPrint;
import org.jspecify.annotations.Nullable;
import vn.bantin.bulletin.Bulletin;
import vn.bantin.bulletin.Edition;
import vn.bantin.bulletin.IndicatorSheet;
import vn.bantin.bulletin.IssuingAuthority;
import vn.bantin.bulletin.Letterhead;
import vn.bantin.bulletin.Phrase;
import vn.bantin.bulletin.Reminder;
import vn.bantin.bulletin.Summary;
import vn.bantin.page.ClosingRows;
import vn.bantin.page.CorrectionRows;
import vn.bantin.page.LetterheadFields;
import vn.bantin.page.MeetingPack;
import vn.bantin.page.PageFormat;
import vn.bantin.page.PlanColumns;
import vn.bantin.page.PlanRows;
import vn.bantin.page.ReminderRows;
import vn.bantin.page.StyleFigures;
import vn.bantin.page.VerificationCode;
import vn.bantin.plan.PlanSummary;
import vn.bantin.plan.UnitPlan;

/** Prints bulletins, summaries, sheets and packs as PDF and copies them for the office; one press serves all threads. */
public final class Press {

    static {
        Fonts.install();
    }

    private final Path overrides;
    private final Templates templates;
    private final PageFiller filler;
    private final @Nullable String mark;

    /** A press with the standard layout; the folder that may hold the office's own copies need not exist. */
    public Press(Path overrides) {
        this(overrides, Layout.STANDARD);
    }

    /**
     * A press with the templates of the build, or the office's own copies of them.
     *
     * @param overrides the folder that may hold the copies; it need not exist
     * @param layout the profile that the pages follow, a file below {@code reports/layouts}
     */
    public Press(Path overrides, String layout) {
        this(overrides, new Templates(overrides, layout), null);
    }

    private Press(Path overrides, Templates templates, @Nullable String mark) {
        this.overrides = overrides;
        this.templates = templates;
        filler = new PageFiller(templates);
        this.mark = mark;
    }

    /** The same press for drafts: every page and every copy says that it is one. */
    public Press draft() {
        return marked("draft.mark");
    }

    private Press marked(String key) {
        return new Press(overrides, templates, templates.texts().getString(key));
    }

    /** The figures that the layout gives a named style. */
    public StyleFigures figures(String style) {
        return templates.layout().figures(style);
    }

    /** In whose name the papers of the layout are issued. */
    public IssuingAuthority authority() {
        return templates.layout().authority();
    }

    /** The words of all pages, by the keys of {@code texts.properties}. */
    public ResourceBundle words() {
        return templates.texts();
    }

    /** Whether any template, style, word or number of the pages is the office's own. */
    public boolean own() {
        return templates.own();
    }

    /** The expressions of the office's own templates, as they are written. */
    public List<String> expressions() {
        return templates.expressions();
    }

    /** The sheet of paper on which a template prints. */
    public PageFormat format(String template) {
        return templates.format(template);
    }

    /**
     * Makes something of a file that lies beside the templates.
     *
     * @param reader throws {@link IllegalArgumentException} with a sentence where the file cannot be used
     * @throws BrokenTemplateException with that sentence and the name of the file
     */
    public <T> T read(String file, Function<byte[], T> reader) {
        TemplateFile other = templates.other(file);
        try {
            return reader.apply(other.bytes());
        } catch (IllegalArgumentException e) {
            throw new BrokenTemplateException(other.name(), e);
        }
    }

    /** How wide a bold line of the pages' letters is, in points, for a size in points. */
    public static double widthOfBold(String text, float size) {
        return Fonts.widthOfBold(text, size);
    }

    /** The hash of all template, style and word files in use. */
    public String templatesSha256() {
        return templates.sha256();
    }

    /** The pages of one unit: page one upright, the table of targets and the method across. */
    public PrintedPdf print(Bulletin bulletin, LocalDate issuedOn) {
        return export(
                filler.prints(bulletin, 0),
                CorrectionRows.titled(bulletin.title(), bulletin.correction()),
                author(bulletin.letterhead()),
                bulletin.programme(),
                issuedOn);
    }

    /** The pages over all units: the overview, the matrix, the ranking, the units without a rank, the method. */
    public PrintedPdf print(Summary summary, LocalDate issuedOn) {
        return export(
                filler.prints(summary, 0),
                CorrectionRows.titled(summary.title(), summary.correction()),
                author(summary.letterhead()),
                summary.programme(),
                issuedOn);
    }

    /** The pages of one unit as a proof, of which every page says that it is one. */
    public PrintedPdf proof(Bulletin bulletin, LocalDate issuedOn) {
        return marked("proof.mark").print(bulletin, issuedOn);
    }

    /** One of each kind of pages as a proof: cover, contents, summary, a unit's bulletin, an indicator's sheet. */
    public PrintedPdf proof(Edition edition) {
        Summary summary = edition.summary();
        LazyPrints slots = new PackPages(filler, PackPages.excerpt(filler, edition, 1)).slots();
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
            pack(PackPages.excerpt(filler, edition.get(), 3), LocalDate.EPOCH, OutputStream.nullOutputStream());
        } catch (BrokenTemplateException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new BrokenTemplateException(overrides.toString(), e);
        }
    }

    /** The pages of one unit's plan: page one upright, the table of targets across. */
    public PrintedPdf print(UnitPlan plan, LocalDate issuedOn) {
        JasperPrint whole = first(plan, true);
        JasperPrint spared =
                PageFiller.pages(whole) > 1 && plan.lists().stream().anyMatch(UnitPlan.Listing::spare)
                        ? first(plan, false)
                        : whole;
        JasperPrint first = PageFiller.pages(spared) < PageFiller.pages(whole) ? spared : whole;
        JasperPrint table = filler.fill(
                "plan",
                PlanRows.targets(plan, templates.texts()),
                plan.unitName(),
                PageFiller.pages(first),
                Map.of("plans", plan.plans(), "lastYear", plan.lastYear()),
                PlanColumns.leftOut(plan, templates.texts()));
        return export(
                List.of(first, table),
                Phrase.capitalised(plan.title()),
                author(plan.letterhead()),
                plan.programme(),
                issuedOn);
    }

    private JasperPrint first(UnitPlan plan, boolean spare) {
        return filler.first(
                plan.letterhead(), plan.unitName(), PlanRows.first(plan, spare), List.of(), plan.closing(), 0);
    }

    /** The pages on the plans of all units. */
    public PrintedPdf print(PlanSummary summary, LocalDate issuedOn) {
        String title = Phrase.capitalised(summary.title());
        JasperPrint first =
                filler.first(summary.letterhead(), title, PlanRows.first(summary), List.of(), summary.closing(), 0);
        JasperPrint table = filler.fill(
                "plans",
                PlanRows.units(summary, templates.texts()),
                title,
                PageFiller.pages(first),
                Map.of(),
                PlanRows.leftOut(summary));
        return export(List.of(first, table), title, author(summary.letterhead()), summary.programme(), issuedOn);
    }

    /** The letter on what is missing or to be corrected. */
    public PrintedPdf print(Reminder reminder, LocalDate issuedOn) {
        String title = reminder.title();
        Map<String, Object> head = LetterheadFields.ofLetter(reminder.letterhead(), title);
        JasperPrint paper = ReminderRows.onOnePage(
                reminder,
                templates.texts(),
                rows -> filler.first(
                        head,
                        title,
                        ClosingRows.closed(rows, null, reminder.closing(), templates.texts()),
                        List.of(),
                        0),
                PageFiller::pages);
        return export(List.of(paper), title, author(reminder.letterhead()), reminder.programme(), issuedOn);
    }

    /** One file of the sheets of all indicators that are assessed for any unit. */
    public PrintedPdf sheets(List<IndicatorSheet> sheets, Summary summary, LocalDate issuedOn) {
        List<JasperPrint> prints = new ArrayList<>();
        filler.sheets(sheets, VerificationCode.of(sheets))
                .forEach(part -> prints.add(part.apply(PageFiller.pages(prints))));
        return export(
                prints, filler.partTitle(sheets.get(0)), author(summary.letterhead()), summary.programme(), issuedOn);
    }

    /**
     * The meeting pack: cover, contents, the summary, every unit's bulletin and the sheets, with page numbers that run
     * through. It is written as it is filled, part by part.
     *
     * @return how many pages it has
     */
    public int pack(MeetingPack pack, LocalDate issuedOn, OutputStream out) {
        LazyPrints slots = new PackPages(filler, pack).slots();
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

    private PrintedPdf export(
            List<JasperPrint> prints, String title, String author, String subject, LocalDate issuedOn) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(64 * 1024);
        export(prints, title, author, subject, issuedOn, out);
        return new PrintedPdf(out.toByteArray(), PageFiller.pages(prints));
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
                    mark == null ? prints : new WatermarkedPages(filler, prints, mark),
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

    private static String author(Letterhead letterhead) {
        return letterhead.issuingBody().replace('\n', ' ');
    }
}
