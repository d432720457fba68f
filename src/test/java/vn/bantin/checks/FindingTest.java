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
    void theWorstComesFirstThenByCodeFileLineColumnUnitIndicatorAndDetails() {
        List<Finding> inOrder = List.of(
                found(Severity.ERROR, Code.ESTIMATE, Place.NOWHERE),
                found(Severity.WARNING, Code.TOTAL_FELL, Place.NOWHERE),
                found(Severity.WARNING, Code.ESTIMATE, Place.NOWHERE),
                found(Severity.WARNING, Code.ESTIMATE, Place.NOWHERE, "b"),
                found(Severity.WARNING, Code.ESTIMATE, Place.NOWHERE.of(null, "THU")),
                found(Severity.WARNING, Code.ESTIMATE, Place.unit("395")),
                found(Severity.WARNING, Code.ESTIMATE, Place.target("395", "BH")),
                found(Severity.WARNING, Code.ESTIMATE, Place.target("395", "THU")),
                found(Severity.WARNING, Code.ESTIMATE, Place.target("396", "BH")),
                found(Severity.WARNING, Code.ESTIMATE, Place.file("a.csv")),
                found(Severity.WARNING, Code.ESTIMATE, Place.cell("a.csv", 9, "z")),
                found(Severity.WARNING, Code.ESTIMATE, Place.cell("a.csv", 10, "a")),
                found(Severity.WARNING, Code.ESTIMATE, Place.cell("a.csv", 10, "b")),
                found(Severity.WARNING, Code.ESTIMATE, Place.cell("b.csv", 2, null)),
                found(Severity.INFO, Code.TOTAL_FELL, Place.NOWHERE));
        for (int seed = 0; seed < 20; seed++) {
            List<Finding> shuffled = new ArrayList<>(inOrder);
            Collections.shuffle(shuffled, new Random(seed));
            assertThat(shuffled.stream().sorted(Finding.ORDER)).containsExactlyElementsOf(inOrder);
        }
    }

    @Test
    void itsSentenceIsVietnameseOrEnglish() {
        Finding finding = Finding.of(Code.ESTIMATE, Place.target("395", "THU"), "Thu ngân sách");
        assertThat(finding.message()).isEqualTo("\"Thu ngân sách\" là số ước thực hiện.");
        assertThat(finding.messageInEnglish()).isEqualTo("\"Thu ngân sách\" is an estimate.");
        assertThat(List.of(Severity.values()).stream().map(Severity::words))
                .containsExactly("LỖI", "CẢNH BÁO", "LƯU Ý");
    }

    @Test
    void aPlaceKeepsItsFileWhenItsUnitAndIndicatorAreKnown() {
        assertThat(Place.cell("progress.csv", 7, "value").of("395", "THU"))
                .isEqualTo(new Place("progress.csv", 7L, "value", "395", "THU"));
    }

    @Test
    void aRowIsRejectedForAnErrorOnly() {
        Finding error = found(Severity.ERROR, Code.COLUMN_TWICE, Place.NOWHERE, "unit");
        Finding warning = found(Severity.WARNING, Code.COLUMN_UNKNOWN, Place.NOWHERE, "x");
        Period period = Period.of("2024-Q1");
        assertThat(new Rejection("progress.csv", 2, "P/395", "P", period, List.of(warning, error)).findings())
                .containsExactly(warning, error);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Rejection("progress.csv", 2, "P/395", "P", period, List.of(warning)))
                .withMessageStartingWith("a row is rejected for an error, not for [Finding[severity=WARNING");
    }

    @Test
    void theFirstCodeThatAnOfficeMaySetIsThatOfAMissingPlan() {
        assertThat(Severities.of(Map.of("no-targets", "error")).applied(List.of()))
                .isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Severities.of(Map.of("no-targets", "off")))
                .withMessage("NO_TARGETS protects what is printed and stays an ERROR");
    }

    private static Finding found(Severity severity, Code code, Place place, String... details) {
        return new Finding(severity, code, place, List.of(details));
    }
}
