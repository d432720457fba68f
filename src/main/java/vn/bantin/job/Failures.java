package vn.bantin.job;

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
import vn.bantin.press.BrokenTemplateException;
import vn.bantin.press.Misprint;
import vn.bantin.store.FrozenChangedException;
import vn.bantin.store.SourceFailure;
import vn.bantin.store.Trouble;
import vn.bantin.store.UnusableUrl;

/** Translates exceptions of libraries and of the edges into refusals, each said in one sentence. */
final class Failures {

    private Failures() {}

    /** Why a run ended otherwise than it should have: the first failure that a sentence is known for, else the first. */
    static Refusal refusal(JobExecution run) {
        List<Refusal> refusals =
                run.getAllFailureExceptions().stream().map(Failures::refusal).toList();
        return refusals.stream()
                .filter(refusal -> refusal.kind() != Refusal.Kind.UNEXPECTED)
                .findFirst()
                .or(() -> refusals.stream().findFirst())
                .orElseGet(() -> refusal(new IllegalStateException("run " + run.getStatus())));
    }

    /** The refusal for a run that Spring Batch could not carry to its end, or did not start for reasons of its own. */
    static Refusal refusal(JobExecutionException failure) {
        Refusal refusal = refusal((Throwable) failure);
        return refusal.kind() == Refusal.Kind.UNEXPECTED
                ? new Refusal(Refusal.Kind.RUN_FAILED, failure, ExceptionText.of(failure))
                : refusal;
    }

    /** The refusal for a failure in the middle of a run: a database that was reached before is lost, not out of reach. */
    static Refusal inMidRun(RuntimeException failure, Run run) {
        Refusal refusal = refusal(failure);
        return refusal.kind() == Refusal.Kind.DATABASE_UNREACHABLE ? databaseLost(failure, run) : refusal;
    }

    static Refusal databaseLost(RuntimeException failure, Run run) {
        return new Refusal(Refusal.Kind.DATABASE_LOST, failure, run.programme(), run.period());
    }

