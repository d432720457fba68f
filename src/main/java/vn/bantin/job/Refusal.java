package vn.bantin.job;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why a command cannot be carried out: an exit code and a sentence of the console, with its details. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What is the matter; the console has a sentence for each. */
    public enum Kind {
        NO_PROGRAMME(ExitCode.USAGE),
        UNKNOWN_PROGRAMME(ExitCode.USAGE),
        SEVERAL_PROGRAMMES(ExitCode.USAGE),
        UNKNOWN_UNIT(ExitCode.USAGE),
        UNKNOWN_INDICATOR(ExitCode.USAGE),
        PLAN_UNKNOWN(ExitCode.USAGE),
        PLAN_YEAR(ExitCode.USAGE),
        PLAN_EMPTY(ExitCode.USAGE),
        CODE_MALFORMED(ExitCode.USAGE),
        PATH_MISSING(ExitCode.USAGE),
        NOT_IMPORTABLE(ExitCode.USAGE),
        NOT_A_DEMO_DATABASE(ExitCode.USAGE),
        PERIOD_BUSY(ExitCode.BUSY),
        PLAN_BUSY(ExitCode.BUSY),
        IMPORT_BUSY(ExitCode.BUSY),
        DATABASE_LOCKED(ExitCode.BUSY),
        DATABASE_UNREACHABLE(ExitCode.NOT_READY),
        DATABASE_PASSWORD(ExitCode.NOT_READY),
        DATABASE_NOT_ENCRYPTED(ExitCode.NOT_READY),
        DATABASE_MISSING(ExitCode.NOT_READY),
        DATABASE_SCHEMA(ExitCode.NOT_READY),
        DISK(ExitCode.NOT_READY),
        FOLDER_UNWRITABLE(ExitCode.NOT_READY),
        FILE_UNREADABLE(ExitCode.NOT_READY),
        FILE_IN_USE(ExitCode.NOT_READY),
        DRAFT_IN_USE(ExitCode.NOT_READY),
        CONFIGURATION(ExitCode.NOT_READY),
        TEMPLATE(ExitCode.NOT_READY),
        MISPRINT(ExitCode.INCOMPLETE),
        RUN_FAILED(ExitCode.FAILURE),
        UNEXPECTED(ExitCode.FAILURE);

        private final ExitCode exitCode;

        Kind(ExitCode exitCode) {
            this.exitCode = exitCode;
        }

        public ExitCode exitCode() {
            return exitCode;
        }
    }

    private final Kind kind;
    private final List<String> details;

    Refusal(Kind kind, @Nullable Throwable cause, Object... details) {
        super(kind.name(), cause);
        this.kind = kind;
        this.details = Arrays.stream(details).map(String::valueOf).toList();
    }

    public Kind kind() {
        return kind;
    }

    /** What the sentence speaks of, in its order. */
    public List<String> details() {
        return details;
    }
}
