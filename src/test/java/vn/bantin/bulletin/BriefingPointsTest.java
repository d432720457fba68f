package vn.bantin.bulletin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.bantin.progress.Ledger;
import vn.bantin.progress.LedgerFile;
import vn.bantin.progress.Period;
import vn.bantin.progress.Status;
import vn.bantin.scoring.Assessment;
import vn.bantin.scoring.ComparisonBase;
import vn.bantin.scoring.PastResults;
import vn.bantin.scoring.Rulebook;
import vn.bantin.scoring.Scoreboard;

/** The table of page one on the targets that need direction. */
class BriefingPointsTest {

    @Test
    void a_point_says_how_it_was_judged_before_or_why_it_was_not() {
        PastResults.Indicated indicated = new PastResults.Indicated("C", 0, true, true);
        PastResults.Result judged = new PastResults.Result("P", indicated, null, false, Status.ON_PACE, null);
        PastResults.Result summed = new PastResults.Result("P", indicated, null, false, null, null);
        assertThat(before(past(Map.of("1", Map.of("C01", judged, "C02", summed)))))
                .containsExactly("đạt tiến độ", "không so sánh được", "chưa giao");
        assertThat(before(past(Map.of("2", Map.of("C01", judged)))))
                .containsExactly("không có số liệu", "không có số liệu", "không có số liệu");
        assertThat(before(null)).containsExactly("không có số liệu", "không có số liệu", "không có số liệu");
        assertThat(before(past(Map.of("1", Map.of("C02", summed)), "1")))
                .containsExactly("không so sánh được", "không so sánh được", "không so sánh được");
        assertThat(before(past(Map.of(), "1")))
                .containsExactly("không so sánh được", "không so sánh được", "không so sánh được");
    }

    @Test
    void a_standing_of_more_than_two_hundred_letters_stands_in_the_annex() {
        String begin = "10/1.000 tấn; theo ý kiến cơ quan theo dõi: ";
        String reason = "x".repeat(200 - begin.length());
        assertThat(ruled(reason)).isEqualTo(begin + reason);
        assertThat(ruled(reason + "x")).isEqualTo("10/1.000 tấn; lý do nêu tại Phụ lục");
    }

    @Test
    void who_works_together_is_named_where_that_costs_no_target_its_row() {
        assertThat(said(points(2, "Phòng A", "Phòng B", null).fitting()))
                .containsExactly("1 Phòng A; phối hợp: Phòng B", "2 Phòng A; phối hợp: Phòng B");
        String many = "Phòng Bê Bê Bê Bê; Phòng Cê Cê Cê Cê; Phòng Đê Đê Đê Đê";
        BriefingPoints five = points(5, "Phòng A", many, null);
        assertThat(said(five.fitting()))
                .containsExactly("1 Phòng A", "2 Phòng A", "3 Phòng A", "4 Phòng A", "5 Phòng A");
        assertThat(five.further(five.fitting(), 1000)).isEqualTo(five.fitting());
        assertThat(said(points(1, "Phòng A", "Phòng Bê Bê Bê Bê; ".repeat(15) + many, null)
                        .fitting()))
                .as("one stands there in any case")
                .containsExactly("1 Phòng A");
    }

    @Test
    void further_ones_stand_there_where_the_room_is_just_enough_first_of_all_with_those_who_work_together() {
        BriefingPoints table = points(6, "Phòng A", "Phòng Bê Bê Bê", null);
        List<Briefing.Point> two = points(2, "Phòng A", null, null).fitting();
        List<Briefing.Point> together = table.further(two, 1000);
        List<Briefing.Point> five = less(table, two, together);
        List<Briefing.Point> four = less(table, two, five);
        List<Briefing.Point> three = less(table, two, four);

        String and = "; phối hợp: Phòng Bê Bê Bê";
        assertThat(said(together))
                .containsExactly(
                        "1 Phòng A" + and, "2 Phòng A" + and, "3 Phòng A" + and, "4 Phòng A" + and, "5 Phòng A" + and);
        assertThat(said(five)).containsExactly("1 Phòng A", "2 Phòng A", "3 Phòng A", "4 Phòng A", "5 Phòng A");
        assertThat(said(four)).containsExactly("1 Phòng A", "2 Phòng A", "3 Phòng A", "4 Phòng A");
        assertThat(said(three)).containsExactly("1 Phòng A", "2 Phòng A", "3 Phòng A");
        assertThat(less(table, two, three)).isEqualTo(two);
    }

