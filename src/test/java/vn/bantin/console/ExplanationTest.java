package vn.bantin.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.bantin.Golden;
import vn.bantin.app.ResultDerivation;
import vn.bantin.progress.Ledger;
import vn.bantin.progress.LedgerFile;
import vn.bantin.progress.Period;
import vn.bantin.scoring.Assessment;
import vn.bantin.scoring.ComparisonBase;
import vn.bantin.scoring.LearntPace;
import vn.bantin.scoring.PastResults;
import vn.bantin.scoring.Rank;
import vn.bantin.scoring.Rulebook;
import vn.bantin.scoring.ScoreContribution;
import vn.bantin.scoring.Scoreboard;
import vn.bantin.scoring.Shortfall;

/** The whole derivation of a target of each measure, with an override, an estimate and a target nobody reported on. */
class ExplanationTest {

    private static final String LEDGER = """
            # units
            code,name,kind,cluster
            395,Thọ Xuân,DISTRICT,đồng bằng
            381,Bỉm Sơn,TOWN,đồng bằng
            # programmes
            code,title,kind,first_year,last_year
            KTXH-2024,Kế hoạch năm 2024,ANNUAL,2024,2024
            KTXH-2023,Kế hoạch năm 2023,ANNUAL,2023,2023
            # indicators
            code,name,group,unit_of_measure,measure,direction,decimals,weight
            THU,Thu ngân sách,Kinh tế,tỷ đồng,FLOW,HIGHER,1,2
            TNGT,Số vụ tai nạn,An ninh,vụ,FLOW,LOWER,0,1
            BHYT,Tỷ lệ bảo hiểm y tế,Xã hội,%,LEVEL,HIGHER,1,1
            TANG,Tốc độ tăng,Kinh tế,%,RATE,HIGHER,1,1
            DT,Diễn tập,An ninh,nhiệm vụ,MILESTONE,HIGHER,0,1
            RAC,Thu gom rác,Môi trường,%,RATE,HIGHER,1,1
            NUOC,Nước sạch,Môi trường,%,RATE,HIGHER,1,1
            # targets
            programme,unit,indicator,basis,comparator,low,high,wording,baseline,due,valid_from,pace_q1
            KTXH-2024,395,THU,ASSIGNED,AT_LEAST,1200
            KTXH-2024,395,THU,OWN,AT_LEAST,1225
            KTXH-2024,395,TNGT,ASSIGNED,AT_MOST,,30,không quá 30,,,,0.2
            KTXH-2024,395,BHYT,ASSIGNED,AT_LEAST,92.5,,,90.5
            KTXH-2024,395,TANG,ASSIGNED,BETWEEN,6.6,6.8,"6,6-6,8"
            KTXH-2024,395,DT,ASSIGNED,,,,,,2024-Q3,2024-Q1
            KTXH-2024,395,RAC,ASSIGNED,AT_LEAST,90
            KTXH-2024,395,NUOC,ASSIGNED,AT_LEAST,90
            KTXH-2024,381,THU,ASSIGNED,AT_LEAST,400
            # progress
            programme,unit,indicator,period,value,estimate,state,override_status,override_reason,reported_on,source,note
            KTXH-2023,395,THU,2023-Q1,270,false,APPROVED
            KTXH-2023,395,THU,2023-Q2,500,false,APPROVED
            KTXH-2023,395,THU,2023-Q3,800,false,APPROVED
            KTXH-2023,395,THU,2023-Q4,1000,false,APPROVED
            KTXH-2024,395,THU,2024-Q1,261.2,true,APPROVED,,,2024-03-28,Chi cục Thuế
            KTXH-2024,395,TNGT,2024-Q1,8,false,APPROVED,,,2024-04-01,Công an
            KTXH-2024,395,BHYT,2024-Q1,91,false,APPROVED
            KTXH-2024,395,TANG,2024-Q1,6.7,false,APPROVED
            KTXH-2024,395,DT,2024-Q1,0,false,APPROVED
            KTXH-2024,395,RAC,2024-Q1,85,false,APPROVED,ON_PACE,đã nghiệm thu
            KTXH-2024,381,THU,2024-Q1,100,false,APPROVED
            """;

