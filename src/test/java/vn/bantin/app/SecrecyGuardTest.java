package vn.bantin.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.bantin.console.CliFixture;
import vn.bantin.console.Said;
import vn.bantin.console.SampleCopy;
import vn.bantin.job.Shelves;

/** A secret programme: handled where nobody else can enter, or not at all. */
@Tag("slow")
class SecrecyGuardTest {

    private static final List<String[]> COMMANDS = List.of(
            new String[] {"check", "--period", "2024-Q1"},
            new String[] {"template", "--period", "2024-Q1", "--unit", "395"},
            new String[] {"explain", "--period", "2024-Q1", "--unit", "395", "--indicator", "KT05"},
            new String[] {"plan", "--programme", "KTXH-2024"},
            new String[] {"preview", "--period", "2024-Q1", "--unit", "395"},
            new String[] {"publish", "--period", "2024-Q1", "--dry-run"},
            new String[] {"publish", "--period", "2024-Q1", "--draft"},
            new String[] {"publish", "--period", "2024-Q1", "--only", "395"},
            new String[] {"publish", "--period", "2024-Q1"});

    @TempDir
    private Path folder;

    private Path home;
    private CliFixture desk;

    @BeforeEach
    void aHomeOfItsOwn() {
        home = folder.resolve("home");
        mode("rwx------");
        desk = CliFixture.at(home);
    }

    @AfterEach
    void theDeskIsCleared() {
        desk.close();
    }

    @Test
    void where_others_can_enter_it_is_not_even_imported() {
        mode("rwxr-x---");

        Said said = desk.types("import", secret().toString());

        assertOpen(said, "rwxr-x---");
        assertThat(desk.number("select count(*) from progress")).isZero();
        assertThat(desk.number("select count(*) from units")).isZero();
    }

    @Test
    void where_others_can_enter_no_command_prints_shows_or_stores_anything_of_it() {
        imported();
        mode("rwxr-x--x");
        List<String> before = CliFixture.names(home);

        for (String[] command : COMMANDS) {
            assertOpen(desk.types(command), "rwxr-x--x");
        }
        assertOpen(
                desk.types(
                        "import",
                        threeDistricts("again").only("progress.csv").folder().toString()),
                "rwxr-x--x");

        assertThat(CliFixture.names(home)).isEqualTo(before);
        assertThat(desk.number("select count(*) from editions")).isZero();
        assertThat(desk.types("publish", "--period", "2023-Q4").exit())
                .as("what is no secret is printed as ever")
                .isZero();
    }

    @Test
    void a_link_that_leads_out_of_the_home_is_an_opening_too() throws IOException {
        imported();
        Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
        Files.createSymbolicLink(home.resolve("out"), elsewhere);

        assertOpen(desk.types("publish", "--period", "2024-Q1"), home.resolve("out") + " ->");

        assertThat(CliFixture.names(elsewhere)).isEmpty();
    }

    @Test
    void in_a_closed_home_it_is_published_like_any_other_and_its_figures_are_not_said() throws IOException {
        imported();

        Said said = desk.types("publish", "--period", "2024-Q1", "--issued-on", "2024-04-03");

        assertThat(said.exit()).as(said.all()).isZero();
        assertThat(said.out())
                .isEqualTo(
                        "Kế hoạch mật KTXH-2024: số liệu và điểm cần soát lại không hiện ở đây; xem trong thư mục, hoặc"
                                + " bằng lệnh check.\nĐã phát hành KTXH-2024, kỳ 2024-Q1: 4 tệp PDF trong "
                                + desk.edition()
                                + "\n");
        Shelves.assertWhole(desk.edition());
        assertThat(desk.types("check", "--period", "2024-Q1").exit()).isZero();
    }

