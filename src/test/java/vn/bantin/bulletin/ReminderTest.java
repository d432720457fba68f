package vn.bantin.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.bantin.checks.Finding;
import vn.bantin.checks.FindingCode;
import vn.bantin.checks.Location;
import vn.bantin.progress.Ledger;
import vn.bantin.progress.LedgerFile;

/** The letter that asks for what is missing. */
class ReminderTest {

    private static final Ledger LEDGER = LedgerFile.of("""
        # units
        code,name,kind,parent
        395,Thọ Xuân,DISTRICT,TH
        380,Thanh Hóa,CITY,TH
        001,Tân Tiến,COMMUNE,TH
        002,Tân Tiến,COMMUNE,TH
        TH,Thanh Hóa,PROVINCE
        # programmes
        code,title,kind,first_year,last_year,issued_by
        P,Kế hoạch năm 2024,ANNUAL,2024,2024,TH
        # indicators
        code,name,measure,lead_body
        TK,Giá trị sản xuất,FLOW,Phòng Thống kê
        THU,Thu ngân sách,FLOW,Chi cục Thuế
        BH,Bảo hiểm y tế,LEVEL
        DAT,Thu tiền sử dụng đất,FLOW,Chi cục Thuế
        # targets
        programme,unit,indicator,comparator,low
        P,395,THU,AT_LEAST,100
        P,380,THU,AT_LEAST,100
        P,001,THU,AT_LEAST,100
        P,002,THU,AT_LEAST,100
        """).at("2024-Q2");

