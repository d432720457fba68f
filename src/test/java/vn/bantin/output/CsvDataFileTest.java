package vn.bantin.output;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.bantin.progress.Period;
import vn.bantin.progress.Status;

class CsvDataFileTest {

    @Test
    void a_table_is_written_with_points_and_line_feeds_and_quotes_where_they_are_needed() {
        byte[] csv = CsvDataFile.csv(
                List.of("unit", "period", "status", "value", "estimate", "note"),
                List.of(
                        row("395", new Period(2024, 1), Status.ON_PACE, new BigDecimal("1234.50"), true, null),
                        row("396", null, null, new BigDecimal("1E+3"), false, "a, b"),
                        row("397", null, null, new BigDecimal("-0.0000001"), null, "nói \"được\""),
                        row("398", null, null, 12, null, "hai\ndòng"),
                        row("399", null, null, null, null, "Đánh giá ≤ 5")));

        assertThat(new String(csv, UTF_8)).isEqualTo("""
                unit,period,status,value,estimate,note
                395,2024-Q1,ON_PACE,1234.50,true,
                396,,,1000,false,"a, b"
                397,,,-0.0000001,,"nói ""được""\"
                398,,,12,,"hai
                dòng"
                399,,,,,Đánh giá ≤ 5
                """);
    }

    @Test
    void a_text_that_would_be_run_as_a_formula_is_made_inert_and_a_number_stays_one() {
        byte[] csv = CsvDataFile.csv(
                List.of("text", "number"),
                List.of(
                        row("=HYPERLINK(\"http://a\",\"b\")", new BigDecimal("-1.5")),
                        row("+84 24", -1),
                        row("-1.5", null),
                        row("@SUM(A1)", null),
                        row("\t=1", null),
                        row("＝1", null),
                        row("16 - 18 = 2", null),
                        row("Thu;=1+1;;@A", null),
                        row("giảm; -5 %", null),
                        row("", null)));

        assertThat(new String(csv, UTF_8)).isEqualTo("""
                text,number
                "'=HYPERLINK(""http://a"",""b"")",-1.5
                '+84 24,-1
                '-1.5,
                '@SUM(A1),
                '\t=1,
                '＝1,
                16 - 18 = 2,
                Thu;'=1+1;;'@A,
                giảm; -5 %,
                "",
                """);
    }

    @Test
    void a_table_without_rows_is_its_header() {
        assertThat(new String(CsvDataFile.csv(List.of("unit", "score"), List.of()), UTF_8))
                .isEqualTo("unit,score\n");
    }

    @Test
    void there_is_no_byte_order_mark() {
        assertThat(CsvDataFile.csv(List.of("unit"), List.of())).startsWith('u');
    }

    @Test
    void a_row_of_another_length_than_the_header_is_an_error() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CsvDataFile.csv(List.of("unit", "score"), List.of(row("395"))))
                .withMessage("1 cells below 2 columns");
    }

    private static List<Object> row(Object... cells) {
        return Arrays.asList(cells);
    }
}
