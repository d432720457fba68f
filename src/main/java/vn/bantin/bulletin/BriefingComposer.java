package vn.bantin.bulletin;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.bantin.progress.Indicator;
import vn.bantin.progress.Progress;
import vn.bantin.scoring.Assessment;
import vn.bantin.scoring.PastResults;
import vn.bantin.scoring.Rank;
import vn.bantin.scoring.Standing;

/**
 * Composes what a leader reads of a unit in a minute: the targets that need direction, what went well, what changed, what
 * could not be assessed, and the rank. It names as many of each as page one has room for ({@link PageOneRoom}).
 */
final class BriefingComposer {

    /** A second line in the strip, where "đồng hạng" or a period stands beside the movement of the rank. */
    private static final double TIED = 13;

    /** So many letters of a movement stand in the first line of the strip. */
    private static final int SHORT = 12;

    private static final double CHAPTER = 26;

    /** Two lines of what went well. */
    private static final double HIGHLIGHT = 42;

    /** How many targets not assessed a sentence names at most of each reason. */
    private static final int NAMES = 3;

    /** What the sentences name: what rose goes first where there is no room, then targets not assessed, last what fell. */
    private static final List<Names> NAMED = List.of(
            new Names(new StatusChanges.Named(8, 3), NAMES),
            new Names(new StatusChanges.Named(8, 0), NAMES),
            new Names(new StatusChanges.Named(5, 0), 1),
            new Names(new StatusChanges.Named(3, 0), 0),
            new Names(new StatusChanges.Named(2, 0), 0),
            new Names(new StatusChanges.Named(1, 0), 0),
            new Names(StatusChanges.Named.NOBODY, 0));

    private static final Names NONE = NAMED.get(NAMED.size() - 1);

    /** How many completed targets a sentence names at most that nothing else is said of. */
    private static final int DONE = 6;

    /**
     * How many targets the sentences name at most.
     *
     * @param changed those that changed
     * @param open those not assessed, of each reason
     */
    private record Names(StatusChanges.Named changed, int open) {}

    private final Standing standing;
    private final List<Assessment> counted;
    private final List<TargetBehind> behind;
    private final boolean silent;
    private final Narrator narrator;
    private final @Nullable PastResults past;

    /**
     * Makes a composer for the page of a unit.
     *
     * @param counted its counted targets, in order
     * @param behind those behind or missed, those first that need direction most
     * @param silent whether the unit has reported nothing
     */
    BriefingComposer(
            Standing standing, List<Assessment> counted, List<TargetBehind> behind, boolean silent, Narrator narrator) {
        this.standing = standing;
        this.counted = counted;
        this.behind = behind;
        this.silent = silent;
        this.narrator = narrator;
        past = StatusChanges.compared(narrator.earlier());
    }

    /**
     * What page one tells.
     *
     * @param changes the rank, then what changed since the period that statuses are compared with
     * @param notAssessed what could not be assessed and why, {@code null} where all was
     * @param done which targets are completed, {@code null} where page one tells it
     */
    record Told(
            Briefing briefing,
            List<String> changes,
            @Nullable String notAssessed,
            @Nullable String done) {}

    /**
     * Tells as much as the room below the count sentence holds.
     *
     * @param highlights what went well, of which as much is told as there is room for and nobody wrote a remark on
     * @param remarks what people wrote, all of which is told: highlights for which page one has no room in a chapter after it
     */
    Told told(double below, List<Highlights.Told> highlights, RemarkText remarks) {
        BriefingPoints table = new BriefingPoints(standing.unit().code(), behind, past, narrator);
        List<Briefing.Point> points = table.fitting();
        String rank = narrator.rank(standing);
        double left = below
                - (standing.overall() != null && standing.overall().tied()
                                || movement().length() > SHORT
                        ? TIED
                        : 0)
                - PageOneRoom.table(points)
                - table.further(points.size())
                - PageOneRoom.paragraph(rank);
        List<Briefing.Chapter> chapters = new ArrayList<>(chapters(remarks));
        List<String> written = written(remarks.highlights(), left - (chapters.isEmpty() ? 0 : CHAPTER));
        if (written.size() < remarks.highlights().size()) {
            written = written(remarks.highlights(), left - CHAPTER);
            List<String> rest = remarks.highlights()
                    .subList(written.size(), remarks.highlights().size());
            Briefing.Part part = new Briefing.Part(Briefing.Part.HIGHLIGHTS, rest);
            chapters.add(0, new Briefing.Chapter("KẾT QUẢ NỔI BẬT KHÁC", List.of(part)));
        }
        left -= (chapters.isEmpty() ? 0 : CHAPTER) + height(written);
        List<Highlights.Told> untold = highlights.stream()
                .filter(one -> !remarks.praises(one.target().indicator().code()))
                .toList();
        double room = left - (untold.isEmpty() ? 0 : HIGHLIGHT);
        Names names = NAMED.stream()
                .filter(some -> sentences(some) <= room)
                .findFirst()
                .orElse(NONE);
        double free = left - sentences(names);
        List<Highlights.Told> best =
                PageOneRoom.fitting(untold, untold.size(), free, some -> PageOneRoom.paragraph(joined(some, "")));
        List<String> completed = completed(best, remarks);
        boolean others = best.stream().anyMatch(one -> one.target().status().done());
        int many = Math.min(DONE, completed.size());
        while (many > 0 && PageOneRoom.paragraph(joined(best, completed(completed, many, others))) > free) {
            many--;
        }
        String well = joined(best, many == 0 ? "" : completed(completed, many, others));
        List<String> changes = Stream.concat(Stream.of(rank), Stream.ofNullable(changed(names)))
                .toList();
        String done = many > 0 || completed.isEmpty() ? null : completed(completed, DONE, others);
        double rest = free
                - Stream.of(well, done == null ? "" : done)
                        .filter(said -> !said.isEmpty())
                        .mapToDouble(PageOneRoom::paragraph)
                        .sum();
        return new Told(
                briefing(
                        table.further(points, rest),
                        Stream.concat(written.stream(), well.isEmpty() ? Stream.of() : Stream.of(well))
                                .toList(),
                        chapters),
                changes,
                notAssessed(names),
                done);
    }

