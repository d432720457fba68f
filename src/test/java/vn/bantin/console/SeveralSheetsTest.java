package vn.bantin.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.bantin.job.Shelves;

/** The sheets of an edition are several files: all that knows the one file knows each of them. */
@Tag("slow")
@Tag("embedded")
class SeveralSheetsTest {

    private static final String[] PUBLISH = {"publish", "--period", "2024-Q1", "--issued-on", "2024-04-03"};
    private static final String FIRST = "bulletins/2024-Q1_chi-tieu_tap-1.pdf";
    private static final String SECOND = "bulletins/2024-Q1_chi-tieu_tap-2.pdf";
    private static final List<String> SHEETS = List.of(FIRST, SECOND, "bulletins/2024-Q1_chi-tieu_tap-3.pdf");

    @TempDir
    private Path home;

    @TempDir
    private Path share;

    private CliFixture desk;

    @BeforeEach
    void filesAreThin() {
        desk = CliFixture.withThreeDistricts(home);
        System.setProperty(ThinFiles.SETTING, ThinFiles.class.getName());
    }

    @AfterEach
    void theyAreAsEverAgain() {
        System.clearProperty(ThinFiles.SETTING);
        desk.close();
    }

    @Test
    void each_is_issued_listed_known_by_its_code_sent_and_made_anew() throws IOException {
        publishes();

        assertThat(desk.files().stream().filter(file -> file.contains("_chi-tieu")))
                .isEqualTo(SHEETS);
        assertThat(desk.files().stream().filter(file -> file.contains("_tap-tai-lieu")))
                .hasSizeGreaterThan(1);
        Shelves.assertWhole(desk.edition());
        assertThat(Files.readString(desk.edition().resolve("index.html")))
                .contains(
                        "Kết quả theo từng chỉ tiêu, tập 1",
                        "Kết quả theo từng chỉ tiêu, tập 2",
                        "Kết quả theo từng chỉ tiêu, tập 3");
        eachIsKnownByItsCode();
        eachIsSent();
        oneThatIsGoneIsMadeAnew();
    }

    private void eachIsKnownByItsCode() throws IOException {
        for (String file : SHEETS) {
            Path copy = share.resolve("copy.pdf");
            String code;
            try (PDDocument document =
                    Loader.loadPDF(desk.edition().resolve(file).toFile())) {
                code = new PDFTextStripper().getText(document).replaceFirst("(?s).*([0-9A-Z-]{14}).*", "$1");
                document.getDocumentInformation().setTitle("khác");
                document.save(copy.toFile());
            }
            assertThat(desk.types("verify", desk.edition().resolve(file).toString())
                            .out())
                    .contains("đúng bản phát hành hiện hành, còn nguyên", file);
            assertThat(desk.types("verify", "--code", code).out()).as(code).contains(file);
            assertThat(desk.types("verify", copy.toString(), "--lang", "en").out())
                    .isEqualTo(copy + ": ALTERED, no longer as it was issued (KTXH-2024, period 2024-Q1, edition 1: "
                            + file + ")\n");
            Files.delete(copy);
        }
    }

    private void eachIsSent() throws IOException {
        DeliveryFixture.recipients(
                desk, "HOP,,,FOLDER," + share + ",SHEETS,AGENDA", "LUU,,,FOLDER," + share + ",SHEETS,PUBLISHED");

        Said said = desk.types("deliver", "--period", "2024-Q1");

        assertThat(said.exit()).as(said.all()).isZero();
        assertThat(CliFixture.names(share.resolve("KTXH-2024_2024-Q1")))
                .containsExactly(
                        "01. Kết quả theo từng chỉ tiêu, quý I-2024 (tập 1).pdf",
                        "02. Kết quả theo từng chỉ tiêu, quý I-2024 (tập 2).pdf",
                        "03. Kết quả theo từng chỉ tiêu, quý I-2024 (tập 3).pdf",
                        "2024-Q1_chi-tieu_tap-1.pdf",
                        "2024-Q1_chi-tieu_tap-2.pdf",
                        "2024-Q1_chi-tieu_tap-3.pdf",
                        "danh-sach.xlsx");
    }

    private void oneThatIsGoneIsMadeAnew() throws IOException {
        Map<String, String> issued = Shelves.hashes(desk.edition());
        Files.delete(desk.edition().resolve(SECOND));

        assertThat(desk.types(PUBLISH).exit()).isZero();

        assertThat(Shelves.hashes(desk.edition())).isEqualTo(issued);
    }

    @Test
    void killed_between_two_of_them_it_goes_on_and_issues_the_same() throws IOException {
        try (Child child = desk.starts(List.of("-D" + ThinFiles.SETTING + "=" + ThinFiles.class.getName()), PUBLISH)) {
            assertThat(child.until(() -> Files.exists(desk.edition().resolve(FIRST))))
                    .isTrue();
            assertThat(child.killed().exit()).isEqualTo(137);
        }
        assertThat(desk.edition().resolve("manifest.json")).doesNotExist();

        publishes();

        Shelves.assertWhole(desk.edition());
        assertThat(desk.files()).containsAll(SHEETS);
    }

    private void publishes() {
        Said said = desk.types(PUBLISH);
        assertThat(said.exit()).as(said.all()).isZero();
    }
}
