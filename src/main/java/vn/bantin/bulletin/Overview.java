package vn.bantin.bulletin;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.bantin.progress.Level;
import vn.bantin.progress.NumberText;
import vn.bantin.progress.Status;
import vn.bantin.progress.Unit;
import vn.bantin.scoring.Assessment;
import vn.bantin.scoring.PastResults;
import vn.bantin.scoring.Rank;
import vn.bantin.scoring.Standing;
import vn.bantin.scoring.StatusTally;

/**
 * Builds the sentences of the summary: counts, how many targets rose and fell, the units with most targets behind, the
 * indicators on which most units are behind, who is silent, the first and the last and the figures in doubt on page one; then
 * why targets are not assessed, the largest moves and which ranks are close, as far as page one has room there, too.
 */
final class Overview {

    /** How many are named of each kind. */
    private static final int NAMED = 3;

    /** How many units are named of each reason why targets are not assessed, where that takes no more than nine lines. */
    private static final int[] OPEN = {30, 20, 10};

    private static final double LONG = 168;

    /** What five lines take: of a longer sentence on targets not assessed the counts alone stand on page one. */
    private static final double BRIEF = 96;

    /** How many more are named that share the figure at which the names end, by the room that page one has. */
    private static final int[] ALIKE = {5, 3, 2, 1};

    /** The answers as they are told, the longest first. */
    private static final List<Room> ROOMS = Stream.concat(
                    IntStream.of(ALIKE).mapToObj(alike -> new Room(alike, true)),
                    Stream.of(new Room(ALIKE[ALIKE.length - 1], false)))
            .toList();

    /**
     * How much is told where there is room for it.
     *
     * @param alike how many more are named that share the figure at which the names end
     * @param apart whether the last period tells each way of a status by itself
     */
    private record Room(int alike, boolean apart) {}

    private final List<Standing> standings;
    private final List<Assessment> assessments;
    private final List<Assessment> counted;
    private final Narrator narrator;
    private final Map<String, Unit> units;
    private final Set<String> reporting;

    /**
     * What is said of all units.
     *
     * @param onPageOne how many of the sentences answer who is behind and who is first; the others explain them
     */
    record Told(List<String> sentences, int onPageOne) {}

    Overview(List<Standing> standings, List<Assessment> assessments, Set<String> reporting, Narrator narrator) {
        this.standings = standings;
        this.assessments = assessments;
        counted = assessments.stream().filter(a -> a.indicator().counted()).toList();
        this.reporting = reporting;
        this.narrator = narrator;
        units = standings.stream().map(Standing::unit).collect(Collectors.toMap(Unit::code, Function.identity()));
    }

    /**
     * What is told: of those that share the figure at which the names end as many by name as page one has room for, and why
     * targets are not assessed in one sentence where that is short, else the counts on page one and the names
     * among the sentences that explain.
     *
     * @param doubts why figures are in doubt, by indicator, of each unit by its code
     * @param room of page one
     */
    Told told(
            StatusTally tally,
            List<Summary.Line> ranking,
            List<Summary.Line> unranked,
            Map<String, Map<String, String>> doubts,
            double room) {
        List<Unit> silent =
                SilenceText.silent(standings.stream().map(Standing::unit).toList(), assessments);
        int most = IntStream.of(OPEN)
                .filter(many -> height(OpenTargets.sentence(counted, units, silent, narrator.names(), many).stream()
                                .toList())
                        <= LONG)
                .findFirst()
                .orElse(NAMED);
        List<String> whole = OpenTargets.sentence(counted, units, silent, narrator.names(), most).stream()
                .toList();
        List<String> apart = OpenTargets.sentences(counted, units, silent, narrator.names(), most);
        List<String> counts = apart.stream().limit(1).toList();
        List<String> answers = List.of();
        List<String> open = whole;
        double left = room;
        for (Room some : ROOMS) {
            if (!some.apart() && left >= 0) {
                break;
            }
            answers = answers(tally, ranking, unranked, doubts, silent, some);
            left = room - height(answers);
            open = height(whole) > Math.min(left, BRIEF) && height(counts) <= left ? counts : whole;
            if (height(open) <= left) {
                break;
            }
        }
        List<String> sentences = new ArrayList<>(answers);
        sentences.addAll(open);
        sentences.addAll(movement(ranking, left - height(open)));
        apart.stream().skip(open.equals(counts) ? 1 : apart.size()).forEach(sentences::add);
        sentences.addAll(MarginText.near(standings, narrator.names()));
        Stream.ofNullable(TargetSetChanges.ofAll(narrator.earlier().compared(), narrator.periods(), counted))
                .forEach(sentences::add);
        return new Told(sentences, answers.size());
    }

