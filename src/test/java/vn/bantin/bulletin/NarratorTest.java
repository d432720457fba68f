package vn.bantin.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bantin.progress.Direction;
import vn.bantin.progress.Goal;
import vn.bantin.progress.Indicator;
import vn.bantin.progress.Ledger;
import vn.bantin.progress.LedgerFile;
import vn.bantin.progress.Measure;
import vn.bantin.progress.Period;
import vn.bantin.progress.Programme;
import vn.bantin.progress.Status;
import vn.bantin.progress.Unit;
import vn.bantin.progress.UnitKind;
import vn.bantin.scoring.AdjustmentLimits;
import vn.bantin.scoring.AdjustmentPoints;
import vn.bantin.scoring.Assessment;
import vn.bantin.scoring.ComparisonBase;
import vn.bantin.scoring.Fraction;
import vn.bantin.scoring.LearntPace;
import vn.bantin.scoring.Rank;
import vn.bantin.scoring.RankRange;
import vn.bantin.scoring.RankingRules;
import vn.bantin.scoring.Rulebook;
import vn.bantin.scoring.Scoreboard;
import vn.bantin.scoring.Standing;
import vn.bantin.scoring.StatusTally;

class NarratorTest {

    static final Programme YEAR = new Programme("P", "Kế hoạch", Programme.Kind.ANNUAL, 2024, 2024, null);
    private static final Programme TERM = new Programme("P", "Nghị quyết", Programme.Kind.TERM, 2021, 2025, null);

    @Test
    void tho_xuan_reads_word_for_word_as_its_own_report() {
        Edition edition = Edition.of(
                LedgerFile.sample().at("2024-Q1"),
                List.of(),
                Rulebook.STANDARD,
                Wording.STANDARD,
                1,
                LocalDate.of(2024, 4, 3));
        assertThat(edition.bulletins())
                .filteredOn(bulletin -> bulletin.unit().equals("395"))
                .extracting(Bulletin::counts)
                .containsExactly(
                        "Quý I/2024, huyện Thọ Xuân có 03/38 chỉ tiêu hoàn thành và hoàn thành vượt kế hoạch; 08/38"
                                + " chỉ tiêu đạt trên 25% kế hoạch; 05/38 chỉ tiêu dưới 25% kế hoạch; còn 22/38 chỉ tiêu"
                                + " chưa đánh giá.");
    }

    @Test
    void of_all_units_the_statuses_are_counted_in_their_own_words_and_the_missed_by_themselves() {
        assertThat(counts(YEAR, "2024-Q2", 0, 1, 10, 2, 1, 4))
                .isEqualTo("có 01/18 chỉ tiêu hoàn thành và hoàn thành vượt kế hoạch; 10/18 chỉ tiêu đạt tiến độ;"
                        + " 02/18 chỉ tiêu chậm tiến độ; 01/18 chỉ tiêu không hoàn thành kế hoạch; còn 04/18 chỉ tiêu"
                        + " chưa đánh giá");
        assertThat(counts(YEAR, "2024-Q4", 1, 1, 0, 1, 0, 0))
                .isEqualTo("có 02/03 chỉ tiêu hoàn thành và hoàn thành vượt kế hoạch; 01/03 chỉ tiêu chậm tiến độ");
    }

    @Test
    void empty_groups_are_left_out_and_none_done_is_said() {
        assertThat(counts(YEAR, "2024-Q1", 0, 0, 0, 0, 0, 12)).isEqualTo("còn 12/12 chỉ tiêu chưa đánh giá");
        assertThat(counts(YEAR, "2024-Q1", 0, 1, 0, 0, 0, 0))
                .isEqualTo("có 01/01 chỉ tiêu hoàn thành và hoàn thành vượt kế hoạch");
    }

    @Test
    void the_last_period_speaks_of_missed_and_of_no_share() {
        assertThat(counts(YEAR, "2024-Q4", 2, 30, 0, 0, 5, 1))
                .isEqualTo(
                        "có 32/38 chỉ tiêu hoàn thành và hoàn thành vượt kế hoạch; 05/38 chỉ tiêu không hoàn thành kế"
                                + " hoạch; còn 01/38 chỉ tiêu chưa đánh giá");
    }