    /** What stands there where the room is a hair too small for those that it is just enough for. */
    private static List<Briefing.Point> less(
            BriefingPoints table, List<Briefing.Point> points, List<Briefing.Point> more) {
        double needed = PageOneRoom.table(more)
                + table.further(more.size())
                - (PageOneRoom.table(points) + table.further(points.size()));
        assertThat(table.further(points, needed)).isEqualTo(more);
        return table.further(points, Math.nextDown(needed));
    }

    @Test
    void the_sentence_on_those_that_are_no_points_takes_lines_by_its_letters() {
        BriefingPoints twenty = points(20, null, null, null);
        assertThat(twenty.further(20)).isZero();
        assertThat(twenty.further(19)).as("named").isEqualTo(29.4);
        assertThat(twenty.further(9)).isCloseTo(42.1, within(1e-9));
        assertThat(twenty.further(5)).isCloseTo(54.8, within(1e-9));
    }

    private static List<String> said(List<Briefing.Point> points) {
        return points.stream().map(one -> one.number() + " " + one.leadBody()).toList();
    }

    private static List<String> before(@Nullable PastResults past) {
        return points(3, null, null, past).fitting().stream()
                .map(Briefing.Point::before)
                .toList();
    }

    private static PastResults past(Map<String, Map<String, PastResults.Result>> results, String... strangers) {
        return new PastResults(Period.of("2024-Q1"), true, Map.of(), Map.of(), results, Set.of(strangers));
    }

    private static String ruled(String reason) {
        return points(1, null, null, null, ",BEHIND," + reason).fitting().get(0).standing();
    }

    /** So many targets that are behind, with who is in charge and who works with them. */
    private static BriefingPoints points(
            int many, @Nullable String lead, @Nullable String together, @Nullable PastResults past) {
        return points(many, lead, together, past, "");
    }

    private static BriefingPoints points(
            int many, @Nullable String lead, @Nullable String together, @Nullable PastResults past, String ruling) {
        Ledger ledger = LedgerFile.of("""
            # units
            code,name,kind
            1,Một,DISTRICT
            # programmes
            code,title,kind,first_year,last_year
            P,Kế hoạch,ANNUAL,2024,2024
            # indicators
            code,name,measure,unit_of_measure,lead_body,co_bodies
            %s
            # targets
            programme,unit,indicator,comparator,low
            %s
            # progress
            programme,unit,indicator,period,value,override_status,override_reason
            %s
            """.formatted(
                                rows(
                                        many,
                                        "C%1$02d,Chỉ tiêu %1$d,FLOW,tấn,"
                                                + (lead == null ? "" : lead)
                                                + ","
                                                + (together == null ? "" : together)),
                                rows(many, "P,1,C%02d,AT_LEAST,1000"),
                                rows(many, "P,1,C%02d,2024-Q2,10" + ruling)))
                .at("2024-Q2");
        Narrator narrator = Narrators.of(ledger, new ComparisonBase(past, null));
        List<Assessment> all = Scoreboard.of(ledger, Rulebook.STANDARD).assessments();
        return new BriefingPoints(
                "1",
                IntStream.range(0, many)
                        .mapToObj(i -> new TargetBehind(
                                TargetRowComposer.of(all.get(i), i + 1, null, null, narrator), all.get(i)))
                        .toList(),
                past,
                narrator);
    }

    private static String rows(int many, String row) {
        return IntStream.rangeClosed(1, many).mapToObj(row::formatted).collect(Collectors.joining("\n"));
    }
}
