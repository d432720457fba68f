package vn.bantin.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import vn.bantin.progress.Basis;
import vn.bantin.progress.Ledger;
import vn.bantin.progress.LedgerFile;

/** One clean ledger; each test spoils one line of it and shows the whole findings. */
class LedgerChecksTest {

    private static final String CLEAN = """
        # units
        code,name,kind,parent,valid_to
        TH,Thanh Hóa,PROVINCE
        395,Thọ Xuân,DISTRICT,TH,2025-06-30
        396,Thường Xuân,DISTRICT,TH,2025-06-30
        # programmes
        code,title,kind,first_year,last_year
        P,Kế hoạch,ANNUAL,2024,2024
        # indicators
        code,name,unit_of_measure,measure,direction
        THU,Thu ngân sách,tỷ đồng,FLOW,HIGHER
        VU,Số vụ tai nạn,vụ,FLOW,LOWER
        BH,Bảo hiểm y tế,%,LEVEL,HIGHER
        # targets
        programme,unit,indicator,basis,comparator,low,high,wording,pace_q1,pace_q2,valid_from,valid_to
        P,395,THU,ASSIGNED,AT_LEAST,1200
        P,395,THU,OWN,AT_LEAST,1200
        P,395,VU,ASSIGNED,AT_MOST,,30,không quá 30,0.2,0.2
        P,395,BH,ASSIGNED,AT_LEAST,90.5
        P,396,THU,ASSIGNED,AT_LEAST,100
        # progress
        programme,unit,indicator,period,value,estimate,state,override_status,override_reason,source,note
        P,395,THU,2024-Q1,300
        P,395,THU,2024-Q2,600
        P,395,VU,2024-Q2,90
        P,395,BH,2024-Q1,92
        P,395,BH,2024-Q2,91
        P,396,THU,2024-Q2,300
        """;

    @Test
    void a_clean_ledger_has_no_findings() {
        assertThat(findings(CLEAN, "2024-Q2")).isEmpty();
    }

    @Test
    void the_sample_data_can_be_published() {
        for (String period : List.of("2023-Q1", "2023-Q2", "2023-Q3", "2023-Q4", "2024-Q1")) {
            assertThat(LedgerChecks.of(LedgerFile.sample().at(period), text -> Optional.empty()))
                    .noneMatch(Finding::blocks);
        }
    }

    @Test
    void the_wordings_of_the_sample_say_what_their_bounds_say() {
        assertThat(LedgerChecks.of(LedgerFile.sample().at("2024-Q1"), text -> Optional.empty()))
                .extracting(Finding::code)
                .doesNotContain(FindingCode.WORDING_UNREAD, FindingCode.WORDING_DIFFERS);
    }

    @Test
    void no_targets() {
        String without = CLEAN.lines()
                .filter(line -> !line.contains("ASSIGNED") && !line.contains("OWN") && !line.contains("2024-Q2"))
                .reduce("", (one, two) -> one + "\n" + two);
        assertThat(findings(without, "2024-Q2"))
                .containsExactly(
                        "ERROR NO_TARGETS null/null: Kế hoạch P không có chỉ tiêu nào được giao cho quý II/2024. Hãy"
                                + " nhập targets.csv.");
    }

    @Test
    void unit_ended() {
        assertThat(findings(spoilt("395,Thọ Xuân,DISTRICT,TH,2025-06-30", "395,Thọ Xuân,DISTRICT,TH,2024-06-29")))
                .containsExactly(
                        "ERROR UNIT_ENDED 395/null: Huyện Thọ Xuân không còn tồn tại vào ngày 30/6/2024 (từ … đến"
                                + " 29/6/2024) nhưng vẫn có chỉ tiêu hoặc số liệu. Hãy sửa valid_to, hoặc nhập lại các"
                                + " dòng này với removed = true (chỉ tiêu), value trống (số liệu).");
        assertThat(findings(spoilt("395,Thọ Xuân,DISTRICT,TH,2025-06-30", "395,Thọ Xuân,DISTRICT,TH,2024-06-30")))
                .isEmpty();
    }

