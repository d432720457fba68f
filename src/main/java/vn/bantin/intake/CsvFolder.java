package vn.bantin.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.bantin.checks.Finding;
import vn.bantin.checks.FindingCode;
import vn.bantin.checks.Location;
import vn.bantin.progress.MasterData;

/** Reads one folder of CSV files. */
public final class CsvFolder {

    private CsvFolder() {}

    /**
     * Reads the eight files of an import, as far as the folder holds them.
     *
     * @param known master data already stored, to which rows may refer
     * @throws NoSuchFileException where there is no such folder
     * @throws NotDirectoryException where it is a file
     */
    public static ImportResult read(Path folder, DecimalMark mark, MasterData known) throws IOException {
        return read(folder, ImportContext.of(mark, known));
    }

    /**
     * Reads the eight files of an import, as far as the folder holds them; a folder with workbooks and without CSV
     * files is read as {@link XlsxWorkbook#read(List, Terms)} does.
     *
     * @throws NoSuchFileException where there is no such folder
     * @throws NotDirectoryException where it is a file
     */
    public static ImportResult read(Path folder, ImportContext terms) throws IOException {
        List<Path> files = files(folder, file -> lower(file).endsWith(".csv"));
        // What begins so is no workbook but the mark of an office that has one open, or a shadow that a Mac leaves.
        List<Path> workbooks = files(
                folder, file -> XlsxWorkbook.isNamedSo(file) && !lower(file).matches("(~\\$|\\.).*"));
        if (files.isEmpty() && !workbooks.isEmpty()) {
            return XlsxWorkbook.read(workbooks, terms);
        }
        Map<InputTable, Path> sheets = sheets(files);
        Intake intake = new Intake(terms);
        if (sheets.isEmpty()) {
            String names =
                    Arrays.stream(InputTable.values()).map(InputTable::fileName).collect(Collectors.joining(", "));
            intake.found(Finding.of(FindingCode.FILE_MISSING, Location.NOWHERE, names));
        }
        Stream.concat(files.stream(), workbooks.stream())
                .filter(file -> !sheets.containsValue(file))
                .map(file -> CellCleaner.quote(name(file)))
                .forEach(name -> intake.found(Finding.of(FindingCode.FILE_UNKNOWN, Location.file(name), name)));
        for (Map.Entry<InputTable, Path> entry : sheets.entrySet()) {
            try (CsvTable table = new CsvTable(entry.getValue())) {
                intake.take(entry.getKey(), table);
            }
        }
        return intake.reading();
    }

    /**
     * The files by name, so that every machine finds the same order; of two spellings of a name, lower case comes
     * first.
     */
    private static List<Path> files(Path folder, Predicate<Path> wanted) throws IOException {
        if (!Files.exists(folder)) {
            throw new NoSuchFileException(folder.toString());
        }
        if (!Files.isDirectory(folder)) {
            throw new NotDirectoryException(folder.toString());
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(Files::isRegularFile)
                    .filter(wanted)
                    .sorted(Comparator.comparing(CsvFolder::name).reversed())
                    .toList();
        }
    }

    private static Map<InputTable, Path> sheets(List<Path> files) {
        Map<InputTable, Path> sheets = new EnumMap<>(InputTable.class);
        for (InputTable sheet : InputTable.values()) {
            files.stream()
                    .filter(file -> name(file).equalsIgnoreCase(sheet.fileName()))
                    .findFirst()
                    .ifPresent(file -> sheets.put(sheet, file));
        }
        return sheets;
    }

    private static String lower(Path file) {
        return name(file).toLowerCase(Locale.ROOT);
    }

    private static String name(Path file) {
        return Objects.requireNonNull(file.getFileName()).toString();
    }
}
