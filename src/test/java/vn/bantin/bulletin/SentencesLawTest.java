package vn.bantin.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.bantin.progress.Direction;
import vn.bantin.progress.Goal;
import vn.bantin.progress.Programme;
import vn.bantin.progress.Status;
import vn.bantin.scoring.Assessment;
import vn.bantin.scoring.Fraction;
import vn.bantin.scoring.NotAssessedReason;
import vn.bantin.scoring.StatusRule;

/**
 * No sentence of any page is false of the rows that it counts: each printed count and claim is read back from the words
 * and recomputed from the assessments by a second, plain route, over ledgers by chance.
 */
class SentencesLawTest {

    private static final Pattern COUNTED = Pattern.compile("(\\d[\\d.]*)/(\\d[\\d.]*) (?:lượt )?chỉ tiêu(,? [^;.]+)");
    private static final Pattern SHARE = Pattern.compile("(đạt trên|đạt từ|dưới) ([\\d,]+)% kế hoạch(?: trở lên)?");
    private static final Pattern NAMED = Pattern.compile("(\\d+) ([^(;]+?)(?: \\(([^)]*)\\))?(?:;|\\.|$)");
    private static final Pattern LACKING = Pattern.compile(
            "\\): (?:ước )?(?:ở mức )?(-?[\\d.,]+)%[,;].*, (còn thiếu|thấp hơn kế hoạch|cao hơn kế hoạch|vượt)"
                    + " ([\\d.,]+) điểm phần trăm( so với tiến độ)?");

    private static final Pattern RULED =
            Pattern.compile(" ?\\((?:trong đó (\\d+) chỉ tiêu |đều )?theo ý kiến cơ quan theo dõi\\)");

    @Test
    void every_count_of_page_one_is_that_of_the_targets_it_names() {
        Map<String, Integer> met = new TreeMap<>();
        RandomEditions.forEveryUnit((edition, bulletin) -> {
            List<Assessment> counted = counted(edition, bulletin);
            String sentence = bulletin.counts();
            if (sentence.contains("chưa gửi báo cáo") || sentence.contains("chưa báo cáo chỉ tiêu nào được giao")) {
                assertThat(sentence.contains("chưa gửi báo cáo"))
                        .isEqualTo(edition.ledger().progress().stream()
                                .noneMatch(report -> report.unit().equals(bulletin.unit()) && report.says()));
                long due = counted.stream()
                        .filter(a -> a.verdict().reason() != NotAssessedReason.NOT_DUE)
                        .count();
                assertThat(reported(edition, bulletin)).isZero();
                assertThat(sentence)
                        .endsWith(
                                due == 0
                                        ? "; chưa có chỉ tiêu nào đến kỳ đánh giá."
                                        : "; " + Phrase.count((int) due) + " chỉ tiêu đến kỳ chưa có số liệu.");
                assertThat(bulletin.changes()).noneMatch(change -> change.startsWith("So với"));
                met.merge("silent", 1, Integer::sum);
                return;
            }
            assertThat(reported(edition, bulletin)).isPositive();
            if (sentence.contains("chưa có chỉ tiêu nào hoàn thành")) {
                assertThat(counted).noneMatch(a -> a.status().done());
                assertThat(counted).anyMatch(a -> a.status().assessed());
            }
            int sum = 0;
            Matcher part = COUNTED.matcher(sentence);
            while (part.find()) {
                String words = words(part);
                assertThat(Integer.parseInt(part.group(2))).isEqualTo(counted.size());
                assertThat(Integer.parseInt(part.group(1))).as(words).isEqualTo((int)
                        counted.stream().filter(claim(words, counted)).count());
                Matcher ruled = RULED.matcher(part.group(3));
                String many = !ruled.find() ? "0" : Objects.requireNonNullElse(ruled.group(1), part.group(1));
                assertThat(counted.stream().filter(claim(words, counted)))
                        .filteredOn(a -> a.verdict().rule() == StatusRule.OVERRIDDEN)
                        .hasSize(Integer.parseInt(many));
                met.merge(many.equals("0") ? "computed" : "ruled", 1, Integer::sum);
                met.merge(words.replaceFirst("\\d+", "x"), 1, Integer::sum);
                sum += Integer.parseInt(part.group(1));
            }
            assertThat(sum).isEqualTo(counted.size());
        });
        assertThat(met.keySet())
                .contains(
                        "silent",
                        "đạt trên x% kế hoạch",
                        "dưới x% kế hoạch",
                        "đạt tiến độ",
                        "chậm tiến độ",
                        "không hoàn thành kế hoạch",
                        "chưa đánh giá");
    }

    /** What a count counts; of a term the words for what is done stand before it. */
    private static String words(Matcher part) {
        return RULED.matcher(part.group(3).replaceFirst("^, chiếm[^(]*", "").replace("lượt ", ""))
                .replaceFirst("")
                .strip();
    }

