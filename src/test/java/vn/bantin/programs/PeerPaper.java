package vn.bantin.programs;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import vn.bantin.bulletin.Bulletin;
import vn.bantin.bulletin.Letterhead;
import vn.bantin.bulletin.TargetRow;
import vn.bantin.bulletin.Trend;
import vn.bantin.page.AnnexExtent;
import vn.bantin.page.AnnexText;
import vn.bantin.page.ClosingRows;
import vn.bantin.page.LetterheadFields;
import vn.bantin.page.PageRows;
import vn.bantin.page.TableColumn;
import vn.bantin.page.TargetColumns;

/**
 * What a peer of the press prints of a bulletin: the texts of the heart, row by row, as the templates take them, and what
 * its pictures show.
 *
 * @param head what stands above the text
 * @param text the rows of the upright pages, each of a kind
 * @param annex the rows of the pages across
 * @param columns of the table in the annex
 * @param trends of the rows of that table, by their numbers
 * @param bars of the groups, by their numbers
 */
record PeerPaper(
        String title,
        String author,
        String subject,
        Map<String, Object> head,
        List<Map<String, ?>> text,
        List<Map<String, ?>> annex,
        String plans,
        String key,
        String annexOf,
        List<Column> columns,
        List<Course> trends,
        List<Bar> bars) {

    /** The column that is drawn. */
    static final String TREND = "trend";

    private static final int WIDTH = 714;
    private static final int DRAWN = 35;
    private static final double SCALE = 120;

    /** Columns that are other than in a Word copy, in points. */
    private static final Map<String, Integer> WIDTHS = Map.of(
            "name",
            108,
            "unit",
            36,
            "assigned",
            46,
            "lastYear",
            38,
            "value",
            40,
            "status",
            150,
            "rank",
            36,
            "lead",
            90);

    /** Shares of the columns in the room that is left. */
    private static final Map<String, Integer> GROW = Map.of("name", 1, "status", 3, "lead", 1);

    /** A column of the table, with the key of its heading among the words. */
    record Column(String key, String heading, int width, String style) {}

    /** Where the values of quarters lie between the least and the greatest, each as quarter from 0 and share. */
    record Course(List<List<Double>> now, List<List<Double>> before) {}

    /** How long a bar is on its scale, and where the pace lies on it. */
    record Bar(double share, double pace, boolean reached) {}

    static PeerPaper of(Bulletin bulletin, ResourceBundle words) {
        AnnexExtent extent = bulletin.openRows().isEmpty() || AnnexExtent.of(bulletin, words) == AnnexExtent.ALL
                ? AnnexExtent.ALL
                : AnnexExtent.TABLE;
        Letterhead letterhead = bulletin.letterhead();
        return new PeerPaper(
                bulletin.title(),
                letterhead.issuingBody().replace('\n', ' '),
                bulletin.programme(),
                LetterheadFields.of(letterhead, words),
                ClosingRows.closed(
                        PageRows.first(bulletin, extent, words), letterhead.meeting(), bulletin.closing(), words),
                PageRows.targets(bulletin, extent, words),
                PageRows.plans(bulletin, words),
                AnnexText.key(bulletin, TargetColumns.leftOut(bulletin, words), words),
                AnnexText.annexOf(bulletin, words),
                columns(bulletin, words),
                bulletin.resultRows().stream().map(PeerPaper::course).toList(),
                bars(bulletin.groups()));
    }

    /** The texts of the paper by their names, to be written as JSON. */
    Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("title", title);
        fields.put("author", author);
        fields.put("subject", subject);
        fields.put("head", head);
        fields.put("text", text);
        fields.put("annex", annex);
        fields.put("plans", plans);
        fields.put("key", key);
        fields.put("annexOf", annexOf);
        fields.put("columns", columns);
        fields.put("trends", trends);
        fields.put("bars", bars);
        return fields;
    }

    /** The printed columns, as wide as somebody makes them who knows the texts. */
    private static List<Column> columns(Bulletin bulletin, ResourceBundle words) {
        List<TableColumn<TargetRow>> printed = TargetColumns.without(TargetColumns.leftOut(bulletin, words));
        boolean drawn = !TargetColumns.leftOut(bulletin, words).contains(TREND);
        int[] widths = printed.stream()
                .mapToInt(column -> WIDTHS.getOrDefault(column.key(), column.width()))
                .toArray();
        TableColumn.spread(
                widths,
                drawn ? WIDTH - DRAWN : WIDTH,
                i -> GROW.getOrDefault(printed.get(i).key(), 0));
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < widths.length; i++) {
            TableColumn<TargetRow> column = printed.get(i);
            if (drawn && column.key().equals("percent")) {
                columns.add(new Column(TREND, "column.trend", DRAWN, "Trend"));
            }
            columns.add(new Column(
                    column.key(), column.heading(), widths[i], column.style().replaceFirst("^Result", "")));
        }
        return columns;
    }

    private static Course course(TargetRow row) {
        Trend trend = row.trend();
        if (trend == null) {
            return new Course(List.of(), List.of());
        }
        double[] values = Stream.concat(trend.now().stream(), trend.before().stream())
                .flatMap(point -> Stream.ofNullable(point.value()))
                .mapToDouble(BigDecimal::doubleValue)
                .toArray();
        double least = Arrays.stream(values).min().orElse(0);
        double spread = Arrays.stream(values).max().orElse(0) - least;
        return new Course(shares(trend.now(), least, spread), shares(trend.before(), least, spread));
    }

    private static List<List<Double>> shares(List<Trend.Point> points, double least, double spread) {
        List<List<Double>> shares = new ArrayList<>();
        for (Trend.Point point : points) {
            if (point.value() != null) {
                double share = spread == 0 ? 0.5 : (point.value().doubleValue() - least) / spread;
                shares.add(List.of(point.quarter() - 1.0, share));
            }
        }
        return shares;
    }

    private static List<Bar> bars(List<Bulletin.Group> groups) {
        double end = groups.stream()
                .flatMap(group -> Stream.ofNullable(group.score()))
                .mapToDouble(BigDecimal::doubleValue)
                .reduce(SCALE, Math::max);
        return groups.stream()
                .map(group -> group.score() == null
                        ? new Bar(0, Bulletin.Group.ON_PACE / end, false)
                        : new Bar(
                                group.score().doubleValue() / end,
                                Bulletin.Group.ON_PACE / end,
                                group.score().doubleValue() >= Bulletin.Group.ON_PACE))
                .toList();
    }
}
