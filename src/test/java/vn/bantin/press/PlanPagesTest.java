package vn.bantin.press;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import vn.bantin.bulletin.IssuerSettings;
import vn.bantin.page.CellText;
import vn.bantin.page.PlanColumns;
import vn.bantin.page.PlanRows;
import vn.bantin.plan.Plan;
import vn.bantin.plan.UnitPlan;
import vn.bantin.progress.Basis;
import vn.bantin.progress.Direction;
import vn.bantin.progress.Goal;
import vn.bantin.progress.Indicator;
import vn.bantin.progress.Ledger;
import vn.bantin.progress.Measure;
import vn.bantin.progress.Pace;
import vn.bantin.progress.Period;
import vn.bantin.progress.Programme;
import vn.bantin.progress.Target;
import vn.bantin.progress.Unit;
import vn.bantin.progress.UnitKind;

/** The pages of a year's plan: whole, in their place and to be kept, whatever the plan is like. */
class PlanPagesTest {

    private static final LocalDate ISSUED_ON = LocalDate.of(2024, 1, 5);
    private static final String WORDS =
            "Tỷ lệ cơ sở sản xuất, kinh doanh, dịch vụ thực hiện đầy đủ quy định của pháp luật ";

    private static final ResourceBundle WORDS_OF_PAGES =
            new Templates(Path.of("target", "no-own-templates"), Layout.STANDARD).texts();

    private final List<Indicator> indicators = new ArrayList<>();
    private final List<Target> targets = new ArrayList<>();
    private String unitName = "Thọ Xuân";
    private @Nullable String theme;
    private @Nullable String goal;

    @ParameterizedTest
    @Tag("slow")
    @CsvSource({"1, 1", "120, 1", "120, 10", "120, 120"})
    void a_plan_may_have_1_target_or_120_in_few_or_many_groups(int count, int groupSize) {
        for (int i = 0; i < count; i++) {
            indicator("A" + i, "Chỉ tiêu số " + i, "Nhóm " + i / groupSize, "ha");
            assigned("A" + i, "100");
            own("A" + i, i % 3 == 0 ? "90" : "100");
        }

        UnitPlan plan = printed().units().get(0);

        assertThat(plan.rows()).hasSize(count);
        assertThat(plan.tally().weaker()).isEqualTo((count + 2) / 3);
    }

