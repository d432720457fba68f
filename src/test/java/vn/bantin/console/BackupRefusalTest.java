package vn.bantin.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is no good backup, or no place for one, is told in one sentence, and nothing is done. */
@Tag("database")
class BackupRefusalTest {

    @TempDir
    private Path folder;

    private CliFixture desk;
    private CliFixture other;

    @AfterEach
    void theDesksAreCleared() {
        desk.close();
        if (other != null) {
            other.close();
        }
    }

    @Test
    @Tag("embedded")
    void a_backup_that_was_altered_or_cut_off_is_refused_and_nothing_is_restored() throws IOException {
        desk = oneUnit();
        Files.createDirectories(desk.home().resolve("out/KTXH-2023"));
        Files.writeString(desk.home().resolve("out/KTXH-2023/a.txt"), "Thọ Xuân");
        Files.writeString(desk.home().resolve("out/KTXH-2023/quý I: (1).txt"), "");
        Path file = folder.resolve("good.zip");
        assertThat(desk.types("backup", file.toString()).exit()).isZero();
        other = CliFixture.at(folder.resolve("other"));

        assertRefused(
                BackupFiles.rewritten(
                        file, Map.of("rows/units", "{\"code\":\"X00001\",\"name\":\"Khác\",\"kind\":\"COMMUNE\"}\n")),
                "không còn như lúc ghi (rows/units)");
        assertRefused(BackupFiles.rewritten(file, Map.of("out/KTXH-2023/a.txt", "Thọ Xuan")), "(out/KTXH-2023/a.txt)");
        assertRefused(BackupFiles.rewritten(file, Map.of("out/KTXH-2023/b.txt", "thêm")), "(backup.json)");
        assertRefused(BackupFiles.rewritten(file, Map.of("backup.json", "{}")), "(backup.json)");
        assertRefused(
                BackupFiles.rewritten(
                        file,
                        BackupFiles.sealed(BackupFiles.json(file).replace("out/KTXH-2023/a.txt", "out/../../a.txt"))),
                "(out/../../a.txt)");
        assertRefused(
                BackupFiles.rewritten(
                        file, BackupFiles.sealed(BackupFiles.json(file).replace("\"schema\" : ", "\"schema\" : 9"))),
                "mới hơn");
        assertRefused(
                BackupFiles.rewritten(
                        file, BackupFiles.sealed(BackupFiles.json(file).replace("\"format\" : 1", "\"format\" : 2"))),
                "mới hơn");
        byte[] bytes = Files.readAllBytes(file);
        for (int length : new int[] {0, 1, bytes.length / 2, bytes.length - 1}) {
            Path cut = Files.write(folder.resolve("cut.zip"), Arrays.copyOf(bytes, length));
            assertRefused(cut, "không phải là bản sao lưu của chương trình này, hoặc đã bị cụt");
        }
        Path gone = folder.resolve("gone.zip");
        assertRefused(gone, 2, "Không có thư mục hoặc tệp " + gone);

        assertThat(other.types("restore", file.toString()).exit()).isZero();
    }

