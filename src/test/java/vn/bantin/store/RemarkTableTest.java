package vn.bantin.store;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bantin.store.SampleRows.PLAN;
import static vn.bantin.store.SampleRows.Q1;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.bantin.progress.Assignment;
import vn.bantin.progress.Basis;
import vn.bantin.progress.Direction;
import vn.bantin.progress.Goal;
import vn.bantin.progress.Indicator;
import vn.bantin.progress.Ledger;
import vn.bantin.progress.Measure;
import vn.bantin.progress.Pace;
import vn.bantin.progress.Period;
import vn.bantin.progress.Programme;
import vn.bantin.progress.Remark;
import vn.bantin.progress.Target;

/** Stores and reads what stands beside the figures: remarks, and the optional columns of the other tables. */
@Tag("database")
class RemarkTableTest {

    private TestDatabase database;
    private LedgerStore store;

    @BeforeEach
    void open() {
        database = TestDatabase.fresh();
        store = new LedgerStore(database.dataSource());
        store.put(SampleRows.small());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void remarks_come_back_by_section_and_place_the_later_for_the_former_and_none_that_was_taken_back() {
        Remark second = SampleRows.remark("395", Remark.Section.HIGHLIGHT, 2, "Có 17 sản phẩm OCOP");
        Remark first = new Remark(
                PLAN.code(),
                "395",
                Q1,
                Remark.Section.HIGHLIGHT,
                1,
                "KT05",
                "Thu ngân sách vượt kế hoạch",
                "Chi cục Thuế",
                LocalDate.of(2024, 6, 30),
                "Báo cáo số 5");
        Remark task = SampleRows.remark("395", Remark.Section.TASK, 10, "Đẩy nhanh giải phóng mặt bằng");
        Remark cause = SampleRows.remark("395", Remark.Section.CAUSE, 1, "Thời tiết");
        store.put(SampleRows.of(task, second, SampleRows.remark("395", Remark.Section.CAUSE, 1, "Mưa"), first));
        store.put(SampleRows.of(cause));
        assertThat(store.findLedger(PLAN.code(), Q1).orElseThrow().remarks("395"))
                .containsExactly(first, second, cause, task);

        store.put(SampleRows.of(first.removed(), second.removed()));

        assertThat(store.findLedger(PLAN.code(), Q1).orElseThrow().remarks()).containsExactly(cause, task);
        assertThat(store.stored().find(first)).contains(first.removed());
        assertThat(store.findLedger(PLAN.code(), Period.of("2024-Q2"))
                        .orElseThrow()
                        .remarks())
                .isEmpty();
    }

    @Test
    void what_is_said_of_a_programme_and_of_an_assignment_comes_back_as_it_was_put() {
        Assignment whole = new Assignment("Phòng Kế hoạch", true, "QĐ 12/QĐ-UBND", "14 dự án", "Trưởng phòng");
        Programme programme = new Programme(
                PLAN.code(), "x", Programme.Kind.ANNUAL, 2024, 2024, "TH", true, "Kỷ cương", "Vươn lên", 2020);
        Indicator indicator = new Indicator(
                "KT05",
                "Thu",
                "Kinh tế",
                "tỷ đồng",
                Measure.FLOW,
                Direction.HIGHER,
                2,
                1,
                null,
                null,
                BigDecimal.ONE,
                whole);
        Target target = new Target(
                PLAN.code(),
                "395",
                "KT05",
                Basis.ASSIGNED,
                Goal.atLeast(new BigDecimal("400")),
                null,
                null,
                Pace.UNSAID,
                null,
                null,
                null,
                new BigDecimal("283.7"),
                new Assignment(null, false, null, null, null));
        store.put(SampleRows.of(programme));
        store.put(SampleRows.of(indicator));
        store.put(SampleRows.of(target));

        Ledger ledger = store.findLedger(PLAN.code(), Q1).orElseThrow();
        assertThat(ledger.programme()).isEqualTo(programme);
        assertThat(ledger.indicators()).contains(indicator);
        assertThat(ledger.targets()).contains(target);
        assertThat(target.assignmentOr(indicator))
                .isEqualTo(new Assignment("Phòng Kế hoạch", false, "QĐ 12/QĐ-UBND", "14 dự án", "Trưởng phòng"));
    }
}
