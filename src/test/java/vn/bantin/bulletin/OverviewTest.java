package vn.bantin.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.bantin.progress.Ledger;
import vn.bantin.progress.LedgerFile;
import vn.bantin.progress.Level;
import vn.bantin.progress.Period;
import vn.bantin.scoring.ComparisonBase;
import vn.bantin.scoring.PastResults;
import vn.bantin.scoring.Rank;
import vn.bantin.scoring.Rulebook;
import vn.bantin.scoring.Scoreboard;

/** What page one of the summary says of the first and the last. */
class OverviewTest {

    @Test
    void units_of_one_level_are_named_without_it() {
        assertThat(overview("DISTRICT", 7, "DISTRICT", 0))
                .filteredOn(sentence -> sentence.startsWith("Dẫn đầu"))
                .containsExactly("Dẫn đầu: huyện A1 (hạng 1, 99,00 điểm); huyện A2 (hạng 2, 98,00 điểm); huyện A3 (hạng"
                        + " 3, 97,00 điểm). Nhóm cuối: huyện A5 (hạng 5, 95,00 điểm); huyện A6 (hạng 6, 94,00 điểm);"
                        + " huyện A7 (hạng 7, 93,00 điểm).");
    }

    @Test
    void those_that_share_the_rank_at_which_the_names_end_are_counted() {
        Ledger ledger = ledger("DISTRICT", 9, "DISTRICT", 0, 0);
        assertThat(summary(ledger, ComparisonBase.NOTHING).overview())
                .filteredOn(sentence -> sentence.startsWith("Dẫn đầu"))
                .containsExactly(
                        "Dẫn đầu: huyện A1 (hạng 1, 100,00 điểm); huyện A2 (hạng 1, 100,00 điểm); huyện A3 (hạng 1,"
                                + " 100,00 điểm) và 06 đơn vị khác đồng hạng 1.");
    }

    @Test
    void a_single_one_that_shares_it_is_named_rather_than_counted() {
        Ledger ledger = ledger(rows("%d,Số %1$d,DISTRICT"), rows("P,%d,THU,AT_LEAST,400"), values());

        assertThat(summary(ledger, ComparisonBase.NOTHING).overview())
                .filteredOn(sentence -> sentence.startsWith("Dẫn đầu"))
                .containsExactly("Dẫn đầu: huyện Số 1 (hạng 1, 99,00 điểm); huyện Số 2 (hạng 2, 98,00 điểm); huyện Số 3"
                        + " (hạng 3, 97,00 điểm); huyện Số 4 (hạng 3, 97,00 điểm). Nhóm cuối: huyện Số 6 (hạng 6,"
                        + " 95,00 điểm); huyện Số 7 (hạng 6, 95,00 điểm); huyện Số 8 (hạng 8, 94,00 điểm); huyện Số 9"
                        + " (hạng 9, 93,00 điểm).");
    }

    private static String rows(String pattern) {
        return IntStream.rangeClosed(1, 9).mapToObj(pattern::formatted).collect(Collectors.joining("\n"));
    }

