package vn.bantin.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.bantin.progress.Status;
import vn.bantin.scoring.Assessment;

/** The first and the last of an indicator, over ledgers by chance: recomputed from the printed ranks. */
class ExtremesLawTest {

    @Test
    void the_first_and_the_last_of_an_indicator_are_those_of_the_printed_rank_and_of_the_figure_beside_them() {
        Map<String, Integer> met = new TreeMap<>();
        RandomEditions.forEveryEdition(edition -> {
            for (Summary.Extreme extreme : edition.edition().summary().extremes()) {
                met.merge(extreme.unitOfMeasure(), 1, Integer::sum);
                String code = extreme.indicator().replaceFirst("Chỉ tiêu (I\\d+).*", "$1");
                List<Assessment> ranked = edition.edition().scoreboard().assessments().stream()
                        .filter(a -> a.indicator().code().equals(code) && a.place() != null)
                        .toList();
                holds(extreme.leaders(), ranked, 1);
                if (!extreme.laggards().startsWith("không có (")) {
                    holds(extreme.laggards(), ranked, 0);
                } else if (!extreme.indicator().contains(", ")) { // else others of another level may be behind
                    assertThat(ranked)
                            .as(extreme.toString())
                            .noneMatch(a -> a.status() == Status.BEHIND || a.status() == Status.MISSED);
                }
                if (extreme.unitOfMeasure().startsWith("theo % kế hoạch")
                        && extreme.leaders().contains("%")
                        && extreme.laggards().contains("%")) {
                    BigDecimal best = RandomEditions.number(
                            extreme.leaders().replaceFirst(".*[ (](-?[\\d.,]+)%(?: kế hoạch)?(?:, [^%]*)?\\)$", "$1"));
                    BigDecimal worst = RandomEditions.number(
                            extreme.laggards().replaceFirst(".*[ (](-?[\\d.,]+)%(?: kế hoạch)?(?:, [^%]*)?\\)$", "$1"));
                    boolean lower = extreme.unitOfMeasure().contains("thấp hơn xếp trên");
                    assertThat(lower ? worst.compareTo(best) : best.compareTo(worst))
                            .as(extreme.toString())
                            .isNotNegative();
                }
            }
        });
        assertThat(met).hasSizeGreaterThan(3);
    }

    /** Those named have the rank, or there are as many as said; rank 0 stands for the last of their level. */
    private static void holds(String said, List<Assessment> ranked, int rank) {
        Matcher many = Pattern.compile("(\\d+) đơn vị đồng hạng (\\d+)").matcher(said);
        if (many.matches()) {
            int there = Integer.parseInt(many.group(2));
            assertThat(ranked.stream().filter(a -> a.place().rank() == there).count())
                    .isGreaterThanOrEqualTo(Long.parseLong(many.group(1)));
            return;
        }
        for (String one : said.split("; ")) {
            String unit = one.replaceFirst(".*Đơn vị (U\\d+) \\(.*", "$1");
            Assessment named = ranked.stream()
                    .filter(a -> a.unit().equals(unit))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("nobody is called " + one));
            if (rank == 1) {
                assertThat(named.place().rank()).isEqualTo(1);
            } else {
                assertThat(named.place().rank()).isGreaterThan(1);
            }
        }
    }
}
