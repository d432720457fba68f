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
import vn.bantin.progress.ImportedData;
import vn.bantin.progress.Ledger;
import vn.bantin.progress.MasterData;
import vn.bantin.progress.Period;
import vn.bantin.progress.Programme;
import vn.bantin.scoring.ComparisonBase;
import vn.bantin.scoring.PastResults;
import vn.bantin.scoring.Rulebook;
import vn.bantin.scoring.Scoreboard;

/** What page one of the sample's bulletins says in each quarter, as files to read. */
class PageOneTest {

    @ParameterizedTest
    @ValueSource(strings = {"2023-Q1", "2023-Q2", "2023-Q4", "2024-Q1"})
    void page_one_says_the_counts_the_changes_who_is_behind_what_is_open_and_the_rank(String period)
            throws IOException {
        Period now = Period.of(period);
        Edition edition = Edition.of(
                ledger(now),
                new ComparisonBase(past(now, now.previous()), past(now, now.lastYear())),
                List.of(),
                Rulebook.STANDARD,
                Wording.STANDARD,
                IssuerSettings.STANDARD,
                1,
                LocalDate.of(2024, 4, 3));
        StringBuilder text = new StringBuilder();
        edition.summary().overview().forEach(sentence -> text.append(sentence).append('\n'));
        for (Bulletin bulletin : edition.bulletins()) {
            if (List.of("381", "384", "387", "395", "401").contains(bulletin.unit())) {
                text.append('\n').append(bulletin.counts()).append('\n');
                Briefing briefing = bulletin.briefing();
                text.append("hạng %s [%s]%n".formatted(briefing.rank(), briefing.movement()));
                for (Briefing.Point point : briefing.points()) {
                    text.append("- TT %d %s | %s | thiếu %s | %s | %s: %s%n"
                            .formatted(
                                    point.number(),
                                    point.name(),
                                    point.standing(),
                                    point.lacking(),
                                    point.leadBody(),
                                    briefing.before(),
                                    point.before()));
                }
                if (briefing.further() != null) {
                    text.append("- khác: ").append(briefing.further()).append('\n');
                }
                bulletin.behind()
                        .forEach(target -> text.append("! ").append(target).append('\n'));
                briefing.highlights()
                        .forEach(sentence -> text.append("+ ").append(sentence).append('\n'));
                bulletin.changes().forEach(sentence -> text.append(sentence).append('\n'));
                bulletin.remarks().forEach(sentence -> text.append(sentence).append('\n'));
            }
        }
        Golden.assertEquals("vn/bantin/bulletin/page-one/" + period + ".txt", text.toString());
    }

    private static PastResults past(Period now, Period then) throws IOException {
        return then.year() < 2023
                ? null
                : PastResults.of(then, then.year() == now.year(), Scoreboard.of(ledger(then), Rulebook.STANDARD));
    }

    private static Ledger ledger(Period period) throws IOException {
        ImportedData sample = CsvFolder.read(Path.of("src/main/resources/sample"), DecimalMark.POINT, MasterData.EMPTY)
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
