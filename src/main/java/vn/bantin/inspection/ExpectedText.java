package vn.bantin.inspection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.bantin.bulletin.Briefing;
import vn.bantin.bulletin.Bulletin;
import vn.bantin.bulletin.Correction;
import vn.bantin.bulletin.CorrectionRoom;
import vn.bantin.bulletin.IndicatorSheet;
import vn.bantin.bulletin.Letterhead;
import vn.bantin.bulletin.Phrase;
import vn.bantin.bulletin.SignatureBlock;
import vn.bantin.bulletin.Summary;
import vn.bantin.bulletin.TargetRow;
import vn.bantin.page.AnnexExtent;
import vn.bantin.page.AnnexText;
import vn.bantin.page.BriefingText;
import vn.bantin.page.CellText;
import vn.bantin.page.ExtremeText;
import vn.bantin.page.GroupMatrix;
import vn.bantin.page.OpenLines;
import vn.bantin.page.PackVolume;
import vn.bantin.page.PrintedGroups;
import vn.bantin.page.RankingColumns;
import vn.bantin.page.SheetColumns;
import vn.bantin.page.SheetHeading;
import vn.bantin.page.TableColumn;
import vn.bantin.page.TargetColumns;
import vn.bantin.page.VerificationCode;
import vn.bantin.page.YearEnd;
import vn.bantin.progress.NumberText;
import vn.bantin.progress.Status;
import vn.bantin.scoring.StatusTally;

/**
 * What a file must say, worked out from the frozen pages alone and not by the code that lays them out; only the text of a
 * cell is {@link CellText}'s, so that whatever can be frozen can be found again.
 *
 * <p>What an office's own templates may leave out or put elsewhere is only asked of those of the build.
 */
final class ExpectedText {

    /**
     * A row of a table.
     *
     * @param cells all that are not empty, in order
     * @param must those that any template prints
     */
    record Line(List<String> cells, List<String> must) {}

    private final ResourceBundle words;
    private final Set<String> texts = new LinkedHashSet<>();
    private final List<String> must = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private String code = "";
    private final AllowedWords vocabulary;

    private ExpectedText(ExpectedText onAllPages) {
        words = onAllPages.words;
        vocabulary = new AllowedWords(onAllPages.vocabulary);
    }

    /**
     * What may stand on any page.
     *
     * @param expressions what an office's own templates compute
     */
    ExpectedText(ResourceBundle words, List<String> expressions) {
        this.words = words;
        vocabulary = new AllowedWords();
        for (String key : words.keySet()) {
            vocabulary.frozen(words.getString(key));
        }
        vocabulary.also(words.getString("tied.note"));
        expressions.forEach(vocabulary::numbersIn);
    }

    /** The same, and what was frozen of a unit. */
    ExpectedText and(Bulletin bulletin) {
        ExpectedText expected = new ExpectedText(this);
        expected.vocabulary.frozen(bulletin);
        expected.head(bulletin.letterhead(), bulletin.title(), bulletin.programme(), bulletin.closing());
        expected.must(bulletin.counts());
        bulletin.changes().stream().limit(1).forEach(expected::must); // the rank
        bulletin.changes().forEach(expected::text);
        expected.briefing(bulletin);
        String annexOf = AnnexText.annexOf(bulletin, expected.words);
        expected.vocabulary.also(annexOf); // where its page has no room, even a short table is an annex
        AnnexExtent annex = AnnexExtent.of(bulletin, expected.words);
        if (annex != AnnexExtent.NONE) {
            expected.text(annexOf);
        }
        Set<String> leftOut = annex.leftOut(bulletin, expected.words);
        expected.text(AnnexText.key(bulletin, leftOut, expected.words));
        bulletin.remarks().forEach(expected::text);
        expected.correction(
                bulletin.correction(),
                CorrectionRoom.listFits(bulletin) ? "" : " " + expected.words.getString("correction.below"));
        expected.items(bulletin.assignments());
        expected.items(Objects.requireNonNullElse(bulletin.merits(), List.of()));
        expected.items(Objects.requireNonNullElse(bulletin.standIns(), List.of()));
        if (bulletin.briefing() == null) {
            expected.items(bulletin.hedges());
        }
        if (bulletin.doubts() != null) {
            expected.text(bulletin.doubts());
        }
        if (bulletin.restated() != null) {
            expected.text(expected.words.getString("restated.mark") + bulletin.restated());
        }
        bulletin.method().forEach(expected::text);
        expected.code = PdfText.squeeze(CellText.check(VerificationCode.of(bulletin), expected.words));
        expected.groups(PrintedGroups.of(bulletin), YearEnd.over(bulletin));
        expected.vocabulary.also(bulletin.plans());
        List<String> groups =
                bulletin.rows().stream().map(TargetRow::group).distinct().toList();
        List<TableColumn<TargetRow>> columns = TargetColumns.without(leftOut);
        String group = "";
        for (TargetRow row : bulletin.resultRows()) {
            if (annex.namesGroups(bulletin) && !row.group().equals(group)) {
                group = row.group();
                expected.line(List.of(NumberText.roman(groups.indexOf(group) + 1) + ". " + group), List.of());
            }
            expected.target(row, columns);
        }
        OpenLines.of(bulletin, expected.words).forEach(expected::must);
        return expected;
    }

