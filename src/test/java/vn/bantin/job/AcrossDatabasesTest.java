package vn.bantin.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.bantin.console.CliFixture;

/** The demonstration is always in the embedded database; published from the other one it is the same to the byte. */
@Tag("database")
@Tag("mysql")
class AcrossDatabasesTest {

    @Test
    void another_database_gives_the_same_bytes(@TempDir Path here, @TempDir Path embedded) {
        try (CliFixture desk = CliFixture.published(here);
                CliFixture demo = CliFixture.at(embedded)) {
            assertThat(demo.types("demo").exit()).isZero();

            assertThat(Shelves.hashes(desk.edition())).hasSize(64).isEqualTo(Shelves.hashes(demo.edition()));
        }
    }
}
