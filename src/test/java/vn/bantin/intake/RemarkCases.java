package vn.bantin.intake;

import static vn.bantin.intake.CodesTest.one;

import java.util.List;
import java.util.stream.Stream;
import vn.bantin.checks.FindingCode;
import vn.bantin.intake.CodesTest.Case;

/** What an import finds in remarks, and in the columns that say more than figures; {@link CodesTest} provokes it. */
final class RemarkCases {

    private RemarkCases() {}

    static List<Case> all() {
        return Stream.concat(texts().stream(), rows().stream()).toList();
    }

    private static List<Case> texts() {
        return List.of(
                one(
                        FindingCode.BASE_YEAR_LATE,
                        folder -> folder.only("programmes.csv").text("programmes.csv", """
                                code,title,kind,first_year,last_year,base_year
                                KH24,Kế hoạch năm 2024,ANNUAL,2024,2024,2024
                                """),
                        "programmes.csv:2 base_year: Năm gốc 2024 không ở trước năm đầu 2024 của kế hoạch. Hãy sửa cột"
                                + " base_year."),
                one(
                        FindingCode.WORD_WRONG,
                        folder -> folder.only("indicators.csv").text("indicators.csv", """
                                code,name,group,unit_of_measure,measure,direction,priority
                                KT01,Thu ngân sách,Kinh tế,tỷ đồng,FLOW,HIGHER,có
                                """),
                        "indicators.csv:2 priority: \"có\" không thuộc các giá trị cho phép: false, true, 0, 1. Hãy chọn một"
                                + " trong các giá trị đó."),
                one(
                        FindingCode.REMARK_EMPTY,
                        folder -> remarks(folder, "KH24,395,2024-Q1,TASK,1,\u00A0"),
                        "remarks.csv:2 text: Nhận xét không có lời. Hãy ghi cột text, hoặc ghi removed = true để bỏ nhận"
                                + " xét này."),
                one(
                        FindingCode.REMARK_UNKNOWN,
                        folder -> folder.text("remarks.csv", """
                                programme,unit,period,section,position,text,removed
                                KH24,395,2024-Q1,TASK,1,,true
                                """),
                        "remarks.csv:2 removed: Không có nhận xét nào với khóa KH24/395/2024-Q1/TASK/1 để bỏ. Hãy kiểm tra"
                                + " mã, kỳ, section và position."));
    }

    private static List<Case> rows() {
        return List.of(
                one(
                        FindingCode.TEXT_TOO_LONG,
                        folder -> remarks(folder, "KH24,395,2024-Q1,TASK,1," + "ă".repeat(601)),
                        "remarks.csv:2 text: Nội dung dài 601 ký tự, tối đa 600. Hãy rút gọn."),
                one(
                        FindingCode.REFERENCE_UNKNOWN,
                        folder -> folder.text("remarks.csv", """
                                programme,unit,period,section,position,indicator,text
                                KH25,999,2024-Q1,TASK,1,KT09,Đẩy nhanh
                                """),
                        "remarks.csv:2 indicator: Không có chỉ tiêu mang mã \"KT09\" trong tệp nhập hoặc cơ sở dữ liệu."
                                + " Hãy kiểm tra mã.",
                        "remarks.csv:2 programme: Không có kế hoạch mang mã \"KH25\" trong tệp nhập hoặc cơ sở dữ liệu."
                                + " Hãy kiểm tra mã.",
                        "remarks.csv:2 unit: Không có đơn vị mang mã \"999\" trong tệp nhập hoặc cơ sở dữ liệu. Hãy kiểm"
                                + " tra mã."),
                one(
                        FindingCode.PERIOD_OUTSIDE,
                        folder -> remarks(folder, "KH24,395,2025-Q1,TASK,1,Đẩy nhanh"),
                        "remarks.csv:2 period: Kỳ 2025-Q1 nằm ngoài thời gian của KH24 (2024-2024). Hãy kiểm tra kỳ hoặc mã"
                                + " kế hoạch."),
                one(
                        FindingCode.WORD_WRONG,
                        folder -> remarks(folder, "KH24,395,2024-Q1,KẾT QUẢ,1,Đẩy nhanh"),
                        "remarks.csv:2 section: \"KẾT QUẢ\" không thuộc các giá trị cho phép: HIGHLIGHT, CAUSE, SOLUTION,"
                                + " TASK, PROPOSAL. Hãy chọn một trong các giá trị đó."),
                one(
                        FindingCode.NUMBER_OUTSIDE,
                        folder -> remarks(folder, "KH24,395,2024-Q1,TASK,0,Đẩy nhanh"),
                        "remarks.csv:2 position: Giá trị 0 nằm ngoài khoảng 1 đến 999. Hãy sửa ô này."),
                one(
                        FindingCode.ROW_TWICE,
                        folder -> remarks(
                                folder, "KH24,395,2024-Q1,TASK,1,Đẩy nhanh", "KH24,395,2024-Q1,task,01.0,Hoàn thành"),
                        "remarks.csv:3: Trùng khóa với dòng 2 (KH24/395/2024-Q1/TASK/1). Hãy bỏ bớt một dòng."));
    }

    private static SmallFolder remarks(SmallFolder folder, String... rows) {
        folder.text("remarks.csv", "programme,unit,period,section,position,text\n");
        for (String row : rows) {
            folder.add("remarks.csv", row);
        }
        return folder;
    }
}
