package vn.bantin.press;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintPage;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.engine.JasperPrint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.bantin.bulletin.Edition;
import vn.bantin.page.SheetVolume;

/** Where the pages of the sheets begin: whole sheets on one page, no hole in a table, no page of a few rows. */
class SheetPagesTest {

    @ParameterizedTest
    @ValueSource(ints = {20, 21, 22, 41, 42, 43, 44, 45, 46, 47, 48, 49, 50, 60, 89, 91, 135})
    void a_sheet_that_fits_stays_on_one_page_and_no_page_has_only_some_rows_or_the_code_alone(int units) {
        JasperPrint print = print(Meetings.communes(units, 3));

        int sheets = 0;
        for (JRPrintPage page : print.getPages()) {
            int titles = (int) texts(page).stream()
                    .filter(text -> "heading".equals(text.getKey()))
                    .count();
            List<JRPrintText> rows = rows(page);
            sheets += titles;
            assertThat(rows).as("rows on a page of " + units).hasSizeGreaterThanOrEqualTo(Math.min(8, units));
            if (units <= 40) {
                assertThat(rows).hasSizeGreaterThanOrEqualTo(titles * units);
            }
            holdsTogether(page);
        }
        assertThat(sheets).isEqualTo(3);
        assertThat(print.getPages()).hasSizeLessThanOrEqualTo(units <= 40 ? 3 : 3 * units / 40 + 2);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 13, 1-6 | 7-10 | 11-13",
        "3, 5, 1-3 | 4-5",
        "3, 6, 1-4 | 5-6",
        "3, 12, 1-4 | 5-9 | 10-12",
        "10, 7, 1-2 | 3-4 | 5-6 | 7",
        "12, 4, 1-2 | 3-4"
    })
    void short_sheets_stay_whole_and_the_last_page_takes_some_from_the_one_before_it_where_it_would_be_nearly_empty(
            int units, int sheets, String pages) {
        JasperPrint print = print(Meetings.communes(units, sheets));

        List<String> told = new ArrayList<>();
        for (JRPrintPage page : print.getPages()) {
            List<String> titles = texts(page).stream()
                    .filter(text -> "heading".equals(text.getKey()))
                    .map(text -> text.getFullText().replaceFirst("[.].*", ""))
                    .toList();
            assertThat(rows(page)).hasSizeGreaterThanOrEqualTo(titles.size() * units);
            told.add(titles.size() == 1 ? titles.get(0) : titles.get(0) + "-" + titles.get(titles.size() - 1));
        }
        assertThat(String.join(" | ", told)).isEqualTo(pages);
    }

    @Test
    void the_columns_are_as_wide_as_their_cells_so_that_24_rows_of_25_are_one_line() {
        JasperPrint print = print(SampleEdition.EDITION);

        List<JRPrintText> rows =
                print.getPages().stream().flatMap(page -> rows(page).stream()).toList();
        assertThat(rows.stream().filter(row -> row.getHeight() > 14)).hasSizeLessThan(rows.size() / 25);
    }

    /** The first row of a table lies directly below its heading, and each further row below the one before. */
    private static void holdsTogether(JRPrintPage page) {
        int bottom = -1;
        for (JRPrintText cell : texts(page).stream()
                .filter(SheetPagesTest::inTable)
                .sorted(Comparator.comparingInt(JRPrintElement::getY))
                .toList()) {
            boolean head = "th".equals(tag(cell));
            if (!head) {
                assertThat(cell.getY()).as(cell.getFullText()).isLessThanOrEqualTo(bottom + 1);
            }
            bottom = Math.max(bottom, cell.getY() + cell.getHeight());
        }
    }

    private static boolean inTable(JRPrintText text) {
        return "th".equals(tag(text)) || "td".equals(tag(text));
    }

    private static String tag(JRPrintText text) {
        return text.hasProperties() ? text.getPropertiesMap().getProperty("bantin.tag") : null;
    }

    /** The cells that begin a row. */
    private static List<JRPrintText> rows(JRPrintPage page) {
        int left = texts(page).stream()
                .filter(SheetPagesTest::inTable)
                .mapToInt(JRPrintElement::getX)
                .min()
                .orElse(-1);
        return texts(page).stream()
                .filter(text -> "td".equals(tag(text)) && text.getX() == left)
                .toList();
    }

    private static List<JRPrintText> texts(JRPrintPage page) {
        List<JRPrintText> texts = new ArrayList<>();
        page.getElements().forEach(element -> {
            if (element instanceof JRPrintText text) {
                texts.add(text);
            }
        });
        return texts;
    }

    private static JasperPrint print(Edition edition) {
        return SampleEdition.FILLER
                .sheets(SheetVolume.whole(edition.sheets()), "AAAABBBBCCCC", edition.summary())
                .get(0)
                .apply(0);
    }
}
