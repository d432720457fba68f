package vn.bantin.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bantin.bulletin.Bulletin;
import vn.bantin.bulletin.Correction;
import vn.bantin.bulletin.Edition;
import vn.bantin.bulletin.Summary;
import vn.bantin.bulletin.Wording;
import vn.bantin.correction.FigureChange.Said;
import vn.bantin.progress.LedgerFile;
import vn.bantin.scoring.AdjustmentLimits;
import vn.bantin.scoring.RankRange;
import vn.bantin.scoring.RankingRules;
import vn.bantin.scoring.Rulebook;

/** A correction tells the corrected figures apart from the ranks that only move with them. */
class FollowingRanksTest {

    private static final String DATA = """
        # units
        code,name,kind,cluster
        1,Một,DISTRICT,Biển
        2,Hai,DISTRICT,Biển
        3,Ba,DISTRICT,Biển
        4,Bốn,DISTRICT,Núi
        # programmes
        code,title,kind,first_year,last_year
        P,Kế hoạch,ANNUAL,2024,2024
        # indicators
        code,name,measure
        THU,Thu ngân sách,FLOW
        VON,Giải ngân vốn,FLOW
        # targets
        programme,unit,indicator,comparator,low
        P,1,THU,AT_LEAST,100
        P,1,VON,AT_LEAST,100
        P,2,THU,AT_LEAST,100
        P,2,VON,AT_LEAST,100
        P,3,THU,AT_LEAST,100
        P,3,VON,AT_LEAST,100
        P,4,THU,AT_LEAST,100
        P,4,VON,AT_LEAST,100
        # progress
        programme,unit,indicator,period,value
        P,1,THU,2024-Q1,24
        P,1,VON,2024-Q1,24
        P,2,THU,2024-Q1,22
        P,2,VON,2024-Q1,22
        P,3,THU,2024-Q1,20
        P,3,VON,2024-Q1,12
        P,4,THU,2024-Q1,10
        P,4,VON,2024-Q1,10
        """;

    @Test
    void one_figure_is_corrected_and_the_ranks_of_the_others_only_follow() {
        Revision revision = revision(DATA, DATA.replace("P,3,THU,2024-Q1,20", "P,3,THU,2024-Q1,23"), false);

        Correction all = revision.edition().summary().correction();
        assertThat(all.extent())
                .isEqualTo(
                        "Đính chính 01 số liệu của 01 đơn vị (huyện Ba); kéo theo thay đổi hạng của chỉ tiêu ở 01 đơn"
                                + " vị khác; 02 báo cáo không thay đổi, giữ nguyên.");
        assertThat(all.items())
                .containsExactly(
                        "Huyện Ba - điểm từ 64,00 thành 70,00; Thu ngân sách (TT 1): lũy kế từ 20% thành 23%; thực"
                                + " hiện quý từ 20% thành 23%; tỷ lệ so với kế hoạch từ 20,0% thành 23,0%; hạng của chỉ"
                                + " tiêu từ 3/4 thành 2/4.",
                        "Hạng của chỉ tiêu thay đổi theo ở 01 đơn vị, nêu tại báo cáo của đơn vị.");
        assertThat(notice(revision, 2))
                .isEqualTo(new Correction(
                        1,
                        "ngày 03 tháng 4 năm 2024",
                        "Đính chính 01 số liệu; điểm, thứ hạng thay đổi theo.",
                        List.of(
                                "Điểm và xếp hạng: điểm từ 64,00 thành 70,00.",
                                "Thu ngân sách (TT 1): lũy kế từ 20% thành 23%; thực hiện quý từ 20% thành"
                                        + " 23%; tỷ lệ so với kế hoạch từ 20,0% thành 23,0%; hạng của chỉ tiêu từ"
                                        + " 3/4 thành 2/4.")));
        assertThat(notice(revision, 1))
                .isEqualTo(new Correction(
                        1,
                        "ngày 03 tháng 4 năm 2024",
                        "Số liệu của đơn vị không thay đổi; thứ hạng thay đổi theo số liệu đính chính của đơn vị khác.",
                        List.of("Hạng của chỉ tiêu TT 1 từ 2/4 thành 3/4.")));
    }

    @Test
    void the_rank_of_each_unit_that_follows_stands_in_one_item_of_the_summary() {
        Revision revision = revision(
                DATA,
                DATA.replace("P,4,THU,2024-Q1,10", "P,4,THU,2024-Q1,23")
                        .replace("P,4,VON,2024-Q1,10", "P,4,VON,2024-Q1,23"),
                false);

        Correction all = revision.edition().summary().correction();
        assertThat(all.extent())
                .isEqualTo(
                        "Đính chính 02 số liệu của 01 đơn vị (huyện Bốn); kéo theo thay đổi thứ hạng ở 02 đơn vị khác;"
                                + " 01 báo cáo không thay đổi, giữ nguyên.");
        assertThat(all.items().get(1))
                .isEqualTo("Hạng của đơn vị khác thay đổi theo: huyện Hai từ 2 thành 3; huyện Ba từ 3 thành 4.");
        assertThat(all.items()).hasSize(2);
        assertThat(notice(revision, 1).items())
                .containsExactly(
                        "Hạng từ 2/4 thành 3/4; hạng của chỉ tiêu TT 1 từ 2/4 thành 3/4, TT 2 từ 2/4 thành 3/4.");
    }

