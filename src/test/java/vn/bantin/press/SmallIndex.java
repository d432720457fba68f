package vn.bantin.press;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.bantin.bulletin.Bulletin;
import vn.bantin.bulletin.Correction;
import vn.bantin.bulletin.Letterhead;
import vn.bantin.bulletin.PeriodNames;
import vn.bantin.bulletin.Summary;
import vn.bantin.job.PrintShop;
import vn.bantin.output.EditionsPage;
import vn.bantin.output.IndexPage;
import vn.bantin.output.Manifest;
import vn.bantin.progress.Period;
import vn.bantin.progress.Sha256;
import vn.bantin.progress.Status;
import vn.bantin.scoring.Rank;
import vn.bantin.scoring.StatusTally;

/** An edition of five units, as the index page sees it; one of them has no rank, one has no file. */
public final class SmallIndex {

    static final String AWKWARD = "xã \"A & B\" </script><b>'Ô'</b>";

    public static final List<IndexPage.Planned> PLANNED = List.of(
            new IndexPage.Planned(0, null, "bulletins/2024-Q1_00_tong-hop.pdf"),
            new IndexPage.Planned(1, "395", "bulletins/2024-Q1_01_huyen-tho-xuan_ban-tin.pdf"),
            new IndexPage.Planned(2, "381", "bulletins/2024-Q1_02_thi-xa-bim-son_ban-tin.pdf"),
            new IndexPage.Planned(3, "407", "bulletins/2024-Q1_03_huyen-dong-son_ban-tin.pdf"),
            new IndexPage.Planned(4, "X&1", "bulletins/2024-Q1_04_100% lạ_ban-tin.pdf"),
            new IndexPage.Planned(5, "392", "bulletins/2024-Q1_05_huyen-nhu-xuan_ban-tin.pdf"));

    private SmallIndex() {}

    public static List<Manifest.Entry> files() {
        List<Manifest.Entry> files = new ArrayList<>();
        for (IndexPage.Planned bulletin : PLANNED.subList(0, 5)) {
            files.add(new Manifest.Entry(bulletin.file(), 60_000 + bulletin.number(), 5, hash(bulletin.file())));
        }
        for (String name : List.of(
                "bulletins/2024-Q1_tap-tai-lieu.pdf",
                "data/assessments.csv",
                "word/2024-Q1_01_huyen-tho-xuan_ban-tin.docx",
                "data/phụ lục #1?.xlsx")) {
            files.add(new Manifest.Entry(name, 1_234_567, name.endsWith(".pdf") ? 140 : null, hash(name)));
        }
        return files;
    }

    private static String hash(String name) {
        return Sha256.hex(name.getBytes(StandardCharsets.UTF_8));
    }

    public static String html() {
        return html(summary(), PLANNED, files());
    }

    public static String html(Summary summary, List<IndexPage.Planned> planned, List<Manifest.Entry> files) {
        byte[] page = PrintShop.of(Path.of("no-overrides"), Layout.STANDARD, false)
                .html()
                .index(summary, 1, LocalDate.of(2024, 4, 3), planned, files);
        return new String(page, StandardCharsets.UTF_8);
    }

