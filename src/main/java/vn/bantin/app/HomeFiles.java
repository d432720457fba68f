package vn.bantin.app;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The files of a home that a backup has: what was issued, and what an office has set and designed. */
final class HomeFiles {

    /** The folders below a home, by the names under which they stand in a backup. */
    static final List<String> FOLDERS = List.of("out", "config", "reports");

    private HomeFiles() {}

    /** The files by their names below the home, those left out that a run has half written or stages beside their place. */
    static SortedMap<String, Path> of(Path home) throws IOException {
        SortedMap<String, Path> files = new TreeMap<>();
        for (String name : FOLDERS) {
            Path folder = home.resolve(name);
            if (Files.isDirectory(folder)) {
                Path root = folder.toRealPath();
                try (Stream<Path> all = Files.walk(root, FileVisitOption.FOLLOW_LINKS)) {
                    all.filter(Files::isRegularFile)
                            .filter(Predicate.not(file -> isTransient(root.relativize(file))))
                            .forEach(file -> files.put(
                                    name + "/"
                                            + root.relativize(file).toString().replace(File.separatorChar, '/'),
                                    file));
                }
            }
        }
        return files;
    }

    private static boolean isTransient(Path name) {
        for (Path part : name) {
            if (part.toString().startsWith(".")) {
                return true;
            }
        }
        return name.toString().endsWith(".part");
    }
}
