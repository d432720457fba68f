package vn.bantin.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.bantin.app.Application;
import vn.bantin.app.FailureAlarm;
import vn.bantin.app.MigrationBackup;
import vn.bantin.console.CliFixture;
import vn.bantin.console.Said;
import vn.bantin.console.SampleCopy;
import vn.bantin.store.MySqlAccount;
import vn.bantin.store.TestDatabase;

/** An office that has its figures elsewhere: the worked example of the documents, word for word. */
@Tag("database")
@Tag("slow")
class ForeignFiguresTest {

    private static final Path EXAMPLE = Path.of("src/docs/views");
    private static final String PERIOD = "2024-Q1";

    /** What the office's own program has stored over the years. */
    private static final String HISTORY = """
        insert into vidu_so_lieu.don_vi
        select code, name, case kind when 'PROVINCE' then 1 when 'CITY' then 2 when 'TOWN' then 3 else 4 end, parent,
            cluster, valid_from, symbol, place
        from units;
        insert into vidu_so_lieu.ke_hoach select code, title, first_year, issued_by from programmes;
        insert into vidu_so_lieu.chi_tieu
        select code, `position`, name, `group`, unit_of_measure,
            case measure when 'FLOW' then 'C' when 'LEVEL' then 'M' when 'RATE' then 'T' else 'V' end,
            direction = 'HIGHER', decimals, first_assessed, part_of, lead_body, weight
        from indicators;
        insert into vidu_so_lieu.giao
        select programme, unit, indicator, basis = 'OWN', comparator, low, high, wording, baseline, pace_q1, pace_q2,
            pace_q3, pace_q4, due
        from targets;
        insert into vidu_so_lieu.bao_cao
        select programme, unit, indicator, cast(substring(period, 1, 4) as signed),
            cast(substring(period, 7, 1) as signed), `value`, estimate,
            case state when 'APPROVED' then 2 when 'SUBMITTED' then 1 else 0 end, override_status, override_reason,
            reported_on, source, note
        from progress;
        """;

    @TempDir
    private Path folder;

    private CliFixture desk;

    @BeforeEach
    void anOfficeHasItsFiguresInADatabaseOfItsOwn() {
        desk = CliFixture.with(folder.resolve("viewed"), threeDistricts());
        dropExample();
        script(text(EXAMPLE.resolve("office.sql")));
        script(HISTORY);
        script(text(EXAMPLE.resolve("views.sql")));
        forgetImported();
        settings("schema: vidu_bantin");
    }

    @AfterEach
    void theDeskIsCleared() {
        dropExample();
        desk.close();
    }

    @Test
    void the_same_figures_come_out_the_same_whether_imported_or_viewed() throws IOException {
        CliFixture imported = CliFixture.with(folder.resolve("imported"), threeDistricts());
        List<String[]> commands = List.of(
                new String[] {"check", "--period", PERIOD},
                new String[] {"template", "--period", PERIOD, "--unit", "395"},
                new String[] {"explain", "--period", PERIOD, "--unit", "395", "--indicator", "KT05"},
                new String[] {"plan", "--programme", "KTXH-2024", "--issued-on", "2024-01-05"},
                new String[] {"publish", "--period", PERIOD, "--issued-on", "2024-04-03"});
        try (imported) {
            for (String[] command : commands) {
                Said one = imported.types(command);
                Said other = desk.types(command);
                assertThat(other.exit()).as(other.all()).isZero();
                assertThat(other.out().replace(desk.home().toString(), "HOME"))
                        .isEqualTo(one.out().replace(imported.home().toString(), "HOME"));
            }
        }

        for (String kept : List.of("out", "check", "forms")) {
            Map<String, String> files = Shelves.hashes(imported.home().resolve(kept));
            assertThat(files).isNotEmpty();
            assertThat(Shelves.hashes(desk.home().resolve(kept))).isEqualTo(files);
        }
        Shelves.assertWhole(desk.edition());
        assertThat(desk.number("select count(*) from progress"))
                .as("nothing was imported")
                .isZero();
    }

    @Test
    @Tag("embedded")
    void what_is_due_is_known_from_the_views_too() {
        Said late = desk.types("overdue", "--by", "2024-04-10");
        assertThat(desk.types("publish", "--period", PERIOD).exit()).isZero();
        Said done = desk.types("overdue", "--by", "2024-04-10");
        script("drop view vidu_bantin.progress;\ndrop view vidu_bantin.units;");
        Said unread = desk.types("overdue", "--by", "2024-04-10", "--lang", "en");

        assertThat(late.exit()).isEqualTo(7);
        assertThat(late.out()).isEqualTo("CHẬM, ngày 2024-04-10: KTXH-2024, kỳ 2024-Q1 chưa phát hành.\n");
        assertThat(done.exit()).as(done.all()).isZero();
        assertThat(unread.exit()).isEqualTo(6);
        assertThat(unread.err()).startsWith("In schema vidu_bantin the account sees no view units, progress.");
    }