    private static final Rulebook RULES = new Rulebook(
            Rulebook.STANDARD.basis(),
            Rulebook.STANDARD.tolerance(),
            Rulebook.STANDARD.cap(),
            Rulebook.STANDARD.coverage(),
            Rulebook.STANDARD.pace(),
            List.of("THU"),
            Rulebook.STANDARD.ranking());

    @ParameterizedTest
    @EnumSource(Messages.class)
    void every_measure_is_derived_whole(Messages messages) throws IOException {
        Ledger ledger = LedgerFile.of(LEDGER).at("2024-Q1");
        Scoreboard board = Scoreboard.of(ledger, RULES);
        String text = board.of("395").stream()
                .map(assessment ->
                        String.join("\n", new Explanation(messages, report(ledger, board, assessment)).lines()))
                .collect(Collectors.joining("\n\n", "", "\n"));
        Golden.assertEquals("vn/bantin/console/explain." + (messages == Messages.ENGLISH ? "en" : "vi") + ".txt", text);
    }

    @Test
    void what_is_needed_of_a_term_and_what_cannot_be_learnt_and_what_a_new_unit_was_is_told() {
        assertThat(lines(LEDGER.replace("2024,ANNUAL,2024", "2024,TERM,2024")))
                .contains("Nguồn của mức cần: phần số quý đã qua của nhiệm kỳ");
        assertThat(lines(LEDGER.replace("KTXH-2023,395,THU,2023-Q3,800", "KTXH-2023,395,THU,2023-Q3,400")))
                .contains("Nguồn của mức cần: tiến độ chung, vì số liệu năm 2023 không đủ để theo nhịp của đơn vị");
        PastResults stranger = past("2023-Q4", Map.of(), Set.of("395"));
        PastResults unranked = past("2023-Q1", Map.of(), Set.of());
        PastResults better = past("2023-Q1", Map.of("395", new Rank(1, false, 3)), Set.of());
        PastResults same = past("2023-Q1", Map.of("395", new Rank(2, true, 3)), Set.of());
        assertThat(lines(LEDGER, new ComparisonBase(stranger, unranked)))
                .contains("Hạng kỳ 2023-Q4: không so sánh được (đơn vị hành chính mới)", "Hạng kỳ 2023-Q1: không có");
        assertThat(lines(LEDGER, new ComparisonBase(better, same)))
                .contains("Hạng kỳ 2023-Q1: 1/3, nay giảm 1 bậc", "Hạng kỳ 2023-Q1: 2/3 (đồng hạng), nay giữ nguyên");
    }

    @Test
    void what_is_lacking_is_told_as_on_page_one_nearly_where_its_decimals_have_no_end() {
        String term = LEDGER.replace("2024,ANNUAL,2024,2024", "2024,TERM,2024,2026")
                .replace(",1200\n", ",1000\n")
                .replace("2024-Q1,261.2", "2024-Q1,50");
        assertThat(lines(term)).contains("Còn thiếu: gần 33,34 tỷ đồng so với tiến độ");
        assertThat(lines(LEDGER.replace("THU,Thu ngân sách,Kinh tế,tỷ đồng,FLOW", "THU,Thu ngân sách,Kinh tế,%,RATE")))
                .contains("Còn thiếu: 938,8 điểm phần trăm so với kế hoạch");
    }

