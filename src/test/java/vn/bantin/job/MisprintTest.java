package vn.bantin.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.bantin.app.Application;
import vn.bantin.app.FailureAlarm;
import vn.bantin.app.MigrationBackup;
import vn.bantin.app.PrintProgress;
import vn.bantin.app.PublishReport;
import vn.bantin.console.CliFixture;
import vn.bantin.console.Said;
import vn.bantin.progress.Period;

/** The press prints something else than was frozen, or the disk keeps something else than was printed. */
class MisprintTest {

    private static final String[] PUBLISH = {"publish", "--period", "2024-Q1", "--issued-on", "2024-04-03"};
    private static final String THO_XUAN = "bulletins/2024-Q1_03_huyen-tho-xuan_ban-tin.pdf";
    private static final String PACK = "bulletins/2024-Q1_tap-tai-lieu.pdf";

    @TempDir
    private Path home;

    private CliFixture desk;

    @BeforeEach
    void threeDistrictsAreImported() {
        desk = CliFixture.withThreeDistricts(home);
    }

    @AfterEach
    void theDeskIsCleared() {
        desk.close();
    }

    @Test
    void a_bulletin_with_another_figure_is_put_aside_with_the_evidence_and_printed_anew() throws IOException {
        thePress(
                "targets",
                "$F{value}",
                "($P{bookmark}.equals(\"huyện Thọ Xuân\") ? $F{value}.replace('6', '7') : $F{value})");

        Said said = desk.types(PUBLISH);

        Path aside = quarantine().resolve(THO_XUAN);
        assertThat(said.exit()).isEqualTo(4);
        assertThat(said.out().lines().filter(line -> !line.startsWith("CẢNH BÁO")))
                .containsExactly(
                        "395 (huyện Thọ Xuân): đọc lại bản in thấy sai: dòng của bảng phải là \"3 |"
                                + " Tổngvốnđầutưpháttriểntrênđịabàn | tỷđồng | 5.500 | ước1.357 | ước1.476 | 26,8 | 108,8"
                                + " | ●đạttiếnđộ,cần25% | 3/3 | PhòngTàichính-Kếhoạch\", tệp có \"3 |"
                                + " Tổngvốnđầutưpháttriểntrênđịabàn | tỷđồng | 5.500 | ước1.357 | ước1.477 | 26,8 | 108,8"
                                + " | ●đạttiếnđộ,cần25% | 3/3 | PhòngTàichính-Kếhoạch\". Tệp đã được cách ly tại "
                                + aside + "; chạy lại publish để in lại.",
                        "Chưa xong KTXH-2024, kỳ 2024-Q1: đã in 3 tệp; các báo cáo nêu trên chưa in được. Hãy xử lý rồi"
                                + " chạy lại publish.");
        assertThat(aside).exists();
        assertThat(Files.readString(aside.resolveSibling(aside.getFileName() + ".txt")))
                .startsWith("Tệp in sai, không được phát hành / a misprint, not issued: " + THO_XUAN + "\n"
                        + "Lần phát hành / edition: KTXH-2024/2024-Q1/edition-1\n"
                        + "Sai / wrong: ROW\n"
                        + "Phải là / expected: 3 | Tổngvốn");
        assertThat(desk.files()).hasSize(6).doesNotContain(THO_XUAN); // three, and their Word copies
        assertThat(desk.edition().resolve("manifest.json")).doesNotExist();
        assertThat(desk.number("select count(*) from bulletins where failure is not null"))
                .isOne();

        Said english = desk.types("publish", "--period", "2024-Q1", "--lang", "en");
        assertThat(english.exit()).isEqualTo(4);
        assertThat(english.out())
                .contains("395 (huyện Thọ Xuân): read back, the print is wrong: the row of the table should be \"3 |"
                        + " Tổngvốn");
        assertThat(CliFixture.names(quarantine())).hasSize(4);

        theOfficesTemplatesAreRemoved();
        assertPublished(desk.types(PUBLISH));
        assertThat(CliFixture.names(quarantine())).hasSize(4);
    }

