package vn.bantin.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.bantin.progress.LedgerFile;
import vn.bantin.progress.Measure;
import vn.bantin.progress.Status;
import vn.bantin.scoring.Rulebook;

/** Targets behind for which the table of points has no row, by name as far as there is room. */
class FurtherTargetsTest {

    @Test
    void as_many_are_named_as_there_is_room_for_and_the_others_by_their_numbers() {
        List<TargetRow> rows = behind("huyện Đông Sơn");
        String all = FurtherTargets.named(rows);

        assertThat(all)
                .isEqualTo("Tốc độ tăng giá trị sản xuất (ước 11,2/12,3%); Giá trị xuất khẩu (20,3% kế hoạch, cần 25%);"
                        + " Tỷ lệ giải ngân vốn đầu tư công (17,6% kế hoạch, cần 20%); Tỷ lệ hồ sơ thủ tục hành chính được giải"
                        + " quyết trực tuyến (81,0/85%); Tỷ lệ dân số tham gia bảo hiểm y tế (92,6/94,6%); Tỷ lệ"
                        + " dân số được sử dụng nước sạch đáp ứng quy chuẩn (61,4/65,2%); Số vụ tai nạn giao thông"
                        + " (04 vụ, vượt phân bổ)");
        assertThat(FurtherTargets.named(rows, FurtherTargets.height(rows, all))).isEqualTo(all);
        assertThat(FurtherTargets.named(rows, FurtherTargets.height(rows, all) - 1))
                .isEqualTo("Tốc độ tăng giá trị sản xuất (ước 11,2/12,3%); Giá trị xuất khẩu (20,3% kế hoạch, cần 25%);"
                        + " Tỷ lệ giải ngân vốn đầu tư công (17,6% kế hoạch, cần 20%); Tỷ lệ hồ sơ thủ tục hành chính được giải"
                        + " quyết trực tuyến (81,0/85%); Tỷ lệ dân số tham gia bảo hiểm y tế (92,6/94,6%) và 02"
                        + " chỉ tiêu khác (TT 27, 32)");
        assertThat(FurtherTargets.named(rows, 1)).isNull();
    }

    @Test
    void what_is_due_is_said_where_it_is_not_what_was_due_of_the_target_before() {
        List<TargetRow> rows = behind("huyện Yên Định").stream()
                .filter(row -> row.numbers().measure() == Measure.FLOW)
                .toList();

        assertThat(FurtherTargets.named(rows))
                .isEqualTo("Giá trị xuất khẩu (22,9% kế hoạch, cần 25%); Tỷ lệ giải ngân vốn đầu tư công (18,6% kế"
                        + " hoạch, cần 20%); Doanh nghiệp thành lập mới (20%, cần 25%); Số cây phân tán được trồng (52,8%, cần 60%); Số vụ"
                        + " phạm pháp hình sự (24 vụ, vượt phân bổ)");
    }

    @Test
    void of_no_target_nothing_is_said() {
        assertThat(FurtherTargets.named(List.of())).isNull();
        assertThat(FurtherTargets.height(List.of(), null)).isZero();
    }

    private static List<TargetRow> behind(String unit) {
        return Edition.of(
                        LedgerFile.sample().at("2024-Q1"),
                        List.of(),
                        Rulebook.STANDARD,
                        Wording.STANDARD,
                        1,
                        LocalDate.of(2024, 4, 3))
                .bulletins()
                .stream()
                .filter(bulletin -> bulletin.unitName().equals(unit))
                .flatMap(bulletin -> bulletin.rows().stream())
                .filter(row -> row.number() != null && row.status() == Status.BEHIND)
                .toList();
    }
}
