package vn.bantin.press;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bantin.press.Drawn.squeezed;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import vn.bantin.bulletin.Bulletin;
import vn.bantin.bulletin.Issuer;
import vn.bantin.bulletin.Letterhead;
import vn.bantin.progress.UnitKind;

/** What a paper is in each layout: its kind, its end, its standards; and what the layouts say. */
class PaperTest {

    static Stream<String> layouts() {
        return Papers.LAYOUTS.stream();
    }

    @ParameterizedTest
    @Tag("slow")
    @ValueSource(ints = {0, 1, 3})
    void the_signature_is_never_split_and_never_alone(int groups) {
        Bulletin paper = Papers.bulletin(Papers.press("dang-05hd"), UnitKind.DISTRICT, "Thọ Xuân", Papers.FULL);
        List<String> end =
                new ArrayList<>(Objects.requireNonNull(paper.closing()).recipients());
        end.addAll(List.of("T/M BAN THƯỜNG VỤ", "BÍ THƯ", "Nguyễn Văn A"));
        for (int remarks = 1; remarks < 30; remarks++) {
            List<Drawn> pages = Papers.pages(
                    "dang-05hd", Papers.with(paper, Collections.nCopies(remarks, "Một câu ngắn."), groups));
            List<Integer> at = end.stream()
                    .flatMap(line -> IntStream.range(0, pages.size())
                            .filter(page ->
                                    String.join("", pages.get(page).texts()).contains(squeezed(line)))
                            .boxed())
                    .distinct()
                    .toList();
            assertThat(at).as(remarks + " remarks").hasSize(1);
            Drawn page = pages.get(at.get(0));
            float signature = page.line("T/M BAN THƯỜNG VỤ").baseline();
            assertThat(page.lines())
                    .as(remarks + " remarks")
                    .filteredOn(line -> line.baseline() > 60 && line.baseline() < signature - 2)
                    .hasSizeGreaterThanOrEqualTo(2);
        }
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void a_meeting_document_has_no_number(String name) {
        Issuer issuer = new Issuer(
                "B",
                Issuer.Kind.MEETING_DOCUMENT,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        Drawn page = Papers.pages(name, Papers.bulletin(Papers.press(name), UnitKind.WARD, "Hạc Thành", issuer))
                .get(0);
        assertThat(page.texts())
                .contains("TÀILIỆUHỘINGHỊ")
                .doesNotContain("BÁOCÁO")
                .noneMatch(text -> text.startsWith("Số"));
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void the_text_ends_as_the_layout_says(String name) {
        Bulletin paper = Papers.bulletin(Papers.press(name), UnitKind.DISTRICT, "Thọ Xuân", Papers.FULL);
        String all = String.join("", Papers.pages(name, paper).get(0).texts());
        assertThat(paper.remarks()).isEmpty();
        String last = paper.changes().get(0); // the rank
        assertThat(all).contains(squeezed(last.substring(0, last.length() - 1)) + (name.equals("nd30") ? "./." : "."));
        assertThat(all.contains("./.")).isEqualTo(name.equals("nd30"));
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void the_file_keeps_its_standards_and_its_bytes(String name) throws Exception {
        Bulletin paper = Papers.bulletin(Papers.press(name), UnitKind.TOWN, "Bỉm Sơn", Papers.FULL);
        byte[] pdf = Papers.press(name).print(paper, Papers.ISSUED_ON).content();
        Press another = new Press(Path.of("none-either"), name);
        assertThat(another.print(paper, Papers.ISSUED_ON).content()).isEqualTo(pdf);

        VeraGreenfieldFoundryProvider.initialise();
        List<PDFAFlavour> standards = List.of(PDFAFlavour.PDFA_2_B, PDFAFlavour.PDFA_2_A, PDFAFlavour.PDFUA_1);
        try (PDFAParser parser =
                        Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), standards.get(0));
                PDFAValidator validator = Foundries.defaultInstance().createValidator(standards)) {
            List<ValidationResult> results = validator.validateAll(parser);
            assertThat(results).hasSameSizeAs(standards);
            for (ValidationResult result : results) {
                assertThat(result.getTestAssertions().stream()
                                .filter(a -> a.getStatus() == TestAssertion.Status.FAILED)
                                .map(a -> a.getRuleId().getClause() + " " + a.getMessage()))
                        .isEmpty();
                assertThat(result.isCompliant()).isTrue();
            }
        }
    }

    @Test
    void an_edition_from_before_the_closing_is_printed_without_it() {
        Bulletin paper = Papers.bulletin(Papers.press("dang-05hd"), UnitKind.DISTRICT, "Thọ Xuân");
        Bulletin old = new Bulletin(
                paper.number(),
                paper.unit(),
                paper.unitName(),
                paper.period(),
                new Letterhead(null, "HUYỆN ỦY THỌ XUÂN", "Số         -BC/HU", "Thọ Xuân, ngày 03 tháng 4 năm 2024"),
                paper.title(),
                paper.programme(),
                paper.counts(),
                paper.changes(),
                paper.behind(),
                paper.remarks(),
                paper.tally(),
                paper.groups(),
                paper.rows(),
                paper.method(),
                null,
                null,
                null,
                null,
                null,
                null);
        assertThat(Papers.pages("dang-05hd", old).get(0).texts())
                .contains("BÁOCÁO")
                .doesNotContain("Nơinhận:", "T/MBANTHƯỜNGVỤ");
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void every_layout_says_what_the_rules_say_of_the_page(String name) {
        Layout layout = Papers.layout(name);
        assertThat(Stream.of("top", "bottom", "left", "right").map(side -> layout.number("margin." + side)))
                .containsExactly(20.0, 20.0, 30.0, 15.0);
        assertThat(layout.number("page-number.top")).isEqualTo(10);
        assertThat(style(name, "PageNumber")).isEqualTo("14");
        assertThat(style(name, "Body")).isEqualTo("14");
        assertThat(layout.styles().get("Body").get("line-height")).isBetween(18.0, 22.0);
        assertThat(layout.styles().get("Body").get("gap")).isGreaterThanOrEqualTo(6);
        assertThat(layout.styles().get("Body").get("indent")).isEqualTo(10);
        assertThat(style(name, "Cell")).isEqualTo("11");
        assertThat(layout.number("closing.room")).isGreaterThanOrEqualTo(30);
        assertThat(layout.number("rule.title")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"dang-05hd", "dang-36hd"})
    void the_layouts_of_the_party_say_what_its_rules_say_of_each_component(String name) {
        assertThat(Stream.of(
                                "Party",
                                "UpperBody",
                                "IssuingBody",
                                "Number",
                                "PlaceAndDate",
                                "Kind",
                                "Abstract",
                                "OnBehalfOf",
                                "Position",
                                "Signer",
                                "RecipientsTitle",
                                "Recipients")
                        .map(style -> style(name, style)))
                .containsExactly(
                        "15 bold",
                        "14",
                        "14 bold",
                        "14",
                        "14 italic",
                        "16 bold",
                        "14 bold",
                        "14 bold",
                        "14",
                        "14 bold",
                        "14 underline",
                        "12");
    }

    @Test
    void the_layout_of_the_state_says_what_its_rules_say_of_each_component() {
        assertThat(Stream.of("Party", "Motto", "UpperBody", "IssuingBody", "RecipientsTitle", "Recipients")
                        .map(style -> style("nd30", style)))
                .containsExactly("13 bold", "14 bold", "13", "13 bold", "12 bold italic", "11");
    }

    private static String style(String layout, String style) {
        StringBuilder text =
                new StringBuilder("%.0f".formatted(Papers.layout(layout).size(style)));
        Map<String, Boolean> flags = Papers.layout(layout).flags().getOrDefault(style, Map.of());
        flags.forEach((flag, on) -> text.append(on ? " " + flag : ""));
        return text.toString();
    }
}
