package vn.bantin.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.bantin.checks.Code;
import vn.bantin.checks.Finding;
import vn.bantin.checks.Place;
import vn.bantin.progress.Ledger;
import vn.bantin.progress.LedgerFile;

/** The paper that asks for what is missing. */
class ReminderTest {

    private static final Ledger LEDGER = LedgerFile.of("""
                    # units
                    code,name,kind,parent
                    395,Thọ Xuân,DISTRICT,TH
                    TH,Thanh Hóa,PROVINCE
                    # programmes
                    code,title,kind,first_year,last_year,issued_by
                    P,Kế hoạch năm 2024,ANNUAL,2024,2024,TH
                    # indicators
                    code,name,measure,lead_body
                    THU,Thu ngân sách,FLOW,Chi cục Thuế
                    BH,Bảo hiểm y tế,LEVEL
                    # targets
                    programme,unit,indicator,comparator,low
                    P,395,THU,AT_LEAST,100
                    """).at("2024-Q2");

    @Test
    void eachUnitIsToldWhatToDoByWhenAndWhoWatchesOverIt() {
        Reminder reminder = reminder(
                Finding.of(Code.ESTIMATE, Place.target("395", "THU"), "Thu ngân sách"),
                Finding.of(Code.GLYPH_MISSING, Place.NOWHERE, "🚗", "U+1F697", "Kế hoạch 🚗"),
                Finding.of(Code.GLYPH_MISSING, Place.target("395", "BH"), "🚗", "U+1F697", "🚗"),
                Finding.of(Code.TARGET_SILENT, Place.target("395", "THU"), "Thu ngân sách"),
                Finding.of(Code.UNIT_SILENT, Place.unit("999"), "Nơi khác", "2024-Q2"));

        assertThat(reminder.letterhead().issuingBody()).isEqualTo("TỈNH ỦY THANH HÓA");
        assertThat(reminder.letterhead().placeAndDate()).isEqualTo("Thanh Hóa, ngày 03 tháng 7 năm 2024");
        assertThat(reminder.closing().recipients()).containsExactly("- Lưu Văn phòng Tỉnh ủy.");
        assertThat(reminder.title()).isEqualTo("những số liệu còn thiếu, cần soát lại quý II/2024");
        assertThat(reminder.programme()).isEqualTo("Kế hoạch năm 2024");
        assertThat(reminder.opening())
                .containsExactly("Còn 04 việc của 02 đơn vị. Đề nghị các đơn vị và cơ quan theo dõi bổ sung, sửa số"
                        + " liệu hoặc xác nhận số liệu là đúng, chậm nhất ngày 10 tháng 7 năm 2024.");
        assertThat(reminder.parts())
                .containsExactly(
                        new Reminder.Part(
                                "Số liệu chung của kế hoạch (hạn ngày 10 tháng 7 năm 2024):",
                                List.of("Phải sửa: Phông chữ không in được ký tự \"🚗\" (U+1F697) trong"
                                        + " \"Kế hoạch 🚗\". Hãy thay ký tự này.")),
                        new Reminder.Part(
                                "Chi cục Thuế (hạn ngày 10 tháng 7 năm 2024):",
                                List.of("Huyện Thọ Xuân: Chưa có số liệu \"Thu ngân sách\" dù chỉ tiêu đã đến kỳ đánh"
                                        + " giá. Hãy bổ sung báo cáo.")),
                        new Reminder.Part(
                                "Huyện Thọ Xuân (hạn ngày 10 tháng 7 năm 2024):",
                                List.of(
                                        "Phải sửa: Phông chữ không in được ký tự \"🚗\" (U+1F697) trong \"🚗\". Hãy thay"
                                                + " ký tự này.")),
                        new Reminder.Part(
                                "Đơn vị 999 (hạn ngày 10 tháng 7 năm 2024):",
                                List.of("Nơi khác chưa báo cáo chỉ tiêu nào trong kỳ 2024-Q2. Hãy đôn đốc báo cáo.")));
    }

    @Test
    void whereNothingIsToBeDoneItSaysSo() {
        Reminder reminder = reminder(Finding.of(Code.ESTIMATE, Place.target("395", "THU"), "Thu ngân sách"));

        assertThat(reminder.opening()).containsExactly("Không có số liệu nào còn thiếu hoặc cần soát lại.");
        assertThat(reminder.parts()).isEmpty();
    }

    private static Reminder reminder(Finding... findings) {
        return Reminder.of(
                LEDGER, List.of(findings), Issuers.STANDARD, LocalDate.of(2024, 7, 10), LocalDate.of(2024, 7, 3));
    }
}
