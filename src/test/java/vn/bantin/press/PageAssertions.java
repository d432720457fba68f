package vn.bantin.press;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bantin.press.ReadPdf.squeezed;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.bantin.bulletin.Briefing;
import vn.bantin.bulletin.Bulletin;
import vn.bantin.bulletin.Letterhead;
import vn.bantin.bulletin.Phrase;
import vn.bantin.bulletin.Summary;
import vn.bantin.bulletin.TargetRow;
import vn.bantin.page.AnnexExtent;
import vn.bantin.page.ExtremeText;
import vn.bantin.page.GroupMatrix;
import vn.bantin.page.OpenLines;
import vn.bantin.page.YearEnd;
import vn.bantin.progress.NumberText;
import vn.bantin.progress.Status;
import vn.bantin.scoring.Rank;
import vn.bantin.scoring.RankRange;
import vn.bantin.scoring.StatusTally;

/** Whether all that a bulletin or a summary holds is on its pages, where it belongs, and nothing hides anything. */
final class PageAssertions {

    private static final Map<Status, String> SIGNS = Map.of(
            Status.EXCEEDED, "▲",
            Status.COMPLETED, "■",
            Status.ON_PACE, "●",
            Status.BEHIND, "▼",
            Status.MISSED, "◊",
            Status.NOT_ASSESSED, "○");
    private static final List<String> KEYS = List.of(
            "number",
            "name",
            "unit",
            "assigned",
            "own",
            "lastYear",
            "quarter",
            "value",
            "trend",
            "percent",
            "percentOfLastYear",
            "status",
            "rank",
            "lead");

    private static final ResourceBundle WORDS = SampleEdition.PRESS.words();

    private static final String OF_PLAN = " so với kế hoạch";

    private PageAssertions() {}

    static void assertPrinted(Bulletin bulletin, ReadPdf pdf) {
        assertHead(bulletin.letterhead(), bulletin.title(), bulletin.programme(), pdf);
        assertThat(pdf.squeezed()).contains(squeezed(bulletin.counts()));
        bulletin.changes().forEach(text -> assertThat(pdf.squeezed()).contains(squeezed(text)));
        assertBriefed(bulletin, pdf);
        bulletin.remarks().forEach(remark -> assertThat(pdf.squeezed()).contains(squeezed(remark)));
        bulletin.method().forEach(text -> assertThat(pdf.squeezed()).contains(squeezed(text)));
        assertThat(table(pdf, "Nhómchỉtiêu"))
                .isEqualTo(bulletin.tally().assessed() == 0 ? List.of() : ExpectedGroups.of(bulletin.groups()));
        List<ReadPdf.Row> targets = targets(pdf);
        List<List<String>> expected = new ArrayList<>();
        String group = null;
        List<String> groups =
                bulletin.rows().stream().map(TargetRow::group).distinct().toList();
        AnnexExtent annex = AnnexExtent.of(bulletin, WORDS);
        Set<String> leftOut = annex.leftOut(bulletin, WORDS);
        for (TargetRow row : bulletin.resultRows()) {
            if (annex.namesGroups(bulletin) && !row.group().equals(group)) {
                group = row.group();
                expected.add(List.of(squeezed(roman(groups.indexOf(group) + 1) + ". " + group)));
            }
            List<String> cells = new ArrayList<>(cells(row));
            for (int i = KEYS.size() - 1; i >= 0; i--) {
                if (leftOut.contains(KEYS.get(i))) {
                    cells.remove(i);
                }
            }
            expected.add(cells);
        }
        assertThat(targets.stream().map(ReadPdf.Row::cells)).containsExactlyElementsOf(expected);
        assertPlaced(pdf);
    }

