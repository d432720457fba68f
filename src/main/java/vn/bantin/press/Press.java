package vn.bantin.press;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.function.Supplier;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReport;
import org.jspecify.annotations.Nullable;
import vn.bantin.bulletin.Bulletin;
import vn.bantin.bulletin.Edition;
import vn.bantin.bulletin.IssuingAuthority;
import vn.bantin.bulletin.Phrase;
import vn.bantin.bulletin.Reminder;
import vn.bantin.bulletin.Summary;
import vn.bantin.page.AnnexText;
import vn.bantin.page.ClosingRows;
import vn.bantin.page.CorrectionRows;
import vn.bantin.page.LetterheadFields;
import vn.bantin.page.MeetingPack;
import vn.bantin.page.PackVolume;
import vn.bantin.page.PageFormat;
import vn.bantin.page.PlanColumns;
import vn.bantin.page.PlanRows;
import vn.bantin.page.ReminderRows;
import vn.bantin.page.SheetVolume;
import vn.bantin.page.StyleFigures;
import vn.bantin.plan.PlanSummary;
import vn.bantin.plan.UnitPlan;

/** Prints bulletins, summaries, sheets and packs as PDF and copies them for the office; one press serves all threads. */
public final class Press {

    static {
        Fonts.install();
    }

    /** The template of the table of a plan, and the table in it. */
    private static final String PLAN = "plan";

