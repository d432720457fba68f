package vn.bantin.intake;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import vn.bantin.checks.Code;
import vn.bantin.checks.Finding;
import vn.bantin.checks.Place;

/** A file cannot be read as the table it should be; nothing of it is taken. */
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

    Finding finding() {
        return finding;
    }
}
