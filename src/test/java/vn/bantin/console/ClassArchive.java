package vn.bantin.console;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import vn.bantin.progress.Sha256;

/**
 * An archive of the libraries' classes, as the package has one, with which a process of a test starts in half the CPU time.
 *
 * <p>It is made once a build, whichever test process comes first. The folders of our own classes stand behind the libraries:
 * Java archives nothing of a folder.
 */
final class ClassArchive {

    private static final Path FOLDER = Path.of("target/class-archive");
    private static final Path LIST = Path.of("src/package/classes.txt.gz");

    private ClassArchive() {}

    /** The options of a Java machine that are to stand before its main class. */
    static synchronized List<String> options(String java, String classPath) {
        List<String> all = Arrays.asList(classPath.split(File.pathSeparator));
        List<String> jars = all.stream().filter(one -> one.endsWith(".jar")).toList();
        List<String> folders = all.stream().filter(one -> !one.endsWith(".jar")).toList();
        String libraries = String.join(File.pathSeparator, jars);
        List<String> options = new ArrayList<>();
        Path archive = made(java, libraries);
        if (Files.exists(archive)) {
            options.addAll(List.of(
                    "-XX:SharedArchiveFile=" + archive,
                    "-XX:+UnlockDiagnosticVMOptions",
                    "-XX:ArchiveRelocationMode=0",
                    "-Xlog:disable",
                    "-Xlog:all=error:stderr"));
        }
        options.addAll(List.of(
                "-cp",
                Stream.concat(jars.stream(), folders.stream())
                        .reduce((one, other) -> one + File.pathSeparator + other)
                        .orElse("")));
        return options;
    }

    /** Where it is, if it could be made; without, a process starts as it always did. */
    private static Path made(String java, String libraries) {
        Path archive = FOLDER.resolve(Sha256.hex(java + libraries).substring(0, 16) + ".jsa")
                .toAbsolutePath();
        try {
            Files.createDirectories(FOLDER);
            try (FileChannel file = FileChannel.open(
                            FOLDER.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = file.lock()) {
                if (lock.isValid() && !Files.exists(archive)) {
                    Path part = archive.resolveSibling("part.jsa");
                    Files.deleteIfExists(part);
                    Path list = FOLDER.resolve("classes.txt");
                    try (InputStream packed = new GZIPInputStream(Files.newInputStream(LIST))) {
                        Files.copy(packed, list, StandardCopyOption.REPLACE_EXISTING);
                    }
                    int exit = new ProcessBuilder(
                                    java,
                                    "-Xshare:dump",
                                    "-XX:+UseSerialGC",
                                    "-XX:TieredStopAtLevel=1",
                                    "-XX:SharedClassListFile=" + list,
                                    "-XX:SharedArchiveFile=" + part,
                                    "-cp",
                                    libraries)
                            .redirectErrorStream(true)
                            .redirectOutput(FOLDER.resolve("log").toFile())
                            .start()
                            .waitFor();
                    if (exit == 0) {
                        Files.move(part, archive);
                    }
                }
            }
            return archive;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
