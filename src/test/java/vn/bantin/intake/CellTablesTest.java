package vn.bantin.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.bantin.checks.Finding;
import vn.bantin.checks.FindingCode;
import vn.bantin.progress.Goal;
import vn.bantin.progress.MasterData;
import vn.bantin.progress.Target;
import vn.bantin.progress.Unit;

/** Good and bad cells, a table for each kind. */
class CellTablesTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"a", "KT-01", "H20", "a.b_c", "0", "-x", "_", "1234567890123456789012345678901234567890"})
    void these_are_codes(String code) {
        assertThat(CellCleaner.isCode(code)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "..",
                ".a",
                "a.",
                "a b",
                "a/b",
                "a\\b",
                "Đ1",
                "é",
                "CON",
                "nul",
                "Com1",
                "lpt9.x",
                "aux.csv",
                "12345678901234567890123456789012345678901"
            })
    void these_are_not(String code) {
        assertThat(CellCleaner.isCode(code)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\tb", "a\nb", "a\r\nb", "\u00a0a b\u00a0", "\ta b\n", "\u2003a b\uFEFF", "a\u2028b"})
    void a_text_is_one_line_without_blanks_around_it(String typed) {
        assertThat(CellCleaner.clean(typed)).isEqualTo("a b");
    }

    @Test
    void a_finding_quotes_long_and_unprintable_texts_in_a_short_and_safe_form() {
        assertThat(CellCleaner.quote("ế".repeat(61))).isEqualTo("ế".repeat(60) + "…");
        assertThat(CellCleaner.quote("a\u0007b")).isEqualTo("aU+0007b");
    }

    @ParameterizedTest
    @CsvSource({
        "2024-02-29, ''",
        "2023-02-29, DATE_WRONG",
        "2024-2-9, DATE_WRONG",
        "29/02/2024, DATE_WRONG",
        "0024-02-28, DATE_WRONG",
        "2024-02-28T00:00, DATE_WRONG"
    })
    void a_date_is_a_day_of_the_calendar(String typed, String codes) {
        assertThat(codes(change("progress.csv", "2024-04-03", typed))).isEqualTo(codes);
    }

    @ParameterizedTest
    @CsvSource({
        "true, true, ''",
        "FALSE, false, ''",
        "1, true, ''",
        "0, false, ''",
        "'', false, ''",
        "yes, , WORD_WRONG",
        "x, , WORD_WRONG",
        "2, , WORD_WRONG"
    })
    void an_estimate_is_true_or_false_or_not_said(String typed, Boolean estimate, String codes) {
        ImportResult reading = change("progress.csv", "26.5,false", "26.5," + typed);

        assertThat(codes(reading)).isEqualTo(codes);
        if (estimate != null) {
            assertThat(reading.delivery().progress().get(0).estimate()).isEqualTo(estimate);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "TERM, 2020, 2025, ''",
        "term, 2024.0, 2024, ''",
        "ANNUAL, 2024, 2023, ENDS_BEFORE_START",
        "TERM, 999, 2025, NUMBER_OUTSIDE",
        "TERM, 2020, 3000, NUMBER_OUTSIDE",
        "TERM, 2020, 20 25, NUMBER_WRONG",
        "TERM, 2020, 2024.5, INTEGER_WRONG",
        "YEAR, 2020, 2020, WORD_WRONG",
        "TERM, '', 2020, VALUE_MISSING"
    })
    void a_programme_has_years_in_order(String kind, String first, String last, String codes) {
        ImportResult reading = new SmallFolder()
                .add("programmes.csv", String.join(",", "NK,Nhiệm kỳ", kind, first, last, ""))
                .read(folder);

        assertThat(codes(reading)).isEqualTo(codes);
    }

    static Stream<List<String>> indicators() {
        return Stream.of(
                List.of("X,Tên,Nhóm,%,RATE,LOWER,0,q4,KT01,0", ""),
                List.of("X,Tên,Nhóm,%,RATE,LOWER,12,Q1,,1.5", ""),
                List.of("X,Tên,Nhóm,,MILESTONE,HIGHER,,,,", ""),
                List.of("X,Tên,Nhóm,,RATE,HIGHER,,,,", "VALUE_MISSING"),
                List.of("X,Tên,Nhóm,%,RATE,UP,,,,", "WORD_WRONG"),
                List.of("X,Tên,Nhóm,%,RATE,HIGHER,13,,,", "NUMBER_OUTSIDE"),
                List.of("X,Tên,Nhóm,%,RATE,HIGHER,-1,,,", "NUMBER_OUTSIDE"),
                List.of("X,Tên,Nhóm,%,RATE,HIGHER,1,4,,", "WORD_WRONG"),
                List.of("X,Tên,Nhóm,%,RATE,HIGHER,1,,X,", "CIRCULAR"),
                List.of("X,Tên,Nhóm,%,RATE,HIGHER,1,,Y,", "REFERENCE_UNKNOWN"),
                List.of("X,Tên,Nhóm,%,RATE,HIGHER,1,,,-0.1", "NUMBER_OUTSIDE"),
                List.of("X,Tên," + "n".repeat(201) + ",%,RATE,HIGHER,1,,,", "TEXT_TOO_LONG"),
                List.of(",,,,,,,,,1", "VALUE_MISSING VALUE_MISSING VALUE_MISSING VALUE_MISSING VALUE_MISSING"),
                List.of("KT01,Tên,Nhóm,%,RATE,HIGHER,1,,,", "ROW_TWICE"));
    }

    @ParameterizedTest
    @MethodSource("indicators")
    void an_indicator_is_whole_or_refused(List<String> rowAndCodes) {
        ImportResult reading =
                new SmallFolder().add("indicators.csv", rowAndCodes.get(0)).read(folder);

        assertThat(codes(reading)).isEqualTo(rowAndCodes.get(1));
    }

    static Stream<List<String>> goals() {
        return Stream.of(
                List.of("KT01,own,AT_LEAST,16,,16 trở lên", ""),
                List.of("KT01,OWN,AT_MOST,,1,dưới 1", ""),
                List.of("KT01,OWN,BETWEEN,6.6,6.8,", ""),
                List.of("KT01,OWN,ABOUT,,4,Khoảng 4", ""),
                List.of("KT01,OWN,EXACTLY,4,4.0,", ""),
                List.of("KT01,OWN,,,,Xuất siêu", "WORDING_UNREAD"),
                List.of("KT01,OWN,,,,16 trở lên", ""),
                List.of("KT01,OWN,,,,16.500 trở lên", "WORDING_TWO_WAYS"),
                List.of("KT01,OWN,AT_MOST,,,16 trở lên", "WORDING_UNREAD"),
                List.of("KT01,OWN,AT_LEAST,16,,17 trở lên", "WORDING_DIFFERS"),
                List.of("KT01,OWN,AT_LEAST,16,,phấn đấu vươn lên", ""),
                List.of("KT01,OWN,AT_LEAST,16500,,16.500", ""),
                List.of("KT01,OWN,AT_LEAST,16.500,,16.500", ""),
                List.of("KT01,OWN,ABOVE,4,,trên 4", ""),
                List.of("KT01,OWN,BELOW,4,,", "GOAL_WRONG"),
                List.of("XH01,OWN,,,,xong trong quý II", ""),
                List.of("KT01,OWN,ABOUT,,,Khoảng 4", ""),
                List.of("XH01,OWN,AT_LEAST,1.0,,", ""),
                List.of("XH01,OWN,AT_LEAST,,,", ""),
                List.of("XH01,OWN,EXACTLY,1,,", "MILESTONE_GOAL"),
                List.of("KT01,OWN,AT_LEAST,,16,", "GOAL_WRONG"),
                List.of("KT01,OWN,AT_LEAST,16,17,", "GOAL_WRONG"),
                List.of("KT01,OWN,BETWEEN,6.8,6.6,", "GOAL_WRONG"),
                List.of("KT01,OWN,BETWEEN,6.8,,", "GOAL_WRONG"),
                List.of("KT01,OWN,ABOUT,4,5,", "GOAL_WRONG"),
                List.of("KT01,OWN,,16,,", "VALUE_MISSING"),
                List.of("KT01,OWN,BETWEEN,6.6,\"6,8\",", "NUMBER_WRONG"),
                List.of("KT01,OWN,>=,16,,", "WORD_WRONG"),
                List.of("KT01,MINE,AT_LEAST,16,,", "WORD_WRONG"));
    }

    @ParameterizedTest
    @MethodSource("goals")
    void a_target_has_the_bounds_its_comparator_takes(List<String> rowAndCodes) {
        ImportResult reading = new SmallFolder()
                .add("targets.csv", "KH24,400," + rowAndCodes.get(0) + ",,,,,")
                .read(folder);

        assertThat(codes(reading)).isEqualTo(rowAndCodes.get(1));
    }

    @Test
    void about_takes_its_number_from_either_side() {
        ImportResult reading = new SmallFolder()
                .add("targets.csv", "KH24,400,KT01,,ABOUT,,4,,,,,,")
                .read(folder);

        assertThat(reading.delivery().targets()).extracting(Target::goal).contains(Goal.about(new BigDecimal("4")));
    }

    static Stream<Arguments> wordings() {
        return Stream.of(
                Arguments.of(",,,16 trở lên", DecimalMark.POINT, Goal.atLeast(new BigDecimal(16))),
                Arguments.of(",,,dưới 1", DecimalMark.POINT, Goal.below(BigDecimal.ONE)),
                Arguments.of(",,,khoảng 21.500 tỷ", DecimalMark.COMMA, Goal.about(new BigDecimal(21500))),
                Arguments.of(
                        ",,,\"6,6-6,8\"",
                        DecimalMark.POINT,
                        Goal.between(new BigDecimal("6.6"), new BigDecimal("6.8"))),
                Arguments.of(
                        ",,,6.6-6.8", DecimalMark.POINT, Goal.between(new BigDecimal("6.6"), new BigDecimal("6.8"))),
                Arguments.of(",,,6.6-6.8", DecimalMark.COMMA, null),
                Arguments.of(",,,\"88,1\"", DecimalMark.COMMA, Goal.atLeast(new BigDecimal("88.1"))),
                Arguments.of("EXACTLY,,,100", DecimalMark.POINT, Goal.exactly(new BigDecimal(100))),
                Arguments.of("AT_MOST,,,dưới 100", DecimalMark.POINT, Goal.atMost(new BigDecimal(100))),
                Arguments.of("AT_LEAST,90,,100 trở lên", DecimalMark.POINT, Goal.atLeast(new BigDecimal(90))));
    }

    @ParameterizedTest
    @MethodSource("wordings")
    void a_target_without_bounds_takes_them_from_its_wording(String cells, DecimalMark mark, Goal goal) {
        ImportResult reading = new SmallFolder()
                .without("successions.csv")
                .without("progress.csv")
                .text(
                        "targets.csv",
                        "programme,unit,indicator,basis,comparator,low,high,wording\nKH24,395,KT01,," + cells + "\n")
                .read(folder, mark, MasterData.EMPTY);

        assertThat(reading.delivery().targets()).extracting(Target::goal).containsExactly(goal);
    }

    @Test
    void the_same_target_may_stand_again_with_another_basis_or_a_later_start() {
        ImportResult reading = new SmallFolder()
                .add("targets.csv", "KH24,395,KT01,OWN,AT_LEAST,110,,,,,,,")
                .add("targets.csv", "KH24,395,KT01,assigned,AT_LEAST,90,,,,,,2024-Q3,")
                .add("targets.csv", "KH24,395,KT01,assigned,AT_LEAST,80,,,,,,,")
                .read(folder);

        assertThat(SmallFolder.told(reading))
                .containsExactly(
                        "targets.csv:6: Trùng khóa với dòng 2 (KH24/395/KT01/ASSIGNED/). Hãy bỏ bớt một dòng.");
    }

    @Test
    void each_further_row_of_a_key_names_the_first() {
        ImportResult reading = new SmallFolder()
                .add("successions.csv", "395,400,2025-07-01,0.3")
                .add("successions.csv", "395,400,2025-07-02,0.2")
                .add("successions.csv", "395,400,2025-07-01,x")
                .read(folder);

        assertThat(SmallFolder.told(reading))
                .containsExactly(
                        "successions.csv:5 share: \"x\" không phải là số viết với dấu thập phân \".\"."
                                + " Hãy sửa ô này hoặc chọn --decimal.",
                        "successions.csv:3: Trùng khóa với dòng 2 (395/400/2025-07-01). Hãy bỏ bớt một dòng.",
                        "successions.csv:5: Trùng khóa với dòng 2 (395/400/2025-07-01). Hãy bỏ bớt một dòng.");
        assertThat(reading.delivery().successions()).hasSize(2);
    }

    @Test
    void names_may_be_as_long_as_1000_characters_also_beyond_the_basic_plane() {
        String name = "𠀀".repeat(1000);
        ImportResult reading = change("units.csv", "Thọ Xuân", name);

        assertThat(codes(reading)).isEmpty();
        assertThat(reading.delivery().units()).extracting(Unit::name).contains(name);
    }

    private ImportResult change(String file, String from, String to) {
        return new SmallFolder().change(file, from, to).read(folder);
    }

    private static String codes(ImportResult reading) {
        return String.join(
                " ",
                reading.findings().stream()
                        .map(Finding::code)
                        .map(FindingCode::name)
                        .toList());
    }
}