    @Test
    void a_term_says_its_share_of_targets_done() {
        assertThat(counts(TERM, "2023-Q2", 4, 7, 9, 5, 0, 2))
                .isEqualTo(
                        "đạt và vượt kế hoạch 11/27 chỉ tiêu, chiếm 40,7%; 09/27 chỉ tiêu đạt tiến độ; 05/27 chỉ tiêu"
                                + " chậm tiến độ; còn 02/27 chỉ tiêu chưa đánh giá");
        assertThat(counts(TERM, "2025-Q4", 20, 5, 0, 0, 2, 0))
                .isEqualTo(
                        "đạt và vượt kế hoạch 25/27 chỉ tiêu, chiếm 92,6%; 02/27 chỉ tiêu không hoàn thành kế hoạch");
        assertThat(counts(TERM, "2021-Q1", 0, 0, 0, 0, 0, 5)).isEqualTo("còn 05/05 chỉ tiêu chưa đánh giá");
    }

    @Test
    void an_offices_own_label_may_hold_a_percent_sign() {
        Wording own = new Wording(
                Map.of(Status.ON_PACE, "đạt 100% tiến độ"),
                "có %s",
                "chưa có",
                "%s/%s",
                "%s/%s",
                "%s",
                "còn %s",
                null,
                null);
        Narrator narrator = new Narrator(
                TERM,
                Period.of("2021-Q1"),
                Rulebook.STANDARD,
                own,
                ComparisonBase.NOTHING,
                LearntPace.NONE,
                UnitNames.ALONE);
        assertThat(narrator.counts().ofAll(tally(0, 0, 2, 0, 0, 0), List.of(), 1))
                .isEqualTo("chưa có; 02/02 chỉ tiêu đạt 100% tiến độ");
    }

    @Test
    void a_rank_says_its_score_its_coverage_and_its_ties() {
        assertThat(year().rank(standing(new Rank(5, false, 27), new Rank(2, true, 9), null)))
                .isEqualTo("Huyện xếp thứ 5/27 đơn vị được xếp hạng (86,67 điểm), thứ 2/9 (đồng hạng) trong cụm đồng"
                        + " bằng.");
        assertThat(year().rank(standing(new Rank(1, true, 2), null, null)))
                .isEqualTo("Huyện xếp thứ 1/2 đơn vị được xếp hạng (đồng hạng, 86,67 điểm).");
    }

    @Test
    void a_unit_without_rank_says_why() {
        assertThat(year().rank(standing(null, null, Standing.Unranked.NO_REPORT)))
                .isEqualTo("Chưa xếp hạng: chưa có báo cáo.");
        assertThat(year().rank(standing(null, null, Standing.Unranked.NOTHING_DUE)))
                .isEqualTo("Chưa xếp hạng: chưa có chỉ tiêu nào đến kỳ đánh giá.");
        assertThat(year().rank(standing(null, null, Standing.Unranked.LOW_COVERAGE)))
                .isEqualTo("Chưa xếp hạng: chưa đủ trọng số chỉ tiêu được đánh giá để xếp hạng (mới đánh giá được 66,7%"
                        + " trọng số các chỉ tiêu đến kỳ, cần từ 60%).");
    }

