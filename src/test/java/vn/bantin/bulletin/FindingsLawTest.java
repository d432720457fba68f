package vn.bantin.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.bantin.checks.Finding;
import vn.bantin.checks.LedgerChecks;
import vn.bantin.progress.Ledger;
import vn.bantin.scoring.LedgerSamples;
import vn.bantin.scoring.Scoreboard;

class FindingsLawTest {

    private static final LocalDate ISSUED_ON = LocalDate.of(2024, 4, 3);

    @Test
    void a_finding_never_changes_a_number() {
        int found = 0;
        for (long seed = 0; seed < 200; seed++) {
            Ledger ledger = LedgerSamples.of(seed);
            if (Scoreboard.of(ledger, LedgerSamples.rules(seed)).standings().isEmpty()) {
                continue; // nothing in force, nothing to publish
            }
            List<Finding> findings = LedgerChecks.of(ledger, text -> Optional.empty());
            found += findings.size();

            Edition with = Edition.of(ledger, findings, LedgerSamples.rules(seed), Wording.STANDARD, 1, ISSUED_ON);
            Edition without = Edition.of(ledger, List.of(), LedgerSamples.rules(seed), Wording.STANDARD, 1, ISSUED_ON);

            assertThat(with.scoreboard()).isEqualTo(without.scoreboard());
            assertThat(figures(with)).isEqualTo(figures(without));
        }
        assertThat(found).isGreaterThan(200);
    }

    /** What the rows of all bulletins say, but for the doubts that findings put beside it. */
    private static List<List<Object>> figures(Edition edition) {
        return edition.bulletins().stream()
                .flatMap(bulletin -> bulletin.rows().stream())
                .map(row -> Arrays.<Object>asList(
                        row.indicator(), row.valueText(), row.percentOfPlan(), row.status(), row.place()))
                .toList();
    }
}
