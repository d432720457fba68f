package vn.bantin.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.bantin.intake.SmallFolder.told;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.bantin.checks.FindingCode;
import vn.bantin.checks.Rejection;
import vn.bantin.progress.Basis;
import vn.bantin.progress.Direction;
import vn.bantin.progress.Goal;
import vn.bantin.progress.ImportedData;
import vn.bantin.progress.Indicator;
import vn.bantin.progress.MasterData;
import vn.bantin.progress.Measure;
import vn.bantin.progress.Pace;
import vn.bantin.progress.Period;
import vn.bantin.progress.Programme;
import vn.bantin.progress.Progress;
import vn.bantin.progress.Progress.Ruling;
import vn.bantin.progress.Progress.State;
import vn.bantin.progress.Status;
import vn.bantin.progress.Succession;
import vn.bantin.progress.Target;
import vn.bantin.progress.Unit;
import vn.bantin.progress.UnitKind;

class CsvFolderTest {

    @TempDir
    Path folder;

    @Test
    void reads_every_row_of_the_six_files() {
        ImportResult reading = new SmallFolder().read(folder);

        assertThat(told(reading)).isEmpty();
        assertThat(reading.clean()).isTrue();
        assertThat(reading.files())
                .extracting(f -> f.file() + " " + f.read() + " " + f.accepted() + " " + f.rejected())
                .containsExactly(
                        "units.csv 3 3 0",
                        "successions.csv 1 1 0",
                        "programmes.csv 1 1 0",
                        "indicators.csv 3 3 0",
                        "targets.csv 2 2 0",
                        "progress.csv 2 2 0");
    }

    @Test
    void more_units_than_any_country_has_are_not_read() throws IOException {
        StringBuilder units = new StringBuilder("code,name,kind\n");
        IntStream.rangeClosed(1, Intake.MOST_MASTERS + 1)
                .forEach(i -> units.append(i).append(",Xã ").append(i).append(",COMMUNE\n"));
        Files.writeString(folder.resolve("units.csv"), units);

        ImportResult reading = CsvFolder.read(folder, DecimalMark.POINT, MasterData.EMPTY);

        assertThat(told(reading))
                .contains("units.csv: Tệp units.csv có hơn 100000 dòng nên không đọc. Hãy chia thành nhiều tệp và"
                        + " nhập lần lượt.");
        assertThat(reading.clean()).isFalse();
    }

    @Test
    void each_cell_finds_its_place_in_the_record() {
        ImportedData delivery = new SmallFolder().read(folder).delivery();

        assertThat(delivery.units().get(1))
                .isEqualTo(new Unit(
                        "395",
                        "Thọ Xuân",
                        UnitKind.DISTRICT,
                        "TH",
                        null,
                        LocalDate.of(1945, 9, 2),
                        LocalDate.of(2025, 6, 30),
                        null,
                        null,
                        null,
                        null));
        assertThat(delivery.successions())
                .containsExactly(new Succession("395", "400", LocalDate.of(2025, 7, 1), new BigDecimal("0.5")));
        assertThat(delivery.programmes())
                .containsExactly(new Programme("KH24", "Kế hoạch năm 2024", Programme.Kind.ANNUAL, 2024, 2024, "TH"));
        assertThat(delivery.indicators().get(2))
                .isEqualTo(new Indicator(
                        "XH01",
                        "Đạt chuẩn nông thôn mới",
                        "Xã hội",
                        "",
                        Measure.MILESTONE,
                        Direction.HIGHER,
                        0,
                        4,
                        null,
                        null,
                        BigDecimal.ONE));
        assertThat(delivery.targets().get(0))
                .isEqualTo(new Target(
                        "KH24",
                        "395",
                        "KT01",
                        Basis.ASSIGNED,
                        Goal.atLeast(new BigDecimal("100")),
                        "100 trở lên",
                        null,
                        new Pace(new BigDecimal("0.2"), null, null, null),
                        null,
                        null,
                        null));
        assertThat(delivery.progress().get(1))
                .isEqualTo(new Progress(
                        "KH24",
                        "395",
                        "XH01",
                        new Period(2024, 1),
                        BigDecimal.ZERO,
                        false,
                        State.SUBMITTED,
                        null,
                        null,
                        null,
                        "Hồ sơ, đang trình"));
    }

    @Test
    void an_office_may_send_progress_alone_if_the_rest_is_known() {
        ImportedData before = new SmallFolder().read(folder.resolve("before")).delivery();
        MasterData known = new MasterData(
                before.units().stream().collect(Collectors.toMap(Unit::code, Function.identity())),
                before.programmes().stream().collect(Collectors.toMap(Programme::code, Function.identity())),
                before.indicators().stream().collect(Collectors.toMap(Indicator::code, Function.identity())));

        ImportResult reading =
                new SmallFolder().only("progress.csv").read(folder.resolve("q1"), DecimalMark.POINT, known);

        assertThat(told(reading)).isEmpty();
        assertThat(reading.delivery().size()).isEqualTo(2);
    }

