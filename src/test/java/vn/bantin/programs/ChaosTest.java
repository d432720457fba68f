package vn.bantin.programs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.bantin.programs.Chaos.Blow;
import vn.bantin.programs.Chaos.Setting;
import vn.bantin.programs.Chaos.Trial;
import vn.bantin.store.TestDatabase;

/** Whatever strikes a publish: after one more the edition is as if nothing had happened. A kill is RestartTest's, the long run .ci/chaos. */
@Tag("database")
@Tag("slow")
class ChaosTest {

    private static final long SEED = 20261122;

    @TempDir
    private static Path folder;

    private static Chaos chaos;

    @BeforeAll
    static void itIsPublishedOnceUndisturbed() throws IOException {
        chaos = new Chaos(folder, new Setting(TestDatabase.mysql(), 3, 4), SEED);
    }

    @AfterAll
    static void theServerIsStopped() {
        chaos.close();
    }

    @Test
    @Tag("mysql")
    void with_the_server_gone_at_a_random_moment_it_is_whole_after_one_more_publish() throws IOException {
        assertThat(struck(List.of(Blow.DATABASE_GONE))).isEmpty();
    }

    @Test
    @Tag("embedded")
    void with_a_disk_that_fills_it_is_whole_after_one_more_publish() throws IOException {
        assumeThat(System.getProperty("user.name"))
                .as("only root may mount a small disk; this is skipped")
                .isEqualTo("root");

        // A full disk below out/ is FullDiskTest's.
        assertThat(struck(List.of(Blow.DATABASE_DISK_FULL))).isEmpty();
    }

    /** The trials that left a difference. */
    private static List<Trial> struck(List<Blow> blows) throws IOException {
        List<Trial> wrong = new ArrayList<>();
        for (Blow blow : blows) {
            Trial trial = chaos.strike(blow);
            if (!trial.differences().isEmpty()) {
                wrong.add(trial);
            }
        }
        return wrong;
    }
}
