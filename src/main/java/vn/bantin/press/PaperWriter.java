package vn.bantin.press;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperPrint;
import org.jspecify.annotations.Nullable;
import vn.bantin.bulletin.Letterhead;

/** Writes laid out pages as PDF, with the mark of a proof or a draft where they are one. */
final class PaperWriter {

    private final PageFiller filler;
    private final @Nullable String mark;
    private final boolean field;

    /**
     * @param mark what every page and the title say, {@code null} for a paper that is issued
     * @param field whether an empty field is left where somebody signs
     */
    PaperWriter(PageFiller filler, @Nullable String mark, boolean field) {
        this.filler = filler;
        this.mark = mark;
        this.field = field;
    }

    /** The author of a paper in the properties of its file: who issues it. */
    static String author(Letterhead letterhead) {
        return letterhead.issuingBody().replace('\n', ' ');
    }

    /** A file of those pages. */
    PrintedPdf pdf(List<JasperPrint> prints, String title, String author, String subject, LocalDate issuedOn) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(64 * 1024);
        write(prints, title, author, subject, issuedOn, out);
        return new PrintedPdf(out.toByteArray(), PageFiller.pages(prints));
    }

    /** The same, of prints that are asked for once each, in order. */
    void write(
            List<JasperPrint> prints,
            String title,
            String author,
            String subject,
            LocalDate issuedOn,
            OutputStream out) {
        try {
            PdfExporter.export(
                    mark == null ? prints : new WatermarkedPages(filler, prints, mark),
                    mark == null ? title : mark + ": " + title,
                    author,
                    subject,
                    issuedOn,
                    field,
                    out);
        } catch (JRException e) {
            throw new IllegalStateException(title + ": " + e.getMessage(), e);
        }
    }
}
