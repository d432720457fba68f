package vn.bantin.bulletin;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.bantin.checks.Finding;
import vn.bantin.progress.Indicator;
import vn.bantin.progress.Ledger;
import vn.bantin.progress.Period;
import vn.bantin.progress.Programme;
import vn.bantin.progress.Remark;
import vn.bantin.progress.ReportingCalendar;
import vn.bantin.progress.Unit;
import vn.bantin.scoring.Assessment;
import vn.bantin.scoring.ComparisonBase;
import vn.bantin.scoring.LearntPace;
import vn.bantin.scoring.Rulebook;
import vn.bantin.scoring.Scoreboard;
import vn.bantin.scoring.Standing;

/**
 * All results and pages of a programme in a period, frozen at one moment; every page is printed from them and from
 * nothing else.
 *
 * @param number 1 for the first edition of a period, {@link #DRAFT} for what is none
 * @param issuedOn the date on the documents
 * @param bulletins one for each unit, by code; of a large edition each is made when it is asked for
 * @param sheets one for each indicator that has a target, in order
 * @param remarks those written for the period, in the order of print
 */
public record Edition(
        Programme programme,
        Period period,
        int number,
        LocalDate issuedOn,
        Scoreboard scoreboard,
        List<Finding> findings,
        Summary summary,
        List<Bulletin> bulletins,
        List<IndicatorSheet> sheets,
        List<Remark> remarks) {

    /** The number of a draft, which is outside the count of editions. */
    public static final int DRAFT = 0;

    public Edition {
        findings = List.copyOf(findings);
        bulletins = Bulletins.kept(bulletins);
        sheets = List.copyOf(sheets);
        remarks = List.copyOf(remarks);
    }

    /** Makes an edition of Party committees with the standard issuers, compared with no other period. */
    public static Edition of(
            Ledger ledger, List<Finding> findings, Rulebook rulebook, Wording wording, int number, LocalDate issuedOn) {
        return of(
                ledger, ComparisonBase.NOTHING, findings, rulebook, wording, IssuerSettings.STANDARD, number, issuedOn);
    }

    /** Makes an edition with the office's own issuers, compared with no other period. */
    public static Edition of(
            Ledger ledger,
            List<Finding> findings,
            Rulebook rulebook,
            Wording wording,
            IssuerSettings issuers,
            int number,
            LocalDate issuedOn) {
        return of(ledger, ComparisonBase.NOTHING, findings, rulebook, wording, issuers, number, issuedOn);
    }

    /** Makes an edition of an office that sets no calendar. */
    public static Edition of(
            Ledger ledger,
            ComparisonBase earlier,
            List<Finding> findings,
            Rulebook rulebook,
            Wording wording,
            IssuerSettings issuers,
            int number,
            LocalDate issuedOn) {
        return of(ledger, earlier, findings, rulebook, wording, issuers, ReportingCalendar.NONE, number, issuedOn);
    }

    private static Narrator narrator(
            Ledger ledger,
            Scoreboard scoreboard,
            Map<String, Unit> units,
            ComparisonBase earlier,
            Rulebook rulebook,
            Wording wording) {
        return new Narrator(
                ledger.programme(),
                ledger.period(),
                rulebook,
                wording,
                earlier,
                LearntPace.of(ledger, rulebook),
                UnitNames.of(scoreboard.standings().stream().map(Standing::unit).toList(), units));
    }

    /** Judges, scores, ranks and words a whole period. The result depends on nothing but the arguments. */
    public static Edition of(
            Ledger ledger,
            ComparisonBase earlier,
            List<Finding> findings,
            Rulebook rulebook,
            Wording wording,
            IssuerSettings issuers,
            ReportingCalendar calendar,
            int edition,
            LocalDate issuedOn) {
        Scoreboard scoreboard = Scoreboard.of(ledger, rulebook);
        Map<String, Unit> units = ledger.units().stream().collect(Collectors.toMap(Unit::code, Function.identity()));
        Unit issuer = issuer(ledger, scoreboard.standings().get(0).unit(), units);
        Narrator narrator = narrator(ledger, scoreboard, units, earlier, rulebook, wording);
        TrendHistory history = new TrendHistory(ledger, earlier);
        Set<String> reporting = ledger.reporting();
        List<String> groupOrder = groups(ledger);
        Highlights highlights = Highlights.of(ledger, scoreboard, narrator);
        Map<String, List<Assessment>> assessments = scoreboard.byUnit();
        Map<String, List<Remark>> remarks = ledger.remarks().stream().collect(Collectors.groupingBy(Remark::unit));
        Map<String, Map<String, String>> doubts = DoubtfulFigures.byUnit(findings);
        List<Bulletin> bulletins = new Bulletins(scoreboard.standings().size(), number -> {
            Standing standing = scoreboard.standings().get(number - 1);
            Unit unit = standing.unit();
            List<Assessment> ofUnit = assessments.getOrDefault(unit.code(), List.of());
            Unit teller = SilenceText.of(ofUnit) ? issuer : unit; // nobody issues a report that he has not sent
            return BulletinComposer.of(
                    number,
                    ledger,
                    standing,
                    ofUnit,
                    remarks.getOrDefault(unit.code(), List.of()),
                    doubts.getOrDefault(unit.code(), Map.of()),
                    letterhead(teller, units, issuers, issuedOn),
                    closing(teller, issuers),
                    reporting,
                    groupOrder,
                    history,
                    highlights,
                    narrator);
        });
        Summary summary = SummaryComposer.of(
                ledger.period(),
                scoreboard,
                letterhead(issuer, units, issuers, issuedOn),
                closing(issuer, issuers),
                ledger.programme().title(),
                reporting,
                groupOrder,
                doubts,
                calendar,
                narrator);
        return new Edition(
                ledger.programme(),
                ledger.period(),
                edition,
                issuedOn,
                scoreboard,
                findings,
                summary,
                bulletins,
                IndicatorSheet.of(ledger, scoreboard, doubts, narrator),
                ledger.remarks());
    }

    /** The groups of the indicators in the order of first mention. */
    private static List<String> groups(Ledger ledger) {
        return ledger.indicators().stream().map(Indicator::group).distinct().toList();
    }

    /** A copy with other pages and the same results. */
    public Edition with(Summary otherSummary, List<Bulletin> otherBulletins) {
        return new Edition(
                programme,
                period,
                number,
                issuedOn,
                scoreboard,
                findings,
                otherSummary,
                otherBulletins,
                sheets,
                remarks);
    }

    public static Letterhead letterhead(
            Unit unit, Map<String, Unit> units, IssuerSettings issuers, LocalDate issuedOn) {
        return Letterhead.of(unit, parent(unit, units), issuedOn, issuers.authority(), issuers.of(unit.code()));
    }

    public static SignatureBlock closing(Unit unit, IssuerSettings issuers) {
        return SignatureBlock.of(unit, issuers.authority(), issuers.of(unit.code()));
    }

    static @Nullable public Unit parent(Unit unit, Map<String, Unit> units) {
        return unit.parent() == null ? null : units.get(unit.parent());
    }

    /** The issuer of the summary: the programme's issuer, else the parent of the first unit, else that unit. */
    public static Unit issuer(Ledger ledger, Unit first, Map<String, Unit> units) {
        String issuedBy = ledger.programme().issuedBy();
        if (issuedBy != null) {
            return Objects.requireNonNull(units.get(issuedBy), () -> "the ledger lacks the issuer " + issuedBy);
        }
        Unit parent = parent(first, units);
        return parent == null ? first : parent;
    }
}
