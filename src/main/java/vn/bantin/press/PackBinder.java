package vn.bantin.press;

import com.lowagie.text.Document;
import com.lowagie.text.pdf.PRIndirectReference;
import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfCopy;
import com.lowagie.text.pdf.PdfDestination;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfIndirectObject;
import com.lowagie.text.pdf.PdfIndirectReference;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfNumber;
import com.lowagie.text.pdf.PdfNumberTree;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.PdfWriter;
import com.lowagie.text.pdf.SimpleBookmark;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Binds printed files to one: the pages are taken over as they are, but for their numbers, which run through; bookmarks
 * and tags follow one another, and all pages share one program of each font.
 *
 * <p>It is written as it is bound, and holds one file at a time.
 */
final class PackBinder extends PdfCopy {

    private static final PdfName NUMBERS_FONT = new PdfName("Number");
    private static final PdfName PARENT_TREE = PdfName.PARENTTREE;
    private static final PdfName ROLE_MAP = PdfName.ROLEMAP;

    /** What the pack has of its own. */
    private static final Set<PdfName> OWN =
            Set.of(PdfName.TYPE, PdfName.PAGES, PdfName.OUTLINES, PdfName.STRUCTTREEROOT, PdfName.NAMES, PdfName.DESTS);

    private final SharedFonts fonts;
    private final SharedFonts.Face numbersFace;
    private final PdfReader shared;
    private final PageNumber.Writer numbers;
    private final PdfReader front;
    private final PdfIndirectReference treeRoot;
    private final PdfIndirectReference documentTag;
    private final Map<SharedFonts.Face, PdfIndirectReference> faces = new HashMap<>();
    private final PdfArray sections = new PdfArray();
    private final Map<Integer, PdfObject> parents = new HashMap<>();
    private final List<Map<String, Object>> bookmarks = new ArrayList<>();
    private int pages;

    // Of the file under way.
    private final Map<Integer, SharedFonts.Face> itsFonts = new HashMap<>();
    private int itsDocument;
    private @Nullable PdfDictionary numbered;

    private PackBinder(Document paper, PageNumber.Style style, byte[] front, DigestOutputStream out)
            throws IOException {
        super(paper, out);
        fonts = style.fonts();
        numbersFace = style.face();
        this.front = new PdfReader(front);
        shared = new PdfReader(fonts.content());
        numbers = box -> style.number(box, pages + 1, NUMBERS_FONT);
        setPdfVersion(PdfWriter.VERSION_1_7);
        setFullCompression();
        setCloseStream(false);
        paper.open();
        PdfDictionary information = this.front.getTrailer().getAsDict(PdfName.INFO);
        information.getKeys().forEach(key -> getInfo().put(key, information.getDirectObject(key)));
        ContentFileId.of(this, out);
        treeRoot = getPdfIndirectReference();
        documentTag = getPdfIndirectReference();
        add(this.front, 0, false);
    }

