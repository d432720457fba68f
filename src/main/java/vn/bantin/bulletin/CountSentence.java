package vn.bantin.bulletin;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import vn.bantin.progress.Direction;
import vn.bantin.progress.Goal;
import vn.bantin.progress.Measure;
import vn.bantin.progress.NumberText;
import vn.bantin.progress.Period;
import vn.bantin.progress.Programme;
import vn.bantin.progress.Status;
import vn.bantin.scoring.Assessment;
import vn.bantin.scoring.Fraction;
import vn.bantin.scoring.PrintedDecimals;
import vn.bantin.scoring.Rulebook;
import vn.bantin.scoring.StatusTally;

/**
 * The sentence that counts targets by status: "có 03/38 chỉ tiêu hoàn thành và hoàn thành vượt kế hoạch; 08/38 chỉ tiêu
 * đạt trên 25% kế hoạch; 05/38 chỉ tiêu dưới 25% kế hoạch; còn 22/38 chỉ tiêu chưa đánh giá".
 *
 * <p>The sentence counts statuses. It words them as shares of the plan only for one unit, within the year, and where
 * the words are literally true of every target on pace and behind ({@link #told}). It uses shares for both groups or
 * for neither, because a reader takes any target not named above 25 % to be below. Everywhere else it says "đạt tiến
 * độ" and "chậm tiến độ".
 */
final class CountSentence {

    /** The wording of targets on pace and behind. */
    enum Told {
        /** Targets on pace lie above the mark, targets behind lie below it. */
        ABOVE,
        /** Targets on pace lie above the mark or exactly at it, targets behind lie below it. */
        AT_LEAST,
        /** The words of the statuses. */
        STATUS
    }

    private final Programme programme;
    private final Wording wording;
    private final boolean last;
    private final BigDecimal mark;

    CountSentence(Programme programme, Period period, Rulebook rulebook, Wording wording) {
        this.programme = programme;
        this.wording = wording;
        last = period.equals(programme.lastPeriod());
        mark = rulebook.defaultAt(period.quarter()).movePointRight(2);
    }

    /**
     * Whether the words of shares are true of all those targets, read literally: the share is the value in percent of the
     * plan, as the table prints it beside the target.
     *
     * <p>Where there is no such percentage (a milestone, a goal of words, a plan that is not above 0, a ruling without a
     * figure) no share is true, and neither is it where less is better: a ceiling of which 20 % is used is not "below 25 %
     * of the plan" in any sense in which a plan is. A rate and a level have a percentage like any other; those behind
     * mostly stand at 90 % and more, so that the words are not used, and neither are they where all targets on pace are such: the
     * mark is not what those are judged by.
     *
     * @param mark the percentage of the plan that the sentence names
     */
    static Told told(List<Assessment> counted, Fraction mark) {
        Told told = Told.ABOVE;
        boolean shares = false;
        boolean others = false;
        for (Assessment assessment : counted) {
            Status status = assessment.status();
            boolean onPace = status == Status.ON_PACE;
            if (!onPace && status != Status.BEHIND && status != Status.MISSED) {
                continue;
            }
            Goal goal = assessment.target().goal();
            Fraction percent = assessment.verdict().percentOfPlan();
            if (goal == null
                    || percent == null
                    || status == Status.MISSED
                    || goal.sense(assessment.indicator().direction()) == Direction.LOWER) {
                return Told.STATUS;
            }
            int side = percent.compareTo(mark);
            if (onPace ? side < 0 : side >= 0) {
                return Told.STATUS;
            }
            told = onPace && side == 0 ? Told.AT_LEAST : told;
            boolean addsUp = assessment.indicator().measure() == Measure.FLOW;
            shares |= onPace && addsUp;
            others |= onPace && !addsUp;
        }
        return others && !shares ? Told.STATUS : told;
    }

    /** The count sentence of one unit, over its counted targets. */
    String ofUnit(StatusTally tally, List<Assessment> counted) {
        boolean withinTheYear = programme.kind() == Programme.Kind.ANNUAL && !last;
        return said(tally, withinTheYear ? told(counted, Fraction.of(mark)) : Told.STATUS, counted);
    }

    /** " (trong đó 01 chỉ tiêu theo ý kiến cơ quan theo dõi)" of those with one of these statuses, empty for none. */
    private static String ruled(int count, List<Assessment> counted, Status... statuses) {
        int ruled = (int) counted.stream()
                .filter(one -> one.ruled() && List.of(statuses).contains(one.status()))
                .count();
        return ruled == 0
                ? ""
                : " (%stheo ý kiến cơ quan theo dõi)"
                        .formatted(
                                ruled < count
                                        ? "trong đó %s chỉ tiêu ".formatted(Phrase.count(ruled))
                                        : count == 1 ? "" : "đều ");
    }

    /** The count sentence over the counted targets of so many units, always in the words of the statuses. */
    String ofAll(StatusTally tally, List<Assessment> counted, int units) {
        String said = said(tally, Told.STATUS, counted);
        // A target that several units have is counted once for each of them.
        return units < 2 ? said : said.replaceAll("(\\d) chỉ tiêu", "$1 lượt chỉ tiêu");
    }

    /** Without the groups that are empty; and where nothing is assessed, nothing of what is completed. */
    private String said(StatusTally tally, Told told, List<Assessment> counted) {
        int total = tally.total();
        if (tally.assessed() == 0) {
            return wording.notAssessed().formatted(Phrase.count(total, total))
                    + ruled(total, counted, Status.NOT_ASSESSED);
        }
        List<String> parts = new ArrayList<>();
        String done = ruled(tally.done(), counted, Status.EXCEEDED, Status.COMPLETED);
        if (programme.kind() == Programme.Kind.TERM && tally.done() > 0) {
            parts.add("đạt và vượt kế hoạch %s chỉ tiêu, chiếm %s"
                            .formatted(Phrase.count(tally.done(), total), share(tally.done(), total))
                    + done);
        } else {
            parts.add(
                    tally.done() == 0
                            ? wording.none()
                            : wording.done().formatted(Phrase.count(tally.done(), total)) + done);
        }
        String onPace = switch (told) {
            case ABOVE -> wording.onPace();
            case AT_LEAST -> Objects.requireNonNull(wording.atLeast());
            case STATUS -> label(Status.ON_PACE);
        };
        String behind = told == Told.STATUS ? label(Status.BEHIND) : wording.behind();
        add(parts, tally, Status.ON_PACE, onPace, counted);
        add(parts, tally, Status.BEHIND, behind, counted);
        add(parts, tally, Status.MISSED, wording.missed(), counted);
        add(parts, tally, Status.NOT_ASSESSED, wording.notAssessed(), counted);
        return String.join("; ", parts);
    }

    /** The label as words of a pattern; an office's own may hold a percent sign. */
    private String label(Status status) {
        return "%s chỉ tiêu " + wording.label(status).replace("%", "%%");
    }

    private void add(List<String> parts, StatusTally tally, Status status, String pattern, List<Assessment> counted) {
        int count = tally.of(status);
        if (count > 0) {
            parts.add(pattern.formatted(Phrase.count(count, tally.total()), NumberText.of(mark) + "%")
                    + ruled(count, counted, status));
        }
    }

    /** To one decimal, but never 100 % of what is not all, nor 0 % of what is not none. */
    private static String share(int count, int total) {
        Fraction percent = Fraction.of(count * 100L, total);
        int decimals = PrintedDecimals.apart(1, percent, List.of(Fraction.ZERO, Fraction.of(100, 1)));
        return NumberText.of(percent.rounded(decimals)) + "%";
    }
}
