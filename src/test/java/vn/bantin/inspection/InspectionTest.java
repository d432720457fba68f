package vn.bantin.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.bantin.bulletin.Bulletin;
import vn.bantin.bulletin.IndicatorSheet;
import vn.bantin.bulletin.Summary;
import vn.bantin.page.SheetVolume;
import vn.bantin.press.Papers;
import vn.bantin.press.Press;
import vn.bantin.press.PrintedPdf;
import vn.bantin.press.SampleEdition;
import vn.bantin.progress.Sha256;
import vn.bantin.progress.UnitKind;

/** What is read back from the disk, against what was frozen. */
class InspectionTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<IndicatorSheet> SHEETS = SampleEdition.EDITION.sheets();
    private static final Summary SUMMARY = SampleEdition.EDITION.summary();

    /** Frozen, and not printed as it is: codes, and what the words and pictures were made of. */
    private static final List<String> UNPRINTED =
            List.of(("/number /unit /unitName /period /tally /indicator /plan /value"
                            + " /milestone /numbers /trend /kind"
                            + " /behind") // in sentences, of which page one prints the cells of a table
                    .split(" "));

    @TempDir
    private Path folder;

    private Path file;
    private final Inspection inspection = SampleEdition.SHOP.inspection();

    @BeforeEach
    void aPressHasPrinted() {
        file = folder.resolve("ban-tin.pdf");
    }

    @Test
    void every_bulletin_and_the_summary_of_the_demonstration_say_what_was_frozen() throws Exception {
        for (Bulletin bulletin : SampleEdition.EDITION.bulletins()) {
            inspection.inspect(put(SampleEdition.printed().get(bulletin.unit())), bulletin);
        }
        inspection.inspect(put(SampleEdition.printed().get(SampleEdition.SUMMARY)), SUMMARY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"dang-05hd", "dang-36hd", "nd30"})
    void so_do_papers_of_every_layout_with_all_that_an_office_may_say(String layout) throws Exception {
        Press press = Papers.press(layout);
        Bulletin bulletin = Papers.bulletin(press, UnitKind.COMMUNE, "Yên Trường", Papers.FULL);
        Papers.inspection(press).inspect(put(press.print(bulletin, Papers.ISSUED_ON)), bulletin);
    }

    @Test
    void a_draft_says_what_was_frozen_too() throws Exception {
        Press draft = SampleEdition.PRESS.draft();
        Bulletin bulletin = SampleEdition.bulletin("395");
        Papers.inspection(draft).inspect(put(draft.print(bulletin, SampleEdition.ISSUED_ON)), bulletin);
    }

    @Test
    void sheets_are_read_one_by_one() throws Exception {
        PrintedPdf sheets = SampleEdition.PRESS
                .sheets(SheetVolume.whole(SHEETS.subList(0, 3)), SUMMARY, SampleEdition.ISSUED_ON)
                .pdf();
        inspection.inspect(put(sheets), SheetVolume.whole(SHEETS.subList(0, 3)), SUMMARY);
        assertThat(misprint(
                        print -> inspection.inspect(print, SheetVolume.whole(SHEETS.subList(1, 4)), SUMMARY),
                        put(sheets)))
                .isEqualTo("TEXT [4.Thungânsáchnhànướctrênđịabàn] []");
    }

    @Test
    @Tag("slow")
    void whatever_single_word_or_figure_is_not_as_frozen_is_found() throws IOException {
        Bulletin bulletin = SampleEdition.bulletin("395");
        Inspection.Print print = put(SampleEdition.printed().get("395"));
        List<String> unnoticed = new ArrayList<>();
        int tried = 0;
        for (String path : leaves(JSON.valueToTree(bulletin))) {
            Bulletin other = changed(bulletin, path, Bulletin.class);
            if (other != null
                    && isPrinted(bulletin, path)
                    && !path.matches(".*/former/(lastYear|judged/.*)")) { // only in the Excel annex
                tried++;
                String told = misprint(read -> inspection.inspect(read, other), print);
                if (told.isEmpty() || told.contains("Mãkiểmtra")) {
                    unnoticed.add(path);
                }
            }
        }
        assertThat(unnoticed).isEmpty();
        assertThat(tried).isGreaterThan(80);
    }

    /** Of a target that is not assessed the list of the annex says less than the table. */
    private static boolean isPrinted(Bulletin bulletin, String path) {
        return path.matches(".*/(number|name|why|valueText|unitOfMeasure)")
                || bulletin.openRows().stream()
                        .noneMatch(row ->
                                path.startsWith("/rows/" + bulletin.rows().indexOf(row) + "/"));
    }

    @Test
    void so_is_a_row_of_the_ranking() throws IOException {
        Inspection.Print print = put(SampleEdition.printed().get(SampleEdition.SUMMARY));
        for (String path : List.of(
                "/overview/0",
                "/ranking/3/name",
                "/ranking/3/score",
                "/ranking/3/place/rank",
                "/ranking/3/inCluster/rank",
                "/ranking/3/coveragePercent",
                "/ranking/3/before/rank",
                "/unranked/0/reason",
                "/extremes/7/leaders",
                "/groups/0/score")) {
            Summary other = changed(SUMMARY, path, Summary.class);

            assertThat(misprint(read -> inspection.inspect(read, other), print))
                    .as(path)
                    .isNotEmpty()
                    .doesNotContain("Mãkiểmtra");
        }
    }

    @Test
    void the_pages_of_another_unit_are_told_by_the_first_thing_that_is_not_there() throws IOException {
        Bulletin bulletin = SampleEdition.bulletin("395");

        assertThat(misprint(
                        print -> inspection.inspect(print, bulletin),
                        put(SampleEdition.printed().get("394"))))
                .isEqualTo("TEXT [ThọXuân,ngày03tháng4năm2024] []");
    }

    @Test
    void a_paragraph_or_a_figure_that_was_not_frozen_is_told() throws IOException {
        Bulletin bulletin = SampleEdition.bulletin("395");
        Inspection.Print print = put(SampleEdition.printed().get("395"));
        ObjectNode less = JSON.valueToTree(bulletin);
        ((ArrayNode) less.get("method")).remove(less.get("method").size() - 1);

        assertThat(misprint(read -> inspection.inspect(read, JSON.treeToValue(less, Bulletin.class)), print))
                .isEqualTo("FOREIGN [] [Cách đánh giá, tính điểm và trọng số của các chỉ tiêu được nêu đầy đủ trong Báo"
                        + " cáo tổng hợp.]");
    }

    @Test
    void with_an_offices_own_template_what_any_bulletin_must_say_is_asked_for() throws Exception {
        Bulletin bulletin = SampleEdition.bulletin("395");
        Press own = own("targets", "<expression><![CDATA[$F{lead}]]>", "<expression><![CDATA[\"\"]]>");
        inspectOwn(own, bulletin);

        Press shifted = own("targets", "$F{value}", "$F{value}.replace('6', '7')");
        assertThat(misprint(print -> Papers.inspection(shifted).inspect(print, bulletin), printed(shifted, bulletin)))
                .startsWith("ROW [3 | Tổngvốnđầutưpháttriểntrênđịabàn | tỷđồng |")
                .contains("| ước1.476 |", "| ước1.477 |");

        Press ranked = own(
                "first",
                "$F{text}]]></expression>\n        </element>\n    </band>",
                "$F{text}.replace(\"thứ 4/25\", \"thứ 3/25\")]]></expression>\n        </element>\n    </band>");
        assertThat(misprint(print -> Papers.inspection(ranked).inspect(print, bulletin), printed(ranked, bulletin)))
                .startsWith("TEXT [Huyệnxếpthứ4/25");

        Press foreign = own("first", "$R{groups.title}", "$R{groups.title} + (1000 + 234) + \",5\"");
        assertThat(misprint(print -> Papers.inspection(foreign).inspect(print, bulletin), printed(foreign, bulletin)))
                .isEqualTo("FOREIGN [] [Kết quả theo nhóm chỉ tiêu1234,5]");
    }

    private void inspectOwn(Press own, Bulletin bulletin) throws Exception {
        Papers.inspection(own).inspect(printed(own, bulletin), bulletin);
    }

    private Inspection.Print printed(Press press, Bulletin bulletin) throws IOException {
        return put(press.print(bulletin, SampleEdition.ISSUED_ON));
    }

    /** A press with a template in which something was changed. */
    private Press own(String template, String from, String to) throws IOException {
        Path reports = Files.createTempDirectory(folder, "reports");
        String shipped = Files.readString(Path.of("reports", template + ".jrxml"));
        assertThat(shipped).contains(from);
        Files.writeString(reports.resolve(template + ".jrxml"), shipped.replace(from, to));
        return new Press(reports);
    }

    @Test
    void a_font_that_is_not_in_the_file_is_told() throws IOException {
        Inspection.Print print = altered(document -> fonts(document)
                .forEach(font -> ((COSDictionary)
                                font.getCOSArray(COSName.DESCENDANT_FONTS).getObject(0))
                        .getCOSDictionary(COSName.FONT_DESC)
                        .removeItem(COSName.FONT_FILE2)));

        assertThat(misprint(read -> inspection.inspect(read, SampleEdition.bulletin("395")), print))
                .startsWith("FONT [] [")
                .contains("BantinSerif");
    }

    @Test
    void a_letter_that_nobody_can_read_is_told() throws IOException {
        Inspection.Print print =
                altered(document -> fonts(document).forEach(font -> font.removeItem(COSName.TO_UNICODE)));

        assertThat(misprint(read -> inspection.inspect(read, SampleEdition.bulletin("395")), print))
                .startsWith("GLYPH [] [");
    }

    @Test
    void a_letter_that_the_fonts_do_not_have_leaves_a_gap_which_is_told() throws IOException {
        Bulletin bulletin = SampleEdition.bulletin("395");
        ObjectNode tree = JSON.valueToTree(bulletin);
        tree.put("counts", bulletin.counts().replace("huyện Thọ Xuân", "huyện Thọ 春"));
        Bulletin strange = JSON.treeToValue(tree, Bulletin.class);

        assertThat(misprint(
                        print -> inspection.inspect(print, strange),
                        put(SampleEdition.PRESS.print(strange, SampleEdition.ISSUED_ON))))
                .startsWith("TEXT [QuýI/2024,huyệnThọ春có03/38chỉtiêu");
    }

    @Test
    void a_page_too_few_a_byte_changed_and_a_file_cut_off_are_told() throws IOException {
        Bulletin bulletin = SampleEdition.bulletin("395");
        PrintedPdf pdf = SampleEdition.printed().get("395");
        Inspection.Print print = put(pdf);

        assertThat(misprint(
                        read -> inspection.inspect(
                                new Inspection.Print(read.file(), read.sha256(), read.pages() + 1), bulletin),
                        print))
                .isEqualTo("PAGES [%d] [%d]".formatted(pdf.pages() + 1, pdf.pages()));

        byte[] rotten = pdf.content().clone();
        rotten[rotten.length / 2] ^= 1;
        Files.write(file, rotten);
        assertThat(misprint(read -> inspection.inspect(read, bulletin), print))
                .isEqualTo("BYTES [%s] [%s]".formatted(pdf.sha256(), Sha256.hex(rotten)));

        Inspection.Print half =
                put(new PrintedPdf(Arrays.copyOf(pdf.content(), pdf.content().length / 2), pdf.pages()));
        assertThat(misprint(read -> inspection.inspect(read, bulletin), half)).startsWith("UNREADABLE [] [");
    }

    @Test
    void a_misprint_is_understood_from_its_message_alone() {
        MisprintException misprint =
                new MisprintException(MisprintException.Kind.ROW, "1 |\t2", "3\n4").at(Path.of("a", "b.pdf"));

        assertThat(MisprintException.of(misprint.getMessage())).hasValueSatisfying(same -> {
            assertThat(same.kind()).isEqualTo(MisprintException.Kind.ROW);
            assertThat(same.expected()).isEqualTo("1 | 2");
            assertThat(same.found()).isEqualTo("3 4");
            assertThat(same.place()).isEqualTo(Path.of("a", "b.pdf").toString());
        });
        assertThat(MisprintException.of("No space left on device")).isEmpty();
    }

    private Inspection.Print put(PrintedPdf pdf) throws IOException {
        Files.write(file, pdf.content());
        return new Inspection.Print(file, pdf.sha256(), pdf.pages());
    }

    /** The bulletin of Thọ Xuân with something done to it afterwards, as if it had been printed so. */
    private Inspection.Print altered(Consumer<PDDocument> change) throws IOException {
        PrintedPdf pdf = SampleEdition.printed().get("395");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(pdf.content())) {
            change.accept(document);
            document.save(out);
        }
        return put(new PrintedPdf(out.toByteArray(), pdf.pages()));
    }

    private static List<COSDictionary> fonts(PDDocument document) {
        try {
            List<COSDictionary> fonts = new ArrayList<>();
            PDResources resources = document.getPage(0).getResources();
            for (COSName name : resources.getFontNames()) {
                fonts.add(resources.getFont(name).getCOSObject());
            }
            return fonts;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Look {
        void at(Inspection.Print print) throws MisprintException;
    }

    /** Kind, what was to be there, what is there; empty for nothing wrong. */
    private static String misprint(Look look, Inspection.Print print) {
        MisprintException misprint = catchThrowableOfType(MisprintException.class, () -> look.at(print));
        return misprint == null ? "" : "%s [%s] [%s]".formatted(misprint.kind(), misprint.expected(), misprint.found());
    }

    /** The paths to all words and numbers that are printed; of the many rows four. */
    private static List<String> leaves(JsonNode bulletin) {
        List<String> paths = new ArrayList<>();
        leaves(bulletin, "", paths);
        return paths.stream()
                .filter(path -> !path.startsWith("/rows/") || path.matches("/rows/(3|9|20|40)/.*"))
                .filter(path -> UNPRINTED.stream()
                        .noneMatch(part ->
                                path.replaceFirst("^/rows/\\d+/number$", "").matches("(/\\w+)*" + part + "(/.*)?")
                                        && !path.startsWith("/letterhead/number")))
                .toList();
    }

    private static void leaves(JsonNode node, String path, List<String> paths) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(entry -> leaves(entry.getValue(), path + "/" + entry.getKey(), paths));
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                leaves(array.get(i), path + "/" + i, paths);
            }
        } else if (node.isNumber() || node.isString() && !node.asString().isEmpty()) {
            paths.add(path);
        }
    }

    /** The same record but for one leaf; {@code null} where there can be no such record. */
    private static <T> T changed(T record, String path, Class<T> type) {
        JsonNode tree = JSON.valueToTree(record);
        int slash = path.lastIndexOf('/');
        JsonNode parent = tree.at(path.substring(0, slash));
        String name = path.substring(slash + 1);
        JsonNode old = tree.at(path);
        JsonNode other = old.isNumber()
                ? JSON.getNodeFactory().numberNode(old.decimalValue().add(java.math.BigDecimal.ONE))
                : JSON.getNodeFactory().stringNode(old.asString() + "x");
        if (parent instanceof ObjectNode object) {
            object.set(name, other);
        } else {
            ((ArrayNode) parent).set(Integer.parseInt(name), other);
        }
        try {
            return JSON.treeToValue(tree, type);
        } catch (JacksonException e) {
            return null;
        }
    }
}
