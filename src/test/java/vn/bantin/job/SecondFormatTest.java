package vn.bantin.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.bantin.console.CliFixture;
import vn.bantin.console.Said;

/**
 * A home that the build of 2026-11-29 filled, the first one of the second stored form, is opened, verified and corrected.
 *
 * <p>{@code editions/format-2.zip} holds three units of the sample: the first quarter of 2024 with a correction that keeps two
 * bulletins, and in the database the quarter before.
 */
class SecondFormatTest {

    @TempDir
    private Path folder;

    private CliFixture desk;

    @BeforeEach
    void theHomeIsUnpacked() throws IOException {
        desk = StoredHome.unpacked("format-2", folder.resolve("home"));
    }

    @Test
    void every_file_in_force_and_every_code_on_paper_is_known() {
        assertThat(StoredHome.verified(desk, "KTXH-2024/2024-Q1/edition-2")).isZero();
        assertCode("PEB0-C005-QCCA", "thành phố Thanh Hóa", 0);
        assertCode("QVCG-0CJR-1HA3", "huyện Thọ Xuân", 0);
        assertCode("9PSV-GCXD-V9KA", "huyện Thọ Xuân", 7);
        assertCode("FFM8-DQQQ-H1FP", "03 đơn vị", 0);
        assertCode("DM0X-7X9X-DNPT", "huyện Thọ Xuân", 0);
    }

    private void assertCode(String code, String said, int exit) {
        Said answer = desk.types("verify", "--code", code);
        assertThat(answer.out()).as(code).containsIgnoringCase(said);
        assertThat(answer.exit()).as(code).isEqualTo(exit);
    }

    @Test
    void it_is_corrected_by_a_third_edition() throws IOException {
        Path input = Files.createDirectories(folder.resolve("input"));
        Files.writeString(input.resolve("progress.csv"), """
                programme,unit,indicator,period,value,estimate,state,reported_on
                KTXH-2024,381,XD01,2024-Q1,61,false,APPROVED,2024-04-20
                """);
        assertThat(desk.types("import", input.toString()).exit()).isZero();

        Said third = desk.types("publish", "--period", "2024-Q1", "--edition", "new", "--issued-on", "2024-04-22");

        assertThat(third.exit()).as(third.toString()).isZero();
        assertThat(third.out()).contains("Bản đính chính lần 2").contains("1 báo cáo không thay đổi");
        assertThat(StoredHome.verified(desk, "KTXH-2024/2024-Q1/edition-3")).isZero();
    }
}
