package vn.bantin.bulletin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.bantin.checks.Finding;
import vn.bantin.checks.FindingCode;
import vn.bantin.checks.Location;
import vn.bantin.checks.Severity;
import vn.bantin.progress.Ledger;
import vn.bantin.progress.LedgerFile;
import vn.bantin.scoring.Rulebook;

/** Figures of which `check` asks whether they are right are told as such wherever they stand, and change nothing else. */
class DoubtfulFiguresTest {

    private static final Ledger LEDGER = LedgerFile.sample().at("2024-Q1");
    private static final int THO_XUAN = 14;

    private static final Finding FELL =
            Finding.of(FindingCode.TOTAL_FELL, Location.target("395", "KT05"), "Giá trị xuất khẩu", "18,6", "20");
    private static final Finding COMPLETED =
            Finding.of(FindingCode.OVER_300_PERCENT, Location.target("395", "MT04"), "Số cây phân tán", "301");
    private static final Finding OF_ANOTHER_KIND =
            Finding.of(FindingCode.OWN_WEAKER, Location.target("395", "KT04"), "Thu ngân sách", "1", "2");
    private static final Finding NOTE =
            new Finding(Severity.INFO, FindingCode.OUTLIER, Location.target("395", "KT08"), List.of());

    private static final Edition FIRM = edition(List.of());
    private static final Edition EDITION = edition(List.of(FELL, COMPLETED, OF_ANOTHER_KIND, NOTE));

    @Test
    void they_are_named_on_page_one_marked_at_their_rows_and_below_the_table() {
        Bulletin bulletin = EDITION.bulletins().get(THO_XUAN);

        assertThat(bulletin.unit()).isEqualTo("395");
        assertThat(bulletin.changes().get(1))
                .isEqualTo("Số liệu cần soát lại, đánh giá và thứ hạng có thể thay đổi: Giá trị xuất khẩu (18,6 triệu"
                        + " USD, lũy kế thấp hơn kỳ trước); Số cây phân tán được trồng (180,2 nghìn cây, trên 300%"
                        + " kế hoạch).");
        assertThat(bulletin.doubts())
                .isEqualTo("Số liệu cần soát lại, đánh giá và thứ hạng có thể thay đổi: Giá trị xuất khẩu (TT 5) lũy kế"
                        + " thấp hơn kỳ trước; Số cây phân tán được trồng (TT 30) trên 300% kế hoạch.");
        assertThat(bulletin.rows())
                .filteredOn(row -> row.doubt() != null)
                .extracting(TargetRow::number)
                .containsExactly(5, 30);
    }

    @Test
    void of_each_unit_it_is_known_which_of_its_figures_are_in_doubt_and_why() {
        Finding twice =
                Finding.of(FindingCode.OVER_300_PERCENT, Location.target("395", "KT05"), "Giá trị xuất khẩu", "529");
        Finding ofAll = Finding.of(FindingCode.OUTLIER, new Location(null, null, null, null, "KT01"), "", "", "", "");

        assertThat(DoubtfulFigures.byUnit(List.of(FELL, COMPLETED, OF_ANOTHER_KIND, NOTE, twice, ofAll)))
                .isEqualTo(Map.of(
                        "395",
                        Map.of(
                                "KT05", "lũy kế thấp hơn kỳ trước, trên 300% kế hoạch",
                                "MT04", "trên 300% kế hoạch"),
                        "",
                        Map.of("KT01", "khác xa các quý trước")));
        assertThat(edition(List.of(FELL)).bulletins().get(THO_XUAN).changes().get(1))
                .isEqualTo("Số liệu cần soát lại, đánh giá và thứ hạng có thể thay đổi: Giá trị xuất khẩu (18,6 triệu"
                        + " USD, lũy kế thấp hơn kỳ trước).");
    }

    @Test
    void a_completed_one_is_no_highlight_and_not_named_as_completed() {
        assertThat(praise(FIRM.bulletins().get(THO_XUAN))).contains("Số cây phân tán được trồng");
        assertThat(praise(EDITION.bulletins().get(THO_XUAN)))
                .doesNotContain("Số cây phân tán được trồng")
                .contains("Tuyển chọn, gọi công dân nhập ngũ");
    }

    @Test
    void the_sheet_says_it_at_the_unit_and_in_its_line() {
        IndicatorSheet sheet = edition(List.of(COMPLETED)).sheets().stream()
                .filter(one -> one.indicator().equals("MT04"))
                .findFirst()
                .orElseThrow();

        assertThat(sheet.counts())
                .endsWith(" Số liệu cần soát lại, thứ hạng có thể thay đổi: huyện Thọ Xuân (trên 300% kế hoạch).");
        assertThat(sheet.lines())
                .filteredOn(line -> line.label().endsWith(" (số liệu cần soát lại)"))
                .extracting(IndicatorSheet.Line::unit)
                .containsExactly("395");
    }

