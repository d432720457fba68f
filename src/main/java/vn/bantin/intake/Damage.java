package vn.bantin.intake;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import vn.bantin.checks.Code;
import vn.bantin.checks.Finding;
import vn.bantin.checks.Place;

/** Thrown where a file cannot be read as the table it should be; none of its rows is imported. */
final class Damage extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient Finding finding;

    private Damage(Finding finding, @Nullable Throwable cause) {
        super(finding.messageInEnglish(), cause);
        this.finding = finding;
    }

    static Damage notUtf8(String file, long positionOfByte) {
        return new Damage(Finding.of(Code.FILE_NOT_UTF8, Place.file(file), positionOfByte), null);
    }

    static Damage unreadable(String file, long line, String why, @Nullable Throwable cause) {
        return new Damage(Finding.of(Code.FILE_UNREADABLE, Place.cell(file, line, null), file, why), cause);
    }

    /** The failure of a table with more rows, or more wrong ones, than anybody means to import. */
    static Damage tooMany(Code code, String file, int most) {
        return new Damage(Finding.of(code, Place.file(file), file, most), null);
    }

    static Damage tooWide(String file, long line, int columns, int most) {
        return new Damage(Finding.of(Code.HEADER_TOO_WIDE, Place.cell(file, line, null), columns, most), null);
    }

    /** The failure of a sheet without content, which is no error. */
    static Damage emptySheet(String sheet) {
        return new Damage(Finding.of(Code.SHEET_EMPTY, Place.file(sheet), sheet), null);
    }

    /** The failure of a file that is no workbook, or one that cannot be opened. */
    static Damage workbook(Code code, String file, @Nullable Throwable cause) {
        return new Damage(Finding.of(code, Place.file(file), file), cause);
    }

    /** The failure of a workbook that breaks off, contradicts itself or would fill the memory. */
    static Damage workbook(String file, Throwable cause) {
        for (Throwable one = cause; one != null; one = one.getCause()) {
            String why = String.valueOf(one.getMessage());
            if (why.startsWith("Zip bomb") || why.startsWith("The file appears to be potentially malicious")) {
                return workbook(Code.WORKBOOK_TOO_BIG, file, cause);
            }
        }
        return workbook(Code.WORKBOOK_DAMAGED, file, cause);
    }

    Finding finding() {
        return finding;
    }
}