    /** Of ten tasks, one way to say it after the other. */
    private static final String SHORTER_AND_SHORTER = """
        Phòng Thống kê | Bổ sung số liệu: Giá trị sản xuất (Thọ Xuân) | 1
        Chi cục Thuế | Kiểm tra lũy kế thấp hơn quý trước: Thu ngân sách (thành phố Thanh Hóa) | 6
          Bổ sung số liệu (05): Thu ngân sách (Thọ Xuân, thành phố Thanh Hóa, xã Tân Tiến (mã 001), xã Tân Tiến (mã 002)); Thu tiền sử dụng đất (Thọ Xuân)
        Xã Tân Tiến (mã 001) | Gửi báo cáo của kỳ | 1
        Xã Tân Tiến (mã 002) | PHẢI SỬA - Sửa thời hạn hoặc bỏ số liệu của đơn vị đã kết thúc | 2
          Gửi báo cáo của kỳ
        ---
        Phòng Thống kê | Bổ sung số liệu: Giá trị sản xuất (Thọ Xuân) | 1
        Chi cục Thuế | Kiểm tra lũy kế thấp hơn quý trước: Thu ngân sách (thành phố Thanh Hóa) | 6
          Bổ sung số liệu (05): Thu ngân sách (Thọ Xuân, thành phố Thanh Hóa, xã Tân Tiến (mã 001), xã Tân Tiến (mã 002)); Thu tiền sử dụng đất (Thọ Xuân)
        Các đơn vị | PHẢI SỬA - Sửa thời hạn hoặc bỏ số liệu của đơn vị đã kết thúc: xã Tân Tiến (mã 002) | 3
          Gửi báo cáo của kỳ (02): xã Tân Tiến (mã 001), xã Tân Tiến (mã 002)
        ---
        Phòng Thống kê | Bổ sung số liệu: Giá trị sản xuất (Thọ Xuân) | 1
        Chi cục Thuế | Kiểm tra lũy kế thấp hơn quý trước: Thu ngân sách (thành phố Thanh Hóa). Bổ sung số liệu (05): Thu ngân sách (Thọ Xuân, thành phố Thanh Hóa, xã Tân Tiến (mã 001), xã Tân Tiến (mã 002)); Thu tiền sử dụng đất (Thọ Xuân) | 6
        Các đơn vị | PHẢI SỬA - Sửa thời hạn hoặc bỏ số liệu của đơn vị đã kết thúc: xã Tân Tiến (mã 002). Gửi báo cáo của kỳ (02): xã Tân Tiến (mã 001), xã Tân Tiến (mã 002) | 3
        ---
        Phòng Thống kê | Bổ sung số liệu: Giá trị sản xuất (Thọ Xuân) | 1
        Chi cục Thuế | Kiểm tra lũy kế thấp hơn quý trước: Thu ngân sách (thành phố Thanh Hóa). Bổ sung số liệu (05): Thu ngân sách (Thọ Xuân, thành phố Thanh Hóa và 02 đơn vị khác); Thu tiền sử dụng đất (Thọ Xuân) | 6
        Các đơn vị | PHẢI SỬA - Sửa thời hạn hoặc bỏ số liệu của đơn vị đã kết thúc: xã Tân Tiến (mã 002). Gửi báo cáo của kỳ (02): xã Tân Tiến (mã 001), xã Tân Tiến (mã 002) | 3
        ---
        Phòng Thống kê | Bổ sung số liệu: Giá trị sản xuất (Thọ Xuân) | 1
        Chi cục Thuế | Kiểm tra lũy kế thấp hơn quý trước: Thu ngân sách (thành phố Thanh Hóa). Bổ sung số liệu (05): Thu ngân sách (Thọ Xuân và 03 đơn vị khác) và 01 mục khác | 6
        Các đơn vị | PHẢI SỬA - Sửa thời hạn hoặc bỏ số liệu của đơn vị đã kết thúc: xã Tân Tiến (mã 002). Gửi báo cáo của kỳ (02): xã Tân Tiến (mã 001), xã Tân Tiến (mã 002) | 3
        ---
        Phòng Thống kê | Bổ sung số liệu | 1
        Chi cục Thuế | Kiểm tra lũy kế thấp hơn quý trước. Bổ sung số liệu (05) | 6
        Các đơn vị | PHẢI SỬA - Sửa thời hạn hoặc bỏ số liệu của đơn vị đã kết thúc. Gửi báo cáo của kỳ (02) | 3
        ---
        by kind
        PHẢI SỬA - Sửa thời hạn hoặc bỏ số liệu của đơn vị đã kết thúc | Xã Tân Tiến (mã 002) (01) | 1
        Gửi báo cáo của kỳ | Xã Tân Tiến (mã 001) (01), Xã Tân Tiến (mã 002) (01) | 2
        Kiểm tra lũy kế thấp hơn quý trước | Chi cục Thuế (01) | 1
        Bổ sung số liệu | Phòng Thống kê (01), Chi cục Thuế (05) | 6
        ---
        by kind
        PHẢI SỬA - Sửa thời hạn hoặc bỏ số liệu của đơn vị đã kết thúc | Xã Tân Tiến (mã 002) (01) | 1
        Gửi báo cáo của kỳ | Xã Tân Tiến (mã 001) (01) và 01 cơ quan, đơn vị khác (01) | 2
        Kiểm tra lũy kế thấp hơn quý trước | Chi cục Thuế (01) | 1
        Bổ sung số liệu | Phòng Thống kê (01) và 01 cơ quan, đơn vị khác (05) | 6
        ---
        by kind
        PHẢI SỬA - Sửa thời hạn hoặc bỏ số liệu của đơn vị đã kết thúc | 01 cơ quan, đơn vị | 1
        Gửi báo cáo của kỳ | 02 cơ quan, đơn vị | 2
        Kiểm tra lũy kế thấp hơn quý trước | 01 cơ quan, đơn vị | 1
        Bổ sung số liệu | 02 cơ quan, đơn vị | 6
        ---
        04 cơ quan, đơn vị | PHẢI SỬA - Sửa thời hạn hoặc bỏ số liệu của đơn vị đã kết thúc. Gửi báo cáo của kỳ (02). Kiểm tra lũy kế thấp hơn quý trước. Bổ sung số liệu (06) | 10
        """;

