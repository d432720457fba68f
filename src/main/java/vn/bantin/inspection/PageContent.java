package vn.bantin.inspection;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.Checksum;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;

/**
 * What a page draws but for its number, by two check sums of its instructions, and the letters that it draws with: two
 * pages of the same content whose fonts give the same letters say the same, in the same places.
 *
 * <p>The sums are CRC-32 and CRC-32C, which stand against faults and not against forgers (the hash of the file does that):
 * a change within 32 bits is always found, any other but for one in 2^64; SHA-256 took a tenth of a publish.
 *
 * @param sums of the instructions without the number
 * @param numbered whether there is a place for a number
 * @param alphabets by the name of each font the letters that are drawn with it
 */
record PageContent(long sums, boolean numbered, Map<String, Alphabet> alphabets) {

    /** The number of a page is an artifact of pagination. */
    private static final byte[] BEGIN = "/Artifact <</Type/Pagination".getBytes(StandardCharsets.US_ASCII);

    private static final byte[] END = "EMC\n".getBytes(StandardCharsets.US_ASCII);

    /**
     * The letters of a font, as two texts, which take little room.
     *
     * @param codes their numbers
     * @param letters one for each, or several for a ligature, with {@link #BETWEEN} between them
     */
    record Alphabet(String codes, String letters) {

        private static final String BETWEEN = "\u0000";

        static Alphabet of(Map<Integer, String> known) {
            StringBuilder codes = new StringBuilder();
            List<String> letters = new ArrayList<>();
            new TreeMap<>(known).forEach((code, letter) -> {
                codes.append((char) code.intValue());
                letters.add(letter);
            });
            return new Alphabet(codes.toString(), String.join(BETWEEN, letters));
        }

        /** Whether a font draws the same letters by the same numbers; white space is white space. */
        boolean isOf(PDFont font, FontLetters fonts) {
            String[] all = letters.split(BETWEEN, -1);
            for (int i = 0; i < codes.length(); i++) {
                String letter = fonts.of(font, codes.charAt(i));
                if (!letter.equals(all[i]) && !(letter.isBlank() && all[i].isBlank())) {
                    return false;
                }
            }
            return true;
        }
    }

    /** The instructions of a page, and where its number is in them. */
    static final class Instructions {

        private final PDPage page;
        private final byte[] all;
        private final int from;
        private final int to;

        Instructions(PDPage page) throws IOException {
            this.page = page;
            try (InputStream in = page.getContents()) {
                all = in.readAllBytes();
            }
            int begin = indexOf(BEGIN, 0);
            int end = begin < 0 ? -1 : indexOf(END, begin);
            from = end < 0 ? 0 : begin;
            to = end < 0 ? 0 : end;
        }

        boolean numbered() {
            return to > from;
        }

        long sums() {
            return (long) (int) sum(new CRC32()) << 32 | sum(new CRC32C());
        }

        private long sum(Checksum checksum) {
            checksum.update(all, 0, from);
            checksum.update(all, to, all.length - to);
            return checksum.getValue();
        }

        /** The number that is drawn, empty for none. */
        String number(FontLetters fonts) throws IOException {
            StringBuilder number = new StringBuilder();
            PDFont font = null;
            for (Object token : new PDFStreamParser(Arrays.copyOfRange(all, from, to)).parse()) {
                if (token instanceof COSName name && page.getResources().getFont(name) != null) {
                    font = page.getResources().getFont(name);
                } else if (token instanceof COSString text && font != null) {
                    byte[] codes = text.getBytes();
                    for (int i = 0; i + 1 < codes.length; i += 2) {
                        number.append(fonts.of(font, (codes[i] & 0xff) << 8 | codes[i + 1] & 0xff));
                    }
                }
            }
            return number.toString();
        }

        private int indexOf(byte[] part, int start) {
            for (int at = start; at <= all.length - part.length; at++) {
                int i = 0;
                while (i < part.length && all[at + i] == part[i]) {
                    i++;
                }
                if (i == part.length) {
                    return at;
                }
            }
            return -1;
        }
    }
}