    /** The same, and the lines of a pack's contents that lead to its files, the first of which begins behind so many pages. */
    ExpectedText and(PackVolume volume, int before) {
        ExpectedText expected = new ExpectedText(this);
        for (PackVolume.Line line : volume.contents(before, List.of(), words)) {
            List<@Nullable String> cells = List.of(line.number(), line.name(), line.pageText());
            expected.line(cells, cells);
        }
        Correction correction = volume.pack().summary().correction();
        if (correction != null) {
            expected.text(Phrase.capitals(correction.title()));
            expected.text("(" + correction.replacement() + ")");
        }
        return expected;
    }

    /** The same, and what was frozen of all units. */
    ExpectedText and(Summary summary) {
        ExpectedText expected = new ExpectedText(this);
        expected.vocabulary.frozen(summary);
        expected.head(summary.letterhead(), summary.title(), summary.programme(), summary.closing());
        summary.overview().stream().limit(1).forEach(expected::must);
        summary.overview().forEach(expected::text);
        expected.text(AnnexText.annexOf(summary, expected.words));
        expected.correction(summary.correction(), "");
        expected.items(summary.merits());
        summary.method().forEach(expected::text);
        expected.code = PdfText.squeeze(CellText.check(VerificationCode.of(summary), expected.words));
        expected.strip(BriefingText.strip(summary, expected.words));
        expected.groups(PrintedGroups.of(summary, expected.words), YearEnd.over(summary));
        for (Summary.Line line : GroupMatrix.printed(summary) ? summary.lines().toList() : List.<Summary.Line>of()) {
            List<@Nullable String> cells = new ArrayList<>(List.of(line.name()));
            GroupMatrix.columns(summary)
                    .forEach(column -> cells.add(GroupMatrix.text(column.of(line), YearEnd.over(summary))));
            expected.line(cells, List.of(line.name()));
        }
        List<TableColumn<Summary.Line>> columns = RankingColumns.printed(summary, expected.words);
        summary.ranking().forEach(line -> expected.ranked(line, columns));
        for (Summary.Line line : summary.unranked()) {
            expected.line(Arrays.asList(line.name(), line.reason()), Arrays.asList(line.name(), line.reason()));
        }
        for (Summary.Cluster cluster : summary.clusters()) {
            cluster.lines().forEach(expected::inCluster);
        }
        for (Summary.Extreme extreme : ExtremeText.named(summary)) {
            String leaders = Phrase.capitalised(extreme.leaders());
            String laggards = Phrase.capitalised(extreme.laggards());
            expected.line(
                    List.of(ExtremeText.name(extreme, expected.words), leaders, laggards), List.of(leaders, laggards));
        }
        ExtremeText.notes(summary, expected.words).forEach(expected::text);
        RankingColumns.changeNote(summary, expected.words).ifPresent(expected::text);
        return expected;
    }

    /** The same, and what was frozen of an indicator. */
    ExpectedText and(IndicatorSheet sheet) {
        ExpectedText expected = new ExpectedText(this);
        expected.vocabulary.frozen(sheet);
        expected.must(sheet.heading());
        expected.text(SheetHeading.about(sheet, expected.words));
        expected.text(SheetHeading.counts(sheet, expected.words));
        for (IndicatorSheet.Line line : sheet.lines()) {
            String place = CellText.place(line.place(), expected.words);
            expected.line(expected.cells(SheetColumns.COLUMNS, line), List.of(place, line.name(), line.value()));
        }
        return expected;
    }

    /** The same, and a paragraph. */
    ExpectedText and(@Nullable String paragraph) {
        ExpectedText expected = new ExpectedText(this);
        expected.texts.addAll(texts);
        expected.must.addAll(must);
        expected.lines.addAll(lines);
        expected.text(paragraph);
        return expected;
    }

