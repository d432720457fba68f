package vn.bantin.programs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import vn.bantin.programs.HandFace.Line;
import vn.bantin.programs.HandSheet.Align;
import vn.bantin.programs.HandTable.Cell;
import vn.bantin.programs.HandTable.Head;

/** Draws the table of groups with a bar each, and above it what the bars mean. */
final class HandBars {

    private static final float HEADING = 86;
    private static final float ROW = 16;

    private final HandSheet sheet;
    private final ResourceBundle words;
    private final List<PeerPaper.Bar> bars;

    HandBars(HandSheet sheet, ResourceBundle words, List<PeerPaper.Bar> bars) {
        this.sheet = sheet;
        this.words = words;
        this.bars = bars;
    }

    float height(int groups) {
        return HEADING + ROW * groups;
    }

    void draw(List<Map<String, ?>> rows, Runnable turn) {
        key(rows.get(0));
        boolean pace = rows.get(0).get("pace") != null;
        List<String> fields = pace
                ? List.of("text", "bar", "score", "done", "pace", "behind", "open", "total")
                : List.of("text", "bar", "score", "done", "behind", "open", "total");
        float[] widths =
                pace ? new float[] {104, 110, 38, 44, 44, 48, 44, 35} : new float[] {116, 124, 42, 50, 54, 46, 35};
        List<String> headings = new ArrayList<>();
        for (String field : fields) {
            headings.add(
                    switch (field) {
                        case "text" -> words.getString("group");
                        case "bar" -> text(rows.get(0), "against");
                        case "score" -> words.getString("column.score");
                        case "behind" -> text(rows.get(0), "late");
                        case "total" -> words.getString("total");
                        default -> words.getString("part." + field);
                    });
        }
        HandTable table = new HandTable(sheet, 4, turn, widths);
        List<Head> heads = new ArrayList<>();
        for (int i = 0; i < widths.length; i++) {
            heads.add(new Head(headings.get(i), i == 0 ? 11 : 9, i, 1, 0, 1));
        }
        table.head(heads);
        for (Map<String, ?> row : rows) {
            Cell[] cells = new Cell[widths.length];
            for (int i = 0; i < cells.length; i++) {
                String said = text(row, fields.get(i));
                cells[i] = switch (fields.get(i)) {
                    case "text" -> new Cell(said, HandFace.REGULAR, 11, Align.LEFT);
                    case "bar" -> new Cell("", HandFace.REGULAR, 11, Align.LEFT, 1, 0, bar(row));
                    case "score" -> new Cell(said, HandFace.REGULAR, 11, Align.RIGHT);
                    case "total" -> new Cell(said, HandFace.BOLD, 11, Align.CENTRE);
                    default -> new Cell(said, HandFace.REGULAR, 11, Align.CENTRE);
                };
            }
            table.row(0, false, cells);
        }
        table.borders();
    }

    private static String text(Map<String, ?> row, String field) {
        return row.get(field) instanceof String said ? said : "";
    }

    private void key(Map<String, ?> row) {
        List<String> fields = List.of("keyReached", "keyShort", "keyLine");
        float top = sheet.at;
        for (int i = 0; i < fields.size(); i++) {
            float x = HandSheet.LEFT + 156 * i;
            sheet.artifact();
            if (i < 2) {
                bar(sheet, x, top + 4, 16, i == 0);
            } else {
                line(sheet, x + 8, top + 1, top + 15);
            }
            sheet.end();
            List<Line> lines = HandFace.ITALIC.lines(text(row, fields.get(i)), 11, 134);
            sheet.begin(sheet.tag(sheet.root(), "P"));
            sheet.lines(lines, HandFace.ITALIC, 11, 12.65f, Align.LEFT, x + 20, 134, top + 1);
            sheet.end();
        }
        sheet.at = top + 18;
    }

    private HandTable.Picture bar(Map<String, ?> row) {
        PeerPaper.Bar bar = bars.get(Integer.parseInt(String.valueOf(row.get("of"))));
        String said = text(row, "alt");
        if (said.isEmpty()) {
            return null;
        }
        return new HandTable.Picture() {
            @Override
            public String words() {
                return said;
            }

            @Override
            public void draw(HandSheet on, float x, float top, float width, float height) {
                float room = width - 10;
                float middle = top + height / 2;
                if (bar.share() > 0) {
                    bar(on, x + 5, middle - 4, room * (float) bar.share(), bar.reached());
                }
                line(on, x + 5 + room * (float) bar.pace(), middle - 7, middle + 7);
            }
        };
    }

    private static void bar(HandSheet on, float x, float top, float width, boolean reached) {
        on.box(x, top, width, 8);
        if (reached) {
            on.fill(0x1F, 0x3A, 0x5F);
        } else {
            on.fill(0xA9, 0xC4, 0xE0);
        }
        on.box(x, top, width, 8);
        on.stroke(0.5f);
    }

    private static void line(HandSheet on, float x, float top, float bottom) {
        on.rule(x, top, x, bottom);
        on.stroke(1.5f);
    }
}
