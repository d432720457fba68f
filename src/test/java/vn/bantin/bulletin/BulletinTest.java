package vn.bantin.bulletin;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vn.bantin.Golden;
import vn.bantin.progress.Ledger;
import vn.bantin.progress.LedgerFile;
import vn.bantin.progress.Period;
import vn.bantin.progress.Status;
import vn.bantin.scoring.ComparisonBase;
import vn.bantin.scoring.PastResults;
import vn.bantin.scoring.Rank;
import vn.bantin.scoring.Rulebook;
import vn.bantin.scoring.Scoreboard;
import vn.bantin.scoring.StatusTally;

/** A case is a folder of {@code cases}: {@code ledger.txt} in, all that the papers of its edition say out. */
class BulletinTest {

    @TestFactory
    List<DynamicTest> every_case_says_what_its_file_shows() throws IOException, URISyntaxException {
        Path cases = Path.of(BulletinTest.class.getResource("cases").toURI());
        try (Stream<Path> folders = Files.list(cases)) {
            return folders.sorted()
                    .map(folder -> DynamicTest.dynamicTest(
                            folder.getFileName().toString(),
                            () -> Golden.assertEquals(
                                    "vn/bantin/bulletin/cases/" + folder.getFileName() + "/bulletin.txt",
                                    said(folder))))
                    .toList();
        }
    }

    private static String said(Path folder) throws IOException {
        LedgerFile file = LedgerFile.of(Files.readString(folder.resolve("ledger.txt")));
        Ledger ledger = file.at(file.cell("publish", "period"));
        Edition edition = Edition.of(
                ledger,
                new ComparisonBase(
                        past(file, ledger, ledger.period().previous()),
                        past(file, ledger, ledger.period().lastYear())),
                List.of(),
                Rulebook.STANDARD,
                Wording.STANDARD,
                IssuerSettings.STANDARD,
                1,
                LocalDate.parse(file.cell("publish", "issued_on")));
        StringBuilder text = new StringBuilder(summary(edition.summary()));
        edition.bulletins().forEach(bulletin -> text.append('\n').append(bulletin(bulletin)));
        edition.sheets().forEach(sheet -> text.append('\n').append(sheet(sheet)));
        return text.toString();
    }

    /** What the case itself reports of that period, if it reports anything. */
    private static PastResults past(LedgerFile file, Ledger now, Period then) {
        if (now.former().stream().noneMatch(report -> report.period().equals(then))) {
            return null;
        }
        Ledger ledger = file.at(then);
        return PastResults.of(
                then, ledger.programme().equals(now.programme()), Scoreboard.untried(ledger, Rulebook.STANDARD));
    }

    private static String summary(Summary summary) {
        StringBuilder text = new StringBuilder("== 00\n");
        text.append(head(summary.letterhead(), summary.title(), summary.programme()));
        summary.overview().forEach(sentence -> text.append(sentence).append('\n'));
        summary.groups().forEach(group -> text.append(group(group)));
        summary.extremes()
                .forEach(extreme -> text.append("%s (%s): %s ... %s%n"
                        .formatted(
                                extreme.indicator(), extreme.unitOfMeasure(), extreme.leaders(), extreme.laggards())));
        Stream.concat(summary.ranking().stream(), summary.unranked().stream())
                .forEach(line -> text.append(line(line, summary)));
        summary.moved()
                .forEach(line -> text.append("%s: %s%n"
                        .formatted(
                                line.name(),
                                line.movement(summary.comparedWith(), summary.period(), summary.names()))));
        summary.clusters()
                .forEach(cluster -> text.append("%s: %s%n"
                        .formatted(
                                cluster.name(),
                                cluster.lines().stream().map(Summary.Line::name).collect(Collectors.joining(", ")))));
        summary.merits().forEach(item -> text.append("± ").append(item).append('\n'));
        Objects.requireNonNullElse(summary.standIns(), List.<String>of())
                .forEach(item -> text.append("≠ ").append(item).append('\n'));
        Objects.requireNonNullElse(summary.hedges(), List.<String>of())
                .forEach(item -> text.append("~ ").append(item).append('\n'));
        summary.method()
                .forEach(paragraph -> text.append("* ").append(paragraph).append('\n'));
        return text.toString();
    }

