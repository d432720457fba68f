package vn.bantin.job;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import vn.bantin.progress.Period;

/** The demonstration: the sample data of 27 districts, imported and published. Its figures are illustrative. */
public final class Demo {

    /** The period that is published. */
    public static final Period PERIOD = new Period(2024, 1);

    /** The date of the meeting in the story from which the project was born (Huyện ủy Thọ Xuân, 03/4/2024). */
    private static final LocalDate ISSUED_ON = LocalDate.of(2024, 4, 3);

    private static final Set<String> PROGRAMMES = Set.of("KTXH-2023", "KTXH-2024");
    private static final List<String> FILES =
            List.of("units.csv", "programmes.csv", "indicators.csv", "targets.csv", "progress.csv");

    private Demo() {}

    /** Imports the sample into the office's embedded database and publishes {@link #PERIOD}. */
    public static Publishing.Report run(Office office, Consumer<Tick> progress) {
        if (office.holdsOtherThan(PROGRAMMES)) {
            throw new Refusal(Refusal.Kind.NOT_A_DEMO_DATABASE, null);
        }
        Path sample = unpacked();
        try {
            Importing.Report imported =
                    office.importing().run(List.of(sample), false, false).get(0);
            if (!imported.stored()) {
                throw new IllegalStateException("the sample data are refused: " + imported.findings());
            }
        } finally {
            delete(sample);
        }
        return office.publishing().publish(PERIOD, null, ISSUED_ON, progress);
    }

    private static Path unpacked() {
        try {
            Path folder = Files.createTempDirectory("bantin-sample");
            for (String file : FILES) {
                try (InputStream in = Objects.requireNonNull(Demo.class.getResourceAsStream("/sample/" + file), file)) {
                    Files.copy(in, folder.resolve(file));
                }
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
            Files.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
