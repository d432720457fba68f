package vn.bantin.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.bantin.bulletin.Edition;
import vn.bantin.page.MeetingPack;
import vn.bantin.page.PackVolume;
import vn.bantin.press.Meetings;
import vn.bantin.press.Papers;
import vn.bantin.press.SampleEdition;
import vn.bantin.progress.Sha256;

/** A pack is held against the files that it was bound from: each fault that a hash could hide is found. */
class PackInspectionTest {

    private static final Edition EDITION = Meetings.communes(3, 2);
    private static final MeetingPack PACK = Meetings.pack(EDITION);

    @TempDir
    private static Path folder;

    private static Meetings.Bound bound;

    @BeforeAll
    static void bind() throws IOException {
        bound = Meetings.Bound.in(folder, PACK);
    }

    @Test
    void a_pack_is_what_its_files_are() {
        assertThatCode(() -> inspection().inspect(bound.print(), PackVolume.whole(PACK), bound.files()))
                .doesNotThrowAnyException();
    }

    @Test
    void a_part_that_was_printed_anew_is_read_as_it_stands() {
        Inspection.BoundFiles files = bound.files();
        Map<Integer, Inspection.Print> fewer = new HashMap<>(files.bulletins());
        fewer.remove(2);
        Inspection.BoundFiles without =
                new Inspection.BoundFiles(files.summary(), fewer, files.sheets(), files.lastSheetPages());

        assertThatCode(() -> inspection().inspect(bound.print(), PackVolume.whole(PACK), without))
                .doesNotThrowAnyException();
        MeetingPack other = new MeetingPack(
                PACK.summary(),
                PACK.summaryPages(),
                PACK.units(),
                number -> EDITION.bulletins().get(0),
                PACK.sheets());
        assertThat(misprint(bound.print(), other, without)).startsWith("TEXT [PhúNhuận1");
    }

    @Test
    void the_file_of_another_unit_is_noticed() {
        Inspection.BoundFiles files = bound.files();
        Map<Integer, Inspection.Print> swapped = Map.of(
                1, files.bulletins().get(2),
                2, files.bulletins().get(1),
                3, files.bulletins().get(3));

        assertThat(misprint(
                        bound.print(),
                        PACK,
                        new Inspection.BoundFiles(files.summary(), swapped, files.sheets(), files.lastSheetPages())))
                .startsWith("BYTES [")
                .endsWith("] [6]");
    }

    @Test
    void one_more_line_on_a_page_is_noticed() throws IOException {
        assertThat(misprint(changed(document -> append(document.getPage(5), "q 10 10 m 90 90 l S Q\n")), PACK))
                .startsWith("BYTES [")
                .endsWith("] [6]");
    }

    @Test
    void a_wrong_page_number_is_noticed() throws IOException {
        Inspection.Print wrong = changed(document -> {
            PDPage seventh = document.getPage(6);
            byte[] eighth = read(document.getPage(7));
            byte[] own = read(seventh);
            write(seventh, replaced(own, number(own), number(eighth)));
        });

        assertThat(misprint(wrong, PACK)).isEqualTo("TEXT [7] [8]");
    }

    @Test
    void a_font_that_gives_other_letters_is_noticed() throws IOException {
        Inspection.Print wrong = changed(document -> {
            PDPage page = document.getPage(4);
            for (COSName name : page.getResources().getFontNames()) {
                COSStream letters =
                        page.getResources().getFont(name).getCOSObject().getCOSStream(COSName.TO_UNICODE);
                String map = new String(letters.createInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
                try (OutputStream out = letters.createOutputStream(COSName.FLATE_DECODE)) { // 7 becomes 9
                    out.write(map.replace("<0037>", "<0039>").getBytes(StandardCharsets.ISO_8859_1));
                }
            }
        });

        assertThat(misprint(wrong, PACK)).matches("(TEXT|ROW|BYTES) .*");
    }

    @Test
    void a_page_too_few_is_noticed() throws IOException {
        Inspection.Print wrong = changed(document -> document.removePage(6));

        assertThat(misprint(wrong, PACK))
                .isEqualTo("PAGES [%d] [%d]"
                        .formatted(bound.print().pages(), bound.print().pages() - 1));
    }

    private interface Change {
        void to(PDDocument document) throws IOException;
    }

    private static Inspection.Print changed(Change change) throws IOException {
        Path file = folder.resolve("changed.pdf");
        try (PDDocument document = Loader.loadPDF(bound.print().file().toFile())) {
            change.to(document);
            document.save(file.toFile());
        }
        return new Inspection.Print(
                file, Sha256.hex(Files.readAllBytes(file)), bound.print().pages());
    }

    private static void append(PDPage page, String instructions) throws IOException {
        byte[] content = read(page);
        byte[] more = instructions.getBytes(StandardCharsets.US_ASCII);
        byte[] both = Arrays.copyOf(content, content.length + more.length);
        System.arraycopy(more, 0, both, content.length, more.length);
        write(page, both);
    }

    private static void write(PDPage page, byte[] content) throws IOException {
        PDStream stream = new PDStream(new COSStream());
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(content);
        }
        page.setContents(stream);
    }

    private static byte[] read(PDPage page) throws IOException {
        return page.getContents().readAllBytes();
    }

    /** The number as it is drawn: the letters between the marks of the artifact. */
    private static String number(byte[] content) {
        String all = new String(content, StandardCharsets.ISO_8859_1);
        String block = all.substring(all.indexOf("/Artifact <</Type/Pagination"));
        return block.substring(block.indexOf("\n<") + 1, block.indexOf(">Tj"));
    }

    private static byte[] replaced(byte[] content, String old, String now) {
        return new String(content, StandardCharsets.ISO_8859_1)
                .replaceFirst(old + ">Tj", now + ">Tj")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String misprint(Inspection.Print print, MeetingPack pack) {
        return misprint(print, pack, bound.files());
    }

    private static String misprint(Inspection.Print print, MeetingPack pack, Inspection.BoundFiles files) {
        MisprintException misprint = catchThrowableOfType(
                MisprintException.class, () -> inspection().inspect(print, PackVolume.whole(pack), files));
        assertThat(misprint).isNotNull();
        return "%s [%s] [%s]".formatted(misprint.kind(), misprint.expected(), misprint.found());
    }

    private static Inspection inspection() {
        return Papers.inspection(SampleEdition.PRESS);
    }
}
