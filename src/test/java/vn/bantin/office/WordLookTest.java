package vn.bantin.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import vn.bantin.bulletin.Bulletin;
import vn.bantin.job.PrintShop;
import vn.bantin.press.SampleEdition;
import vn.bantin.progress.Period;

/** The Word copy as a secretary meets it: styles of the layout with Vietnamese names, words kept together, no check code. */
class WordLookTest {

    private static final Bulletin THO_XUAN = SampleEdition.bulletin("395");
    private static final byte[] UNIT = SampleEdition.SHOP.copies().word(THO_XUAN, SampleEdition.ISSUED_ON);
    private static final byte[] ALL =
            SampleEdition.SHOP.copies().word(SampleEdition.EDITION.summary(), SampleEdition.ISSUED_ON);

    @Test
    void sizes_and_distances_are_those_of_the_layout() throws IOException {
        XWPFDocument party = open(UNIT);
        XWPFDocument state = open(PrintShop.of(Path.of("target", "no-own-templates"), "nd30", false)
                .copies()
                .word(THO_XUAN, SampleEdition.ISSUED_ON));

        assertThat(look(party, "RecipientsTitle")).isEqualTo("14 underlined, 0 before, 17 a line");
        assertThat(look(party, "Recipients")).isEqualTo("12");
        assertThat(look(party, "OnBehalfOf")).isEqualTo("14 bold, 0 before, 17 a line");
        assertThat(look(party, "Position")).isEqualTo("14, 0 before, 17 a line");
        assertThat(look(party, "Signer")).isEqualTo("14 bold, 85 before, 17 a line");
        assertThat(look(party, "Heading1")).isEqualTo("16 bold, 33 before, 20 a line");
        assertThat(look(party, "BodyText")).isEqualTo("14, 6 before, 18 a line, 567 in");
        assertThat(look(party, "Note")).isEqualTo("11, 3 before, 14 a line");
        assertThat(look(party, "Chapter")).isEqualTo("14 bold, 6 before, 18 a line");
        assertThat(look(party, "StripCount")).isEqualTo("14 bold");
        assertThat(look(party, "ResultLeft")).isEqualTo("10.5");
        assertThat(look(state, "RecipientsTitle")).isEqualTo("12 bold italic, 0 before, 17 a line");
        assertThat(look(state, "Recipients")).isEqualTo("11");
        assertThat(look(state, "Position")).isEqualTo("14 bold, 0 before, 17 a line");
    }

    private static String look(XWPFDocument word, String id) {
        CTStyle style = word.getStyles().getStyle(id).getCTStyle();
        var letters = style.getRPr();
        StringBuilder said = new StringBuilder();
        said.append(new BigDecimal(letters.getSzArray(0).getVal().toString())
                .divide(BigDecimal.valueOf(2))
                .toPlainString());
        said.append(letters.sizeOfBArray() > 0 && isOn(letters.getBArray(0).getVal()) ? " bold" : "");
        said.append(letters.sizeOfIArray() > 0 && isOn(letters.getIArray(0).getVal()) ? " italic" : "");
        said.append(
                letters.sizeOfUArray() > 0
                                && letters.getUArray(0).getVal().toString().equals("single")
                        ? " underlined"
                        : "");
        if (style.isSetPPr()
                && style.getPPr().isSetSpacing()
                && style.getPPr().getSpacing().isSetLine()) {
            var spacing = style.getPPr().getSpacing();
            said.append(", ")
                    .append(Integer.parseInt(spacing.getBefore().toString()) / 20)
                    .append(" before, ");
            said.append(Integer.parseInt(spacing.getLine().toString()) / 20).append(" a line");
        }
        if (style.isSetPPr()
                && style.getPPr().isSetInd()
                && style.getPPr().getInd().isSetFirstLine()) {
            said.append(", ").append(style.getPPr().getInd().getFirstLine()).append(" in");
        }
        return said.toString();
    }

    private static boolean isOn(@Nullable Object value) {
        return value == null || !List.of("false", "0", "off").contains(value.toString());
    }

    @Test
    void the_names_of_the_styles_are_vietnamese() throws IOException {
        List<String> foreign = new ArrayList<>();
        for (byte[] file : List.of(UNIT, ALL)) {
            XWPFDocument word = open(file);
            for (XWPFParagraph paragraph : paragraphs(word)) {
                CTStyle style =
                        word.getStyles().getStyle(paragraph.getStyleID()).getCTStyle();
                String name = style.isSetAliases()
                        ? style.getAliases().getVal()
                        : style.getName().getVal();
                if (name.chars().allMatch(sign -> sign < 128) && !name.equals("Normal") && !name.equals("Trong")) {
                    foreign.add(name);
                }
            }
            assertThat(word.getStyles().getStyle("BodyText").getName()).isEqualTo("Thân văn bản");
        }
        assertThat(foreign).isEmpty();
    }