    /** Which targets the words are true of; of shares, that it is true of all that they count. */
    private static Predicate<Assessment> claim(String words, List<Assessment> counted) {
        Matcher share = SHARE.matcher(words);
        if (share.matches()) {
            boolean below = share.group(1).equals("dưới");
            Status status = below ? Status.BEHIND : Status.ON_PACE;
            BigDecimal mark = RandomEditions.number(share.group(2));
            List<Integer> sides = counted.stream()
                    .filter(a -> a.status() == status)
                    .map(a -> side(a, mark))
                    .toList();
            assertThat(sides)
                    .allMatch(side -> below ? side < 0 : share.group(1).equals("đạt trên") ? side > 0 : side >= 0);
            assertThat(sides.contains(0)).isEqualTo(share.group(1).equals("đạt từ"));
            assertThat(counted).noneMatch(a -> a.status() == Status.MISSED);
            return a -> a.status() == status;
        }
        return switch (words) {
            case "hoàn thành và hoàn thành vượt kế hoạch", "" -> a -> a.status().done();
            case "đạt tiến độ" -> a -> a.status() == Status.ON_PACE;
            case "chậm tiến độ" -> a -> a.status() == Status.BEHIND;
            case "không hoàn thành kế hoạch" -> a -> a.status() == Status.MISSED;
            case "chưa đánh giá" -> a -> a.status() == Status.NOT_ASSESSED;
            default -> throw new AssertionError("nobody knows what this counts: " + words);
        };
    }

    /** On which side of that percentage of its plan a value lies, by the value and the bound alone. */
    private static int side(Assessment assessment, BigDecimal percent) {
        Goal goal = assessment.target().goalOrThrow();
        assertThat(goal.sense(assessment.indicator().direction())).isEqualTo(Direction.HIGHER);
        BigDecimal plan = goal.mustReach(assessment.indicator().direction());
        assertThat(plan).isPositive();
        return Objects.requireNonNull(assessment.progress().value())
                .movePointRight(2)
                .compareTo(plan.multiply(percent));
    }

    @Test
    void the_figures_of_a_row_lie_on_the_side_of_its_plan_that_its_status_says() {
        RandomEditions.forEveryUnit((edition, bulletin) -> {
            List<Assessment> all = edition.edition().scoreboard().of(bulletin.unit());
            for (TargetRow row : bulletin.rows()) {
                Assessment assessment = all.stream()
                        .filter(a -> a.indicator().code().equals(row.indicator()))
                        .findFirst()
                        .orElseThrow();
                BigDecimal value = row.value();
                Goal goal = assessment.target().goal();
                if (value == null || goal == null || row.milestone()) {
                    continue;
                }
                BigDecimal printed = RandomEditions.number(row.valueText().replace("ước ", ""));
                Stream.of(goal.low(), goal.high())
                        .filter(Objects::nonNull)
                        .forEach(bound -> assertThat(Integer.signum(printed.compareTo(bound)))
                                .as("%s beside %s, which is %s", row.valueText(), bound, value)
                                .isEqualTo(Integer.signum(value.compareTo(bound))));
                if (row.percentOfPlan() != null) {
                    BigDecimal percent = RandomEditions.number(Phrase.ratio(row.percentOfPlan()));
                    BigDecimal plan = goal.mustReach(assessment.indicator().direction());
                    for (BigDecimal mark : marks(edition.edition())) {
                        assertThat(Integer.signum(percent.compareTo(mark)))
                                .as("%s%% of %s is %s", percent, plan, value)
                                .isEqualTo(
                                        Integer.signum(value.movePointRight(2).compareTo(plan.multiply(mark))));
                    }
                }
            }
        });
    }

    /** All of the plan, and the part of it that the count sentence names. */
    private static List<BigDecimal> marks(Edition edition) {
        BigDecimal all = new BigDecimal(100);
        return edition.programme().kind() == Programme.Kind.TERM
                ? List.of(all)
                : List.of(all, new BigDecimal(25 * edition.period().quarter()));
    }

