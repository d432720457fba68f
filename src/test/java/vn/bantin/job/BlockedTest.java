package vn.bantin.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.bantin.console.CliFixture;
import vn.bantin.console.Said;
import vn.bantin.console.SampleCopy;

/** Data that would make a wrong or a holed page stop a publish before its first page. */
class BlockedTest {

    @TempDir
    private Path folder;

    @Test
    @Tag("slow")
    void a_character_that_the_font_lacks_stops_the_publish_until_it_is_mended() throws IOException {
        SampleCopy copy =
                SampleCopy.threeDistricts(folder.resolve("in")).change("units.csv", "395,Thọ Xuân", "395,Thọ Xuân 漢");
        try (CliFixture desk = CliFixture.with(folder.resolve("home"), copy.folder())) {
            Said said = desk.types("publish", "--period", "2024-Q1");

            assertThat(said.exit()).isEqualTo(3);
            assertThat(said.out()).isEqualTo("""
                LỖI GLYPH_MISSING đơn vị 395 (huyện Thọ Xuân 漢): Phông chữ không in được ký tự "漢" (U+6F22) trong "Thọ Xuân 漢". Hãy thay\
                 ký tự này.
                Chưa phát hành KTXH-2024, kỳ 2024-Q1: còn 1 lỗi phải sửa trước. Chưa in gì.
                """);
            assertThat(said.err()).isEmpty();
            assertNothingDone(desk);

            copy.change("units.csv", "Thọ Xuân 漢", "Thọ Xuân");
            assertThat(desk.types("import", copy.folder().toString()).exit()).isZero();
            assertPublishedInTheSameRun(desk);
        }
    }

    @Test
    void a_period_of_which_nobody_has_reported_anything_is_printed_only_where_that_is_asked_for() throws IOException {
        SampleCopy copy = SampleCopy.threeDistricts(folder.resolve("in"));
        try (CliFixture desk = CliFixture.with(folder.resolve("home"), copy.folder())) {
            for (String[] words : List.of(
                    new String[] {"publish", "--period", "2024-Q2"},
                    new String[] {"publish", "--period", "2024-Q2", "--dry-run"},
                    new String[] {"publish", "--period", "2024-Q2", "--draft"},
                    new String[] {"publish", "--period", "2024-Q2", "--draft", "--dry-run"})) {
                Said said = desk.types(words);

                assertThat(said.exit()).isEqualTo(3);
                assertThat(said.all())
                        .isEqualTo("KTXH-2024, kỳ 2024-Q2 chưa có đơn vị nào gửi số liệu; chưa in gì. Hãy nhập số liệu"
                                + " của kỳ đó trước, hoặc thêm --allow-empty nếu vẫn muốn in.\n");
            }
            desk.sql().sql("""
                insert into progress (programme, unit, indicator, period, `value`, estimate, state)
                values ('KTXH-2024', '395', 'KT05', '2024-Q2', null, false, 'APPROVED')
                """).update();
            assertThat(desk.types("publish", "--period", "2024-Q2", "--lang", "en")
                            .err())
                    .as("a figure that was taken back is none")
                    .isEqualTo("KTXH-2024, 2024-Q2: nobody has reported anything yet; nothing was printed. Import the"
                            + " figures of that period first, or add --allow-empty to print all the same.\n");
            assertThat(CliFixture.names(desk.edition("KTXH-2024", "2024-Q2").getParent()))
                    .isEmpty();
            assertThat(desk.number("select count(*) from editions")).isZero();

            Said said = desk.types(
                    "publish", "--period", "2024-Q2", "--draft", "--allow-empty", "--issued-on", "2024-07-03");

            assertThat(said.exit()).as(said.all()).isZero();
            assertThat(desk.types("publish", "--period", "2024-Q2", "--dry-run", "--allow-empty")
                            .exit())
                    .isZero();
        }
    }