    /** Page one has the strip, the points and the rank; the list below the table has the targets that are not assessed. */
    private static void assertBriefed(Bulletin bulletin, ReadPdf pdf) {
        Briefing briefing = Objects.requireNonNull(bulletin.briefing());
        String one = pdf.squeezedPage(1);
        assertThat(one).contains(squeezed(bulletin.changes().get(0)));
        briefing.highlights().forEach(text -> assertThat(one).contains(squeezed(text)));
        boolean led =
                briefing.points().stream().anyMatch(point -> !point.leadBody().isEmpty());
        boolean ofPlan =
                briefing.points().stream().allMatch(point -> point.lacking().endsWith(OF_PLAN));
        assertThat(table(pdf, "TT", "Nộidung"))
                .isEqualTo(briefing.points().stream()
                        .map(point -> Stream.of(
                                        Stream.of(
                                                "" + point.number(),
                                                point.name(),
                                                point.standing(),
                                                ofPlan ? point.lacking().replace(OF_PLAN, "") : point.lacking()),
                                        led ? Stream.of(point.leadBody()) : Stream.<String>of(),
                                        briefing.compared() ? Stream.of(point.before()) : Stream.<String>of())
                                .flatMap(cells -> cells)
                                .map(ReadPdf::squeezed)
                                .toList())
                        .toList());
        OpenLines.of(bulletin, WORDS).forEach(line -> assertThat(pdf.squeezed()).contains(squeezed(line)));
    }

    static void assertPrinted(Summary summary, ReadPdf pdf) {
        assertHead(summary.letterhead(), summary.title(), summary.programme(), pdf);
        summary.overview().forEach(text -> assertThat(pdf.squeezed()).contains(squeezed(text)));
        Objects.requireNonNull(summary.hedges())
                .forEach(text -> assertThat(pdf.squeezed()).contains(squeezed(text)));
        summary.method().forEach(text -> assertThat(pdf.squeezed()).contains(squeezed(text)));
        assertThat(table(pdf, "Nhómchỉtiêu")).isEqualTo(ExpectedGroups.summed(summary.groups()));
        assertThat(table(pdf, "Hạng"))
                .isEqualTo(withoutEmptyColumns(summary.ranking().stream()
                        .map(line -> cells(line, summary.ranges()))
                        .toList()));
        assertThat(clusters(pdf))
                .isEqualTo(summary.clusters().stream()
                        .map(cluster -> cluster.lines().stream()
                                .map(PageAssertions::inCluster)
                                .toList())
                        .toList());
        assertThat(table(pdf, "Đơnvị", "Lýdo"))
                .isEqualTo(summary.unranked().stream()
                        .map(line -> List.of(squeezed(line.name()), squeezed(line.reason())))
                        .toList());
        String now = squeezed(summary.names().compared(summary.period()));
        String before = squeezed(summary.comparedName());
        assertThat(table(pdf, "Đơnvị", "Hạng" + before, "Hạng" + now))
                .isEqualTo(summary.moved().stream()
                        .map(line -> List.of(
                                squeezed(line.name()),
                                line.before() == null
                                        ? "chưaxếphạng"
                                        : "" + line.before().rank(),
                                line.place() == null
                                        ? "chưaxếphạng"
                                        : "" + line.place().rank(),
                                change(line.change()),
                                "")) // drawn
                        .toList());
        assertThat(table(pdf, "Chỉtiêu", "Dẫnđầu").stream().map(cells -> cells.subList(1, 3)))
                .containsExactlyElementsOf(ExtremeText.named(summary).stream()
                        .map(extreme -> List.of(
                                squeezed(Phrase.capitalised(extreme.leaders())),
                                squeezed(Phrase.capitalised(extreme.laggards()))))
                        .toList());
        GroupMatrix.columns(summary).stream()
                .findFirst()
                .filter(first -> summary.groups().size() > 1)
                .ifPresent(first -> assertThat(table(pdf, "Đơnvị", squeezed(first.name())))
                        .isEqualTo(summary.lines().toList().stream()
                                .map(line -> matrix(summary, line))
                                .toList()));
        assertPlaced(pdf);
    }

