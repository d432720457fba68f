package vn.bantin.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.bantin.bulletin.Bulletin;
import vn.bantin.bulletin.Edition;
import vn.bantin.bulletin.Summary;
import vn.bantin.press.LibreOffice;
import vn.bantin.press.SampleEdition;
import vn.bantin.scoring.Rank;

/** The annex to print and to filter: titles, typed cells, columns, and pages that can be read. */
class ExcelAnnexPagesTest {

    /** The first row of a table, counted from 0: the heading stands before it, the title before that. */
    private static final int FIRST = TitleBlock.ROWS + 1;

    private static final Edition SAMPLE = SampleEdition.EDITION;
    private static final byte[] FILE = three();

    @Test
    void above_each_table_stands_who_issues_what_when_and_in_which_units() throws IOException {
        XSSFWorkbook book = open(FILE);
        DataFormatter shown = new DataFormatter(Locale.ROOT);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < TitleBlock.ROWS; i++) {
            book.getSheet("Chỉ tiêu").getRow(i).forEach(cell -> lines.add(shown.formatCellValue(cell)));
        }
        assertThat(lines)
                .containsExactly(
                        "TỈNH ỦY THANH HÓA",
                        "45385.0",
                        "Phụ lục 2. Kết quả từng chỉ tiêu của từng đơn vị",
                        "Tổng hợp kết quả thực hiện các chỉ tiêu quý I/2024 của các đơn vị",
                        "Kế hoạch phát triển kinh tế - xã hội, quốc phòng - an ninh và xây dựng Đảng năm 2024 (số liệu"
                                + " minh họa)",
                        "Đơn vị tính của kế hoạch và kết quả ghi ở cột ĐVT; % kế hoạch, % cùng kỳ là phần trăm; dấu"
                                + " * sau hạng: đồng hạng. Các cột bên phải phần in dùng để lọc và kiểm tra lại.");
        assertThat(book.getSheet("Chỉ tiêu").getHeader().getCenter())
                .endsWith("Phụ lục 2. Tổng hợp kết quả thực hiện các chỉ tiêu quý I/2024 của các đơn vị");
    }

    @Test
    void no_number_is_a_text_and_the_day_is_a_day() throws IOException {
        XSSFWorkbook book = open(FILE);
        List<String> texts = new ArrayList<>();
        for (String name : sheets(book)) {
            for (Row row : book.getSheet(name)) {
                for (Cell cell : row) {
                    boolean code = row.getRowNum() >= FIRST
                            && book.getSheet(name)
                                    .getRow(FIRST - 1)
                                    .getCell(cell.getColumnIndex())
                                    .getStringCellValue()
                                    .startsWith("Mã ");
                    if (cell.getCellType() == CellType.STRING
                            && !code
                            && PrintedNumber.of(cell.getStringCellValue()) != null) {
                        texts.add(name + " " + cell.getAddress() + " " + cell);
                    }
                }
            }
            assertThat(day(book.getSheet(name)).getCellStyle().getDataFormatString())
                    .isEqualTo("\"Thanh Hóa, ngày \"dd\" tháng \"m\" năm \"yyyy");
            assertThat(day(book.getSheet(name)).getLocalDateTimeCellValue().toLocalDate())
                    .isEqualTo(SampleEdition.ISSUED_ON);
        }
        assertThat(texts).isEmpty();
    }

    private static Cell day(XSSFSheet sheet) {
        Row row = sheet.getRow(0);
        return row.getCell(row.getLastCellNum() - 1);
    }

    @Test
    void plans_quarter_estimate_and_the_change_of_the_status_are_columns() throws IOException {
        XSSFSheet sheet = open(FILE).getSheet("Chỉ tiêu");
        DataFormatter shown = new DataFormatter(Locale.ROOT);
        List<String> rows = new ArrayList<>();
        for (int at : List.of(FIRST - 1, FIRST, FIRST + 1, FIRST + 2, FIRST + 3)) {
            List<String> cells = new ArrayList<>();
            for (AnnexColumn column : AnnexColumn.values()) {
                if (column.ordinal() < AnnexColumn.PRINTED) {
                    Cell cell = sheet.getRow(at).getCell(column.ordinal());
                    cells.add(
                            cell.getCellType() == CellType.FORMULA && column == AnnexColumn.STATUS
                                    ? cell.getStringCellValue()
                                    : cell.getCellType() == CellType.FORMULA
                                            ? String.format(Locale.ROOT, "%.1f", cell.getNumericCellValue())
                                            : shown.formatCellValue(cell));
                }
            }
            rows.add(String.join(" | ", cells));
        }
        assertThat(rows)
                .containsExactly(
                        "Đơn vị | TT | Chỉ tiêu | ĐVT | Kế hoạch cấp trên giao | Kế hoạch đơn vị đề ra | Thực hiện"
                                + " cùng kỳ | Thực hiện quý | Lũy kế | Số ước | % kế hoạch | % cùng kỳ | Đánh giá | Thay"
                                + " đổi đánh giá so với cùng kỳ năm 2023 | Xếp hạng",
                        "thành phố Thanh Hóa | 1 | Tốc độ tăng giá trị sản xuất | % | 14.1 trở lên | 14.2 trở lên |"
                                + " 14.3 |  | ước 12.7 | có | 90.1 |  | ▼ chậm tiến độ | ●\u00a0đạt tiến độ → ▼\u00a0chậm"
                                + " tiến độ | 23",
                        "thành phố Thanh Hóa | 2 | Thu nhập bình quân đầu người | triệu đồng/người/năm | 75.0 |  |  | "
                                + " |  |  |  |  | ○ chưa đánh giá | chưa so sánh được | ",
                        "thành phố Thanh Hóa | 3 | Tổng vốn đầu tư phát triển trên địa bàn | tỷ đồng | 29,500 |  |"
                                + " 5,779 | 9,089 | 9,089 | không | 30.8 | 157.3 | ● đạt tiến độ | ▼\u00a0chậm tiến độ →"
                                + " ●\u00a0đạt tiến độ | 1",
                        "thành phố Thanh Hóa | 4 | Thu ngân sách nhà nước trên địa bàn | tỷ đồng | 4,315.0 | 4,315.0 |"
                                + " 881.6 | 1,034.6 | 1,034.6 | không | 24.0 | 117.4 | ▼ chậm tiến độ | không đổi | 18");
    }

    @Test
    @Tag("libreoffice")
    void printed_by_libre_office_no_letter_is_below_9_points_and_nothing_is_cut() throws Exception {
        PrintedLetters letters = PrintedLetters.of(LibreOffice.convert(FILE, "xlsx", "pdf"));
        int pages = letters.pages();
        String text = letters.text();

        assertThat(letters.smallest()).isGreaterThanOrEqualTo(9);
        assertThat(letters.widest()).as("A4 across").isEqualTo(842);
        assertThat(text).doesNotContain("###");
        assertThat(text)
                .contains(
                        "Trang 1/" + pages,
                        "Trang " + pages + "/" + pages,
                        "Phụ lục 2. Tổng hợp kết quả thực hiện các chỉ tiêu quý I/2024 của các đơn vị");
        assertThat(text.split("Thanh Hóa, ngày 03 tháng 4 năm 2024", -1))
                .as("a day above each of three tables")
                .hasSize(4);
        assertThat(text.split("Xếp", -1).length)
                .as("the last column of the heading, on each page of the targets")
                .isGreaterThan(pages - 4);
        assertThat(text).as("a rank that is shared, as in the printed table").contains("1*");
        assertThat(pages).isBetween(8, 12);
    }

    @Test
    void a_row_is_no_higher_than_its_printed_cells() throws IOException {
        XSSFSheet ranking = open(FILE).getSheet("Xếp hạng");
        List<Float> heights = new ArrayList<>();
        for (int at = FIRST; at < FIRST + SAMPLE.summary().ranking().size(); at++) {
            heights.add(ranking.getRow(at).getHeightInPoints());
        }
        assertThat(heights).as("all names and clusters stand in one line").containsOnly(15f);
        XSSFSheet targets = open(FILE).getSheet("Chỉ tiêu");
        assertThat(targets.getRow(FIRST - 1).getHeightInPoints())
                .as("a heading of three lines, whatever the columns need that are not printed")
                .isEqualTo(52.5f);
        assertThat(width(targets, AnnexColumn.UNIT_OF_MEASURE))
                .as("ĐVT is as wide as đồng/người/năm")
                .isLessThan(17);
        assertThat(width(targets, AnnexColumn.RANK)).isLessThan(7);
    }

    private static double width(XSSFSheet sheet, AnnexColumn column) {
        return sheet.getColumnWidth(column.ordinal()) / 256.0;
    }

    @Test
    void a_column_that_is_empty_in_all_rows_is_hidden() throws IOException {
        XSSFSheet targets = open(FILE).getSheet("Chỉ tiêu");
        assertThat(hidden(targets)).containsExactly("Số kỳ trước đã điều chỉnh", "Dung sai");
        Summary all = SAMPLE.summary();
        Summary ranked = summary(all, all.ranking(), all.ranges());
        XSSFWorkbook book = open(SampleEdition.excel(ranked, SAMPLE.bulletins().subList(0, 1)));
        assertThat(hidden(book.getSheet("Xếp hạng")))
                .as("nobody needs a reason why there is no rank")
                .containsExactly("◊ Không hoàn thành", "Lý do");
    }

    private static List<String> hidden(XSSFSheet sheet) {
        List<String> hidden = new ArrayList<>();
        for (Cell heading : sheet.getRow(FIRST - 1)) {
            if (sheet.isColumnHidden(heading.getColumnIndex())) {
                hidden.add(heading.getStringCellValue());
            }
        }
        return hidden;
    }

    @Test
    void the_last_sheet_says_in_words_how_often_each_status_was_given_that_was_given_at_all() throws IOException {
        XSSFSheet sheet = open(FILE).getSheet("Đánh giá");
        List<String> rows = new ArrayList<>();
        for (int at = FIRST - 1; at <= sheet.getLastRowNum(); at++) {
            if (!sheet.getRow(at).getZeroHeight()) {
                rows.add(sheet.getRow(at).getCell(0) + " | " + sheet.getRow(at).getCell(1));
            }
        }
        assertThat(rows)
                .containsExactly(
                        "Đánh giá (ký hiệu và chữ) | Số lượt chỉ tiêu",
                        "▲ hoàn thành vượt kế hoạch | 13.0",
                        "■ hoàn thành kế hoạch | 34.0",
                        "● đạt tiến độ | 235.0",
                        "▼ chậm tiến độ | 137.0",
                        "○ chưa đánh giá | 607.0");
    }

    @Test
    void the_ranking_has_the_rank_before_and_says_what_its_ranges_are_which_it_prints_where_the_papers_do()
            throws IOException {
        Summary all = SAMPLE.summary();
        List<Summary.Line> ranking = List.of(
                before(all.ranking().get(0), 4, true),
                before(all.ranking().get(1), 1, false),
                before(all.ranking().get(2), null, false));
        List<String> told = new ArrayList<>();
        for (boolean ranges : List.of(false, true)) {
            XSSFSheet sheet = open(SampleEdition.excel(summary(all, ranking, ranges), List.of()))
                    .getSheet("Xếp hạng");
            told.add(sheet.getRow(4).getCell(0).getStringCellValue());
            DataFormatter shown = new DataFormatter(Locale.ROOT);
            for (int at = FIRST - 1; at <= sheet.getLastRowNum(); at++) {
                List<String> cells = new ArrayList<>();
                sheet.getRow(at).forEach(cell -> cells.add(shown.formatCellValue(cell)));
                told.add(String.join(" | ", cells.subList(0, 6)) + " … "
                        + String.join(" | ", cells.subList(cells.size() - 3, cells.size())));
            }
        }
        String note =
                "Đơn vị tính: hạng; điểm; phần trăm; số chỉ tiêu. Dấu * sau hạng: đồng hạng. Hạng cao nhất, thấp nhất"
                        + " (dao động): khi trọng số từng chỉ tiêu thay đổi trong khoảng ±20% hoặc bỏ lần lượt từng chỉ"
                        + " tiêu.";
        assertThat(told)
                .containsExactly(
                        note,
                        "Hạng | Đơn vị | Hạng quý I/2023 | Tăng, giảm | Cụm | Hạng trong cụm … Hạng cao nhất (dao"
                                + " động) | Hạng thấp nhất (dao động) | Mã đơn vị",
                        "1 | huyện Quan Hóa | 4 | +3 | miền núi | 1 … 1 | 2 | 385",
                        "2 | thành phố Sầm Sơn | 1 | -1 | ven biển | 1 … 2 | 6 | 382",
                        "3 | huyện Thiệu Hóa |  |  | đồng bằng | 1 … 2 | 9 | 398",
                        note,
                        "Hạng | Đơn vị | Hạng quý I/2023 | Tăng, giảm | Hạng cao nhất (dao động) | Hạng thấp nhất (dao"
                                + " động) … Cộng | Lý do | Mã đơn vị",
                        "1 | huyện Quan Hóa | 4 | +3 | 1 | 2 … SUM(K7:P7) |  | 385",
                        "2 | thành phố Sầm Sơn | 1 | -1 | 2 | 6 … SUM(K8:P8) |  | 382",
                        "3 | huyện Thiệu Hóa |  |  | 2 | 9 … SUM(K9:P9) |  | 398");
    }

    private static Summary.Line before(Summary.Line line, Integer rank, boolean tied) {
        return new Summary.Line(
                line.unit(),
                line.name(),
                line.cluster(),
                line.tally(),
                line.groups(),
                line.score(),
                line.coveragePercent(),
                line.place(),
                line.inCluster(),
                line.previousRank(),
                rank == null ? null : new Rank(rank, tied, line.place().among()),
                line.reason(),
                line.swing(),
                line.extra());
    }

    private static Summary summary(Summary all, List<Summary.Line> ranking, boolean ranges) {
        return new Summary(
                all.period(),
                all.periods(),
                all.letterhead(),
                all.title(),
                all.programme(),
                all.overview(),
                all.groups(),
                ranking,
                List.of(),
                all.extremes(),
                all.method(),
                all.closing(),
                all.hedges(),
                all.standIns(),
                ranges,
                all.base(),
                all.onPageOne(),
                all.correction());
    }

    @Test
    void no_bulletin_is_held_while_the_annex_is_written() {
        List<WeakReference<Bulletin>> read = new ArrayList<>();
        List<Long> held = new ArrayList<>();
        SampleEdition.excel(
                SAMPLE.summary(),
                () -> SAMPLE.bulletins().stream()
                        .map(bulletin -> {
                            if (bulletin.number() == SAMPLE.bulletins().size()) {
                                System.gc();
                                held.add(read.stream()
                                        .filter(one -> one.get() != null)
                                        .count());
                            }
                            Bulletin fresh = bulletin.numbered(bulletin.number() + 1);
                            read.add(new WeakReference<>(fresh));
                            return fresh;
                        })
                        .iterator());
        assertThat(held).isNotEmpty().allMatch(alive -> alive <= 1);
    }

    /** Three units are enough to see. */
    private static byte[] three() {
        return SampleEdition.excel(SAMPLE.summary(), SAMPLE.bulletins().subList(0, 3));
    }

    private static XSSFWorkbook open(byte[] file) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(file));
    }

    private static List<String> sheets(XSSFWorkbook book) {
        List<String> names = new ArrayList<>();
        book.forEach(sheet -> names.add(sheet.getSheetName()));
        return names;
    }
}
