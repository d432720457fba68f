package vn.bantin.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bantin.progress.LedgerFile;
import vn.bantin.progress.Period;
import vn.bantin.progress.Status;
import vn.bantin.scoring.Assessment;
import vn.bantin.scoring.ComparisonBase;
import vn.bantin.scoring.PastResults;
import vn.bantin.scoring.Rulebook;
import vn.bantin.scoring.Scoreboard;

/** What page one says to have changed is what the statuses of the two periods say, at a year's end as in any quarter. */
class StatusChangesTest {

    private static final Pattern COUNT = Pattern.compile("(\\d+) (?:lượt )?chỉ tiêu ([^;.(]*[^;.( ])");

    @ParameterizedTest
    @CsvSource({"2023-Q2, 2023-Q1", "2023-Q3, 2023-Q2", "2023-Q4, 2023-Q3", "2024-Q1, 2023-Q1"})
    void the_counts_of_every_unit_of_the_sample_are_those_of_the_two_lists_of_statuses(String period, String former) {
        Edition now = edition(period, former);
        Scoreboard then = scoreboard(former);
        Map<String, Integer> all = new TreeMap<>();
        int briefly = 0;
        for (Bulletin bulletin : now.bulletins()) {
            String said = bulletin.changes().stream()
                    .filter(change -> change.startsWith("So với"))
                    .findFirst()
                    .orElse("");
            Map<String, Status> before = statuses(then, bulletin.unit());
            Map<String, Status> after = statuses(now.scoreboard(), bulletin.unit());
            boolean last = period.endsWith("Q4");
            boolean apart = last && !said.contains("giảm mức đánh giá"); // there is no room for more
            briefly += last && !apart ? 1 : 0;
            Map<String, Integer> counts = changes(before, after, apart);
            changes(before, after, last).forEach((what, many) -> all.merge(what, many, Integer::sum));
            if (said.isEmpty()) {
                assertThat(bulletin.counts()).contains("chưa gửi báo cáo");
                continue;
            }
            assertThat(counts(said)).as(bulletin.unitName() + ": " + said).isEqualTo(counts);
        }
        assertThat(briefly)
                .as("units for which page one has no room for the ways")
                .isLessThan(3);
        String summed = now.summary().overview().get(1);
        assertThat(summed).startsWith("So với ").contains(", về mức đánh giá: ");
        assertThat(counts(summed.replaceAll("; (\\d+) ", "; $1 chỉ tiêu "))).isEqualTo(all);
    }

    private static Map<String, Integer> changes(Map<String, Status> before, Map<String, Status> after, boolean apart) {
        Map<String, Integer> counts = new TreeMap<>();
        after.forEach((indicator, is) -> {
            Status was = before.get(indicator);
            if (was != null && was != is) {
                counts.merge(words(was, is, apart), 1, Integer::sum);
            }
        });
        return counts;
    }

    /** How a change of a status is told, by its own table: both are not the same, and one of them is assessed. */
    static String words(Status was, Status is, boolean last) {
        if (!was.assessed()) {
            return "mới được đánh giá";
        }
        if (!is.assessed()) {
            return "nay chưa đánh giá";
        }
        boolean rose = was.compareTo(is) > 0;
        if (!last) {
            return rose ? "chuyển biến tích cực" : "giảm mức đánh giá";
        }
        // A ruling may leave a target on pace, or behind, even then.
        String way =
                (rose ? "lên " : is == Status.MISSED ? "thành " : "xuống ") + (is.done() ? "hoàn thành" : is.words());
        return switch (was) {
            case MISSED, BEHIND, ON_PACE -> "từ %s %s".formatted(was.words(), way);
            case COMPLETED -> rose ? "từ hoàn thành kế hoạch lên hoàn thành vượt kế hoạch" : "từ hoàn thành " + way;
            case EXCEEDED ->
                is == Status.COMPLETED
                        ? "từ hoàn thành vượt kế hoạch xuống hoàn thành kế hoạch"
                        : "từ hoàn thành " + way;
            case NOT_ASSESSED -> throw new AssertionError(was);
        };
    }

