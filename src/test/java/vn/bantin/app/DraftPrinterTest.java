package vn.bantin.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import vn.bantin.console.CliFixture;
import vn.bantin.console.Said;
import vn.bantin.console.SampleCopy;
import vn.bantin.job.Shelves;

@Tag("database")
class DraftPrinterTest {

    private static final String MARK = "DỰ THẢO";

    @TempDir
    private static Path folder;

    private static CliFixture desk;
    private static Path draft;
    private static Said said;

    /** The sample, of which Thọ Xuân's industry is submitted and not approved yet. */
    @BeforeAll
    static void aDraftIsDrawnUp() throws IOException {
        Path data = SampleCopy.threeDistricts(folder.resolve("input"))
                .changeAll("progress.csv", "(?m)^(KTXH-2024,395,KT05,2024-Q1.*)APPROVED", "$1SUBMITTED")
                .folder();
        desk = CliFixture.with(folder.resolve("home"), data);
        draft = desk.edition().resolveSibling("draft");
        said = desk.types("publish", "--period", "2024-Q1", "--draft", "--issued-on", "2024-04-01");
    }

    @AfterAll
    static void itIsThrownAway() {
        desk.close();
    }

    @Test
    void it_says_that_it_is_a_draft_and_where_it_is() {
        assertThat(said.exit()).as(said.toString()).isZero();
        assertThat(said.last())
                .isEqualTo("Đã in bản dự thảo KTXH-2024, kỳ 2024-Q1: 4 tệp PDF trong " + draft
                        + ". Bản này tính cả số liệu chưa duyệt và không phải là bản phát hành.");
    }

    @Test
    void what_is_submitted_counts_in_a_draft_and_not_in_an_edition() throws IOException {
        assertThat(Shelves.lines(draft, "assessments.csv", "KTXH-2024,2024-Q1,395,KT05,"))
                .singleElement()
                .asString()
                .doesNotContain("NOT_ASSESSED")
                .endsWith(",true");
        try (CliFixture other = CliFixture.with(folder.resolve("final"), folder.resolve("input"))) {
            assertThat(other.types("publish", "--period", "2024-Q1").exit()).isZero();
            assertThat(Shelves.lines(other.edition(), "assessments.csv", "KTXH-2024,2024-Q1,395,KT05,"))
                    .singleElement()
                    .asString()
                    .contains("NOT_ASSESSED,NOT_APPROVED");
        }
    }

