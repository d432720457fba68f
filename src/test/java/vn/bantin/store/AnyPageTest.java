package vn.bantin.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.bantin.bulletin.Bulletin;
import vn.bantin.bulletin.IndicatorSheet;
import vn.bantin.bulletin.RandomPages;
import vn.bantin.bulletin.Summary;
import vn.bantin.bulletin.TargetRow;

/** Pages filled by chance come back as they were, whether the tables beside them say the same or something else. */
class AnyPageTest {

    private static final int MANY = 500;

    @Test
    void a_bulletin_comes_back_as_it_was() {
        for (long seed = 0; seed < MANY; seed++) {
            Bulletin bulletin = new RandomPages(seed).next(Bulletin.class);
            List<AssessmentRow> rows = new ArrayList<>();
            for (TargetRow row : bulletin.rows()) {
                if (rows.size() % 3 < 2) {
                    rows.add(assessment(bulletin.unit(), row.indicator(), row, rows.size() % 3 == 0));
                }
            }
            assertThat(BulletinFormat.readSecond(
                            BulletinFormat.written(bulletin, rows), bulletin.number(), bulletin.unit(), rows))
                    .as("seed " + seed)
                    .isEqualTo(bulletin);
        }
    }

    @Test
    void a_summary_comes_back_as_it_was() {
        for (long seed = 0; seed < MANY; seed++) {
            Summary summary = new RandomPages(seed).next(Summary.class);
            List<StandingRow> rows = summary.lines()
                    .map(line -> standing(line, line.tally().total() % 2 == 0))
                    .toList();
            assertThat(SummaryFormat.readSecond(SummaryFormat.written(summary, rows), rows))
                    .as("seed " + seed)
                    .isEqualTo(summary);
        }
    }

    @Test
    void a_sheet_comes_back_as_it_was() {
        for (long seed = 0; seed < MANY; seed++) {
            IndicatorSheet sheet = new RandomPages(seed).next(IndicatorSheet.class);
            assertThat(SheetFormat.readSecond(
                            SheetFormat.written(sheet, List.of()),
                            sheet.number(),
                            sheet.indicator(),
                            List.of(),
                            new RepeatedValues()))
                    .as("seed " + seed)
                    .isEqualTo(sheet);
        }
    }

    private static AssessmentRow assessment(String unit, String indicator, TargetRow row, boolean same) {
        AssessedFigures figures = AssessedFigures.of(row);
        return new AssessmentRow(
                "",
                "",
                unit,
                indicator,
                "OWN",
                same ? row.plan() : null,
                same ? figures.value() : BigDecimal.ONE,
                null,
                null,
                null,
                figures.status().name(),
                null,
                "",
                figures.overridden(),
                figures.rank(),
                figures.among(),
                figures.estimate(),
                null);
    }

    private static StandingRow standing(Summary.Line line, boolean same) {
        RankedFigures figures = RankedFigures.of(line);
        return new StandingRow(
                "",
                "",
                line.unit(),
                same ? figures.cluster() : "another",
                null,
                null,
                figures.rank(),
                figures.tied(),
                figures.clusterRank(),
                figures.previousRank(),
                null,
                null,
                figures.rankLow(),
                figures.rankHigh(),
                figures.bonus(),
                figures.penalty());
    }
}
