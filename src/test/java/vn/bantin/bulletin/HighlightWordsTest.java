package vn.bantin.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** How a highlight speaks of what is counted, and of what is to be low. */
class HighlightWordsTest {

    @Test
    void what_is_counted_in_the_midst_of_a_name_has_its_number_there() {
        assertThat(HighlightsTest.first(
                        "A,Kết nạp đảng viên mới,Xây dựng Đảng,đảng viên,FLOW,HIGHER,0,Q1,,,1", "AT_LEAST,30,,,", "39"))
                .containsExactly("Kết nạp 39 đảng viên mới (bằng 130% kế hoạch).");
        assertThat(HighlightsTest.first(
                        "A,Kết nạp đảng viên,Xây dựng Đảng,Đảng viên,FLOW,HIGHER,0,Q1,,,1", "AT_LEAST,30,,,", "39*"))
                .containsExactly("Kết nạp ước 39 Đảng viên (bằng 130% kế hoạch).");
        assertThat(HighlightsTest.first(
                        "A,Khởi công nhà ở xã hội,Xã hội,nhà,FLOW,HIGHER,0,Q1,,,1", "AT_LEAST,30,,,", "30"))
                .containsExactly("Khởi công nhà ở xã hội: hoàn thành chỉ tiêu giao 30 nhà.");
        assertThat(HighlightsTest.first("A,Hỗ trợ làm nhàn,Xã hội,nhà,FLOW,HIGHER,0,Q1,,,1", "AT_LEAST,30,,,", "39"))
                .as("no part of a word")
                .containsExactly("Hỗ trợ làm nhàn đạt 39 nhà (bằng 130% kế hoạch).");
    }

    @Test
    void what_is_to_be_low_is_neither_had_nor_reached_and_its_place_is_the_lowest() {
        String crimes = "A,Số vụ phạm pháp hình sự,Quốc phòng,vụ,FLOW,LOWER,0,Q1,,,1\n";
        assertThat(lowest(crimes, "77", "78", "79", "80", "81", "82"))
                .containsExactly(
                        "Số vụ phạm pháp hình sự ở mức 77 vụ, thấp nhất toàn tỉnh (kế hoạch không quá 160 vụ).");
        assertThat(lowest(crimes, "77", "77", "79", "80", "81", "82", "83", "84", "85", "86"))
                .containsExactly(
                        "Số vụ phạm pháp hình sự ở mức 77 vụ, thấp nhất toàn tỉnh cùng 01 đơn vị khác (kế hoạch không"
                                + " quá 160 vụ).",
                        "Số vụ phạm pháp hình sự ở mức 77 vụ, thấp nhất toàn tỉnh cùng 01 đơn vị khác (kế hoạch không"
                                + " quá 160 vụ).");
        assertThat(lowest(crimes, "77", "78", "79"))
                .containsExactly("Số vụ phạm pháp hình sự ở mức 77 vụ, thấp thứ 1/3 (kế hoạch không quá 160 vụ).");
    }

    /** The highlights of units that may have 160 of it and had so many by the middle of the year. */
    private static List<String> lowest(String indicator, String... values) {
        StringBuilder targets = new StringBuilder();
        StringBuilder progress = new StringBuilder();
        String[] units = new String[values.length];
        for (int i = 0; i < values.length; i++) {
            units[i] = String.valueOf(i + 1);
            targets.append("P,%s,A,ASSIGNED,AT_MOST,,160,,%n".formatted(units[i]));
            progress.append("P,%s,A,2024-Q2,%s,,APPROVED%n".formatted(units[i], values[i]));
        }
        return HighlightsTest.sentences("2024-Q2", indicator, targets.toString(), progress.toString(), units);
    }
}
