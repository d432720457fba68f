package vn.bantin.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.bantin.progress.Basis;
import vn.bantin.progress.Ledger;
import vn.bantin.progress.LedgerFile;
import vn.bantin.progress.Pace;
import vn.bantin.progress.Status;

/** Two rule books judge the same data: who moves, who is ranked by one only, and which targets change status. */
class RulebookComparisonTest {

    /** In the first quarter; a plan is 100, so that a value is its percentage. */
    private static final Ledger LEDGER = LedgerFile.of("""
        # units
        code,name,kind
        BT,Bá Thước,DISTRICT
        HT,Hà Trung,DISTRICT
        NC,Như Xuân,DISTRICT
        NS,Nga Sơn,DISTRICT
        TX,Thọ Xuân,DISTRICT
        YD,Yên Định,DISTRICT
        X1,Xuân Lập,COMMUNE
        # programmes
        code,title,kind,first_year,last_year
        P,Kế hoạch,ANNUAL,2024,2024
        # indicators
        code,name,measure,part_of
        THU,Thu ngân sách,FLOW,
        DAT,Trong đó: thu tiền đất,FLOW,THU
        DTU,Vốn đầu tư,FLOW,
        # targets
        programme,unit,indicator,comparator,low
        P,BT,THU,AT_LEAST,100
        P,BT,DTU,AT_LEAST,100
        P,HT,THU,AT_LEAST,100
        P,HT,DTU,AT_LEAST,100
        P,NC,THU,AT_LEAST,100
        P,NC,DTU,AT_LEAST,100
        P,NS,THU,AT_LEAST,100
        P,NS,DTU,AT_LEAST,100
        P,TX,THU,AT_LEAST,100
        P,TX,DAT,AT_LEAST,100
        P,TX,DTU,AT_LEAST,100
        P,YD,THU,AT_LEAST,100
        P,X1,THU,AT_LEAST,100
        # progress
        programme,unit,indicator,period,value
        P,BT,THU,2024-Q1,30
        P,BT,DTU,2024-Q1,24
        P,HT,THU,2024-Q1,27
        P,HT,DTU,2024-Q1,27
        P,NS,THU,2024-Q1,28.5
        P,TX,THU,2024-Q1,20
        P,TX,DAT,2024-Q1,26
        P,TX,DTU,2024-Q1,60
        P,YD,THU,2024-Q1,25
        P,X1,THU,2024-Q1,26
        """).at("2024-Q1");

    /** Half of the weight is enough, 30 % are to be reached by then, and a target may count for up to 150 points. */
    private static final Rulebook OTHER = new Rulebook(
            Basis.ASSIGNED,
            BigDecimal.ZERO,
            new BigDecimal("1.5"),
            new BigDecimal("0.50"),
            new Pace(new BigDecimal("0.3"), new BigDecimal("0.5"), new BigDecimal("0.75"), BigDecimal.ONE),
            List.of(),
            RankingRules.STANDARD);

    @Test
    void ranks_and_scores_are_set_beside_each_other_by_level_and_former_rank() {
        RulebookComparison comparison = compared(Rulebook.STANDARD, OTHER);

        assertThat(units(comparison.units())).isEqualTo("""
            BT 1/4 tied -> 3/5 tied, 108.00 -> 90.00, moves -2
            HT 1/4 tied -> 3/5 tied, 108.00 -> 90.00, moves -2
            TX 3/4 tied -> 1/5, 100.00 -> 108.33, moves 2
            YD 3/4 tied -> 5/5, 100.00 -> 83.33, moves -2
            NS LOW_COVERAGE -> 2/5, 114.00 -> 95.00, moves null
            NC NO_REPORT -> NO_REPORT, null -> null
            X1 1/1 -> 1/1, 104.00 -> 86.67
            """);
        assertThat(units(comparison.risen())).isEqualTo("""
            TX 3/4 tied -> 1/5, 100.00 -> 108.33, moves 2
            """);
        assertThat(units(comparison.fallen())).isEqualTo("""
            BT 1/4 tied -> 3/5 tied, 108.00 -> 90.00, moves -2
            HT 1/4 tied -> 3/5 tied, 108.00 -> 90.00, moves -2
            YD 3/4 tied -> 5/5, 100.00 -> 83.33, moves -2
            """);
        assertThat(comparison.moved()).hasSize(5);
        assertThat(comparison.scoredOtherwise()).isEqualTo(6);
        assertThat(comparison.nothing()).isFalse();
    }

