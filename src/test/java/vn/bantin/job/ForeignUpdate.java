package vn.bantin.job;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** Writes something behind a PDF: by PDFBox, or byte for byte as no library would. */
final class ForeignUpdate {

    private ForeignUpdate() {}

    /** An update of what PDFBox is told to change. */
    static byte[] of(byte[] content, Consumer<PDDocument> change) throws IOException {
        try (PDDocument document = Loader.loadPDF(content)) {
            change.accept(document);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.saveIncremental(out);
            return out.toByteArray();
        }
    }

    /**
     * An update by hand, with a table of cross-references.
     *
     * @param hidden an object that the table does not name, empty for none
     * @param objects what stands in objects by their numbers, empty for one that is freed
     */
    static byte[] byHand(byte[] content, String hidden, Map<Long, String> objects) throws IOException {
        StringBuilder update = new StringBuilder("\n").append(hidden);
        StringBuilder table = new StringBuilder("xref\n0 1\n0000000000 65535 f \n");
        new TreeMap<>(objects).forEach((number, text) -> {
            table.append(number).append(" 1\n");
            if (text.isEmpty()) {
                table.append("0000000000 00001 f \n");
            } else {
                table.append("%010d 00000 n \n".formatted(content.length + update.length()));
                update.append(number).append(" 0 obj\n").append(text).append("\nendobj\n");
            }
        });
        try (PDDocument document = Loader.loadPDF(content)) {
            COSDictionary trailer = document.getDocument().getTrailer();
            String id = ((COSString) document.getDocument().getDocumentID().get(0)).toHexString();
            String end = "trailer\n<</Size %d/Root %s/Info %s/Prev %d/ID[<%s><%s>]>>\nstartxref\n%d\n%%%%EOF\n"
                    .formatted(
                            document.getDocument().getHighestXRefObjectNumber() + 100,
                            reference(trailer, COSName.ROOT),
                            reference(trailer, COSName.INFO),
                            document.getDocument().getStartXref(),
                            id,
                            id,
                            content.length + update.length());
            update.append(table).append(end);
        }
        return join(content, update.toString().getBytes(StandardCharsets.ISO_8859_1));
    }

    /**
     * An update by hand, with one object in an object stream, and a stream of cross-references.
     *
     * @param number the object as the cross-references call it
     * @param called the number in the head of the object stream
     */
    static byte[] packed(byte[] content, long number, long called, String object) throws IOException {
        StringBuilder update = new StringBuilder("\n");
        final int holder = content.length + update.length();
        String head = called + " 0 ";
        update.append("9001 0 obj\n<</Type/ObjStm/N 1/First %d/Length %d>>\nstream\n%s%s\nendstream\nendobj\n"
                .formatted(head.length(), head.length() + object.length(), head, object));
        final int references = content.length + update.length();
        String rows = row(2, 9001) + row(1, holder) + row(1, references);
        try (PDDocument document = Loader.loadPDF(content)) {
            COSDictionary trailer = document.getDocument().getTrailer();
            String id = ((COSString) document.getDocument().getDocumentID().get(0)).toHexString();
            update.append("9002 0 obj\n<</Type/XRef/W[1 4 1]/Index[%d 1 9001 2]/Size 9003/Root %s/Info %s/Prev %d"
                    .formatted(
                            number,
                            reference(trailer, COSName.ROOT),
                            reference(trailer, COSName.INFO),
                            document.getDocument().getStartXref()));
            update.append("/ID[<%s><%s>]/Length %d>>\nstream\n%s\nendstream\nendobj\nstartxref\n%d\n%%%%EOF\n"
                    .formatted(id, id, rows.length(), rows, references));
        }
        return join(content, update.toString().getBytes(StandardCharsets.ISO_8859_1));
    }

    private static String row(int kind, int place) {
        return new String(
                new byte[] {
                    (byte) kind, (byte) (place >> 24), (byte) (place >> 16), (byte) (place >> 8), (byte) place, 0
                },
                StandardCharsets.ISO_8859_1);
    }

    private static String reference(COSDictionary trailer, COSName name) {
        return ((org.apache.pdfbox.cos.COSObject) trailer.getItem(name))
                        .getKey()
                        .getNumber() + " 0 R";
    }

    static COSDictionary page(PDDocument document) {
        return document.getPage(0).getCOSObject();
    }

    static COSDictionary field(PDDocument document) {
        return document.getDocumentCatalog()
                .getAcroForm(null)
                .getFields()
                .get(0)
                .getCOSObject();
    }

    /** Draws a black square on page one. */
    static void writesOnThePage(PDDocument document) {
        COSStream words = document.getDocument().createCOSStream();
        try (var out = words.createOutputStream()) {
            out.write("0 0 100 100 re f".getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        PDPage page = document.getPage(0);
        COSArray contents = new COSArray();
        contents.add(page.getCOSObject().getItem(COSName.CONTENTS));
        contents.add(words);
        page.getCOSObject().setItem(COSName.CONTENTS, contents);
        page.getCOSObject().setNeedToBeUpdated(true);
    }

    static byte[] join(byte[] content, byte[] more) {
        byte[] joined = java.util.Arrays.copyOf(content, content.length + more.length);
        System.arraycopy(more, 0, joined, content.length, more.length);
        return joined;
    }

    /** A file with one signature, signed again so that it leaves the last twenty bytes out. */
    static byte[] withoutItsEnd(byte[] signed, ThrowawaySigner signer) throws IOException {
        String text = new String(signed, StandardCharsets.ISO_8859_1);
        Matcher range =
                Pattern.compile("/ByteRange ?\\[0 (\\d+) (\\d+) (\\d+)\\]").matcher(text);
        if (!range.find()) {
            throw new IllegalStateException("no signature");
        }
        int to = Integer.parseInt(range.group(1));
        int from = Integer.parseInt(range.group(2));
        String less = String.valueOf(Integer.parseInt(range.group(3)) - 20);
        String shorter = text.substring(0, range.start(3))
                + less
                + " ".repeat(range.group(3).length() - less.length())
                + text.substring(range.end(3));
        byte[] covered = (shorter.substring(0, to) + shorter.substring(from, from + Integer.parseInt(less)))
                .getBytes(StandardCharsets.ISO_8859_1);
        String message = java.util.HexFormat.of().formatHex(signer.message(covered));
        String all = shorter.substring(0, to + 1) + message + shorter.substring(to + 1 + message.length());
        return all.getBytes(StandardCharsets.ISO_8859_1);
    }
}
