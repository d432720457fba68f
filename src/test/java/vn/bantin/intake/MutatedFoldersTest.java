package vn.bantin.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.bantin.checks.Finding;
import vn.bantin.checks.Rejection;
import vn.bantin.progress.MasterData;

/** Whatever is done to a folder, reading it ends in accepted and rejected rows, not in an exception. */
class MutatedFoldersTest {

    private static final List<String> PIECES = List.of(
            "\"",
            ",",
            "\n",
            "\r",
            "\r\n",
            ";",
            "\t",
            "\0",
            "\u007f",
            "\uFEFF",
            "\uFFFE",
            "\u00a0",
            "-",
            ".",
            "1",
            "0",
            "TH",
            "395",
            "400",
            "KT01",
            "KT02",
            "XH01",
            "KH24",
            "2024-Q9",
            "AT_MOST",
            "MILESTONE",
            "\ud840\udc00",
            "\u0301",
            "#DIV/0!",
            "9".repeat(30),
            "x".repeat(1100),
            ",,,,,,,,,,,,,");

    @TempDir
    Path folder;

    @Test
    @Tag("slow")
    void accepted_and_rejected_rows_are_all_rows_of_five_hundred_damaged_folders() {
        for (int seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            SmallFolder small = new SmallFolder();
            List<String> names = new ArrayList<>(small.files().keySet());
            int times = 1 + random.nextInt(4);
            for (int i = 0; i < times; i++) {
                String name = names.get(random.nextInt(names.size()));
                small.bytes(name, mutated(small.files().get(name), random));
            }

            ImportResult reading = small.read(folder, DecimalMark.values()[random.nextInt(2)], MasterData.EMPTY);

            assertBalanced(reading, "seed " + seed);
        }
    }

    private static byte[] mutated(byte[] bytes, Random random) {
        int at = random.nextInt(bytes.length + 1);
        int until = Math.min(bytes.length, at + random.nextInt(8));
        byte[] piece = switch (random.nextInt(5)) {
            case 0 -> new byte[0];
            case 1 -> new byte[] {(byte) random.nextInt(256)};
            case 2 -> copied(bytes, random);
            default -> PIECES.get(random.nextInt(PIECES.size())).getBytes(StandardCharsets.UTF_8);
        };
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes, 0, at);
        out.writeBytes(piece);
        int from = random.nextBoolean() ? at : until;
        out.write(bytes, from, bytes.length - from);
        return out.toByteArray();
    }

    private static byte[] copied(byte[] bytes, Random random) {
        if (bytes.length == 0) {
            return bytes;
        }
        int from = random.nextInt(bytes.length);
        int until = from + random.nextInt(bytes.length - from);
        return Arrays.copyOfRange(bytes, from, until);
    }

    private static void assertBalanced(ImportResult reading, String seed) {
        assertThat(reading.files())
                .as(seed)
                .hasSize(6)
                .allSatisfy(
                        file -> assertThat(file.accepted() + file.rejected()).isEqualTo(file.read()));
        assertThat(reading.findings())
                .as(seed)
                .isSortedAccordingTo(Finding.ORDER)
                .containsAll(reading.rejections().stream()
                        .map(Rejection::findings)
                        .flatMap(List::stream)
                        .toList())
                .allSatisfy(finding -> {
                    assertThat(finding.message()).doesNotContain("%s", "\0", "\n");
                    assertThat(finding.messageInEnglish()).doesNotContain("%s", "\0", "\n");
                });
        assertThat(reading.clean())
                .as(seed)
                .isEqualTo(reading.findings().stream().noneMatch(Finding::blocks));
        if (reading.rejections().isEmpty()) {
            assertThat(reading.files()).as(seed).allMatch(file -> file.read() == file.accepted());
        }
    }
}
