package vn.bantin.bulletin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import vn.bantin.progress.Ledger;
import vn.bantin.progress.LedgerFile;
import vn.bantin.progress.Progress;
import vn.bantin.progress.Status;
import vn.bantin.progress.Target;
import vn.bantin.scoring.Rulebook;

/** What of a published edition a correction changes, and what it leaves. */
class RevisionTest {

    private static final Ledger LEDGER = LedgerFile.sample().at("2024-Q1");
    private static final Edition FIRST = edition(LEDGER, Wording.STANDARD, 1, LocalDate.of(2024, 4, 3));

    @Test
    void the_same_data_change_nothing_on_whatever_day() {
        Revision revision = revision(LEDGER, Wording.STANDARD);

        assertThat(revision.changesAnything()).isFalse();
        assertThat(revision.changes()).isEmpty();
        assertThat(revision.kept()).hasSize(27);
        assertThat(revision.edition().bulletins()).isEqualTo(FIRST.bulletins());
    }

    @Test
    void other_words_are_no_other_figures() {
        Wording other = new Wording(
                Map.of(Status.BEHIND, "chưa kịp tiến độ"),
                "xong %s",
                "chưa xong gì",
                "%s đúng %s",
                "%s dưới %s",
                "%s",
                "%s");

        assertThat(revision(LEDGER, other).changes()).isEmpty();
    }

    @Test
    void an_estimate_that_becomes_final_is_one_change_of_one_bulletin() {
        Progress report = LEDGER.progress().stream()
                .filter(one -> one.unit().equals("395") && one.indicator().equals("KT05"))
                .findFirst()
                .orElseThrow();
        Ledger now = reported(
                report,
                it -> new Progress(
                        it.programme(),
                        it.unit(),
                        it.indicator(),
                        it.period(),
                        it.value(),
                        !it.estimate(),
                        it.state(),
                        it.override(),
                        it.reportedOn(),
                        it.source(),
                        it.note()));

        Revision revision = revision(now, Wording.STANDARD);

        assertThat(revision.changes())
                .extracting(Change::unit, Change::indicator, Change::figure)
                .containsExactly(tuple("395", "KT05", Figure.ESTIMATE));
        assertThat(revision.kept()).hasSize(26);
        Bulletin corrected = revision.edition().bulletins().get(14);
        assertThat(corrected.correction())
                .isEqualTo(new Correction(
                        1,
                        "ngày 03 tháng 4 năm 2024",
                        "Đính chính 01 số liệu.",
                        List.of("Giá trị xuất khẩu (TT 5): loại số liệu từ số chính thức thành số ước.")));
        assertThat(revision.edition().summary().correction())
                .isEqualTo(new Correction(
                        1,
                        "ngày 03 tháng 4 năm 2024",
                        "Đính chính 01 số liệu của 01 đơn vị; 26 bản tin không thay đổi, giữ nguyên.",
                        List.of("Huyện Thọ Xuân - Giá trị xuất khẩu (TT 5): loại số liệu từ số chính thức thành số"
                                + " ước.")));
    }

    @Test
    void a_target_that_is_taken_back_and_a_unit_without_targets_are_told_as_such() {
        Ledger now = targets(LEDGER.targets().stream()
                .filter(target -> !target.unit().equals("387"))
                .filter(target ->
                        !(target.unit().equals("395") && target.indicator().equals("KT05")))
                .toList());

        Revision revision = revision(now, Wording.STANDARD);

        assertThat(revision.changes())
                .filteredOn(change -> change.figure() == Figure.TARGET || change.figure() == Figure.BULLETIN)
                .extracting(Change::unit, Change::indicator, Change::words)
                .containsExactly(tuple("395", "KT05", "bỏ chỉ tiêu"), tuple("387", null, "bỏ bản tin"));
        assertThat(revision.edition().bulletins()).hasSize(26);
    }

    @Test
    void what_a_correction_changed_and_a_later_one_does_not_keeps_the_mark_of_its_own() {
        Progress report = LEDGER.progress().stream()
                .filter(one -> one.unit().equals("395") && one.indicator().equals("KT05"))
                .findFirst()
                .orElseThrow();
        Ledger now = reported(
                report,
                it -> new Progress(
                        it.programme(),
                        it.unit(),
                        it.indicator(),
                        it.period(),
                        it.value() == null ? null : it.value().multiply(BigDecimal.TEN),
                        it.estimate(),
                        it.state(),
                        it.override(),
                        it.reportedOn(),
                        it.source(),
                        it.note()));
        Edition second = revision(now, Wording.STANDARD).edition();

        Revision third = Revision.of(
                edition(now, Wording.STANDARD, 3, LocalDate.of(2024, 6, 1)),
                new Revision.Former(second.summary(), second.bulletins()));

        assertThat(third.changes()).isEmpty();
        assertThat(third.edition().bulletins()).isEqualTo(second.bulletins());
        assertThat(third.edition().bulletins().get(14).correction().number()).isOne();
    }

    private static Revision revision(Ledger ledger, Wording wording) {
        return Revision.of(
                edition(ledger, wording, 2, LocalDate.of(2024, 4, 20)),
                new Revision.Former(FIRST.summary(), FIRST.bulletins()));
    }

    private static Edition edition(Ledger ledger, Wording wording, int number, LocalDate day) {
        return Edition.of(ledger, List.of(), Rulebook.STANDARD, wording, number, day);
    }

    private static Ledger reported(Progress report, UnaryOperator<Progress> change) {
        return new Ledger(
                LEDGER.programme(),
                LEDGER.period(),
                LEDGER.units(),
                LEDGER.indicators(),
                LEDGER.targets(),
                LEDGER.progress().stream()
                        .map(one -> one.equals(report) ? change.apply(one) : one)
                        .toList(),
                LEDGER.former(),
                LEDGER.successions());
    }

    private static Ledger targets(List<Target> targets) {
        return new Ledger(
                LEDGER.programme(),
                LEDGER.period(),
                LEDGER.units(),
                LEDGER.indicators(),
                targets,
                LEDGER.progress(),
                LEDGER.former(),
                LEDGER.successions());
    }
}
