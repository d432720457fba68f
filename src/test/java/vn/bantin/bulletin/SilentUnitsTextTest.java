package vn.bantin.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bantin.progress.Ledger;
import vn.bantin.progress.LedgerFile;
import vn.bantin.progress.Unit;
import vn.bantin.progress.UnitKind;
import vn.bantin.scoring.ComparisonBase;
import vn.bantin.scoring.PastResults;
import vn.bantin.scoring.Rulebook;
import vn.bantin.scoring.Scoreboard;

/** Of a unit that has sent nothing, nothing is said to be unchanged, better or not completed. */
class SilentUnitsTextTest {

    @Test
    void page_one_of_a_silent_unit_says_that_it_has_sent_nothing_and_what_is_missing() {
        Bulletin silent = bulletin("2023-Q1,THU,30; 2023-Q1,RUNG,5; 2023-Q1,VU,1");

        assertThat(silent.counts()).isEqualTo("Huyện Quan Sơn chưa gửi báo cáo; 02 chỉ tiêu đến kỳ chưa có số liệu.");
        assertThat(silent.silent()).isTrue();
        assertThat(bulletin("2024-Q1,THU,30").silent()).isFalse();
        assertThat(silent.changes()).containsExactly("Chưa xếp hạng: chưa có báo cáo.");
        assertThat(silent.method()).first().asString().startsWith("Số chỉ tiêu được giao là 03, quý I/2023 là 0");
        assertThat(silent.behind()).isEmpty();
        assertThat(said(silent))
                .noneMatch(text -> text.contains("không thay đổi") || text.contains("hoàn thành kế hoạch"));
    }

    @Test
    void the_issuer_of_the_summary_tells_of_a_unit_that_has_sent_nothing_and_every_other_unit_of_itself() {
        Edition sample = edition(LedgerFile.sample().at("2024-Q1"), ComparisonBase.NOTHING);

        assertThat(sample.bulletins())
                .filteredOn(one -> one.letterhead().equals(sample.summary().letterhead())
                        && one.closing().equals(sample.summary().closing()))
                .extracting(Bulletin::unitName)
                .containsExactly("huyện Quan Sơn");
        assertThat(sample.bulletins())
                .extracting(one -> one.letterhead().issuingBody())
                .contains("HUYỆN ỦY QUAN HÓA", "TỈNH ỦY THANH HÓA")
                .doesNotContain("HUYỆN ỦY QUAN SƠN");
    }

    @Test
    void the_summary_names_it_too() {
        assertThat(edition("2023-Q1,THU,30").summary().overview())
                .containsExactly(
                        "Quý I/2024, 01 đơn vị còn 03/03 chỉ tiêu chưa đánh giá.",
                        "Huyện Quan Sơn chưa gửi báo cáo.",
                        "Chưa có đơn vị nào được xếp hạng.",
                        "So với quý I/2023: 01 chỉ tiêu giao thêm (Số vụ tai nạn).");
    }

    @Test
    void up_to_ten_are_named_and_not_again_where_it_is_said_who_has_no_rank() {
        assertThat(overview(4, 2))
                .containsExactly(
                        "04 đơn vị chưa gửi báo cáo: huyện H1, huyện H2, huyện H3, huyện H4.",
                        "Có 02/06 đơn vị được xếp hạng; 04 đơn vị chưa xếp hạng (là các đơn vị nêu trên).",
                        "04 lượt chỉ tiêu chưa đánh giá, đều chưa có báo cáo (04 đơn vị nêu trên).");
        assertThat(overview(3, 2))
                .containsExactly(
                        "Huyện H1, huyện H2, huyện H3 chưa gửi báo cáo.",
                        "Có 02/05 đơn vị được xếp hạng; 03 đơn vị chưa xếp hạng (huyện H1, huyện H2, huyện H3).",
                        "03 lượt chỉ tiêu chưa đánh giá, đều chưa có báo cáo (huyện H1, huyện H2, huyện H3).");
        assertThat(overview(12, 1).get(0))
                .isEqualTo(
                        "12 đơn vị chưa gửi báo cáo: huyện H1, huyện H2, huyện H3, huyện H4, huyện H5, huyện H6, huyện"
                                + " H7, huyện H8, huyện H9, huyện H10 và 02 đơn vị khác.");
        assertThat(overview(2, 2))
                .containsExactly(
                        "Huyện H1, huyện H2 chưa gửi báo cáo.",
                        "Có 02/04 đơn vị được xếp hạng; 02 đơn vị chưa xếp hạng (huyện H1, huyện H2).",
                        "02 lượt chỉ tiêu chưa đánh giá, đều chưa có báo cáo (huyện H1, huyện H2).");
        assertThat(SilenceText.without(
                        List.of(unit(1), unit(2), unit(3), unit(4), unit(5)),
                        List.of(unit(1), unit(2), unit(3), unit(4)),
                        UnitNames.ALONE))
                .isEqualTo("04 đơn vị nêu trên, huyện H5");
        assertThat(overview(12, 1)).filteredOn(SilenceText::isSaidBy).hasSize(1);
    }

