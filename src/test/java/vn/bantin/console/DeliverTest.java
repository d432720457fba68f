package vn.bantin.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.bantin.progress.Sha256;

/** The published edition of three districts goes to those who are to have it: letters, folders, and what the letters say. */
@Tag("database")
class DeliverTest {

    private static final String[] DELIVER = {"deliver", "--period", "2024-Q1"};

    @TempDir
    private Path home;

    @TempDir
    private Path share;

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private CliFixture desk;

    @BeforeEach
    void aMailServerIsThereAndAQuarterIsPublished() throws IOException {
        server.start();
        desk = CliFixture.publishedThreeDistricts(home);
        settings();
    }

    @AfterEach
    void allIsCleared() {
        server.stop();
        desk.close();
    }

    @Test
    void each_recipient_gets_its_papers_once_in_a_letter_that_says_what_they_are() throws Exception {
        recipients(
                "VPTU,,Văn phòng Tỉnh ủy,MAIL,vanthu@example.vn,SUMMARY,", "TX,395,,MAIL,tx@example.vn,BULLETIN WORD,");

        Said said = desk.types(DELIVER);

        assertThat(said.err()).isEmpty();
        assertThat(said.out()).isEqualTo("KTXH-2024, kỳ 2024-Q1: lượt này gửi 2, tất cả đã gửi 2/2.\n");
        assertThat(said.exit()).isZero();
        MimeMessage summary = server.getReceivedMessages()[0];
        assertThat(Arrays.toString(summary.getAllRecipients())).isEqualTo("[vanthu@example.vn]");
        assertThat(Arrays.toString(summary.getFrom())).isEqualTo("[bantin@example.vn]");
        assertThat(summary.getSubject())
                .isEqualTo("Báo cáo tổng hợp kết quả thực hiện các chỉ tiêu quý I/2024 của các đơn vị");
        assertThat(summary.getMessageID()).matches("<[0-9a-f]{20}@bantin>");
        String sha256 = sha256("bulletins/2024-Q1_00_tong-hop.pdf");
        assertThat(text(summary))
                .isEqualTo("""
                    Kính gửi: Văn phòng Tỉnh ủy

                    Gửi kèm 01 tệp, phát hành ngày 03 tháng 4 năm 2024:

                    - 2024-Q1_00_tong-hop.pdf
                      SHA-256 %s

                    Đối chiếu tệp với bản gốc: lệnh bantin verify, hoặc mã SHA-256 ghi dưới tên tệp.
                    Thư do chương trình gửi tự động. Mã thư: %s
                    """.formatted(sha256, summary.getMessageID().substring(1, 21)));
        assertThat(attached(summary)).containsExactly("2024-Q1_00_tong-hop.pdf application/pdf " + sha256);
        MimeMessage unit = server.getReceivedMessages()[1];
        assertThat(unit.getSubject()).isEqualTo("Báo cáo kết quả thực hiện các chỉ tiêu quý I/2024 của huyện Thọ Xuân");
        assertThat(text(unit)).startsWith("Kính gửi: Huyện Thọ Xuân\n");
        assertThat(attached(unit))
                .hasSize(2)
                .anyMatch(file -> file.startsWith("2024-Q1_03_huyen-tho-xuan_ban-tin.docx application/vnd.openxml"))
                .anyMatch(file -> file.equals("2024-Q1_03_huyen-tho-xuan_ban-tin.pdf application/pdf "
                        + sha256("bulletins/2024-Q1_03_huyen-tho-xuan_ban-tin.pdf")));

        Said again = desk.types(DELIVER);

        assertThat(again.out()).isEqualTo("KTXH-2024, kỳ 2024-Q1: không còn gì phải gửi, đã gửi 2/2.\n");
        assertThat(server.getReceivedMessages()).hasSize(2);
        assertThat(desk.types("runs").out()).contains("  KTXH-2024  2024-Q1  gửi  bắt đầu ");
        assertThat(desk.types("deliver", "--period", "2024-Q1", "--receipts").out())
                .matches("""
                    1  đã gửi  \\S+ \\S+  VPTU  vanthu@example\\.vn  1 tệp  250 .*
                    2  đã gửi  \\S+ \\S+  TX  tx@example\\.vn  2 tệp  250 .*
                    KTXH-2024, kỳ 2024-Q1: đã gửi 2/2; không gửi được 0, chưa rõ 0\\.
                    """);
        assertThat(Files.readString(home.resolve("deliveries.html")))
                .contains("Đã gửi 2/2.", "Văn phòng Tỉnh ủy<small>VPTU</small>", "tx@example.vn")
                .doesNotContain("Chưa gửi", "Không gửi được");
    }

