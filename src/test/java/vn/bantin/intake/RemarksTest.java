package vn.bantin.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.bantin.progress.Assignment;
import vn.bantin.progress.Indicator;
import vn.bantin.progress.MasterData;
import vn.bantin.progress.Period;
import vn.bantin.progress.Programme;
import vn.bantin.progress.Remark;
import vn.bantin.progress.Target;

/** Remarks and the optional columns beside the figures, as offices send them: whole, hostile, empty or not at all. */
class RemarksTest {

    private static final String HEADER = "programme,unit,period,section,position,indicator,text,body,due_on,source\n";

    private static final Period Q1 = Period.of("2024-Q1");

    @TempDir
    Path folder;

    @Test
    void a_remark_is_read_from_a_file_and_a_sheet_alike() throws IOException {
        Remark highlight = new Remark(
                "KH24",
                "395",
                Q1,
                Remark.Section.HIGHLIGHT,
                1,
                "KT01",
                "Thu ngân sách đạt 26,5% kế hoạch, cao nhất trong 5 năm",
                "Chi cục Thuế",
                LocalDate.of(2024, 6, 30),
                "Báo cáo 12");
        Remark task = new Remark(
                "KH24",
                "TH",
                Q1,
                Remark.Section.TASK,
                2,
                null,
                "Tập trung giải ngân vốn đầu tư công",
                null,
                null,
                null);
        SmallFolder small = new SmallFolder().text("remarks.csv", HEADER + """
                KH24,395,2024-Q1,highlight,1,KT01,"Thu ngân sách đạt 26,5% kế hoạch, cao nhất trong 5 năm",Chi cục Thuế,2024-06-30,Báo cáo 12
                KH24,TH,2024-Q1,TASK,02,,Tập trung giải ngân vốn đầu tư công,,,
                """);

        ImportResult file = small.read(folder.resolve("csv"));
        ImportResult sheet = book(Book.of(small));

        assertThat(file.findings()).isEmpty();
        assertThat(file.delivery().remarks()).containsExactly(highlight, task);
        assertThat(sheet.findings()).isEmpty();
        assertThat(sheet.delivery().remarks()).containsExactly(highlight, task);
    }

    @Test
    void a_view_of_remarks_refers_to_the_other_views() {
        RowGrid units = new RowGrid(
                "units",
                "view.units",
                List.of("code", "name", "kind"),
                List.of(List.of("395", "Thọ Xuân", "DISTRICT")));
        RowGrid programmes = new RowGrid(
                "programmes",
                "view.programmes",
                List.of("code", "title", "kind", "first_year", "last_year"),
                List.of(List.of("KH24", "Kế hoạch", "ANNUAL", "2024", "2024")));
        RowGrid view = new RowGrid(
                "remarks",
                "view.remarks",
                List.of("programme", "unit", "period", "section", "position", "text"),
                List.of(List.of("KH24", "395", "2024-Q1", "CAUSE", "1", "Nợ thuế")));

        assertThat(GridImport.read(List.of(view, units, programmes)).delivery().remarks())
                .containsExactly(
                        new Remark("KH24", "395", Q1, Remark.Section.CAUSE, 1, null, "Nợ thuế", null, null, null));
        assertThat(SmallFolder.told(GridImport.read(List.of(view))))
                .as("its references are looked up in the views, as those of any other table")
                .containsExactly(
                        "view.remarks KH24/395/2024-Q1/CAUSE/1 programme: Không có kế hoạch mang mã \"KH24\" trong tệp"
                                + " nhập hoặc cơ sở dữ liệu. Hãy kiểm tra mã.",
                        "view.remarks KH24/395/2024-Q1/CAUSE/1 unit: Không có đơn vị mang mã \"395\" trong tệp nhập hoặc"
                                + " cơ sở dữ liệu. Hãy kiểm tra mã.");
    }

    @Test
    void what_a_programme_an_indicator_and_a_target_say_beside_the_figures_is_read() {
        ImportResult reading = new SmallFolder()
                .text("programmes.csv", """
                        code,title,kind,first_year,last_year,theme,goal,base_year
                        KH24,Nghị quyết nhiệm kỳ,TERM,2021,2025,Kỷ cương - sáng tạo,Vào nhóm dẫn đầu,2020
                        """)
                .text("indicators.csv", """
                        code,name,group,unit_of_measure,measure,direction,co_bodies,priority,source_document,scope,owner
                        KT01,Thu ngân sách,Kinh tế,tỷ đồng,FLOW,HIGHER,"Kho bạc, Phòng Tài chính",1,QĐ 4433/QĐ-UBND,14 dự án,Trưởng phòng Tài chính
                        XH01,Đạt chuẩn nông thôn mới,Xã hội,,MILESTONE,HIGHER,,,,,
                        """)
                .text("targets.csv", """
                        programme,unit,indicator,comparator,low,base_value,priority,scope
                        KH24,395,KT01,AT_LEAST,100,70.92,false,9 dự án
                        KH24,395,XH01,,,,,
                        """)
                .read(folder);

        assertThat(reading.findings()).isEmpty();
        Programme programme = reading.delivery().programmes().get(0);
        assertThat(List.of(programme.theme(), programme.goal(), programme.baseYear()))
                .isEqualTo(List.of("Kỷ cương - sáng tạo", "Vào nhóm dẫn đầu", 2020));
        Indicator indicator = reading.delivery().indicators().get(0);
        Target target = reading.delivery().targets().get(0);
        assertThat(target.baseValue()).isEqualByComparingTo("70.92");
        assertThat(target.assignmentOr(indicator))
                .isEqualTo(new Assignment(
                        "Kho bạc, Phòng Tài chính", false, "QĐ 4433/QĐ-UBND", "9 dự án", "Trưởng phòng Tài chính"));
        assertThat(reading.delivery()
                        .targets()
                        .get(1)
                        .assignmentOr(reading.delivery().indicators().get(1)))
                .isEqualTo(Assignment.UNSAID);
    }