    /** What is said of so many districts that sent nothing and so many that sent a figure. */
    private static List<String> overview(int silent, int others) {
        StringBuilder units = new StringBuilder();
        StringBuilder targets = new StringBuilder();
        StringBuilder progress = new StringBuilder();
        for (int i = 1; i <= silent + others; i++) {
            String code = "%02d".formatted(i);
            units.append("%s,H%d,DISTRICT%n".formatted(code, i));
            targets.append("P,%s,THU,AT_LEAST,100%n".formatted(code));
            progress.append(i <= silent ? "" : "P,%s,THU,2024-Q1,%d%n".formatted(code, 30 + i));
        }
        List<String> overview = edition(
                        LedgerFile.of("""
                            # units
                            code,name,kind
                            %s
                            # programmes
                            code,title,kind,first_year,last_year
                            P,Kế hoạch,ANNUAL,2024,2024
                            # indicators
                            code,name,measure
                            THU,Thu ngân sách,FLOW
                            # targets
                            programme,unit,indicator,comparator,low
                            %s
                            # progress
                            programme,unit,indicator,period,value
                            %s
                            """.formatted(units, targets, progress)).at("2024-Q1"), ComparisonBase.NOTHING)
                .summary()
                .overview();
        return overview.subList(1, 4);
    }

