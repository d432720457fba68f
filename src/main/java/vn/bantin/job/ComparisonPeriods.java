package vn.bantin.job;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.bantin.progress.Indicator;
import vn.bantin.progress.Ledger;
import vn.bantin.progress.Period;
import vn.bantin.progress.Programme;
import vn.bantin.scoring.ComparisonBase;
import vn.bantin.scoring.PastResults;
import vn.bantin.scoring.PastResults.Indicated;
import vn.bantin.scoring.PastResults.Published;
import vn.bantin.scoring.Rulebook;
import vn.bantin.scoring.Scoreboard;
import vn.bantin.store.EditionStore;
import vn.bantin.store.LedgerRepository;

/** The periods with which one is compared: as they were published where they were, else judged by today's rules. */
public final class ComparisonPeriods {

    private final LedgerRepository ledgers;
    private final EditionStore editions;
    private final Rulebook rules;

    ComparisonPeriods(LedgerRepository ledgers, EditionStore editions, Rulebook rules) {
        this.ledgers = ledgers;
        this.editions = editions;
        this.rules = rules;
    }

    /** The quarter before and the same quarter of the year before, as the units of now see them. */
    public ComparisonBase of(Ledger now) {
        List<Programme> lastYears = now.programme().covers(now.period().lastYear())
                ? List.of()
                : alike(now, now.period().lastYear());
        return new ComparisonBase(
                seen(now.period().previous(), now),
                seen(now.period().lastYear(), now),
                lastYears.size() < 2
                        ? List.of()
                        : lastYears.stream().map(Programme::title).toList());
    }

    private @Nullable PastResults seen(Period period, Ledger now) {
        PastResults past = find(period, now);
        return past == null ? null : past.through(now.successions(), now.units(), now.period());
    }

    /** The past results of this programme, or of the one like it that was in force then. */
    private @Nullable PastResults find(Period period, Ledger now) {
        Programme programme = now.programme();
        if (programme.covers(period)) {
            return find(programme.code(), period, now);
        }
        List<Programme> before = alike(now, period);
        return before.size() == 1 ? find(before.get(0).code(), period, now) : null;
    }

    private @Nullable PastResults find(String programme, Period period, Ledger now) {
        Ledger then = ledgers.ledger(programme, period);
        boolean same = programme.equals(now.programme().code());
        Published published = editions.findPublished(programme, period).orElse(null);
        if (published == null) {
            return judged(then, same);
        }
        Map<String, Indicated> indicators = Stream.concat(now.indicators().stream(), then.indicators().stream())
                .collect(Collectors.toMap(Indicator::code, Indicated::of, (today, once) -> today));
        return PastResults.of(period, same, Scoreboard.untried(then, rules)).as(published, programme, indicators);
    }

    /**
     * A period by today's rules, {@code null} where nothing was reported in it.
     *
     * @param same whether it is of the programme that is compared
     */
    @Nullable
    public PastResults judged(Ledger ledger, boolean same) {
        return ledger.progress().isEmpty()
                ? null
                : PastResults.of(ledger.period(), same, Scoreboard.untried(ledger, rules));
    }

    /**
     * The programmes like it in an earlier period: of a year too, of the same issuer or one of which that was made, and if
     * there are several, those that gave targets to the same units or to what these were made of. What is no secret is not
     * compared with what is one, and what another term reached says nothing of this one.
     */
    public List<Programme> alike(Ledger now, Period period) {
        Programme programme = now.programme();
        if (programme.kind() == Programme.Kind.TERM) {
            return List.of();
        }
        Set<String> issuers = now.issuers();
        List<Programme> alike = ledgers.programmesInForce(period).stream()
                .filter(then -> then.kind() == programme.kind())
                .filter(then -> Objects.equals(then.issuedBy(), programme.issuedBy())
                        || then.issuedBy() != null && issuers.contains(then.issuedBy()))
                .filter(then -> programme.secret() || !then.secret())
                .toList();
        Set<String> kin = now.kin();
        return alike.size() < 2
                ? alike
                : alike.stream()
                        .filter(then -> ledgers.ledger(then.code(), period).targets().stream()
                                .anyMatch(target -> kin.contains(target.unit())))
                        .toList();
    }
}
