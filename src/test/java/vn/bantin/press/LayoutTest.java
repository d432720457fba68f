package vn.bantin.press;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.bantin.bulletin.Bulletin;
import vn.bantin.bulletin.IssuingAuthority;
import vn.bantin.bulletin.Letterhead;
import vn.bantin.bulletin.SignatureBlock;
import vn.bantin.progress.UnitKind;

/** The printed file itself, measured against its layout's numbers. */
@Tag("slow")
class LayoutTest {

    /** In points; elements stand on whole ones. */
    private static final float NEAR = 0.6f;

    private static final List<UnitKind> KINDS = List.of(
            UnitKind.PROVINCE,
            UnitKind.CENTRAL_CITY,
            UnitKind.CITY,
            UnitKind.TOWN,
            UnitKind.DISTRICT,
            UnitKind.COMMUNE,
            UnitKind.WARD,
            UnitKind.SPECIAL_ZONE,
            UnitKind.DEPARTMENT);
    private static final String SHORT = "Lý";
    private static final String LONG = "Nghĩa Thượng Quỳnh Phương Nguyễn Trường Khương Đức Thịnh Sơn"; // 60 letters
    private static final Pattern MARK = Pattern.compile("(?<!\\p{L})MẬT(?!\\p{L})");

    static Stream<Arguments> papers() {
        assertThat(LONG).hasSize(60);
        return Papers.LAYOUTS.stream()
                .flatMap(name -> KINDS.stream()
                        .flatMap(kind -> Stream.of(SHORT, LONG)
                                .map(unit ->
                                        Arguments.of(name, kind, kind == UnitKind.DEPARTMENT ? "Sở " + unit : unit))));
    }

    @ParameterizedTest
    @MethodSource("papers")
    void the_head_stands_as_the_layout_says(String name, UnitKind kind, String unit) {
        Layout layout = Papers.layout(name);
        Bulletin paper = Papers.bulletin(Papers.press(name), kind, unit, Papers.FULL);
        Drawn page = Papers.pages(name, paper).get(0);
        Letterhead head = paper.letterhead();
        boolean state = Papers.press(name).authority() == IssuingAuthority.STATE;
        float left = mm(layout, "margin.left");
        float right = page.width() - mm(layout, "margin.right");
        float middle = (left + right) / 2;
        float issuer = left + mm(layout, "head.left") / 2;
        float title = (left + mm(layout, "head.left") + right) / 2;
        float top = mm(layout, "margin.top");

        List<Drawn.Line> body = page.block(head.issuingBody());
        looks(layout, "IssuingBody", body, issuer);
        List<Drawn.Line> first = head.upperBody() == null ? body : page.block(head.upperBody());
        looks(layout, head.upperBody() == null ? "IssuingBody" : "UpperBody", first, issuer);
        assertThat(first.get(0).baseline()).isCloseTo(top + ascent(first.get(0).size()), within(NEAR));

        Drawn.Line words = page.line(state ? "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" : "ĐẢNG CỘNG SẢN VIỆT NAM");
        looks(layout, "Party", List.of(words), title);
        assertThat(words.baseline()).isCloseTo(top + ascent(words.size()), within(NEAR));
        if (state) {
            words = page.line("Độc lập - Tự do - Hạnh phúc");
            looks(layout, "Motto", List.of(words), title);
            ruled(page, body, 1 / 3f, 1 / 2f);
            ruled(page, page.block(paper.title()), 1 / 3f, 1 / 2f);
        } else {
            looks(layout, "Star", List.of(page.line("*")), issuer);
            looks(layout, "Star", List.of(page.line("-----")), middle);
        }
        assertThat(ruled(page, List.of(words), 0.9f, 1.1f).length())
                .isCloseTo(words.right() - words.left(), within(1f));

        List<Drawn.Line> number = page.block(Objects.requireNonNull(head.number()));
        looks(layout, "Number", number, issuer);
        List<Drawn.Line> place = page.block(head.placeAndDate());
        looks(layout, "PlaceAndDate", place, title);
        assertThat(place.get(0).baseline()).isEqualTo(number.get(0).baseline());
        looks(layout, "DraftMark", page.block("Dự thảo lần 2"), title);
        List<Drawn.Line> report = page.block("BÁO CÁO");
        looks(layout, "Kind", report, middle);
        float stamps = report.get(0).baseline()
                - ascent(report.get(0).size())
                - number.get(number.size() - 1).baseline();
        assertThat(stamps).isGreaterThanOrEqualTo(mm(layout, "head.stamps"));
        looks(layout, "Abstract", page.block(paper.title()), middle);
        looks(layout, "Programme", page.block("(Hội nghị lần thứ 20, ngày 05 tháng 4 năm 2024)"), middle);
        descend(body, number, report, page.block(paper.title()));
    }

