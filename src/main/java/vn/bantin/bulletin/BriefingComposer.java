package vn.bantin.bulletin;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.bantin.progress.Progress;
import vn.bantin.progress.Status;
import vn.bantin.scoring.Assessment;
import vn.bantin.scoring.PastResults;
import vn.bantin.scoring.Rank;
import vn.bantin.scoring.Standing;

/**
 * Composes what a leader reads of a unit in a minute: the targets that need direction, what went well, what changed, what
 * could not be assessed, and the rank. It names as many of each as page one has room for ({@link PageOneRoom}).
 */
final class BriefingComposer {

    /** So many letters of a movement stand in the first line of the strip. */
    private static final int SHORT = 12;

    private static final double CHAPTER = 26;

    /** Two lines of what went well. */
    private static final double HIGHLIGHT = 42;

    /** How many targets not assessed a sentence names at most of each reason. */
    private static final int NAMES = 3;

    /** How many targets that fell a sentence names at most, and what it names where nothing else takes the room. */
    private static final int FALLEN = 8;

    private static final StatusChanges.Named ALSO_RISEN = new StatusChanges.Named(FALLEN, 3);

    /** What the sentences name: where there is no room, targets not assessed go first, then what fell. */
    private static final List<Names> NAMED = List.of(
            new Names(new StatusChanges.Named(FALLEN, 0), NAMES),
            new Names(new StatusChanges.Named(5, 0), 1),
            new Names(new StatusChanges.Named(3, 0), 0),
            new Names(new StatusChanges.Named(2, 0), 0),
            new Names(new StatusChanges.Named(1, 0), 0),
            new Names(new StatusChanges.Named(0, 0), 0),
            new Names(StatusChanges.Named.COUNTED, 0));

    private static final Names FELL = NAMED.get(2);
    private static final Names NONE = NAMED.get(NAMED.size() - 1);

    /** How many targets the sentence on what costs points names at most. */
    private static final int COSTS = 3;

    /**
     * How many targets the sentences name at most.
     *
     * @param changed those that changed
     * @param open those not assessed, of each reason
     */
    private record Names(StatusChanges.Named changed, int open) {}

    private final Standing standing;
    private final List<Assessment> counted;
    private final List<Assessment> firm;
    private final List<TargetBehind> behind;
    private final boolean silent;
    private final Narrator narrator;
    private final @Nullable PastResults past;

    /**
     * Makes a composer for the page of a unit.
     *
     * @param counted its counted targets, in order
     * @param firm those of them whose figures are not in doubt
     * @param behind those behind or missed, those first that need direction most
     * @param silent whether the unit has reported nothing
     */
    BriefingComposer(
            Standing standing,
            List<Assessment> counted,
            List<Assessment> firm,
            List<TargetBehind> behind,
            boolean silent,
            Narrator narrator) {
        this.standing = standing;
        this.counted = counted;
        this.firm = firm;
        this.behind = behind;
        this.silent = silent;
        this.narrator = narrator;
        past = narrator.earlier().compared();
    }

    /**
     * What page one tells.
     *
     * @param changes the rank, which figures are in doubt, then what changed since the period that statuses are compared with
     * @param notAssessed what could not be assessed and why, {@code null} where all was
     * @param costs which targets cost most points, {@code null} for a unit without a rank and where there is no room
     */
    record Told(
            Briefing briefing,
            List<String> changes,
            @Nullable String notAssessed,
            @Nullable String costs) {}

