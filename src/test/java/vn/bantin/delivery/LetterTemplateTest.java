package vn.bantin.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A letter as an office words it: a subject, a text, and lines that say nothing left out. */
class LetterTemplateTest {

    private static final Set<String> KNOWN = Set.of("mark", "title", "correction", "files");

    @Test
    void the_first_line_is_the_subject_in_one_line_and_the_rest_is_the_text() {
        LetterTemplate template = new LetterTemplate("{{mark}} {{title}}\r\n\r\nGửi kèm:\r\n\r\n{{files}}\r\n", KNOWN);
        Map<String, String> values = Map.of("title", "Báo cáo\nquý I", "files", "- a.pdf\n- b.pdf");

        assertThat(template.subject(values)).isEqualTo("Báo cáo quý I");
        assertThat(template.text(values)).isEqualTo("Gửi kèm:\n\n- a.pdf\n- b.pdf\n");
    }

    @Test
    void a_line_whose_names_all_stand_for_nothing_is_left_out_with_its_gap() {
        LetterTemplate template =
                new LetterTemplate("S\n\nMột\n\nĐính chính lần {{correction}}.\n\nHai $1 \\\n", KNOWN);

        assertThat(template.text(Map.of())).isEqualTo("Một\n\nHai $1 \\\n");
        assertThat(template.text(Map.of("correction", "0$1"))).isEqualTo("Một\n\nĐính chính lần 0$1.\n\nHai $1 \\\n");
    }

    @Test
    void a_name_that_nothing_stands_for_and_a_missing_subject_are_refused() {
        assertThatThrownBy(() -> new LetterTemplate("S\n{{titel}}\n", KNOWN))
                .hasMessage("{{titel}}: is not one of [correction, files, mark, title]");
        assertThatThrownBy(() -> new LetterTemplate("\nText\n", KNOWN))
                .hasMessage("the first line, which is the subject, is empty");
    }
}
