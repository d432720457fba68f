package vn.bantin.output;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.ListResourceBundle;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.bantin.bulletin.NonBreakingText;
import vn.bantin.bulletin.Phrase;
import vn.bantin.bulletin.Wording;
import vn.bantin.page.CellText;
import vn.bantin.progress.Period;
import vn.bantin.progress.Programme;
import vn.bantin.scoring.Rank;
import vn.bantin.scoring.RuleDifference;
import vn.bantin.scoring.RulebookComparison;
import vn.bantin.scoring.Standing;

/** The page that sets the results by two rule books beside each other, to be read before an office adopts the second. */
public final class RulebookPage {

    private static final Map<String, Set<String>> GAPS = Map.ofEntries(
            Map.entry(
                    "", Set.of("title", "period", "before", "after", "moved", "units", "scored", "changed", "judged")),
            Map.entry("same", Set.of()),
            Map.entry("nothing", Set.of()),
            Map.entry("something", Set.of()),
            Map.entry("doubtful", Set.of("errors")),
            Map.entry("otherRules", Set.of()),
            Map.entry("rules", Set.of("rule", "key", "then", "now")),
            Map.entry("otherStatuses", Set.of()),
            Map.entry("ways", Set.of("from", "to", "count")),
            Map.entry("standings", Set.of("unit", "then", "now", "change", "scoreThen", "scoreNow")),
            Map.entry("targets", Set.of("unit", "indicator", "then", "now")));

    private static final ResourceBundle NO_WORDS = new ListResourceBundle() {
        @Override
        protected Object[][] getContents() {
            return new Object[0][];
        }
    };

    private RulebookPage() {}

    /**
     * The results of one period by two rule books.
     *
     * @param before how the first book is called
     * @param after how the second one is called
     * @param rules those on which they differ
     * @param names of the units, by code
     * @param errors how many findings would stop a publish of the data
     */
    public record Trial(
            Programme programme,
            Period period,
            String before,
            String after,
            List<RuleDifference> rules,
            RulebookComparison comparison,
            Map<String, String> names,
            int errors) {

        public Trial {
            rules = List.copyOf(rules);
            names = Map.copyOf(names);
        }

        private String name(String unit) {
            return NonBreakingText.kept(Phrase.capitalised(Objects.requireNonNull(names.get(unit))));
        }
    }

    /** The bytes of the page, with the words of the statuses and of the period that the office has. */
    public static byte[] of(Trial trial, Wording wording) {
        RulebookComparison comparison = trial.comparison();
        Map<String, Object> page = new HashMap<>();
        page.put("title", NonBreakingText.titled(trial.programme().title()));
        page.put(
                "period",
                NonBreakingText.kept(
                        Phrase.capitalised(wording.periods(trial.programme()).of(trial.period()))));
        page.put("before", trial.before());
        page.put("after", trial.after());
        page.put("moved", CellText.count(comparison.moved().size()));
        page.put("units", CellText.count(comparison.units().size()));
        page.put("scored", CellText.count(comparison.scoredOtherwise()));
        page.put("changed", CellText.count(comparison.targets().size()));
        page.put("judged", CellText.count(comparison.judged()));
        page.put("same", HtmlTemplate.onlyIf(trial.rules().isEmpty()));
        page.put("nothing", HtmlTemplate.onlyIf(!trial.rules().isEmpty() && comparison.nothing()));
        page.put("something", HtmlTemplate.onlyIf(!comparison.nothing()));
        page.put(
                "doubtful",
                trial.errors() == 0 ? List.of() : List.of(Map.of("errors", CellText.count(trial.errors()))));
        page.put("otherRules", HtmlTemplate.onlyIf(!trial.rules().isEmpty()));
        page.put("rules", trial.rules().stream().map(RulebookPage::row).toList());
        page.put("otherStatuses", HtmlTemplate.onlyIf(!comparison.targets().isEmpty()));
        page.put(
                "ways",
                comparison.ways().stream()
                        .map(way -> Map.of(
                                "from", wording.label(way.from()),
                                "to", wording.label(way.to()),
                                "count", CellText.count(way.count())))
                        .toList());
        page.put(
                "standings",
                comparison.units().stream().map(change -> row(trial, change)).toList());
        page.put(
                "targets",
                comparison.targets().stream()
                        .map(change -> Map.of(
                                "unit", trial.name(change.unit().code()),
                                "indicator",
                                        NonBreakingText.kept(change.indicator().name()),
                                "then", wording.label(change.before()),
                                "now", wording.label(change.after())))
                        .toList());
        return new HtmlTemplate(html(), NO_WORDS, GAPS).fill(page).getBytes(StandardCharsets.UTF_8);
    }

    private static String html() {
        try (InputStream in = Objects.requireNonNull(RulebookPage.class.getResourceAsStream("rulebooks.html"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Object> row(RuleDifference one) {
        return Map.of(
                "rule", Phrase.capitalised(one.rule().words()),
                "key", one.rule().key(),
                "then", one.before().words(),
                "now", one.after().words());
    }

    private static Map<String, Object> row(Trial trial, RulebookComparison.UnitChange change) {
        return Map.of(
                "unit", trial.name(change.unit().code()),
                "then", place(change.before(), change.unrankedBefore()),
                "now", place(change.after(), change.unrankedAfter()),
                "change", change(change),
                "scoreThen", score(change.scoreBefore()),
                "scoreNow", score(change.scoreAfter()));
    }

    private static String place(@Nullable Rank rank, Standing.@Nullable Unranked unranked) {
        return rank != null ? Phrase.place(rank) : unranked == null ? "" : unranked.words();
    }

    private static String score(@Nullable BigDecimal score) {
        return score == null ? "không có" : Phrase.score(score);
    }

    /** The sign for those who see, and the words for all. */
    private static String change(RulebookComparison.UnitChange change) {
        Integer gained = change.gained();
        if (gained != null && gained != 0) {
            String sign = gained > 0 ? "▲ lên " : "▼ xuống ";
            return (sign + Math.abs(gained) + " bậc").replace(' ', NonBreakingText.NO_BREAK);
        }
        if (change.enters()) {
            return "▲ được xếp hạng";
        }
        if (change.leaves()) {
            return "▼ không còn được xếp hạng";
        }
        if (change.shifts()) {
            return "khác chỉ vì số đơn vị được xếp hạng khác";
        }
        return change.before() == null ? "không được xếp hạng" : "không đổi";
    }
}
