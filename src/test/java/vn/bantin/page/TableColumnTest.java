package vn.bantin.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ListResourceBundle;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A column is one entry of its table's list and one place in the template. */
class TableColumnTest {

    /** Fields of the rows that are no columns: the heading of a group, the sign that is drawn, how a row is tagged. */
    private static final Set<String> NO_COLUMNS =
            Set.of("kind", "group", "heading", "of", "title", "trend", "turn", "plan", "reason");

    private static final ResourceBundle NO_WORDS = new ListResourceBundle() {
        @Override
        protected Object[][] getContents() {
            return new Object[0][];
        }
    };

    @Test
    void every_column_of_the_targets_has_its_heading_and_its_cells_in_the_template_and_no_other_stands_there()
            throws IOException {
        String template = template("targets");

        assertThat(found(template, "\\$F\\{(\\w+)}", NO_COLUMNS)).isEqualTo(keys(TargetColumns.COLUMNS));
        assertThat(found(template, "\\$R\\{(column\\.[\\w.]+)}", Set.of("column.trend")))
                .isEqualTo(headings(TargetColumns.COLUMNS));
    }

    @Test
    void every_column_of_a_plan_has_its_heading_and_its_cells_in_the_template_and_no_other_stands_there()
            throws IOException {
        String template = template("plan");
        Set<String> headings = headings(PlanColumns.COLUMNS);
        assertThat(template).as("the heading that says which year").contains("$P{lastYear}");
        headings.remove("column.lastYear");

        assertThat(found(template, "\\$F\\{(\\w+)}", NO_COLUMNS)).isEqualTo(keys(PlanColumns.COLUMNS));
        assertThat(found(template, "\\$R\\{(column\\.[\\w.]+)}", Set.of())).isEqualTo(headings);
    }

    @Test
    void every_column_of_the_ranking_has_its_heading_and_its_cells_in_the_template_with_points_and_without()
            throws IOException {
        String template = template("ranking");
        for (boolean adjusted : List.of(false, true)) {
            assertThat(found(template, "\\$F\\{(\\w+)}", Set.of())).containsAll(keys(RankingColumns.columns(adjusted)));
            assertThat(found(template, "\\$R\\{(column\\.[\\w.]+)}", Set.of()))
                    .containsAll(headings(RankingColumns.columns(adjusted)));
        }
    }

    @Test
    void every_column_of_a_sheet_has_its_heading_and_its_cells_in_the_template_and_no_other_stands_there()
            throws IOException {
        String template = template("sheet");

        assertThat(found(
                        template,
                        "\\$F\\{(\\w+)}",
                        Set.of("kind", "heading", "bare", "about", "counts", "ending", "continued", "page")))
                .isEqualTo(keys(SheetColumns.COLUMNS));
        assertThat(found(template, "\\$R\\{([\\w.]+)}", Set.of("sheet.points", "annex.kind")))
                .isEqualTo(headings(SheetColumns.COLUMNS));
    }

    @Test
    void a_column_that_says_nothing_in_any_row_is_left_out() {
        List<TableColumn<List<String>>> columns = List.of(cell("a", 0), cell("b", 1), cell("c", 2));
        List<List<String>> rows = List.of(List.of("x", "", "0"), List.of("", "", "0"));

        assertThat(TableColumn.unused(columns, rows, NO_WORDS, String::isEmpty)).containsExactly("b");
        assertThat(TableColumn.unused(columns, rows, NO_WORDS, text -> text.isEmpty() || text.equals("0")))
                .containsExactlyInAnyOrder("b", "c");
        assertThat(TableColumn.without(columns, Set.of("b")))
                .extracting(TableColumn::key)
                .containsExactly("a", "c");
    }

    private static TableColumn<List<String>> cell(String key, int index) {
        return new TableColumn<>(key, "column." + key, "Head", "Left", 10, (row, words) -> row.get(index));
    }

    private static String template(String name) throws IOException {
        return Files.readString(Path.of("reports", name + ".jrxml"));
    }

    private static Set<String> found(String template, String pattern, Set<String> others) {
        Set<String> found = new TreeSet<>();
        Pattern.compile(pattern)
                .matcher(template)
                .results()
                .map((MatchResult result) -> result.group(1))
                .filter(name -> !others.contains(name))
                .forEach(found::add);
        return found;
    }

    private static <R> Set<String> keys(List<TableColumn<R>> columns) {
        Set<String> keys = new TreeSet<>();
        columns.forEach(column -> keys.add(column.key()));
        return keys;
    }

    private static <R> Set<String> headings(List<TableColumn<R>> columns) {
        Set<String> headings = new TreeSet<>();
        columns.forEach(column -> headings.add(column.heading()));
        return headings;
    }
}
