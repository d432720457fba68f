package vn.bantin.office;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import vn.bantin.bulletin.Bulletin;
import vn.bantin.bulletin.Issuer;
import vn.bantin.bulletin.Letterhead;
import vn.bantin.bulletin.Summary;
import vn.bantin.bulletin.TargetRow;
import vn.bantin.page.AnnexText;
import vn.bantin.page.ClosingRows;
import vn.bantin.page.CorrectionRows;
import vn.bantin.page.GroupMatrix;
import vn.bantin.page.PageRows;
import vn.bantin.page.RankingColumns;
import vn.bantin.page.RankingRows;
import vn.bantin.page.TableColumn;
import vn.bantin.page.TargetColumns;

/** The Word copy of a bulletin or of the summary, to be edited by a person; it says what the PDF says. */
final class WordCopy {

    /** The columns of the tables in points, as in the templates; the room of the bars goes to the names. */
    private static final int[] HEAD = {207, 260};

    private static final int MATRIX_WIDTH = 467;
    private static final int MATRIX_NAME = 117;
    private static final int[] CLUSTER = {52, 187, 60, 66, 54, 48};
    private static final String[] CLUSTER_CELLS = {
        "CentreBold:place", "Left:name", "Right:score", "Right:coverage", "Centre:overall", "Centre:change"
    };
    private static final int RANKING = 467;
    private static final int[] UNRANKED = {140, 327};
    private static final int[] EXTREMES = {167, 150, 150};
    private static final int SIGNING_LINES = 4;

    private final WordDocument pages;
    private final ResourceBundle texts;
    private final WordTemplate look;

    private WordCopy(
            WordTemplate look,
            @Nullable String mark,
            String title,
            Letterhead head,
            String programme,
            LocalDate issuedOn) {
        pages = new WordDocument(look, mark, title, head.issuingBody(), programme, issuedOn);
        texts = look.words();
        this.look = look;
    }

    /** One unit: page one upright, the table of targets and the method across. */
    static byte[] of(Bulletin bulletin, LocalDate issuedOn, WordTemplate look, @Nullable String mark) {
        WordCopy copy = new WordCopy(
                look,
                mark,
                CorrectionRows.titled(bulletin.title(), bulletin.correction()),
                bulletin.letterhead(),
                bulletin.programme(),
                issuedOn);
        copy.head(bulletin.letterhead());
        copy.first(ClosingRows.closed(
                PageRows.first(bulletin, copy.texts), bulletin.letterhead().meeting(), bulletin.closing(), copy.texts));
        copy.pages.endSection("first");
        copy.targets(bulletin);
        return copy.pages.bytes("targets");
    }

    /** All units: the overview, the matrix, the ranking, the units without a rank, the method. */
    static byte[] of(Summary summary, LocalDate issuedOn, WordTemplate look, @Nullable String mark) {
        WordCopy copy = new WordCopy(
                look,
                mark,
                CorrectionRows.titled(summary.title(), summary.correction()),
                summary.letterhead(),
                summary.programme(),
                issuedOn);
        copy.head(summary.letterhead());
        copy.first(ClosingRows.closed(
                PageRows.first(summary, copy.texts), summary.letterhead().meeting(), summary.closing(), copy.texts));
        copy.pages.endSection("first");
        if (GroupMatrix.printed(summary)) {
            copy.matrix(summary);
        }
        copy.ranking(RankingRows.of(summary, copy.texts), RankingColumns.printed(summary, copy.texts));
        return copy.pages.bytes("ranking");
    }

    private void head(Letterhead head) {
        WordTable table = pages.borderless(HEAD);
        table.row();
        if (head.upperBody() != null) {
            table.cell("UpperBody", head.upperBody());
            table.more("IssuingBody", head.issuingBody());
        } else {
            table.cell("IssuingBody", head.issuingBody());
        }
        table.more("Star", texts.getString("star"));
        table.cell("Party", texts.getString("party"));
        String motto = texts.getString("motto");
        if (!motto.isEmpty()) {
            table.more("Motto", motto);
        }
        table.rule("PartyRule", look.widthOfBold().applyAsDouble(texts.getString("party"), pages.size("Party")));
        table.row();
        table.cell("Number", head.number() == null ? "" : head.number());
        table.cell("PlaceAndDate", head.placeAndDate());
        if (head.draftMark() != null) {
            table.more("DraftMark", head.draftMark());
        }
        boolean meeting = head.kind() == Issuer.Kind.MEETING_DOCUMENT;
        pages.heading(1, texts.getString(meeting ? "kind.meeting" : "kind"));
    }

