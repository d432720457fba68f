package vn.bantin.intake;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.openxml4j.util.ZipFileZipEntrySource;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;
import vn.bantin.checks.FindingCode;

/** An opened workbook: its sheets, the texts and formats that they share, and the way to each of them. */
final class XlsxParts implements Closeable {

    /** Largest unpacked part: enough for a full sheet of 1 048 576 rows. A larger one was made to do harm. */
    private static final long LARGEST_PART = 1L << 29;

    private static final long MOST_PARTS = 1000;

    /** Longest name of a sheet together with the name of its part; Excel allows 31 characters for the first. */
    private static final int LONGEST_NAME = 1000;

    /** Most formats of cells and numbers: twice the number that Excel allows. */
    private static final int MOST_FORMATS = 1 << 17;

    private static final int LONGEST_FORMAT = 510;

    /** Parts that POI reads as a whole at once: the list of parts, their relations, the properties of the document. */
    private static final Pattern ABOUT = Pattern.compile("(?i).*\\.rels|.*content_types.*|docprops/.*");

    private static final long LARGEST_ABOUT = 1L << 22;

    /** Most characters of shared texts, the one thing held in memory. */
    private static final long MOST_SHARED = 1 << 25;

    static {
        ZipSecureFile.setMaxEntrySize(LARGEST_PART);
        ZipSecureFile.setMaxFileCount(MOST_PARTS);
        ZipSecureFile.setMinInflateRatio(0.005);
    }

    /** A sheet as the workbook lists it. */
    record Page(String name, boolean hidden, String id) {}

    private final String file;
    private final OPCPackage parts;
    private final PackagePart workbook;
    private final List<Page> pages = new ArrayList<>();
    private final List<String> shared = new ArrayList<>();
    private final List<CellFormat> formats = new ArrayList<>();
    private boolean from1904;
    private boolean stale;

    private XlsxParts(String file, OPCPackage parts) throws IOException, OpenXML4JException {
        this.file = file;
        this.parts = parts;
        workbook = workbook(parts);
    }

    /** Finds the part of the workbook; in "Strict Open XML" every relation has another address. */
    private static PackagePart workbook(OPCPackage parts) throws IOException {
        for (String type :
                List.of(PackageRelationshipTypes.CORE_DOCUMENT, PackageRelationshipTypes.STRICT_CORE_DOCUMENT)) {
            for (PackageRelationship relation : parts.getRelationshipsByType(type)) {
                return found(parts.getPart(relation));
            }
        }
        throw new IOException("no workbook");
    }

    private static PackagePart found(@Nullable PackagePart part) throws IOException {
        if (part == null) {
            throw new IOException("a part is missing");
        }
        return part;
    }

    /** The part that belongs to the workbook under that name, if there is one. */
    private @Nullable InputStream part(String name) throws IOException, InvalidFormatException {
        for (PackageRelationship relation : workbook.getRelationships()) {
            if (relation.getRelationshipType().endsWith("/" + name)) {
                return found(workbook.getRelatedPart(relation)).getInputStream();
            }
        }
        return null;
    }

    /**
     * Opens a workbook.
     *
     * @throws Damage where it is no workbook that can be read
     * @throws IOException where the disk does not give it
     */
    static XlsxParts open(Path path) throws IOException {
        String file = String.valueOf(path.getFileName());
        switch (magic(path)) {
            case OOXML -> {}
            case OLE2 ->
                throw UnreadableFileException.workbook(
                        encrypted(path) ? FindingCode.WORKBOOK_ENCRYPTED : FindingCode.WORKBOOK_OLD, file, null);
            case BIFF2, BIFF3, BIFF4 -> throw UnreadableFileException.workbook(FindingCode.WORKBOOK_OLD, file, null);
            default -> throw UnreadableFileException.workbook(FindingCode.NOT_A_WORKBOOK, file, null);
        }
        try {
            XlsxParts workbook = new XlsxParts(file, unpacked(path, file));
            workbook.read();
            return workbook;
        } catch (UnreadableFileException damage) {
            throw damage;
        } catch (IOException | OpenXML4JException | RuntimeException e) {
            // POI says by exceptions of many kinds that parts do not fit together.
            throw UnreadableFileException.workbook(file, e);
        }
    }

    private static FileMagic magic(Path path) throws IOException {
        if (Files.size(path) == 0) {
            return FileMagic.UNKNOWN;
        }
        try (InputStream in = Files.newInputStream(path)) {
            return FileMagic.valueOf(FileMagic.prepareToCheckMagic(in));
        }
    }

    /** An encrypted workbook comes in the container of the old ones. */
    private static boolean encrypted(Path path) {
        try (POIFSFileSystem container = new POIFSFileSystem(path.toFile(), true)) {
            return container.getRoot().hasEntryCaseInsensitive("EncryptedPackage");
        } catch (IOException | RuntimeException damaged) {
            return false;
        }
    }

