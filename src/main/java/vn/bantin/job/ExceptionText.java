package vn.bantin.job;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;

/** The words of an exception that a sentence to the user may quote. */
public final class ExceptionText {

    private ExceptionText() {}

    /** The first line of an exception's message, with its kind where the message alone says nothing. */
    public static String of(Throwable failure) {
        String message = failure.getMessage() == null
                ? ""
                : failure.getMessage().lines().findFirst().orElse("");
        if (failure instanceof AccessDeniedException) {
            return message + " (permission denied)";
        }
        if (failure instanceof FileAlreadyExistsException) {
            return message + " (not a folder)";
        }
        if (failure instanceof FileSystemException || failure instanceof IOException && !message.isBlank()) {
            return message;
        }
        return message.isBlank() ? failure.getClass().getSimpleName().replaceFirst("Exception$", "") : message;
    }
}
