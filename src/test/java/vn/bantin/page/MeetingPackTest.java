package vn.bantin.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import vn.bantin.bulletin.Edition;
import vn.bantin.bulletin.IndicatorSheet;
import vn.bantin.bulletin.Phrase;
import vn.bantin.press.Conformance;
import vn.bantin.press.Meetings;
import vn.bantin.press.Papers;
import vn.bantin.press.SampleEdition;

/** The meeting pack of 27, 166 and 1,000 units: whatever its contents and bookmarks say of a page is true. */
@Tag("slow")
class MeetingPackTest {

    @Test
    void the_pack_of_the_sample_leads_where_it_says() throws IOException {
        assertLeadsWhereItSays(SampleEdition.EDITION);
    }

    @Test
    void a_pack_of_more_than_a_thousand_pages_leads_where_it_says() throws IOException {
        Edition edition = Meetings.communes(520, 1);
        assertLeadsWhereItSays(edition.with(edition.summary(), List.copyOf(edition.bulletins()))); // composed once
    }

    @Test
    void the_pack_is_an_archive_and_can_be_read_aloud() throws Exception {
        byte[] pdf = Meetings.bound(Meetings.pack(Meetings.communes(9, 4)));
        assertThat(Conformance.broken(pdf, PDFAFlavour.PDFA_2_B, PDFAFlavour.PDFA_2_A, PDFAFlavour.PDFUA_1))
                .isEmpty();
    }

    @Test
    void the_same_edition_gives_the_same_bytes() {
        MeetingPack pack = Meetings.pack(Meetings.communes(30, 3));
        assertThat(Meetings.bound(pack)).isEqualTo(Meetings.bound(pack));
    }

    @Test
    void each_bulletin_is_asked_for_once_and_in_order() {
        Edition edition = Meetings.communes(30, 2);
        MeetingPack pack = Meetings.pack(edition);
        List<Integer> asked = new ArrayList<>();
        Meetings.bound(new MeetingPack(
                pack.summary(),
                pack.summaryPages(),
                pack.units(),
                number -> {
                    asked.add(number);
                    return pack.bulletin().apply(number);
                },
                pack.sheets()));
        assertThat(asked).isEqualTo(IntStream.rangeClosed(1, 30).boxed().toList());
    }

