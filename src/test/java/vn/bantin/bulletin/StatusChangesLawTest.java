package vn.bantin.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.bantin.progress.Status;
import vn.bantin.scoring.Assessment;
import vn.bantin.scoring.PastResults;

/** Over many ledgers by chance, what page one says to have changed has, and nothing else. */
class StatusChangesLawTest {

    @Test
    void what_is_said_to_have_turned_has() {
        Map<String, Integer> met = new TreeMap<>();
        RandomEditions.forEveryUnit((edition, bulletin) -> {
            Map<String, PastResults.Result> before = edition.earlier().quarter().of(bulletin.unit());
            List<Assessment> counted = edition.edition().scoreboard().of(bulletin.unit()).stream()
                    .filter(a -> a.indicator().counted())
                    .toList();
            for (String change : bulletin.changes()) {
                if (!change.startsWith("So với ")) {
                    continue;
                }
                String said = change.substring(change.indexOf(": ") + 2);
                boolean apart = edition.ledger()
                                .period()
                                .equals(edition.ledger().programme().lastPeriod())
                        && !said.matches(".*(?:giảm mức đánh giá|chuyển biến tích cực).*"); // no room for more
                Map<String, List<String>> turned = turned(before, counted, apart);
                int told = 0;
                for (Map.Entry<String, List<String>> turn : turned.entrySet()) {
                    if (turn.getKey().equals("-") || turn.getKey().equals("không đổi")) {
                        continue;
                    }
                    Matcher part = Pattern.compile("(\\d+) chỉ tiêu " + turn.getKey() + "(?: \\(([^)]*)\\))?(?=[;.])")
                            .matcher(said);
                    assertThat(part.find()).as(turn + " in " + said).isTrue();
                    assertThat(Integer.parseInt(part.group(1)))
                            .isEqualTo(turn.getValue().size());
                    if (part.group(2) != null) { // page one may have no room for names
                        assertThat(turn.getValue())
                                .containsAll(List.of(part.group(2).split("; | và \\d+ chỉ tiêu khác")));
                        met.merge("tên", 1, Integer::sum);
                    }
                    told++;
                    met.merge(turn.getKey(), 1, Integer::sum);
                }
                assertThat(Pattern.compile("\\d+ chỉ tiêu (?!khác|không thay đổi)")
                                .matcher(said)
                                .results()
                                .count())
                        .as(said)
                        .isEqualTo(told);
                List<String> same = turned.getOrDefault("không đổi", List.of());
                if (said.contains("không thay đổi")) {
                    assertThat(told).isZero();
                    assertThat(said).isEqualTo(Phrase.count(same.size()) + " chỉ tiêu không thay đổi.");
                    assertThat(same).isNotEmpty();
                    met.merge("không đổi", 1, Integer::sum);
                } else if (said.startsWith("chưa có chỉ tiêu nào")) {
                    assertThat(told).isZero();
                    assertThat(same).isEmpty();
                    met.merge("cả hai kỳ", 1, Integer::sum);
                } else {
                    assertThat(told).isPositive();
                }
            }
        });
        assertThat(met.keySet())
                .contains(
                        "chuyển biến tích cực",
                        "giảm mức đánh giá",
                        "mới được đánh giá",
                        "nay chưa đánh giá",
                        "từ hoàn thành thành không hoàn thành",
                        "từ không hoàn thành lên hoàn thành",
                        "không đổi",
                        "cả hai kỳ",
                        "tên");
    }

    /** The names of the targets by how they turned. */
    private static Map<String, List<String>> turned(
            Map<String, PastResults.Result> before, List<Assessment> counted, boolean last) {
        return counted.stream()
                .filter(a -> before.get(a.indicator().code()) != null
                        && before.get(a.indicator().code()).status() != null)
                .collect(Collectors.groupingBy(
                        a -> turn(before.get(a.indicator().code()).status(), a.status(), last),
                        TreeMap::new,
                        Collectors.mapping(a -> a.indicator().name(), Collectors.toList())));
    }

    private static String turn(Status was, Status is, boolean last) {
        if (!was.assessed() && !is.assessed()) {
            return "-";
        }
        return was == is ? "không đổi" : StatusChangesTest.words(was, is, last);
    }
}
