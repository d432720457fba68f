package vn.bantin.press;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.bantin.bulletin.Edition;
import vn.bantin.bulletin.IssuerSettings;
import vn.bantin.bulletin.Summary;
import vn.bantin.bulletin.Wording;
import vn.bantin.progress.Period;
import vn.bantin.scoring.AdjustmentLimits;
import vn.bantin.scoring.ComparisonBase;
import vn.bantin.scoring.RankingRules;
import vn.bantin.scoring.Rulebook;

/** How far a rank moves is printed where the office asks for it; it is computed and kept in the data in any case. */
class RankRangePagesTest {

    @Test
    void the_pages_say_nothing_of_ranges_where_the_office_does_not_ask_for_them() {
        Edition edition = edition(false);

        String all = printed(edition);

        assertThat(all).doesNotContain("daođộng").doesNotContain("Daođộng");
        assertThat(edition.summary().ranking()).extracting(Summary.Line::swing).doesNotContainNull();
    }

    @Test
    void the_ranking_has_a_column_and_the_method_a_paragraph_where_the_office_does() {
        String all = printed(edition(true));

        assertThat(all)
                .contains("HạngDaođộngĐơnvị", "11-2huyệnMột", "21-2huyệnHai")
                .contains("Khoảngdaođộngcủahạng:hạngcaonhấtvàthấpnhất");
    }

    private static String printed(Edition edition) {
        return ReadPdf.of(SampleEdition.PRESS
                                .print(edition.summary(), SampleEdition.ISSUED_ON)
                                .content())
                        .squeezed()
                + ReadPdf.of(SampleEdition.PRESS
                                .print(edition.bulletins().get(0), SampleEdition.ISSUED_ON)
                                .content())
                        .squeezed();
    }

    private static Edition edition(boolean range) {
        SmallLedger ledger = new SmallLedger()
                .indicator("A", "Thu ngân sách", "Kinh tế", "tỷ đồng")
                .indicator("B", "Hộ thoát nghèo", "Xã hội", "hộ")
                .unit("1", "Một")
                .unit("2", "Hai")
                .target("1", "A", "100", "24")
                .target("1", "B", "100", "15")
                .target("2", "A", "100", "15")
                .target("2", "B", "100", "22");
        return Edition.of(
                ledger.ledger(new Period(2024, 1)),
                ComparisonBase.NOTHING,
                List.of(),
                Rulebook.STANDARD.with(new RankingRules(List.of(), false, AdjustmentLimits.STANDARD, range)),
                Wording.STANDARD,
                IssuerSettings.STANDARD,
                1,
                SampleEdition.ISSUED_ON);
    }
}