    private static String values() {
        int[] values = {99, 98, 97, 97, 96, 95, 95, 94, 93};
        return IntStream.rangeClosed(1, 9)
                .mapToObj(unit -> "P,%d,THU,2024-Q1,%d".formatted(unit, values[unit - 1]))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void nobody_who_is_behind_on_nothing_is_called_one_of_the_last() {
        Summary summary = summary(ledger("DISTRICT", 7, "DISTRICT", 0, 1), ComparisonBase.NOTHING);

        assertThat(summary.overview())
                .filteredOn(sentence -> sentence.startsWith("Dẫn đầu"))
                .containsExactly(
                        "Dẫn đầu: huyện A7 (hạng 1, 107,00 điểm); huyện A6 (hạng 2, 106,00 điểm); huyện A5 (hạng"
                                + " 3, 105,00 điểm).");
        assertThat(summary.extremes())
                .extracting(Summary.Extreme::laggards)
                .containsExactly("không có (đều đạt tiến độ trở lên)");
    }

    @Test
    void where_several_levels_are_ranked_each_has_its_own_sentence() {
        assertThat(overview("DISTRICT", 7, "DEPARTMENT", 7))
                .filteredOn(sentence -> sentence.startsWith("Dẫn đầu"))
                .containsExactly(
                        "Dẫn đầu cấp huyện: huyện A1 (hạng 1, 99,00 điểm); huyện A2 (hạng 2, 98,00 điểm); huyện A3"
                                + " (hạng 3, 97,00 điểm). Nhóm cuối cấp huyện: huyện A5 (hạng 5, 95,00 điểm); huyện A6"
                                + " (hạng 6, 94,00 điểm); huyện A7 (hạng 7, 93,00 điểm).",
                        "Dẫn đầu khối cơ quan: B1 (hạng 1, 99,00 điểm); B2 (hạng 2, 98,00 điểm); B3 (hạng 3, 97,00"
                                + " điểm). Nhóm cuối khối cơ quan: B5 (hạng 5, 95,00 điểm); B6 (hạng 6, 94,00 điểm);"
                                + " B7 (hạng 7, 93,00 điểm).");
    }

    @Test
    void of_a_level_of_six_units_only_the_first_is_named() {
        assertThat(overview("COMMUNE", 7, "PROVINCE", 6))
                .filteredOn(sentence -> sentence.startsWith("Dẫn đầu"))
                .containsExactly(
                        "Dẫn đầu cấp tỉnh: tỉnh B1 (hạng 1, 99,00 điểm).",
                        "Dẫn đầu cấp xã: xã A1 (hạng 1, 99,00 điểm); xã A2 (hạng 2, 98,00 điểm); xã A3 (hạng"
                                + " 3, 97,00 điểm). Nhóm cuối cấp xã: xã A5 (hạng 5, 95,00 điểm); xã A6 (hạng 6, 94,00"
                                + " điểm); xã A7 (hạng 7, 93,00 điểm).");
        assertThat(overview("NATION", 7, "PROVINCE", 7))
                .filteredOn(sentence -> sentence.startsWith("Dẫn đầu"))
                .extracting(sentence -> sentence.substring(0, sentence.indexOf(':')))
                .containsExactly("Dẫn đầu cấp trung ương", "Dẫn đầu cấp tỉnh");
    }

    @Test
    void who_moved_and_who_is_first_is_said_of_each_level_by_itself() {
        Ledger now = ledger("DISTRICT", 4, "DEPARTMENT", 2, -1);
        PastResults before = PastResults.of(
                Period.of("2023-Q4"),
                false,
                Scoreboard.of(ledger("DISTRICT", 4, "DEPARTMENT", 2, 1), Rulebook.STANDARD));
        Summary summary = summary(now, new ComparisonBase(before, null));

        assertThat(summary.overview())
                .filteredOn(sentence -> sentence.startsWith("So với"))
                .containsExactly(
                        "So với năm 2023, cấp huyện tăng hạng nhiều nhất: huyện A1 (3 bậc), huyện A2 (1 bậc); giảm hạng"
                                + " nhiều nhất: huyện A4 (3 bậc), huyện A3 (1 bậc).",
                        "So với năm 2023, khối cơ quan tăng hạng nhiều nhất: B1 (1 bậc); giảm hạng nhiều nhất: B2 (1"
                                + " bậc).");
        assertThat(summary.extremes())
                .containsExactly(
                        new Summary.Extreme(
                                "Thu ngân sách, cấp huyện",
                                "theo % kế hoạch",
                                "huyện A1 (99%, bằng 24,8% kế hoạch, chậm tiến độ)",
                                "huyện A4 (96%, bằng 24,0% kế hoạch)"),
                        new Summary.Extreme(
                                "Thu ngân sách, khối cơ quan",
                                "theo % kế hoạch",
                                "B1 (99%, bằng 24,8% kế hoạch, chậm tiến độ)",
                                "B2 (98%, bằng 24,5% kế hoạch)"));
    }

    @Test
    void behind_the_three_that_moved_most_only_those_are_counted_that_moved_as_far_as_the_third() {
        assertThat(moves(8, 7, 6, 5, 4, 3, 2, 1))
                .isEqualTo(
                        "So với năm 2023, tăng hạng nhiều nhất: huyện A1 (7 bậc), huyện A2 (5 bậc), huyện A3 (3 bậc);"
                                + " giảm hạng nhiều nhất: huyện A8 (7 bậc), huyện A7 (5 bậc), huyện A6 (3 bậc).");
        assertThat(moves(2, 4, 1, 5, 6, 3, 7, 9, 8))
                .isEqualTo(
                        "So với năm 2023, tăng hạng nhiều nhất: huyện A2 (2 bậc), huyện A1 (1 bậc), huyện A4 (1 bậc),"
                                + " huyện A5 (1 bậc), huyện A8 (1 bậc); giảm hạng nhiều nhất: huyện A6 (3 bậc), huyện A3"
                                + " (2 bậc), huyện A9 (1 bậc).");
    }

    /** What is said of districts that had those ranks before and now stand in their order. */
    private static String moves(int... ranks) {
        Map<String, Level> levels = new HashMap<>();
        Map<String, Rank> places = new HashMap<>();
        for (int i = 0; i < ranks.length; i++) {
            levels.put("A" + (i + 1), Level.DISTRICT);
            places.put("A" + (i + 1), new Rank(ranks[i], false, ranks.length));
        }
        PastResults before = new PastResults(Period.of("2023-Q4"), false, levels, places, Map.of(), Set.of());
        return summary(ledger("DISTRICT", ranks.length, "DISTRICT", 0, -1), new ComparisonBase(before, null))
                .overview()
                .stream()
                .filter(sentence -> sentence.startsWith("So với"))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void behind_the_three_indicators_with_most_units_behind_only_those_are_counted_that_have_as_many_as_the_third() {
        Ledger ledger = behind("1,Một 2,Hai 3,Ba", "1,A 2,A 3,A 1,B 2,B 1,C 2,C 1,D 2,D 1,E");

        assertThat(summary(ledger, ComparisonBase.NOTHING).overview())
                .element(2)
                .isEqualTo(
                        "Các chỉ tiêu có nhiều đơn vị chậm tiến độ nhất: Lúa (03/03 đơn vị được đánh giá); Ngô (02/02);"
                                + " Khoai (02/02); Sắn (02/02).");
    }

    @Test
    void of_a_single_unit_the_targets_behind_are_named_and_no_units_counted() {
        Ledger ledger = behind("1,Một", "1,A 1,B 1,C 1,D 1,E 1,F 1,G");

        assertThat(summary(ledger, ComparisonBase.NOTHING).overview())
                .contains("Chỉ tiêu chậm tiến độ: Lúa; Ngô; Khoai; Sắn; Mía và 02 chỉ tiêu khác.")
                .noneMatch(sentence -> sentence.contains("01/01"));
    }

    /** Those districts, each far behind on the targets named with it. */
    private static Ledger behind(String districts, String targets) {
        return behind(districts, targets, targets);
    }

    private static Ledger behind(String districts, String targets, String reported) {
        return LedgerFile.of("""
            # units
            code,name,kind
            %s
            # programmes
            code,title,kind,first_year,last_year
            P,Kế hoạch,ANNUAL,2024,2024
            # indicators
            code,name,measure
            A,Lúa,FLOW
            B,Ngô,FLOW
            C,Khoai,FLOW
            D,Sắn,FLOW
            E,Mía,FLOW
            F,Lạc,FLOW
            G,Đậu,FLOW
            # targets
            programme,unit,indicator,comparator,low
            %s
            # progress
            programme,unit,indicator,period,value
            %s
            """.formatted(
                                rows(districts, "%s,DISTRICT\n"),
                                rows(targets, "P,%s,AT_LEAST,400\n"),
                                rows(reported, "P,%s,2024-Q1,1\n")))
                .at("2024-Q1");
    }

    private static String rows(String items, String row) {
        return Stream.of(items.split(" ")).map(row::formatted).collect(Collectors.joining());
    }

    @Test
    void page_one_says_who_is_behind_and_who_is_first_and_what_explains_it_comes_last() {
        Summary summary = summary(ledger("DISTRICT", 7, "DISTRICT", 0, -1), ComparisonBase.NOTHING);
        Summary near = summary(LedgerFile.of("""
            # units
            code,name,kind
            1,Một,DISTRICT
            2,Hai,DISTRICT
            3,Ba,DISTRICT
            # programmes
            code,title,kind,first_year,last_year
            P,Kế hoạch,ANNUAL,2024,2024
            # indicators
            code,name,measure
            A,Lúa,FLOW
            # targets
            programme,unit,indicator,comparator,low
            P,1,A,AT_LEAST,400
            P,2,A,AT_LEAST,400
            P,3,A,AT_LEAST,400
            # progress
            programme,unit,indicator,period,value
            P,1,A,2024-Q1,90.2
            P,2,A,2024-Q1,90.1
            """).at("2024-Q1"), ComparisonBase.NOTHING);

        assertThat(summary.onPageOne())
                .isEqualTo(4)
                .isEqualTo(summary.overview().size());
        assertThat(near.overview().subList(0, near.onPageOne()))
                .containsExactly(
                        "Quý I/2024, 03 đơn vị chưa có chỉ tiêu nào hoàn thành kế hoạch; 02/03 lượt chỉ tiêu chậm tiến"
                                + " độ; còn 01/03 lượt chỉ tiêu chưa đánh giá.",
                        "Các đơn vị có chỉ tiêu chậm tiến độ: huyện Một, huyện Hai (mỗi đơn vị 01 chỉ tiêu).",
                        "Các chỉ tiêu có nhiều đơn vị chậm tiến độ nhất: Lúa (02/02 đơn vị được đánh giá).",
                        "Huyện Ba chưa gửi báo cáo.",
                        "Có 02/03 đơn vị được xếp hạng; 01 đơn vị chưa xếp hạng (huyện Ba).",
                        "Dẫn đầu: huyện Một (hạng 1, 90,20 điểm).");
        assertThat(near.overview().subList(near.onPageOne(), near.overview().size()))
                .containsExactly(
                        "01 lượt chỉ tiêu chưa đánh giá: chưa có báo cáo (huyện Ba).",
                        "Điểm sát nhau: huyện Một (hạng 1) và huyện Hai (hạng 2) chỉ chênh 0,10 điểm.");
    }

    @Test
    void units_that_kept_their_places_did_not_move() {
        Ledger now = ledger("DISTRICT", 4, "DEPARTMENT", 2, -1);
        PastResults before = PastResults.of(Period.of("2023-Q4"), false, Scoreboard.of(now, Rulebook.STANDARD));
        assertThat(summary(now, new ComparisonBase(before, null)).overview())
                .noneMatch(sentence -> sentence.startsWith("So với"));
    }

    @Test
    void how_statuses_changed_is_said_of_two_units_and_not_of_one_whose_own_page_says_it() {
        assertThat(changed(2)).containsExactly("So với năm 2023, về mức đánh giá: 02 lượt chỉ tiêu giảm mức đánh giá.");
        assertThat(changed(1)).isEmpty();
    }

    /** What is said where so many districts were on pace in the quarter before and are behind. */
    private static List<String> changed(int many) {
        PastResults before = PastResults.of(
                Period.of("2023-Q4"),
                true,
                Scoreboard.of(ledger("DISTRICT", many, "DISTRICT", 0, 1), Rulebook.STANDARD));
        return summary(ledger("DISTRICT", many, "DISTRICT", 0, -1), new ComparisonBase(before, null))
                .overview()
                .stream()
                .filter(sentence -> sentence.contains("về mức đánh giá"))
                .toList();
    }

    @Test
    void how_little_was_assessed_of_those_without_a_rank_is_said_of_three_at_most() {
        assertThat(unranked("2 3 4"))
                .isEqualTo("Có 01/04 đơn vị được xếp hạng; 03 đơn vị chưa xếp hạng (huyện Số-2, huyện Số-3, huyện"
                        + " Số-4); huyện Số-2 mới đánh giá được 50% trọng số các chỉ tiêu đến kỳ, cần từ 60%; huyện"
                        + " Số-3 mới đánh giá được 50% trọng số các chỉ tiêu đến kỳ, cần từ 60%; huyện Số-4 mới đánh"
                        + " giá được 50% trọng số các chỉ tiêu đến kỳ, cần từ 60%.");
        assertThat(unranked("2 3 4 5"))
                .isEqualTo("Có 01/05 đơn vị được xếp hạng; 04 đơn vị chưa xếp hạng (huyện Số-2, huyện Số-3, huyện"
                        + " Số-4, huyện Số-5).");
    }

    /** What is said of those districts that report one of two targets, beside one that reports both. */
    private static String unranked(String partly) {
        String all = "1 " + partly;
        Ledger ledger = behind(
                rows(all, "%1$s,Số-%1$s ").strip(), rows(all, "%1$s,A %1$s,B ").strip(), rows(all, "%s,A ") + "1,B");
        return summary(ledger, ComparisonBase.NOTHING).overview().stream()
                .filter(sentence -> sentence.contains("chưa xếp hạng"))
                .collect(Collectors.joining("\n"));
    }

    private static List<String> overview(String kind, int many, String otherKind, int others) {
        return summary(ledger(kind, many, otherKind, others, -1), ComparisonBase.NOTHING)
                .overview();
    }

    private static Summary summary(Ledger ledger, ComparisonBase earlier) {
        return Edition.of(
                        ledger,
                        earlier,
                        List.of(),
                        Rulebook.STANDARD,
                        Wording.STANDARD,
                        IssuerSettings.STANDARD,
                        1,
                        LocalDate.of(2024, 4, 3))
                .summary();
    }

    /** So many units of each kind, each of them a little behind the one before it, or before that one. */
    private static Ledger ledger(String kind, int many, String otherKind, int others, int step) {
        StringBuilder units = new StringBuilder();
        StringBuilder targets = new StringBuilder();
        StringBuilder progress = new StringBuilder();
        for (int i = 1; i <= many + others; i++) {
            String name = i <= many ? "A" + i : "B" + (i - many);
            units.append("%s,%s,%s\n".formatted(name, name, i <= many ? kind : otherKind));
            targets.append("P,%s,THU,AT_LEAST,400\n".formatted(name));
            progress.append("P,%s,THU,2024-Q1,%s\n".formatted(name, 100 + step * (i <= many ? i : i - many)));
        }
        return ledger(units, targets, progress);
    }

    private static Ledger ledger(CharSequence units, CharSequence targets, CharSequence progress) {
        return LedgerFile.of("""
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
            """.formatted(units, targets, progress)).at("2024-Q1");
    }
}
