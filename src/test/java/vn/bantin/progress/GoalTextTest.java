package vn.bantin.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class GoalTextTest {

    record Wording(String text, String unit, String name, String says) {

        Indicator indicator() {
            return indicatorOf(name, unit);
        }

        @Override
        public String toString() {
            return text + " (" + unit + ") → " + says;
        }
    }

    static Stream<Wording> wordings() {
        try (InputStream file = GoalTextTest.class.getResourceAsStream("goal-texts.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("# "))
                    .map(line -> line.split(" \\| "))
                    .map(cells -> new Wording(cells[0], cells[1], cells[2], cells[3]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("wordings")
    void every_wording_of_the_table_says_what_stands_behind_it(Wording wording) {
        assertThat(said(wording.text, wording.indicator(), ',')).isEqualTo(wording.says);
    }

    @ParameterizedTest
    @MethodSource("wordings")
    void spelling_is_not_meaning(Wording wording) {
        Indicator indicator = wording.indicator();
        assertThat(said(Normalizer.normalize(wording.text, Normalizer.Form.NFD), indicator, ','))
                .isEqualTo(wording.says);
        assertThat(said(wording.text.toUpperCase(Locale.ROOT), indicator, ',')).isEqualTo(wording.says);
        assertThat(said("\u00a0" + wording.text.replace(" ", "\u00a0 ") + " ", indicator, ','))
                .isEqualTo(wording.says);
    }

    @Test
    void per_cent_may_be_written_out_with_no_other_sign_beside_it() {
        assertThat(said("88,1 phần trăm", indicatorOf("Tỷ lệ đô thị hóa", "%"), ','))
                .isEqualTo("bare 88.1");
        assertThat(said("88,1 phần trăm", indicatorOf("Thu ngân sách", "tỷ đồng"), ','))
                .isEqualTo("-");
    }

    @ParameterizedTest
    @CsvSource({
        "16.5 trở lên, AT_LEAST 16.5",
        "6.6-6.8, BETWEEN 6.6 6.8",
        "91.651, bare 91.651",
        "1900, bare 1900",
        "'53,026', -",
        "1.234.567, -",
        ".5, -"
    })
    void with_a_decimal_point_there_is_no_sign_between_thousands(String text, String says) {
        assertThat(said(text, indicatorOf("Tỷ lệ đô thị hóa", "%"), '.')).isEqualTo(says);
    }

    @ParameterizedTest
    @CsvSource({
        "12%/năm, %, Tốc độ tăng thu ngân sách, RATE, TERM, bare 12",
        "'1-1,5%/năm', %, Mức giảm tỷ lệ hộ nghèo, RATE, TERM, BETWEEN 1 1.5",
        "'1,5%/năm', %, Mức giảm tỷ lệ hộ nghèo, FLOW, ANNUAL, bare 1.5",
        "'1,5%/năm', %, Mức giảm tỷ lệ hộ nghèo, FLOW, TERM, -",
        "'1,5%/năm', %, Tỷ lệ hộ nghèo, RATE, ANNUAL, -",
        "'1,5%/năm', %, Tỷ lệ hộ nghèo, LEVEL, ANNUAL, -",
        "không quá 5 vụ/năm, vụ, Số vụ tai nạn, FLOW, ANNUAL, AT_MOST 5",
        "không quá 5 vụ mỗi năm, vụ, Số vụ tai nạn, FLOW, ANNUAL, AT_MOST 5",
        "5 vụ/năm trở xuống, vụ, Số vụ tai nạn, FLOW, ANNUAL, AT_MOST 5",
        "không quá 5 vụ/năm, vụ, Số vụ tai nạn đến năm 2025, FLOW, TERM, -",
        "không quá 5 vụ/năm, vụ/năm, Số vụ tai nạn, FLOW, TERM, AT_MOST 5",
        "không quá 5 vụ/tháng, vụ, Số vụ tai nạn, FLOW, ANNUAL, -",
        "60 triệu đồng/năm, triệu đồng/tháng, Thu nhập hằng năm, FLOW, ANNUAL, -",
        "5 vụ năm, vụ, Số vụ tai nạn, FLOW, ANNUAL, -"
    })
    void what_is_reached_per_year_is_the_plan_of_a_year_or_a_growth(
            String text, String unit, String name, Measure measure, Programme.Kind kind, String says) {
        assertThat(said(text, indicatorOf(name, unit, measure), kind, ',')).isEqualTo(says);
    }

    @Test
    void a_printed_goal_is_read_as_the_goal_that_it_was() {
        Random random = new Random(5);
        Indicator indicator = indicatorOf("Tốc độ tăng GDP", "%");
        for (int i = 0; i < 2000; i++) {
            BigDecimal one = number(random);
            BigDecimal two = number(random);
            for (Goal goal : List.of(
                    Goal.atLeast(one),
                    Goal.above(one),
                    Goal.atMost(one),
                    Goal.below(one),
                    Goal.about(one),
                    Goal.exactly(one),
                    Goal.between(one.min(two), one.max(two)))) {
                for (String printed : printed(goal)) {
                    Optional<GoalText> read = GoalText.of(printed, indicator, Programme.Kind.TERM, ',');
                    assertThat(read).as(printed).isPresent();
                    assertThat(read.get().goal(goal.sense(Direction.HIGHER)))
                            .as(printed)
                            .isEqualTo(goal);
                    assertThat(read.get().says(goal)).as(printed).isTrue();
                }
            }
        }
    }

    /** What a page prints of it, and what people write. */
    private static List<String> printed(Goal goal) {
        return switch (goal.comparator()) {
            case AT_LEAST -> {
                String low = text(goal.lowOrThrow());
                yield List.of(low, low + " trở lên", "≥ " + low, "từ " + low + "% trở lên", "đạt ít nhất " + low);
            }
            case ABOVE -> List.of("trên " + text(goal.lowOrThrow()), "> " + text(goal.lowOrThrow()) + "%");
            case AT_MOST -> {
                String high = text(goal.highOrThrow());
                yield List.of(high, "≤ " + high, "không quá " + high + "%", high + "% trở xuống");
            }
            case BELOW -> List.of("dưới " + text(goal.highOrThrow()), "< " + text(goal.highOrThrow()));
            case ABOUT -> List.of("khoảng " + text(goal.lowOrThrow()));
            case EXACTLY -> List.of("đúng " + text(goal.lowOrThrow()) + "%");
            case BETWEEN -> {
                String low = text(goal.lowOrThrow());
                String high = text(goal.highOrThrow());
                yield List.of(
                        low + " - " + high, low + "-" + high, low + "% – " + high + "%", "từ " + low + " đến " + high);
            }
        };
    }

    private static String text(BigDecimal number) {
        String plain = number.abs().toPlainString();
        String whole = plain.contains(".") ? plain.substring(0, plain.indexOf('.')) : plain;
        String grouped = whole.replaceAll("(\\d)(?=(\\d{3})+$)", "$1.");
        return (number.signum() < 0 ? "-" : "")
                + grouped
                + plain.substring(whole.length()).replace('.', ',');
    }

    private static BigDecimal number(Random random) {
        return BigDecimal.valueOf(
                random.nextInt(10) == 0 ? -random.nextInt(1000) : random.nextInt(100_000_000), random.nextInt(4));
    }

    @ParameterizedTest
    @CsvSource({
        "16, AT_LEAST, AT_LEAST 16",
        "16, AT_MOST, AT_MOST 16",
        "16, EXACTLY, EXACTLY 16 16",
        "16, BETWEEN, -",
        "16 trở lên, AT_LEAST, AT_LEAST 16",
        "16 trở lên, AT_MOST, -",
        "16 trở lên, ABOVE, -",
        "dưới 1, BELOW, BELOW 1",
        "dưới 1, AT_MOST, AT_MOST 1",
        "dưới 1, AT_LEAST, -",
        "trên 1, AT_LEAST, AT_LEAST 1",
        "khoảng 4, AT_MOST, -",
        "6-8, BETWEEN, BETWEEN 6 8",
        "6-8, AT_LEAST, -"
    })
    void a_comparator_typed_beside_it_must_go_with_the_words(String text, Comparator typed, String goal) {
        GoalText read = GoalText.of(text, indicatorOf("Tỷ lệ", "%"), Programme.Kind.TERM, ',')
                .orElseThrow();
        assertThat(read.goal(typed).map(GoalTextTest::shown).orElse("-")).isEqualTo(goal);
    }

    @Test
    void says_nothing_of_another_number() {
        GoalText read = GoalText.of("dưới 1,0", indicatorOf("Tỷ lệ", "%"), Programme.Kind.TERM, ',')
                .orElseThrow();
        assertThat(read.says(Goal.atMost(BigDecimal.ONE))).isTrue();
        assertThat(read.says(Goal.below(BigDecimal.ONE))).isTrue();
        assertThat(read.says(Goal.below(BigDecimal.TEN))).isFalse();
        assertThat(read.says(Goal.atLeast(BigDecimal.ONE))).isFalse();
    }

    private static String shown(Goal goal) {
        return Stream.of(goal.comparator(), goal.low(), goal.high())
                .filter(part -> part != null)
                .map(String::valueOf)
                .reduce((one, two) -> one + " " + two)
                .orElseThrow();
    }

    private static String said(String text, Indicator indicator, char mark) {
        return said(text, indicator, Programme.Kind.TERM, mark);
    }

    private static String said(String text, Indicator indicator, Programme.Kind kind, char mark) {
        return GoalText.of(text, indicator, kind, mark)
                .map(read ->
                        (read.comparator() == null ? "bare" : read.comparator().name())
                                + " " + read.low().toPlainString()
                                + (read.comparator() == Comparator.BETWEEN
                                        ? " " + read.high().toPlainString()
                                        : ""))
                .orElse("-");
    }

    private static Indicator indicatorOf(String name, String unit) {
        return indicatorOf(name, unit, Measure.RATE);
    }

    private static Indicator indicatorOf(String name, String unit, Measure measure) {
        return new Indicator("A", name, "Kinh tế", unit, measure, Direction.HIGHER, 1, 1, null, null, BigDecimal.ONE);
    }
}
