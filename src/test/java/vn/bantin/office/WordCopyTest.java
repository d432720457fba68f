package vn.bantin.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import vn.bantin.bulletin.Briefing;
import vn.bantin.bulletin.Bulletin;
import vn.bantin.bulletin.Summary;
import vn.bantin.bulletin.TargetRow;
import vn.bantin.page.OpenLines;
import vn.bantin.press.LibreOffice;
import vn.bantin.press.Meetings;
import vn.bantin.press.SampleEdition;

class WordCopyTest {

    private static final Bulletin THO_XUAN = SampleEdition.bulletin("395");
    private static final Summary SUMMARY = SampleEdition.EDITION.summary();
    private static final byte[] UNIT = SampleEdition.SHOP.copies().word(THO_XUAN, SampleEdition.ISSUED_ON);
    private static final byte[] ALL = SampleEdition.SHOP.copies().word(SUMMARY, SampleEdition.ISSUED_ON);

    @Test
    void the_navigation_pane_lists_titles_chapters_groups_and_the_annex() throws IOException {
        assertThat(outline(open(UNIT)))
                .containsExactly(
                        "1 BÁO CÁO",
                        "3 Nội dung cần tập trung chỉ đạo",
                        "2 Kết quả theo nhóm chỉ tiêu",
                        "1 PHỤ LỤC",
                        "2 Kết quả từng chỉ tiêu",
                        "3 I. Kinh tế",
                        "3 II. Văn hóa - xã hội",
                        "3 III. Môi trường",
                        "3 IV. Quốc phòng - an ninh",
                        "3 V. Xây dựng Đảng",
                        "2 Chỉ tiêu chưa đánh giá");
        Bulletin small = Meetings.communes(2, 6).bulletins().get(0);
        assertThat(outline(open(SampleEdition.SHOP.copies().word(small, SampleEdition.ISSUED_ON))))
                .endsWith("2 Kết quả từng chỉ tiêu", "3 I. Văn hóa - xã hội", "3 II. Kinh tế")
                .doesNotContain("1 PHỤ LỤC");
        assertThat(outline(open(WordPapers.word(WordPapers.withRemarks("395")))))
                .containsExactly(
                        "1 BÁO CÁO",
                        "3 Nội dung cần tập trung chỉ đạo",
                        "2 I- KẾT QUẢ",
                        "2 II- HẠN CHẾ, NGUYÊN NHÂN",
                        "2 III- NHIỆM VỤ TRỌNG TÂM THỜI GIAN TỚI",
                        "3 1. Nhiệm vụ",
                        "3 2. Giải pháp",
                        "3 3. Kiến nghị, đề xuất",
                        "2 Kết quả theo nhóm chỉ tiêu",
                        "1 PHỤ LỤC",
                        "2 Kết quả từng chỉ tiêu",
                        "3 I. Kinh tế",
                        "3 II. Văn hóa - xã hội",
                        "3 III. Môi trường",
                        "3 IV. Quốc phòng - an ninh",
                        "3 V. Xây dựng Đảng",
                        "2 Chỉ tiêu chưa đánh giá");
        assertThat(outline(open(ALL)))
                .containsSubsequence(
                        "1 BÁO CÁO",
                        "2 Kết quả theo nhóm chỉ tiêu",
                        "2 Xếp hạng các đơn vị",
                        "2 Đơn vị chưa xếp hạng",
                        "2 Xếp hạng trong từng cụm",
                        "3 Cụm đồng bằng",
                        "2 Thay đổi thứ hạng",
                        "2 Cách đánh giá, tính điểm và xếp hạng");
    }

    /** What Word lists in its navigation pane and in a table of contents, with the level. */
    private static List<String> outline(XWPFDocument word) {
        List<String> outline = new ArrayList<>();
        for (IBodyElement part : word.getBodyElements()) {
            if (part instanceof XWPFParagraph paragraph) {
                outline(word, paragraph, outline);
            } else if (part instanceof XWPFTable table) {
                table.getRows()
                        .forEach(row -> row.getTableCells()
                                .forEach(cell ->
                                        cell.getParagraphs().forEach(paragraph -> outline(word, paragraph, outline))));
            }
        }
        return outline;
    }

