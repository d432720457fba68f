package vn.bantin.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Reads UTF-8 and nothing else, skips a byte order mark, and stops before one row fills the memory. */
final class Utf8Reader extends Reader {

    static final int LONGEST_ROW = 1 << 20;
    /** The sign by which commons-csv marks "no escape, no comment"; in a text it would mistake it for one. */
    private static final char COMMONS_CSV_DISABLED = '\uFFFE';

    private final String file;
    private final InputStream in;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final ByteBuffer bytes = ByteBuffer.allocate(1 << 14).flip();
    private final CharBuffer chars = CharBuffer.allocate(1 << 14).flip();
    private long bytesBefore;
    private boolean begun;
    private boolean ended;
    private long line = 1;
    private long lengthOfRow;

    Utf8Reader(String file, InputStream in) {
        this.file = file;
        this.in = in;
    }

    /** Starts a new row, for which the limit counts anew. */
    void rowStarts(long atLine) {
        line = atLine;
        lengthOfRow = 0;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        while (!chars.hasRemaining()) {
            if (ended && !bytes.hasRemaining()) {
                return -1;
            }
            fill();
        }
        int count = Math.min(length, chars.remaining());
        chars.get(target, offset, count);
        lengthOfRow += count;
        if (lengthOfRow > LONGEST_ROW) {
            throw UnreadableFileException.unreadable(
                    file, line, "dòng " + line + " dài quá 1 MB hoặc thiếu dấu nháy kép đóng", null);
        }
        return count;
    }

    private void fill() throws IOException {
        bytesBefore += bytes.position();
        bytes.compact();
        int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
        ended = count < 0;
        bytes.position(bytes.position() + Math.max(0, count)).flip();
        chars.clear();
        CoderResult result = decoder.decode(bytes, chars, ended);
        if (result.isError()) {
            throw UnreadableFileException.notUtf8(file, bytesBefore + bytes.position() + 1);
        }
        chars.flip();
        if (!begun && chars.hasRemaining()) {
            begun = true;
            if (chars.get(0) == '\uFEFF') {
                chars.get();
            }
        }
        for (int i = chars.position(); i < chars.limit(); i++) {
            if (chars.get(i) == COMMONS_CSV_DISABLED) {
                chars.put(i, '\uFFFF');
            }
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
