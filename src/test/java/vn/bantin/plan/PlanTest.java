package vn.bantin.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bantin.Golden;
import vn.bantin.bulletin.IssuerSettings;
import vn.bantin.bulletin.Letterhead;
import vn.bantin.bulletin.SignatureBlock;
import vn.bantin.progress.Goal;
import vn.bantin.progress.Ledger;
import vn.bantin.progress.LedgerFile;
import vn.bantin.progress.Programme;
import vn.bantin.progress.Progress;
import vn.bantin.progress.Unit;
import vn.bantin.progress.UnitKind;

/** All that the papers of a year's plan say, as files to read. */
class PlanTest {

    static final Path RESOURCES = Path.of("src/test/resources/vn/bantin");
    static final Programme TERM = new Programme("NK", "Nhiệm kỳ", Programme.Kind.TERM, 2021, 2025, null);
    static final LocalDate ISSUED_ON = LocalDate.of(2024, 1, 5);

    @Test
    void the_plan_of_a_year_says_what_is_weaker_missing_or_unclear_and_how_it_stands_to_last_year() throws IOException {
        LedgerFile file = LedgerFile.folder(RESOURCES.resolve("plan"));
        Golden.assertEquals(
                "vn/bantin/bulletin/plans/year.txt",
                said(Plan.of(file.at("2024-Q1"), List.of(annual("KH-2023")), IssuerSettings.STANDARD, ISSUED_ON)));
    }

    @Test
    void of_several_plans_of_last_year_none_is_compared_and_that_is_said() {
        Plan plan = Plan.of(
                LedgerFile.folder(RESOURCES.resolve("plan")).at("2024-Q1"),
                List.of(annual("KH-2023"), annual("DTC-2023")),
                IssuerSettings.STANDARD,
                ISSUED_ON);

        assertThat(plan.units())
                .flatExtracting(UnitPlan::rows)
                .allMatch(row -> ((PlannedTarget) row).lastYear().isEmpty());
        assertThat(plan.units())
                .extracting(UnitPlan::method)
                .allMatch(method ->
                        method.contains("Không so sánh với năm trước: năm đó các đơn vị này có 02 kế hoạch của"
                                + " cùng cơ quan ban hành (Kế hoạch KH-2023; Kế hoạch DTC-2023)."));
        assertThat(plan.units().get(0).method())
                .startsWith(plan.summary().method().toArray(String[]::new))
                .endsWith("Trong bảng: “+” là yêu cầu cao hơn mức giao; “=” là bằng mức giao.")
                .hasSize(plan.summary().method().size() + 1);
    }

    private static Programme annual(String code) {
        return new Programme(code, "Kế hoạch " + code, Programme.Kind.ANNUAL, 2023, 2023, null);
    }

    @Test
    void what_was_only_estimated_of_last_year_says_so() {
        Ledger known = LedgerFile.folder(RESOURCES.resolve("plan")).at("2024-Q1");
        Ledger guessed = new Ledger(
                known.programme(),
                known.period(),
                known.units(),
                known.indicators(),
                known.targets(),
                known.progress(),
                known.former().stream().map(PlanTest::estimated).toList(),
                known.successions());

        assertThat(lastYears(guessed))
                .isEqualTo(lastYears(known).stream()
                        .map(value -> value.matches("[\\d.,]+") ? "ước " + value : value)
                        .toList())
                .isNotEqualTo(lastYears(known));
    }

    private static Progress estimated(Progress report) {
        return new Progress(
                report.programme(),
                report.unit(),
                report.indicator(),
                report.period(),
                report.value(),
                true,
                report.state(),
                report.override(),
                report.reportedOn(),
                report.source(),
                report.note());
    }

    private static List<String> lastYears(Ledger ledger) {
        return Plan.of(ledger, List.of(annual("KH-2023")), IssuerSettings.STANDARD, ISSUED_ON).units().stream()
                .flatMap(unit -> unit.rows().stream())
                .map(PlannedTarget::lastYear)
                .toList();
    }

