package vn.bantin.job;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import org.springframework.boot.context.properties.ConfigurationPropertiesBindException;
import vn.bantin.press.BrokenTemplateException;
import vn.bantin.store.Trouble;

/** Turns what went wrong below into a refusal that can be said in one sentence. */
final class Failures {

    private Failures() {}

    static Refusal refusal(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return refusal;
            }
            if (cause instanceof BrokenTemplateException broken) {
                return new Refusal(Refusal.Kind.TEMPLATE, failure, why(broken));
            }
            if (cause instanceof ConfigurationPropertiesBindException) {
                return new Refusal(Refusal.Kind.CONFIGURATION, failure, why(root(cause)));
            }
            if (cause.getClass().getName().startsWith("org.yaml.snakeyaml")) {
                return new Refusal(Refusal.Kind.CONFIGURATION, failure, why(cause));
            }
        }
        return switch (Trouble.of(failure)) {
            case UNREACHABLE -> new Refusal(Refusal.Kind.DATABASE_UNREACHABLE, failure, why(root(failure)));
            case LOCKED_BY_ANOTHER_PROCESS -> new Refusal(Refusal.Kind.DATABASE_LOCKED, failure);
            case WRONG_PASSWORD -> new Refusal(Refusal.Kind.DATABASE_PASSWORD, failure, why(root(failure)));
            case NO_SUCH_DATABASE -> new Refusal(Refusal.Kind.DATABASE_MISSING, failure, why(root(failure)));
            case TOO_NEW_OR_BROKEN_SCHEMA -> new Refusal(Refusal.Kind.DATABASE_SCHEMA, failure, why(root(failure)));
            case DISK_FULL_OR_READ_ONLY -> new Refusal(Refusal.Kind.DISK, failure, why(root(failure)));
            case OTHER -> new Refusal(Refusal.Kind.UNEXPECTED, failure, why(root(failure)));
        };
    }

    /** The first line of what an exception says, with its kind where the message alone says nothing. */
    static String why(Throwable failure) {
        String message = failure.getMessage() == null
                ? ""
                : failure.getMessage().lines().findFirst().orElse("");
        if (failure instanceof AccessDeniedException) {
            return message + " (permission denied)";
        }
        if (failure instanceof FileSystemException || failure instanceof IOException && !message.isBlank()) {
            return message;
        }
        return message.isBlank() ? failure.getClass().getSimpleName() : message;
    }

    private static Throwable root(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return root;
    }
}