    @Test
    @Tag("slow")
    void a_unit_that_had_ended_before_the_period_stops_the_publish_until_it_is_mended() throws IOException {
        SampleCopy copy = SampleCopy.threeDistricts(folder.resolve("in"))
                .change(
                        "units.csv",
                        "381,Bỉm Sơn,TOWN,TH,đồng bằng,1981-12-18,2025-06-30",
                        "381,Bỉm Sơn,TOWN,TH,đồng" + " bằng,1981-12-18,2023-12-31");
        try (CliFixture desk = CliFixture.with(folder.resolve("home"), copy.folder())) {
            Said said = desk.types("publish", "--period", "2024-Q1", "--lang", "en");

            assertThat(said.exit()).isEqualTo(3);
            assertThat(said.out()).isEqualTo("""
                ERROR UNIT_ENDED unit 381 (thị xã Bỉm Sơn): Bỉm Sơn does not exist on 2024-03-31 (from 1981-12-18 to 2023-12-31) but has\
                 targets or figures. Fix valid_to, or import the rows again with removed = true\
                 (targets), an empty value (figures).
                Not published: KTXH-2024, 2024-Q1 has 1 errors to fix first. Nothing was printed.
                """);
            assertNothingDone(desk);

            copy.change("units.csv", "1981-12-18,2023-12-31", "1981-12-18,2025-06-30");
            assertThat(desk.types("import", copy.folder().toString()).exit()).isZero();
            assertPublishedInTheSameRun(desk);
        }
    }

    @Test
    void check_and_rehearsal_list_the_same_reason_and_exit_alike() {
        SampleCopy copy =
                SampleCopy.threeDistricts(folder.resolve("in")).change("units.csv", "395,Thọ Xuân", "395,Thọ Xuân 漢");
        try (CliFixture desk = CliFixture.with(folder.resolve("home"), copy.folder())) {
            Said check = desk.types("check", "--period", "2024-Q1");
            Said rehearsal = desk.types("publish", "--period", "2024-Q1", "--dry-run");

            assertThat(check.exit()).isEqualTo(3);
            assertThat(check.out()).containsPattern("\nLỖI +GLYPH_MISSING +395 \\(huyện Thọ Xuân 漢\\) +");
            assertThat(check.last())
                    .matches("KTXH-2024, kỳ 2024-Q1: 1 lỗi phải sửa trước khi phát hành, \\d+ điểm cần xem lại\\. Danh"
                            + " sách và văn bản đôn đốc trong .*");
            assertThat(CliFixture.names(desk.home().resolve("check/KTXH-2024/2024-Q1")))
                    .containsExactly("2024-Q1_can-soat-lai.pdf", "findings.csv");
            assertThat(rehearsal.exit()).isEqualTo(3);
            assertThat(rehearsal.out()).contains("LỖI GLYPH_MISSING đơn vị 395 (huyện Thọ Xuân 漢): ");
            assertThat(desk.home().resolve("out")).doesNotExist();
            assertThat(desk.number("select count(*) from BATCH_JOB_INSTANCE")).isZero();
        }
    }

    @Test
    void the_paper_of_check_names_the_last_day_of_the_offices_own_calendar() throws IOException {
        Path home = folder.resolve("home");
        try (CliFixture desk = CliFixture.with(
                home, SampleCopy.threeDistricts(folder.resolve("in")).folder())) {
            Files.createDirectories(home.resolve("config"));
            Files.writeString(home.resolve("config/ngay-nghi.txt"), "2024-04-09 # nghỉ bù\n");
            Files.writeString(home.resolve("config/application.yml"), """
                    bantin:
                      calendar:
                        quarter: 5
                        days-to-send: 3
                        holidays: ngay-nghi.txt
                    """);

            Said check = desk.types("check", "--period", "2024-Q1");

            try (PDDocument paper = Loader.loadPDF(home.resolve("check/KTXH-2024/2024-Q1/2024-Q1_can-soat-lai.pdf")
                    .toFile())) {
                assertThat(new PDFTextStripper().getText(paper).replaceAll("\\s+", " "))
                        .contains("hạn ngày 11 tháng 4 năm 2024 đã qua");
            }
            assertThat(check.out()).doesNotContain("bantin.calendar.holidays");
            assertThat(desk.types("check", "--period", "2023-Q3").out())
                    .contains("Lưu ý: tệp ngày nghỉ (bantin.calendar.holidays) không có ngày nghỉ nào của năm mà kỳ"
                            + " 2023-Q3 đến hạn; hãy bổ sung.");
        }
    }

    private static void assertNothingDone(CliFixture desk) {
        assertThat(CliFixture.names(desk.home().resolve("out"))).isEmpty();
        assertThat(desk.number("select count(*) from editions")).isZero();
        assertThat(desk.types("runs").out()).endsWith("  chưa xong\n");
    }

    private static void assertPublishedInTheSameRun(CliFixture desk) throws IOException {
        Said said = desk.types("publish", "--period", "2024-Q1");
        assertThat(said.exit()).as(said.all()).isZero();
        Shelves.assertWhole(desk.edition());
        assertThat(desk.number("select count(*) from BATCH_JOB_INSTANCE")).isOne();
        assertThat(desk.number("select count(*) from BATCH_JOB_EXECUTION")).isEqualTo(2);
    }
}
