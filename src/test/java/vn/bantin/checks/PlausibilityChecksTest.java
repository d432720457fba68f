package vn.bantin.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bantin.progress.Basis;
import vn.bantin.progress.Ledger;
import vn.bantin.progress.LedgerFile;
import vn.bantin.progress.Status;

/** What went wrong in published figures, each as a ledger of its own with the whole findings. */
class PlausibilityChecksTest {

    private static final String UNITS = """
        # units
        code,name,kind,parent,cluster
        TH,Thanh Hóa,PROVINCE
        395,Thọ Xuân,DISTRICT,TH,
        # programmes
        code,title,kind,first_year,last_year
        P,Kế hoạch,ANNUAL,2024,2024
        Q,Kế hoạch,ANNUAL,2023,2023
        R,Kế hoạch,ANNUAL,2022,2022
        S,Kế hoạch,ANNUAL,2021,2021
        T,Nghị quyết,TERM,2021,2025
        # indicators
        code,name,group,unit_of_measure,measure,direction,part_of,lead_body,first_assessed
        THU,Thu ngân sách,Kinh tế,tỷ đồng,FLOW,HIGHER
        DAT,Thu tiền sử dụng đất,Kinh tế,tỷ đồng,FLOW,HIGHER,THU
        KHAC,Thu khác,Kinh tế,tỷ đồng,FLOW,HIGHER,THU
        MH,Mức độ hài lòng,Chỉ số,điểm (0-10),LEVEL,HIGHER
        BH,Tỷ lệ bảo hiểm y tế,Xã hội,%,LEVEL,HIGHER
        NGHEO,Mức giảm tỷ lệ hộ nghèo,Xã hội,điểm,FLOW,HIGHER
        VU,Số vụ tai nạn,Xã hội,vụ,FLOW,LOWER
        HO,Hộ nghèo,Xã hội,hộ,LEVEL,LOWER
        MUA,Sản lượng vụ mùa,Kinh tế,tấn,FLOW,HIGHER,,,Q4
        CHO,Xây chợ,Xã hội,công trình,MILESTONE,HIGHER
        NEN,San nền chợ,Xã hội,công trình,MILESTONE,HIGHER,CHO
        MAI,Lợp mái chợ,Xã hội,công trình,MILESTONE,HIGHER,CHO
        """;

    @Test
    void a_value_outside_its_scale_50_on_0_to_10() {
        assertThat(findings("P,395,MH,ASSIGNED,AT_LEAST,8", "P,395,MH,2024-Q1,50"))
                .containsExactly(
                        "WARNING VALUE_OUTSIDE_SCALE 395/MH: \"Mức độ hài lòng\" là 50, ngoài thang từ 0 đến 10."
                                + " Hãy kiểm tra số liệu và thang đo.");
        assertThat(findings("P,395,BH,ASSIGNED,AT_LEAST,92.5", "P,395,BH,2024-Q1,915"))
                .containsExactly(
                        "WARNING VALUE_OUTSIDE_SCALE 395/BH: \"Tỷ lệ bảo hiểm y tế\" là 915, ngoài thang từ 0 đến"
                                + " 100. Hãy kiểm tra số liệu và thang đo.");
    }

    @Test
    void parts_that_are_more_than_their_whole() {
        String targets =
                "P,395,THU,ASSIGNED,AT_LEAST,1200\nP,395,DAT,ASSIGNED,AT_LEAST,592\nP,395,KHAC,ASSIGNED,AT_LEAST,608";
        assertThat(findings(targets, "P,395,THU,2024-Q1,261.2\nP,395,DAT,2024-Q1,129.9\nP,395,KHAC,2024-Q1,231.3"))
                .containsExactly(
                        "WARNING PARTS_OVER_WHOLE 395/THU: Các mục \"trong đó\" của \"Thu ngân sách\" cộng lại là"
                                + " 361,2, lớn hơn số chung 261,2. Hãy kiểm tra các mục này.");
        assertThat(findings(targets, "P,395,THU,2024-Q1,261.2\nP,395,DAT,2024-Q1,129.9\nP,395,KHAC,2024-Q1,131.3"))
                .isEmpty();
    }

