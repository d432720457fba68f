package vn.bantin.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bantin.progress.Direction;
import vn.bantin.progress.Indicator;
import vn.bantin.progress.Measure;
import vn.bantin.progress.Period;
import vn.bantin.progress.Status;
import vn.bantin.progress.Unit;
import vn.bantin.progress.UnitKind;
import vn.bantin.scoring.AdjustmentPoints;
import vn.bantin.scoring.ComparisonBase;
import vn.bantin.scoring.Fraction;
import vn.bantin.scoring.PastResults;
import vn.bantin.scoring.PastResults.Published.Figure;
import vn.bantin.scoring.Rank;
import vn.bantin.scoring.RankRange;
import vn.bantin.scoring.Shortfall;
import vn.bantin.scoring.Standing;
import vn.bantin.scoring.StatusTally;

/** How sure a rank is, what a target behind lacks, how ranks moved and what was corrected since, in words. */
class MarginTextTest {

    @Test
    void a_rank_that_moves_says_how_far() {
        assertThat(MarginText.swing(new RankRange(2, 2))).isEqualTo("không dao động");
        assertThat(MarginText.swing(new RankRange(2, 5))).isEqualTo("dao động từ 2 đến 5");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        PACE    | HIGHER | tỷ đồng | FLOW  | false | , còn thiếu 12,4 tỷ đồng so với tiến độ
        PACE    | HIGHER | tỷ đồng | FLOW  | true  | , còn thiếu gần 12,4 tỷ đồng so với tiến độ
        PLAN    | HIGHER | người   | FLOW  | false | , còn thiếu 12,4 người
        PLAN    | HIGHER | %       | LEVEL | false | , thấp hơn kế hoạch 12,4 điểm phần trăm
        PLAN    | LOWER  | hộ      | LEVEL | false | , cao hơn kế hoạch 12,4 hộ
        PLAN    | LOWER  | %       | RATE  | false | , cao hơn kế hoạch 12,4 điểm phần trăm
        ALLOWED | LOWER  | vụ      | FLOW  | false | ''
        CEILING | LOWER  |         | FLOW  | false | , vượt 12,4
        """)
    void a_target_behind_says_what_it_lacks(
            Shortfall.Aim aim, Direction sense, String unit, Measure measure, boolean nearly, String words) {
        Shortfall shortfall = new Shortfall(aim, new BigDecimal("12.4"), nearly, sense, new BigDecimal("3"), 1);
        Indicator indicator = new Indicator(
                "A", "A", "Nhóm", unit == null ? "" : unit, measure, sense, 1, 1, null, null, BigDecimal.ONE);
        assertThat(MarginText.missing(shortfall, indicator)).isEqualTo(words);
    }

    @Test
    void neighbours_no_further_apart_than_a_quarter_of_a_point_are_named() {
        assertThat(MarginText.near(List.of(standing("1", 1, "90"), standing("2", 2, "89.75")), UnitNames.ALONE))
                .containsExactly("Điểm sát nhau: huyện H1 (hạng 1) và huyện H2 (hạng 2) chỉ chênh 0,25 điểm.");
        assertThat(MarginText.near(List.of(standing("1", 1, "90"), standing("2", 2, "89.749999")), UnitNames.ALONE))
                .isEmpty();
        assertThat(MarginText.near(List.of(standing("1", 1, "90"), standing("2", 1, "90")), UnitNames.ALONE))
                .as("equal ones are tied, not near")
                .isEmpty();
        assertThat(MarginText.near(List.of(standing("1", 1, "90"), standing("2", 2, "89.9996")), UnitNames.ALONE))
                .containsExactly("Điểm sát nhau: huyện H1 (hạng 1) và huyện H2 (hạng 2) chỉ chênh dưới 0,01 điểm.");
    }

    @Test
    void of_tied_ones_the_last_by_code_is_the_neighbour() {
        assertThat(MarginText.near(
                        List.of(standing("2", 1, "90"), standing("1", 1, "90"), standing("3", 3, "89.9")),
                        UnitNames.ALONE))
                .containsExactly("Điểm sát nhau: huyện H2 (hạng 1) và huyện H3 (hạng 3) chỉ chênh 0,10 điểm.");
    }

    @Test
    void the_three_closest_pairs_are_named_and_the_others_counted() {
        List<Standing> standings = List.of(
                standing("5", 5, "89.2"),
                standing("4", 4, "89.3"),
                standing("1", 1, "90"),
                standing("3", 3, "89.55"),
                standing("2", 2, "89.78"));
        assertThat(MarginText.near(standings, UnitNames.ALONE))
                .as("where more than a fourth are close, they are counted and the closest named")
                .containsExactly(
                        "Điểm sát nhau: 04/04 cặp hạng liền nhau chênh không quá 0,25 điểm, sát nhất: huyện H4 (hạng"
                                + " 4) và huyện H5 (hạng 5) chỉ chênh 0,10 điểm.");
        List<Standing> many = new ArrayList<>(standings);
        for (int i = 6; i <= 16; i++) {
            many.add(standing("" + i, i, "" + (90 - i)));
        }
        assertThat(MarginText.near(many, UnitNames.ALONE))
                .containsExactly(
                        "Điểm sát nhau: huyện H4 (hạng 4) và huyện H5 (hạng 5) chỉ chênh 0,10 điểm; huyện H1 (hạng 1)"
                                + " và huyện H2 (hạng 2) chỉ chênh 0,22 điểm; huyện H2 (hạng 2) và huyện H3 (hạng 3) chỉ"
                                + " chênh 0,23 điểm và 01 cặp khác chênh không quá 0,25 điểm.");
        assertThat(MarginText.near(standings.subList(1, 5), UnitNames.ALONE))
                .as("three pairs are all there are")
                .containsExactly(
                        "Điểm sát nhau: huyện H1 (hạng 1) và huyện H2 (hạng 2) chỉ chênh 0,22 điểm; huyện H2 (hạng 2)"
                                + " và huyện H3 (hạng 3) chỉ chênh 0,23 điểm; huyện H3 (hạng 3) và huyện H4 (hạng 4) chỉ"
                                + " chênh 0,25 điểm.");
    }

    @Test
    void units_of_two_levels_and_those_without_rank_are_no_neighbours() {
        Standing commune = standing(unit("2", UnitKind.COMMUNE), 1, "89.9");
        Standing unranked = new Standing(
                unit("3", UnitKind.DISTRICT),
                StatusTally.of(0, List.of()),
                Fraction.of(new BigDecimal("89.95")),
                null,
                null,
                null,
                null,
                Standing.Unranked.LOW_COVERAGE,
                AdjustmentPoints.NONE);
        assertThat(MarginText.near(List.of(standing("1", 1, "90"), commune, unranked), UnitNames.ALONE))
                .isEmpty();
    }

    @Test
    void a_move_is_told_against_the_quarter_and_the_year_before() {
        PastResults quarter = past("2024-Q1", new Rank(5, true, 16), false);
        PastResults year = past("2023-Q2", new Rank(1, false, 16), false);
        assertThat(moved(2, quarter, year))
                .isEqualTo("; tăng 3 bậc so với quý I/2024 (đồng hạng thứ 5/16); giảm 1 bậc so với cùng kỳ quý II/2023"
                        + " (thứ 1/16)");
        assertThat(moved(5, quarter, null)).isEqualTo("; giữ nguyên hạng so với quý I/2024 (đồng hạng thứ 5/16)");
        assertThat(moved(5, null, null)).isEmpty();
        assertThat(moved(5, past("2024-Q1", null, false), null)).isEmpty();
    }

    @Test
    void a_new_unit_is_compared_with_nothing_from_before_it() {
        PastResults quarter = past("2024-Q1", new Rank(5, false, 16), true);
        PastResults year = past("2023-Q2", new Rank(1, false, 16), true);
        assertThat(moved(2, quarter, year)).isEqualTo("; không so sánh được với các kỳ trước (đơn vị hành chính mới)");
        assertThat(moved(2, past("2024-Q1", new Rank(5, false, 16), false), year))
                .isEqualTo("; tăng 3 bậc so với quý I/2024 (thứ 5/16); không so sánh được với cùng kỳ năm trước (đơn vị"
                        + " hành chính mới)");
    }

    @Test
    void a_move_that_only_the_number_of_ranked_units_makes_is_not_told_as_one() {
        assertThat(moved(16, past("2024-Q1", new Rank(18, false, 19), false), null))
                .isEqualTo("; quý I/2024 xếp thứ 18/19");
        assertThat(moved(
                        15,
                        past("2024-Q1", new Rank(17, false, 18), false),
                        past("2023-Q2", new Rank(1, false, 1), false)))
                .as("last but one, then and now")
                .isEqualTo("; quý I/2024 xếp thứ 17/18");
        assertThat(moved(12, past("2024-Q1", new Rank(9, false, 9), false), null))
                .isEqualTo("; quý I/2024 xếp thứ 9/9");
        assertThat(moved(12, past("2024-Q1", new Rank(17, false, 19), false), null))
                .isEqualTo("; tăng 5 bậc so với quý I/2024 (thứ 17/19)");
        assertThat(strip(16, past("2024-Q1", new Rank(18, false, 19), false), null))
                .isEmpty();
    }

    @Test
    void where_a_programme_begins_the_same_quarter_of_last_year_stands_first_in_sentence_and_strip() {
        PastResults year = past("2023-Q1", new Rank(9, false, 16), false);
        PastResults quarter = other(past("2023-Q4", new Rank(2, false, 16), false));
        assertThat(moved(5, quarter, year))
                .isEqualTo(
                        "; tăng 4 bậc so với cùng kỳ quý I/2023 (thứ 9/16); giảm 3 bậc so với quý IV/2023 (thứ 2/16)");
        assertThat(strip(5, quarter, year)).isEqualTo("tăng 4 bậc");
        assertThat(strip(9, quarter, year)).isEqualTo("không đổi");
        assertThat(strip(5, quarter, null)).isEqualTo("giảm 3 bậc so quý IV/2023");
        assertThat(strip(5, quarter, past("2023-Q1", null, false))).isEqualTo("giảm 3 bậc so quý IV/2023");
        assertThat(strip(5, past("2024-Q1", new Rank(2, false, 16), false), year))
                .isEqualTo("giảm 3 bậc");
        assertThat(strip(5, past("2024-Q1", null, false), year)).isEqualTo("tăng 4 bậc so cùng kỳ");
        assertThat(strip(5, past("2024-Q1", new Rank(2, false, 16), true), null))
                .isEmpty();
        assertThat(strip(5, past("2024-Q1", new Rank(1, false, 1), false), null))
                .isEmpty();
        assertThat(strip(5, null, null)).isEmpty();
    }

    @Test
    void what_was_corrected_since_is_told_once_with_no_more_than_four_names() {
        assertThat(Restatements.of("1", ComparisonBase.NOTHING, PeriodNames.QUARTER))
                .isNull();
        assertThat(Restatements.of("1", new ComparisonBase(corrected("2024-Q1", 0), null), PeriodNames.QUARTER))
                .isNull();
        assertThat(Restatements.of("2", new ComparisonBase(corrected("2024-Q1", 1), null), PeriodNames.QUARTER))
                .isNull();
        assertThat(Restatements.of(
                        "1", new ComparisonBase(corrected("2024-Q1", 1), corrected("2023-Q2", 1)), PeriodNames.QUARTER))
                .isEqualTo("Số liệu kỳ trước lấy theo báo cáo đã phát hành; sau đó có 02 số liệu được điều chỉnh: Chỉ"
                        + " tiêu 1 quý I/2024 (phát hành 10,0, nay 11,0); Chỉ tiêu 1 quý II/2023 (phát hành 10,0,"
                        + " nay 11,0).");
        assertThat(Restatements.of("1", new ComparisonBase(corrected("2024-Q1", 4), null), PeriodNames.QUARTER))
                .endsWith("Chỉ tiêu 4 quý I/2024 (phát hành 10,0, nay 11,0).");
        assertThat(Restatements.of("1", new ComparisonBase(corrected("2024-Q1", 6), null), PeriodNames.QUARTER))
                .startsWith("Số liệu kỳ trước lấy theo báo cáo đã phát hành; sau đó có 06 số liệu được điều chỉnh: Chỉ"
                        + " tiêu 1 ")
                .endsWith("Chỉ tiêu 4 quý I/2024 (phát hành 10,0, nay 11,0) và 02 số liệu khác.");
    }

    private static PastResults corrected(String period, int corrections) {
        Map<String, PastResults.Result> now = new LinkedHashMap<>();
        Map<String, Figure> published = new HashMap<>();
        for (int i = 1; i <= 7; i++) {
            now.put(
                    "A" + i,
                    new PastResults.Result(
                            "P",
                            new PastResults.Indicated("Chỉ tiêu " + i, 1, true, true),
                            i <= corrections ? new BigDecimal("11") : BigDecimal.TEN,
                            false,
                            Status.ON_PACE,
                            null));
            published.put("A" + i, new Figure(BigDecimal.TEN, false, Status.ON_PACE));
        }
        return new PastResults(Period.of(period), true, Map.of(), Map.of(), Map.of("1", now), Set.of())
                .as(new PastResults.Published(Map.of(), Map.of("1", published)), "", Map.of());
    }

    private static String moved(int rank, PastResults quarter, PastResults year) {
        return RankMovement.of(standing("1", rank, "90"), new ComparisonBase(quarter, year), PeriodNames.QUARTER);
    }

    private static String strip(int rank, PastResults quarter, PastResults year) {
        return RankMovement.steps(standing("1", rank, "90"), new ComparisonBase(quarter, year), PeriodNames.QUARTER);
    }

    /** The same results, of another programme. */
    private static PastResults other(PastResults past) {
        return new PastResults(past.period(), false, past.levels(), past.places(), past.results(), past.incomparable());
    }

    private static PastResults past(String period, Rank place, boolean stranger) {
        return new PastResults(
                Period.of(period),
                true,
                Map.of(),
                place == null ? Map.of() : Map.of("1", place),
                Map.of(),
                stranger ? Set.of("1") : Set.of());
    }

    private static Standing standing(String code, int rank, String score) {
        return standing(unit(code, UnitKind.DISTRICT), rank, score);
    }

    private static Standing standing(Unit unit, int rank, String score) {
        return new Standing(
                unit,
                StatusTally.of(0, List.of()),
                Fraction.of(new BigDecimal(score)),
                Fraction.ONE,
                new Rank(rank, false, 16),
                null,
                null,
                null,
                AdjustmentPoints.NONE);
    }

    private static Unit unit(String code, UnitKind kind) {
        return new Unit(code, "H" + code, kind, null, null, null, null, null, null, null, null);
    }
}