    private static OPCPackage unpacked(Path path, String file) throws IOException {
        ZipSecureFile zip = new ZipSecureFile(path.toFile());
        try {
            requireShort(zip, file);
            return OPCPackage.open(new ZipFileZipEntrySource(zip));
        } catch (IOException e) {
            zip.close();
            throw e;
        } catch (InvalidFormatException | RuntimeException e) {
            zip.close();
            throw UnreadableFileException.workbook(FindingCode.NOT_A_WORKBOOK, file, e);
        }
    }

    private static void requireShort(ZipSecureFile zip, String file) throws IOException {
        byte[] buffer = new byte[1 << 14];
        for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
            if (!ABOUT.matcher(entry.getName()).matches()) {
                continue;
            }
            long size = 0;
            try (InputStream in = zip.getInputStream(entry)) {
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    size += read;
                    if (size > LARGEST_ABOUT) {
                        throw UnreadableFileException.workbook(FindingCode.WORKBOOK_TOO_BIG, file, null);
                    }
                }
            }
        }
    }

    private void read() throws IOException, InvalidFormatException {
        boolean whole = false;
        try (PartReader xml = new PartReader(workbook.getInputStream())) {
            whole = xml.next() && xml.starts("workbook");
            while (whole && xml.next()) {
                if (xml.starts("workbookPr")) {
                    from1904 = xml.yes("date1904");
                } else if (xml.starts("calcPr")) {
                    stale = xml.yes("fullCalcOnLoad")
                            || !xml.attribute("calcCompleted", "1").matches("1|true");
                } else if (xml.starts("sheet")) {
                    String name = xml.attribute("name", "");
                    String id = xml.attribute("id", "");
                    if (pages.size() >= MOST_PARTS || name.length() + id.length() > LONGEST_NAME) {
                        throw UnreadableFileException.workbook(FindingCode.WORKBOOK_TOO_BIG, file, null);
                    }
                    pages.add(new Page(name, !xml.attribute("state", "visible").equals("visible"), id));
                }
            }
        }
        if (!whole) {
            throw UnreadableFileException.workbook(FindingCode.NOT_A_WORKBOOK, file, null);
        }
        readShared(part("sharedStrings"));
        readFormats(part("styles"));
    }

    private void readShared(@Nullable InputStream part) throws IOException {
        if (part == null) {
            return;
        }
        long size = 0;
        try (PartReader xml = new PartReader(part)) {
            while (xml.next()) {
                if (xml.starts("si")) {
                    String text = XlsxEscapes.resolved(xml.runs("si"));
                    shared.add(text);
                    size += 8L + text.length();
                    if (size > MOST_SHARED) {
                        throw UnreadableFileException.workbook(FindingCode.WORKBOOK_TOO_BIG, file, null);
                    }
                }
            }
        }
    }

    private void readFormats(@Nullable InputStream part) throws IOException {
        if (part == null) {
            return;
        }
        Map<Integer, String> own = new HashMap<>();
        boolean ofCells = false;
        try (PartReader xml = new PartReader(part)) {
            while (xml.next()) {
                if (own.size() + formats.size() > MOST_FORMATS) {
                    throw UnreadableFileException.workbook(FindingCode.WORKBOOK_TOO_BIG, file, null);
                }
                if (xml.starts("numFmt")) {
                    String code = xml.attribute("formatCode", "");
                    if (code.length() <= LONGEST_FORMAT) {
                        own.put(xml.number("numFmtId", 0), code);
                    }
                } else if (xml.starts("cellXfs") || xml.ends("cellXfs")) {
                    ofCells = xml.starts("cellXfs");
                } else if (ofCells && xml.starts("xf")) {
                    int id = xml.number("numFmtId", 0);
                    formats.add(CellFormat.of(id, own.get(id)));
                }
            }
        }
    }

    String file() {
        return file;
    }

    List<Page> pages() {
        return pages;
    }

    /** Whether its days count from 1904, as on the Macintosh of old. */
    boolean from1904() {
        return from1904;
    }

    CellFormat format(int style) {
        return style >= 0 && style < formats.size() ? formats.get(style) : CellFormat.GENERAL;
    }

    /** Whether the workbook says that its formulas were not computed when it was saved. */
    boolean stale() {
        return stale;
    }

    String shared(int index) {
        if (index < 0 || index >= shared.size()) {
            throw new NumberFormatException("no such text: " + index);
        }
        return shared.get(index);
    }

    /** The part of a sheet, from its start. */
    PartReader sheet(Page page) throws IOException {
        try {
            PackageRelationship relation = workbook.getRelationship(page.id());
            if (relation == null) {
                throw new IOException("no sheet " + page.id());
            }
            return new PartReader(found(workbook.getRelatedPart(relation)).getInputStream());
        } catch (InvalidFormatException | RuntimeException e) {
            throw new IOException(e);
        }
    }

    @Override
    public void close() {
        parts.revert();
    }
}