    @Test
    void the_year_of_a_term_is_held_against_what_the_term_has_added_up() throws IOException {
        LedgerFile file = LedgerFile.of(Files.readString(RESOURCES.resolve("bulletin/plans/term-ledger.txt")));
        Golden.assertEquals(
                "vn/bantin/bulletin/plans/term.txt",
                said(Plan.of(file.at("2024-Q1"), List.of(TERM), IssuerSettings.STANDARD, ISSUED_ON)));
    }

    @Test
    void of_more_than_five_of_a_kind_page_one_names_none_and_a_plan_without_own_targets_misses_none() {
        Plan plan = plan("""
                1,A,ASSIGNED,1
                1,A,OWN,1
                1,B,ASSIGNED,2
                1,C,ASSIGNED,3
                1,D,ASSIGNED,4
                1,E,ASSIGNED,5
                1,F,ASSIGNED,6
                2,A,ASSIGNED,1
                2,A,OWN,2
                2,B,ASSIGNED,2
                2,B,OWN,3
                2,C,ASSIGNED,3
                2,C,OWN,4
                2,D,ASSIGNED,4
                2,D,OWN,5
                2,E,ASSIGNED,5
                2,E,OWN,6
                2,F,ASSIGNED,6
                2,F,OWN,7
                2,G,ASSIGNED,7
                3,A,ASSIGNED,1
                4,P,ASSIGNED,1
                5,A,ASSIGNED,9
                5,A,OWN,8
                """
                + Stream.of("A", "B", "C", "D", "E", "F", "G")
                        .map(indicator -> "6,%s,ASSIGNED,1\n".formatted(indicator))
                        .collect(Collectors.joining("", "", "6,A,OWN,2\n")));

        assertThat(plan.units())
                .extracting(unit -> unit.lists().stream()
                        .map(list -> list.lead() + list.items().size() + (list.spare() ? " spare" : ""))
                        .collect(Collectors.joining("; ")))
                .containsExactly(
                        "Chỉ tiêu tỉnh giao mà đơn vị chưa đề ra:5 spare",
                        "Chỉ tiêu tỉnh giao mà đơn vị chưa đề ra:1 spare",
                        "",
                        "",
                        "Chỉ tiêu đơn vị đề ra chưa bảo đảm mức tỉnh giao:1",
                        "Chỉ tiêu đơn vị đề ra yêu cầu cao hơn mức tỉnh giao:1 spare");
        assertThat(plan.units().get(3).sentences())
                .as("with a part alone")
                .containsExactly("Huyện Số 4 chưa có chỉ tiêu nào trong kế hoạch năm 2024.");
        assertThat(plan.units().get(2).method())
                .last()
                .isEqualTo("Kết quả năm trước là số lũy kế đã duyệt đến hết quý IV/2023, được so với mức tỉnh giao.");
        assertThat(plan.summary().sentences())
                .last()
                .isEqualTo(
                        "Chỉ tiêu chưa đề ra: Ngô (huyện Số 1, huyện Số 6); Khoai (huyện Số 1, huyện Số 6); Sắn (huyện"
                                + " Số 1, huyện Số 6) và 04 chỉ tiêu khác.");
    }

    @Test
    void how_the_own_plan_stands_to_the_assigned_one_is_said_in_words_that_fit_the_indicator() {
        Plan plan = plan("""
            1,A,ASSIGNED,2
            1,A,OWN,1
            1,B,ASSIGNED,1
            1,B,OWN,2
            1,C,ASSIGNED,1
            1,C,OWN,1
            1,D,ASSIGNED,1
            1,E,OWN,1
            1,M,ASSIGNED,,,,2024-Q2
            1,M,OWN,,,,2024-Q3
            1,V,ASSIGNED,,AT_MOST,5,
            1,V,OWN,,AT_MOST,6,
            2,M,ASSIGNED,,,,2024-Q3
            2,M,OWN,,,,2024-Q2
            2,V,ASSIGNED,,AT_MOST,5,
            2,V,OWN,,AT_MOST,4,
            3,A,ASSIGNED,1
            """);

        assertThat(plan.units().subList(0, 3))
                .extracting(unit -> unit.rows().stream()
                        .map(row -> row.name() + " " + row.compared())
                        .collect(Collectors.joining("; ")))
                .containsExactly(
                        "Lúa thấp hơn; Ngô cao hơn; Khoai bằng; Sắn chưa đề ra; Mía đơn vị tự đề ra thêm; Chợ muộn hơn;"
                                + " Tai nạn cao hơn",
                        "Chợ sớm hơn; Tai nạn thấp hơn",
                        "Lúa chưa đề ra");
        assertThat(plan.units().get(2).rows().get(0).lastYear())
                .as("told apart from the plan of 1")
                .isEqualTo("0,6");
    }

