package vn.bantin.inspection;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A digital signature in a PDF, as the file tells it; whether its certificate is to be trusted is not asked.
 *
 * @param signer the common name of the certificate, in one line
 * @param at when it was signed by the signer's own clock, or the time of a time stamp; {@code null} where it does not say
 * @param coverage how much of the file it covers
 * @param intact whether the digest of the covered bytes is the one that was signed with the key of that certificate
 */
public record PaperSignature(String signer, @Nullable Instant at, Coverage coverage, boolean intact) {

    /** How much of a file a signature covers. */
    public enum Coverage {
        /** The file from its first to its last byte, but for the signature itself. */
        WHOLE,
        /** The file as it was when it was signed; something was put behind it since. */
        UNTIL_THEN,
        /** Less than the file was then: what was left out is not signed. */
        PART
    }

    /** Whether it holds for the file as it was signed. */
    boolean holds() {
        return intact && coverage != Coverage.PART;
    }
}