    private static List<String> matrix(Summary summary, Summary.Line line) {
        List<String> cells = new ArrayList<>(List.of(squeezed(line.name())));
        GroupMatrix.columns(summary)
                .forEach(column -> cells.add(squeezed(GroupMatrix.text(column.of(line), YearEnd.over(summary)))));
        return cells;
    }

    /** The rows of a bulletin's table, without its head. */
    static List<ReadPdf.Row> targets(ReadPdf pdf) {
        return below(pdf, "TT", "Chỉtiêu", "ĐVT");
    }

    /** Nothing beside the page, nothing over anything, no row on two pages, the page numbers at the top. */
    static void assertPlaced(ReadPdf pdf) {
        assertThat(pdf.outside()).as("outside the type area").isEmpty();
        assertThat(pdf.overprinted()).as("over each other").isEmpty();
        assertThat(pdf.rows()).allSatisfy(row -> assertThat(row.pages()).hasSize(1));
        for (int page = 1; page <= pdf.pages().size(); page++) {
            assertThat(pdf.above(page, 57)).as("top of page %d", page).isEqualTo(page == 1 ? "" : "" + page);
        }
        assertNoHeadingAlone(pdf);
    }

    /** A group heading has a row of its group below it on the same page. */
    private static void assertNoHeadingAlone(ReadPdf pdf) {
        Map<Integer, ReadPdf.Row> lastOfPage = new LinkedHashMap<>();
        targets(pdf).forEach(row -> lastOfPage.put(row.page(), row));
        assertThat(lastOfPage)
                .allSatisfy((page, row) ->
                        assertThat(row.cells()).as("last row of page %d", page).hasSizeGreaterThan(1));
    }

    private static void assertHead(Letterhead head, String title, String programme, ReadPdf pdf) {
        String text = pdf.squeezedPage(1);
        assertThat(text)
                .contains(squeezed("ĐẢNG CỘNG SẢN VIỆT NAM"))
                .contains(squeezed(head.issuingBody() + "*" + head.number()))
                .contains(squeezed(head.placeAndDate()))
                .contains(squeezed("BÁO CÁO" + title + "-----" + programme));
        if (head.upperBody() != null) {
            assertThat(text).contains(squeezed(head.upperBody() + head.issuingBody()));
        }
    }

    private static List<List<String>> table(ReadPdf pdf, String... firstColumns) {
        return below(pdf, firstColumns).stream().map(ReadPdf.Row::cells).toList();
    }

    private static List<ReadPdf.Row> below(ReadPdf pdf, String... firstColumns) {
        List<ReadPdf.Row> rows = new ArrayList<>();
        boolean in = false;
        boolean head = false;
        for (ReadPdf.Row row : pdf.rows()) {
            if (row.head() && !head) {
                in = row.cells()
                        .subList(0, Math.min(firstColumns.length, row.cells().size()))
                        .equals(List.of(firstColumns));
            } else if (in && !row.head()) {
                rows.add(row);
            }
            head = row.head();
        }
        return rows;
    }

    private static List<String> cells(TargetRow row) {
        return List.of(
                row.number() == null ? "" : "" + row.number(),
                squeezed(row.name()),
                squeezed(row.unitOfMeasure()),
                squeezed(row.assigned()),
                squeezed(row.own()),
                squeezed(row.lastYear()),
                squeezed(row.quarter()),
                squeezed(row.valueText()),
                "", // drawn
                percent(row.percentOfPlan()),
                percent(row.percentOfLastYear()),
                squeezed(SIGNS.get(row.status()) + judged(row)),
                place(row.place()),
                row.leadBody() == null ? "" : squeezed(row.leadBody()));
    }

    /** The status and why: nothing more of a plan that was reached or missed. */
    static String judged(TargetRow row) {
        String why = row.why().replaceFirst("^hết (kỳ|năm|nhiệm kỳ), ", "");
        boolean said = List.of(
                        "đạt mức kế hoạch",
                        "vượt mức kế hoạch",
                        "không hoàn thành kế hoạch",
                        "đã hoàn thành",
                        "không hoàn thành")
                .contains(why);
        return row.label() + (said ? "" : ", " + inBrief(row, why));
    }

