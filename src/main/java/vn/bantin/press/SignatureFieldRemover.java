package vn.bantin.press;

import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfReader;
import java.util.Collection;

/** Takes empty signature fields out of a file that is bound into a pack: each paper is signed in its own file. */
final class SignatureFieldRemover {

    private static final PdfName FORM = new PdfName("Form");

    private SignatureFieldRemover() {}

    /**
     * Removes the fields from the pages of an open file, and their tags from its structure.
     *
     * @param parents the tags of its annotations
     */
    static void remove(PdfReader file, PdfDictionary tree, Collection<PdfObject> parents) {
        if (file.getAcroForm() == null) {
            return;
        }
        for (int page = 1; page <= file.getNumberOfPages(); page++) {
            PdfArray annotations = file.getPageN(page).getAsArray(PdfName.ANNOTS);
            if (annotations != null) {
                removeFields(annotations);
                if (annotations.isEmpty()) {
                    file.getPageN(page).remove(PdfName.ANNOTS);
                }
            }
        }
        parents.removeIf(SignatureFieldRemover::isForm);
        removeTags(tree);
    }

    private static void removeFields(PdfArray annotations) {
        for (int i = annotations.size() - 1; i >= 0; i--) {
            if (PdfName.WIDGET.equals(annotations.getAsDict(i).getAsName(PdfName.SUBTYPE))) {
                annotations.remove(i);
            }
        }
    }

    private static void removeTags(PdfDictionary tag) {
        PdfObject below = PdfReader.getPdfObject(tag.get(PdfName.K));
        if (below instanceof PdfArray kids) {
            for (int i = kids.size() - 1; i >= 0; i--) {
                if (isForm(kids.getPdfObject(i))) {
                    kids.remove(i);
                } else if (PdfReader.getPdfObject(kids.getPdfObject(i)) instanceof PdfDictionary kid) {
                    removeTags(kid);
                }
            }
        } else if (below instanceof PdfDictionary kid) {
            removeTags(kid);
        }
    }

    private static boolean isForm(PdfObject object) {
        return PdfReader.getPdfObject(object) instanceof PdfDictionary tag && FORM.equals(tag.getAsName(PdfName.S));
    }
}
