package vn.bantin.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import vn.bantin.bulletin.Briefing;
import vn.bantin.bulletin.Bulletin;

/** The rows of page one that a leader reads in a minute: the strip of counts, the table of what needs direction, the chapters. */
final class BriefingRows {

    private BriefingRows() {}

    static void strip(List<Map<String, ?>> rows, Bulletin bulletin, Briefing briefing, ResourceBundle texts) {
        strip(rows, BriefingText.strip(bulletin, briefing, texts));
    }

    static void strip(List<Map<String, ?>> rows, List<BriefingText.Cell> cells) {
        if (cells.isEmpty()) {
            return;
        }
        List<String> namesAndTexts = new ArrayList<>();
        for (BriefingText.Cell cell : cells) {
            namesAndTexts.add(cell.key());
            namesAndTexts.add(cell.label());
            namesAndTexts.add(cell.key() + "Count");
            namesAndTexts.add(cell.figure());
        }
        rows.add(CommonRows.row("strip", namesAndTexts.toArray(String[]::new)));
    }

    /** The table of what needs direction below its title, without a column that says nothing; or the sentence that nothing does. */
    static void points(List<Map<String, ?>> rows, Bulletin bulletin, Briefing briefing, ResourceBundle texts) {
        if (briefing.points().isEmpty()) {
            if (bulletin.tally().assessed() > 0 && bulletin.tally().behind() == 0) {
                rows.add(CommonRows.row("text", "text", BriefingText.none(bulletin, texts)));
            }
            return;
        }
        String title = texts.getString("points.title");
        boolean led =
                briefing.points().stream().anyMatch(point -> !point.leadBody().isEmpty());
        rows.add(CommonRows.row("lead", "text", title, "list", title));
        rows.add(CommonRows.row(
                "points",
                "lacking",
                BriefingText.lacking(bulletin, briefing, texts),
                "before",
                briefing.compared() ? briefing.before() : null,
                "lead",
                led ? texts.getString("column.lead") : null,
                "list",
                title));
        for (Briefing.Point point : briefing.points()) {
            rows.add(CommonRows.row(
                    "point",
                    "list",
                    point.equals(briefing.points().get(0)) ? title : null,
                    "number",
                    String.valueOf(point.number()),
                    "name",
                    point.name(),
                    "standing",
                    point.standing(),
                    "lacking",
                    BriefingText.lacking(briefing, point),
                    "lead",
                    led ? point.leadBody() : null,
                    "before",
                    briefing.compared() ? point.before() : null));
        }
        if (!bulletin.furtherBehind().isEmpty()) {
            rows.add(CommonRows.row("remark", "text", BriefingText.further(bulletin, texts)));
        }
    }

    /** The chapters after the results, numbered from II: "II- HẠN CHẾ, NGUYÊN NHÂN", "1. Giải pháp", "a) …". */
    static void chapters(List<Map<String, ?>> rows, Briefing briefing) {
        int number = 1;
        for (Briefing.Chapter chapter : briefing.chapters()) {
            String title = BriefingText.chapter(++number, chapter.title());
            rows.add(CommonRows.row("chapter", "text", title, "list", title));
            List<Briefing.Part> parts = chapter.parts();
            for (int i = 0; i < parts.size(); i++) {
                String heading = BriefingText.part(chapter, i);
                String list = i == 0 ? title : heading;
                if (!heading.isEmpty()) {
                    rows.add(CommonRows.row("lead", "text", heading, "list", list));
                }
                for (int k = 0; k < parts.get(i).items().size(); k++) {
                    rows.add(CommonRows.row(
                            "item", "text", BriefingText.item(chapter, parts.get(i), k), "list", k == 0 ? list : null));
                }
            }
        }
    }
}
