package vn.bantin.intake;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import vn.bantin.checks.Finding;
import vn.bantin.progress.MasterData;

/** Whatever is done to a workbook, reading it ends in accepted and rejected rows and sentences, not in an exception. */
@Tag("slow")
class MutatedWorkbooksTest {

    private static final byte[] BOOK = Book.small().bytes();

    /** POI says to the log what is wrong in each of them. */
    private static final Logger POI = (Logger) LoggerFactory.getLogger("org.apache.poi");

    @TempDir
    Path folder;

    @BeforeAll
    static void quiet() {
        POI.setLevel(Level.OFF);
    }

    @AfterAll
    static void loud() {
        POI.setLevel(null);
    }

    @Test
    void two_hundred_workbooks_cut_anywhere() throws IOException {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            assertSentences(Arrays.copyOf(BOOK, random.nextInt(BOOK.length)), "cut, seed " + seed);
        }
    }

    @Test
    void five_hundred_workbooks_with_bytes_changed() throws IOException {
        for (int seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            assertSentences(flipped(BOOK, random), "flipped, seed " + seed);
        }
    }

    /** What a checksum cannot see: a part that was written so. */
    @Test
    void five_hundred_workbooks_with_characters_changed_inside_their_parts() throws IOException {
        Map<String, byte[]> parts = WorkbookCodesTest.parts(BOOK);
        List<String> names = new ArrayList<>(parts.keySet());
        for (int seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            Map<String, byte[]> changed = new LinkedHashMap<>(parts);
            String name = names.get(random.nextInt(names.size()));
            changed.compute(name, (any, bytes) -> random.nextInt(10) == 0 ? null : edited(bytes, random));
            assertSentences(WorkbookCodesTest.zip(changed), "edited " + name + ", seed " + seed);
        }
    }

    private static byte[] flipped(byte[] bytes, Random random) {
        byte[] copy = bytes.clone();
        int times = 1 + random.nextInt(20);
        for (int i = 0; i < times; i++) {
            copy[random.nextInt(copy.length)] = (byte) random.nextInt(256);
        }
        return copy;
    }

    /** Digits and letters where others were, so that it mostly stays XML. */
    private static byte[] edited(byte[] bytes, Random random) {
        byte[] copy = bytes.clone();
        String signs = "0123456789-.ABZsbend<\"";
        for (int i = 0; i < 4; i++) {
            int at = random.nextInt(copy.length);
            if (Character.isLetterOrDigit(copy[at])) {
                copy[at] = (byte) signs.charAt(random.nextInt(signs.length()));
            }
        }
        return copy;
    }

    private void assertSentences(byte[] bytes, String what) throws IOException {
        Path file = Files.write(folder.resolve("a.xlsx"), bytes);
        ImportResult reading;
        try {
            reading = XlsxWorkbook.read(file, DecimalMark.POINT, MasterData.EMPTY);
        } catch (RuntimeException e) {
            throw new AssertionError(what, e);
        }
        XlsxWorkbookTest.assertBalanced(reading);
        assertThat(reading.findings())
                .as(what)
                .isSortedAccordingTo(Finding.ORDER)
                .allSatisfy(finding -> {
                    assertThat(finding.message()).doesNotContain("%s", "\0", "\n", "Exception");
                    assertThat(finding.messageInEnglish()).doesNotContain("%s", "\0", "\n", "Exception");
                });
        if (reading.files().isEmpty()) {
            assertThat(reading.clean()).as(what).isFalse();
        }
    }
}
