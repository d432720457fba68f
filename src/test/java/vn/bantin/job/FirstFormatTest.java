package vn.bantin.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bantin.console.CliFixture;
import vn.bantin.console.Said;

/**
 * A home that the build of 2026-11-22 (commit 72ad92c) filled is opened, verified and corrected by this one.
 *
 * <p>{@code editions/format-1.zip} holds its database (H2) and its {@code out}: three districts of the sample, the year
 * 2023 published once, the first quarter of 2024 with a correction.
 */
@Tag("slow")
class FirstFormatTest {

    @TempDir
    private Path folder;

    private CliFixture desk;

    @BeforeEach
    void theHomeIsUnpacked() throws IOException {
        desk = StoredHome.unpacked("format-1", folder.resolve("home"));
    }

    @Test
    void every_file_in_force_is_known_and_whole_and_what_it_replaced_is_told() {
        assertThat(verified("KTXH-2023/2023-Q4/edition-1")).isZero();
        assertThat(verified("KTXH-2024/2024-Q1/edition-2")).isZero();

        Said replaced = desk.types(
                "verify",
                desk.home()
                        .resolve("out/KTXH-2024/2024-Q1/edition-1/bulletins/2024-Q1_02_huyen-tho-xuan_ban-tin.pdf")
                        .toString(),
                "--lang",
                "en");
        assertThat(replaced.exit()).isEqualTo(7);
        assertThat(replaced.out()).contains("edition 1").contains("edition 2");
    }

    @Test
    void what_was_backed_up_before_its_migration_is_restored_into_another_home() throws IOException {
        Said first = desk.types("runs");
        assertThat(first.exit()).as(first.all()).isZero();
        Path backups = desk.home().resolve("backups");
        Path file = backups.resolve(CliFixture.names(backups).get(0));
        assertThat(first.err())
                .isEqualTo("Cơ sở dữ liệu do phiên bản trước lập: đã sao lưu vào " + file + " (" + Files.size(file)
                        + " byte), nay nâng cấp cho phiên bản này.\n");

        CliFixture other = CliFixture.at(folder.resolve("other"));
        Said restored = other.types("restore", file.toString());

        assertThat(restored.exit()).as(restored.all()).isZero();
        assertThat(other.types("runs").out()).isEqualTo(first.out());
        assertThat(StoredHome.verified(other, "KTXH-2024/2024-Q1/edition-2")).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "2023-Q4, S28X-M9GJ-50V1, huyện Thọ Xuân, 0",
        "2024-Q1, P9Y2-ZKM9-Q4MK, huyện Thọ Xuân, 0",
        "2024-Q1, XNN4-HEXN-0WRM, huyện Yên Định, 0",
        "2024-Q1, NS3Y-VE5Z-XQQQ, huyện Nga Sơn, 0",
        "2024-Q1, WV5R-2QA3-0N39, huyện Thọ Xuân, 7"
    })
    void a_code_on_paper_is_known(String period, String code, String unit, int exit) {
        Said said = desk.types("verify", "--code", code);

        assertThat(said.out()).contains(period).containsIgnoringCase(unit);
        assertThat(said.exit()).isEqualTo(exit);
    }

    @Test
    void the_sentences_behind_a_code_are_those_on_the_paper_of_then() {
        Said said = desk.types("verify", "--code", "P9Y2-ZKM9-Q4MK");

        assertThat(said.out()).endsWith("""
              huyện Thọ Xuân, kỳ 2024-Q1
              Quý I/2024, huyện Thọ Xuân có 01/11 chỉ tiêu hoàn thành và hoàn thành vượt kế hoạch; \
            02/11 chỉ tiêu đạt trên 25% kế hoạch; 04/11 chỉ tiêu dưới 25% kế hoạch; còn 04/11 chỉ tiêu chưa đánh giá.
              Đứng thứ 3/3 toàn tỉnh (dao động 2-3), thứ 2/2 trong cụm đồng bằng; giữ nguyên hạng so với quý IV/2023 \
            (thứ 3/3); giảm 1 bậc so với cùng kỳ quý I/2023 (thứ 2/3); điểm 96,85 \
            (được đánh giá 100% tỷ trọng đến kỳ).
            """);
    }

    @Test
    void what_is_published_is_not_published_again_and_is_corrected_by_a_third_edition() throws IOException {
        Said again = desk.types("publish", "--period", "2024-Q1");
        assertThat(again.exit()).as(again.toString()).isZero();

        Path input = Files.createDirectories(folder.resolve("input"));
        Files.writeString(input.resolve("progress.csv"), """
            programme,unit,indicator,period,value,estimate,state,reported_on
            KTXH-2024,401,XD01,2024-Q1,61,false,APPROVED,2024-04-20
            """);
        assertThat(desk.types("import", input.toString()).exit()).isZero();
        Said third = desk.types("publish", "--period", "2024-Q1", "--edition", "new", "--issued-on", "2024-04-22");

        assertThat(third.exit()).as(third.toString()).isZero();
        assertThat(third.out()).contains("Bản đính chính lần 2");
        assertThat(verified("KTXH-2024/2024-Q1/edition-3")).isZero();
    }

    private int verified(String edition) {
        return StoredHome.verified(desk, edition);
    }
}
