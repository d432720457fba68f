package vn.bantin.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.bantin.Golden;

/** A slip in the settings of an office: told by name, with what was meant, before anything is done. */
class WrongSettingsTest {

    private static final Path CASES = Path.of("src/test/resources/cases");

    /** Files of settings; "¶" ends a line. */
    private static final List<String> SLIPS = """
        bantin:¶  rule:¶    coverage: 0.9¶    pace:¶      q2: 0.30¶  layuot: nd30
        bantin:¶  rules:¶    tolerence: 0.05
        bantin:¶  cheks:¶    deadline-days: 3
        bantin:¶  checks:¶    deadline: 3
        bantin:¶  checks:¶    severity:¶      OVER_300_PERCNT: ERROR
        bantin:¶  rules:¶    ranking:¶      ceilings:¶        bonuss: 3
        bantin:¶  rules:¶    ranking:¶      group-weights:¶        - group: A¶          wieght: 3
        bantin:¶  rules:¶    cealings:¶      bonus: 3
        rules:¶  cap: 1.1
        threads: 3
        bantin:¶  tolerance: 0.05
        bantin:¶  pace:¶    q1: 0.3
        bantn:¶  threads: 3
        bantin:¶  issuers:¶    - unit: "*"¶      place: Hà Nội¶    - unit: "395"¶      placee: Thanh Hóa
        bantin:¶  issuers:¶    - unit: "*"¶  alarm:¶    too: a@b.vn
        bantin:¶  wording:¶    labels:¶      EXCEDED: vượt
        bantin:¶  wording:¶    onpace: "%s"¶    on-pace: "%s"
        bantin:¶  source:¶    schemma: x
        bantin:¶  home: /srv/bantin
        spring:¶  datasource:¶    usernmae: bantin
        spring:¶  datasorce:¶    url: jdbc:mysql://may-chu/bantin
        spring:¶  datasource:¶    hikari:¶      maximum-pool-size: 3
        datasource:¶  url: jdbc:mysql://may-chu/bantin
        bantin.rules.caap: 1.1
        server:¶  port: 8080
        bantin:¶  rules: fair
        bantin:¶  rules:¶    - cap: 1.1
        bantin:¶  layout: [dang-05hd]
        bantin:¶  threads:¶    most: 3
        bantin:¶  issuers:¶    unit: "395"
        bantin:¶  checks: [ESTIMATE]
        bantin:¶  wording:¶    labels: vượt
        bantin:¶  issuers:¶    - unit: "*"¶      name: ${NO_SUCH_NAME}
        bantin threads 3
        - bantin¶- threads
        bantin:¶  threads: 3¶  threads: 4
        bantin:¶\tthreads: 3
        bantin:¶  threads: three
        bantin:¶  threads: 0
        bantin:¶  alarm:¶    port: 0
        bantin:¶  alarm:¶    to: cntt
        bantin:¶  alarm:¶    to: a@b.vn¶    from: cntt
        bantin:¶  delivery:¶    mail:¶      form: a@b.vn
        bantin:¶  delivery:¶    mail:¶      host: mail.b.vn
        bantin:¶  delivery:¶    mail:¶      from: cntt
        bantin:¶  delivery:¶    mail:¶      from: a@b.vn¶      encryption: SSL
        bantin:¶  delivery:¶    pauses: 1, 9999
        bantin:¶  release: LATER
        bantin:¶  source:¶    schema: a b
        bantin:¶  source:¶    url: jdbc:mysql://may-chu/nguon
        bantin:¶  checks:¶    deadline-days: 999
        bantin:¶  calendar:¶    half-year: 5/7
        bantin:¶  calendar:¶    days-to-send: 99
        bantin:¶  calendar:¶    half-yaer: 5
        bantin:¶  checks:¶    severity:¶      NO_TARGETS: INFO
        bantin:¶  checks:¶    severity:¶      ESTIMATE: HIGH
        bantin:¶  rules:¶    tolerance: -1
        bantin:¶  rules:¶    cap: 0.5
        bantin:¶  rules:¶    coverage: 2
        bantin:¶  rules:¶    pace:¶      q1: 25
        bantin:¶  rules:¶    ranking:¶      ceilings:¶        bonus: -1
        bantin:¶  rules:¶    ranking:¶      group-weights:¶        - {group: A, weight: 0}
        bantin:¶  issuers:¶    - unit: "395"¶      draft: 100
        bantin:¶  issuers:¶    - unit: "395"¶    - unit: "395"
        bantin:¶  issuers:¶    - unit: "395"¶      meeting-on: 2024-04-10
        bantin:¶  issuers:¶    - unit: "395"¶      name: MẬT
        bantin: [
        spring.config.import: nowhere.yml
        """.lines().toList();