    @Test
    void an_override_that_contradicts_the_numbers_as_row_6_of_the_national_targets_of_2019() {
        assertThat(findings(
                        "P,395,NGHEO,ASSIGNED,BETWEEN,1,1.5,1-1.5",
                        "P,395,NGHEO,2024-Q1,1.1,,,EXCEEDED,Theo Nghị quyết 121/NQ-CP"))
                .containsExactly(
                        "WARNING OVERRIDE_CONTRADICTS 395/NGHEO: \"Mức giảm tỷ lệ hộ nghèo\" được kết luận hoàn thành vượt kế hoạch"
                                + " nhưng thực hiện 1,1, kế hoạch 1-1.5 (lý do đã ghi: Theo Nghị quyết 121/NQ-CP). Hãy xác"
                                + " nhận kết luận này.");
        assertThat(findings(
                        "P,395,NGHEO,ASSIGNED,BETWEEN,1,1.5,1-1.5",
                        "P,395,NGHEO,2024-Q1,1.6,,,EXCEEDED,Theo Nghị quyết"))
                .isEmpty();
    }

    @Test
    void a_yearly_value_in_a_term_target() {
        assertThat(findings("T,395,THU,ASSIGNED,AT_LEAST,9000", "T,395,THU,2023-Q4,2400\nT,395,THU,2024-Q1,261.2", "T"))
                .contains("WARNING YEARLY_IN_TERM 395/THU: \"Thu ngân sách\" ghi 261,2, thấp hơn lũy kế đến cuối năm"
                        + " trước (2.400): có lẽ là số riêng của năm. Hãy ghi số lũy kế từ đầu nhiệm kỳ.");
    }

    @Test
    void a_plan_left_empty_a_due_target_without_a_figure_and_a_figure_nobody_approved() {
        assertThat(findings(
                        "P,395,THU,ASSIGNED,AT_LEAST,1200\nP,395,BH,ASSIGNED\nP,395,MH,ASSIGNED,AT_LEAST,8",
                        "P,395,THU,2024-Q1,300,,SUBMITTED\nP,395,BH,2024-Q1,91"))
                .containsExactly(
                        "WARNING PLAN_MISSING 395/BH: Kế hoạch của \"Tỷ lệ bảo hiểm y tế\" (cấp trên giao) để trống"
                                + " nên không đánh giá được theo kế hoạch này. Hãy bổ sung mức kế hoạch.",
                        "WARNING TARGET_SILENT 395/MH: Chưa có số liệu \"Mức độ hài lòng\" dù chỉ tiêu đã đến kỳ"
                                + " đánh giá. Hãy bổ sung báo cáo.",
                        "WARNING NOT_APPROVED 395/THU: Số liệu \"Thu ngân sách\" đã gửi, chờ duyệt nên chưa được"
                                + " tính. Hãy duyệt hoặc trình duyệt.");
    }

