package vn.bantin.correction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.bantin.bulletin.Correction;
import vn.bantin.bulletin.TargetRow;
import vn.bantin.correction.FigureChange.Said;

/** The notices of corrected pages. */
class CorrectionNarratorTest {

    private static final List<TargetRow> ROWS = List.of(
            EditionDiffTest.ROW,
            EditionDiffTest.with(
                    EditionDiffTest.ROW,
                    Map.of("indicator", "DAN", "number", 5, "name", "Dân số", "unitOfMeasure", "người")));

    @Test
    void words_of_the_data_alone_are_told_as_no_change_of_figures() {
        assertThat(ofUnit(change("1", null, FigureKind.NAME, "huyện Một", "thị xã Một")))
                .isEqualTo(
                        notice("Sửa 01 nội dung, không thay đổi số liệu.", "Tên từ “huyện Một” thành “thị xã Một”."));
        assertThat(ofAll(change("1", null, FigureKind.NAME, "huyện Một", "thị xã Một")))
                .isEqualTo(notice(
                        "Sửa 01 nội dung của 01 đơn vị (1), không thay đổi số liệu.",
                        "1 - tên từ “huyện Một” thành “thị xã Một”."));
    }

    @Test
    void ranks_that_moved_alone_are_told_as_no_correction() {
        assertThat(ofAll(change("1", null, FigureKind.RANK, "1/9", "2/9")))
                .isEqualTo(notice(
                        "Không đính chính số liệu; thay đổi thứ hạng ở 01 đơn vị.",
                        "Hạng của đơn vị khác thay đổi theo: 1 từ 1 thành 2."));
    }

    @Test
    void a_rank_of_this_period_moves_with_other_units_and_one_of_an_earlier_period_with_its_own_figures() {
        assertThat(ofUnit(change("1", null, FigureKind.RANK, "1/9", "2/9")))
                .isEqualTo(notice(
                        "Số liệu của đơn vị không thay đổi; thứ hạng thay đổi theo số liệu đính chính của đơn vị khác.",
                        "Hạng từ 1/9 thành 2/9."));
        assertThat(ofUnit(change("1", null, FigureKind.PREVIOUS_RANK, "1", "2")))
                .isEqualTo(notice(
                        "Số liệu của đơn vị không thay đổi; thứ hạng thay đổi theo các số liệu được đính chính.",
                        "Hạng kỳ trước từ 1 thành 2."));
        assertThat(ofUnit(change("1", null, FigureKind.SENTENCE, "Hơn 1.", "Hơn 2.")))
                .isEqualTo(notice(
                        "Số liệu của đơn vị không thay đổi; nhận xét thay đổi theo các số liệu được đính chính.",
                        "Nhận xét từ “Hơn 1.” thành “Hơn 2.”."));
    }

    @Test
    void a_figure_of_one_target_explains_none_of_another() {
        assertThat(ofUnit(
                        change("1", "THU", FigureKind.VALUE, "20,6", "21,0"),
                        change("1", "DAN", FigureKind.QUARTER, "30", "40")))
                .isEqualTo(notice(
                        "Đính chính 02 số liệu.",
                        "Thu ngân sách (TT 4): lũy kế từ 20,6 thành 21,0 tỷ đồng.",
                        "Dân số (TT 5): thực hiện quý từ 30 thành 40 người."));
    }

    @Test
    void as_many_as_five_corrected_units_are_named() {
        assertThat(ofAll(named(5)).extent())
                .isEqualTo("Sửa 05 nội dung của 05 đơn vị (1, 2, 3, 4, 5), không thay đổi số liệu.");
        assertThat(ofAll(named(6)).extent()).isEqualTo("Sửa 06 nội dung của 06 đơn vị, không thay đổi số liệu.");
    }

    private static FigureChange[] named(int units) {
        return IntStream.rangeClosed(1, units)
                .mapToObj(unit -> change("" + unit, null, FigureKind.NAME, "Cũ", "Mới"))
                .toArray(FigureChange[]::new);
    }

    private static FigureChange change(String unit, String indicator, FigureKind figure, String from, String to) {
        return new FigureChange(unit, indicator, figure, Said.printed(from), Said.printed(to));
    }

    private static Correction ofUnit(FigureChange... changes) {
        return CorrectionNarrator.ofUnit(1, "ngày 03 tháng 4 năm 2024", ROWS, List.of(changes));
    }

    private static Correction ofAll(FigureChange... changes) {
        return CorrectionNarrator.ofAll(1, "ngày 03 tháng 4 năm 2024", Map.of(), 0, List.of(changes));
    }

    private static Correction notice(String extent, String... items) {
        return new Correction(1, "ngày 03 tháng 4 năm 2024", extent, List.of(items));
    }
}
