package vn.bantin.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.bantin.progress.LedgerFile;
import vn.bantin.progress.Period;
import vn.bantin.progress.Status;
import vn.bantin.scoring.ComparisonBase;
import vn.bantin.scoring.PastResults;
import vn.bantin.scoring.Rank;
import vn.bantin.scoring.Rulebook;
import vn.bantin.scoring.StatusTally;

/** What a summary tells of its units, and what a copy of it keeps. */
class SummaryTest {

    private static final Edition EDITION = Edition.of(
            LedgerFile.of("""
                # units
                code,name,kind
                1,Một,DISTRICT
                2,Hai,DISTRICT
                3,Ba,DISTRICT
                # programmes
                code,title,kind,first_year,last_year
                P,Kế hoạch,ANNUAL,2024,2024
                # indicators
                code,name,measure,first_assessed
                THU,Thu,FLOW,Q1
                LUA,Lúa,FLOW,Q1
                NAM,Khảo sát,FLOW,Q4
                # targets
                programme,unit,indicator,comparator,low
                P,1,THU,AT_LEAST,100
                P,1,LUA,AT_LEAST,100
                P,1,NAM,AT_LEAST,100
                P,2,THU,AT_LEAST,100
                P,3,THU,AT_LEAST,100
                # progress
                programme,unit,indicator,period,value
                P,1,THU,2024-Q2,60
                P,2,THU,2024-Q2,70
                """).at("2024-Q2"),
            new ComparisonBase(
                    new PastResults(
                            Period.of("2024-Q1"),
                            true,
                            Map.of(),
                            Map.of("1", new Rank(2, false, 2), "3", new Rank(1, false, 2)),
                            Map.of(),
                            Set.of()),
                    null),
            List.of(),
            Rulebook.STANDARD,
            Wording.STANDARD,
            IssuerSettings.STANDARD,
            1,
            LocalDate.of(2024, 7, 3));

    private static final Summary SUMMARY = EDITION.summary();

    @Test
    void what_is_still_to_be_sent_is_told_apart_from_what_is_not_due() {
        assertThat(SUMMARY.lacking())
                .containsExactly(
                        "Huyện Ba chưa gửi báo cáo.", "02 lượt chỉ tiêu chưa có báo cáo (huyện Một, huyện Ba)");
    }

    @Test
    void the_ranks_before_are_those_of_units_that_had_one() {
        assertThat(SUMMARY.previousRanks()).isEqualTo(Map.of("1", 2, "3", 1));
    }

    @Test
    void ranks_are_compared_with_the_base_and_in_editions_without_one_with_the_quarter_before() {
        assertThat(basedOn(Period.of("2023-Q2")).comparedWith()).isEqualTo(Period.of("2023-Q2"));
        assertThat(basedOn(Period.of("2023-Q2")).comparedName()).isEqualTo("6 tháng đầu năm 2023");
        assertThat(basedOn(null).comparedWith()).isEqualTo(Period.of("2024-Q1"));
        assertThat(basedOn(null).comparedName()).isEqualTo("quý I/2024");
    }

    private static Summary basedOn(@Nullable Period base) {
        return new Summary(
                SUMMARY.period(),
                SUMMARY.periods(),
                SUMMARY.letterhead(),
                SUMMARY.title(),
                SUMMARY.programme(),
                SUMMARY.overview(),
                SUMMARY.groups(),
                SUMMARY.ranking(),
                SUMMARY.unranked(),
                SUMMARY.extremes(),
                SUMMARY.method(),
                SUMMARY.closing(),
                SUMMARY.hedges(),
                SUMMARY.standIns(),
                SUMMARY.ranges(),
                base,
                SUMMARY.onPageOne(),
                SUMMARY.correction());
    }

    @Test
    void its_counts_are_those_of_the_groups() {
        assertThat(SUMMARY.tally())
                .isEqualTo(StatusTally.of(
                        5,
                        List.of(
                                Status.ON_PACE,
                                Status.ON_PACE,
                                Status.NOT_ASSESSED,
                                Status.NOT_ASSESSED,
                                Status.NOT_ASSESSED)));
    }

    @Test
    void its_period_is_named_as_in_a_sentence() {
        assertThat(SUMMARY.periodName()).isEqualTo("6 tháng đầu năm 2024");
    }

    @Test
    void a_copy_that_belongs_to_a_correction_says_the_same() {
        Correction correction = new Correction(1, "ngày 03 tháng 7", "Có thay đổi.", List.of());
        Summary corrected = SUMMARY.corrected(correction);
        assertThat(corrected).isNotEqualTo(SUMMARY);
        assertThat(corrected.correction()).isEqualTo(correction);
        assertThat(corrected.overview()).isEqualTo(SUMMARY.overview());
        Edition other = EDITION.with(corrected, EDITION.bulletins().subList(0, 1));
        assertThat(other.summary()).isEqualTo(corrected);
        assertThat(other.bulletins()).isEqualTo(EDITION.bulletins().subList(0, 1));
        assertThat(other.sheets()).isEqualTo(EDITION.sheets());
    }

    @Test
    void summary_and_bulletins_end_with_the_signature_of_whoever_issues_them() {
        SignatureBlock closing =
                new SignatureBlock("T/M BAN THƯỜNG VỤ", null, null, List.of("- Lưu Văn phòng Huyện ủy."));
        assertThat(SUMMARY.closing()).isEqualTo(closing);
        assertThat(EDITION.bulletins()).extracting(Bulletin::closing).containsExactly(closing, closing, closing);
    }
}