    /** The first of the highlights that people wrote, as many as leave room for what page one must have. */
    private List<String> written(List<String> highlights, double left) {
        return PageOneRoom.fitting(highlights, highlights.size(), left - sentences(NONE), BriefingComposer::height);
    }

    private static double height(List<String> paragraphs) {
        return paragraphs.stream().mapToDouble(PageOneRoom::paragraph).sum();
    }

    /** Joins the highlights to one paragraph, with the sentence on the other completed targets behind them. */
    private static String joined(List<Highlights.Told> best, String completed) {
        String sentences = best.stream().map(Highlights.Told::sentence).collect(Collectors.joining(" "));
        return best.isEmpty() ? completed : ("Kết quả nổi bật: " + sentences + " " + completed).strip();
    }

    /** The completed targets of which nothing else is said; none where so many are that a reader asks for the others. */
    private List<String> completed(List<Highlights.Told> told, RemarkText remarks) {
        List<Assessment> done =
                counted.stream().filter(one -> one.status().done()).toList();
        return 2 * done.size() > counted.size()
                ? List.of()
                : done.stream()
                        .filter(one ->
                                told.stream().noneMatch(other -> other.target().equals(one)))
                        .map(Assessment::indicator)
                        .filter(indicator -> !remarks.praises(indicator.code()))
                        .map(Indicator::name)
                        .toList();
    }

    /** "Chỉ tiêu hoàn thành khác: A; B và 02 chỉ tiêu khác." */
    private static String completed(List<String> names, int most, boolean others) {
        return "Chỉ tiêu hoàn thành%s: %s."
                .formatted(others ? " khác" : "", NamedCount.listed(names, most, "chỉ tiêu"));
    }

    /** The sentence on targets that could not be assessed; one to three are named however little room there is for other names. */
    private @Nullable String notAssessed(Names names) {
        return narrator.notAssessed(counted, names.open(), NAMES);
    }

    /** The sentence on what changed, {@code null} for a silent unit. */
    private @Nullable String changed(Names names) {
        return silent ? null : StatusChanges.said(narrator, standing.unit().code(), counted, names.changed());
    }

    private double sentences(Names names) {
        return Stream.of(changed(names), notAssessed(names))
                .filter(Objects::nonNull)
                .mapToDouble(PageOneRoom::paragraph)
                .sum();
    }

    private String movement() {
        return RankMovement.steps(standing, narrator.earlier(), narrator.periods());
    }

    private Briefing briefing(List<Briefing.Point> points, List<String> highlights, List<Briefing.Chapter> chapters) {
        Rank place = standing.overall();
        return new Briefing(
                place == null ? "" : place.rank() + "/" + place.among(),
                Stream.of(place != null && place.tied() ? "đồng hạng" : "", movement())
                        .filter(said -> !said.isEmpty())
                        .collect(Collectors.joining(", ")),
                past != null && past.equals(narrator.earlier().year()) ? "Cùng kỳ năm trước" : "Kỳ trước",
                points,
                highlights,
                chapters);
    }

    /** The chapters after the results: causes, those reported with the figures first, then what is to be done. */
    private List<Briefing.Chapter> chapters(RemarkText remarks) {
        List<String> causes = new ArrayList<>();
        for (TargetBehind one : behind) {
            Progress report = one.assessment().progress();
            String note = report == null ? null : report.note();
            if (note != null && !note.isBlank()) {
                causes.add(one.row().named() + ": " + Phrase.ended(note.strip()));
            }
        }
        causes.addAll(remarks.causes());
        List<Briefing.Chapter> chapters = new ArrayList<>();
        if (!causes.isEmpty()) {
            chapters.add(new Briefing.Chapter(
                    "HẠN CHẾ, NGUYÊN NHÂN", List.of(new Briefing.Part(Briefing.Part.CAUSES, causes))));
        }
        List<Briefing.Part> tasks = remarks.tasks();
        if (!tasks.isEmpty()) {
            chapters.add(new Briefing.Chapter("NHIỆM VỤ TRỌNG TÂM THỜI GIAN TỚI", tasks));
        }
        return chapters;
    }
}
