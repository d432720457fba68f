package vn.bantin.press;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The index page in a real browser, from the disk: what a reader sees and what the page tells him. */
@Tag("browser")
class IndexInBrowserTest {

    private static final String EVERYTHING = "395 381 407 X&amp;1 392";
    private static final Pattern VISIBLE_ROW = Pattern.compile("<tr data-unit=\"([^\"]*)\" id=\"u\\d+\">");
    private static final Pattern STATUS = Pattern.compile("<span id=\"hits\"[^>]*>([^<]*)</span>");
    private static final Pattern TOLD = Pattern.compile("<pre id=\"told\">([^<]*)</pre>");

    /** What stands below the page when a reader's acts are played; a row is visible if it takes up room. */
    private static final String READER = """
        <pre id="told"></pre>
        <script>{
          const box = document.getElementById('q');
          const tell = line => document.getElementById('told').append(line + '\\n');
          const see = () => Array.from(document.querySelectorAll('#units tbody tr'))
            .filter(row => row.getClientRects().length > 0).map(row => row.dataset.unit).join(' ')
            + ' | ' + document.getElementById('hits').textContent;
          const type = text => { box.value = text; box.dispatchEvent(new Event('input')); };
          %s
        }</script>
        </body>
        """;

    /** Measures every element that holds text, with all folds open. */
    private static final String RULER = """
        <script>{
          document.querySelectorAll('details').forEach(one => { one.open = true; });
          const wide = document.documentElement.clientWidth;
          const said = [(document.documentElement.scrollWidth > wide ? 'scrolls ' : 'fits ') + innerWidth];
          const bright = colour => colour.match(/[\\d.]+/g).slice(0, 3).map(part => part / 255)
            .map(part => part <= .04045 ? part / 12.92 : ((part + .055) / 1.055) ** 2.4)
            .reduce((sum, part, i) => sum + part * [.2126, .7152, .0722][i], 0);
          const ground = one => {
            const colour = one ? getComputedStyle(one).backgroundColor : 'rgb(255, 255, 255)';
            return /, 0\\)$/.test(colour) ? ground(one.parentElement) : colour;
          };
          const bad = [];
          for (const one of document.body.querySelectorAll('*:not(script)')) {
            const box = one.getBoundingClientRect();
            const text = Array.from(one.childNodes).some(node => node.nodeType === 3 && node.data.trim());
            if (!text || box.width === 0) continue;
            const style = getComputedStyle(one);
            const pair = [bright(style.color), bright(ground(one))].sort((a, b) => b - a);
            if (box.right > wide + .5 || box.left < 0) bad.push('wider: ' + one.textContent);
            if (parseFloat(style.fontSize) < 16) bad.push('smaller: ' + one.textContent);
            if ((pair[0] + .05) / (pair[1] + .05) < 4.5) bad.push('fainter: ' + one.textContent);
          }
          for (const cell of document.querySelectorAll('td[data-label]')) {
            const value = document.createRange();
            value.selectNodeContents(cell);
            const box = value.getBoundingClientRect();
            if (box.height > 0 && box.top > cell.getBoundingClientRect().top + 12) bad.push('label alone: ' + cell.dataset.label);
          }
          said.push(bad.join('\\n') || 'nothing wider, nothing smaller than 16 px, nothing fainter than 4.5 : 1, no label without its value');
          said.push(Array.from(document.querySelectorAll('.lead strong, #count, h2'))
            .sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top)
            .filter((one, i) => i === 0 || one.tagName !== 'STRONG').map(one => one.textContent).join(' < '));
          parent.postMessage(said.join('\\n') + '\\n');
        }</script>
        </body>
        """;

    /** A phone, a tablet and a desk, each a frame of that width: a window cannot be narrower than 500 pixels. */
    private static final String FRAMES = """
        <!DOCTYPE html>
        <pre id="told"></pre>
        <script>{
          const told = [];
          addEventListener('message', said => {
            told.push(said.data);
            document.getElementById('told').textContent = told.sort((a, b) => parseInt(a.slice(5)) - parseInt(b.slice(5))).join('');
          });
          for (const width of [360, 768, 1280]) {
            const frame = document.createElement('iframe');
            frame.width = width;
            frame.height = 900;
            frame.srcdoc = %s;
            document.body.append(frame);
          }
        }</script>
        """;

    /** One for all tests: a browser's profile takes longer to make than a page. */
    @TempDir
    private static Path folder;

