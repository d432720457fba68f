package vn.bantin.app;

import java.nio.file.InvalidPathException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
import vn.bantin.progress.WrongSettingException;
import vn.bantin.store.DatabaseDiagnosis;
import vn.bantin.store.FrozenChangedException;
import vn.bantin.store.SourceException;
import vn.bantin.store.UnsupportedDatabaseException;
import vn.bantin.store.UnusableUrlException;

/** Translates exceptions of libraries and of the edges into refusals, each said in one sentence. */
final class ExceptionTranslator {

    private static final Pattern KEY_TWICE = Pattern.compile("found duplicate key (.*)");

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
            return notYaml(yaml, failure);
        }
        if (cause instanceof YAMLException yaml) {
            return settings(
                    failure,
                    "",
                    "viết sai cú pháp YAML (" + ExceptionText.of(yaml) + ")",
                    "this is not well-formed YAML (" + ExceptionText.of(yaml) + ")");
        }
        if (cause instanceof ConfigDataException unread) {
            return settings(
                    failure,
                    "",
                    "không đọc được tệp cấu hình mà nó trỏ đến (" + ExceptionText.of(unread) + ")",
                    "a file of settings that it names cannot be read (" + ExceptionText.of(unread) + ")");
        }
        return null;
    }

    /** What is wrong with the YAML itself; of what the parser says only what is common is translated. */
    private static CommandException notYaml(MarkedYAMLException yaml, Throwable failure) {
        int line = yaml.getProblemMark() == null ? 1 : yaml.getProblemMark().getLine() + 1;
        String said = yaml.getProblem();
        Matcher twice = KEY_TWICE.matcher(said);
        if (twice.matches()) {
            return settings(
                    failure,
                    line,
                    "khóa " + twice.group(1) + " được ghi hai lần",
                    "the key " + twice.group(1) + " is given twice");
        }
        return said.contains("\\t(TAB)")
                ? settings(
                        failure,
                        line,
                        "thụt lề bằng dấu tab, mà YAML chỉ nhận dấu cách",
                        "the line is indented by a tab, while YAML takes only blanks")
                : settings(
                        failure,
                        line,
                        "viết sai cú pháp YAML (" + said + ")",
                        "this is not well-formed YAML (" + said + ")");
    }

    private static CommandException settings(Throwable failure, Object line, String vietnamese, String english) {
        return new CommandException(
                CommandException.Kind.CONFIGURATION, failure, SettingsFolder.FILE_NAME, line, vietnamese, english);
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
        List<String> said = setting(bind);
        return new CommandException(CommandException.Kind.CONFIGURATION, failure, file, line, said.get(0), said.get(1));
    }

    /** What is said of the setting in Vietnamese and in English: with its value where that is of the wrong kind. */
    private static List<String> setting(BindException bind) {
        Throwable root = root(bind);
        if (root instanceof WrongSettingException wrong) {
            boolean named = wrong.english().startsWith("bantin.");
            return List.of(wrong.vietnamese(), (named ? "" : bind.getName() + ": ") + wrong.english());
        }
        if (bind.getProperty() == null || root instanceof BindException) {
            String why = " (" + ExceptionText.of(root) + ")";
            return List.of(bind.getName() + " không dùng được" + why, bind.getName() + " cannot be used" + why);
        }
        boolean secret = bind.getName().toString().contains("password");
        String value = "\"" + (secret ? "…" : bind.getProperty().getValue()) + "\"";
        String allowed = allowed(bind.getTarget().getType().resolve());
        return List.of(
                bind.getName() + " không nhận giá trị " + value
                        + (allowed.isEmpty() ? "" : "; các giá trị cho phép: " + allowed),
                bind.getName() + " cannot be " + value + (allowed.isEmpty() ? "" : "; it may be " + allowed));
    }

    /** The words of a setting that takes one of few; empty for any other. */
    private static String allowed(@Nullable Class<?> type) {
        return type == null || !type.isEnum()
                ? ""
                : Arrays.stream(type.getEnumConstants()).map(String::valueOf).collect(Collectors.joining(", "));
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
