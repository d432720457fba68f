package vn.bantin.press;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import vn.bantin.bulletin.Edition;
import vn.bantin.bulletin.IssuerSettings;
import vn.bantin.bulletin.Wording;
import vn.bantin.progress.Basis;
import vn.bantin.progress.Direction;
import vn.bantin.progress.Goal;
import vn.bantin.progress.Indicator;
import vn.bantin.progress.Ledger;
import vn.bantin.progress.Measure;
import vn.bantin.progress.Pace;
import vn.bantin.progress.Period;
import vn.bantin.progress.Programme;
import vn.bantin.progress.Progress;
import vn.bantin.progress.Target;
import vn.bantin.progress.Unit;
import vn.bantin.progress.UnitKind;
import vn.bantin.scoring.ComparisonBase;
import vn.bantin.scoring.Rulebook;

/** A ledger by hand, of 2024-Q1, with no more than a test is about. */
final class SmallLedger {

    static final Period PERIOD = new Period(2024, 1);
    static final String PROGRAMME = "KT";

    private String title = "Kế hoạch phát triển kinh tế - xã hội năm 2024";
    private int lastYear = 2024;
    private final List<Unit> units = new ArrayList<>();
    private final List<Indicator> indicators = new ArrayList<>();
    private final List<Target> targets = new ArrayList<>();
    private final List<Progress> progress = new ArrayList<>();

    SmallLedger title(String newTitle) {
        title = newTitle;
        return this;
    }

    /** Of a programme that goes on for so long. */
    SmallLedger until(int year) {
        lastYear = year;
        return this;
    }

    /** A district without a parent, a cluster or words of its own for its letterhead. */
    SmallLedger unit(String code, String name) {
        return unit(unit(code, name, UnitKind.DISTRICT, null));
    }

    SmallLedger unit(Unit unit) {
        units.add(unit);
        return this;
    }

    static Unit unit(String code, String name, UnitKind kind, String parent) {
        return new Unit(code, name, kind, parent, null, null, null, null, null, null, null);
    }

    /** A flow of which more is better, assessed from the first quarter on. */
    SmallLedger indicator(String code, String name, String group, String unitOfMeasure) {
        return indicator(code, name, group, unitOfMeasure, 1, null);
    }

    SmallLedger indicator(
            String code, String name, String group, String unitOfMeasure, int firstAssessed, String partOf) {
        indicators.add(new Indicator(
                code,
                name,
                group,
                unitOfMeasure,
                Measure.FLOW,
                Direction.HIGHER,
                0,
                firstAssessed,
                partOf,
                null,
                BigDecimal.ONE));
        return this;
    }

    SmallLedger indicator(Indicator indicator) {
        indicators.add(indicator);
        return this;
    }

    SmallLedger target(Target target) {
        targets.add(target);
        return this;
    }

    SmallLedger report(Progress report) {
        progress.add(report);
        return this;
    }

    /** A plan of at least so much, and what is reported on it; {@code null} for no report. */
    SmallLedger target(String unit, String indicator, String plan, String value) {
        return target(unit, indicator, plan, value, null);
    }

    SmallLedger target(String unit, String indicator, String plan, String value, Progress.Ruling ruling) {
        targets.add(new Target(
                PROGRAMME,
                unit,
                indicator,
                Basis.ASSIGNED,
                Goal.atLeast(new BigDecimal(plan)),
                null,
                null,
                Pace.UNSAID,
                null,
                null,
                null));
        if (value != null) {
            progress.add(new Progress(
                    PROGRAMME,
                    unit,
                    indicator,
                    PERIOD,
                    new BigDecimal(value),
                    false,
                    Progress.State.APPROVED,
                    ruling,
                    null,
                    null,
                    null));
        }
        return this;
    }

    /** A plan of 100 in the office's own words, and a report that it overrides. */
    SmallLedger worded(String unit, String indicator, String wording, Progress.Ruling ruling) {
        target(unit, indicator, "100", "30", ruling);
        Target plain = targets.remove(targets.size() - 1);
        targets.add(new Target(
                PROGRAMME,
                unit,
                indicator,
                Basis.ASSIGNED,
                plain.goal(),
                wording,
                null,
                Pace.UNSAID,
                null,
                null,
                null));
        return this;
    }

    Edition edition() {
        return edition(ComparisonBase.NOTHING);
    }

    /** Compared with what was before. */
    Edition edition(ComparisonBase earlier) {
        return Edition.of(
                ledger(PERIOD),
                earlier,
                List.of(),
                Rulebook.STANDARD,
                Wording.STANDARD,
                IssuerSettings.STANDARD,
                1,
                SampleEdition.ISSUED_ON);
    }

    Ledger ledger(Period period) {
        int firstYear = Math.min(2024, period.year());
        Programme.Kind kind = lastYear == firstYear ? Programme.Kind.ANNUAL : Programme.Kind.TERM;
        return new Ledger(
                new Programme(PROGRAMME, title, kind, firstYear, lastYear, null),
                period,
                units,
                indicators,
                targets,
                progress,
                List.of(),
                List.of());
    }
}
