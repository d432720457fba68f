package vn.bantin.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CommonRowsTest {

    @Test
    void a_programme_that_the_abstract_names_in_whatever_letters_is_not_named_below_it_again() {
        assertThat(told("các chỉ tiêu chủ yếu của Nghị quyết, nhiệm kỳ 2020-2025", "Chỉ tiêu chủ yếu của Nghị quyết"))
                .containsExactly("abstract các chỉ tiêu chủ yếu của Nghị quyết, nhiệm kỳ 2020-2025", "dash null");
        assertThat(told("các chỉ tiêu quý I/2024", "Kế hoạch năm 2024"))
                .containsExactly("abstract các chỉ tiêu quý I/2024", "dash null", "programme Kế hoạch năm 2024");
    }

    private static List<String> told(String title, String programme) {
        return CommonRows.opening(title, programme).stream()
                .map(row -> (row.get("kind") + " " + row.get("text")).replace('\u00a0', ' '))
                .toList();
    }
}
