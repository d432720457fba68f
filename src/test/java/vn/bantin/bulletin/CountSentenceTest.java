package vn.bantin.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bantin.progress.LedgerFile;
import vn.bantin.progress.Status;
import vn.bantin.scoring.Rulebook;

/** When the counts of page one are told in the words of shares, and when in those of the statuses. */
class CountSentenceTest {

    private static final String SHARES = "01/02 chỉ tiêu đạt trên 25% kế hoạch; 01/02 chỉ tiêu dưới 25% kế hoạch";
    private static final String STATUSES = "01/02 chỉ tiêu đạt tiến độ; 01/02 chỉ tiêu chậm tiến độ";

    /** Each target is "measure direction goal value", with an own pace behind a slash or a ruling behind a colon. */
    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
        FLOW HIGHER AT_LEAST,100, 26       | FLOW HIGHER AT_LEAST,100, 24        | shares
        # a hair on either side
        FLOW HIGHER AT_LEAST,100, 25.0001  | FLOW HIGHER AT_LEAST,100, 24.9999   | shares
        FLOW HIGHER AT_LEAST,100, 25       | FLOW HIGHER AT_LEAST,100, 24        | at least
        # an own pace puts a target on the other side
        FLOW HIGHER AT_LEAST,100,/0.2 22   | FLOW HIGHER AT_LEAST,100, 24        | statuses
        FLOW HIGHER AT_LEAST,100, 26       | FLOW HIGHER AT_LEAST,100,/0.3 26    | statuses
        FLOW HIGHER AT_LEAST,100, 26       | FLOW HIGHER AT_LEAST,100,/0.3 25    | statuses
        # of a ceiling no share is an achievement
        FLOW LOWER AT_MOST,,100 26/0.3     | FLOW HIGHER AT_LEAST,100, 24        | statuses
        FLOW LOWER AT_MOST,,100 20         | FLOW HIGHER AT_LEAST,100, 24        | statuses
        FLOW HIGHER AT_LEAST,100, 26       | FLOW LOWER AT_MOST,,100 30          | statuses
        FLOW HIGHER AT_LEAST,100, 26       | FLOW LOWER AT_MOST,,100/0.1 20      | statuses
        # the mark is not what a rate is judged by; one behind does not stand below it
        RATE HIGHER AT_LEAST,10, 11        | FLOW HIGHER AT_LEAST,100, 24        | statuses
        RATE HIGHER AT_LEAST,10, 11        | FLOW HIGHER AT_LEAST,100, 26        | all shares
        FLOW HIGHER AT_LEAST,100, 26       | RATE HIGHER AT_LEAST,10, 9          | statuses
        FLOW HIGHER AT_LEAST,100, 26       | RATE HIGHER AT_LEAST,10, 2          | shares
        RATE LOWER AT_MOST,,4 3            | FLOW HIGHER AT_LEAST,100, 24        | statuses
        # without a plan above 0 there is no share
        RATE HIGHER AT_LEAST,-1, 0         | FLOW HIGHER AT_LEAST,100, 24        | statuses
        FLOW HIGHER AT_LEAST,100, 26       | MILESTONE HIGHER ,, 0               | statuses
        # a ruling moves no figure
        FLOW HIGHER AT_LEAST,100, 20:ON_PACE | FLOW HIGHER AT_LEAST,100, 24      | statuses
        FLOW HIGHER AT_LEAST,100, 30:ON_PACE | FLOW HIGHER AT_LEAST,100, 24      | shares
        FLOW HIGHER AT_LEAST,100, :ON_PACE   | FLOW HIGHER AT_LEAST,100, 24      | statuses
        FLOW HIGHER AT_LEAST,100, 26       | FLOW HIGHER AT_LEAST,100, 40:BEHIND | statuses
        """)
    void the_words_of_shares_are_used_only_where_every_target_stands_there(String one, String two, String words) {
        assertThat(counts("2024-Q1", Wording.STANDARD, one, two).replace(" (theo ý kiến cơ quan theo dõi)", ""))
                .isEqualTo("Quý I/2024, huyện Thọ Xuân chưa có chỉ tiêu nào hoàn thành kế hoạch; "
                        + switch (words) {
                            case "shares" -> SHARES;
                            case "all shares" -> "02/02 chỉ tiêu đạt trên 25% kế hoạch";
                            case "at least" -> SHARES.replace("trên 25% kế hoạch", "từ 25% kế hoạch trở lên");
                            default -> STATUSES;
                        }
                        + ".");
    }

    @Test
    void one_that_lies_on_the_wrong_side_takes_the_words_of_shares_from_all() {
        assertThat(counts(
                        "2024-Q2",
                        Wording.STANDARD,
                        "FLOW HIGHER AT_LEAST,100, 51",
                        "FLOW HIGHER AT_LEAST,100, 49",
                        "FLOW HIGHER AT_LEAST,100, 120",
                        "FLOW LOWER AT_MOST,,100 101"))
                .isEqualTo("6 tháng đầu năm 2024, huyện Thọ Xuân có 01/04 chỉ tiêu hoàn thành và hoàn thành vượt kế"
                        + " hoạch; 01/04 chỉ tiêu đạt tiến độ; 01/04 chỉ tiêu chậm tiến độ; 01/04 chỉ tiêu không"
                        + " hoàn thành kế hoạch.");
        assertThat(counts("2024-Q2", Wording.STANDARD, "FLOW HIGHER AT_LEAST,100, 51", "FLOW HIGHER AT_LEAST,100, 120"))
                .isEqualTo("6 tháng đầu năm 2024, huyện Thọ Xuân có 01/02 chỉ tiêu hoàn thành và hoàn thành vượt kế"
                        + " hoạch; 01/02 chỉ tiêu đạt trên 50% kế hoạch.");
    }

    @Test
    void the_last_period_knows_no_share() {
        assertThat(counts("2024-Q4", Wording.STANDARD, "FLOW HIGHER AT_LEAST,100, 99", "FLOW HIGHER AT_LEAST,9, 9"))
                .isEqualTo("Năm 2024, huyện Thọ Xuân có 01/02 chỉ tiêu hoàn thành và hoàn thành vượt kế hoạch; 01/02"
                        + " chỉ tiêu không hoàn thành kế hoạch.");
    }

    @Test
    void an_offices_own_words_of_shares_are_held_to_the_same() {
        Wording own = new Wording(
                Map.of(Status.BEHIND, "chưa kịp"),
                "xong %s",
                "chưa xong",
                "%s trên %s",
                "%s dưới %s",
                "%s trượt",
                "%s",
                null,
                null);
        String onPace = "FLOW HIGHER AT_LEAST,100, 26";
        assertThat(counts("2024-Q1", own, onPace, "FLOW HIGHER AT_LEAST,100, 24"))
                .isEqualTo("Quý I/2024, huyện Thọ Xuân chưa xong; 01/02 trên 25%; 01/02 dưới 25%.");
        assertThat(counts("2024-Q1", own, onPace, "RATE HIGHER AT_LEAST,10, 9"))
                .isEqualTo(
                        "Quý I/2024, huyện Thọ Xuân chưa xong; 01/02 chỉ tiêu đạt tiến độ; 01/02 chỉ tiêu chưa kịp.");
        assertThat(counts("2024-Q1", own, "FLOW HIGHER AT_LEAST,100, 25"))
                .isEqualTo("Quý I/2024, huyện Thọ Xuân chưa xong; 01/01 chỉ tiêu đạt từ 25% kế hoạch trở lên.");
    }

    @Test
    void over_all_units_too_what_only_an_office_says_is_told() {
        assertThat(edition(
                                "2024-Q1",
                                Wording.STANDARD,
                                "FLOW HIGHER AT_LEAST,9, 9",
                                "FLOW HIGHER AT_LEAST,100, 60:COMPLETED")
                        .summary()
                        .overview()
                        .get(0))
                .isEqualTo(
                        "Quý I/2024, 01 đơn vị có 02/02 chỉ tiêu hoàn thành và hoàn thành vượt kế hoạch (trong đó 01 chỉ"
                                + " tiêu theo ý kiến cơ quan theo dõi).");
    }

    private static String counts(String period, Wording wording, String... rows) {
        return edition(period, wording, rows).bulletins().get(0).counts();
    }

    private static Edition edition(String period, Wording wording, String... rows) {
        StringBuilder indicators = new StringBuilder();
        StringBuilder targets = new StringBuilder();
        StringBuilder progress = new StringBuilder();
        for (int i = 0; i < rows.length; i++) {
            String[] parts = rows[i].strip().split(" ");
            String[] goal = (parts[2] + "/").split("/", -1);
            String[] value = (parts[3].split("/")[0] + ":").split(":", -1);
            String pace = parts[3].contains("/") ? parts[3].split("/")[1] : goal[1];
            indicators.append("I%d,Chỉ tiêu %d,%s,%s%n".formatted(i, i, parts[0], parts[1]));
            targets.append(
                    "P,H,I%d,%s,%s,%s%n".formatted(i, goal[0], pace, parts[0].equals("MILESTONE") ? "2024-Q1" : ""));
            progress.append("P,H,I%d,%s,%s,%s,%s%n"
                    .formatted(i, period, value[0], value[1], value[1].isEmpty() ? "" : "đã xác nhận"));
        }
        return Edition.of(
                LedgerFile.of("""
                            # units
                            code,name,kind
                            H,Thọ Xuân,DISTRICT
                            # programmes
                            code,title,kind,first_year,last_year
                            P,Kế hoạch,ANNUAL,2024,2024
                            # indicators
                            code,name,measure,direction
                            %s
                            # targets
                            programme,unit,indicator,comparator,low,high,pace_q1,due
                            %s
                            # progress
                            programme,unit,indicator,period,value,override_status,override_reason
                            %s
                            """.formatted(indicators, targets, progress)).at(period),
                List.of(),
                Rulebook.STANDARD,
                wording,
                1,
                LocalDate.of(2024, 4, 3));
    }
}