    /** The level is of the style, or of one that it is based on. */
    private static void outline(XWPFDocument word, XWPFParagraph paragraph, List<String> outline) {
        XWPFStyle style = word.getStyles().getStyle(paragraph.getStyleID());
        while (style != null) {
            CTStyle found = style.getCTStyle();
            if (found.isSetPPr() && found.getPPr().isSetOutlineLvl()) {
                int level = found.getPPr().getOutlineLvl().getVal().intValue() + 1;
                outline.add(level + " " + plain(paragraph.getText()));
                return;
            }
            style = style.getBasisStyleID() == null ? null : word.getStyles().getStyle(style.getBasisStyleID());
        }
    }

    @Test
    void each_heading_is_black_and_as_large_as_the_layout_has_it() throws IOException {
        XWPFDocument word = open(UNIT);
        for (String style : List.of("Heading1", "Heading2", "Chapter", "Lead", "AnnexKind", "AnnexTitle")) {
            var letters = word.getStyles().getStyle(style).getCTStyle().getRPr();
            assertThat(letters == null || letters.sizeOfColorArray() == 0)
                    .as(style)
                    .isTrue();
        }
    }

    @Test
    void numbers_stand_at_the_right_as_in_the_pages() throws IOException {
        XWPFTable table = targets(open(UNIT));
        List<String> columns = new ArrayList<>();
        for (XWPFTableCell cell : table.getRow(3).getTableCells()) {
            columns.add(cell.getParagraphArray(0).getStyleID());
        }
        assertThat(columns)
                .containsExactly(
                        "ResultCentre",
                        "ResultLeft",
                        "ResultCentre",
                        "ResultRight",
                        "ResultRight",
                        "ResultRight",
                        "ResultRight",
                        "ResultRight",
                        "ResultRight",
                        "ResultLeft",
                        "ResultCentre",
                        "ResultSmall");
    }

    @Test
    void every_style_that_is_used_is_defined() throws IOException {
        for (byte[] file : List.of(UNIT, ALL)) {
            XWPFDocument word = open(file);
            assertThat(paragraphs(word))
                    .allSatisfy(paragraph -> assertThat(word.getStyles().styleExist(paragraph.getStyleID()))
                            .as(paragraph.getStyleID())
                            .isTrue());
        }
    }

    @Test
    void the_page_is_that_of_a_party_document() throws IOException {
        XWPFDocument word = open(UNIT);
        List<CTSectPr> sections = sections(word);
        assertThat(sections).hasSize(2);
        assertThat(millimetres(sections.get(0).getPgSz().getW())).isCloseTo(210, within(0.2));
        assertThat(millimetres(sections.get(0).getPgSz().getH())).isCloseTo(297, within(0.2));
        assertThat(millimetres(sections.get(1).getPgSz().getW())).isCloseTo(297, within(0.2));
        assertThat(sections.get(1).getPgSz().getOrient()).isEqualTo(STPageOrientation.LANDSCAPE);
        for (CTSectPr section : sections) {
            CTPageMar margins = section.getPgMar();
            assertThat(millimetres(margins.getTop())).isCloseTo(20, within(0.2));
            assertThat(millimetres(margins.getBottom())).isCloseTo(20, within(0.2));
            assertThat(millimetres(margins.getLeft())).isCloseTo(30, within(0.2));
            assertThat(millimetres(margins.getRight())).isCloseTo(15, within(0.2));
            assertThat(millimetres(margins.getHeader())).isCloseTo(10, within(0.2));
            assertThat(section.getHeaderReferenceList()).hasSize(1);
        }
    }

    @Test
    void the_page_number_is_a_field_from_page_two() throws IOException {
        XWPFDocument word = open(UNIT);
        assertThat(sections(word).get(0).isSetTitlePg()).isTrue();
        assertThat(sections(word).get(1).isSetTitlePg()).isFalse();
        XWPFParagraph number = word.getHeaderList().get(0).getParagraphArray(0);
        assertThat(number.getCTP().getFldSimpleArray(0).getInstr()).isEqualTo("PAGE");
        assertThat(number.getStyleID()).isEqualTo("Header");
    }