    /** What was due alone where the column of percentages says what was done. */
    private static String inBrief(TargetRow row, String why) {
        String done = row.percentOfPlan() == null ? "-" : NumberText.of(row.percentOfPlan()) + "%";
        for (String said : List.of("đạt " + done + ", ", "bằng " + done + " kế hoạch, ")) {
            if (why.startsWith(said + "cần ")) {
                return why.substring(said.length());
            }
        }
        return why.replace("điểm phần trăm", "điểm %").replace("tốc độ, tỷ lệ trong kỳ", "trong kỳ");
    }

    private static String change(Integer change) {
        return change == null ? "" : change == 0 ? "=" : (change > 0 ? "↑" : "↓") + Math.abs(change);
    }

    private static String percent(BigDecimal percent) {
        if (percent == null) {
            return "";
        }
        if (percent.abs().compareTo(new BigDecimal(9999)) > 0) {
            return percent.signum() < 0 ? "<-9.999" : ">9.999";
        }
        return Phrase.ratio(percent);
    }

    private static List<String> cells(Summary.Line line, boolean ranges) {
        StatusTally tally = line.tally();
        RankRange swing = line.swing();
        String moves = !ranges ? "" : swing.still() ? swing.best() + "" : swing.best() + "-" + swing.worst();
        List<String> cells = new ArrayList<>(List.of(
                line.place().rank() + (line.place().tied() ? "*" : ""),
                moves,
                change(line.change()),
                squeezed(line.name()),
                NumberText.of(line.score(), 2),
                Phrase.part(line.coveragePercent())));
        for (Status status : Status.values()) {
            cells.add("" + tally.of(status));
        }
        return cells;
    }

    /** A column that says nothing in any row, or 0 in each, is not printed. */
    private static List<List<String>> withoutEmptyColumns(List<List<String>> rows) {
        return rows.stream()
                .map(row -> IntStream.range(0, row.size())
                        .filter(i -> rows.stream()
                                .anyMatch(other -> !List.of("", "0").contains(other.get(i))))
                        .mapToObj(row::get)
                        .toList())
                .toList();
    }

    /** The tables of the clusters, each with its rows. */
    private static List<List<List<String>>> clusters(ReadPdf pdf) {
        List<List<List<String>>> tables = new ArrayList<>();
        boolean head = false;
        boolean in = false;
        for (ReadPdf.Row row : pdf.rows()) {
            if (row.head() && !head) {
                in = row.cells().get(0).equals("Hạngtrongcụm");
                if (in) {
                    tables.add(new ArrayList<>());
                }
            } else if (in && !row.head()) {
                tables.get(tables.size() - 1).add(row.cells());
            }
            head = row.head();
        }
        return tables;
    }

    private static List<String> inCluster(Summary.Line line) {
        return List.of(
                line.inCluster().rank() + (line.inCluster().tied() ? "*" : ""),
                squeezed(line.name()),
                NumberText.of(line.score(), 2),
                Phrase.part(line.coveragePercent()),
                line.place().rank() + (line.place().tied() ? "*" : ""),
                change(line.change()));
    }

    private static String place(Rank place) {
        return place == null ? "" : place.rank() + "/" + place.among() + (place.tied() ? "*" : "");
    }

    /** Counted on fingers, so that the program's own way is not its proof. */
    static String roman(int number) {
        return "I"
                .repeat(number)
                .replace("IIIII", "V")
                .replace("VV", "X")
                .replace("XXXXX", "L")
                .replace("LL", "C")
                .replace("VIIII", "IX")
                .replace("IIII", "IV")
                .replace("LXXXX", "XC")
                .replace("XXXX", "XL");
    }
}