    @Test
    void district_level_ended() {
        String later = CLEAN.replace("2025-06-30", "").replace("2024", "2025");
        assertThat(findings(later, "2025-Q2")).isEmpty();
        assertThat(findings(later.replace("2025-Q2", "2025-Q3"), "2025-Q3"))
                .containsExactly(
                        "ERROR DISTRICT_LEVEL_ENDED 395/null: Huyện Thọ Xuân là đơn vị cấp huyện; cấp huyện đã kết thúc ngày"
                                + " 30/6/2025. Hãy nhập đơn vị hành chính mới, hoặc ghi historical: true ở"
                                + " bantin.issuers.",
                        "ERROR DISTRICT_LEVEL_ENDED 396/null: Huyện Thường Xuân là đơn vị cấp huyện; cấp huyện đã kết thúc"
                                + " ngày 30/6/2025. Hãy nhập đơn vị hành chính mới, hoặc ghi historical: true ở"
                                + " bantin.issuers.");
        Ledger third = LedgerFile.of(later.replace("2025-Q2", "2025-Q3")).at("2025-Q3");
        assertThat(of(third, "396"::equals, unit -> List.of()))
                .extracting(finding -> finding.place().unit())
                .containsExactly("395");
    }

    @Test
    void a_committee_named_as_only_districts_had_them_ends_with_them_too() {
        LedgerFile communes = LedgerFile.of(
                CLEAN.replace("2025-06-30", "").replace("2024", "2026").replace("DISTRICT", "COMMUNE"));
        assertThat(LedgerChecks.of(communes.at("2026-Q2"), LedgerChecksTest::car))
                .isEmpty();
        LedgerFile named = LedgerFile.of(CLEAN.replace("2025-06-30", "")
                .replace("2024", "2026")
                .replace("DISTRICT", "COMMUNE")
                .replace("code,name,kind,", "code,name,committee,kind,")
                .replace("395,Thọ Xuân,", "395,Thọ Xuân,HUYỆN ỦY THỌ XUÂN,")
                .replace("396,Thường Xuân,", "396,Thường Xuân,,")
                .replace("TH,Thanh Hóa,", "TH,Thanh Hóa,,"));
        assertThat(LedgerChecks.of(named.at("2026-Q2"), LedgerChecksTest::car))
                .extracting(Finding::code)
                .containsExactly(FindingCode.DISTRICT_LEVEL_ENDED);
    }

    @Test
    void what_an_office_sets_must_be_printable_too() {
        Ledger clean = LedgerFile.of(CLEAN).at("2024-Q2");
        assertThat(of(clean, unit -> false, unit -> unit.equals("395") ? List.of("BÍ THƯ", "🚗") : List.of()))
                .extracting(Finding::code)
                .containsExactly(FindingCode.GLYPH_MISSING);
    }

    @Test
    void a_target_in_words_is_read_or_told_of() {
        assertThat(findings(spoilt("P,395,BH,ASSIGNED,AT_LEAST,90.5", "P,395,BH,ASSIGNED,,,,phấn đấu tăng")))
                .containsExactly(
                        "WARNING WORDING_UNREAD 395/BH: Không đọc được mức kế hoạch từ \"phấn đấu tăng\" (chỉ tiêu"
                                + " \"Bảo hiểm y tế\", ĐVT: %) nên chưa đánh giá được. Hãy ghi comparator, low, high.");
    }

    @Test
    void a_wording_that_says_something_else_than_the_bounds() {
        for (String same : List.of("không quá 30", "dưới 30", "30", "30 vụ trở xuống", "giữ vững", "30.0")) {
            assertThat(findings(spoilt("không quá 30", same))).as(same).isEmpty();
        }
        assertThat(findings(spoilt("không quá 30", "không quá 25")))
                .containsExactly(
                        "WARNING WORDING_DIFFERS 395/VU: Lời kế hoạch \"không quá 25\" không khớp với mức đã ghi (tối"
                                + " đa 30); đánh giá theo mức đã ghi. Hãy sửa một trong hai.");
        assertThat(findings(spoilt("không quá 30", "ít nhất 30")))
                .containsExactly(
                        "WARNING WORDING_DIFFERS 395/VU: Lời kế hoạch \"ít nhất 30\" không khớp với mức đã ghi (tối đa"
                                + " 30); đánh giá theo mức đã ghi. Hãy sửa một trong hai.");
    }

    @Test
    void unit_silent() {
        String silent =
                "WARNING UNIT_SILENT 396/null: Huyện Thường Xuân chưa báo cáo chỉ tiêu nào trong quý II/2024. Hãy đôn"
                        + " đốc báo cáo.";
        assertThat(findings(spoilt("P,396,THU,2024-Q2,300\n", ""))).containsExactly(silent);
        assertThat(findings(spoilt("P,396,THU,2024-Q2,300", "P,396,THU,2024-Q2,")))
                .containsExactly(silent);
    }

