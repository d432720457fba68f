package vn.bantin.press;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.data.JRMapCollectionDataSource;
import net.sf.jasperreports.governors.MaxPagesGovernorException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.bantin.bulletin.Edition;
import vn.bantin.page.CommonRows;

/** No unit has too many indicators, and no programme too many units: no page is one too many. */
@Tag("slow")
class ManyRowsTest {

    @Test
    void one_unit_with_1600_indicators_is_printed_and_read_back() {
        SmallLedger ledger = new SmallLedger().unit("1", "Thọ Xuân");
        for (int i = 0; i < 1600; i++) {
            ledger.indicator("A" + i, "Chỉ tiêu số " + i, "Nhóm " + i / 100, "ha")
                    .target("1", "A" + i, "100", "" + i % 120);
        }
        Edition edition = ledger.edition();

        ReadBack.bulletins(edition);
        ReadBack.copies(edition);

        assertThat(PageFiller.pages(
                        SampleEdition.BULLETINS.prints(edition.bulletins().get(0), 0)))
                .isGreaterThan(60);
    }

    @Test
    void a_summary_of_700_units_is_printed_and_read_back() {
        ReadBack.summary(Meetings.communes(700, 1));
    }

    @Test
    void a_template_that_prints_more_pages_than_what_it_is_given_could_fill_is_stopped() {
        Templates templates = new Templates(Path.of("none"), Layout.STANDARD);
        List<Map<String, ?>> rows = Collections.nCopies(4000, CommonRows.row("row", "name", "Thu", "page", "1"));
        Map<String, Object> parameters = new HashMap<>(Map.of(
                "bookmark",
                "",
                "pagesBefore",
                0,
                JRParameter.REPORT_RESOURCE_BUNDLE,
                templates.texts(),
                JRParameter.REPORT_TEMPLATES,
                List.of(templates.styles())));

        assertThatThrownBy(() -> JasperFillManager.fillReport(
                        templates.report("contents"), parameters, new JRMapCollectionDataSource(rows)))
                .isInstanceOf(MaxPagesGovernorException.class);

        assertThat(SampleEdition.FILLER.fill("contents", rows, "", 0, Map.of()).getPages())
                .hasSizeGreaterThan(60);
    }
}
