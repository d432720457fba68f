package vn.bantin.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.bantin.bulletin.Bulletin;
import vn.bantin.bulletin.Edition;
import vn.bantin.bulletin.Summary;
import vn.bantin.inspection.Inspection;
import vn.bantin.output.EditionFolder;
import vn.bantin.press.Papers;
import vn.bantin.press.PrintedPdf;
import vn.bantin.press.SampleEdition;
import vn.bantin.press.SmallIndex;
import vn.bantin.progress.Period;

/** The tables that count the targets of groups, within the year and when it is over. */
class GroupRowsTest {

    private static final ResourceBundle TEXTS = SampleEdition.SHOP.press().words();

    @TempDir
    private Path folder;

    @Test
    void within_the_year_groups_are_compared_with_the_pace() {
        Map<String, ?> first = bars(PageRows.first(SampleEdition.bulletin("395"), AnnexExtent.ALL, TEXTS))
                .get(0);

        assertThat(words(first))
                .containsExactly(
                        "So với tiến độ",
                        "từ tiến độ trở lên",
                        "dưới tiến độ",
                        "tiến độ: 100 điểm",
                        "▼ Chậm tiến độ",
                        "Kinh tế: 100,24 điểm, đúng tiến độ là 100 điểm.");
        assertThat(first.get("pace")).isEqualTo("5");
    }

    @Test
    void when_the_year_is_over_no_table_counts_what_is_on_pace_and_groups_are_compared_with_the_plan()
            throws Exception {
        Edition over = SampleEdition.of(new Period(2023, 4));
        Bulletin unit = over.bulletins().get(14);
        Summary all = over.summary();

        for (List<Map<String, ?>> rows :
                List.of(PageRows.first(unit, AnnexExtent.ALL, TEXTS), PageRows.first(all, TEXTS))) {
            Map<String, ?> first = bars(rows).get(0);
            assertThat(words(first).subList(0, 5))
                    .containsExactly(
                            "So với kế hoạch",
                            "từ kế hoạch trở lên",
                            "dưới kế hoạch",
                            "kế hoạch: 100 điểm",
                            "◊ Không hoàn thành");
            assertThat(words(first).get(5)).endsWith(" điểm, đạt kế hoạch là 100 điểm.");
            assertThat(BriefingText.leftOut(rows)).containsEntry("groups", Set.of("pace"));
        }
        Map<String, ?> unitByGroups = GroupMatrix.rows(all, TEXTS).get(0);
        assertThat(unitByGroups.get("cell0")).isEqualTo("12 · 2 · 0");
        assertThat(unitByGroups.get("key")).isEqualTo("Trong mỗi ô: hoàn thành · không hoàn thành · chưa đánh giá.");
        PrintedPdf pdf = SampleEdition.PRESS.print(all, SampleEdition.ISSUED_ON);
        EditionFolder.Stored stored = new EditionFolder(folder).put("year.pdf", pdf.content());
        Papers.inspection(SampleEdition.PRESS)
                .inspect(new Inspection.Print(folder.resolve("year.pdf"), stored.sha256(), pdf.pages()), all);
    }

    @Test
    void the_table_of_all_units_ends_with_the_sum_of_its_groups() {
        List<Map<String, ?>> rows = bars(PageRows.first(SampleEdition.EDITION.summary(), TEXTS));

        assertThat(rows).hasSize(6);
        assertThat(Stream.of("text", "done", "pace", "behind", "open", "total")
                        .map(field -> String.valueOf(rows.get(5).get(field))))
                .containsExactly("Cộng", "47", "235", "137", "607", "1.026");
        assertThat(rows).filteredOn(row -> row.containsKey("summed")).containsExactly(rows.get(5));
        assertThat(bars(PageRows.first(SampleEdition.bulletin("395"), AnnexExtent.ALL, TEXTS)))
                .as("of one unit the strip says it")
                .noneMatch(row -> row.containsKey("summed"));
        assertThat(bars(PageRows.first(SmallIndex.summary(), TEXTS)))
                .as("of a single group, in an edition that is older")
                .hasSize(1);
    }

    private static List<Map<String, ?>> bars(List<Map<String, ?>> rows) {
        return rows.stream()
                .filter(row -> GroupRows.KIND.equals(row.get("kind")))
                .toList();
    }

    private static List<String> words(Map<String, ?> row) {
        return Stream.of("against", "keyReached", "keyShort", "keyLine", "late", "alt")
                .map(field -> String.valueOf(row.get(field)))
                .toList();
    }
}
