package vn.bantin.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.bantin.Golden;
import vn.bantin.progress.Ledger;
import vn.bantin.progress.LedgerFile;
import vn.bantin.progress.Remark;
import vn.bantin.progress.Status;
import vn.bantin.scoring.AdjustmentPoints;
import vn.bantin.scoring.Assessment;
import vn.bantin.scoring.ComparisonBase;
import vn.bantin.scoring.Fraction;
import vn.bantin.scoring.PastResults;
import vn.bantin.scoring.Rank;
import vn.bantin.scoring.Rulebook;
import vn.bantin.scoring.Scoreboard;
import vn.bantin.scoring.Standing;
import vn.bantin.scoring.StatusTally;

/** How much page one tells, by the room that it has. */
class BriefingComposerTest {

    /** Sixteen targets: eight are done, four on pace, four without a report. */
    private static final LedgerFile LEDGER = LedgerFile.of("""
        # units
        code,name,kind
        1,Một,DISTRICT
        # programmes
        code,title,kind,first_year,last_year
        P,Kế hoạch,ANNUAL,2024,2024
        # indicators
        code,name,measure
        LUA,Lúa mùa,FLOW
        NGO,Ngô,FLOW
        KHOAI,Khoai,FLOW
        SAN,Sắn,FLOW
        MIA,Mía,FLOW
        CHE,Chè búp tươi,FLOW
        CAM,Cam,FLOW
        BUOI,Bưởi da xanh,FLOW
        THU,Thu ngân sách,FLOW
        CHI,Chi đầu tư phát triển,FLOW
        GO,Gỗ rừng trồng,FLOW
        CA,Cá nuôi,FLOW
        TRE,Trẻ đến trường mầm non,FLOW
        VIEC,Lao động có việc làm mới,FLOW
        NHA,Nhà ở xã hội,FLOW
        DUONG,Đường giao thông nông thôn,FLOW
        # targets
        programme,unit,indicator,comparator,low
        P,1,LUA,AT_LEAST,100
        P,1,NGO,AT_LEAST,100
        P,1,KHOAI,AT_LEAST,100
        P,1,SAN,AT_LEAST,100
        P,1,MIA,AT_LEAST,100
        P,1,CHE,AT_LEAST,100
        P,1,CAM,AT_LEAST,100
        P,1,BUOI,AT_LEAST,100
        P,1,THU,AT_LEAST,100
        P,1,CHI,AT_LEAST,100
        P,1,GO,AT_LEAST,100
        P,1,CA,AT_LEAST,100
        P,1,TRE,AT_LEAST,100
        P,1,VIEC,AT_LEAST,100
        P,1,NHA,AT_LEAST,100
        P,1,DUONG,AT_LEAST,100
        # progress
        programme,unit,indicator,period,value
        P,1,THU,2024-Q1,1
        P,1,CHI,2024-Q1,1
        P,1,GO,2024-Q1,1
        P,1,CA,2024-Q1,1
        P,1,LUA,2024-Q2,100
        P,1,NGO,2024-Q2,100
        P,1,KHOAI,2024-Q2,100
        P,1,SAN,2024-Q2,100
        P,1,MIA,2024-Q2,100
        P,1,CHE,2024-Q2,100
        P,1,CAM,2024-Q2,100
        P,1,BUOI,2024-Q2,100
        P,1,THU,2024-Q2,50
        P,1,CHI,2024-Q2,50
        P,1,GO,2024-Q2,50
        P,1,CA,2024-Q2,50
        # remarks
        programme,unit,period,section,position,indicator,text
        P,1,2024-Q2,HIGHLIGHT,1,NGO,Được mùa ngô trên cả ba vùng của huyện nhờ giống mới.
        P,1,2024-Q2,HIGHLIGHT,2,,Hai xã về đích nông thôn mới nâng cao.
        P,1,2024-Q2,CAUSE,1,,Giải phóng mặt bằng chậm.
        """);