    @Test
    void those_behind_are_all_named_worst_first_and_lack_what_is_said() {
        int[] lacking = {0};
        RandomEditions.forEveryUnit((edition, bulletin) -> {
            List<Assessment> behind = counted(edition, bulletin).stream()
                    .filter(a -> a.status() == Status.BEHIND || a.status() == Status.MISSED)
                    .toList();
            assertThat(bulletin.behind()).hasSize(behind.size());
            List<Assessment> told = new ArrayList<>();
            for (String item : bulletin.behind()) {
                told.add(behind.stream()
                        .filter(a -> item.startsWith(a.indicator().name() + " (TT "))
                        .findFirst()
                        .orElseThrow());
            }
            assertThat(told).doesNotHaveDuplicates();
            assertThat(told)
                    .as("by what they cost their unit")
                    .isSortedAccordingTo(Comparator.comparing(a -> a.verdict()
                            .score()
                            .minus(Fraction.ONE)
                            .times(Fraction.of(a.indicator().weight()))));
            for (int i = 0; i < told.size(); i++) {
                Matcher amount = LACKING.matcher(bulletin.behind().get(i));
                if (amount.find()) {
                    lacking[0]++;
                    BigDecimal value = RandomEditions.number(amount.group(1));
                    BigDecimal away = RandomEditions.number(amount.group(3));
                    BigDecimal plan = told.get(i)
                            .target()
                            .goalOrThrow()
                            .mustReach(told.get(i).indicator().direction());
                    BigDecimal due = amount.group(4) == null
                            ? plan
                            : plan.multiply(told.get(i)
                                            .verdict()
                                            .expectedPercent()
                                            .rounded(20))
                                    .movePointLeft(2);
                    assertThat(
                                    List.of("còn thiếu", "thấp hơn kế hoạch").contains(amount.group(2))
                                            ? due.subtract(away)
                                            : due.add(away))
                            .as(bulletin.behind().get(i))
                            .isEqualByComparingTo(value);
                }
            }
        });
        assertThat(lacking[0]).isGreaterThan(100);
    }

    @Test
    void what_is_not_assessed_is_counted_with_its_reasons() {
        RandomEditions.forEveryUnit((edition, bulletin) -> {
            List<Assessment> open = counted(edition, bulletin).stream()
                    .filter(a -> !a.status().assessed())
                    .toList();
            List<String> remarks = bulletin.remarks().stream()
                    .filter(remark -> remark.matches("[\\d.]+/[\\d.]+ chỉ tiêu .*"))
                    .toList();
            boolean silent = bulletin.counts().matches(".* chưa (gửi|báo cáo chỉ tiêu nào).*");
            assertThat(remarks).hasSize(open.isEmpty() || silent ? 0 : 1);
            if (remarks.isEmpty()) {
                return;
            }
            String remark = remarks.get(0);
            assertThat(remark).startsWith(Phrase.count(open.size()) + "/");
            if (!remark.matches("[^:]*: \\d.*")) { // of one reason
                assertThat(open.stream().map(a -> a.verdict().reason()).distinct())
                        .singleElement()
                        .satisfies(reason -> assertThat(remark).contains(reason.words()));
                assertThat(remark.contains(", đều ")).isEqualTo(open.size() > 1);
                return;
            }
            int sum = 0;
            Matcher part = NAMED.matcher(remark.substring(remark.indexOf(": ") + 2));
            while (part.find()) {
                boolean others = part.group(2).startsWith("chỉ tiêu khác"); // and so many others, inside brackets
                sum += others ? 0 : Integer.parseInt(part.group(1));
            }
            assertThat(sum).as(remark).isEqualTo(open.size());
        });
    }

    @Test
    void the_summary_and_the_sheets_count_what_there_is() {
        RandomEditions.forEveryEdition(edition -> {
            List<Assessment> counted = edition.edition().scoreboard().assessments().stream()
                    .filter(a -> a.indicator().counted())
                    .toList();
            String first = edition.edition().summary().overview().get(0);
            assertThat(first).doesNotContainPattern("(trên|dưới|từ) \\d+% kế hoạch");
            Matcher part = COUNTED.matcher(first);
            while (part.find()) {
                String words = words(part);
                assertThat(RandomEditions.number(part.group(2)).intValue()).isEqualTo(counted.size());
                assertThat(RandomEditions.number(part.group(1)).longValue())
                        .isEqualTo(
                                counted.stream().filter(claim(words, counted)).count());
            }
            for (IndicatorSheet sheet : edition.edition().sheets()) {
                List<Assessment> all = edition.edition().scoreboard().assessments().stream()
                        .filter(a -> a.indicator().code().equals(sheet.indicator()))
                        .toList();
                String said = sheet.counts();
                assertThat(said).startsWith("Trong " + Phrase.count(all.size()) + " đơn vị: ");
                for (Status status : Status.values()) {
                    long those = all.stream().filter(a -> a.status() == status).count();
                    Matcher told = Pattern.compile("[:;] (\\d+) " + status.words() + "[;.]")
                            .matcher(said);
                    assertThat(told.find()).as(said).isEqualTo(those > 0);
                    if (those > 0) {
                        assertThat(Long.parseLong(told.group(1))).isEqualTo(those);
                    }
                }
            }
        });
    }

    private static List<Assessment> counted(RandomEditions.Printed printed, Bulletin bulletin) {
        return printed.edition().scoreboard().of(bulletin.unit()).stream()
                .filter(a -> a.indicator().counted())
                .toList();
    }

    private static long reported(RandomEditions.Printed printed, Bulletin bulletin) {
        return printed.edition().scoreboard().of(bulletin.unit()).stream()
                .filter(a -> a.progress() != null
                        && (a.progress().value() != null || a.progress().override() != null))
                .count();
    }
}
