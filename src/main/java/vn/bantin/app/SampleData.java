package vn.bantin.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.bantin.intake.CsvFolder;
import vn.bantin.intake.DecimalMark;
import vn.bantin.progress.ImportedData;
import vn.bantin.progress.Ledger;
import vn.bantin.progress.MasterData;
import vn.bantin.progress.Period;
import vn.bantin.progress.Programme;

/** The sample data that the program brings along: 27 districts, with illustrative figures. */
public final class SampleData {

    /** The period that is published. */
    public static final Period PERIOD = new Period(2024, 1);

    /** The date of the meeting in the story from which the project was born (Huyện ủy Thọ Xuân, 03/4/2024). */
    static final LocalDate ISSUED_ON = LocalDate.of(2024, 4, 3);

    private static final List<String> FILES =
            List.of("units.csv", "programmes.csv", "indicators.csv", "targets.csv", "progress.csv");

    private SampleData() {}

    /** Does something with the files in a folder of their own, which is gone afterwards. */
    static <T> T unpacked(Function<Path, T> work) {
        Path folder = unpack();
        try {
            return work.apply(folder);
        } finally {
            delete(folder);
        }
    }

    /** One period of the sample, as the database would give it. */
    public static Ledger ledger(Period period) {
        ImportedData delivery = Read.ONCE;
        Programme programme = delivery.programmes().stream()
                .filter(one -> one.covers(period))
                .findFirst()
                .orElseThrow();
        return new Ledger(
                programme,
                period,
                delivery.units(),
                delivery.indicators(),
                delivery.targets().stream()
                        .filter(target -> target.programme().equals(programme.code()))
                        .toList(),
                delivery.progress().stream()
                        .filter(report -> report.programme().equals(programme.code())
                                && report.period().equals(period))
                        .toList(),
                delivery.progress().stream()
                        .filter(report -> report.period().compareTo(period) < 0)
                        .toList(),
                delivery.successions());
    }

    /** What the files say, read where it is first asked for. */
    private static final class Read {
        static final ImportedData ONCE = unpacked(SampleData::read);
    }

    private static ImportedData read(Path folder) {
        try {
            return CsvFolder.read(folder, DecimalMark.POINT, MasterData.EMPTY).delivery();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path unpack() {
        try {
            Path folder = Files.createTempDirectory(Path.of(System.getProperty("java.io.tmpdir")), "bantin-sample");
            for (String file : FILES) {
                try (InputStream in =
                        Objects.requireNonNull(SampleData.class.getResourceAsStream("/sample/" + file), file)) {
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
