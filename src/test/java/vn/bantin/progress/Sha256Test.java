package vn.bantin.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The examples of FIPS 180-4, and a text of ours. */
class Sha256Test {

    @Test
    void the_examples_of_the_standard_come_out() {
        assertThat(Sha256.hex("abc")).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(Sha256.hex(new byte[0]))
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    @Test
    void a_text_is_hashed_in_utf_8() {
        assertThat(Sha256.hex("Thọ Xuân")).isEqualTo(Sha256.hex("Thọ Xuân".getBytes(StandardCharsets.UTF_8)));
    }
}