    @Test
    @Tag("embedded")
    @Tag("slow")
    void a_folder_of_a_paperless_meeting_has_numbered_titles_and_a_list_of_them() throws IOException {
        recipients("HOP,,,FOLDER," + share + ",SUMMARY BULLETIN PACK,AGENDA", "LUU,,,FOLDER," + share + ",ANNEX,");

        assertThat(desk.types(DELIVER).exit()).isZero();

        Path folder = share.resolve("KTXH-2024_2024-Q1");
        String title = "Báo cáo kết quả thực hiện các chỉ tiêu quý I-2024 của ";
        List<String> names = List.of(
                "01. Báo cáo tổng hợp kết quả thực hiện các chỉ tiêu quý I-2024 của các đơn vị.pdf",
                "02. " + title + "thành phố Thanh Hóa.pdf",
                "03. " + title + "thị xã Bỉm Sơn.pdf",
                "04. " + title + "huyện Thọ Xuân.pdf",
                "05. Tập tài liệu hội nghị, quý I-2024.pdf");
        assertThat(CliFixture.names(folder))
                .containsExactlyInAnyOrder(
                        names.get(0),
                        names.get(1),
                        names.get(2),
                        names.get(3),
                        names.get(4),
                        "2024-Q1_phu-luc.xlsx",
                        "danh-sach.xlsx");
        assertThat(Sha256.hex(Files.readAllBytes(folder.resolve(names.get(0)))))
                .isEqualTo(sha256("bulletins/2024-Q1_00_tong-hop.pdf"));
        try (XSSFWorkbook list = new XSSFWorkbook(Files.newInputStream(folder.resolve("danh-sach.xlsx")))) {
            assertThat(cells(list.getSheetAt(0).getRow(0)))
                    .containsExactly("STT", "Trích yếu", "Loại", "Cơ quan", "Tệp");
            assertThat(cells(list.getSheetAt(0).getRow(5)))
                    .containsExactly(
                            "5.0", "Tập tài liệu hội nghị, quý I/2024", "Tài liệu", "TỈNH ỦY THANH HÓA", names.get(4));
        }
    }

