package vn.bantin.programs;

import com.lowagie.text.pdf.PdfStructureElement;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import vn.bantin.press.PrintedPdf;
import vn.bantin.programs.HandFace.Line;
import vn.bantin.programs.HandSheet.Align;
import vn.bantin.programs.HandTable.Cell;
import vn.bantin.programs.HandTable.Head;

/**
 * The bulletin as a careful engineer draws it who has OpenPDF and this one paper: every place is a number in the program,
 * no template is read, and nothing is read back.
 */
final class DrawnByHand {

    private static final float UPRIGHT = 467;
    private static final float ACROSS = 714;
    private static final float INDENT = 28.35f;
    private static final float LEADING = 18;

    private final HandSheet sheet;
    private final PeerPaper paper;
    private final ResourceBundle words;
    private float room = UPRIGHT;

    private DrawnByHand(HandSheet sheet, PeerPaper paper, ResourceBundle words) {
        this.sheet = sheet;
        this.paper = paper;
        this.words = words;
    }

    /** @param tagged with tags and the names of PDF/A-2a and PDF/UA-1 */
    static PrintedPdf print(PeerPaper paper, ResourceBundle words, boolean tagged) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(64 * 1024);
        HandSheet sheet = new HandSheet(out, paper, tagged);
        DrawnByHand drawing = new DrawnByHand(sheet, paper, words);
        drawing.head();
        drawing.text();
        drawing.annex();
        sheet.close();
        return new PrintedPdf(out.toByteArray(), sheet.pages());
    }

    private void turn() {
        sheet.turn();
        sheet.number(room);
    }

    private void head() {
        float half = 207;
        headLine("upperBody", HandFace.REGULAR, HandSheet.LEFT, half);
        headLine("issuingBody", HandFace.BOLD, HandSheet.LEFT, half);
        line("P", words.getString("star"), HandFace.REGULAR, 14, Align.CENTRE, HandSheet.LEFT, half);
        float below = sheet.at;
        sheet.at = HandSheet.TOP;
        String party = words.getString("party");
        line("P", party, HandFace.BOLD, 15, Align.CENTRE, HandSheet.LEFT + half, 260);
        float wide = HandFace.BOLD.width(party, 15);
        float x = HandSheet.LEFT + half + (260 - wide) / 2;
        sheet.artifact();
        sheet.rule(x, sheet.at + 1, x + wide, sheet.at + 1);
        sheet.stroke(1);
        sheet.end();
        sheet.at = below;
        headLine("number", HandFace.REGULAR, HandSheet.LEFT, half);
        sheet.at = below;
        headLine("placeAndDate", HandFace.ITALIC, HandSheet.LEFT + half, 260);
        sheet.at = below + 50;
        headLine("kind", HandFace.BOLD, HandSheet.LEFT, UPRIGHT);
    }

    private void headLine(String field, HandFace face, float x, float wide) {
        if (paper.head().get(field) instanceof String text) {
            line("P", text, face, "kind".equals(field) ? 16 : 14, Align.CENTRE, x, wide);
        }
    }

    private void line(String type, String text, HandFace face, float size, Align align, float x, float wide) {
        float leading = 1.2f * size;
        List<Line> lines = face.lines(text, size, wide);
        sheet.begin(sheet.tag(sheet.root(), type));
        sheet.lines(lines, face, size, leading, align, x, wide, sheet.at);
        sheet.end();
        sheet.at += leading * lines.size();
    }

    private void text() {
        List<Map<String, ?>> rows = paper.text();
        for (int i = 0; i < rows.size(); i++) {
            Map<String, ?> row = rows.get(i);
            switch (String.valueOf(row.get("kind"))) {
                case "abstract" -> {
                    sheet.bookmark(paper.title());
                    line("H1", of(row, "text"), HandFace.BOLD, 14, Align.CENTRE, HandSheet.LEFT + 20, 427);
                }
                case "dash" ->
                    line("P", words.getString("dash"), HandFace.REGULAR, 14, Align.CENTRE, HandSheet.LEFT, room);
                case "correction" -> line("P", of(row, "text"), HandFace.BOLD, 14, Align.CENTRE, HandSheet.LEFT, room);
                case "programme" ->
                    line("P", of(row, "text"), HandFace.ITALIC, 12, Align.CENTRE, HandSheet.LEFT + 20, 427);
                case "strip" -> strip(row);
                case "text" -> paragraph("P", of(row, "text"), HandFace.REGULAR, 14, LEADING, INDENT, 6);
                case "item" -> paragraph("P", of(row, "text"), HandFace.REGULAR, 14, LEADING, INDENT, 2);
                case "lead" -> heading("H2", of(row, "text"), HandFace.BOLD_ITALIC, INDENT, 6);
                case "chapter", "openTitle" -> heading("H2", of(row, "text"), HandFace.BOLD, 0, 6);
                case "remark" -> paragraph("P", of(row, "text"), HandFace.ITALIC, 11, 12.65f, 0, 3);
                case "open" -> paragraph("P", of(row, "text"), HandFace.REGULAR, 10.5f, 12, 0, 3);
                case "method" -> paragraph("P", of(row, "text"), HandFace.REGULAR, 11, 14, 0, 3);
                case "points" -> i = points(rows, i) - 1;
                case "bar" -> i = bars(rows, i) - 1;
                case "closing" -> closing(row);
                default -> throw new IllegalStateException("nobody has drawn " + row.get("kind"));
            }
        }
    }

    private static String of(Map<String, ?> row, String field) {
        return row.get(field) instanceof String text ? text : "";
    }

    private void heading(String type, String text, HandFace face, float indent, float gap) {
        if (!sheet.hasRoom(76)) {
            turn();
        }
        paragraph(type, text, face, 14, LEADING, indent, gap);
    }

    private void paragraph(
            String type, String text, HandFace face, float size, float leading, float indent, float gap) {
        List<Line> lines = new ArrayList<>(face.lines(text, size, room, indent));
        @Nullable PdfStructureElement tag = sheet.tag(sheet.root(), type);
        sheet.at += gap;
        float first = indent;
        while (!lines.isEmpty()) {
            int fit = 0;
            while (fit < lines.size() && sheet.hasRoom((fit + 1) * leading)) {
                fit++;
            }
            if (fit == 0) {
                turn();
                continue;
            }
            sheet.begin(tag);
            if (first > 0) {
                one(lines.subList(0, 1), face, size, leading, HandSheet.LEFT + first, room - first);
                if (fit > 1) {
                    sheet.at += leading;
                    one(lines.subList(1, fit), face, size, leading, HandSheet.LEFT, room);
                    sheet.at -= leading;
                }
            } else {
                one(lines.subList(0, fit), face, size, leading, HandSheet.LEFT, room);
            }
            sheet.end();
            sheet.at += fit * leading;
            first = 0;
            lines.subList(0, fit).clear();
        }
    }

    private void one(List<Line> lines, HandFace face, float size, float leading, float x, float wide) {
        sheet.lines(lines, face, size, leading, Align.JUSTIFIED, x, wide, sheet.at);
    }

    private void strip(Map<String, ?> row) {
        sheet.at += 6;
        HandTable table = new HandTable(sheet, 2, this::turn, 93, 93, 94, 93, 94);
        List<Head> heads = new ArrayList<>();
        Cell[] counts = new Cell[5];
        List<String> fields = List.of("done", "pace", "behind", "open", "total");
        for (int i = 0; i < counts.length; i++) {
            heads.add(new Head(of(row, fields.get(i)), 11, i, 1, 0, 1));
            counts[i] = new Cell(of(row, fields.get(i) + "Count"), HandFace.BOLD, 14, Align.CENTRE);
        }
        table.head(heads);
        table.row(0, false, counts);
        table.borders();
        sheet.at += 6;
    }

    /** Draws the table of points, and says which row follows it. */
    private int points(List<Map<String, ?>> rows, int from) {
        Map<String, ?> head = rows.get(from);
        boolean led = head.get("lead") != null;
        float[] widths = led ? new float[] {22, 110, 130, 62, 87, 56} : new float[] {22, 141, 166, 75, 63};
        List<String> fields = led
                ? List.of("number", "name", "standing", "lacking", "lead", "before")
                : List.of("number", "name", "standing", "lacking", "before");
        HandTable table = new HandTable(sheet, 2, this::turn, widths);
        List<Head> heads = new ArrayList<>();
        for (int i = 0; i < widths.length; i++) {
            String field = fields.get(i);
            String text = switch (field) {
                case "number" -> words.getString("column.number");
                case "name" -> words.getString("column.point");
                case "standing" -> words.getString("column.standing");
                default -> of(head, field);
            };
            heads.add(new Head(text, 11, i, 1, 0, 1));
        }
        sheet.at += 3;
        table.head(heads);
        int next = from + 1;
        while (next < rows.size() && "point".equals(rows.get(next).get("kind"))) {
            Map<String, ?> row = rows.get(next++);
            Cell[] cells = new Cell[widths.length];
            for (int i = 0; i < cells.length; i++) {
                cells[i] = new Cell(of(row, fields.get(i)), HandFace.REGULAR, 11, i == 0 ? Align.CENTRE : Align.LEFT);
            }
            table.row(0, false, cells);
        }
        table.borders();
        return next;
    }

    /** Draws the table of groups, and says which row follows it. */
    private int bars(List<Map<String, ?>> rows, int from) {
        int next = from;
        while (next < rows.size() && "bar".equals(rows.get(next).get("kind"))) {
            next++;
        }
        HandBars bars = new HandBars(sheet, words, paper.bars());
        if (!sheet.hasRoom(bars.height(next - from))) {
            turn();
        }
        heading("H2", words.getString("groups.title"), HandFace.BOLD, 0, 6);
        bars.draw(rows.subList(from, next), this::turn);
        return next;
    }

    private void closing(Map<String, ?> row) {
        List<Line> recipients = HandFace.REGULAR.lines(of(row, "recipients"), 12, 207);
        float high = Math.max(90, 24 + recipients.size() * 14);
        if (!sheet.hasRoom(high)) {
            turn();
        }
        sheet.at += 8;
        float top = sheet.at;
        line("P", words.getString("recipients"), HandFace.REGULAR, 14, Align.LEFT, HandSheet.LEFT, 207);
        line("P", of(row, "recipients"), HandFace.REGULAR, 12, Align.LEFT, HandSheet.LEFT, 207);
        sheet.at = top;
        for (String field : List.of("onBehalfOf", "position", "signer")) {
            if (!of(row, field).isEmpty()) {
                HandFace face = "position".equals(field) ? HandFace.REGULAR : HandFace.BOLD;
                sheet.at += "signer".equals(field) ? 30 : 0;
                line("P", of(row, field), face, 14, Align.CENTRE, HandSheet.LEFT + 207, 260);
            }
        }
    }

    private void annex() {
        sheet.across();
        room = ACROSS;
        sheet.number(room);
        sheet.bookmark(words.getString("annex.targets"));
        line("P", words.getString("annex.kind"), HandFace.BOLD, 13, Align.CENTRE, HandSheet.LEFT, room);
        line("H2", words.getString("annex.targets"), HandFace.BOLD, 13, Align.CENTRE, HandSheet.LEFT, room);
        line("P", paper.annexOf(), HandFace.ITALIC, 12, Align.CENTRE, HandSheet.LEFT, room);
        if (!paper.key().isBlank()) {
            line("P", paper.key(), HandFace.ITALIC, 11, Align.LEFT, HandSheet.LEFT, room);
        }
        List<Map<String, ?>> rows = paper.annex();
        int from = new HandResults(sheet, words, paper).draw(this::turn);
        String title = null;
        for (Map<String, ?> row : rows.subList(from, rows.size())) {
            String above = of(row, "title");
            if ("method".equals(row.get("kind"))) {
                above = words.getString("method.title");
            }
            if (!above.isEmpty() && !above.equals(title)) {
                heading("H2", above, HandFace.BOLD, 0, 3);
                title = above;
            }
            boolean open = "open".equals(row.get("kind"));
            paragraph("P", of(row, "name"), HandFace.REGULAR, open ? 10.5f : 11, open ? 12 : 14, 0, 3);
        }
    }
}
