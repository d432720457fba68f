package vn.bantin.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import vn.bantin.progress.Period;

/** One cell of arbitrary text as each thing that a cell can be: a number, a period, a code, a text. */
public final class CellFuzz {

    private CellFuzz() {}

    /** What Jazzer calls. */
    public static void fuzzerTestOneInput(byte[] data) {
        String typed = new String(data, StandardCharsets.UTF_8);
        String clean = CellCleaner.clean(typed);
        assertThat(CellCleaner.clean(clean)).isEqualTo(clean);
        for (DecimalMark mark : DecimalMark.values()) {
            if (mark.fault(clean) == null) {
                BigDecimal number = mark.read(clean);
                assertThat(number.scale()).isBetween(0, 12);
                assertThat(number.precision() - number.scale()).isLessThanOrEqualTo(18);
                if (mark == DecimalMark.POINT) {
                    assertThat(new BigDecimal(number.toPlainString())).isEqualTo(number);
                }
            }
        }
        if (CellCleaner.isCode(clean)) {
            assertThat(clean)
                    .matches("[A-Za-z0-9_.-]{1,40}")
                    .doesNotStartWith(".")
                    .doesNotEndWith(".");
        }
        try {
            assertThat(Period.of(clean)).hasToString(clean);
        } catch (IllegalArgumentException notOne) {
            assertThat(notOne).hasMessageStartingWith("not a period like 2024-Q1: ");
        }
        NonNumericCell.of(clean, "value");
        NonNumericCell.of(clean, "low");
        assertThat(CellCleaner.quote(clean).codePoints()).noneMatch(c -> Character.getType(c) == Character.CONTROL);
        if (clean.length() <= 400) {
            XlsxEscapes.resolved(clean);
        }
    }
}
