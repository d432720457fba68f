package vn.bantin.console;

import java.io.IOException;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.bantin.Golden;
import vn.bantin.job.Explaining;
import vn.bantin.progress.Ledger;
import vn.bantin.progress.LedgerFile;
import vn.bantin.scoring.Assessment;
import vn.bantin.scoring.Part;
import vn.bantin.scoring.Rulebook;
import vn.bantin.scoring.Scoreboard;
import vn.bantin.scoring.Shortfall;

/** The whole derivation of a target of each measure, with an override, an estimate and a target nobody reported on. */
class ExplanationTest {

    private static final String LEDGER = """
            # units
            code,name,kind
            395,Thọ Xuân,DISTRICT
            381,Bỉm Sơn,TOWN
            # programmes
            code,title,kind,first_year,last_year
            KTXH-2024,Kế hoạch năm 2024,ANNUAL,2024,2024
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
            programme,unit,indicator,basis,comparator,low,high,wording,baseline,due,valid_from
            KTXH-2024,395,THU,ASSIGNED,AT_LEAST,1200
            KTXH-2024,395,THU,OWN,AT_LEAST,1225
            KTXH-2024,395,TNGT,ASSIGNED,AT_MOST,,30,không quá 30
            KTXH-2024,395,BHYT,ASSIGNED,AT_LEAST,92.5,,,90.5
            KTXH-2024,395,TANG,ASSIGNED,BETWEEN,6.6,6.8,"6,6-6,8"
            KTXH-2024,395,DT,ASSIGNED,,,,,,2024-Q3,2024-Q1
            KTXH-2024,395,RAC,ASSIGNED,AT_LEAST,90
            KTXH-2024,395,NUOC,ASSIGNED,AT_LEAST,90
            KTXH-2024,381,THU,ASSIGNED,AT_LEAST,400
            # progress
            programme,unit,indicator,period,value,estimate,state,override_status,override_reason,reported_on,source,note
            KTXH-2024,395,THU,2024-Q1,261.2,true,APPROVED,,,2024-03-28,Chi cục Thuế
            KTXH-2024,395,TNGT,2024-Q1,8,false,APPROVED,,,2024-04-01,Công an
            KTXH-2024,395,BHYT,2024-Q1,91,false,APPROVED
            KTXH-2024,395,TANG,2024-Q1,6.7,false,APPROVED
            KTXH-2024,395,DT,2024-Q1,0,false,APPROVED
            KTXH-2024,395,RAC,2024-Q1,85,false,APPROVED,ON_PACE,đã nghiệm thu
            KTXH-2024,381,THU,2024-Q1,100,false,APPROVED
            """;

    @ParameterizedTest
    @EnumSource(Messages.class)
    void every_measure_is_derived_whole(Messages messages) throws IOException {
        Ledger ledger = LedgerFile.of(LEDGER).at("2024-Q1");
        Scoreboard board = Scoreboard.of(ledger, Rulebook.STANDARD);
        String text = board.of("395").stream()
                .map(assessment ->
                        String.join("\n", new Explanation(messages, report(ledger, board, assessment)).lines()))
                .collect(Collectors.joining("\n\n", "", "\n"));
        Golden.assertEquals("vn/bantin/console/explain." + (messages == Messages.ENGLISH ? "en" : "vi") + ".txt", text);
    }

    private static Explaining.Report report(Ledger ledger, Scoreboard board, Assessment assessment) {
        return new Explaining.Report(
                ledger.programme(),
                ledger.period(),
                Rulebook.STANDARD,
                assessment,
                board.standings().stream()
                        .filter(s -> s.unit().code().equals("395"))
                        .findFirst()
                        .orElseThrow(),
                Part.of(
                                board,
                                Rulebook.STANDARD.ranking(),
                                "395",
                                assessment.indicator().code())
                        .orElse(null),
                Shortfall.of(Rulebook.STANDARD, assessment).orElse(null),
                assessment.indicator().code().equals("THU")
                        ? new Explaining.Frozen(1, LocalDate.of(2024, 4, 3), "BEHIND", 2)
                        : null);
    }
}