    /** The plan of six districts, of targets "at least" so many ha. */
    static Plan plan(String targets) {
        String ledger = """
            # units
            code,name,kind,parent
            38,Thanh Hóa,PROVINCE,
            1,Số 1,DISTRICT,38
            2,Số 2,DISTRICT,38
            3,Số 3,DISTRICT,38
            4,Số 4,DISTRICT,38
            5,Số 5,DISTRICT,38
            6,Số 6,DISTRICT,38
            # programmes
            code,title,kind,first_year,last_year
            KH,Kế hoạch,ANNUAL,2024,2024
            # indicators
            code,name,unit_of_measure,measure,part_of,direction
            A,Lúa,ha,FLOW,
            B,Ngô,ha,FLOW,
            C,Khoai,ha,FLOW,
            D,Sắn,ha,FLOW,
            E,Mía,ha,FLOW,
            F,Lạc,ha,FLOW,
            G,Đậu,ha,FLOW,
            P,Lúa nếp,ha,FLOW,A
            M,Chợ,chợ,MILESTONE,,
            V,Tai nạn,vụ,FLOW,,LOWER
            # targets
            programme,unit,indicator,basis,low,comparator,high,due
            %s# progress
            programme,unit,indicator,period,value
            KH-2023,3,A,2023-Q4,0.6
            """.formatted(targets.replaceAll("(?m)^(\\w+,\\w+,\\w+,\\d+)$", "$1,AT_LEAST")
                .replaceAll("(?m)^(.+)$", "KH,$1"));
        return Plan.of(
                LedgerFile.of(ledger).at("2024-Q1"), List.of(annual("KH-2023")), IssuerSettings.STANDARD, ISSUED_ON);
    }

    @ParameterizedTest
    @CsvSource({
        "NATION, Việt Nam, Trung ương giao",
        "PROVINCE, Thanh Hóa, tỉnh giao",
        "PROVINCE, TP. Đà Nẵng, thành phố giao",
        "COMMUNE, Xuân Lập, xã giao",
        "DEPARTMENT, Sở Tài chính, cấp trên giao",
        ", , cấp trên giao"
    })
    void who_assigns_is_named_by_the_unit_above(UnitKind kind, String name, String words) {
        Unit above = kind == null ? null : new Unit("1", name, kind, null, null, null, null, null, null, null, null);
        assertThat(PlanNarrator.assignedBy(above)).isEqualTo(words);
    }

    @Test
    void a_plan_keeps_what_is_assigned_only_if_nothing_of_it_is_weaker_missing_or_unclear() {
        assertThat(new PlanTally(4, 4, 4, 0, 4, 0, 0, 0, 0, 0).keepsWhatIsAssigned())
                .isTrue();
        assertThat(new PlanTally(4, 4, 3, 0, 2, 1, 1, 0, 0, 0).keepsWhatIsAssigned())
                .isFalse();
        assertThat(new PlanTally(4, 4, 3, 0, 2, 0, 1, 1, 0, 0).keepsWhatIsAssigned())
                .isFalse();
        assertThat(new PlanTally(4, 4, 4, 0, 3, 0, 0, 1, 0, 1).keepsWhatIsAssigned())
                .isFalse();
        assertThat(new PlanTally(4, 0, 4, 0, 0, 0, 0, 0, 4, 0).keepsWhatIsAssigned())
                .as("nothing is assigned")
                .isFalse();
    }

