package vn.bantin.job;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import vn.bantin.console.CliFixture;

/** A home as a build of before left it, with its database (H2) and its {@code out}; one for each stored form. */
public final class StoredHome {

    private StoredHome() {}

    /** The desk at the home of that form, unpacked into a folder. */
    public static CliFixture unpacked(String form, Path home) throws IOException {
        try (InputStream stored = Objects.requireNonNull(
                        StoredHome.class.getResourceAsStream("/editions/" + form + ".zip"), form);
                ZipInputStream zip = new ZipInputStream(stored)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path file = home.resolve(entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else {
                    Files.createDirectories(file.getParent());
                    Files.copy(zip, file);
                }
            }
        }
        return CliFixture.at(home);
    }

    /** What {@code verify} says by its exit code of all files of an edition at once. */
    static int verified(CliFixture desk, String edition) {
        Path of = desk.home().resolve("out").resolve(edition);
        List<String> words = new ArrayList<>(List.of("verify"));
        CliFixture.names(of).forEach(name -> words.add(of.resolve(name).toString()));
        return desk.types(words.toArray(String[]::new)).exit();
    }
}
