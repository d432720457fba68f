package vn.bantin.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TypedRowTest {

    private static final ColumnHeader HEADER =
            ColumnHeader.of(InputTable.UNITS, "units.csv", 1, List.of("code", "name", "kind", "parent", "more"));

    @Test
    void a_row_that_waits_for_others_keeps_what_it_is_asked_for_and_no_more() {
        TypedRow row = row(List.of(" A1 ", "x".repeat(1_000_000), "DISTRICT", "TH", "y".repeat(1_000_000)));

        TypedRow shortened = row.shortened();

        assertThat(shortened.key()).isEqualTo(row.key()).isEqualTo("A1");
        assertThat(shortened.code("parent")).isEqualTo("TH");
        assertThat(shortened.place("parent")).isEqualTo(row.place("parent"));
        assertThat(shortened.misshapen()).isFalse();
        assertThat(shortened.cells()).containsExactly("A1", "x".repeat(200), "DISTRICT", "TH", "");
    }

    @Test
    void what_is_no_code_does_not_become_one() {
        TypedRow row = row(List.of("A".repeat(300), "Thọ Xuân", "DISTRICT", " ".repeat(300) + "TH", ""));

        assertThat(row.shortened().key()).isEqualTo(row.key());
        assertThat(row.shortened().code("code")).isNull();
        assertThat(row.shortened().code("parent")).isEqualTo("TH");
    }

    @Test
    void a_row_with_a_million_cells_keeps_one_too_many() {
        TypedRow shortened = row(Collections.nCopies(1_000_000, "")).shortened();

        assertThat(shortened.misshapen()).isTrue();
        assertThat(shortened.cells()).hasSize(6);
    }

    @Test
    void a_short_row_stays_as_it_is() {
        TypedRow row = row(List.of("A1", "Thọ Xuân", "DISTRICT", "TH"));

        assertThat(row.shortened()).isSameAs(row);
    }

    private static TypedRow row(List<String> cells) {
        return new TypedRow(InputTable.UNITS, "units.csv", 2, HEADER, cells, Map.of());
    }
}
