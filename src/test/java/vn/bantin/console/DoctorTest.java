package vn.bantin.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether this machine is ready, part by part. */
class DoctorTest {

    @Test
    void a_ready_machine_is_told_part_by_part(@TempDir Path home) {
        try (CliFixture desk = CliFixture.withThreeDistricts(home)) {
            Said said = desk.types("doctor");

            assertThat(said.exit()).as(said.all()).isZero();
            assertThat(said.err()).isEmpty();
            assertThat(said.out().replaceAll("\\d[\\d.]*", "N")).isEqualTo("""
                ĐƯỢC  Chương trình: bantin N, Java N, bộ nhớ tối đa N MB, N lõi
                ĐƯỢC  Thư mục tạm: %s
                ĐƯỢC  Thư mục làm việc: %s, còn trống N MB
                ĐƯỢC  Cấu hình: config/application.yml và biến môi trường hợp lệ
                ĐƯỢC  Cơ sở dữ liệu: HN N (N-N-N), bảng đúng phiên bản chương trình
                ĐƯỢC  Đồng hồ: hôm nay N-N-N, khớp với cơ sở dữ liệu
                ĐƯỢC  Mẫu in, phông chữ: in thử được
                ĐƯỢC  Lịch chốt số liệu: kỳ đã chốt gần nhất là N-QN
                ĐƯỢC  Số liệu: N kế hoạch, N đơn vị
                Máy này đã sẵn sàng.
                """.formatted(
                    System.getProperty("java.io.tmpdir"), home.toString().replaceAll("\\d[\\d.]*", "N")));
            assertThat(home.resolve("out")).doesNotExist();

            Said watched = desk.types("doctor", "--json");
            assertThat(watched.exit()).isZero();
            assertThat(watched.out())
                    .startsWith("{\"ready\":true,\"parts\":[{\"part\":\"PROGRAM\",\"ready\":true,\"text\":\"bantin ")
                    .contains("{\"part\":\"TEMPLATES\",\"ready\":true,\"text\":\"in thử được\"}")
                    .hasLineCount(1);
        }
    }

    @Test
    void a_wrong_setting_a_broken_template_and_an_old_list_of_holidays_are_told_with_their_cures(@TempDir Path home)
            throws IOException {
        Files.createDirectories(home.resolve("config"));
        Files.writeString(home.resolve("config/application.yml"), """
            bantin:
              calendar:
                quarter: 5
                half-year: 5
                nine-months: 5
                year: 5
                days-to-send: 3
                holidays: ngay-nghi.txt
            """);
        Files.writeString(home.resolve("config/ngay-nghi.txt"), "2020-01-01\n");
        Files.createDirectories(home.resolve("reports"));
        Files.writeString(home.resolve("reports/sheet.jrxml"), "<jasperReport");
        try (CliFixture desk = CliFixture.at(home)) {
            Said said = desk.types("doctor");

            assertThat(said.exit()).isEqualTo(6);
            assertThat(said.out().lines().filter(line -> line.startsWith("LỖI")))
                    .hasSize(2)
                    .anyMatch(line -> line.startsWith("LỖI   Mẫu in, phông chữ: "))
                    .anyMatch(line -> line.matches(
                            "LỖI   Lịch chốt số liệu: Tệp ngày nghỉ \\(bantin\\.calendar\\.holidays\\) không"
                                    + " có ngày nghỉ nào của năm mà kỳ \\d{4}-Q\\d đến hạn\\. Hãy bổ sung\\."));
            assertThat(said.out()).endsWith("Còn 2 lỗi phải xử lý trước khi phát hành.\n");

            assertThat(desk.types("doctor", "--json").out())
                    .startsWith("{\"ready\":false,")
                    .contains(
                            "{\"part\":\"CALENDAR\",\"ready\":false,\"text\":\"Tệp ngày nghỉ (bantin.calendar.holidays) ");

            Files.writeString(home.resolve("config/application.yml"), "bantin:\n  thread: 2\n");
            Said wrong = desk.types("doctor", "--lang", "en");
            assertThat(wrong.exit()).isEqualTo(6);
            assertThat(wrong.out())
                    .contains("FAULT  Configuration: ")
                    .endsWith("1 faults have to be mended before anything is published.\n");
        }
    }

    @Test
    void a_home_in_which_nobody_can_write_does_not_hide_that_its_settings_cannot_be_read(@TempDir Path folder)
            throws IOException {
        Path home = Files.createDirectories(folder.resolve("home"));
        Files.writeString(home.resolve("logs"), "not a folder");
        Files.createDirectories(home.resolve("config"));
        Files.write(home.resolve("config/application.yml"), new byte[] {'a', ':', ' ', (byte) 0xff});
        try (CliFixture desk = CliFixture.at(home)) {
            Said said = desk.types("doctor");

            assertThat(said.exit()).isEqualTo(6);
            assertThat(said.out().lines().filter(line -> line.startsWith("LỖI")))
                    .hasSize(2)
                    .anyMatch(line -> line.startsWith("LỖI   Thư mục làm việc: "))
                    .anyMatch(line -> line.startsWith("LỖI   Cấu hình: "));
        }
    }
}
