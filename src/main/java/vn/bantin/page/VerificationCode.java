package vn.bantin.page;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.bantin.bulletin.Bulletin;
import vn.bantin.bulletin.IndicatorSheet;
import vn.bantin.bulletin.Summary;
import vn.bantin.progress.Sha256;

/**
 * The check code at the end of a paper: 60 bits of the SHA-256 of all that was frozen for it (programme, period, unit,
 * date, figures, words), as twelve letters and digits that cannot be taken for one another (Crockford's base 32).
 *
 * <p>It comes from the content and not from the file, so that a copy on paper has it too, and a bulletin that a later
 * edition leaves as it is keeps it. It names a paper and is no signature: who forges one can copy the code, but then the
 * figures are not those that the code stands for.
 */
public final class VerificationCode {

    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 12;
    private static final int GROUP = 4;
    private static final Pattern PRINTED =
            Pattern.compile("(?<![0-9A-Z])[0-9A-HJKMNP-TV-Z]{4}(?:-[0-9A-HJKMNP-TV-Z]{4}){2}(?![0-9A-Z-])");

    private VerificationCode() {}

    /** The code of a unit's bulletin, whatever its place in the agenda; without hyphens. */
    public static String of(Bulletin bulletin) {
        return code("bulletin", CanonicalText.of(bulletin));
    }

    /** The code of the summary. */
    public static String of(Summary summary) {
        return code("summary", CanonicalText.of(summary));
    }

    /** The code of the file of all sheets. */
    public static String of(List<IndicatorSheet> sheets) {
        return code("sheets", sheets);
    }

    /**
     * The code of one of several files of the sheets, whichever of them it holds.
     *
     * @param all the code of all sheets, which is that of a file without others
     */
    public static String ofVolume(String all, int number, int count) {
        return count == 1 ? all : code("sheets %d/%d".formatted(number, count), all);
    }

    /** The code of a meeting pack, which is its summary's and its sheets' together. */
    public static String of(Summary summary, List<IndicatorSheet> sheets) {
        return code("pack " + of(summary), sheets);
    }

    private static String code(String kind, String frozen) {
        MessageDigest digest = Sha256.digest();
        digest.update(kind.getBytes(StandardCharsets.UTF_8));
        digest.update(frozen.getBytes(StandardCharsets.UTF_8));
        return code(digest);
    }

    /** The sheets' text as a whole would take more memory than all else that is held while an edition is bound. */
    private static String code(String kind, List<IndicatorSheet> sheets) {
        MessageDigest digest = Sha256.digest();
        digest.update(kind.getBytes(StandardCharsets.UTF_8));
        CanonicalText.inPieces(sheets, piece -> digest.update(piece.getBytes(StandardCharsets.UTF_8)));
        return code(digest);
    }

    private static String code(MessageDigest digest) {
        byte[] hash = digest.digest();
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            int bit = 5 * i;
            int two = (hash[bit / 8] & 0xff) << 8 | hash[bit / 8 + 1] & 0xff;
            code.append(DIGITS.charAt(two >> 11 - bit % 8 & 31));
        }
        return code.toString();
    }

    /** As it is printed: "K7Q2-0M3X-9TRA". */
    public static String printed(String code) {
        StringBuilder printed = new StringBuilder();
        for (int i = 0; i < code.length(); i += GROUP) {
            printed.append(i == 0 ? "" : "-").append(code, i, Math.min(i + GROUP, code.length()));
        }
        return printed.toString();
    }

    /** A code as somebody types it: small letters, O for 0, I or L for 1, hyphens or blanks wherever they are. */
    public static Optional<String> typed(String text) {
        String code = text.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return code.length() == LENGTH && code.chars().allMatch(c -> DIGITS.indexOf(c) >= 0)
                ? Optional.of(code)
                : Optional.empty();
    }

    /** The last code in a text. */
    public static Optional<String> lastIn(String text) {
        Matcher matcher = PRINTED.matcher(text);
        Optional<String> last = Optional.empty();
        while (matcher.find()) {
            last = Optional.of(matcher.group().replace("-", ""));
        }
        return last;
    }
}
