package vn.bantin.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With {@code -q} a timer's mail is empty as long as all is well. */
@Tag("slow")
class QuietTest {

    @TempDir
    private Path home;

    private CliFixture desk;

    @AfterEach
    void theDeskIsCleared() {
        desk.close();
    }

    @Test
    void what_ends_well_says_nothing() {
        desk = CliFixture.withThreeDistricts(home);

        for (String[] words : new String[][] {
            {"check", "--period", "2024-Q1", "-q"},
            {"publish", "--period", "2024-Q1", "--issued-on", "2024-04-03", "--quiet"},
            {"publish", "--period", "2024-Q1", "-q"},
            {"runs", "-q", "--json"}
        }) {
            assertThat(desk.types(words)).isEqualTo(new Said(0, "", ""));
        }
        assertThat(desk.types("publish", "--period", "2024-Q1").out()).isNotEmpty();
    }

    @Test
    void what_does_not_end_well_says_all_that_it_says_without() {
        desk = CliFixture.withThreeDistricts(home);

        for (String[] words : new String[][] {
            {"overdue", "--by", "2024-04-10"},
            {"publish", "--period", "2024-Q3"},
            {"publish", "--period", "2024"},
            {"publish", "--period", "2024-Q1", "--programme", "KTXH"}
        }) {
            String[] quiet = new String[words.length + 1];
            quiet[0] = words[0];
            quiet[1] = "-q";
            System.arraycopy(words, 1, quiet, 2, words.length - 1);

            Said said = desk.types(words);

            assertThat(said.exit()).isNotZero();
            assertThat(said.all()).isNotEmpty();
            assertThat(desk.types(quiet)).isEqualTo(said);
        }
        assertThat(desk.types("publish", "--help", "-q")).isEqualTo(desk.types("publish", "--help"));
    }
}
