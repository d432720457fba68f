package vn.bantin.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.bantin.bulletin.Bulletin;
import vn.bantin.bulletin.Letterhead;
import vn.bantin.bulletin.SignatureBlock;
import vn.bantin.console.CliFixture;
import vn.bantin.console.Said;
import vn.bantin.inspection.SigningPlaces;
import vn.bantin.press.Papers;
import vn.bantin.progress.UnitKind;

/** The folder from which papers are signed: where the list says that a number, a date or a signature goes, it goes there. */
@Tag("slow")
class SigningFolderTest {

    private static final String[] DELIVER = {"deliver", "--period", "2024-Q1"};

    private static final Pattern HEAD = Pattern.compile("(?m)^(Số[^A-Z\\n]*-[A-Z]{2}/\\S+) (.+, ngày .* năm \\d{4})$");

    private static final float SCALE = 2;

    @TempDir
    private static Path folder;

    private static CliFixture desk;

    @BeforeAll
    static void theDemonstrationIsPublished() {
        desk = CliFixture.published(folder.resolve("home"));
    }

    @Test
    void every_place_of_the_list_has_its_words_and_what_is_signed_is_blank() throws IOException {
        Path share = Files.createDirectories(folder.resolve("share"));
        recipients(desk, "KY,,,FOLDER," + share + ",SUMMARY BULLETIN PACK ANNEX,SIGNING");

        Said said = desk.types(DELIVER);

        assertThat(said.exit()).as(said.all()).isZero();
        assertThat(said.all()).doesNotContain("sign-positions");
        Path shelf = share.resolve("KTXH-2024_2024-Q1");
        List<String> names = CliFixture.names(shelf);
        assertThat(names)
                .hasSize(31)
                .contains(
                        "01_2024-Q1_00_tong-hop.pdf",
                        "02_2024-Q1_01_thanh-pho-thanh-hoa_ban-tin.pdf",
                        "sign-positions.csv");
        List<String> lines = Files.readAllLines(shelf.resolve("sign-positions.csv"));
        assertThat(lines).hasSize(1 + 28 * 3);
        assertThat(lines.subList(0, 4))
                .containsExactly(
                        "file,mark,page,x,y,width,height,anchor",
                        "01_2024-Q1_00_tong-hop.pdf,NUMBER,1,142.4,716.7,92.2,18.3,Số         -BC/TU",
                        "01_2024-Q1_00_tong-hop.pdf,DATE,1,311.9,716.7,220.2,18.3,\"Thanh Hóa, ngày 03 tháng 4 năm"
                                + " 2024\"",
                        "01_2024-Q1_00_tong-hop.pdf,SIGNATURE,2,336.9,140.7,170.1,80.1,T/M BAN THƯỜNG VỤ");
        for (String line : lines.subList(1, lines.size())) {
            Position position = Position.read(line);
            assertThat(names).contains(position.file());
            try (PDDocument paper =
                    Loader.loadPDF(shelf.resolve(position.file()).toFile())) {
                position.assertRight(paper);
            }
        }
    }

    @Test
    void a_plan_and_a_letter_have_their_places_too() throws IOException {
        assertThat(desk.types("plan", "--year", "2024", "--issued-on", "2024-01-05")
                        .exit())
                .isZero();
        desk.types("check", "--period", "2024-Q1");
        Path plans = desk.home().resolve("out/KTXH-2024/2024-ke-hoach");
        Path letters = desk.home().resolve("check/KTXH-2024/2024-Q1");

        assertPlaced(first(plans), new SignatureBlock("T/M BAN THƯỜNG VỤ", null, null, List.of()));
        assertPlaced(first(letters), new SignatureBlock("T/L BAN THƯỜNG VỤ", "CHÁNH VĂN PHÒNG", null, List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"dang-05hd", "dang-36hd", "nd30"})
    void where_position_and_name_are_printed_the_place_lies_between_them(String layout) throws IOException {
        Bulletin paper = Papers.bulletin(Papers.press(layout), UnitKind.DISTRICT, "Thọ Xuân", Papers.FULL);
        byte[] pdf = Papers.press(layout).print(paper, Papers.ISSUED_ON).content();

        SigningPlaces places = SigningPlaces.of(pdf, paper.letterhead(), paper.closing());

        assertThat(places.missing()).isEmpty();
        assertThat(places.found()).hasSize(3);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (SigningPlaces.Place place : places.found()) {
                Position.of(place).assertRight(document);
            }
        }
    }

    @Test
    void what_no_page_shows_is_missing() throws IOException {
        byte[] pdf = Files.readAllBytes(desk.edition().resolve("bulletins/2024-Q1_00_tong-hop.pdf"));
        Letterhead other = new Letterhead(null, "A", "Số         -BC/XX", "Huế, ngày 03 tháng 4 năm 2024");

        SigningPlaces none =
                SigningPlaces.of(pdf, other, new SignatureBlock("T/M BAN THƯỜNG VỤ", "BÍ THƯ", null, List.of()));

        assertThat(none.found()).isEmpty();
        assertThat(none.missing())
                .containsExactly(SigningPlaces.Mark.NUMBER, SigningPlaces.Mark.DATE, SigningPlaces.Mark.SIGNATURE);
        Letterhead unnumbered = new Letterhead(null, "A", null, "Thanh Hóa, ngày 03 tháng 4 năm 2024");
        assertThat(SigningPlaces.of(pdf, unnumbered, null).found())
                .extracting(SigningPlaces.Place::mark)
                .containsExactly(SigningPlaces.Mark.DATE);
    }