    @Test
    void each_body_or_unit_is_told_what_to_do_by_when_and_where_it_stands_in_full() {
        Reminder reminder = reminder(
                Finding.of(FindingCode.ESTIMATE, Location.target("395", "THU"), "Thu ngân sách"),
                Finding.of(FindingCode.GLYPH_MISSING, Location.NOWHERE, "🚗", "U+1F697", "Kế hoạch 🚗"),
                Finding.of(FindingCode.GLYPH_MISSING, Location.target("395", "BH"), "🚗", "U+1F697", "🚗"),
                silent("395", "THU"),
                Finding.of(FindingCode.UNIT_SILENT, Location.unit("999"), "Nơi khác", "2024-Q2"));

        assertThat(reminder.letterhead().issuingBody()).isEqualTo("TỈNH ỦY THANH HÓA");
        assertThat(reminder.letterhead().placeAndDate()).isEqualTo("Thanh Hóa, ngày 03 tháng 7 năm 2024");
        assertThat(reminder.closing().recipients()).containsExactly("- Như trên,", "- Lưu Văn phòng Tỉnh ủy.");
        assertThat(reminder.title()).isEqualTo("V/v bổ sung, soát lại số liệu 6 tháng đầu năm 2024");
        assertThat(reminder.letterhead().number()).isEqualTo("Số         -CV/TU");
        assertThat(addressees(reminder))
                .containsExactly("Chi cục Thuế (huyện Thọ Xuân)", "Huyện Thọ Xuân", "Đơn vị 999");
        assertThat(reminder.closing().onBehalfOf()).isEqualTo("T/L BAN THƯỜNG VỤ");
        assertThat(reminder.closing().position()).isEqualTo("CHÁNH VĂN PHÒNG");
        assertThat(reminder.programme()).isEqualTo("Kế hoạch năm 2024");
        assertThat(reminder.opening())
                .isEqualTo("Qua rà soát số liệu 6 tháng đầu năm 2024 của Kế hoạch năm 2024, còn 04 việc ở 02 đơn vị,"
                        + " trong đó 02 việc phải sửa trước khi phát hành báo cáo. Đề nghị các cơ quan, đơn vị bổ"
                        + " sung, sửa số liệu hoặc xác nhận số liệu là đúng, chậm nhất ngày 10 tháng 7 năm 2024.");
        assertThat(reminder.deadline()).isEqualTo("ngày 10 tháng 7 năm 2024");
        assertThat(reminder.enclosed(reminder.tables().get(0))).isEmpty();
        assertThat(said(reminder.tables().get(0))).isEqualTo("""
            Số liệu chung của kế hoạch | PHẢI SỬA - Thay ký tự không in được: U+1F697 | 1
            Chi cục Thuế | Bổ sung số liệu: Thu ngân sách (Thọ Xuân) | 1
            Huyện Thọ Xuân | PHẢI SỬA - Thay ký tự không in được: Bảo hiểm y tế | 1
            Đơn vị 999 | Gửi báo cáo của kỳ | 1
            """);
    }

    @Test
    void where_nothing_is_to_be_done_it_says_so() {
        Reminder reminder = reminder(Finding.of(FindingCode.ESTIMATE, Location.target("395", "THU"), "Thu ngân sách"));

        assertThat(reminder.opening())
                .isEqualTo("Qua rà soát số liệu 6 tháng đầu năm 2024 của Kế hoạch năm 2024, không có số liệu nào còn"
                        + " thiếu hoặc cần soát lại.");
        assertThat(addressees(reminder)).containsExactly("Các cơ quan, đơn vị");
        assertThat(reminder.tables()).allMatch(table -> table.rows().isEmpty());
    }

