package vn.bantin.press;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import vn.bantin.bulletin.Issuers;
import vn.bantin.bulletin.Reminder;
import vn.bantin.checks.Code;
import vn.bantin.checks.Finding;
import vn.bantin.checks.Place;
import vn.bantin.progress.Ledger;
import vn.bantin.progress.Period;

/** The paper "what is missing, who, by when", as the office sends it out. */
class ReminderTest {

    private static final Ledger LEDGER = SampleEdition.ledger(Period.of("2024-Q1"));

    private static final List<Finding> FINDINGS = List.of(
            Finding.of(Code.SPELLED_TWO_WAYS, Place.NOWHERE, "Văn hóa", "Văn hoá"),
            Finding.of(Code.UNIT_ENDED, Place.unit("405"), "Đông Sơn", "2025-03-31", "…", "2024-12-31"),
            Finding.of(Code.UNIT_SILENT, Place.unit("407"), "Nghi Sơn", "2024-Q1"),
            Finding.of(Code.TARGET_SILENT, Place.target("395", "KT04"), "Thu ngân sách nhà nước"),
            Finding.of(Code.TARGET_SILENT, Place.target("386", "KT04"), "Thu ngân sách nhà nước"),
            Finding.of(Code.TARGET_SILENT, Place.target("395", "KT01"), "Tốc độ tăng giá trị sản xuất"),
            Finding.of(Code.TOTAL_FELL, Place.target("395", "KT03"), "Tổng vốn đầu tư", "40.834", "53.026"),
            Finding.of(Code.ESTIMATE, Place.target("395", "KT03"), "Tổng vốn đầu tư"));

    @Test
    void what_is_asked_stands_under_the_body_that_leads_the_indicator_else_under_the_unit() {
        Reminder reminder = reminder(FINDINGS);

        assertThat(reminder.opening())
                .containsExactly(
                        "Còn 07 việc của 04 đơn vị. Đề nghị các đơn vị và cơ quan theo dõi bổ sung, sửa số liệu hoặc"
                                + " xác nhận số liệu là đúng, chậm nhất ngày 10 tháng 4 năm 2024.");
        List<String> said = new ArrayList<>();
        reminder.parts().forEach(part -> {
            said.add(part.heading());
            part.items().forEach(item -> said.add("  " + item));
        });
        assertThat(said)
                .containsExactly(
                        "Số liệu chung của kế hoạch (hạn ngày 10 tháng 4 năm 2024):",
                        "  Hai cách viết của cùng một cụm từ: \"Văn hóa\" và \"Văn hoá\". Hãy dùng thống nhất một cách.",
                        "Chi cục Thống kê (hạn ngày 10 tháng 4 năm 2024):",
                        "  Huyện Thọ Xuân: Chưa có số liệu \"Tốc độ tăng giá trị sản xuất\" dù chỉ tiêu đã đến kỳ đánh giá."
                                + " Hãy bổ sung báo cáo.",
                        "Phòng Tài chính - Kế hoạch (hạn ngày 10 tháng 4 năm 2024):",
                        "  Huyện Thọ Xuân: Lũy kế \"Tổng vốn đầu tư\" là 40.834, thấp hơn quý trước (53.026). Hãy kiểm tra số"
                                + " lũy kế.",
                        "Chi cục Thuế (hạn ngày 10 tháng 4 năm 2024):",
                        "  Huyện Thọ Xuân, huyện Bá Thước: Chưa có số liệu \"Thu ngân sách nhà nước\" dù chỉ tiêu đã đến kỳ"
                                + " đánh giá. Hãy bổ sung báo cáo.",
                        "Huyện Đông Sơn (hạn ngày 10 tháng 4 năm 2024):",
                        "  Phải sửa: Đông Sơn không còn tồn tại vào ngày 2025-03-31 (từ … đến 2024-12-31) nhưng vẫn có chỉ tiêu"
                                + " hoặc số liệu. Hãy sửa valid_to hoặc bỏ các dòng này.",
                        "Thị xã Nghi Sơn (hạn ngày 10 tháng 4 năm 2024):",
                        "  Nghi Sơn chưa báo cáo chỉ tiêu nào trong kỳ 2024-Q1. Hãy đôn đốc báo cáo.");
    }

    @Test
    void it_is_one_page_that_keeps_the_standards() {
        Pdf paper = SampleEdition.PRESS.print(reminder(FINDINGS.subList(3, 7)), SampleEdition.ISSUED_ON);

        assertThat(paper.pages()).isEqualTo(1);
        assertThat(Conformance.broken(paper.content(), PDFAFlavour.PDFA_2_B, PDFAFlavour.PDFA_2_A, PDFAFlavour.PDFUA_1))
                .isEmpty();
        assertThat(ReadPdf.of(paper.content()).squeezed())
                .contains(ReadPdf.squeezed("Chi cục Thuế (hạn ngày 10 tháng 4 năm 2024):"));
    }

    @Test
    void one_with_nothing_to_ask_or_much_keeps_them_too() {
        List<Finding> much = LEDGER.units().stream()
                .flatMap(unit -> LEDGER.indicators().stream()
                        .map(indicator -> Finding.of(
                                Code.TOTAL_FELL, Place.target(unit.code(), indicator.code()), indicator.name(), 1, 2)))
                .toList();

        for (List<Finding> findings : List.of(List.<Finding>of(), much)) {
            assertThat(Conformance.broken(
                            SampleEdition.PRESS
                                    .print(reminder(findings), SampleEdition.ISSUED_ON)
                                    .content(),
                            PDFAFlavour.PDFA_2_A,
                            PDFAFlavour.PDFUA_1))
                    .isEmpty();
        }
        assertThat(reminder(much).parts()).hasSize(20);
    }

    private static Reminder reminder(List<Finding> findings) {
        return Reminder.of(
                LEDGER,
                findings,
                new Issuers(SampleEdition.PRESS.authority(), List.of()),
                LocalDate.of(2024, 4, 10),
                SampleEdition.ISSUED_ON);
    }
}
