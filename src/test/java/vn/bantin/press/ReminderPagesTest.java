package vn.bantin.press;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bantin.press.ReadPdf.squeezed;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import vn.bantin.bulletin.IssuerSettings;
import vn.bantin.bulletin.PeriodNames;
import vn.bantin.bulletin.Reminder;
import vn.bantin.bulletin.ReminderComposer;
import vn.bantin.checks.Finding;
import vn.bantin.checks.FindingCode;
import vn.bantin.checks.LedgerChecks;
import vn.bantin.checks.Location;
import vn.bantin.checks.Severity;
import vn.bantin.progress.Direction;
import vn.bantin.progress.Indicator;
import vn.bantin.progress.Ledger;
import vn.bantin.progress.Measure;
import vn.bantin.progress.Period;
import vn.bantin.progress.Unit;
import vn.bantin.progress.UnitKind;

/** The letter "what is missing, who, by when", as the office sends it out: one page. */
class ReminderPagesTest {

    private static final Ledger DISTRICTS = SampleEdition.ledger(Period.of("2024-Q1"));
    private static final List<Finding> DEMO = LedgerChecks.of(DISTRICTS, Fonts::firstUnprintable);

    private static final List<String> SYLLABLES = List.of(
            "Thọ", "Hoằng", "Thiệu", "Quảng", "Triệu", "Vĩnh", "Xuân", "Ngọc", "Cẩm", "Nga", "Yên", "Thạch", "Đông");

    private static final String LONG = "Tỷ lệ hồ sơ thủ tục hành chính thuộc thẩm quyền giải quyết của cấp xã được tiếp"
            + " nhận, giải quyết trực tuyến toàn trình và số hóa thành phần hồ sơ, kết quả giải quyết";

    private record Paper(String name, Ledger ledger, List<Finding> findings) {