    @Test
    void those_of_priority_need_direction_first_then_those_that_cost_most() {
        Ledger ledger = LedgerFile.of("""
            # units
            code,name,kind
            1,Một,DISTRICT
            # programmes
            code,title,kind,first_year,last_year
            P,Kế hoạch,ANNUAL,2024,2024
            # indicators
            code,name,measure,priority
            A,Lúa,FLOW
            B,Ngô,FLOW
            C,Khoai,FLOW,true
            D,Sắn,FLOW
            E,Mía,FLOW,true
            # targets
            programme,unit,indicator,comparator,low,priority
            P,1,A,AT_LEAST,100
            P,1,B,AT_LEAST,100
            P,1,C,AT_LEAST,100
            P,1,D,AT_LEAST,100,true
            P,1,E,AT_LEAST,100,false
            # progress
            programme,unit,indicator,period,value
            P,1,A,2024-Q1,5
            P,1,B,2024-Q1,1
            P,1,C,2024-Q1,9
            P,1,D,2024-Q1,8
            P,1,E,2024-Q1,3
            """).at("2024-Q1");
        List<Assessment> all = Scoreboard.of(ledger, Rulebook.STANDARD).assessments();
        List<TargetRow> rows = IntStream.range(0, all.size())
                .mapToObj(i -> TargetRowComposer.of(all.get(i), i + 1, null, null, year()))
                .toList();
        assertThat(Narrator.worstFirst(rows, all))
                .extracting(one -> one.row().name())
                .containsExactly("Sắn", "Khoai", "Ngô", "Mía", "Lúa");
    }

    @Test
    void up_to_three_that_were_not_assessed_are_named_where_no_other_names_are() {
        assertThat(notAssessed(3)).isEqualTo("03/03 chỉ tiêu chưa đánh giá, đều chưa có báo cáo (C1; C2; C3).");
        assertThat(notAssessed(4)).isEqualTo("04/04 chỉ tiêu chưa đánh giá, đều chưa có báo cáo.");
    }

    private static String notAssessed(int many) {
        Ledger ledger = LedgerFile.of("""
            # units
            code,name,kind
            1,Một,DISTRICT
            # programmes
            code,title,kind,first_year,last_year
            P,Kế hoạch,ANNUAL,2024,2024
            # indicators
            code,name,measure
            %s
            # targets
            programme,unit,indicator,comparator,low
            %s
            """.formatted(rows(many, "C%1$d,C%1$d,FLOW"), rows(many, "P,1,C%d,AT_LEAST,100")))
                .at("2024-Q1");
        return year().notAssessed(Scoreboard.of(ledger, Rulebook.STANDARD).assessments(), 0, 3);
    }

    private static String rows(int many, String row) {
        return IntStream.rangeClosed(1, many).mapToObj(row::formatted).collect(Collectors.joining("\n"));
    }

    @Test
    void the_office_decides_whether_the_pages_say_how_far_ranks_move() {
        RankingRules tried = new RankingRules(List.of(), false, AdjustmentLimits.STANDARD, true);
        assertThat(year().ranges()).isFalse();
        assertThat(Narrators.of(YEAR, Period.of("2024-Q1"), Rulebook.STANDARD.with(tried), ComparisonBase.NOTHING)
                        .ranges())
                .isTrue();
    }

    @Test
    void a_rank_says_how_far_it_moves_where_the_office_wants_it_and_it_is_not_the_only_one() {
        Rulebook tried = Rulebook.STANDARD.with(new RankingRules(List.of(), false, AdjustmentLimits.STANDARD, true));
        Standing fifth = standing(new Rank(5, false, 27), null, null);
        Standing alone = standing(new Rank(1, false, 1), null, null);
        String without = "Các chỉ tiêu được đánh giá của huyện Thọ Xuân chiếm 66,7% trọng số các chỉ tiêu đến kỳ.";
        assertThat(certainty(tried, fifth))
                .isEqualTo(
                        "Hạng của huyện Thọ Xuân dao động từ 5 đến 6; các chỉ tiêu được đánh giá chiếm 66,7% trọng số"
                                + " các chỉ tiêu đến kỳ.");
        assertThat(certainty(tried, alone)).isEqualTo(without);
        assertThat(certainty(Rulebook.STANDARD, fifth)).isEqualTo(without);
    }

    private static String certainty(Rulebook rules, Standing standing) {
        return new RankText(rules, ComparisonBase.NOTHING, UnitNames.ALONE, PeriodNames.QUARTER).certainty(standing);
    }

    @Test
    void what_adds_up_over_a_term_does_not_stand_beside_last_years() {
        assertThat(narrator(TERM, ComparisonBase.NOTHING).yearly(indicator(Measure.FLOW)))
                .isFalse();
        assertThat(narrator(TERM, ComparisonBase.NOTHING).yearly(indicator(Measure.LEVEL)))
                .isTrue();
        assertThat(year().yearly(indicator(Measure.FLOW))).isTrue();
    }