    /** Of the first of two districts seven targets are behind, one of them first of all; one is done and one has no report. */
    private static final LedgerFile BEHIND = LedgerFile.of("""
        # units
        code,name,kind
        1,Một,DISTRICT
        2,Hai,DISTRICT
        # programmes
        code,title,kind,first_year,last_year
        P,Kế hoạch,ANNUAL,2024,2024
        # indicators
        code,name,measure,unit_of_measure,lead_body,co_bodies,priority
        THU,Thu ngân sách nhà nước trên địa bàn,FLOW,tấn,Chi cục Thuế khu vực,Phòng Tài chính - Kế hoạch; Kho bạc
        XK,Giá trị xuất khẩu hàng hóa,FLOW,tấn,Phòng Kinh tế - Hạ tầng
        DN,Doanh nghiệp thành lập mới,FLOW,tấn
        RUNG,Trồng rừng gỗ lớn,FLOW,tấn,Hạt Kiểm lâm,Phòng Nông nghiệp
        BHXH,Người tham gia bảo hiểm xã hội tự nguyện,FLOW,tấn,Bảo hiểm xã hội
        VIEC,Lao động được giải quyết việc làm,FLOW,tấn,,,true
        DE,Đề án chuyển đổi mô hình quản lý và khai thác chợ đầu mối nông sản Vạn Hà của huyện,MILESTONE
        LUA,Lúa mùa,FLOW,tấn
        NHA,Nhà ở xã hội,FLOW,tấn
        # targets
        programme,unit,indicator,comparator,low,due
        P,1,THU,AT_LEAST,1000
        P,1,XK,AT_LEAST,1000
        P,1,DN,AT_LEAST,1000
        P,1,RUNG,AT_LEAST,1000
        P,1,BHXH,AT_LEAST,1000
        P,1,VIEC,AT_LEAST,1000
        P,1,DE,,,2024-Q1
        P,1,LUA,AT_LEAST,1000
        P,1,NHA,AT_LEAST,1000
        P,2,LUA,AT_LEAST,1000
        # progress
        programme,unit,indicator,period,value,note
        P,1,THU,2024-Q1,300
        P,1,XK,2024-Q1,300
        P,1,DN,2024-Q1,300
        P,1,RUNG,2024-Q1,300
        P,1,LUA,2024-Q1,1
        P,1,THU,2024-Q2,100,Doanh nghiệp chậm nộp
        P,1,XK,2024-Q2,110
        P,1,DN,2024-Q2,120
        P,1,RUNG,2024-Q2,130,Mưa nhiều.
        P,1,BHXH,2024-Q2,140
        P,1,VIEC,2024-Q2,150
        P,1,LUA,2024-Q2,1000
        P,1,DE,2024-Q2,0
        P,2,LUA,2024-Q2,600
        # remarks
        programme,unit,period,section,position,indicator,text,body
        P,1,2024-Q2,TASK,1,,Rà soát quỹ đất,Phòng Tài nguyên
        """);

    /** Of the first of two districts three targets fell and three rose. */
    private static final LedgerFile MOVED = LedgerFile.of("""
        # units
        code,name,kind
        1,Một,DISTRICT
        2,Hai,DISTRICT
        # programmes
        code,title,kind,first_year,last_year
        P,Kế hoạch,ANNUAL,2024,2024
        # indicators
        code,name,measure,unit_of_measure
        THU,Thu ngân sách nhà nước trên địa bàn,FLOW,tấn
        XK,Giá trị xuất khẩu hàng hóa,FLOW,tấn
        DN,Doanh nghiệp thành lập mới,FLOW,tấn
        LUA,Lúa mùa,FLOW,tấn
        NGO,Ngô và cây màu vụ đông,FLOW,tấn
        NHA,Nhà ở xã hội cho công nhân,FLOW,tấn
        # targets
        programme,unit,indicator,comparator,low
        P,1,THU,AT_LEAST,1000
        P,1,XK,AT_LEAST,1000
        P,1,DN,AT_LEAST,1000
        P,1,LUA,AT_LEAST,1000
        P,1,NGO,AT_LEAST,1000
        P,1,NHA,AT_LEAST,1000
        P,2,LUA,AT_LEAST,1000
        # progress
        programme,unit,indicator,period,value
        P,1,THU,2024-Q1,300
        P,1,XK,2024-Q1,300
        P,1,DN,2024-Q1,300
        P,1,LUA,2024-Q1,100
        P,1,NGO,2024-Q1,100
        P,1,NHA,2024-Q1,100
        P,1,THU,2024-Q2,300
        P,1,XK,2024-Q2,310
        P,1,DN,2024-Q2,320
        P,1,LUA,2024-Q2,1000
        P,1,NGO,2024-Q2,500
        P,1,NHA,2024-Q2,500
        P,2,LUA,2024-Q2,600
        """);

    private static final String DOUBT =
            "Số liệu cần soát lại, đánh giá và thứ hạng có thể thay đổi: Lúa mùa (1.000 tấn, khác xa các quý trước).";

    @Test
    void the_less_room_the_fewer_names_and_then_the_fewer_sentences() throws IOException {
        StringBuilder said = new StringBuilder();
        said.append("=== nobody wrote anything\n").append(said(LEDGER, true, 0, 6));
        said.append("=== two highlights were written\n").append(said(LEDGER, true, 0, 6, Remark.Section.HIGHLIGHT));
        said.append("=== two highlights and a cause were written\n")
                .append(said(LEDGER, true, 2, 6, Remark.Section.HIGHLIGHT, Remark.Section.CAUSE));
        said.append("=== much is behind and to be done\n").append(said(BEHIND, true, 200, 3, Remark.Section.TASK));
        said.append("=== much is behind and nothing known of the past\n").append(said(BEHIND, false, 200, 3));
        said.append("=== three fell, three rose and a figure is in doubt\n").append(said(MOVED, true, DOUBT, 200, 3));
        Golden.assertEquals("vn/bantin/bulletin/page-one/room.txt", said.toString());
    }

    @Test
    void a_movement_of_more_than_twelve_letters_and_a_shared_rank_take_a_line_more_of_the_strip() {
        assertThat(leastRoom(new Rank(5, false, 2000), 105)).isEqualTo(66);
        assertThat(leastRoom(new Rank(5, false, 2000), 1005)).isEqualTo(79);
        assertThat(leastRoom(new Rank(5, true, 2000), 105)).isEqualTo(79);
    }

