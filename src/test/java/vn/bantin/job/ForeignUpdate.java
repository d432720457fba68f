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
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;

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

    private static String reference(COSDictionary trailer, COSName name) {
        return ((org.apache.pdfbox.cos.COSObject) trailer.getItem(name))
                        .getKey()
                        .getNumber() + " 0 R";
    }

    static byte[] join(byte[] content, byte[] more) {
        byte[] joined = java.util.Arrays.copyOf(content, content.length + more.length);
        System.arraycopy(more, 0, joined, content.length, more.length);
        return joined;
    }

    /** A file with one signature, signed again so that it leaves the last twenty bytes out. */
    static byte[] withoutItsEnd(byte[] signed, ThrowawaySigner signer) throws IOException {
        String text = new String(signed, StandardCharsets.ISO_8859_1);
        Matcher range = Pattern.compile("/ByteRange ?\\[0 (\\d+) (\\d+) (\\d+)\\]").matcher(text);
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