    @Test
    void a_plan_may_be_without_a_target_at_the_years_start() {
        indicator("A", "Thu ngân sách", "Kinh tế", "tỷ đồng");
        target("A", Basis.ASSIGNED, "100", new Period(2024, 3));

        UnitPlan plan = printed().units().get(0);

        assertThat(plan.sentences()).containsExactly("Huyện Thọ Xuân chưa có chỉ tiêu nào trong kế hoạch năm 2024.");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 120})
    void the_own_plan_may_be_missing_altogether(int count) {
        for (int i = 0; i < count; i++) {
            indicator("A" + i, "Chỉ tiêu số " + i, "Kinh tế", "ha");
            assigned("A" + i, "100");
        }

        UnitPlan plan = printed().units().get(0);

        assertThat(plan.sentences().get(1))
                .isEqualTo("Đơn vị chưa đề ra kế hoạch riêng cho %s chỉ tiêu cấp trên giao."
                        .formatted(count == 1 ? "01/01" : "120/120"));
        assertThat(leftOut(plan)).containsExactlyInAnyOrder("own", "comparison", "lastYear", "percent", "lead");
        assertThat(plan.lists()).isEmpty();
    }

    @Test
    void there_may_be_nothing_assigned() {
        indicator("A", "Thu ngân sách", "Kinh tế", "tỷ đồng");
        own("A", "100");

        assertThat(printed().units().get(0).sentences())
                .containsExactly("Kế hoạch năm 2024 của huyện Thọ Xuân có 01 chỉ tiêu (Kinh tế 01); đơn vị đề ra 01.");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void names_may_have_300_letters_and_numbers_18_digits(boolean withSpaces) {
        String name = (withSpaces ? WORDS : WORDS.replace(" ", ""))
                .repeat(5)
                .substring(0, 300)
                .strip();
        unitName = "Thọ Xuân Thượng và các xã giáp ranh Ngọc Lặc, Thường Xuân, Yên";
        for (int i = 0; i < 8; i++) {
            indicator("A" + i, name, i < 4 ? "Kinh tế" : name, "triệu đồng/người/năm");
            assigned("A" + i, "987654321012345678");
            if (i % 2 == 0) {
                own("A" + i, "-987654321012345678");
            }
        }

        printed();
    }

    @Test
    void a_plan_with_few_own_targets_says_so_in_one_sentence_and_lists_only_what_is_its_own() {
        for (int i = 0; i < 38; i++) {
            indicator("A" + i, "Chỉ tiêu số " + i, "Kinh tế", "ha");
            assigned("A" + i, "100");
        }
        own("A3", "120");

        UnitPlan plan = printed().units().get(0);

        assertThat(plan.sentences().subList(1, 3))
                .containsExactly(
                        "Đơn vị chưa đề ra kế hoạch riêng cho 37/38 chỉ tiêu cấp trên giao.",
                        "So với chỉ tiêu cấp trên giao: 01 chỉ tiêu đề ra yêu cầu cao hơn.");
        assertThat(plan.lists())
                .containsExactly(new UnitPlan.Listing(
                        "Chỉ tiêu đơn vị đề ra yêu cầu cao hơn mức cấp trên giao:",
                        List.of("Chỉ tiêu số 3 (TT 4): đề ra 120 ha, cấp trên giao 100 ha."),
                        true));
        assertThat(leftOut(plan)).containsExactlyInAnyOrder("lastYear", "percent", "lead");
        assertThat(comparisons(plan)).filteredOn(text -> !text.isEmpty()).containsExactly("+ cao hơn");
    }

    @Test
    void the_comparison_is_left_out_where_it_is_the_same_of_all_targets() {
        for (int i = 0; i < 3; i++) {
            indicator("A" + i, "Chỉ tiêu số " + i, "Kinh tế", "ha");
            assigned("A" + i, "100");
            own("A" + i, "120");
        }

        UnitPlan plan = printed().units().get(0);

        assertThat(comparisons(plan)).containsOnly("+ cao hơn");
        assertThat(plan.sentences().get(1)).endsWith(": 03 chỉ tiêu đề ra yêu cầu cao hơn.");
        assertThat(leftOut(plan)).containsExactlyInAnyOrder("comparison", "lastYear", "percent", "lead");
    }

    private static List<String> comparisons(UnitPlan plan) {
        return PlanRows.targets(plan, WORDS_OF_PAGES).stream()
                .filter(row -> row.containsKey("comparison"))
                .map(row -> String.valueOf(row.get("comparison")))
                .toList();
    }

    @Test
    void what_the_table_says_too_is_left_out_of_page_one_where_it_would_begin_a_second_page() throws IOException {
        for (int i = 0; i < 5; i++) {
            indicator("A" + i, WORDS.repeat(3) + i, "Kinh tế", "ha");
            assigned("A" + i, "100");
            own("A" + i, "120");
        }

        UnitPlan plan = printed().units().get(0);

        ReadPdf pages = ReadPdf.of(new Press(Path.of("target", "no-own-templates"))
                .print(plan, ISSUED_ON)
                .content());
        assertThat(plan.lists()).hasSize(1);
        assertThat(pages.squeezedPage(1)).contains("T/MBANTHƯỜNGVỤ").doesNotContain("1)");
        assertThat(pages.squeezedPage(2)).contains(squeezed("Kế hoạch từng chỉ tiêu"));
    }

    @Test
    void theme_and_goal_open_page_one_where_the_programme_has_them() {
        indicator("A", "Thu ngân sách", "Kinh tế", "tỷ đồng");
        assigned("A", "100");
        theme = "Kỷ cương, trách nhiệm, hiệu quả";
        goal = "Phấn đấu đạt chuẩn nông thôn mới.";

        Plan plan = printed();

        assertThat(plan.units().get(0).sentences())
                .startsWith(
                        "Chủ đề kế hoạch năm 2024 là: “Kỷ cương, trách nhiệm, hiệu quả”.",
                        "Mục tiêu tổng quát là: Phấn đấu đạt chuẩn nông thôn mới.");
        assertThat(plan.summary().sentences())
                .containsExactly(
                        "Chủ đề kế hoạch năm 2024 là: “Kỷ cương, trách nhiệm, hiệu quả”.",
                        "Mục tiêu tổng quát là: Phấn đấu đạt chuẩn nông thôn mới.",
                        "Năm 2024, 01 đơn vị có 01 chỉ tiêu kế hoạch, đều do cấp trên giao.",
                        "Chưa đơn vị nào đề ra kế hoạch riêng.");
    }

    /** However long the list above is, and wherever the page ends. */
    @Test
    @Tag("slow")
    void the_heading_of_a_list_stays_with_its_first_line() {
        for (int weaker = 10; weaker <= 24; weaker += 2) {
            indicators.clear();
            targets.clear();
            for (int i = 0; i < weaker + 3; i++) {
                indicator("A" + i, "Chỉ tiêu số " + i, "Kinh tế", "ha");
                assigned("A" + i, "100");
                if (i < weaker) {
                    own("A" + i, "90");
                }
            }

            printed();
        }
    }

    @Test
    void a_peoples_committee_ends_its_text_with_its_mark_behind_the_last_line() {
        indicator("A", "Thu ngân sách", "Kinh tế", "tỷ đồng");
        indicator("B", "Chi ngân sách", "Kinh tế", "tỷ đồng");
        own("A", "100");
        assigned("B", "100");
        UnitPlan plan = printed().units().get(0);

        ReadPdf pages = ReadPdf.of(Papers.press("nd30").print(plan, ISSUED_ON).content());

        assertThat(pages.squeezed()).contains("cấptrêngiao100tỷđồng./.");
    }

    @Test
    void a_unit_may_have_no_more_than_a_part_of_a_target() {
        indicators.add(new Indicator(
                "A1",
                "Thu tiền sử dụng đất",
                "Kinh tế",
                "tỷ đồng",
                Measure.FLOW,
                Direction.HIGHER,
                0,
                1,
                "A",
                null,
                BigDecimal.ONE));
        assigned("A1", "100");

        assertThat(printed().units().get(0).tally().targets()).isZero();
    }

    /** Prints plan and summary; each is whole, in its place, and keeps the standards. */
    private Plan printed() {
        Unit unit = SmallLedger.unit("1", unitName, UnitKind.DISTRICT, null);
        Plan plan = Plan.of(
                new Ledger(
                        new Programme(
                                "KT",
                                "Kế hoạch năm 2024",
                                Programme.Kind.ANNUAL,
                                2024,
                                2024,
                                null,
                                false,
                                theme,
                                goal,
                                null),
                        new Period(2024, 1),
                        List.of(unit),
                        indicators,
                        targets,
                        List.of(),
                        List.of(),
                        List.of()),
                List.of(),
                IssuerSettings.STANDARD,
                ISSUED_ON);
        Press press = new Press(Path.of("target", "no-own-templates"));
        UnitPlan first = plan.units().get(0);
        ReadPdf pages = kept(press.print(first, ISSUED_ON));
        first.sentences().forEach(text -> assertThat(pages.squeezed()).contains(squeezed(text)));
        boolean full = first.lists().stream()
                .filter(UnitPlan.Listing::spare)
                .allMatch(list -> pages.squeezed().contains(squeezed(list.lead())));
        first.lists().stream().filter(list -> full || !list.spare()).forEach(list -> {
            assertThat(IntStream.rangeClosed(1, pages.pages().size()).mapToObj(pages::squeezedPage))
                    .anySatisfy(page -> assertThat(page)
                            .contains(squeezed(
                                    list.lead() + CellText.item(list.items(), 0).substring(0, 15))));
            list.items().forEach(item -> assertThat(pages.squeezed()).contains(squeezed(item)));
        });
        if (!first.rows().isEmpty()) {
            assertThat(pages.squeezed())
                    .contains(squeezed("PHỤ LỤC")
                            + squeezed("Kế hoạch từng chỉ tiêu")
                            + squeezed("(kèm theo Báo cáo số"));
        }
        first.method().forEach(text -> assertThat(pages.squeezed()).contains(squeezed(text)));
        int columns = PlanColumns.COLUMNS.size() - leftOut(first).size();
        assertThat(pages.rows().stream()
                        .filter(row -> row.cells().size() == columns && !row.head())
                        .map(row -> row.cells().get(1)))
                .containsExactlyElementsOf(
                        first.rows().stream().map(row -> squeezed(row.name())).toList());
        ReadPdf summary = kept(press.print(plan.summary(), ISSUED_ON));
        plan.summary()
                .sentences()
                .forEach(text -> assertThat(summary.squeezed()).contains(squeezed(text)));
        return plan;
    }

    private static Set<String> leftOut(UnitPlan plan) {
        return PlanColumns.leftOut(plan, WORDS_OF_PAGES).values().iterator().next();
    }

    private static ReadPdf kept(PrintedPdf pdf) {
        ReadPdf pages = ReadPdf.of(pdf.content());
        assertThat(pages.outside()).isEmpty();
        assertThat(pages.overprinted()).isEmpty();
        assertThat(pages.rows()).allSatisfy(row -> assertThat(row.pages()).hasSize(1));
        assertThat(Conformance.broken(pdf.content(), PDFAFlavour.PDFA_2_B, PDFAFlavour.PDFA_2_A, PDFAFlavour.PDFUA_1))
                .isEmpty();
        return pages;
    }

    @Test
    void the_bookmarks_are_the_unit_the_table_and_how_it_was_compared() throws IOException {
        indicator("A", "Thu ngân sách", "Kinh tế", "tỷ đồng");
        assigned("A", "100");
        byte[] pdf = new Press(Path.of("target", "no-own-templates"))
                .print(printed().units().get(0), ISSUED_ON)
                .content();

        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<String> titles = new ArrayList<>();
            for (PDOutlineItem item :
                    document.getDocumentCatalog().getDocumentOutline().children()) {
                titles.add(item.getTitle());
                item.children().forEach(kid -> titles.add("  " + kid.getTitle()));
            }
            assertThat(titles).containsExactly("huyện Thọ Xuân", "  Kế hoạch từng chỉ tiêu", "  Cách so sánh");
            assertThat(document.getDocumentInformation().getTitle())
                    .isEqualTo("Các chỉ tiêu kế hoạch năm 2024 của huyện Thọ Xuân");
        }
    }

    private void indicator(String code, String name, String group, String unitOfMeasure) {
        indicators.add(new Indicator(
                code, name, group, unitOfMeasure, Measure.FLOW, Direction.HIGHER, 0, 1, null, null, BigDecimal.ONE));
    }

    private void assigned(String indicator, String plan) {
        target(indicator, Basis.ASSIGNED, plan, null);
    }

    private void own(String indicator, String plan) {
        target(indicator, Basis.OWN, plan, null);
    }

    private void target(String indicator, Basis basis, String plan, Period from) {
        targets.add(new Target(
                "KT",
                "1",
                indicator,
                basis,
                Goal.atLeast(new BigDecimal(plan)),
                null,
                null,
                Pace.UNSAID,
                null,
                from,
                null));
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s+", "");
    }
}
