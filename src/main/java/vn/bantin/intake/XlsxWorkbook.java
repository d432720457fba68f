package vn.bantin.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import vn.bantin.checks.Code;
import vn.bantin.checks.Finding;
import vn.bantin.checks.Place;
import vn.bantin.progress.Register;

/** Reads one workbook whose sheets are named as the CSV files are. */
public final class XlsxWorkbook {

    /** The sheet on which {@code bantin template} says what to do. */
    private static final String INSTRUCTIONS = "Hướng dẫn";

    private XlsxWorkbook() {}

    /** Whether the name of the file is that of a workbook, of a kind that can be read or not. */
    public static boolean isNamedSo(Path file) {
        return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).matches("(?s).*\\.xls[xm]?");
    }

    /**
     * Reads whichever of the seven sheets are there.
     *
     * @param known what the rows may refer to besides each other
     * @throws NoSuchFileException where there is no such file
     */
    public static Reading read(Path file, DecimalMark mark, Register known) throws IOException {
        Intake intake = new Intake(mark, known);
        String sha256 = sha256(file);
        try (XlsxParts parts = XlsxParts.open(file)) {
            for (Map.Entry<Sheet, XlsxParts.Page> entry : sheets(parts, intake).entrySet()) {
                try (XlsxTable table = new XlsxTable(parts, entry.getValue(), entry.getKey(), sha256, mark)) {
                    intake.take(entry.getKey(), table);
                }
            }
        } catch (Damage damage) {
            intake.found(damage.finding());
        }
        return intake.reading();
    }

    /** Those to be read, in the order in which they refer to each other; the others are told. */
    private static Map<Sheet, XlsxParts.Page> sheets(XlsxParts parts, Intake intake) {
        Map<Sheet, XlsxParts.Page> sheets = new EnumMap<>(Sheet.class);
        for (XlsxParts.Page page : parts.pages()) {
            String name = Text.clean(page.name());
            Sheet meant = Arrays.stream(Sheet.values())
                    .filter(sheet -> sheet.sheetName().equalsIgnoreCase(name))
                    .findFirst()
                    .orElse(null);
            boolean taken = meant != null && sheets.putIfAbsent(meant, page) == null;
            if (!taken && !name.equals(INSTRUCTIONS)) {
                intake.found(Finding.of(Code.SHEET_UNKNOWN, Place.file(parts.file()), Text.quote(name)));
            }
        }
        if (sheets.isEmpty()) {
            String names = Arrays.stream(Sheet.values()).map(Sheet::sheetName).collect(Collectors.joining(", "));
            intake.found(Finding.of(Code.SHEET_MISSING, Place.file(parts.file()), parts.file(), names));
        }
        return sheets;
    }

    private static String sha256(Path file) throws IOException {
        try (DigestInputStream in = new DigestInputStream(Files.newInputStream(file), CsvTable.sha256Digest())) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        }
    }
}