    @Test
    @Tag("embedded")
    @Tag("slow")
    void a_folder_that_is_not_there_keeps_nobody_else_from_his_papers_and_is_never_made() throws IOException {
        Path away = share.resolve("not-mounted");
        recipients("HOP,,,FOLDER," + away + ",SUMMARY,", "VPTU,,,MAIL,vanthu@example.vn,SUMMARY,");

        Said said = desk.types(DELIVER);

        assertThat(said.exit()).isEqualTo(4);
        assertThat(said.out()).isEqualTo("""
            KHÔNG GỬI ĐƯỢC lượt 1 cho HOP (%1$s): %1$s: no such folder. Xử lý rồi gửi lại: bantin deliver --period 2024-Q1 \
            --programme KTXH-2024 --resend 1
            KTXH-2024, kỳ 2024-Q1: lượt này gửi 2, tất cả đã gửi 1/2; không gửi được 1, chưa rõ 0.
            """.formatted(away));
        assertThat(away).doesNotExist();
        assertThat(server.getReceivedMessages()).hasSize(1);

        Files.createDirectory(away);
        Said again = desk.types("deliver", "--period", "2024-Q1", "--resend", "FAILED");

        assertThat(again.exit()).as(again.all()).isZero();
        assertThat(CliFixture.names(away)).containsExactly("KTXH-2024_2024-Q1/2024-Q1_00_tong-hop.pdf");
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    @Tag("embedded")
    @Tag("slow")
    void what_is_too_much_for_a_letter_is_split_and_each_part_says_which_it_is() throws Exception {
        settings("megabytes: 1");
        recipients("VPTU,,Văn phòng Tỉnh ủy,MAIL,vanthu@example.vn,BULLETIN SUMMARY PACK WORD SHEETS ANNEX,");
        int files = desk.files().size() - 5; // of the index, the manifest and the three tables of data

        assertThat(desk.types(DELIVER).exit()).isZero();

        MimeMessage[] letters = server.getReceivedMessages();
        assertThat(letters.length).isGreaterThan(1);
        List<String> all = new ArrayList<>();
        for (int i = 0; i < letters.length; i++) {
            assertThat(letters[i].getSubject()).endsWith(" (%d/%d)".formatted(i + 1, letters.length));
            assertThat(text(letters[i]))
                    .contains("Do dung lượng lớn, các tệp được chia thành %d thư; đây là thư thứ %d.\n"
                            .formatted(letters.length, i + 1));
            assertThat(letters[i].getSize()).isLessThan((1 << 20) + 20_000);
            all.addAll(attached(letters[i]));
        }
        assertThat(all).hasSize(files).doesNotHaveDuplicates();
    }

    @Test
    @Tag("slow")
    void a_correction_is_sent_where_something_differs_and_says_what_it_replaces() throws Exception {
        recipients("BS,381,,MAIL,bs@example.vn,BULLETIN,", "TX,395,,MAIL,tx@example.vn,BULLETIN,");
        assertThat(desk.types(DELIVER).exit()).isZero();
        desk.sql()
                .sql("update progress set `value` = `value` + 1 where unit = '395' and indicator = 'KT04' and"
                        + " period = '2024-Q1'")
                .update();
        assertThat(desk.types("publish", "--period", "2024-Q1", "--edition", "new", "--issued-on", "2024-04-10")
                        .exit())
                .isZero();
        server.purgeEmailFromAllMailboxes();

        Said said = desk.types(DELIVER);

        assertThat(said.out()).startsWith("KTXH-2024, kỳ 2024-Q1, đính chính lần 1: lượt này gửi ");
        MimeMessage letter = Arrays.stream(server.getReceivedMessages())
                .filter(one -> recipient(one).equals("tx@example.vn"))
                .findFirst()
                .orElseThrow();
        assertThat(text(letter)).contains("Đây là bản đính chính lần 01, thay thế bản đã gửi trước đó.\n");
    }

    @Test
    @Tag("embedded")
    @Tag("slow")
    void a_test_sends_all_to_one_mailbox_marked_and_notes_nothing() throws Exception {
        recipients("VPTU,,,MAIL,vanthu@example.vn,SUMMARY,", "TX,395,,MAIL,tx@example.vn,BULLETIN,");

        Said shown = desk.types("deliver", "--period", "2024-Q1", "--dry-run");
        Said said = desk.types("deliver", "--period", "2024-Q1", "--to", "me@example.vn", "--sample", "1");

        assertThat(shown.out()).isEqualTo("""
            -  chưa gửi  -  VPTU  vanthu@example.vn  1 tệp\s\s
            -  chưa gửi  -  TX  tx@example.vn  1 tệp\s\s
            KTXH-2024, kỳ 2024-Q1: sẽ gửi 2 lượt. Chưa gửi gì.
            """);
        assertThat(said.out()).endsWith("KTXH-2024, kỳ 2024-Q1: đã gửi thử 1 thư, không ghi nhận gì.\n");
        assertThat(server.getReceivedMessages()).hasSize(1);
        MimeMessage letter = server.getReceivedMessages()[0];
        assertThat(recipient(letter)).isEqualTo("me@example.vn");
        assertThat(letter.getSubject()).startsWith("[THỬ] Báo cáo tổng hợp ");
        assertThat(desk.number("select count(*) from deliveries")).isZero();
    }

    @Test
    @Tag("slow")
    void nothing_goes_out_before_it_is_decided_where_that_is_asked_for() throws IOException {
        Files.writeString(desk.home().resolve("config/application.yml"), "bantin:\n  release: MANUAL\n");
        recipients("HOP,,,FOLDER," + share + ",SUMMARY,");

        desk.sql()
                .sql("update progress set `value` = `value` + 1 where unit = '395' and indicator = 'KT04' and"
                        + " period = '2024-Q1'")
                .update();
        Said published = desk.types("publish", "--period", "2024-Q1", "--edition", "new", "--issued-on", "2024-04-10");
        assertThat(published.out())
                .endsWith("Bản này chỉ được gửi đi sau khi chạy release --period 2024-Q1 (bantin.release: MANUAL).\n");
        Said early = desk.types(DELIVER);
        Said released = desk.types(
                "release", "--period", "2024-Q1", "--by", "Chánh Văn phòng", "--decision", "Thông báo số 15-TB/TU");
        Said twice = desk.types("release", "--period", "2024-Q1", "--by", "Bí thư", "--decision", "khác");

        assertThat(early.exit()).isEqualTo(6);
        assertThat(early.err())
                .isEqualTo(
                        "KTXH-2024, kỳ 2024-Q1 đã phát hành nhưng chưa được phép gửi (bantin.release: MANUAL). Khi có"
                                + " ý kiến cho phép, hãy chạy release --period 2024-Q1 --by \"chức vụ\" --decision \"văn"
                                + " bản\".\n");
        assertThat(released.out())
                .isEqualTo("KTXH-2024, kỳ 2024-Q1, đính chính lần 1 được phép gửi: Chánh Văn phòng, theo Thông báo số"
                        + " 15-TB/TU. Hãy chạy deliver để gửi.\n");
        assertThat(twice.out()).endsWith(": Chánh Văn phòng, theo Thông báo số 15-TB/TU. Không thay đổi gì.\n");
        assertThat(desk.types(DELIVER).exit()).isZero();
        assertThat(CliFixture.names(share)).hasSize(1);
    }

    @Test
    @Tag("embedded")
    void what_cannot_be_sent_is_told_in_one_sentence() throws IOException {
        assertThat(desk.types(DELIVER).err())
                .isEqualTo("Chưa có nơi nhận nào. Hãy nhập recipients.csv (code, unit, role, channel, address, papers)"
                        + " bằng lệnh import.\n");
        assertThat(desk.types("deliver", "--period", "2023-Q4").err())
                .isEqualTo("Kỳ 2023-Q4 chưa có bản nào được phát hành nên chưa có gì để gửi. Hãy chạy publish --period"
                        + " 2023-Q4 trước.\n");
        recipients("VPTU,,,MAIL,vanthu@example.vn,SUMMARY,");
        assertThat(desk.types("deliver", "--period", "2024-Q1", "--resend", "7").err())
                .isEqualTo("Bản đang có hiệu lực của KTXH-2024, kỳ 2024-Q1 không có lượt gửi số 7 (hoặc lượt đó đã được"
                        + " gửi lại). Xem số bằng deliver --receipts.\n");
        Files.delete(desk.home().resolve("config/application.yml"));
        assertThat(desk.types(DELIVER).err())
                .isEqualTo("Có nơi nhận bằng thư nhưng chưa khai báo máy chủ thư. Hãy ghi bantin.delivery.mail (from,"
                        + " host, port, encryption) vào config/application.yml. Chưa gửi gì.\n");
        settings();
        Files.writeString(desk.edition().resolve("bulletins/2024-Q1_00_tong-hop.pdf"), "altered");
        Said altered = desk.types(DELIVER);
        assertThat(altered.exit()).isEqualTo(4);
        assertThat(altered.err()).contains("bulletins/2024-Q1_00_tong-hop.pdf");
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    @Tag("embedded")
    @Tag("slow")
    void doctor_looks_at_the_mail_server_and_the_folders_of_the_recipients() throws IOException {
        recipients("VPTU,,,MAIL,vanthu@example.vn,SUMMARY,", "HOP,,,FOLDER," + share + ",SUMMARY,");

        Said ready = desk.types("doctor");
        server.stop();
        Path away = share.resolve("not-mounted");
        recipients("HOP,,,FOLDER," + away + ",SUMMARY,");
        Said faults = desk.types("doctor");

        assertThat(ready.exit()).as(ready.all()).isZero();
        assertThat(ready.out())
                .containsPattern("ĐƯỢC  Máy chủ gửi văn bản: 127\\.0\\.0\\.1:\\d+ kết nối được; không gửi thư nào\n")
                .contains("ĐƯỢC  Thư mục nhận văn bản: 1 thư mục, ghi và xóa thử được\n");
        assertThat(server.getReceivedMessages()).isEmpty();
        assertThat(share).isEmptyDirectory();
        assertThat(faults.exit()).isEqualTo(6);
        assertThat(faults.out())
                .contains("LỖI   Máy chủ gửi văn bản: Không kết nối hoặc không đăng nhập được máy chủ thư 127.0.0.1:")
                .contains("LỖI   Thư mục nhận văn bản: Không ghi được vào thư mục nhận văn bản " + away + " (");
    }

    private void settings(String... more) throws IOException {
        DeliveryFixture.mailServer(desk, server.getSmtp().getPort(), more);
    }

    private void recipients(String... rows) throws IOException {
        DeliveryFixture.recipients(desk, rows);
    }

    private String sha256(String file) {
        try {
            return Sha256.hex(Files.readAllBytes(desk.edition().resolve(file)));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String recipient(MimeMessage letter) {
        try {
            return letter.getAllRecipients()[0].toString();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(MimeMessage letter) throws IOException, MessagingException {
        return ((MimeMultipart) letter.getContent())
                .getBodyPart(0)
                .getContent()
                .toString()
                .replace("\r\n", "\n");
    }

    /** The name, media type and hash of each file of a letter. */
    private static List<String> attached(MimeMessage letter) throws IOException, MessagingException {
        MimeMultipart parts = (MimeMultipart) letter.getContent();
        List<String> files = new ArrayList<>();
        for (int i = 1; i < parts.getCount(); i++) {
            BodyPart part = parts.getBodyPart(i);
            files.add(part.getFileName() + " " + part.getContentType().replaceFirst(";(?s).*", "") + " "
                    + Sha256.hex(part.getInputStream().readAllBytes()));
        }
        return files;
    }

    private static List<String> cells(Row row) {
        List<String> cells = new ArrayList<>();
        row.forEach(cell -> cells.add(cell.toString()));
        return cells;
    }
}
