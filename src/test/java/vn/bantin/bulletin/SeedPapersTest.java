package vn.bantin.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.bantin.checks.Finding;
import vn.bantin.plan.Plan;
import vn.bantin.progress.Ledger;
import vn.bantin.progress.Unit;
import vn.bantin.scoring.ComparisonBase;
import vn.bantin.scoring.LearntPace;
import vn.bantin.scoring.Rulebook;
import vn.bantin.scoring.Scoreboard;
import vn.bantin.scoring.Standing;

/** The five papers from which the project was born: what they say is said again, word for word, from their figures. */
class SeedPapersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tho-xuan-2024-plan",
                "tho-xuan-2024-q1",
                "ky-anh-2023-plan",
                "bim-son-2024-plan",
                "ha-trung-2020-2025"
            })
    void every_row_of_a_seed_is_accepted(String name) throws IOException {
        assertThat(Seeds.read(name).findings()).extracting(Finding::message).isEmpty();
    }

    @Test
    void tho_xuan_sets_out_for_2024() throws IOException {
        assertThat(plan("tho-xuan-2024-plan", "KH-2024", "2024-Q1"))
                .contains(
                        "“Thu hút đầu tư, tạo đột phá phát triển”",
                        "Mục tiêu tổng quát là: Tiếp tục phát triển kinh tế nhanh và bền vững theo cấu trúc 2 vành đai phát"
                                + " triển, 3 vùng kinh tế động lực và 4 trụ cột tăng trưởng, 3 chương trình trọng tâm, 2 khâu đột phá.",
                        "Phấn đấu hoàn thành và hoàn thành vượt mức 36 chỉ tiêu");
    }

    @Test
    void ky_anh_carries_out_the_resolutions_of_2023() throws IOException {
        assertThat(plan("ky-anh-2023-plan", "KH-2023", "2023-Q1"))
                .contains(
                        "hủ đề kế hoạch năm 2023 là: “Tập trung xây dựng huyện đạt chuẩn nông thôn mới, xây dựng đô thị Kỳ"
                                + " Đồng, giải phóng mặt bằng; đẩy nhanh tiến độ xây dựng các công trình dự án trọng điểm; đẩy"
                                + " mạnh cải cách hành chính, chuyển đổi số, thu hút đầu tư, từng bước giải quyết dứt điểm các vụ"
                                + " việc tồn đọng trên địa bàn, tạo động lực mới cho phát triển kinh tế - xã hội”.",
                        "Mục tiêu tổng quát là: Tăng cường quản lý nhà nước trên tất cả các lĩnh vực, nhất là đối với lĩnh"
                                + " vực đất đai, khoáng sản, VTNN, ATTP, quy hoạch...");
    }

    @Test
    void bim_son_adds_four_projects_to_the_fourteen_of_the_province() throws IOException {
        assertThat(plan("bim-son-2024-plan", "KH-2024", "2024-Q1"))
                .contains(
                        "“Kỷ cương - Trách nhiệm - Hành động - Sáng tạo - Phát triển”",
                        "có 24 chỉ tiêu",
                        "tỉnh giao là 53,026 ha để thực hiện 14 dự án",
                        "còn giao thêm 40,834 ha để thực hiện 4 dự án");
    }

    @Test
    void tho_xuan_reports_on_the_first_quarter_of_2024() throws IOException {
        Ledger ledger = Seeds.ledger("tho-xuan-2024-q1", "KH-2024", "2024-Q1");

        assertThat(bulletin(ledger, Rulebook.STANDARD, "395").counts())
                .isEqualTo("Quý I/2024, huyện Thọ Xuân có 03/38 chỉ tiêu hoàn thành và hoàn thành vượt kế hoạch; 08/38"
                        + " chỉ tiêu đạt trên 25% kế hoạch; 05/38 chỉ tiêu dưới 25% kế hoạch; còn 22/38 chỉ tiêu chưa"
                        + " đánh giá.");
        assertThat(highlights(ledger, Rulebook.STANDARD, "395").get(0))
                .isEqualTo("Hoàn thành chỉ tiêu giao 237 công dân nhập ngũ.");
        assertThat(ledger.remarks("395").get(0).text())
                .contains(
                        "đón Tết Nguyên đán Giáp Thìn 2024 trong không khí vui tươi, phấn khởi, an toàn và tiết kiệm");
    }

    @Test
    void ha_trung_looks_back_on_half_a_term() throws IOException {
        Ledger ledger = Seeds.ledger("ha-trung-2020-2025", "NQ-2020", "2023-Q2");
        String unit = ledger.units().stream()
                .filter(one -> one.name().equals("Hà Trung"))
                .map(Unit::code)
                .findFirst()
                .orElseThrow();

        assertThat(bulletin(ledger, Seeds.UNCAPPED, unit).counts())
                .contains("huyện Hà Trung đạt và vượt kế hoạch 11/27 chỉ tiêu, chiếm 40,7%");
        assertThat(highlights(ledger, Seeds.UNCAPPED, unit).subList(0, 5))
                .containsExactly(
                        "Tốc độ tăng giá trị sản xuất bình quân giai đoạn 2021-2023 ước đạt 7,34%, đứng thứ 12 toàn tỉnh"
                                + " (kế hoạch 6,50%).",
                        "Quy mô nền kinh tế năm 2023 đạt 14.100 tỷ đồng, gấp 1,41 lần năm 2020 và đứng thứ 14 toàn tỉnh"
                                + " (bằng 112,8% kế hoạch).",
                        "Thu nhập bình quân đầu người năm 2023 ước đạt 53,2 triệu đồng/năm, gấp 1,3 lần năm 2020 (bằng"
                                + " 100,4% kế hoạch).",
                        "Có 17 sản phẩm OCOP, đứng thứ 5 toàn tỉnh (bằng 113,3% kế hoạch).",
                        "Xã đạt chuẩn nông thôn mới đạt 100% (kế hoạch 100%).");
        assertThat(ledger.remarks(unit).get(0).text())
                .startsWith(
                        "Tốc độ tăng giá trị sản xuất bình quân giai đoạn 2021-2023 ước đạt 7,34%, đứng thứ 12 toàn tỉnh");
    }

    private static String plan(String name, String programme, String period) throws IOException {
        Plan plan = Plan.of(
                Seeds.ledger(name, programme, period), List.of(), IssuerSettings.STANDARD, LocalDate.of(2024, 1, 5));
        return String.join("\n", plan.units().get(0).sentences());
    }

    private static Bulletin bulletin(Ledger ledger, Rulebook rules, String unit) {
        Edition edition = Edition.of(
                ledger, List.of(), rules, Wording.STANDARD, 1, ledger.period().end());
        return edition.bulletins().stream()
                .filter(one -> one.unit().equals(unit))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> highlights(Ledger ledger, Rulebook rules, String unit) {
        Scoreboard scoreboard = Scoreboard.of(ledger, rules);
        Narrator narrator = new Narrator(
                ledger.programme(),
                ledger.period(),
                rules,
                Wording.STANDARD,
                ComparisonBase.NOTHING,
                LearntPace.NONE,
                UnitNames.of(
                        scoreboard.standings().stream().map(Standing::unit).toList(),
                        ledger.units().stream().collect(Collectors.toMap(Unit::code, Function.identity()))));
        return Highlights.of(ledger, scoreboard, narrator).of(scoreboard.of(unit)).stream()
                .map(Highlights.Told::sentence)
                .toList();
    }
}
