package vn.bantin.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.bantin.progress.MasterData;

/** A header in which a column is named wrongly takes nothing, and what it was to be called is said. */
class HeaderSlipsTest {

    private static final String TO_DO = ". Hãy sửa tên cột cho đúng, hoặc bỏ cột lạ.";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "value | values | \"value\" nhưng có cột lạ \"values\"",
                "value | giá trị | \"value\" nhưng có cột lạ \"giá trị\"",
                "value | thuc_hien | \"value\" nhưng có cột lạ \"thuc_hien\"",
                "value | '' | \"value\" nhưng có cột lạ \"#5\"",
                "value,estimate | thực hiện,là số ước | \"value\" nhưng có cột lạ \"thực hiện\", \"là số ước\"",
                "estimate | estimated | \"estimate\" nhưng có cột lạ \"estimated\"",
                "override_status | override status | \"override_status\" nhưng có cột lạ \"override status\"",
                "reported_on | report_on | \"reported_on\" nhưng có cột lạ \"report_on\"",
                "note | noet | \"note\" nhưng có cột lạ \"noet\""
            })
    void of_progress_a_figure_under_another_name_is_refused_by_name(String column, String slip, String told) {
        assertThat(told(new SmallFolder().change("progress.csv", column, slip)))
                .containsExactly("progress.csv:1 " + slip(slip) + ": Không có cột " + told + TO_DO);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "comparator,low,high,wording | comparator,tối thiểu,tối đa,kế hoạch | \"low\", \"high\", \"wording\""
                        + " nhưng có cột lạ \"tối thiểu\", \"tối đa\", \"kế hoạch\"",
                "low,high,wording | lo w,hight,wordings | \"low\" nhưng có cột lạ \"lo w\"",
                "baseline | base_line | \"baseline\" nhưng có cột lạ \"base_line\"",
                "pace_q1 | pace1 | \"pace_q1\" nhưng có cột lạ \"pace1\"",
                "valid_from | valid_form | \"valid_from\" nhưng có cột lạ \"valid_form\""
            })
    void of_targets_a_plan_under_another_name_is_refused_by_name(String column, String slip, String told) {
        assertThat(told(new SmallFolder().change("targets.csv", column, slip)))
                .contains("targets.csv:1 " + slip(slip.replace("comparator,", "")) + ": Không có cột " + told + TO_DO);
    }

    @Test
    void of_units_too() {
        assertThat(told(new SmallFolder()
                        .change("units.csv", "parent", "parents")
                        .change("units.csv", "valid_to", "valid to")))
                .contains(
                        "units.csv:1 parents: Không có cột \"parent\" nhưng có cột lạ \"parents\"" + TO_DO,
                        "units.csv:1 valid to: Không có cột \"valid_to\" nhưng có cột lạ \"valid to\"" + TO_DO);
    }

    @ParameterizedTest
    @ValueSource(strings = {"low", "high", "wording"})
    void one_column_of_a_plan_is_enough_for_a_strange_one_to_be_passed_over(String kept) {
        String header = "programme,unit,indicator,basis,comparator,low,high,wording,baseline,pace_q1,due,valid_from,"
                + "valid_to";
        String left = kept + ",ngân sách,vùng";
        SmallFolder small = new SmallFolder().text("targets.csv", header.replace("low,high,wording", left) + "\n");

        assertThat(told(small))
                .containsExactly(
                        "targets.csv:1 ngân sách: Cột \"ngân sách\" không được dùng nên bị bỏ qua. Hãy kiểm tra tên"
                                + " cột.",
                        "targets.csv:1 vùng: Cột \"vùng\" không được dùng nên bị bỏ qua. Hãy kiểm tra tên cột.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u200Bvalue", "val\u00ADue", "value\u200E", "\uFEFFvalue", "va\u2060lue", "VALUE\uFE0F"})
    void an_invisible_sign_in_a_title_is_passed_over(String title) {
        SmallFolder small = new SmallFolder().change("progress.csv", "value", title);

        assertThat(told(small)).isEmpty();
        assertThat(Book.of(small).write(folder.resolve("book.xlsx")))
                .satisfies(book -> assertThat(XlsxWorkbook.read(book, DecimalMark.POINT, MasterData.EMPTY)
                                .delivery()
                                .progress()
                                .get(0)
                                .value())
                        .isEqualByComparingTo("26.5"));
    }

    private static String slip(String typed) {
        String first = typed.split(",")[0];
        return first.isEmpty() ? "#5" : first;
    }

    private List<String> told(SmallFolder small) {
        return SmallFolder.told(small.read(folder));
    }
}
