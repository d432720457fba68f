package vn.bantin.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.EnumSet;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.bantin.checks.FindingCode;

/** Every kind of finding an import can make, provoked once. */
class CodesTest {

    record Case(FindingCode code, UnaryOperator<SmallFolder> damage, List<String> told) {
        @Override
        public String toString() {
            return code.name();
        }
    }

    static Stream<Case> cases() {
        return Stream.of(
                        files(),
                        columns(),
                        cells(),
                        numbers(),
                        rows(),
                        removalsAndPoints(),
                        RemarkCases.all(),
                        RecipientCases.all(),
                        totals(),
                        references())
                .flatMap(List::stream);
    }

    private static List<Case> files() {
        return List.of(
                one(
                        FindingCode.FILE_MISSING,
                        folder -> folder.only("nothing"),
                        ": Thiếu tệp units.csv, successions.csv, programmes.csv, indicators.csv, targets.csv,"
                                + " progress.csv, adjustments.csv, remarks.csv, recipients.csv. Hãy đặt tệp này vào thư"
                                + " mục nhập."),
                one(
                        FindingCode.FILE_UNREADABLE,
                        folder -> folder.add("progress.csv", "KH24,400,KT01,2024-Q1,1,,DRAFT,,,,\"chưa đóng"),
                        "progress.csv:4: Không đọc được tệp progress.csv: dấu nháy kép đặt sai hoặc không đóng ở dòng"
                                + " 4. Hãy lưu lại tệp dưới dạng CSV UTF-8."),
                one(
                        FindingCode.FILE_NOT_UTF8,
                        folder ->
                                folder.bytes("progress.csv", "programme,\u00fd".getBytes(StandardCharsets.ISO_8859_1)),
                        "progress.csv: Tệp không phải mã UTF-8 (byte thứ 11). Hãy lưu lại dưới dạng \"CSV UTF-8\"."),
                one(
                        FindingCode.FILE_UNKNOWN,
                        folder -> folder.text("target.CSV", "x"),
                        "target.CSV: Tệp target.CSV không thuộc bộ nhập liệu nên bị bỏ qua. Hãy kiểm tra tên tệp."));
    }

    private static List<Case> columns() {
        return List.of(
                one(
                        FindingCode.COLUMN_MISSING,
                        folder -> folder.change("progress.csv", "state", "note2"),
                        "progress.csv:1 state: Thiếu cột bắt buộc \"state\". Hãy thêm cột này.",
                        "progress.csv:1 note2: Cột \"note2\" không được dùng nên bị bỏ qua. Hãy kiểm tra tên cột."),
                one(
                        FindingCode.HEADER_TOO_WIDE,
                        folder -> folder.change("progress.csv", "programme,", "programme" + ",".repeat(300)),
                        "progress.csv:1: Tiêu đề có 310 cột, tối đa 256. Hãy bỏ các cột thừa."),
                one(
                        FindingCode.FILE_ALL_WRONG,
                        folder -> folder.add("progress.csv", "KH24\n".repeat(20_001)),
                        "progress.csv: Tệp progress.csv có hơn 20000 dòng sai nên thôi đọc. Hãy sửa từ những dòng đầu:"
                                + " tiêu đề, dấu phẩy, mã, kỳ."),
                one(
                        FindingCode.COLUMN_UNKNOWN,
                        folder -> folder.change("progress.csv", "note", "Ghi chú"),
                        "progress.csv:1 ghi chú: Cột \"ghi chú\" không được dùng nên bị bỏ qua. Hãy kiểm tra tên cột."),
                one(
                        FindingCode.COLUMN_TWICE,
                        folder -> folder.change("progress.csv", "note", "\" Value \""),
                        "progress.csv:1 value: Cột \"value\" có hai lần. Hãy bỏ bớt một cột."),
                one(
                        FindingCode.ROW_WIDTH,
                        folder -> folder.change("progress.csv", "26.5", "26,5"),
                        "progress.csv:2: Dòng có 12 ô, tiêu đề có 11 cột. Hãy kiểm tra dấu phẩy và dấu nháy kép."));
    }

