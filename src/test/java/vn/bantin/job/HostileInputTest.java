package vn.bantin.job;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import vn.bantin.checks.Finding;
import vn.bantin.checks.FindingCode;
import vn.bantin.console.CliFixture;
import vn.bantin.console.Said;
import vn.bantin.intake.CsvFolder;
import vn.bantin.intake.DecimalMark;
import vn.bantin.intake.ImportResult;
import vn.bantin.intake.XlsxWorkbook;
import vn.bantin.output.EditionFolder;
import vn.bantin.progress.MasterData;
import vn.bantin.progress.Period;

/**
 * Whatever comes in, it is refused with a sentence or imported with its findings.
 *
 * <p>The long run is {@code .ci/hostile}; what is too much is for {@code Flood}.
 */
class HostileInputTest {

    private static final String LONG_RUN = "bantin.test.hostile";
    private static final int SHORT = 2_000;
    private static final int THROUGH_THE_DATABASE = 300;

    /** POI says to the log what is wrong in each workbook. */
    private static final Logger POI = (Logger) LoggerFactory.getLogger("org.apache.poi");

    @TempDir
    Path folder;

    @BeforeAll
    static void quiet() {
        POI.setLevel(Level.OFF);
    }

    @AfterAll
    static void loud() {
        POI.setLevel(null);
    }

    @Test
    void every_bad_input_is_refused_or_imported_with_its_findings() throws IOException {
        Map<FindingCode, Integer> met = new EnumMap<>(FindingCode.class);
        int accepted = 0;
        for (long seed = 0; seed < Integer.getInteger(LONG_RUN, SHORT); seed++) {
            boolean workbook = seed % 8 == 0;
            Hostile.Input input = workbook ? Hostile.workbook(seed) : Hostile.csv(seed);
            ImportResult reading;
            try {
                reading = workbook ? workbook(input) : csv(input);
            } catch (Throwable thrown) {
                throw new AssertionError("seed " + seed + ", " + input, thrown);
            }
            assertBalanced(reading, "seed " + seed + ", " + input);
            reading.findings().forEach(finding -> met.merge(finding.code(), 1, Integer::sum));
            accepted += reading.delivery().size();
        }

        assertThat(accepted).isPositive();
        assertThat(met).hasSizeGreaterThan(30);
    }

    private ImportResult csv(Hostile.Input input) throws IOException {
        for (Map.Entry<String, List<String>> good : Hostile.GOOD.entrySet()) {
            Path file = folder.resolve(good.getKey());
            if (good.getKey().equals(input.file())) {
                Files.write(file, input.bytes());
            } else if (!Files.exists(file)) {
                Files.writeString(file, String.join("\n", good.getValue()) + "\n");
            }
        }
        ImportResult reading = CsvFolder.read(folder, DecimalMark.POINT, MasterData.EMPTY);
        Files.delete(folder.resolve(input.file()));
        return reading;
    }

    private ImportResult workbook(Hostile.Input input) throws IOException {
        Path file = Files.write(folder.resolve(input.file()), input.bytes());
        try {
            return XlsxWorkbook.read(file, DecimalMark.POINT, MasterData.EMPTY);
        } finally {
            Files.delete(file);
        }
    }

    private static void assertBalanced(ImportResult reading, String what) {
        assertThat(reading.files())
                .as(what)
                .allSatisfy(
                        file -> assertThat(file.accepted() + file.rejected()).isEqualTo(file.read()));
        String messages = reading.findings().stream()
                .map(finding -> finding.message() + "|")
                .collect(Collectors.joining());
        assertThat(messages).as(what).doesNotContain("Exception", "\tat ", "\u0000", "\u001b", "\n");
        assertThat(messages.split("\\|")).as(what).allMatch(message -> message.length() < 700);
        assertThat(reading.clean())
                .as(what)
                .isEqualTo(reading.findings().stream().noneMatch(Finding::blocks));
        reading.delivery().units().forEach(unit -> {
            assertSafe(unit.code(), what);
            assertSafe(
                    Path.of(EditionFolder.bulletin(new Period(2024, 1), 1, 27, unit.name()))
                            .getFileName()
                            .toString(),
                    what);
        });
        reading.delivery().programmes().forEach(programme -> assertSafe(programme.code(), what));
    }

    /** A name that is one file in its folder on every system. */
    private static void assertSafe(String name, String what) {
        assertThat(name)
                .as(what)
                .matches("[A-Za-z0-9._-]+")
                .doesNotEndWith(".")
                .doesNotContain("..")
                .matches(one -> !one.toUpperCase(Locale.ROOT).matches("(CON|PRN|AUX|NUL|COM\\d|LPT\\d)(\\..*)?"));
        assertThat(name.getBytes(StandardCharsets.UTF_8)).as(what).hasSizeLessThanOrEqualTo(255);
    }

