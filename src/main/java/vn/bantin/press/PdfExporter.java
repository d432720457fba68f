package vn.bantin.press;

import java.io.OutputStream;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.AbstractList;
import java.util.List;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.export.ExporterInputItem;
import net.sf.jasperreports.export.SimpleExporterInputItem;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.SimplePdfExporterConfiguration;
import net.sf.jasperreports.pdf.common.PdfProducer;
import net.sf.jasperreports.pdf.common.PdfTaggerFactory;
import net.sf.jasperreports.pdf.type.PdfPrintScalingEnum;
import net.sf.jasperreports.pdf.type.PdfVersionEnum;
import net.sf.jasperreports.pdf.type.PdfaConformanceEnum;

/** Writes filled reports as PDF/A-2a and PDF/UA-1; the same prints and the same date give the same bytes. */
final class PdfExporter extends JRPdfExporter {

    private static final ZoneId VIET_NAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private final ZonedDateTime created;
    private final boolean field;

    private PdfExporter(LocalDate issuedOn, boolean field) {
        created = issuedOn.atStartOfDay(VIET_NAM);
        this.field = field;
    }

    /**
     * One file of all prints, which are asked for once each, in order.
     *
     * @param field whether an empty field is left where somebody signs
     */
    static void export(
            List<JasperPrint> prints,
            String title,
            String author,
            String subject,
            LocalDate issuedOn,
            boolean field,
            OutputStream out)
            throws JRException {
        PdfExporter exporter = new PdfExporter(issuedOn, field);
        List<ExporterInputItem> items = new InTurn(prints);
        exporter.setExporterInput(() -> items);
        exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(out));
        exporter.setConfiguration(configuration(title, author, subject));
        exporter.exportReport();
    }

    /** Holds one print at a time. */
    private static final class InTurn extends AbstractList<ExporterInputItem> {

        private final List<JasperPrint> prints;
        private int at = -1;

        @SuppressWarnings("NullAway.Init") // set with the first number
        private ExporterInputItem item;

        InTurn(List<JasperPrint> prints) {
            this.prints = prints;
        }

        @Override
        public ExporterInputItem get(int index) {
            if (index != at) {
                item = new SimpleExporterInputItem(prints.get(index));
                at = index;
            }
            return item;
        }

        @Override
        public int size() {
            return prints.size();
        }
    }

    private static SimplePdfExporterConfiguration configuration(String title, String author, String subject) {
        SimplePdfExporterConfiguration configuration = new SimplePdfExporterConfiguration();
        configuration.setPdfVersion(PdfVersionEnum.VERSION_1_7);
        configuration.setPdfaConformance(PdfaConformanceEnum.PDFA_2A);
        configuration.setIccProfilePath("icc/srgb.icc");
        configuration.setEmbedIccProfile(true);
        configuration.setTagged(true);
        configuration.setTagLanguage("vi-VN");
        configuration.setCompressed(true);
        configuration.setMetadataTitle(title);
        configuration.setDisplayMetadataTitle(true);
        configuration.setMetadataAuthor(author);
        configuration.setMetadataSubject(subject);
        configuration.setMetadataCreator("bantin");
        configuration.setMetadataProducer("OpenPDF");
        configuration.setPrintScaling(PdfPrintScalingEnum.NONE);
        configuration.setCreatingBatchModeBookmarks(false);
        return configuration;
    }

    @Override
    protected PdfProducer createPdfProducer() {
        return new StablePdfProducer(createPdfProducerContext(), created);
    }

    @Override
    protected PdfTaggerFactory getPdfTaggerFactory(Boolean tagged) {
        return Boolean.TRUE.equals(tagged)
                ? exporter -> new PdfStructureTags(exporter, field)
                : super.getPdfTaggerFactory(tagged);
    }
}
