package vn.bantin.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/**
 * Home folders that many tests begin with: each is made once a build, whichever test process comes first, and copied.
 *
 * <p>They lie below {@code target/homes} in a folder that is named by what they are made with: other classes, templates or
 * sample, another folder.
 */
final class ReadyHome {

    private static final Path HOMES = Path.of("target/homes");
    private static final List<Path> MADE_WITH = List.of(Path.of("target/classes"), SampleCopy.SAMPLE);

    private ReadyHome() {}

    /** Fills that folder, which need not be there, with what {@code maker} puts into an empty one. */
    static synchronized void copy(String name, Path home, Consumer<Path> maker) {
        try {
            Files.createDirectories(HOMES);
            Path ready = HOMES.resolve(key()).resolve(name);
            try (FileChannel file = FileChannel.open(
                            HOMES.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = file.lock()) {
                if (lock.isValid() && !Files.exists(ready)) {
                    removeThoseOfOlderBuilds(ready.getParent());
                    Path part = Files.createDirectories(ready.resolveSibling(name + ".part"));
                    FileSystemUtils.deleteRecursively(part);
                    maker.accept(Files.createDirectories(part).toAbsolutePath());
                    Files.move(part, ready);
                }
            }
            copy(ready, home);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path one : all.toList()) {
                Path copy = to.resolve(from.relativize(one).toString());
                if (Files.isDirectory(one)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(one, copy, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }

    private static void removeThoseOfOlderBuilds(Path now) throws IOException {
        try (Stream<Path> all = Files.list(HOMES)) {
            for (Path one : all.filter(Files::isDirectory).toList()) {
                if (!one.equals(now)) {
                    FileSystemUtils.deleteRecursively(one);
                }
            }
        }
    }

    /** Name, size and time of every file that goes into a home. */
    private static String key() throws IOException {
        StringBuilder files = new StringBuilder();
        for (Path folder : MADE_WITH) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path one : all.filter(Files::isRegularFile).sorted().toList()) {
                    files.append(one).append(' ').append(Files.size(one)).append(' ');
                    files.append(Files.getLastModifiedTime(one)).append('\n');
                }
            }
        }
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(files.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
