package vn.bantin.press;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.sf.jasperreports.engine.JRElement;
import net.sf.jasperreports.engine.JasperReport;
import org.junit.jupiter.api.Test;

/** A template without some columns: the others are wider, and what spans several of them follows. */
class ColumnLayoutTest {

    private static final Templates TEMPLATES = new Templates(Path.of("no-such-folder"), Layout.STANDARD);

    @Test
    void the_columns_that_are_left_take_the_room_as_the_template_shares_it_out() {
        JasperReport sheet = TEMPLATES.report("sheet", Map.of("sheet", Set.of("cluster", "score")));

        assertThat(heads(sheet, "sheet"))
                .containsExactly(
                        "place 0+30", "name 30+159", "plan 189+66", "value 255+58", "percent 313+40", "status 353+114");
    }

    @Test
    void a_column_is_as_wide_as_it_asks_and_the_last_ones_give_back_what_there_is_not() {
        assertThat(heads(
                        TEMPLATES.report("sheet", Map.of("sheet", Set.of()), Map.of("plan", 40, "cluster", 60)),
                        "sheet"))
                .containsExactly(
                        "place 0+30",
                        "name 30+107",
                        "cluster 137+64",
                        "plan 201+40",
                        "value 241+58",
                        "percent 299+40",
                        "score 339+40",
                        "status 379+88");
        assertThat(heads(
                        TEMPLATES.report(
                                "sheet", Map.of("sheet", Set.of()), Map.of("name", 110, "plan", 40, "status", 100)),
                        "sheet"))
                .containsExactly(
                        "place 0+30",
                        "name 30+110",
                        "cluster 140+52",
                        "plan 192+40",
                        "value 232+58",
                        "percent 290+40",
                        "score 330+40",
                        "status 370+97");
    }

    @Test
    void without_shares_each_column_grows_as_it_is_wide() {
        JasperReport ranking = TEMPLATES.report("ranking");
        Arrays.stream(ranking.getAllBands())
                .flatMap(band -> Arrays.stream(band.getElements()))
                .filter(JRElement::hasProperties)
                .forEach(element -> element.getPropertiesMap().removeProperty("bantin.grow"));

        JasperReport narrow = ColumnLayout.without(
                ranking, Map.of("ranking", Set.of("range", "exceeded", "completed", "onpace", "behind", "missed")));

        assertThat(heads(narrow, "ranking"))
                .containsExactly(
                        "place 0+50", "change 50+55", "name 105+118", "score 223+76", "coverage 299+98", "open 397+70");
    }

    @Test
    void a_cell_over_several_columns_spans_those_that_are_left_and_goes_when_none_is() {
        assertThat(cells(TEMPLATES.report("sheet"), 3))
                .containsExactly("0+128 span 2", "128+52", "180+66", "246+58", "304+40", "344+123 span 2");

        assertThat(cells(TEMPLATES.report("sheet", Map.of("sheet", Set.of("place", "cluster", "score", "status"))), 3))
                .containsExactly("0+303", "303+66", "369+58", "427+40");
        assertThat(cells(TEMPLATES.report("sheet", Map.of("sheet", Set.of("cluster", "score"))), 2))
                .containsExactly("0+467 span 6");
    }

    @Test
    void other_tables_of_the_template_stay_as_they_are_and_the_template_itself_too() {
        List<String> before = heads(TEMPLATES.report("ranking"), "points");

        JasperReport narrow = TEMPLATES.report("ranking", Map.of("ranking", Set.of("range", "missed")));

        assertThat(heads(narrow, "points")).isEqualTo(before);
        assertThat(heads(TEMPLATES.report("ranking"), "ranking")).contains("range 28+34", "missed 382+47");
    }

    @Test
    void a_set_of_columns_is_laid_out_once() {
        assertThat(TEMPLATES.report("ranking", Map.of("ranking", Set.of("range", "bonus"))))
                .isSameAs(TEMPLATES.report("ranking", Map.of("ranking", Set.of("bonus", "range"))))
                .isNotSameAs(TEMPLATES.report("ranking", Map.of("ranking", Set.of("range"))));
        assertThat(TEMPLATES.report("ranking", Map.of("ranking", Set.of()))).isSameAs(TEMPLATES.report("ranking"));
    }

    /** The header cells of a table that are marked as columns, from left to right: "name 30+98". */
    private static List<String> heads(JasperReport report, String table) {
        return Arrays.stream(report.getAllBands())
                .flatMap(band -> Arrays.stream(band.getElements()))
                .filter(element -> element.hasProperties()
                        && table.equals(element.getPropertiesMap().getProperty("bantin.table"))
                        && element.getPropertiesMap().getProperty("bantin.column") != null)
                .map(element -> element.getPropertiesMap().getProperty("bantin.column") + " " + place(element))
                .toList();
    }

    /** The cells of a band of the detail. */
    private static List<String> cells(JasperReport report, int band) {
        return Arrays.stream(report.getDetailSection().getBands()[band - 1].getElements())
                .map(element -> place(element)
                        + (element.getPropertiesMap().getProperty("bantin.colspan") == null
                                ? ""
                                : " span " + element.getPropertiesMap().getProperty("bantin.colspan")))
                .toList();
    }

    private static String place(JRElement element) {
        return element.getX() + "+" + element.getWidth();
    }
}
