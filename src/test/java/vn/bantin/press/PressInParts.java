package vn.bantin.press;

import java.io.ByteArrayOutputStream;
import java.lang.reflect.Field;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.SimplePdfExporterConfiguration;
import net.sf.jasperreports.pdf.common.PdfProducer;
import net.sf.jasperreports.pdf.type.PdfVersionEnum;
import vn.bantin.bulletin.Bulletin;

/** The press taken apart for measuring: laying out alone, writing without tags, and forgetting. */
public final class PressInParts {

    private static final ZonedDateTime CREATED = SampleEdition.ISSUED_ON.atStartOfDay(ZoneId.of("Asia/Ho_Chi_Minh"));

    private PressInParts() {}

    /** Lays out a bulletin and writes nothing: how many pages it has. */
    public static int laidOut(Bulletin bulletin) {
        return PageFiller.pages(SampleEdition.BULLETINS.prints(bulletin, 0));
    }

    /** The same pages as a plain PDF 1.7, without tags, without the names of any standard. */
    public static PrintedPdf untagged(Bulletin bulletin) {
        List<JasperPrint> prints = SampleEdition.BULLETINS.prints(bulletin, 0);
        ByteArrayOutputStream out = new ByteArrayOutputStream(64 * 1024);
        SimplePdfExporterConfiguration configuration = new SimplePdfExporterConfiguration();
        configuration.setPdfVersion(PdfVersionEnum.VERSION_1_7);
        configuration.setTagged(false);
        configuration.setCompressed(true);
        configuration.setCreatingBatchModeBookmarks(false);
        Untagged exporter = new Untagged();
        exporter.setExporterInput(SimpleExporterInput.getInstance(prints));
        exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(out));
        exporter.setConfiguration(configuration);
        try {
            exporter.exportReport();
        } catch (JRException e) {
            throw new IllegalStateException(e);
        }
        return new PrintedPdf(out.toByteArray(), PageFiller.pages(prints));
    }

    private static final class Untagged extends JRPdfExporter {

        @Override
        protected PdfProducer createPdfProducer() {
            return new StablePdfProducer(createPdfProducerContext(), CREATED);
        }
    }

    /** Forgets which texts were measured: the next printing of the same bulletins costs what that of others would. */
    public static void forget() {
        forget(MeasuredText.class, "MEASURED");
        forget(LineKeeper.class, "KEPT");
    }

    private static void forget(Class<?> owner, String name) {
        try {
            Field recent = owner.getDeclaredField(name);
            recent.setAccessible(true);
            Field known = Recent.class.getDeclaredField("known");
            known.setAccessible(true);
            ((Map<?, ?>) known.get(recent.get(null))).clear();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
