package vn.bantin.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.sf.jasperreports.engine.JRRuntimeException;
import net.sf.jasperreports.engine.util.JRLoader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A compiled template that is not of our own build is never read, wherever somebody puts it. */
class ForeignJasperTest {

    private static boolean wentOff;

    @TempDir
    private Path home;

    /** What a hostile file holds: it acts while it is read. */
    private static final class Bomb implements Serializable {

        private static final long serialVersionUID = 1L;

        private void readObject(ObjectInputStream in) {
            wentOff = true;
        }
    }

    @BeforeEach
    void nothingHasGoneOff() {
        wentOff = false;
    }

    @Test
    void the_bomb_is_one() throws IOException, ClassNotFoundException {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bomb()))) {
            in.readObject();
        }

        assertThat(wentOff).isTrue();
    }

    @Test
    @Tag("slow")
    void a_compiled_template_among_the_offices_own_is_not_read() throws IOException {
        byte[] without = page("without");
        for (String place :
                List.of("reports", "reports/dang-05hd", "reports/layouts", "target/classes/reports/dang-05hd")) {
            Path folder = Files.createDirectories(home.resolve(place));
            Files.write(folder.resolve("first.jasper"), bomb());
            Files.write(folder.resolve("first.jrxml.jasper"), bomb());
        }

        assertThat(page("with")).isEqualTo(without);
        assertThat(wentOff).isFalse();
    }

    @Test
    void a_compiled_template_under_the_name_of_one_that_is_not_is_refused() throws IOException {
        Files.write(Files.createDirectories(home.resolve("reports")).resolve("first.jrxml"), bomb());

        try (CliFixture desk = CliFixture.at(home)) {
            Said said = desk.types("preview", "--unit", "all");

            assertThat(said.exit()).isEqualTo(6);
            assertThat(said.err())
                    .isEqualTo("Mẫu in không dùng được: " + home.resolve("reports/first.jrxml")
                            + ", dòng 1: cột 1: không phải XML đúng chuẩn (this is no text in UTF-8). Hãy sửa mẫu hoặc xóa"
                            + " bản riêng trong thư mục reports.\n");
        }
        assertThat(wentOff).isFalse();
        assertThat(home.resolve("preview")).doesNotExist();
    }

    /** What is left if even a file of our own build were exchanged: the filter of what may be made of it. */
    @Test
    void jasper_itself_makes_nothing_but_templates_of_a_compiled_file() {
        assertThatThrownBy(() -> JRLoader.loadObject(new ByteArrayInputStream(bomb())))
                .isInstanceOf(JRRuntimeException.class)
                .hasMessageEndingWith("Bomb is not visible to deserialization.");
        assertThat(wentOff).isFalse();
    }

    private byte[] page(String name) throws IOException {
        Path file = home.resolve(name + ".pdf");
        try (CliFixture desk = CliFixture.at(home)) {
            Said said = desk.types("preview", "--unit", "all", "--out", file.toString());
            assertThat(said.exit()).as(said.all()).isZero();
        }
        return Files.readAllBytes(file);
    }

    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(new Bomb());
        }
        return bytes.toByteArray();
    }
}
