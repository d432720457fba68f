package vn.bantin.app;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.bantin.job.ComparisonPeriods;
import vn.bantin.progress.Ledger;
import vn.bantin.progress.Period;
import vn.bantin.progress.Programme;
import vn.bantin.progress.Remark;
import vn.bantin.scoring.Assessment;
import vn.bantin.scoring.ComparisonBase;
import vn.bantin.scoring.LearntPace;
import vn.bantin.scoring.Rulebook;
import vn.bantin.scoring.ScoreContribution;
import vn.bantin.scoring.Scoreboard;
import vn.bantin.scoring.Shortfall;
import vn.bantin.scoring.Standing;
import vn.bantin.store.AssessmentRow;
import vn.bantin.store.EditionStore;
import vn.bantin.store.StandingRow;
import vn.bantin.store.StoredEdition;

/**
 * Derives one target's result anew, from the data and the rules of now as a publish would; a published edition keeps no
 * rules, so its frozen result is set beside this one.
 */
public final class ResultDerivation {

    private final ProgrammeSelection selection;
    private final RulebookCheck rulebook;
    private final ComparisonPeriods earlier;
    private final EditionStore editions;
    private final Rulebook rules;

    ResultDerivation(
            ProgrammeSelection selection,
            RulebookCheck rulebook,
            ComparisonPeriods earlier,
            EditionStore editions,
            Rulebook rules) {
        this.selection = selection;
        this.rulebook = rulebook;
        this.earlier = earlier;
        this.editions = editions;
        this.rules = rules;
    }

    /** The words of a published edition on the target and its unit. */
    public record Frozen(
            int number,
            LocalDate issuedOn,
            String status,
            @Nullable Integer rank) {}

    /**
     * All that the derivation rests on.
     *
     * @param remarks those that the unit wrote about the indicator
     */
    public record Report(
            Programme programme,
            Period period,
            Rulebook rules,
            LearntPace learnt,
            ComparisonBase earlier,
            Assessment assessment,
            Standing standing,
            @Nullable ScoreContribution part,
            @Nullable Shortfall shortfall,
            List<Remark> remarks,
            @Nullable Frozen frozen) {

        public Report {
            remarks = List.copyOf(remarks);
        }
    }

    public Report explain(Period period, @Nullable String programme, String unit, String indicator) {
        Programme chosen = selection.programme(period, programme);
        Ledger ledger = rulebook.ledger(chosen.code(), period);
        Scoreboard board = Scoreboard.of(ledger, rules);
        Standing standing = board.standings().stream()
                .filter(s -> s.unit().code().equals(unit))
                .findFirst()
                .orElseThrow(() -> new CommandException(
                        CommandException.Kind.UNKNOWN_UNIT, null, unit, period, units(board.standings())));
        List<Assessment> own = board.of(unit);
        Assessment assessment = own.stream()
                .filter(a -> a.indicator().code().equals(indicator))
                .findFirst()
                .orElseThrow(() -> new CommandException(
                        CommandException.Kind.UNKNOWN_INDICATOR,
                        null,
                        indicator,
                        unit,
                        period,
                        own.stream().map(a -> a.indicator().code()).collect(Collectors.joining(", "))));
        return new Report(
                chosen,
                period,
                rules,
                LearntPace.of(ledger, rules),
                earlier.of(ledger),
                assessment,
                standing,
                ScoreContribution.of(board, rules.ranking(), unit, indicator).orElse(null),
                Shortfall.of(rules, assessment).orElse(null),
                ledger.remarks(unit).stream()
                        .filter(remark -> indicator.equals(remark.indicator()))
                        .toList(),
                frozen(chosen, period, unit, indicator).orElse(null));
    }

    private Optional<Frozen> frozen(Programme programme, Period period, String unit, String indicator) {
        return editions.findLatestPublished(programme.code(), period)
                .flatMap(edition -> editions.assessments(edition.id()).stream()
                        .filter(row ->
                                row.unit().equals(unit) && row.indicator().equals(indicator))
                        .findFirst()
                        .map(row -> frozen(edition, row)));
    }

    private Frozen frozen(StoredEdition edition, AssessmentRow row) {
        Integer rank = editions.standings(edition.id()).stream()
                .filter(standing -> standing.unit().equals(row.unit()) && standing.rank() != null)
                .map(StandingRow::rank)
                .map(Objects::requireNonNull)
                .findFirst()
                .orElse(null);
        return new Frozen(edition.number(), edition.issuedOn(), row.status(), rank);
    }

    private static String units(List<Standing> standings) {
        return standings.stream().map(s -> s.unit().code()).limit(10).collect(Collectors.joining(", "));
    }
}