    private static String group(Bulletin.Group group) {
        return "%s: %s, điểm %s; %s%n"
                .formatted(group.name(), tally(group.tally()), or(group.score()), or(group.words(false)));
    }

    private static String line(Summary.Line line, Summary summary) {
        return "%s | %s | %s: %s | điểm %s | đến kỳ %s | hạng %s, trước %s | cụm %s | %s%n"
                .formatted(
                        line.name(),
                        or(line.cluster()),
                        tally(line.tally()),
                        line.groups().stream().map(BulletinTest::tally).collect(Collectors.joining(", ")),
                        or(line.score()),
                        line.coveragePercent() == null
                                ? "-"
                                : line.coveragePercent().toPlainString(),
                        place(line.place()),
                        or(line.previousRank()),
                        place(line.inCluster()),
                        or(line.reason()));
    }

    private static String bulletin(Bulletin bulletin) {
        StringBuilder text = new StringBuilder("== %02d %s%n".formatted(bulletin.number(), bulletin.unit()));
        text.append(head(bulletin.letterhead(), bulletin.title(), bulletin.programme()));
        text.append(or(bulletin.plans())).append('\n');
        text.append(bulletin.counts()).append('\n');
        bulletin.changes().forEach(change -> text.append(change).append('\n'));
        bulletin.behind().forEach(target -> text.append("! ").append(target).append('\n'));
        bulletin.remarks().forEach(remark -> text.append(remark).append('\n'));
        bulletin.groups().forEach(group -> text.append(group(group)));
        for (TargetRow row : bulletin.rows()) {
            text.append("%s | %s | %s | %s | %s | %s%% | %s: %s | hạng %s | %s%n"
                    .formatted(
                            row.number() == null ? "  trong đó" : row.number(),
                            row.name(),
                            row.unitOfMeasure(),
                            row.plan(),
                            row.valueText().isEmpty() ? "-" : row.valueText(),
                            or(row.percentOfPlan()),
                            row.label(),
                            row.why(),
                            place(row.place()),
                            or(row.leadBody())));
            text.append("    giao %s, đề ra %s; quý %s; cùng kỳ %s, %s%%; %s%n"
                    .formatted(
                            or(row.assigned()),
                            or(row.own()),
                            or(row.quarter()),
                            or(row.lastYear()),
                            or(row.percentOfLastYear()),
                            or(row.trend().words())));
        }
        Objects.requireNonNullElse(bulletin.merits(), List.<String>of())
                .forEach(item -> text.append("± ").append(item).append('\n'));
        Objects.requireNonNullElse(bulletin.standIns(), List.<String>of())
                .forEach(item -> text.append("≠ ").append(item).append('\n'));
        bulletin.hedges().forEach(item -> text.append("~ ").append(item).append('\n'));
        bulletin.method()
                .forEach(paragraph -> text.append("* ").append(paragraph).append('\n'));
        return text.toString();
    }

    private static String sheet(IndicatorSheet sheet) {
        StringBuilder text = new StringBuilder("== %02d %s %s (%s, %s, %s)%n%s%n"
                .formatted(
                        sheet.number(),
                        sheet.indicator(),
                        sheet.name(),
                        sheet.group(),
                        sheet.unitOfMeasure(),
                        or(sheet.leadBody()),
                        sheet.counts()));
        for (IndicatorSheet.Line line : sheet.lines()) {
            text.append("%s | %s | %s | %s | %s%% | điểm %s | %s | %s | hạng %s%n"
                    .formatted(
                            line.name(),
                            or(line.cluster()),
                            line.plan(),
                            or(line.value()),
                            or(line.percentOfPlan()),
                            or(line.score()),
                            line.label(),
                            or(line.reason()),
                            place(line.place())));
        }
        return text.toString();
    }

    private static String head(Letterhead head, String title, String programme) {
        return "%s / %s%n%s%n%s%n%s%n%s%n"
                .formatted(
                        or(head.upperBody()), head.issuingBody(), head.number(), head.placeAndDate(), title, programme);
    }

    private static String tally(StatusTally tally) {
        return Stream.of(Status.values())
                .map(status -> String.valueOf(tally.of(status)))
                .collect(Collectors.joining("+", "", "=" + tally.total()));
    }

    private static String place(Rank place) {
        return place == null ? "-" : Phrase.place(place);
    }

    private static String or(Object value) {
        return value == null || value.equals("") ? "-" : value.toString();
    }
}
