package vn.bantin.bulletin;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.bantin.Golden;
import vn.bantin.intake.CsvFolder;
import vn.bantin.intake.DecimalMark;
import vn.bantin.progress.Delivery;
import vn.bantin.progress.Ledger;
import vn.bantin.progress.Period;
import vn.bantin.progress.Programme;
import vn.bantin.progress.Register;
import vn.bantin.scoring.Earlier;
import vn.bantin.scoring.Past;
import vn.bantin.scoring.Rulebook;
import vn.bantin.scoring.Scoreboard;

/** What page one of the sample's bulletins says in each quarter, as files to read. */
class PageOneTest {

    @ParameterizedTest
    @ValueSource(strings = {"2023-Q1", "2023-Q2", "2023-Q4", "2024-Q1"})
    void pageOneSaysTheCountsTheChangesWhoIsBehindWhatIsOpenAndTheRank(String period) throws IOException {
        Period now = Period.of(period);
        Edition edition = Edition.of(
                ledger(now),
                new Earlier(past(now, now.previous()), past(now, now.lastYear())),
                List.of(),
                Rulebook.STANDARD,
                Wording.STANDARD,
                Issuers.STANDARD,
                1,
                LocalDate.of(2024, 4, 3));
        StringBuilder text = new StringBuilder();
        edition.summary().overview().forEach(sentence -> text.append(sentence).append('\n'));
        for (Bulletin bulletin : edition.bulletins()) {
            if (List.of("381", "384", "387", "395", "401").contains(bulletin.unit())) {
                text.append('\n').append(bulletin.counts()).append('\n');
                bulletin.changes().forEach(sentence -> text.append(sentence).append('\n'));
                bulletin.behind()
                        .forEach(target -> text.append("- ").append(target).append('\n'));
                bulletin.remarks().forEach(sentence -> text.append(sentence).append('\n'));
            }
        }
        Golden.assertEquals("vn/bantin/bulletin/page-one/" + period + ".txt", text.toString());
    }

    private static Past past(Period now, Period then) throws IOException {
        return then.year() < 2023
                ? null
                : Past.of(then, then.year() == now.year(), Scoreboard.of(ledger(then), Rulebook.STANDARD));
    }

    private static Ledger ledger(Period period) throws IOException {
        Delivery sample = CsvFolder.read(Path.of("src/main/resources/sample"), DecimalMark.POINT, Register.EMPTY)
                .delivery();
        Programme programme = sample.programmes().stream()
                .filter(p -> p.covers(period))
                .findFirst()
                .orElseThrow();
        return new Ledger(
                programme,
                period,
                sample.units(),
                sample.indicators(),
                sample.targets().stream()
                        .filter(t -> t.programme().equals(programme.code()))
                        .toList(),
                sample.progress().stream()
                        .filter(p -> p.period().equals(period))
                        .toList(),
                List.of(),
                List.of());
    }
}
