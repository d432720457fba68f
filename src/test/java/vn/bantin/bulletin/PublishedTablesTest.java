package vn.bantin.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.bantin.checks.Finding;
import vn.bantin.checks.FindingCode;
import vn.bantin.checks.LedgerChecks;
import vn.bantin.progress.LedgerFile;
import vn.bantin.progress.PublishedTable;
import vn.bantin.progress.Unit;
import vn.bantin.progress.UnitKind;
import vn.bantin.progress.UnitName;
import vn.bantin.scoring.Rulebook;
import vn.bantin.scoring.Scoreboard;

/** What the program says of tables that the State and the press have published, held against what these say. */
class PublishedTablesTest {

    /** The most points that a province can have of each part, in the order of the columns. */
    private static final Map<String, Integer> PARTS =
            new TreeMap<>(Map.of("1CKMB", 18, "2TDGQ", 20, "3ONLINE", 12, "4TTTT", 10, "5MDSH", 22, "6MDHL", 18));

    private static final Map<String, UnitKind> KINDS =
            Map.of("Huyện", UnitKind.DISTRICT, "Thị xã", UnitKind.TOWN, "Thành phố", UnitKind.CITY);

    @Test
    void the_34_provinces_have_their_published_ranks_and_but_for_rounding_the_total_of_their_parts() {
        List<List<String>> rows = PublishedTable.rows("provinces-766-2026-10-10.csv");
        StringBuilder targets = new StringBuilder();
        StringBuilder reports = new StringBuilder();
        for (List<String> row : rows) {
            int column = 5;
            for (Map.Entry<String, Integer> part : PARTS.entrySet()) {
                String key = "P,%s,%s,".formatted(row.get(2), part.getKey());
                targets.append(key).append("AT_LEAST,%s,0,1,1,1,1\n".formatted(part.getValue()));
                reports.append(key).append("2024-Q1,%s\n".formatted(row.get(column++)));
            }
        }

        List<String> ranked = ranked(rows, row -> row.get(2), PARTS, targets, reports, 2);
        List<String> published = rows.stream()
                .map(row -> row.get(2) + " " + new BigDecimal(row.get(4)).setScale(2) + " " + row.get(0))
                .sorted()
                .toList();
        assertThat(ranked.stream().map(PublishedTablesTest::withoutScore))
                .containsExactlyElementsOf(published.stream()
                        .map(PublishedTablesTest::withoutScore)
                        .toList())
                .hasSize(34);
        assertThat(ranked.stream().filter(line -> !published.contains(line)))
                .as("published as 63.97 and 60.80: two totals were not made of the rounded parts")
                .containsExactly("H55 63.98 11", "H56 60.79 26");
    }

    private static String withoutScore(String line) {
        return line.replaceFirst(" \\S+", "");
    }

    @Test
    void the_53_provinces_of_2017_have_their_published_ranks_with_three_ties() {
        List<List<String>> rows = PublishedTable.rows("ict-index-2017-provinces.csv");
        StringBuilder targets = new StringBuilder();
        StringBuilder reports = new StringBuilder();
        for (List<String> row : rows) {
            targets.append("P,%s,1IDX,AT_LEAST,1,0,1,1,1,1\n".formatted(row.get(0)));
            reports.append("P,%s,1IDX,2024-Q1,%s\n".formatted(row.get(0), row.get(3)));
        }

        assertThat(ranked(rows, row -> row.get(0), Map.of("1IDX", 100), targets, reports, 1))
                .containsExactlyElementsOf(rows.stream()
                        .map(row -> row.get(0) + " "
                                + new BigDecimal(row.get(3)).movePointRight(2).setScale(1) + " " + row.get(2))
                        .sorted()
                        .toList())
                .hasSize(53);
    }