    @Test
    void report_without_target() {
        assertThat(findings(spoilt("P,396,THU,2024-Q2,300", "P,396,THU,2024-Q2,300\nP,396,BH,2024-Q2,5")))
                .containsExactly(
                        "WARNING REPORT_WITHOUT_TARGET 396/BH: Có số liệu \"Bảo hiểm y tế\" nhưng đơn vị không được"
                                + " giao chỉ tiêu này trong kỳ. Hãy bổ sung kế hoạch hoặc nhập lại với value trống.");
    }

    @Test
    void a_target_that_is_no_longer_in_force_is_none() {
        assertThat(findings(spoilt("BH,ASSIGNED,AT_LEAST,90.5", "BH,ASSIGNED,AT_LEAST,90.5,,,,,,2024-Q1")))
                .extracting(finding -> finding.substring(0, finding.indexOf(':')))
                .containsExactly("WARNING REPORT_WITHOUT_TARGET 395/BH");
    }

    @Test
    void plan_unusable() {
        assertThat(findings(spoilt("P,396,THU,ASSIGNED,AT_LEAST,100", "P,396,THU,ASSIGNED,AT_LEAST,0")))
                .containsExactly(
                        "WARNING PLAN_UNUSABLE 396/THU: Kế hoạch của \"Thu ngân sách\" là 0 nên không tính được tỷ lệ."
                                + " Hãy kiểm tra kế hoạch giao.");
        assertThat(findings(spoilt("P,395,VU,ASSIGNED,AT_MOST,,30,không quá 30,", "P,395,VU,ASSIGNED,AT_MOST,,0,,")))
                .as("a ceiling of zero is usable")
                .isEmpty();
        assertThat(findings(spoilt("P,395,VU,ASSIGNED,AT_MOST,,30,không quá 30,", "P,395,VU,ASSIGNED,AT_MOST,,-1,,")))
                .containsExactly(
                        "WARNING PLAN_UNUSABLE 395/VU: Kế hoạch của \"Số vụ tai nạn\" là -1 nên không tính được tỷ lệ."
                                + " Hãy kiểm tra kế hoạch giao.");
    }

    @Test
    void total_fell() {
        assertThat(findings(spoilt("P,395,THU,2024-Q2,600", "P,395,THU,2024-Q2,299.5")))
                .containsExactly(
                        "WARNING TOTAL_FELL 395/THU: Lũy kế \"Thu ngân sách\" là 299,5, thấp hơn quý trước (300). Hãy"
                                + " kiểm tra số lũy kế.");
        assertThat(findings(spoilt("P,395,THU,2024-Q2,600", "P,395,THU,2024-Q2,300")))
                .isEmpty();
        assertThat(findings(spoilt("P,395,THU,2024-Q1,300", "Q,395,THU,2024-Q1,900\nP,395,THU,2024-Q1,300")))
                .as("what another programme reported of the quarter before is no total of this one")
                .isEmpty();
    }

    @Test
    void a_total_that_fell_below_the_last_years_end_is_rather_the_years_own() {
        String term = spoilt("ANNUAL,2024,2024", "TERM,2021,2025");
        String fell = term.replace("2024-Q2,600", "2024-Q2,299");
        assertThat(codes(fell)).containsExactly("TOTAL_FELL 395/THU");
        assertThat(codes(fell.replace("P,395,THU,2024-Q1,300", "P,395,THU,2023-Q4,299\nP,395,THU,2024-Q1,300")))
                .as("as much as at the year's end")
                .containsExactly("TOTAL_FELL 395/THU");
        assertThat(codes(fell.replace("P,395,THU,2024-Q1,300", "P,395,THU,2023-Q4,299.5\nP,395,THU,2024-Q1,300")))
                .containsExactly("YEARLY_IN_TERM 395/THU");
        assertThat(codes(fell.replace("P,395,THU,2024-Q1,300", "Q,395,THU,2023-Q4,299.5\nP,395,THU,2024-Q1,300")))
                .as("the year's end of another programme")
                .containsExactly("TOTAL_FELL 395/THU");
    }

    @Test
    void over300_percent() {
        assertThat(findings(spoilt("P,396,THU,2024-Q2,300", "P,396,THU,2024-Q2,300.06")))
                .containsExactly(
                        "WARNING OVER_300_PERCENT 396/THU: \"Thu ngân sách\" đạt 300,1% kế hoạch. Hãy kiểm tra đơn vị"
                                + " tính (triệu/tỷ).");
    }

