package vn.bantin.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook made of CSV files, as an office has it: numbers, days and yes or no in cells of their kind. */
public final class Book {

    private final XSSFWorkbook workbook = new XSSFWorkbook();

    private Book(Map<String, byte[]> files, boolean typed) {
        CellStyle day = workbook.createCellStyle();
        day.setDataFormat(workbook.createDataFormat().getFormat("dd/mm/yyyy"));
        files.forEach((name, bytes) -> fill(
                workbook.createSheet(name.replace(".csv", "")), new String(bytes, StandardCharsets.UTF_8), typed, day));
    }

    static Book small() {
        return new Book(new SmallFolder().files(), true);
    }

    static Book ofTexts(SmallFolder folder) {
        return new Book(folder.files(), false);
    }

    static Book of(SmallFolder folder) {
        return new Book(folder.files(), true);
    }

    /** The files of a folder, those it has. */
    public static Book of(Path folder) {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> all = Files.list(folder)) {
            for (Path file : all.toList()) {
                files.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Book(files, true);
    }

    private static void fill(XSSFSheet sheet, String csv, boolean typed, CellStyle day) {
        try (CSVParser rows = CSVParser.parse(csv, CSVFormat.RFC4180)) {
            for (CSVRecord record : rows) {
                Row row = sheet.createRow((int) record.getRecordNumber() - 1);
                for (int i = 0; i < record.size(); i++) {
                    if (!record.get(i).isEmpty()) {
                        put(row.createCell(i), record.get(i), typed && record.getRecordNumber() > 1, day);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void put(Cell cell, String text, boolean typed, CellStyle day) {
        if (typed && text.matches("-?(0|[1-9]\\d*)(\\.\\d+)?")) {
            cell.setCellValue(Double.parseDouble(text));
        } else if (typed && text.matches("\\d{4}-\\d{2}-\\d{2}")) {
            cell.setCellValue(LocalDate.parse(text));
            cell.setCellStyle(day);
        } else if (typed && text.matches("true|false")) {
            cell.setCellValue(Boolean.parseBoolean(text));
        } else {
            cell.setCellValue(text);
        }
    }

    XSSFWorkbook workbook() {
        return workbook;
    }

    Book change(Consumer<XSSFWorkbook> change) {
        change.accept(workbook);
        return this;
    }

    /** A cell by its name, made if it is not there. */
    Book cell(String sheet, String name, Consumer<Cell> change) {
        CellRange at = CellRange.of(name);
        XSSFSheet found = workbook.getSheet(sheet);
        Row row = found.getRow(at.firstRow() - 1) == null
                ? found.createRow(at.firstRow() - 1)
                : found.getRow(at.firstRow() - 1);
        change.accept(row.getCell(at.firstColumn(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK));
        return this;
    }

    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write(out);
        return out.toByteArray();
    }

    private void write(OutputStream out) {
        try {
            workbook.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path write(Path file) {
        try {
            return Files.write(file, bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> told(ImportResult reading) {
        return SmallFolder.told(reading);
    }
}
