package vn.bantin.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import vn.bantin.delivery.Letter;
import vn.bantin.delivery.Postbox;
import vn.bantin.job.ExceptionText;
import vn.bantin.store.LockHolder;

/**
 * Tells those who look after the machine that a run has failed, where {@code bantin.alarm.to} names them.
 *
 * <p>It knows its settings as soon as they are read and needs nothing else, because what fails most is the database. A mail
 * that cannot be sent is a line in the log: the run ends as it would have ended.
 */
public final class FailureAlarm {

    private static final String SECOND = "yyyy-MM-dd HH:mm:ss xxx";

    private Settings.@Nullable AlarmMail settings;
    private @Nullable Postbox postbox;
    private Path home = Path.of("");

    /** The place and the time of a failure. */
    public record Scene(String host, String account, Path home, String time) {}

    /**
     * Reads the settings.
     *
     * @throws CommandException if others can read the password, so that this is not found out when it is needed
     */
    void learn(Environment environment, Path where) {
        home = where;
        settings = Binder.get(environment)
                .bind("bantin.alarm", Settings.AlarmMail.class)
                .orElse(null);
        postbox = settings == null || settings.to().isEmpty() ? null : settings.postbox();
    }

    /** The mail server, where the settings name somebody who is to be told. */
    Optional<Postbox> postbox() {
        return Optional.ofNullable(postbox);
    }

    /** Sends the letter, if anybody is to get one. */
    public void raise(Function<Scene, String> subject, Function<Scene, String> text) {
        if (settings == null || postbox == null) {
            return;
        }
        Logger log = LoggerFactory.getLogger(FailureAlarm.class); // here, since most commands raise none
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        LockHolder here = LockHolder.here();
        Scene scene = new Scene(
                here.host(),
                here.account(),
                home,
                DateTimeFormatter.ofPattern(SECOND)
                        .withZone(ZoneId.systemDefault())
                        .format(now));
        try {
            postbox.send(new Letter(settings.to(), now, subject.apply(scene), text.apply(scene)));
            log.info("a mail was sent to {}", settings.to());
        } catch (IOException e) {
            log.warn("no mail could be sent to {} by {}: {}", settings.to(), postbox, ExceptionText.of(e));
        }
    }
}
