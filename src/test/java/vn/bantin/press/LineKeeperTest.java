package vn.bantin.press;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintFrame;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.engine.JasperPrint;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.bantin.bulletin.Bulletin;
import vn.bantin.bulletin.Edition;
import vn.bantin.page.SheetVolume;

/** Over all pages of the demonstration: no line ends within an ordinal, a fraction, an amount or a name. */
class LineKeeperTest {

    private static final Edition EDITION = SampleEdition.EDITION;

    /** What is read in one breath, however wide it is; each written by hand and not by the rule that keeps it. */
    private static final List<Pattern> WHOLE = Stream.of(
                    "(?<!\\p{L})thứ [0-9]+/[0-9]+",
                    "[Qq]uý [IV]+(/[0-9]{4})?",
                    "(?<!\\p{L})hạng [0-9]+",
                    "TT [0-9]+",
                    "[0-9.]+/[0-9.]+",
                    "[0-9.,]+ (chỉ tiêu|đơn vị|bậc|điểm|vụ|người|ha|tấn|tỷ đồng|triệu USD|doanh nghiệp|đảng viên|sản"
                            + " phẩm)",
                    "[0-9.,]+ điểm phần trăm",
                    "ngày [0-9]+ tháng [0-9]+ năm [0-9]+",
                    "(huyện|Huyện) \\p{Lu}\\p{Ll}+ \\p{Lu}\\p{Ll}+",
                    "(Thọ Xuân|Bỉm Sơn|Nghi Sơn|Sầm Sơn|Thanh Hóa)",
                    "[0-9]+[-–][0-9]+",
                    "kinh tế - xã hội|quốc phòng - an ninh")
            .map(Pattern::compile)
            .toList();

    /** Of a column that is narrower only the shortest can be asked. */
    private static final int NARROW = 110;

    @Test
    void no_line_of_the_demonstration_ends_within_what_belongs_together() {
        PageFiller press = SampleEdition.FILLER;
        List<String> torn = new ArrayList<>();
        int lines = 0;
        for (Bulletin bulletin : EDITION.bulletins()) {
            lines += torn(SampleEdition.BULLETINS.prints(bulletin, 0), torn);
        }
        lines += torn(press.prints(EDITION.summary(), 0), torn);
        for (Function<Integer, JasperPrint> part :
                press.sheets(SheetVolume.whole(EDITION.sheets()), "", EDITION.summary())) {
            lines += torn(List.of(part.apply(0)), torn);
        }

        assertThat(torn).isEmpty();
        assertThat(lines).as("lines that end within a text").isGreaterThan(2_000);
    }

