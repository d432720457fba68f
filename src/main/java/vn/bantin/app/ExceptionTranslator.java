package vn.bantin.app;

import java.nio.file.InvalidPathException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.boot.context.config.ConfigDataException;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.PropertySourceOrigin;
import org.springframework.boot.origin.SystemEnvironmentOrigin;
import org.springframework.boot.origin.TextResourceOrigin;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import vn.bantin.inspection.MisprintException;
import vn.bantin.job.ExceptionText;
import vn.bantin.job.Proofreader;
import vn.bantin.job.PublishContext;
import vn.bantin.job.PublishException;
import vn.bantin.press.BrokenTemplateException;
import vn.bantin.store.DatabaseDiagnosis;
import vn.bantin.store.FrozenChangedException;
import vn.bantin.store.SourceException;
import vn.bantin.store.UnsupportedDatabaseException;
import vn.bantin.store.UnusableUrlException;

/** Translates exceptions of libraries and of the edges into refusals, each said in one sentence. */
final class ExceptionTranslator {

    private ExceptionTranslator() {}

    /** Why a run ended otherwise than it should have: the first failure that a sentence is known for, else the first. */
    static CommandException refusal(JobExecution run) {
        List<CommandException> refusals = run.getAllFailureExceptions().stream()
                .map(ExceptionTranslator::refusal)
                .toList();
        return refusals.stream()
                .filter(refusal -> refusal.kind() != CommandException.Kind.UNEXPECTED)
                .findFirst()
                .or(() -> refusals.stream().findFirst())
                .orElseGet(() -> refusal(new IllegalStateException("run " + run.getStatus())));
    }

    /** The refusal for a run that Spring Batch could not carry to its end, or did not start for reasons of its own. */
    static CommandException refusal(JobExecutionException failure) {
        CommandException refusal = refusal((Throwable) failure);
        return refusal.kind() == CommandException.Kind.UNEXPECTED
                ? new CommandException(CommandException.Kind.RUN_FAILED, failure, ExceptionText.of(failure))
                : refusal;
    }

    /** The refusal for a failure in the middle of a run: a database that was reached before is lost, not out of reach. */
    static CommandException inMidRun(RuntimeException failure, PublishContext run) {
        CommandException refusal = refusal(failure);
        return refusal.kind() == CommandException.Kind.DATABASE_UNREACHABLE ? databaseLost(failure, run) : refusal;
    }

    static CommandException databaseLost(RuntimeException failure, PublishContext run) {
        return new CommandException(CommandException.Kind.DATABASE_LOST, failure, run.programme(), run.period());
    }

