package vn.bantin.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.bantin.progress.Direction;
import vn.bantin.progress.Status;
import vn.bantin.progress.Unit;
import vn.bantin.scoring.Assessment;
import vn.bantin.scoring.Fraction;
import vn.bantin.scoring.LearntPace;
import vn.bantin.scoring.Rulebook;
import vn.bantin.scoring.Scoreboard;
import vn.bantin.scoring.Standing;

/** No highlight is false of the ledger that it comes from, whatever the ledger. */
class HighlightsLawTest {

    private static final Pattern RANK = Pattern.compile(
            "(đứng|đồng hạng|thấp) (?:thứ )?(\\d+|nhất)(?: toàn tỉnh|/(\\d+)(?: đơn vị được đánh giá)?)(?: về (mức thực hiện kế"
                    + " hoạch|điểm của chỉ tiêu))?(?: cùng (\\d+) đơn vị khác)?");

    private static final Pattern HIGHEST = Pattern.compile("cùng (\\d+) đơn vị khác dẫn đầu về điểm của chỉ tiêu");

    @Test
    void ranks_ties_and_statuses_are_those_of_the_scoreboard() {
        TreeSet<String> met = new TreeSet<>();
        RandomEditions.forEveryEdition(printed -> {
            Scoreboard scoreboard = printed.edition().scoreboard();
            Map<String, Unit> units = scoreboard.standings().stream()
                    .map(Standing::unit)
                    .collect(Collectors.toMap(Unit::code, Function.identity()));
            Narrator narrator = new Narrator(
                    printed.ledger().programme(),
                    printed.ledger().period(),
                    Rulebook.STANDARD,
                    Wording.STANDARD,
                    printed.earlier(),
                    LearntPace.NONE,
                    UnitNames.ALONE);
            Highlights highlights = Highlights.of(printed.ledger(), scoreboard, narrator);
            for (String unit : units.keySet()) {
                List<Highlights.Told> told = highlights.of(scoreboard.of(unit));
                assertThat(told).hasSizeLessThanOrEqualTo(6);
                told.forEach(one -> met.add(held(one.sentence(), one.target(), scoreboard, units)));
            }
        });
        assertThat(met).containsExactly("by plan", "by points", "by value", "highest", "without rank");
    }

    private static String held(String sentence, Assessment told, Scoreboard scoreboard, Map<String, Unit> units) {
        assertThat(told.status()).as(sentence).isIn(Status.COMPLETED, Status.EXCEEDED, Status.ON_PACE);
        assertThat(told.indicator().counted()).isTrue();
        List<Assessment> rivals = scoreboard.assessments().stream()
                .filter(a -> a.indicator().equals(told.indicator()) && a.place() != null)
                .filter(a ->
                        units.get(a.unit()).level() == units.get(told.unit()).level())
                .toList();
        Matcher highest = HIGHEST.matcher(sentence);
        if (highest.find()) {
            assertThat(told.verdict().score()).isEqualTo(Fraction.of(Rulebook.STANDARD.cap()));
            assertThat(sharing(rivals, told)).as(sentence).isEqualTo(Integer.parseInt(highest.group(1)) + 1);
            return "highest";
        }
        Matcher rank = RANK.matcher(sentence);
        if (!rank.find()) {
            assertThat(told.status()).as(sentence).isNotEqualTo(Status.ON_PACE);
            return "without rank";
        }
        assertThat(told.place()).isNotNull();
        assertThat(Integer.parseInt(rank.group(2).replace("nhất", "1")))
                .as(sentence)
                .isEqualTo(told.place().rank());
        boolean low = rank.group(1).equals("thấp");
        assertThat(rank.group(1).equals("đồng hạng") || low && rank.group(5) != null)
                .as(sentence)
                .isEqualTo(told.place().tied());
        if (rank.group(3) != null) {
            assertThat(Integer.parseInt(rank.group(3))).isEqualTo(told.place().among());
        }
        boolean first = told.place().rank() == 1
                || 5 * told.place().rank() <= told.place().among();
        assertThat(first || rank.group(4) == null && told.status().done())
                .as(sentence)
                .isTrue();
        assertThat(rank.group(5) == null ? 1 : Integer.parseInt(rank.group(5)) + 1)
                .as(sentence)
                .isEqualTo(sharing(rivals, told));
        if ("điểm của chỉ tiêu".equals(rank.group(4))) {
            return "by points";
        }
        boolean higher = told.target().goalOrThrow().sense(told.indicator().direction()) == Direction.HIGHER;
        boolean byPlan = rank.group(4) != null;
        assertThat(low).as(sentence).isEqualTo(!higher && !byPlan);
        List<Integer> others = rivals.stream()
                .map(a -> byPlan
                        ? a.verdict().percentOfPlan().compareTo(told.verdict().percentOfPlan())
                        : a.progress()
                                .value()
                                .compareTo(
                                        Objects.requireNonNull(told.progress().value())))
                .toList();
        assertThat(others.stream()
                                .filter(order -> higher ? order > 0 : order < 0)
                                .count()
                        + 1)
                .as(sentence)
                .isEqualTo(told.place().rank());
        return byPlan ? "by plan" : "by value";
    }

    /** How many units share its place. */
    private static int sharing(List<Assessment> rivals, Assessment told) {
        return (int) rivals.stream().filter(a -> a.place().equals(told.place())).count();
    }
}