    @Test
    void own_weaker() {
        assertThat(findings(spoilt("P,395,THU,OWN,AT_LEAST,1200", "P,395,THU,OWN,AT_LEAST,1199.9")))
                .containsExactly(
                        "WARNING OWN_WEAKER 395/THU: Kế hoạch đề ra của \"Thu ngân sách\" (1.199,9) chưa bảo đảm chỉ"
                                + " tiêu cấp trên giao (1.200). Hãy điều chỉnh cho đủ mức giao.");
        assertThat(findings(spoilt("P,395,BH,ASSIGNED", "P,395,VU,OWN,AT_MOST,,31\nP,395,BH,ASSIGNED")))
                .containsExactly(
                        "WARNING OWN_WEAKER 395/VU: Kế hoạch đề ra của \"Số vụ tai nạn\" (31) chưa bảo đảm chỉ tiêu"
                                + " cấp trên giao (30). Hãy điều chỉnh cho đủ mức giao.");
        assertThat(findings(spoilt(
                        "P,395,VU,ASSIGNED,AT_MOST,,30,không quá 30",
                        "P,395,VU,OWN,AT_MOST,,30\nP,395,VU,ASSIGNED,BELOW,,30,")))
                .containsExactly(
                        "WARNING OWN_WEAKER 395/VU: Kế hoạch đề ra của \"Số vụ tai nạn\" (tối đa 30) chưa bảo đảm chỉ"
                                + " tiêu cấp trên giao (dưới 30). Hãy điều chỉnh cho đủ mức giao.");
        assertThat(findings(spoilt("P,395,BH,ASSIGNED", "P,395,VU,OWN,AT_MOST,,29\nP,395,BH,ASSIGNED")))
                .as("fewer accidents are stronger")
                .noneMatch(finding -> finding.contains("OWN_WEAKER"));
    }

    @Test
    void an_own_milestone_due_later_is_weaker() {
        String two = """
            XA,Xã đạt chuẩn,,MILESTONE,HIGHER
            # targets
            programme,unit,indicator,basis,due
            P,395,XA,ASSIGNED,2024-Q3
            P,395,XA,OWN,%s
            # progress
            programme,unit,indicator,period,value,estimate,state,override_status,override_reason,source,note
            P,395,XA,2024-Q2,0
            """;
        String head = CLEAN.substring(0, CLEAN.indexOf("# targets"));
        assertThat(findings(head + two.formatted("")))
                .containsExactly(
                        "WARNING OWN_WEAKER 395/XA: Kế hoạch đề ra của \"Xã đạt chuẩn\" (quý IV/2024) chưa bảo đảm chỉ"
                                + " tiêu cấp trên giao (quý III/2024). Hãy điều chỉnh cho đủ mức giao.");
        assertThat(findings(head + two.formatted("2024-Q2"))).isEmpty();
    }

    @Test
    void a_target_changed_within_the_year_is_held_against_the_latest_only_whatever_the_order_of_rows() {
        String lowered = "P,395,THU,ASSIGNED,AT_LEAST,900,,,,,2024-Q2\n";
        String own = "P,395,THU,OWN,AT_LEAST,1000\n";
        String before = "P,395,THU,ASSIGNED,AT_LEAST,1200\n";
        assertThat(findings(spoilt(before + "P,395,THU,OWN,AT_LEAST,1200\n", before + own + lowered)))
                .isEmpty();
        assertThat(findings(spoilt(before + "P,395,THU,OWN,AT_LEAST,1200\n", lowered + own + before)))
                .isEmpty();
        String first = "P,396,THU,ASSIGNED,AT_LEAST,100\n";
        assertThat(codes(spoilt(first, first + "P,396,THU,ASSIGNED,AT_LEAST,90,,,,,2024-Q2\n")))
                .containsExactly("OVER_300_PERCENT 396/THU");
    }

    @Test
    void pace_falls() {
        assertThat(findings(spoilt("0.2,0.2", "0.2,0.19")))
                .containsExactly(
                        "WARNING PACE_FALLS 395/VU: Tiến độ các quý của \"Số vụ tai nạn\" giảm dần. Hãy kiểm tra"
                                + " pace_q1 … pace_q4.");
        assertThat(codes(spoilt("0.2,0.2", "0.2,0.19").replace("pace_q1,pace_q2", "pace_q1,pace_q4")))
                .containsExactly("PACE_FALLS 395/VU");
    }

    @Test
    void ceiling_and_floor() {
        assertThat(findings(spoilt("P,395,BH,ASSIGNED,AT_LEAST,90.5", "P,395,BH,ASSIGNED,AT_MOST,,91")))
                .containsExactly(
                        "WARNING CEILING_AND_FLOOR 395/BH: Chỉ tiêu \"Bảo hiểm y tế\" càng cao càng tốt nhưng kế hoạch"
                                + " ghi tối đa (AT_MOST); đánh giá theo kế hoạch. Hãy kiểm tra lại.");
        assertThat(findings(spoilt("P,395,VU,ASSIGNED,AT_MOST,,30,không quá 30,", "P,395,VU,ASSIGNED,AT_LEAST,30,,,")))
                .containsExactly(
                        "WARNING CEILING_AND_FLOOR 395/VU: Chỉ tiêu \"Số vụ tai nạn\" càng thấp càng tốt nhưng kế"
                                + " hoạch ghi tối thiểu (AT_LEAST); đánh giá theo kế hoạch. Hãy kiểm tra lại.");
    }