    @Test
    void the_paper_has_the_same_lines_and_plain_spaces() throws IOException {
        for (PrintedPdf pdf : List.of(
                SampleEdition.PRESS.print(EDITION.summary(), SampleEdition.ISSUED_ON),
                SampleEdition.PRESS.print(SampleEdition.bulletin("395"), SampleEdition.ISSUED_ON))) {
            try (PDDocument document = Loader.loadPDF(pdf.content())) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setEndPage(1);
                assertThat(stripper.getText(document).lines().filter(line -> !line.startsWith("▲■ Hoàn thành")))
                        .noneMatch(line -> line.matches(".*(?<!\\p{L})(thứ|quý|hạng|TT|ngày|tháng|huyện|thị xã) ?"))
                        .noneMatch(line -> line.matches("(?:Xuân|Lộc|Chánh|Hóa|Sơn|điểm|vụ|bậc)[ ,;)].*"))
                        .noneMatch(line -> line.indexOf('\u00a0') >= 0);
            }
        }
    }

    @Test
    void what_is_wider_than_its_column_ends_its_line_before_the_name_or_behind_the_dash() {
        assertThat(shown("thành phố Thanh Hóa", 60)).isEqualTo("thành_phố Thanh_Hóa");
        assertThat(shown("Quốc phòng - an ninh", 62)).isEqualTo("Quốc_phòng_- an_ninh");
        assertThat(shown("huyện Thọ Xuân", 20)).isEqualTo("huyện Thọ Xuân");
        assertThat(shown("có 1.026/1.026 chỉ tiêu", 400)).isEqualTo("có 1_026/1_026_chỉ_tiêu");
        assertThat(shown("nhiệm kỳ 2020-2025", 400)).isEqualTo("nhiệm_kỳ_2020\u00a82025");
        assertThat(shown("2021–2025", 10)).as("wider than its column").isEqualTo("2021–2025");
    }

    @Test
    void a_name_longer_than_a_third_of_a_paragraph_may_end_a_line_behind_its_dash_and_in_a_cell_stays_whole() {
        String text = "còn thiếu 06 doanh nghiệp; Phòng Tài chính - Kế hoạch theo dõi";

        assertThat(LineKeeper.kept(text, 467, 14).replace('\u00a0', '_'))
                .isEqualTo("còn thiếu 06_doanh_nghiệp; Phòng_Tài_chính_- Kế_hoạch theo dõi");
        assertThat(LineKeeper.kept("Phòng Tài chính - Kế hoạch", 140, 10).replace('\u00a0', '_'))
                .isEqualTo("Phòng_Tài_chính_-_Kế_hoạch");
        assertThat(LineKeeper.kept("kinh tế - xã hội", 467, 14)).doesNotContain(" ");
    }

    @Test
    void a_range_is_drawn_with_its_own_hyphen_and_its_line_does_not_end_behind_it() {
        for (String text : List.of(
                "nhiệm kỳ 2020-2025",
                "2021–2025",
                "6,6-6,8 và 1.026/1.026",
                "-17,6% - 3",
                "1.200,5–12.300,25",
                "7-8,5%")) {
            assertThat(LineKeeper.restored(LineKeeper.kept(text, 400, 10))).isEqualTo(text);
        }
        for (int room = 60; room < 200; room++) {
            String kept = LineKeeper.kept("Kế hoạch nhiệm kỳ 2020-2025 và 2021–2025 của tỉnh", room, 10);
            assertThat(kept).contains("2020\u00a82025", "2021\u00af2025");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2020-2025",
                "2021–2025",
                "3,8-4,3%",
                "0,3–0,5%",
                "7-8,5%",
                "6,5-7 triệu",
                "1.200-1.300",
                "1.200,5–12.300,25 ha"
            })
    void no_line_may_end_within_a_range_whatever_its_decimals(String range) {
        String kept = LineKeeper.kept("kế hoạch " + range + " cả năm", 400, 10);
        BreakIterator lines = BreakIterator.getLineInstance();
        lines.setText(kept);
        List<String> pieces = new ArrayList<>();
        for (int from = 0, to = lines.next(); to != BreakIterator.DONE; from = to, to = lines.next()) {
            pieces.add(LineKeeper.restored(kept.substring(from, to)).strip());
        }

        assertThat(pieces).anyMatch(piece -> piece.startsWith(range.split(" ")[0]));
        assertThat(LineKeeper.restored(kept)).isEqualTo("kế hoạch " + range + " cả năm");
    }

    @Test
    void a_sign_at_the_cut_of_a_line_is_drawn_as_what_it_stands_for() {
        assertThat(LineKeeper.restored("\u00a84,3")).isEqualTo("-4,3");
        assertThat(LineKeeper.restored("3,8\u00a8")).isEqualTo("3,8-");
    }

    @Test
    void what_stands_for_a_hyphen_or_dash_is_as_wide_and_is_refused_where_it_could_be_taken_for_one() {
        assertThat(Fonts.widthOfBold("2020\u00a82025", 14)).isEqualTo(Fonts.widthOfBold("2020-2025", 14));
        assertThat(Fonts.widthOfBold("2021\u00af2025", 14)).isEqualTo(Fonts.widthOfBold("2021–2025", 14));
        assertThat(Fonts.firstUnprintable("Khu 1\u00a82")).hasValue("\u00a8");
        assertThat(Fonts.firstUnprintable("Khu 1\u00af2")).hasValue("\u00af");
        assertThat(Fonts.firstUnprintable("Khu \u00a8 2, a\u00afb, 1-2")).isEmpty();
    }

    private static String shown(String text, int room) {
        return LineKeeper.kept(text, room, 10).replace('\u00a0', '_');
    }

    private static int torn(List<JasperPrint> prints, List<String> torn) {
        int[] lines = {0};
        prints.forEach(print -> print.getPages()
                .forEach(page -> page.getElements().forEach(element -> lines[0] += torn(element, torn))));
        return lines[0];
    }

    private static int torn(JRPrintElement element, List<String> torn) {
        if (element instanceof JRPrintFrame frame) {
            return frame.getElements().stream().mapToInt(one -> torn(one, torn)).sum();
        }
        if (!(element instanceof JRPrintText text) || text.getLineBreakOffsets() == null) {
            return 0;
        }
        String full = LineKeeper.restored(text.getFullText());
        int at = 0;
        for (short length : text.getLineBreakOffsets()) {
            at += length;
            for (Pattern whole : WHOLE) {
                Matcher matcher = whole.matcher(full);
                while (matcher.find()) {
                    if (matcher.start() < at && at < matcher.end() && element.getWidth() > NARROW) {
                        torn.add(full.substring(matcher.start(), at) + "|" + full.substring(at, matcher.end()));
                    }
                }
            }
        }
        return text.getLineBreakOffsets().length;
    }
}