    @Test
    @Tag("slow")
    void a_sample_of_them_through_the_whole_import() throws IOException {
        List<String> words = new ArrayList<>(List.of("import", "--partial"));
        for (int seed = 0; seed < THROUGH_THE_DATABASE; seed++) {
            Path place = Files.createDirectories(folder.resolve("in" + seed));
            Hostile.Input input = seed % 8 == 0 ? Hostile.workbook(seed) : Hostile.csv(seed);
            if (seed % 8 != 0) {
                for (Map.Entry<String, List<String>> good : Hostile.GOOD.entrySet()) {
                    Files.writeString(place.resolve(good.getKey()), String.join("\n", good.getValue()) + "\n");
                }
            }
            Files.write(place.resolve(input.file()), input.bytes());
            words.add(place.toString());
        }
        try (CliFixture desk = CliFixture.at(folder.resolve("home"))) {
            Said said = desk.types(words.toArray(String[]::new));

            assertThat(said.exit()).isEqualTo(3);
            assertThat(said.err()).isEmpty();
            assertThat(said.out()).doesNotContain("Exception", "\tat ", "\u0000", "\u001b");
            assertThat(said.out().lines().filter(line -> line.matches("(Đã|Chưa) nhập .*")))
                    .hasSize(THROUGH_THE_DATABASE)
                    .anyMatch(line -> line.startsWith("Đã"))
                    .anyMatch(line -> line.startsWith("Chưa"));
            assertThat(desk.number("select count(*) from imports where read_count <> accepted_count + rejected_count"))
                    .isZero();
        }
    }

    @Test
    @Tag("slow")
    void hostile_names_are_published_under_safe_ones_and_are_inert_in_what_is_published() throws IOException {
        Path in = Files.createDirectories(folder.resolve("in"));
        Files.writeString(in.resolve("units.csv"), """
                code,name,kind,parent
                TH,Thanh Hóa,PROVINCE,
                1,../../../etc/passwd,DISTRICT,TH
                2,CON,DISTRICT,TH
                3,=1+1 @x ...,DISTRICT,TH
                4,%s,DISTRICT,TH
                5,"<b>$P{x}</b>\\..\\nul.txt",DISTRICT,TH
                -A1,/// ***,DISTRICT,TH
                """.formatted("ế".repeat(300)));
        Files.writeString(
                in.resolve("programmes.csv"),
                "code,title,kind,first_year,last_year,issued_by\nKH,=1+1,ANNUAL,2024,2024,TH\n");
        Files.writeString(in.resolve("indicators.csv"), """
                code,name,group,unit_of_measure,measure,direction
                THU,@SUM(A1),-1+1,+tỷ,FLOW,HIGHER
                """);
        StringBuilder targets = new StringBuilder("programme,unit,indicator,comparator,low,wording\n");
        StringBuilder progress =
                new StringBuilder("programme,unit,indicator,period,value,state,override_status,override_reason\n");
        for (String unit : List.of("1", "2", "3", "4", "5", "-A1")) {
            targets.append("KH,").append(unit).append(",THU,AT_LEAST,100,=100\n");
            progress.append("KH,").append(unit).append(",THU,2024-Q1,-26.5,APPROVED,BEHIND,+cmd|' /C calc'!A0\n");
        }
        Files.writeString(in.resolve("targets.csv"), targets);
        Files.writeString(in.resolve("progress.csv"), progress);
        Path home = folder.resolve("home");
        try (CliFixture desk = CliFixture.with(home, in)) {
            Said said = desk.types("publish", "--period", "2024-Q1");

            assertThat(said.exit()).as(said.all()).isZero();
            Path edition = desk.edition("KH", "2024-Q1");
            assertThat(CliFixture.names(edition)).hasSizeGreaterThan(12).allSatisfy(name -> {
                assertSafe(Path.of(name).getFileName().toString(), name);
                assertThat(edition.resolve(name).normalize()).startsWith(edition);
            });
            assertThat(Shelves.lines(edition, "assessments.csv").get(1))
                    .startsWith("KH,2024-Q1,'-A1,THU,ASSIGNED,'=100,-26.5,100,-26.5000,")
                    .endsWith(",'+cmd|' /C calc'!A0");
            try (Stream<Path> all = Files.walk(folder)) {
                assertThat(all.filter(file -> file.getFileName().toString().contains("passwd")))
                        .allMatch(file -> file.startsWith(edition));
            }
        }
    }

    @Test
    void a_workbook_whose_list_of_parts_unpacks_without_end_is_not_read() throws IOException {
        Path bomb = folder.resolve("a.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(bomb))) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write(Hostile.TYPES.replace("</Types>", "").getBytes(StandardCharsets.UTF_8));
            byte[] piece =
                    "<Default Extension=\"%d\" ContentType=\"application/xml\"/>".getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 100_000; i++) {
                zip.write(new String(piece, StandardCharsets.UTF_8).formatted(i).getBytes(StandardCharsets.UTF_8));
            }
            zip.write("</Types>".getBytes(StandardCharsets.UTF_8));
        }

        assertThat(codes(XlsxWorkbook.read(bomb, DecimalMark.POINT, MasterData.EMPTY)))
                .containsExactly(FindingCode.WORKBOOK_TOO_BIG);
    }

    private static List<FindingCode> codes(ImportResult reading) {
        return reading.findings().stream().map(Finding::code).toList();
    }
}
