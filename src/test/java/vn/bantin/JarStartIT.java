package vn.bantin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The finished jar, started as cron does: its loader cannot even open it in such a folder, so it is not the first to run. */
class JarStartIT {

    private static final Path JAR = Path.of(System.getProperty("bantin.test.jar", "target/bantin.jar"));

    @TempDir
    private Path folder;

    @Test
    void it_starts_in_a_folder_whose_name_the_locale_cannot_read() throws Exception {
        Path office = Files.createDirectories(folder.resolve("Huyện ủy Thọ Xuân"));

        assertThat(says(office, "C")).isEqualTo("Chưa có lượt phát hành nào.\n");
        assertThat(says(office, "vi_VN.UTF-8")).isEqualTo("Chưa có lượt phát hành nào.\n");
        assertThat(office.resolve("Nhà/logs/bantin.log")).exists();
    }

    private static String says(Path current, String locale) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java") + "",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        JAR.toAbsolutePath() + "",
                        "runs",
                        "--home",
                        "Nhà"))
                .directory(current.toFile())
                .redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.matches("(SPRING|BANTIN|JAVA)_.*|LANG|LC_.*"));
        builder.environment().put("LC_ALL", locale);
        return new String(builder.start().getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
