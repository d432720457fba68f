package vn.bantin.press;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecentTest {

    @Test
    void what_comes_again_is_worked_out_once_and_all_is_forgotten_when_it_becomes_too_much() {
        List<Integer> worked = new ArrayList<>();
        Recent<Integer, Integer> squares = new Recent<>(2, number -> {
            worked.add(number);
            return number * number;
        });

        assertThat(List.of(squares.of(3), squares.of(3), squares.of(4), squares.of(3)))
                .containsExactly(9, 9, 16, 9);
        assertThat(worked).containsExactly(3, 4);
        assertThat(List.of(squares.of(5), squares.of(3))).containsExactly(25, 9);
        assertThat(worked).containsExactly(3, 4, 5, 3);
    }
}