    static CommandException refusal(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CommandException refusal) {
                return refusal;
            }
            if (cause instanceof BrokenTemplateException broken) {
                return template(broken, failure);
            }
            if (cause instanceof OutOfMemoryError) {
                return new CommandException(
                        CommandException.Kind.MEMORY,
                        failure,
                        Runtime.getRuntime().maxMemory() >> 20);
            }
            if (cause instanceof SourceException source) {
                return new CommandException(
                        CommandException.Kind.valueOf("SOURCE_" + source.kind()),
                        failure,
                        source.details().toArray());
            }
            if (cause instanceof UnsupportedDatabaseException database) {
                return new CommandException(CommandException.Kind.DATABASE_UNSUPPORTED, failure, database.product());
            }
            if (cause instanceof UnusableUrlException url) {
                return new CommandException(
                        CommandException.Kind.valueOf("URL_" + url.kind()),
                        failure,
                        url.what(),
                        CodeSuggestions.of(url.what(), url.known()));
            }
            if (cause instanceof PublishException refused) {
                return new CommandException(
                        CommandException.Kind.valueOf(refused.kind().name()),
                        failure,
                        refused.details().toArray());
            }
            if (cause instanceof MisprintException misprint) {
                return misprint(FileFailure.of("", misprint), failure);
            }
            if (cause instanceof Proofreader.Misprinted misprinted) {
                return misprint(FileFailure.of(misprinted.files().get(0)), failure);
            }
            if (cause instanceof FrozenChangedException changed) {
                return new CommandException(
                        CommandException.Kind.FROZEN_CHANGED, failure, changed.folder(), changed.parts());
            }
            if (cause instanceof InvalidPathException && !FileNameEncoding.haveAllLetters()) {
                return FileNameEncoding.refusal(failure);
            }
            CommandException settings = ofSettings(cause, failure);
            if (settings != null) {
                return settings;
            }
        }
        return ofDatabase(failure);
    }

    /** The refusal for a fault in the file of settings, {@code null} where the cause is not of that kind. */
    private static @Nullable CommandException ofSettings(Throwable cause, Throwable failure) {
        if (cause instanceof BindException bind) {
            return configuration(bind, failure);
        }
        if (cause instanceof MarkedYAMLException yaml) {
            int line = yaml.getProblemMark() == null ? 1 : yaml.getProblemMark().getLine() + 1;
            return new CommandException(
                    CommandException.Kind.CONFIGURATION, failure, SettingsFolder.FILE_NAME, line, yaml.getProblem());
        }
        if (cause instanceof YAMLException yaml) {
            return new CommandException(
                    CommandException.Kind.CONFIGURATION, failure, SettingsFolder.FILE_NAME, "", ExceptionText.of(yaml));
        }
        if (cause instanceof ConfigDataException unread) {
            return new CommandException(
                    CommandException.Kind.CONFIGURATION,
                    failure,
                    SettingsFolder.FILE_NAME,
                    "",
                    ExceptionText.of(unread));
        }
        return null;
    }

    private static CommandException ofDatabase(Throwable failure) {
        return switch (DatabaseDiagnosis.of(failure)) {
            case UNREACHABLE ->
                new CommandException(
                        CommandException.Kind.DATABASE_UNREACHABLE, failure, ExceptionText.of(root(failure)));
            case LOCKED_BY_ANOTHER_PROCESS -> new CommandException(CommandException.Kind.DATABASE_LOCKED, failure);
            case WRONG_PASSWORD ->
                new CommandException(CommandException.Kind.DATABASE_PASSWORD, failure, ExceptionText.of(root(failure)));
            case NOT_ENCRYPTED ->
                new CommandException(
                        CommandException.Kind.DATABASE_NOT_ENCRYPTED, failure, ExceptionText.of(root(failure)));
            case NO_TLS ->
                new CommandException(CommandException.Kind.DATABASE_NO_TLS, failure, ExceptionText.of(root(failure)));
            case SCHEMA_BEHIND ->
                new CommandException(CommandException.Kind.DATABASE_BEHIND, failure, ExceptionText.of(root(failure)));
            case NO_SUCH_DATABASE ->
                new CommandException(CommandException.Kind.DATABASE_MISSING, failure, ExceptionText.of(root(failure)));
            case DAMAGED_FILE ->
                new CommandException(CommandException.Kind.DATABASE_DAMAGED, failure, ExceptionText.of(root(failure)));
            case TOO_NEW_OR_BROKEN_SCHEMA ->
                new CommandException(CommandException.Kind.DATABASE_SCHEMA, failure, ExceptionText.of(root(failure)));
            case DISK_FULL_OR_READ_ONLY ->
                new CommandException(CommandException.Kind.DISK, failure, ExceptionText.of(root(failure)));
            case OTHER ->
                new CommandException(CommandException.Kind.UNEXPECTED, failure, ExceptionText.of(root(failure)));
        };
    }

    /** The refusal that names the place of a setting, as far as it is known, and the setting. */
    private static CommandException configuration(BindException bind, Throwable failure) {
        Origin origin = bind.getProperty() == null ? null : bind.getProperty().getOrigin();
        if (origin instanceof PropertySourceOrigin within) {
            origin = within.getOrigin();
        }
        String file =
                origin instanceof SystemEnvironmentOrigin variable ? variable.getProperty() : SettingsFolder.FILE_NAME;
        String line = origin instanceof TextResourceOrigin text && text.getLocation() != null
                ? String.valueOf(text.getLocation().getLine() + 1)
                : "";
        return new CommandException(CommandException.Kind.CONFIGURATION, failure, file, line, setting(bind));
    }

    /** The setting by its key: with its value where that is of the wrong kind, else with what the program says of it. */
    private static String setting(BindException bind) {
        Throwable root = root(bind);
        if (bind.getProperty() == null || root instanceof BindException) {
            return bind.getName() + ": " + ExceptionText.of(root);
        }
        boolean secret = bind.getName().toString().contains("password");
        return bind.getName() + " = " + (secret ? "…" : bind.getProperty().getValue());
    }

    /** File, line (empty where it is the whole file), problem, then what the problem's sentence speaks of. */
    private static CommandException template(BrokenTemplateException broken, Throwable failure) {
        List<String> details = new ArrayList<>();
        details.add(broken.file());
        details.add(broken.line() == 0 ? "" : String.valueOf(broken.line()));
        details.add(broken.problem().name());
        details.addAll(broken.details());
        return new CommandException(CommandException.Kind.TEMPLATE, failure, details.toArray());
    }

    /** The kind, then what its sentence speaks of. */
    private static CommandException misprint(FileFailure misprint, Throwable failure) {
        List<String> details = new ArrayList<>(List.of(misprint.misprint()));
        details.addAll(misprint.details());
        return new CommandException(CommandException.Kind.MISPRINT, failure, details.toArray());
    }

    private static Throwable root(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return root;
    }
}