    @Test
    @Tag("slow")
    void what_is_not_empty_is_not_restored_into_and_no_older_backup_is_overwritten() throws IOException {
        desk = oneUnit();
        Path file = folder.resolve("good.zip");
        assertThat(desk.types("backup", file.toString()).exit()).isZero();
        byte[] before = Files.readAllBytes(file);

        Said again = desk.types("backup", file.toString());
        assertThat(again.exit()).isEqualTo(2);
        assertThat(again.err()).isEqualTo("Đã có tệp " + file + ", không ghi đè bản sao lưu cũ. Hãy đặt tên khác.\n");
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        Path shelf = Files.createDirectories(folder.resolve("backups"));
        assertThat(desk.types("backup", shelf.toString()).exit()).isZero();
        assertThat(CliFixture.names(shelf))
                .singleElement()
                .asString()
                .matches("bantin-\\d{4}(-\\d\\d){2}-\\d{6}\\.zip");
        Path inside = desk.home().resolve("out/sao-luu.zip");
        assertThat(desk.types("backup", inside.toString()).err())
                .isEqualTo(inside + " nằm trong thư mục out, là nơi được sao lưu. Hãy ghi ra chỗ khác.\n");

        Said rows = desk.types("restore", file.toString());
        assertThat(rows.exit()).isEqualTo(6);
        assertThat(rows.err())
                .isEqualTo(
                        "Cơ sở dữ liệu ở đây đã có số liệu (bảng units), mà chỉ khôi phục được vào cơ sở dữ liệu trống."
                                + " Chưa làm gì. Hãy dùng một cơ sở dữ liệu mới, hoặc một thư mục mới bằng --home.\n");

        other = CliFixture.at(folder.resolve("other"));
        Path issued = other.home().resolve("out/KTXH-2023/2023-Q4/edition-1/manifest.json");
        Files.createDirectories(issued.getParent());
        Files.writeString(issued, "{}");
        Said files = other.types("restore", file.toString());
        assertThat(files.exit()).isEqualTo(6);
        assertThat(files.err())
                .isEqualTo("Thư mục " + other.home().resolve("out") + " đã có tệp (" + issued.toRealPath()
                        + "), mà chỉ khôi phục được vào thư mục trống. Chưa làm gì. Hãy chuyển thư mục đó đi nơi khác,"
                        + " hoặc dùng --home với một thư mục mới.\n");
        assertThat(other.number("select count(*) from units")).isZero();
    }

    @Test
    @Tag("embedded")
    @Tag("slow")
    void secret_figures_are_backed_up_only_to_where_nobody_else_can_enter() throws IOException {
        Path home = folder.resolve("home");
        for (String name : new String[] {"home", "open", "closed", "other"}) {
            Files.createDirectories(folder.resolve(name));
            Files.setPosixFilePermissions(
                    folder.resolve(name),
                    PosixFilePermissions.fromString(name.equals("open") ? "rwxr-x---" : "rwx------"));
        }
        desk = CliFixture.with(
                home,
                unit().write(
                                "programmes.csv",
                                "code,title,kind,first_year,last_year,issued_by,secret\n"
                                        + "M-2024,Mật,ANNUAL,2024,2024,,true\n")
                        .folder());

        Said said = desk.types("backup", folder.resolve("open/b.zip").toString());

        assertThat(said.exit()).isEqualTo(6);
        assertThat(said.err())
                .isEqualTo("Kế hoạch M-2024 có số liệu mật (cột secret) nên bản sao lưu chỉ được để ở một thư mục mà"
                        + " ngoài chủ của nó không ai vào được; thư mục " + folder.resolve("open")
                        + " chưa được như vậy (rwxr-x---). Chưa ghi gì. Hãy chạy: chmod 700 " + folder.resolve("open")
                        + "\n");
        assertThat(desk.types("backup", home.resolve("backup/b.zip").toString()).exit())
                .isZero();
        Path file = folder.resolve("closed/b.zip");
        assertThat(desk.types("backup", file.toString()).exit()).isZero();
        other = CliFixture.at(folder.resolve("open"));
        assertThat(other.types("restore", file.toString()).err()).startsWith("Kế hoạch M-2024 có số liệu mật");
        assertThat(other.number("select count(*) from programmes")).isZero();
    }

    private void assertRefused(Path file, String why) {
        assertRefused(file, 6, why);
    }

    private void assertRefused(Path file, int exit, String why) {
        Said said = other.types("restore", file.toString());
        assertThat(said.err()).as(said.all()).contains(why).hasLineCount(1);
        assertThat(said.exit()).isEqualTo(exit);
        assertThat(other.home().resolve("out")).doesNotExist();
        assertThat(other.number("select count(*) from units")).isZero();
    }

    private CliFixture oneUnit() {
        return CliFixture.with(folder.resolve("home"), unit().folder());
    }

    private SampleCopy unit() {
        return SampleCopy.communes(folder.resolve("in"), 1).change("units.csv", ",TH\n", ",\n");
    }
}