    private void first(List<Map<String, ?>> rows) {
        WordGroups groups = null;
        WordTable points = null;
        for (Map<String, ?> row : rows) {
            switch (kind(row)) {
                case "abstract" -> pages.paragraph("Abstract", text(row, "text"));
                case "dash" -> pages.paragraph("Star", texts.getString("dash"));
                case "correction" -> pages.paragraph("Correction", text(row, "text"));
                case "programme" -> pages.paragraph("Programme", text(row, "text"));
                case "text" -> pages.paragraph("BodyText", text(row, "text"));
                case "lead", "chapter" -> pages.paragraph("Lead", text(row, "text"));
                case "remark", "method" -> pages.paragraph("Note", text(row, "text"));
                case "strip" -> BriefingTables.strip(pages, row);
                case "points" -> points = BriefingTables.points(pages, texts, row);
                case "point" -> BriefingTables.point(Objects.requireNonNull(points), row);
                case "item" -> pages.paragraph("Item", text(row, "text"));
                case "bar" -> {
                    if (groups == null) {
                        pages.heading(2, texts.getString("groups.title"));
                        groups = WordGroups.of(pages, texts);
                    }
                    groups.row(row);
                }
                case "closing" -> closing(row);
                default -> throw new IllegalArgumentException("no such row on page one: " + kind(row));
            }
        }
    }

    /** Recipients at the left, the signature at the right with room for it. */
    private void closing(Map<String, ?> row) {
        WordTable table = pages.borderless(HEAD);
        table.row();
        table.cell("RecipientsTitle", texts.getString("recipients"));
        text(row, "recipients").lines().forEach(line -> table.more("Recipients", line));
        table.cell("OnBehalfOf", text(row, "onBehalfOf"));
        table.more("Position", text(row, "position"));
        for (int i = 0; i < SIGNING_LINES; i++) {
            table.more("Position", "");
        }
        table.more("Signer", text(row, "signer"));
    }

    private void targets(Bulletin bulletin) {
        List<TableColumn<TargetRow>> columns = TargetColumns.printed(bulletin, texts);
        pages.heading(2, texts.getString("annex.kind"));
        pages.paragraph("Abstract", texts.getString("annex.targets"));
        pages.paragraph("Programme", AnnexText.annexOf(bulletin, texts));
        WordTable table = null;
        WordTable open = null;
        String group = "";
        String listed = "";
        boolean method = false;
        for (Map<String, ?> row : PageRows.targets(bulletin, texts)) {
            switch (kind(row)) {
                case "row", "part" -> {
                    if (table == null) {
                        table = pages.table(widths(columns));
                        targetsHeader(table, columns, PageRows.plans(bulletin, texts));
                    }
                    if (!text(row, "group").equals(group)) {
                        group = text(row, "group");
                        table.row();
                        table.wide("DenseGroup", group);
                    }
                    table.row();
                    boolean part = kind(row).equals("part");
                    for (TableColumn<TargetRow> column : columns) {
                        table.cell(
                                part && column.key().equals("name") ? "DensePart" : column.style(),
                                text(row, column.key()));
                    }
                }
                case "open" -> {
                    if (open == null) {
                        open = BriefingTables.open(pages, texts);
                    }
                    open.cells(row, "Centre:number", "Left:name", "Left:plan", "Left:reason");
                }
                case "note" -> {
                    if (!unchecked(text(row, "name")).isEmpty()) {
                        pages.paragraph("Note", text(row, "name"));
                    }
                }
                case "hedge" -> listed = listed(row, listed);
                case "method" -> method = titled("method.title", row, method);
                default -> throw new IllegalArgumentException("no such row among targets: " + kind(row));
            }
        }
    }

    /** Two rows: the plans share a title, every other title reaches down. */
    private void targetsHeader(WordTable table, List<TableColumn<TargetRow>> columns, String plans) {
        int shares = (int) columns.stream()
                .filter(column -> TargetColumns.PLANS.contains(column.key()))
                .count();
        table.headerRow();
        boolean shared = false;
        for (TableColumn<TargetRow> column : columns) {
            if (!TargetColumns.PLANS.contains(column.key())) {
                table.tall(column.headStyle(), texts.getString(column.heading()));
            } else if (!shared) {
                table.wide(column.headStyle(), plans, shares);
                shared = true;
            }
        }
        table.headerRow();
        for (TableColumn<TargetRow> column : columns) {
            if (TargetColumns.PLANS.contains(column.key())) {
                table.cell(column.headStyle(), texts.getString(column.heading()));
            } else {
                table.under();
            }
        }
    }

    private void matrix(Summary summary) {
        List<GroupMatrix.Column> columns = GroupMatrix.columns(summary);
        pages.heading(2, texts.getString("matrix.title"));
        pages.paragraph("Note", texts.getString("matrix.key"));
        int[] widths = new int[1 + columns.size()];
        Arrays.fill(widths, (MATRIX_WIDTH - MATRIX_NAME) / Math.max(1, columns.size()));
        widths[0] = MATRIX_NAME;
        WordTable table = pages.table(widths);
        table.headerRow();
        table.cell("Head", texts.getString("column.name"));
        columns.forEach(column -> table.cell("HeadSmall", column.name()));
        for (Summary.Line line : summary.lines().toList()) {
            table.row();
            table.cell("Left", line.name());
            columns.forEach(column -> table.cell("Centre", GroupMatrix.text(column.of(line))));
        }
    }

