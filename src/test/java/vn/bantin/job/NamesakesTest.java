package vn.bantin.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.bantin.console.CliFixture;
import vn.bantin.console.Said;

/** Four communes of one name, two in each of two districts: wherever they stand together, each is told from the others. */
class NamesakesTest {

    private static final List<String> CALLED = List.of(
            "Yên Phong (huyện Thọ Xuân, mã 1001)",
            "Yên Phong (huyện Yên Định, mã 1002)",
            "Yên Phong (huyện Thọ Xuân, mã 1003)",
            "Yên Phong (huyện Yên Định, mã 1004)");

    @TempDir
    private static Path folder;

    private static CliFixture desk;
    private static Said published;
    private static Path edition;

    @BeforeAll
    static void theyArePublished() {
        desk = CliFixture.with(folder.resolve("home"), Path.of("src/test/resources/cases/same-name-communes"));
        published = desk.types("publish", "--period", "2024-Q2", "--issued-on", "2024-07-05");
        edition = folder.resolve("home/out/KH24/2024-Q2/edition-1");
    }

    @AfterAll
    static void theDeskIsCleared() {
        desk.close();
    }

    @Test
    void every_file_has_a_name_of_its_own_with_the_parent_in_it() throws IOException {
        assertThat(published.exit()).as(published.all()).isZero();
        try (Stream<Path> files = Files.list(edition.resolve("bulletins"))) {
            List<String> names = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.contains("yen-phong") && name.endsWith(".pdf"))
                    .sorted()
                    .toList();
            assertThat(names).hasSize(4);
            assertThat(names).as(names.toString()).allMatch(name -> name.matches(".*(tho-xuan|yen-dinh).*"));
        }
    }

    @Test
    void index_and_summary_and_pack_name_the_parent_and_the_code_beside_each() throws IOException {
        assertThat(Files.readString(edition.resolve("index.html"))).contains(CALLED);
        assertThat(text("bulletins/2024-Q2_00_tong-hop.pdf")).contains(CALLED);
        assertThat(text("bulletins/2024-Q2_tap-tai-lieu.pdf")).contains(CALLED);
    }

    @Test
    void no_paper_says_the_bare_name_of_one_where_others_stand_beside_it() throws IOException {
        String summary = text("bulletins/2024-Q2_00_tong-hop.pdf");
        assertThat(summary.replaceAll("Yên Phong \\(huyện (Thọ Xuân|Yên Định), mã 100[1-4]\\)", ""))
                .doesNotContain("Yên Phong");
    }

    @Test
    void the_console_tells_them_apart_too() {
        desk.sql()
                .sql("update progress set state = 'SUBMITTED' where unit in ('1001', '1002') and indicator = 'THU'")
                .update();
        assertThat(desk.types("check", "--period", "2024-Q2").out())
                .contains("1001 (xã Yên Phong (huyện Thọ Xuân))", "1002 (xã Yên Phong (huyện Yên Định))");
    }

    private static String text(String file) throws IOException {
        try (PDDocument document = Loader.loadPDF(edition.resolve(file).toFile())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