    @Test
    void header_rows_repeat_and_no_row_breaks() throws IOException {
        for (byte[] file : List.of(UNIT, ALL)) {
            List<XWPFTable> tables = open(file).getTables();
            for (XWPFTable table : tables) {
                assertThat(table.getRows()).allMatch(XWPFTableRow::isCantSplitRow);
            }
            List<XWPFTable> ruled = tables.stream()
                    .filter(table -> !"Plain".equals(table.getStyleID()))
                    .toList();
            assertThat(ruled).hasSize(tables.size() - 2).as("all but the letterhead and the closing block");
            for (XWPFTable table : ruled) {
                assertThat(table.getRow(0).isRepeatHeader()).isTrue();
                assertThat(table.getRow(table.getNumberOfRows() - 1).isRepeatHeader())
                        .isFalse();
            }
        }
        assertThat(targets(open(UNIT)).getRow(1).isRepeatHeader())
                .as("the second row of a header in two rows")
                .isTrue();
    }

    @Test
    void all_that_the_bulletin_says_stands_in_its_copy() throws IOException {
        XWPFDocument word = open(UNIT);
        String text = text(word);
        assertThat(text)
                .contains("ĐẢNG CỘNG SẢN VIỆT NAM", THO_XUAN.letterhead().issuingBody(), THO_XUAN.title())
                .contains(THO_XUAN.counts(), THO_XUAN.programme())
                .contains(THO_XUAN.changes())
                .contains(THO_XUAN.briefing().highlights())
                .contains(THO_XUAN.remarks())
                .contains(THO_XUAN.method());
        List<String> rows = targets(word).getRows().stream()
                .map(row -> row.getTableCells().stream()
                        .map(cell -> plain(cell.getText()))
                        .toList()
                        .toString())
                .toList();
        for (TargetRow target : THO_XUAN.resultRows()) {
            assertThat(rows)
                    .anySatisfy(row -> assertThat(row)
                            .contains(target.name(), target.assigned(), target.own(), target.valueText())
                            .contains(target.label()));
        }
        assertThat(rows)
                .hasSize(2 + THO_XUAN.groups().size() + THO_XUAN.resultRows().size());
        for (Briefing.Point point : THO_XUAN.briefing().points()) {
            assertThat(text)
                    .contains(point.name(), point.standing(), point.lacking(), point.leadBody(), point.before());
        }
        assertThat(text).contains(OpenLines.of(THO_XUAN, SampleEdition.PRESS.words()));
    }

    @Test
    void all_that_the_summary_says_stands_in_its_copy() throws IOException {
        XWPFDocument word = open(ALL);
        String text = text(word);
        assertThat(text).contains(SUMMARY.overview()).contains(SUMMARY.method());
        SUMMARY.ranking().forEach(line -> assertThat(text).contains(line.name()));
        assertThat(word.getTables().stream()
                        .flatMap(table -> table.getRows().stream())
                        .map(row -> row.getTableCells().stream()
                                .map(cell -> plain(cell.getText()))
                                .toList()))
                .as("the matrix")
                .contains(List.of(
                        "huyện Thọ Xuân",
                        "1 · 5 · 3 · 6",
                        "0 · 1 · 1 · 9",
                        "1 · 2 · 0 · 1",
                        "1 · 0 · 0 · 4",
                        "0 · 0 · 1 · 2"));
        SUMMARY.unranked()
                .forEach(line -> assertThat(text).contains(line.name()).contains(line.reason()));
    }

    @Test
    void a_part_is_indented_and_italic_and_a_group_reaches_across() throws IOException {
        XWPFTable table = targets(open(UNIT));
        TargetRow part = THO_XUAN.rows().stream()
                .filter(row -> row.number() == null)
                .findFirst()
                .orElseThrow();
        assertThat(table.getRows().stream()
                        .filter(row -> row.getTableCells().size() > 1
                                && plain(row.getCell(1).getText()).equals(part.name()))
                        .map(row -> row.getCell(1).getParagraphArray(0).getStyleID()))
                .containsExactly("ResultPart");
        assertThat(table.getRow(2).getTableCells()).hasSize(1);
        assertThat(table.getRow(2)
                        .getCell(0)
                        .getCTTc()
                        .getTcPr()
                        .getGridSpan()
                        .getVal()
                        .intValue())
                .isEqualTo(12);
    }