    /** From which room on a highlight stands beside the rank of a unit that had that one before. */
    private static int leastRoom(Rank now, int then) {
        Ledger ledger = LEDGER.at("2024-Q2");
        Standing standing = new Standing(
                ledger.units().get(0),
                StatusTally.of(0, List.of()),
                Fraction.of(100, 1),
                Fraction.ONE,
                now,
                null,
                null,
                null,
                AdjustmentPoints.NONE);
        PastResults past = new PastResults(
                ledger.period().previous(),
                true,
                Map.of(),
                Map.of("1", new Rank(then, false, now.among())),
                Map.of(),
                Set.of());
        BriefingComposer composer = new BriefingComposer(
                standing, List.of(), List.of(), List.of(), true, narrator(ledger, new ComparisonBase(past, null)));
        List<Highlights.Told> highlights = highlights(
                Scoreboard.of(ledger, Rulebook.STANDARD).assessments().subList(0, 1));
        return IntStream.range(0, 500)
                .filter(room -> !composer.told(room, null, highlights, new RemarkText(List.of(), List.of()))
                        .briefing()
                        .highlights()
                        .isEmpty())
                .findFirst()
                .orElseThrow();
    }

    /** What is told with little room, and from which room on it changes; paragraphs take a multiple of 6. */
    private static String said(LedgerFile file, boolean past, int least, int step, Remark.Section... sections) {
        return said(file, past, null, least, step, sections);
    }

    private static String said(
            LedgerFile file, boolean past, String doubts, int least, int step, Remark.Section... sections) {
        Ledger ledger = file.at("2024-Q2");
        Scoreboard scoreboard = Scoreboard.of(ledger, Rulebook.STANDARD);
        Narrator narrator = narrator(
                ledger,
                !past
                        ? ComparisonBase.NOTHING
                        : new ComparisonBase(
                                PastResults.of(
                                        ledger.period().previous(),
                                        true,
                                        Scoreboard.of(file.at("2024-Q1"), Rulebook.STANDARD)),
                                null));
        List<Assessment> all = scoreboard.of("1");
        List<TargetRow> rows = IntStream.range(0, all.size())
                .mapToObj(i -> TargetRowComposer.of(all.get(i), i + 1, null, null, narrator))
                .toList();
        BriefingComposer composer = new BriefingComposer(
                scoreboard.standings().get(0), all, all, Narrator.worstFirst(rows, all), false, narrator);
        RemarkText remarks = new RemarkText(
                ledger.remarks().stream()
                        .filter(remark -> List.of(sections).contains(remark.section()))
                        .toList(),
                rows);
        StringBuilder said = new StringBuilder();
        List<String> before = List.of();
        for (int room = least; room <= PageOneRoom.below("", ""); room += step) {
            List<String> told = said(composer.told(room, doubts, highlights(all), remarks));
            List<String> former = before;
            if (!told.equals(former)) {
                said.append("--- from ").append(room).append('\n');
                former.stream()
                        .filter(line -> !told.contains(line))
                        .forEach(line -> said.append("- ").append(line).append('\n'));
                told.stream()
                        .filter(line -> !former.contains(line))
                        .forEach(line -> said.append("+ ").append(line).append('\n'));
            }
            before = told;
        }
        return said.toString();
    }

    private static List<String> said(BriefingComposer.Told told) {
        List<String> said = new ArrayList<>();
        Briefing briefing = told.briefing();
        said.add("hạng %s [%s]".formatted(briefing.rank(), briefing.movement()));
        briefing.points()
                .forEach(one -> said.add("TT %d %s | %s | thiếu %s | %s | %s: %s"
                        .formatted(
                                one.number(),
                                one.name(),
                                one.standing(),
                                one.lacking(),
                                one.leadBody(),
                                briefing.before(),
                                one.before())));
        Stream.ofNullable(briefing.further()).forEach(one -> said.add("ngoài ra: " + one));
        briefing.highlights().forEach(one -> said.add("* " + one));
        briefing.chapters()
                .forEach(chapter -> chapter.parts()
                        .forEach(part -> said.add("%s, %s: %s"
                                .formatted(chapter.title(), part.title(), String.join(" ", part.items())))));
        said.addAll(told.changes());
        Stream.of(told.notAssessed(), told.costs()).filter(one -> one != null).forEach(said::add);
        return said;
    }

    private static Narrator narrator(Ledger ledger, ComparisonBase earlier) {
        return Narrators.of(ledger, earlier);
    }

    private static List<Highlights.Told> highlights(List<Assessment> all) {
        return Stream.of("THU", "LUA", "NGO", "KHOAI")
                .flatMap(code ->
                        all.stream().filter(one -> one.indicator().code().equals(code)))
                .filter(one -> one.status() != Status.BEHIND)
                .map(one -> new Highlights.Told(one, one.indicator().name() + " đứng thứ nhất toàn tỉnh."))
                .toList();
    }
}