    @Test
    void words_that_belong_together_are_kept_on_a_line() throws IOException {
        String text = String.join(
                "\n",
                paragraphs(open(UNIT)).stream().map(XWPFParagraph::getText).toList());

        assertThat(text)
                .contains("03/38\u00a0chỉ\u00a0tiêu")
                .contains("huyện\u00a0Thọ\u00a0Xuân")
                .contains("quý\u00a0I/2024");
    }

    @Test
    void a_paragraph_stands_between_two_tables() throws IOException {
        for (byte[] file : List.of(UNIT, ALL)) {
            List<IBodyElement> body = open(file).getBodyElements();
            for (int i = 1; i < body.size(); i++) {
                assertThat(body.get(i - 1) instanceof XWPFTable && body.get(i) instanceof XWPFTable)
                        .as("two tables at " + i)
                        .isFalse();
            }
        }
    }

    @Test
    void a_copy_that_can_be_edited_has_no_check_code_and_is_no_draft() throws IOException {
        for (byte[] file : List.of(UNIT, ALL)) {
            XWPFDocument word = open(file);
            String text = String.join(
                    "\n", paragraphs(word).stream().map(XWPFParagraph::getText).toList());
            assertThat(text).doesNotContain("Mã kiểm tra", "Mã\u00a0kiểm tra", "DỰ THẢO", "Dự thảo");
            assertThat(word.getHeaderList()).hasSize(1);
            assertThat(word.getHeaderList().get(0).getText()).doesNotContain("DỰ THẢO");
        }
    }

    @Test
    void when_the_year_is_over_the_table_of_groups_has_no_column_of_what_is_on_pace() throws IOException {
        byte[] over = SampleEdition.SHOP
                .copies()
                .word(SampleEdition.of(new Period(2023, 4)).summary(), SampleEdition.ISSUED_ON);
        XWPFTable groups = open(over).getTables().stream()
                .filter(table -> table.getText().startsWith("Nhóm chỉ tiêu"))
                .findFirst()
                .orElseThrow();

        assertThat(groups.getRows().get(0).getTableCells().stream()
                        .map(cell -> cell.getText().replace('\u00a0', ' ')))
                .containsExactly(
                        "Nhóm chỉ tiêu",
                        "So với kế hoạch",
                        "Điểm",
                        "▲■ Hoàn thành",
                        "◊ Không hoàn thành",
                        "○ Chưa đánh giá",
                        "Cộng");
    }

    @Test
    void the_bar_of_a_group_is_cells_of_the_table_with_a_line_where_the_pace_is() throws IOException {
        XWPFTable groups = open(UNIT).getTables().stream()
                .filter(table -> table.getText().startsWith("Nhóm chỉ tiêu"))
                .findFirst()
                .orElseThrow();
        List<String> rows = new ArrayList<>();
        for (XWPFTableRow row : groups.getRows()) {
            StringBuilder cells = new StringBuilder();
            for (XWPFTableCell cell : row.getTableCells()) {
                var properties = cell.getCTTc().getTcPr();
                cells.append(cell.getText())
                        .append(
                                properties.isSetGridSpan()
                                        ? "[" + properties.getGridSpan().getVal() + "]"
                                        : "")
                        .append(properties.isSetShd() ? "#" : "")
                        .append(" | ");
            }
            rows.add(cells.toString().replace('\u00a0', ' '));
        }
        assertThat(rows)
                .containsExactly(
                        "Nhóm chỉ tiêu | So với tiến độ[24] | Điểm | ▲■ Hoàn thành | ● Đạt tiến độ | ▼ Chậm tiến độ | ○"
                                + " Chưa đánh giá | Cộng | ",
                        "Kinh tế | [20]# | [4] | 100,24 | 1 | 5 | 3 | 6 | 15 | ",
                        "Văn hóa - xã hội | [20]# | [2]# | [2] | 112,00 | 0 | 1 | 1 | 9 | 11 | ",
                        "Môi trường | [20]# | [4]# | 120,00 | 1 | 2 | 0 | 1 | 4 | ",
                        "Quốc phòng - an ninh | [20]# | [4] | 100,00 | 1 | 0 | 0 | 4 | 5 | ",
                        "Xây dựng Đảng | [16]# | [4] | [4] | 82,11 | 0 | 0 | 1 | 2 | 3 | ");
    }

    private static List<XWPFParagraph> paragraphs(XWPFDocument word) {
        List<XWPFParagraph> all = new ArrayList<>(word.getParagraphs());
        word.getTables()
                .forEach(table -> table.getRows()
                        .forEach(row -> row.getTableCells().stream()
                                .map(XWPFTableCell::getParagraphs)
                                .forEach(all::addAll)));
        return all;
    }

    private static XWPFDocument open(byte[] file) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(file));
    }
}
