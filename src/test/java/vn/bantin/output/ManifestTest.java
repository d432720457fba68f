package vn.bantin.output;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ManifestTest {

    @Test
    void the_manifest_says_what_the_edition_consists_of() {
        Manifest manifest = new Manifest(
                "KTXH-2024",
                "2024-Q1",
                1,
                false,
                "2024-04-03",
                "aa",
                "bb",
                "cc",
                "1.0.0",
                List.of(
                        new Manifest.Entry("bulletins/2024-Q1_01_huyen-tho-xuan_ban-tin.pdf", 65759, 5, "dd"),
                        Manifest.Entry.of("data/đánh-giá.csv", "abc".getBytes(UTF_8))));

        assertThat(new String(manifest.json(), UTF_8)).isEqualTo("""
                {
                  "programme" : "KTXH-2024",
                  "period" : "2024-Q1",
                  "edition" : 1,
                  "issued_on" : "2024-04-03",
                  "inputs_sha256" : "aa",
                  "configuration_sha256" : "bb",
                  "templates_sha256" : "cc",
                  "program_version" : "1.0.0",
                  "files" : [ {
                    "name" : "bulletins/2024-Q1_01_huyen-tho-xuan_ban-tin.pdf",
                    "size" : 65759,
                    "pages" : 5,
                    "sha256" : "dd"
                  }, {
                    "name" : "data/đánh-giá.csv",
                    "size" : 3,
                    "pages" : null,
                    "sha256" : "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
                  } ]
                }
                """);
    }

    @Test
    void the_file_of_the_manifest_has_this_name() {
        assertThat(Manifest.FILE).isEqualTo("manifest.json");
    }
}
