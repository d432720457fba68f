package vn.bantin.press;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The browser of the machine, without a window and without a network. */
final class Chromium {

    private static final String MISSING =
            "Chromium is missing, so the index page was not tried in a browser: apt-get install chromium";

    private final String program;
    private final Path folder;

    private Chromium(String program, Path folder) {
        this.program = program;
        this.folder = folder;
    }

    /** The browser, with its profile in that folder; without one the test is skipped, but fails where CI=true. */
    static Chromium find(Path folder) {
        for (String name : List.of("chromium", "chromium-browser", "google-chrome")) {
            boolean there = Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                    .anyMatch(path -> Files.isExecutable(Path.of(path, name)));
            if (there) {
                return new Chromium(name, folder);
            }
        }
        return "true".equals(System.getenv("CI")) ? fail(MISSING) : abort(MISSING);
    }

    /** The document after its scripts have run, as HTML. */
    String dom(URI page) throws IOException, InterruptedException {
        Path dom = folder.resolve("dom.html");
        run(dom, "--dump-dom", page.toString());
        return Files.readString(dom);
    }

    /** The page as it prints. */
    Path pdf(URI page) throws IOException, InterruptedException {
        Path pdf = folder.resolve("page.pdf");
        run(folder.resolve("said.txt"), "--no-pdf-header-footer", "--print-to-pdf=" + pdf, page.toString());
        return pdf;
    }

    private void run(Path output, String... more) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                program,
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--no-first-run",
                "--user-data-dir=" + folder.resolve("profile"),
                "--virtual-time-budget=5000"));
        Collections.addAll(command, more);
        Path errors = folder.resolve("errors.txt");
        Process process = new ProcessBuilder(command)
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile())
                .start();
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS))
                    .as("Chromium ended within a minute; it said: %s", Files.readString(errors))
                    .isTrue();
            assertThat(process.exitValue()).as(Files.readString(errors)).isZero();
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }
}
