package vn.bantin.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
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
import vn.bantin.scoring.LearntPace;
import vn.bantin.scoring.Rulebook;
import vn.bantin.scoring.Scoreboard;
import vn.bantin.scoring.Standing;

/** No highlight is false of the ledger that it comes from, whatever the ledger. */
class HighlightsLawTest {

    private static final Pattern RANK =
            Pattern.compile("(đứng|đồng hạng) thứ (\\d+)(?: toàn tỉnh|/(\\d+)(?: đơn vị được đánh giá)?)( về mức)?");

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
                List<String> sentences = highlights.sentences(scoreboard.of(unit));
                assertThat(sentences).hasSizeLessThanOrEqualTo(6);
                sentences.forEach(
                        sentence -> met.add(held(sentence, of(sentence, scoreboard.of(unit)), scoreboard, units)));
            }
        });
        assertThat(met).containsExactly("by plan", "by value", "tied", "without rank");
    }

    private static Assessment of(String sentence, List<Assessment> all) {
        return all.stream()
                .filter(a -> sentence.contains(a.indicator().name()))
                .max(Comparator.comparing(a -> a.indicator().name().length()))
                .orElseThrow(() -> new AssertionError("of no target: " + sentence));
    }

    private static String held(String sentence, Assessment told, Scoreboard scoreboard, Map<String, Unit> units) {
        assertThat(told.status()).as(sentence).isIn(Status.COMPLETED, Status.EXCEEDED, Status.ON_PACE);
        assertThat(told.indicator().counted()).isTrue();
        Matcher rank = RANK.matcher(sentence);
        if (!rank.find()) {
            assertThat(told.status()).as(sentence).isNotEqualTo(Status.ON_PACE);
            return "without rank";
        }
        assertThat(told.place()).isNotNull();
        assertThat(Integer.parseInt(rank.group(2)))
                .as(sentence)
                .isEqualTo(told.place().rank());
        assertThat(rank.group(1).equals("đồng hạng"))
                .as(sentence)
                .isEqualTo(told.place().tied());
        if (rank.group(3) != null) {
            assertThat(Integer.parseInt(rank.group(3))).isEqualTo(told.place().among());
        }
        if (rank.group(4) != null) {
            return told.place().tied() ? "tied" : "by plan";
        }
        boolean higher = told.target().goalOrThrow().sense(told.indicator().direction()) == Direction.HIGHER;
        List<Integer> others = scoreboard.assessments().stream()
                .filter(a -> a.indicator().equals(told.indicator()) && a.place() != null)
                .filter(a ->
                        units.get(a.unit()).level() == units.get(told.unit()).level())
                .map(a -> a.progress()
                        .value()
                        .compareTo(Objects.requireNonNull(told.progress().value())))
                .toList();
        assertThat(others.stream()
                                .filter(order -> higher ? order > 0 : order < 0)
                                .count()
                        + 1)
                .as(sentence)
                .isEqualTo(told.place().rank());
        return "by value";
    }
}
