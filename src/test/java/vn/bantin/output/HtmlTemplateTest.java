package vn.bantin.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.PropertyResourceBundle;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.bantin.job.PrintShop;
import vn.bantin.press.BrokenTemplateException;
import vn.bantin.press.Press;
import vn.bantin.press.Templates;

class HtmlTemplateTest {

    private static final Map<String, Set<String>> KNOWN =
            Map.of("", Set.of("title"), "rows", Set.of("name"), "cells", Set.of("value"));

    @Test
    void blocks_repeat_and_see_what_is_around_them() throws IOException {
        String page = """
                <h1>{{title}}</h1>
                  <!-- each rows -->
                  <p>{{name}} of {{title}}:<!-- each cells --> {{value}}<!-- end cells --></p>
                  <!-- end rows -->
                {{text.total}}
                """;
        Map<String, Object> values = Map.of(
                "title",
                "A<B",
                "rows",
                List.of(
                        Map.of("name", "one", "cells", List.of(Map.of("value", 1), Map.of("value", 2))),
                        Map.of("name", "none", "cells", List.of())));
        assertThat(skeleton(page).fill(values)).isEqualTo("""
                <h1>A&lt;B</h1>
                  <p>one of A&lt;B: 1 2</p>
                  <p>none of A&lt;B:</p>
                Cộng &amp; hết
                """);
    }

    @Test
    void an_unknown_gap_is_refused_before_anything_is_printed() {
        assertThatThrownBy(() -> skeleton("{{titel}}")).hasMessage("nothing is called {{titel}} here");
        assertThatThrownBy(() -> skeleton("{{name}}")).hasMessage("nothing is called {{name}} here");
        assertThatThrownBy(() -> skeleton("{{text.nothing}}")).hasMessage("nothing is called {{text.nothing}} here");
        assertThatThrownBy(() -> skeleton("<!-- each lines --><!-- end lines -->"))
                .hasMessage("there are no rows called lines");
        assertThatThrownBy(() -> skeleton("<!-- each rows -->{{name}}")).hasMessageContaining("is not whole");
    }

    @Test
    void an_offices_own_page_takes_the_place_of_ours_and_changes_the_hash(@TempDir Path own) throws IOException {
        String shipped = new Templates(own, "dang-05hd").sha256();
        Files.writeString(own.resolve("index.html"), "<!DOCTYPE html>\r\n<title>{{period}}</title>");
        Templates templates = new Templates(own, "dang-05hd");
        assertThat(templates.sha256()).isNotEqualTo(shipped);
        byte[] page = new Press(own).read("index.html", html -> html);
        assertThat(HtmlPages.index(page, templates.texts()).fill(Map.of("period", "quý I/2024")))
                .isEqualTo("<!DOCTYPE html>\n<title>quý I/2024</title>");
    }

    @Test
    void an_offices_broken_page_is_named(@TempDir Path own) throws IOException {
        Path page = Files.writeString(own.resolve("index.html"), "{{perriod}}");
        assertThatThrownBy(() -> PrintShop.of(own, "dang-05hd", false))
                .isInstanceOf(BrokenTemplateException.class)
                .hasMessage(page + ": nothing is called {{perriod}} here");
    }

    private static HtmlTemplate skeleton(String page) throws IOException {
        return new HtmlTemplate(page, new PropertyResourceBundle(new StringReader("total=Cộng & hết")), KNOWN);
    }
}
