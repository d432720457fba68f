package vn.bantin.job;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.bantin.bulletin.IndicatorSheet;
import vn.bantin.bulletin.Summary;
import vn.bantin.inspection.MisprintException;
import vn.bantin.output.EditionFolder;
import vn.bantin.output.IndexPage;
import vn.bantin.output.Manifest;
import vn.bantin.page.MeetingPack;
import vn.bantin.press.PrintedPdf;
import vn.bantin.store.EditionPages;
import vn.bantin.store.EditionStore;
import vn.bantin.store.PrintedFile;
import vn.bantin.store.StoredEdition;

/** Makes the files that speak of all units, once every bulletin lies on the shelf. */
public final class EditionAssembler {

    private final EditionStore editions;
    private final PrintShop shop;
    private final EditionFolder shelf;
    private final EditionPages pages;
    private final StoredEdition edition;
    private final UnchangedFiles kept;
    private final Summary summary;
    private final List<IndicatorSheet> sheets;
    private final List<PrintedFile> printed;
    private final Proofreader proofreader;

    public EditionAssembler(
            EditionStore editions,
            PrintShop shop,
            EditionFolder shelf,
            EditionPages pages,
            UnchangedFiles kept,
            Proofreader proofreader) {
        this.editions = editions;
        this.shop = shop;
        this.shelf = shelf;
        this.pages = pages;
        edition = pages.edition();
        this.kept = kept;
        summary = pages.summary();
        sheets = pages.sheets();
        printed = editions.printed(edition.id());
        this.proofreader = proofreader;
    }

    /**
     * Puts all that is no bulletin on the shelf, the manifest last.
     *
     * @param whole whether the bulletins lie there too, so that every file can be read once more
     */
    public Manifest manifest(boolean whole) throws IOException {
        List<Manifest.Entry> entries = bind();
        byte[] index = index(entries);
        shelf.put(IndexPage.FILE, index);
        entries.add(Manifest.Entry.of(IndexPage.FILE, index));
        entries.sort(Comparator.comparing(Manifest.Entry::name));
        if (whole) {
            proofreader.readAll(edition, shelf, entries);
        }
        Manifest manifest = new Manifest(
                edition.programme(),
                edition.period().toString(),
                edition.number(),
                edition.draft(),
                edition.replaces(),
                edition.issuedOn().toString(),
                edition.hashes().inputs(),
                edition.hashes().configuration(),
                edition.hashes().templates(),
                edition.hashes().programVersion(),
                entries);
        shelf.put(Manifest.FILE, manifest.json());
        return manifest;
    }

    /** Puts the indicator sheets, the meeting pack, the office copies and the data files on the shelf; says what the edition consists of. */
    private List<Manifest.Entry> bind() throws IOException {
        List<Manifest.Entry> entries = new ArrayList<>();
        for (PrintedFile file : printed) {
            entries.add(new Manifest.Entry(file.file(), file.size(), file.pages(), file.sha256()));
        }
        int sheetPages = 0;
        if (!sheets.isEmpty()) {
            Manifest.Entry entry = sheets();
            sheetPages = Objects.requireNonNull(entry.pages());
            entries.add(entry);
        }
        entries.add(pack(sheetPages));
        entries.addAll(OfficeCopyWriter.put(editions, pages, shop.copies(), shelf, kept));
        for (Map.Entry<String, byte[]> data :
                EditionDataFiles.of(editions, edition).entrySet()) {
            shelf.put(data.getKey(), data.getValue());
            entries.add(Manifest.Entry.of(data.getKey(), data.getValue()));
        }
        entries.sort(Comparator.comparing(Manifest.Entry::name));
        return entries;
    }

    private Manifest.Entry sheets() throws IOException {
        String name = EditionFolder.named(EditionFolder.sheets(edition.period()), edition.draft());
        PrintedPdf pdf = shop.press().sheets(sheets, summary, edition.issuedOn());
        shelf.put(name, pdf.content());
        read(name, pdf.sha256(), pdf.pages(), print -> shop.inspection().inspect(print, sheets));
        return Manifest.Entry.of(name, pdf.content(), pdf.pages());
    }

    private Manifest.Entry pack(int sheetPages) throws IOException {
        String name = EditionFolder.named(EditionFolder.pack(edition.period()), edition.draft());
        Map<String, String> names = summary.lines().collect(Collectors.toMap(Summary.Line::unit, Summary.Line::name));
        Map<Integer, Integer> stay = editions.kept(edition.id());
        Function<PrintedFile, MeetingPack.Part> part = file -> new MeetingPack.Part(
                file.number(),
                names.getOrDefault(file.unit(), ""),
                stay.containsKey(file.number()) ? pagesNow(file) : file.pages());
        MeetingPack pack = new MeetingPack(
                summary,
                printed.get(0).pages(),
                printed.stream().skip(1).map(part).toList(),
                pages::bulletin,
                sheets);
        AtomicInteger pages = new AtomicInteger();
        EditionFolder.Stored stored =
                shelf.put(name, out -> pages.set(shop.press().pack(pack, edition.issuedOn(), out)));
        read(name, stored.sha256(), pages.get(), print -> shop.inspection().inspect(print, pack, sheetPages));
        return new Manifest.Entry(name, stored.size(), pages.get(), stored.sha256());
    }

    /** A file that stays may have been printed by other templates than those of now, which fill the pack. */
    private int pagesNow(PrintedFile file) {
        return shop.press()
                .print(pages.bulletin(file.number()), edition.issuedOn())
                .pages();
    }

    private void read(String name, String sha256, int pages, Proofreader.Reading reading) throws IOException {
        try {
            proofreader.read(edition, shelf, name, sha256, pages, reading);
        } catch (MisprintException misprint) {
            throw new Proofreader.Misprinted(List.of(new Proofreader.Misprinted.File(name, misprint)));
        }
    }

    private byte[] index(List<Manifest.Entry> entries) {
        List<IndexPage.Planned> planned = printed.stream()
                .map(file -> new IndexPage.Planned(file.number(), file.unit(), file.file()))
                .toList();
        return shop.html().index(summary, edition.number(), edition.issuedOn(), planned, entries);
    }
}
