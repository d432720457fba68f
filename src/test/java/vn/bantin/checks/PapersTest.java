package vn.bantin.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import vn.bantin.progress.Basis;
import vn.bantin.progress.Ledger;
import vn.bantin.progress.LedgerFile;

/** Who may issue the papers of a period, and every text that they may carry. */
class PapersTest {

    private static final String COMMUNES = """
        # units
        code,name,kind,parent,cluster,committee,upper_committee,symbol,place
        TH,Thanh Hóa,PROVINCE,VN
        DN,Đà Nẵng,CENTRAL_CITY,VN,,Thành ủy Đà Nẵng
        395,Thọ Xuân,DISTRICT,TH
        1,Xuân Lập,COMMUNE,395,ven biển,Đảng ủy Xuân Lập,Đảng bộ tỉnh,BC/XL,Lam Sơn
        # programmes
        code,title,kind,first_year,last_year,issued_by
        P,Kế hoạch,ANNUAL,2025,2025
        # indicators
        code,name,group,unit_of_measure,measure,lead_body
        THU,Thu ngân sách,Kinh tế,tỷ đồng,FLOW,Chi cục Thuế
        # targets
        programme,unit,indicator,comparator,low,high,wording
        P,1,THU,AT_LEAST,100,,100 trở lên
        # progress
        programme,unit,indicator,period,value,state,override_status,override_reason,source,note
        P,1,THU,2025-Q2,60,APPROVED,ON_PACE,đã xác nhận,báo cáo tháng,ghi chú
        P,1,THU,2025-Q3,90,APPROVED,ON_PACE,đã xác nhận,báo cáo tháng,ghi chú
        """;

    @Test
    void a_district_cannot_issue_the_summary_after_its_level_ended() {
        assertThat(ended(COMMUNES, "2025-Q2", unit -> false)).isEmpty();
        assertThat(ended(COMMUNES, "2025-Q3", unit -> false)).containsExactly("395");
        assertThat(ended(COMMUNES, "2025-Q3", "395"::equals)).as("historical").isEmpty();
    }

    @Test
    void the_programmes_issuer_comes_before_who_stands_above_the_units() {
        assertThat(ended(COMMUNES.replace("2025,2025", "2025,2025,TH"), "2025-Q3", unit -> false))
                .isEmpty();
        assertThat(ended(
                        COMMUNES.replace("2025,2025", "2025,2025,395").replace("COMMUNE,395", "COMMUNE,TH"),
                        "2025-Q3",
                        unit -> false))
                .as("a ledger holds its units and those above them only")
                .isEmpty();
        assertThat(ended(
                        COMMUNES.replace("2025,2025", "2025,2025,395") + "P,395,THU,2025-Q3,5\n",
                        "2025-Q3",
                        unit -> false))
                .as("told once, as a unit that reports")
                .containsExactly("395");
        assertThat(ended(COMMUNES.replace("COMMUNE,395", "COMMUNE,"), "2025-Q3", unit -> false))
                .as("nobody stands above")
                .isEmpty();
    }

    @Test
    void a_central_citys_committee_is_no_districts() {
        assertThat(ended(COMMUNES + "P,DN,THU,2025-Q3,5\n", "2025-Q3", "395"::equals))
                .isEmpty();
    }

    @Test
    void every_text_that_a_page_may_carry_is_held_against_the_font() {
        assertThat(LedgerChecks.of(
                                ledger(COMMUNES, "2025-Q3"),
                                Basis.ASSIGNED,
                                BigDecimal.ZERO,
                                Optional::of,
                                unit -> true,
                                unit -> unit.equals("1") ? List.of("BÍ THƯ") : List.of())
                        .stream()
                        .filter(finding -> finding.code() == FindingCode.GLYPH_MISSING)
                        .map(finding -> finding.inEnglish().get(2)))
                .containsExactlyInAnyOrder(
                        "Kế hoạch",
                        "Thọ Xuân",
                        "Xuân Lập",
                        "ven biển",
                        "Đảng ủy Xuân Lập",
                        "Đảng bộ tỉnh",
                        "BC/XL",
                        "Lam Sơn",
                        "BÍ THƯ",
                        "Thu ngân sách",
                        "Kinh tế",
                        "tỷ đồng",
                        "Chi cục Thuế",
                        "100 trở lên",
                        "ghi chú",
                        "báo cáo tháng",
                        "đã xác nhận");
    }

    @Test
    void a_ledger_that_lacks_what_its_rows_name_is_told() {
        Ledger ledger = ledger(COMMUNES, "2025-Q2");
        assertThatNullPointerException()
                .isThrownBy(() -> LedgerChecks.of(
                        new Ledger(
                                ledger.programme(),
                                ledger.period(),
                                List.of(),
                                ledger.indicators(),
                                ledger.targets(),
                                List.of(),
                                List.of(),
                                List.of()),
                        text -> Optional.empty()))
                .withMessage("the ledger lacks unit 1");
        assertThatNullPointerException()
                .isThrownBy(() -> LedgerChecks.of(
                        new Ledger(
                                ledger.programme(),
                                ledger.period(),
                                ledger.units(),
                                List.of(),
                                ledger.targets(),
                                List.of(),
                                List.of(),
                                List.of()),
                        text -> Optional.empty()))
                .withMessage("the ledger lacks indicator THU");
    }

    private static List<String> ended(String text, String period, Predicate<String> historical) {
        return LedgerChecks.of(
                        ledger(text, period),
                        Basis.ASSIGNED,
                        BigDecimal.ZERO,
                        any -> Optional.empty(),
                        historical,
                        unit -> List.of())
                .stream()
                .filter(finding -> finding.code() == FindingCode.DISTRICT_LEVEL_ENDED)
                .map(finding -> finding.place().unit())
                .toList();
    }

    private static Ledger ledger(String text, String period) {
        return LedgerFile.of(text).at(period);
    }
}
