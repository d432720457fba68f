package vn.bantin.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.bantin.bulletin.Briefing;
import vn.bantin.bulletin.Briefing.Chapter;
import vn.bantin.bulletin.Briefing.Part;
import vn.bantin.press.SampleEdition;

class BriefingRowsTest {

    @Test
    void a_part_alone_has_no_heading_that_says_the_title_again_and_an_item_alone_no_number() {
        assertThat(told(
                        new Chapter(
                                "HẠN CHẾ, NGUYÊN NHÂN",
                                List.of(new Part(Part.CAUSES, List.of("Giá vật liệu tăng.", "Chậm giao đất.")))),
                        new Chapter("NHIỆM VỤ", List.of(new Part(Part.TASKS, List.of("Thu hồi nợ thuế."))))))
                .isEqualTo("""
                    chapter II- HẠN CHẾ, NGUYÊN NHÂN
                    item 1. Giá vật liệu tăng.
                    item 2. Chậm giao đất.
                    chapter III- NHIỆM VỤ
                    item Thu hồi nợ thuế.\
                    """);
    }

    @Test
    void several_parts_and_one_that_the_title_does_not_name_keep_their_headings() {
        assertThat(told(
                        new Chapter(
                                "NHIỆM VỤ",
                                List.of(
                                        new Part(Part.TASKS, List.of("Thu hồi nợ thuế.", "Giao đất.")),
                                        new Part(Part.SOLUTIONS, List.of("Họp hằng tuần.")))),
                        new Chapter("NHIỆM VỤ", List.of(new Part(Part.PROPOSALS, List.of("Bố trí vốn."))))))
                .isEqualTo("""
                    chapter II- NHIỆM VỤ
                    lead 1. Nhiệm vụ
                    item a) Thu hồi nợ thuế.
                    item b) Giao đất.
                    lead 2. Giải pháp
                    item a) Họp hằng tuần.
                    chapter III- NHIỆM VỤ
                    lead 1. Kiến nghị, đề xuất
                    item a) Bố trí vốn.\
                    """);
    }

    @Test
    void what_all_points_lack_of_the_plan_is_said_once_in_the_heading() {
        assertThat(lacking("396")).containsExactly("Thiếu, vượt (kế hoạch)", "2,5 điểm %", "1,3 điểm %");
        assertThat(lacking("395"))
                .containsExactly(
                        "Thiếu, vượt (tiến độ)",
                        "7,7 triệu USD",
                        "38,8 tỷ đồng",
                        "06 doanh nghiệp",
                        "09 đảng viên",
                        "33 người");
    }

    /** The column of what the points of a unit lack. */
    private static List<String> lacking(String unit) {
        return PageRows.first(
                        SampleEdition.bulletin(unit),
                        AnnexExtent.ALL,
                        SampleEdition.SHOP.press().words())
                .stream()
                .filter(row -> row.get("lacking") != null)
                .map(row -> String.valueOf(row.get("lacking")))
                .toList();
    }

    private static String told(Chapter... chapters) {
        List<Map<String, ?>> rows = new ArrayList<>();
        BriefingRows.chapters(rows, new Briefing("1/2", "", "Kỳ trước", List.of(), null, List.of(), List.of(chapters)));
        return String.join(
                "\n",
                rows.stream()
                        .map(row -> row.get("kind") + " " + row.get("text"))
                        .toList());
    }
}