    @Test
    void every_reason_of_a_row_is_told_and_the_row_keeps_its_key() {
        ImportResult reading = new SmallFolder()
                .add("progress.csv", "KH24,400,KT1,2024-Q1,\"1,5\",maybe,,LATE,,3/4/2024,")
                .read(folder);

        assertThat(told(reading))
                .containsExactly(
                        "progress.csv:4 state: Ô bắt buộc bị trống. Hãy điền giá trị.",
                        "progress.csv:4 value: \"1,5\" không phải là số viết với dấu thập phân \".\"."
                                + " Hãy sửa ô này hoặc chọn --decimal.",
                        "progress.csv:4 reported_on: \"3/4/2024\" không phải là ngày dạng 2024-03-31. Hãy sửa ô này.",
                        "progress.csv:4 estimate: \"maybe\" không thuộc các giá trị cho phép: false, true, 0, 1."
                                + " Hãy chọn một trong các giá trị đó.",
                        "progress.csv:4 override_status: \"LATE\" không thuộc các giá trị cho phép: EXCEEDED, COMPLETED,"
                                + " ON_PACE, BEHIND, MISSED, NOT_ASSESSED. Hãy chọn một trong các giá trị đó.",
                        "progress.csv:4 override_reason: Có override_status nhưng thiếu override_reason. Hãy ghi lý do.",
                        "progress.csv:4 indicator: Không có chỉ tiêu mang mã \"KT1\" trong tệp nhập hoặc cơ sở dữ liệu."
                                + " Hãy kiểm tra mã.");
        assertThat(reading.rejections()).singleElement().satisfies(rejection -> {
            assertThat(rejection.key()).isEqualTo("KH24/400/KT1/2024-Q1");
            assertThat(rejection.line()).isEqualTo(4);
            assertThat(rejection.programme()).isEqualTo("KH24");
            assertThat(rejection.period()).isEqualTo(new Period(2024, 1));
            assertThat(rejection.findings()).hasSize(7).allSatisfy(finding -> {
                assertThat(finding.place().unit()).isEqualTo("400");
                assertThat(finding.place().indicator()).isEqualTo("KT1");
            });
        });
    }

    @Test
    void a_key_left_half_empty_is_written_as_the_accepted_row_will_have_it() {
        ImportResult reading = new SmallFolder()
                .add("targets.csv", "KH24,400,KT01,,AT_LEAST,x,,,,,,,")
                .add("targets.csv", "KH24,400,KT01,own,AT_LEAST,x,,,,,,2024-Q2,")
                .read(folder);

        assertThat(reading.rejections())
                .extracting(Rejection::key)
                .containsExactly("KH24/400/KT01/ASSIGNED/", "KH24/400/KT01/OWN/2024-Q2");
    }

    @Test
    void rows_that_lean_on_a_rejected_row_fall_with_it() {
        ImportResult reading =
                new SmallFolder().change("units.csv", "PROVINCE", "TỈNH").read(folder);

        assertThat(reading.delivery().size()).isEqualTo(3);
        assertThat(reading.delivery().indicators()).hasSize(3);
        assertThat(told(reading))
                .startsWith(
                        "units.csv:2 kind: \"TỈNH\" không thuộc các giá trị cho phép: NATION, PROVINCE, CENTRAL_CITY,"
                                + " CITY, TOWN, DISTRICT, COMMUNE, WARD, TOWNSHIP, SPECIAL_ZONE, DEPARTMENT."
                                + " Hãy chọn một trong các giá trị đó.")
                .hasSize(1 + 2 + 2 + 1 + 2 * 2 + 2 * 2);
        assertThat(reading.findings().subList(1, 14))
                .allMatch(finding -> finding.code() == FindingCode.REFERENCE_UNKNOWN);
    }

    @Test
    void a_parent_that_is_wrong_in_the_file_but_known_before_still_carries_its_children() {
        Unit stored = new Unit("TH", "Thanh Hóa", UnitKind.PROVINCE, null, null, null, null, null, null, null, null);
        MasterData known = new MasterData(Map.of("TH", stored), Map.of(), Map.of());

        ImportResult reading =
                new SmallFolder().change("units.csv", "PROVINCE", "X").read(folder, DecimalMark.POINT, known);

        assertThat(reading.findings()).extracting(f -> f.code()).containsExactly(FindingCode.WORD_WRONG);
        assertThat(reading.delivery().units()).extracting(Unit::code).containsExactly("395", "400");
    }

    @Test
    void a_circle_may_close_in_the_database() {
        Unit stored = new Unit("B", "Bình", UnitKind.CITY, "A", null, null, null, null, null, null, null);
        MasterData known = new MasterData(Map.of("B", stored), Map.of(), Map.of());

        ImportResult reading = new SmallFolder()
                .add("units.csv", "A,An,CITY,B,,")
                .add("units.csv", "C,Chi,CITY,A,,")
                .read(folder, DecimalMark.POINT, known);

        assertThat(told(reading))
                .containsExactly(
                        "units.csv:6 parent: Không có đơn vị mang mã \"A\" trong tệp nhập hoặc cơ sở dữ liệu."
                                + " Hãy kiểm tra mã.",
                        "units.csv:5 parent: Quan hệ cấp trên bị vòng tròn: A → B → A."
                                + " Hãy sửa cột parent hoặc part_of.");
    }