    @Test
    void the_cover_names_the_meeting() throws IOException {
        byte[] pdf = Meetings.bound(Meetings.pack(Meetings.communes(4, 1, Papers.FULL)));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(texts(document).get(0).replaceAll("(?m)^\\s*\n", "")).isEqualTo("""
                TỈNH ỦY THANH HÓA
                *
                ĐẢNG CỘNG SẢN VIỆT NAM
                TÀI LIỆU HỘI NGHỊ
                Hội nghị lần thứ 20, ngày 05 tháng 4 năm 2024
                Tổng hợp kết quả thực hiện các chỉ tiêu 9 tháng đầu năm 2026 của các đơn vị
                -----
                Kế hoạch năm 2026
                Thanh Hóa, ngày 03 tháng 4 năm 2024
                """);
        }
    }

    private static void assertLeadsWhereItSays(Edition edition) throws IOException {
        byte[] pdf = Meetings.boundOnce(edition);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<String> pages = texts(document);
            assertThat(pages.get(0)).contains("TÀI LIỆU HỘI NGHỊ").doesNotContainPattern("(?m)^1$");
            for (int page = 2; page <= pages.size(); page++) {
                assertThat(pages.get(page - 1)).as("page %d", page).startsWith(page + "\n");
            }
            List<Link> links = links(document);
            List<Part> parts = parts(edition, pages);
            assertThat(links)
                    .extracting(Link::to)
                    .containsExactlyElementsOf(parts.stream()
                            .map(Part::page)
                            .flatMap(p -> List.of(p, p).stream())
                            .toList());
            assertThat(links)
                    .extracting(Link::words)
                    .containsExactlyElementsOf(parts.stream()
                            .map(Part::name)
                            .flatMap(p -> List.of(p, p).stream())
                            .toList());
            assertThat(links).extracting(Link::tag).containsOnly("Link");
            String contents =
                    squeezed(String.join("\n", pages.subList(1, parts.get(0).page() - 1)));
            for (Part part : parts) {
                assertThat(contents).contains(squeezed(part.number() + part.name() + part.page()));
            }
            assertThat(outline(document)).containsExactlyElementsOf(bookmarks(edition, pages));
            assertThat(fonts(document))
                    .hasSize(4)
                    .allSatisfy((name, files) -> assertThat(files).as(name).hasSize(1));
        }
    }

    /** A line of the contents: its number and a space, or nothing; and the page on which that part really begins. */
    private record Part(String number, String name, int page) {}

    private static List<Part> parts(Edition edition, List<String> pages) {
        List<Integer> heads = IntStream.rangeClosed(2, pages.size())
                .filter(page -> pages.get(page - 1).contains("\nBÁO CÁO"))
                .boxed()
                .toList();
        assertThat(heads).hasSize(edition.bulletins().size() + 1);
        List<Part> parts = new ArrayList<>();
        parts.add(new Part("", Phrase.capitalised(edition.summary().title()), heads.get(0)));
        parts.add(new Part("", "Báo cáo của các đơn vị", heads.get(1)));
        edition.bulletins().forEach(bulletin -> {
            int page = heads.get(bulletin.number());
            assertThat(squeezed(pages.get(page - 1))).contains(squeezed(bulletin.title()));
            parts.add(new Part(bulletin.number() + " ", Phrase.capitalised(bulletin.unitName()), page));
        });
        int from = heads.get(heads.size() - 1);
        int before = parts.size();
        for (IndicatorSheet sheet : SheetHeading.printed(edition.sheets())) {
            String head = squeezed(sheet.heading() + "Đơn vị tính");
            int page = IntStream.rangeClosed(from, pages.size())
                    .filter(p -> squeezed(pages.get(p - 1)).contains(head))
                    .findFirst()
                    .orElseThrow();
            parts.add(
                    sheet.part()
                            ? new Part("", sheet.heading(), page)
                            : new Part(sheet.target() + " ", sheet.name(), page));
            from = page;
        }
        parts.add(
                before,
                new Part("", "Kết quả theo từng chỉ tiêu", parts.get(before).page()));
        return parts;
    }

    private static List<String> bookmarks(Edition edition, List<String> pages) {
        List<Part> parts = parts(edition, pages);
        List<String> bookmarks = new ArrayList<>(List.of("TÀI LIỆU HỘI NGHỊ 1", "MỤC LỤC 2"));
        bookmarks.add(parts.get(0).name() + " " + parts.get(0).page());
        sections(
                bookmarks,
                parts.get(0).page(),
                parts.get(1).page(),
                pages,
                "Kết quả theo đơn vị và nhóm chỉ tiêu",
                "Xếp hạng các đơn vị",
                "Đơn vị chưa xếp hạng",
                "Xếp hạng trong từng cụm",
                "Thay đổi thứ hạng",
                "Đơn vị dẫn đầu và nhóm cuối theo từng chỉ tiêu",
                "Số ước và đánh giá theo ý kiến cơ quan theo dõi",
                "Cách đánh giá, tính điểm và xếp hạng");
        int units = edition.bulletins().size();
        for (int i = 0; i < units; i++) {
            Part unit = parts.get(2 + i);
            bookmarks.add(edition.bulletins().get(i).unitName() + " " + unit.page());
            sections(
                    bookmarks,
                    unit.page(),
                    parts.get(3 + i).page(),
                    pages,
                    "Kết quả từng chỉ tiêu",
                    "Số ước và đánh giá theo ý kiến cơ quan theo dõi",
                    "Cách đánh giá, tính điểm và xếp hạng");
        }
        Part sheets = parts.get(2 + units);
        bookmarks.add(sheets.name() + ", " + edition.summary().periodName() + " " + sheets.page());
        for (Part sheet : parts.subList(3 + units, parts.size())) {
            String number = sheet.number().strip();
            bookmarks.add("  " + (number.isEmpty() ? "" : number + ". ") + sheet.name() + " " + sheet.page());
        }
        return bookmarks;
    }

    /** The headings that stand on a line of their own on those pages. */
    private static void sections(List<String> bookmarks, int from, int to, List<String> pages, String... headings) {
        for (String heading : headings) {
            for (int page = from; page < to; page++) {
                if (pages.get(page - 1).lines().anyMatch(heading::equals)) {
                    bookmarks.add("  " + heading + " " + page);
                }
            }
        }
    }

    /** In one walk: a stripper that is asked for page after page walks through all of them each time. */
    private static List<String> texts(PDDocument document) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setLineSeparator("\n");
        stripper.setPageEnd("\n\f");
        String all = stripper.getText(document);
        return List.of(all.substring(0, all.length() - 1).split("\f"));
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s+", "");
    }

    /** A link: where it leads, what it says to who cannot see it, and the tag that holds it. */
    record Link(int to, String words, String tag) {}

    static List<Link> links(PDDocument document) throws IOException {
        Map<PDPage, Integer> numbers = numbers(document);
        Map<Integer, COSBase> tags = new HashMap<>();
        numberTree(
                document.getDocumentCatalog()
                        .getStructureTreeRoot()
                        .getCOSObject()
                        .getCOSDictionary(COSName.PARENT_TREE),
                tags);
        List<Link> links = new ArrayList<>();
        for (PDPage page : document.getPages()) {
            for (PDAnnotation annotation : page.getAnnotations()) {
                PDPageDestination to = (PDPageDestination) ((PDAnnotationLink) annotation).getDestination();
                PDStructureElement tag = new PDStructureElement((COSDictionary) tags.get(annotation.getStructParent()));
                links.add(new Link(numbers.get(to.getPage()), annotation.getContents(), tag.getStructureType()));
            }
        }
        return links;
    }

    private static void numberTree(COSDictionary node, Map<Integer, COSBase> into) {
        if (node.getCOSArray(COSName.KIDS) != null) {
            node.getCOSArray(COSName.KIDS).forEach(kid -> numberTree((COSDictionary) direct(kid), into));
        }
        if (node.getCOSArray(COSName.NUMS) != null) {
            for (int i = 0; i < node.getCOSArray(COSName.NUMS).size(); i += 2) {
                into.put(
                        node.getCOSArray(COSName.NUMS).getInt(i),
                        node.getCOSArray(COSName.NUMS).getObject(i + 1));
            }
        }
    }

    private static COSBase direct(COSBase object) {
        return object instanceof COSObject reference ? reference.getObject() : object;
    }

    private static Map<PDPage, Integer> numbers(PDDocument document) {
        Map<PDPage, Integer> numbers = new HashMap<>();
        document.getPages().forEach(page -> numbers.put(page, numbers.size() + 1));
        return numbers;
    }

    /** The bookmarks with their pages, those below others indented. */
    private static List<String> outline(PDDocument document) throws IOException {
        Map<PDPage, Integer> numbers = numbers(document);
        List<String> lines = new ArrayList<>();
        for (PDOutlineItem item :
                document.getDocumentCatalog().getDocumentOutline().children()) {
            lines.add(item.getTitle() + " " + numbers.get(item.findDestinationPage(document)));
            for (PDOutlineItem kid : item.children()) {
                lines.add("  " + kid.getTitle() + " " + numbers.get(kid.findDestinationPage(document)));
                assertThat(kid.hasChildren()).isFalse();
            }
        }
        return lines;
    }

    /** The font programs by the name of their font. */
    private static Map<String, TreeSet<Integer>> fonts(PDDocument document) throws IOException {
        Map<String, TreeSet<Integer>> files = new TreeMap<>();
        for (PDPage page : document.getPages()) {
            for (COSName name : page.getResources().getFontNames()) {
                var descriptor = page.getResources().getFont(name).getFontDescriptor();
                files.computeIfAbsent(descriptor.getFontName().substring(7), any -> new TreeSet<>())
                        .add(System.identityHashCode(descriptor.getFontFile2().getCOSObject()));
            }
        }
        return files;
    }
}