    @Test
    @Tag("slow")
    void no_bulletin_with_another_rank_comes_into_an_edition() throws IOException {
        thePress(
                "first",
                "$F{text}",
                "($F{text} == null ? null : $F{text}.replace(\"xếp thứ 2/\", \"xếp thứ 1/\").replace(\"xếp thứ 3/\","
                        + " \"xếp thứ 1/\"))");

        Said said = desk.types(PUBLISH);

        assertThat(said.exit()).isEqualTo(4);
        assertThat(said.out())
                .contains("380 (thành phố Thanh Hóa): đọc lại bản in thấy sai: thiếu đoạn"
                        + " \"Thànhphốxếpthứ3/3đơnvịđượcxếphạng");
        // Who is first and the summary are right.
        assertThat(desk.files()).hasSize(4);
        assertThat(desk.edition().resolve("manifest.json")).doesNotExist();
    }

    @Test
    @Tag("slow")
    void a_file_that_rots_after_it_was_printed_never_comes_into_the_manifest() throws IOException {
        PublishReport report = publish(tick -> {
            if (tick.done() == 4) {
                rot(desk.edition().resolve(THO_XUAN));
            }
        });

        assertThat(report.end()).isEqualTo(PublishReport.End.INCOMPLETE);
        assertThat(report.failures()).singleElement().satisfies(failure -> {
            assertThat(failure.place()).isEqualTo("395");
            assertThat(failure.misprint()).isEqualTo("BYTES");
            assertThat(failure.details().get(2))
                    .isEqualTo(quarantine().resolve(THO_XUAN).toString());
        });
        assertThat(desk.edition().resolve(THO_XUAN)).doesNotExist();
        assertThat(desk.edition().resolve("manifest.json")).doesNotExist();

        assertPublished(desk.types(PUBLISH));
    }

    @Test
    @Tag("slow")
    void a_wrong_page_in_the_pack_stops_the_manifest() throws IOException {
        thePress("contents", "$F{page}", "($F{page} == null ? null : $F{page}.concat(\"9\"))");

        Said said = desk.types(PUBLISH);

        assertThat(said.exit()).isEqualTo(4);
        assertThat(said.out()).contains(PACK + ": đọc lại bản in thấy sai: dòng của bảng phải là \"");
        assertThat(quarantine().resolve(PACK)).exists();
        assertThat(desk.edition().resolve(PACK)).doesNotExist();
        assertThat(desk.edition().resolve("manifest.json")).doesNotExist();

        theOfficesTemplatesAreRemoved();
        assertPublished(desk.types(PUBLISH));
    }

    @Test
    @Tag("slow")
    void a_draft_that_is_wrong_is_refused_whole() throws IOException {
        thePress("targets", "$F{value}", "($F{value} == null ? null : $F{value}.replace('6', '7'))");

        Said said = desk.types("publish", "--period", "2024-Q1", "--draft");

        assertThat(said.exit()).isEqualTo(4);
        assertThat(said.err()).contains("Bản in sai: đọc lại bản in thấy sai: dòng của bảng phải là \"");
        assertThat(home.resolve("out/KTXH-2024/2024-Q1/draft")).doesNotExist();
    }

    private Path quarantine() {
        return home.resolve("quarantine/KTXH-2024/2024-Q1/edition-1");
    }

    /** A fault in the press: the office's own template prints something else. */
    private void thePress(String template, String from, String to) throws IOException {
        Path reports = Files.createDirectories(home.resolve("reports"));
        String shipped = Files.readString(Path.of("reports", template + ".jrxml"));
        assertThat(shipped).contains(from);
        Files.writeString(reports.resolve(template + ".jrxml"), shipped.replace(from, to));
    }

    private void theOfficesTemplatesAreRemoved() throws IOException {
        for (String name : CliFixture.names(home.resolve("reports"))) {
            Files.delete(home.resolve("reports").resolve(name));
        }
    }

    private PublishReport publish(Consumer<PrintProgress> progress) {
        return desk.sitting(() -> {
            try (Application office =
                    Application.open(home, false, new FailureAlarm(), new MigrationBackup(true, backup -> {}))) {
                return office.publishing().publish(new Period(2024, 1), null, LocalDate.of(2024, 4, 3), progress);
            }
        });
    }

    private static void rot(Path file) {
        try {
            byte[] content = Files.readAllBytes(file);
            content[content.length / 2] ^= 1;
            Files.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void assertPublished(Said said) throws IOException {
        assertThat(said.exit()).as(said.all()).isZero();
        assertThat(desk.files()).hasSize(16);
        Shelves.assertWhole(desk.edition());
        assertThat(List.copyOf(Shelves.hashes(desk.edition()).keySet())).contains(THO_XUAN, PACK);
    }
}