    @Test
    void a_letter_written_when_the_day_is_past_asks_for_it_at_once_and_never_by_a_day_before_its_own() {
        LocalDate deadline = LocalDate.of(2024, 7, 10);
        List<Finding> asked = List.of(silent("395", "THU"));

        assertThat(reminder(asked, deadline, deadline).opening()).endsWith(", chậm nhất ngày 10 tháng 7 năm 2024.");
        Reminder late = reminder(asked, deadline, deadline.plusDays(1));
        assertThat(late.opening())
                .isEqualTo(
                        "Qua rà soát số liệu 6 tháng đầu năm 2024 của Kế hoạch năm 2024, còn 01 việc ở 01 đơn vị; hạn"
                                + " ngày 10 tháng 7 năm 2024 đã qua. Đề nghị các cơ quan, đơn vị bổ sung, sửa số liệu hoặc"
                                + " xác nhận số liệu là đúng, ngay sau khi nhận được Công văn này.");
        assertThat(late.deadline()).isEmpty();
    }

    private static Reminder reminder(List<Finding> asked, LocalDate deadline, LocalDate issuedOn) {
        return ReminderComposer.of(LEDGER, asked, PeriodNames.CUMULATIVE, IssuerSettings.STANDARD, deadline, issuedOn);
    }

    @Test
    void one_thing_that_concerns_no_unit_names_none() {
        Reminder reminder = reminder(
                Finding.of(FindingCode.SPELLED_TWO_WAYS, Location.NOWHERE, "Văn hóa", "Văn hoá"),
                Finding.of(FindingCode.NO_TARGETS, Location.NOWHERE, "P", "2024-Q2"));

        assertThat(reminder.opening())
                .startsWith(
                        "Qua rà soát số liệu 6 tháng đầu năm 2024 của Kế hoạch năm 2024, còn 02 việc, trong đó 01 việc"
                                + " phải sửa trước khi phát hành báo cáo. Đề nghị");
        assertThat(said(reminder.tables().get(0))).isEqualTo("""
            Số liệu chung của kế hoạch | PHẢI SỬA - Nhập các chỉ tiêu được giao | 2
              Viết thống nhất một cách: “Văn hóa” và “Văn hoá”
            """);
    }

    @Test
    void more_than_four_are_addressed_by_the_table_where_that_names_them_all() {
        Reminder reminder = reminder(
                IntStream.range(0, 5).mapToObj(i -> silent("U" + i, "BH")).toArray(Finding[]::new));

        assertThat(reminder.tables())
                .extracting(table -> reminder.addressees(table).get(0) + " | " + reminder.enclosed(table))
                .startsWith("Các cơ quan, đơn vị có tên dưới đây | ")
                .endsWith("Các cơ quan, đơn vị có liên quan | Danh mục kèm theo (tệp findings.csv) ghi đầy đủ 05"
                        + " việc.");
        assertThat(addressees(reminder(silent("U0", "B"), silent("U1", "B"), silent("U2", "B"), silent("U3", "B"))))
                .containsExactly("Đơn vị U0", "Đơn vị U1", "Đơn vị U2", "Đơn vị U3");
    }

    @Test
    void only_a_table_that_names_every_unit_says_that_it_names_every_task() {
        Reminder reminder = reminder(
                silent("395", "THU"),
                silent("380", "THU"),
                silent("001", "THU"),
                Finding.of(FindingCode.GLYPH_MISSING, Location.target("380", "DAT"), "🚗", "U+1F697", "🚗"));

        assertThat(reminder.tables())
                .extracting(Reminder.Table::whole)
                .containsExactlyElementsOf(reminder.tables().stream()
                        .map(table -> !table.byKind()
                                && said(table).contains("Thọ Xuân")
                                && said(table).contains("xã Tân Tiến (mã 001)")
                                && said(table).contains("thành phố Thanh Hóa")
                                && said(table).contains("Thu tiền sử dụng đất"))
                        .toList());
        assertThat(reminder.enclosed(reminder.tables().get(reminder.tables().size() - 1)))
                .isEqualTo("Danh mục kèm theo (tệp findings.csv) ghi đầy đủ 04 việc.");
    }

