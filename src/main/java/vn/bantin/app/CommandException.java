package vn.bantin.app;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.bantin.checks.Finding;
import vn.bantin.store.LockHolder;

/** Thrown where a command cannot be carried out, with an exit code and the details of a sentence of the console. */
public final class CommandException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.systemDefault());

    /** The reasons of refusals; the console has a sentence for each. */
    public enum Kind {
        NO_PROGRAMME(ExitCode.USAGE),
        UNKNOWN_PROGRAMME(ExitCode.USAGE),
        SEVERAL_PROGRAMMES(ExitCode.USAGE),
        UNKNOWN_UNIT(ExitCode.USAGE),
        UNKNOWN_INDICATOR(ExitCode.USAGE),
        PLAN_NONE(ExitCode.USAGE),
        PLAN_UNKNOWN(ExitCode.USAGE),
        PLAN_SEVERAL(ExitCode.USAGE),
        PLAN_YEARLESS(ExitCode.USAGE),
        PLAN_YEAR(ExitCode.USAGE),
        PLAN_EMPTY(ExitCode.USAGE),
        CODE_MALFORMED(ExitCode.USAGE),
        PATH_MISSING(ExitCode.USAGE),
        BACKUP_EXISTS(ExitCode.USAGE),
        BACKUP_PLACE(ExitCode.USAGE),
        NOT_IMPORTABLE(ExitCode.USAGE),
        NOT_A_DEMO_DATABASE(ExitCode.USAGE),
        SOURCE_IS_VIEWS(ExitCode.USAGE),
        PERIOD_NOT_OVER(ExitCode.USAGE),
        ISSUED_BEFORE_END(ExitCode.USAGE),
        ISSUED_BEFORE_FORMER(ExitCode.USAGE),
        NO_REPORTS(ExitCode.FINDINGS),
        COMPARE_NO_REPORTS(ExitCode.FINDINGS),
        SOURCE_FINDINGS(ExitCode.FINDINGS),
        SOURCE_UNREACHABLE(ExitCode.NOT_READY),
        SOURCE_ACCOUNT(ExitCode.NOT_READY),
        SOURCE_UNSUPPORTED(ExitCode.NOT_READY),
        SOURCE_VIEW_MISSING(ExitCode.NOT_READY),
        SOURCE_VIEW_BROKEN(ExitCode.NOT_READY),
        DELIVERY_SECRET(ExitCode.USAGE),
        DELIVERY_UNKNOWN(ExitCode.USAGE),
        PERIOD_BUSY(ExitCode.BUSY),
        DELIVERY_BUSY(ExitCode.BUSY),
        PERIOD_LOST(ExitCode.BUSY),
        PLAN_BUSY(ExitCode.BUSY),
        IMPORT_BUSY(ExitCode.BUSY),
        BACKUP_BUSY(ExitCode.BUSY),
        MIGRATION_BUSY(ExitCode.BUSY),
        MIGRATION_HELD(ExitCode.BUSY),
        DATABASE_LOCKED(ExitCode.BUSY),
        DATABASE_UNREACHABLE(ExitCode.NOT_READY),
        DATABASE_UNSUPPORTED(ExitCode.NOT_READY),
        DATABASE_LOST(ExitCode.NOT_READY),
        DATABASE_PASSWORD(ExitCode.NOT_READY),
        DATABASE_NOT_ENCRYPTED(ExitCode.NOT_READY),
        DATABASE_NO_TLS(ExitCode.NOT_READY),
        DATABASE_BEHIND(ExitCode.NOT_READY),
        SECRET_EXPOSED(ExitCode.NOT_READY),
        SECRET_UNREADABLE(ExitCode.NOT_READY),
        HOME_OPEN(ExitCode.NOT_READY),
        PLACE_OPEN(ExitCode.NOT_READY),
        DATABASE_MISSING(ExitCode.NOT_READY),
        DATABASE_DAMAGED(ExitCode.NOT_READY),
        URL_DRIVER(ExitCode.NOT_READY),
        URL_SETTING(ExitCode.NOT_READY),
        URL_OTHER(ExitCode.NOT_READY),
        DATABASE_SCHEMA(ExitCode.NOT_READY),
        DISK(ExitCode.NOT_READY),
        SPACE_LOW(ExitCode.NOT_READY),
        CLOCK_APART(ExitCode.NOT_READY),
        CALENDAR_OLD(ExitCode.NOT_READY),
        MAIL_UNREACHABLE(ExitCode.NOT_READY),
        NOT_PUBLISHED(ExitCode.NOT_READY),
        NOTHING_PUBLISHED(ExitCode.NOT_READY),
        NOT_RELEASED(ExitCode.NOT_READY),
        CORRECTION_UNFINISHED(ExitCode.NOT_READY),
        NO_RECIPIENTS(ExitCode.NOT_READY),
        NO_MAIL_SERVER(ExitCode.NOT_READY),
        POST_UNREACHABLE(ExitCode.NOT_READY),
        DELIVERY_MAIL(ExitCode.NOT_READY),
        DELIVERY_FOLDER(ExitCode.NOT_READY),
        LETTER_TEMPLATE(ExitCode.NOT_READY),
        MEMORY(ExitCode.NOT_READY),
        FOLDER_UNWRITABLE(ExitCode.NOT_READY),
        FILE_UNREADABLE(ExitCode.NOT_READY),
        FILE_IN_USE(ExitCode.NOT_READY),
        DRAFT_IN_USE(ExitCode.NOT_READY),
        EDITION_DAMAGED(ExitCode.NOT_READY),
        EDITION_UNKNOWN(ExitCode.NOT_READY),
        EDITION_FOREIGN(ExitCode.NOT_READY),
        NOT_A_DEMO_HOME(ExitCode.NOT_READY),
        DATABASE_EMPTY(ExitCode.NOT_READY),
        FROZEN_CHANGED(ExitCode.NOT_READY),
        MIGRATION_BACKUP(ExitCode.NOT_READY),
        BACKUP_OPEN(ExitCode.NOT_READY),
        BACKUP_NONE(ExitCode.NOT_READY),
        BACKUP_ALTERED(ExitCode.NOT_READY),
        BACKUP_NEWER(ExitCode.NOT_READY),
        RESTORE_DATABASE(ExitCode.NOT_READY),
        RESTORE_OUT(ExitCode.NOT_READY),
        AS_FROZEN_TEMPLATES(ExitCode.NOT_READY),
        CONFIGURATION(ExitCode.NOT_READY),
        SETTING(ExitCode.NOT_READY),
        LOCALE(ExitCode.NOT_READY),
        TEMPORARY_UNWRITABLE(ExitCode.NOT_READY),
        LEARNT_UNKNOWN(ExitCode.NOT_READY),
        ISSUER_UNKNOWN(ExitCode.NOT_READY),
        TEMPLATE(ExitCode.NOT_READY),
        MISPRINT(ExitCode.INCOMPLETE),
        FILES_GONE(ExitCode.INCOMPLETE),
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
    private final transient List<Finding> findings;
    private List<String> holder = List.of();

    CommandException(Kind kind, @Nullable Throwable cause, Object... details) {
        this(kind, cause, List.of(), details);
    }

    /** One that findings are the reason for. */
    static CommandException because(List<Finding> findings, Kind kind, Object... details) {
        return new CommandException(kind, null, findings, details);
    }

    private CommandException(Kind kind, @Nullable Throwable cause, List<Finding> findings, Object[] details) {
        super(kind.name(), cause);
        this.kind = kind;
        this.findings = List.copyOf(findings);
        this.details = Arrays.stream(details).map(String::valueOf).toList();
    }

    /** Adds the process that is in the way, where that is known. */
    CommandException heldBy(LockHolder who) {
        return heldBy(Optional.of(who));
    }

    /** Adds that process if there is one. */
    CommandException heldBy(Optional<LockHolder> who) {
        holder = who.map(
                        it -> List.of(it.host(), String.valueOf(it.process()), it.account(), SECOND.format(it.since())))
                .orElse(List.of());
        return this;
    }

    /** The machine, process, account and start time of the process in the way; empty where that is not known. */
    public List<String> holder() {
        return holder;
    }

    public Kind kind() {
        return kind;
    }

    /** The findings to be listed before the sentence. */
    public List<Finding> findings() {
        return findings;
    }

    /** The details that the sentence names, in its order. */
    public List<String> details() {
        return details;
    }
}
