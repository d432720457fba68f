package vn.bantin.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is old and of no use any more is cleared, and nothing else. */
class TidyTest {

    private static final List<String> OLD = List.of(
            "check/KTXH-2024/2024-Q1/findings.csv",
            "check/KTXH-2024/2024-Q1/2024-Q1_can-soat-lai.pdf",
            "compare/KTXH-2024/2024-Q1/2024-Q1_so-sanh-quy-tac.csv",
            "logs/bantin.log.2023-01-01.0.gz",
            "metrics/bantin.prom.part",
            "out/KTXH-2024/2024-Q1/draft/manifest.json",
            "out/KTXH-2024/2024-Q1/draft/bulletins/a_du-thao.pdf",
            "out/KTXH-2024/2024-Q1/.draft/bulletins/a_du-thao.pdf",
            "out/KTXH-2024/2024-Q2/.draft-old/manifest.json",
            "quarantine/KTXH-2024/2024-Q1/edition-1/bulletins/a.pdf",
            "quarantine/KTXH-2024/2024-Q1/edition-1/bulletins/a.pdf.txt");

    private static final List<String> STAYS = List.of(
            "config/ngay-nghi.txt",
            "data/draft/a.txt",
            "forms/2024-Q1_395.xlsx",
            "logs/bantin.log.lock/a",
            "metrics/bantin.lock",
            "metrics/bantin.prom",
            "out/KTXH-2023/draft/draft/manifest.json",
            "out/KTXH-2024/2024-Q1/edition-1/manifest.json",
            "out/KTXH-2024/2024-Q1/edition-1/bulletins/a.pdf",
            "out/KTXH-2024/2024-Q1/edition-2/draft/a.pdf",
            "out/KTXH-2024/2024-Q1/index.html",
            "out/KTXH-2024/2024-Q3/draft/manifest.json",
            "out/KTXH-2024/2024-ke-hoach/draft/a.pdf",
            "preview/395.pdf",
            "reports/texts.properties");

    /** Each has an old file and one of yesterday. */
    private static final List<String> YOUNG = List.of(
            "check/KTXH-2024/2024-Q2/findings.csv",
            "out/KTXH-2024/2024-Q4/draft/bulletins/a_du-thao.pdf",
            "quarantine/KTXH-2024/2024-Q2/edition-1/a.pdf");

    @TempDir
    private Path folder;

    @Test
    void what_is_older_than_that_is_told_and_removed_and_never_an_edition_or_data() throws IOException {
        try (CliFixture desk = CliFixture.at(folder.resolve("home"))) {
            assertThat(desk.types("tidy", "--older-than", "90").out())
                    .isEqualTo("Không có gì cũ hơn 90 ngày để dọn.\n");
            for (String name :
                    Stream.of(OLD, STAYS, YOUNG).flatMap(List::stream).toList()) {
                boolean draft = !name.contains("edition-1/manifest") && !name.contains("2024-Q3");
                write(desk, name, "{\"draft\":" + draft + ",\"edition\":0}", 91);
            }
            for (String name : YOUNG) {
                write(desk, Path.of(name).resolveSibling("b.txt").toString(), "hôm qua", 1);
            }
            Map<String, Long> before = files(desk);

            Said rehearsed = desk.types("tidy", "--older-than", "90", "--dry-run");

            assertThat(rehearsed.exit()).isZero();
            assertThat(rehearsed.out()).isEqualTo("""
                Sẽ xóa bản dự thảo out/KTXH-2024/2024-Q1/.draft: 1 tệp, 26 byte
                Sẽ xóa bản dự thảo out/KTXH-2024/2024-Q1/draft: 2 tệp, 52 byte
                Sẽ xóa bản dự thảo out/KTXH-2024/2024-Q2/.draft-old: 1 tệp, 26 byte
                Sẽ xóa kết quả check check/KTXH-2024/2024-Q1: 2 tệp, 52 byte
                Sẽ xóa kết quả compare compare/KTXH-2024/2024-Q1: 1 tệp, 26 byte
                Sẽ xóa tệp in sai đã cách ly quarantine/KTXH-2024/2024-Q1/edition-1: 2 tệp, 52 byte
                Sẽ xóa nhật ký logs/bantin.log.2023-01-01.0.gz: 1 tệp, 26 byte
                Sẽ xóa tệp số đo dở dang metrics/bantin.prom.part: 1 tệp, 26 byte
                Sẽ dọn 8 mục, 11 tệp, 286 byte; chưa xóa gì.
                """);
            assertThat(files(desk)).isEqualTo(before);

            Said said = desk.types("tidy", "--older-than", "90", "--lang", "en");

            assertThat(said.exit()).isZero();
            assertThat(said.out())
                    .startsWith("Removed the draft out/KTXH-2024/2024-Q1/.draft: 1 files, 26 bytes\n")
                    .endsWith("Tidied 8 items, 11 files, 286 bytes.\n");
            OLD.forEach(before::remove);
            assertThat(files(desk)).isEqualTo(before);
            assertThat(desk.types("tidy", "--older-than", "91").out()).contains("Không có gì");
        }
    }

    @Test
    void nothing_is_removed_behind_a_link() throws IOException {
        try (CliFixture desk = CliFixture.at(folder.resolve("home"))) {
            Files.createDirectories(desk.home());
            write(desk, "../elsewhere/findings.csv", "a", 400);
            Files.createDirectories(desk.home().resolve("check/KTXH-2024"));
            Path link = desk.home().resolve("check/KTXH-2024/2024-Q1");
            Files.createSymbolicLink(link, folder.resolve("elsewhere"));

            assertThat(desk.types("tidy", "--older-than", "1").out()).contains("Không có gì");
            assertThat(link.resolve("findings.csv")).exists();
        }
    }

    private static void write(CliFixture desk, String name, String text, int days) throws IOException {
        Path file = desk.home().resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        Files.setLastModifiedTime(
                file, FileTime.from(Instant.now().minus(Duration.ofDays(days).plusMinutes(1))));
    }

    /** Names and sizes, but for what is at work. */
    private static Map<String, Long> files(CliFixture desk) throws IOException {
        Map<String, Long> files = new TreeMap<>();
        for (String name : CliFixture.names(desk.home())) {
            if (!name.startsWith("data/bantin")
                    && !name.equals("logs/bantin.log")
                    && !name.startsWith("metrics/bantin.l")) {
                files.put(name, Files.size(desk.home().resolve(name)));
            }
        }
        return files;
    }
}
