package vn.bantin.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.bantin.checks.Finding;
import vn.bantin.checks.FindingCode;
import vn.bantin.checks.Location;
import vn.bantin.progress.Ledger;
import vn.bantin.progress.LedgerFile;
import vn.bantin.scoring.Rulebook;

/** A cumulative value below that of the quarter before is told below the table that prints it. */
class DoubtfulFiguresTest {

    private static final Ledger LEDGER = LedgerFile.sample().at("2024-Q1");

    @Test
    void a_total_that_fell_is_named_below_the_table_of_its_unit_only() {
        Finding fell =
                Finding.of(FindingCode.TOTAL_FELL, Location.target("395", "KT05"), "Giá trị xuất khẩu", "18,6", "20");
        Finding other =
                Finding.of(FindingCode.OVER_300_PERCENT, Location.target("395", "KT04"), "Thu ngân sách", "301");
        List<Bulletin> bulletins = bulletins(List.of(fell, other));

        assertThat(bulletins.get(14).unit()).isEqualTo("395");
        assertThat(bulletins.get(14).method().get(0))
                .isEqualTo("Số liệu cần kiểm tra: lũy kế thấp hơn kỳ trước ở Giá trị xuất khẩu (TT 5).");
        assertThat(bulletins.get(0)).isEqualTo(bulletins(List.of()).get(0));
    }

    private static List<Bulletin> bulletins(List<Finding> findings) {
        return Edition.of(LEDGER, findings, Rulebook.STANDARD, Wording.STANDARD, 1, LocalDate.of(2024, 4, 3))
                .bulletins();
    }
}
