package vn.bantin.bulletin;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds room on page one for the notice of a correction, which was not known when the page was composed: the list of what
 * has changed follows the results, then what went well follows the rank, then points are told in the annex alone.
 */
public final class CorrectionRoom {

    /** The title of the notice and what it replaces; the line more that says where its list stands; the heading of the list. */
    private static final double NOTICE = 40;

    private static final double BELOW = 18;
    private static final double LIST = 30;

    private static final double CHAPTER = 26;

    private CorrectionRoom() {}

    /** Whether the list has room on page one with all that is told there; true of none. */
    public static boolean listFits(Bulletin bulletin) {
        Correction correction = bulletin.correction();
        Briefing briefing = bulletin.briefing();
        return correction == null
                || briefing == null
                || correction.items().isEmpty()
                || notice(correction)
                                + LIST
                                + height(correction.items().stream().map(item -> "00) " + item))
                        <= left(bulletin, briefing.points(), briefing.further(), briefing.highlights());
    }

    /** Whether even the notice takes the room of something that is told on page one. */
    public static boolean isCrowded(Bulletin bulletin) {
        Correction correction = bulletin.correction();
        Briefing briefing = bulletin.briefing();
        return correction != null
                && briefing != null
                && notice(correction) + (listFits(bulletin) ? 0 : BELOW)
                        > left(bulletin, briefing.points(), briefing.further(), briefing.highlights());
    }

    /** The bulletin with that notice, and with as many points as have room beside it and what must stand there. */
    public static Bulletin corrected(Bulletin bulletin, Correction by) {
        Briefing briefing = bulletin.briefing();
        if (briefing == null) {
            return bulletin.corrected(by, null);
        }
        List<Briefing.Point> points = briefing.points();
        @Nullable String further = briefing.further();
        double needed = notice(by) + BELOW;
        while (points.size() > 1 && needed > left(bulletin, points, further, List.of())) {
            points = points.subList(0, points.size() - 1);
            further = FurtherTargets.named(bulletin.furtherBehind(points));
        }
        if (needed > left(bulletin, points, further, List.of())) {
            further = null;
        }
        return bulletin.corrected(
                by,
                new Briefing(
                        briefing.rank(),
                        briefing.movement(),
                        briefing.before(),
                        points,
                        further,
                        briefing.highlights(),
                        briefing.chapters()));
    }

    private static double notice(Correction correction) {
        return NOTICE + PageOneRoom.paragraph(correction.extent());
    }

    /** What is left of page one below all that is told there. */
    private static double left(
            Bulletin bulletin, List<Briefing.Point> points, @Nullable String further, List<String> highlights) {
        Briefing briefing = bulletin.briefing();
        return PageOneRoom.below(bulletin.title(), bulletin.programme())
                - PageOneRoom.SECOND_LINE
                - (briefing == null || briefing.chapters().isEmpty() ? 0 : CHAPTER)
                - PageOneRoom.table(points)
                - FurtherTargets.height(bulletin.furtherBehind(points), further)
                - height(Stream.of(
                                Stream.of(bulletin.counts()),
                                highlights.stream(),
                                bulletin.changes().stream(),
                                bulletin.remarks().stream().limit(1))
                        .flatMap(all -> all));
    }

    private static double height(Stream<String> paragraphs) {
        return paragraphs.mapToDouble(PageOneRoom::paragraph).sum();
    }
}
