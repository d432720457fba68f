package vn.bantin.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.bantin.console.CliFixture;
import vn.bantin.console.Said;

/** What an import warned of is told again until it is put right, and what it refuses changes nothing. */
@Tag("database")
class ToldAgainTest {

    private static final Path CASES = Path.of("src/test/resources/cases");

    private static final String PERCENT =
            "Ô hiện dưới dạng phần trăm nhưng giá trị lưu là 0.925 và được lấy như vậy. Hãy kiểm"
                    + " tra: 26,5% ghi là 26,5.";

    private static final String HEADER = "programme,unit,indicator,period,state,";

    @TempDir
    private Path folder;

    @Test
    void a_percentage_is_told_by_each_check_and_in_the_edition_until_its_cell_comes_right() throws IOException {
        try (CliFixture desk = CliFixture.with(folder, CASES.resolve("percent-cell/percent.xlsx"))) {
            assertThat(told(desk))
                    .contains("CELL_PERCENT 301 (huyện Thọ Xuân) BHYT percent.xlsx/progress dòng 3 cột value: "
                            + PERCENT);

            progress(desk, HEADER + "note", "KH24,301,BHYT,2024-Q2,APPROVED,số của BHXH");
            assertThat(told(desk)).as("its cell is not in that file").contains(PERCENT);
            Said published = desk.types("publish", "--period", "2024-Q2", "--issued-on", "2024-07-10");
            assertThat(published.exit()).as(published.out()).isZero();
            assertThat(Files.readString(desk.edition("KH24", "2024-Q2").resolve("data/findings.csv")))
                    .contains("WARNING,CELL_PERCENT,percent.xlsx/progress,3,value,301,BHYT,\"" + PERCENT + "\"\n");

            progress(desk, HEADER + "value", "KH24,301,BHYT,2024-Q2,APPROVED,92.5");
            assertThat(told(desk)).doesNotContain("CELL_PERCENT");
        }
    }

    @Test
    void a_header_in_which_the_figures_have_another_name_takes_none_back() throws IOException {
        try (CliFixture desk = CliFixture.with(folder, CASES.resolve("header-slip-erases-figures/good"))) {
            Path slip = CASES.resolve("header-slip-erases-figures/slip-values");

            Said said = desk.types("import", slip.toString());
            Said inEnglish = desk.types("--lang", "en", "import", slip.toString());

            Said partial = desk.types("import", slip.toString(), "--partial");

            assertThat(said.exit()).isEqualTo(3);
            assertThat(partial)
                    .as("no row of it was read, so none can be kept as wrong")
                    .isEqualTo(said);
            assertThat(said.out()).isEqualTo("""
                LỖI COLUMN_MISNAMED progress.csv dòng 1 cột values: Không có cột "value" nhưng có cột lạ "values". Hãy sửa\
                 tên cột cho đúng, hoặc bỏ cột lạ.
                Chưa nhập dòng nào của %s: đọc 0 dòng, đúng 0, sai 0. Hãy sửa các dòng nêu trên rồi nhập lại.
                """.formatted(slip));
            assertThat(inEnglish.out()).startsWith("""
                ERROR COLUMN_MISNAMED progress.csv line 1 column values: There is no column "value" but an unknown one,\
                 "values". Give it its right name, or remove it.
                """);
            assertThat(figures(desk)).isEqualTo("600 92.5 580 91.5 560 90.5");

            progress(desk, HEADER + "note", "KH24,301,THU,2024-Q2,APPROVED,đã thẩm tra");
            assertThat(figures(desk)).as("no column, nothing taken back").isEqualTo("600 92.5 580 91.5 560 90.5");
            progress(desk, HEADER + "value", "KH24,301,THU,2024-Q2,APPROVED,");
            assertThat(figures(desk)).as("an empty cell takes one back").isEqualTo("92.5 580 91.5 560 90.5");
        }
    }

    private static String figures(CliFixture desk) {
        List<String> figures = desk.sql()
                .sql("select `value` from progress where `value` is not null order by unit, indicator desc")
                .query((row, number) ->
                        row.getBigDecimal(1).stripTrailingZeros().toPlainString())
                .list();
        return String.join(" ", figures);
    }

    private static String told(CliFixture desk) {
        return desk.types("check", "--period", "2024-Q2").out().replaceAll(" {2,}", " ");
    }

    private void progress(CliFixture desk, String header, String row) throws IOException {
        Path small = Files.createDirectories(folder.resolve("small"));
        Files.writeString(small.resolve("progress.csv"), header + "\n" + row + "\n");
        assertThat(desk.types("import", small.toString()).exit()).isZero();
    }
}