    @Test
    void a_peoples_committee_writes_by_its_own_rules_and_a_meeting_document_of_the_office_is_still_a_letter() {
        Issuer meeting = new Issuer(
                Issuer.ALL,
                Issuer.Kind.MEETING_DOCUMENT,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        Reminder reminder = ReminderComposer.of(
                LEDGER,
                List.of(silent("395", "THU")),
                PeriodNames.CUMULATIVE,
                new IssuerSettings(IssuingAuthority.STATE, List.of(meeting)),
                LocalDate.of(2024, 7, 10),
                LocalDate.of(2024, 7, 3));

        assertThat(reminder.letterhead().number()).isEqualTo("Số:         /UBND-VP");
        assertThat(addressees(reminder)).containsExactly("Chi cục Thuế (huyện Thọ Xuân)");
        assertThat(reminder.closing().onBehalfOf()).isEqualTo("TL. CHỦ TỊCH");
        assertThat(reminder.closing().recipients()).containsExactly("- Như trên;", "- Lưu: VT.");
    }

    @Test
    void the_only_unit_in_charge_is_named_however_shortly_it_is_told() {
        Reminder reminder = reminder(Finding.of(FindingCode.UNIT_SILENT, Location.unit("001"), "Tân Tiến"));

        assertThat(reminder.tables())
                .filteredOn(table -> !table.byKind())
                .extracting(table -> table.rows().get(0).head())
                .containsOnly("Xã Tân Tiến (mã 001)", "01 cơ quan, đơn vị");
    }

    @Test
    void bodies_and_units_stand_as_in_the_ledger_and_within_them_what_must_be_mended_comes_first() {
        Reminder reminder = reminder(
                silent("999", "BH"),
                silent("001", "BH"),
                silent("395", "BH"),
                silent("395", "DAT"),
                silent("380", "THU"),
                silent("395", "THU"),
                Finding.of(FindingCode.GLYPH_MISSING, Location.target("380", "DAT"), "🚗", "U+1F697", "🚗"),
                silent("395", "TK"));

        assertThat(said(reminder.tables().get(0))).isEqualTo("""
            Phòng Thống kê | Bổ sung số liệu: Giá trị sản xuất (Thọ Xuân) | 1
            Chi cục Thuế | PHẢI SỬA - Thay ký tự không in được: Thu tiền sử dụng đất (thành phố Thanh Hóa) | 4
              Bổ sung số liệu (03): Thu ngân sách (Thọ Xuân, thành phố Thanh Hóa); Thu tiền sử dụng đất (Thọ Xuân)
            Huyện Thọ Xuân | Bổ sung số liệu: Bảo hiểm y tế | 1
            Xã Tân Tiến (mã 001) | Bổ sung số liệu: Bảo hiểm y tế | 1
            Đơn vị 999 | Bổ sung số liệu: Bảo hiểm y tế | 1
            """);
    }

    @Test
    void what_is_too_long_for_a_page_is_told_with_fewer_words_and_every_table_adds_up() {
        Reminder reminder = reminder(
                silent("395", "TK"),
                silent("395", "THU"),
                silent("380", "THU"),
                silent("001", "THU"),
                silent("002", "THU"),
                silent("395", "DAT"),
                Finding.of(FindingCode.TOTAL_FELL, Location.target("380", "THU"), "Thu ngân sách", 1, 2),
                Finding.of(FindingCode.UNIT_SILENT, Location.unit("001"), "Tân Tiến", "2024-Q2"),
                Finding.of(FindingCode.UNIT_SILENT, Location.unit("002"), "Tân Tiến", "2024-Q2"),
                Finding.of(FindingCode.UNIT_ENDED, Location.unit("002"), "Tân Tiến", "2024-Q2", "…", "…"));

        assertThat(reminder.tables()).allMatch(table -> table.count() == 10);
        assertThat(reminder.tables().stream().map(ReminderTest::said).collect(Collectors.joining("---\n")))
                .isEqualTo(SHORTER_AND_SHORTER);
    }

    @Test
    void a_row_of_a_file_is_named_by_its_place_and_its_unit() {
        Location row = Location.cell("progress.csv", 12, "value");
        Reminder reminder = reminder(
                Finding.of(FindingCode.ROW_LEFT_OUT, row.of("395", "XX"), "?"),
                Finding.of(FindingCode.ROW_LEFT_OUT, row.of("395", null), "?"),
                Finding.of(FindingCode.ROW_LEFT_OUT, row.of("380", "THU"), "?"),
                Finding.of(FindingCode.NUMBER_WRONG, row, "?", ","),
                Finding.of(FindingCode.FILE_UNKNOWN, Location.file("note.csv"), "note.csv"));

        assertThat(said(reminder.tables().get(0))).isEqualTo("""
            Số liệu chung của kế hoạch | PHẢI SỬA - Sửa dữ liệu nhập: progress.csv dòng 12 | 2
              Sửa dữ liệu nhập: note.csv
            Chi cục Thuế | Sửa dòng bị loại khi nhập: Thu ngân sách (thành phố Thanh Hóa) | 1
            Huyện Thọ Xuân | Sửa dòng bị loại khi nhập (02): progress.csv dòng 12; chỉ tiêu XX | 2
            """);
    }

    @Test
    void a_table_that_no_page_holds_is_left_out_but_never_the_shortest() {
        List<Finding> many =
                IntStream.range(0, 2000).mapToObj(i -> silent("U" + i, "BH")).toList();
        Reminder reminder = reminder(many.toArray(Finding[]::new));

        assertThat(said(reminder.tables().get(0))).isEqualTo("""
            Các đơn vị | Bổ sung số liệu (2.000): Bảo hiểm y tế (đơn vị U0, đơn vị U1, đơn vị U10, đơn vị U100, đơn vị U1000, đơn vị U1001, đơn vị U1002, đơn vị U1003, đơn vị U1004, đơn vị U1005, đơn vị U1006, đơn vị U1007 và 1.988 đơn vị khác) | 2000
            """);
        assertThat(reminder.tables()).allMatch(table -> table.count() == 2000);
    }

    @Test
    void what_each_kind_of_finding_asks_for_is_said_in_a_few_words() {
        assertThat(Arrays.stream(FindingCode.values())
                        .map(code -> ActionText.of(code, false) + " | " + code)
                        .filter(line -> !line.startsWith("Sửa dữ liệu nhập"))
                        .collect(Collectors.joining("\n")))
                .isEqualTo("""
                    Ghi rõ ô chưa có số hay bằng 0 | WRITTEN_MISSING
                    Ghi rõ mức kế hoạch chưa đọc được | WORDING_UNREAD
                    Ghi rõ mức kế hoạch đọc được hai cách | WORDING_TWO_WAYS
                    Sửa lời kế hoạch không khớp mức kế hoạch | WORDING_DIFFERS
                    Kiểm tra số trong quý không khớp lũy kế | QUARTER_DIFFERS
                    Kiểm tra số ghi theo phần trăm | CELL_PERCENT
                    Gõ lại ô có ký tự không nhìn thấy | SIGN_INVISIBLE
                    Ghi rõ ô chưa có số hay bằng 0 | ZERO_FROM_EMPTY
                    Kiểm tra số không hiện trên bảng tính | CELL_UNSHOWN
                    Kiểm tra đơn vị tính của số hiện theo nghìn | CELL_SCALED
                    Tính lại công thức và gửi lại tệp | RESULT_STALE
                    Nhập các chỉ tiêu được giao | NO_TARGETS
                    Sửa thời hạn hoặc bỏ số liệu của đơn vị đã kết thúc | UNIT_ENDED
                    Nhập đơn vị mới thay đơn vị cấp huyện đã kết thúc | DISTRICT_LEVEL_ENDED
                    Thay ký tự không in được | GLYPH_MISSING
                    Gõ lại chữ lưu sai bảng mã | TEXT_GARBLED
                    Kiểm tra kế hoạch ghi ngược chiều chỉ tiêu | CEILING_AND_FLOOR
                    Sửa dòng bị loại khi nhập | ROW_LEFT_OUT
                    Gửi báo cáo của kỳ | UNIT_SILENT
                    Bổ sung kế hoạch hoặc bỏ số liệu không được giao | REPORT_WITHOUT_TARGET
                    Kiểm tra kế hoạch không tính được tỷ lệ | PLAN_UNUSABLE
                    Kiểm tra lũy kế thấp hơn quý trước | TOTAL_FELL
                    Kiểm tra đơn vị tính của số trên 300% kế hoạch | OVER_300_PERCENT
                    Kiểm tra đơn vị tính của số quá nhỏ so với kế hoạch | FAR_BELOW_PLAN
                    Sửa kế hoạch đề ra chưa bảo đảm mức giao | OWN_WEAKER
                    Kiểm tra tiến độ các quý giảm dần | PACE_FALLS
                    Ghi số lũy kế từ đầu nhiệm kỳ thay số riêng của năm | YEARLY_IN_TERM
                    Bổ sung mức kế hoạch | PLAN_MISSING
                    Bổ sung số liệu | TARGET_SILENT
                    Bổ sung số liệu đầu kỳ | BASELINE_MISSING
                    Trình duyệt số liệu | NOT_APPROVED
                    Kiểm tra mục “trong đó” lớn hơn số chung | PARTS_OVER_WHOLE
                    Kiểm tra các số đếm không khớp tổng | COUNTS_DIFFER
                    Kiểm tra số liệu ngoài thang đo | VALUE_OUTSIDE_SCALE
                    Xác nhận kết luận trái với số liệu | OVERRIDE_CONTRADICTS
                    Viết thống nhất một cách | SPELLED_TWO_WAYS
                    Kiểm tra số liệu khác xa các quý trước | OUTLIER
                    Bổ sung phần còn thiếu của đơn vị đã kết thúc | SUCCESSION_LOSS
                    Kiểm tra điểm thưởng, điểm trừ không được tính | POINTS_UNUSED
                    Kiểm tra điểm thưởng, điểm trừ vượt mức tối đa | POINTS_CUT
                    Ghi năm gốc của kế hoạch | BASE_VALUE_WITHOUT_YEAR
                    Kiểm tra nhận xét về chỉ tiêu không được giao | REMARK_WITHOUT_TARGET
                    Kiểm tra nhận xét không được in | REMARK_UNUSED
                    Kiểm tra thời hạn đã qua của nhận xét | REMARK_DUE_PAST
                    Thay số ước bằng số chính thức | ESTIMATE\
                    """);
    }

    private static Finding silent(String unit, String indicator) {
        return Finding.of(FindingCode.TARGET_SILENT, Location.target(unit, indicator), indicator);
    }

    private static Reminder reminder(Finding... findings) {
        return reminder(List.of(findings), LocalDate.of(2024, 7, 10), LocalDate.of(2024, 7, 3));
    }

    private static List<String> addressees(Reminder reminder) {
        return reminder.addressees(reminder.tables().get(0));
    }

    /** A row in a line, further lines of its cell below it. */
    private static String said(Reminder.Table table) {
        List<String> lines = new ArrayList<>(table.byKind() ? List.of("by kind") : List.of());
        for (Reminder.Row row : table.rows()) {
            lines.add(row.head() + " | " + row.lines().get(0) + " | " + row.count());
            row.lines().stream().skip(1).forEach(line -> lines.add("  " + line));
        }
        return String.join("\n", lines) + "\n";
    }
}