    static Refusal refusal(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return refusal;
            }
            if (cause instanceof BrokenTemplateException broken) {
                return template(broken, failure);
            }
            if (cause instanceof OutOfMemoryError) {
                return new Refusal(
                        Refusal.Kind.MEMORY, failure, Runtime.getRuntime().maxMemory() >> 20);
            }
            if (cause instanceof SourceFailure source) {
                return new Refusal(
                        Refusal.Kind.valueOf("SOURCE_" + source.kind()),
                        failure,
                        source.details().toArray());
            }
            if (cause instanceof UnusableUrl url) {
                return new Refusal(
                        Refusal.Kind.valueOf("URL_" + url.kind()),
                        failure,
                        url.what(),
                        Near.of(url.what(), url.known()));
            }
            if (cause instanceof PublishException refused) {
                return new Refusal(
                        Refusal.Kind.valueOf(refused.kind().name()),
                        failure,
                        refused.details().toArray());
            }
            if (cause instanceof Misprint misprint) {
                return misprint(Failure.of("", misprint), failure);
            }
            if (cause instanceof Proofreader.Misprinted misprinted) {
                return misprint(Failure.of(misprinted.files().get(0)), failure);
            }
            if (cause instanceof FrozenChangedException changed) {
                return new Refusal(Refusal.Kind.FROZEN_CHANGED, failure, changed.folder(), changed.parts());
            }
            if (cause instanceof InvalidPathException && !FileNames.haveAllLetters()) {
                return FileNames.refusal(failure);
            }
            Refusal settings = ofSettings(cause, failure);
            if (settings != null) {
                return settings;
            }
        }
        return ofDatabase(failure);
    }

    /** The refusal for a fault in the file of settings, {@code null} where the cause is not of that kind. */
    private static @Nullable Refusal ofSettings(Throwable cause, Throwable failure) {
        if (cause instanceof BindException bind) {
            return configuration(bind, failure);
        }
        if (cause instanceof MarkedYAMLException yaml) {
            int line = yaml.getProblemMark() == null ? 1 : yaml.getProblemMark().getLine() + 1;
            return new Refusal(Refusal.Kind.CONFIGURATION, failure, SettingsFolder.FILE_NAME, line, yaml.getProblem());
        }
        if (cause instanceof YAMLException yaml) {
            return new Refusal(
                    Refusal.Kind.CONFIGURATION, failure, SettingsFolder.FILE_NAME, "", ExceptionText.of(yaml));
        }
        if (cause instanceof ConfigDataException unread) {
            return new Refusal(
                    Refusal.Kind.CONFIGURATION, failure, SettingsFolder.FILE_NAME, "", ExceptionText.of(unread));
        }
        return null;
    }

    private static Refusal ofDatabase(Throwable failure) {
        return switch (Trouble.of(failure)) {
            case UNREACHABLE ->
                new Refusal(Refusal.Kind.DATABASE_UNREACHABLE, failure, ExceptionText.of(root(failure)));
            case LOCKED_BY_ANOTHER_PROCESS -> new Refusal(Refusal.Kind.DATABASE_LOCKED, failure);
            case WRONG_PASSWORD ->
                new Refusal(Refusal.Kind.DATABASE_PASSWORD, failure, ExceptionText.of(root(failure)));
            case NOT_ENCRYPTED ->
                new Refusal(Refusal.Kind.DATABASE_NOT_ENCRYPTED, failure, ExceptionText.of(root(failure)));
            case NO_TLS -> new Refusal(Refusal.Kind.DATABASE_NO_TLS, failure, ExceptionText.of(root(failure)));
            case SCHEMA_BEHIND -> new Refusal(Refusal.Kind.DATABASE_BEHIND, failure, ExceptionText.of(root(failure)));
            case NO_SUCH_DATABASE ->
                new Refusal(Refusal.Kind.DATABASE_MISSING, failure, ExceptionText.of(root(failure)));
            case DAMAGED_FILE -> new Refusal(Refusal.Kind.DATABASE_DAMAGED, failure, ExceptionText.of(root(failure)));
            case TOO_NEW_OR_BROKEN_SCHEMA ->
                new Refusal(Refusal.Kind.DATABASE_SCHEMA, failure, ExceptionText.of(root(failure)));
            case DISK_FULL_OR_READ_ONLY -> new Refusal(Refusal.Kind.DISK, failure, ExceptionText.of(root(failure)));
            case OTHER -> new Refusal(Refusal.Kind.UNEXPECTED, failure, ExceptionText.of(root(failure)));
        };
    }

    /** The refusal that names the place of a setting, as far as it is known, and the setting. */
    private static Refusal configuration(BindException bind, Throwable failure) {
        Origin origin = bind.getProperty() == null ? null : bind.getProperty().getOrigin();
        if (origin instanceof PropertySourceOrigin within) {
            origin = within.getOrigin();
        }
        String file =
                origin instanceof SystemEnvironmentOrigin variable ? variable.getProperty() : SettingsFolder.FILE_NAME;
        String line = origin instanceof TextResourceOrigin text && text.getLocation() != null
                ? String.valueOf(text.getLocation().getLine() + 1)
                : "";
        return new Refusal(Refusal.Kind.CONFIGURATION, failure, file, line, setting(bind));
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
    private static Refusal template(BrokenTemplateException broken, Throwable failure) {
        List<String> details = new ArrayList<>();
        details.add(broken.file());
        details.add(broken.line() == 0 ? "" : String.valueOf(broken.line()));
        details.add(broken.problem().name());
        details.addAll(broken.details());
        return new Refusal(Refusal.Kind.TEMPLATE, failure, details.toArray());
    }

    /** The kind, then what its sentence speaks of. */
    private static Refusal misprint(Failure misprint, Throwable failure) {
        List<String> details = new ArrayList<>(List.of(misprint.misprint()));
        details.addAll(misprint.details());
        return new Refusal(Refusal.Kind.MISPRINT, failure, details.toArray());
    }

    private static Throwable root(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return root;
    }
}
