package vn.bantin.press;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import vn.bantin.bulletin.Bulletin;
import vn.bantin.bulletin.Edition;
import vn.bantin.bulletin.IndicatorSheet;
import vn.bantin.bulletin.IndicatorSheet.Line;
import vn.bantin.bulletin.TargetRow;
import vn.bantin.page.CellText;
import vn.bantin.page.SheetVolume;
import vn.bantin.page.VerificationCode;
import vn.bantin.progress.Status;
import vn.bantin.scoring.Rank;

/** The sheets of the sample: every indicator once, every unit once on each, ranked as on its own bulletin. */
class SheetTest {

    private static final Edition EDITION = SampleEdition.EDITION;
    private static final ResourceBundle WORDS = new Templates(Path.of("none"), Layout.STANDARD).texts();

    @Test
    void every_unit_is_on_every_sheet_with_the_rank_of_its_bulletin() {
        assertThat(EDITION.sheets()).hasSize(41);
        for (IndicatorSheet sheet : EDITION.sheets()) {
            assertThat(sheet.lines()).as(sheet.name()).hasSize(sheet.indicator().equals("KT13A") ? 13 : 27);
            for (Line line : sheet.lines()) {
                var row = EDITION.bulletins().stream()
                        .filter(bulletin -> bulletin.unit().equals(line.unit()))
                        .flatMap(bulletin -> bulletin.rows().stream())
                        .filter(r -> r.indicator().equals(sheet.indicator()))
                        .findFirst()
                        .orElseThrow();
                assertThat(line.place()).isEqualTo(row.place());
                assertThat(line.plan())
                        .matches(Pattern.quote(row.plan()) + "|từ [0-9,]+ (lên|xuống) "
                                + Pattern.quote(row.plan().replaceFirst(" trở (lên|xuống)$", "")));
                assertThat(line.value()).isEqualTo(row.valueText());
                assertThat(line.percentOfPlan()).isEqualTo(row.percentOfPlan());
                assertThat(line.label())
                        .isEqualTo(row.label() + (row.numbers().overridden() ? " (theo ý kiến cơ quan theo dõi)" : ""));
            }
        }
    }

    @Test
    void what_an_office_has_ruled_and_what_is_an_estimate_say_so() {
        assertThat(EDITION.sheets())
                .flatExtracting(IndicatorSheet::lines)
                .filteredOn(line -> line.label().contains("(theo"))
                .extracting(line -> line.name() + " " + line.value() + " " + line.label())
                .containsExactly("huyện Như Xuân 12,030 đạt tiến độ (theo ý kiến cơ quan theo dõi)");
        assertThat(EDITION.sheets())
                .extracting(IndicatorSheet::counts)
                .filteredOn(counts -> counts.contains("Theo ý kiến"))
                .containsExactly(
                        "Trong 27 đơn vị: 25 đạt tiến độ; 02 chưa đánh giá. Theo ý kiến cơ quan theo dõi: huyện Như Xuân"
                                + " (Đã phê duyệt xong phương án bồi thường, đang chi trả trong tháng 4; Ban Thường vụ thống nhất"
                                + " đánh giá đạt tiến độ).");
        assertThat(EDITION.summary().extremes())
                .extracting(extreme -> extreme.leaders() + "; " + extreme.laggards())
                .anyMatch(named -> named.contains("(ước "));
    }

    @Test
    void the_ranked_come_first_the_tied_by_the_percentage_of_the_plan_and_the_unassessed_last_with_a_reason() {
        boolean tie = false;
        for (IndicatorSheet sheet : EDITION.sheets()) {
            Line before = null;
            for (Line line : sheet.lines()) {
                assertThat(line.reason() == null).isEqualTo(line.status() != Status.NOT_ASSESSED);
                assertThat(line.place() == null).isEqualTo(line.score() == null);
                if (before != null && line.place() != null) {
                    assertThat(before.place()).isNotNull();
                    assertThat(before.place().rank())
                            .isLessThanOrEqualTo(line.place().rank());
                    assertThat(before.score()).isGreaterThanOrEqualTo(line.score());
                }
                if (before != null && same(before.place(), line.place()) && !sheet.part()) {
                    if (Objects.equals(before.percentOfPlan(), line.percentOfPlan()) || line.place() == null) {
                        assertThat(before.unit()).isLessThan(line.unit());
                    }
                    tie |= line.place() != null && line.place().tied();
                }
                before = line;
            }
        }
        assertThat(tie).isTrue();
    }

    private static boolean same(Rank one, Rank two) {
        return one == null ? two == null : two != null && one.rank() == two.rank();
    }

    @Test
    void the_counts_of_a_sheet_speak_of_all_units() {
        assertThat(EDITION.sheets().get(0).counts())
                .isEqualTo("Trong 27 đơn vị: 14 đạt tiến độ; 09 chậm tiến độ; 04 chưa đánh giá.");
    }

    @Test
    void the_number_of_a_sheet_is_that_of_the_target_in_every_bulletin_and_a_part_names_its_target() {
        for (IndicatorSheet sheet : EDITION.sheets()) {
            assertThat(EDITION.bulletins())
                    .flatExtracting(Bulletin::rows)
                    .filteredOn(row -> row.indicator().equals(sheet.indicator()))
                    .extracting(TargetRow::number)
                    .containsOnly(sheet.part() ? null : (Integer) sheet.target());
        }
        assertThat(EDITION.sheets())
                .filteredOn(IndicatorSheet::part)
                .extracting(IndicatorSheet::heading)
                .contains("Trong đó của chỉ tiêu 4: Thu tiền sử dụng đất");
    }

