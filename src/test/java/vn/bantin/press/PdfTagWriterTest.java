package vn.bantin.press;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.Document;
import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfStructureTreeRoot;
import java.lang.reflect.Field;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The private field of OpenPDF that the tags are taken from: an upgrade fails here first, with what to look at. */
class PdfTagWriterTest {

    @Test
    void open_pdf_is_the_version_whose_structure_tree_was_read() {
        assertThat(Document.getVersion())
                .as(
                        "another OpenPDF: read PdfStructureTreeRoot.parentTree and PdfDocument anew, run ConformanceTest and"
                                + " MeetingPackTest, look at the memory of a pack, then change this line")
                .isEqualTo("OpenPDF 1.3.43");
    }

    @Test
    void its_map_from_marks_to_tags_is_where_it_was() throws NoSuchFieldException {
        Field field = PdfStructureTreeRoot.class.getDeclaredField("parentTree");

        assertThat(field.getGenericType().getTypeName())
                .as(field + "")
                .matches("java\\.util\\.(Hash)?Map<java\\.lang\\.Integer, (" + PdfArray.class.getName()
                        + "|com\\.lowagie\\.text\\.pdf\\.PdfObject)>");
        assertThat(Map.class).isAssignableFrom(field.getType());
    }
}
