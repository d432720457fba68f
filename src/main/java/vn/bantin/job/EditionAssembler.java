package vn.bantin.job;

import java.io.IOException;
import java.io.UncheckedIOException;
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
import vn.bantin.inspection.Inspection;
import vn.bantin.inspection.MisprintException;
import vn.bantin.output.EditionFolder;
import vn.bantin.output.IndexPage;
import vn.bantin.output.Manifest;
import vn.bantin.page.MeetingPack;
import vn.bantin.page.PackVolume;
import vn.bantin.page.SheetVolume;
import vn.bantin.press.PackFiles;
import vn.bantin.press.Press;
import vn.bantin.press.PrintedPdf;
import vn.bantin.press.PrintedSheets;
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
    private final EditionFolder bulletins;
    private final Map<String, Manifest.Entry> made;
    private final FileTimes times;

    /**
     * @param shelf where the files come to lie
     * @param bulletins where the bulletins lie that do not lie there
     * @param made the Word copies that lie there already, by their names
     * @param times notes what the files take
     */
    public EditionAssembler(
            EditionStore editions,
            PrintShop shop,
            EditionFolder shelf,
            EditionFolder bulletins,
            EditionPages pages,
            UnchangedFiles kept,
            Proofreader proofreader,
            Map<String, Manifest.Entry> made,
            FileTimes times) {
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
        this.bulletins = bulletins;
        this.made = Map.copyOf(made);
        this.times = times;
    }

    /**
     * Puts all that is no bulletin on the shelf, the manifest last.
     *
     * @param whole whether the bulletins lie there too, so that every file can be read once more
     */
    public Manifest manifest(boolean whole) throws IOException {
        List<Manifest.Entry> entries = bind();
        byte[] index = index(entries);
        entries.add(shelf.put(IndexPage.FILE, index).named(IndexPage.FILE));
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
        List<BoundSheets> files = new ArrayList<>();
        for (SheetVolume volume : SheetVolume.of(sheets, shop.most().sheetRows())) {
            files.add(sheets(volume));
        }
        files.forEach(file -> entries.add(file.entry()));
        entries.addAll(pack(files));
        entries.addAll(OfficeCopyWriter.put(editions, pages, shop.copies(), shelf, kept, made, times));
        for (Map.Entry<String, byte[]> data :
                EditionDataFiles.of(editions, edition).entrySet()) {
            entries.add(shelf.put(data.getKey(), data.getValue()).named(data.getKey()));
        }
        entries.sort(Comparator.comparing(Manifest.Entry::name));
        return entries;
    }

    /** A file of the sheets as it lies on the shelf. */
    private record BoundSheets(
            MeetingPack.Sheets part,
            Manifest.Entry entry,
            PackFiles.Sheets file,
            Inspection.Print print,
            int lastPages) {}

    private BoundSheets sheets(SheetVolume volume) throws IOException {
        FileTimes.Watch watch = FileTimes.start();
        String name = EditionFolder.named(
                EditionFolder.sheets(edition.period(), volume.number(), volume.count()), edition.draft());
        PrintedSheets printedSheets = shop.press().sheets(volume, summary, edition.issuedOn());
        int count = printedSheets.pdf().pages();
        String sha256 = shelf.put(name, printedSheets.pdf().content()).sha256();
        Manifest.Entry entry = new Manifest.Entry(name, printedSheets.pdf().content().length, count, sha256);
        read(name, sha256, count, print -> shop.inspection().inspect(print, volume, summary));
        times.done(name, watch);
        return new BoundSheets(
                new MeetingPack.Sheets(volume, count),
                entry,
                printedSheets.bound(() -> content(shelf, name, sha256)),
                print(shelf, name, sha256, count),
                printedSheets.lastPages());
    }

    /** The pack, as one file or as volumes. */
    private List<Manifest.Entry> pack(List<BoundSheets> sheetFiles) throws IOException {
        Map<String, String> names = summary.lines().collect(Collectors.toMap(Summary.Line::unit, Summary.Line::name));
        Map<Integer, PrintedPdf> anew = printedAnew();
        Function<PrintedFile, MeetingPack.Part> part = file -> new MeetingPack.Part(
                file.number(),
                names.getOrDefault(file.unit(), ""),
                anew.containsKey(file.number()) ? anew.get(file.number()).pages() : file.pages());
        MeetingPack pack = new MeetingPack(
                summary,
                printed.get(0).pages(),
                printed.stream().skip(1).map(part).toList(),
                pages::bulletin,
                sheetFiles.stream().map(BoundSheets::part).toList());
        Map<Integer, PrintedFile> files =
                printed.stream().collect(Collectors.toMap(PrintedFile::number, Function.identity()));
        PackFiles bound = new PackFiles(
                () -> content(printed.get(0)),
                number -> anew.containsKey(number)
                        ? anew.get(number).content()
                        : content(Objects.requireNonNull(files.get(number))),
                sheetFiles.stream().map(BoundSheets::file).toList());
        Inspection.BoundFiles read = new Inspection.BoundFiles(
                print(printed.get(0)),
                printed.stream()
                        .skip(1)
                        .filter(file -> !anew.containsKey(file.number()))
                        .collect(Collectors.toMap(PrintedFile::number, this::print)),
                sheetFiles.stream().map(BoundSheets::print).toList(),
                sheetFiles.isEmpty() ? 0 : sheetFiles.get(sheetFiles.size() - 1).lastPages());
        List<Manifest.Entry> entries = new ArrayList<>();
        for (PackVolume volume : PackVolume.of(pack, shop.most().packPages())) {
            entries.add(volume(volume, bound, read));
        }
        return entries;
    }

    private Manifest.Entry volume(PackVolume volume, PackFiles bound, Inspection.BoundFiles read) throws IOException {
        FileTimes.Watch watch = FileTimes.start();
        String name = EditionFolder.named(
                EditionFolder.pack(edition.period(), volume.number(), volume.count()), edition.draft());
        AtomicInteger pages = new AtomicInteger();
        EditionFolder.Stored stored =
                shelf.put(name, out -> pages.set(shop.press().pack(volume, bound, edition.issuedOn(), out)));
        read(name, stored.sha256(), pages.get(), print -> shop.inspection().inspect(print, volume, read));
        times.done(name, watch);
        return stored.named(name, pages.get());
    }

    private Inspection.Print print(PrintedFile file) {
        return print(folderOf(file), file.file(), file.sha256(), file.pages());
    }

    private static Inspection.Print print(EditionFolder folder, String name, String sha256, int pages) {
        return new Inspection.Print(folder.folder().resolve(name), sha256, pages);
    }

    /** The bulletins that stay as an older version printed them, whose pages cannot be numbered anew. */
    private Map<Integer, PrintedPdf> printedAnew() {
        Map<Integer, Integer> stay = editions.kept(edition.id());
        return printed.stream()
                .filter(file -> stay.containsKey(file.number()) && !Press.canNumber(content(file)))
                .collect(Collectors.toMap(
                        PrintedFile::number,
                        file -> shop.press().print(pages.bulletin(file.number()), edition.issuedOn())));
    }

    /** Where a bulletin lies: where the other files come to lie, or where the edition lies whose files are mended. */
    private EditionFolder folderOf(PrintedFile file) {
        return shelf.has(file.file()) ? shelf : bulletins;
    }

    private byte[] content(PrintedFile file) {
        return content(folderOf(file), file.file(), file.sha256());
    }

    private static byte[] content(EditionFolder folder, String name, String sha256) {
        try {
            return folder.content(name, sha256);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
