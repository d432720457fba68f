package vn.bantin.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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

            Said watched = desk.types("overdue", "--by", "2024-04-10", "--json");
            assertThat(watched.exit()).isEqualTo(7);
            assertThat(watched.out())
                    .isEqualTo("{\"by\":\"2024-04-10\",\"period\":\"2024-Q1\",\"late\":[{\"programme\":\"KTXH-2024\","
                            + "\"period\":\"2024-Q1\",\"state\":\"DAMAGED\",\"there\":1,\"of\":4,\"text\":\"KTXH-2024, kỳ"
                            + " 2024-Q1 có 1 tệp đã phát hành bị mất hoặc hỏng; chạy lại publish\"}],\"lost\":[]}\n");

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
    void where_no_day_is_named_it_asks_today(@TempDir Path home) {
        try (CliFixture desk = CliFixture.at(home)) {
            String today = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")).toString();
            assertThat(desk.types("overdue").out())
                    .isEqualTo(look(desk, today).out())
                    .startsWith("CHẬM, ngày " + today);

            Said said = desk.types("overdue", "--period", "2024-Q1");

            assertThat(said.exit()).isEqualTo(7);
            assertThat(said.out())
                    .isEqualTo("CHẬM, ngày " + today
                            + ": kỳ 2024-Q1 chưa có kế hoạch nào có chỉ tiêu, chưa nhập số liệu.\n");
        }
    }

    @Test
    void by_the_offices_own_calendar_a_period_is_due_after_the_last_day_of_sending(@TempDir Path home)
            throws IOException {
        Files.createDirectories(home.resolve("config"));
        Files.writeString(home.resolve("config/application.yml"), """
            bantin:
              calendar:
                half-year: 07-05
                days-to-send: 3
                holidays: ngay-nghi.txt
            """);
        try (CliFixture desk = CliFixture.at(home)) {
            assertThat(look(desk, "2024-07-10").err())
                    .startsWith("Cấu hình sai: " + home + "/config/ngay-nghi.txt: không đọc được tệp ngày nghỉ mà"
                            + " bantin.calendar.holidays trỏ đến (");
            Files.writeString(home.resolve("config/ngay-nghi.txt"), "2024-07-08\n08.07.2024\n");
            assertThat(look(desk, "2024-07-10").err())
                    .isEqualTo(
                            "Cấu hình sai: " + home + "/config/ngay-nghi.txt, dòng 2: \"08.07.2024\" không phải là một"
                                    + " ngày dạng 2024-02-08 (chú thích đặt sau dấu #). Hãy sửa rồi chạy lại.\n");
            Files.write(home.resolve("config/ngay-nghi.txt"), new byte[] {'2', (byte) 0xe1});
            assertThat(look(desk, "2024-07-10").err())
                    .isEqualTo("Cấu hình sai: " + home + "/config/ngay-nghi.txt: tệp ngày nghỉ phải lưu dạng UTF-8. Hãy"
                            + " sửa rồi chạy lại.\n");

            Files.writeString(home.resolve("config/ngay-nghi.txt"), "2024-07-08 # nghỉ bù\n");
            assertThat(look(desk, "2024-07-11").out()).contains("kỳ 2024-Q1 chưa");
            assertThat(look(desk, "2024-07-12").out()).contains("kỳ 2024-Q2 chưa");
            assertThat(look(desk, "2025-07-12").out())
                    .contains("kỳ 2025-Q2 chưa")
                    .endsWith("Lưu ý: tệp ngày nghỉ (bantin.calendar.holidays) không có ngày nghỉ nào của năm mà kỳ"
                            + " 2025-Q2 đến hạn; hãy bổ sung.\n");
        }
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
