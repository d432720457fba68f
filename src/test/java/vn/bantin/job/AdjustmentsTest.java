package vn.bantin.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.bantin.console.CliFixture;
import vn.bantin.console.Said;
import vn.bantin.console.SampleCopy;
import vn.bantin.intake.Book;

/** Points given and taken, from the file to every page that shows them. */
@Tag("slow")
class AdjustmentsTest {

    private static final String HEADER = "programme,unit,period,kind,item,points,reason,source\n";

    @TempDir
    private static Path folder;

    private static CliFixture desk;

    private static Said first;
    private static Said again;
    private static Said corrected;
    private static Said check;

    @BeforeAll
    static void aQuarterIsPublishedWithPoints() throws IOException {
        desk = CliFixture.with(folder.resolve("nhà"), SampleCopy.SAMPLE);
        Path given = Files.createDirectories(folder.resolve("diem"));
        Files.writeString(given.resolve("adjustments.csv"), HEADER + """
            KTXH-2024,395,2024-Q1,BONUS,CDS,1.5,Dẫn đầu chuyển đổi số,Quyết định 12/QĐ-UBND
            KTXH-2024,395,2024-Q1,BONUS,SK,5,Sáng kiến cấp tỉnh,
            KTXH-2024,395,2024-Q1,PENALTY,,9,Chậm báo cáo,Công văn 7
            KTXH-2024,387,2024-Q1,BONUS,,2,Thi đua,
            """);
        first = desk.types("import", given.toString());
        again = desk.types("import", given.toString());
        Path fixed = Files.createDirectories(folder.resolve("sua"));
        Files.writeString(
                fixed.resolve("adjustments.csv"),
                HEADER + "KTXH-2024,395,2024-Q1,PENALTY,,1,Chậm báo cáo 3 ngày,Công văn 9\n");
        corrected = desk.types(
                "import", Book.of(fixed).write(folder.resolve("sua.xlsx")).toString());
        check = desk.types("check", "--period", "2024-Q1");
        assertThat(desk.types("publish", "--period", "2024-Q1", "--issued-on", "2024-04-03")
                        .exit())
                .isZero();
    }

    @AfterAll
    static void itIsThrownAway() {
        desk.close();
    }

    @Test
    void a_folder_and_a_workbook_bring_them_in_and_a_correction_takes_the_place_of_its_row() {
        assertThat(first.last()).endsWith("đọc 4 dòng, nhận 4, loại 0.");
        assertThat(again.last()).isEqualTo(first.last());
        assertThat(corrected.last()).endsWith("đọc 1 dòng, nhận 1, loại 0.");
        assertThat(desk.sql()
                        .sql("select concat(unit, ' ', kind, ' ', item, ' ', reason) from adjustments"
                                + " order by unit, kind, item")
                        .query(String.class)
                        .list())
                .containsExactly(
                        "387 BONUS  Thi đua",
                        "395 BONUS CDS Dẫn đầu chuyển đổi số",
                        "395 BONUS SK Sáng kiến cấp tỉnh",
                        "395 PENALTY  Chậm báo cáo 3 ngày");
    }

    @Test
    void what_is_cut_is_a_finding_and_goes_into_the_findings_of_the_edition() throws IOException {
        assertThat(check.out()).contains("POINTS_CUT");
        assertThat(Shelves.lines(desk.edition(), "findings.csv"))
                .anyMatch(line -> line.startsWith("WARNING,POINTS_CUT,")
                        && line.contains(
                                "Huyện Thọ Xuân có điểm thưởng cộng lại là 6,5, vượt mức tối đa nên chỉ tính 5."));
    }

    @Test
    void the_standings_keep_the_score_of_the_targets_and_rank_by_the_total() throws IOException {
        List<String> lines = Shelves.lines(desk.edition(), "standings.csv");
        assertThat(lines.get(0)).endsWith(",rank_low,rank_high,bonus,penalty");
        assertThat(Shelves.lines(desk.edition(), "standings.csv", "KTXH-2024,2024-Q1,395,")
                        .get(0))
                .isEqualTo("KTXH-2024,2024-Q1,395,đồng bằng,103.8654,0.9130,2,false,1,20,18,,1,4,5,1");
        assertThat(lines.stream().skip(1).filter(line -> !line.endsWith(",,")))
                .as("what is given to a unit without a rank does not count")
                .hasSize(1);
    }