    @Test
    void page_one_of_the_summary_names_their_targets_those_of_most_units_first_with_the_units() {
        Finding tooMuch =
                Finding.of(FindingCode.OVER_300_PERCENT, Location.target("393", "KT05"), "Giá trị xuất khẩu", "529");
        Finding fellToo =
                Finding.of(FindingCode.TOTAL_FELL, Location.target("381", "KT05"), "Giá trị xuất khẩu", "18,6", "20");
        Summary summary = edition(List.of(FELL, COMPLETED, tooMuch, fellToo, OF_ANOTHER_KIND, NOTE))
                .summary();

        assertThat(summary.overview().get(summary.onPageOne() - 1))
                .isEqualTo("Số liệu cần soát lại, đánh giá và thứ hạng có thể thay đổi: Giá trị xuất khẩu (thị xã Bỉm"
                        + " Sơn, huyện Thọ Xuân: lũy kế thấp hơn kỳ trước; huyện Vĩnh Lộc: trên 300% kế hoạch); Số"
                        + " cây phân tán được trồng (huyện Thọ Xuân: trên 300% kế hoạch).");
        assertThat(FIRM.summary().overview()).noneMatch(sentence -> sentence.startsWith("Số liệu cần soát lại"));
    }

    @Test
    void who_leads_by_a_figure_in_doubt_is_not_named_without_saying_so() {
        Finding tooMuch = Finding.of(
                FindingCode.OVER_300_PERCENT, Location.target("407", "KT01"), "Tốc độ tăng giá trị sản xuất", "301");

        assertThat(edition(List.of(tooMuch)).summary().extremes())
                .filteredOn(extreme -> extreme.indicator().equals("Tốc độ tăng giá trị sản xuất"))
                .extracting(Summary.Extreme::leaders, Summary.Extreme::laggards)
                .containsExactly(tuple(
                        "thị xã Nghi Sơn (ước 15,4%, bằng 105,5% kế hoạch, số liệu cần soát lại)",
                        "thành phố Thanh Hóa (ước 12,7%, bằng 90,1% kế hoạch)"));
    }

    @Test
    void targets_of_as_many_units_stand_in_the_order_of_their_codes_behind_one_of_more() {
        Map<String, Map<String, String>> doubts = Map.of(
                "381", Map.of("KT08", "ngoài thang đo"),
                "393", Map.of("MT04", "trên 300% kế hoạch"),
                "395", Map.of("KT05", "ngoài thang đo", "MT04", "trên 300% kế hoạch"));

        assertThat(DoubtfulFigures.ofAll(FIRM.scoreboard().assessments(), doubts, code -> "huyện " + code))
                .contains(
                        "Số liệu cần soát lại, đánh giá và thứ hạng có thể thay đổi: Số cây phân tán được trồng (huyện"
                                + " 393, huyện 395: trên 300% kế hoạch); Giá trị xuất khẩu (huyện 395: ngoài thang đo);"
                                + " Doanh nghiệp thành lập mới (huyện 381: ngoài thang đo).");
    }

    @Test
    void the_line_of_a_sheet_names_each_unit_with_its_reason() {
        Map<String, String> doubts =
                new TreeMap<>(Map.of("huyện A", "ngoài thang đo", "huyện B", "trên 300% kế hoạch"));

        assertThat(DoubtfulFigures.ofUnits(doubts))
                .isEqualTo(
                        " Số liệu cần soát lại, thứ hạng có thể thay đổi: huyện A (ngoài thang đo); huyện B (trên 300%"
                                + " kế hoạch).");
        assertThat(DoubtfulFigures.ofUnits(Map.of())).isEmpty();
    }

    @Test
    void of_many_the_first_three_targets_and_units_are_named_and_the_others_counted() {
        List<Finding> many = Stream.of("KT01", "KT02", "KT03", "KT04", "KT05")
                .flatMap(indicator -> Stream.of("381", "382", "384", "386", "387")
                        .map(unit ->
                                Finding.of(FindingCode.OUTLIER, Location.target(unit, indicator), "", "1", "2", "3")))
                .toList();
        Summary summary = edition(many).summary();

        assertThat(summary.overview().get(summary.onPageOne() - 1))
                .startsWith("Số liệu cần soát lại, đánh giá và thứ hạng có thể thay đổi: ")
                .containsPattern("thị xã Bỉm Sơn, .*, .* và 02 đơn vị khác: khác xa các quý trước\\); ")
                .endsWith(") và 02 chỉ tiêu khác.");
    }

    @Test
    void statuses_and_ranks_are_those_without_the_doubt_and_other_units_pages_too() {
        assertThat(EDITION.scoreboard()).isEqualTo(FIRM.scoreboard());
        assertThat(EDITION.bulletins().get(0)).isEqualTo(FIRM.bulletins().get(0));
        assertThat(EDITION.bulletins().get(THO_XUAN).tally())
                .isEqualTo(FIRM.bulletins().get(THO_XUAN).tally());
    }

    @Test
    void a_doubt_that_an_office_has_made_a_note_and_one_without_a_target_are_none() {
        assertThat(DoubtfulFigures.of(List.of(NOTE, OF_ANOTHER_KIND))).isEmpty();
        assertThat(DoubtfulFigures.of(List.of(FELL, COMPLETED, FELL)))
                .containsExactly(
                        Map.entry("KT05", "lũy kế thấp hơn kỳ trước"), Map.entry("MT04", "trên 300% kế hoạch"));
    }

    private static String praise(Bulletin bulletin) {
        return String.join(" ", bulletin.briefing().highlights());
    }

    private static Edition edition(List<Finding> findings) {
        return Edition.of(LEDGER, findings, Rulebook.STANDARD, Wording.STANDARD, 1, LocalDate.of(2024, 4, 3));
    }
}
