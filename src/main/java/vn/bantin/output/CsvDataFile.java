package vn.bantin.output;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.QuoteMode;
import org.jspecify.annotations.Nullable;
import vn.bantin.page.CellText;

/**
 * A data file of an edition: CSV in UTF-8 with LF, decimal points, true and false, nothing for none.
 *
 * <p>A text that an office program would run as a formula begins with an apostrophe (OWASP, "CSV Injection"); a number
 * never does.
 */
public final class CsvDataFile {

    /**
     * Before a formula at the start, or behind a semicolon, at which an Excel whose decimal mark is the comma begins
     * another cell.
     */
    private static final Pattern FORMULA =
            Pattern.compile("^(?=[" + CellText.FORMULA_SIGNS + "\t\r\n])|(?<=;)(?=[" + CellText.FORMULA_SIGNS + "])");

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setRecordSeparator('\n')
            .setQuoteMode(QuoteMode.MINIMAL)
            .get();

    private CsvDataFile() {}

    /** The bytes of a table; a row has as many cells as the header. */
    public static byte[] csv(List<String> header, List<List<@Nullable Object>> rows) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(line(header.toArray()));
        for (List<@Nullable Object> row : rows) {
            if (row.size() != header.size()) {
                throw new IllegalArgumentException(row.size() + " cells below " + header.size() + " columns");
            }
            bytes.writeBytes(line(row.stream().map(CsvDataFile::cell).toArray()));
        }
        return bytes.toByteArray();
    }

    private static byte[] line(Object[] cells) {
        return (FORMAT.format(cells) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static Object cell(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        return value instanceof String text ? FORMULA.matcher(text).replaceAll("'") : value.toString();
    }
}
