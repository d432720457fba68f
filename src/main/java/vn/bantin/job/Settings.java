package vn.bantin.job;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import vn.bantin.bulletin.Wording;
import vn.bantin.scoring.Rulebook;

/**
 * What an office may set in {@code config/application.yml} below {@code bantin}.
 *
 * @param home the folder of data, out, logs, config and reports
 * @param threads how many bulletins are printed at once
 */
@ConfigurationProperties("bantin")
public record Settings(
        @DefaultValue(".") Path home, @DefaultValue("2") int threads, Rulebook rules, Wording wording) {

    public Settings {
        if (threads < 1 || threads > 64) {
            throw new IllegalArgumentException("bantin.threads must be 1 to 64, not " + threads);
        }
    }

    Path out() {
        return home.resolve("out");
    }

    Path reports() {
        return home.resolve("reports");
    }
}