    /** The largest moves, with as many names as there is room for on page one, and with all where there is none. */
    private List<String> movement(List<Summary.Line> ranking, double room) {
        return IntStream.of(ALIKE)
                .mapToObj(alike -> movement(ranking, alike))
                .filter(moves -> height(moves) <= room)
                .findFirst()
                .orElseGet(() -> movement(ranking, ALIKE[0]));
    }

    private static double height(List<String> sentences) {
        return sentences.stream().mapToDouble(PageOneRoom::paragraph).sum();
    }

    /** The sentences that answer who is behind and who is first. */
    private List<String> answers(
            StatusTally tally,
            List<Summary.Line> ranking,
            List<Summary.Line> unranked,
            Map<String, Map<String, String>> doubts,
            List<Unit> silent,
            Room some) {
        int total = ranking.size() + unranked.size();
        List<String> sentences = new ArrayList<>();
        sentences.add("%s, %s đơn vị %s."
                .formatted(
                        narrator.span().opening(),
                        Phrase.count(total),
                        narrator.counts().ofAll(tally, counted, total)));
        String changed = total < 2 ? null : StatusChanges.ofAll(narrator, counted, some.apart());
        if (changed != null) {
            sentences.add(changed);
        }
        String late = late();
        UnitsBehind.sentence(Stream.concat(ranking.stream(), unranked.stream()).toList(), late)
                .ifPresent(sentences::add);
        IndicatorsBehind.sentence(counted, standings.size(), late, some.alike()).ifPresent(sentences::add);
        sentences.addAll(SilenceText.ofAll(silent, reporting, narrator.names()));
        if (ranking.isEmpty()) {
            sentences.add("Chưa có đơn vị nào được xếp hạng.");
        } else if (!unranked.isEmpty()) {
            sentences.add("Có %s đơn vị được xếp hạng; %s đơn vị chưa xếp hạng (%s)%s."
                    .formatted(
                            Phrase.count(ranking.size(), total),
                            Phrase.count(unranked.size()),
                            SilenceText.without(of(unranked), silent, narrator.names()),
                            coverage()));
        }
        ends(ranking, sentences, some.alike());
        DoubtfulFigures.ofAll(assessments, doubts, code -> narrator.names().of(Objects.requireNonNull(units.get(code))))
                .ifPresent(sentences::add);
        return sentences;
    }

    /** "; huyện Mường Lát mới đánh giá được 36,4% trọng số các chỉ tiêu đến kỳ, cần từ 60%" of few units without a rank for that; empty of more. */
    private String coverage() {
        List<String> low = standings.stream()
                .filter(one -> one.unranked() == Standing.Unranked.LOW_COVERAGE && one.coverage() != null)
                .map(one -> narrator.names().of(one.unit()) + " "
                        + CoverageText.said(Objects.requireNonNull(one.coverage()), narrator.coverage()))
                .toList();
        return low.isEmpty() || low.size() > NAMED ? "" : "; " + String.join("; ", low);
    }

    private List<Unit> of(List<Summary.Line> lines) {
        return lines.stream()
                .map(line -> Objects.requireNonNull(units.get(line.unit())))
                .toList();
    }

    /**
     * The first and the last, of few units only the first; where units of several levels are ranked, each level by
     * itself.
     */
    private void ends(List<Summary.Line> ranking, List<String> sentences, int alike) {
        byLevel(ranking).forEach((of, lines) -> {
            if (lines.size() > 2 * NAMED) {
                NamedCount.Leading<Summary.Line> first = NamedCount.leading(lines, NAMED, alike, Overview::rank);
                sentences.add("Dẫn đầu%s: %s.%s"
                        .formatted(
                                of,
                                scores(first.named()) + tied(first.others(), lines.get(NAMED - 1)),
                                last(of, lines)));
            } else {
                List<Summary.Line> first =
                        lines.stream().filter(line -> rank(line) == 1).toList();
                if (first.size() < lines.size()) {
                    sentences.add("Dẫn đầu%s: %s.".formatted(of, scores(first)));
                }
            }
        });
    }

    /** " Nhóm cuối: …": the last ones, but none that is behind on nothing; who alone shares the rank at which they begin is one of them. */
    private static String last(String of, List<Summary.Line> lines) {
        int from = lines.size() - NAMED;
        List<Summary.Line> last = lines.subList(from, lines.size()).stream()
                .filter(Overview::isBehind)
                .toList();
        if (last.isEmpty()) {
            return "";
        }
        List<Summary.Line> tied = lines.subList(0, from).stream()
                .filter(Overview::isBehind)
                .filter(line -> rank(line) == rank(last.get(0)))
                .toList();
        return " Nhóm cuối%s: %s."
                .formatted(
                        of,
                        tied.size() == 1
                                ? scores(Stream.concat(tied.stream(), last.stream())
                                        .toList())
                                : scores(last) + tied(tied.size(), last.get(0)));
    }