        long asked() {
            return findings.stream().filter(f -> f.severity() != Severity.INFO).count();
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Paper> papers() {
        Ledger communes = communes("", "Chỉ tiêu kinh tế - xã hội số", "Phòng Kinh tế số");
        Ledger verbose = communes("vùng đồng bào dân tộc thiểu số và miền núi phía tây ", LONG, "Trung tâm, " + LONG);
        return Stream.of(
                new Paper("nothing", DISTRICTS, List.of()),
                new Paper("one", DISTRICTS, asked().subList(0, 1)),
                new Paper("the demonstration", DISTRICTS, DEMO),
                new Paper("150 of 27 districts", DISTRICTS, some(DISTRICTS, 150)),
                new Paper("60 of 166 communes", communes, some(communes, 60)),
                new Paper("150 of 166 communes", communes, some(communes, 150)),
                new Paper("no report of 166 communes", communes, silent(communes)),
                new Paper("everything of 166 communes", communes, all(communes)),
                new Paper("one with long names", verbose, some(verbose, 1)),
                new Paper("150 with long names", verbose, some(verbose, 150)),
                new Paper("every code everywhere", communes, everyCode(communes)));
    }

    @ParameterizedTest
    @MethodSource("papers")
    void it_is_one_page_that_keeps_the_standards_and_whose_numbers_add_up(Paper paper) {
        PrintedPdf printed = print(paper);

        assertThat(printed.pages()).isEqualTo(1);
        ReadPdf read = ReadPdf.of(printed.content());
        assertThat(read.outside()).isEmpty();
        assertThat(read.overprinted()).isEmpty();
        List<ReadPdf.Row> rows = read.rows().stream().filter(row -> !row.head()).toList();
        if (paper.asked() == 0) {
            assertThat(rows).isEmpty();
        } else {
            assertThat(number(rows.get(rows.size() - 1))).isEqualTo(paper.asked());
            assertThat(rows.subList(0, rows.size() - 1).stream()
                            .mapToLong(ReminderPagesTest::number)
                            .sum())
                    .isEqualTo(paper.asked());
        }
        assertThat(Conformance.broken(
                        printed.content(), PDFAFlavour.PDFA_2_B, PDFAFlavour.PDFA_2_A, PDFAFlavour.PDFUA_1))
                .isEmpty();
    }

    @Test
    void the_demonstration_says_who_is_to_do_what_for_which_units() {
        ReadPdf read = ReadPdf.of(print(new Paper("", DISTRICTS, DEMO)).content());

        assertThat(read.squeezed())
                .contains(squeezed("V/v bổ sung, soát lại số liệu quý I/2024"))
                .contains(squeezed("Kính gửi: Các cơ quan, đơn vị của 15 thị xã, huyện dưới đây"))
                .contains(squeezed("T/L BAN THƯỜNG VỤ CHÁNH VĂN PHÒNG"))
                .contains(squeezed("còn 34 việc ở 15 đơn vị. Đề nghị các cơ quan, đơn vị bổ sung, sửa số liệu hoặc xác"
                        + " nhận số liệu là đúng, chậm nhất ngày 10 tháng 4 năm 2024."))
                .doesNotContain(squeezed("ghi đầy đủ"));
        assertThat(read.rows().stream().map(row -> String.join("|", row.cells())))
                .containsExactlyElementsOf("""
                    Cơ quan, đơn vị | Việc cần làm chậm nhất ngày 10 tháng 4 năm 2024 | Số việc
                    Chi cục Thống kê | Bổ sung số liệu (03): Tốc độ tăng giá trị sản xuất (Mường Lát, Yên Định, Thiệu Hóa) | 3
                    Phòng Tài chính - Kế hoạch | Sửa kế hoạch đề ra chưa bảo đảm mức giao: Doanh nghiệp thành lập mới (Triệu Sơn) Bổ sung số liệu (04): Tổng vốn đầu tư phát triển trên địa bàn (Mường Lát); Tỷ lệ giải ngân vốn đầu tư công (Mường Lát); Doanh nghiệp thành lập mới (Bỉm Sơn, Như Thanh) Trình duyệt số liệu: Tỷ lệ giải ngân vốn đầu tư công (Hậu Lộc) | 6
                    Phòng Kinh tế và Hạ tầng | Bổ sung số liệu (02): Giá trị xuất khẩu (Mường Lát, Như Xuân) Trình duyệt số liệu: Giá trị xuất khẩu (Hậu Lộc) | 3
                    Ban Giải phóng mặt bằng | Bổ sung số liệu: Diện tích giải phóng mặt bằng các dự án (Mường Lát) | 1
                    Phòng Nông nghiệp và PTNT | Bổ sung số liệu (02): Tỷ lệ dân số được sử dụng nước sạch đáp ứng quy chuẩn (Mường Lát); Số cây phân tán được trồng (Mường Lát) Bổ sung số liệu đầu kỳ (03): Tỷ lệ dân số được sử dụng nước sạch đáp ứng quy chuẩn (Quan Hóa, Vĩnh Lộc, Như Xuân) Trình duyệt số liệu: Tỷ lệ dân số được sử dụng nước sạch đáp ứng quy chuẩn (Hậu Lộc) | 6
                    Phòng Tài nguyên và Môi trường | Bổ sung số liệu (02): Tỷ lệ chất thải rắn sinh hoạt được thu gom, xử lý (Mường Lát, Vĩnh Lộc) Bổ sung số liệu đầu kỳ: Tỷ lệ chất thải rắn sinh hoạt được thu gom, xử lý (Thạch Thành) | 3
                    Văn phòng HĐND và UBND | Bổ sung số liệu (03): Tỷ lệ hồ sơ thủ tục hành chính được giải quyết trực tuyến (Mường Lát, Bá Thước, Lang Chánh) | 3
                    Phòng Lao động - Thương binh và Xã hội | Bổ sung số liệu (02): Số lao động được giải quyết việc làm mới (Mường Lát, Yên Định) | 2
                    Bảo hiểm xã hội | Bổ sung số liệu (02): Tỷ lệ dân số tham gia bảo hiểm y tế (Thạch Thành, Như Thanh) | 2
                    Công an | Sửa kế hoạch đề ra chưa bảo đảm mức giao: Số vụ phạm pháp hình sự (Thạch Thành) Bổ sung số liệu (03): Số vụ tai nạn giao thông (Thọ Xuân); Số vụ phạm pháp hình sự (Mường Lát, Thọ Xuân) | 4
                    Huyện Quan Sơn | Gửi báo cáo của kỳ | 1
                    Cộng | 34
                    """.lines().map(ReadPdf::squeezed).toList());
    }

    private static long number(ReadPdf.Row row) {
        return Long.parseLong(row.cells().get(row.cells().size() - 1).replace(".", ""));
    }

    private static PrintedPdf print(Paper paper) {
        Reminder reminder = ReminderComposer.of(
                paper.ledger,
                paper.findings,
                PeriodNames.CUMULATIVE,
                new IssuerSettings(SampleEdition.PRESS.authority(), List.of()),
                LocalDate.of(2024, 4, 10),
                SampleEdition.ISSUED_ON);
        return SampleEdition.PRESS.print(reminder, SampleEdition.ISSUED_ON);
    }

    private static List<Finding> asked() {
        return DEMO.stream().filter(f -> f.severity() != Severity.INFO).toList();
    }

    /** 166 communes, 42 indicators, 14 bodies that lead two in three of these. */
    private static Ledger communes(String before, String indicator, String body) {
        List<Unit> units = IntStream.range(0, 166)
                .mapToObj(i -> SmallLedger.unit(
                        "%05d".formatted(i),
                        before + SYLLABLES.get(i / SYLLABLES.size()) + " " + SYLLABLES.get(i % SYLLABLES.size()),
                        i % 9 == 0 ? UnitKind.WARD : UnitKind.COMMUNE,
                        null))
                .collect(Collectors.toCollection(ArrayList::new));
        units.add(SmallLedger.unit("TH", "Thanh Hóa", UnitKind.PROVINCE, null));
        List<Indicator> indicators = IntStream.range(0, 42)
                .mapToObj(i -> new Indicator(
                        "I%02d".formatted(i),
                        indicator + " " + i,
                        "Kinh tế",
                        "%",
                        Measure.LEVEL,
                        Direction.HIGHER,
                        1,
                        1,
                        null,
                        i % 3 == 2 ? null : body + " " + i / 3,
                        BigDecimal.ONE))
                .toList();
        return new Ledger(
                DISTRICTS.programme(),
                DISTRICTS.period(),
                units,
                indicators,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    /** So many, of several kinds, spread over units and indicators. */
    private static List<Finding> some(Ledger ledger, int many) {
        List<FindingCode> codes = List.of(
                FindingCode.TARGET_SILENT,
                FindingCode.TARGET_SILENT,
                FindingCode.TOTAL_FELL,
                FindingCode.TARGET_SILENT,
                FindingCode.OWN_WEAKER,
                FindingCode.OUTLIER);
        return IntStream.range(0, many)
                .mapToObj(i -> finding(
                        codes.get(i % codes.size()),
                        ledger.units().get(i * 37 % (ledger.units().size() - 1)),
                        ledger.indicators().get(i * 11 % ledger.indicators().size())))
                .toList();
    }

    private static List<Finding> silent(Ledger ledger) {
        return ledger.units().stream()
                .filter(unit -> unit.kind() != UnitKind.PROVINCE)
                .map(unit ->
                        Finding.of(FindingCode.UNIT_SILENT, Location.unit(unit.code()), unit.name(), ledger.period()))
                .toList();
    }

    private static List<Finding> all(Ledger ledger) {
        return ledger.units().stream()
                .flatMap(unit -> ledger.indicators().stream().map(one -> finding(FindingCode.TARGET_SILENT, unit, one)))
                .toList();
    }

    private static List<Finding> everyCode(Ledger ledger) {
        return Arrays.stream(FindingCode.values())
                .flatMap(code -> ledger.indicators().stream()
                        .flatMap(one -> ledger.units().stream().limit(20).map(unit -> finding(code, unit, one))))
                .toList();
    }

    private static Finding finding(FindingCode code, Unit unit, Indicator indicator) {
        return Finding.of(code, Location.target(unit.code(), indicator.code()), indicator.name(), "1", "2", "3", "4");
    }
}
