package vn.bantin.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.bantin.checks.Finding;
import vn.bantin.checks.Location;

/** Rows that somebody else has read are held to the rules of a file, and told by their key. */
class GridImportTest {

    private static final RowGrid UNITS = new RowGrid(
            "units",
            "nguon.units",
            List.of("CODE", "Name", "kind"),
            List.of(List.of("395", "Thọ Xuân", "district"), List.of("396", "Triệu Sơn", "DISTRICT")));

    @Test
    void good_rows_are_taken_whatever_the_order_of_the_tables_and_the_case_of_the_columns() {
        RowGrid programmes = new RowGrid(
                "programmes",
                "nguon.programmes",
                List.of("code", "title", "kind", "first_year", "last_year", "issued_by"),
                List.of(List.of("P", "Kế hoạch năm 2024", "ANNUAL", "2024", "2024", "396")));

        ImportResult reading = GridImport.read(List.of(programmes, UNITS));

        assertThat(reading.clean()).isTrue();
        assertThat(reading.delivery().units()).hasSize(2);
        assertThat(reading.delivery().programmes().get(0).issuedBy()).isEqualTo("396");
    }

    @Test
    void a_wrong_row_is_told_by_its_view_and_key() {
        RowGrid units = new RowGrid(
                "units",
                "nguon.units",
                List.of("code", "name", "kind", "valid_from"),
                List.of(
                        List.of("395", "Thọ Xuân", "DISTRICT", "1.1.1997"),
                        List.of("395", "Thọ Xuân", "DISTRICT", "")));

        List<Finding> findings = GridImport.read(List.of(units)).findings();

        assertThat(findings)
                .extracting(Finding::place)
                .containsExactly(
                        new Location("nguon.units 395", null, "valid_from", "395", null),
                        new Location("nguon.units 395", null, null, "395", null));
        assertThat(findings)
                .extracting(Finding::messageInEnglish)
                .containsExactly(
                        "\"1.1.1997\" is not a date like 2024-03-31. Fix the cell.",
                        "The key 395 stands in several rows of the view. Fix the view so that each key has one row.");
    }

    @Test
    void a_column_that_is_missing_is_told_by_its_view() {
        RowGrid units =
                new RowGrid("units", "nguon.units", List.of("code", "name"), List.of(List.of("395", "Thọ Xuân")));

        assertThat(GridImport.read(List.of(units)).findings()).singleElement().satisfies(finding -> {
            assertThat(finding.place()).isEqualTo(new Location("nguon.units", null, "kind", null, null));
            assertThat(finding.message()).isEqualTo("Thiếu cột bắt buộc \"kind\". Hãy thêm cột này.");
        });
    }
}
