package vn.bantin.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bantin.app.OverdueCheck;
import vn.bantin.console.CliFixture;
import vn.bantin.console.Said;
import vn.bantin.console.SampleCopy;

/** The watch: is what is due by a day published whole? */
class OverdueTest {

    @Test
    void late_until_the_edition_is_whole_and_late_again_when_a_file_is_gone(@TempDir Path home, @TempDir Path folder)
            throws IOException {
        try (CliFixture desk = CliFixture.with(
                home, SampleCopy.threeDistricts(folder.resolve("in")).folder())) {
            assertLate(desk, "KTXH-2024, kỳ 2024-Q1 chưa phát hành");
            assertThat(desk.types("publish", "--period", "2024-Q1", "--only", "395,381")
                            .exit())
                    .isEqualTo(4);
            assertLate(desk, "KTXH-2024, kỳ 2024-Q1 chưa xong, đã in 2/4 tệp; chạy lại publish");
            assertThat(desk.types("publish", "--period", "2024-Q1").exit()).isZero();

            Said whole = look(desk, "2024-04-10");
            assertThat(whole.exit()).isZero();
            assertThat(whole.out()).isEqualTo("Kỳ 2024-Q1 đã phát hành đủ, các tệp còn nguyên vẹn.\n");

            Files.delete(desk.edition().resolve("data/findings.csv"));
            assertLate(desk, "KTXH-2024, kỳ 2024-Q1 có 1 tệp đã phát hành bị mất hoặc hỏng; chạy lại publish");

            Said nothing = look(desk, "2025-04-10");
            assertThat(nothing.exit()).isEqualTo(7);
            assertThat(nothing.out())
                    .isEqualTo(
                            "CHẬM, ngày 2025-04-10: kỳ 2025-Q1 chưa có kế hoạch nào có chỉ tiêu, chưa nhập số liệu.\n");
            assertThat(desk.types("overdue", "--by", "2024-04-10", "--period", "2023-Q4", "--lang", "en")
                            .out())
                    .isEqualTo("LATE on 2024-04-10: KTXH-2023, 2023-Q4 is not published.\n");
        }
    }

    @Test
    void of_a_period_it_asks_today_where_no_day_is_named(@TempDir Path home) {
        try (CliFixture desk = CliFixture.at(home)) {
            Said said = desk.types("overdue", "--period", "2024-Q1");

            assertThat(said.exit()).isEqualTo(7);
            assertThat(said.out())
                    .isEqualTo("CHẬM, ngày " + LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"))
                            + ": kỳ 2024-Q1 chưa có kế hoạch nào có chỉ tiêu, chưa nhập số liệu.\n");
        }
    }

    @ParameterizedTest
    @CsvSource({"2024-03-31, 2023-Q4", "2024-04-01, 2024-Q1", "2024-01-01, 2023-Q4", "2024-12-31, 2024-Q3"})
    void due_is_the_last_period_of_which_no_day_is_left(LocalDate day, String due) {
        assertThat(OverdueCheck.lastOver(day)).hasToString(due);
    }

    private static Said look(CliFixture desk, String by) {
        return desk.types("overdue", "--by", by);
    }

    private static void assertLate(CliFixture desk, String what) {
        Said said = look(desk, "2024-04-10");
        assertThat(said.exit()).isEqualTo(7);
        assertThat(said.out()).isEqualTo("CHẬM, ngày 2024-04-10: " + what + ".\n");
    }
}