    /**
     * Begins a pack.
     *
     * @param front what stands before the first file, numbered as it is; its title and its standards are the pack's
     */
    static PackBinder begin(PageNumber.Style style, byte[] front, OutputStream out) {
        try {
            return new PackBinder(new Document(), style, front, ContentFileId.digested(out));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many pages have been bound. */
    int pages() {
        return pages;
    }

    /** Whether the pages of a file have places for numbers; those of files printed by older versions have none. */
    static boolean canNumber(byte[] file) {
        try (PdfReader reader = new PdfReader(file)) {
            for (int page = 1; page <= reader.getNumberOfPages(); page++) {
                if (PageNumber.renumbered(reader.getPageContent(page), box -> "") != null) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Binds a file, without its last section, of so many pages, if that is more than none. */
    void add(byte[] file, int lastPages) {
        try (PdfReader reader = new PdfReader(file)) {
            add(reader, lastPages, true);
            freeReader(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(PdfReader file, int lastPages, boolean renumber) throws IOException {
        int count = file.getNumberOfPages() - lastPages;
        int before = pages;
        Map<Integer, PdfObject> itsParents = new HashMap<>();
        Map<Integer, PdfObject> itsMarks = new TreeMap<>();
        PdfDictionary tree = file.getCatalog().getAsDict(PdfName.STRUCTTREEROOT);
        PdfNumberTree.readTree(tree.getAsDict(PARENT_TREE)).forEach(itsParents::put);
        SignatureFieldRemover.remove(file, tree, itsParents.values());
        PRIndirectReference itsRoot = documentOf(tree);
        itsDocument = itsRoot.getNumber();
        itsFonts.clear();
        for (int page = 1; page <= count; page++) {
            PdfDictionary content = file.getPageN(page);
            if (renumber) {
                renumber(file, page);
            }
            findFonts(content);
            int key = content.getAsNumber(PdfName.STRUCTPARENTS).intValue();
            content.put(PdfName.STRUCTPARENTS, new PdfNumber(pages));
            addPage(getImportedPage(file, page));
            numbered = null;
            PdfObject marks = itsParents.remove(key);
            if (marks != null) {
                itsMarks.put(pages, marks);
            }
            pages++;
        }
        setFromReader(file);
        for (Map.Entry<Integer, PdfObject> marks : itsMarks.entrySet()) { // tags name pages, so all pages come first
            parents.put(marks.getKey(), copyObject(marks.getValue()));
        }
        List<PdfObject> kids = kids((PdfDictionary) PdfReader.getPdfObject(itsRoot));
        for (PdfObject section : kids.subList(0, kids.size() - (lastPages > 0 ? 1 : 0))) {
            sections.add(copyObject(section));
        }
        for (Map.Entry<Integer, PdfObject> link : itsParents.entrySet()) {
            if (lastPages == 0) {
                parents.put(link.getKey(), copyObject(link.getValue()));
            }
        }
        bookmark(SimpleBookmark.getBookmarkList(file), count, before);
    }

    /** The one tag below the root of the structure. */
    private static PRIndirectReference documentOf(PdfDictionary tree) {
        PdfObject kid = PdfReader.getPdfObject(tree.get(PdfName.K));
        return (PRIndirectReference) (kid instanceof PdfArray kids ? kids.getPdfObject(0) : tree.get(PdfName.K));
    }

    private static List<PdfObject> kids(PdfDictionary element) {
        List<PdfObject> kids = new ArrayList<>();
        PdfArray all = element.getAsArray(PdfName.K);
        for (int i = 0; i < all.size(); i++) {
            kids.add(all.getPdfObject(i));
        }
        return kids;
    }

    private void renumber(PdfReader file, int page) throws IOException {
        byte[] content = PageNumber.renumbered(file.getPageContent(page), numbers);
        if (content != null) {
            file.setPageContent(page, content, getCompressionLevel());
            numbered = fontsOf(file.getPageN(page));
        }
    }

    private static @Nullable PdfDictionary fontsOf(PdfDictionary page) {
        PdfDictionary resources = page.getAsDict(PdfName.RESOURCES);
        return resources == null ? null : resources.getAsDict(PdfName.FONT);
    }

    private void findFonts(PdfDictionary page) throws IOException {
        PdfDictionary used = fontsOf(page);
        if (used == null) {
            return;
        }
        for (PdfName name : used.getKeys()) {
            if (used.get(name) instanceof PRIndirectReference font && !itsFonts.containsKey(font.getNumber())) {
                SharedFonts.Face face = fonts.like(used.getAsDict(name));
                if (face != null) {
                    itsFonts.put(font.getNumber(), face);
                }
            }
        }
    }

    /** Bookmarks without a part of their own go on with those of the file before. */
    private void bookmark(@Nullable List<Map<String, Object>> its, int count, int before) {
        if (its == null) {
            return;
        }
        SimpleBookmark.eliminatePages(its, new int[] {count + 1, Integer.MAX_VALUE});
        SimpleBookmark.shiftPageNumbersInRange(its, before, null);
        for (Map<String, Object> part : its) {
            if (String.valueOf(part.get("Title")).isBlank() && !bookmarks.isEmpty()) {
                kids(bookmarks.get(bookmarks.size() - 1)).addAll(kids(part));
            } else {
                bookmarks.add(part);
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> kids(Map<String, Object> bookmark) {
        return (List<Map<String, Object>>) bookmark.computeIfAbsent("Kids", any -> new ArrayList<>());
    }

    @Override
    protected PdfIndirectReference copyIndirect(PRIndirectReference reference) throws IOException {
        if (reference.getReader() == shared) {
            return super.copyIndirect(reference);
        }
        SharedFonts.Face face = itsFonts.get(reference.getNumber());
        if (face != null) {
            return face(face);
        }
        return reference.getNumber() == itsDocument ? documentTag : super.copyIndirect(reference);
    }

    /** The one font program that all pages share, which is written when the first page asks for it. */
    private PdfIndirectReference face(SharedFonts.Face face) throws IOException {
        PdfIndirectReference known = faces.get(face);
        if (known == null) {
            PdfReader current = reader;
            setFromReader(shared);
            known = copyIndirect(SharedFonts.reference(shared, face));
            setFromReader(current);
            faces.put(face, known);
        }
        return known;
    }

    /**
     * Only tags are packed into object streams. PDFBox lists all objects of a file anew for each stream that it unpacks, and
     * who reads pages shall not pay for the tags between them: that was four fifths of reading a pack.
     */
    @Override
    public PdfIndirectObject addToBody(PdfObject object, PdfIndirectReference reference) throws IOException {
        boolean tag = object instanceof PdfArray
                || object instanceof PdfDictionary dictionary
                        && dictionary.get(PdfName.S) != null
                        && dictionary.get(PdfName.P) != null;
        return addToBody(object, reference, tag);
    }

    @Override
    protected PdfDictionary copyDictionary(PdfDictionary from) throws IOException {
        PdfDictionary copy = super.copyDictionary(from);
        if (from == numbered) {
            copy.put(NUMBERS_FONT, face(numbersFace));
        }
        if (PdfName.LINK.equals(from.getAsName(PdfName.SUBTYPE)) && from.getAsString(PdfName.DEST) != null) {
            int page = Integer.parseInt(from.getAsString(PdfName.DEST).toString());
            PdfDestination top = new PdfDestination(PdfDestination.FIT);
            top.addPage(getPageReference(page));
            copy.put(PdfName.DEST, top);
        }
        return copy;
    }

    @Override
    protected PdfDictionary getCatalog(PdfIndirectReference allPages) {
        PdfDictionary catalog = super.getCatalog(allPages);
        try {
            setFromReader(front);
            PdfDictionary its = front.getCatalog();
            for (PdfName key : its.getKeys()) {
                if (!OWN.contains(key)) {
                    catalog.put(key, copyObject(its.get(key)));
                }
            }
            catalog.put(PdfName.STRUCTTREEROOT, treeRoot);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return catalog;
    }

    /** Writes what speaks of all pages, and ends the file. */
    void end() {
        try {
            setFromReader(front);
            PdfDictionary its = front.getCatalog().getAsDict(PdfName.STRUCTTREEROOT);
            PdfDictionary first = (PdfDictionary) PdfReader.getPdfObject(documentOf(its));
            PdfDictionary whole = new PdfDictionary();
            for (PdfName key : first.getKeys()) {
                if (!key.equals(PdfName.P) && !key.equals(PdfName.K)) {
                    whole.put(key, copyObject(first.get(key)));
                }
            }
            whole.put(PdfName.P, treeRoot);
            whole.put(PdfName.K, addToBody(sections).getIndirectReference());
            addToBody(whole, documentTag);
            PdfDictionary tree = new PdfDictionary(PdfName.STRUCTTREEROOT);
            tree.put(PdfName.K, documentTag);
            PdfDictionary byPage = PdfNumberTree.writeTree(parents, this);
            if (byPage != null) {
                tree.put(PARENT_TREE, addToBody(byPage).getIndirectReference());
            }
            if (its.get(ROLE_MAP) != null) {
                tree.put(ROLE_MAP, copyObject(its.get(ROLE_MAP)));
            }
            addToBody(tree, treeRoot);
            setOutlines(bookmarks);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        close();
        front.close();
        shared.close();
    }
}
