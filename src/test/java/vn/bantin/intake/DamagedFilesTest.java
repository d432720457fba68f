package vn.bantin.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bantin.intake.SmallFolder.told;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.bantin.progress.Unit;

/** Files as bytes: what cannot be read at all, and what nearly cannot. */
class DamagedFilesTest {

    @TempDir
    Path folder;

    @Test
    void a_damaged_file_counts_no_row_and_leaves_the_others_alone() {
        ImportResult reading = new SmallFolder()
                .add("successions.csv", "400,395,2025-07-01,\"")
                .read(folder);

        assertThat(reading.files().get(1))
                .isEqualTo(new ImportResult.FileCount(
                        "successions.csv", reading.files().get(1).sha256(), 0, 0, 0));
        assertThat(reading.delivery().size()).isEqualTo(11);
        assertThat(reading.clean()).isFalse();
    }

    @Test
    void the_hash_is_that_of_the_whole_file_even_if_it_is_damaged() throws Exception {
        byte[] bytes = ("code,name\n\"\n" + "x".repeat(100_000)).getBytes(StandardCharsets.UTF_8);
        String sha256 =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));

        ImportResult reading =
                new SmallFolder().only("x").bytes("units.csv", bytes).read(folder);

        assertThat(reading.files()).containsExactly(new ImportResult.FileCount("units.csv", sha256, 0, 0, 0));
    }

    @Test
    void letters_of_several_bytes_survive_wherever_a_buffer_ends() {
        String rows = IntStream.range(0, 5_000)
                .mapToObj(i -> "U" + i + "," + "x".repeat(i % 7) + "ế𠀀,TOWN\n")
                .collect(Collectors.joining());
        ImportResult reading = new SmallFolder()
                .only("x")
                .text("units.csv", "code,name,kind\n" + rows)
                .read(folder);

        assertThat(reading.delivery().units())
                .extracting(Unit::name)
                .isEqualTo(IntStream.range(0, 5_000)
                        .mapToObj(i -> "x".repeat(i % 7) + "ế𠀀")
                        .toList());
    }

    @Test
    void the_byte_that_is_not_utf8_is_named_however_far_it_stands() {
        byte[] good = ("code,name,kind\n" + "A,ế,TOWN\n".repeat(10_000)).getBytes(StandardCharsets.UTF_8);
        byte[] cutShort = Arrays.copyOf(good, good.length + 2);
        cutShort[good.length] = (byte) 0xE1;
        cutShort[good.length + 1] = (byte) 0xBA;

        ImportResult reading =
                new SmallFolder().only("x").bytes("units.csv", cutShort).read(folder);

        assertThat(told(reading))
                .containsExactly("units.csv: Tệp không phải mã UTF-8 (byte thứ " + (good.length + 1)
                        + "). Hãy lưu lại dưới dạng \"CSV UTF-8\".");
    }

    @Test
    void a_row_without_end_is_refused_before_it_fills_the_memory() {
        ImportResult reading = new SmallFolder()
                .only("x")
                .text("units.csv", "code,name,kind\nA,\"" + "x\n".repeat(2_000_000) + "\",TOWN\n")
                .read(folder);

        assertThat(told(reading))
                .containsExactly(
                        "units.csv:2: Không đọc được tệp units.csv: dòng 2 dài quá 1 MB hoặc thiếu dấu nháy kép"
                                + " đóng. Hãy lưu lại tệp dưới dạng CSV UTF-8.");
    }

    @Test
    void an_empty_file_and_one_with_semicolons_are_told_apart() {
        ImportResult reading = new SmallFolder()
                .only("x")
                .text("units.csv", "\n\n")
                .text("programmes.csv", "code;title;kind\n")
                .read(folder);

        assertThat(told(reading))
                .containsExactly(
                        "programmes.csv:1: Không đọc được tệp programmes.csv: các cột không cách nhau bằng dấu phẩy."
                                + " Hãy lưu lại tệp dưới dạng CSV UTF-8.",
                        "units.csv:1: Không đọc được tệp units.csv: tệp trống. Hãy lưu lại tệp dưới dạng CSV UTF-8.");
    }

    @Test
    void a_header_alone_is_a_clean_file_without_rows() {
        ImportResult reading =
                new SmallFolder().only("x").text("units.csv", "code,name,kind").read(folder);

        assertThat(reading.clean()).isTrue();
        assertThat(reading.delivery().size()).isZero();
    }

    @Test
    void a_byte_order_mark_may_stand_before_a_quote() {
        ImportResult reading = new SmallFolder()
                .only("x")
                .text("units.csv", "\uFEFF\"code\",\"name\",\"kind\"\nA,An,TOWN\n")
                .read(folder);

        assertThat(told(reading)).isEmpty();
        assertThat(reading.delivery().units()).extracting(Unit::name).containsExactly("An");
    }

    @Test
    void the_sign_by_which_commons_csv_means_none_hides_no_row() {
        ImportResult reading = new SmallFolder()
                .only("x")
                .text("units.csv", "code,name,kind\n\uFFFEA,An,TOWN\nB,Ba\uFFFE,TOWN\n")
                .read(folder);

        assertThat(told(reading))
                .containsExactly(
                        "units.csv:2 code: Ký tự điều khiển U+FFFF không được dùng. Hãy xóa ký tự này.",
                        "units.csv:3 name: Ký tự điều khiển U+FFFF không được dùng. Hãy xóa ký tự này.");
    }
}
