package vn.bantin.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.bantin.console.CliFixture;
import vn.bantin.console.Said;

/** A file comes back from somewhere, by whatever name: is it ours, and as it was? */
class VerifyTest {

    private static final String THO_XUAN = "bulletins/2024-Q1_03_huyen-tho-xuan_ban-tin.pdf";
    private static final String CODE = "[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}";

    @TempDir
    private static Path folder;

    private static CliFixture desk;
    private static Path mail;

    @BeforeAll
    static void aQuarterIsPublished() throws IOException {
        desk = CliFixture.publishedThreeDistricts(folder.resolve("home"));
        mail = Files.createDirectories(folder.resolve("mail"));
    }

    @AfterAll
    static void itIsThrownAway() {
        desk.close();
    }

    @Test
    void a_copy_by_any_name_is_ours_and_whole() throws IOException {
        Path copy = Files.copy(desk.edition().resolve(THO_XUAN), mail.resolve("bản tin (1).pdf"));

        Said said = desk.types("verify", copy.toString());

        assertThat(said.exit()).isZero();
        assertThat(said.out())
                .isEqualTo(copy + ": đúng bản phát hành hiện hành, còn nguyên (KTXH-2024, kỳ 2024-Q1, lần 1: "
                        + THO_XUAN + ")\n");
    }

