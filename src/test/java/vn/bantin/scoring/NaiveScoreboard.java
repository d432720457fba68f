package vn.bantin.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import vn.bantin.progress.Adjustment;
import vn.bantin.progress.Basis;
import vn.bantin.progress.Indicator;
import vn.bantin.progress.Ledger;
import vn.bantin.progress.Progress;
import vn.bantin.progress.Status;
import vn.bantin.progress.Target;
import vn.bantin.progress.Unit;

/**
 * Section 4 of the contract once more, by double loops, without a line of the real scoreboard. It says its results as
 * text, one line a target and one a unit, so that a difference can be read.
 */
final class NaiveScoreboard {

    private static final BigDecimal ZERO = BigDecimal.ZERO;

    private final Ledger ledger;
    private final Rulebook rules;
    private final List<Cell> cells = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();

    /** One target, judged. */
    private static final class Cell {
        Unit unit;
        Indicator indicator;
        Status status;
        NotAssessedReason reason;
        BigDecimal score;
        boolean reported;
        /** Its part in the unit's score, where that counts it. */
        BigDecimal weight;
    }

    /** One unit, scored. */
    private static final class Line {
        Unit unit;
        int[] tally = new int[6];
        BigDecimal score;
        BigDecimal coverage;
        String unranked = "";
        List<Cell> counted = new ArrayList<>();
    }

    private NaiveScoreboard(Ledger ledger, Rulebook rules) {
        this.ledger = ledger;
        this.rules = rules;
    }

    static String of(Ledger ledger, Rulebook rules) {
        NaiveScoreboard naive = new NaiveScoreboard(ledger, rules);
        for (Unit unit : ledger.units()) {
            naive.unit(unit);
        }
        if (rules.ranking().commonIndicatorsOnly()) {
            naive.common();
        }
        return naive.text();
    }

    /** The real scoreboard in the same words. */
    static String of(Scoreboard scoreboard) {
        List<String> text = new ArrayList<>();
        for (Assessment a : scoreboard.assessments()) {
            text.add("%s %s %s %s %s place %s"
                    .formatted(
                            a.unit(),
                            a.indicator().code(),
                            a.status(),
                            a.verdict().reason(),
                            thirty(a.verdict().score()),
                            place(a.place())));
        }
        for (Standing s : scoreboard.standings()) {
            List<Integer> tally = new ArrayList<>();
            for (Status status : Status.values()) {
                tally.add(s.tally().of(status));
            }
            text.add("%s %s score %s coverage %s overall %s cluster %s unranked %s"
                    .formatted(
                            s.unit().code(),
                            tally,
                            thirty(s.score()),
                            thirty(s.coverage()),
                            place(s.overall()),
                            place(s.inCluster()),
                            s.unranked() == null ? "" : s.unranked().name()));
        }
        Collections.sort(text);
        return String.join("\n", text);
    }

    private static String thirty(Fraction number) {
        return number == null ? "-" : number.rounded(30).toPlainString();
    }

    private static String place(Rank place) {
        return place == null ? "-" : place.rank() + (place.tied() ? "=" : "") + "/" + place.among();
    }