    @Test
    void each_assessed_indicator_has_its_sheet_and_the_others_are_listed_at_the_end() throws IOException {
        List<IndicatorSheet> printed = EDITION.sheets().stream()
                .filter(sheet -> sheet.lines().stream().anyMatch(line -> line.status() != Status.NOT_ASSESSED))
                .toList();
        PrintedPdf pdf = SampleEdition.PRESS
                .sheets(SheetVolume.whole(EDITION.sheets()), EDITION.summary(), SampleEdition.ISSUED_ON)
                .pdf();
        assertThat(pdf.pages()).isLessThanOrEqualTo(printed.size());
        try (PDDocument document = Loader.loadPDF(pdf.content())) {
            List<String> bookmarks = new ArrayList<>();
            document.getDocumentCatalog()
                    .getDocumentOutline()
                    .getFirstChild()
                    .children()
                    .forEach(item -> bookmarks.add(item.getTitle()));
            assertThat(bookmarks)
                    .isEqualTo(printed.stream().map(IndicatorSheet::heading).toList());
            String all = squeezed(new PDFTextStripper().getText(document));
            int at = 0;
            for (IndicatorSheet sheet : printed) {
                assertThat(all).contains(squeezed(sheet.counts()));
                at = all.indexOf(squeezed(sheet.heading() + "Đơn vị tính"), at);
                assertThat(at).as(sheet.heading()).isNotNegative();
                for (Line line : sheet.lines()) {
                    String text = printed(line);
                    assertThat(all.indexOf(text, at))
                            .as("%s on sheet %s", text, sheet.heading())
                            .isGreaterThanOrEqualTo(at);
                    at = all.indexOf(text, at) + text.length();
                }
            }
            assertThat(all.substring(at))
                    .contains(
                            squeezed(
                                    "○ chưa có báo cáo Chỉ tiêu chưa đánh giá ở tất cả các đơn vị: 2. Thu nhập bình quân đầu người;"))
                    .endsWith(squeezed(CellText.check(VerificationCode.of(EDITION.sheets()), WORDS)));
        }
    }

    @Test
    void where_no_indicator_is_assessed_a_page_lists_them_all() {
        List<IndicatorSheet> sheets =
                EDITION.sheets().stream().filter(sheet -> !sheet.assessed()).toList();

        ReadPdf pdf = ReadPdf.of(SampleEdition.PRESS
                .sheets(SheetVolume.whole(sheets), EDITION.summary(), SampleEdition.ISSUED_ON)
                .pdf()
                .content());

        assertThat(pdf.rows()).isEmpty();
        assertThat(pdf.pages()).hasSize(1);
        assertThat(pdf.squeezed()).contains("Chỉtiêuchưađánhgiáởtấtcảcácđơnvị:2.Thunhậpbìnhquânđầungười;");
    }

    @Test
    void short_sheets_share_a_page_and_none_is_broken_that_fits_one() {
        Edition few = Meetings.communes(8, 5);

        ReadPdf pdf = ReadPdf.of(SampleEdition.PRESS
                .sheets(SheetVolume.whole(few.sheets()), few.summary(), SampleEdition.ISSUED_ON)
                .pdf()
                .content());

        assertThat(pdf.pages()).as("two, two and the last one with the code").hasSize(3);
        for (IndicatorSheet sheet : few.sheets()) {
            assertThat(pdf.pages().stream().filter(page -> squeezed(page).contains(squeezed(sheet.heading()))))
                    .hasSize(1);
        }
    }

    @Test
    void many_units_flow_onto_further_pages() {
        Edition communes = Meetings.communes(166, 2);
        PrintedPdf pdf = SampleEdition.PRESS
                .sheets(SheetVolume.whole(communes.sheets()), communes.summary(), SampleEdition.ISSUED_ON)
                .pdf();
        assertThat(pdf.pages()).isEqualTo(8);
        ReadPdf read = ReadPdf.of(pdf.content());
        assertThat(read.rows().stream().filter(row -> row.page() == 8 && !row.head()))
                .as("the code is never alone")
                .hasSizeGreaterThan(1);
        assertThat(read.squeezedPage(8))
                .endsWith(squeezed(CellText.check(VerificationCode.of(communes.sheets()), WORDS)));
        Edition district = Meetings.communes(35, 2);
        assertThat(SampleEdition.PRESS
                        .sheets(SheetVolume.whole(district.sheets()), district.summary(), SampleEdition.ISSUED_ON)
                        .pdf()
                        .pages())
                .isEqualTo(2);
        Set<String> ranks = new HashSet<>();
        communes.sheets().get(0).lines().forEach(line -> ranks.add(line.unit()));
        assertThat(ranks).hasSize(166);
    }

    /** Rank and name stand side by side whatever the lines of the other cells are broken into. */
    private static String printed(Line line) {
        String place =
                line.place() == null ? "" : line.place().rank() + (line.place().tied() ? "*" : "");
        return squeezed(place + line.name());
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s+", "");
    }
}
