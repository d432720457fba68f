package vn.bantin.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.bantin.progress.Period;

/** A period as people type it. */
class PeriodChoiceTest {

    @ParameterizedTest
    @CsvSource({
        "2024-Q1, 2024-Q1",
        "2024-q4, 2024-Q4",
        "2024Q2, 2024-Q2",
        "2024/Q3, 2024-Q3",
        "Q1/2024, 2024-Q1",
        "quý I/2024, 2024-Q1",
        "Quý III/2024, 2024-Q3",
        "QUÝ IV NĂM 2024, 2024-Q4",
        "quy 2-2024, 2024-Q2"
    })
    void a_quarter_is_understood_as_papers_write_it(String typed, String period) {
        assertThat(PeriodChoice.of(typed)).isEqualTo(new PeriodChoice(Period.of(period), false));
        assertThat(PeriodChoice.of(Normalizer.normalize(typed, Normalizer.Form.NFD)))
                .isEqualTo(new PeriodChoice(Period.of(period), false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "2024", "2024-Q5", "Q1", "1/2024", "I/2024", "2024-1", "quý V/2024", "quý I/24", "latest"})
    void what_may_be_a_month_or_nothing_is_refused(String typed) {
        assertThatThrownBy(() -> PeriodChoice.of(typed)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_last_period_and_the_running_one_need_no_name(@TempDir Path home) {
        Period running = Period.containing(LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")));
        try (CliFixture desk = CliFixture.at(home)) {
            assertThat(desk.types("check", "--period", "last").err())
                    .isEqualTo("Không có kế hoạch nào có chỉ tiêu trong kỳ " + running.previous()
                            + ". Hãy nhập programmes.csv và targets.csv của kỳ này trước.\n");
            assertThat(desk.types("template", "--unit", "all", "--period", "CURRENT")
                            .err())
                    .startsWith("Không có kế hoạch nào có chỉ tiêu trong kỳ " + running + ".");
        }
    }

    @Test
    void a_period_that_is_not_over_is_not_published_today(@TempDir Path home, @TempDir Path in) throws IOException {
        Period next =
                Period.containing(LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")).plusMonths(3));
        Path folder = SampleCopy.threeDistricts(in.resolve("in")).folder();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.writeString(file, Files.readString(file).replace("2024", String.valueOf(next.year())));
            }
        }
        try (CliFixture desk = CliFixture.with(home, folder)) {
            Said said = desk.types("publish", "--period", next.toString());

            assertThat(said.exit()).isEqualTo(2);
            assertThat(said.err())
                    .isEqualTo(
                            "Kỳ %s chưa hết (đến hết ngày %s). Hãy phát hành từ ngày đó; nếu văn bản ghi ngày khác thì thêm --issued-on.\n"
                                    .formatted(next, next.end()));
            assertThat(desk.types("publish", "--draft", "--period", next.toString())
                            .err())
                    .isEqualTo(said.err());
            assertThat(home.resolve("out")).doesNotExist();
        }
    }
}