    @Test
    @Tag("slow")
    void a_long_chain_of_parents_stands_and_falls_without_recursion() {
        String rows = IntStream.range(0, 20_000)
                .mapToObj(i -> "U" + i + ",Tên,TOWN,U" + (i + 1) + ",,\n")
                .collect(Collectors.joining());
        String head = "code,name,kind,parent,valid_from,valid_to\n";
        SmallFolder chain = new SmallFolder().only("units.csv");

        ImportResult good =
                chain.text("units.csv", head + rows + "U20000,Tên,TOWN,,,\n").read(folder);
        ImportResult bad =
                chain.text("units.csv", head + rows + "U20000,Tên,CHỢ,,,\n").read(folder);

        assertThat(good.delivery().units()).hasSize(20_001);
        assertThat(bad.delivery().units()).isEmpty();
        assertThat(bad.findings()).hasSize(20_001);
    }

    @Test
    void decomposed_letters_become_composed_ones() {
        SmallFolder decomposed = new SmallFolder();
        decomposed
                .files()
                .replaceAll((file, bytes) -> Normalizer.normalize(
                                new String(bytes, StandardCharsets.UTF_8), Normalizer.Form.NFD)
                        .getBytes(StandardCharsets.UTF_8));

        assertThat(decomposed.read(folder.resolve("nfd")).delivery())
                .isEqualTo(new SmallFolder().read(folder.resolve("nfc")).delivery());
    }

    @Test
    void a_byte_order_mark_windows_line_ends_blank_lines_and_capitals_change_nothing() {
        SmallFolder windows = new SmallFolder();
        windows.files()
                .replaceAll((file, bytes) -> ("\uFEFF\r\n"
                                + new String(bytes, StandardCharsets.UTF_8)
                                        .replaceFirst("code", " CODE ")
                                        .replace("\n", "\r\n , \r\n"))
                        .getBytes(StandardCharsets.UTF_8));
        windows.text("Units.CSV", new String(windows.files().get("units.csv"), StandardCharsets.UTF_8))
                .without("units.csv");

        ImportResult reading = windows.read(folder.resolve("windows"));

        assertThat(told(reading)).isEmpty();
        assertThat(reading.delivery())
                .isEqualTo(new SmallFolder().read(folder.resolve("plain")).delivery());
    }

    @Test
    void the_line_of_a_row_is_where_it_starts_in_the_file() {
        ImportResult reading = new SmallFolder()
                .text("units.csv", "\uFEFFcode,name,kind\r\n\r\nA,\"An\r\nvà\nBa\",TOWN\r\n,,\r\nB,Ba,CHỢ\r\n")
                .only("units.csv")
                .read(folder);

        assertThat(reading.delivery().units()).extracting(Unit::name).containsExactly("An và Ba");
        assertThat(reading.rejections()).extracting(Rejection::line).containsExactly(7L);
    }

    @Test
    void numbers_with_a_comma_are_read_when_told_so() {
        ImportResult reading = new SmallFolder()
                .change("progress.csv", "26.5", "\"\u00a01.026,50 \"")
                .change("targets.csv", "0.2", "\"0,2\"")
                .change("successions.csv", "0.5", "\"0,5\"")
                .read(folder, DecimalMark.COMMA, MasterData.EMPTY);

        assertThat(told(reading)).isEmpty();
        assertThat(reading.delivery().progress().get(0).value()).isEqualTo(new BigDecimal("1026.50"));
    }

    @Test
    void an_override_keeps_its_reason() {
        ImportResult reading = new SmallFolder()
                .change("progress.csv", "APPROVED,,", "approved,completed,Đã nghiệm thu")
                .read(folder);

        assertThat(reading.delivery().progress().get(0).override())
                .isEqualTo(new Ruling(Status.COMPLETED, "Đã nghiệm thu"));
    }

    @Test
    void of_two_spellings_of_one_file_name_the_plain_one_is_read() {
        ImportResult reading =
                new SmallFolder().text("Units.csv", "code,name,kind\n").read(folder);

        assertThat(told(reading))
                .containsExactly(
                        "Units.csv: Tệp Units.csv không thuộc bộ nhập liệu nên bị bỏ qua. Hãy kiểm tra tên tệp.");
        assertThat(reading.delivery().units()).hasSize(3);
    }

    @Test
    void a_path_that_is_no_folder_is_the_callers_business() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        assertThatThrownBy(() -> CsvFolder.read(file, DecimalMark.POINT, MasterData.EMPTY))
                .isInstanceOf(NotDirectoryException.class);
        assertThatThrownBy(() -> CsvFolder.read(folder.resolve("none"), DecimalMark.POINT, MasterData.EMPTY))
                .isInstanceOf(NoSuchFileException.class);
    }
}