    private final Path overrides;
    private final Templates templates;
    private final PageFiller filler;
    private final BulletinPages bulletins;
    private final PaperWriter papers;

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
        this(overrides, new Templates(overrides, layout), null, false);
    }

    private Press(Path overrides, Templates templates, @Nullable String mark, boolean field) {
        this.overrides = overrides;
        this.templates = templates;
        filler = new PageFiller(templates);
        bulletins = new BulletinPages(templates, filler);
        papers = new PaperWriter(filler, mark, field);
    }

    /** The same press for drafts: every page and every copy says that it is one. */
    public Press draft() {
        return marked("draft.mark");
    }

    /** The same press for papers that are signed on a screen: an empty field is left where somebody signs. */
    public Press withSignatureField() {
        return new Press(overrides, templates, null, true);
    }

    private Press marked(String key) {
        return new Press(overrides, templates, templates.texts().getString(key), false);
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
     * @param reader throws {@link IllegalArgumentException} with a sentence where the file cannot be used, and
     *     {@link NoSuchElementException} with the names of the styles that it lacks
     * @throws BrokenTemplateException with that sentence or these names and the name of the file
     */
    public <T> T read(String file, Function<byte[], T> reader) {
        TemplateFile other = templates.other(file);
        try {
            return reader.apply(other.bytes());
        } catch (IllegalArgumentException | NoSuchElementException e) {
            throw BrokenTemplateException.of(other.name(), e);
        }
    }

    /** How wide a bold line of the pages' letters is, in points, for a size in points. */
    public static double widthOfBold(String text, float size) {
        return Fonts.widthOfBold(text, size);
    }

    /** The text with line breaks in words that are too wide for a cell of a table, in points. */
    public static String broken(String text, int width) {
        return Fonts.broken(text, width);
    }

    /** The hash of all template, style and word files in use. */
    public String templatesSha256() {
        return templates.sha256();
    }

    /** The pages of one unit: page one upright, the table of targets and the method across. */
    public PrintedPdf print(Bulletin bulletin, LocalDate issuedOn) {
        return papers.pdf(
                bulletins.prints(bulletin, 0),
                CorrectionRows.titled(bulletin.title(), bulletin.correction()),
                PaperWriter.author(bulletin.letterhead()),
                bulletin.programme(),
                issuedOn);
    }

    /** The pages over all units: the overview, the matrix, the ranking, the units without a rank, the method. */
    public PrintedPdf print(Summary summary, LocalDate issuedOn) {
        return papers.pdf(
                filler.prints(summary, 0),
                CorrectionRows.titled(summary.title(), summary.correction()),
                PaperWriter.author(summary.letterhead()),
                summary.programme(),
                issuedOn);
    }

    /** The pages of one unit as a proof, of which every page says that it is one. */
    public PrintedPdf proof(Bulletin bulletin, LocalDate issuedOn) {
        return marked("proof.mark").print(bulletin, issuedOn);
    }

    /** One of each kind of pages as a proof: cover, contents, summary, a unit's bulletin, an indicator's sheet. */
    public PrintedPdf proof(Edition edition) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(64 * 1024);
        int pages = marked("proof.mark")
                .excerpt(edition, 1, Phrase.capitalised(edition.summary().title()), out);
        return new PrintedPdf(out.toByteArray(), pages);
    }

    /** The pack of some units and some indicators only. */
    private int excerpt(Edition edition, int parts, String title, OutputStream out) {
        List<Bulletin> units = edition.bulletins().stream().limit(parts).toList();
        List<SheetVolume> files =
                SheetVolume.of(edition.sheets().stream().limit(parts).toList(), Integer.MAX_VALUE);
        List<PrintedSheets> sheets = files.stream()
                .map(volume -> sheets(volume, edition.summary(), edition.issuedOn()))
                .toList();
        PrintedPdf summary = print(edition.summary(), edition.issuedOn());
        List<PrintedPdf> printed =
                units.stream().map(unit -> print(unit, edition.issuedOn())).toList();
        List<MeetingPack.Part> all = new ArrayList<>();
        for (int i = 0; i < units.size(); i++) {
            all.add(new MeetingPack.Part(
                    units.get(i).number(),
                    units.get(i).unitName(),
                    printed.get(i).pages()));
        }
        return new PackPrinter(templates, filler, papers)
                .print(
                        PackVolume.whole(new MeetingPack(
                                edition.summary(),
                                summary.pages(),
                                all,
                                number -> edition.bulletins().get(number - 1),
                                files.stream()
                                        .map(volume -> new MeetingPack.Sheets(
                                                volume,
                                                sheets.get(volume.number() - 1)
                                                        .pdf()
                                                        .pages()))
                                        .toList())),
                        new PackFiles(
                                summary::content,
                                number -> printed.get(number - 1).content(),
                                sheets.stream()
                                        .map(file -> file.bound(file.pdf()::content))
                                        .toList()),
                        title,
                        edition.issuedOn(),
                        out);
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
            excerpt(edition.get(), 3, "", OutputStream.nullOutputStream());
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
        List<Map<String, ?>> rows = PlanRows.targets(plan, templates.texts());
        JasperReport report = templates.report(PLAN, PlanColumns.leftOut(plan, templates.texts()));
        JasperPrint table = filler.fill(
                PLAN,
                ColumnWidths.holding(report, PLAN, rows, PageFiller.narrow(PLAN), templates.styles()),
                rows,
                plan.unitName(),
                PageFiller.pages(first),
                Map.of(
                        "plans",
                        plan.plans(),
                        "lastYear",
                        plan.lastYear(),
                        "annexOf",
                        AnnexText.annexOf(plan.letterhead(), templates.texts())));
        return papers.pdf(
                List.of(first, table),
                Phrase.capitalised(plan.title()),
                PaperWriter.author(plan.letterhead()),
                plan.programme(),
                issuedOn);
    }

    private JasperPrint first(UnitPlan plan, boolean spare) {
        return filler.first(
                plan.letterhead(), plan.unitName(), PlanRows.first(plan, spare), List.of(), plan.closing(), 0);
    }

    /** The pages on the plans of all units. */
    public PrintedPdf print(PlanSummary summary, LocalDate issuedOn) {
        return papers.pdf(
                new PlanPages(templates, filler).prints(summary),
                Phrase.capitalised(summary.title()),
                PaperWriter.author(summary.letterhead()),
                summary.programme(),
                issuedOn);
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
        return papers.pdf(
                List.of(paper), title, PaperWriter.author(reminder.letterhead()), reminder.programme(), issuedOn);
    }

    /** A file of the sheets of indicators that are assessed for any unit; one part of it is laid out at a time. */
    public PrintedSheets sheets(SheetVolume volume, Summary summary, LocalDate issuedOn) {
        SheetPrints prints = new SheetPrints(filler.sheets(volume, volume.code(), summary));
        ByteArrayOutputStream out = new ByteArrayOutputStream(64 * 1024);
        papers.write(
                prints,
                volume.title(summary, templates.texts()),
                PaperWriter.author(summary.letterhead()),
                summary.programme(),
                issuedOn,
                out);
        return new PrintedSheets(
                new PrintedPdf(out.toByteArray(), prints.pages()), prints.starts(), prints.lastPages());
    }

    /** Whether the pages of a file can be numbered anew in a pack; those that older versions printed cannot. */
    public static boolean canNumber(byte[] file) {
        return PackBinder.canNumber(file);
    }

    /**
     * A volume of the meeting pack, bound from the printed files; see {@link PackPrinter}.
     *
     * @return how many pages it has
     * @throws IllegalStateException if a file has not as many pages as the pack says
     */
    public int pack(PackVolume volume, PackFiles files, LocalDate issuedOn, OutputStream out) {
        Summary summary = volume.pack().summary();
        String title = CorrectionRows.titled(
                templates.texts().getString("pack.title") + ": " + summary.title(), summary.correction());
        return new PackPrinter(templates, filler, papers).print(volume, files, title, issuedOn, out);
    }
}
