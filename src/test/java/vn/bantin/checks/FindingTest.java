package vn.bantin.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.bantin.progress.Period;

class FindingTest {

    @Test
    void the_worst_comes_first_then_by_code_file_line_column_unit_indicator_and_details() {
        List<Finding> inOrder = List.of(
                found(Severity.ERROR, FindingCode.ESTIMATE, Location.NOWHERE),
                found(Severity.WARNING, FindingCode.TOTAL_FELL, Location.NOWHERE),
                found(Severity.WARNING, FindingCode.ESTIMATE, Location.NOWHERE),
                found(Severity.WARNING, FindingCode.ESTIMATE, Location.NOWHERE, "b"),
                found(Severity.WARNING, FindingCode.ESTIMATE, Location.NOWHERE.of(null, "THU")),
                found(Severity.WARNING, FindingCode.ESTIMATE, Location.unit("395")),
                found(Severity.WARNING, FindingCode.ESTIMATE, Location.target("395", "BH")),
                found(Severity.WARNING, FindingCode.ESTIMATE, Location.target("395", "THU")),
                found(Severity.WARNING, FindingCode.ESTIMATE, Location.target("396", "BH")),
                found(Severity.WARNING, FindingCode.ESTIMATE, Location.file("a.csv")),
                found(Severity.WARNING, FindingCode.ESTIMATE, Location.cell("a.csv", 9, "z")),
                found(Severity.WARNING, FindingCode.ESTIMATE, Location.cell("a.csv", 10, "a")),
                found(Severity.WARNING, FindingCode.ESTIMATE, Location.cell("a.csv", 10, "b")),
                found(Severity.WARNING, FindingCode.ESTIMATE, Location.cell("b.csv", 2, null)),
                found(Severity.INFO, FindingCode.TOTAL_FELL, Location.NOWHERE));
        for (int seed = 0; seed < 20; seed++) {
            List<Finding> shuffled = new ArrayList<>(inOrder);
            Collections.shuffle(shuffled, new Random(seed));
            assertThat(shuffled.stream().sorted(Finding.ORDER)).containsExactlyElementsOf(inOrder);
        }
    }

    @Test
    void its_sentence_is_vietnamese_or_english() {
        Finding finding = Finding.of(FindingCode.ESTIMATE, Location.target("395", "THU"), "Thu ngân sách");
        assertThat(finding.message()).isEqualTo("\"Thu ngân sách\" là số ước thực hiện.");
        assertThat(finding.messageInEnglish()).isEqualTo("\"Thu ngân sách\" is an estimate.");
        assertThat(List.of(Severity.values()).stream().map(Severity::words))
                .containsExactly("LỖI", "CẢNH BÁO", "LƯU Ý");
    }

    @Test
    void a_place_keeps_its_file_when_its_unit_and_indicator_are_known() {
        assertThat(Location.cell("progress.csv", 7, "value").of("395", "THU"))
                .isEqualTo(new Location("progress.csv", 7L, "value", "395", "THU"));
    }

    @Test
    void a_row_is_rejected_for_an_error_only() {
        Finding error = found(Severity.ERROR, FindingCode.COLUMN_TWICE, Location.NOWHERE, "unit");
        Finding warning = found(Severity.WARNING, FindingCode.COLUMN_UNKNOWN, Location.NOWHERE, "x");
        Period period = Period.of("2024-Q1");
        assertThat(new Rejection("progress.csv", 2, "P/395", "P", period, List.of(warning, error)).findings())
                .containsExactly(warning, error);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Rejection("progress.csv", 2, "P/395", "P", period, List.of(warning)))
                .withMessageStartingWith("a row is rejected for an error, not for [Finding[severity=WARNING");
    }

    @Test
    void the_first_code_that_an_office_may_set_is_that_of_a_missing_plan() {
        assertThat(SeverityRules.of(Map.of("no-targets", "error")).applied(List.of()))
                .isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SeverityRules.of(Map.of("no-targets", "off")))
                .withMessage("NO_TARGETS protects what is printed and stays an ERROR");
    }

    private static Finding found(Severity severity, FindingCode code, Location place, String... details) {
        return new Finding(
                severity,
                code,
                place,
                Finding.of(code, place, (Object[]) details).details());
    }
}
