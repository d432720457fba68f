package vn.bantin.app;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import vn.bantin.job.ExceptionText;

/** The folder {@code config} of a home: refused where a file of settings lies there that would be passed over. */
final class SettingsFolder {

    private static final String FILE = "application.yml";

    /** The file of settings, as an office knows it. */
    static final String FILE_NAME = "config/" + FILE;

    private static final List<String> NAMES = List.of(FILE, "application.yaml");

    private SettingsFolder() {}

    /** Looks at names, kinds and bytes; what stands in the files is Spring's to read. */
    static void requireReadable(Path home) {
        Path folder = home.resolve("config");
        if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(folder)) {
            throw refusal("config", 0, "NO_FOLDER", "");
        }
        List<String> names = names(folder);
        for (String name : NAMES) {
            if (names.contains(name)) {
                requireReadable(folder.resolve(name), "config/" + name);
            }
        }
        if (names.stream().noneMatch(NAMES::contains)) {
            for (String name : names) {
                if (isMeant(name)) {
                    throw refusal("config/" + name, 0, "FILE_NAME", FILE_NAME);
                }
            }
            if (Files.isRegularFile(home.resolve(FILE))) {
                throw refusal(FILE, 0, "FILE_NAME", FILE_NAME);
            }
        }
    }

    /** Refuses what is no file or not written in UTF-8. */
    static void requireReadable(Path file, String name) {
        if (!Files.isRegularFile(file)) {
            throw refusal(name, 0, "NO_FILE", "");
        }
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (IOException e) {
            throw new CommandException(CommandException.Kind.FILE_UNREADABLE, e, name, ExceptionText.of(e));
        }
        ByteBuffer read = ByteBuffer.wrap(bytes);
        try {
            StandardCharsets.UTF_8.newDecoder().decode(read);
        } catch (CharacterCodingException e) {
            long line = 1
                    + new String(bytes, 0, read.position(), StandardCharsets.UTF_8)
                            .chars()
                            .filter(letter -> letter == '\n')
                            .count();
            throw refusal(name, line, "NOT_UTF8", "");
        }
    }

    /** Another capital, a letter too many or too few, or the ending that an editor hangs on. */
    private static boolean isMeant(String name) {
        String plain = name.toLowerCase(Locale.ROOT);
        return plain.matches("application\\.ya?ml\\.txt")
                || !plain.endsWith(".properties") && CodeSuggestions.distance(plain, FILE) <= 2;
    }

    private static List<String> names(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new CommandException(CommandException.Kind.FILE_UNREADABLE, e, "config", ExceptionText.of(e));
        }
    }

    private static CommandException refusal(String file, long line, String problem, String hint) {
        return new CommandException(
                CommandException.Kind.SETTING, null, file, line == 0 ? "" : String.valueOf(line), problem, "", hint);
    }
}