    @Test
    void how_it_was_assigned_what_the_base_year_had_and_what_was_written_about_it_is_told() {
        String text = LEDGER.replace("first_year,last_year\n", "first_year,last_year,base_year\n")
                        .replace("2024,ANNUAL,2024,2024", "2024,ANNUAL,2024,2024,2020")
                        .replace(
                                "decimals,weight\n", "decimals,weight,co_bodies,priority,source_document,scope,owner\n")
                        .replace("FLOW,HIGHER,1,2\n", "FLOW,HIGHER,1,2,Kho bạc,true,QĐ 1,14 dự án,Chi cục trưởng\n")
                        .replace("valid_from,pace_q1\n", "valid_from,pace_q1,base_value,priority,scope\n")
                        .replace("AT_LEAST,1200\n", "AT_LEAST,1200,,,,,,,870.5,false,9 dự án\n")
                + """
                # remarks
                programme,unit,period,section,position,indicator,text,body,due_on,source
                KTXH-2024,395,2024-Q1,TASK,2,THU,Thu nợ thuế,Chi cục Thuế,2024-06-30,Báo cáo 5
                KTXH-2024,395,2024-Q1,CAUSE,1,THU,Nợ thuế cao
                KTXH-2024,395,2024-Q1,CAUSE,2,,Của cả huyện
                KTXH-2024,381,2024-Q1,CAUSE,1,THU,Của đơn vị khác
                """;
        assertThat(lines(text))
                .containsSubsequence(
                        "Giá trị năm gốc 2020: 870,5",
                        "Phân công: phối hợp với Kho bạc, chức danh chịu trách nhiệm Chi cục trưởng, phạm vi: 9 dự án, ưu"
                                + " tiên: không, văn bản giao: QĐ 1",
                        "Nhận xét, hạn chế, nguyên nhân 1: Nợ thuế cao (cơ quan: -, hạn -, nguồn: -)",
                        "Nhận xét, nhiệm vụ 2: Thu nợ thuế (cơ quan: Chi cục Thuế, hạn 2024-06-30, nguồn: Báo cáo 5)")
                .filteredOn(line -> line.startsWith("Nhận xét"))
                .hasSize(2);
    }

    private static List<String> lines(String text) {
        return lines(text, ComparisonBase.NOTHING);
    }

    /** Of the first target, in Vietnamese. */
    private static List<String> lines(String text, ComparisonBase earlier) {
        Ledger ledger = LedgerFile.of(text).at("2024-Q1");
        Scoreboard board = Scoreboard.of(ledger, RULES);
        return new Explanation(
                        Messages.VIETNAMESE,
                        report(ledger, board, board.of("395").get(0), earlier))
                .lines();
    }

    private static PastResults past(String period, Map<String, Rank> places, Set<String> strangers) {
        return new PastResults(Period.of(period), true, Map.of(), places, Map.of(), strangers);
    }

    private static ResultDerivation.Report report(Ledger ledger, Scoreboard board, Assessment assessment) {
        PastResults before = past("2023-Q4", Map.of("395", new Rank(7, true, 27)), Set.of());
        return report(ledger, board, assessment, new ComparisonBase(before, null));
    }

    private static ResultDerivation.Report report(
            Ledger ledger, Scoreboard board, Assessment assessment, ComparisonBase earlier) {
        return new ResultDerivation.Report(
                ledger.programme(),
                ledger.period(),
                RULES,
                LearntPace.of(ledger, RULES),
                earlier,
                assessment,
                board.standings().stream()
                        .filter(s -> s.unit().code().equals("395"))
                        .findFirst()
                        .orElseThrow(),
                ScoreContribution.of(
                                board,
                                RULES.ranking(),
                                "395",
                                assessment.indicator().code())
                        .orElse(null),
                Shortfall.of(RULES, assessment).orElse(null),
                ledger.remarks("395").stream()
                        .filter(remark -> assessment.indicator().code().equals(remark.indicator()))
                        .toList(),
                assessment.indicator().code().equals("THU")
                        ? new ResultDerivation.Frozen(1, LocalDate.of(2024, 4, 3), "BEHIND", 2)
                        : null);
    }
}
