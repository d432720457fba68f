package vn.bantin.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import vn.bantin.console.CliFixture;
import vn.bantin.console.Said;
import vn.bantin.console.SampleCopy;

/** The database is lost, mixed up or old, and what was issued lies in the output folder: nothing of it is touched. */
@Tag("slow")
class LyingEditionsTest {

    private static final String[] PUBLISH = {"publish", "--period", "2024-Q1", "--issued-on", "2024-04-20"};

    @TempDir
    private Path folder;

    private Path in;
    private CliFixture desk;
    private Map<String, String> issued;
    private Map<String, String> marks;

    @BeforeEach
    void anEditionIsIssued() {
        in = SampleCopy.threeDistricts(folder.resolve("in")).folder();
        desk = CliFixture.with(folder.resolve("home"), in);
        Said said = desk.types("publish", "--period", "2024-Q1", "--issued-on", "2024-04-03");
        assertThat(said.exit()).as(said.all()).isZero();
        issued = Shelves.hashes(period());
        marks = Shelves.marks(period());
    }

    @Test
    void with_the_database_lost_nothing_is_printed_over_what_was_issued_until_its_number_is_taken_as_used()
            throws IOException {
        FileSystemUtils.deleteRecursively(desk.home().resolve("data"));
        Said demo = desk.types("demo");
        assertThat(demo.exit()).isEqualTo(6);
        assertThat(demo.err())
                .isEqualTo("Thư mục làm việc này có bản đã phát hành mà cơ sở dữ liệu không biết (" + desk.edition()
                        + ") nên không chạy minh họa ở đây. Hãy dùng thư mục khác bằng --home.\n");
        assertThat(desk.types("import", in.toString()).exit()).isZero();

        Said refused = desk.types(PUBLISH);

        assertThat(refused.exit()).isEqualTo(6);
        assertThat(refused.all())
                .isEqualTo("Trong " + period()
                        + " có bản đã phát hành mà cơ sở dữ liệu này không biết (lần 1); chưa in gì,"
                        + " không đụng vào tệp nào. Hãy dùng lại cơ sở dữ liệu đã phát hành bản đó hoặc bản sao lưu của"
                        + " nó; nếu đã mất hẳn, chạy publish --adopt để tính số đó là đã dùng và phát hành lần tiếp"
                        + " theo.\n");
        assertThat(desk.types("publish", "--period", "2024-Q1", "--dry-run").exit())
                .isEqualTo(6);
        assertThat(desk.types("overdue", "--by", "2024-04-30").out())
                .isEqualTo("CHẬM, ngày 2024-04-30: KTXH-2024, kỳ 2024-Q1 có bản đã phát hành mà cơ sở dữ liệu này không"
                        + " biết; chạy publish để xem cách xử lý.\n");
        assertUntouched();
        assertThat(desk.types("publish", "--period", "2024-Q1", "--adopt", "--issued-on", "2024-04-02")
                        .err())
                .startsWith(
                        "Ngày ban hành 2024-04-02 sớm hơn ngày của lần phát hành 1 mà bản này thay thế (2024-04-03).");

        Said adopted =
                desk.types("publish", "--period", "2024-Q1", "--issued-on", "2024-04-20", "--adopt", "--only", "395");
        assertThat(adopted.exit()).as(adopted.all()).isEqualTo(4);
        assertThat(adopted.out())
                .contains("Lần phát hành 1 có sẵn trong thư mục được tính là đã phát hành và giữ nguyên; lần này là lần"
                        + " 2.\n");
        Said said = desk.types("publish", "--period", "2024-Q1");

        assertThat(said.exit()).as(said.all()).isZero();
        Path second = desk.edition().resolveSibling("edition-2");
        assertThat(said.last()).isEqualTo("Đã phát hành KTXH-2024, kỳ 2024-Q1: 4 tệp PDF trong " + second);
        Shelves.assertWhole(second);
        assertThat(Shelves.manifest(second).get("replaces").asInt()).isOne();
        assertThat(Shelves.lines(second, "corrections.csv")).hasSize(1);
        assertThat(Files.readString(second.resolve("index.html")))
                .contains("Bản phát hành lần 2", "Thay thế bản phát hành lần 1 ngày 03 tháng 4 năm 2024")
                .contains(
                        "Số liệu của bản phát hành lần 1 không còn lưu ở nơi lập báo cáo này nên không nêu được số liệu"
                                + " nào đã thay đổi.")
                .doesNotContain("đính chính lần");
        assertThat(Files.readString(period().resolve("index.html"))).contains("""
            <tr><td>1</td><th scope="row"><a href="edition-1/index.html">Bản phát hành lần đầu</a></th><td>ngày 03 tháng 4 năm 2024</td><td>Đã được thay thế bởi lần phát hành 2</td></tr>
            """);
        assertThat(Shelves.hashes(desk.edition()))
                .allSatisfy((name, hash) -> assertThat(issued).containsEntry("edition-1/" + name, hash));
        assertThat(desk.types(PUBLISH).out()).contains("đã phát hành trước đây");
        assertThat(desk.types("overdue", "--by", "2024-04-30").exit()).isZero();
    }

