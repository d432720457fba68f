package vn.bantin.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.OriginLookup;
import org.springframework.boot.origin.TextResourceOrigin;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.Resource;
import vn.bantin.job.ExceptionText;
import vn.bantin.store.DatabaseUrl;

/** Passwords come from the environment, or from a file that nobody else on the machine can read. */
final class PasswordFiles {

    private static final Set<PosixFilePermission> OF_OTHERS =
            Set.of(PosixFilePermission.GROUP_READ, PosixFilePermission.OTHERS_READ);

    private PasswordFiles() {}

    /** The password itself or, where a file is named, the first line of that. */
    static String password(String password, @Nullable String file) {
        if (file == null || file.isBlank()) {
            return password;
        }
        Path path = Path.of(file);
        try {
            requireHidden(path);
            return Files.readString(path).lines().findFirst().orElse("");
        } catch (IOException e) {
            throw new CommandException(CommandException.Kind.SECRET_UNREADABLE, null, path, ExceptionText.of(e));
        }
    }

    /** Refuses a file of settings that holds a password and that others can read. */
    static void requireHidden(ConfigurableEnvironment environment) {
        for (PropertySource<?> source : environment.getPropertySources()) {
            if (source instanceof EnumerablePropertySource<?> settings) {
                for (String name : settings.getPropertyNames()) {
                    if (isSecret(name, String.valueOf(settings.getProperty(name)))) {
                        requireHidden(OriginLookup.getOrigin(source, name));
                    }
                }
            }
        }
    }

    static boolean isSecret(String name, String value) {
        String plain = name.toLowerCase(Locale.ROOT);
        return plain.endsWith("password") && !value.isBlank()
                || plain.endsWith("url") && DatabaseUrl.hidesPassword(value);
    }

    private static void requireHidden(@Nullable Origin origin) {
        Resource resource = origin instanceof TextResourceOrigin text ? text.getResource() : null;
        if (resource != null && resource.isFile()) {
            try {
                requireHidden(resource.getFile().toPath());
            } catch (IOException e) {
                throw new CommandException(CommandException.Kind.FILE_UNREADABLE, e, resource, ExceptionText.of(e));
            }
        }
    }

    private static void requireHidden(Path file) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Set<PosixFilePermission> modes = Files.getPosixFilePermissions(file);
            if (modes.stream().anyMatch(OF_OTHERS::contains)) {
                throw new CommandException(
                        CommandException.Kind.SECRET_EXPOSED, null, file, PosixFilePermissions.toString(modes));
            }
        }
    }
}