    @Test
    void at_a_years_end_those_that_fell_are_told_first_and_from_where_each_came() {
        List<String> said = edition("2023-Q4", "2023-Q3").bulletins().stream()
                .filter(bulletin -> Set.of("385", "407").contains(bulletin.unit()))
                .map(bulletin -> bulletin.changes().get(1).replaceAll(" \\([^)]*\\)", ""))
                .toList();
        assertThat(said)
                .containsExactly(
                        "So với 9 tháng đầu năm 2023, về mức đánh giá: 05 chỉ tiêu từ chậm tiến độ thành không hoàn thành;"
                                + " 03 chỉ tiêu từ chậm tiến độ lên hoàn thành; 14 chỉ tiêu từ đạt tiến độ lên hoàn"
                                + " thành; 12 chỉ tiêu mới được đánh giá.",
                        "So với 9 tháng đầu năm 2023, về mức đánh giá: 03 chỉ tiêu từ đạt tiến độ thành không hoàn thành;"
                                + " 02 chỉ tiêu từ chậm tiến độ thành không hoàn thành; 02 chỉ tiêu từ chậm tiến độ lên"
                                + " hoàn thành; 14 chỉ tiêu từ đạt tiến độ lên hoàn thành; 11 chỉ tiêu mới được đánh"
                                + " giá.");
    }

    private static Map<String, Integer> counts(String said) {
        Map<String, Integer> counts = new TreeMap<>();
        Matcher part = COUNT.matcher(said.replaceAll(" \\([^)]*\\)", ""));
        while (part.find()) {
            counts.put(part.group(2), Integer.parseInt(part.group(1)));
        }
        return counts;
    }

    private static Map<String, Status> statuses(Scoreboard scoreboard, String unit) {
        return scoreboard.of(unit).stream()
                .filter(a -> a.indicator().counted())
                .collect(Collectors.toMap(a -> a.indicator().code(), a -> a.status()));
    }

    private static Edition edition(String period, String former) {
        PastResults past =
                PastResults.of(Period.of(former), former.startsWith(period.substring(0, 4)), scoreboard(former));
        return Edition.of(
                LedgerFile.sample().at(period),
                past.sameProgramme() ? new ComparisonBase(past, null) : new ComparisonBase(null, past),
                List.of(),
                Rulebook.STANDARD,
                Wording.STANDARD,
                IssuerSettings.STANDARD,
                1,
                LocalDate.of(2024, 4, 3));
    }

    private static Scoreboard scoreboard(String period) {
        return Scoreboard.of(LedgerFile.sample().at(period), Rulebook.STANDARD);
    }

    @Test
    void in_the_last_period_the_worst_end_is_told_first_and_each_way_to_it_by_itself() {
        assertThat(turned(
                        "A BEHIND 100",
                        "B ON_PACE 100",
                        "C ON_PACE 50",
                        "D BEHIND 50",
                        "E COMPLETED 50",
                        "F MISSED 100"))
                .isEqualTo(
                        "So với 9 tháng đầu năm 2024, về mức đánh giá: 01 chỉ tiêu từ hoàn thành thành không hoàn thành"
                                + " (E); 01 chỉ tiêu từ đạt tiến độ thành không hoàn thành (C); 01 chỉ tiêu từ chậm tiến độ thành"
                                + " không hoàn thành (D); 01 chỉ tiêu từ không hoàn thành lên hoàn thành (F); 01 chỉ tiêu từ chậm"
                                + " tiến độ lên hoàn thành (A); 01 chỉ tiêu từ đạt tiến độ lên hoàn thành (B).");
    }

