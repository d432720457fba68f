package vn.bantin.app;

import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.bantin.delivery.Postbox;
import vn.bantin.job.ExceptionText;

/**
 * What was found of one part of a machine.
 *
 * @param fault why it is not ready, {@code null} where it is
 * @param details for the sentence of the console
 */
public record Readiness(Part part, @Nullable CommandException fault, List<Object> details) {

    /** The parts that are looked at, in the order in which they are told. */
    public enum Part {
        PROGRAM,
        TEMPORARY_FOLDER,
        HOME,
        SETTINGS,
        DATABASE,
        CLOCK,
        TEMPLATES,
        CALENDAR,
        DATA,
        POST,
        FOLDERS,
        MAIL
    }

    /** Whether a mail server answers and knows the account; no letter is sent. */
    static Readiness ofMail(Part part, Postbox postbox, CommandException.Kind unreachable) {
        return of(part, () -> {
            try {
                postbox.reach();
                return good(part, postbox.host(), postbox.port());
            } catch (IOException e) {
                throw new CommandException(unreachable, e, postbox.host(), postbox.port(), ExceptionText.of(e));
            }
        });
    }

    static Readiness good(Part part, Object... details) {
        return new Readiness(part, null, List.of(details));
    }

    static Readiness bad(Part part, RuntimeException fault) {
        return new Readiness(part, ExceptionTranslator.refusal(fault), List.of());
    }

    /** What a look at the part finds, which fails where that is not ready. */
    static Readiness of(Part part, Supplier<Readiness> look) {
        try {
            return look.get();
        } catch (RuntimeException e) {
            return bad(part, e);
        }
    }
}
