package vn.bantin.output;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.bantin.bulletin.NonBreakingText;
import vn.bantin.bulletin.Phrase;
import vn.bantin.bulletin.Summary;

/**
 * The units that the index page shows before all others: those without a rank, each under its reason, those that have not
 * sent or not got approved what was due, and those with the most targets behind or missed.
 */
final class AttentionBlocks {

    /** As many as are read at a glance. */
    private static final int MOST = 5;

    /** More names than that stand behind a fold, before the units themselves. */
    private static final int FEW = 12;

    private AttentionBlocks() {}

    /**
     * The rows of the blocks {@code reasons}, {@code someLacking}, {@code noneLate}, {@code latest} and {@code alsoLate}.
     *
     * @param places where a unit stands on the page, by its code
     */
    static Map<String, Object> of(Summary summary, Map<String, String> places) {
        List<Summary.Line> late = summary.lines()
                .filter(line -> line.tally().behind() > 0)
                .sorted(Comparator.comparingInt(
                                (Summary.Line line) -> -line.tally().behind())
                        .thenComparing(Summary.Line::unit))
                .toList();
        List<Map<String, Object>> lacking = summary.lacking().stream()
                .<Map<String, Object>>map(item -> Map.of("item", NonBreakingText.kept(item)))
                .toList();
        return Map.of(
                "reasons", reasons(summary.unranked(), places),
                "someLacking", lacking.isEmpty() ? List.of() : List.of(Map.of("lacking", lacking)),
                "noneLate", HtmlTemplate.onlyIf(late.isEmpty()),
                "latest",
                        late.stream()
                                .limit(MOST)
                                .map(line -> latest(line, places))
                                .toList(),
                "alsoLate", alsoLate(late));
    }

    /** Who reported nothing first, then who has too little assessed. */
    private static List<Map<String, Object>> reasons(List<Summary.Line> unranked, Map<String, String> places) {
        Map<String, List<Summary.Line>> byReason = new LinkedHashMap<>();
        unranked.stream()
                .sorted(Comparator.comparing(line -> line.tally().assessed() > 0))
                .forEach(line -> byReason.computeIfAbsent(
                                line.reason() == null ? "" : line.reason(), any -> new ArrayList<>())
                        .add(line));
        List<Map<String, Object>> rows = new ArrayList<>();
        byReason.forEach((reason, lines) -> rows.add(Map.of(
                "reason", NonBreakingText.kept(Phrase.capitalised(reason)),
                "many", Phrase.count(lines.size()),
                "few", HtmlTemplate.onlyIf(lines.size() <= FEW),
                "folded", HtmlTemplate.onlyIf(lines.size() > FEW),
                "members", members(lines, places))));
        return rows;
    }

    private static Map<String, Object> latest(Summary.Line line, Map<String, String> places) {
        Map<String, Object> row = new HashMap<>(member(line, places));
        row.put("share", Phrase.count(line.tally().behind(), line.tally().total()));
        return row;
    }

    /** The units that are not named though they have as many targets behind as the last one named. */
    private static List<Map<String, Object>> alsoLate(List<Summary.Line> late) {
        if (late.size() <= MOST) {
            return List.of();
        }
        int behind = late.get(MOST - 1).tally().behind();
        long many = late.stream()
                .skip(MOST)
                .filter(line -> line.tally().behind() == behind)
                .count();
        return many == 0
                ? List.of()
                : List.of(Map.of("many", Phrase.count((int) many), "behind", Phrase.count(behind)));
    }

    /** Links to where these units stand on the page. */
    static List<Map<String, Object>> members(List<Summary.Line> lines, Map<String, String> places) {
        return lines.stream().map(line -> member(line, places)).toList();
    }

    private static Map<String, Object> member(Summary.Line line, Map<String, String> places) {
        return Map.of("name", line.name(), "place", places.getOrDefault(line.unit(), "units-title"));
    }
}