    public static Summary summary() {
        return new Summary(
                new Period(2024, 1),
                PeriodNames.CUMULATIVE,
                new Letterhead(null, "TỈNH ỦY THANH HÓA", "Số -BC/TU", "Thanh Hóa, ngày 03 tháng 4 năm 2024"),
                "tổng hợp kết quả thực hiện các chỉ tiêu quý I/2024 của các đơn vị",
                "Kế hoạch <năm> 2024",
                List.of(
                        "Quý I/2024, 05 đơn vị có …",
                        "Huyện Như Xuân chưa gửi báo cáo.",
                        "Trong 1.190 lượt chỉ tiêu chưa đánh giá: 948 chưa đến kỳ đánh giá; 239 chưa có báo cáo (01"
                                + " của huyện Thọ Xuân, 238 của huyện Như Xuân); 03 có số liệu chưa được duyệt (huyện Đông"
                                + " Sơn).",
                        "Có 04/05 đơn vị được xếp hạng."),
                List.of(new Bulletin.Group("Kinh tế", tally(1, 2, 3, 4, 0, 1190), null)),
                List.of(
                        line("395", "huyện Thọ Xuân", tally(0, 1, 1, 0, 0, 236), new Rank(1, false, 4), "103.874"),
                        line("381", "thị xã Bỉm Sơn", tally(1, 0, 1, 0, 0, 238), new Rank(2, true, 4), "99.5"),
                        line("407", "huyện Đông Sơn", tally(0, 1, 0, 1, 0, 238), new Rank(2, true, 4), "99.5"),
                        line("X&1", AWKWARD, tally(0, 0, 1, 3, 0, 236), new Rank(4, false, 4), "7")),
                List.of(line("392", "huyện Như Xuân", tally(0, 0, 0, 0, 0, 242), null, null)),
                List.of(),
                List.of(),
                null,
                List.of(),
                List.of(),
                true,
                null,
                null,
                null);
    }

    /** A summary of so many units with long names, none of them ranked. */
    public static Summary many(int units) {
        Summary small = summary();
        return new Summary(
                small.period(),
                small.periods(),
                small.letterhead(),
                small.title(),
                small.programme(),
                small.overview(),
                small.groups(),
                List.of(),
                IntStream.rangeClosed(1, units)
                        .mapToObj(unit -> line(
                                String.valueOf(unit),
                                "xã " + (unit % 2 == 0 ? "Đông" : "Tân") + " Thượng Xuân Sơn Hải Bình " + unit
                                        + " (huyện Thường Xuân)",
                                tally(0, unit % 3, 1, unit % 7, 0, 9),
                                null,
                                null))
                        .toList(),
                List.of(),
                List.of(),
                null,
                List.of(),
                List.of(),
                true,
                null,
                null,
                null);
    }

    public static List<IndexPage.Planned> planned(int units) {
        return IntStream.rangeClosed(1, units)
                .mapToObj(unit -> new IndexPage.Planned(unit, String.valueOf(unit), "bulletins/" + unit + ".pdf"))
                .toList();
    }

    /** The page over two editions. */
    static String editions() {
        byte[] page = PrintShop.of(Path.of("no-overrides"), Layout.STANDARD, false)
                .html()
                .editions(
                        summary(),
                        List.of(
                                new EditionsPage.Listed(1, LocalDate.of(2024, 4, 3), null),
                                new EditionsPage.Listed(
                                        2,
                                        LocalDate.of(2024, 4, 20),
                                        new Correction(
                                                1, "ngày 03 tháng 4 năm 2024", "Đính chính 01 số liệu.", List.of()))));
        return new String(page, StandardCharsets.UTF_8);
    }

    private static Summary.Line line(
            String unit, String name, StatusTally tally, @Nullable Rank place, @Nullable String score) {
        return new Summary.Line(
                unit,
                name,
                null,
                tally,
                List.of(tally),
                score == null ? null : new BigDecimal(score),
                null,
                place,
                null,
                null,
                place == null ? null : new Rank(place.rank() + 16, false, place.rank() + 16),
                place == null ? "chưa có báo cáo" : null,
                null,
                null);
    }

    private static StatusTally tally(int exceeded, int completed, int onPace, int behind, int missed, int open) {
        return new StatusTally(
                exceeded + completed + onPace + behind + missed + open,
                Map.of(
                        Status.EXCEEDED,
                        exceeded,
                        Status.COMPLETED,
                        completed,
                        Status.ON_PACE,
                        onPace,
                        Status.BEHIND,
                        behind,
                        Status.MISSED,
                        missed,
                        Status.NOT_ASSESSED,
                        open));
    }
}