    @Test
    void a_paper_without_the_words_is_told_and_its_row_is_empty() throws IOException {
        CliFixture own = CliFixture.withThreeDistricts(folder.resolve("own"));
        String first = Files.readString(Path.of("reports/first.jrxml"));
        Files.createDirectories(own.home().resolve("reports"));
        Files.writeString(
                own.home().resolve("reports/first.jrxml"),
                first.replace("$P{placeAndDate}]]", "$P{placeAndDate} == null ? null : \"\"]]"));
        Path share = Files.createDirectories(folder.resolve("other"));
        recipients(own, "KY,,,FOLDER," + share + ",SUMMARY,SIGNING");
        assertThat(own.types("publish", "--period", "2024-Q1", "--issued-on", "2024-04-03")
                        .exit())
                .isZero();

        Said said = own.types(DELIVER);

        assertThat(said.out())
                .isEqualTo("Không tìm thấy chỗ ghi số (NUMBER), ngày (DATE) hoặc chỗ ký (SIGNATURE) trong:"
                        + " 01_2024-Q1_00_tong-hop.pdf (DATE). Hãy xem các dòng để trống trong sign-positions.csv.\n"
                        + "KTXH-2024, kỳ 2024-Q1: lượt này gửi 1, tất cả đã gửi 1/1.\n");
        assertThat(Files.readAllLines(share.resolve("KTXH-2024_2024-Q1/sign-positions.csv")))
                .contains("01_2024-Q1_00_tong-hop.pdf,DATE,,,,,,");
    }

    /** A row of the list, in points from the lower left corner of the page. */
    private record Position(
            String file,
            SigningPlaces.Mark mark,
            int page,
            float x,
            float y,
            float width,
            float height,
            String anchor) {

        static Position read(String line) {
            String[] cells = line.split(",", 8);
            return new Position(
                    cells[0],
                    SigningPlaces.Mark.valueOf(cells[1]),
                    Integer.parseInt(cells[2]),
                    Float.parseFloat(cells[3]),
                    Float.parseFloat(cells[4]),
                    Float.parseFloat(cells[5]),
                    Float.parseFloat(cells[6]),
                    cells[7].replaceAll("^\"|\"$", ""));
        }

        static Position of(SigningPlaces.Place place) {
            return new Position(
                    "",
                    place.mark(),
                    place.page(),
                    place.x().floatValue(),
                    place.y().floatValue(),
                    place.width().floatValue(),
                    place.height().floatValue(),
                    place.anchor());
        }

        void assertRight(PDDocument paper) throws IOException {
            if (mark == SigningPlaces.Mark.SIGNATURE) {
                String last = anchor.substring(anchor.lastIndexOf('/', anchor.length() - 5) + 1);
                assertThat(text(paper, y, height)).as(toString()).isEmpty();
                assertThat(text(paper, y + height, 60)).as(toString()).contains(squeezed(last.strip()));
                assertBlank(paper);
            } else {
                assertThat(text(paper, y, height)).as(toString()).isEqualTo(squeezed(anchor));
            }
        }

        private String text(PDDocument paper, float from, float high) throws IOException {
            float top = paper.getPage(page - 1).getCropBox().getHeight();
            PDFTextStripperByArea area = new PDFTextStripperByArea();
            area.addRegion("place", new Rectangle2D.Float(x, top - from - high, width, high));
            area.extractRegions(paper.getPage(page - 1));
            return squeezed(area.getTextForRegion("place"));
        }

        private void assertBlank(PDDocument paper) throws IOException {
            BufferedImage image = new PDFRenderer(paper).renderImage(page - 1, SCALE);
            for (int at = (int) (x * SCALE); at < (x + width) * SCALE; at++) {
                for (int up = (int) (y * SCALE); up < (y + height) * SCALE; up++) {
                    assertThat(image.getRGB(at, image.getHeight() - 1 - up) & 0xFFFFFF)
                            .as(toString())
                            .isEqualTo(0xFFFFFF);
                }
            }
        }
    }

    private static void assertPlaced(Path file, SignatureBlock closing) throws IOException {
        try (PDDocument paper = Loader.loadPDF(file.toFile())) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            stripper.setEndPage(1);
            MatchResult head =
                    HEAD.matcher(stripper.getText(paper)).results().findFirst().orElseThrow();
            SigningPlaces places = SigningPlaces.of(
                    Files.readAllBytes(file), new Letterhead(null, "A", head.group(1), head.group(2)), closing);

            assertThat(places.missing()).isEmpty();
            assertThat(places.found()).hasSize(3);
            for (SigningPlaces.Place place : places.found()) {
                Position.of(place).assertRight(paper);
            }
        }
    }

    private static Path first(Path below) throws IOException {
        try (Stream<Path> files = Files.walk(below)) {
            return files.filter(file -> file.toString().endsWith(".pdf"))
                    .sorted()
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static void recipients(CliFixture at, String row) throws IOException {
        Path data = Files.createDirectories(at.home().resolve("recipients"));
        Files.writeString(
                data.resolve("recipients.csv"), "code,unit,role,channel,address,papers,profile\n" + row + "\n");
        Said said = at.types("import", data.toString());
        assertThat(said.exit()).as(said.all()).isZero();
    }

    private static String squeezed(String text) {
        return text.replaceAll("[\\s\\u00a0]", "");
    }
}
