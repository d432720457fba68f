package vn.bantin.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.bantin.checks.Finding;
import vn.bantin.checks.FindingCode;
import vn.bantin.checks.Location;
import vn.bantin.progress.MasterData;
import vn.bantin.progress.Sha256;

/** Reads one workbook whose sheets are named as the CSV files are. */
public final class XlsxWorkbook {

    /** The sheet on which {@code bantin template} says what to do. */
    private static final String INSTRUCTIONS = "Hướng dẫn";

    private XlsxWorkbook() {}

    /** Whether a file has the name of a workbook, whether or not of a kind that can be read. */
    public static boolean isNamedSo(Path file) {
        return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).matches("(?s).*\\.xls[xm]?");
    }

    /**
     * Reads the eight sheets of an import, as far as the workbook holds them.
     *
     * @param known master data already stored, to which rows may refer
     * @throws NoSuchFileException where there is no such file
     */
    public static ImportResult read(Path file, DecimalMark mark, MasterData known) throws IOException {
        return read(List.of(file), ImportContext.of(mark, known));
    }

    /**
     * Reads several workbooks as one: workbooks with master data first, the rest by name. A row may refer to rows of
     * earlier workbooks, and each key may occur in one of them only.
     */
    public static ImportResult read(List<Path> files, ImportContext terms) throws IOException {
        Intake intake = new Intake(terms);
        for (Path file : inOrder(files)) {
            take(file, terms, intake);
        }
        return intake.reading();
    }

    private static void take(Path file, ImportContext terms, Intake intake) throws IOException {
        String sha256 = sha256(file);
        try (XlsxParts parts = XlsxParts.open(file)) {
            for (Map.Entry<InputTable, XlsxParts.Page> entry :
                    sheets(parts, intake).entrySet()) {
                try (XlsxTable table = new XlsxTable(parts, entry.getValue(), entry.getKey(), sha256, terms.mark())) {
                    intake.take(entry.getKey(), table);
                }
            }
        } catch (UnreadableFileException damage) {
            intake.found(damage.finding());
        }
    }

    private static List<Path> inOrder(List<Path> files) throws IOException {
        if (files.size() == 1) {
            return files;
        }
        Map<Path, Integer> firstSheets = new HashMap<>();
        for (Path file : files) {
            firstSheets.put(file, firstSheet(file));
        }
        return files.stream()
                .sorted(Comparator.comparing((Path file) -> firstSheets.getOrDefault(file, 0))
                        .thenComparing(file -> String.valueOf(file.getFileName())))
                .toList();
    }

    private static int firstSheet(Path file) throws IOException {
        try (XlsxParts parts = XlsxParts.open(file)) {
            return parts.pages().stream()
                    .flatMap(page -> meant(page).stream())
                    .mapToInt(InputTable::ordinal)
                    .min()
                    .orElse(InputTable.values().length);
        } catch (UnreadableFileException told) {
            return InputTable.values().length; // it is told when the file is read
        }
    }

    private static Optional<InputTable> meant(XlsxParts.Page page) {
        return Arrays.stream(InputTable.values())
                .filter(sheet -> sheet.sheetName().equalsIgnoreCase(CellCleaner.clean(page.name())))
                .findFirst();
    }

    /** The sheets to read, in the order in which they refer to each other; the others are reported. */
    private static Map<InputTable, XlsxParts.Page> sheets(XlsxParts parts, Intake intake) {
        Map<InputTable, XlsxParts.Page> sheets = new EnumMap<>(InputTable.class);
        for (XlsxParts.Page page : parts.pages()) {
            String name = CellCleaner.clean(page.name());
            boolean taken = meant(page)
                    .filter(sheet -> sheets.putIfAbsent(sheet, page) == null)
                    .isPresent();
            if (!taken && !name.equals(INSTRUCTIONS)) {
                intake.found(
                        Finding.of(FindingCode.SHEET_UNKNOWN, Location.file(parts.file()), CellCleaner.quote(name)));
            }
        }
        if (sheets.isEmpty()) {
            String names = Arrays.stream(InputTable.values())
                    .map(InputTable::sheetName)
                    .collect(Collectors.joining(", "));
            intake.found(Finding.of(FindingCode.SHEET_MISSING, Location.file(parts.file()), parts.file(), names));
        }
        return sheets;
    }

    private static String sha256(Path file) throws IOException {
        try (DigestInputStream in = new DigestInputStream(Files.newInputStream(file), Sha256.digest())) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        }
    }
}
