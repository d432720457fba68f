package vn.bantin.job;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import vn.bantin.bulletin.Authority;
import vn.bantin.bulletin.Issuer;
import vn.bantin.bulletin.Issuers;
import vn.bantin.bulletin.Wording;
import vn.bantin.progress.Indicator;
import vn.bantin.progress.Ledger;
import vn.bantin.progress.Register;
import vn.bantin.scoring.Rulebook;
import vn.bantin.store.Ledgers;

/**
 * The settings of an office in {@code config/application.yml} below {@code bantin}.
 *
 * @param home the folder of data, out, logs, config and reports
 * @param threads how many bulletins are printed at once
 * @param layout which profile the pages follow: a file of {@code reports/layouts}
 * @param checks how much findings matter, and by when they are to be fixed
 * @param source where the figures are if they are not imported
 * @param issuers what is said of the papers of single units, or of all ("*")
 */
@ConfigurationProperties("bantin")
public record Settings(
        @DefaultValue(".") Path home,
        @DefaultValue("2") int threads,
        @DefaultValue("dang-05hd") String layout,
        Rulebook rules,
        Wording wording,
        @DefaultValue List<Issuer> issuers,
        @DefaultValue CheckSettings checks,
        @DefaultValue SourceSettings source) {

    public Settings {
        if (threads < 1 || threads > 64) {
            throw new IllegalArgumentException("bantin.threads must be 1 to 64, not " + threads);
        }
        issuers = issuers.stream().map(issuer -> issuer.mapped(Settings::plain)).toList();
        rules = rules.with(rules.ranking().mapped(Settings::plain));
        new Issuers(Authority.PARTY, issuers); // refuses one that stands twice while settings are read
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).strip();
    }

    /** The reason why the ranking rules do not fit the groups of the indicators, empty where they do. */
    Optional<String> mismatch(Ledger ledger) {
        return rules.ranking()
                .mismatch(ledger.indicators().stream().map(Indicator::group).toList());
    }

    /** Refuses codes of indicators and units that nobody has, since they would change nothing without a word. */
    void requireKnown(Ledgers ledgers) {
        List<String> units = issuers.stream()
                .map(Issuer::unit)
                .filter(unit -> !unit.equals(Issuer.ALL))
                .toList();
        if (units.isEmpty() && rules.learnt().isEmpty()) {
            return;
        }
        Register register = ledgers.register();
        for (String code : rules.learnt()) {
            if (!register.indicators().containsKey(code)) {
                Map<String, String> names = new TreeMap<>();
                register.indicators().forEach((known, indicator) -> names.put(known, indicator.name()));
                throw new Refusal(Refusal.Kind.LEARNT_UNKNOWN, null, code, Near.codes(code, names));
            }
        }
        for (String unit : units) {
            if (!register.units().containsKey(unit)) {
                Map<String, String> names = new TreeMap<>();
                register.units().forEach((known, one) -> names.put(known, one.name()));
                throw new Refusal(Refusal.Kind.ISSUER_UNKNOWN, null, unit, Near.codes(unit, names));
            }
        }
    }

    Path out() {
        return home.resolve("out");
    }

    Path reports() {
        return home.resolve("reports");
    }
}