    /**
     * Tells as much as the room below the count sentence holds.
     *
     * @param doubts which figures are in doubt, {@code null} for none
     * @param highlights what went well, of which as much is told as there is room for and nobody wrote a remark on
     * @param remarks what people wrote, all of which is told: highlights for which page one has no room in a chapter after it
     */
    Told told(double below, @Nullable String doubts, List<Highlights.Told> highlights, RemarkText remarks) {
        String rank = narrator.rank(standing);
        List<Briefing.Chapter> chapters = new ArrayList<>(chapters(remarks));
        PraiseText praise = PraiseText.of(highlights, counted, firm, remarks);
        double wished = praise.isEmpty() ? 0 : HIGHLIGHT;
        double fixed = below
                - (isStripHigh() ? PageOneRoom.SECOND_LINE : 0)
                - (chapters.isEmpty() ? 0 : CHAPTER)
                - PageOneRoom.paragraph(rank)
                - (doubts == null ? 0 : PageOneRoom.paragraph(doubts));
        BriefingPoints table = new BriefingPoints(standing.unit().code(), behind, past, narrator);
        double least = sentences(NONE);
        Table shown = Table.of(table, fixed - least, sentences(FELL) - least + wished);
        double left = fixed - shown.height();
        List<String> written = written(remarks.highlights(), left);
        if (written.size() < remarks.highlights().size()) {
            left -= chapters.isEmpty() ? CHAPTER : 0;
            written = written(remarks.highlights(), left);
            List<String> rest = remarks.highlights()
                    .subList(written.size(), remarks.highlights().size());
            Briefing.Part part = new Briefing.Part(Briefing.Part.HIGHLIGHTS, rest);
            chapters.add(0, new Briefing.Chapter("KẾT QUẢ NỔI BẬT KHÁC", List.of(part)));
        }
        left -= height(written);
        double room = left - wished;
        Names names = NAMED.stream()
                .filter(some -> sentences(some) <= room)
                .findFirst()
                .orElse(NONE);
        double free = left - sentences(names);
        String well = praise.fitting(free);
        double rest = free - (well.isEmpty() ? 0 : height(well));
        List<Briefing.Point> points = table.further(shown.points(), rest);
        double spare = rest + shown.height() - PageOneRoom.table(points) - table.further(points.size());
        Sentences sentences = sentences(names, spare);
        return new Told(
                briefing(
                        points,
                        points.size() == shown.points().size() ? shown.further() : table.named(points.size()),
                        Stream.concat(written.stream(), well.isEmpty() ? Stream.of() : Stream.of(well))
                                .toList(),
                        chapters),
                Stream.of(rank, doubts, sentences.changed())
                        .filter(Objects::nonNull)
                        .toList(),
                sentences.open(),
                sentences.costs());
    }

    /** What changed, what is not assessed, and which targets cost most points; each {@code null} for nothing. */
    private record Sentences(
            @Nullable String changed,
            @Nullable String open,
            @Nullable String costs) {}

    /** The sentences with those names, and with as many more of them as there is room for that nothing else takes. */
    private Sentences sentences(Names names, double room) {
        String least = notAssessed(names.open(), NAMES);
        String open =
                longest(least, room, counted.size(), names.open(), most -> notAssessed(most, Math.max(NAMES, most)));
        double spare = room + height(least) - height(open);
        String some = changed(names);
        String changed = longest(some, spare, FALLEN, names.changed().worse(), this::fell);
        spare += height(some) - height(changed);
        String costs = costs(spare);
        spare -= height(costs);
        String rose = changed(new Names(ALSO_RISEN, 0));
        boolean isRisenTold = Objects.equals(changed, fell(FALLEN)) && height(rose) - height(changed) <= spare;
        return new Sentences(isRisenTold ? rose : changed, open, costs);
    }

    private @Nullable String fell(int most) {
        return changed(new Names(new StatusChanges.Named(most, 0), 0));
    }

    /** The sentence with as many names, of those between the two numbers, as fit; else the one that has its room already. */
    private static @Nullable String longest(
            @Nullable String least, double room, int most, int fewest, IntFunction<@Nullable String> said) {
        for (int many = most; many > fewest; many--) {
            String longer = said.apply(many);
            if (height(longer) - height(least) <= room) {
                return longer;
            }
        }
        return least;
    }

    private static double height(@Nullable String paragraph) {
        return paragraph == null ? 0 : PageOneRoom.paragraph(paragraph);
    }

