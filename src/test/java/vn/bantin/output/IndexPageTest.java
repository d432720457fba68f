package vn.bantin.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.bantin.Golden;
import vn.bantin.bulletin.Summary;
import vn.bantin.press.SampleEdition;
import vn.bantin.press.SmallIndex;
import vn.bantin.progress.Period;

class IndexPageTest {

    private static final Pattern HREF = Pattern.compile("href=\"([^\"#][^\"]*)\"");

    @Test
    void the_whole_page_reads_as_expected() throws IOException {
        Golden.assertEquals("vn/bantin/press/index.html", SmallIndex.html());
    }

    @Test
    void every_file_of_the_manifest_is_linked_once_and_the_manifest_too() {
        List<String> links = HREF.matcher(SmallIndex.html())
                .results()
                .map(link -> URI.create(link.group(1)).getPath())
                .toList();
        assertThat(links)
                .filteredOn(link -> !link.equals("../index.html"))
                .doesNotHaveDuplicates()
                .contains(Manifest.FILE)
                .containsAll(
                        SmallIndex.files().stream().map(Manifest.Entry::name).toList())
                .hasSize(SmallIndex.files().size() + 1);
    }

    @Test
    void links_are_relative_and_percent_encoded() {
        assertThat(IndexFiles.href("data/phụ lục #1?.xlsx")).isEqualTo("data/ph%E1%BB%A5%20l%E1%BB%A5c%20%231%3F.xlsx");
        assertThat(IndexFiles.href("bulletins/100% \"a\"+b:c.pdf")).isEqualTo("bulletins/100%25%20%22a%22%2Bb%3Ac.pdf");
    }

    @Test
    void every_hash_stands_on_the_page_in_full() {
        String html = SmallIndex.html();
        assertThat(SmallIndex.files())
                .allSatisfy(file -> assertThat(html).contains("<code>" + file.sha256() + "</code>"));
    }

    @Test
    void names_cannot_break_out_of_the_text() {
        String html = SmallIndex.html();
        assertThat(html)
                .contains("xã &quot;A &amp; B&quot; &lt;/script&gt;&lt;b&gt;&#39;Ô&#39;&lt;/b&gt;</a>")
                .contains("<tr data-unit=\"X&amp;1\" id=\"u4\">")
                .doesNotContain("<b>");
        assertThat(Pattern.compile("</script>").matcher(html).results().map(MatchResult::group))
                .hasSize(1);
    }

    @Test
    void each_volume_of_the_pack_and_of_the_sheets_is_called_by_its_number() {
        String html = SmallIndex.html(
                SmallIndex.summary(),
                List.of(),
                List.of(
                        new Manifest.Entry("bulletins/2024-Q1_chi-tieu_tap-02.pdf", 1, 1, "a".repeat(64)),
                        new Manifest.Entry("bulletins/2024-Q1_tap-tai-lieu_tap-1.pdf", 1, 1, "b".repeat(64))));

        assertThat(html)
                .contains("<strong>Tập tài liệu hội nghị, tập 1</strong>")
                .contains("Kết quả theo từng chỉ tiêu, tập 2");
    }

    @Test
    void what_is_nowhere_or_cannot_be_any_more_is_not_counted() {
        assertThat(headings(of(new Period(2023, 3))))
                .containsExactly(
                        "▲ Vượt",
                        "■ Hoàn thành",
                        "● Đạt tiến độ",
                        "▼ Chậm",
                        "○ Chưa đánh giá",
                        "▼ Chậm tiến độ nhiều nhất");
        assertThat(headings(of(new Period(2023, 4))))
                .containsExactly(
                        "▲ Vượt",
                        "■ Hoàn thành",
                        "◊ Không hoàn thành",
                        "○ Chưa đánh giá",
                        "◊ Không hoàn thành nhiều nhất");
    }

    private static String of(Period period) {
        return SmallIndex.html(SampleEdition.of(period).summary(), List.of(), List.of());
    }

    private static List<String> headings(String html) {
        return Pattern.compile("<(?:dt|h3 id=\"late\")>([^<]*)<")
                .matcher(html)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    @Test
    void a_name_may_look_like_a_gap_of_the_page() {
        Summary summary = SmallIndex.summary();
        Summary odd = new Summary(
                summary.period(),
                summary.periods(),
                summary.letterhead(),
                "{{programme}} $1 \\",
                "<!-- each units -->",
                List.of("{{nothing}}"),
                summary.groups(),
                summary.ranking(),
                summary.unranked(),
                summary.extremes(),
                summary.method(),
                summary.closing(),
                summary.hedges(),
                summary.standIns(),
                summary.ranges(),
                summary.base(),
                summary.onPageOne(),
                summary.correction());
        assertThat(SmallIndex.html(odd, SmallIndex.PLANNED, SmallIndex.files()))
                .contains("<h1>{{programme}} $1 \\</h1>")
                .contains("<p>&lt;!-- each units --&gt;</p>")
                .contains("<li>{{nothing}}</li>");
    }

    @Test
    void where_nothing_is_missing_it_says_so() {
        Summary summary = SmallIndex.summary();
        Summary ranked = new Summary(
                summary.period(),
                summary.periods(),
                summary.letterhead(),
                summary.title(),
                summary.programme(),
                summary.overview(),
                summary.groups(),
                summary.ranking(),
                List.of(),
                summary.extremes(),
                summary.method(),
                summary.closing(),
                summary.hedges(),
                summary.standIns(),
                summary.ranges(),
                summary.base(),
                summary.onPageOne(),
                summary.correction());
        assertThat(SmallIndex.html(ranked, SmallIndex.PLANNED.subList(0, 5), SmallIndex.files()))
                .contains("mọi đơn vị đều được xếp hạng", "mọi báo cáo dự kiến đều đã in")
                .doesNotContain("chưa xếp hạng</a>", "(chưa có tệp)");
    }

    @Test
    void a_dozen_silent_units_are_named_at_once_and_more_stand_behind_a_fold() {
        assertThat(SmallIndex.html(SmallIndex.many(12), SmallIndex.planned(12), List.of()))
                .contains("<p>Chưa có báo cáo: 12 đơn vị</p>");
        assertThat(SmallIndex.html(SmallIndex.many(13), SmallIndex.planned(13), List.of()))
                .contains("<details>\n<summary>Chưa có báo cáo: 13 đơn vị</summary>")
                .contains("<li><a href=\"#u1\">xã Tân Thượng Xuân Sơn Hải Bình 1 (huyện Thường Xuân)</a></li>");
    }

    @Test
    void the_same_edition_gives_the_same_bytes() {
        assertThat(SmallIndex.html().getBytes(StandardCharsets.UTF_8))
                .isEqualTo(SmallIndex.html().getBytes(StandardCharsets.UTF_8))
                .doesNotContain((byte) '\r');
    }

    @Test
    void nothing_is_fetched_from_anywhere() {
        assertThat(SmallIndex.html())
                .contains("default-src 'none'")
                .doesNotContain("://", " src=", "<link", "@import", "url(", "fetch(");
    }
}