    @Test
    void forms_and_proofs_of_it_go_nowhere_else() {
        imported();
        Path outside = folder.resolve("outside.xlsx");

        for (String command : List.of("template", "preview")) {
            Said said = desk.types(command, "--period", "2024-Q1", "--unit", "395", "--out", outside.toString());
            assertThat(said.exit()).isEqualTo(6);
            assertThat(said.all())
                    .isEqualTo("Số liệu mật của kế hoạch KTXH-2024 chỉ được ghi vào bên trong thư mục " + home
                            + ", không ghi ra " + outside + ". Hãy chọn chỗ khác bằng --out.\n");
        }
        assertThat(outside).doesNotExist();
        assertThat(desk.types(
                                "template",
                                "--period",
                                "2024-Q1",
                                "--unit",
                                "395",
                                "--out",
                                home.resolve("mau.xlsx").toString())
                        .exit())
                .isZero();
    }

    @Test
    void what_is_no_secret_is_not_compared_with_what_was_one() {
        Path past = threeDistricts("past")
                .change("programmes.csv", "issued_by", "issued_by,secret")
                .changeAll("programmes.csv", "(?m)^(KTXH-2023,.*)$", "$1,true")
                .changeAll("programmes.csv", "(?m)^(KTXH-2024,.*)$", "$1,false")
                .folder();
        assertThat(desk.types("import", past.toString()).exit()).isZero();

        assertThat(desk.types("publish", "--period", "2024-Q1").exit()).isZero();

        assertThat(desk.number("select count(*) from standings where previous_rank is not null"))
                .isZero();
        assertThat(text(desk.edition().resolve("data/standings.csv"))).contains("380");
    }

    @Test
    void only_a_written_no_in_a_closed_home_takes_the_flag_away() {
        imported();
        mode("rwxr-x---");
        Path silent = threeDistricts("silent").only("programmes.csv").folder();
        Path no = threeDistricts("no")
                .change("programmes.csv", "issued_by", "issued_by,secret")
                .changeAll("programmes.csv", "(?m)^(KTXH-2024,.*)$", "$1,false")
                .changeAll("programmes.csv", "(?m)^(KTXH-2023,.*)$", "$1,")
                .only("programmes.csv")
                .folder();

        assertOpen(desk.types("import", silent.toString()), "rwxr-x---");
        assertOpen(desk.types("import", no.toString()), "rwxr-x---");
        mode("rwx------");
        assertThat(desk.types("import", silent.toString()).exit()).isZero();
        assertThat(desk.number("select count(*) from programmes where secret")).isOne();
        assertThat(desk.types("import", no.toString()).exit()).isZero();
        assertThat(desk.number("select count(*) from programmes where secret")).isZero();
        mode("rwxr-x---");
        assertThat(desk.types("publish", "--period", "2024-Q1").exit()).isZero();
    }

    private void imported() {
        Said said = desk.types("import", secret().toString());
        assertThat(said.exit()).as(said.all()).isZero();
    }

    /** The sample of three districts, whose plan of 2024 is secret. */
    private Path secret() {
        return threeDistricts("secret")
                .change("programmes.csv", "issued_by", "issued_by,secret")
                .changeAll("programmes.csv", "(?m)^(KTXH-2024,.*)$", "$1,true")
                .changeAll("programmes.csv", "(?m)^(KTXH-2023,.*)$", "$1,")
                .folder();
    }

    private SampleCopy threeDistricts(String name) {
        return SampleCopy.threeDistricts(folder.resolve(name));
    }

    private void assertOpen(Said said, String how) {
        assertThat(said.all())
                .isEqualTo(
                        "Kế hoạch KTXH-2024 có số liệu mật (cột secret) nên chỉ được xử lý trong một thư mục mà ngoài"
                                + " chủ của nó không ai vào được; thư mục " + home + " chưa được như vậy (" + how
                                + "). Chưa in, chưa lưu gì. Hãy chạy: chmod 700 " + home
                                + ", hoặc dùng --home với một thư mục như vậy.\n");
        assertThat(said.exit()).isEqualTo(6);
    }

    private void mode(String mode) {
        try {
            Files.createDirectories(home);
            Files.setPosixFilePermissions(home, PosixFilePermissions.fromString(mode));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
