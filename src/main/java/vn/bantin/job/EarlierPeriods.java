package vn.bantin.job;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.bantin.progress.Indicator;
import vn.bantin.progress.Ledger;
import vn.bantin.progress.Period;
import vn.bantin.progress.Programme;
import vn.bantin.scoring.Earlier;
import vn.bantin.scoring.Past;
import vn.bantin.scoring.Past.Indicated;
import vn.bantin.scoring.Past.Published;
import vn.bantin.scoring.Rulebook;
import vn.bantin.scoring.Scoreboard;
import vn.bantin.store.EditionStore;
import vn.bantin.store.Ledgers;

/** The periods with which one is compared: as they were published where they were, else judged by today's rules. */
final class EarlierPeriods {

    private final Ledgers ledgers;
    private final EditionStore editions;
    private final Rulebook rules;

    EarlierPeriods(Ledgers ledgers, EditionStore editions, Rulebook rules) {
        this.ledgers = ledgers;
        this.editions = editions;
        this.rules = rules;
    }

    /** The quarter before and the same quarter of the year before, as the units of now see them. */
    Earlier of(Ledger now) {
        return new Earlier(seen(now.period().previous(), now), seen(now.period().lastYear(), now));
    }

    private @Nullable Past seen(Period period, Ledger now) {
        Past past = find(period, now);
        return past == null ? null : past.through(now.successions(), now.units(), now.period());
    }

    /** Of this programme, or of the one like it that was in force then. */
    private @Nullable Past find(Period period, Ledger now) {
        Programme programme = now.programme();
        if (programme.covers(period)) {
            return find(programme.code(), period, now);
        }
        if (programme.kind() == Programme.Kind.TERM) {
            return null; // what another term reached says nothing of this one
        }
        String before = alike(programme, period);
        return before == null ? null : find(before, period, now);
    }

    private @Nullable Past find(String programme, Period period, Ledger now) {
        Ledger then = PublishSteps.ledger(ledgers, programme, period);
        boolean same = programme.equals(now.programme().code());
        Published published = editions.findPublished(programme, period).orElse(null);
        if (published == null) {
            return judged(then, same);
        }
        Map<String, Indicated> indicators = Stream.concat(now.indicators().stream(), then.indicators().stream())
                .collect(Collectors.toMap(Indicator::code, Indicated::of, (today, once) -> today));
        return Past.of(period, same, Scoreboard.untried(then, rules)).as(published, programme, indicators);
    }

    /**
     * A period by today's rules, {@code null} where nothing was reported in it.
     *
     * @param same whether it is of the programme that is compared
     */
    @Nullable
    Past judged(Ledger ledger, boolean same) {
        return ledger.progress().isEmpty() ? null : Past.of(ledger.period(), same, Scoreboard.untried(ledger, rules));
    }

    /**
     * The code of the one programme of that kind and issuer in an earlier period, {@code null} if none or several were; what
     * is no secret is not compared with what is one.
     */
    @Nullable
    String alike(Programme now, Period period) {
        List<Programme> alike = ledgers.programmesInForce(period).stream()
                .filter(then -> then.kind() == now.kind() && Objects.equals(then.issuedBy(), now.issuedBy()))
                .filter(then -> now.secret() || !then.secret())
                .toList();
        return alike.size() == 1 ? alike.get(0).code() : null;
    }
}
