package vn.bantin.console;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.bantin.app.ResultDerivation;
import vn.bantin.progress.Adjustment;
import vn.bantin.progress.Assignment;
import vn.bantin.progress.Basis;
import vn.bantin.progress.Goal;
import vn.bantin.progress.Indicator;
import vn.bantin.progress.NumberText;
import vn.bantin.progress.Programme;
import vn.bantin.progress.Progress;
import vn.bantin.progress.Remark;
import vn.bantin.progress.Target;
import vn.bantin.progress.UnitName;
import vn.bantin.scoring.AdjustmentLimits;
import vn.bantin.scoring.AdjustmentPoints;
import vn.bantin.scoring.Assessment;
import vn.bantin.scoring.Fraction;
import vn.bantin.scoring.PastResults;
import vn.bantin.scoring.Rank;
import vn.bantin.scoring.ScoreContribution;
import vn.bantin.scoring.Shortfall;
import vn.bantin.scoring.Standing;
import vn.bantin.scoring.Verdict;

/** Explains a result line by line: plan, report, pace, rule, status, score, part of the unit's score, rank. */
final class Explanation {

    private static final Fraction HUNDRED = Fraction.of(100, 1);

    private final Messages messages;
    private final ResultDerivation.Report report;
    private final List<String> lines = new ArrayList<>();

    Explanation(Messages messages, ResultDerivation.Report report) {
        this.messages = messages;
        this.report = report;
    }

    List<String> lines() {
        Assessment assessment = report.assessment();
        Indicator indicator = assessment.indicator();
        say(
                "head",
                UnitName.of(report.standing().unit()),
                assessment.unit(),
                indicator.name(),
                indicator.code(),
                report.period(),
                report.programme().code());
        say(
                "indicator",
                word(indicator.measure()),
                word(indicator.direction()),
                or(indicator.unitOfMeasure()),
                number(indicator.weight()),
                indicator.group());
        target("target", assessment.target());
        if (assessment.other() != null) {
            target("other", assessment.other());
        }
        Basis chosen = report.rules().basis();
        if (assessment.target().basis() != chosen) {
            say("standin", word(chosen));
        }
        assignment(assessment.target().assignmentOr(indicator));
        progress(assessment.progress());
        for (Remark remark : report.remarks()) {
            say(
                    "remark",
                    word(remark.section()),
                    remark.position(),
                    remark.text(),
                    or(remark.body()),
                    or(remark.dueOn()),
                    or(remark.source()));
        }
        verdict(assessment.verdict());
        if (report.shortfall() != null) {
            shortfall(report.shortfall(), indicator.unitOfMeasure());
        }
        part(report.part());
        standing(report.standing());
        ResultDerivation.Frozen frozen = report.frozen();
        if (frozen == null) {
            say("unpublished");
        } else {
            say("frozen", frozen.number(), frozen.issuedOn(), word(frozen.status()), or(frozen.rank()));
        }
        return lines;
    }

    /** As page one says it: "gần" where the amount is rounded, percentage points for a difference of percentages. */
    private void shortfall(Shortfall shortfall, String unitOfMeasure) {
        String unit = unitOfMeasure.equals("%") ? messages.say("explain.points") : unitOfMeasure;
        say(
                "shortfall." + shortfall.aim() + (shortfall.aim() == Shortfall.Aim.PLAN ? "." + shortfall.sense() : ""),
                shortfall.nearly() ? messages.say("explain.nearly") : "",
                number(shortfall.amount()) + (unit.isEmpty() ? "" : " " + unit));
    }

    private void target(String key, Target target) {
        Goal goal = target.goal();
        say(
                key,
                word(target.basis()),
                goal == null ? "-" : word(goal.comparator()) + " " + bounds(goal),
                or(target.wording()),
                or(target.baseline()),
                or(target.due()),
                or(target.validFrom()),
                or(target.validTo()));
        if (target.baseValue() != null) {
            say("base", or(report.programme().baseYear()), or(target.baseValue()));
        }
    }

    private void assignment(Assignment assignment) {
        if (assignment.equals(Assignment.UNSAID)) {
            return;
        }
        say(
                "assignment",
                or(assignment.coBodies()),
                or(assignment.owner()),
                or(assignment.scope()),
                messages.say(assignment.first() ? "explain.yes" : "explain.no"),
                or(assignment.sourceDocument()));
    }

    /** One number, or both where they differ. */
    private String bounds(Goal goal) {
        return goal.low() != null && goal.high() != null && goal.low().compareTo(goal.high()) != 0
                ? or(goal.low()) + " - " + or(goal.high())
                : or(goal.low() == null ? goal.high() : goal.low());
    }

    private String word(Object constant) {
        return messages.say("explain.word." + constant);
    }

    private void progress(@Nullable Progress progress) {
        if (progress == null) {
            say("silent");
            return;
        }
        say(
                "progress",
                or(progress.value()),
                word(progress.state()),
                messages.say(progress.estimate() ? "explain.yes" : "explain.no"),
                or(progress.reportedOn()),
                or(progress.source()),
                or(progress.note()));
        if (progress.override() != null) {
            say(
                    "override",
                    word(progress.override().status()),
                    progress.override().reason());
        }
    }

