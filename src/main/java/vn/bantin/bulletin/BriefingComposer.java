package vn.bantin.bulletin;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.bantin.progress.Measure;
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

    /** The most room that the table of points takes, so that the sentences below it have theirs. */
    private static final double TABLE = 225;

    private static final double FURTHER = 16;
    private static final double CHAPTER = 26;

    /** Two lines of what went well. */
    private static final double HIGHLIGHT = 42;

    /** The most letters that a point's standing has. */
    private static final int LONGEST = 200;

    /** How many targets a sentence names at most. */
    private static final int NAMES = 3;

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
     */
    record Told(
            Briefing briefing,
            List<String> changes,
            @Nullable String notAssessed) {}

    /**
     * Tells as much as the room below the count sentence holds.
     *
     * @param highlights the sentences on what went well, of which as many are told as there is room for
     * @param remarks what people wrote, all of which is told: highlights for which page one has no room in a chapter after it
     */
    Told told(double room, List<String> highlights, RemarkText remarks) {
        List<Briefing.Point> points = points();
        String rank = narrator.rank(standing);
        double left = room
                - PageOneRoom.table(points)
                - (points.size() < behind.size() ? FURTHER : 0)
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
        int names = NAMES;
        while (names > 0 && sentences(names) + (highlights.isEmpty() ? 0 : HIGHLIGHT) > left) {
            names--;
        }
        List<String> best = PageOneRoom.fitting(
                highlights,
                highlights.size(),
                left - sentences(names),
                some -> PageOneRoom.paragraph(String.join(" ", some)));
        List<String> changes = Stream.concat(Stream.of(rank), Stream.ofNullable(changed(names)))
                .toList();
        return new Told(
                briefing(points, Stream.concat(written.stream(), joined(best)).toList(), chapters),
                changes,
                narrator.notAssessed(counted, names));
    }

    /** The first of the highlights that people wrote, as many as leave room for what page one must have. */
    private List<String> written(List<String> highlights, double left) {
        return PageOneRoom.fitting(highlights, highlights.size(), left - sentences(0), BriefingComposer::height);
    }

    private static double height(List<String> paragraphs) {
        return paragraphs.stream().mapToDouble(PageOneRoom::paragraph).sum();
    }

    /** The sentences as one paragraph. */
    private static Stream<String> joined(List<String> sentences) {
        return sentences.isEmpty() ? Stream.of() : Stream.of(String.join(" ", sentences));
    }

    /** What changed, {@code null} for a silent unit. */
    private @Nullable String changed(int names) {
        return silent
                ? null
                : StatusChanges.said(
                        narrator.earlier(), narrator.periods(), standing.unit().code(), counted, names);
    }

    private double sentences(int names) {
        return Stream.of(changed(names), narrator.notAssessed(counted, names))
                .filter(Objects::nonNull)
                .mapToDouble(PageOneRoom::paragraph)
                .sum();
    }

    private Briefing briefing(List<Briefing.Point> points, List<String> highlights, List<Briefing.Chapter> chapters) {
        Rank place = standing.overall();
        return new Briefing(
                place == null ? "" : place.rank() + "/" + place.among(),
                Stream.of(
                                place != null && place.tied() ? "đồng hạng" : "",
                                RankMovement.steps(standing, narrator.earlier().quarter()))
                        .filter(said -> !said.isEmpty())
                        .collect(Collectors.joining(", ")),
                past != null && past.equals(narrator.earlier().year()) ? "Cùng kỳ năm trước" : "Kỳ trước",
                points,
                highlights,
                chapters);
    }

    /** As many as the table holds, those who work together named where that costs no target its row. */
    private List<Briefing.Point> points() {
        List<Briefing.Point> points = points(row -> row.leadBody() == null ? "" : row.leadBody());
        List<Briefing.Point> together = points(TargetRow::inCharge);
        return together.size() < points.size() ? points : together;
    }

    private List<Briefing.Point> points(Function<TargetRow, String> inCharge) {
        List<Briefing.Point> all =
                behind.stream().map(one -> point(one, inCharge)).toList();
        List<Briefing.Point> points = PageOneRoom.fitting(all, Briefing.POINTS, TABLE, PageOneRoom::table);
        // However long its name, one stands there: nobody may think that there is none.
        return points.isEmpty() ? all.stream().limit(1).toList() : points;
    }

    private Briefing.Point point(TargetBehind one, Function<TargetRow, String> inCharge) {
        TargetRow row = one.row();
        return new Briefing.Point(
                Objects.requireNonNull(row.number()),
                row.name(),
                standing(one),
                lacking(one.assessment()),
                inCharge.apply(row),
                before(one));
    }

    /** What stands in the annex in full, as a long ruling, is not said twice. */
    private String standing(TargetBehind one) {
        String said = narrator.beside(one.row(), one.assessment()) + narrator.outlook(one.assessment());
        return said.length() <= LONGEST ? said : TargetStandingText.beside(one.row()) + "lý do nêu tại Phụ lục";
    }

    private String lacking(Assessment assessment) {
        return assessment.indicator().measure() == Measure.MILESTONE ? "chưa hoàn thành" : narrator.lacking(assessment);
    }

    /** The words of a target's status in the period that statuses are compared with, or why there is none. */
    private String before(TargetBehind one) {
        TargetRow.Former former = one.row().former();
        if (former != null && former.judged() != null) {
            return narrator.label(former.judged().status());
        }
        String unit = standing.unit().code();
        if (past == null || !past.isNew(unit) && past.of(unit).isEmpty()) {
            return "không có số liệu";
        }
        return past.isNew(unit) || past.of(unit).containsKey(one.row().indicator())
                ? "không so sánh được"
                : "chưa giao";
    }

    /** What follows the results: causes, those reported with the figures first, then what is to be done. */
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