    @Test
    @Tag("embedded")
    void wrong_rows_are_refused_all_together_by_view_key_and_column() {
        script("""
            alter table vidu_so_lieu.bao_cao add column so_chu varchar(20);
            update vidu_so_lieu.bao_cao set so_chu = cast(so_lieu as char);
            update vidu_so_lieu.bao_cao set so_chu = '12,7'
            where don_vi = '395' and chi_tieu = 'KT01' and nam = 2024 and quy = 1;
            update vidu_so_lieu.bao_cao set don_vi = '999'
            where don_vi = '395' and chi_tieu = 'KT03' and nam = 2024 and quy = 1;
            insert into vidu_so_lieu.bao_cao
            select * from vidu_so_lieu.bao_cao where don_vi = '395' and chi_tieu = 'KT04' and nam = 2024 and quy = 1;
            drop view vidu_bantin.progress;
            """ + progressView().replace("cast(so_lieu as decimal(30, 4))", "so_chu"));

        Said said = desk.types("publish", "--period", PERIOD);

        assertThat(said.exit()).isEqualTo(3);
        assertThat(said.out()).isEqualTo("""
            LỖI NUMBER_WRONG vidu_bantin.progress KTXH-2024/395/KT01/2024-Q1 cột value đơn vị 395 chỉ tiêu KT01: "12,7"\
             không phải là số viết với dấu thập phân ".". Hãy sửa ô này hoặc chọn --decimal.
            LỖI REFERENCE_UNKNOWN vidu_bantin.progress KTXH-2024/999/KT03/2024-Q1 cột unit đơn vị 999 chỉ tiêu KT03:\
             Không có đơn vị mang mã "999" trong tệp nhập hoặc cơ sở dữ liệu. Hãy kiểm tra mã.
            LỖI ROW_TWICE_IN_VIEW vidu_bantin.progress KTXH-2024/395/KT04/2024-Q1 đơn vị 395 chỉ tiêu KT04: Khóa\
             KTXH-2024/395/KT04/2024-Q1 có ở nhiều dòng của khung nhìn. Hãy sửa câu lệnh của khung nhìn để mỗi khóa có\
             một dòng.
            """);
        assertThat(said.err()).isEqualTo("""
            Chưa dùng được các khung nhìn của schema vidu_bantin: đọc 681 dòng, 3 dòng sai. Hãy sửa các chỗ nêu trên ở\
             nguồn rồi chạy lại; chưa in, chưa lưu gì.
            """);
        assertThat(desk.home().resolve("out")).doesNotExist();
        assertThat(desk.number("select count(*) from editions")).isZero();
    }

    @Test
    @Tag("embedded")
    void what_is_only_odd_is_told_by_check_and_publish_and_never_frozen() {
        script("drop view vidu_bantin.progress;\n"
                + progressView().replace("ghi_chu as note", "ghi_chu as note, nguon as overide_reason"));
        String odd = "Cột \"overide_reason\" không được dùng nên bị bỏ qua. Hãy kiểm tra tên cột.";

        assertThat(desk.types("check", "--period", PERIOD).out()).contains(odd);
        assertThat(desk.types("publish", "--period", PERIOD).out())
                .contains("CẢNH BÁO COLUMN_UNKNOWN vidu_bantin.progress cột overide_reason: " + odd);

        assertThat(desk.number("select count(*) from editions where published_at is not null"))
                .isOne();
        assertThat(desk.number("select count(*) from findings where code = 'COLUMN_UNKNOWN'"))
                .isZero();
    }

    @Test
    void a_view_or_a_column_that_is_missing_is_told() {
        script("drop view vidu_bantin.progress;\n" + progressView().replace("end as state", "end as trang_thai"));
        Said column = desk.types("check", "--period", PERIOD);
        script("drop view vidu_bantin.progress;\ndrop view vidu_bantin.units;");
        Said view = desk.types("check", "--period", PERIOD, "--lang", "en");

        assertThat(column.exit()).isEqualTo(3);
        assertThat(column.out())
                .contains("LỖI COLUMN_MISSING vidu_bantin.progress cột state: Thiếu cột bắt buộc \"state\".");
        assertThat(view.exit()).isEqualTo(6);
        assertThat(view.err())
                .isEqualTo("In schema vidu_bantin the account sees no view units, progress. Create it, or grant the"
                        + " account SELECT on it.\n");
    }

