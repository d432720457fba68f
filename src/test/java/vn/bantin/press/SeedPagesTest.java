package vn.bantin.press;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bantin.press.SampleEdition.PRESS;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bantin.bulletin.Edition;
import vn.bantin.bulletin.IssuerSettings;
import vn.bantin.bulletin.Seeds;
import vn.bantin.bulletin.Wording;
import vn.bantin.plan.Plan;
import vn.bantin.progress.Ledger;
import vn.bantin.scoring.Rulebook;

/** The sentences of the five papers from which the project was born stand in the printed pages, word for word. */
class SeedPagesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            tho-xuan-2024-plan | KH-2024 | 2024-Q1 | “Thu hút đầu tư, tạo đột phá phát triển”
            tho-xuan-2024-plan | KH-2024 | 2024-Q1 | Phấn đấu hoàn thành và hoàn thành vượt mức 36 chỉ tiêu
            ky-anh-2023-plan   | KH-2023 | 2023-Q1 | “Tập trung xây dựng huyện đạt chuẩn nông thôn mới, xây dựng đô thị Kỳ Đồng, giải phóng mặt bằng;
            ky-anh-2023-plan   | KH-2023 | 2023-Q1 | Tăng cường quản lý nhà nước trên tất cả các lĩnh vực, nhất là đối với lĩnh vực đất đai, khoáng sản
            bim-son-2024-plan  | KH-2024 | 2024-Q1 | tỉnh giao là 53,026 ha để thực hiện 14 dự án
            bim-son-2024-plan  | KH-2024 | 2024-Q1 | còn giao thêm 40,834 ha để thực hiện 4 dự án
            """)
    void a_plan_says_what_the_paper_says(String seed, String programme, String period, String sentence)
            throws IOException {
        LocalDate day = LocalDate.of(2024, 1, 5);
        Plan plan = Plan.of(Seeds.ledger(seed, programme, period), List.of(), IssuerSettings.STANDARD, day);

        assertThat(printed(PRESS.print(plan.units().get(0), day))).contains(bare(sentence));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            tho-xuan-2024-q1   | KH-2024 | 2024-Q1 | 395 | có 03/38 chỉ tiêu hoàn thành và hoàn thành vượt kế hoạch; 08/38 chỉ tiêu đạt trên 25% kế hoạch; 05/38 chỉ tiêu dưới 25% kế hoạch; còn 22/38 chỉ tiêu chưa đánh giá
            tho-xuan-2024-q1   | KH-2024 | 2024-Q1 | 395 | oàn thành chỉ tiêu giao 237 công dân nhập ngũ
            tho-xuan-2024-q1   | KH-2024 | 2024-Q1 | 395 | đón Tết Nguyên đán Giáp Thìn 2024 trong không khí vui tươi, phấn khởi, an toàn và tiết kiệm
            ha-trung-2020-2025 | NQ-2020 | 2023-Q2 | 392 | đạt và vượt kế hoạch 11/27 chỉ tiêu, chiếm 40,7%
            ha-trung-2020-2025 | NQ-2020 | 2023-Q2 | 392 | ước đạt 7,34%, đứng thứ 12 toàn tỉnh
            ha-trung-2020-2025 | NQ-2020 | 2023-Q2 | 392 | gấp 1,41 lần năm 2020
            ha-trung-2020-2025 | NQ-2020 | 2023-Q2 | 392 | 17 sản phẩm OCOP, đứng thứ 5 toàn tỉnh
            """)
    void a_report_says_what_the_paper_says(String seed, String programme, String period, String unit, String sentence)
            throws IOException {
        Rulebook rules = seed.startsWith("ha-trung") ? Seeds.UNCAPPED : Rulebook.STANDARD;
        Ledger ledger = Seeds.ledger(seed, programme, period);
        LocalDate day = ledger.period().end();
        Edition edition = Edition.of(ledger, List.of(), rules, Wording.STANDARD, 1, day);

        assertThat(edition.bulletins().stream()
                        .filter(bulletin -> bulletin.unit().equals(unit))
                        .map(bulletin -> printed(PRESS.print(bulletin, day)))
                        .toList())
                .singleElement()
                .asString()
                .contains(bare(sentence));
    }

    private static String printed(PrintedPdf pdf) {
        return bare(ReadPdf.of(pdf.content()).squeezed());
    }

    /** Without any space, also one that keeps words together. */
    private static String bare(String text) {
        return text.replaceAll("[\\s\u00a0]", "");
    }
}
