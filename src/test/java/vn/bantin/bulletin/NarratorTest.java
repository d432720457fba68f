package vn.bantin.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bantin.progress.Direction;
import vn.bantin.progress.Goal;
import vn.bantin.progress.Indicator;
import vn.bantin.progress.LedgerFile;
import vn.bantin.progress.Measure;
import vn.bantin.progress.Period;
import vn.bantin.progress.Programme;
import vn.bantin.progress.Status;
import vn.bantin.progress.Unit;
import vn.bantin.progress.UnitKind;
import vn.bantin.scoring.Ceilings;
import vn.bantin.scoring.Earlier;
import vn.bantin.scoring.Fraction;
import vn.bantin.scoring.LearntPace;
import vn.bantin.scoring.Past;
import vn.bantin.scoring.Place;
import vn.bantin.scoring.Points;
import vn.bantin.scoring.Ranking;
import vn.bantin.scoring.Rulebook;
import vn.bantin.scoring.Standing;
import vn.bantin.scoring.Swing;
import vn.bantin.scoring.Tally;

class NarratorTest {

    private static final Programme YEAR = new Programme("P", "Kế hoạch", Programme.Kind.ANNUAL, 2024, 2024, null);
    private static final Programme TERM = new Programme("P", "Nghị quyết", Programme.Kind.TERM, 2021, 2025, null);

