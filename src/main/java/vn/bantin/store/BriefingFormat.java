package vn.bantin.store;

import vn.bantin.bulletin.Briefing;
import vn.bantin.page.JsonText;

/** The briefing of a bulletin as the second form stores it; a bulletin that is older than it has none. */
final class BriefingFormat {

    private BriefingFormat() {}

    static void write(JsonText json, Briefing briefing) {
        json.text("rank", briefing.rank())
                .text("movement", briefing.movement())
                .text("before", briefing.before())
                .objects("points", briefing.points(), BriefingFormat::point)
                .text("further", briefing.further())
                .texts("highlights", briefing.highlights())
                .objects(
                        "chapters",
                        briefing.chapters(),
                        (of, chapter) -> of.text("title", chapter.title())
                                .objects("parts", chapter.parts(), BriefingFormat::part));
    }

    static Briefing read(JsonFields stored) {
        return new Briefing(
                stored.text("rank"),
                stored.text("movement"),
                stored.text("before"),
                stored.objects("points", BriefingFormat::point),
                stored.textOrNull("further"),
                stored.texts("highlights"),
                stored.objects(
                        "chapters",
                        chapter -> new Briefing.Chapter(
                                chapter.text("title"), chapter.objects("parts", BriefingFormat::part))));
    }

    private static void point(JsonText json, Briefing.Point point) {
        json.count("number", point.number())
                .text("name", point.name())
                .text("standing", point.standing())
                .text("lacking", point.lacking())
                .text("leadBody", point.leadBody())
                .text("before", point.before());
    }

    private static Briefing.Point point(JsonFields stored) {
        return new Briefing.Point(
                stored.count("number"),
                stored.text("name"),
                stored.text("standing"),
                stored.text("lacking"),
                stored.text("leadBody"),
                stored.text("before"));
    }

    private static void part(JsonText json, Briefing.Part part) {
        json.text("title", part.title()).texts("items", part.items());
    }

    private static Briefing.Part part(JsonFields stored) {
        return new Briefing.Part(stored.text("title"), stored.texts("items"));
    }
}