    private void unit(Unit unit) {
        if (unit.validFrom() != null && unit.validFrom().isAfter(ledger.period().end())
                || unit.validTo() != null
                        && unit.validTo().isBefore(ledger.period().end())) {
            return;
        }
        Line line = new Line();
        line.unit = unit;
        boolean any = false;
        boolean reported = false;
        for (Indicator indicator : ledger.indicators()) {
            Target target = target(unit, indicator, rules.basis());
            if (target == null) {
                target = target(unit, indicator, rules.basis() == Basis.OWN ? Basis.ASSIGNED : Basis.OWN);
            }
            if (target == null) {
                continue;
            }
            any = true;
            Cell cell = cell(unit, indicator, target);
            cells.add(cell);
            reported |= cell.reported;
            if (indicator.partOf() != null) {
                continue;
            }
            line.tally[cell.status.ordinal()]++;
            line.counted.add(cell);
        }
        if (!any) {
            return;
        }
        line.score = score(line.counted);
        List<Cell> due = new ArrayList<>();
        for (Cell cell : line.counted) {
            if (cell.reason != NotAssessedReason.NOT_DUE) {
                due.add(cell);
            }
        }
        if (share(due)) {
            line.coverage = ZERO;
            for (Cell cell : due) {
                if (cell.score != null) {
                    line.coverage = line.coverage.add(cell.weight);
                }
            }
        }
        if (line.coverage == null) {
            line.unranked = "NOTHING_DUE";
        } else if (!reported) {
            line.unranked = "NO_REPORT";
        } else if (line.score == null
                || line.coverage
                                .subtract(rules.coverage())
                                .setScale(40, RoundingMode.HALF_UP)
                                .signum()
                        < 0) {
            line.unranked = "LOW_COVERAGE";
        }
        lines.add(line);
    }

    /** The weighted mean of the assessed among those, null for none. */
    private BigDecimal score(List<Cell> those) {
        List<Cell> assessed = new ArrayList<>();
        for (Cell cell : those) {
            if (cell.score != null) {
                assessed.add(cell);
            }
        }
        if (!share(assessed)) {
            return null;
        }
        BigDecimal sum = ZERO;
        for (Cell cell : assessed) {
            sum = sum.add(cell.weight.multiply(cell.score, NaiveJudge.SIXTY));
        }
        return sum.movePointRight(2);
    }

    /** Gives each its part of 1, target by target; false if nothing weighs anything. */
    private boolean share(List<Cell> those) {
        BigDecimal all = ZERO;
        for (Cell cell : those) {
            BigDecimal weight = cell.indicator.weight();
            for (RankingRules.GroupWeight group : rules.ranking().groupWeights()) {
                if (group.group().equals(cell.indicator.group()) && weight.signum() > 0) {
                    BigDecimal inside = ZERO;
                    for (Cell other : those) {
                        if (other.indicator.group().equals(group.group())) {
                            inside = inside.add(other.indicator.weight());
                        }
                    }
                    weight = group.weight().multiply(weight).divide(inside, NaiveJudge.SIXTY);
                }
            }
            cell.weight = weight;
            all = all.add(weight);
        }
        for (Cell cell : those) {
            cell.weight = all.signum() == 0 ? null : cell.weight.divide(all, NaiveJudge.SIXTY);
        }
        return all.signum() > 0;
    }