    @Test
    void files_are_not_imported_beside_the_views_but_the_demonstration_still_is() {
        Said said = desk.types("import", threeDistricts().toString());

        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.err())
                .isEqualTo("Số liệu ở đây được đọc từ các khung nhìn của schema vidu_bantin (bantin.source.schema) nên"
                        + " không nhập tệp. Hãy sửa số liệu ở nguồn, hoặc bỏ bantin.source.schema rồi nhập.\n");
        try (Application embedded =
                Application.open(desk.home(), true, new FailureAlarm(), new MigrationBackup(true, backup -> {}))) {
            assertThat(embedded.importing()
                            .run(List.of(threeDistricts()), false, false)
                            .get(0)
                            .stored())
                    .isTrue();
        }
    }

    @Test
    @Tag("mysql")
    void an_account_that_may_only_select_from_the_views_is_enough() {
        try (MySqlAccount account = MySqlAccount.with("mysql_native_password")) {
            String grant = text(EXAMPLE.resolve("account.sql"))
                    .lines()
                    .filter(line -> line.startsWith("grant"))
                    .collect(Collectors.joining("\n"));
            script(grant.replace("vidu_doc", account.user()));
            settings("schema: vidu_bantin", "username: " + account.user(), "password: right");

            assertThat(desk.types("explain", "--period", PERIOD, "--unit", "395", "--indicator", "KT05")
                            .exit())
                    .isZero();

            settings("schema: vidu_so_lieu", "username: " + account.user(), "password: right");
            assertRefused("Cơ sở dữ liệu nguồn từ chối tài khoản (Access denied for user '" + account.user()
                    + "'@'%' to database 'vidu_so_lieu'). Hãy kiểm tra bantin.source.username,"
                    + " bantin.source.password và quyền.");
            settings("schema: vidu_bantin", "username: " + account.user(), "password: wrong");
            assertRefused("Cơ sở dữ liệu nguồn từ chối tài khoản (Access denied for user '" + account.user()
                    + "'@'localhost' (using password: YES)). Hãy kiểm tra bantin.source.username,"
                    + " bantin.source.password và quyền.");
        }
    }

    @Test
    @Tag("mysql")
    void views_on_which_the_account_has_no_right_are_named() {
        try (MySqlAccount account = MySqlAccount.with("mysql_native_password")) {
            for (String view : List.of("units", "programmes", "indicators", "targets")) {
                script("grant select on vidu_bantin." + view + " to '" + account.user() + "'@'%'");
            }
            settings("schema: vidu_bantin", "username: " + account.user(), "password: right");

            assertRefused("Trong schema vidu_bantin, tài khoản không thấy khung nhìn progress. Hãy tạo khung nhìn, hoặc"
                    + " cấp quyền SELECT cho tài khoản.");
        }
    }

    @Test
    void a_source_that_is_out_of_reach_is_told_apart_from_the_programs_own_database() {
        settings(
                "schema: vidu_bantin",
                "url: jdbc:mysql://127.0.0.1:1/vidu_bantin",
                "username: vidu_doc",
                "password: secret");

        assertRefused(
                "Không đọc được cơ sở dữ liệu nguồn (Connection refused). Hãy kiểm tra máy chủ, bantin.source.url và"
                        + " bantin.source.schema.");
        assertThat(desk.types("runs").exit())
                .as("what needs no figures asks for none")
                .isZero();
    }

    @Test
    @Tag("embedded")
    void a_source_half_named_is_a_wrong_setting() {
        settings("username: vidu_doc");
        assertRefused("Cấu hình sai: config/application.yml: thiếu bantin.source.schema. Hãy sửa rồi" + " chạy lại.");
        settings("schema: vidu_bantin", "password: secret");
        assertRefused("Cấu hình sai: config/application.yml: thiếu bantin.source.username. Hãy sửa rồi" + " chạy lại.");
        settings("schema: a`b");
        assertRefused("Cấu hình sai: config/application.yml: bantin.source.schema không phải là tên schema:"
                + " a`b. Hãy sửa rồi chạy lại.");
    }

    @Test
    void the_readme_shows_the_example_as_it_is_run() {
        assertThat(text(Path.of("src/docs/operation.md")))
                .contains(progressView())
                .contains(text(EXAMPLE.resolve("account.sql")));
    }

    private void assertRefused(String sentence) {
        Said said = desk.types("check", "--period", PERIOD);
        assertThat(said.err()).isEqualTo(sentence + "\n");
        assertThat(said.out()).isEmpty();
        assertThat(said.exit()).isEqualTo(6);
    }

    private static String progressView() {
        String views = text(EXAMPLE.resolve("views.sql"));
        return views.substring(views.indexOf("create view vidu_bantin.progress"))
                .strip();
    }

    private Path threeDistricts() {
        Path few = folder.resolve("few");
        // The example has no column for the day on which a unit ends.
        return Files.exists(few)
                ? few
                : SampleCopy.threeDistricts(few)
                        .changeAll("units.csv", "2025-06-30", "")
                        .folder();
    }

    private void forgetImported() {
        script("delete from targets; delete from progress; delete from programmes; delete from indicators;"
                + " delete from units; delete from imports;");
    }

    private void settings(String... lines) {
        try {
            Files.createDirectories(desk.home().resolve("config"));
            Path file = desk.home().resolve("config/application.yml");
            Files.writeString(file, "bantin:\n  source:\n    " + String.join("\n    ", lines) + "\n");
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void dropExample() {
        String cascade = TestDatabase.mysql() ? "" : " cascade";
        script("drop schema if exists vidu_bantin" + cascade + "; drop schema if exists vidu_so_lieu" + cascade);
    }

    /** Statements end with a semicolon; comments go to the line's end. */
    private void script(String sql) {
        for (String statement : sql.replaceAll("--.*", "").split(";")) {
            if (!statement.isBlank()) {
                desk.sql().sql(statement).update();
            }
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
