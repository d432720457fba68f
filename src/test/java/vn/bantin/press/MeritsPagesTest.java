package vn.bantin.press;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;
import static vn.bantin.press.SampleEdition.ISSUED_ON;
import static vn.bantin.press.SampleEdition.PRESS;
import static vn.bantin.press.SampleEdition.SHOP;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import vn.bantin.bulletin.Bulletin;
import vn.bantin.bulletin.Edition;
import vn.bantin.bulletin.Wording;
import vn.bantin.progress.Adjustment;
import vn.bantin.progress.Ledger;
import vn.bantin.progress.Period;
import vn.bantin.scoring.Rulebook;

/** The pages and the annex of a quarter in which points are given and taken. */
@Tag("slow")
class MeritsPagesTest {

    /** The row of the heading, below the title of the sheet. */
    private static final int HEADING = 5;

    private static final Period QUARTER = new Period(2024, 1);
    private static final Edition WITH = edition(List.of(
            adjustment("395", Adjustment.Kind.BONUS, "7.5", "Sáng kiến có tên rất dài, được công nhận ở cấp tỉnh"),
            adjustment("395", Adjustment.Kind.PENALTY, "1.25", "Chậm báo cáo"),
            adjustment("381", Adjustment.Kind.PENALTY, "5", "Kỷ luật"),
            adjustment("387", Adjustment.Kind.BONUS, "1", "Thi đua")));

    @Test
    void the_pages_keep_the_standards_for_archives_and_for_readers_who_do_not_see() {
        Bulletin unit = WITH.bulletins().stream()
                .filter(bulletin -> bulletin.unit().equals("395"))
                .findFirst()
                .orElseThrow();
        for (PrintedPdf pdf : List.of(PRESS.print(WITH.summary(), ISSUED_ON), PRESS.print(unit, ISSUED_ON))) {
            assertThat(Conformance.broken(pdf.content(), PDFAFlavour.PDFA_2_A, PDFAFlavour.PDFUA_1))
                    .isEmpty();
        }
    }

    @Test
    void points_that_are_withdrawn_leave_every_byte_as_it_was() {
        Edition without = edition(List.of());
        Edition withdrawn = edition(List.of(adjustment("395", Adjustment.Kind.BONUS, "0", "Đã rút")));
        assertThat(PRESS.print(withdrawn.summary(), ISSUED_ON).content())
                .isEqualTo(PRESS.print(without.summary(), ISSUED_ON).content());
        assertThat(SHOP.copies().word(withdrawn.summary(), ISSUED_ON))
                .isEqualTo(SHOP.copies().word(without.summary(), ISSUED_ON));
        assertThat(SampleEdition.excel(withdrawn.summary(), withdrawn.bulletins()))
                .isEqualTo(SampleEdition.excel(without.summary(), without.bulletins()));
    }

    @Test
    void the_annex_adds_the_points_up_by_formula_and_says_why() throws IOException {
        try (XSSFWorkbook annex = open(WITH)) {
            XSSFSheet sheet = annex.getSheet("Xếp hạng");
            assertThat(texts(sheet.getRow(HEADING)).subList(0, 9))
                    .containsExactly(
                            "Hạng",
                            "Đơn vị",
                            "Cụm",
                            "Hạng trong cụm",
                            "Điểm chỉ tiêu",
                            "Điểm thưởng",
                            "Điểm trừ",
                            "Tổng điểm",
                            "Tỷ trọng đánh giá (%)");
            for (Row row : sheet) {
                if (row.getRowNum() <= HEADING) {
                    continue;
                }
                Cell total = row.getCell(7);
                if (total.getCellType() == CellType.FORMULA) {
                    double printed = total.getNumericCellValue();
                    int at = row.getRowNum() + 1;
                    assertThat(total.getCellFormula()).isEqualTo("E%d+F%d-G%d".formatted(at, at, at));
                    assertThat(annex.getCreationHelper()
                                    .createFormulaEvaluator()
                                    .evaluate(total)
                                    .getNumberValue())
                            .isCloseTo(printed, offset(1e-9));
                }
            }
            assertThat(unit(sheet, "395"))
                    .startsWith("2 | huyện Thọ Xuân | ")
                    .contains(" | 103.87 | 5.00 | 1.25 | ")
                    .endsWith(
                            "điểm thưởng 7,5: Sáng kiến có tên rất dài, được công nhận ở cấp tỉnh, chỉ tính 5,0 là mức"
                                    + " tối đa; điểm trừ 1,25: Chậm báo cáo | 1 | 5 | 395");
            assertThat(unit(sheet, "387"))
                    .as("a unit without a rank has no points that count")
                    .contains(" | huyện Quan Sơn | miền núi |  |  |  |  |  | 0.0 | ")
                    .endsWith("chưa có báo cáo | điểm thưởng 1,0: Thi đua, không tính vì chưa xếp hạng |  |  | 387");
        }
    }