    @ParameterizedTest
    @MethodSource("papers")
    void the_text_is_indented_and_its_lines_lie_as_far_apart_as_the_layout_says(
            String name, UnitKind kind, String unit) {
        Layout layout = Papers.layout(name);
        String sentence = "Đến hết quý, các chỉ tiêu chủ yếu đạt tiến độ đề ra, trong đó thu ngân sách đạt khá. ";
        Bulletin paper = Papers.with(
                Papers.bulletin(Papers.press(name), kind, unit, Papers.FULL),
                List.of(sentence.repeat(4).strip(), sentence.repeat(3).strip(), "Hết."),
                3);
        Drawn page = Papers.pages(name, paper).get(0);
        float left = mm(layout, "margin.left");
        Map<String, Double> body = layout.styles().get("Body");
        float lineHeight = body.get("line-height").floatValue();
        float apart = lineHeight + body.get("gap").floatValue();

        Drawn.Line above = null;
        for (String text :
                List.of(paper.counts(), paper.remarks().get(0), paper.remarks().get(1))) {
            List<Drawn.Line> lines = page.block(text);
            assertThat(lines).hasSizeGreaterThan(1);
            lines.forEach(line -> style(layout, "Body", line));
            assertThat(lines.get(0).left()).isCloseTo(left + mm(body.get("indent")), within(NEAR));
            for (int i = 1; i < lines.size(); i++) {
                assertThat(lines.get(i).left()).isCloseTo(left, within(NEAR));
                assertThat(lines.get(i).baseline() - lines.get(i - 1).baseline())
                        .isCloseTo(lineHeight, within(0.1f));
            }
            if (above != null) {
                assertThat(lines.get(0).baseline() - above.baseline()).isBetween(apart - 0.5f, apart + 1.5f);
            }
            above = lines.get(lines.size() - 1);
        }
    }

    @ParameterizedTest
    @MethodSource("papers")
    void the_signature_has_its_room_and_the_recipients_their_place(String name, UnitKind kind, String unit) {
        Layout layout = Papers.layout(name);
        Bulletin paper = Papers.bulletin(Papers.press(name), kind, unit, Papers.FULL);
        SignatureBlock closing = Objects.requireNonNull(paper.closing());
        Drawn page = Papers.pages(name, paper).stream()
                .filter(drawn -> drawn.texts().contains("NguyễnVănA"))
                .findFirst()
                .orElseThrow();
        float left = mm(layout, "margin.left");
        float column = left + mm(layout, "closing.left");
        float middle = (column + page.width() - mm(layout, "margin.right")) / 2;

        if (closing.onBehalfOf() != null) {
            looks(layout, "OnBehalfOf", page.block(closing.onBehalfOf()), middle);
        }
        Drawn.Line position = page.line("BÍ THƯ");
        looks(layout, "Position", List.of(position), middle);
        Drawn.Line signer = page.line("Nguyễn Văn A");
        looks(layout, "Signer", List.of(signer), middle);
        assertThat(signer.baseline() - ascent(signer.size()) - position.baseline())
                .isGreaterThanOrEqualTo(mm(layout, "closing.room"))
                .isGreaterThanOrEqualTo(mm(30));
        assertThat(page.lines())
                .filteredOn(line -> line.baseline() > position.baseline() && line.baseline() < signer.baseline())
                .allMatch(line -> line.right() < column + NEAR);

        Drawn.Line recipients = page.line("Nơi nhận:");
        style(layout, "RecipientsTitle", recipients);
        assertThat(recipients.left()).isCloseTo(left, within(NEAR));
        for (String recipient : closing.recipients()) {
            for (Drawn.Line line : page.block(recipient)) {
                style(layout, "Recipients", line);
                assertThat(line.left()).isCloseTo(left, within(NEAR));
                assertThat(line.right()).isLessThan(column + NEAR);
            }
        }
        boolean underlined = page.rules().stream()
                .anyMatch(rule -> Math.abs(rule.left() - left) < 2
                        && rule.y() > recipients.baseline()
                        && rule.y() < recipients.baseline() + 4);
        assertThat(underlined).isEqualTo(layout.flags().get("RecipientsTitle").get("underline"));
    }