    @Test
    void estimate() {
        assertThat(findings(spoilt("P,395,THU,2024-Q2,600", "P,395,THU,2024-Q2,600,true")))
                .containsExactly("INFO ESTIMATE 395/THU: \"Thu ngân sách\" là số ước thực hiện.");
    }

    @Test
    void glyph_missing() {
        assertThat(findings(spoilt("không quá 30", "không quá 30 🚗")))
                .containsExactly(
                        "ERROR GLYPH_MISSING 395/VU: Phông chữ không in được ký tự \"🚗\" (U+1F697) trong \"không quá"
                                + " 30 🚗\". Hãy thay ký tự này.");
        assertThat(findings(spoilt("P,395,THU,2024-Q2,600", "P,395,THU,2024-Q2,600,,,ON_PACE,🚗")))
                .containsExactly(
                        "ERROR GLYPH_MISSING 395/THU: Phông chữ không in được ký tự \"🚗\" (U+1F697) trong \"🚗\". Hãy"
                                + " thay ký tự này.");
        assertThat(findings(spoilt("Thường Xuân", "🚗"))).hasSize(1);
        assertThat(findings(spoilt("Bảo hiểm y tế", "🚗"))).hasSize(1);
        assertThat(findings(spoilt("P,Kế hoạch,", "P,🚗,"))).hasSize(1);
    }

    @Test
    void the_worst_comes_first_then_by_place_whatever_the_order_of_rows() {
        String spoilt = spoilt("P,396,THU,2024-Q2,300", "P,396,THU,2024-Q2,301,true")
                .replace("P,395,THU,2024-Q2,600", "P,395,THU,2024-Q2,200,true")
                .replace("không quá 30", "🚗");
        assertThat(findings(spoilt))
                .extracting(message -> message.substring(0, message.indexOf(':')))
                .containsExactly(
                        "ERROR GLYPH_MISSING 395/VU",
                        "WARNING TOTAL_FELL 395/THU",
                        "WARNING OVER_300_PERCENT 396/THU",
                        "INFO ESTIMATE 395/THU",
                        "INFO ESTIMATE 396/THU");
    }

    @Test
    void every_code_has_a_sentence_in_both_languages_with_the_same_details() {
        for (FindingCode code : FindingCode.values()) {
            assertThat(details(code.vietnamese())).as(code.name()).isEqualTo(details(code.english()));
            Object[] details =
                    new Random(1).ints(details(code.vietnamese())).boxed().toArray();
            Finding finding = Finding.of(code, Location.NOWHERE, details);
            assertThat(finding.message()).endsWith(code == FindingCode.ROW_LEFT_OUT ? "" : ".");
            assertThat(finding.messageInEnglish()).isNotEmpty().doesNotContain("%s");
        }
    }

    private static int details(String pattern) {
        return pattern.split("%s", -1).length - 1;
    }

    private static String spoilt(String line, String by) {
        assertThat(CLEAN).contains(line);
        return CLEAN.replace(line, by);
    }

    private static List<String> findings(String ledger) {
        return findings(ledger, "2024-Q2");
    }

    private static List<String> findings(String ledger, String period) {
        return LedgerChecks.of(LedgerFile.of(ledger).at(period), LedgerChecksTest::car).stream()
                .map(f -> "%s %s %s/%s: %s"
                        .formatted(
                                f.severity(),
                                f.code(),
                                f.place().unit(),
                                f.place().indicator(),
                                f.message()))
                .toList();
    }

    /** The findings without severity and sentence. */
    private static List<String> codes(String ledger) {
        return findings(ledger).stream()
                .map(finding -> finding.substring(finding.indexOf(' ') + 1, finding.indexOf(':')))
                .toList();
    }

    /** A font that knows everything but cars. */
    private static Optional<String> car(String text) {
        return text.contains("🚗") ? Optional.of("🚗") : Optional.empty();
    }

    private static List<Finding> of(Ledger ledger, Predicate<String> old, Function<String, List<String>> set) {
        return LedgerChecks.of(ledger, Basis.ASSIGNED, BigDecimal.ZERO, LedgerChecksTest::car, old, set);
    }
}