    private static List<Case> cells() {
        return List.of(
                one(
                        FindingCode.VALUE_MISSING,
                        folder -> folder.change("progress.csv", "APPROVED", " \u00a0"),
                        "progress.csv:2 state: Ô bắt buộc bị trống. Hãy điền giá trị."),
                one(
                        FindingCode.DATE_WRONG,
                        folder -> folder.change("progress.csv", "2024-04-03", "2024-02-30"),
                        "progress.csv:2 reported_on: \"2024-02-30\" không phải là ngày dạng 2024-03-31. Hãy sửa ô"
                                + " này."),
                one(
                        FindingCode.PERIOD_WRONG,
                        folder -> folder.change("progress.csv", "KT01,2024-Q1", "KT01,quý I/2024"),
                        "progress.csv:2 period: \"quý I/2024\" không phải là kỳ dạng 2024-Q1. Hãy sửa ô này."),
                one(
                        FindingCode.WORD_WRONG,
                        folder -> folder.change("progress.csv", "APPROVED", "OK"),
                        "progress.csv:2 state: \"OK\" không thuộc các giá trị cho phép: DRAFT, SUBMITTED, APPROVED."
                                + " Hãy chọn một trong các giá trị đó."),
                one(
                        FindingCode.CODE_WRONG,
                        folder -> folder.add("units.csv", "../x,Tên,TOWN,,,"),
                        "units.csv:5 code: Mã \"../x\" không dùng được: chỉ gồm chữ không dấu, số, dấu chấm, gạch"
                                + " ngang, gạch dưới, tối đa 40 ký tự."),
                one(
                        FindingCode.TEXT_TOO_LONG,
                        folder -> folder.change("progress.csv", "Hồ sơ, đang trình", "ế".repeat(1001)),
                        "progress.csv:3 note: Nội dung dài 1001 ký tự, tối đa 1000. Hãy rút gọn."),
                one(
                        FindingCode.TEXT_UNPRINTABLE,
                        folder -> folder.change("progress.csv", "đang trình", "đang\u0000trình"),
                        "progress.csv:3 note: Ký tự điều khiển U+0000 không được dùng. Hãy xóa ký tự này."),
                one(
                        FindingCode.NUMBER_OUTSIDE,
                        folder -> folder.change("targets.csv", "0.2", "20"),
                        "targets.csv:2 pace_q1: Giá trị 20 nằm ngoài khoảng 0 đến 1. Hãy sửa ô này."));
    }

    private static List<Case> numbers() {
        return List.of(
                one(
                        FindingCode.NUMBER_WRONG,
                        folder -> folder.change("progress.csv", "26.5", "\"53,026\""),
                        "progress.csv:2 value: \"53,026\" không phải là số viết với dấu thập phân \".\"."
                                + " Hãy sửa ô này hoặc chọn --decimal."),
                one(
                        FindingCode.WRITTEN_MISSING,
                        folder -> folder.change("progress.csv", "26.5", "-"),
                        "progress.csv:2 value: Ô ghi \"-\" nên không rõ là chưa có số hay bằng 0; không được tính là"
                                + " số nào. Hãy để trống ô nếu chưa có số, ghi 0 nếu bằng 0."),
                one(
                        FindingCode.CELL_ERROR,
                        folder -> folder.change("progress.csv", "26.5", "#DIV/0!"),
                        "progress.csv:2 value: Ô báo lỗi #DIV/0! của bảng tính. Hãy sửa công thức, hoặc để trống nếu"
                                + " chưa có số."),
                one(
                        FindingCode.ACTUAL_IN_WORDS,
                        folder -> folder.change("progress.csv", "26.5", "Xuất siêu"),
                        "progress.csv:2 value: \"Xuất siêu\" là lời, không phải số. Hãy ghi số; nếu kết quả không đo"
                                + " được bằng số, hãy để trống và ghi override_status, override_reason."),
                one(
                        FindingCode.BOUND_IN_WORDS,
                        folder -> folder.change("targets.csv", "AT_LEAST,100,,100 trở lên", ",Khoảng 4,,"),
                        "targets.csv:2 low: \"Khoảng 4\" là lời, không phải số. Hãy ghi lời này vào cột wording và để"
                                + " trống comparator, low, high."),
                one(
                        FindingCode.NUMBER_TOO_LONG,
                        folder -> folder.change("progress.csv", "26.5", "2650000000000000000"),
                        "progress.csv:2 value: Số \"2650000000000000000\" quá dài (tối đa 18 chữ số phần nguyên,"
                                + " 12 chữ số thập phân). Hãy kiểm tra đơn vị tính."),
                one(
                        FindingCode.INTEGER_WRONG,
                        folder -> folder.change("indicators.csv", "HIGHER,1,Q1", "HIGHER,1.5,Q1")
                                .without("targets.csv")
                                .without("progress.csv")
                                .change("indicators.csv", "KT01,\n", ",\n"),
                        "indicators.csv:3 decimals: \"1.5\" không phải là số nguyên. Hãy sửa ô này."));
    }

