package vn.bantin.press;

import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import net.sf.jasperreports.engine.JasperPrint;
import vn.bantin.bulletin.Summary;
import vn.bantin.page.MeetingPack;
import vn.bantin.page.PackVolume;
import vn.bantin.page.VerificationCode;

/**
 * Prints volumes of the meeting pack: cover, contents, the summary, units' bulletins and the sheets, with page numbers that
 * run through. All is bound from the printed files, one after the other; only the cover, the contents and the end of the
 * sheets, which has the pack's own code, are laid out for it.
 */
final class PackPrinter {

    private final Templates templates;
    private final PageFiller filler;
    private final PaperWriter papers;

    PackPrinter(Templates templates, PageFiller filler, PaperWriter papers) {
        this.templates = templates;
        this.filler = filler;
        this.papers = papers;
    }

    /**
     * Binds a volume and writes it as it is bound.
     *
     * @return how many pages it has
     * @throws IllegalStateException if a file has not as many pages as the pack says
     */
    int print(PackVolume volume, PackFiles files, String title, LocalDate issuedOn, OutputStream out) {
        MeetingPack pack = volume.pack();
        Summary summary = pack.summary();
        String author = PaperWriter.author(summary.letterhead());
        PrintedPdf front = papers.pdf(
                new PackPages(
                                filler,
                                volume,
                                files.sheets().stream()
                                        .map(PackFiles.Sheets::starts)
                                        .toList())
                        .prints(),
                title,
                author,
                summary.programme(),
                issuedOn);
        PackBinder binder = PackBinder.begin(templates.numbers(), front.content(), out);
        if (volume.withSummary()) {
            bind(binder, summary.title(), files.summary().get(), pack.summaryPages());
        }
        for (MeetingPack.Part unit : volume.units()) {
            bind(binder, unit.unitName(), files.bulletin().apply(unit.number()), unit.pages());
        }
        for (MeetingPack.Sheets sheets : volume.sheets()) {
            PackFiles.Sheets file = files.sheets().get(sheets.volume().number() - 1);
            if (!sheets.volume().last()) {
                bind(
                        binder,
                        sheets.volume().titled("sheets", templates.texts()),
                        file.content().get(),
                        sheets.pages());
                continue;
            }
            List<Function<Integer, JasperPrint>> parts = filler.sheets(
                    sheets.volume(),
                    VerificationCode.of(summary, sheets.volume().all()),
                    summary);
            int before = sheets.pages() - file.lastPages();
            if (before > 0) {
                binder.add(file.content().get(), file.lastPages());
            }
            JasperPrint last = parts.get(parts.size() - 1).apply(before);
            binder.add(
                    papers.pdf(List.of(last), title, author, summary.programme(), issuedOn)
                            .content(),
                    0);
        }
        binder.end();
        return binder.pages();
    }

    private static void bind(PackBinder binder, String name, byte[] file, int pages) {
        int before = binder.pages();
        binder.add(file, 0);
        int now = binder.pages() - before;
        if (now != pages) {
            throw new IllegalStateException("%s has %d pages, not %d as before".formatted(name, now, pages));
        }
    }
}
