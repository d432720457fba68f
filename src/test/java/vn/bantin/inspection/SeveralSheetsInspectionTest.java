package vn.bantin.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import vn.bantin.bulletin.Edition;
import vn.bantin.bulletin.IndicatorSheet;
import vn.bantin.page.MeetingPack;
import vn.bantin.page.PackVolume;
import vn.bantin.page.SheetVolume;
import vn.bantin.press.Conformance;
import vn.bantin.press.Meetings;
import vn.bantin.press.Papers;
import vn.bantin.press.SampleEdition;
import vn.bantin.progress.Sha256;

/** Sheets in several files, and a pack whose volumes hold them: each is a paper of its own, and each is read back whole. */
class SeveralSheetsInspectionTest {

    private static final Edition EDITION = Meetings.communes(3, 5);

    /** Two sheets a file: 1 and 2, 3 and 4, 5. */
    private static final MeetingPack PACK = Meetings.pack(EDITION, 6);

    @TempDir
    private static Path folder;

    private static List<PackVolume> volumes;
    private static final List<Meetings.Bound> BOUND = new ArrayList<>();

    @BeforeAll
    static void bind() throws IOException {
        volumes = PackVolume.of(PACK, 12); // the bulletins have nine, three pages of the sheets count as twelve
        for (PackVolume volume : volumes) {
            BOUND.add(Meetings.Bound.in(Files.createDirectories(folder.resolve("v" + volume.number())), volume));
        }
    }

    @Test
    void each_file_is_numbered_from_one_names_itself_and_ends_with_its_own_code() throws IOException {
        for (MeetingPack.Sheets sheets : PACK.sheets()) {
            try (PDDocument document =
                    Loader.loadPDF(print(sheets.volume()).file().toFile())) {
                String title = "Kết quả theo từng chỉ tiêu, 9 tháng đầu năm 2026, tập "
                        + sheets.volume().number() + "/3";
                assertThat(document.getNumberOfPages()).isEqualTo(sheets.pages());
                assertThat(document.getDocumentInformation().getTitle()).isEqualTo(title);
                assertThat(document.getDocumentCatalog()
                                .getDocumentOutline()
                                .getFirstChild()
                                .getTitle())
                        .isEqualTo(title);
                assertThat(new PDFTextStripper().getText(document))
                        .contains(title, "Kế hoạch năm 2026")
                        .contains(sheets.volume().sheets().stream()
                                .map(IndicatorSheet::heading)
                                .toList())
                        .containsOnlyOnce("Mã kiểm tra");
            }
        }
    }

    @Test
    @Tag("slow")
    void each_file_and_each_volume_of_the_pack_is_an_archive_and_can_be_read_aloud() throws IOException {
        List<Path> files = new ArrayList<>();
        BOUND.get(0).files().sheets().forEach(print -> files.add(print.file()));
        BOUND.forEach(bound -> files.add(bound.print().file()));

        for (Path file : files) {
            assertThat(Conformance.broken(
                            Files.readAllBytes(file), PDFAFlavour.PDFA_2_B, PDFAFlavour.PDFA_2_A, PDFAFlavour.PDFUA_1))
                    .as(file.toString())
                    .isEmpty();
        }
    }

    @Test
    void each_file_is_read_back_and_is_not_taken_for_another_one() {
        for (MeetingPack.Sheets sheets : PACK.sheets()) {
            assertThatCode(() -> inspection().inspect(print(sheets.volume()), sheets.volume(), EDITION.summary()))
                    .doesNotThrowAnyException();
        }
        SheetVolume second = PACK.sheets().get(1).volume();
        assertThat(misprint(() ->
                        inspection().inspect(print(second), PACK.sheets().get(2).volume(), EDITION.summary())))
                .isEqualTo("TEXT [Kếtquảtheotừngchỉtiêu,9thángđầunăm2026,tập3/3] []");
        SheetVolume other = new SheetVolume(2, 3, second.sheets(), second.all(), "AAAABBBBCCCC");
        assertThat(misprint(() -> inspection().inspect(print(second), other, EDITION.summary())))
                .contains("AAAA-BBBB-CCCC");
    }

