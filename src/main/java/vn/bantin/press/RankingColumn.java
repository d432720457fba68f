package vn.bantin.press;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A column of the ranking in a Word copy, as in the template.
 *
 * @param head the key of its title, in small print unless a style stands before a colon
 * @param cell "style:field"
 */
record RankingColumn(int width, String head, String cell) {

    private static final List<RankingColumn> STANDARD = all(
            List.of(
                    new RankingColumn(92, "Head:column.name", "Left:name"),
                    new RankingColumn(70, "column.cluster", "Small:cluster"),
                    new RankingColumn(38, "column.score", "Right:score"),
                    new RankingColumn(33, "column.coverage", "Right:coverage")),
            28,
            28,
            28,
            28,
            30,
            26);

    private static final List<RankingColumn> ADJUSTED = all(
            List.of(
                    new RankingColumn(82, "Head:column.name", "Left:name"),
                    new RankingColumn(33, "column.targets.score", "DenseRight:targets"),
                    new RankingColumn(32, "column.bonus", "DenseRight:bonus"),
                    new RankingColumn(25, "column.penalty", "DenseRight:penalty"),
                    new RankingColumn(36, "column.total", "DenseRight:score"),
                    new RankingColumn(31, "column.coverage", "Right:coverage")),
            26,
            27,
            27,
            27,
            30,
            25);

    /** Its columns, other ones where points are given or taken. */
    static List<RankingColumn> of(boolean adjusted) {
        return adjusted ? ADJUSTED : STANDARD;
    }

    private static List<RankingColumn> all(List<RankingColumn> middle, int... counts) {
        String[] kinds = {"exceeded", "completed", "onpace", "behind", "missed", "open"};
        return Stream.of(
                        Stream.of(
                                new RankingColumn(40, "column.place", "CentreBold:place"),
                                new RankingColumn(26, "column.change", "Centre:change")),
                        middle.stream(),
                        IntStream.range(0, kinds.length)
                                .mapToObj(
                                        i -> new RankingColumn(counts[i], "column." + kinds[i], "Centre:" + kinds[i])))
                .flatMap(columns -> columns)
                .toList();
    }
}