    private void ranking(List<Map<String, ?>> rows, List<TableColumn<Summary.Line>> columns) {
        WordTable ranked = null;
        WordTable inCluster = null;
        String cluster = "";
        WordTable unranked = null;
        WordTable extremes = null;
        String listed = "";
        boolean method = false;
        for (Map<String, ?> row : rows) {
            switch (kind(row)) {
                case "ranked" -> {
                    if (ranked == null) {
                        pages.heading(2, texts.getString("ranking.title"));
                        ranked = ranked(columns);
                    }
                    ranked.row();
                    for (TableColumn<Summary.Line> column : columns) {
                        ranked.cell(column.style(), text(row, column.key()));
                    }
                }
                case "cluster" -> {
                    if (inCluster == null || !cluster.equals(text(row, "cluster"))) {
                        inCluster = cluster(text(row, "cluster"), inCluster == null);
                        cluster = text(row, "cluster");
                    }
                    inCluster.cells(row, CLUSTER_CELLS);
                }
                case "note" -> pages.paragraph("Note", text(row, "name"));
                case "unranked" -> {
                    if (unranked == null) {
                        pages.heading(2, texts.getString("unranked.title"));
                        unranked = pages.table(UNRANKED);
                        header(unranked, "Head:column.name", "Head:column.reason");
                    }
                    unranked.cells(row, "Left:name", "Left:cluster");
                }
                case "extreme" -> {
                    if (extremes == null) {
                        pages.heading(2, texts.getString("extreme.title"));
                        extremes = pages.table(EXTREMES);
                        header(extremes, "Head:column.indicator", "Head:column.leaders", "Head:column.laggards");
                    }
                    extremes.cells(row, "DenseLeft:name", "DenseLeft:leaders", "DenseLeft:laggards");
                }
                case "moved" -> {} // only drawn; how far a unit moved stands in the ranking
                case "hedge" -> listed = listed(row, listed);
                case "method" -> method = titled("method.title", row, method);
                default -> throw new IllegalArgumentException("no such row in the ranking: " + kind(row));
            }
        }
    }

    private WordTable ranked(List<TableColumn<Summary.Line>> columns) {
        WordTable table = pages.table(wider(widths(columns), RANKING));
        table.headerRow();
        columns.forEach(column -> table.cell(column.headStyle(), texts.getString(column.heading())));
        return table;
    }

    /** As wide together as the table is, whatever columns are left out. */
    private static int[] wider(int[] widths, int all) {
        int sum = Arrays.stream(widths).sum();
        return Arrays.stream(widths).map(width -> width * all / sum).toArray();
    }

    private static <R> int[] widths(List<TableColumn<R>> columns) {
        return columns.stream().mapToInt(TableColumn::width).toArray();
    }

    /** The heading and the empty table of a cluster. */
    private WordTable cluster(String name, boolean first) {
        if (first) {
            pages.heading(2, texts.getString("clusters.title"));
        }
        pages.heading(3, name);
        WordTable table = pages.table(CLUSTER);
        header(
                table,
                "column.cluster.place",
                "Head:column.name",
                "column.score",
                "column.coverage",
                "column.overall",
                "column.change");
        return table;
    }

    /** An item of a list at the end, the first one below the list's title. */
    private String listed(Map<String, ?> row, String title) {
        if (!text(row, "title").equals(title)) {
            pages.heading(2, text(row, "title"));
        }
        pages.paragraph("Note", text(row, "name"));
        return text(row, "title");
    }

    /** A paragraph of small print, the first one below its heading. */
    private boolean titled(String title, Map<String, ?> row, boolean begun) {
        if (!begun) {
            pages.heading(2, texts.getString(title));
        }
        pages.paragraph("Note", unchecked(text(row, "name")));
        return true;
    }

    /** Without the check code: what a person has edited is no longer what was frozen. */
    private String unchecked(String text) {
        int last = text.lastIndexOf('\n');
        return text.startsWith(texts.getString("check.code"), last + 1) ? text.substring(0, Math.max(0, last)) : text;
    }

    /** The header row, repeated on each page: keys of words, small print unless a style stands before a colon. */
    void header(WordTable table, String... keys) {
        table.headerRow();
        for (String key : keys) {
            int colon = key.indexOf(':');
            table.cell(colon < 0 ? "HeadSmall" : key.substring(0, colon), texts.getString(key.substring(colon + 1)));
        }
    }

    private static String kind(Map<String, ?> row) {
        return text(row, "kind");
    }

    private static String text(Map<String, ?> row, String field) {
        Object text = row.get(field);
        return text == null ? "" : text.toString();
    }
}
