package vn.bantin.press;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.bantin.bulletin.Bulletin;
import vn.bantin.bulletin.Edition;
import vn.bantin.bulletin.IndicatorSheet;
import vn.bantin.bulletin.TargetRow;
import vn.bantin.page.SheetColumns;
import vn.bantin.page.SheetHeading;
import vn.bantin.page.TableColumn;
import vn.bantin.page.TargetColumns;

/** No number of a table is parted, however many digits it has and however narrow its column is drawn. */
@Tag("slow")
class WholeNumbersTest {

    private static final Pattern THOUSANDS = Pattern.compile("[0-9]{1,3}(?:\\.[0-9]{3})+(?:,[0-9]+)?");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void every_number_of_four_to_nine_digits_stands_on_one_line_of_its_cell(long seed) {
        Edition edition = RandomLedgers.large(seed);
        for (Bulletin bulletin : edition.bulletins().subList(0, 3)) {
            List<String> cells = bulletin.resultRows().stream()
                    .flatMap(row ->
                            TargetColumns.without(TargetColumns.leftOut(bulletin, SampleEdition.PRESS.words())).stream()
                                    .map(column -> column.text(row, SampleEdition.PRESS.words())))
                    .toList();
            assertWhole(
                    cells,
                    SampleEdition.PRESS.print(bulletin, SampleEdition.ISSUED_ON).content());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {2})
    void every_number_of_a_sheet_stands_on_one_line_of_its_cell(long seed) {
        Edition edition = RandomLedgers.large(seed);
        List<TableColumn<IndicatorSheet.Line>> columns = SheetColumns.COLUMNS;
        List<String> cells = SheetHeading.printed(edition.sheets()).stream()
                .flatMap(sheet -> sheet.lines().stream())
                .flatMap(line -> columns.stream().map(column -> column.text(line, SampleEdition.PRESS.words())))
                .toList();

        assertWhole(cells, ReadBack.sheets(edition).content());
    }

    /** In the Word copy a number has at least the room that its digits take. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void every_number_has_room_in_its_column_of_the_word_copy(long seed) {
        for (Bulletin bulletin : RandomLedgers.large(seed).bulletins()) {
            int[] widths = TargetColumns.widths(bulletin, SampleEdition.PRESS.words());
            List<TableColumn<TargetRow>> columns =
                    TargetColumns.without(TargetColumns.leftOut(bulletin, SampleEdition.PRESS.words()));
            assertThat(Arrays.stream(widths).sum()).isEqualTo(714);
            for (int i = 0; i < widths.length; i++) {
                int width = widths[i];
                TableColumn<TargetRow> column = columns.get(i);
                assertThat(bulletin.resultRows().stream()
                                .map(row -> column.text(row, SampleEdition.PRESS.words()))
                                .flatMap(text -> Stream.of(text.split(" ")))
                                .filter(word -> THOUSANDS.matcher(word).matches())
                                .filter(word -> Fonts.width(word, 10.5f, false) > width - 4))
                        .as(column.key() + " of " + width)
                        .isEmpty();
            }
        }
    }

    private static void assertWhole(List<String> cells, byte[] pdf) {
        Map<String, Integer> wanted = counts(cells);
        Map<String, Integer> printed = counts(lines(pdf));
        List<String> parted = new ArrayList<>();
        wanted.forEach((number, times) -> {
            if (printed.getOrDefault(number, 0) < times) {
                parted.add(number);
            }
        });
        assertThat(wanted).isNotEmpty();
        assertThat(parted).isEmpty();
    }

    private static Map<String, Integer> counts(List<String> lines) {
        return lines.stream()
                .flatMap(line -> THOUSANDS.matcher(line).results())
                .collect(Collectors.toMap(found -> found.group(), found -> 1, Integer::sum, TreeMap::new));
    }

    private static List<String> lines(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return List.of(new PDFTextStripper().getText(document).split("\\R"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
