package vn.bantin.press;

import com.lowagie.text.pdf.PdfEncryption;
import com.lowagie.text.pdf.PdfLiteral;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/**
 * The identifier of a PDF file, made of its content: one object in the information dictionary and in the trailer, whose
 * bytes are known when it is first written.
 */
final class ContentFileId extends PdfLiteral {

    private final PdfWriter writer;
    private final MessageDigest written;
    private @Nullable PdfObject value;

    private ContentFileId(PdfWriter writer, MessageDigest written) {
        super("");
        this.writer = writer;
        this.written = written;
    }

    /** A stream whose bytes the identifier is made of. */
    static DigestOutputStream digested(OutputStream out) {
        return new DigestOutputStream(out, md5());
    }

    /** Gives a writer to such a stream its identifier. */
    static ContentFileId of(PdfWriter writer, DigestOutputStream out) {
        ContentFileId id = new ContentFileId(writer, out.getMessageDigest());
        writer.getInfo().put(PdfName.FILEID, id);
        return id;
    }

    /** The digest of all that has been written so far. */
    byte[] digest() {
        writer.flush();
        try {
            return ((MessageDigest) written.clone()).digest();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void toPdf(PdfWriter to, OutputStream os) throws IOException {
        if (value == null) {
            byte[] id = digest();
            value = PdfEncryption.createInfoId(id, id);
        }
        value.toPdf(to, os);
    }

    /** The digest that ISO 32000 14.4 proposes for file identifiers; it guards nothing, and costs a third of SHA-256. */
    private static MessageDigest md5() {
        try {
            return MessageDigest.getInstance("MD5");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
