package vn.bantin.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.bantin.store.SampleRows.PLAN;
import static vn.bantin.store.SampleRows.Q1;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.bantin.bulletin.Edition;
import vn.bantin.bulletin.Wording;
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
import vn.bantin.scoring.Rulebook;

/** Stores and reads what stands beside the figures: remarks, and the optional columns of the other tables. */
@Tag("database")
class RemarkTableTest {

    private static final InputHashes HASHES = new InputHashes("a".repeat(64), "b".repeat(64), "c".repeat(64), "1.0.0");

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

    @Test
    void an_edition_freezes_its_remarks_and_tells_where_one_was_changed_afterwards() {
        Remark task = SampleRows.remark("395", Remark.Section.TASK, 1, "Thu nợ thuế");
        Remark cause = SampleRows.remark("395", Remark.Section.CAUSE, 1, "Nợ thuế");
        EditionStore editions = new EditionStore(database.dataSource());
        long silent = editions.put(edition(1), HASHES, Instant.EPOCH);
        store.put(SampleRows.of(task, cause));
        long spoken = editions.put(edition(2), HASHES, Instant.EPOCH);
        store.put(SampleRows.of(task.removed()));

        assertThat(editions.remarks(silent)).isEmpty();
        assertThat(editions.remarks(spoken)).containsExactly(cause, task);
        for (int number : List.of(1, 2)) {
            editions.requireUnchanged(editions.find(PLAN.code(), Q1, number).orElseThrow());
        }

        JdbcClient.create(database.dataSource())
                .sql("update frozen_remarks set `text` = 'Không có nợ thuế' where section = 'CAUSE'")
                .update();
        assertThatThrownBy(() -> editions.remarks(spoken))
                .isInstanceOf(FrozenChangedException.class)
                .hasMessageContaining("remarks");
        JdbcClient.create(database.dataSource())
                .sql("delete from frozen_remarks")
                .update();
        assertThatThrownBy(() -> editions.remarks(spoken)).isInstanceOf(FrozenChangedException.class);
    }

    private Edition edition(int number) {
        return Edition.of(
                store.ledger(PLAN.code(), Q1),
                List.of(),
                Rulebook.STANDARD,
                Wording.STANDARD,
                number,
                LocalDate.of(2024, 4, 3));
    }
}
