package vn.bantin.intake;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;
import vn.bantin.checks.FindingCode;

/**
 * The content of one cell of a workbook, as it would stand in a CSV file.
 *
 * <p>A number is the shortest decimal that is its double: 53.026 for 53.026000000000003, which is what was typed. Of a
 * quotient that a formula left with more than 12 decimals, 12 are kept, the most that the contract knows.
 *
 * @param oddities doubts about the cell that its text does not show
 * @param zero whether it is a number that is 0
 */
record XlsxCell(String text, List<CellOddity> oddities, boolean zero) {

    private static final XlsxCell EMPTY = new XlsxCell("", List.of(), false);
    private static final CellOddity AS_NUMBER = CellOddity.of(FindingCode.CODE_AS_NUMBER);
    private static final CellOddity STALE = CellOddity.of(FindingCode.RESULT_STALE);
    private static final int MOST_DECIMALS = 12;

    /** Reads the cell whose element has just started, to its end. */
    static XlsxCell read(PartReader xml, XlsxParts parts, DecimalMark mark) throws IOException {
        String type = xml.attribute("t", "n");
        CellFormat format = parts.format(xml.number("s", 0));
        String value = null;
        String formula = null;
        while (xml.next() && !xml.ends("c")) {
            if (xml.starts("v")) {
                value = xml.text();
            } else if (xml.starts("f")) {
                formula = xml.text();
            } else if (xml.starts("is")) {
                value = xml.runs("is");
            }
        }
        boolean computed = value != null && (!value.isBlank() || type.equals("str"));
        if (formula != null && !computed) {
            return new XlsxCell("=" + formula, List.of(CellOddity.of(FindingCode.FORMULA_WITHOUT_RESULT)), false);
        }
        XlsxCell cell = value == null ? EMPTY : of(type, value, format, parts, mark);
        return formula != null && parts.stale() ? cell.with(STALE) : cell;
    }

    private static XlsxCell of(String type, String value, CellFormat format, XlsxParts parts, DecimalMark mark) {
        return switch (type) {
            case "s" -> text(parts.shared(Integer.parseInt(value.strip())));
            case "str", "inlineStr" -> text(XlsxEscapes.resolved(value));
            case "b" -> text(value.strip().equals("1") ? "true" : "false");
            case "e" -> new XlsxCell(value, List.of(CellOddity.of(FindingCode.CELL_ERROR)), false);
            case "d" -> text(value.strip().replaceFirst("T00:00(:00(\\.0+)?)?Z?$", ""));
            default -> value.isBlank() ? EMPTY : number(Double.parseDouble(value.strip()), format, parts, mark);
        };
    }

    private static XlsxCell text(String text) {
        return new XlsxCell(text, List.of(), false);
    }

    private static XlsxCell number(double value, CellFormat format, XlsxParts parts, DecimalMark mark) {
        if (format.kind() == CellFormat.Kind.DATE) {
            String date = date(value, parts.from1904());
            if (date != null) {
                return text(date).with(AS_NUMBER);
            }
        }
        BigDecimal number = decimal(value);
        List<CellOddity> oddities = new ArrayList<>(0);
        if (format.dresses(number)) {
            oddities.add(AS_NUMBER);
        }
        if (!format.shows(value)) {
            oddities.add(new CellOddity(FindingCode.CELL_UNSHOWN, format.code()));
        } else if (format.kind() == CellFormat.Kind.PERCENT) {
            oddities.add(CellOddity.of(FindingCode.CELL_PERCENT));
        } else if (value != 0 && format.scales(value)) {
            oddities.add(new CellOddity(FindingCode.CELL_SCALED, format.code()));
        }
        return new XlsxCell(
                number.toPlainString().replace(".", mark.sign()), List.copyOf(oddities), number.signum() == 0);
    }

    XlsxCell with(CellOddity more) {
        return new XlsxCell(
                text, Stream.concat(oddities.stream(), Stream.of(more)).toList(), zero);
    }

    /** The shortest decimal that is this double; a number of up to 15 digits comes back as it was typed. */
    static BigDecimal decimal(double value) {
        BigDecimal exact = new BigDecimal(value);
        BigDecimal shortest = exact;
        for (int digits = 17; digits >= 15; digits--) {
            BigDecimal rounded = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
            if (rounded.doubleValue() == value) {
                shortest = rounded;
            }
        }
        if (shortest.scale() > MOST_DECIMALS) {
            shortest = shortest.setScale(MOST_DECIMALS, RoundingMode.HALF_UP);
        }
        return shortest.signum() == 0 ? BigDecimal.ZERO : shortest.stripTrailingZeros();
    }

    /** A date as a CSV file has it; with an hour, where it has one, which no column accepts. */
    private static @Nullable String date(double value, boolean from1904) {
        if (!DateUtil.isValidExcelDate(value)) {
            return null;
        }
        try {
            LocalDateTime moment = DateUtil.getLocalDateTime(value, from1904, true);
            return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                    ? moment.toLocalDate().toString()
                    : moment.toString();
        } catch (DateTimeException | IllegalArgumentException noSuchDay) {
            return null;
        }
    }
}
