package vn.bantin.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.bantin.Golden;
import vn.bantin.progress.Ledger;
import vn.bantin.progress.LedgerFile;
import vn.bantin.progress.Level;
import vn.bantin.progress.Period;
import vn.bantin.progress.Progress;
import vn.bantin.scoring.ComparisonBase;
import vn.bantin.scoring.PastResults;
import vn.bantin.scoring.Rank;
import vn.bantin.scoring.Rulebook;
import vn.bantin.scoring.Standing;
import vn.bantin.scoring.StatusTally;

/** How much page one of the summary tells, by the room that it has. */
class OverviewRoomTest {

    /** The ranks that the districts had before, in their order. */
    private static final int[] RANKS = {9, 10, 7, 8, 6, 11, 12, 13, 14, 1, 2, 3, 4, 5};

    @Test
    void the_less_room_the_fewer_names_and_why_targets_are_not_assessed_is_told_apart() throws IOException {
        Map<String, Level> levels = new HashMap<>();
        Map<String, Rank> places = new HashMap<>();
        for (int i = 0; i < RANKS.length; i++) {
            levels.put(code(i + 1), Level.DISTRICT);
            places.put(code(i + 1), new Rank(RANKS[i], false, RANKS.length));
        }
        PastResults past = new PastResults(Period.of("2023-Q4"), false, levels, places, Map.of(), Set.of());
        DoubleFunction<Overview.Told> overview =
                overview(ledger(RANKS.length, 4, " Trường Xuân"), new ComparisonBase(past, null));
        StringBuilder said = new StringBuilder();
        List<String> before = List.of();
        for (int room = 0; room <= 600; room += 6) {
            Overview.Told told = overview.apply(room);
            List<String> former = before;
            if (!told.sentences().equals(former)) {
                said.append("--- from %d, %d on page one\n".formatted(room, told.onPageOne()));
                former.stream()
                        .filter(line -> !told.sentences().contains(line))
                        .forEach(line -> said.append("- ").append(line).append('\n'));
                told.sentences().stream()
                        .filter(line -> !former.contains(line))
                        .forEach(line -> said.append("+ ").append(line).append('\n'));
            }
            before = told.sentences();
        }
        Golden.assertEquals("vn/bantin/bulletin/page-one/summary-room.txt", said.toString());
    }

    @Test
    void of_what_is_open_as_many_units_are_named_as_nine_lines_hold() {
        assertThat(open(" Xuân")).endsWith(", huyện Số Xuân 30, huyện Số Xuân 31 và 10 đơn vị khác).");
        assertThat(open(" Thượng")).endsWith(", huyện Số Thượng 20, huyện Số Thượng 21 và 20 đơn vị khác).");
        assertThat(open(" Thượng Trường"))
                .endsWith(", huyện Số Thượng Trường 10, huyện Số Thượng Trường 11 và 30 đơn vị khác).");
        assertThat(open(" Xuân Xuân Xuân Xuân Xuân Xuân Xuân Xuân Xuân"))
                .isEqualTo("40 lượt chỉ tiêu chưa đánh giá, đều chưa có báo cáo (huyện Số Xuân Xuân Xuân Xuân Xuân Xuân"
                        + " Xuân Xuân Xuân 2, huyện Số Xuân Xuân Xuân Xuân Xuân Xuân Xuân Xuân Xuân 3, huyện Số Xuân"
                        + " Xuân Xuân Xuân Xuân Xuân Xuân Xuân Xuân 4 và 37 đơn vị khác).");
    }

    /** What is said to be open of forty districts of that name, where there is much room. */
    private static String open(String name) {
        List<String> said = overview(ledger(41, 40, name), ComparisonBase.NOTHING)
                .apply(10_000)
                .sentences();
        return said.stream()
                .filter(sentence -> sentence.contains("đều chưa có báo cáo"))
                .reduce((one, other) -> other)
                .orElseThrow();
    }

    /** The overview of a ledger by the room that page one has. */
    private static DoubleFunction<Overview.Told> overview(Ledger ledger, ComparisonBase earlier) {
        Edition edition = Edition.of(
                ledger,
                earlier,
                List.of(),
                Rulebook.STANDARD,
                Wording.STANDARD,
                IssuerSettings.STANDARD,
                1,
                LocalDate.of(2024, 4, 3));
        List<Standing> standings = edition.scoreboard().standings();
        Set<String> reporting = ledger.progress().stream().map(Progress::unit).collect(Collectors.toSet());
        Overview overview =
                new Overview(standings, edition.scoreboard().assessments(), reporting, Narrators.of(ledger, earlier));
        StatusTally tally =
                StatusTally.sum(standings.stream().map(Standing::tally).toList());
        return room -> overview.told(
                tally, edition.summary().ranking(), edition.summary().unranked(), Map.of(), room);
    }

    private static String code(int district) {
        return "D%02d".formatted(district);
    }

    /** Districts of that name with a number, of which the last have one report less. */
    private static Ledger ledger(int many, int open, String name) {
        return LedgerFile.of("""
            # units
            code,name,kind
            %s
            # programmes
            code,title,kind,first_year,last_year
            P,Kế hoạch,ANNUAL,2024,2024
            # indicators
            code,name,measure
            THU,Thu ngân sách,FLOW
            CHI,Chi ngân sách,FLOW
            LUA,Lúa,FLOW
            # targets
            programme,unit,indicator,comparator,low
            %s
            # progress
            programme,unit,indicator,period,value
            %s
            """.formatted(
                        rows(1, many, "%s,Số" + name + " %d,DISTRICT"),
                        rows(1, many, "P,%1$s,THU,AT_LEAST,400\nP,%1$s,CHI,AT_LEAST,400\nP,%1$s,LUA,AT_LEAST,400"),
                        rows(1, many, "P,%s,THU,2024-Q1,%3$d\nP,%1$s,CHI,2024-Q1,100") + "\n"
                                + rows(1, many - open, "P,%s,LUA,2024-Q1,100")))
                .at("2024-Q1");
    }

    /** A row of each district by its code, its number and its value, which six of them share. */
    private static String rows(int from, int to, String row) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(i -> row.formatted(code(i), i, 100 - (i > 3 && i < 9 ? 3 : i)))
                .collect(Collectors.joining("\n"));
    }
}
