package vn.bantin.office;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import vn.bantin.bulletin.Summary;
import vn.bantin.page.AnnexText;
import vn.bantin.page.GroupMatrix;
import vn.bantin.page.RankingColumns;
import vn.bantin.page.RankingRows;
import vn.bantin.page.TableColumn;
import vn.bantin.page.YearEnd;

/** The pages of a Word copy that compare all units: the matrix, the ranking, the units without a rank, the extremes. */
final class RankingPages {

    /** The columns of the tables in points, as in the templates; the room of the bars goes to the names. */
    private static final int WIDTH = 467;

    private static final int MATRIX_NAME = 117;
    private static final int[] CLUSTER = {52, 187, 60, 66, 54, 48};
    private static final String[] CLUSTER_CELLS = {
        "Place:place", "Left:name", "Right:score", "Right:coverage", "Centre:overall", "Centre:change"
    };
    private static final int[] UNRANKED = {140, 327};
    private static final int[] MOVED = {236, 77, 77, 77};
    private static final int[] EXTREMES = {167, 150, 150};

    /** Heights and distances in points, as in the templates. */
    private static final int TITLE_GAP = 4;

    private static final int NAME_GAP = 3;
    private static final int MATRIX_GAP = 18;
    private static final int MATRIX_HEAD = 30;
    private static final int MATRIX_ROW = 22;
    private static final int MATRIX_ROWS = 27; // of a page; more of them are lower
    private static final int MATRIX_LOW_ROW = 14;
    private static final int RANKING_HEAD = 28;
    private static final int RANKING_ROW = 17;
    private static final int CLUSTER_HEAD = 28;
    private static final int CLUSTER_ROW = 17;
    private static final int MOVED_GAP = 18;
    private static final int MOVED_HEAD = 38;
    private static final int MOVED_ROW = 16;
    private static final int HEAD = 22;

    private final WordDocument pages;
    private final ResourceBundle texts;
    private final SmallPrint below;

    RankingPages(WordDocument pages, ResourceBundle texts) {
        this.pages = pages;
        this.texts = texts;
        below = new SmallPrint(pages, texts);
    }

    void write(Summary summary) {
        pages.paragraph("AnnexKind", texts.getString("annex.kind"));
        pages.paragraph("AnnexOf", AnnexText.annexOf(summary, texts));
        if (GroupMatrix.printed(summary)) {
            matrix(summary);
        }
        rows(summary, RankingColumns.printed(summary, texts));
    }

    private void matrix(Summary summary) {
        List<GroupMatrix.Column> columns = GroupMatrix.columns(summary);
        boolean over = YearEnd.over(summary);
        pages.heading(2, texts.getString("matrix.title"));
        pages.paragraph("PictureKey", GroupMatrix.key(summary, texts));
        pages.gap(MATRIX_GAP);
        int[] widths = new int[1 + columns.size()];
        Arrays.fill(widths, (WIDTH - MATRIX_NAME) / Math.max(1, columns.size()));
        widths[0] = MATRIX_NAME;
        WordTable table = pages.table("Grid", widths);
        table.headerRow(MATRIX_HEAD);
        table.cell("Head", texts.getString("column.name"));
        columns.forEach(column -> table.cell("Head", column.name()));
        for (Summary.Line line : summary.lines().toList()) {
            table.row(summary.lines().count() > MATRIX_ROWS ? MATRIX_LOW_ROW : MATRIX_ROW);
            table.cell("Left", line.name());
            columns.forEach(column -> table.cell("Centre", GroupMatrix.text(column.of(line), over)));
        }
    }