    @ParameterizedTest
    @MethodSource("papers")
    void every_page_keeps_its_margins_its_number_and_bears_no_secrecy_mark(String name, UnitKind kind, String unit) {
        Layout layout = Papers.layout(name);
        List<Drawn> pages = Papers.pages(name, Papers.bulletin(Papers.press(name), kind, unit, Papers.FULL));
        for (int i = 0; i < pages.size(); i++) {
            Drawn page = pages.get(i);
            float left = mm(layout, "margin.left");
            float right = page.width() - mm(layout, "margin.right");
            assertThat(Math.min(page.width(), page.height())).isCloseTo(mm(layout, "paper.width"), within(NEAR));
            assertThat(Math.max(page.width(), page.height())).isCloseTo(mm(layout, "paper.height"), within(NEAR));
            List<Drawn.Line> numbers = page.lines().stream()
                    .filter(line -> line.baseline() < mm(layout, "margin.top"))
                    .toList();
            assertThat(numbers).extracting(Drawn.Line::text).isEqualTo(i == 0 ? List.of() : List.of("" + (i + 1)));
            looks(layout, "PageNumber", numbers, (left + right) / 2);
            for (Drawn.Line number : numbers) {
                assertThat(number.baseline() - ascent(number.size()))
                        .isCloseTo(mm(layout, "page-number.top"), within(NEAR));
            }
            for (Drawn.Line line : page.lines()) {
                between(line, left, right);
                assertThat(line.baseline()).isLessThan(page.height() - mm(layout, "margin.bottom"));
                assertThat(line.size()).isGreaterThanOrEqualTo(9);
                assertThat(line.font()).contains("BantinSerif");
            }
            assertThat(page.texts()).noneMatch(text -> MARK.matcher(text).find());
        }
    }

    private static void between(Drawn.Line line, float left, float right) {
        for (TextPosition letter : line.letters()) {
            // OpenPDF hangs a mark at the end of a justified line out by 0.4 of its width
            float hanging = ".,;:'".contains(letter.getUnicode()) ? 0.4f * letter.getWidthDirAdj() : 0;
            assertThat(letter.getXDirAdj()).as(line.text()).isGreaterThan(left - NEAR);
            assertThat(letter.getXDirAdj() + letter.getWidthDirAdj() - hanging)
                    .as(line.text())
                    .isLessThan(right + NEAR);
        }
    }

    /** Each line has the style's letters and stands in the middle of its column. */
    private static void looks(Layout layout, String style, List<Drawn.Line> lines, float middle) {
        for (Drawn.Line line : lines) {
            style(layout, style, line);
            assertThat(line.middle()).as(style + " " + line.text()).isCloseTo(middle, within(1.2f));
        }
    }

    private static void style(Layout layout, String style, Drawn.Line line) {
        Map<String, Boolean> flags = layout.flags().getOrDefault(style, Map.of());
        assertThat(line.size()).as(line.text()).isEqualTo((float) layout.size(style));
        assertThat(line.bold()).as(line.text()).isEqualTo(flags.getOrDefault("bold", false));
        assertThat(line.italic()).as(line.text()).isEqualTo(flags.getOrDefault("italic", false));
    }

    /** The rule right below some lines, in their middle, as a share of the longest of them. */
    private static Drawn.Rule ruled(Drawn page, List<Drawn.Line> lines, float least, float most) {
        Drawn.Line last = lines.get(lines.size() - 1);
        Drawn.Rule rule = page.rules().stream()
                .filter(r -> r.y() > last.baseline() && r.y() < last.baseline() + 10)
                .filter(r -> Math.abs(r.middle() - last.middle()) < 1.2f)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no rule below " + last.text() + ": " + page.rules()));
        double longest = lines.stream()
                .mapToDouble(line -> line.right() - line.left())
                .max()
                .orElseThrow();
        assertThat(rule.length() / longest).isBetween((double) least, (double) most);
        return rule;
    }

    @SafeVarargs
    private static void descend(List<Drawn.Line>... blocks) {
        List<Float> baselines = new ArrayList<>();
        for (List<Drawn.Line> block : blocks) {
            block.forEach(line -> baselines.add(line.baseline()));
        }
        assertThat(baselines).isSorted().doesNotHaveDuplicates();
    }

    private static float ascent(float size) {
        return (float) (Fonts.lineHeight(size) - Fonts.descent(size));
    }

    private static float mm(Layout layout, String key) {
        return mm(layout.number(key));
    }

    private static float mm(double millimetres) {
        return (float) (millimetres * 72 / 25.4);
    }
}
