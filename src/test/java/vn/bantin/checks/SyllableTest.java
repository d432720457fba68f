package vn.bantin.checks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be a word of Vietnamese: an onset, a rhyme, and a tone where that rhyme bears one. */
class SyllableTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nghiêng", "xuân", "á", "cá", "hạt", "hát", "hắn", "hoằn", "hoà", "hòa", "boóng", "quý", "quí", "gì",
                "yên", "THỌ", "đường", "khuỷu", "nguyễn", "ắc"
            })
    void it_is_one(String word) {
        assertThat(Syllable.is(word)).as(word).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // two tones
                "háó",
                "hạá",
                "áạ",
                "hóà",
                "hòá",
                // a tone on the wrong vowel
                "tiá",
                "huỳên",
                "qúy",
                // a tone that a final stop does not bear
                "hàt",
                "hảc",
                "hãp",
                "hằch",
                // no onset or no rhyme
                "zán",
                "nghh",
                "b",
                "nghiênh",
                "xuâ",
                "wan",
                "ngg"
            })
    void it_is_none(String word) {
        assertThat(Syllable.is(word)).as(word).isFalse();
    }
}
