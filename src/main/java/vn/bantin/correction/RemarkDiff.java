package vn.bantin.correction;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.bantin.bulletin.Briefing;
import vn.bantin.bulletin.Bulletin;
import vn.bantin.bulletin.TargetRow;
import vn.bantin.correction.FigureChange.Said;
import vn.bantin.progress.Remark;

/**
 * Compares what people wrote about a unit with what stood in another edition, wherever in its section: a text that only
 * stands in another place, or whose target has another number, is no change.
 */
final class RemarkDiff {

    private static final Map<String, FigureKind> PARTS = Map.of(
            Briefing.Part.CAUSES, FigureKind.CAUSE,
            Briefing.Part.SOLUTIONS, FigureKind.SOLUTION,
            Briefing.Part.TASKS, FigureKind.TASK,
            Briefing.Part.PROPOSALS, FigureKind.PROPOSAL);

    private RemarkDiff() {}

    /** Where a text stands: in which section, and of which target. */
    private record Place(FigureKind section, @Nullable String indicator) {}

    static List<FigureChange> of(UnitPaper paperThen, UnitPaper paperNow) {
        Map<Place, List<String>> then = written(paperThen);
        Map<Place, List<String>> now = written(paperNow);
        Set<Place> places = new LinkedHashSet<>(now.keySet());
        places.addAll(then.keySet());
        List<FigureChange> changes = new ArrayList<>();
        for (Place place : places) {
            List<String> gone = without(then.getOrDefault(place, List.of()), now.getOrDefault(place, List.of()));
            List<String> come = without(now.getOrDefault(place, List.of()), then.getOrDefault(place, List.of()));
            for (int i = 0; i < Math.max(gone.size(), come.size()); i++) {
                changes.add(new FigureChange(
                        paperNow.bulletin().unit(),
                        place.indicator(),
                        place.section(),
                        i < gone.size() ? said(gone.get(i)) : Said.NOTHING,
                        i < come.size() ? said(come.get(i)) : Said.NOTHING));
            }
        }
        return changes;
    }

    private static Said said(String text) {
        return Said.of(text, text);
    }

    /** The texts in order, each as often as it stands among them and not among the others. */
    private static List<String> without(List<String> texts, List<String> others) {
        List<String> left = new ArrayList<>(texts);
        others.forEach(left::remove);
        return left;
    }

    /** The highlights as they were written, since page one tells others beside them; all else as it was printed. */
    private static Map<Place, List<String>> written(UnitPaper paper) {
        Map<Place, List<String>> written = new LinkedHashMap<>();
        for (Remark remark : paper.remarks()) {
            if (remark.section() == Remark.Section.HIGHLIGHT) {
                put(written, FigureKind.HIGHLIGHT, remark.indicator(), highlight(remark));
            }
        }
        Bulletin bulletin = paper.bulletin();
        List<Briefing.Chapter> chapters =
                bulletin.briefing() == null ? List.of() : bulletin.briefing().chapters();
        for (Briefing.Part part :
                chapters.stream().flatMap(chapter -> chapter.parts().stream()).toList()) {
            FigureKind section = PARTS.get(part.title());
            if (section == null) {
                continue; // the highlights that page one had no room for
            }
            for (String item : part.items()) {
                TargetRow about = about(item, bulletin);
                put(
                        written,
                        section,
                        about == null ? null : about.indicator(),
                        about == null ? item : item.substring(about.named().length() + 2));
            }
        }
        return written;
    }

    private static void put(
            Map<Place, List<String>> written, FigureKind section, @Nullable String indicator, String text) {
        written.computeIfAbsent(new Place(section, indicator), any -> new ArrayList<>())
                .add(text);
    }

    private static String highlight(Remark remark) {
        return String.join(
                "; ",
                Stream.concat(
                                remark.texts().stream(),
                                Stream.ofNullable(remark.dueOn()).map(String::valueOf))
                        .toList());
    }

    /** The target that an item names at its beginning: "Thu ngân sách (TT 4): …". */
    private static @Nullable TargetRow about(String item, Bulletin bulletin) {
        return bulletin.rows().stream()
                .filter(row -> item.startsWith(row.named() + ": "))
                .findFirst()
                .orElse(null);
    }
}
