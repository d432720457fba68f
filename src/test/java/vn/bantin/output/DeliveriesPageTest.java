package vn.bantin.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.bantin.progress.DeliveryState;
import vn.bantin.progress.Period;
import vn.bantin.progress.Recipient;

/** The page over deliveries tells of each recipient the way, the papers, the time and the state. */
class DeliveriesPageTest {

    @Test
    void each_edition_has_a_table_of_who_has_what() {
        byte[] page = DeliveriesPage.of(List.of(
                new DeliveriesPage.Delivered(
                        "Kế hoạch năm 2024",
                        new Period(2024, 2),
                        2,
                        LocalDate.of(2024, 7, 9),
                        List.of(
                                line("VPTU", Recipient.Channel.MAIL, "09/07/2024 08:15", DeliveryState.SENT),
                                line("HOP", Recipient.Channel.FOLDER, "09/07/2024 08:16", DeliveryState.FAILED),
                                line("TX", Recipient.Channel.MAIL, "09/07/2024 08:17", DeliveryState.UNSURE),
                                line("BT", Recipient.Channel.MAIL, "09/07/2024 08:18", DeliveryState.SENDING),
                                line("NS", Recipient.Channel.MAIL, "", DeliveryState.OPEN))),
                new DeliveriesPage.Delivered(
                        "Kế hoạch năm 2024",
                        new Period(2024, 1),
                        1,
                        LocalDate.of(2024, 4, 3),
                        List.of(new DeliveriesPage.Line(
                                "HOP",
                                "Hội nghị",
                                Recipient.Channel.FOLDER,
                                "/mnt/hop",
                                List.of("1", "2", "3", "4", "5"),
                                "03/04/2024 09:00",
                                DeliveryState.SENT)))));

        assertThat(words(page)).isEqualTo("""
            Tình hình gửi văn bản
            Các bản đã gửi, kỳ mới nhất trước. Trang này được lệnh deliver ghi lại sau mỗi lần gửi.
            Quý II/2024: Kế hoạch năm 2024
            Lần phát hành 2, ngày 09 tháng 7 năm 2024. Đã gửi 1/5.
            Nơi nhận | Cách gửi | Văn bản | Thời điểm | Tình trạng
            Nơi VPTU | VPTU | Thư điện tử | VPTU@&lt;nơi&gt; | a.pdf | b.docx | 09/07/2024 08:15 | Đã gửi
            Nơi HOP | HOP | Thư mục | HOP@&lt;nơi&gt; | a.pdf | b.docx | 09/07/2024 08:16 | Không gửi được
            Nơi TX | TX | Thư điện tử | TX@&lt;nơi&gt; | a.pdf | b.docx | 09/07/2024 08:17 | Chưa rõ đã đến hay chưa
            Nơi BT | BT | Thư điện tử | BT@&lt;nơi&gt; | a.pdf | b.docx | 09/07/2024 08:18 | Chưa rõ đã đến hay chưa
            Nơi NS | NS | Thư điện tử | NS@&lt;nơi&gt; | a.pdf | b.docx | Chưa gửi
            Quý I/2024: Kế hoạch năm 2024
            Lần phát hành 1, ngày 03 tháng 4 năm 2024. Đã gửi 1/1.
            Nơi nhận | Cách gửi | Văn bản | Thời điểm | Tình trạng
            Hội nghị | HOP | Thư mục | /mnt/hop | 5 tệp | 1 | 2 | 3 | 4 | 5 | 03/04/2024 09:00 | Đã gửi
            """);
    }

    private static DeliveriesPage.Line line(String code, Recipient.Channel channel, String at, DeliveryState state) {
        return new DeliveriesPage.Line(
                code, "Nơi " + code, channel, code + "@<nơi>", List.of("a.pdf", "b.docx"), at, state);
    }

    /** What the page shows, a line a paragraph or row. */
    static String words(byte[] page) {
        String html = new String(page, StandardCharsets.UTF_8);
        StringBuilder lines = new StringBuilder();
        html.substring(html.indexOf("<body>"))
                .lines()
                .map(line -> line.replaceAll("(<[^>]*>)+", "|")
                        .replaceAll("^\\|+|\\|+$", "")
                        .replace("|", " | ")
                        .replace('\u00a0', ' ')
                        .strip())
                .filter(line -> !line.isEmpty())
                .forEach(line -> lines.append(line).append('\n'));
        return lines.toString();
    }
}