    private static List<Case> totals() {
        return List.of(
                one(
                        FindingCode.QUARTER_DIFFERS,
                        folder -> folder.change("progress.csv", "period,value", "period,quarter_value,value")
                                .change("progress.csv", "2024-Q1,26.5", "2024-Q1,25.6,26.5")
                                .change("progress.csv", "2024-Q1,0", "2024-Q1,,0"),
                        "progress.csv:2 quarter_value: Số trong quý 25,6 cộng lũy kế quý trước 0 là 25,6, khác lũy kế"
                                + " đã ghi 26,5; chỉ số lũy kế được dùng. Hãy kiểm tra ba số này."),
                one(
                        FindingCode.TEXT_DECOMPOSED,
                        folder -> folder.change("progress.csv", "Hồ sơ", Normalizer.normalize("Hồ sơ", Form.NFD)),
                        "progress.csv: Chữ có dấu trong tệp (từ dòng 3) là Unicode tổ hợp, đã được đổi sang dựng sẵn."
                                + " Hãy chọn bảng mã Unicode dựng sẵn khi gõ."));
    }

    private static List<Case> rows() {
        return List.of(
                one(
                        FindingCode.GOAL_WRONG,
                        folder -> folder.change("targets.csv", "AT_LEAST", "AT_MOST"),
                        "targets.csv:2 comparator: Mức kế hoạch không hợp với AT_MOST: AT_LEAST, ABOVE, ABOUT, EXACTLY"
                                + " ghi ở low; AT_MOST, BELOW ghi ở high; BETWEEN ghi low ≤ high."),
                one(
                        FindingCode.WORDING_UNREAD,
                        folder -> folder.change("targets.csv", "AT_LEAST,100,,100 trở lên", ",,,gấp đôi"),
                        "targets.csv:2 wording: Không đọc được mức kế hoạch từ \"gấp đôi\" (chỉ tiêu \"Thu ngân sách\","
                                + " ĐVT: tỷ đồng) nên chưa đánh giá được. Hãy ghi comparator, low, high."),
                one(
                        FindingCode.WORDING_TWO_WAYS,
                        folder -> folder.change("targets.csv", "AT_LEAST,100,,100 trở lên", ",,,từ 21.500 trở lên"),
                        "targets.csv:2 wording: \"từ 21.500 trở lên\" đọc được hai cách, 21500 hoặc 21.500, nên chưa"
                                + " lấy làm kế hoạch. Hãy ghi comparator, low, high hoặc nhập với --decimal comma."),
                one(
                        FindingCode.WORDING_DIFFERS,
                        folder -> folder.change("targets.csv", "100 trở lên", "không quá 100"),
                        "targets.csv:2 wording: Lời kế hoạch \"không quá 100\" không khớp với mức đã ghi (tối thiểu"
                                + " 100); đánh giá theo mức đã ghi. Hãy sửa một trong hai."),
                one(
                        FindingCode.ENDS_BEFORE_START,
                        folder -> folder.change("targets.csv", "0.2,,,", "0.2,,2024-Q3,2024-Q2"),
                        "targets.csv:2 valid_to: Thời điểm kết thúc 2024-Q2 trước thời điểm bắt đầu 2024-Q3."
                                + " Hãy sửa dòng này."),
                one(
                        FindingCode.ANNUAL_SPANS_YEARS,
                        folder -> folder.add("programmes.csv", "NK,Nhiệm kỳ,annual,2020,2025,"),
                        "programmes.csv:3 last_year: Kế hoạch năm (ANNUAL) chỉ có một năm, không phải 2020-2025."
                                + " Hãy sửa năm hoặc ghi TERM."),
                one(
                        FindingCode.OVERRIDE_WITHOUT_REASON,
                        folder -> folder.change("progress.csv", "APPROVED,,", "APPROVED,COMPLETED,"),
                        "progress.csv:2 override_reason: Có override_status nhưng thiếu override_reason. Hãy ghi lý"
                                + " do."),
                one(
                        FindingCode.REASON_WITHOUT_OVERRIDE,
                        folder -> folder.change("progress.csv", "APPROVED,,", "APPROVED,,đã nghiệm thu"),
                        "progress.csv:2 override_reason: Có override_reason nhưng thiếu override_status nên lý do bị bỏ"
                                + " qua. Hãy kiểm tra dòng này."),
                one(
                        FindingCode.ROW_TWICE,
                        folder -> folder.add("progress.csv", "KH24,395,KT01,2024-Q1,27,,DRAFT,,,,"),
                        "progress.csv:4: Trùng khóa với dòng 2 (KH24/395/KT01/2024-Q1). Hãy bỏ bớt một dòng."),
                one(
                        FindingCode.MILESTONE_VALUE,
                        folder -> folder.change("progress.csv", "2024-Q1,0,0", "2024-Q1,0.5,0"),
                        "progress.csv:3 value: Chỉ tiêu có/không chỉ nhận 1 hoặc 0, không nhận \"0.5\"."
                                + " Hãy sửa ô này."),
                one(
                        FindingCode.MILESTONE_GOAL,
                        folder -> folder.change("targets.csv", "XH01,,,,", "XH01,,AT_LEAST,2,"),
                        "targets.csv:3 comparator: Chỉ tiêu có/không chỉ nhận mức AT_LEAST 1 hoặc để trống,"
                                + " không nhận AT_LEAST khác. Hãy sửa dòng này."));
    }