    /** Only what is assessed for every ranked unit of the level counts. */
    private void common() {
        List<List<Cell>> commons = new ArrayList<>();
        for (Line line : lines) {
            List<Cell> common = new ArrayList<>();
            for (Cell cell : line.counted) {
                boolean everywhere = cell.score != null;
                for (Line other : lines) {
                    if (other.unranked.isEmpty() && other.unit.level() == line.unit.level()) {
                        boolean there = false;
                        for (Cell its : other.counted) {
                            there |= its.score != null && its.indicator.code().equals(cell.indicator.code());
                        }
                        everywhere &= there;
                    }
                }
                if (everywhere) {
                    common.add(cell);
                }
            }
            commons.add(common);
        }
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (line.unranked.isEmpty()) {
                line.counted = commons.get(i);
                BigDecimal score = score(line.counted);
                line.score = score == null ? line.score : score;
                line.unranked = score == null ? "NO_COMMON_INDICATOR" : "";
            }
        }
    }

    private Target target(Unit unit, Indicator indicator, Basis basis) {
        Target found = null;
        for (Target target : ledger.targets()) {
            boolean begun = target.validFrom() == null || target.validFrom().compareTo(ledger.period()) <= 0;
            boolean ended = target.validTo() != null && target.validTo().compareTo(ledger.period()) < 0;
            if (target.unit().equals(unit.code())
                    && target.indicator().equals(indicator.code())
                    && target.basis() == basis
                    && begun
                    && !ended
                    && (found == null
                            || found.validFrom() == null
                            || target.validFrom() != null && target.validFrom().compareTo(found.validFrom()) > 0)) {
                found = target;
            }
        }
        return found;
    }

    private Cell cell(Unit unit, Indicator indicator, Target target) {
        Progress report = null;
        for (Progress progress : ledger.progress()) {
            if (progress.unit().equals(unit.code()) && progress.indicator().equals(indicator.code())) {
                report = progress;
            }
        }
        Cell cell = new Cell();
        cell.unit = unit;
        cell.indicator = indicator;
        cell.reported = report != null && (report.value() != null || report.override() != null);
        NaiveJudge judge = new NaiveJudge(ledger, rules, indicator, target, report);
        cell.status = judge.status;
        cell.reason = judge.reason;
        cell.score = judge.score;
        return cell;
    }

    private String text() {
        List<String> text = new ArrayList<>();
        for (Cell cell : cells) {
            List<BigDecimal> others = new ArrayList<>();
            for (Cell other : cells) {
                if (other.score != null
                        && other.indicator.code().equals(cell.indicator.code())
                        && other.unit.level() == cell.unit.level()) {
                    others.add(other.score);
                }
            }
            text.add("%s %s %s %s %s place %s"
                    .formatted(
                            cell.unit.code(),
                            cell.indicator.code(),
                            cell.status,
                            cell.reason,
                            thirty(cell.score),
                            cell.indicator.partOf() == null ? rank(cell.score, others) : "-"));
        }
        for (Line line : lines) {
            List<BigDecimal> overall = new ArrayList<>();
            List<BigDecimal> cluster = new ArrayList<>();
            for (Line other : lines) {
                if (other.unranked.isEmpty() && other.unit.level() == line.unit.level()) {
                    overall.add(total(other));
                    if (Objects.equals(other.unit.cluster(), line.unit.cluster())) {
                        cluster.add(total(other));
                    }
                }
            }
            boolean ranked = line.unranked.isEmpty();
            List<Integer> tally = new ArrayList<>();
            for (int count : line.tally) {
                tally.add(count);
            }
            text.add("%s %s score %s coverage %s overall %s cluster %s unranked %s"
                    .formatted(
                            line.unit.code(),
                            tally,
                            thirty(line.score),
                            thirty(line.coverage),
                            ranked ? rank(total(line), overall) : "-",
                            ranked && line.unit.cluster() != null ? rank(total(line), cluster) : "-",
                            line.unranked));
        }
        Collections.sort(text);
        return String.join("\n", text);
    }

    /** The score with what is given, less what is taken, point by point until the ceiling is reached. */
    private BigDecimal total(Line line) {
        BigDecimal given = ZERO;
        BigDecimal taken = ZERO;
        for (Adjustment one : ledger.adjustments()) {
            if (one.unit().equals(line.unit.code())) {
                if (one.kind() == Adjustment.Kind.BONUS) {
                    given = given.add(one.points());
                } else {
                    taken = taken.add(one.points());
                }
            }
        }
        BigDecimal most = rules.ranking().ceilings().bonus();
        BigDecimal least = rules.ranking().ceilings().penalty();
        BigDecimal total = line.score.add(given.compareTo(most) > 0 ? most : given);
        return total.subtract(taken.compareTo(least) > 0 ? least : taken);
    }

    /** One more than the number of those strictly better; sixty digits stand for equality at forty. */
    private static String rank(BigDecimal mine, List<BigDecimal> all) {
        if (mine == null) {
            return "-";
        }
        int better = 0;
        int equal = 0;
        for (BigDecimal other : all) {
            int order = other.subtract(mine).setScale(40, RoundingMode.HALF_UP).signum();
            better += order > 0 ? 1 : 0;
            equal += order == 0 ? 1 : 0;
        }
        return better + 1 + (equal > 1 ? "=" : "") + "/" + all.size();
    }

    private static String thirty(BigDecimal number) {
        return number == null ? "-" : number.setScale(30, RoundingMode.HALF_UP).toPlainString();
    }
}