    @TempDir
    private Path home;

    private CliFixture desk;

    @BeforeEach
    void somebodySitsDown() {
        desk = CliFixture.at(home);
    }

    @AfterEach
    void theDeskIsCleared() {
        desk.close();
    }

    @Test
    void every_slip_in_the_file_is_told_by_name_and_each_kind_in_both_languages() throws IOException {
        StringBuilder told = new StringBuilder();
        Set<String> shown = new TreeSet<>();
        for (String slip : SLIPS) {
            settings("application.yml", slip.replace("¶", "\n"));
            Said said = desk.types("runs");
            told.append(slip)
                    .append("\n    ")
                    .append(said.exit())
                    .append(' ')
                    .append(said.all().replace(home + "/", ""));
            if (shown.addAll(kinds(said.all()))) {
                told.append("    ").append(desk.types("runs", "--lang", "en").all());
            }
        }

        Golden.assertEquals("vn/bantin/console/wrong-settings.txt", told.toString());
        assertThat(told.toString().lines().filter(line -> line.startsWith("    6 ")))
                .hasSameSizeAs(SLIPS);
    }

    @Test
    void the_case_that_was_met_is_told() throws IOException {
        settings("application.yml", Files.readString(CASES.resolve("config-key-unknown/config/application.yml")));

        assertTold("config/application.yml, dòng 2: không có khóa bantin.rule (gần nhất: bantin.rules);"
                + " config/application.yml, dòng 6: không có khóa bantin.layuot (gần nhất: bantin.layout)");
    }

    @Test
    void a_variable_that_sets_nothing_is_told_by_its_name() {
        System.setProperty("bantin.rules.tolerence", "0.05");
        try {
            assertTold("biến bantin.rules.tolerence không đặt được gì (gần nhất: bantin.rules.tolerance)");
        } finally {
            System.clearProperty("bantin.rules.tolerence");
        }
    }

    @Test
    void a_code_in_the_settings_that_nobody_has_is_told_when_the_data_are_known() throws IOException {
        Path few = SampleCopy.threeDistricts(home.resolve("few")).folder();
        assertThat(desk.types("import", few.toString()).exit()).isZero();

        settings("application.yml", "bantin:\n  rules:\n    learnt: [KT04, KT99]\n");
        assertThat(told("check", "--period", "2024-Q1"))
                .startsWith("Cấu hình sai: bantin.rules.learnt có mã KT99 mà không chỉ tiêu nào có. Mã gần giống: KT0")
                .hasLineCount(1);
        settings("application.yml", "bantin:\n  issuers:\n    - unit: \"*\"\n    - unit: \"3955\"\n");
        assertThat(told("publish", "--period", "2024-Q1"))
                .startsWith("Cấu hình sai: bantin.issuers có mã 3955 mà không đơn vị nào có. Mã gần giống: 395 (")
                .hasLineCount(1);
    }

