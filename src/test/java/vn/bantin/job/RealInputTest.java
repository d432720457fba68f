package vn.bantin.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bantin.console.CliFixture;
import vn.bantin.console.Said;

/** Tables that the State has published, imported and published again: the ranks must be theirs. */
@Tag("database")
@Tag("slow")
class RealInputTest {

    private static final Path INPUT = Path.of("src/test/resources/published");

    @ParameterizedTest
    @Tag("embedded")
    @CsvSource({"provinces-2026-Q3, QD766-2026, 2026-Q3, 34", "ict-2017-Q4, ICT-2017, 2017-Q4, 53"})
    void the_ranks_are_those_of_the_published_table(
            String name, String programme, String period, int units, @TempDir Path home) throws IOException {
        Path folder = INPUT.resolve(name);
        try (CliFixture desk = CliFixture.with(home, folder)) {
            Said said = desk.types("publish", "--period", period);

            assertThat(said.exit()).as(said.all()).isZero();
            Path edition = desk.edition(programme, period);
            Shelves.assertWhole(edition);
            assertThat(CliFixture.names(edition.resolve("bulletins")))
                    .hasSize(2 * units + 4)
                    .filteredOn(file -> file.endsWith("_ban-tin.pdf"))
                    .hasSize(units);
            assertThat(standings(edition, folder)).containsExactlyElementsOf(expected(folder));
        }
    }

    private static List<String> expected(Path folder) throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve("expected-standings.csv"));
        return lines.subList(1, lines.size()).stream().sorted().toList();
    }

    /** Unit, score and rank, the score with as many decimals as the published one of that unit has. */
    private static List<String> standings(Path edition, Path folder) throws IOException {
        Map<String, Integer> decimals = new TreeMap<>();
        for (String line : expected(folder)) {
            String[] cells = line.split(",");
            decimals.put(cells[0], new BigDecimal(cells[1]).scale());
        }
        List<String> standings = new ArrayList<>();
        List<String> lines = Shelves.lines(edition, "standings.csv");
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            BigDecimal score = new BigDecimal(cells[4]).setScale(decimals.get(cells[2]), RoundingMode.HALF_UP);
            standings.add(cells[2] + "," + score + "," + cells[6]);
        }
        return standings.stream().sorted().toList();
    }
}