    @Test
    void a_level_short_of_its_plan_that_nobody_said_from_where_it_started() {
        assertThat(findings("P,395,MH,ASSIGNED,AT_LEAST,8", "P,395,MH,2024-Q1,7.9"))
                .containsExactly(
                        "WARNING BASELINE_MISSING 395/MH: \"Mức độ hài lòng\" là 7,9, chưa đạt kế hoạch, mà chưa có số"
                                + " liệu đầu kỳ nên chưa đánh giá được. Hãy bổ sung cột baseline của targets.csv.");
        assertThat(codes("P,395,HO,ASSIGNED,BELOW,,500", "P,395,HO,2024-Q1,500"))
                .as("a bound that must be left behind")
                .containsExactly("BASELINE_MISSING 395/HO");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        P,395,MH,ASSIGNED,AT_LEAST,8       | P,395,MH,2024-Q1,8
        P,395,HO,ASSIGNED,AT_MOST,,500     | P,395,HO,2024-Q1,500
        P,395,HO,ASSIGNED,AT_MOST,,500     | P,395,HO,2024-Q1,499
        P,395,MH,ASSIGNED,AT_LEAST,8,,,,,6 | P,395,MH,2024-Q1,7
        P,395,THU,ASSIGNED,AT_LEAST,8      | P,395,THU,2024-Q1,7
        P,395,MH,ASSIGNED,AT_LEAST,8       | P,395,MH,2024-Q1,7,,,BEHIND,lý do
        P,395,MH,ASSIGNED,AT_LEAST,8       | P,395,MH,2024-Q1,7,,SUBMITTED
        """)
    void no_start_is_asked_for_where_the_plan_is_reached_or_nothing_is_judged_by_it(String target, String report) {
        assertThat(codes(target, report))
                .doesNotContain("BASELINE_MISSING "
                        + target.substring(2, target.indexOf(",AS")).replace(',', '/'));
    }

    @Test
    void a_level_within_the_tolerance_of_its_plan_has_reached_it() {
        Ledger ledger = LedgerFile.of(only(UNITS + """
            # targets
            programme,unit,indicator,comparator,low,high
            P,395,MH,ABOUT,8,8
            P,395,HO,EXACTLY,500,500
            # progress
            programme,unit,indicator,period,value
            P,395,MH,2024-Q1,7.6
            P,395,HO,2024-Q1,525
            """, "P")).at("2024-Q1");

        assertThat(codes(ledger, "0.05")).isEmpty();
        assertThat(codes(ledger, "0.04")).containsExactly("BASELINE_MISSING 395/HO", "BASELINE_MISSING 395/MH");
    }

    private static List<String> codes(Ledger ledger, String tolerance) {
        return LedgerChecks.of(
                        ledger,
                        Basis.ASSIGNED,
                        new BigDecimal(tolerance),
                        any -> Optional.empty(),
                        unit -> false,
                        unit -> List.of())
                .stream()
                .map(f -> "%s %s/%s"
                        .formatted(f.code(), f.place().unit(), f.place().indicator()))
                .toList();
    }

    @Test
    void at_the_end_of_the_year_a_level_is_judged_without_a_start() {
        Ledger ledger = LedgerFile.of(only(UNITS + """
            # targets
            programme,unit,indicator,comparator,low
            P,395,MH,AT_LEAST,8
            # progress
            programme,unit,indicator,period,value
            P,395,MH,2024-Q4,7
            """, "P")).at("2024-Q4");

        assertThat(LedgerChecks.of(ledger, any -> Optional.empty())).isEmpty();
    }

    @Test
    void ends_of_a_scale_lie_on_it() {
        String target = "P,395,MH,ASSIGNED,AT_LEAST,8,,,,,5";
        assertThat(findings(target, "P,395,MH,2024-Q1,10")).isEmpty();
        assertThat(findings(target, "P,395,MH,2024-Q1,0")).isEmpty();
        assertThat(codes(target, "P,395,MH,2024-Q1,-0.1")).containsExactly("VALUE_OUTSIDE_SCALE 395/MH");
        assertThat(codes(target, "P,395,MH,2024-Q1,10.1")).containsExactly("VALUE_OUTSIDE_SCALE 395/MH");
    }

    @ParameterizedTest(name = "{0} reported {1} and set to {2}: {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "THU,ASSIGNED,AT_LEAST,100            | 99  | COMPLETED | 100",
                "THU,ASSIGNED,AT_LEAST,100            | 100 | COMPLETED | -",
                "THU,ASSIGNED,AT_LEAST,100            | 99  | EXCEEDED  | 100",
                "THU,ASSIGNED,AT_LEAST,100            | 99  | BEHIND    | -",
                "THU,ASSIGNED,AT_LEAST,100            | 100 | BEHIND    | 100",
                "THU,ASSIGNED,AT_LEAST,100            | 100 | MISSED    | 100",
                "THU,ASSIGNED,AT_LEAST,100            | 100 | ON_PACE   | -",
                "MH,ASSIGNED,AT_LEAST,8               | 9   | BEHIND    | -",
                "VU,ASSIGNED,AT_MOST,,5               | 6   | COMPLETED | 5",
                "VU,ASSIGNED,AT_MOST,,5               | 5   | COMPLETED | -",
                "VU,ASSIGNED,AT_MOST,,5               | 4   | BEHIND    | -",
                "HO,ASSIGNED,BETWEEN,5,7              | 5   | EXCEEDED  | 7",
                "HO,ASSIGNED,BETWEEN,5,7              | 4   | EXCEEDED  | -",
                "HO,ASSIGNED,BETWEEN,5,7              | 8   | COMPLETED | 7",
                "NGHEO,ASSIGNED,BETWEEN,1,1.5         | 1.5 | EXCEEDED  | 1",
                "NGHEO,ASSIGNED,BETWEEN,1,1.5         | 1.6 | EXCEEDED  | -",
                "NGHEO,ASSIGNED,BETWEEN,1,1.5,1-1.5   | 0.9 | COMPLETED | 1-1.5",
                "CHO,ASSIGNED                         | 1   | BEHIND    | 1",
                "CHO,ASSIGNED                         | 1   | MISSED    | 1",
                "CHO,ASSIGNED                         | 1   | COMPLETED | -",
                "CHO,ASSIGNED                         | 0   | COMPLETED | 1",
                "CHO,ASSIGNED                         | 0   | BEHIND    | -"
            })
    void an_override_contradicts_what_the_numbers_rule_out(String target, String value, String status, String plan) {
        String unit = "P,395," + target;
        String indicator = target.substring(0, target.indexOf(','));
        List<String> found = findings(unit, "P,395,%s,2024-Q1,%s,,,%s,lý do".formatted(indicator, value, status));
        if (plan.equals("-")) {
            assertThat(found).isEmpty();
        } else {
            assertThat(found)
                    .singleElement()
                    .asString()
                    .startsWith("WARNING OVERRIDE_CONTRADICTS 395/" + indicator)
                    .endsWith(
                            "được kết luận %s nhưng thực hiện %s, kế hoạch %s (lý do đã ghi: lý do). Hãy xác nhận kết luận này."
                                    .formatted(Status.valueOf(status).words(), value.replace('.', ','), plan));
        }
    }

    @Test
    void an_override_of_a_target_in_words_contradicts_nothing() {
        assertThat(codes("P,395,THU,ASSIGNED,,,,tăng mạnh", "P,395,THU,2024-Q1,5,,,COMPLETED,lý do"))
                .containsExactly("WORDING_UNREAD 395/THU");
    }

    @Test
    void a_target_is_silent_only_when_it_is_due_in_force_and_nothing_at_all_is_said_of_it() {
        String reported = "P,395,THU,2024-Q1,300";
        String thu = "P,395,THU,ASSIGNED,AT_LEAST,1200\n";
        assertThat(codes(thu + "P,395,MH,ASSIGNED,AT_LEAST,8", reported + "\nP,395,MH,2024-Q1,"))
                .containsExactly("TARGET_SILENT 395/MH");
        assertThat(codes(thu + "P,395,MH,ASSIGNED,AT_LEAST,8", reported + "\nP,395,MH,2024-Q1,,,,ON_PACE,lý do"))
                .isEmpty();
        assertThat(codes(thu + "P,395,MH,ASSIGNED,AT_LEAST,8,,,,2023-Q4", reported))
                .as("no longer in force")
                .isEmpty();
        assertThat(codes(thu + "P,395,MUA,ASSIGNED,AT_LEAST,8", reported))
                .as("assessed from the fourth quarter")
                .isEmpty();
        assertThat(codes(thu + "P,395,CHO,ASSIGNED,,,,,2024-Q1", reported)).containsExactly("TARGET_SILENT 395/CHO");
        assertThat(codes(thu + "P,395,CHO,ASSIGNED,,,,,2024-Q2", reported)).isEmpty();
        assertThat(codes(thu + "P,395,CHO,ASSIGNED", reported))
                .as("due at the year's end")
                .isEmpty();
    }

    @Test
    void parts_may_be_more_than_their_whole_by_what_rounding_can_do() {
        String targets =
                "P,395,THU,ASSIGNED,AT_LEAST,1200\nP,395,DAT,ASSIGNED,AT_LEAST,592\nP,395,KHAC,ASSIGNED,AT_LEAST,608";
        String reports = "P,395,THU,2024-Q1,261\nP,395,DAT,2024-Q1,130\nP,395,KHAC,2024-Q1,";
        assertThat(codes(targets, reports + "132.5")).isEmpty();
        assertThat(codes(targets, reports + "132.6")).containsExactly("PARTS_OVER_WHOLE 395/THU");
        assertThat(codes("P,395,THU,ASSIGNED,AT_LEAST,1200", "P,395,THU,2024-Q1,-9"))
                .as("no part is no sum of 0")
                .isEmpty();
        assertThat(codes(
                        "P,395,CHO,ASSIGNED\nP,395,NEN,ASSIGNED\nP,395,MAI,ASSIGNED",
                        "P,395,CHO,2024-Q1,0\nP,395,NEN,2024-Q1,1\nP,395,MAI,2024-Q1,1"))
                .as("milestones do not add up")
                .isEmpty();
    }

    @Test
    void every_word_that_groups_or_heads_rows_is_to_be_spelled_one_way() {
        String spelled = UNITS.replace(
                        "395,Thọ Xuân,DISTRICT,TH,",
                        "395,Thọ Xuân,DISTRICT,TH,Vùng hoà\n" + "396,Khác,DISTRICT,TH,Vùng hòa")
                .replace("DAT,Thu tiền sử dụng đất,Kinh tế,tỷ đồng,", "DAT,Thu tiền sử dụng đất,Kinh tế,Tỷ đồng,")
                .replace("FLOW,HIGHER,,,Q4", "FLOW,HIGHER,,Sở Văn hoá,Q4")
                .replace("VU,Số vụ tai nạn,Xã hội,vụ,FLOW,LOWER", "VU,Số vụ tai nạn,Xã hội,vụ,FLOW,LOWER,,Sở Văn hóa");
        assertThat(findings(
                        spelled,
                        "P,395,MH,ASSIGNED,AT_LEAST,8\nP,396,MH,ASSIGNED,AT_LEAST,8",
                        "P,395,MH,2024-Q1,8\nP,396,MH,2024-Q1,8",
                        "P"))
                .extracting(finding -> finding.substring(finding.indexOf(':') + 2))
                .containsExactly(
                        "Hai cách viết của cùng một cụm từ: \"Sở Văn hóa\" và \"Sở Văn hoá\". Hãy dùng thống nhất một"
                                + " cách.",
                        "Hai cách viết của cùng một cụm từ: \"Vùng hoà\" và \"Vùng hòa\". Hãy dùng thống nhất một"
                                + " cách.",
                        "Hai cách viết của cùng một cụm từ: \"tỷ đồng\" và \"Tỷ đồng\". Hãy dùng thống nhất một cách.");
    }

    @Test
    void one_group_spelled_with_two_places_of_the_tone_mark() {
        assertThat(ToneLetters.folded("Văn hoá - xã hội")).isEqualTo(ToneLetters.folded("văn hóa – xã hội"));
        assertThat(ToneLetters.folded("bản")).isNotEqualTo(ToneLetters.folded("bán"));
        assertThat(findings(
                        UNITS.replace("Bảo hiểm y tế,Xã hội", "Bảo hiểm y tế,Xã hội")
                                .replace("MH,Mức độ hài lòng,Chỉ số", "MH,Mức độ hài lòng,Văn hoá - xã hội")
                                .replace("bảo hiểm y tế,Xã hội", "bảo hiểm y tế,Văn hóa - xã hội"),
                        "P,395,THU,ASSIGNED,AT_LEAST,1200",
                        "P,395,THU,2024-Q1,300",
                        "P"))
                .containsExactly(
                        "WARNING SPELLED_TWO_WAYS null/null: Hai cách viết của cùng một cụm từ: \"Văn hoá - xã hội\""
                                + " và \"Văn hóa - xã hội\". Hãy dùng thống nhất một cách.");
    }

    @Test
    void a_figure_far_off_the_same_quarter_of_three_former_years() {
        String past = "S,395,THU,2021-Q1,250\nR,395,THU,2022-Q1,262\nQ,395,THU,2023-Q1,258\n"
                + "Q,395,THU,2023-Q2,1900\n"; // another season: it does not count
        String target = "P,395,THU,ASSIGNED,AT_LEAST,1200";
        assertThat(findings(target, past + "P,395,THU,2024-Q1,2612"))
                .contains("WARNING OUTLIER 395/THU: \"Thu ngân sách\" trong quý là 2.612, khác xa 3 quý trước của chính"
                        + " đơn vị (mức giữa 258). Hãy kiểm tra số liệu, đơn vị tính.");
        assertThat(findings(target, past + "P,395,THU,2024-Q1,300")).isEmpty();
        assertThat(findings(target, past.replace("S,395,THU,2021-Q1,250\n", "") + "P,395,THU,2024-Q1,1000"))
                .as("two former years are no past")
                .isEmpty();
        assertThat(findings(target, past.replace("2021-Q1,250", "2021-Q1,99999") + "P,395,THU,2024-Q1,300"))
                .as("one wrong figure among the former ones")
                .isEmpty();
    }

    @Test
    void what_the_office_sets_holds_but_what_protects_the_print_cannot_be_lowered() {
        List<Finding> findings = List.of(
                Finding.of(FindingCode.OWN_WEAKER, Location.unit("395"), "Thu", "1", "2"),
                Finding.of(FindingCode.ESTIMATE, Location.unit("395"), "Thu"),
                Finding.of(FindingCode.OUTLIER, Location.unit("395"), "Thu", "1", "3", "2"));
        assertThat(SeverityRules.STANDARD.applied(findings)).containsExactlyInAnyOrderElementsOf(findings);
        assertThat(SeverityRules.of(Map.of("OUTLIER", "ERROR", "own-weaker", "info", "ESTIMATE", "false"))
                        .applied(findings))
                .extracting(finding -> finding.severity() + " " + finding.code())
                .containsExactly("ERROR OUTLIER", "INFO OWN_WEAKER");
        assertThatThrownBy(() -> SeverityRules.of(Map.of("NO_SUCH", "INFO"))).hasMessage("there is no check NO_SUCH");
        assertThatThrownBy(() -> SeverityRules.of(Map.of("OUTLIER", "LOUD")))
                .hasMessage("OUTLIER is ERROR, WARNING, INFO or OFF, not LOUD");
        assertThatThrownBy(() -> SeverityRules.of(Map.of("UNIT_ENDED", "WARNING")))
                .hasMessage("UNIT_ENDED protects what is printed and stays an ERROR");
        assertThatThrownBy(() -> SeverityRules.of(Map.of("ROW_TWICE", "INFO")))
                .hasMessage("ROW_TWICE protects what is printed and stays an ERROR");
        assertThatThrownBy(() -> SeverityRules.of(Map.of("WRITTEN_MISSING", "OFF")))
                .hasMessage("WRITTEN_MISSING is ERROR, WARNING or INFO: what is left out is told");
    }

    /** The findings without severity and sentence. */
    private static List<String> codes(String targets, String progress) {
        return findings(targets, progress).stream()
                .map(finding -> finding.substring(finding.indexOf(' ') + 1, finding.indexOf(':')))
                .toList();
    }

    private static List<String> findings(String targets, String progress) {
        return findings(targets, progress, "P");
    }

    private static List<String> findings(String targets, String progress, String programme) {
        return findings(UNITS, targets, progress, programme);
    }

    private static List<String> findings(String head, String targets, String progress, String programme) {
        String text = head
                + "# targets\nprogramme,unit,indicator,basis,comparator,low,high,wording,due,valid_to,baseline\n"
                + targets
                + "\n# progress\nprogramme,unit,indicator,period,value,estimate,state,override_status,override_reason\n"
                + progress
                + "\n";
        LedgerFile file = LedgerFile.of(only(text, programme));
        Ledger ledger = file.at("2024-Q1");
        return Stream.of(
                        LedgerChecks.of(ledger, any -> Optional.empty()),
                        OutlierCheck.of(ledger, file.older(ledger.period())))
                .flatMap(List::stream)
                .map(f -> "%s %s %s/%s: %s"
                        .formatted(
                                f.severity(),
                                f.code(),
                                f.place().unit(),
                                f.place().indicator(),
                                f.message()))
                .toList();
    }

    /** The other programme in force in the period is left out. */
    private static String only(String text, String programme) {
        String other = programme.equals("P") ? "T,Nghị quyết" : "P,Kế hoạch";
        return text.lines().filter(line -> !line.startsWith(other)).collect(Collectors.joining("\n"));
    }
}
