package vn.bantin.job;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import vn.bantin.bulletin.Authority;
import vn.bantin.bulletin.Issuer;
import vn.bantin.bulletin.Issuers;
import vn.bantin.bulletin.Wording;
import vn.bantin.scoring.Rulebook;

/**
 * What an office may set in {@code config/application.yml} below {@code bantin}.
 *
 * @param home the folder of data, out, logs, config and reports
 * @param threads how many bulletins are printed at once
 * @param layout which profile the pages follow: a file of {@code reports/layouts}
 * @param checks how much findings matter, and by when they are to be mended
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

    Path out() {
        return home.resolve("out");
    }

    Path reports() {
        return home.resolve("reports");
    }
}
