package vn.bantin.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.bantin.bulletin.Briefing;
import vn.bantin.bulletin.Bulletin;
import vn.bantin.bulletin.Edition;
import vn.bantin.bulletin.Summary;
import vn.bantin.bulletin.Wording;
import vn.bantin.inspection.Inspection;
import vn.bantin.output.EditionFolder;
import vn.bantin.press.Papers;
import vn.bantin.press.PrintedPdf;
import vn.bantin.press.SampleEdition;
import vn.bantin.press.SmallIndex;
import vn.bantin.progress.LedgerFile;
import vn.bantin.progress.Period;
import vn.bantin.scoring.Rulebook;

/** The strip of counts on page one of a unit, and of all units. */
class StripTest {

    private static final ResourceBundle TEXTS = SampleEdition.SHOP.press().words();

    @TempDir
    private Path folder;

    @Test
    void within_the_year_four_counts_stand_before_the_rank() {
        assertThat(said(SampleEdition.bulletin("395")))
                .containsExactly(
                        "▲■ Hoàn thành 03",
                        "● Đạt tiến độ 08",
                        "▼ Chậm tiến độ 05",
                        "○ Chưa đánh giá 22",
                        "Hạng, tăng 17 bậc 4/25");
    }

    @Test
    @Tag("slow")
    void when_the_year_is_over_nothing_is_on_pace_and_three_counts_are_printed_across_the_page() throws Exception {
        Bulletin over = lastOf(2023);

        assertThat(said(over)).hasSize(4).first().asString().startsWith("▲■ Hoàn thành");
        assertThat(said(over).get(1)).startsWith("◊ Không hoàn thành");
        assertThat(BriefingText.leftOut(PageRows.first(over, AnnexExtent.ALL, TEXTS)))
                .containsEntry("strip", Set.of("pace"));
        PrintedPdf pdf = SampleEdition.PRESS.print(over, SampleEdition.ISSUED_ON);
        EditionFolder.Stored stored = new EditionFolder(folder).put("year.pdf", pdf.content());
        Papers.inspection(SampleEdition.PRESS)
                .inspect(new Inspection.Print(folder.resolve("year.pdf"), stored.sha256(), pdf.pages()), over);
    }

    @Test
    void a_place_among_one_is_no_rank() {
        Bulletin one = SampleEdition.bulletin("395");
        Briefing alone = new Briefing("1/1", "tăng 3 bậc", "Kỳ trước", List.of(), null, List.of(), List.of());

        assertThat(BriefingText.strip(one, alone, TEXTS))
                .last()
                .isEqualTo(new BriefingText.Cell("total", "Không so sánh hạng", "-"));
    }

    @Test
    void over_all_units_it_counts_all_targets_and_says_how_many_units_are_ranked() {
        assertThat(said(BriefingText.strip(SampleEdition.EDITION.summary(), TEXTS)))
                .containsExactly(
                        "▲■ Hoàn thành 47",
                        "● Đạt tiến độ 235",
                        "▼ Chậm tiến độ 137",
                        "○ Chưa đánh giá 607",
                        "Được xếp hạng 25/27");
        assertThat(said(BriefingText.strip(SampleEdition.of(new Period(2023, 4)).summary(), TEXTS)))
                .containsExactly(
                        "▲■ Hoàn thành 876", "◊ Không hoàn thành 87", "○ Chưa đánh giá 09", "Được xếp hạng 27/27");
    }

    @Test
    void a_single_unit_is_not_counted_as_ranked_and_a_summary_that_is_older_has_no_strip() {
        assertThat(BriefingText.strip(one("P,1,A,2024-Q1,90\n"), TEXTS))
                .last()
                .isEqualTo(new BriefingText.Cell("total", "Không so sánh hạng", "-"));
        assertThat(BriefingText.strip(one(""), TEXTS))
                .last()
                .isEqualTo(new BriefingText.Cell("total", "Chưa xếp hạng", "-"));
        assertThat(BriefingText.strip(SmallIndex.summary(), TEXTS)).isEmpty();
        assertThat(PageRows.first(SmallIndex.summary(), TEXTS)).noneMatch(row -> "strip".equals(row.get("kind")));
    }

    private static Summary one(String progress) {
        return Edition.of(
                        LedgerFile.of("""
                            # units
                            code,name,kind
                            1,Một,DISTRICT
                            # programmes
                            code,title,kind,first_year,last_year
                            P,Kế hoạch,ANNUAL,2024,2024
                            # indicators
                            code,name,measure
                            A,Lúa,FLOW
                            # targets
                            programme,unit,indicator,comparator,low
                            P,1,A,AT_LEAST,400
                            # progress
                            programme,unit,indicator,period,value
                            """ + progress).at("2024-Q1"),
                        List.of(),
                        Rulebook.STANDARD,
                        Wording.STANDARD,
                        1,
                        SampleEdition.ISSUED_ON)
                .summary();
    }

    @Test
    void the_table_of_points_has_no_column_of_who_is_in_charge_where_nobody_is() {
        Bulletin unit = SampleEdition.bulletin("395");

        assertThat(leftOutOfPoints("chưa đánh giá", unit, "Chi cục Thuế", "")).isEmpty();
        assertThat(leftOutOfPoints("chưa đánh giá", unit, "", "")).containsExactly("lead");
        assertThat(leftOutOfPoints("không có số liệu", unit, "Chi cục Thuế", ""))
                .as("nor one of the period before where nothing is known of it")
                .containsExactly("before");
        assertThat(leftOutOfPoints("không có số liệu", unit, "", "")).containsExactlyInAnyOrder("lead", "before");
    }

    private static Set<String> leftOutOfPoints(String before, Bulletin unit, String... inCharge) {
        List<Briefing.Point> points = Stream.of(inCharge)
                .map(body -> new Briefing.Point(1, "Thu ngân sách", "10/50 tỷ đồng", "40 tỷ đồng", body, before))
                .toList();
        List<Map<String, ?>> rows = new ArrayList<>();
        BriefingRows.points(rows, unit, new Briefing("", "", "Kỳ trước", points, null, List.of(), List.of()), TEXTS);
        return Objects.requireNonNull(BriefingText.leftOut(rows).get("points"));
    }

    private static List<String> said(Bulletin bulletin) {
        return said(BriefingText.strip(bulletin, Objects.requireNonNull(bulletin.briefing()), TEXTS));
    }

    private static List<String> said(List<BriefingText.Cell> strip) {
        return strip.stream().map(cell -> cell.label() + " " + cell.figure()).toList();
    }

    private static Bulletin lastOf(int year) {
        return SampleEdition.of(new Period(year, 4)).bulletins().get(14);
    }
}
