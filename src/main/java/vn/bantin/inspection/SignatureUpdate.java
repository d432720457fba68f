package vn.bantin.inspection;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * One incremental update of a PDF, held against a list of what a signature may touch: its field, the form, the field's place
 * among the annotations of a page, what proves the certificates. Whatever the list does not name is refused.
 */
final class SignatureUpdate {

    private static final COSName DSS = COSName.getPDFName("DSS");
    private static final COSName VRI = COSName.getPDFName("VRI");
    private static final COSName EXTENSIONS = COSName.getPDFName("Extensions");
    private static final COSName DOC_MDP = COSName.getPDFName("DocMDP");

    private static final Set<COSName> CATALOGUE_MAY_CHANGE =
            Set.of(COSName.ACRO_FORM, DSS, EXTENSIONS, COSName.PERMS, COSName.VERSION);

    /** What tells how a file is written, and nothing of what it says. */
    private static final Set<COSName> HOW_IT_IS_WRITTEN = Stream.of(
                    "Size", "Prev", "ID", "Type", "W", "Index", "Filter", "DecodeParms", "Length")
            .map(COSName::getPDFName)
            .collect(Collectors.toUnmodifiableSet());

    private static final Set<COSName> PROOFS = Stream.of("Type", "Certs", "OCSPs", "CRLs", "VRI")
            .map(COSName::getPDFName)
            .collect(Collectors.toUnmodifiableSet());

    private static final Set<COSName> PROOFS_OF_ONE = Stream.of("Type", "Cert", "CRL", "OCSP", "TU", "TS")
            .map(COSName::getPDFName)
            .collect(Collectors.toUnmodifiableSet());

    private final PDDocument issued;
    private final COSDocument before;
    private final COSDocument after;
    private final CrossReferences references;
    private final ObjectClaims claims;
    private final SignatureFields fields;

    /**
     * Begins to compare.
     *
     * @param issued the file as it was issued, for what is printed on its pages
     * @param references the objects that the update defines
     */
    SignatureUpdate(PDDocument issued, COSDocument before, COSDocument after, CrossReferences references) {
        this.issued = issued;
        this.before = before;
        this.after = after;
        this.references = references;
        this.claims = new ObjectClaims(
                before.getXrefTable().keySet(), references.objects().keySet());
        this.fields = new SignatureFields(claims);
    }

    /** The signatures that the update makes, if it does nothing else. */
    List<COSDictionary> signatures() throws RefusedUpdateException, IOException {
        sameTable();
        trailer();
        COSDictionary catalogueBefore = catalogue(before);
        COSDictionary catalogueAfter = catalogue(after);
        claims.claim(
                before.getTrailer().getItem(COSName.ROOT), after.getTrailer().getItem(COSName.ROOT));
        if (!CosEquality.same(catalogueBefore, catalogueAfter, CATALOGUE_MAY_CHANGE)) {
            throw new RefusedUpdateException("the catalogue");
        }
        List<COSObject> pages = pages(catalogueBefore);
        for (COSObject page : pages) {
            claims.claim(page, page);
        }
        fields.compare(catalogueBefore, catalogueAfter);
        for (int i = 0; i < pages.size(); i++) {
            page(i, pages.get(i));
        }
        extensions(catalogueBefore, catalogueAfter);
        proofs(catalogueBefore, catalogueAfter);
        claims.requireNothingElse();
        return fields.signatures();
    }

    /** Each object that the update does not define is where it was, as PDFBox reads both. */
    private void sameTable() throws RefusedUpdateException, IOException {
        Map<COSObjectKey, Long> expected = new HashMap<>(before.getXrefTable());
        expected.putAll(references.objects());
        Map<COSObjectKey, Long> found = new HashMap<>(after.getXrefTable());
        COSObjectKey stream = references.stream();
        if (stream != null) {
            expected.remove(stream);
            found.remove(stream);
            claims.claimNew(stream);
        }
        if (!expected.equals(found)) {
            throw new RefusedUpdateException("the places of objects");
        }
        for (COSObjectKey holder : references.holders()) {
            if (!(after.getObjectFromPool(holder).getObject() instanceof COSStream objects)
                    || !COSName.OBJ_STM.equals(objects.getCOSName(COSName.TYPE))
                    || objects.containsKey(COSName.F)
                    || objects.containsKey(COSName.getPDFName("Extends"))) {
                throw new RefusedUpdateException("an object stream");
            }
            references.requireSame(holder, objects);
            claims.claimNew(holder);
        }
    }