    private Chromium chromium;

    @BeforeEach
    void findChromium() {
        chromium = Chromium.find(folder);
    }

    @Test
    void the_address_may_hold_a_query() throws Exception {
        assertShows(
                chromium.dom(page(SmallIndex.html(), "tho xuan")), "395", "1 trong 5 đơn vị; phím Enter mở báo cáo.");
    }

    @Test
    void a_query_from_the_address_is_text_and_never_markup() throws Exception {
        assertShows(
                chromium.dom(page(SmallIndex.html(), "<b>hà nội")),
                "",
                "Không có đơn vị nào tên là “&lt;b&gt;hà nội”; phím Esc xóa ô tìm.");
    }

    @Test
    void without_a_query_everything_is_visible_and_the_search_field_is_there() throws Exception {
        String dom = chromium.dom(page(SmallIndex.html(), ""));
        assertShows(dom, EVERYTHING, "5 đơn vị");
        assertThat(dom).contains("<form id=\"search\" role=\"search\">");
    }

    @Test
    void without_scripts_everything_is_visible_but_the_search_field() throws Exception {
        String dom = chromium.dom(page(SmallIndex.html().replaceAll("(?s)<script>.*</script>", ""), "tho xuan"));
        assertShows(dom, EVERYTHING, "");
        assertThat(dom).contains("<form id=\"search\" role=\"search\" hidden=\"\">");
    }

    @Test
    void a_name_is_found_with_and_without_diacritics() throws Exception {
        assertThat(told("""
            for (const text of ['tho xuan', 'THỌ XUÂN', 'tho\\u0323 xua\\u0302n', 'bim  son', 'đông sơn', 'dong-son',
                'Xuân', 'ong', 'a & b <', 'ha noi', '  ']) {
              type(text);
              tell(text + ' | ' + see());
            }
            """)).isEqualTo("""
                tho xuan | 395 | 1 trong 5 đơn vị; phím Enter mở báo cáo.
                THỌ XUÂN | 395 | 1 trong 5 đơn vị; phím Enter mở báo cáo.
                tho\u0323 xua\u0302n | 395 | 1 trong 5 đơn vị; phím Enter mở báo cáo.
                bim  son | 381 | 1 trong 5 đơn vị; phím Enter mở báo cáo.
                đông sơn | 407 | 1 trong 5 đơn vị; phím Enter mở báo cáo.
                dong-son | 407 | 1 trong 5 đơn vị; phím Enter mở báo cáo.
                Xuân | 395 392 | 2 trong 5 đơn vị.
                ong |  | Không có đơn vị nào tên là “ong”; phím Esc xóa ô tìm.
                a &amp; b &lt; | X&amp;1 | 1 trong 5 đơn vị; phím Enter mở báo cáo.
                ha noi |  | Không có đơn vị nào tên là “ha noi”; phím Esc xóa ô tìm.
                   | 395 381 407 X&amp;1 392 | 5 đơn vị
                """);
    }

    @Test
    void enter_opens_the_only_hit_and_escape_clears() throws Exception {
        assertThat(told("""
            document.addEventListener('click', event => {
              event.preventDefault();
              tell('opened ' + event.target.getAttribute('href'));
            });
            for (const text of ['dong son', 'xuan', 'nhu xuan']) {
              type(text);
              tell(see());
              box.form.requestSubmit();
            }
            box.dispatchEvent(new KeyboardEvent('keydown', {key: 'Escape'}));
            tell(see() + ' | ' + box.value);
            """)).isEqualTo("""
                407 | 1 trong 5 đơn vị; phím Enter mở báo cáo.
                opened bulletins/2024-Q1_03_huyen-dong-son_ban-tin.pdf
                395 392 | 2 trong 5 đơn vị.
                392 | 1 trong 5 đơn vị; báo cáo chưa có.
                395 381 407 X&amp;1 392 | 5 đơn vị |\s
                """);
    }

