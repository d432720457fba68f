package vn.bantin.bulletin;

import static java.util.Map.entry;

import java.util.EnumMap;
import java.util.Map;
import vn.bantin.checks.Code;
import vn.bantin.checks.Finding;

/** Words the action that a finding asks for, as briefly as possible. */
final class Request {

    /** The action for defects of files, sheets and cells, whose place says enough. */
    private static final String MEND = "Sửa dữ liệu nhập";

    private static final Map<Code, String> WORDS = new EnumMap<>(Map.ofEntries(
            entry(Code.WRITTEN_MISSING, "Ghi rõ ô chưa có số hay bằng 0"),
            entry(Code.WORDING_UNREAD, "Ghi rõ mức kế hoạch chưa đọc được"),
            entry(Code.WORDING_TWO_WAYS, "Ghi rõ mức kế hoạch đọc được hai cách"),
            entry(Code.WORDING_DIFFERS, "Sửa lời kế hoạch không khớp mức kế hoạch"),
            entry(Code.SIGN_INVISIBLE, "Gõ lại ô có ký tự không nhìn thấy"),
            entry(Code.ZERO_FROM_EMPTY, "Ghi rõ ô chưa có số hay bằng 0"),
            entry(Code.CELL_UNSHOWN, "Kiểm tra số không hiện trên bảng tính"),
            entry(Code.CELL_SCALED, "Kiểm tra đơn vị tính của số hiện theo nghìn"),
            entry(Code.CELL_PERCENT, "Kiểm tra số ghi theo phần trăm"),
            entry(Code.RESULT_STALE, "Tính lại công thức và gửi lại tệp"),
            entry(Code.QUARTER_DIFFERS, "Kiểm tra số trong quý không khớp lũy kế"),
            entry(Code.NO_TARGETS, "Nhập các chỉ tiêu được giao"),
            entry(Code.UNIT_ENDED, "Sửa thời hạn hoặc bỏ số liệu của đơn vị đã kết thúc"),
            entry(Code.DISTRICT_LEVEL_ENDED, "Nhập đơn vị mới thay đơn vị cấp huyện đã kết thúc"),
            entry(Code.GLYPH_MISSING, "Thay ký tự không in được"),
            entry(Code.TEXT_GARBLED, "Gõ lại chữ lưu sai bảng mã"),
            entry(Code.CEILING_AND_FLOOR, "Kiểm tra kế hoạch ghi ngược chiều chỉ tiêu"),
            entry(Code.ROW_LEFT_OUT, "Sửa dòng bị loại khi nhập"),
            entry(Code.UNIT_SILENT, "Gửi báo cáo của kỳ"),
            entry(Code.REPORT_WITHOUT_TARGET, "Bổ sung kế hoạch hoặc bỏ số liệu không được giao"),
            entry(Code.PLAN_UNUSABLE, "Kiểm tra kế hoạch không tính được tỷ lệ"),
            entry(Code.TOTAL_FELL, "Kiểm tra lũy kế thấp hơn quý trước"),
            entry(Code.OVER_300_PERCENT, "Kiểm tra đơn vị tính của số trên 300% kế hoạch"),
            entry(Code.FAR_BELOW_PLAN, "Kiểm tra đơn vị tính của số quá nhỏ so với kế hoạch"),
            entry(Code.OWN_WEAKER, "Sửa kế hoạch đề ra chưa bảo đảm mức giao"),
            entry(Code.PACE_FALLS, "Kiểm tra tiến độ các quý giảm dần"),
            entry(Code.YEARLY_IN_TERM, "Ghi số lũy kế từ đầu nhiệm kỳ thay số riêng của năm"),
            entry(Code.PLAN_MISSING, "Bổ sung mức kế hoạch"),
            entry(Code.TARGET_SILENT, "Bổ sung số liệu"),
            entry(Code.NOT_APPROVED, "Trình duyệt số liệu"),
            entry(Code.PARTS_OVER_WHOLE, "Kiểm tra mục \"trong đó\" lớn hơn số chung"),
            entry(Code.COUNTS_DIFFER, "Kiểm tra các số đếm không khớp tổng"),
            entry(Code.VALUE_OUTSIDE_SCALE, "Kiểm tra số liệu ngoài thang đo"),
            entry(Code.OVERRIDE_CONTRADICTS, "Xác nhận kết luận trái với số liệu"),
            entry(Code.SPELLED_TWO_WAYS, "Viết thống nhất một cách"),
            entry(Code.OUTLIER, "Kiểm tra số liệu khác xa các quý trước"),
            entry(Code.SUCCESSION_LOSS, "Bổ sung phần còn thiếu của đơn vị đã kết thúc"),
            entry(Code.POINTS_UNUSED, "Kiểm tra điểm thưởng, điểm trừ không được tính"),
            entry(Code.POINTS_CUT, "Kiểm tra điểm thưởng, điểm trừ vượt mức tối đa"),
            entry(Code.ESTIMATE, "Thay số ước bằng số chính thức")));

    private Request() {}

    /** The action for a code, "Bổ sung số liệu"; one that must be done before anything is published says so. */
    static String of(Code code, boolean blocks) {
        return (blocks ? "PHẢI SỬA - " : "") + WORDS.getOrDefault(code, MEND);
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
                "\"%s\" và \"%s\"".formatted(finding.details().toArray());
            case GLYPH_MISSING -> finding.details().get(1); // the letter itself cannot be printed
            default -> "";
        };
    }
}
