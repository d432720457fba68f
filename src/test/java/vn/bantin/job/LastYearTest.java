package vn.bantin.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.bantin.console.CliFixture;
import vn.bantin.console.Said;
import vn.bantin.console.SampleCopy;

/** With which plan of last year a plan is compared where the same province made several, or was another one. */
@Tag("slow")
class LastYearTest {

    private static final String COMPARED = "select count(*) from standings where previous_rank is not null";

    @TempDir
    private Path folder;

    private CliFixture desk;

    @BeforeEach
    void aHome() {
        desk = CliFixture.at(folder.resolve("nhà"));
    }

    @AfterEach
    void theDeskIsCleared() {
        desk.close();
    }

    @Test
    void a_plan_for_other_units_is_no_rival() {
        publish(twoPlans("390"));

        assertThat(desk.number(COMPARED)).isEqualTo(3);
        assertThat(saidOfIt()).containsOnly("");
    }

    @Test
    void of_two_plans_for_the_same_units_none_is_chosen_and_every_bulletin_says_so() {
        publish(twoPlans("380"));

        assertThat(desk.number(COMPARED)).isZero();
        assertThat(saidOfIt())
                .hasSize(4)
                .containsOnly(
                        "Không so sánh với năm trước: năm đó các đơn vị này có 02 kế hoạch của cùng cơ quan ban hành"
                                + " (Kế hoạch đầu tư công năm 2023; Kế hoạch năm 2023).");
    }

    @Test
    void the_plan_of_one_of_its_units_for_that_units_own_bodies_is_not_the_one_before() {
        publish(sample().changeAll("programmes.csv", "(?m)^(KTXH-2023,.*),TH$", "$1,380")
                .folder());

        assertThat(desk.number(COMPARED)).isZero();
    }

    @Test
    void the_plan_of_the_province_that_this_one_was_made_of_is_the_one_before() {
        publish(sample().changeAll(
                        "units.csv",
                        "(?m)^TH,Thanh Hóa,PROVINCE,,,1945-09-02,",
                        "CU,Thanh,PROVINCE,,,,2023-12-31,,,,\n" + "TH,Thanh Hóa,PROVINCE,,,2024-01-01,")
                .changeAll("programmes.csv", "(?m)^(KTXH-2023,.*),TH$", "$1,CU")
                .write("successions.csv", "old,new,effective_on,share\nCU,TH,2024-01-01,1\n")
                .folder());

        assertThat(desk.number(COMPARED)).isEqualTo(3);
    }

    private SampleCopy sample() {
        return SampleCopy.threeDistricts(folder.resolve("sample"))
                .changeAll("programmes.csv", "(?m)^KTXH-2023,\"[^\"]*\"", "KTXH-2023,Kế hoạch năm 2023");
    }

    /** The sample with one more plan of the year before, of one target for that unit. */
    private Path twoPlans(String unit) {
        return sample().changeAll(
                        "programmes.csv",
                        "(?m)^(KTXH-2024,.*)$",
                        "$1\nDTC-2023,Kế hoạch đầu tư công năm 2023,ANNUAL,2023,2023,TH")
                .changeAll("units.csv", "(?m)^(380,.*)$", "$1\n390,Sầm Sơn,CITY,TH,,,2025-06-30,,,,")
                .changeAll(
                        "targets.csv", "(?m)^(KTXH-2023,)380(,KT01,ASSIGNED,.*)$", "$1380$2\nDTC-2023," + unit + "$2")
                .folder();
    }

    private void publish(Path sample) {
        for (String[] words : new String[][] {{"import", sample.toString()}, {"publish", "--period", "2024-Q1"}}) {
            Said said = desk.types(words);
            assertThat(said.exit()).as(said.all()).isZero();
        }
    }

    /** What the summary and each bulletin say of it, nothing for none. */
    private List<String> saidOfIt() {
        return desk.sql().sql("select content from bulletins order by number").query(String.class).list().stream()
                .map(content -> content.replaceFirst("(?s)^.*?(Không so sánh với năm trước[^\"]*|$).*", "$1"))
                .toList();
    }
}