    /** The sentence on the targets that cost most points, as far as there is room; {@code null} where there is none. */
    private @Nullable String costs(double room) {
        return Stream.of(COSTS, COSTS - 1)
                .map(most -> narrator.costs(standing, counted, most))
                .filter(said -> said != null && PageOneRoom.paragraph(said) <= room)
                .findFirst()
                .orElse(null);
    }

    /** What the table of points shows, and which other targets are named below it. */
    private record Table(
            List<Briefing.Point> points, @Nullable String further, double height) {

        /**
         * As much as there is room for.
         *
         * @param room what the sentences that must stand on page one leave
         * @param wished what has its room at the cost of a third row: those that fell, and something of what went well
         */
        static Table of(BriefingPoints table, double room, double wished) {
            Table shown = of(table, table.fitting());
            while (shown.points.size() > 1 && shown.height > room - (shown.points.size() > 2 ? wished : 0)) {
                shown = of(table, shown.points.subList(0, shown.points.size() - 1));
            }
            if (shown.height <= room) {
                return shown;
            }
            int told = shown.points.size();
            double rows = PageOneRoom.table(shown.points);
            String further = table.named(told, room - rows);
            return new Table(shown.points, further, rows + table.height(told, further));
        }

        private static Table of(BriefingPoints table, List<Briefing.Point> points) {
            String further = table.named(points.size());
            return new Table(points, further, PageOneRoom.table(points) + table.height(points.size(), further));
        }
    }

    /** The first of the highlights that people wrote, as many as leave room for what page one must have. */
    private List<String> written(List<String> highlights, double left) {
        return PageOneRoom.fitting(highlights, highlights.size(), left - sentences(NONE), BriefingComposer::height);
    }

    private static double height(List<String> paragraphs) {
        return paragraphs.stream().mapToDouble(PageOneRoom::paragraph).sum();
    }

    /**
     * The sentence on targets that could not be assessed; none is named where nothing is assessed, for the list of all follows.
     *
     * @param most how many are named of each reason
     * @param few how many are named where there are no more, however little room there is for other names
     * @return {@code null} where all are assessed, and for a silent unit, of which the count sentence says it
     */
    private @Nullable String notAssessed(int most, int few) {
        boolean listed = standing.tally().assessed() == 0;
        return silent ? null : narrator.notAssessed(counted, listed ? 0 : most, listed ? 0 : few);
    }

    /** The sentence on what changed, {@code null} for a silent unit. */
    private @Nullable String changed(Names names) {
        return silent ? null : StatusChanges.said(narrator, standing.unit().code(), counted, names.changed());
    }

    private double sentences(Names names) {
        return Stream.of(changed(names), notAssessed(names.open(), NAMES))
                .filter(Objects::nonNull)
                .mapToDouble(PageOneRoom::paragraph)
                .sum();
    }

    /** Whether a cell of the strip has a second line: that of the rank, or that of targets both behind and missed. */
    private boolean isStripHigh() {
        return standing.overall() != null && standing.overall().tied()
                || movement().length() > SHORT
                || standing.tally().of(Status.BEHIND) > 0 && standing.tally().of(Status.MISSED) > 0;
    }

    private String movement() {
        return RankMovement.steps(standing, narrator.earlier(), narrator.periods());
    }

    private Briefing briefing(
            List<Briefing.Point> points,
            @Nullable String further,
            List<String> highlights,
            List<Briefing.Chapter> chapters) {
        Rank place = standing.overall();
        return new Briefing(
                place == null ? "" : place.rank() + "/" + place.among(),
                Stream.of(place != null && place.tied() ? "đồng hạng" : "", movement())
                        .filter(said -> !said.isEmpty())
                        .collect(Collectors.joining(", ")),
                past != null && past.equals(narrator.earlier().year()) ? "Cùng kỳ năm trước" : "Kỳ trước",
                points,
                further,
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
