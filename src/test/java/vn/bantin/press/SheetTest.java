package vn.bantin.press;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.ResourceBundle;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import vn.bantin.bulletin.Edition;
import vn.bantin.bulletin.IndicatorSheet;
import vn.bantin.bulletin.IndicatorSheet.Line;
import vn.bantin.page.CellText;
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
                assertThat(line.plan()).isEqualTo(row.plan());
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
    void the_ranked_come_first_the_tied_by_code_and_the_unassessed_last_with_a_reason() {
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
                if (before != null && same(before.place(), line.place())) {
                    assertThat(before.unit()).isLessThan(line.unit());
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
    void a_sheet_is_one_page_and_its_lines_stand_in_order() throws IOException {
        PrintedPdf pdf = SampleEdition.PRESS.sheets(EDITION.sheets(), EDITION.summary(), SampleEdition.ISSUED_ON);
        assertThat(pdf.pages()).isEqualTo(41);
        try (PDDocument document = Loader.loadPDF(pdf.content())) {
            PDFTextStripper stripper = new PDFTextStripper();
            List<String> bookmarks = new ArrayList<>();
            document.getDocumentCatalog()
                    .getDocumentOutline()
                    .getFirstChild()
                    .children()
                    .forEach(item -> bookmarks.add(item.getTitle()));
            for (IndicatorSheet sheet : EDITION.sheets()) {
                stripper.setStartPage(sheet.number());
                stripper.setEndPage(sheet.number());
                String page = stripper.getText(document).replaceAll("\\s+", "");
                String title = sheet.number() + ". " + sheet.name();
                assertThat(bookmarks.get(sheet.number() - 1)).isEqualTo(title);
                assertThat(page)
                        .contains(
                                squeezed(title),
                                squeezed(sheet.counts()),
                                squeezed(
                                        "Hạng Đơn vị Cụm Kế hoạch Lũy kế thực hiện % kế hoạch Điểm xếp hạng Đánh giá"));
                int at = 0;
                for (Line line : sheet.lines()) {
                    String text = printed(line);
                    assertThat(page.indexOf(text, at))
                            .as("%s on sheet %d", text, sheet.number())
                            .isGreaterThanOrEqualTo(at);
                    at = page.indexOf(text, at) + text.length();
                }
            }
        }
    }

    @Test
    void many_units_flow_onto_further_pages() {
        Edition communes = Meetings.communes(166, 2);
        PrintedPdf pdf = SampleEdition.PRESS.sheets(communes.sheets(), communes.summary(), SampleEdition.ISSUED_ON);
        assertThat(pdf.pages()).isEqualTo(9); // the last sheet fills its pages: its last two lines follow its code
        assertThat(ReadPdf.of(pdf.content()).rows().stream()
                        .filter(row -> row.page() == 9)
                        .map(row -> row.cells().get(0)))
                .containsExactly(
                        "xãPhúNhuận154",
                        "xãPhúNhuận161",
                        squeezed(CellText.check(VerificationCode.of(communes.sheets()), WORDS)));
        Edition district = Meetings.communes(35, 2);
        assertThat(SampleEdition.PRESS
                        .sheets(district.sheets(), district.summary(), SampleEdition.ISSUED_ON)
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
