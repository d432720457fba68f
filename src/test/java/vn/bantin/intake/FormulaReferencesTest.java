package vn.bantin.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a formula refers to. */
class FormulaReferencesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Nguon!B7 | Nguon!B7:B7",
                "+$B$7 | B7:B7",
                "'Số liệu 2024'!$C3 | Số liệu 2024!C3:C3",
                "'a''b'!C3*2 | a'b!C3:C3",
                "SUM(B2:D5)-E1 | B2:D5 E1:E1",
                "ROUND(A1/1000,1) | A1:A1",
                "IF(A1=\"B7\",0,C2) | A1:A1 C2:C2",
                "LOG10(5) | ``",
                "5-5 | ``",
                "TRUE+A1 | A1:A1",
                "VLOOKUP(A2,Nguon!A:C,3,FALSE) | A2:A2 ?",
                "INDEX(Nguon!B2:B9,3) | Nguon!B2:B9 ?",
                "_xlfn.XLOOKUP(A2,B2:B9,C2:C9) | A2:A2 B2:B9 C2:C9 ?",
                "[1]Sheet1!B7 | ?",
                "'[so lieu.xlsx]Sheet1'!B7 | ?",
                "TongThu | ?",
                "Bang1[Thu] | ?",
                "ZZZ1 | ?"
            })
    void its_cells_are_named_and_what_nobody_can_see_is_told(String formula, String refersTo) {
        assertThat(told(FormulaReferences.of(formula, 0, 0))).isEqualTo(refersTo);
    }

    @ParameterizedTest
    @CsvSource({"B7, D10:D10", "$B7, B10:B10", "B$7, D7:D7", "$B$7, B7:B7", "A1:B2, C4:D5"})
    void filled_down_and_across_it_refers_to_others(String formula, String refersTo) {
        assertThat(told(FormulaReferences.of(formula, 3, 2))).isEqualTo(refersTo);
    }

    private static String told(FormulaReferences formula) {
        String areas = formula.areas().stream()
                .map(area -> (area.sheet() == null ? "" : area.sheet() + "!") + area.cells())
                .collect(Collectors.joining(" "));
        return (areas + (formula.unseen() ? " ?" : "")).strip();
    }
}
