package vn.bantin.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.bantin.checks.Finding;
import vn.bantin.checks.FindingCode;
import vn.bantin.checks.Location;
import vn.bantin.progress.LedgerFile;

/** Whom the letter addresses: offices of several units have the same name. */
class ReminderAddresseesTest {

    private static final String LEDGER = """
        # units
        code,name,kind
        1,Một,DISTRICT
        2,Hai,TOWN
        3,Ba,DISTRICT
        4,Bốn,DISTRICT
        # programmes
        code,title,kind,first_year,last_year
        P,Kế hoạch năm 2024,ANNUAL,2024,2024
        # indicators
        code,name,measure,lead_body
        TK,Giá trị sản xuất,FLOW,Phòng Thống kê
        THU,Thu ngân sách,FLOW,Chi cục Thuế
        BH,Bảo hiểm y tế,LEVEL
        # targets
        programme,unit,indicator,comparator,low
        P,1,THU,AT_LEAST,100
        P,2,THU,AT_LEAST,100
        P,3,THU,AT_LEAST,100
        P,4,THU,AT_LEAST,100
        """;

    @Test
    void offices_of_the_same_name_are_told_apart_by_their_units() {
        assertThat(addressees(LEDGER, "2 THU", "1 THU", "2 BH"))
                .containsExactly("Chi cục Thuế (huyện Một, thị xã Hai)", "Thị xã Hai");
        assertThat(addressees(LEDGER, "1 THU", "2 THU", "3 THU"))
                .containsExactly("Chi cục Thuế (huyện Một, thị xã Hai, huyện Ba)");
        assertThat(addressees(LEDGER, "1 THU", "2 THU", "3 THU", "4 THU"))
                .containsExactly("Chi cục Thuế (04 huyện, thị xã)");
    }

    @Test
    void where_many_are_asked_it_is_said_of_which_units_they_are() {
        assertThat(addressees(LEDGER, "1 TK", "1 BH", "2 BH", "3 BH", "4 BH"))
                .containsExactly("Các cơ quan, đơn vị của 04 huyện, thị xã dưới đây");
    }

    @Test
    void of_a_single_unit_there_is_no_other_office_of_that_name() {
        String alone = LEDGER.replaceAll("(?m)^(P,)?[234],.*\n", "");
        String two = LEDGER.replaceAll("(?m)^(P,)?[34],.*\n", "");

        assertThat(addressees(alone, "1 THU")).containsExactly("Chi cục Thuế");
        assertThat(addressees(two, "1 THU")).containsExactly("Chi cục Thuế (huyện Một)");
    }

    /** Those addressed where of these units nothing was sent for these indicators. */
    private static List<String> addressees(String ledger, String... silent) {
        List<Finding> findings = Stream.of(silent)
                .map(one -> one.split(" "))
                .map(one -> Finding.of(FindingCode.TARGET_SILENT, Location.target(one[0], one[1]), one[1]))
                .toList();
        Reminder reminder = ReminderComposer.of(
                LedgerFile.of(ledger).at("2024-Q2"),
                findings,
                PeriodNames.CUMULATIVE,
                IssuerSettings.STANDARD,
                LocalDate.of(2024, 7, 10),
                LocalDate.of(2024, 7, 3));
        return reminder.addressees(reminder.tables().get(0));
    }
}
