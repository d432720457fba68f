package vn.bantin.programs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import vn.bantin.page.TargetColumns;
import vn.bantin.programs.HandSheet.Align;
import vn.bantin.programs.HandTable.Cell;
import vn.bantin.programs.HandTable.Head;

/** Draws the table of results in the annex, with the course of each value. */
final class HandResults {

    private static final float SIZE = 10.5f;
    private static final float HEAD = 9.5f;

    private final HandSheet sheet;
    private final ResourceBundle words;
    private final PeerPaper paper;

    HandResults(HandSheet sheet, ResourceBundle words, PeerPaper paper) {
        this.sheet = sheet;
        this.words = words;
        this.paper = paper;
    }

    /** Draws the rows, and says how many they were. */
    int draw(Runnable turn) {
        List<PeerPaper.Column> columns = paper.columns();
        float[] widths = new float[columns.size()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = columns.get(i).width();
        }
        HandTable table = new HandTable(sheet, 1, turn, widths);
        int row = 0;
        List<Map<String, ?>> rows = paper.annex();
        if (!rows.get(row).containsKey("group")) {
            return row;
        }
        table.head(heads(columns));
        while (row < rows.size() && rows.get(row).containsKey("group")) {
            Map<String, ?> fields = rows.get(row++);
            if (fields.get("heading") instanceof String heading) {
                table.row(26, true, new Cell(heading, HandFace.BOLD, SIZE, Align.LEFT, columns.size(), 0, null));
            }
            table.row(0, false, cells(columns, fields));
        }
        table.borders();
        return row;
    }

    private List<Head> heads(List<PeerPaper.Column> columns) {
        List<Head> heads = new ArrayList<>();
        int plans = 0;
        for (int i = 0; i < columns.size(); i++) {
            boolean plan = TargetColumns.PLANS.contains(columns.get(i).key());
            if (plan && plans++ == 0) {
                int all = (int) columns.stream()
                        .filter(column -> TargetColumns.PLANS.contains(column.key()))
                        .count();
                heads.add(new Head(paper.plans(), HEAD, i, all, 0, 1));
            }
            String text = words.getString(columns.get(i).heading());
            if (PeerPaper.TREND.equals(columns.get(i).key())) {
                text += "\n" + words.getString("quarters");
            }
            heads.add(new Head(text, HEAD, i, 1, plan ? 1 : 0, plan ? 1 : 2));
        }
        return heads;
    }

    private Cell[] cells(List<PeerPaper.Column> columns, Map<String, ?> fields) {
        boolean part = "part".equals(fields.get("kind"));
        Cell[] cells = new Cell[columns.size()];
        for (int i = 0; i < cells.length; i++) {
            PeerPaper.Column column = columns.get(i);
            String text = fields.get(column.key()) instanceof String said ? said : "";
            boolean name = part && "name".equals(column.key());
            cells[i] = switch (column.style()) {
                case "Trend" -> new Cell("", HandFace.REGULAR, SIZE, Align.LEFT, 1, 0, trend(fields, text));
                case "Right" -> new Cell(text, HandFace.REGULAR, SIZE, Align.RIGHT);
                case "Centre" -> new Cell(text, HandFace.REGULAR, SIZE, Align.CENTRE);
                case "Small" -> new Cell(text, HandFace.REGULAR, 10, Align.LEFT);
                default ->
                    new Cell(text, name ? HandFace.ITALIC : HandFace.REGULAR, SIZE, Align.LEFT, 1, name ? 10 : 0, null);
            };
        }
        return cells;
    }

    private HandTable.Picture trend(Map<String, ?> fields, String said) {
        if (said.isEmpty()) {
            return null;
        }
        PeerPaper.Course course = paper.trends().get(Integer.parseInt(String.valueOf(fields.get("of"))));
        return new HandTable.Picture() {
            @Override
            public String words() {
                return said;
            }

            @Override
            public void draw(HandSheet on, float x, float top, float width, float height) {
                float middle = top + height / 2;
                on.dashed(true);
                curve(on, course.before(), x, middle);
                on.dashed(false);
                curve(on, course.now(), x, middle);
                for (List<Double> point : course.now()) {
                    on.dot(across(x, point), down(middle, point), 1.5f);
                }
                on.fill(0x1F, 0x3A, 0x5F);
            }
        };
    }

    private static void curve(HandSheet on, List<List<Double>> points, float x, float middle) {
        for (int i = 1; i < points.size(); i++) {
            List<Double> from = points.get(i - 1);
            List<Double> to = points.get(i);
            on.rule(across(x, from), down(middle, from), across(x, to), down(middle, to));
        }
        on.stroke(0.75f);
    }

    private static float across(float x, List<Double> point) {
        return x + 5 + 8 * point.get(0).floatValue();
    }

    private static float down(float middle, List<Double> point) {
        return middle + 5 - 10 * point.get(1).floatValue();
    }
}
