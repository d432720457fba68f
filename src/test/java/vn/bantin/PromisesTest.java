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

/** What the documents say that a test shows, a test shows. */
class PromisesTest {

    private static final Pattern NAMED = Pattern.compile("`(\\w+(?:Test|IT))(?:\\.(\\w+))?`");

    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:)([^)#]+)\\)");

    @Test
    void every_test_that_the_documents_name_is_there() throws IOException {
        Map<String, String> tests;
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            tests = files.filter(file -> file.toString().matches(".*(?:Test|IT)\\.java"))
                    .collect(Collectors.toMap(
                            file -> file.getFileName().toString().replace(".java", ""),
                            PromisesTest::text,
                            String::concat));
        }
        List<String> missing = new ArrayList<>();
        List<MatchResult> named = documents()
                .flatMap(document -> NAMED.matcher(text(document)).results())
                .toList();
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

    @Test
    void every_file_that_the_documents_link_to_is_there() throws IOException {
        List<String> missing = new ArrayList<>();
        documents()
                .forEach(document -> LINK.matcher(text(document))
                        .results()
                        .map(link -> link.group(1))
                        .filter(link -> !Files.exists(document.resolveSibling(link)))
                        .forEach(link -> missing.add(document + ": " + link)));

        assertThat(missing).isEmpty();
    }

    private static Stream<Path> documents() throws IOException {
        try (Stream<Path> pages = Files.list(Path.of("src/docs"))) {
            List<Path> markdown =
                    pages.filter(page -> page.toString().endsWith(".md")).toList();
            return Stream.concat(Stream.of(Path.of("README.md").toAbsolutePath()), markdown.stream());
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