    private void rows(Summary summary, List<TableColumn<Summary.Line>> columns) {
        @Nullable WordTable ranked = null;
        @Nullable WordTable inCluster = null;
        String cluster = "";
        @Nullable WordTable unranked = null;
        @Nullable WordTable moved = null;
        @Nullable WordTable extremes = null;
        for (Map<String, ?> row : RankingRows.of(summary, texts)) {
            switch (text(row, "kind")) {
                case "ranked" -> {
                    ranked = ranked == null ? ranked(columns, RankingColumns.widths(summary, texts)) : ranked;
                    ranked.row(RANKING_ROW);
                    for (TableColumn<Summary.Line> column : columns) {
                        ranked.cell(column.style(), text(row, column.key()));
                    }
                }
                case "cluster" -> {
                    if (inCluster == null || !cluster.equals(text(row, "cluster"))) {
                        inCluster = cluster(text(row, "cluster"), inCluster == null);
                        cluster = text(row, "cluster");
                    }
                    inCluster.row(CLUSTER_ROW);
                    inCluster.cells(row, CLUSTER_CELLS);
                }
                case "note" -> below.note(text(row, "name"));
                case "unranked" -> {
                    unranked = unranked == null
                            ? titled("unranked.title", "Grid", 3, UNRANKED, "column.name", "column.reason")
                            : unranked;
                    unranked.row(RANKING_ROW);
                    unranked.cells(row, "Left:name", "Left:cluster");
                }
                case "extreme" -> {
                    extremes = extremes == null
                            ? titled(
                                    "extreme.title",
                                    "GridPoints",
                                    5,
                                    EXTREMES,
                                    "column.indicator",
                                    "column.leaders",
                                    "column.laggards")
                            : extremes;
                    extremes.row(CLUSTER_ROW);
                    extremes.cells(row, "DenseLeft:name", "DenseLeft:leaders", "DenseLeft:laggards");
                }
                case "moved" -> {
                    moved = moved == null ? moved(row) : moved;
                    moved.row(MOVED_ROW);
                    moved.cells(row, "DenseLeft:name", "DenseCentre:before", "DenseCentre:place", "DenseCentre:change");
                }
                case "hedge" -> below.listed(text(row, "title"), text(row, "name"));
                case "method" -> below.method(text(row, "name"));
                default -> throw new IllegalArgumentException("no such row in the ranking: " + text(row, "kind"));
            }
        }
    }

    private WordTable ranked(List<TableColumn<Summary.Line>> columns, int[] widths) {
        title("ranking.title");
        WordTable table = pages.table("Grid", widths).beginningWith(5);
        table.headerRow(RANKING_HEAD);
        columns.forEach(column -> table.cell(column.headStyle(), texts.getString(column.heading())));
        return table;
    }

    private void title(String key) {
        pages.heading(2, texts.getString(key));
        pages.gap(TITLE_GAP);
    }

    /** A table below its title, with the header row that is repeated on each page, and so many rows on the first one. */
    private WordTable titled(String title, String style, int rows, int[] points, String... headings) {
        title(title);
        WordTable table = pages.table(style, points).beginningWith(rows);
        table.headerRow(HEAD);
        for (String heading : headings) {
            table.cell("Head", texts.getString(heading));
        }
        return table;
    }

    /** The table of former and present ranks; what the page draws beside them stays there. */
    private WordTable moved(Map<String, ?> row) {
        pages.heading(2, texts.getString("moved.title"));
        pages.gap(MOVED_GAP);
        WordTable table = pages.table("GridPoints", MOVED).beginningWith(4);
        table.headerRow(MOVED_HEAD);
        table.cell("Head", texts.getString("column.name"));
        table.cell("HeadSmall", text(row, "then"));
        table.cell("HeadSmall", text(row, "now"));
        table.cell("HeadSmall", texts.getString("column.change"));
        return table;
    }

    /** The heading and the empty table of a cluster. */
    private WordTable cluster(String name, boolean first) {
        if (first) {
            title("clusters.title");
        }
        pages.heading(3, name);
        pages.gap(NAME_GAP);
        WordTable table = pages.table("Grid", CLUSTER).beginningWith(first ? 5 : 3);
        table.headerRow(CLUSTER_HEAD);
        for (String heading : List.of(
                "column.cluster.place",
                "column.name",
                "column.score",
                "column.coverage",
                "column.overall",
                "column.change")) {
            table.cell(heading.equals("column.name") ? "Head" : "HeadSmall", texts.getString(heading));
        }
        return table;
    }

    private static String text(Map<String, ?> row, String field) {
        Object text = row.get(field);
        return text == null ? "" : text.toString();
    }
}