    @Test
    void the_tolerance_is_a_share_of_the_one_number_that_a_goal_names() {
        Rulebook rules = new Rulebook(
                Rulebook.STANDARD.basis(),
                new BigDecimal("0.05"),
                BigDecimal.ONE,
                BigDecimal.ZERO,
                Rulebook.STANDARD.pace(),
                List.of(),
                Rulebook.STANDARD.ranking());
        Narrator narrator = Narrators.of(YEAR, Period.of("2024-Q1"), rules, ComparisonBase.NOTHING);
        assertThat(narrator.slack(Goal.about(new BigDecimal("-40")))).isEqualTo("2.00");
        assertThat(narrator.slack(Goal.atLeast(BigDecimal.TEN))).isEqualTo("0");
    }

    @ParameterizedTest
    @CsvSource({
        "999999999999999.9,   'bằng 24,999999999999998% kế hoạch, cần 25%'",
        "999999999999999.97,  'bằng 24,999999999999999% kế hoạch, cần 25%'",
        "999999999999999.988, 'bằng 24,9999999999999997% kế hoạch, cần 25%'"
    })
    void shares_are_told_apart_by_as_many_decimals_as_it_takes(String value, String why) {
        Edition edition = Edition.of(
                LedgerFile.of("""
                    # units
                    code,name,kind
                    395,Thọ Xuân,DISTRICT
                    # programmes
                    code,title,kind,first_year,last_year
                    P,Kế hoạch,ANNUAL,2024,2024
                    # indicators
                    code,name,measure
                    I,Chỉ tiêu,FLOW
                    # targets
                    programme,unit,indicator,comparator,low
                    P,395,I,AT_LEAST,4000000000000000
                    # progress
                    programme,unit,indicator,period,value
                    P,395,I,2024-Q1,%s
                    """.formatted(value)).at("2024-Q1"),
                List.of(),
                Rulebook.STANDARD,
                Wording.STANDARD,
                1,
                LocalDate.of(2024, 4, 3));
        assertThat(edition.bulletins().get(0).rows().get(0).why()).isEqualTo(why);
    }

    private static Indicator indicator(Measure measure) {
        return new Indicator(
                "I", "Chỉ tiêu", "Kinh tế", "%", measure, Direction.HIGHER, 0, 1, null, null, BigDecimal.ONE);
    }

    private static Narrator narrator(Programme programme, ComparisonBase earlier) {
        return Narrators.of(programme, Period.of("2024-Q1"), Rulebook.STANDARD, earlier);
    }

    private static Narrator year() {
        return Narrators.of(YEAR, Period.of("2024-Q1"), Rulebook.STANDARD, ComparisonBase.NOTHING);
    }

    private static Standing standing(Rank overall, Rank inCluster, Standing.Unranked unranked) {
        Unit unit =
                new Unit("395", "Thọ Xuân", UnitKind.DISTRICT, null, "đồng bằng", null, null, null, null, null, null);
        return new Standing(
                unit,
                tally(0, 0, 0, 0, 0, 0),
                Fraction.of(new BigDecimal("86.665")),
                Fraction.of(2, 3),
                overall,
                inCluster,
                overall == null ? null : new RankRange(overall.rank(), overall.rank() + 1),
                unranked,
                AdjustmentPoints.NONE);
    }

    private static String counts(Programme programme, String period, int... statuses) {
        return Narrators.of(programme, Period.of(period), Rulebook.STANDARD, ComparisonBase.NOTHING)
                .counts()
                .ofAll(tally(statuses), List.of(), 1);
    }

    /** In the order of the statuses: exceeded, completed, on pace, behind, missed, not assessed. */
    private static StatusTally tally(int... counts) {
        int total = 0;
        Map<Status, Integer> byStatus = new EnumMap<>(Status.class);
        for (Status status : Status.values()) {
            byStatus.put(status, counts[status.ordinal()]);
            total += counts[status.ordinal()];
        }
        return new StatusTally(total, byStatus);
    }
}