    @Test
    void a_database_that_is_older_than_what_was_issued_is_told_and_so_is_that_of_another_home() throws IOException {
        Path old = folder.resolve("old.mv.db");
        Path data = desk.home().resolve("data/bantin.mv.db");
        Files.copy(data, old);
        desk.sql()
                .sql("update progress set `value` = `value` * 2 where unit = '395' and indicator = 'KT05'")
                .update();
        assertThat(desk.types("publish", "--period", "2024-Q1", "--issued-on", "2024-04-20", "--edition", "new")
                        .exit())
                .isZero();
        issued = Shelves.hashes(period());
        marks = Shelves.marks(period());
        Files.delete(data);
        Files.copy(old, data);

        Said said = desk.types(PUBLISH);

        assertThat(said.exit()).isEqualTo(6);
        assertThat(said.err()).contains("mà cơ sở dữ liệu này không biết (lần 2)");
        assertUntouched();

        try (CliFixture other = CliFixture.with(
                folder.resolve("other"),
                SampleCopy.threeDistricts(folder.resolve("otherwise"))
                        .change("units.csv", "395,Thọ Xuân", "395,Thọ Xuân khác")
                        .folder())) {
            assertThat(other.types("publish", "--period", "2024-Q1", "--issued-on", "2024-04-05")
                            .exit())
                    .isZero();
            Files.delete(data);
            Files.copy(other.home().resolve("data/bantin.mv.db"), data);
        }
        Said foreign = desk.types("publish", "--period", "2024-Q1", "--adopt");
        assertThat(foreign.exit()).isEqualTo(6);
        assertThat(foreign.err())
                .isEqualTo("Các tệp trong " + desk.edition()
                        + " không phải của lần phát hành 1 mà cơ sở dữ liệu này biết, mà của một bản phát hành khác;"
                        + " chưa in gì, không đụng vào tệp nào. Hãy dùng lại cơ sở dữ liệu đã phát hành bản đó, hoặc"
                        + " chuyển thư mục đó đi nơi khác.\n");
        assertUntouched();
    }

    @Test
    void a_database_file_of_no_bytes_is_no_new_database() throws IOException {
        Path data = desk.home().resolve("data/bantin.mv.db");
        Files.write(data, new byte[0]);

        for (String[] words : new String[][] {{"runs"}, {"import", in.toString()}, PUBLISH, {"demo"}}) {
            Said said = desk.types(words);
            assertThat(said.exit()).isEqualTo(6);
            assertThat(said.err())
                    .isEqualTo("Tệp cơ sở dữ liệu " + data + " rỗng (0 byte), không phải là cơ sở dữ liệu mới. Hãy lấy"
                            + " lại tệp từ bản sao lưu; chỉ khi ở đây chưa từng nhập số"
                            + " liệu thì xóa tệp rỗng đó rồi chạy lại.\n");
        }
        assertThat(data).isEmptyFile();
        assertUntouched();
    }

    @Test
    void what_was_changed_in_the_database_after_it_was_issued_is_told_by_publish_and_by_the_code_of_a_paper() {
        String code = desk.sql()
                .sql("select code from files where name like '%_03_%.pdf'")
                .query(String.class)
                .single();
        for (String[] change : new String[][] {
            {"update bulletins set content = replace(content, '18,6', '81,6') where unit = '395'", "bulletins 3"},
            {"update standings set `rank` = 9 where unit = '395'", "bulletins 0, standings"},
            {"update sheets set content = replace(content, '\"', '\" ') where number = 1", "sheets 1"},
            {"update editions set issued_on = '2024-04-04'", "editions"}
        }) {
            String table = change[0].split(" ")[1];
            desk.sql().sql("drop table if exists safe").update();
            desk.sql().sql("create table safe as select * from " + table).update();
            assertThat(desk.sql().sql(change[0]).update()).as(change[0]).isPositive();

            Said said = desk.types("publish", "--period", "2024-Q1", "--lang", "en");
            Said verified = desk.types("verify", "--code", code, "--lang", "en");

            assertThat(said.exit()).as(said.all()).isEqualTo(6);
            assertThat(said.err())
                    .isEqualTo("What was frozen of KTXH-2024/2024-Q1/edition-1 was changed in the database afterwards ("
                            + change[1] + "). Find out why and restore the database from a backup; if that edition was"
                            + " never issued, publish --edition new makes it anew.\n");
            assertThat(verified.exit()).isEqualTo(7);
            assertThat(verified.out())
                    .endsWith(
                            " but what was frozen of that edition WAS CHANGED in the database; compare with the issued"
                                    + " files\n")
                    .hasLineCount(1);
            undo(table);
        }
        desk.sql().sql("delete from seals").update();
        assertThat(desk.types(PUBLISH).exit())
                .as("one of an older program has no hashes")
                .isZero();
        assertThat(desk.types("verify", "--code", code).exit()).isZero();
        assertUntouched();
    }

    private void undo(String table) {
        String columns = switch (table) {
            case "standings" -> "`rank`";
            case "editions" -> "issued_on";
            default -> "content";
        };
        String key = table.equals("editions")
                ? "s.id = t.id"
                : "s.edition = t.edition and s." + (table.equals("standings") ? "unit = t.unit" : "number = t.number");
        desk.sql()
                .sql("update " + table + " t set " + columns + " = (select " + columns + " from safe s where " + key
                        + ")")
                .update();
    }

    private Path period() {
        return desk.edition().getParent();
    }

    private void assertUntouched() {
        assertThat(Shelves.hashes(period())).isEqualTo(issued);
        assertThat(Shelves.marks(period())).isEqualTo(marks);
    }
}
