package vn.bantin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the README says that a test shows, a test shows. */
class PromisesTest {

    private static final Pattern NAMED = Pattern.compile("`(\\w+(?:Test|IT))(?:\\.(\\w+))?`");

    @Test
    void every_test_that_the_readme_names_is_there() throws IOException {
        Map<String, String> tests;
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            tests = files.filter(file -> file.toString().matches(".*(?:Test|IT)\\.java"))
                    .collect(Collectors.toMap(
                            file -> file.getFileName().toString().replace(".java", ""),
                            PromisesTest::text,
                            String::concat));
        }
        List<String> missing = new ArrayList<>();
        List<MatchResult> named =
                NAMED.matcher(text(Path.of("README.md"))).results().toList();
        for (MatchResult name : named) {
            String test = tests.get(name.group(1));
            boolean there = test != null && (name.group(2) == null || test.contains("void " + name.group(2) + "("));
            if (!there) {
                missing.add(name.group());
            }
        }

        assertThat(missing).isEmpty();
        assertThat(named).anyMatch(name -> name.group(2) != null);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