    @Test
    void without_points_the_annex_has_the_range_of_the_rank_and_the_ties_and_no_column_for_points() throws IOException {
        try (XSSFWorkbook annex = open(edition(List.of()))) {
            XSSFSheet sheet = annex.getSheet("Xếp hạng");
            assertThat(texts(sheet.getRow(HEADING)))
                    .containsExactly(
                            "Hạng",
                            "Đơn vị",
                            "Cụm",
                            "Hạng trong cụm",
                            "Điểm",
                            "Tỷ trọng đánh giá (%)",
                            "▲ Vượt",
                            "■ Hoàn thành",
                            "● Đạt tiến độ",
                            "▼ Chậm",
                            "◊ Không hoàn thành",
                            "○ Chưa đánh giá",
                            "Cộng",
                            "Lý do",
                            "Hạng cao nhất (dao động)",
                            "Hạng thấp nhất (dao động)",
                            "Mã đơn vị");
            assertThat(sheet.getRow(HEADING + 1).getCell(12).getCellFormula()).isEqualTo("SUM(G7:L7)");
            assertThat(unit(sheet, "385"))
                    .startsWith("1 | huyện Quan Hóa | miền núi | 1 | ")
                    .endsWith(" | 1 | 2 | 385");
            long ties = IntStream.rangeClosed(HEADING + 1, sheet.getLastRowNum())
                    .filter(i -> sheet.getRow(i)
                            .getCell(0)
                            .getCellStyle()
                            .getDataFormatString()
                            .equals("#,##0\"*\"_-"))
                    .count();
            assertThat(ties).isEqualTo(2);
        }
    }

    private static XSSFWorkbook open(Edition edition) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(SampleEdition.excel(edition.summary(), edition.bulletins())));
    }

    private static List<String> texts(Row row) {
        DataFormatter shown = new DataFormatter(Locale.ROOT);
        List<String> texts = new ArrayList<>();
        row.forEach(cell -> texts.add(shown.formatCellValue(cell)));
        return texts;
    }

    private static String unit(XSSFSheet sheet, String code) {
        return String.join(" | ", texts(row(sheet, code)));
    }

    private static Row row(XSSFSheet sheet, String code) {
        return IntStream.rangeClosed(HEADING + 1, sheet.getLastRowNum())
                .mapToObj(sheet::getRow)
                .filter(row -> row.getCell(row.getLastCellNum() - 1)
                        .getStringCellValue()
                        .equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static Edition edition(List<Adjustment> adjustments) {
        Ledger all = SampleEdition.ledger(QUARTER);
        Ledger ledger = new Ledger(
                all.programme(),
                all.period(),
                all.units(),
                all.indicators(),
                all.targets(),
                all.progress(),
                all.former(),
                all.successions(),
                adjustments,
                List.of());
        return Edition.of(ledger, List.of(), Rulebook.STANDARD, Wording.STANDARD, 1, ISSUED_ON);
    }

    private static Adjustment adjustment(String unit, Adjustment.Kind kind, String points, String reason) {
        return new Adjustment("KTXH-2024", unit, QUARTER, kind, null, new BigDecimal(points), reason, null);
    }
}
