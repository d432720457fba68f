package vn.bantin.press;

import com.lowagie.text.Font;
import com.lowagie.text.Phrase;
import com.lowagie.text.pdf.PdfDate;
import com.lowagie.text.pdf.PdfName;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.security.DigestOutputStream;
import java.security.SecureRandom;
import java.text.AttributedCharacterIterator.Attribute;
import java.time.ZonedDateTime;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.pdf.classic.ClassicChunk;
import net.sf.jasperreports.pdf.classic.ClassicPdfProducer;
import net.sf.jasperreports.pdf.classic.ClassicPhrase;
import net.sf.jasperreports.pdf.common.PdfChunk;
import net.sf.jasperreports.pdf.common.PdfDocumentWriter;
import net.sf.jasperreports.pdf.common.PdfPhrase;
import net.sf.jasperreports.pdf.common.PdfProducerContext;
import net.sf.jasperreports.pdf.common.PdfTextAlignment;
import net.sf.jasperreports.pdf.common.PdfTextChunk;
import net.sf.jasperreports.pdf.common.TextDirection;
import org.jspecify.annotations.Nullable;

/** Takes the clock and the dice out of the PDF: dates from the caller, file id and font tags from the content. */
final class StablePdfProducer extends ClassicPdfProducer {
    private static final ThreadLocal<StablePdfProducer> CLOSING = new ThreadLocal<>();
    private static final SecureRandom TAGS = new TagSource();

    private final ZonedDateTime created;
    private @Nullable ContentFileId id;
    private @Nullable Random tags;
    private Runnable beforeClose = () -> {};

    StablePdfProducer(PdfProducerContext context, ZonedDateTime created) {
        super(context);
        this.created = created;
    }

    @Override
    public PdfDocumentWriter createWriter(OutputStream out) throws JRException {
        DigestOutputStream digested = ContentFileId.digested(out);
        PdfDocumentWriter writer = super.createWriter(digested);
        // before createXmpMetadata, which copies the dates from here
        var date = new PdfDate(GregorianCalendar.from(created));
        getPdfWriter().getInfo().put(PdfName.CREATIONDATE, date);
        getPdfWriter().getInfo().put(PdfName.MODDATE, date);
        id = ContentFileId.of(getPdfWriter(), digested);
        return writer;
    }

    @Override
    public PdfTextChunk createChunk(String text, Map<Attribute, Object> attributes, Locale locale) {
        return super.createChunk(LineKeeper.restored(text), attributes, locale);
    }

    @Override
    public PdfPhrase createPhrase() {
        return new LeftToRight(new Phrase());
    }

    @Override
    public PdfPhrase createPhrase(PdfChunk chunk) {
        return new LeftToRight(new Phrase(((ClassicChunk) chunk).getChunk()));
    }

    /** A line of which nobody asks which of its letters run from right to left; it took a quarter of the export. */
    private final class LeftToRight extends ClassicPhrase {

        LeftToRight(Phrase phrase) {
            super(StablePdfProducer.this, phrase);
        }

        @Override
        public float go(
                float left,
                float bottom,
                float right,
                float top,
                float fixedLeading,
                float multipliedLeading,
                PdfTextAlignment alignment,
                TextDirection direction) {
            return super.go(
                    left, bottom, right, top, fixedLeading, multipliedLeading, alignment, TextDirection.DEFAULT);
        }
    }

    @Override
    public Font getFont(Map<Attribute, Object> attributes, Locale locale) {
        Font font = super.getFont(attributes, locale);
        if (font.getBaseFont() != null) {
            font.getBaseFont().setSecureRandom(TAGS); // asked for the six letters of a subset's name, at close
        }
        return font;
    }

    /** What is still to be written when all pages are. */
    void beforeClose(Runnable last) {
        beforeClose = last;
    }

    @Override
    public void close() {
        CLOSING.set(this);
        try {
            beforeClose.run();
            super.close();
        } finally {
            CLOSING.remove();
        }
    }

    private double nextTag() {
        if (tags == null) {
            tags = new Random(
                    ByteBuffer.wrap(Objects.requireNonNull(id).digest()).getLong());
        }
        return tags.nextDouble();
    }

    /** OpenPDF keeps parsed fonts for the whole process, so the source is shared and looks up the document. */
    private static final class TagSource extends SecureRandom {
        private static final long serialVersionUID = 1L;

        @Override
        public double nextDouble() {
            StablePdfProducer document = CLOSING.get();
            return document == null ? super.nextDouble() : document.nextTag();
        }
    }
}
