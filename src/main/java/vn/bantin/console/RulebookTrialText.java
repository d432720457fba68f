package vn.bantin.console;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.bantin.app.RulebookTrial;
import vn.bantin.progress.NumberText;
import vn.bantin.progress.Status;
import vn.bantin.scoring.Rank;
import vn.bantin.scoring.RuleDifference;
import vn.bantin.scoring.RulebookComparison;
import vn.bantin.scoring.RulebookComparison.UnitChange;
import vn.bantin.scoring.Standing;

/** Words what a second rule book changes: counts, rules that differ, the largest moves, changes of status, and the files. */
final class RulebookTrialText {

    /** So many units of a kind are named. */
    private static final int MOST = 5;

    private final Messages messages;
    private final RulebookTrial.Report report;
    private final RulebookComparison comparison;
    private final List<String> lines = new ArrayList<>();

    RulebookTrialText(Messages messages, RulebookTrial.Report report) {
        this.messages = messages;
        this.report = report;
        comparison = report.comparison();
    }

    /** The lines of the text. */
    List<String> lines() {
        if (report.programme().secret()) {
            say("secret", report.programme().code());
        } else if (report.rules().isEmpty()) {
            say("same", place());
        } else {
            counts();
            rules();
            units("risen", comparison.risen());
            units("fallen", comparison.fallen());
            units("shifts", those(UnitChange::shifts));
            units("enters", those(UnitChange::enters));
            units("leaves", those(UnitChange::leaves));
            ways();
        }
        if (report.errors() > 0) {
            say("errors", number(report.errors()));
        }
        say("files", report.table(), report.page());
        return List.copyOf(lines);
    }

    /** The programme and the period, then how the rule books are called. */
    private Object[] place() {
        return new Object[] {report.programme().code(), report.period(), called(report.before()), called(report.after())
        };
    }

    private String called(String typed) {
        return typed.equals(RulebookTrial.CURRENT) ? messages.say("compare.current") : typed;
    }

    private void counts() {
        if (comparison.nothing()) {
            say("nothing", place());
            return;
        }
        List<Object> details = new ArrayList<>(List.of(place()));
        String units = number(comparison.units().size());
        details.addAll(List.of(
                number(comparison.moved().size()),
                units,
                number(comparison.scoredOtherwise()),
                units,
                number(comparison.targets().size()),
                number(comparison.judged())));
        say("changed", details.toArray());
    }

    private void rules() {
        say("rules");
        for (RuleDifference one : report.rules()) {
            if (messages == Messages.ENGLISH) {
                item(
                        "rule",
                        one.rule().key(),
                        "",
                        one.before().setting(),
                        one.after().setting());
            } else {
                item(
                        "rule",
                        one.rule().key(),
                        " (" + one.rule().words() + ")",
                        one.before().words(),
                        one.after().words());
            }
        }
    }

    private List<UnitChange> those(Predicate<UnitChange> change) {
        return comparison.units().stream().filter(change).toList();
    }

    private void units(String how, List<UnitChange> those) {
        if (those.isEmpty()) {
            return;
        }
        say(how, number(those.size()));
        those.stream().limit(MOST).forEach(change -> unit(how, change));
        if (those.size() > MOST) {
            item("more", number(those.size() - MOST));
        }
    }

    private void unit(String how, UnitChange change) {
        String name = Objects.requireNonNull(report.names().get(change.unit().code()));
        boolean alike = change.before() == null
                || change.after() == null
                || change.before().among() == change.after().among();
        item(
                how + ".unit",
                name,
                change.before() == null ? reason(change.unrankedBefore()) : place(change.before(), alike),
                change.after() == null ? reason(change.unrankedAfter()) : place(change.after(), alike));
    }

    /** The rank alone, or of how many where that is not the same by both books. */
    private static String place(Rank rank, boolean alike) {
        return alike ? String.valueOf(rank.rank()) : rank.rank() + "/" + rank.among();
    }

    private String reason(Standing.@Nullable Unranked unranked) {
        return unranked == null
                ? ""
                : messages == Messages.ENGLISH
                        ? unranked.name().toLowerCase(Locale.ROOT).replace('_', ' ')
                        : unranked.words();
    }

    private void ways() {
        if (!comparison.targets().isEmpty()) {
            say("ways");
            comparison.ways().forEach(way -> item("way", word(way.from()), word(way.to()), number(way.count())));
        }
    }

    private String word(Status status) {
        return messages.say("explain.word." + status.name());
    }

    private String number(int count) {
        return messages == Messages.ENGLISH ? String.valueOf(count) : NumberText.of(BigDecimal.valueOf(count), 0);
    }

    private void say(String key, Object... details) {
        lines.add(messages.say("compare." + key, details));
    }

    private void item(String key, Object... details) {
        lines.add("- " + messages.say("compare." + key, details));
    }
}