    @Test
    void every_page_of_every_pdf_and_its_title_and_name_say_draft() throws IOException {
        List<String> files = CliFixture.names(draft).stream()
                .filter(name -> name.endsWith(".pdf"))
                .toList();
        assertThat(files).hasSize(6).allMatch(name -> name.endsWith("_du-thao.pdf"));
        for (String name : files) {
            try (PDDocument pdf = Loader.loadPDF(draft.resolve(name).toFile())) {
                assertThat(pdf.getDocumentInformation().getTitle()).startsWith(MARK + ": ");
                for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                    PDFTextStripper text = new PDFTextStripper();
                    text.setStartPage(page);
                    text.setEndPage(page);
                    assertThat(text.getText(pdf)).as(name + " page " + page).contains(MARK);
                }
            }
        }
    }

    @Test
    void the_copies_the_data_the_index_and_the_manifest_say_draft() throws IOException {
        Shelves.assertWhole(draft);
        JsonNode manifest = Shelves.manifest(draft);
        assertThat(manifest.get("draft").asBoolean()).isTrue();
        assertThat(manifest.get("edition").asInt()).isZero();
        assertThat(Files.readString(draft.resolve("index.html")))
                .contains("<title>TỈNH ỦY THANH HÓA: DỰ THẢO: ", "<strong>DỰ THẢO</strong>: Dự thảo: tính cả")
                .doesNotContain("Lần phát hành");
        for (String file : List.of("assessments.csv", "standings.csv", "findings.csv")) {
            List<String> lines = Shelves.lines(draft, file);
            assertThat(lines.get(0)).endsWith(",draft");
            assertThat(lines.subList(1, lines.size())).allMatch(line -> line.endsWith(",true"));
        }
        Path word = draft.resolve("bulletins/2024-Q1_03_huyen-tho-xuan_ban-tin_du-thao.docx");
        assertThat(parts(word, "word/header")).hasSize(2).allMatch(part -> part.contains(MARK));
        assertThat(parts(draft.resolve("data/2024-Q1_phu-luc_du-thao.xlsx"), "xl/workbook.xml"))
                .singleElement()
                .asString()
                .contains("name=\"DỰ THẢO Xếp hạng\"", "name=\"DỰ THẢO Chỉ tiêu\"");
    }

    @Test
    @Tag("embedded")
    @Tag("slow")
    void the_next_draft_takes_its_place_and_neither_numbers_nor_stops_an_edition() throws IOException {
        try (CliFixture other = CliFixture.with(folder.resolve("twice"), folder.resolve("input"))) {
            Path place = other.edition().resolveSibling("draft");
            assertThat(other.types("publish", "--period", "2024-Q1", "--draft", "--issued-on", "2024-04-01")
                            .exit())
                    .isZero();
            Map<String, String> first = Shelves.hashes(place);
            Files.writeString(place.resolve("ghi chú.txt"), "của người đọc");
            // What a run that was killed leaves.
            Files.createDirectories(place.resolveSibling(".draft"));
            Files.writeString(place.resolveSibling(".draft").resolve("dở dang.pdf"), "…");

            assertThat(other.types("publish", "--period", "2024-Q1", "--draft", "--issued-on", "2024-04-01")
                            .exit())
                    .isZero();

            assertThat(Shelves.hashes(place)).isEqualTo(first).isEqualTo(Shelves.hashes(draft));
            assertThat(Files.list(place.getParent())).containsExactly(place);
            for (String table : List.of("editions", "bulletins", "assessments", "standings", "findings", "sheets")) {
                assertThat(other.number("select count(*) from " + table))
                        .as("rows of " + table)
                        .isZero();
            }
            assertThat(other.types("runs").out().lines())
                    .hasSize(2)
                    .allMatch(line -> line.contains("KTXH-2024  2024-Q1  dự thảo  bắt đầu") && line.endsWith("xong"));

            assertThat(other.types("publish", "--period", "2024-Q1").last()).startsWith("Đã phát hành KTXH-2024");
            assertThat(other.edition()).isDirectoryContaining("glob:**/manifest.json");
            assertThat(Shelves.hashes(place)).isEqualTo(first);
        }
    }

    @Test
    void a_draft_is_stopped_by_errors_and_leaves_the_former_one() throws IOException {
        try (CliFixture other = CliFixture.with(folder.resolve("blocked"), folder.resolve("input"))) {
            other.sql()
                    .sql("update units set valid_to = '2024-01-31' where code = '395'")
                    .update();

            Said blocked = other.types("publish", "--period", "2024-Q1", "--draft");

            assertThat(blocked.exit()).isEqualTo(3);
            assertThat(blocked.last())
                    .isEqualTo("Chưa in bản dự thảo KTXH-2024, kỳ 2024-Q1: còn 1 lỗi phải sửa trước. Chưa in gì.");
            assertThat(CliFixture.names(other.home().resolve("out"))).isEmpty();
        }
    }

    private static List<String> parts(Path file, String start) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            List<String> parts = new java.util.ArrayList<>();
            for (var entry : java.util.Collections.list(zip.entries())) {
                if (entry.getName().startsWith(start) && !entry.getName().contains("_rels")) {
                    try (InputStream in = zip.getInputStream(entry)) {
                        parts.add(new String(in.readAllBytes(), StandardCharsets.UTF_8));
                    }
                }
            }
            return parts;
        }
    }
}
