package vn.bantin.press;

import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfAnnotation;
import com.lowagie.text.pdf.PdfAppearance;
import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfBorderArray;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfFormField;
import com.lowagie.text.pdf.PdfIndirectReference;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfNumber;
import com.lowagie.text.pdf.PdfNumberTree;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfStructureElement;
import com.lowagie.text.pdf.PdfStructureTreeRoot;
import com.lowagie.text.pdf.PdfWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.util.HashMap;
import java.util.Map;

/**
 * What OpenPDF 1.3 does not do for a structure tree: it writes a part's tags when the part ends, where OpenPDF holds all
 * of them to the end, and it gives links their place in the tree.
 *
 * <p>The map from marks to tags is a private field of {@link PdfStructureTreeRoot}; it is read and emptied here, so that
 * OpenPDF finds nothing left to write, and the version is pinned.
 */
final class PdfTagWriter {

    /** Pages are 0, 1, 2, … in the parent tree, and links come behind the last one. */
    private static final int FIRST_LINK = 1 << 24;

    /** The name of a field for a signature. */
    private static final String FIELD = "chu-ky";

    private static final int PRINTED = 4; // the annotation's flag, asked for by PDF/A

    private final PdfWriter writer;
    private final Map<Integer, PdfArray> marks;
    private final Map<Integer, PdfIndirectReference> parents = new HashMap<>();
    private int links;
    private int fields;

    PdfTagWriter(PdfWriter writer) {
        this.writer = writer;
        marks = marks(writer.getStructureTreeRoot());
    }

    @SuppressWarnings("unchecked")
    private static Map<Integer, PdfArray> marks(PdfStructureTreeRoot root) {
        try {
            Field field = PdfStructureTreeRoot.class.getDeclaredField("parentTree");
            field.setAccessible(true);
            return (Map<Integer, PdfArray>) field.get(root);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("another OpenPDF than the one this was written for", e);
        }
    }

    /**
     * Makes the text of a tag, which is on the page already, a link to a page of the pack: the destination is its number
     * as a name, which {@link PackBinder} makes the page itself.
     */
    void link(PdfStructureElement tag, Rectangle area, String page, String words) {
        PdfAnnotation link = PdfAnnotation.createLink(writer, area, PdfAnnotation.HIGHLIGHT_INVERT, page);
        link.put(PdfName.BORDER, new PdfBorderArray(0, 0, 0));
        link.put(PdfName.F, new PdfNumber(PRINTED));
        link.put(PdfName.CONTENTS, new PdfString(words, PdfObject.TEXT_UNICODE));
        PdfDictionary object = reference(link, tag);
        PdfObject mark = tag.get(PdfName.K);
        PdfArray kids = mark instanceof PdfArray array ? array : new PdfArray(mark);
        kids.add(object);
        tag.put(PdfName.K, kids);
    }

    /** Makes a tag, which has nothing in it, an empty field for a signature; it shows nothing before it is signed. */
    void signatureField(PdfStructureElement tag, Rectangle area, String words) {
        PdfFormField field = PdfFormField.createSignature(writer);
        fields++;
        field.setFieldName(fields == 1 ? FIELD : FIELD + "-" + fields);
        field.put(PdfName.TU, new PdfString(words, PdfObject.TEXT_UNICODE));
        field.setWidget(area, PdfAnnotation.HIGHLIGHT_NONE);
        field.put(PdfName.F, new PdfNumber(PRINTED));
        PdfDictionary appearance = new PdfDictionary();
        appearance.put(
                PdfName.N,
                PdfAppearance.createAppearance(writer, area.getWidth(), area.getHeight())
                        .getIndirectReference());
        field.put(PdfName.AP, appearance);
        tag.put(PdfName.K, reference(field, tag));
    }

    /** Adds an annotation to the page, and returns what its tag says of it. */
    private PdfDictionary reference(PdfAnnotation annotation, PdfStructureElement tag) {
        int key = FIRST_LINK + links++;
        annotation.put(PdfName.STRUCTPARENT, new PdfNumber(key));
        parents.put(key, tag.getReference());
        writer.addAnnotation(annotation);
        PdfDictionary object = new PdfDictionary(PdfName.OBJR);
        object.put(PdfName.OBJ, annotation.getIndirectReference());
        return object;
    }

    /** Writes the tags below the document's tag, to which no more is added, and forgets them. */
    void endPart(PdfStructureElement document) {
        try {
            writeKids(document);
            for (Map.Entry<Integer, PdfArray> page : marks.entrySet()) {
                parents.put(page.getKey(), writer.addToBody(page.getValue()).getIndirectReference());
            }
            marks.clear();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void writeKids(PdfStructureElement tag) throws IOException {
        if (tag.get(PdfName.K) instanceof PdfArray kids) {
            for (int i = 0; i < kids.size(); i++) {
                if (kids.getPdfObject(i) instanceof PdfStructureElement kid) {
                    writeKids(kid);
                    writer.addToBody(kid, kid.getReference());
                    kids.set(i, kid.getReference());
                }
            }
        }
    }

    /** Ends the last part and the tree; what is left for OpenPDF to write are its root and the document's tag. */
    void end(PdfStructureElement document) {
        endPart(document);
        try {
            PdfObject kids = document.get(PdfName.K);
            if (kids != null) {
                document.put(PdfName.K, writer.addToBody(kids).getIndirectReference());
            }
            PdfDictionary tree = PdfNumberTree.writeTree(parents, writer);
            if (tree != null) {
                writer.getStructureTreeRoot()
                        .put(PdfName.PARENTTREE, writer.addToBody(tree).getIndirectReference());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
