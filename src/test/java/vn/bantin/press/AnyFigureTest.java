package vn.bantin.press;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.bantin.bulletin.Edition;
import vn.bantin.bulletin.IndicatorSheet;
import vn.bantin.bulletin.Wording;
import vn.bantin.intake.CsvFolder;
import vn.bantin.intake.DecimalMark;
import vn.bantin.page.CellText;
import vn.bantin.progress.Basis;
import vn.bantin.progress.Direction;
import vn.bantin.progress.Goal;
import vn.bantin.progress.ImportedData;
import vn.bantin.progress.Indicator;
import vn.bantin.progress.Ledger;
import vn.bantin.progress.MasterData;
import vn.bantin.progress.Measure;
import vn.bantin.progress.Pace;
import vn.bantin.progress.Period;
import vn.bantin.progress.Progress;
import vn.bantin.progress.Target;
import vn.bantin.scoring.ComparisonBase;
import vn.bantin.scoring.PastResults;
import vn.bantin.scoring.Rulebook;
import vn.bantin.scoring.Scoreboard;

/** Whatever is frozen can be printed, and what is printed is found again: no figure is too absurd for its cell. */
@Tag("slow")
class AnyFigureTest {

    private static final List<String> FIGURES = List.of(
            "0",
            "0.000000000001",
            "-0.000000000001",
            "1",
            "9999.5",
            "-9999.5",
            "1000000000",
            "999999999999999999.999999999999",
            "-999999999999999999.999999999999");

    private static final Period PERIOD = SmallLedger.PERIOD;
    private static final Period THEN = PERIOD.lastYear();

    @Test
    void a_figure_a_thousand_times_its_plan_is_printed_on_the_indicators_sheet_as_in_the_bulletin() throws IOException {
        ImportedData read = CsvFolder.read(
                        Path.of("src/test/resources/cases/percent-over-9999/wrong"),
                        DecimalMark.POINT,
                        MasterData.EMPTY)
                .delivery();
        Ledger ledger = new Ledger(
                read.programmes().get(0),
                new Period(2024, 2),
                read.units(),
                read.indicators(),
                read.targets(),
                read.progress().stream()
                        .filter(p -> p.period().equals(new Period(2024, 2)))
                        .toList(),
                List.of(),
                List.of());
        Edition edition =
                Edition.of(ledger, List.of(), Rulebook.STANDARD, Wording.STANDARD, 1, SampleEdition.ISSUED_ON);

        ReadBack.all(edition);

        assertThat(ReadPdf.of(ReadBack.sheets(edition).content()).rows())
                .extracting(row -> String.join("|", row.cells()))
                .contains("1|huyệnThọXuân|đồngbằng|1.000,0|600.000,0|>9.999|120,00|▲hoànthànhvượtkếhoạch");
    }

    /** Every figure against every other as its plan and as last year's value, of every measure, better high or low. */
    @ParameterizedTest
    @ValueSource(ints = {2024, 2999})
    void every_figure_against_every_plan_is_printed_and_read_back(int lastYear) {
        SmallLedger now = new SmallLedger().until(lastYear);
        SmallLedger then = new SmallLedger().until(lastYear);
        for (int i = 0; i < FIGURES.size(); i++) {
            Indicator indicator = new Indicator(
                    "I" + i,
                    "Chỉ tiêu " + i,
                    i % 2 == 0 ? "Kinh tế" : "Xã hội",
                    "đồng/người/năm",
                    i % 4 == 3 ? Measure.RATE : i % 4 == 2 ? Measure.LEVEL : Measure.FLOW,
                    i % 3 == 0 ? Direction.LOWER : Direction.HIGHER,
                    i % 5 * 3,
                    1,
                    null,
                    null,
                    new BigDecimal(FIGURES.get(i)).abs());
            now.indicator(indicator);
            then.indicator(indicator);
        }
        for (int unit = 0; unit < FIGURES.size(); unit++) {
            now.unit("U" + unit, "Xã " + unit);
            then.unit("U" + unit, "Xã " + unit);
            for (int i = 0; i < FIGURES.size(); i++) {
                now.target(target(unit, i)).report(report(unit, FIGURES.get((unit + i) % 9), i, PERIOD));
                then.target(target(unit, i)).report(report(unit, FIGURES.get((unit * 2 + i) % 9), i, THEN));
            }
        }
        PastResults past = PastResults.of(THEN, false, Scoreboard.of(then.ledger(THEN), Rulebook.STANDARD));

        Edition edition = now.edition(new ComparisonBase(null, past));

        ReadBack.all(edition);
        assertThat(edition.sheets())
                .flatExtracting(IndicatorSheet::lines)
                .extracting(line -> CellText.percent(line.percentOfPlan()))
                .contains("> 9.999", "< -9.999", "0,0");
    }

    private static Target target(int unit, int indicator) {
        BigDecimal plan = new BigDecimal(FIGURES.get(unit));
        return new Target(
                SmallLedger.PROGRAMME,
                "U" + unit,
                "I" + indicator,
                Basis.ASSIGNED,
                indicator % 3 == 0 ? Goal.atMost(plan) : Goal.atLeast(plan),
                null,
                new BigDecimal(FIGURES.get(indicator)),
                Pace.UNSAID,
                null,
                null,
                null);
    }

    private static Progress report(int unit, String value, int indicator, Period period) {
        return new Progress(
                SmallLedger.PROGRAMME,
                "U" + unit,
                "I" + indicator,
                period,
                new BigDecimal(value),
                indicator % 4 == 0,
                Progress.State.APPROVED,
                null,
                null,
                null,
                null);
    }
}