    private static Unit unit(int i) {
        return new Unit("" + i, "H" + i, UnitKind.DISTRICT, null, null, null, null, null, null, null, null);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        # what was judged then and is not now is no unchanged target
        2023-Q1,THU,30; 2024-Q1,VU,4                 | 01 chỉ tiêu nay chưa đánh giá
        2024-Q1,VU,4; 2023-Q1,RUNG,5                 | chưa có chỉ tiêu nào được đánh giá ở cả hai kỳ
        2023-Q1,THU,30; 2024-Q1,THU,31               | 01 chỉ tiêu không thay đổi
        2023-Q1,THU,30; 2024-Q1,THU,1                | 01 chỉ tiêu giảm mức đánh giá (Thu ngân sách)
        2023-Q1,THU,3; 2024-Q1,THU,31                | 01 chỉ tiêu chuyển biến tích cực (Thu ngân sách)
        2023-Q1,RUNG,3; 2024-Q1,THU,31               | 01 chỉ tiêu mới được đánh giá
        """)
    void unchanged_is_only_what_was_judged_in_both_periods(String reports, String expected) {
        assertThat(bulletin(reports).changes()).contains("So với cùng kỳ năm 2023, về mức đánh giá: " + expected + ".");
    }

    @Test
    void a_unit_with_nothing_due_is_asked_for_nothing() {
        Ledger ledger = LedgerFile.of("""
            # units
            code,name,kind
            386,Quan Sơn,DISTRICT
            # programmes
            code,title,kind,first_year,last_year
            P,Kế hoạch,ANNUAL,2024,2024
            # indicators
            code,name,measure,first_assessed
            RUNG,Độ che phủ rừng,LEVEL,Q4
            # targets
            programme,unit,indicator,comparator,low
            P,386,RUNG,AT_LEAST,80
            """).at("2024-Q1");
        assertThat(edition(ledger, ComparisonBase.NOTHING).bulletins().get(0).counts())
                .isEqualTo("Huyện Quan Sơn chưa gửi báo cáo; chưa có chỉ tiêu nào đến kỳ đánh giá.");
    }

    @Test
    void a_unit_that_reported_only_items_within_a_target_has_sent_a_report() {
        Edition edition = edition(LedgerFile.of("""
            # units
            code,name,kind
            386,Quan Sơn,DISTRICT
            # programmes
            code,title,kind,first_year,last_year
            P,Kế hoạch,ANNUAL,2024,2024
            # indicators
            code,name,measure,part_of
            THU,Thu ngân sách,FLOW
            DAT,Thu tiền sử dụng đất,FLOW,THU
            # targets
            programme,unit,indicator,comparator,low
            P,386,THU,AT_LEAST,100
            P,386,DAT,AT_LEAST,40
            # progress
            programme,unit,indicator,period,value
            P,386,DAT,2024-Q1,9
            """).at("2024-Q1"), ComparisonBase.NOTHING);
        Bulletin bulletin = edition.bulletins().get(0);

        assertThat(bulletin.counts()).isEqualTo("Quý I/2024, huyện Quan Sơn còn 01/01 chỉ tiêu chưa đánh giá.");
        assertThat(bulletin.changes())
                .startsWith("Chưa xếp hạng: chưa đủ trọng số chỉ tiêu được đánh giá để xếp hạng (mới đánh giá được"
                        + " 0% trọng số các chỉ tiêu đến kỳ, cần từ 60%).");
        assertThat(bulletin.remarks()).containsExactly("01/01 chỉ tiêu chưa có báo cáo.");
        assertThat(edition.summary().overview()).noneMatch(text -> text.contains("chưa gửi báo cáo"));
    }

    @Test
    void a_unit_that_reported_only_what_was_not_assigned_to_it_has_sent_something() {
        Edition edition = edition(LedgerFile.of("""
            # units
            code,name,kind
            386,Quan Sơn,DISTRICT
            # programmes
            code,title,kind,first_year,last_year
            P,Kế hoạch,ANNUAL,2024,2024
            # indicators
            code,name,measure
            THU,Thu ngân sách,FLOW
            CHI,Chi ngân sách,FLOW
            # targets
            programme,unit,indicator,comparator,low
            P,386,THU,AT_LEAST,100
            # progress
            programme,unit,indicator,period,value
            P,386,CHI,2024-Q1,9
            """).at("2024-Q1"), ComparisonBase.NOTHING);
        String sentence = "Huyện Quan Sơn chưa báo cáo chỉ tiêu nào được giao.";

        assertThat(edition.bulletins().get(0).counts())
                .isEqualTo("Huyện Quan Sơn chưa báo cáo chỉ tiêu nào được giao; 01 chỉ tiêu đến kỳ chưa có số liệu.");
        assertThat(edition.summary().overview()).contains(sentence);
    }

    private static List<String> said(Bulletin bulletin) {
        return Stream.of(List.of(bulletin.counts()), bulletin.changes(), bulletin.remarks())
                .flatMap(List::stream)
                .toList();
    }

    private static Bulletin bulletin(String reports) {
        return edition(reports).bulletins().get(0);
    }

    private static Edition edition(String reports) {
        StringBuilder progress = new StringBuilder();
        for (String report : reports.split("; ")) {
            progress.append("P%s,386,%s,%s%n"
                    .formatted(
                            report.substring(0, 4),
                            report.split(",")[1],
                            report.split(",")[0] + "," + report.split(",")[2]));
        }
        LedgerFile file = LedgerFile.of("""
            # units
            code,name,kind
            386,Quan Sơn,DISTRICT
            # programmes
            code,title,kind,first_year,last_year
            P2024,Kế hoạch,ANNUAL,2024,2024
            P2023,Kế hoạch,ANNUAL,2023,2023
            # indicators
            code,name,measure,direction,first_assessed
            THU,Thu ngân sách,FLOW,HIGHER,
            RUNG,Độ che phủ rừng,LEVEL,HIGHER,Q4
            VU,Số vụ tai nạn,FLOW,LOWER,
            # targets
            programme,unit,indicator,comparator,low,high
            P2023,386,THU,AT_LEAST,100,
            P2023,386,RUNG,AT_LEAST,80,
            P2024,386,THU,AT_LEAST,100,
            P2024,386,RUNG,AT_LEAST,80,
            P2024,386,VU,AT_MOST,,20
            # progress
            programme,unit,indicator,period,value
            %s
            """.formatted(progress));
        Ledger then = file.at("2023-Q1");
        return edition(
                file.at("2024-Q1"),
                new ComparisonBase(
                        null, PastResults.of(then.period(), false, Scoreboard.untried(then, Rulebook.STANDARD))));
    }

    private static Edition edition(Ledger ledger, ComparisonBase earlier) {
        return Edition.of(
                ledger,
                earlier,
                List.of(),
                Rulebook.STANDARD,
                Wording.STANDARD,
                IssuerSettings.STANDARD,
                1,
                LocalDate.of(2024, 4, 3));
    }
}
