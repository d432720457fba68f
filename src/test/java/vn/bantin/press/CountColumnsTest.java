package vn.bantin.press;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.sf.jasperreports.engine.JRElement;
import net.sf.jasperreports.engine.JasperReport;
import org.junit.jupiter.api.Test;

/** The table of groups on page one, over districts and over a country. */
class CountColumnsTest {

    private static final Templates TEMPLATES = new Templates(Path.of("no-such-folder"), Layout.STANDARD);
    private static final JasperReport DRAWN = TEMPLATES.report("first", Map.of("groups", Set.of("pace")));

    @Test
    void counts_of_districts_leave_the_table_as_it_is_drawn() {
        assertThat(holding(Map.of("done", "1.026", "behind", "26", "open", "607", "total", "1.659")))
                .isSameAs(DRAWN);
    }

    @Test
    void sums_of_a_country_stand_on_one_line_at_the_cost_of_the_names() {
        assertThat(widths(DRAWN))
                .containsExactly("name 115", "bar 110", "score 38", "done 55", "behind 59", "open 55", "total 35");
        assertThat(widths(holding(Map.of("done", "100.000", "behind", "17.088", "open", "9.110", "total", "126.198"))))
                .containsExactly("name 107", "bar 110", "score 38", "done 55", "behind 59", "open 55", "total 43");
    }

    private static JasperReport holding(Map<String, ?> row) {
        return CountColumns.holding(DRAWN, "groups", "name", List.of(row), TEMPLATES.styles());
    }

    private static List<String> widths(JasperReport report) {
        return ColumnLayout.heads(report, "groups").stream()
                .map(CountColumnsTest::width)
                .toList();
    }

    private static String width(JRElement head) {
        return ColumnLayout.property(head, ColumnLayout.COLUMN) + " " + head.getWidth();
    }
}
