package vn.bantin.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.lang.management.MemoryUsage;
import org.junit.jupiter.api.Test;

/** When the memory counts as full; {@code .ci/hostile} fills one. */
class MemoryGuardTest {

    @Test
    void what_is_left_after_a_collection_decides() {
        assertThat(MemoryGuard.full(new MemoryUsage(0, 950, 1000, 1000))).isFalse();
        assertThat(MemoryGuard.full(new MemoryUsage(0, 951, 1000, 1000))).isTrue();
        assertThat(MemoryGuard.full(new MemoryUsage(0, 951, 1000, -1)))
                .as("no most is set")
                .isFalse();
    }

    @Test
    void a_machine_with_room_goes_on() {
        assertThatCode(MemoryGuard::require).doesNotThrowAnyException();
    }
}
