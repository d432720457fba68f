package vn.bantin.intake;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import vn.bantin.checks.Finding;
import vn.bantin.checks.FindingCode;
import vn.bantin.checks.Location;

/** Thrown where a file cannot be read as the table it should be; none of its rows is imported. */
final class UnreadableFileException extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient Finding finding;

    private UnreadableFileException(Finding finding, @Nullable Throwable cause) {
        super(finding.messageInEnglish(), cause);
        this.finding = finding;
    }

    static UnreadableFileException notUtf8(String file, long positionOfByte) {
        return new UnreadableFileException(
                Finding.of(FindingCode.FILE_NOT_UTF8, Location.file(file), positionOfByte), null);
    }

    static UnreadableFileException unreadable(String file, long line, String why, @Nullable Throwable cause) {
        return new UnreadableFileException(
                Finding.of(FindingCode.FILE_UNREADABLE, Location.cell(file, line, null), file, why), cause);
    }

    /** The failure of a table with more rows, or more wrong ones, than anybody means to import. */
    static UnreadableFileException tooMany(FindingCode code, String file, int most) {
        return new UnreadableFileException(Finding.of(code, Location.file(file), file, most), null);
    }

    static UnreadableFileException tooWide(String file, long line, int columns, int most) {
        return new UnreadableFileException(
                Finding.of(FindingCode.HEADER_TOO_WIDE, Location.cell(file, line, null), columns, most), null);
    }

    /** The failure of a sheet without content, which is no error. */
    static UnreadableFileException emptySheet(String sheet) {
        return new UnreadableFileException(Finding.of(FindingCode.SHEET_EMPTY, Location.file(sheet), sheet), null);
    }

    /** The failure of a file that is no workbook, or one that cannot be opened. */
    static UnreadableFileException workbook(FindingCode code, String file, @Nullable Throwable cause) {
        return new UnreadableFileException(Finding.of(code, Location.file(file), file), cause);
    }

    /** The failure of a workbook that breaks off, contradicts itself or would fill the memory. */
    static UnreadableFileException workbook(String file, Throwable cause) {
        for (Throwable one = cause; one != null; one = one.getCause()) {
            String why = String.valueOf(one.getMessage());
            if (why.startsWith("Zip bomb") || why.startsWith("The file appears to be potentially malicious")) {
                return workbook(FindingCode.WORKBOOK_TOO_BIG, file, cause);
            }
        }
        return workbook(FindingCode.WORKBOOK_DAMAGED, file, cause);
    }

    Finding finding() {
        return finding;
    }
}