    @Test
    void what_is_done_and_what_exceeds_the_plan_are_told_apart_only_where_nothing_else_changed() {
        assertThat(turned("A EXCEEDED 100", "B COMPLETED 200", "C ON_PACE 200", "D EXCEEDED 50", "E COMPLETED 50"))
                .isEqualTo(
                        "So với 9 tháng đầu năm 2024, về mức đánh giá: 02 chỉ tiêu từ hoàn thành thành không hoàn thành"
                                + " (D; E); 01 chỉ tiêu từ hoàn thành vượt kế hoạch xuống hoàn thành kế hoạch (A); 01 chỉ tiêu từ"
                                + " đạt tiến độ lên hoàn thành (C); 01 chỉ tiêu từ hoàn thành kế hoạch lên hoàn thành vượt kế"
                                + " hoạch (B).");
    }

    @Test
    void as_many_are_named_as_there_is_room_for_the_worst_first() {
        String[] targets = {"A BEHIND 50", "B BEHIND 50", "C BEHIND 50", "D ON_PACE 50", "E ON_PACE 50", "F ON_PACE 100"
        };
        assertThat(StatusChanges.said(narrator(targets), "U", board(targets), new StatusChanges.Named(3, 0)))
                .isEqualTo(
                        "So với 9 tháng đầu năm 2024, về mức đánh giá: 02 chỉ tiêu từ đạt tiến độ thành không hoàn thành"
                                + " (D; E); 03 chỉ tiêu từ chậm tiến độ thành không hoàn thành (A và 02 chỉ tiêu khác); 01 chỉ tiêu"
                                + " từ đạt tiến độ lên hoàn thành.");
        assertThat(StatusChanges.said(narrator(targets), "U", board(targets), new StatusChanges.Named(0, 1)))
                .isEqualTo("So với 9 tháng đầu năm 2024, về mức đánh giá: 02 chỉ tiêu từ đạt tiến độ thành không hoàn"
                        + " thành; 03 chỉ tiêu từ chậm tiến độ thành không hoàn thành; 01 chỉ tiêu từ đạt tiến độ lên hoàn"
                        + " thành (F).");
    }

    @Test
    void where_there_is_no_room_for_the_ways_it_is_counted_as_in_any_quarter() {
        String[] targets = {"A BEHIND 50", "B ON_PACE 50", "C COMPLETED 100", "D ON_PACE 100"};
        assertThat(StatusChanges.said(narrator(targets), "U", board(targets), StatusChanges.Named.COUNTED))
                .isEqualTo(
                        "So với 9 tháng đầu năm 2024, về mức đánh giá: 02 chỉ tiêu giảm mức đánh giá; 01 chỉ tiêu chuyển"
                                + " biến tích cực.");
    }

    @Test
    void what_was_assessed_then_and_is_not_now_is_told_last() {
        assertThat(turned("A BEHIND -", "B NOT_ASSESSED 100", "C NOT_ASSESSED -", "D ON_PACE 50"))
                .isEqualTo(
                        "So với 9 tháng đầu năm 2024, về mức đánh giá: 01 chỉ tiêu từ đạt tiến độ thành không hoàn thành"
                                + " (D); 01 chỉ tiêu mới được đánh giá; 01 chỉ tiêu nay chưa đánh giá.");
        assertThat(turned("C NOT_ASSESSED -"))
                .isEqualTo(
                        "So với 9 tháng đầu năm 2024, về mức đánh giá: chưa có chỉ tiêu nào được đánh giá ở cả hai kỳ.");
    }

    @Test
    void over_all_units_too_each_way_is_counted_by_itself() {
        String[] targets = {"A BEHIND 100", "B ON_PACE 100", "C ON_PACE 50", "D BEHIND 50", "E BEHIND 100"};
        assertThat(StatusChanges.ofAll(narrator(targets), board(targets), true))
                .isEqualTo(
                        "So với 9 tháng đầu năm 2024, về mức đánh giá: 01 lượt chỉ tiêu từ đạt tiến độ thành không hoàn"
                                + " thành; 01 từ chậm tiến độ thành không hoàn thành; 02 từ chậm tiến độ lên hoàn thành; 01 từ đạt"
                                + " tiến độ lên hoàn thành.");
        assertThat(StatusChanges.ofAll(narrator(targets), board(targets), false))
                .isEqualTo("So với 9 tháng đầu năm 2024, về mức đánh giá: 02 lượt chỉ tiêu giảm mức đánh giá; 03 chuyển"
                        + " biến tích cực.");
    }