    @Test
    void thoXuanReadsWordForWordAsItsOwnReport() {
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
                        "Quý I/2024, huyện Thọ Xuân có 03/38 chỉ tiêu hoàn thành và hoàn thành vượt kế hoạch; 08/38 chỉ"
                                + " tiêu đạt trên 25% kế hoạch; 05/38 chỉ tiêu dưới 25% kế hoạch; còn 22/38 chỉ tiêu chưa"
                                + " đánh giá.");
    }

    @Test
    void ofAllUnitsTheStatusesAreCountedInTheirOwnWordsAndTheMissedByThemselves() {
        assertThat(counts(YEAR, "2024-Q2", 0, 1, 10, 2, 1, 4))
                .isEqualTo("có 01/18 chỉ tiêu hoàn thành và hoàn thành vượt kế hoạch; 10/18 chỉ tiêu đạt tiến độ;"
                        + " 02/18 chỉ tiêu chậm tiến độ; 01/18 chỉ tiêu không hoàn thành kế hoạch; còn 04/18 chỉ tiêu"
                        + " chưa đánh giá");
        assertThat(counts(YEAR, "2024-Q4", 1, 1, 0, 1, 0, 0))
                .isEqualTo("có 02/03 chỉ tiêu hoàn thành và hoàn thành vượt kế hoạch; 01/03 chỉ tiêu chậm tiến độ");
    }

    @Test
    void emptyGroupsAreLeftOutAndNoneDoneIsSaid() {
        assertThat(counts(YEAR, "2024-Q1", 0, 0, 0, 0, 0, 12)).isEqualTo("còn 12/12 chỉ tiêu chưa đánh giá");
        assertThat(counts(YEAR, "2024-Q1", 0, 1, 0, 0, 0, 0))
                .isEqualTo("có 01/01 chỉ tiêu hoàn thành và hoàn thành vượt kế hoạch");
    }

    @Test
    void theLastPeriodSpeaksOfMissedAndOfNoShare() {
        assertThat(counts(YEAR, "2024-Q4", 2, 30, 0, 0, 5, 1))
                .isEqualTo(
                        "có 32/38 chỉ tiêu hoàn thành và hoàn thành vượt kế hoạch; 05/38 chỉ tiêu không hoàn thành kế"
                                + " hoạch; còn 01/38 chỉ tiêu chưa đánh giá");
    }

    @Test
    void aTermSaysItsShareOfTargetsDone() {
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
    void anOfficesOwnLabelMayHoldAPercentSign() {
        Wording own = new Wording(
                Map.of(Status.ON_PACE, "đạt 100% tiến độ"), "có %s", "chưa có", "%s/%s", "%s/%s", "%s", "còn %s", null);
        Narrator narrator = new Narrator(
                TERM, Period.of("2021-Q1"), Rulebook.STANDARD, own, Earlier.NOTHING, LearntPace.NONE, Names.ALONE);
        assertThat(narrator.counts().ofAll(tally(0, 0, 2, 0, 0, 0)))
                .isEqualTo("đạt và vượt kế hoạch 00/02 chỉ tiêu, chiếm 0%; 02/02 chỉ tiêu đạt 100% tiến độ");
    }

    @Test
    void aRankSaysItsScoreItsCoverageAndItsTies() {
        assertThat(year().rank(standing(new Place(5, false, 27), new Place(2, true, 9), null)))
                .isEqualTo(
                        "Huyện xếp thứ 5/27 đơn vị được xếp hạng (86,67 điểm), thứ 2/9 (đồng hạng) trong cụm đồng bằng.");
        assertThat(year().rank(standing(new Place(1, true, 2), null, null)))
                .isEqualTo("Huyện xếp thứ 1/2 đơn vị được xếp hạng (đồng hạng, 86,67 điểm).");
    }

    @Test
    void aUnitWithoutRankSaysWhy() {
        assertThat(year().rank(standing(null, null, Standing.Unranked.NO_REPORT)))
                .isEqualTo("Chưa xếp hạng: chưa có báo cáo.");
        assertThat(year().rank(standing(null, null, Standing.Unranked.NOTHING_DUE)))
                .isEqualTo("Chưa xếp hạng: chưa có chỉ tiêu nào đến kỳ đánh giá.");
        assertThat(year().rank(standing(null, null, Standing.Unranked.LOW_COVERAGE)))
                .isEqualTo(
                        "Chưa xếp hạng: tỷ trọng chỉ tiêu được đánh giá dưới ngưỡng xếp hạng (mới đánh giá được 66,7%,"
                                + " ngưỡng 60%).");
    }

    @Test
    void whatAddsUpOverATermDoesNotStandBesideLastYears() {
        assertThat(narrator(TERM, Earlier.NOTHING).yearly(indicator(Measure.FLOW)))
                .isFalse();
        assertThat(narrator(TERM, Earlier.NOTHING).yearly(indicator(Measure.LEVEL)))
                .isTrue();
        assertThat(year().yearly(indicator(Measure.FLOW))).isTrue();
    }

    @Test
    void theToleranceIsAShareOfTheOneNumberThatAGoalNames() {
        Rulebook rules = new Rulebook(
                Rulebook.STANDARD.basis(),
                new BigDecimal("0.05"),
                BigDecimal.ONE,
                BigDecimal.ZERO,
                Rulebook.STANDARD.pace(),
                List.of(),
                Rulebook.STANDARD.ranking());
        Narrator narrator = new Narrator(
                YEAR, Period.of("2024-Q1"), rules, Wording.STANDARD, Earlier.NOTHING, LearntPace.NONE, Names.ALONE);
        assertThat(narrator.slack(Goal.about(new BigDecimal("-40")))).isEqualTo("2.00");
        assertThat(narrator.slack(Goal.atLeast(BigDecimal.TEN))).isEqualTo("0");
    }

    @Test
    void aNewUnitsTargetsAreNotCompared() {
        Past past = new Past(Period.of("2023-Q4"), true, Map.of(), Map.of(), Map.of(), Set.of("395"));
        assertThat(Turns.said(new Earlier(past, null), "395", List.of(), false))
                .containsExactly("Không so sánh được đánh giá với quý IV/2023 (đơn vị hành chính mới).");
    }

    @Test
    void theMethodNamesTheWeightsOfGroups() {
        Ranking ranking = new Ranking(
                List.of(
                        new Ranking.GroupWeight("Kinh tế", new BigDecimal("2")),
                        new Ranking.GroupWeight("Xã hội", new BigDecimal("0.5"))),
                true,
                Ceilings.STANDARD);
        assertThat(new Narrator(
                                YEAR,
                                Period.of("2024-Q1"),
                                Rulebook.STANDARD.with(ranking),
                                Wording.STANDARD,
                                Earlier.NOTHING,
                                LearntPace.NONE,
                                Names.ALONE)
                        .method()
                        .paragraphs(List.of(), false))
                .contains(
                        "Trọng số nhóm: Kinh tế 2; Xã hội 0,5; trọng số của nhóm chia cho các chỉ tiêu được đánh giá"
                                + " trong nhóm theo trọng số chỉ tiêu.",
                        "Điểm xếp hạng chỉ tính các chỉ tiêu được đánh giá ở tất cả các đơn vị được xếp hạng.");
    }

    @ParameterizedTest
    @CsvSource({
        "999999999999999.9,   'đạt 24,999999999999998%, cần 25%'",
        "999999999999999.97,  'đạt 24,999999999999999%, cần 25%'",
        "999999999999999.988, 'đạt 24,9999999999999997%, cần 25%'"
    })
    void sharesAreToldApartByAsManyDecimalsAsItTakes(String value, String why) {
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

    private static Narrator narrator(Programme programme, Earlier earlier) {
        return new Narrator(
                programme,
                Period.of("2024-Q1"),
                Rulebook.STANDARD,
                Wording.STANDARD,
                earlier,
                LearntPace.NONE,
                Names.ALONE);
    }

    private static Narrator year() {
        return new Narrator(
                YEAR,
                Period.of("2024-Q1"),
                Rulebook.STANDARD,
                Wording.STANDARD,
                Earlier.NOTHING,
                LearntPace.NONE,
                Names.ALONE);
    }

    private static Standing standing(Place overall, Place inCluster, Standing.Unranked unranked) {
        Unit unit =
                new Unit("395", "Thọ Xuân", UnitKind.DISTRICT, null, "đồng bằng", null, null, null, null, null, null);
        return new Standing(
                unit,
                tally(0, 0, 0, 0, 0, 0),
                Fraction.of(new BigDecimal("86.665")),
                Fraction.of(2, 3),
                overall,
                inCluster,
                overall == null ? null : new Swing(overall.rank(), overall.rank() + 1),
                unranked,
                Points.NONE);
    }

    private static String counts(Programme programme, String period, int... statuses) {
        return new Narrator(
                        programme,
                        Period.of(period),
                        Rulebook.STANDARD,
                        Wording.STANDARD,
                        Earlier.NOTHING,
                        LearntPace.NONE,
                        Names.ALONE)
                .counts()
                .ofAll(tally(statuses));
    }

    /** In the order of the statuses: exceeded, completed, on pace, behind, missed, not assessed. */
    private static Tally tally(int... counts) {
        int total = 0;
        Map<Status, Integer> byStatus = new EnumMap<>(Status.class);
        for (Status status : Status.values()) {
            byStatus.put(status, counts[status.ordinal()]);
            total += counts[status.ordinal()];
        }
        return new Tally(total, byStatus);
    }
}