    @Test
    void a_click_on_a_column_sorts_and_a_second_one_turns_round() throws Exception {
        assertThat(told("""
            const heads = document.querySelectorAll('#units th[scope=col]');
            for (const column of [1, 2, 3, 3, 0]) {
              heads[column].querySelector('button').click();
              tell(heads[column].textContent + ' ' + heads[column].getAttribute('aria-sort') + ' | ' + see());
            }
            tell('sorted by ' + document.querySelectorAll('[aria-sort]').length);
            """)).isEqualTo("""
                Đơn vị ascending | 407 392 395 381 X&amp;1 | 5 đơn vị
                Hạng ascending | 395 381 407 X&amp;1 392 | 5 đơn vị
                Điểm ascending | X&amp;1 381 407 395 392 | 5 đơn vị
                Điểm descending | 395 381 407 X&amp;1 392 | 5 đơn vị
                TT ascending | 395 381 407 X&amp;1 392 | 5 đơn vị
                sorted by 1
                """);
    }

    @Test
    void the_printed_page_holds_every_unit() throws Exception {
        try (PDDocument printed =
                Loader.loadPDF(chromium.pdf(page(SmallIndex.html(), "")).toFile())) {
            assertThat(new PDFTextStripper().getText(printed))
                    .contains("huyện Thọ Xuân", "thị xã Bỉm Sơn", "huyện Đông Sơn", "huyện Như Xuân", "Chưa có báo cáo")
                    .doesNotContain("Tìm đơn vị");
        }
    }

    @Test
    void a_phone_a_tablet_and_a_desk_show_all_of_it_in_width_in_order_and_in_readable_letters() throws Exception {
        assertThat(measured(SmallIndex.html())).isEqualTo(measures("""
            Tập tài liệu hội nghị < 5 đơn vị, 1.200 lượt chỉ tiêu: < Cần chú ý < Báo cáo của từng đơn vị < Tổng quan < Tệp khác < Mã đối chiếu
            """));
    }

    @Test
    void six_hundred_units_with_long_names_fit_a_phone_and_are_found_by_letter_without_a_script() throws Exception {
        String html = SmallIndex.html(SmallIndex.many(664), SmallIndex.planned(664), List.of());
        assertThat(measured(html)).isEqualTo(measures("""
            664 đơn vị, 9.299 lượt chỉ tiêu: < Cần chú ý < Báo cáo của từng đơn vị < Tổng quan < Tệp khác < Mã đối chiếu
            """));
        assertThat(html).contains("<summary>Tra đơn vị theo chữ cái</summary>", "<dt>Đ</dt>");
    }

    @Test
    void the_page_of_the_editions_fits_a_phone_too() throws Exception {
        assertThat(measured(SmallIndex.editions())).isEqualTo(measures("\n"));
    }

    /** What is to be seen at each width, the blocks from top to bottom last. */
    private static String measures(String blocks) {
        return Stream.of(360, 768, 1280)
                .map(width -> """
                    fits %s
                    nothing wider, nothing smaller than 16 px, nothing fainter than 4.5 : 1, no label without its value
                    """.formatted(width) + blocks)
                .collect(Collectors.joining());
    }

    /** What sticks out, what is small or faint, and the blocks from top to bottom, at each width. */
    private String measured(String html) throws IOException, InterruptedException {
        String inside = html.replace(
                        "'unsafe-inline'; base-uri", "'unsafe-inline'; script-src 'unsafe-inline'; base-uri")
                .replace("</body>\n", RULER);
        String literal = "'"
                + inside.replace("\\", "\\\\")
                        .replace("'", "\\'")
                        .replace("\n", "\\n")
                        .replace("</", "<\\/") + "'";
        Matcher told = TOLD.matcher(chromium.dom(page(FRAMES.formatted(literal), "")));
        assertThat(told.find()).isTrue();
        return told.group(1).replace("&lt;", "<");
    }

    /** What a reader's acts, in JavaScript, have brought to light. */
    private String told(String acts) throws IOException, InterruptedException {
        String html = SmallIndex.html().replace("</body>\n", READER.formatted(acts));
        Matcher told = TOLD.matcher(chromium.dom(page(html, "")));
        assertThat(told.find()).isTrue();
        return told.group(1);
    }

    private static URI page(String html, String query) throws IOException {
        Path page = Files.writeString(folder.resolve("index.html"), html);
        return URI.create(page.toUri() + "?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
    }

    private static void assertShows(String dom, String units, String said) {
        List<String> visible =
                VISIBLE_ROW.matcher(dom).results().map(row -> row.group(1)).toList();
        assertThat(String.join(" ", visible)).isEqualTo(units);
        Matcher status = STATUS.matcher(dom);
        assertThat(status.find()).isTrue();
        assertThat(status.group(1)).isEqualTo(said);
    }
}
