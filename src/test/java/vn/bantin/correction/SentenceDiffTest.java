package vn.bantin.correction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Sentences held against others by what they state. */
class SentenceDiffTest {

    @Test
    void a_sentence_that_states_nothing_stands_beside_none() {
        assertThat(SentenceDiff.of(List.of("Thu đúng hạn.", "Hạng 3."), List.of("Hạng 4.")))
                .containsExactly(new SentenceDiff.Pair("Hạng 3.", "Hạng 4."));
    }

    @Test
    void a_text_without_its_numbers_keeps_its_words() {
        assertThat(SentenceDiff.withoutNumbers("Hạng 3/27 quý II, sau 1.234,5 tỷ đồng."))
                .isEqualTo("Hạng … quý …, sau … tỷ đồng.");
    }
}
