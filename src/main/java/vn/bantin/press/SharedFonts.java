package vn.bantin.press;

import com.lowagie.text.Document;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.PRIndirectReference;
import com.lowagie.text.pdf.PRStream;
import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.PdfWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The fonts of the pages with all their letters, as OpenPDF writes them: the numbers of the letters are those of the font
 * file, whatever part of it a document has, so that pages of many documents can share them.
 */
final class SharedFonts {

    /** A style of the one family. */
    enum Face {
        REGULAR("Regular"),
        BOLD("Bold"),
        ITALIC("Italic"),
        BOLD_ITALIC("BoldItalic");

        private final String file;

        Face(String file) {
            this.file = "BantinSerif-" + file + ".ttf";
        }

        private PdfName resource() {
            return new PdfName("F" + (ordinal() + 1));
        }
    }

    private static final Pattern MAPPING = Pattern.compile("<(\\w{4})>\\s*<\\1>\\s*<(\\w{4})>");

    private final byte[] content;
    private final Map<Face, Letters> faces = new EnumMap<>(Face.class);
    private final Map<String, Face> byName = new HashMap<>();

    /**
     * What a font says of its letters.
     *
     * @param letters the letter for each number
     * @param widths how wide it is, in thousandths of the size
     */
    private record Letters(Map<Integer, Integer> letters, Map<Integer, Integer> widths) {}

    private SharedFonts() {
        content = printed();
        try (PdfReader reader = new PdfReader(content)) {
            for (Face face : Face.values()) {
                PdfDictionary font = (PdfDictionary) PdfReader.getPdfObject(reference(reader, face));
                faces.put(face, letters(font));
                byName.put(name(font), face);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The fonts of the program; there are no others. */
    static SharedFonts all() {
        return Holder.ALL;
    }

    private static final class Holder {
        private static final SharedFonts ALL = new SharedFonts(); // made when a pack first asks for it
    }

    /** A document that has all of them on its one page. */
    byte[] content() {
        return content;
    }

    /** Where a face is in that document. */
    static PRIndirectReference reference(PdfReader reader, Face face) {
        PdfDictionary used = reader.getPageN(1).getAsDict(PdfName.RESOURCES).getAsDict(PdfName.FONT);
        return (PRIndirectReference) used.get(face.resource());
    }

    /** The face whose letters a document's font has, with the same numbers and widths; {@code null} for another font. */
    @Nullable
    Face like(PdfDictionary font) throws IOException {
        Face face = byName.get(name(font));
        if (face == null) {
            return null;
        }
        Letters all = Objects.requireNonNull(faces.get(face));
        Letters its = letters(font);
        return all.letters.entrySet().containsAll(its.letters.entrySet())
                        && all.widths.entrySet().containsAll(its.widths.entrySet())
                ? face
                : null;
    }

    /** The number of a letter in the font, which is what stands in a page's content. */
    int code(Face face, char letter) {
        return Objects.requireNonNull(faces.get(face)).letters.entrySet().stream()
                .filter(entry -> entry.getValue() == letter)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    /** How wide a letter is, in thousandths of the size. */
    int width(Face face, char letter) {
        return Objects.requireNonNull(
                Objects.requireNonNull(faces.get(face)).widths.get(code(face, letter)));
    }

    /** Without the six letters that name a part of a font. */
    private static String name(PdfDictionary font) {
        return PdfName.decodeName(String.valueOf(font.get(PdfName.BASEFONT))).replaceFirst("^[A-Z]{6}\\+", "");
    }

    private static Letters letters(PdfDictionary font) throws IOException {
        Map<Integer, Integer> letters = new HashMap<>();
        if (PdfReader.getPdfObject(font.get(PdfName.TOUNICODE)) instanceof PRStream map) {
            Matcher mapping = MAPPING.matcher(new String(PdfReader.getStreamBytes(map), StandardCharsets.ISO_8859_1));
            while (mapping.find()) {
                letters.put(Integer.parseInt(mapping.group(1), 16), Integer.parseInt(mapping.group(2), 16));
            }
        }
        Map<Integer, Integer> widths = new HashMap<>();
        PdfArray kinds = font.getAsArray(PdfName.DESCENDANTFONTS);
        PdfArray said = kinds == null ? null : kinds.getAsDict(0).getAsArray(PdfName.W);
        for (int i = 0; said != null && i + 1 < said.size(); i += 2) { // first number, widths from there on
            PdfArray row = said.getAsArray(i + 1);
            for (int k = 0; row != null && k < row.size(); k++) {
                widths.put(
                        said.getAsNumber(i).intValue() + k, row.getAsNumber(k).intValue());
            }
        }
        return new Letters(letters, widths);
    }

    private static byte[] printed() {
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 18);
        Document document = new Document();
        PdfWriter writer = PdfWriter.getInstance(document, out);
        writer.setPdfVersion(PdfWriter.VERSION_1_7);
        document.open();
        PdfContentByte page = writer.getDirectContent();
        page.beginText();
        for (Face face : Face.values()) {
            BaseFont font = font(face.file);
            page.setFontAndSize(font, 1);
            page.showText(all(font));
        }
        page.endText();
        document.close();
        return out.toByteArray();
    }

    private static BaseFont font(String file) {
        try (InputStream in = Objects.requireNonNull(SharedFonts.class.getResourceAsStream("/reports/fonts/" + file))) {
            BaseFont font = BaseFont.createFont(
                    file, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, BaseFont.NOT_CACHED, in.readAllBytes(), null);
            font.setSubset(false);
            return font;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From the last to the first: of several that are drawn by one letter form, the first is what the form stands for. */
    private static String all(BaseFont font) {
        StringBuilder all = new StringBuilder();
        for (char sign = Character.MAX_VALUE; sign >= ' '; sign--) {
            if (!Character.isSurrogate(sign) && font.charExists(sign)) {
                all.append(sign);
            }
        }
        return all.toString();
    }
}
