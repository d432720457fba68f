package vn.bantin.press;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintFrame;
import net.sf.jasperreports.engine.JRPrintPage;
import net.sf.jasperreports.engine.JasperPrint;
import org.jspecify.annotations.Nullable;
import vn.bantin.bulletin.Bulletin;
import vn.bantin.bulletin.Summary;
import vn.bantin.bulletin.TargetRow;
import vn.bantin.bulletin.Trend;
import vn.bantin.page.RankingRows;

/**
 * Draws the pictures in the rows of a filled table. A template draws every part that a picture can have; here each part
 * is moved to where its number is, and those without a number are taken out. A picture is a frame whose bantin.of says
 * which of the numbers it is of, from 0.
 */
final class PictureDrawer {

    /** The end of the scale of the groups' scores, beyond the pace; more if a score is more. */
    private static final BigDecimal SCALE = new BigDecimal(120);

    /** Points between the least and the greatest value of a trend, where its row is high enough. */
    private static final int TALLEST = 13;

    private PictureDrawer() {}

    /** The groups of {@code first.jrxml}: a bar as long as the score, across the line of the pace. */
    static void paces(JasperPrint print, List<Bulletin.Group> groups) {
        double end = groups.stream()
                .flatMap(group -> Stream.ofNullable(group.score()))
                .reduce(SCALE, BigDecimal::max)
                .doubleValue();
        each(print, "pace", (parts, number) -> pace(parts, groups.get(number).score(), end));
    }

    private static void pace(Parts parts, @Nullable BigDecimal score, double end) {
        if (score == null) {
            parts.keep(Set.of());
            return;
        }
        String bar = score.compareTo(BigDecimal.valueOf(Bulletin.Group.ON_PACE)) < 0 ? "short" : "reached";
        JRPrintElement drawn = parts.get(bar);
        int room = drawn.getWidth();
        parts.get("line").setX(drawn.getX() + (int) Math.round(room * Bulletin.Group.ON_PACE / end));
        drawn.setWidth((int) Math.round(room * score.doubleValue() / end));
        parts.centre();
        parts.keep(drawn.getWidth() == 0 ? Set.of("line") : Set.of(bar, "line"));
    }

    /**
     * The rows of {@code targets.jrxml}, each on a scale of its own from its least value to its greatest: the template's
     * dot0 lies at the least, its dot3 at the greatest, further apart in a higher row. This year has a dot a quarter and a line between neighbours, the
     * year before only the line, and a dash for a quarter without neighbours.
     */
    static void trends(JasperPrint print, List<TargetRow> rows) {
        each(print, "trend", (parts, number) -> {
            Trend trend = rows.get(number).trend();
            Set<String> used = trend == null || trend.words().isEmpty() ? Set.of() : trend(parts, trend);
            parts.keep(used);
        });
    }

    private static Set<String> trend(Parts parts, Trend trend) {
        List<BigDecimal> values = Stream.concat(trend.now().stream(), trend.before().stream())
                .flatMap(point -> Stream.ofNullable(point.value()))
                .toList();
        BigDecimal least = values.stream().reduce(BigDecimal::min).orElseThrow();
        BigDecimal spread =
                values.stream().reduce(BigDecimal::max).orElseThrow().subtract(least);
        JRPrintElement highest = parts.get("dot3");
        int drawn = parts.get("dot0").getY() - highest.getY();
        int room = parts.frame.getHeight() - highest.getHeight() - highest.getY() - 1;
        int height = Math.max(drawn, Math.min(TALLEST, room));
        int bottom = (parts.frame.getHeight() + height) / 2;
        int half = parts.get("dot0").getWidth() / 2;
        int[] x = new int[4];
        for (int i = 0; i < x.length; i++) {
            x[i] = parts.get("dot" + i).getX() + half;
        }
        Set<String> used = new HashSet<>();
        Map<Integer, Integer> now = heights(trend.now(), least, spread, height, bottom);
        now.forEach((i, y) -> {
            parts.get("dot" + i).setY(y - half);
            used.add("dot" + i);
            Integer next = now.get(i + 1);
            if (next != null) {
                used.add(parts.line("now" + i, x[i], y, x[i + 1], next));
            }
        });
        Map<Integer, Integer> before = heights(trend.before(), least, spread, height, bottom);
        before.forEach((i, y) -> {
            Integer next = before.get(i + 1);
            if (next != null) {
                used.add(parts.line("before" + i, x[i], y, x[i + 1], next));
            } else if (!before.containsKey(i - 1)) {
                used.add(parts.line("before" + i, x[i] - half, y, x[i] + half, y));
            }
        });
        return used;
    }

