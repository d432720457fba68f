package vn.bantin.office;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLDocument;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;

/** The properties of an office file; its dates are the day of issue and not the clock's. */
final class DocumentProperties {

    /** The letters of every workbook. */
    static final String FONT = "Times New Roman";

    /** The size of these letters in points. */
    static final short SIZE = 11;

    private static final ZoneId VIET_NAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private DocumentProperties() {}

    static void describe(POIXMLDocument file, String title, String author, String subject, LocalDate issuedOn) {
        Optional<Date> day =
                Optional.of(Date.from(issuedOn.atStartOfDay(VIET_NAM).toInstant()));
        CoreProperties properties = file.getProperties().getCoreProperties();
        properties.setTitle(title);
        properties.setCreator(author);
        properties.setSubjectProperty(subject);
        properties.getUnderlyingProperties().setLanguageProperty("vi-VN");
        properties.setCreated(day);
        properties.setModified(day);
    }
}