    private void verdict(Verdict verdict) {
        if (verdict.percentOfPlan() != null) {
            say("percent", exact(verdict.percentOfPlan()));
        }
        if (verdict.achievedPercent() != null && verdict.expectedPercent() != null) {
            say("pace", exact(verdict.achievedPercent()), exact(verdict.expectedPercent()));
            paced();
        }
        say("rule", verdict.rule(), words(verdict.rule(), verdict.rule().words()));
        say(
                "status",
                word(verdict.status()),
                verdict.reason() == null
                        ? ""
                        : " (" + words(verdict.reason(), verdict.reason().words()) + ")");
        if (verdict.score() != null) {
            say(
                    "score",
                    fraction(verdict.score()),
                    decimals(verdict.score(), 4),
                    number(report.rules().cap()));
        }
        Rank place = report.assessment().place();
        if (place != null) {
            say("place", place.rank(), place.among(), tied(place));
        }
    }

    /** Where the share that is needed comes from. */
    private void paced() {
        Assessment assessment = report.assessment();
        int quarter = report.period().quarter();
        int year = report.learnt().year();
        if (report.learnt().asked(assessment.indicator(), assessment.target())) {
            boolean learnt = report.learnt().share(assessment.indicator(), assessment.target()) != null;
            say(learnt ? "paced.learnt" : "paced.unlearnt", year, quarter);
        } else if (report.programme().kind() == Programme.Kind.TERM) {
            say("paced.term");
        } else {
            say(assessment.target().pace().at(quarter) == null ? "paced.default" : "paced.own", quarter);
        }
    }

    private void part(@Nullable ScoreContribution part) {
        if (part == null) {
            say("apart");
        } else {
            say("part", decimals(part.share().times(HUNDRED), 4), decimals(part.points(), 4));
        }
    }

    private void standing(Standing standing) {
        say(
                "unit",
                standing.score() == null ? "-" : decimals(standing.score(), 4),
                standing.coverage() == null ? "-" : decimals(standing.coverage().times(HUNDRED), 4),
                number(report.rules().coverage().movePointRight(2)));
        points(standing);
        Rank place = standing.overall();
        if (place == null || standing.swing() == null) {
            say(
                    "unranked",
                    standing.unranked() == null
                            ? ""
                            : words(standing.unranked(), standing.unranked().words()));
        } else {
            say(
                    "rank",
                    place.rank(),
                    place.among(),
                    tied(place),
                    standing.swing().best(),
                    standing.swing().worst());
        }
        Rank inCluster = standing.inCluster();
        if (inCluster != null) {
            say("cluster", or(standing.unit().cluster()), inCluster.rank(), inCluster.among(), tied(inCluster));
        }
        former(report.earlier().quarter(), standing);
        former(report.earlier().year(), standing);
    }

    private void former(@Nullable PastResults past, Standing standing) {
        if (past == null) {
            return;
        }
        String unit = standing.unit().code();
        Rank then = past.place(unit);
        if (past.isNew(unit) || then == null) {
            say(past.isNew(unit) ? "former.new" : "former.none", past.period());
            return;
        }
        Rank now = standing.overall();
        Integer steps = now == null ? null : now.gained(then);
        String moved = steps == null
                ? ""
                : steps == 0
                        ? messages.say("explain.moved.not")
                        : messages.say(steps > 0 ? "explain.moved.up" : "explain.moved.down", Math.abs(steps));
        say("former", past.period(), then.rank(), then.among(), tied(then), moved);
    }

    private void points(Standing standing) {
        AdjustmentPoints points = standing.points();
        for (Adjustment item : points.items()) {
            say("item", word(item.kind()), number(item.points()), or(item.item()), item.reason(), or(item.source()));
        }
        Fraction total = standing.overall() == null ? null : standing.total();
        if (!points.none() && total != null) {
            AdjustmentLimits ceilings = report.rules().ranking().ceilings();
            say(
                    "total",
                    number(points.bonus()),
                    number(ceilings.bonus()),
                    number(points.penalty()),
                    number(ceilings.penalty()),
                    decimals(total, 4));
        }
    }

    private String tied(Rank place) {
        return place.tied() ? messages.say("explain.tied") : "";
    }

    private void say(String key, Object... details) {
        lines.add(messages.say("explain." + key, details));
    }

    /** The Vietnamese words, or in English those of the name. */
    private String words(Enum<?> word, String vietnamese) {
        return messages == Messages.ENGLISH
                ? word.name().toLowerCase(Locale.ROOT).replace('_', ' ')
                : vietnamese;
    }

    /** "1305/6000 = 21.75%": the share as it is, and rounded. */
    private String exact(Fraction percent) {
        return fraction(percent.dividedBy(HUNDRED)) + " = " + decimals(percent, 4) + "%";
    }

    private static String fraction(Fraction number) {
        return number.over()
                + (number.under().signum() == 1 && number.under().bitLength() == 1 ? "" : "/" + number.under());
    }

    private String decimals(Fraction number, int decimals) {
        return number(number.rounded(decimals).stripTrailingZeros());
    }

    private String number(BigDecimal number) {
        return messages == Messages.ENGLISH ? number.toPlainString() : NumberText.of(number);
    }

    private String or(@Nullable Object value) {
        if (value == null || value.toString().isEmpty()) {
            return "-";
        }
        return value instanceof BigDecimal number ? number(number.stripTrailingZeros()) : value.toString();
    }
}