    private void briefing(Bulletin bulletin) {
        Briefing briefing = bulletin.briefing();
        if (briefing == null) {
            items(bulletin.behind());
            return;
        }
        strip(BriefingText.strip(bulletin, briefing, words));
        if (!briefing.points().isEmpty() && briefing.compared()) {
            text(briefing.before());
        }
        if (briefing.points().isEmpty()) {
            vocabulary.also(BriefingText.none(bulletin, words));
        }
        for (Briefing.Point point : briefing.points()) {
            line(
                    List.of(
                            String.valueOf(point.number()),
                            point.name(),
                            point.standing(),
                            BriefingText.lacking(briefing, point),
                            point.leadBody(),
                            briefing.compared() ? point.before() : ""),
                    List.of(point.name(), point.standing()));
        }
        if (!bulletin.furtherBehind().isEmpty()) {
            text(BriefingText.further(bulletin, words));
            vocabulary.also(BriefingText.further(bulletin, words));
        }
        briefing.highlights().forEach(this::text);
        if (!briefing.chapters().isEmpty()) {
            text(BriefingText.chapter(1, words.getString("chapter.results")));
        }
        int number = 1;
        for (Briefing.Chapter chapter : briefing.chapters()) {
            text(BriefingText.chapter(++number, chapter.title()));
            for (int i = 0; i < chapter.parts().size(); i++) {
                Briefing.Part part = chapter.parts().get(i);
                text(BriefingText.part(chapter, i));
                for (int k = 0; k < part.items().size(); k++) {
                    text(BriefingText.item(chapter, part, k));
                }
            }
        }
    }

    private void strip(List<BriefingText.Cell> strip) {
        line(strip.stream().map(BriefingText.Cell::label).toList(), List.of());
        line(strip.stream().map(BriefingText.Cell::figure).toList(), List.of());
        strip.forEach(cell -> vocabulary.also(cell.label() + " " + cell.figure()));
    }

    private void head(Letterhead head, String title, String programme, @Nullable SignatureBlock closing) {
        Stream.of(head.upperBody(), head.number(), head.placeAndDate(), head.draftMark())
                .forEach(this::text);
        must(head.issuingBody());
        must(title);
        if (!CellText.names(title, programme)) {
            text(programme);
        }
        if (head.meeting() != null) {
            text("(" + head.meeting() + ")");
        }
        if (closing != null) {
            Stream.of(closing.onBehalfOf(), closing.position(), closing.name()).forEach(this::text);
            closing.recipients().forEach(this::text);
        }
    }

    private void correction(@Nullable Correction correction, String more) {
        if (correction != null) {
            must(Phrase.capitals(correction.title()));
            text("(" + correction.replacement() + ")");
            text(correction.extent() + more);
            items(correction.items());
        }
    }

    private void items(List<String> items) {
        for (int i = 0; i < items.size(); i++) {
            text(CellText.item(items, i));
        }
    }

    private void groups(List<Bulletin.Group> groups, boolean over) {
        for (Bulletin.Group group : groups) {
            StatusTally tally = group.tally();
            List<String> cells = Arrays.asList(
                    group.name(),
                    CellText.score(group.score()),
                    CellText.count(tally.of(Status.COMPLETED) + tally.of(Status.EXCEEDED)),
                    over ? "" : CellText.count(tally.of(Status.ON_PACE)),
                    CellText.count(tally.of(Status.BEHIND) + tally.of(Status.MISSED)),
                    CellText.count(tally.of(Status.NOT_ASSESSED)),
                    CellText.count(tally.total()));
            line(cells, List.of());
            vocabulary.also(String.join(" ", cells));
        }
    }

    private void target(TargetRow row, List<TableColumn<TargetRow>> columns) {
        line(
                cells(columns, row),
                List.of(
                        row.name(),
                        row.valueText(),
                        CellText.percent(row.percentOfPlan()),
                        row.label(),
                        CellText.placeAmong(row.place(), words)));
    }

    private void ranked(Summary.Line line, List<TableColumn<Summary.Line>> columns) {
        line(
                cells(columns, line),
                List.of(CellText.place(line.place(), words), line.name(), CellText.score(line.score())));
    }

    private void inCluster(Summary.Line line) {
        List<@Nullable String> cells = List.of(
                CellText.place(line.inCluster(), words),
                line.name(),
                CellText.score(line.score()),
                CellText.part(line.coveragePercent()),
                CellText.place(line.place(), words),
                CellText.change(line.change()));
        line(cells, List.of());
    }

    private <R> List<@Nullable String> cells(List<TableColumn<R>> columns, R row) {
        return columns.stream()
                .<@Nullable String>map(column -> column.text(row, words))
                .toList();
    }

    private void must(String text) {
        must.add(PdfText.squeeze(text));
        text(text);
    }

    private void text(@Nullable String text) {
        if (text != null && !text.isBlank()) {
            texts.add(PdfText.squeeze(text));
        }
    }

    private void line(List<@Nullable String> cells, List<@Nullable String> must) {
        lines.add(new Line(squeezed(cells), squeezed(must)));
    }

    private static List<String> squeezed(List<@Nullable String> cells) {
        return cells.stream()
                .flatMap(Stream::ofNullable)
                .map(PdfText::squeeze)
                .filter(cell -> !cell.isEmpty())
                .toList();
    }

    /** The paragraphs: all of them, or those that any template prints. */
    Collection<String> texts(boolean all) {
        return all ? texts : must;
    }

    /** The line with the check code, empty where there is none. */
    String code() {
        return code;
    }

    List<Line> lines() {
        return lines;
    }

    /** The words and numbers that may stand there besides. */
    AllowedWords vocabulary() {
        return vocabulary;
    }
}