    private void trailer() throws RefusedUpdateException {
        COSDictionary one = before.getTrailer();
        COSDictionary other = after.getTrailer();
        if (other.getLong(COSName.PREV) != before.getStartXref()) {
            throw new RefusedUpdateException("the file before the update");
        }
        COSArray id = SignatureFields.array(one, COSName.ID);
        COSArray idAfter = SignatureFields.array(other, COSName.ID);
        if (!CosEquality.same(one, other, HOW_IT_IS_WRITTEN)
                || other.containsKey(COSName.ENCRYPT)
                || id.size() == 0
                || idAfter.size() != 2
                || !CosEquality.same(id.get(0), idAfter.get(0))) {
            throw new RefusedUpdateException("the trailer");
        }
        COSBase info = other.getItem(COSName.INFO);
        if (claims.defines(info)) {
            claims.claim(one.getItem(COSName.INFO), info);
            if (!CosEquality.same(
                    dictionary(before, (COSObject) info),
                    dictionary(after, (COSObject) info),
                    Set.of(COSName.MOD_DATE))) {
                throw new RefusedUpdateException("the document information");
            }
        }
    }

    private static COSDictionary catalogue(COSDocument document) throws RefusedUpdateException {
        COSDictionary catalogue = document.getTrailer().getCOSDictionary(COSName.ROOT);
        if (catalogue == null || !COSName.CATALOG.equals(catalogue.getCOSName(COSName.TYPE))) {
            throw new RefusedUpdateException("the catalogue");
        }
        return catalogue;
    }

    /** The references to all pages in their order. The nodes of their tree never change: nobody claims one. */
    private static List<COSObject> pages(COSDictionary catalogue) throws RefusedUpdateException {
        List<COSObject> pages = new ArrayList<>();
        COSDictionary root = catalogue.getCOSDictionary(COSName.PAGES);
        if (root == null) {
            throw new RefusedUpdateException("the pages");
        }
        pages(root, pages, 0);
        return pages;
    }

    private static void pages(COSDictionary node, List<COSObject> pages, int depth) throws RefusedUpdateException {
        for (COSBase kid : SignatureFields.array(node, COSName.KIDS)) {
            if (depth > 30
                    || !(kid instanceof COSObject object)
                    || !(object.getObject() instanceof COSDictionary child)) {
                throw new RefusedUpdateException("the pages");
            }
            if (COSName.PAGES.equals(child.getCOSName(COSName.TYPE))) {
                pages(child, pages, depth + 1);
            } else {
                pages.add(object);
            }
        }
    }

    private static COSDictionary dictionary(COSDocument document, COSObject reference) throws RefusedUpdateException {
        if (document.getObjectFromPool(reference.getKey()).getObject() instanceof COSDictionary dictionary) {
            return dictionary;
        }
        throw new RefusedUpdateException("object " + reference.getKey().getNumber());
    }

    /** A page is as it was, but for signatures behind its other annotations. */
    private void page(int index, COSObject reference) throws RefusedUpdateException, IOException {
        COSDictionary one = dictionary(before, reference);
        COSDictionary other = dictionary(after, reference);
        claims.claim(one.getItem(COSName.ANNOTS), other.getItem(COSName.ANNOTS));
        COSArray annotations = SignatureFields.array(one, COSName.ANNOTS);
        COSArray annotationsAfter = SignatureFields.array(other, COSName.ANNOTS);
        if (!CosEquality.same(one, other, Set.of(COSName.ANNOTS))
                || !CosEquality.startsWith(annotationsAfter, annotations)) {
            throw new RefusedUpdateException("page " + (index + 1));
        }
        for (int i = annotations.size(); i < annotationsAfter.size(); i++) {
            COSDictionary widget = annotationsAfter.get(i) instanceof COSObject annotation
                    ? fields.widgets().get(annotation.getKey())
                    : null;
            if (widget == null
                    || widget.containsKey(COSName.P) && !CosEquality.same(widget.getItem(COSName.P), reference)) {
                throw new RefusedUpdateException("an annotation on page " + (index + 1));
            }
            PDRectangle place = SignatureFields.place(widget);
            if (place.getWidth() > 0 && place.getHeight() > 0 && !BlankPaper.at(issued, index, place)) {
                throw new RefusedUpdateException("what is printed on page " + (index + 1));
            }
        }
    }