    @Test
    void the_number_of_ranked_units_is_told_once_where_another_unit_comes_in() {
        Revision revision =
                revision(DATA.replace("P,4,THU,2024-Q1,10\n", "").replace("P,4,VON,2024-Q1,10\n", ""), DATA, false);

        Correction all = revision.edition().summary().correction();
        assertThat(all.extent())
                .isEqualTo(
                        "Đính chính 02 số liệu của 01 đơn vị (huyện Bốn); kéo theo thay đổi hạng của chỉ tiêu ở 03 đơn"
                                + " vị khác.");
        assertThat(all.items().subList(1, all.items().size()))
                .containsExactly(
                        "Số đơn vị được xếp hạng từ 3 thành 4.",
                        "Hạng của chỉ tiêu thay đổi theo ở 03 đơn vị, nêu tại báo cáo của đơn vị.");
        assertThat(notice(revision, 0).items())
                .containsExactly(
                        "Hạng từ 1/3 thành 1/4; hạng của chỉ tiêu TT 1 từ 1/3 thành 1/4, TT 2 từ 1/3 thành 1/4.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        SCORE        | 98,00 | 97,50            | Một điểm từ 98,00 thành 97,50
        COVERAGE     | 80,0  | 75,0             | Một tỷ trọng được đánh giá từ 80,0 thành 75,0
        RANK         | 1/4   | 2/4 (đồng hạng)  | Một từ 1 thành 2 (đồng hạng)
        CLUSTER_RANK | 1/3   | 2/3              | Một trong cụm từ 1 thành 2
        CLUSTER_RANK | 1/3   | 1/4              | Một trong cụm từ 1/3 thành 1/4
        """)
    void a_rank_is_told_with_the_number_of_units_where_that_is_told_nowhere_else(
            FigureKind figure, String from, String to, String moved) {
        assertThat(items(figure, from, to)).containsExactly("Hạng của đơn vị khác thay đổi theo: " + moved + ".");
    }

    @Test
    void the_number_of_ranked_units_stands_apart_from_a_rank() {
        assertThat(items(FigureKind.RANK, "1/4", "2/5"))
                .containsExactly(
                        "Số đơn vị được xếp hạng từ 4 thành 5.",
                        "Hạng của đơn vị khác thay đổi theo: Một từ 1 thành 2.");
    }

    private static List<String> items(FigureKind figure, String from, String to) {
        FigureChange change = new FigureChange("1", null, figure, Said.printed(from), Said.printed(to));
        return FollowingRanks.items(List.of(new UnitChanges("1", List.of(change))), unit -> "Một");
    }

    @Test
    void what_only_other_programs_read_is_no_reason_to_print_anew() {
        Edition first = edition(DATA, false, 1);
        Revision.Former moved = former(first);
        String corrected = DATA.replace("P,4,THU,2024-Q1,10", "P,4,THU,2024-Q1,11");

        assertThat(Revision.of(edition(DATA, false, 2), moved).changes()).isEmpty();
        Revision other = Revision.of(edition(corrected, false, 2), moved);
        assertThat(other.changes())
                .extracting(FigureChange::unit, FigureChange::words)
                .contains(tuple("3", "dao động hạng từ 1-4 thành 3-3"));
        assertThat(other.kept()).containsOnlyKeys(1, 2, 3);
        assertThat(other.edition().summary().correction().items()).hasSize(1);

        Revision printed = Revision.of(edition(DATA, true, 2), former(edition(DATA, true, 1)));
        assertThat(printed.kept()).containsOnlyKeys(1, 2, 4);
        assertThat(notice(printed, 2).items()).containsExactly("Dao động hạng từ 1-4 thành 3-3.");
    }

    /** An edition in which the rank of the third unit could have moved further. */
    private static Revision.Former former(Edition edition) {
        List<Summary.Line> lines = edition.summary().ranking().stream()
                .map(line -> line.unit().equals("3")
                        ? EditionDiffTest.with(line, Map.of("swing", new RankRange(1, 4)))
                        : line)
                .toList();
        return new Revision.Former(
                EditionDiffTest.with(edition.summary(), Map.of("ranking", lines)),
                edition.bulletins(),
                edition.remarks());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        VALUE QUARTER PERCENT STATUS GROUNDS INDICATOR_RANK | 1
        ASSIGNED PERCENT STATUS                             | 1
        ASSIGNED OWN VALUE ESTIMATE QUARTER                 | 4
        STATUS GROUNDS                                      | 1
        ESTIMATE STATUS                                     | 2
        FORMER_STATUS                                       | 1
        TREND QUARTER                                       | 1
        LAST_YEAR PERCENT_OF_LAST_YEAR                      | 1
        NAME PERCENT                                        | 1
        NAME LEAD_BODY CAUSE                                | 0
        INDICATOR_RANK                                      | 0
        """)
    void what_follows_from_a_figure_of_its_row_is_not_counted_again(String kinds, int figures) {
        List<FigureChange> changes = List.of(kinds.split(" ")).stream()
                .map(kind ->
                        new FigureChange("1", "THU", FigureKind.valueOf(kind), Said.printed("1"), Said.printed("2")))
                .toList();

        assertThat(new UnitChanges("1", changes).figures()).isEqualTo(figures);
    }

    private static Correction notice(Revision revision, int bulletin) {
        Bulletin corrected = revision.edition().bulletins().get(bulletin);
        return corrected.correction();
    }

    private static Revision revision(String then, String now, boolean ranges) {
        Edition first = edition(then, ranges, 1);
        return Revision.of(
                edition(now, ranges, 2), new Revision.Former(first.summary(), first.bulletins(), first.remarks()));
    }

    private static Edition edition(String data, boolean ranges, int number) {
        RankingRules ranking = new RankingRules(List.of(), false, AdjustmentLimits.STANDARD, ranges);
        return Edition.of(
                LedgerFile.of(data).at("2024-Q1"),
                List.of(),
                Rulebook.STANDARD.with(ranking),
                Wording.STANDARD,
                number,
                LocalDate.of(2024, 4, 3));
    }
}