    @Test
    void a_rank_that_is_another_only_by_the_number_of_ranked_units_is_no_rise() {
        Rulebook strict = with(new BigDecimal("1"));
        RulebookComparison comparison = compared(OTHER, strict);

        assertThat(units(comparison.units())).isEqualTo("""
            TX 1/5 -> 1/4, 108.33 -> 108.33
            NS 2/5 -> LOW_COVERAGE, 95.00 -> 95.00, moves null
            BT 3/5 tied -> 2/4 tied, 90.00 -> 90.00, moves null
            HT 3/5 tied -> 2/4 tied, 90.00 -> 90.00, moves null
            YD 5/5 -> 4/4, 83.33 -> 83.33, moves null
            NC NO_REPORT -> NO_REPORT, null -> null
            X1 1/1 -> 1/1, 86.67 -> 86.67
            """);
        assertThat(comparison.risen()).isEmpty();
        assertThat(comparison.units())
                .filteredOn(RulebookComparison.UnitChange::shifts)
                .hasSize(3);
    }

    @Test
    void counted_targets_that_change_status_are_listed_and_told_by_their_way() {
        RulebookComparison comparison = compared(Rulebook.STANDARD, OTHER);

        assertThat(comparison.judged()).isEqualTo(12);
        assertThat(comparison.targets())
                .extracting(change -> change.unit().code() + " "
                        + change.indicator().code() + " " + change.before() + " -> " + change.after())
                .containsExactly(
                        "HT THU ON_PACE -> BEHIND",
                        "HT DTU ON_PACE -> BEHIND",
                        "NS THU ON_PACE -> BEHIND",
                        "X1 THU ON_PACE -> BEHIND",
                        "YD THU ON_PACE -> BEHIND");
        assertThat(comparison.ways()).containsExactly(new RulebookComparison.Way(Status.ON_PACE, Status.BEHIND, 5));
    }

    @Test
    void one_book_against_itself_changes_nothing() {
        RulebookComparison comparison = compared(OTHER, OTHER);

        assertThat(comparison.nothing()).isTrue();
        assertThat(comparison.moved()).isEmpty();
        assertThat(comparison.scoredOtherwise()).isZero();
        assertThat(comparison.ways()).isEmpty();
        assertThat(comparison.units()).hasSize(7);
    }

    @Test
    void the_other_way_round_each_unit_moves_back() {
        RulebookComparison there = compared(Rulebook.STANDARD, OTHER);
        RulebookComparison back = compared(OTHER, Rulebook.STANDARD);

        assertThat(back.moved()).hasSameSizeAs(there.moved());
        assertThat(back.risen())
                .extracting(RulebookComparison.UnitChange::unit)
                .containsExactlyInAnyOrderElementsOf(there.fallen().stream()
                        .map(RulebookComparison.UnitChange::unit)
                        .toList());
        assertThat(back.ways()).containsExactly(new RulebookComparison.Way(Status.BEHIND, Status.ON_PACE, 5));
        assertThat(there.units())
                .filteredOn(RulebookComparison.UnitChange::enters)
                .extracting(change -> change.unit().code())
                .containsExactly("NS");
        assertThat(back.units())
                .filteredOn(RulebookComparison.UnitChange::leaves)
                .extracting(change -> change.unit().code())
                .containsExactly("NS");
    }

    @Test
    void other_data_cannot_be_compared() {
        Scoreboard board = Scoreboard.untried(LEDGER, OTHER);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RulebookComparison.of(board, new Scoreboard(board.assessments(), List.of())))
                .withMessage("BT is on one scoreboard only");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RulebookComparison.of(board, new Scoreboard(List.of(), board.standings())))
                .withMessage("[BT, THU] is on one scoreboard only");
    }

    private static String units(List<RulebookComparison.UnitChange> changes) {
        return changes.stream()
                .map(change -> "%s %s -> %s, %s -> %s%s\n"
                        .formatted(
                                change.unit().code(),
                                place(change.before(), change.unrankedBefore()),
                                place(change.after(), change.unrankedAfter()),
                                change.scoreBefore(),
                                change.scoreAfter(),
                                change.moves() ? ", moves " + change.gained() : ""))
                .collect(Collectors.joining());
    }

    private static String place(Rank rank, Standing.Unranked unranked) {
        return rank == null ? unranked.name() : rank.rank() + "/" + rank.among() + (rank.tied() ? " tied" : "");
    }

    private static Rulebook with(BigDecimal coverage) {
        return new Rulebook(
                OTHER.basis(), OTHER.tolerance(), OTHER.cap(), coverage, OTHER.pace(), OTHER.learnt(), OTHER.ranking());
    }

    private static RulebookComparison compared(Rulebook before, Rulebook after) {
        return RulebookComparison.of(Scoreboard.untried(LEDGER, before), Scoreboard.untried(LEDGER, after));
    }
}
