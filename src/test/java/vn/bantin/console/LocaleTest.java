package vn.bantin.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.bantin.app.FileNameEncoding;

/** Names with Vietnamese letters, where the Java machine was started with a locale that has none, as by cron. */
@Tag("slow")
class LocaleTest {

    private static final Path CASE =
            Path.of("src/test/resources/cases/locale-c/wb").toAbsolutePath();

    private static final String TOLD = "Chương trình đang chạy với bảng mã ANSI_X3.4-1968 (như khi LC_ALL=C hoặc ngôn"
            + " ngữ đặt cho máy chưa được cài) nên không đọc được tên thư mục, tên tệp có dấu tiếng Việt. Hãy đặt"
            + " LC_ALL=C.UTF-8 rồi chạy lại; trong crontab, đặt dòng LC_ALL=C.UTF-8 ở đầu.\n";

    @TempDir
    private Path folder;

    private Path office;

    @BeforeEach
    void anOfficeHasAFolderOfVietnameseLetters() throws IOException {
        assumeThat(FileNameEncoding.haveAllLetters())
                .as("these tests make such folders")
                .isTrue();
        assumeThat(Path.of("/proc/self/cmdline")).as("this is for Linux").exists();
        office = Files.createDirectories(folder.resolve("Huyện ủy, 'Thọ Xuân'\n"));
        Files.createDirectories(office.resolve("Số liệu"));
        Files.copy(CASE.resolve("Biểu số liệu.xlsx"), office.resolve("Số liệu/Biểu số liệu.xlsx"));
    }

    @Test
    void folders_homes_and_arguments_are_found_all_the_same() {
        Said there = says(Map.of("LC_ALL", "C.UTF-8"), "import", "Số liệu", "--home", "Nhà");
        Said here = says(Map.of("LC_ALL", "C"), "import", "Số liệu", "--home", "Nhà \\ nhỏ");
        Said home =
                says(Map.of("LC_ALL", "vi_VN.UTF-8", "BANTIN_HOME", office.resolve("Nhà") + ""), "import", "Số liệu");

        assertThat(there.all()).contains("Biểu số liệu.xlsx").doesNotContain("hỏng");
        assertThat(here).isEqualTo(there);
        assertThat(home).isEqualTo(there);
        assertThat(office.resolve("Nhà \\ nhỏ/logs/bantin.log")).exists();
    }

    @Test
    void where_no_locale_helps_the_cause_and_the_cure_are_told() {
        Map<String, String> second = Map.of("LC_ALL", "C", "BANTIN_UTF8_PROCESS", "1");
        Path plain = office.getParent();

        for (Said said : List.of(
                says(second, "runs"),
                says(plain, second, "runs", "--home", office + ""),
                says(plain, with(second, "BANTIN_HOME", office + ""), "runs"),
                says(plain, second, "import", office + "", "--home", plain.resolve("home") + ""))) {
            assertThat(said).isEqualTo(new Said(6, "", TOLD));
        }
        assertThat(says(plain, second, "runs", "--home", office + "", "--lang", "en")
                        .err())
                .isEqualTo(
                        "The program runs with the character set ANSI_X3.4-1968 (as with LC_ALL=C, or a locale that is"
                                + " not installed), so it cannot read the names of folders and files with Vietnamese"
                                + " letters. Set LC_ALL=C.UTF-8 and run it again; in a crontab, put a line LC_ALL=C.UTF-8"
                                + " on top.\n");
    }

    @Test
    void a_folder_of_files_whose_names_cannot_be_read_is_no_folder_of_damaged_files() throws IOException {
        Path plain = office.getParent();
        Path data = Files.createDirectories(plain.resolve("data"));
        Files.copy(CASE.resolve("Biểu số liệu.xlsx"), data.resolve("Biểu số liệu.xlsx"));

        Said said = says(plain, Map.of("LC_ALL", "C", "BANTIN_UTF8_PROCESS", "1"), "import", "data", "--home", "home");

        assertThat(said).isEqualTo(new Said(6, "", TOLD));
    }

    @Test
    void whoever_stops_or_kills_the_command_stops_the_work() throws Exception {
        Path home = office.resolve("Nhà");
        try (CliFixture desk = CliFixture.withElevenDistricts(home)) {
            Map<String, String> cron = Map.of("LC_ALL", "C", "BANTIN_HOME", home + "");
            try (Child stopped = starts(office, cron, List.of(), "publish", "--period", "2024-Q1")) {
                assertThat(stopped.saying("/12").stopped().exit()).isEqualTo(143);
            }
            assertThat(desk.types("runs").out()).contains("bị dừng");
            try (Child killed = starts(office, cron, List.of(), "publish", "--period", "2024-Q1")) {
                killed.saying("/12");
                List<ProcessHandle> work = ProcessHandle.of(killed.pid())
                        .orElseThrow()
                        .descendants()
                        .toList();
                assertThat(work).hasSize(1);
                ProcessHandle.of(killed.pid()).orElseThrow().destroyForcibly();
                work.get(0).onExit().join();
            }
            assertThat(desk.types("runs").exit())
                    .as("nobody holds the database")
                    .isZero();
        }
    }

    @Test
    void a_machine_without_a_folder_for_temporary_files_is_told() {
        Path none = folder.resolve("none");

        Said said = starts(
                        folder, Map.of("LC_ALL", "C.UTF-8"), List.of("-Djava.io.tmpdir=" + none), "runs", "--home", "h")
                .ended();

        assertThat(said)
                .isEqualTo(new Said(
                        6,
                        "",
                        "Không ghi được vào thư mục tạm " + none + " (No such directory). Hãy tạo thư mục này và cho"
                                + " quyền ghi, hoặc chỉ thư mục khác bằng -Djava.io.tmpdir=THƯ_MỤC trước -jar.\n"));
    }

    private Said says(Map<String, String> environment, String... words) {
        return says(office, environment, words);
    }

    private static Said says(Path current, Map<String, String> environment, String... words) {
        try (Child child = starts(current, environment, List.of(), words)) {
            return child.ended();
        }
    }

    private static Child starts(Path current, Map<String, String> environment, List<String> options, String... words) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java") + "";
        List<String> command =
                new ArrayList<>(List.of(java, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx512m"));
        command.addAll(options);
        command.addAll(ClassArchive.options(java, classPath()));
        command.add("vn.bantin.Bantin");
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command).directory(current.toFile());
        builder.environment().keySet().removeIf(name -> name.matches("(SPRING|BANTIN|JAVA)_.*|LANG|LC_.*"));
        builder.environment().putAll(environment);
        try {
            return new Child(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Absolute, because the command runs elsewhere. */
    private static String classPath() {
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<String> absolute = new ArrayList<>();
        for (String one : path.split(File.pathSeparator)) {
            absolute.add(Path.of(one).toAbsolutePath() + "");
        }
        return String.join(File.pathSeparator, absolute);
    }

    private static Map<String, String> with(Map<String, String> some, String name, String value) {
        Map<String, String> all = new TreeMap<>(some);
        all.put(name, value);
        return all;
    }
}