    /** Code, score and rank by the program; nothing in the figures may look odd to it. */
    private static List<String> ranked(
            List<List<String>> rows,
            Function<List<String>, String> code,
            Map<String, Integer> weights,
            CharSequence targets,
            CharSequence reports,
            int decimals) {
        LedgerFile ledger = LedgerFile.of("""
            # units
            code,name,kind
            %s
            # programmes
            code,title,kind,first_year,last_year
            P,Chỉ số,ANNUAL,2024,2024
            # indicators
            code,name,unit_of_measure,measure,weight
            %s
            # targets
            programme,unit,indicator,comparator,low,baseline,pace_q1,pace_q2,pace_q3,pace_q4
            %s# progress
            programme,unit,indicator,period,value
            %s\
            """.formatted(
                        rows.stream()
                                .map(row -> code.apply(row) + "," + row.get(1) + ",PROVINCE")
                                .collect(Collectors.joining("\n")),
                        weights.entrySet().stream()
                                .map(part -> "%s,Chỉ số %s,điểm,LEVEL,%s"
                                        .formatted(part.getKey(), part.getKey(), part.getValue()))
                                .collect(Collectors.joining("\n")),
                        targets,
                        reports));
        assertThat(LedgerChecks.of(ledger.at("2024-Q1"), any -> Optional.empty()))
                .isEmpty();
        return Scoreboard.untried(ledger.at("2024-Q1"), Rulebook.STANDARD).standings().stream()
                .map(standing -> standing.unit().code() + " "
                        + standing.score().rounded(decimals) + " "
                        + standing.overall().rank())
                .sorted()
                .toList();
    }

    @Test
    void the_27_districts_are_named_as_published_and_none_is_there_after_its_last_day() {
        List<List<String>> rows = PublishedTable.rows("thanh-hoa-districts.csv");

        assertThat(rows).hasSize(27).allSatisfy(row -> {
            LocalDate last = LocalDate.parse(row.get(10));
            Unit unit = new Unit(
                    row.get(0),
                    row.get(1),
                    KINDS.get(row.get(2)),
                    null,
                    row.get(4),
                    null,
                    last,
                    null,
                    null,
                    null,
                    null);
            assertThat(Phrase.capitalised(UnitName.of(unit))).isEqualTo(row.get(3));
            assertThat(unit.existsOn(last)).isTrue();
            assertThat(unit.existsOn(last.plusDays(1))).isFalse();
        });
        assertThat(rows.stream().filter(row -> row.get(10).equals("2025-06-30")))
                .hasSize(26);
    }

    @Test
    void no_published_count_of_targets_is_told_as_wrong_and_each_list_that_lacks_two_is() {
        List<List<String>> rows = PublishedTable.rows("status-count-statements.csv");
        assertThat(rows).hasSize(12);
        assertThat(rows.stream().filter(row -> told(row.get(10)))).isEmpty();

        assertThat(rows.stream()
                        .map(row -> row.get(10).replace("22/38", "20/38").replace("03/26", "05/26"))
                        .filter(PublishedTablesTest::told))
                .containsExactly(
                        "hoàn thành và hoàn thành vượt KH 03/38; đạt trên 25% KH 08/38; dưới 25% KH 05/38; chưa đánh"
                                + " giá 20/38",
                        "13/26 vượt; 10/26 đạt; 05/26 không đạt (23 hoàn thành và vượt)");
    }

    private static boolean told(String sentence) {
        return LedgerChecks.of(LedgerFile.of("""
            # units
            code,name,kind
            395,Thọ Xuân,DISTRICT
            # programmes
            code,title,kind,first_year,last_year
            P,Kế hoạch,ANNUAL,2024,2024
            # indicators
            code,name,measure
            BH,Bảo hiểm y tế,LEVEL
            # targets
            programme,unit,indicator,comparator,low
            P,395,BH,AT_LEAST,92
            # progress
            programme,unit,indicator,period,value,note
            P,395,BH,2024-Q1,92,"%s"
            """.formatted(sentence)).at("2024-Q1"), any -> Optional.empty()).stream()
                .map(Finding::code)
                .anyMatch(FindingCode.COUNTS_DIFFER::equals);
    }
}