    private static List<Case> removalsAndPoints() {
        return List.of(
                one(
                        FindingCode.REMOVED_UNKNOWN,
                        folder -> folder.change("targets.csv", "valid_from,valid_to", "valid_from,valid_to,removed")
                                .change("targets.csv", "0.2,,,", "0.2,,,,1")
                                .change("targets.csv", "2024-Q4,,", "2024-Q4,,,"),
                        "targets.csv:2 removed: Không có chỉ tiêu nào với khóa KH24/395/KT01/ASSIGNED/ để bỏ. Hãy kiểm"
                                + " tra mã, basis và valid_from."),
                one(
                        FindingCode.POINTS_TOO_FINE,
                        folder -> adjustments(folder, "KH24,395,2024-Q1,BONUS,K1,0.125,Thi đua"),
                        "adjustments.csv:2 points: Điểm thưởng, điểm trừ \"0.125\" có hơn hai chữ số thập phân."
                                + " Hãy ghi tối đa hai chữ số."),
                one(
                        FindingCode.NUMBER_OUTSIDE,
                        folder -> adjustments(folder, "KH24,395,2024-Q1,PENALTY,,-1,Chậm báo cáo"),
                        "adjustments.csv:2 points: Giá trị -1 nằm ngoài khoảng 0 đến ∞. Hãy sửa ô này."),
                one(
                        FindingCode.VALUE_MISSING,
                        folder -> adjustments(folder, "KH24,395,2024-Q1,penalty,,1,"),
                        "adjustments.csv:2 reason: Ô bắt buộc bị trống. Hãy điền giá trị."),
                one(
                        FindingCode.REFERENCE_UNKNOWN,
                        folder -> adjustments(folder, "KH24,999,2024-Q1,BONUS,,1,Thi đua"),
                        "adjustments.csv:2 unit: Không có đơn vị mang mã \"999\" trong tệp nhập hoặc cơ sở dữ liệu."
                                + " Hãy kiểm tra mã."),
                one(
                        FindingCode.PERIOD_OUTSIDE,
                        folder -> adjustments(folder, "KH24,395,2025-Q1,BONUS,,1,Thi đua"),
                        "adjustments.csv:2 period: Kỳ 2025-Q1 nằm ngoài thời gian của KH24 (2024-2024)."
                                + " Hãy kiểm tra kỳ hoặc mã kế hoạch."),
                one(
                        FindingCode.WORD_WRONG,
                        folder -> adjustments(folder, "KH24,395,2024-Q1,CỘNG,,1,Thi đua"),
                        "adjustments.csv:2 kind: \"CỘNG\" không thuộc các giá trị cho phép: BONUS, PENALTY."
                                + " Hãy chọn một trong các giá trị đó."),
                one(
                        FindingCode.ROW_TWICE,
                        folder -> adjustments(
                                folder, "KH24,395,2024-Q1,bonus,,1,Thi đua", "KH24,395,2024-Q1,BONUS,,2,Sáng kiến"),
                        "adjustments.csv:3: Trùng khóa với dòng 2 (KH24/395/2024-Q1/BONUS/). Hãy bỏ bớt một dòng."));
    }

