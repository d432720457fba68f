package vn.bantin.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.beans.factory.ObjectProvider;
import vn.bantin.delivery.Attachment;
import vn.bantin.delivery.DeliveryException;
import vn.bantin.delivery.LetterTemplate;
import vn.bantin.delivery.Postbox;
import vn.bantin.job.DeliveryLetters;
import vn.bantin.job.ExceptionText;
import vn.bantin.office.OfficeCopies;
import vn.bantin.output.EditionFolder;
import vn.bantin.store.Delivery;
import vn.bantin.store.EditionStore;
import vn.bantin.store.StoredEdition;

/** The mail server and the letters of deliveries, by the settings and templates of the office. */
final class DeliveryPost {

    /** What the subject of a letter begins with that is sent for a test. */
    static final String TEST = "[THỬ]";

    private static final String TEMPLATE = "letter.txt";

    private final DeliverySettings settings;
    private final Path reports;
    private final EditionStore editions;
    private final ObjectProvider<OfficeCopies> copies;
    private final Clock clock;

    DeliveryPost(
            DeliverySettings delivery,
            Settings settings,
            EditionStore editions,
            ObjectProvider<OfficeCopies> copies,
            Clock clock) {
        this.settings = delivery;
        reports = settings.reports();
        this.editions = editions;
        this.copies = copies;
        this.clock = clock;
    }

    /** How long to wait before each further try. */
    List<Duration> pauses() {
        return settings.pauses().stream().map(Duration::ofSeconds).toList();
    }

    /** The mail server, which somebody must have named. */
    Postbox postbox() {
        DeliverySettings.Mail mail = settings.mail();
        if (mail == null) {
            throw new CommandException(CommandException.Kind.NO_MAIL_SERVER, null);
        }
        return mail.postbox();
    }

    /** Writes letters by the office's own template, else by that of the build. */
    DeliveryLetters letters(String mark) {
        Path own = reports.resolve(TEMPLATE);
        try {
            String text = Files.isRegularFile(own) ? Files.readString(own) : shipped();
            return new DeliveryLetters(
                    editions, new LetterTemplate(text, DeliveryLetters.NAMES), copies::getObject, mark);
        } catch (IllegalArgumentException | IOException e) {
            throw new CommandException(CommandException.Kind.LETTER_TEMPLATE, e, own, ExceptionText.of(e));
        }
    }

    private static String shipped() throws IOException {
        try (InputStream in = Objects.requireNonNull(DeliveryPost.class.getResourceAsStream("/reports/" + TEMPLATE))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Sends one letter for a test, which nobody notes. */
    void send(DeliveryLetters letters, StoredEdition edition, EditionFolder shelf, Delivery delivery) {
        Postbox postbox = postbox();
        try {
            List<Attachment> files = DeliveryLetters.files(shelf, delivery);
            postbox.send(letters.letter(edition, delivery, files, clock.instant()));
        } catch (IOException e) {
            throw new CommandException(
                    CommandException.Kind.POST_UNREACHABLE, e, postbox.host(), postbox.port(), ExceptionText.of(e), 1);
        }
    }

    /** Why a run did not come to its end: the mail server, or what ends any run. */
    CommandException explained(JobExecution run, int open) {
        for (Throwable failure : run.getAllFailureExceptions()) {
            for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
                if (cause instanceof DeliveryException) {
                    Postbox postbox = postbox();
                    return new CommandException(
                            CommandException.Kind.POST_UNREACHABLE,
                            failure,
                            postbox.host(),
                            postbox.port(),
                            ExceptionText.of(cause),
                            open);
                }
            }
        }
        return ExceptionTranslator.refusal(run);
    }
}
