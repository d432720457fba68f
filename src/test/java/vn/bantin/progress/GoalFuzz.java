package vn.bantin.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;

/** An arbitrary wording, read for an indicator whose name and unit are in the first two lines. */
public final class GoalFuzz {

    private GoalFuzz() {}

    /** What Jazzer calls. */
    public static void fuzzerTestOneInput(byte[] data) {
        String[] lines = new String(data, StandardCharsets.UTF_8).split("\n", 3);
        String name = lines.length < 3 ? "Thu ngân sách trên địa bàn" : lines[0];
        String unit = lines.length < 3 ? "tỷ đồng" : lines[1];
        String wording = lines[lines.length - 1];
        for (char mark : new char[] {'.', ','}) {
            for (Programme.Kind kind : Programme.Kind.values()) {
                GoalText.of(wording, indicator(name, unit), kind, mark).ifPresent(text -> {
                    assertThat(text.low()).isLessThanOrEqualTo(text.high());
                    for (Direction direction : Direction.values()) {
                        Goal goal = text.goal(direction);
                        assertThat(text.says(goal)).isTrue();
                    }
                });
            }
        }
    }

    private static Indicator indicator(String name, String unit) {
        return new Indicator(
                "A", name, "Kinh tế", unit, Measure.LEVEL, Direction.HIGHER, 1, 1, null, null, BigDecimal.ONE);
    }
}