    private static SmallFolder adjustments(SmallFolder folder, String... rows) {
        folder.text("adjustments.csv", "programme,unit,period,kind,item,points,reason\n");
        for (String row : rows) {
            folder.add("adjustments.csv", row);
        }
        return folder;
    }

    private static List<Case> references() {
        return List.of(
                one(
                        FindingCode.REFERENCE_UNKNOWN,
                        folder -> folder.add("progress.csv", "KH25,396,KT09,2024-Q1,27,,DRAFT,,,,"),
                        "progress.csv:4 indicator: Không có chỉ tiêu mang mã \"KT09\" trong tệp nhập hoặc cơ sở dữ"
                                + " liệu. Hãy kiểm tra mã.",
                        "progress.csv:4 programme: Không có kế hoạch mang mã \"KH25\" trong tệp nhập hoặc cơ sở dữ"
                                + " liệu. Hãy kiểm tra mã.",
                        "progress.csv:4 unit: Không có đơn vị mang mã \"396\" trong tệp nhập hoặc cơ sở dữ liệu."
                                + " Hãy kiểm tra mã."),
                one(
                        FindingCode.CIRCULAR,
                        folder -> folder.add("units.csv", "A,An,TOWN,B,,").add("units.csv", "B,Bình,TOWN,A,,"),
                        "units.csv:5 parent: Quan hệ cấp trên bị vòng tròn: A → B → A."
                                + " Hãy sửa cột parent hoặc part_of.",
                        "units.csv:6 parent: Quan hệ cấp trên bị vòng tròn: B → A → B."
                                + " Hãy sửa cột parent hoặc part_of."),
                one(
                        FindingCode.PERIOD_OUTSIDE,
                        folder -> folder.change("progress.csv", "KT01,2024-Q1", "KT01,2025-Q1"),
                        "progress.csv:2 period: Kỳ 2025-Q1 nằm ngoài thời gian của KH24 (2024-2024)."
                                + " Hãy kiểm tra kỳ hoặc mã kế hoạch."));
    }

    static Case one(FindingCode code, UnaryOperator<SmallFolder> damage, String... told) {
        return new Case(code, damage, List.of(told));
    }

    @TempDir
    Path folder;

    @ParameterizedTest
    @MethodSource("cases")
    void the_finding_says_what_is_wrong_and_where(Case example) {
        ImportResult reading = example.damage.apply(new SmallFolder()).read(folder);

        assertThat(SmallFolder.told(reading)).isEqualTo(example.told);
        assertThat(reading.findings()).anyMatch(finding -> finding.code() == example.code);
        assertThat(reading.clean()).isEqualTo(reading.findings().stream().noneMatch(f -> f.blocks()));
    }

    @Test
    void no_code_of_the_import_is_left_out_here() {
        EnumSet<FindingCode> all = EnumSet.range(FindingCode.FILE_MISSING, FindingCode.REMARK_UNKNOWN);
        all.remove(FindingCode.FILE_TOO_LONG); // CsvFolderTest
        assertThat(cases().map(Case::code).collect(Collectors.toSet())).containsAll(all);
    }
}
