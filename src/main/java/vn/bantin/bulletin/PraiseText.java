package vn.bantin.bulletin;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.bantin.progress.Indicator;
import vn.bantin.scoring.Assessment;

/** Words what went well in a unit, in one paragraph: the highlights, and the completed targets of which nothing else is said. */
public final class PraiseText {

    /** The words that the highlights follow. */
    public static final String OPENING = "Kết quả nổi bật: ";

    /** The words that the names of completed targets follow. */
    public static final String COMPLETED = "Chỉ tiêu hoàn thành";

    /** How many completed targets a sentence names at most that nothing else is said of, and how many are told where most are. */
    private static final int DONE = 6;

    private static final int FEW = 3;

    private final List<Highlights.Told> highlights;
    private final List<Assessment> done;
    private final boolean isMostDone;

    private PraiseText(List<Highlights.Told> highlights, List<Assessment> done, boolean isMostDone) {
        this.highlights = highlights;
        this.done = done;
        this.isMostDone = isMostDone;
    }

    /**
     * The praise of a unit, without the targets that a written highlight is about.
     *
     * @param counted its counted targets, in order
     * @param firm those of them whose figures are not in doubt
     */
    static PraiseText of(
            List<Highlights.Told> highlights, List<Assessment> counted, List<Assessment> firm, RemarkText remarks) {
        // So many are completed that a reader asks for the others.
        boolean isMostDone =
                2 * counted.stream().filter(one -> one.status().done()).count() > counted.size();
        Comparator<Assessment> order = isMostDone
                ? Comparator.comparing(one -> one.indicator().weight(), Comparator.reverseOrder())
                : Comparator.comparing(one -> 0);
        return new PraiseText(
                highlights.stream()
                        .filter(one -> !remarks.praises(one.target().indicator().code()))
                        .toList(),
                firm.stream()
                        .filter(one -> one.status().done())
                        .filter(one -> !remarks.praises(one.indicator().code()))
                        .sorted(order)
                        .toList(),
                isMostDone);
    }

    /** Whether there is nothing to say. */
    boolean isEmpty() {
        return highlights.isEmpty() && done.isEmpty();
    }

    /**
     * The paragraph: as many highlights as leave room to say that other targets are completed too. A first place that is too
     * long for that gives way to what is completed.
     */
    String fitting(double room) {
        boolean completed = false;
        for (int first = 0; first < highlights.size() && !completed; first++) {
            List<Highlights.Told> from = highlights.subList(first, highlights.size());
            completed = from.get(0).target().status().done();
            for (int best = prefix(from, room).size(); best > 0; best--) {
                String said = fitting(from.subList(0, best), room);
                if (said != null) {
                    return said;
                }
            }
        }
        String names = fitting(List.of(), room);
        return names == null ? joined(prefix(highlights, room), "") : names;
    }

    private static List<Highlights.Told> prefix(List<Highlights.Told> some, double room) {
        return PageOneRoom.fitting(some, some.size(), room, few -> PageOneRoom.paragraph(joined(few, "")));
    }

    /**
     * Those highlights, and the first of the other completed targets; {@code null} where there is no room for one of them,
     * unless most targets are completed: of thirty, one told with its figure says more than three names.
     */
    private @Nullable String fitting(List<Highlights.Told> best, double room) {
        List<String> others = others(best);
        int told =
                (int) best.stream().filter(one -> one.target().status().done()).count();
        int most = Math.min(isMostDone ? FEW - told : DONE, others.size());
        if (most <= 0) {
            return joined(best, "");
        }
        for (int many = most; many > 0; many--) {
            String said = joined(best, completed(others, many, told > 0));
            if (PageOneRoom.paragraph(said) <= room) {
                return said;
            }
        }
        return isMostDone && !best.isEmpty() ? joined(best, "") : null;
    }

    /** The completed targets that are none of those highlights; where most are completed, those of most weight first. */
    private List<String> others(List<Highlights.Told> told) {
        return done.stream()
                .filter(one -> told.stream().noneMatch(other -> other.target().equals(one)))
                .map(Assessment::indicator)
                .map(Indicator::name)
                .toList();
    }

    /** Joins the highlights to one paragraph, with the sentence on the other completed targets behind them. */
    private static String joined(List<Highlights.Told> best, String completed) {
        String sentences = best.stream().map(Highlights.Told::sentence).collect(Collectors.joining(" "));
        return best.isEmpty() ? completed : (OPENING + sentences + " " + completed).strip();
    }

    /** "Chỉ tiêu hoàn thành khác: A; B và 02 chỉ tiêu khác." */
    private static String completed(List<String> names, int most, boolean others) {
        return "%s%s: %s.".formatted(COMPLETED, others ? " khác" : "", NamedCount.listed(names, most, "chỉ tiêu"));
    }
}