    @Test
    void page_one_and_the_lists_of_the_unit_say_what_was_given_why_and_what_was_cut() throws IOException {
        String text = text("2024-Q1_15_huyen-tho-xuan_ban-tin.pdf");
        assertThat(text)
                .contains(
                        "đơn vị được xếp hạng (107,87 điểm)",
                        "Điểm chỉ tiêu 103,87; điểm thưởng 6,5, chỉ tính 5,0 là mức tối đa (Dẫn đầu chuyển đổi số:"
                                + " 1,5; Sáng kiến cấp tỉnh: 5,0); điểm trừ 1,0 (Chậm báo cáo 3 ngày).")
                .contains("Điểm thưởng, điểm trừ 1) Điểm thưởng 1,5: Dẫn đầu chuyển đổi số (Quyết định 12/QĐ-UBND)."
                        + " 2) Điểm thưởng 5,0: Sáng kiến cấp tỉnh; cộng điểm thưởng 6,5, chỉ tính 5,0 là mức tối đa."
                        + " 3) Điểm trừ 1,0: Chậm báo cáo 3 ngày (Công văn 9).")
                .contains("được nêu đầy đủ trong Báo cáo tổng hợp");
        assertThat(text("2024-Q1_00_tong-hop.pdf"))
                .contains("mỗi đơn vị tính không quá 5,0 điểm thưởng và 5,0 điểm trừ");
        assertThat(text("2024-Q1_16_huyen-thuong-xuan_ban-tin.pdf")).doesNotContain("Điểm thưởng 1,5");
    }

    @Test
    void the_ranking_has_columns_for_them_in_the_pdf_and_in_word() throws IOException {
        assertThat(text("2024-Q1_00_tong-hop.pdf"))
                .contains("Điểm chỉ tiêu Điểm thưởng Điểm trừ Tổng điểm")
                .contains("2 ↑19 huyện Thọ Xuân 103,87 5,0 1,0 107,87 91,3 1 2 8 5 22")
                .contains("Điểm thưởng, điểm trừ 1) Huyện Quan Sơn - điểm thưởng 2,0: Thi đua, không tính vì chưa xếp"
                        + " hạng. 2) Huyện Thọ Xuân - điểm thưởng 1,5: Dẫn đầu chuyển đổi số (Quyết định"
                        + " 12/QĐ-UBND); điểm thưởng 5,0: Sáng kiến cấp tỉnh; cộng điểm thưởng 6,5, chỉ tính 5,0"
                        + " là mức tối đa; điểm trừ 1,0: Chậm báo cáo 3 ngày (Công văn 9).");
        try (XWPFDocument word =
                new XWPFDocument(Files.newInputStream(desk.edition().resolve("bulletins/2024-Q1_00_tong-hop.docx")))) {
            XWPFTable ranking = word.getTables().stream()
                    .filter(table -> table.getRow(0).getCell(0).getText().equals("Hạng"))
                    .findFirst()
                    .orElseThrow();
            assertThat(ranking.getRows().stream()
                            .map(row -> row.getTableCells().stream()
                                    .limit(7)
                                    .map(cell -> cell.getText().replace('\u00a0', ' '))
                                    .collect(Collectors.joining(" | ")))
                            .filter(row -> row.contains("Thọ Xuân") || row.contains("Hạng")))
                    .containsExactly(
                            "Hạng | Tăng, giảm | Đơn vị | Điểm chỉ tiêu | Điểm thưởng | Điểm trừ | Tổng điểm",
                            "2 | ↑19 | huyện Thọ Xuân | 103,87 | 5,0 | 1,0 | 107,87");
        }
    }

    @Test
    void explain_derives_the_score_that_ranks() {
        assertThat(desk.types("explain", "--period", "2024-Q1", "--unit", "395", "--indicator", "KT05")
                        .out())
                .contains("""
                    Điểm thưởng: 1,5 điểm, mã CDS, lý do: Dẫn đầu chuyển đổi số, nguồn: Quyết định 12/QĐ-UBND
                    Điểm thưởng: 5 điểm, mã SK, lý do: Sáng kiến cấp tỉnh, nguồn: -
                    Điểm trừ: 1 điểm, mã -, lý do: Chậm báo cáo 3 ngày, nguồn: Công văn 9
                    Điểm xếp hạng: thưởng tính 5 (tối đa 5), trừ tính 1 (tối đa 5), tổng 107,8654
                    """);
    }

    private static String text(String file) throws IOException {
        try (PDDocument pdf =
                Loader.loadPDF(desk.edition().resolve("bulletins").resolve(file).toFile())) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        }
    }
}
