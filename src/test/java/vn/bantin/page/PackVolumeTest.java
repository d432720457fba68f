package vn.bantin.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import vn.bantin.bulletin.Edition;
import vn.bantin.inspection.MisprintException;
import vn.bantin.press.Conformance;
import vn.bantin.press.Meetings;
import vn.bantin.press.SampleEdition;

/** A pack that is too thick for one file is bound as volumes, each of which leads through all of them. */
@Tag("slow")
class PackVolumeTest {

    private static final Edition EDITION = Meetings.communes(5, 2);

    /** With a file for each of the two sheets. */
    private static final MeetingPack PACK = Meetings.pack(EDITION, 5);

    private static final ResourceBundle TEXTS = SampleEdition.SHOP.press().words();

    @TempDir
    private Path folder;

    @Test
    void a_pack_that_is_thin_enough_is_one_file_whose_contents_speak_of_no_volume() {
        List<PackVolume> volumes = PackVolume.of(PACK, PackVolume.MOST_PAGES);

        assertThat(volumes).hasSize(1);
        assertThat(contents(volumes.get(0))).doesNotContain("Tập");
    }

    @Test
    void no_volume_is_thicker_than_it_may_be_and_every_unit_is_in_one() {
        for (int most = 1; most < 40; most++) {
            List<PackVolume> volumes = PackVolume.of(PACK, most);
            int allowed = most;
            assertThat(volumes)
                    .allSatisfy(volume -> assertThat(thickness(volume))
                            .satisfiesAnyOf(
                                    pages -> assertThat(pages).isLessThanOrEqualTo(allowed),
                                    pages -> assertThat(parts(volume)).isEqualTo(1)));
            assertThat(volumes.stream().flatMap(volume -> volume.units().stream()))
                    .as("volumes of %d pages", most)
                    .containsExactlyElementsOf(PACK.units());
            assertThat(volumes.stream().flatMap(volume -> volume.sheets().stream()))
                    .containsExactlyElementsOf(PACK.sheets());
        }
    }

    private static int thickness(PackVolume volume) {
        return volume.units().stream().mapToInt(MeetingPack.Part::pages).sum()
                + (volume.withSummary() ? PACK.summaryPages() : 0)
                + volume.sheets().stream().mapToInt(MeetingPack.Sheets::pages).sum();
    }

    private static int parts(PackVolume volume) {
        return volume.units().size()
                + (volume.withSummary() ? 1 : 0)
                + volume.sheets().size();
    }

    @Test
    void the_contents_of_each_volume_name_all_parts_and_their_pages() {
        List<PackVolume> volumes = volumes();
        int unit = 4 + PACK.units().get(0).pages();
        String all = """
            Tập 1
            Tổng hợp kết quả thực hiện các chỉ tiêu 9 tháng đầu năm 2026 của các đơn vị 4
            Báo cáo của các đơn vị %d
            1 Xã Phú Nhuận 1 %d
            Tập 2
            Báo cáo của các đơn vị 4
            2 Xã Phú Nhuận 2 4
            3 Xã Phú Nhuận 3 %d
            Tập 3
            Báo cáo của các đơn vị 4
            4 Xã Phú Nhuận 4 4
            5 Xã Phú Nhuận 5 %d
            Tập 4
            Kết quả theo từng chỉ tiêu, tập 1/2 4
            Tập 5
            Kết quả theo từng chỉ tiêu, tập 2/2 4
            """.formatted(4 + PACK.summaryPages(), 4 + PACK.summaryPages(), unit, unit);

        assertThat(volumes).allSatisfy(volume -> assertThat(contents(volume)).isEqualTo(all));
        assertThat(volumes.get(2).contents(3, List.of(), TEXTS).stream()
                        .filter(PackVolume.Line::here)
                        .map(PackVolume.Line::name))
                .containsExactly("Tập 3", "Báo cáo của các đơn vị", "Xã Phú Nhuận 4", "Xã Phú Nhuận 5");
    }

    private static String contents(PackVolume volume) {
        return volume.contents(3, List.of(), TEXTS).stream()
                .map(line -> "%s %s %s"
                        .formatted(line.number(), line.name(), line.pageText())
                        .strip())
                .collect(Collectors.joining("\n", "", "\n"));
    }

    @Test
    void each_volume_is_numbered_from_one_leads_to_its_own_pages_and_is_read_back() throws IOException {
        for (PackVolume volume : volumes()) {
            Path place = Files.createDirectories(folder.resolve("v" + volume.number()));
            Meetings.Bound bound = Meetings.Bound.in(place, volume);

            assertThatCode(() -> SampleEdition.SHOP.inspection().inspect(bound.print(), volume, bound.files()))
                    .as("volume %d", volume.number())
                    .doesNotThrowAnyException();
            try (PDDocument document = Loader.loadPDF(bound.print().file().toFile())) {
                List<String> pages = pages(document);
                assertThat(pages.get(0))
                        .contains("TÀI LIỆU HỘI NGHỊ\nTẬP " + volume.number() + "/" + volume.count() + "\n");
                assertThat(pages.subList(1, pages.size()))
                        .allSatisfy(page -> assertThat(page).startsWith(pages.indexOf(page) + 1 + "\n"));
                assertThat(MeetingPackTest.links(document))
                        .extracting(MeetingPackTest.Link::to)
                        .isEqualTo(expectedLinks(volume, pages));
            }
        }
    }

    @Test
    void a_volume_is_not_taken_for_another_one() throws IOException {
        List<PackVolume> volumes = volumes();
        Meetings.Bound second = Meetings.Bound.in(folder, volumes.get(1));

        assertThatCode(() -> SampleEdition.SHOP.inspection().inspect(second.print(), volumes.get(2), second.files()))
                .isInstanceOf(MisprintException.class);
    }

    @Test
    void each_volume_is_an_archive_and_can_be_read_aloud() throws Exception {
        for (PackVolume volume : volumes()) {
            byte[] pdf = Meetings.bound(volume);
            assertThat(Conformance.broken(pdf, PDFAFlavour.PDFA_2_B, PDFAFlavour.PDFA_2_A, PDFAFlavour.PDFUA_1))
                    .as("volume %d", volume.number())
                    .isEmpty();
        }
    }

    private static List<PackVolume> volumes() {
        List<PackVolume> volumes =
                PackVolume.of(PACK, PACK.summaryPages() + PACK.units().get(0).pages());
        assertThat(volumes).hasSize(5);
        return volumes;
    }

    /** Two cells of each line lead to the page on which the part begins. */
    private static List<Integer> expectedLinks(PackVolume volume, List<String> pages) {
        int front = (int) pages.stream()
                        .skip(1)
                        .takeWhile(page -> page.contains("Tập 1\n"))
                        .count()
                + 1;
        return volume.contents(front, List.of(List.of(0), List.of(0)), TEXTS).stream()
                .filter(line -> line.here() && line.page() > 0)
                .flatMap(line -> List.of(line.page(), line.page()).stream())
                .toList();
    }

    private static List<String> pages(PDDocument document) {
        return IntStream.rangeClosed(1, document.getNumberOfPages())
                .mapToObj(page -> text(document, page))
                .toList();
    }

    private static String text(PDDocument document, int page) {
        try {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            stripper.setSortByPosition(true);
            return stripper.getText(document).replaceAll("(?m)^\\s+", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