    @Test
    void a_file_that_would_be_passed_over_is_told() throws IOException {
        Path config = home.resolve("config");
        Path file = config.resolve("application.yml");
        Files.createDirectories(file);
        assertTold("config/application.yml: không phải là tệp, hoặc là liên kết đến tệp không có");
        Files.delete(file);
        Files.createSymbolicLink(file, Path.of("nowhere.yml"));
        assertTold("config/application.yml: không phải là tệp, hoặc là liên kết đến tệp không có");
        Files.delete(file);
        for (String slip : List.of(
                "application.yml.txt", "aplication.yml", "application.yl", "Application.yml", "applications.yaml")) {
            settings(slip, "bantin:\n  threads: 3\n");
            assertTold(
                    "config/" + slip + ": tệp này không được đọc, cấu hình phải nằm trong tệp config/application.yml");
            Files.delete(config.resolve(slip));
        }
        settings("application.yml", "bantin:\n  layout: nd30\n", StandardCharsets.UTF_16);
        assertTold("config/application.yml, dòng 1: tệp không ở mã UTF-8, hãy lưu lại dưới dạng UTF-8");
        settings("application.yml", "bantin:\n  layout: nd30 # \u00fe\n", StandardCharsets.ISO_8859_1);
        assertTold("config/application.yml, dòng 2: tệp không ở mã UTF-8, hãy lưu lại dưới dạng UTF-8");
        Files.delete(file);
        Files.delete(config);
        Files.writeString(config, "");
        assertTold("config: không phải là thư mục");
        Files.delete(config);
        Files.writeString(home.resolve("application.yml"), "bantin:\n  threads: 3\n");
        assertTold("application.yml: tệp này không được đọc, cấu hình phải nằm trong tệp config/application.yml");
    }

    @Test
    void a_file_that_sets_nothing_or_all_that_may_be_set_is_none_of_them() throws IOException {
        for (String nothing : List.of(
                "",
                "# bantin:\n",
                "bantin:\n  rules:\n  issuers:\n  checks:\n    severity:\n",
                "\ufeffbantin:\n  threads: 3\n",
                "bantin:\n"
                        + "  rules:\n"
                        + "    learnt: KT04, KT05\n"
                        + "  checks:\n"
                        + "    deadlineDays: 3\n"
                        + "    severity: {own-weaker: OFF}\n",
                "logging:\n  level:\n    com.zaxxer: DEBUG\nspring.main.lazy-initialization: true\n")) {
            settings("application.yml", nothing);
            assertThat(desk.types("runs").exit()).as(nothing).isZero();
        }
        String shipped = Files.readString(Path.of("config/application.yml"));
        String all = shipped.replaceAll("(?m)^#(?! [A-Z])", "");
        settings("application.yml", all.replaceAll("password-file: .*", "") + "extra: 1\n");
        assertThat(told())
                .isEqualTo("Cấu hình sai: config/application.yml, dòng "
                        + (all.lines().count() + 1)
                        + ": không có khóa extra (ở đây chỉ có: bantin, spring, logging). Hãy sửa rồi chạy lại.\n");
    }

    private void assertTold(String what) {
        assertThat(told()).isEqualTo("Cấu hình sai: " + what + ". Hãy sửa rồi chạy lại.\n");
    }

    private String told() {
        return told("runs");
    }

    private String told(String... words) {
        Said said = desk.types(words);
        assertThat(said.exit()).isEqualTo(6);
        return said.all();
    }

    private static Set<String> kinds(String said) {
        return Messages.VIETNAMESE.bundle().keySet().stream()
                .filter(key -> key.startsWith("setting."))
                .filter(key -> said.matches("(?s).*"
                        + Messages.VIETNAMESE
                                .bundle()
                                .getString(key)
                                .replaceAll("[()]", ".")
                                .replaceAll("%(\\d\\$)?s", ".+")
                        + ".*"))
                .collect(Collectors.toSet());
    }

    private void settings(String name, String content) throws IOException {
        settings(name, content, StandardCharsets.UTF_8);
    }

    private void settings(String name, String content, Charset charset) throws IOException {
        Files.createDirectories(home.resolve("config"));
        Files.write(home.resolve("config").resolve(name), content.getBytes(charset));
    }
}