    @Test
    void a_file_with_only_a_header_has_no_remark_and_a_folder_without_it_is_whole() {
        assertThat(new SmallFolder().text("remarks.csv", HEADER).read(folder).findings())
                .isEmpty();
        assertThat(new SmallFolder().read(folder.resolve("without")).delivery().remarks())
                .isEmpty();
    }

    @Test
    void letters_of_several_signs_are_composed_and_breaks_and_invisible_signs_taken_out() {
        String typed = Normalizer.normalize("Chậm giải phóng mặt bằng", Normalizer.Form.NFD);
        ImportResult reading = new SmallFolder()
                .text("remarks.csv", HEADER + "KH24,395,2024-Q1,CAUSE,1,,\"" + typed + "\n\u200Bở 3 xã\",,,\n")
                .read(folder);

        assertThat(reading.delivery().remarks())
                .extracting(Remark::text)
                .containsExactly("Chậm giải phóng mặt bằng ở 3 xã");
        assertThat(SmallFolder.told(reading))
                .containsExactly(
                        "remarks.csv:2 text: Ô có ký tự không nhìn thấy U+200B, đã bỏ đi và đọc là \"Chậm giải phóng"
                                + " mặt bằng ở 3 xã\". Hãy kiểm tra rồi gõ lại ô này.",
                        "remarks.csv: Chữ có dấu trong tệp (từ dòng 2) là Unicode tổ hợp, đã được đổi sang dựng sẵn. Hãy"
                                + " chọn bảng mã Unicode dựng sẵn khi gõ.");
    }

    @Test
    void a_sheet_with_merged_cells_and_a_cell_of_forty_thousand_signs_is_refused_row_by_row() throws IOException {
        SmallFolder small = new SmallFolder().text("remarks.csv", HEADER + """
                KH24,395,2024-Q1,CAUSE,1,,Nợ thuế,,,
                ,395,2024-Q1,CAUSE,2,,Mưa bão,,,
                KH24,395,2024-Q1,TASK,1,,%s,,,
                """.formatted("ă".repeat(32_000)));
        Book book = Book.of(small)
                .change(workbook -> workbook.getSheet("remarks").addMergedRegion(CellRangeAddress.valueOf("A2:A3")));

        ImportResult reading = book(book);

        assertThat(SmallFolder.told(reading))
                .containsExactly(
                        "a.xlsx/remarks:3 programme: Ô bắt buộc bị trống. Hãy điền giá trị.",
                        "a.xlsx/remarks:4 text: Nội dung dài 32000 ký tự, tối đa 600. Hãy rút gọn.",
                        "a.xlsx/remarks:2: Các ô A2:A3 bị gộp nên chỉ ô đầu có giá trị. Hãy bỏ gộp và điền từng ô.");
        assertThat(reading.delivery().remarks()).extracting(Remark::text).containsExactly("Nợ thuế");
    }

    @Test
    void a_text_longer_than_any_workbook_holds_is_refused_in_a_file_too() {
        ImportResult reading = new SmallFolder()
                .text("remarks.csv", HEADER + "KH24,395,2024-Q1,TASK,1,," + "ă".repeat(40_000) + ",,,\n")
                .read(folder);

        assertThat(SmallFolder.told(reading))
                .containsExactly("remarks.csv:2 text: Nội dung dài 40000 ký tự, tối đa 600. Hãy rút gọn.");
    }

    @Test
    void the_example_of_the_documents_goes_with_the_sample() throws IOException {
        String page = Files.readString(Path.of("src/docs/method.md"));
        String example = page.substring(page.indexOf("programme,unit,period,section"));
        SmallFolder sample = new SmallFolder();
        for (String file : List.of("units.csv", "programmes.csv", "indicators.csv")) {
            sample.text(file, Files.readString(Path.of("src/main/resources/sample", file)));
        }
        ImportResult reading = sample.without("successions.csv")
                .without("targets.csv")
                .without("progress.csv")
                .text("remarks.csv", example.substring(0, example.indexOf("```")))
                .read(folder);

        assertThat(reading.findings()).isEmpty();
        assertThat(reading.delivery().remarks())
                .extracting(Remark::section)
                .containsExactly(Remark.Section.HIGHLIGHT, Remark.Section.CAUSE, Remark.Section.TASK);
    }

    private ImportResult book(Book book) throws IOException {
        Path file = Files.write(folder.resolve("a.xlsx"), book.bytes());
        return XlsxWorkbook.read(file, DecimalMark.POINT, MasterData.EMPTY);
    }
}