    /** The version of PDF that a signature needs, and the permissions that a first signature leaves to others. */
    private void extensions(COSDictionary one, COSDictionary other) throws RefusedUpdateException {
        if (one.containsKey(EXTENSIONS) || one.containsKey(COSName.PERMS)) {
            if (one.containsKey(EXTENSIONS) && !CosEquality.same(one.getItem(EXTENSIONS), other.getItem(EXTENSIONS))
                    || one.containsKey(COSName.PERMS)
                            && !CosEquality.same(one.getItem(COSName.PERMS), other.getItem(COSName.PERMS))) {
                throw new RefusedUpdateException("the permissions");
            }
        }
        if (!one.containsKey(EXTENSIONS)) {
            claims.claimBelow(other.getItem(EXTENSIONS));
        }
        if (!one.containsKey(COSName.PERMS) && other.containsKey(COSName.PERMS)) {
            claims.claim(null, other.getItem(COSName.PERMS));
            COSDictionary permissions = other.getCOSDictionary(COSName.PERMS);
            if (permissions == null
                    || !Set.of(DOC_MDP).containsAll(permissions.keySet())
                    || !fields.signatures().contains(permissions.getCOSDictionary(DOC_MDP))) {
                throw new RefusedUpdateException("the permissions");
            }
        }
    }

    /**
     * Certificates, answers and lists that a signature can be proven with later (PAdES, LTV). What may be defined anew has no
     * entry but these, so that it can be nothing else at the same time.
     */
    private void proofs(COSDictionary catalogueBefore, COSDictionary catalogueAfter) throws RefusedUpdateException {
        COSDictionary before = proofs(catalogueBefore, catalogueAfter, DSS, PROOFS::contains);
        COSDictionary after = catalogueAfter.getCOSDictionary(DSS);
        if (after == null) {
            return;
        }
        lists(before, after);
        COSDictionary each = proofs(before, after, VRI, name -> name.getName().matches("[0-9A-Fa-f]{40}"));
        COSDictionary eachAfter = after.getCOSDictionary(VRI);
        if (eachAfter != null) {
            for (COSName name : eachAfter.keySet()) {
                COSDictionary one = proofs(each, eachAfter, name, PROOFS_OF_ONE::contains);
                lists(one, Objects.requireNonNull(eachAfter.getCOSDictionary(name)));
            }
        }
    }

    /** Claims a dictionary with such keys only; gives what it was before. */
    private COSDictionary proofs(COSDictionary before, COSDictionary after, COSName name, Predicate<COSName> keys)
            throws RefusedUpdateException {
        claims.claim(before.getItem(name), after.getItem(name));
        COSDictionary one = before.getCOSDictionary(name);
        COSDictionary other = after.getCOSDictionary(name);
        boolean gone = other == null && (one != null || after.containsKey(name));
        if (gone
                || other instanceof COSStream
                || other != null && !other.keySet().stream().allMatch(keys)) {
            throw new RefusedUpdateException("the proofs of a signature");
        }
        return one == null ? new COSDictionary() : one;
    }

    /** Claims arrays of references to streams that are new, or as they were. */
    private void lists(COSDictionary before, COSDictionary after) throws RefusedUpdateException {
        for (COSName name : after.keySet()) {
            if (name.equals(VRI)
                    || name.equals(COSName.TYPE)
                    || !(after.getDictionaryObject(name) instanceof COSArray array)) {
                if (after.getItem(name) instanceof COSObject && !name.equals(VRI)) {
                    claims.claimBelow(after.getItem(name));
                }
                continue;
            }
            claims.claim(before.getItem(name), after.getItem(name));
            for (COSBase item : array) {
                if (!(item instanceof COSObject)) {
                    throw new RefusedUpdateException("the proofs of a signature");
                }
                claims.claimBelow(item);
            }
        }
    }
}