    @Test
    void every_file_of_the_edition_is_known_the_manifest_among_them() {
        String[] words = java.util.stream.Stream.concat(
                        java.util.stream.Stream.of("verify"),
                        desk.files().stream()
                                .map(file -> desk.edition().resolve(file).toString()))
                .toArray(String[]::new);

        Said said = desk.types(words);

        assertThat(said.exit()).isZero();
        assertThat(said.out().lines()).hasSize(16).allMatch(line -> line.contains("còn nguyên"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                THO_XUAN,
                "bulletins/2024-Q1_00_tong-hop.pdf",
                "bulletins/2024-Q1_chi-tieu.pdf",
                "bulletins/2024-Q1_tap-tai-lieu.pdf"
            })
    void what_was_changed_afterwards_is_told_by_the_code_on_its_last_page(String file) throws IOException {
        Path copy = mail.resolve("sửa " + file.replace('/', '-'));
        try (PDDocument document = Loader.loadPDF(desk.edition().resolve(file).toFile())) {
            document.getDocumentInformation().setTitle("khác");
            document.save(copy.toFile());
        }

        Said said = desk.types("verify", copy.toString(), "--lang", "en");

        assertThat(said.exit()).isEqualTo(7);
        assertThat(said.out())
                .isEqualTo(copy + ": ALTERED, no longer as it was issued (KTXH-2024, period 2024-Q1, edition 1: " + file
                        + ")\n");
    }

    @Test
    @Tag("slow")
    void a_draft_and_a_proof_and_the_manifest_of_a_draft_are_never_taken_for_an_edition() throws IOException {
        assertThat(desk.types("publish", "--period", "2024-Q1", "--draft", "--issued-on", "2024-04-03")
                        .exit())
                .isZero();
        assertThat(desk.types("preview", "--unit", "395").exit()).isZero();
        Path drafts = desk.home().resolve("out/KTXH-2024/2024-Q1/draft");
        for (Path file : new Path[] {
            drafts.resolve(THO_XUAN.replace(".pdf", "_du-thao.pdf")),
            drafts.resolve("manifest.json"),
            desk.home().resolve("preview/395.pdf")
        }) {
            Said said = desk.types("verify", file.toString());

            assertThat(said.exit()).isEqualTo(7);
            assertThat(said.out()).isEqualTo(file + ": bản dự thảo hoặc bản xem thử, không phải bản phát hành\n");
        }
    }

    @Test
    @Tag("slow")
    void what_a_later_edition_replaced_is_told_and_what_it_took_over_is_in_force() throws IOException {
        try (CliFixture there = CliFixture.publishedThreeDistricts(folder.resolve("corrected"))) {
            there.sql().sql("""
                            insert into editions (programme, period, number, issued_on, title, folder, inputs_sha256,
                                configuration_sha256, templates_sha256, program_version, scored_at, published_at)
                            select programme, period, 2, issued_on, title, folder, inputs_sha256, configuration_sha256,
                                templates_sha256, program_version, scored_at, published_at from editions
                            """).update();
            there.sql().sql("""
                            insert into files (edition, `position`, name, sha256, code)
                            select e.id, f.`position`, f.name, f.sha256, f.code from files f, editions e
                            where e.number = 2 and f.name like '%bim-son%'
                            """).update();

            Said said = there.types(
                    "verify",
                    there.edition().resolve(THO_XUAN).toString(),
                    there.edition()
                            .resolve("bulletins/2024-Q1_02_thi-xa-bim-son_ban-tin.pdf")
                            .toString());

            assertThat(said.exit()).isEqualTo(7);
            assertThat(said.out().lines().toList().get(0))
                    .endsWith(": đúng bản đã phát hành (KTXH-2024, kỳ 2024-Q1, lần 1: " + THO_XUAN
                            + ") nhưng đã được thay bằng lần 2");
            assertThat(said.out().lines().toList().get(1)).contains("đúng bản phát hành hiện hành", "lần 2");
        }
    }

    @Test
    void a_strange_file_a_torn_one_and_an_empty_one_are_unknown() throws IOException {
        Path strange = Files.writeString(mail.resolve("thư.txt"), "Kính gửi");
        byte[] content = Files.readAllBytes(desk.edition().resolve(THO_XUAN));
        Path torn = Files.write(mail.resolve("rách.pdf"), java.util.Arrays.copyOf(content, 20_000));
        Path empty = Files.createFile(mail.resolve("rỗng.pdf"));

        Said said = desk.types("verify", strange.toString(), torn.toString(), empty.toString());

        assertThat(said.exit()).isEqualTo(7);
        assertThat(said.out().lines())
                .containsExactly(
                        strange
                                + ": không do cơ quan này phát hành (không có trong các báo cáo đã phát hành ở cơ sở dữ liệu này)",
                        torn
                                + ": không do cơ quan này phát hành (không có trong các báo cáo đã phát hành ở cơ sở dữ liệu này)",
                        empty
                                + ": không do cơ quan này phát hành (không có trong các báo cáo đã phát hành ở cơ sở dữ liệu này)");
    }

    @Test
    void the_code_of_a_paper_copy_tells_what_stands_on_it() throws IOException {
        String code = code(desk.edition().resolve(THO_XUAN));

        Said said = desk.types(
                "verify", "--code", code.toLowerCase(java.util.Locale.ROOT).replace("-", " "));

        assertThat(said.exit()).isZero();
        assertThat(said.out())
                .startsWith(code + ": mã của bản phát hành hiện hành (KTXH-2024, kỳ 2024-Q1,"
                        + " lần 1: " + THO_XUAN + "); hãy so với bản giấy\n  huyện Thọ Xuân, kỳ 2024-Q1\n"
                        + "  Quý I/2024, huyện Thọ Xuân có 03/38 chỉ tiêu hoàn thành")
                .contains("\n  Huyện xếp thứ 1/3 đơn vị được xếp hạng");
        assertThat(desk.types("verify", "--code", "0000-0000-0000").out())
                .isEqualTo(
                        "0000-0000-0000: không do cơ quan này phát hành (không báo cáo nào ở cơ sở dữ liệu này mang mã này)\n");
        assertThat(desk.types("verify", "--code", "0000-0000").err())
                .isEqualTo("\"0000-0000\" không phải là mã kiểm tra. Mã có 12 chữ và số, ví dụ K7Q2-0M3X-9TRA, ở cuối"
                        + " trang cuối.\n");
        assertThat(desk.types("verify", folder.resolve("none.pdf").toString()).exit())
                .isEqualTo(2);
    }

    @Test
    void every_paper_has_a_code_of_its_own_on_its_last_page() throws IOException {
        assertThat(desk.number("select count(*) from files where code is not null"))
                .isEqualTo(6);
        assertThat(desk.number("select count(distinct code) from files")).isEqualTo(6);
        for (String file : desk.files()) {
            if (file.endsWith(".pdf")) {
                assertThat(desk.sql()
                                .sql("select code from files where name = ?")
                                .param(file)
                                .query(String.class)
                                .single())
                        .as(file)
                        .isEqualTo(code(desk.edition().resolve(file)).replace("-", ""));
            }
        }
    }

    /** What stands last on the last page. */
    private static String code(Path file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setStartPage(document.getNumberOfPages());
            String last = stripper.getText(document)
                    .strip()
                    .lines()
                    .reduce((a, b) -> b)
                    .orElseThrow();
            assertThat(last).matches("Mã kiểm tra \\(để đối chiếu với bản gốc\\): " + CODE);
            return last.substring(last.length() - 14);
        }
    }
}
