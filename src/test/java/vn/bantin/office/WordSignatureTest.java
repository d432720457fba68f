package vn.bantin.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import vn.bantin.bulletin.Bulletin;
import vn.bantin.bulletin.Issuer;
import vn.bantin.press.Meetings;
import vn.bantin.press.SampleEdition;

/** The recipients and the signature below the text of a Word copy. */
class WordSignatureTest {

    @Test
    void a_position_that_is_not_set_is_left_to_be_filled_in() throws IOException {
        Issuer issuer = new Issuer(
                "*",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                "PHÓ BÍ THƯ",
                "Nguyễn Văn A",
                List.of("Thường trực Tỉnh ủy (báo cáo)", "Các đồng chí Ủy viên Ban Thường vụ"),
                null);

        assertThat(signature(SampleEdition.bulletin("395")))
                .isEqualTo("Nơi nhận: / - Lưu Văn phòng Huyện ủy. | T/M BAN THƯỜNG VỤ / (chức vụ) / ");
        assertThat(signature(Meetings.communes(2, 6, issuer).bulletins().get(0)))
                .isEqualTo(
                        "Nơi nhận: / - Thường trực Tỉnh ủy (báo cáo), / - Các đồng chí Ủy viên Ban Thường vụ, / - Lưu"
                                + " Văn phòng Đảng ủy. | T/M BAN THƯỜNG VỤ / PHÓ BÍ THƯ / Nguyễn Văn A");
    }

    private static String signature(Bulletin bulletin) throws IOException {
        XWPFDocument copy = new XWPFDocument(
                new ByteArrayInputStream(SampleEdition.SHOP.copies().word(bulletin, SampleEdition.ISSUED_ON)));
        return copy.getTables().stream()
                .map(table -> table.getRow(0).getTableCells().stream()
                        .map(cell -> cell.getParagraphs().stream()
                                .map(XWPFParagraph::getText)
                                .collect(Collectors.joining(" / ")))
                        .collect(Collectors.joining(" | ")))
                .map(text -> text.replace('\u00a0', ' '))
                .filter(text -> text.startsWith("Nơi nhận:"))
                .findFirst()
                .orElseThrow();
    }
}
