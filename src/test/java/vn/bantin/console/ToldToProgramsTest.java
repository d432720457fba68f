package vn.bantin.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is said in one line of JSON is what is said in sentences, with the same exit code. */
class ToldToProgramsTest {

    @TempDir
    private Path folder;

    @Test
    void a_check_lists_its_findings_with_their_places() {
        try (CliFixture desk = CliFixture.withThreeDistricts(folder.resolve("home"))) {
            Said sentences = desk.types("check", "--period", "2024-Q1");
            Said said = desk.types("check", "--period", "2024-Q1", "--json");

            assertThat(said.exit()).isEqualTo(sentences.exit());
            JsonNode json = json(said);
            assertThat(said.out())
                    .startsWith("{\"programme\":\"KTXH-2024\",\"period\":\"2024-Q1\",\"errors\":0,\"others\":"
                            + json.get("findings").size() + ",\"lacks_holidays\":false,\"folder\":\""
                            + desk.home().resolve("check/KTXH-2024/2024-Q1") + "\",\"findings\":[{\"severity\":");
            assertThat(json.get("findings")).isNotEmpty().allSatisfy(finding -> {
                assertThat(sentences.out())
                        .contains(finding.get("code").asString())
                        .contains(finding.get("text").asString());
                assertThat(finding.get("unit").asString()).isIn("380", "381", "395");
            });
        }
    }

    @Test
    void an_error_ends_a_check_with_3_and_a_row_left_out_is_told_with_its_cell() {
        try (CliFixture desk = CliFixture.at(folder.resolve("home"))) {
            SampleCopy in = SampleCopy.threeDistricts(folder.resolve("in"))
                    .changeAll("units.csv", "(?m)^(381,.*),1981-12-18,2025-06-30,", "$1,1981-12-18,2023-12-31,")
                    .changeAll("progress.csv", "(?m)^(KTXH-2024,395,KT05,2024-Q1),[^,]*", "$1,nhiều");
            assertThat(desk.types("import", "--partial", in.folder().toString()).exit())
                    .isZero();

            Said said = desk.types("check", "--period", "2024-Q1", "--json", "--lang", "en");

            assertThat(said.exit()).isEqualTo(3);
            JsonNode findings = json(said).get("findings");
            assertThat(json(said).get("errors").asInt()).isOne();
            assertThat(findings.get(0).toString())
                    .startsWith("{\"severity\":\"ERROR\",\"code\":\"UNIT_ENDED\",\"unit\":\"381\",\"text\":\"");
            assertThat(findings).anySatisfy(finding -> {
                assertThat(finding.toString())
                        .startsWith(
                                "{\"severity\":\"WARNING\",\"code\":\"ROW_LEFT_OUT\",\"file\":\"progress.csv\",\"line\":")
                        .contains(",\"column\":\"value\",\"unit\":\"395\",\"indicator\":\"KT05\",\"text\":\"");
                assertThat(finding.get("line").isInt()).isTrue();
            });
            assertThat(desk.types("check", "--json").exit()).isEqualTo(2);
        }
    }

    @Test
    @Tag("slow")
    void a_file_and_a_code_are_told_with_what_they_were_issued_as() throws IOException {
        try (CliFixture desk = CliFixture.publishedThreeDistricts(folder.resolve("home"))) {
            Path summary = desk.edition().resolve("bulletins/2024-Q1_00_tong-hop.pdf");
            Path foreign = Files.writeString(folder.resolve("lạ.txt"), "lạ");
            String code = desk.sql()
                    .sql("select code from files where name like '%_00_tong-hop.pdf'")
                    .query(String.class)
                    .single();

            Said said = desk.types("verify", "--json", summary.toString(), "--code", code);

            assertThat(said.exit()).isZero();
            assertThat(said.out())
                    .hasLineCount(1)
                    .startsWith("{\"all\":true,\"answers\":[{\"asked\":\"" + summary
                            + "\",\"verdict\":\"CURRENT\",\"programme\":\"KTXH-2024\",\"period\":\"2024-Q1\",\"edition\":1,"
                            + "\"latest\":1,\"file\":\"bulletins/2024-Q1_00_tong-hop.pdf\",\"text\":\"" + summary
                            + ": đúng bản phát hành hiện hành, còn nguyên ");
            JsonNode page = json(said).get("answers").get(1).get("page");
            assertThat(page.get("period").asString()).isEqualTo("2024-Q1");
            assertThat(page.get("counts").asString()).startsWith("Quý I/2024, 03 đơn vị");

            Said no = desk.types("verify", "--json", foreign.toString());
            assertThat(no.exit()).isEqualTo(7);
            assertThat(no.out())
                    .isEqualTo("{\"all\":false,\"answers\":[{\"asked\":\"" + foreign + "\",\"verdict\":\"UNKNOWN\","
                            + "\"text\":\"" + foreign
                            + ": không do cơ quan này phát hành (không có trong các báo cáo đã"
                            + " phát hành ở cơ sở dữ liệu này)\"}]}\n");
        }
    }

    private static JsonNode json(Said said) {
        assertThat(said.out()).hasLineCount(1);
        return JsonMapper.shared().readTree(said.out());
    }
}
