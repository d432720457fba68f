package vn.bantin;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;

/**
 * Seeds and former findings of the fuzzer, once each; {@code .ci/fuzz} begins with the same files and goes on from them.
 *
 * <p>A folder of {@code src/test/resources/fuzz} is named after the class it is for.
 */
class FuzzTest {

    private static final Path INPUTS = Path.of("src/test/resources/fuzz");

    /** POI and PDFBox say to the log what is wrong in each file. */
    private static final List<Logger> LOUD = List.of(
            (Logger) LoggerFactory.getLogger("org.apache.poi"),
            (Logger) LoggerFactory.getLogger("org.apache.pdfbox"),
            (Logger) LoggerFactory.getLogger("org.apache.fontbox"));

    @BeforeAll
    static void quiet() {
        LOUD.forEach(logger -> logger.setLevel(Level.OFF));
    }

    @AfterAll
    static void loud() {
        LOUD.forEach(logger -> logger.setLevel(null));
    }

    static Stream<Path> inputs() throws IOException {
        try (Stream<Path> files = Files.walk(INPUTS)) {
            return files.filter(Files::isRegularFile).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void an_input_that_the_fuzzer_knows_does_no_harm(Path input) throws Throwable {
        target(input.getParent().getFileName().toString()).invoke(Files.readAllBytes(input));
    }

    @Test
    void every_target_has_seeds() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src/test/java"))) {
            assertThat(sources.map(file -> file.getFileName().toString()).filter(name -> name.endsWith("Fuzz.java")))
                    .allSatisfy(name -> assertThat(
                                    inputs().map(input -> input.getParent().toString()))
                            .anyMatch(folder -> folder.endsWith("." + name.replace(".java", ""))))
                    .hasSize(6);
        }
    }

    private static MethodHandle target(String name) throws ReflectiveOperationException {
        return MethodHandles.publicLookup()
                .findStatic(Class.forName(name), "fuzzerTestOneInput", MethodType.methodType(void.class, byte[].class));
    }
}