    /** How far down the frame each quarter with a value lies, by its place in the year from 0. */
    private static Map<Integer, Integer> heights(
            List<Trend.Point> points, BigDecimal least, BigDecimal spread, int height, int bottom) {
        Map<Integer, Integer> heights = new HashMap<>();
        for (Trend.Point point : points) {
            if (point.value() != null) {
                double share = spread.signum() == 0
                        ? 0.5
                        : point.value().subtract(least).doubleValue() / spread.doubleValue();
                heights.put(point.quarter() - 1, bottom - (int) Math.round(share * height));
            }
        }
        return heights;
    }

    /**
     * The units of {@code ranking.jrxml}, all on one scale: from the former rank, an open ring, to the present one, a full
     * dot; the template draws the dot at rank 1 and the ring at the last rank.
     */
    static void movements(JasperPrint print, List<Summary.Line> moved) {
        int last = RankingRows.lastRank(moved);
        each(print, "movement", (parts, number) -> {
            Summary.Line line = moved.get(number);
            parts.centre();
            parts.keep(movement(parts, line, last));
        });
    }

    private static Set<String> movement(Parts parts, Summary.Line line, int last) {
        Integer now = line.place() == null ? null : line.place().rank();
        Integer before = line.before() == null ? null : line.before().rank();
        JRPrintElement dot = parts.get("now");
        JRPrintElement ring = parts.get("before");
        int first = dot.getX();
        double step = last == 1 ? 0 : (double) (ring.getX() - first) / (last - 1);
        Set<String> used = new HashSet<>();
        if (now != null) {
            dot.setX(first + (int) Math.round((now - 1) * step));
            used.add("now");
        }
        if (before != null && !before.equals(now)) {
            ring.setX(first + (int) Math.round((before - 1) * step));
            used.add("before");
            if (now != null && line.change() != null) {
                int middle = dot.getY() + dot.getHeight() / 2;
                int half = dot.getWidth() / 2;
                String way = now < before ? "up" : "down";
                used.add(parts.line(way, dot.getX() + half, middle, ring.getX() + half, middle));
            }
        }
        return used;
    }

    /** The frames with that key; of one that is printed again, because its row goes on on the next page, only the box. */
    private static void each(JasperPrint print, String key, BiConsumer<Parts, Integer> draw) {
        Set<String> seen = new HashSet<>();
        for (JRPrintPage page : print.getPages()) {
            for (JRPrintElement element : page.getElements()) {
                if (key.equals(element.getKey()) && element instanceof JRPrintFrame frame) {
                    String number = frame.getPropertiesMap().getProperty("bantin.of");
                    Parts parts = new Parts(frame, new HashMap<>());
                    if (seen.add(number)) {
                        frame.getElements().forEach(part -> parts.byKey.put(part.getKey(), part));
                        draw.accept(parts, Integer.valueOf(number));
                    } else {
                        parts.keep(Set.of());
                        frame.getPropertiesMap().removeProperty("bantin.alt");
                    }
                }
            }
        }
    }

    /** What a frame holds, by key. */
    private record Parts(JRPrintFrame frame, Map<String, JRPrintElement> byKey) {

        JRPrintElement get(String key) {
            return Objects.requireNonNull(byKey.get(key), () -> "the picture has no part " + key);
        }

        void keep(Set<String> keys) {
            frame.getElements().removeIf(part -> !keys.contains(part.getKey()));
        }

        /** From the middle of the template's frame to the middle of the row, which may be higher. */
        void centre() {
            int top = Integer.MAX_VALUE;
            int bottom = 0;
            for (JRPrintElement part : byKey.values()) {
                top = Math.min(top, part.getY());
                bottom = Math.max(bottom, part.getY() + part.getHeight());
            }
            int down = (frame.getHeight() - bottom - top) / 2;
            byKey.values().forEach(part -> part.setY(part.getY() + down));
        }

        /** A line's height is how far it falls: below zero it rises, as the export draws it. */
        String line(String key, int fromX, int fromY, int toX, int toY) {
            JRPrintElement line = get(key);
            line.setX(fromX);
            line.setY(fromY);
            line.setWidth(toX - fromX);
            line.setHeight(toY - fromY);
            return key;
        }
    }
}
