package vn.bantin.bulletin;

import static java.util.Map.entry;

import java.util.EnumMap;
import java.util.Map;
import vn.bantin.checks.Finding;
import vn.bantin.checks.FindingCode;

/** Words the action that a finding asks for, as briefly as possible. */
final class ActionText {

    /** The action for defects of files, sheets and cells, whose place says enough. */
    private static final String FIX_THE_DATA = "Sửa dữ liệu nhập";

    private static final Map<FindingCode, String> WORDS = new EnumMap<>(Map.ofEntries(
            entry(FindingCode.WRITTEN_MISSING, "Ghi rõ ô chưa có số hay bằng 0"),
            entry(FindingCode.WORDING_UNREAD, "Ghi rõ mức kế hoạch chưa đọc được"),
            entry(FindingCode.WORDING_TWO_WAYS, "Ghi rõ mức kế hoạch đọc được hai cách"),
            entry(FindingCode.WORDING_DIFFERS, "Sửa lời kế hoạch không khớp mức kế hoạch"),
            entry(FindingCode.SIGN_INVISIBLE, "Gõ lại ô có ký tự không nhìn thấy"),
            entry(FindingCode.ZERO_FROM_EMPTY, "Ghi rõ ô chưa có số hay bằng 0"),
            entry(FindingCode.CELL_UNSHOWN, "Kiểm tra số không hiện trên bảng tính"),
            entry(FindingCode.CELL_SCALED, "Kiểm tra đơn vị tính của số hiện theo nghìn"),
            entry(FindingCode.CELL_PERCENT, "Kiểm tra số ghi theo phần trăm"),
            entry(FindingCode.RESULT_STALE, "Tính lại công thức và gửi lại tệp"),
            entry(FindingCode.QUARTER_DIFFERS, "Kiểm tra số trong quý không khớp lũy kế"),
            entry(FindingCode.NO_TARGETS, "Nhập các chỉ tiêu được giao"),
            entry(FindingCode.UNIT_ENDED, "Sửa thời hạn hoặc bỏ số liệu của đơn vị đã kết thúc"),
            entry(FindingCode.DISTRICT_LEVEL_ENDED, "Nhập đơn vị mới thay đơn vị cấp huyện đã kết thúc"),
            entry(FindingCode.GLYPH_MISSING, "Thay ký tự không in được"),
            entry(FindingCode.TEXT_GARBLED, "Gõ lại chữ lưu sai bảng mã"),
            entry(FindingCode.CEILING_AND_FLOOR, "Kiểm tra kế hoạch ghi ngược chiều chỉ tiêu"),
            entry(FindingCode.ROW_LEFT_OUT, "Sửa dòng bị loại khi nhập"),
            entry(FindingCode.UNIT_SILENT, "Gửi báo cáo của kỳ"),
            entry(FindingCode.REPORT_WITHOUT_TARGET, "Bổ sung kế hoạch hoặc bỏ số liệu không được giao"),
            entry(FindingCode.PLAN_UNUSABLE, "Kiểm tra kế hoạch không tính được tỷ lệ"),
            entry(FindingCode.TOTAL_FELL, "Kiểm tra lũy kế thấp hơn quý trước"),
            entry(FindingCode.OVER_300_PERCENT, "Kiểm tra đơn vị tính của số trên 300% kế hoạch"),
            entry(FindingCode.FAR_BELOW_PLAN, "Kiểm tra đơn vị tính của số quá nhỏ so với kế hoạch"),
            entry(FindingCode.OWN_WEAKER, "Sửa kế hoạch đề ra chưa bảo đảm mức giao"),
            entry(FindingCode.PACE_FALLS, "Kiểm tra tiến độ các quý giảm dần"),
            entry(FindingCode.YEARLY_IN_TERM, "Ghi số lũy kế từ đầu nhiệm kỳ thay số riêng của năm"),
            entry(FindingCode.PLAN_MISSING, "Bổ sung mức kế hoạch"),
            entry(FindingCode.TARGET_SILENT, "Bổ sung số liệu"),
            entry(FindingCode.BASELINE_MISSING, "Bổ sung số liệu đầu kỳ"),
            entry(FindingCode.NOT_APPROVED, "Trình duyệt số liệu"),
            entry(FindingCode.PARTS_OVER_WHOLE, "Kiểm tra mục “trong đó” lớn hơn số chung"),
            entry(FindingCode.COUNTS_DIFFER, "Kiểm tra các số đếm không khớp tổng"),
            entry(FindingCode.VALUE_OUTSIDE_SCALE, "Kiểm tra số liệu ngoài thang đo"),
            entry(FindingCode.OVERRIDE_CONTRADICTS, "Xác nhận kết luận trái với số liệu"),
            entry(FindingCode.SPELLED_TWO_WAYS, "Viết thống nhất một cách"),
            entry(FindingCode.OUTLIER, "Kiểm tra số liệu khác xa các quý trước"),
            entry(FindingCode.SUCCESSION_LOSS, "Bổ sung phần còn thiếu của đơn vị đã kết thúc"),
            entry(FindingCode.POINTS_UNUSED, "Kiểm tra điểm thưởng, điểm trừ không được tính"),
            entry(FindingCode.POINTS_CUT, "Kiểm tra điểm thưởng, điểm trừ vượt mức tối đa"),
            entry(FindingCode.BASE_VALUE_WITHOUT_YEAR, "Ghi năm gốc của kế hoạch"),
            entry(FindingCode.REMARK_WITHOUT_TARGET, "Kiểm tra nhận xét về chỉ tiêu không được giao"),
            entry(FindingCode.REMARK_UNUSED, "Kiểm tra nhận xét không được in"),
            entry(FindingCode.REMARK_DUE_PAST, "Kiểm tra thời hạn đã qua của nhận xét"),
            entry(FindingCode.ESTIMATE, "Thay số ước bằng số chính thức")));

    private ActionText() {}

    /** The action for a code, "Bổ sung số liệu"; one that must be done before anything is published says so. */
    static String of(FindingCode code, boolean blocks) {
        return (blocks ? "PHẢI SỬA - " : "") + WORDS.getOrDefault(code, FIX_THE_DATA);
    }

    /** The subject of a task that concerns neither an indicator nor a unit; empty where there is none. */
    static String about(Finding finding) {
        String file = finding.place().file();
        if (file != null) {
            return file
                    + (finding.place().line() == null
                            ? ""
                            : " dòng " + finding.place().line());
        }
        return switch (finding.code()) {
            case SPELLED_TWO_WAYS ->
                "“%s” và “%s”".formatted(finding.inEnglish().toArray());
            case GLYPH_MISSING -> finding.inEnglish().get(1); // the letter itself cannot be printed
            default -> "";
        };
    }
}