    @Test
    void over_all_units_nothing_is_said_of_what_stayed() {
        Narrator narrator = narrator("A COMPLETED 100", "B MISSED 50");
        assertThat(StatusChanges.ofAll(narrator, board("A COMPLETED 100", "B MISSED 50"), true))
                .isNull();
        assertThat(StatusChanges.ofAll(narrator, board("A COMPLETED 100", "B MISSED 100"), true))
                .isEqualTo("So với 9 tháng đầu năm 2024, về mức đánh giá: 01 lượt chỉ tiêu từ không hoàn thành lên hoàn"
                        + " thành.");
        assertThat(StatusChanges.ofAll(
                        Narrators.of(
                                NarratorTest.YEAR, Period.of("2024-Q4"), Rulebook.STANDARD, ComparisonBase.NOTHING),
                        board("A COMPLETED 100"),
                        true))
                .isNull();
    }

    /** Targets with a status in the third quarter and a value of 100 that are planned at the end: "B BEHIND 100". */
    private static @Nullable String turned(String... targets) {
        return StatusChanges.said(narrator(targets), "U", board(targets), new StatusChanges.Named(9, 9));
    }

    private static Narrator narrator(String... targets) {
        Map<String, PastResults.Result> then = new TreeMap<>();
        for (String target : targets) {
            String[] parts = target.split(" ");
            then.put(
                    parts[0],
                    new PastResults.Result(
                            "P",
                            new PastResults.Indicated(parts[0], 0, true, true),
                            null,
                            false,
                            Status.valueOf(parts[1]),
                            null));
        }
        PastResults past = new PastResults(Period.of("2024-Q3"), true, Map.of(), Map.of(), Map.of("U", then), Set.of());
        return Narrators.of(NarratorTest.YEAR, Period.of("2024-Q4"), Rulebook.STANDARD, new ComparisonBase(past, null));
    }

    private static List<Assessment> board(String... targets) {
        StringBuilder indicators = new StringBuilder();
        StringBuilder plans = new StringBuilder();
        StringBuilder progress = new StringBuilder();
        for (String target : targets) {
            String[] parts = target.split(" ");
            indicators.append("%1$s,%1$s,FLOW%n".formatted(parts[0]));
            plans.append("P,U,%s,AT_LEAST,100%n".formatted(parts[0]));
            if (!parts[2].equals("-")) {
                progress.append("P,U,%s,2024-Q4,%s%n".formatted(parts[0], parts[2]));
            }
        }
        return Scoreboard.of(
                        LedgerFile.of("""
                            # units
                            code,name,kind
                            U,Ái,DISTRICT
                            # programmes
                            code,title,kind,first_year,last_year
                            P,Kế hoạch,ANNUAL,2024,2024
                            # indicators
                            code,name,measure
                            %s# targets
                            programme,unit,indicator,comparator,low
                            %s# progress
                            programme,unit,indicator,period,value
                            %s\
                            """.formatted(indicators, plans, progress))
                                .at("2024-Q4"),
                        Rulebook.STANDARD)
                .assessments();
    }

    @Test
    void a_new_units_targets_are_not_compared() {
        PastResults past = new PastResults(Period.of("2023-Q4"), true, Map.of(), Map.of(), Map.of(), Set.of("395"));
        Narrator narrator = Narrators.of(
                NarratorTest.YEAR, Period.of("2024-Q1"), Rulebook.STANDARD, new ComparisonBase(past, null));
        assertThat(StatusChanges.said(narrator, "395", List.of(), StatusChanges.Named.COUNTED))
                .isEqualTo("Không so sánh được đánh giá với năm 2023 (đơn vị hành chính mới).");
    }
}
