package vn.bantin.job;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FileTimesTest {

    private final FileTimes times = new FileTimes();

    @Test
    void the_ten_slowest_files_are_kept_the_slowest_first() {
        FileTimes.Watch slowest = FileTimes.start();
        FileTimes.Watch second = FileTimes.start();
        for (int i = 0; i < 20; i++) {
            times.done("fast " + i, FileTimes.start());
        }
        times.done("second.pdf", second);
        times.done("slowest.pdf", slowest);

        assertThat(times.take())
                .hasSize(10)
                .extracting(FileTimes.FileTime::file)
                .startsWith("slowest.pdf", "second.pdf");
    }

    @Test
    void what_was_taken_for_one_step_is_not_told_of_the_next() {
        times.done("a.pdf", FileTimes.start());
        times.take();

        assertThat(times.take()).isEmpty();
    }
}