    @Test
    void a_wrong_figure_in_the_second_file_is_found() {
        SheetVolume second = PACK.sheets().get(1).volume();
        List<IndicatorSheet> sheets = new ArrayList<>(second.sheets());
        IndicatorSheet right = sheets.get(1);
        List<IndicatorSheet.Line> lines = new ArrayList<>(right.lines());
        IndicatorSheet.Line line = lines.get(1);
        lines.set(
                1,
                new IndicatorSheet.Line(
                        line.unit(),
                        line.name(),
                        line.cluster(),
                        line.plan(),
                        "77,7",
                        line.percentOfPlan(),
                        line.score(),
                        line.status(),
                        line.label(),
                        line.reason(),
                        line.place()));
        sheets.set(
                1,
                new IndicatorSheet(
                        right.number(),
                        right.target(),
                        right.part(),
                        right.indicator(),
                        right.name(),
                        right.group(),
                        right.unitOfMeasure(),
                        right.leadBody(),
                        right.period(),
                        right.periods(),
                        right.counts(),
                        lines));
        SheetVolume frozen = new SheetVolume(2, 3, sheets, second.all(), second.code());

        assertThat(misprint(() -> inspection().inspect(print(second), frozen, EDITION.summary())))
                .startsWith("ROW [")
                .contains("|77,7|".replace("|", " | "));
    }

    @Test
    void the_volumes_of_the_pack_hold_all_files_and_are_read_back() {
        assertThat(volumes.stream()
                        .map(volume -> volume.sheets().stream()
                                .map(sheets -> sheets.volume().number())
                                .toList()))
                .containsExactly(List.of(), List.of(1, 2, 3));
        for (PackVolume volume : volumes) {
            Meetings.Bound bound = BOUND.get(volume.number() - 1);
            assertThatCode(() -> inspection().inspect(bound.print(), volume, bound.files()))
                    .as("volume %d", volume.number())
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void the_contents_of_the_pack_lead_to_each_file_and_each_sheet() {
        int front = 3;
        List<List<Integer>> starts = List.of(List.of(0, 0), List.of(0, 0), List.of(0));

        assertThat(volumes.get(1).contents(front, starts, SampleEdition.PRESS.words()).stream()
                        .filter(PackVolume.Line::here)
                        .map(line -> "%s %s %s"
                                .formatted(line.number(), line.name(), line.pageText())
                                .strip()))
                .containsExactly(
                        "Tập 2",
                        "Kết quả theo từng chỉ tiêu, tập 1/3 4",
                        "1 Chỉ tiêu thứ 1 4",
                        "2 Chỉ tiêu thứ 2 4",
                        "Kết quả theo từng chỉ tiêu, tập 2/3 5",
                        "3 Chỉ tiêu thứ 3 5",
                        "4 Chỉ tiêu thứ 4 5",
                        "Kết quả theo từng chỉ tiêu, tập 3/3 6",
                        "5 Chỉ tiêu thứ 5 6");
    }

    @Test
    void one_more_line_on_a_page_of_the_second_file_in_the_pack_is_found() throws IOException {
        Meetings.Bound bound = BOUND.get(1);
        Path file = folder.resolve("changed.pdf");
        int page;
        try (PDDocument document = Loader.loadPDF(bound.print().file().toFile())) {
            page = document.getNumberOfPages() - 1; // each file is one page
            append(document.getPage(page - 1), "q 10 10 m 90 90 l S Q\n");
            document.save(file.toFile());
        }
        Inspection.Print changed = new Inspection.Print(
                file, Sha256.hex(Files.readAllBytes(file)), bound.print().pages());

        assertThat(misprint(() -> inspection().inspect(changed, volumes.get(1), bound.files())))
                .isEqualTo("BYTES [sheets 2.pdf] [%d]".formatted(page));
    }

    private static void append(PDPage page, String instructions) throws IOException {
        PDStream stream = new PDStream(new COSStream());
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(page.getContents().readAllBytes());
            out.write(instructions.getBytes(StandardCharsets.US_ASCII));
        }
        page.setContents(stream);
    }

    private static Inspection.Print print(SheetVolume volume) {
        return BOUND.get(0).files().sheets().get(volume.number() - 1);
    }

    private static Inspection inspection() {
        return Papers.inspection(SampleEdition.PRESS);
    }

    private static String misprint(ThrowingCallable look) {
        MisprintException misprint = catchThrowableOfType(MisprintException.class, look);
        assertThat(misprint).isNotNull();
        return "%s [%s] [%s]".formatted(misprint.kind(), misprint.expected(), misprint.found());
    }
}
