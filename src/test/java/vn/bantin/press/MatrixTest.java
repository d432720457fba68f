package vn.bantin.press;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JasperPrint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bantin.bulletin.Summary;
import vn.bantin.page.GroupMatrix;

/** The table of units and groups: as many columns as groups, upright while they fit, and none of a single group. */
class MatrixTest {

    @Test
    void of_one_group_there_is_no_table_because_the_ranking_says_the_same() {
        Summary summary = summary(1);

        assertThat(GroupMatrix.printed(summary)).isFalse();
        assertThat(SampleEdition.FILLER.prints(summary, 0)).hasSize(2);
        assertThat(ReadPdf.of(SampleEdition.PRESS
                                .print(summary, SampleEdition.ISSUED_ON)
                                .content())
                        .squeezed())
                .doesNotContain("Kếtquảtheođơnvịvànhómchỉtiêu");
    }

    @ParameterizedTest
    @CsvSource({"2, 595", "5, 595", "6, 842", "9, 842"})
    void up_to_five_groups_the_page_stands_upright(int groups, int width) {
        JasperPrint matrix = SampleEdition.FILLER.prints(summary(groups), 0).get(1);

        assertThat(matrix.getPageWidth()).isEqualTo(width);
        List<JRPrintElement> heads = matrix.getPages().get(0).getElements().stream()
                .filter(element -> "th".equals(element.getPropertiesMap().getProperty("bantin.tag")))
                .toList();
        assertThat(heads).hasSize(1 + Math.min(groups, 6));
        assertThat(heads.stream().mapToInt(JRPrintElement::getWidth).sum()).isEqualTo(width - 128);
    }

    @Test
    void the_fills_are_explained_and_each_bar_fills_its_cell() {
        JasperPrint matrix =
                SampleEdition.FILLER.prints(SampleEdition.EDITION.summary(), 0).get(1);

        assertThat(ReadPdf.of(SampleEdition.PRESS
                                .print(SampleEdition.EDITION.summary(), SampleEdition.ISSUED_ON)
                                .content())
                        .squeezed())
                .as("in the first quarter nothing is missed, and the pages do not speak of it")
                .contains("Trongmỗiô:hoànthành·đạttiếnđộ·chậmtiếnđộ·chưađánhgiá.")
                .contains("hoànthành" + "đạttiếnđộ" + "chậmtiếnđộ" + "chưađánhgiá" + "Đơnvị");
        for (int i = 0; i < 5; i++) {
            String key = "cell" + i + ".";
            JRPrintElement cell = element(matrix, "col" + i);
            int right = matrix.getPages().get(0).getElements().stream()
                    .filter(element ->
                            element.getKey() != null && element.getKey().startsWith(key))
                    .mapToInt(element -> element.getX() + element.getWidth())
                    .max()
                    .orElseThrow();
            assertThat(cell.getX() + cell.getWidth() - right).as(key).isBetween(3, 6);
        }
    }

    private static JRPrintElement element(JasperPrint print, String key) {
        return print.getPages().get(0).getElements().stream()
                .filter(element -> key.equals(element.getKey()))
                .findFirst()
                .orElseThrow();
    }

    private static Summary summary(int groups) {
        SmallLedger ledger = new SmallLedger();
        for (int i = 1; i <= groups; i++) {
            ledger.indicator("C" + i, "Chỉ tiêu " + i, "Nhóm " + i, "tấn");
        }
        for (String unit : List.of("1", "2")) {
            ledger.unit(unit, "Số " + unit);
            for (int i = 1; i <= groups; i++) {
                ledger.target(unit, "C" + i, "100", "" + 20 * i);
            }
        }
        return ledger.edition().summary();
    }
}