    @Test
    void without_a_unit_of_the_programme_there_is_no_plan() throws IOException {
        String ended = Files.readString(RESOURCES.resolve("bulletin/plans/term-ledger.txt"))
                .replaceAll(",COMMUNE,XA,.*", ",COMMUNE,XA,2023-12-31");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        Plan.of(LedgerFile.of(ended).at("2024-Q1"), List.of(TERM), IssuerSettings.STANDARD, ISSUED_ON))
                .withMessage("no unit has a plan in 2024-Q1");
    }

    private static String said(Plan plan) {
        PlanSummary summary = plan.summary();
        StringBuilder text = new StringBuilder("== %d, %s%n".formatted(plan.year(), plan.issuedOn()));
        text.append(head(summary.letterhead(), summary.title(), summary.programme(), summary.closing()));
        summary.sentences().forEach(sentence -> text.append(sentence).append('\n'));
        summary.lines()
                .forEach(line -> text.append("%s %s: %s%n".formatted(line.unit(), line.name(), counts(line.tally()))));
        text.append("Cộng: ").append(counts(summary.total())).append('\n');
        summary.method()
                .forEach(paragraph -> text.append("* ").append(paragraph).append('\n'));
        plan.units().forEach(unit -> text.append('\n').append(said(unit)));
        return text.toString();
    }

    private static String said(UnitPlan unit) {
        StringBuilder text = new StringBuilder("== %02d %s%n".formatted(unit.number(), unit.unit()));
        text.append(head(unit.letterhead(), unit.title(), unit.programme(), unit.closing()));
        unit.sentences().forEach(sentence -> text.append(sentence).append('\n'));
        unit.lists().forEach(list -> {
            text.append(list.lead()).append('\n');
            list.items().forEach(item -> text.append("- ").append(item).append('\n'));
        });
        text.append(counts(unit.tally())).append('\n');
        text.append(unit.lastYear()).append(" | ").append(unit.plans()).append('\n');
        unit.rows().forEach(row -> text.append(said(row)).append('\n'));
        unit.method().forEach(paragraph -> text.append("* ").append(paragraph).append('\n'));
        return text.toString();
    }

    private static String said(PlannedTarget row) {
        return Stream.of(
                        row.number() == null ? "  trong đó" : row.number(),
                        row.indicator(),
                        row.group(),
                        row.name(),
                        row.unitOfMeasure(),
                        row.lastYear() + " (" + or(row.reached()) + ")",
                        row.assigned() + " (" + bounds(row.assignedGoal()) + ")",
                        row.own() + " (" + bounds(row.ownGoal()) + ")",
                        row.percentOfLastYear() == null
                                ? "-"
                                : row.percentOfLastYear().rounded(4) + "%",
                        row.step() == null ? "-" : row.step() > 0 ? "▲" : row.step() < 0 ? "▼" : "=",
                        row.comparison(),
                        or(row.leadBody()))
                .map(String::valueOf)
                .collect(Collectors.joining(" | "));
    }

    private static String counts(PlanTally tally) {
        return "%d targets, assigned %d, own %d; stronger %d, equal %d, weaker %d, missing %d, unclear %d, added %d; parts %d%s"
                .formatted(
                        tally.targets(),
                        tally.assigned(),
                        tally.own(),
                        tally.stronger(),
                        tally.equal(),
                        tally.weaker(),
                        tally.missing(),
                        tally.unclear(),
                        tally.added(),
                        tally.parts(),
                        tally.keepsWhatIsAssigned() ? "; keeps what is assigned" : "");
    }

    private static String head(Letterhead head, String title, String programme, SignatureBlock closing) {
        return "%s / %s%n%s%n%s%n%s%n%s%n%s %s%n"
                .formatted(
                        or(head.upperBody()),
                        head.issuingBody(),
                        head.number(),
                        head.placeAndDate(),
                        title,
                        programme,
                        closing.onBehalfOf(),
                        closing.recipients());
    }

    private static String bounds(Goal goal) {
        return goal == null ? "-" : goal.comparator() + " " + goal.bounds();
    }

    private static Object or(Object value) {
        return value == null ? "-" : value;
    }
}
