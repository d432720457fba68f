package vn.bantin.inspection;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Calendar;
import java.util.HexFormat;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/**
 * A PDF behind whose first bytes, which are an issued file, something was written since.
 *
 * @param signatures those that could be read, in the order in which they were made
 * @param refusal what else was changed, in English for those who look into it; {@code null} for nothing
 */
public record SignedPaper(
        List<PaperSignature> signatures, @Nullable String refusal) {

    private static final byte[] END = "%%EOF".getBytes(StandardCharsets.US_ASCII);
    private static final COSName TIME_STAMP = COSName.getPDFName("ETSI.RFC3161");
    private static final List<COSName> DETACHED =
            List.of(COSName.getPDFName("adbe.pkcs7.detached"), COSName.getPDFName("ETSI.CAdES.detached"));

    /** More updates than this are read by nobody. */
    private static final int MOST = 40;

    public SignedPaper {
        signatures = List.copyOf(signatures);
    }

    /** Whether only signatures were added, and each of them holds for the file as it was then. */
    public boolean signedOnly() {
        return refusal == null && !signatures.isEmpty() && signatures.stream().allMatch(PaperSignature::holds);
    }

    /** The lengths at which a PDF may have ended before something was written behind it, the shortest first. */
    public static List<Integer> formerLengths(byte[] content) {
        List<Integer> lengths = new ArrayList<>();
        for (int end : ends(content, 0)) {
            for (int length = endOfMark(content, end); length <= end && length < content.length; length++) {
                lengths.add(length);
            }
        }
        return lengths.size() > MOST ? lengths.subList(0, MOST) : lengths;
    }

    /** The offsets behind each mark of an end and its line break. */
    private static List<Integer> ends(byte[] content, int from) {
        List<Integer> ends = new ArrayList<>();
        for (int i = from; i + END.length <= content.length && ends.size() <= MOST; i++) {
            if (Arrays.equals(content, i, i + END.length, END, 0, END.length)) {
                int end = i + END.length;
                if (end < content.length && content[end] == '\r') {
                    end++;
                }
                if (end < content.length && content[end] == '\n') {
                    end++;
                }
                ends.add(end);
            }
        }
        return ends;
    }

    /**
     * Reads what was written behind an issued file.
     *
     * @param issued how many bytes of it are the issued file
     */
    public static SignedPaper of(byte[] content, int issued) {
        List<PaperSignature> signatures = new ArrayList<>();
        List<PDDocument> open = new ArrayList<>();
        try {
            List<Integer> ends = ends(content, issued);
            if (ends.isEmpty() || ends.size() > MOST || ends.get(ends.size() - 1) != content.length) {
                throw new RefusedUpdateException("the end of the file");
            }
            open.add(read(content, issued));
            int start = issued;
            for (int end : ends) {
                PDDocument before = open.get(open.size() - 1);
                PDDocument after = read(content, end);
                open.add(after);
                CrossReferences references = CrossReferences.of(content, start, end, after.getDocument());
                List<COSDictionary> made = new SignatureUpdate(
                                open.get(0), before.getDocument(), after.getDocument(), references)
                        .signatures();
                if (made.size() > 1) {
                    throw new RefusedUpdateException("two signatures at once");
                }
                for (COSDictionary signature : made) {
                    signatures.add(signature(signature, content, start, end));
                }
                start = end;
            }
            return new SignedPaper(signatures, null);
        } catch (RefusedUpdateException | IOException | RuntimeException e) {
            return new SignedPaper(signatures, String.valueOf(e.getMessage()));
        } finally {
            open.forEach(SignedPaper::close);
        }
    }

    /** Strictly: where its cross-references are wrong, nothing is searched for. */
    private static PDDocument read(byte[] content, int end) throws IOException {
        return new PDFParser(new RandomAccessReadBuffer(Arrays.copyOf(content, end))).parse(false);
    }

    private static void close(PDDocument document) {
        try {
            document.close();
        } catch (IOException inMemory) {
            throw new IllegalStateException(inMemory);
        }
    }

    /** Reads a signature that was made in the update between two offsets. */
    private static PaperSignature signature(COSDictionary signature, byte[] content, int start, int end)
            throws RefusedUpdateException {
        int[] range = range(signature);
        if (!(signature.getDictionaryObject(COSName.CONTENTS) instanceof COSString message)) {
            throw new RefusedUpdateException("a signature without a message");
        }
        boolean fromTheStart = range[0] == 0 && range[1] >= start && range[2] > range[1];
        long last = (long) range[2] + range[3];
        boolean untilThen = last == end || last == endOfMark(content, end);
        boolean inside = range[0] <= content.length - (long) range[1]
                && last <= content.length
                && range[0] + (long) range[1] <= range[2];
        if (!inside) {
            throw new RefusedUpdateException("the range of a signature");
        }
        boolean all = fromTheStart && untilThen && isMessage(content, range[1], range[2], message.getBytes());
        byte[] signed = Arrays.copyOf(Arrays.copyOfRange(content, range[0], range[0] + range[1]), range[1] + range[3]);
        System.arraycopy(content, range[2], signed, range[1], range[3]);
        COSName form = signature.getCOSName(COSName.SUB_FILTER);
        if (!TIME_STAMP.equals(form) && !DETACHED.contains(form)) {
            throw new RefusedUpdateException("a signature of an unknown form");
        }
        SignatureMessage told = TIME_STAMP.equals(form)
                ? SignatureMessage.ofTimeStamp(message.getBytes(), signed)
                : SignatureMessage.of(message.getBytes(), signed);
        PaperSignature.Coverage coverage = !all
                ? PaperSignature.Coverage.PART
                : end == content.length ? PaperSignature.Coverage.WHOLE : PaperSignature.Coverage.UNTIL_THEN;
        return new PaperSignature(
                told.signer(), told.at() == null ? written(signature) : told.at(), coverage, told.fits());
    }

    private static int[] range(COSDictionary signature) throws RefusedUpdateException {
        COSArray array = SignatureFields.array(signature, COSName.BYTERANGE);
        int[] range = new int[4];
        for (int i = 0; i < 4; i++) {
            COSBase number = array.size() == 4 ? array.get(i) : null;
            if (!(number instanceof COSInteger whole)
                    || whole.longValue() < 0
                    || whole.longValue() > Integer.MAX_VALUE / 4) {
                throw new RefusedUpdateException("the range of a signature");
            }
            range[i] = whole.intValue();
        }
        return range;
    }

    private static int endOfMark(byte[] content, int end) {
        int mark = end;
        while (content[mark - 1] != 'F') {
            mark--;
        }
        return mark;
    }

    /** Whether the gap that a signature leaves holds its message in hexadecimal digits, and nothing else. */
    private static boolean isMessage(byte[] content, int from, int to, byte[] message) {
        if (to - from < 2 || content[from] != '<' || content[to - 1] != '>') {
            return false;
        }
        String digits = new String(content, from + 1, to - from - 2, StandardCharsets.ISO_8859_1);
        return digits.equalsIgnoreCase(HexFormat.of().formatHex(message));
    }

    /** The time that stands beside the message. */
    private static @Nullable Instant written(COSDictionary signature) {
        Calendar time = signature.getDate(COSName.M);
        return time == null ? null : time.toInstant();
    }
}