    private static boolean isBehind(Summary.Line line) {
        return line.tally().behind() > 0;
    }

    /** Units of one level are ranked among themselves; by " cấp huyện", or by nothing where there is one level only. */
    private Map<String, List<Summary.Line>> byLevel(List<Summary.Line> ranking) {
        Map<Level, List<Summary.Line>> byLevel = new EnumMap<>(Level.class);
        for (Summary.Line line : ranking) {
            Level level = Objects.requireNonNull(units.get(line.unit())).level();
            byLevel.computeIfAbsent(level, any -> new ArrayList<>()).add(line);
        }
        Map<String, List<Summary.Line>> named = new LinkedHashMap<>();
        byLevel.forEach((level, lines) -> named.put(byLevel.size() == 1 ? "" : " " + LevelText.of(level), lines));
        return named;
    }

    /** " và 02 đơn vị khác đồng hạng 3": how many more share the rank at which the names end; empty for none. */
    private static String tied(int many, Summary.Line end) {
        return many == 0 ? "" : " và %s đơn vị khác đồng hạng %s".formatted(Phrase.count(many), rank(end));
    }

    private static int rank(Summary.Line line) {
        return Objects.requireNonNull(line.place()).rank();
    }

    private static String scores(List<Summary.Line> lines) {
        return lines.stream()
                .map(line -> "%s (hạng %s, %s điểm)"
                        .formatted(line.name(), rank(line), NumberText.of(Objects.requireNonNull(line.score()), 2)))
                .collect(Collectors.joining("; "));
    }

    private List<String> movement(List<Summary.Line> ranking, int alike) {
        PastResults past = RankMovement.compared(standings, narrator.earlier());
        if (past == null) {
            return List.of();
        }
        List<String> sentences = new ArrayList<>();
        String then = past.equals(narrator.earlier().year())
                ? narrator.periods().samePeriod(past.period())
                : narrator.periods().compared(past.period());
        byLevel(ranking).forEach((of, lines) -> {
            List<Move> moves = lines.stream().flatMap(line -> move(line, past)).toList();
            List<String> parts = new ArrayList<>();
            addMoves(
                    parts,
                    "tăng hạng nhiều nhất",
                    moves.stream().filter(move -> move.gained() > 0).toList(),
                    alike);
            addMoves(
                    parts,
                    "giảm hạng nhiều nhất",
                    moves.stream().filter(move -> move.gained() < 0).toList(),
                    alike);
            if (!parts.isEmpty()) {
                sentences.add("So với %s,%s %s.".formatted(then, of, String.join("; ", parts)));
            }
        });
        return sentences;
    }

    /** How many places a unit gained. */
    private record Move(String unit, int gained) {

        int far() {
            return Math.abs(gained);
        }
    }

    /** The movement of a unit that was ranked then too, where its places can be compared. */
    private static Stream<Move> move(Summary.Line line, PastResults past) {
        Rank then = RankMovement.then(line.unit(), past);
        Integer gained =
                then == null || line.place() == null ? null : line.place().gained(then);
        return gained == null ? Stream.of() : Stream.of(new Move(line.name(), gained));
    }

    private static void addMoves(List<String> parts, String what, List<Move> moves, int alike) {
        if (!moves.isEmpty()) {
            List<Move> furthest = moves.stream()
                    .sorted(Comparator.comparingInt(move -> -move.far()))
                    .toList();
            NamedCount.Leading<Move> most = NamedCount.leading(furthest, NAMED, alike, Move::far);
            String names = most.named().stream()
                    .map(move -> "%s (%s bậc)".formatted(move.unit(), move.far()))
                    .collect(Collectors.joining(", "));
            parts.add(what + ": " + names
                    + (most.others() == 0
                            ? ""
                            : " và %s đơn vị khác cùng %s bậc"
                                    .formatted(
                                            Phrase.count(most.others()),
                                            most.named().get(NAMED - 1).far())));
        }
    }

    /** The labels of what is counted there: "chậm tiến độ", "không hoàn thành", or both. */
    private String late() {
        return Stream.of(Status.BEHIND, Status.MISSED)
                .filter(status -> counted.stream().anyMatch(a -> a.status() == status))
                .map(narrator::label)
                .collect(Collectors.joining(", "));
    }
}
