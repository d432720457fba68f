package vn.bantin.bulletin;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.bantin.progress.NumberText;

/**
 * The course of a target's cumulative value from quarter to quarter, as the table prints it.
 *
 * @param now the quarters of the year, up to the bulletin's own
 * @param before the four quarters of the year before, empty where nothing is known of it
 */
public record Trend(List<Point> now, List<Point> before) {

    /**
     * The end of one quarter.
     *
     * @param value {@code null} if missing, which is never zero
     * @param text the value as it is printed, empty if missing; why there is none to be shown where one is known
     */
    public record Point(int year, int quarter, @Nullable BigDecimal value, String text) {}

    public Trend {
        now = List.copyOf(now);
        before = before.stream().allMatch(point -> point.value() == null) ? List.of() : List.copyOf(before);
    }

    /** "Năm 2024: quý I: 12,5; quý II: chưa có. Năm 2023: quý I: 10,1; …", empty where there is no value at all. */
    public String words() {
        if (before.isEmpty() && now.stream().allMatch(point -> point.value() == null)) {
            return "";
        }
        return before.isEmpty() ? words(now) : words(now) + " " + words(before);
    }

    private static String words(List<Point> points) {
        return points.stream()
                .map(point -> "quý " + NumberText.roman(point.quarter()) + ": "
                        + (point.text().isEmpty() ? "chưa có" : point.text()))
                .collect(Collectors.joining("; ", "Năm " + points.get(0).year() + ": ", "."));
    }
}
