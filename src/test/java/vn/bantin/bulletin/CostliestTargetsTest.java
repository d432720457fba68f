package vn.bantin.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.bantin.progress.LedgerFile;
import vn.bantin.progress.NumberText;
import vn.bantin.scoring.Assessment;
import vn.bantin.scoring.Fraction;
import vn.bantin.scoring.Rulebook;
import vn.bantin.scoring.ScoreContribution;
import vn.bantin.scoring.Scoreboard;
import vn.bantin.scoring.Standing;

/** The targets that cost a unit most points are those that lack most to its 100 points, by what each adds to the score. */
class CostliestTargetsTest {

    private static final Scoreboard BOARD = Scoreboard.of(LedgerFile.sample().at("2024-Q1"), Rulebook.STANDARD);

    private static final Pattern COST = Pattern.compile("([^;:]+) \\(([\\d,]+) điểm(, không được điểm)?\\)");

    @Test
    void each_of_the_sample_lacks_what_is_said_and_no_other_lacks_more() {
        int told = 0;
        for (Standing standing : BOARD.standings()) {
            List<Assessment> counted = counted(standing);
            String said = CostliestTargets.said(standing, counted, Rulebook.STANDARD.ranking(), 3);
            if (standing.overall() == null) {
                assertThat(said).isNull();
                continue;
            }
            List<Fraction> lacking = counted.stream()
                    .flatMap(
                            one -> ScoreContribution.of(
                                    BOARD,
                                    Rulebook.STANDARD.ranking(),
                                    standing.unit().code(),
                                    one.indicator().code())
                                    .stream())
                    .map(ScoreContribution::lacking)
                    .sorted((one, other) -> other.compareTo(one))
                    .toList();
            assertThat(lacking.stream().reduce(Fraction.ZERO, Fraction::plus))
                    .as("what all lack is what the score lacks to 100")
                    .isEqualTo(Fraction.of(100, 1).minus(standing.score()));
            Matcher cost = COST.matcher(said);
            for (int i = 0; cost.find(); i++) {
                assertThat(cost.group(2))
                        .as(said)
                        .isEqualTo(NumberText.of(lacking.get(i).rounded(1), 1));
                told++;
            }
        }
        assertThat(told).isGreaterThan(60);
    }

    @Test
    void two_editions_are_compared_by_as_many_as_both_name() {
        String three =
                "Mất điểm nhiều nhất so với mức 100 điểm: A (9,1 điểm, không được điểm); B (4,5 điểm); C (1,0 điểm).";

        assertThat(CostliestTargets.named(three)).isEqualTo(3);
        assertThat(CostliestTargets.named("Xã xếp thứ 5/7; giảm 4 bậc.")).isZero();
        assertThat(CostliestTargets.first(three, 2))
                .isEqualTo("Mất điểm nhiều nhất so với mức 100 điểm: A (9,1 điểm, không được điểm); B (4,5 điểm)");
        assertThat(CostliestTargets.first(three, 3)).isEqualTo(three.substring(0, three.length() - 1));
        assertThat(CostliestTargets.first("Xã xếp thứ 5/7; giảm 4 bậc.", 1)).isEqualTo("Xã xếp thứ 5/7; giảm 4 bậc.");
    }

    @Test
    void the_last_unit_learns_why_it_is_the_last() {
        Standing last = BOARD.standings().stream()
                .filter(standing -> standing.unit().code().equals("405"))
                .findFirst()
                .orElseThrow();
        assertThat(CostliestTargets.said(last, counted(last), Rulebook.STANDARD.ranking(), 2))
                .isEqualTo(
                        "Mất điểm nhiều nhất so với mức 100 điểm: Tỷ lệ dân số tham gia bảo hiểm y tế (9,1 điểm, không"
                                + " được điểm); Tỷ lệ dân số được sử dụng nước sạch đáp ứng quy chuẩn (4,5 điểm, không"
                                + " được điểm).");
    }

    private static List<Assessment> counted(Standing standing) {
        return BOARD.of(standing.unit().code()).stream()
                .filter(one -> one.indicator().counted())
                .toList();
    }
}
