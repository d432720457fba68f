package vn.bantin.press;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The office that many a committee uses, run unseen: it opens our files, computes them anew and writes others. */
public final class LibreOffice {

    private LibreOffice() {}

    /**
     * Converts a file, as a person would who opens it and saves it under another type.
     *
     * <p>Where there is no {@code soffice} the test is skipped, but on the build server (CI=true) it fails.
     */
    public static byte[] convert(byte[] content, String from, String to) throws IOException, InterruptedException {
        return convert(List.of(content), from, to).get(0);
    }

    /** Converts several files, one after the other, in one start of the office. */
    public static List<byte[]> convert(List<byte[]> contents, String from, String to)
            throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("bantin-office");
        try {
            List<Path> sources = new ArrayList<>();
            for (byte[] content : contents) {
                sources.add(Files.write(folder.resolve("copy" + sources.size() + "." + from), content));
            }
            Path out = Files.createDirectory(folder.resolve("out"));
            Process process = start(folder, sources, out, to);
            assertThat(process.waitFor(120, TimeUnit.SECONDS))
                    .as("soffice ends within two minutes")
                    .isTrue();
            List<byte[]> converted = new ArrayList<>();
            for (int i = 0; i < sources.size(); i++) {
                Path target = out.resolve("copy" + i + "." + to);
                assertThat(target)
                        .as(() -> "soffice said: " + said(folder.resolve("log")))
                        .exists();
                converted.add(Files.readAllBytes(target));
            }
            return converted;
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    /** Where there is no Times New Roman, ours is drawn for it, which is as wide. */
    private static Path fonts(Path folder) throws IOException {
        return Files.writeString(folder.resolve("fonts.conf"), """
                <?xml version="1.0"?>
                <!DOCTYPE fontconfig SYSTEM "fonts.dtd">
                <fontconfig>
                  <dir>%s</dir>
                  <cachedir>%s</cachedir>
                  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
                  <match target="pattern">
                    <test name="family"><string>Times New Roman</string></test>
                    <edit name="family" mode="assign" binding="same"><string>Bantin Serif</string></edit>
                  </match>
                </fontconfig>
                """.formatted(
                        Path.of("reports", "fonts").toAbsolutePath(), folder.resolve("fonts")));
    }

    private static Process start(Path folder, List<Path> sources, Path out, String to) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(List.of(
                "soffice",
                // A profile of its own, or a second soffice at the same time would refuse.
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                to,
                "--outdir",
                out.toString())));
        sources.forEach(source -> builder.command().add(source.toString()));
        builder.environment().put("FONTCONFIG_FILE", fonts(folder).toString());
        builder.redirectErrorStream(true).redirectOutput(folder.resolve("log").toFile());
        try {
            return builder.start();
        } catch (IOException e) {
            String sentence = "There is no soffice here; on Debian it is in libreoffice-writer-nogui and"
                    + " libreoffice-calc-nogui (apt-get install both).";
            return "true".equals(System.getenv("CI")) ? fail(sentence) : abort(sentence);
        }
    }

    private static String said(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
