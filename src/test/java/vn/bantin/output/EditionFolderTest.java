package vn.bantin.output;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.bantin.press.FontsTest;
import vn.bantin.progress.Period;
import vn.bantin.progress.Sha256;

class EditionFolderTest {

    private static final Period PERIOD = new Period(2024, 1);

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "Thị xã Bỉm Sơn, thi-xa-bim-son",
        "huyện Thọ Xuân, huyen-tho-xuan",
        "TP. Đà Nẵng, tp-da-nang",
        "Đắk Lắk, dak-lak",
        "đảo Bạch Long Vĩ, dao-bach-long-vi",
        "xã 'Tân  Ước' (mới), xa-tan-uoc-moi",
        "../../etc/passwd, etc-passwd",
        "C:\\con, c-con",
        "--Ý Yên--, y-yen",
        "Phường 12, phuong-12",
        "IĞDIR, igdir"
    })
    void a_name_becomes_small_ascii_letters_digits_and_hyphens(String name, String slug) {
        assertThat(EditionFolder.slug(name)).isEqualTo(slug);
    }

    @Test
    void a_name_in_decomposed_letters_gives_the_same() {
        String name = Normalizer.normalize("Thị xã Bỉm Sơn, Đường Ngữ", Normalizer.Form.NFD);

        assertThat(EditionFolder.slug(name)).isEqualTo("thi-xa-bim-son-duong-ngu");
    }

    @Test
    void every_vietnamese_letter_becomes_an_ascii_letter() {
        assertThat(EditionFolder.slug(FontsTest.vietnamese()))
                .isEqualTo(expected().repeat(2).substring(0, 60));
    }

    private static String expected() {
        StringBuilder letters = new StringBuilder("d");
        "aaaeeiooouuy"
                .chars()
                .forEach(vowel -> letters.append(Character.toString(vowel).repeat(6)));
        return letters.toString();
    }

    @Test
    void a_long_name_is_cut_at_60_letters_and_not_behind_a_hyphen() {
        assertThat(EditionFolder.slug("a".repeat(100))).isEqualTo("a".repeat(60));
        assertThat(EditionFolder.slug("a".repeat(59) + " bcd")).isEqualTo("a".repeat(59));
        assertThat(EditionFolder.slug("a".repeat(60) + " bcd")).isEqualTo("a".repeat(60));
    }

    @ParameterizedTest
    @CsvSource({
        "1, 27, bulletins/2024-Q1_01_huyen-tho-xuan_ban-tin.pdf",
        "27, 27, bulletins/2024-Q1_27_huyen-tho-xuan_ban-tin.pdf",
        "1, 1, bulletins/2024-Q1_01_huyen-tho-xuan_ban-tin.pdf",
        "1, 99, bulletins/2024-Q1_01_huyen-tho-xuan_ban-tin.pdf",
        "1, 100, bulletins/2024-Q1_001_huyen-tho-xuan_ban-tin.pdf",
        "99, 100, bulletins/2024-Q1_099_huyen-tho-xuan_ban-tin.pdf",
        "100, 100, bulletins/2024-Q1_100_huyen-tho-xuan_ban-tin.pdf",
        "7, 1000, bulletins/2024-Q1_0007_huyen-tho-xuan_ban-tin.pdf",
        "0, 27, bulletins/2024-Q1_00_tong-hop.pdf",
        "0, 1000, bulletins/2024-Q1_0000_tong-hop.pdf"
    })
    void files_sort_by_name_as_they_stand_in_the_agenda(int number, int last, String name) {
        assertThat(EditionFolder.bulletin(PERIOD, number, last, "huyện Thọ Xuân"))
                .isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({"1, 1, ''", "2, 9, _tap-2", "2, 10, _tap-02", "10, 10, _tap-10"})
    void pack_and_sheets_have_a_number_only_where_they_are_several_files(int number, int count, String ending) {
        String pack = EditionFolder.pack(PERIOD, number, count);
        String sheets = EditionFolder.sheets(PERIOD, number, count);

        assertThat(pack).isEqualTo("bulletins/2024-Q1_tap-tai-lieu%s.pdf", ending);
        assertThat(sheets).isEqualTo("bulletins/2024-Q1_chi-tieu%s.pdf", ending);
        assertThat(EditionFolder.isPack(EditionFolder.named(pack, true), PERIOD))
                .isTrue();
        assertThat(EditionFolder.isSheets(EditionFolder.named(sheets, true), PERIOD))
                .isTrue();
        assertThat(EditionFolder.isSheets(sheets, PERIOD.previous())).isFalse();
        assertThat(EditionFolder.isSheets(pack, PERIOD)).isFalse();
        assertThat(EditionFolder.isPack(sheets, PERIOD)).isFalse();
    }

    @Test
    void a_file_that_is_put_is_there_whole_and_nothing_else_is() throws IOException {
        EditionFolder shelf = new EditionFolder(folder.resolve("KTXH-2024/2024-Q1/edition-1"));

        shelf.put("bulletins/a.pdf", bytes("một"));

        assertThat(shelf.folder()).isEqualTo(folder.resolve("KTXH-2024/2024-Q1/edition-1"));
        assertThat(files()).containsExactly("KTXH-2024/2024-Q1/edition-1/bulletins/a.pdf");
        assertThat(shelf.folder().resolve("bulletins/a.pdf")).hasContent("một");
    }

    @Test
    void a_file_is_replaced_by_a_shorter_or_an_empty_one() throws IOException {
        EditionFolder shelf = new EditionFolder(folder);
        shelf.put("a.pdf", bytes("một hai ba"));
        shelf.put("a.pdf", bytes("bốn"));
        assertThat(folder.resolve("a.pdf")).hasContent("bốn");

        shelf.put("a.pdf", new byte[0]);

        assertThat(folder.resolve("a.pdf")).isEmptyFile();
        assertThat(files()).containsExactly("a.pdf");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows replaces no file that is open")
    void whoever_reads_the_old_file_reads_it_to_its_end() throws IOException {
        EditionFolder shelf = new EditionFolder(folder);
        shelf.put("a.pdf", bytes("bản cũ"));
        try (InputStream reader = Files.newInputStream(folder.resolve("a.pdf"))) {
            shelf.put("a.pdf", bytes("bản mới, dài hơn"));

            assertThat(reader.readAllBytes()).isEqualTo(bytes("bản cũ"));
        }
        assertThat(folder.resolve("a.pdf")).hasContent("bản mới, dài hơn");
    }

    @Test
    void what_a_run_that_was_cut_off_left_half_written_is_written_over() throws IOException {
        Files.writeString(folder.resolve("a.pdf.part"), "một nửa của một tệp dài");

        new EditionFolder(folder).put("a.pdf", bytes("một"));

        assertThat(files()).containsExactly("a.pdf");
        assertThat(folder.resolve("a.pdf")).hasContent("một");
    }

    @Test
    void a_file_in_the_place_of_the_folder_is_an_error_and_nothing_is_left_behind() throws IOException {
        Files.writeString(folder.resolve("bulletins"), "không phải thư mục");

        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                        () -> new EditionFolder(folder).put("bulletins/a.pdf", bytes("một"))))
                .isInstanceOf(IOException.class);
        assertThat(files()).containsExactly("bulletins");
    }

    @Test
    void a_folder_in_the_place_of_the_file_is_an_error_and_nothing_is_left_behind() throws IOException {
        Files.createDirectories(folder.resolve("a.pdf/b"));

        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                        () -> new EditionFolder(folder).put("a.pdf", bytes("một"))))
                .isInstanceOf(IOException.class);
        assertThat(files()).isEmpty();
    }

    @Test
    void sweeping_removes_half_written_files_and_nothing_else() throws IOException {
        EditionFolder shelf = new EditionFolder(folder);
        shelf.put("bulletins/a.pdf", bytes("một"));
        shelf.put("manifest.json", bytes("{}"));
        for (String left : List.of("bulletins/b.pdf.part", "manifest.json.part")) {
            Files.writeString(folder.resolve(left), "nửa");
        }
        Files.writeString(folder.resolve("bulletins/part"), "của người dùng");
        Files.writeString(folder.resolve("bulletins/x.part.pdf"), "của người dùng");

        shelf.sweep();

        assertThat(files())
                .containsExactly("bulletins/a.pdf", "bulletins/part", "bulletins/x.part.pdf", "manifest.json");
    }

    @Test
    void sweeping_a_folder_that_is_not_there_does_nothing() throws IOException {
        new EditionFolder(folder.resolve("none")).sweep();

        assertThat(folder).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "mộ", "một ", "hai"})
    void a_file_with_other_bytes_is_not_held(String other) throws IOException {
        EditionFolder shelf = new EditionFolder(folder);
        shelf.put("a.pdf", bytes(other));

        assertThat(shelf.holds("a.pdf", Sha256.hex(bytes("một")))).isFalse();
        assertThat(shelf.holds("a.pdf", Sha256.hex(bytes(other)))).isTrue();
    }

    @Test
    void a_file_that_is_missing_is_not_held() throws IOException {
        assertThat(new EditionFolder(folder).holds("a.pdf", Sha256.hex(new byte[0])))
                .isFalse();
        assertThat(new EditionFolder(folder.resolve("none")).holds("bulletins/a.pdf", Sha256.hex(new byte[0])))
                .isFalse();
    }

    private List<String> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
