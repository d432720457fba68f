package vn.bantin.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.groups.Tuple.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import vn.bantin.bulletin.Bulletin;
import vn.bantin.bulletin.Correction;
import vn.bantin.bulletin.Edition;
import vn.bantin.bulletin.PeriodNames;
import vn.bantin.bulletin.Summary;
import vn.bantin.bulletin.Wording;
import vn.bantin.progress.Ledger;
import vn.bantin.progress.LedgerFile;
import vn.bantin.progress.Period;
import vn.bantin.progress.Progress;
import vn.bantin.progress.Remark;
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
                "%s",
                "%s từ %s",
                PeriodNames.BOTH);

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
                .extracting(FigureChange::unit, FigureChange::indicator, FigureChange::figure)
                .containsExactly(tuple("395", "KT05", FigureKind.ESTIMATE));
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
                        "Đính chính 01 số liệu của 01 đơn vị (huyện Thọ Xuân); 26 báo cáo không thay đổi, giữ nguyên.",
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
                .filteredOn(change -> change.figure() == FigureKind.TARGET || change.figure() == FigureKind.BULLETIN)
                .extracting(FigureChange::unit, FigureChange::indicator, FigureChange::words)
                .containsExactly(tuple("395", "KT05", "bỏ chỉ tiêu"), tuple("387", null, "bỏ báo cáo"));
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
                new Revision.Former(second.summary(), second.bulletins(), second.remarks()));

        assertThat(third.changes()).isEmpty();
        assertThat(third.edition().bulletins()).isEqualTo(second.bulletins());
        assertThat(third.edition().bulletins().get(14).correction().number()).isOne();
    }

    @Test
    void a_bulletin_that_stays_takes_its_new_place_beside_one_that_comes_and_one_that_goes() {
        Revision revision = revision(small("2", "30", "10", "3", "25", "10"), small("1", "25", "10", "2", "30", "10"));

        assertThat(revision.changesAnything()).isTrue();
        assertThat(revision.changes())
                .extracting(FigureChange::unit, FigureChange::words)
                .containsExactly(
                        tuple("1", "thêm báo cáo"),
                        tuple("3", "bỏ báo cáo"),
                        tuple(
                                "",
                                "cơ quan ban hành từ “HUYỆN ỦY HAI, Số -BC/HU, Hai” thành “HUYỆN ỦY MỘT, Số -BC/HU,"
                                        + " Một”"));
        assertThat(revision.kept()).isEqualTo(Map.of(2, 1));
        assertThat(revision.concerned()).isOne();
        assertThat(revision.edition().bulletins())
                .extracting(Bulletin::number, Bulletin::unit)
                .containsExactly(tuple(1, "1"), tuple(2, "2"));
        assertThat(revision.edition().bulletins().get(1).correction()).isNull();
        assertThat(revision.edition().bulletins().get(0).correction())
                .isEqualTo(new Correction(
                        1, "ngày 03 tháng 4 năm 2024", "Báo cáo mới, chưa có trong lần phát hành trước.", List.of()));
        assertThat(revision.edition().summary().correction())
                .isEqualTo(new Correction(
                        1,
                        "ngày 03 tháng 4 năm 2024",
                        "Đính chính 02 số liệu, sửa 01 nội dung của 02 đơn vị (huyện Một, huyện Ba); 01 báo cáo không"
                                + " thay đổi, giữ nguyên.",
                        List.of(
                                "Huyện Một - thêm báo cáo.",
                                "Huyện Ba - bỏ báo cáo.",
                                "Báo cáo tổng hợp - cơ quan ban hành từ “HUYỆN ỦY HAI, Số -BC/HU, Hai” thành “HUYỆN ỦY"
                                        + " MỘT, Số -BC/HU, Một”.")));
    }

    @Test
    void score_and_rank_come_before_the_indicators_each_with_its_number_if_it_is_counted() {
        Revision revision = revision(small("1", "20", "5", "2", "24", "5"), small("1", "20", "6", "2", "18", "5"));

        assertThat(revision.kept()).isEmpty();
        assertThat(revision.concerned()).isEqualTo(2);
        Correction second = revision.edition().bulletins().get(1).correction();
        assertThat(second.title()).isEqualTo("Bản đính chính lần 1");
        assertThat(second.replacement()).isEqualTo("thay thế bản phát hành ngày 03 tháng 4 năm 2024");
        assertThat(second.extent()).isEqualTo("Đính chính 01 số liệu; điểm, thứ hạng thay đổi theo.");
        assertThat(second.items())
                .containsExactly(
                        "Điểm và xếp hạng: điểm từ 96,00 thành 72,00, hạng từ 1/2 thành 2/2.",
                        "Thu ngân sách (TT 1): lũy kế từ 24% thành 18%; thực hiện quý từ 24% thành 18%; tỷ lệ so với"
                                + " kế hoạch từ 24,0% thành 18,0%; hạng của chỉ tiêu từ 1/2 thành 2/2.");
        Correction all = revision.edition().summary().correction();
        assertThat(all.extent()).isEqualTo("Đính chính 02 số liệu của 02 đơn vị (huyện Một, huyện Hai).");
        assertThat(all.items().get(0))
                .isEqualTo(
                        "Huyện Một - hạng từ 2/2 thành 1/2; Thu ngân sách (TT 1): hạng của chỉ tiêu từ 2/2 thành 1/2."
                                + " Thu tiền sử dụng đất: lũy kế từ 5% thành 6%; thực hiện quý từ 5% thành 6%; tỷ lệ so"
                                + " với kế hoạch từ 50,0% thành 60,0%.");
    }

    @Test
    void a_former_summary_that_lacks_a_unit_is_not_one_of_these_bulletins() {
        Edition first = edition(small("1", "20", "5", "2", "24", "5"), Wording.STANDARD, 1, LocalDate.of(2024, 4, 3));
        Summary whole = first.summary();
        Summary less = new Summary(
                whole.period(),
                whole.periods(),
                whole.letterhead(),
                whole.title(),
                whole.programme(),
                whole.overview(),
                whole.groups(),
                whole.ranking().subList(0, 1),
                whole.unranked(),
                whole.extremes(),
                whole.method(),
                whole.closing(),
                whole.hedges(),
                whole.standIns(),
                whole.ranges(),
                whole.base(),
                whole.onPageOne(),
                whole.correction());

        assertThatNullPointerException()
                .isThrownBy(() -> Revision.of(first, new Revision.Former(less, first.bulletins(), first.remarks())))
                .withMessage("the summary lacks 1");
    }

    @Test
    void after_figures_were_lost_each_paper_says_that_it_follows_and_none_says_what_changed() {
        Ledger ledger = small("1", "20", "5", "2", "24", "5");
        Edition third = edition(ledger, Wording.STANDARD, 3, LocalDate.of(2024, 4, 20));
        Revision following = Revision.following(third, LocalDate.of(2024, 4, 3));
        Correction notice = new Correction(
                2,
                "lần 2 ngày 03 tháng 4 năm 2024",
                "Số liệu của bản phát hành lần 2 không còn lưu ở nơi lập báo cáo này nên không nêu được số liệu nào đã"
                        + " thay đổi.",
                List.of(),
                "Bản phát hành lần 3");

        assertThat(following.edition().bulletins())
                .extracting(Bulletin::unit, Bulletin::correction)
                .containsExactly(tuple("1", notice), tuple("2", notice));
        assertThat(following.edition().summary().correction()).isEqualTo(notice);
        assertThat(following.changesAnything()).isFalse();
        assertThat(Revision.following(third, null)
                        .edition()
                        .summary()
                        .correction()
                        .replaces())
                .isEqualTo("lần 2");
    }

    @Test
    void what_the_summary_alone_says_of_the_method_is_told_between_papers_of_this_form() {
        Ledger ledger = small("1", "20", "5", "2", "24", "5");
        Edition first = edition(ledger, Wording.STANDARD, 1, LocalDate.of(2024, 4, 3));
        Edition second = edition(ledger, Wording.STANDARD, 2, LocalDate.of(2024, 4, 20));
        List<String> method = new ArrayList<>(first.summary().method());
        method.add("Theo Quyết định số 25.");
        Summary other = EditionDiffTest.with(first.summary(), Map.of("method", method));

        assertThat(Revision.of(second, new Revision.Former(other, first.bulletins(), List.of()))
                        .changes())
                .extracting(FigureChange::unit, FigureChange::words)
                .containsExactly(tuple("", "cách đánh giá từ “Theo Quyết định số 25” thành chưa có"));

        List<Bulletin> older = first.bulletins().stream()
                .map(bulletin -> EditionDiffTest.with(bulletin, Collections.singletonMap("briefing", null)))
                .toList();
        assertThat(Revision.of(second, new Revision.Former(other, older, List.of()))
                        .changes())
                .isEmpty();
    }

    @Test
    void what_people_wrote_of_a_unit_is_held_against_what_they_wrote_of_it_before() {
        Ledger ledger = small("1", "20", "5", "2", "24", "5");
        Edition first = edition(ledger, Wording.STANDARD, 1, LocalDate.of(2024, 4, 3));
        Remark written = new Remark(
                "P", "2", Period.of("2024-Q1"), Remark.Section.HIGHLIGHT, 1, null, "Đón Tết", null, null, null);

        assertThat(Revision.of(
                                edition(ledger, Wording.STANDARD, 2, LocalDate.of(2024, 4, 20)),
                                new Revision.Former(first.summary(), first.bulletins(), List.of(written)))
                        .changes())
                .extracting(FigureChange::unit, FigureChange::words)
                .containsExactly(tuple("2", "bỏ 01 kết quả nổi bật"));
    }

    /** Of two districts, what they collected in all and of land. */
    private static Ledger small(String one, String all, String land, String two, String allOfTwo, String landOfTwo) {
        return LedgerFile.of("""
            # units
            code,name,kind
            1,Một,DISTRICT
            2,Hai,DISTRICT
            3,Ba,DISTRICT
            # programmes
            code,title,kind,first_year,last_year
            P,Kế hoạch,ANNUAL,2024,2024
            # indicators
            code,name,measure,part_of
            THU,Thu ngân sách,FLOW
            DAT,Thu tiền sử dụng đất,FLOW,THU
            # targets
            programme,unit,indicator,comparator,low
            P,%1$s,THU,AT_LEAST,100
            P,%1$s,DAT,AT_LEAST,10
            P,%4$s,THU,AT_LEAST,100
            P,%4$s,DAT,AT_LEAST,10
            # progress
            programme,unit,indicator,period,value
            P,%1$s,THU,2024-Q1,%2$s
            P,%1$s,DAT,2024-Q1,%3$s
            P,%4$s,THU,2024-Q1,%5$s
            P,%4$s,DAT,2024-Q1,%6$s
            """.formatted(one, all, land, two, allOfTwo, landOfTwo))
                .at("2024-Q1");
    }

    private static Revision revision(Ledger then, Ledger now) {
        Edition first = edition(then, Wording.STANDARD, 1, LocalDate.of(2024, 4, 3));
        return Revision.of(
                edition(now, Wording.STANDARD, 2, LocalDate.of(2024, 4, 20)),
                new Revision.Former(first.summary(), first.bulletins(), first.remarks()));
    }

    private static Revision revision(Ledger ledger, Wording wording) {
        return Revision.of(
                edition(ledger, wording, 2, LocalDate.of(2024, 4, 20)),
                new Revision.Former(FIRST.summary(), FIRST.bulletins(), FIRST.remarks()));
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
