package vn.bantin.bulletin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.bantin.press.Meetings;

class BulletinsTest {

    private static final List<Bulletin> TWO = Meetings.communes(2, 1).bulletins();

    @Test
    void those_of_a_small_edition_are_made_once() {
        List<Integer> made = new ArrayList<>();
        List<Bulletin> kept = Bulletins.kept(counting(2, made));

        assertThat(kept).isEqualTo(TWO).isEqualTo(TWO);
        assertThat(made).containsExactly(1, 2);
    }

    @Test
    void three_hundred_are_a_small_edition() {
        List<Integer> made = new ArrayList<>();

        assertThat(Bulletins.kept(counting(300, made))).hasSize(300);
        assertThat(made).hasSize(300);
    }

    @Test
    void those_of_a_large_edition_are_made_whenever_one_is_asked_for() {
        List<Integer> made = new ArrayList<>();
        List<Bulletin> large = Bulletins.kept(counting(301, made));

        assertThat(large).hasSize(301);
        assertThat(made).isEmpty();
        assertThat(large.get(1)).isEqualTo(TWO.get(1));
        assertThat(large.get(1)).isEqualTo(TWO.get(1));
        assertThat(made).containsExactly(2, 2);
    }

    @Test
    void there_are_no_more_than_the_edition_has() {
        List<Bulletin> two = counting(2, new ArrayList<>());

        assertThatThrownBy(() -> two.get(2)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> two.get(-1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> two.add(TWO.get(0))).isInstanceOf(UnsupportedOperationException.class);
    }

    private static List<Bulletin> counting(int size, List<Integer> made) {
        return new Bulletins(size, number -> {
            made.add(number);
            return TWO.get((number - 1) % 2);
        });
    }
}