    @Test
    void the_language_is_vietnamese_and_the_font_the_offices_own() throws Exception {
        XWPFDocument word = open(UNIT);
        var run = word.getStyle().getDocDefaults().getRPrDefault().getRPr();
        assertThat(run.getLangArray(0).getVal()).isEqualTo("vi-VN");
        assertThat(run.getRFontsArray(0).getAscii()).isEqualTo("Times New Roman");
        assertThat(word.getProperties().getCoreProperties().getTitle())
                .isEqualTo("Kết quả thực hiện các chỉ tiêu quý I/2024 của huyện Thọ Xuân");
        assertThat(word.getProperties().getCoreProperties().getCreator()).isEqualTo("HUYỆN ỦY THỌ XUÂN");
        assertThat(word.getProperties()
                        .getCoreProperties()
                        .getUnderlyingProperties()
                        .getLanguageProperty())
                .hasValue("vi-VN");
    }

    @Test
    void same_content_same_bytes_whatever_locale_and_zone() {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertThat(SampleEdition.SHOP.copies().word(THO_XUAN, SampleEdition.ISSUED_ON))
                    .isEqualTo(UNIT);
            assertThat(SampleEdition.SHOP.copies().word(SUMMARY, SampleEdition.ISSUED_ON))
                    .isEqualTo(ALL);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    @Tag("libreoffice")
    void libre_office_opens_it_and_prints_the_same_pages() throws Exception {
        try (PDDocument pdf = Loader.loadPDF(LibreOffice.convert(UNIT, "docx", "pdf"))) {
            assertThat(pdf.getNumberOfPages()).isBetween(3, 9);
            assertThat(page(pdf, 1)).startsWith("ĐẢNG").contains("BÁO CÁO").contains(THO_XUAN.counts());
            assertThat(page(pdf, 2)).startsWith("2 ");
            assertThat(page(pdf, pdf.getNumberOfPages())).contains("Chỉ tiêu chưa đánh giá");
        }
    }

    private static String page(PDDocument pdf, int number) throws IOException {
        PDFTextStripper text = new PDFTextStripper();
        text.setSortByPosition(true);
        text.setStartPage(number);
        text.setEndPage(number);
        return text.getText(pdf).replaceAll("[\\s\u00a0]+", " ").strip();
    }

    private static XWPFDocument open(byte[] file) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(file));
    }

    /** The table of targets: the last one, across. */
    private static XWPFTable targets(XWPFDocument word) {
        return word.getTables().stream()
                .filter(table -> table.getText().startsWith("TT\tChỉ tiêu\tĐVT"))
                .findFirst()
                .orElseThrow();
    }

    private static List<CTSectPr> sections(XWPFDocument word) {
        CTSectPr first = word.getParagraphs().stream()
                .filter(paragraph -> paragraph.getCTP().isSetPPr()
                        && paragraph.getCTP().getPPr().isSetSectPr())
                .map(paragraph -> paragraph.getCTP().getPPr().getSectPr())
                .findFirst()
                .orElseThrow();
        return List.of(first, word.getDocument().getBody().getSectPr());
    }

    private static List<XWPFParagraph> paragraphs(XWPFDocument word) {
        List<XWPFParagraph> all = new ArrayList<>(word.getParagraphs());
        word.getTables()
                .forEach(table -> table.getRows()
                        .forEach(row -> row.getTableCells().forEach(cell -> all.addAll(cell.getParagraphs()))));
        return all;
    }

    private static String text(XWPFDocument word) {
        return String.join(
                "\n",
                paragraphs(word).stream()
                        .map(paragraph -> plain(paragraph.getText()))
                        .toList());
    }

    /** With the spaces that a keyboard has. */
    private static String plain(String text) {
        return text.replace('\u00a0', ' ');
    }

    private static double millimetres(Object twips) {
        return Double.parseDouble(twips.toString()) / 1440 * 25.4;
    }
}
