package vn.bantin.press;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bantin.press.ReadPdf.squeezed;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.bantin.bulletin.Briefing;
import vn.bantin.bulletin.Bulletin;
import vn.bantin.bulletin.Phrase;
import vn.bantin.progress.NumberText;

/** Page one in sixty seconds: counts, what needs direction and the rank stand on it, whatever a unit has and is called. */
class BriefingPagesTest {

    private static final String LONG =
            "Tỷ lệ xã, phường, thị trấn và hợp tác xã hoàn thành tiêu chí chuyển đổi số nâng cao";

    @ParameterizedTest
    @CsvSource({"0,false", "1,false", "5,false", "20,false", "0,true", "1,true", "20,true"})
    void with_any_number_of_targets_behind_and_long_names_all_of_it_is_on_page_one(int behind, boolean longNames) {
        Bulletin bulletin = bulletin(behind, longNames);
        ReadPdf pdf = read(bulletin);
        String one = pdf.squeezedPage(1);
        Briefing briefing = bulletin.briefing();

        assertThat(one)
                .contains(squeezed("▲■ Hoàn thành ● Đạt tiến độ ▼ Chậm tiến độ ○ Chưa đánh giá Không so sánh hạng"))
                .contains(squeezed(bulletin.counts()))
                .contains(bulletin.changes().stream().map(ReadPdf::squeezed).toList());
        if (behind == 0) {
            assertThat(briefing.points()).isEmpty();
            assertThat(one).contains(squeezed("Không có chỉ tiêu chậm tiến độ hoặc không hoàn thành."));
        } else {
            assertThat(briefing.points()).hasSizeBetween(1, Math.min(5, behind));
            briefing.points().forEach(point -> assertThat(one).contains(squeezed(point.standing())));
        }
        int further = behind - briefing.points().size();
        assertThat(bulletin.furtherBehind()).hasSize(further);
        assertThat(one.contains("khácnêutạiPhụlục")).isEqualTo(further > 0);
        if (further > 0) {
            assertThat(one)
                    .contains(squeezed(
                            "Còn %s chỉ tiêu chậm tiến độ khác nêu tại Phụ lục: ".formatted(Phrase.count(further))));
        }
        if (behind == 20 && !longNames) { // each of them is named with how far it is
            bulletin.furtherBehind()
                    .forEach(row -> assertThat(one)
                            .contains(squeezed(row.name() + " (" + NumberText.of(row.percentOfPlan()) + "%")));
        }
        assertThat(pdf.pages()).hasSizeLessThanOrEqualTo(5);
        PageAssertions.assertPlaced(pdf);
    }

    /** The one that costs its unit most stands first, whatever its place in the table. */
    @Test
    void the_points_stand_by_what_they_cost_the_unit() {
        List<String> points = bulletin(20, false).briefing().points().stream()
                .map(Briefing.Point::name)
                .toList();

        assertThat(points).startsWith("Chỉ tiêu 1", "Chỉ tiêu 2", "Chỉ tiêu 3");
    }

    static Stream<Bulletin> bulletins() {
        return SampleEdition.EDITION.bulletins().stream();
    }

    @ParameterizedTest
    @MethodSource("bulletins")
    void the_rank_of_every_unit_of_the_demonstration_stands_on_page_one(Bulletin bulletin) {
        assertThat(SampleEdition.read(bulletin.unit()).squeezedPage(1))
                .contains(squeezed(bulletin.changes().get(0)));
    }

    private static ReadPdf read(Bulletin bulletin) {
        return ReadPdf.of(
                SampleEdition.PRESS.print(bulletin, SampleEdition.ISSUED_ON).content());
    }

    /** Of 38 targets, so many are behind, the first of them most; the others are on pace. */
    private static Bulletin bulletin(int behind, boolean longNames) {
        SmallLedger ledger =
                new SmallLedger().unit("1", longNames ? "Nông Cống và các xã vùng đệm Bến En" : "Thọ Xuân");
        for (int i = 1; i <= 38; i++) {
            String value = i <= behind
                    ? new BigDecimal(i).movePointLeft(1).add(BigDecimal.ONE).toPlainString()
                    : "30";
            ledger.indicator("I" + i, longNames ? LONG + " " + i : "Chỉ tiêu " + i, "Nhóm " + i % 5, "nghìn tỷ đồng")
                    .target("1", "I" + i, "100", value);
        }
        return ledger.edition().bulletins().get(0);
    }
}
