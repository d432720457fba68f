package vn.bantin.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.bantin.progress.LedgerFile;
import vn.bantin.progress.Status;
import vn.bantin.scoring.Rulebook;

/** Targets behind for which the table of points has no row, by name as far as there is room. */
class FurtherTargetsTest {

    @Test
    void as_many_are_named_as_there_is_room_for_and_the_others_by_their_numbers() {
        List<TargetRow> rows = behind();
        String all = FurtherTargets.named(rows);

        assertThat(all)
                .isEqualTo(
                        "Tốc độ tăng giá trị sản xuất (91,1% kế hoạch); Giá trị xuất khẩu (20,3%); Tỷ lệ giải ngân vốn"
                                + " đầu tư công (17,6%); Tỷ lệ hồ sơ thủ tục hành chính được giải quyết trực tuyến (95,3%); Tỷ lệ"
                                + " dân số tham gia bảo hiểm y tế (97,9%); Tỷ lệ dân số được sử dụng nước sạch đáp ứng quy chuẩn"
                                + " (94,2%); Số vụ tai nạn giao thông (04 vụ)");
        assertThat(FurtherTargets.named(rows, FurtherTargets.height(rows, all))).isEqualTo(all);
        assertThat(FurtherTargets.named(rows, FurtherTargets.height(rows, all) - 1))
                .isEqualTo(
                        "Tốc độ tăng giá trị sản xuất (91,1% kế hoạch); Giá trị xuất khẩu (20,3%); Tỷ lệ giải ngân vốn"
                                + " đầu tư công (17,6%); Tỷ lệ hồ sơ thủ tục hành chính được giải quyết trực tuyến (95,3%); Tỷ lệ"
                                + " dân số tham gia bảo hiểm y tế (97,9%) và 02 chỉ tiêu khác (TT 27, 32)");
        assertThat(FurtherTargets.named(rows, 1)).isNull();
    }

    @Test
    void of_no_target_nothing_is_said() {
        assertThat(FurtherTargets.named(List.of())).isNull();
        assertThat(FurtherTargets.height(List.of(), null)).isZero();
    }

    /** Of the unit that is the last. */
    private static List<TargetRow> behind() {
        return Edition.of(
                        LedgerFile.sample().at("2024-Q1"),
                        List.of(),
                        Rulebook.STANDARD,
                        Wording.STANDARD,
                        1,
                        LocalDate.of(2024, 4, 3))
                .bulletins()
                .get(24)
                .rows()
                .stream()
                .filter(row -> row.number() != null && row.status() == Status.BEHIND)
                .toList();
    }
}
