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
                .isEqualTo("Tốc độ tăng giá trị sản xuất (ước 11,2/12,3%); Giá trị xuất khẩu (20,3% kế hoạch, cần"
                        + " 25%); Tỷ lệ giải ngân vốn đầu tư công (17,6% kế hoạch, cần 20%); Tỷ lệ hồ sơ thủ"
                        + " tục hành chính được giải quyết trực tuyến (81,0/85%); Tỷ lệ dân số tham gia bảo"
                        + " hiểm y tế (92,6/94,6%); Tỷ lệ dân số được sử dụng nước sạch đáp ứng quy chuẩn"
                        + " (61,4/65,2%); Số vụ tai nạn giao thông (04 vụ, vượt phân bổ)");
        assertThat(FurtherTargets.named(rows, FurtherTargets.height(rows, all))).isEqualTo(all);
        assertThat(FurtherTargets.named(rows, FurtherTargets.height(rows, all) - 1))
                .isEqualTo("Tốc độ tăng giá trị sản xuất (ước 11,2/12,3%); Giá trị xuất khẩu (20,3% kế hoạch, cần"
                        + " 25%); Tỷ lệ giải ngân vốn đầu tư công (17,6% kế hoạch, cần 20%); Tỷ lệ hồ sơ thủ"
                        + " tục hành chính được giải quyết trực tuyến (81,0/85%); Tỷ lệ dân số tham gia bảo"
                        + " hiểm y tế (92,6/94,6%) và 02 chỉ tiêu khác (TT 27, 32)");
        assertThat(FurtherTargets.named(rows, 1)).isNull();
    }

    @Test
    void what_is_due_is_said_where_it_is_not_what_was_due_of_the_target_before() {
        List<TargetRow> rows = behind("huyện Yên Định").stream()
                .filter(row -> row.numbers().measure() == Measure.FLOW)
                .toList();

        assertThat(FurtherTargets.named(rows))
                .isEqualTo("Giá trị xuất khẩu (22,9% kế hoạch, cần 25%); Tỷ lệ giải ngân vốn đầu tư công (18,6% kế"
                        + " hoạch, cần 20%); Doanh nghiệp thành lập mới (20%, cần 25%); Số cây phân tán được"
                        + " trồng (52,8%, cần 60%); Số vụ phạm pháp hình sự (24 vụ, vượt phân bổ)");
    }

    @Test
    void each_is_told_by_the_figure_that_says_how_far_it_is() {
        List<TargetRow> rows = behind(RULES, "2024-Q1");
        assertThat(FurtherTargets.named(rows))
                .isEqualTo(
                        "Số vụ cháy (03 vụ, vượt phân bổ); Xây chợ; Hộ nghèo (ước 5,0%, kế hoạch không quá 4,0%); Tốc"
                                + " độ tăng (2,0%, kế hoạch 3,0 - 4,0%)");
        assertThat(FurtherTargets.named(behind(RULES.replace("2024-Q1,3,", "2024-Q1,5,"), "2024-Q1")))
                .as("beyond its plan the ceiling is missed")
                .startsWith("Số vụ cháy (05 vụ, kế hoạch không quá 04); Xây chợ;");
        assertThat(FurtherTargets.named(
                        rows.stream().map(FurtherTargetsTest::older).toList()))
                .as("as read from an edition without the numbers behind a figure")
                .isEqualTo("Số vụ cháy (75% kế hoạch); Xây chợ; Hộ nghèo (ước 5,0%); Tốc độ tăng (2,0%)");
    }

    private static TargetRow older(TargetRow row) {
        return new TargetRow(
                row.indicator(),
                row.group(),
                row.number(),
                row.name(),
                row.unitOfMeasure(),
                row.plan(),
                row.assigned(),
                row.own(),
                row.lastYear(),
                row.quarter(),
                row.value(),
                row.valueText(),
                row.percentOfPlan(),
                row.percentOfLastYear(),
                row.status(),
                row.label(),
                row.why(),
                row.place(),
                row.leadBody(),
                row.milestone(),
                null,
                row.trend(),
                row.former(),
                row.assignment(),
                row.doubt());
    }

    private static final String RULES = """
        # units
        code,name,kind
        A,Ái,DISTRICT
        # programmes
        code,title,kind,first_year,last_year
        P,Kế hoạch,ANNUAL,2024,2024
        # indicators
        code,name,unit_of_measure,measure,direction,decimals
        CHAY,Số vụ cháy,vụ,FLOW,LOWER,0
        CHO,Xây chợ,,MILESTONE,HIGHER,0
        NGHEO,Hộ nghèo,%,RATE,LOWER,1
        TANG,Tốc độ tăng,%,RATE,HIGHER,1
        # targets
        programme,unit,indicator,comparator,low,high,due
        P,A,CHAY,AT_MOST,,4,
        P,A,CHO,,,,2024-Q1
        P,A,NGHEO,AT_MOST,,4,
        P,A,TANG,BETWEEN,3,4,
        # progress
        programme,unit,indicator,period,value,estimate
        P,A,CHAY,2024-Q1,3,false
        P,A,CHO,2024-Q1,0,false
        P,A,NGHEO,2024-Q1,5,true
        P,A,TANG,2024-Q1,2,false
        """;

    private static List<TargetRow> behind(String ledger, String period) {
        return Edition.of(
                        LedgerFile.of(ledger).at(period),
                        List.of(),
                        Rulebook.STANDARD,
                        Wording.STANDARD,
                        1,
                        LocalDate.of(2024, 4, 3))
                .bulletins()
                .get(0)
                .rows();
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
