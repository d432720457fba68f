package vn.bantin.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.bantin.progress.Basis;
import vn.bantin.progress.Comparator;
import vn.bantin.progress.Direction;
import vn.bantin.progress.Goal;
import vn.bantin.progress.Indicator;
import vn.bantin.progress.Measure;
import vn.bantin.progress.Pace;
import vn.bantin.progress.Period;
import vn.bantin.progress.Programme;
import vn.bantin.progress.Progress;
import vn.bantin.progress.Status;
import vn.bantin.progress.Target;

/** The table {@code judge-cases.txt}: one line a case, its first cell the sentence it proves. */
class JudgeTest {

    @TestFactory
    Stream<DynamicTest> every_line_of_the_table_holds() {
        return cases().stream()
                .map(line -> DynamicTest.dynamicTest(
                        line.get("case"), () -> assertThat(judged(line)).isEqualTo(expected(line))));
    }

    @Test
    void the_table_reaches_every_measure_direction_comparator_status_reason_and_rule() {
        List<Map<String, String>> cases = cases();
        assertThat(cases).hasSizeGreaterThanOrEqualTo(120);
        assertThat(cases.stream().map(line -> line.get("case"))).doesNotHaveDuplicates();
        assertThat(column(cases, "measure")).containsAll(names(Measure.values()));
        assertThat(column(cases, "direction")).containsAll(names(Direction.values()));
        assertThat(column(cases, "comparator")).containsAll(names(Comparator.values()));
        assertThat(column(cases, "status")).containsAll(names(Status.values()));
        assertThat(column(cases, "reason")).containsAll(names(NotAssessedReason.values()));
        assertThat(column(cases, "rule")).containsAll(names(StatusRule.values()));
    }

    private static String judged(Map<String, String> line) {
        Period period = Period.of(line.get("period"));
        Verdict verdict = Judge.judge(
                programme(line.get("programme")),
                period,
                rulebook(line),
                indicator(line),
                target(line),
                report(line, period));
        return said(
                verdict.status(),
                verdict.reason(),
                verdict.rule(),
                verdict.percentOfPlan(),
                verdict.expectedPercent(),
                verdict.score());
    }

    private static String expected(Map<String, String> line) {
        return said(
                line.get("status"),
                line.get("reason").isEmpty() ? null : line.get("reason"),
                line.get("rule"),
                fraction(line.get("percent")),
                fraction(line.get("expected")),
                fraction(line.get("score")));
    }

    private static String said(
            Object status, Object reason, Object rule, Fraction percent, Fraction expected, Fraction score) {
        return "%s, reason %s, rule %s, percent of plan %s, expected %s, score %s"
                .formatted(status, reason, rule, exact(percent), exact(expected), exact(score));
    }

    private static String exact(Fraction number) {
        return number == null ? "none" : number.over() + "/" + number.under();
    }

    /** "25", "0.5" or "100/3"; empty for none. */
    private static Fraction fraction(String text) {
        if (text.isEmpty()) {
            return null;
        }
        String[] parts = text.split("/");
        Fraction over = Fraction.of(new BigDecimal(parts[0]));
        return parts.length == 1 ? over : over.dividedBy(Fraction.of(new BigDecimal(parts[1])));
    }

    /** "ANNUAL" is the year 2024, "TERM-12" the twelve quarters from 2021-Q1. */
    private static Programme programme(String name) {
        if (name.equals("ANNUAL")) {
            return new Programme("P", "Kế hoạch năm 2024", Programme.Kind.ANNUAL, 2024, 2024, null);
        }
        int years = Integer.parseInt(name.substring("TERM-".length())) / 4;
        return new Programme("P", "Nghị quyết nhiệm kỳ", Programme.Kind.TERM, 2021, 2020 + years, null);
    }

    /** "tolerance=0.05 cap=1.5": the standard rules with these changed. */
    private static Rulebook rulebook(Map<String, String> line) {
        Map<String, String> changed = Arrays.stream(line.get("rules").split(" "))
                .filter(rule -> !rule.isEmpty())
                .collect(Collectors.toMap(rule -> rule.split("=")[0], rule -> rule.split("=")[1]));
        return new Rulebook(
                Basis.ASSIGNED,
                new BigDecimal(changed.getOrDefault("tolerance", "0")),
                new BigDecimal(changed.getOrDefault("cap", "1.2")),
                new BigDecimal("0.6"),
                Rulebook.STANDARD.pace(),
                List.of(),
                RankingRules.STANDARD);
    }

    private static Indicator indicator(Map<String, String> line) {
        return new Indicator(
                "I",
                "Chỉ tiêu",
                "Kinh tế",
                "%",
                Measure.valueOf(line.get("measure")),
                Direction.valueOf(line.get("direction")),
                1,
                line.get("first").isEmpty()
                        ? 1
                        : Integer.parseInt(line.get("first").substring(1)),
                null,
                null,
                BigDecimal.ONE);
    }

    private static Target target(Map<String, String> line) {
        String comparator = line.get("comparator");
        BigDecimal[] pace = new BigDecimal[4];
        if (!line.get("pace").isEmpty()) {
            String[] shares = line.get("pace").split(" ");
            for (int i = 0; i < 4; i++) {
                pace[i] = shares[i].equals("-") ? null : new BigDecimal(shares[i]);
            }
        }
        return new Target(
                "P",
                "U",
                "I",
                Basis.ASSIGNED,
                comparator.isEmpty()
                        ? null
                        : Goal.of(Comparator.valueOf(comparator), number(line.get("low")), number(line.get("high"))),
                null,
                number(line.get("baseline")),
                new Pace(pace[0], pace[1], pace[2], pace[3]),
                line.get("due").isEmpty() ? null : Period.of(line.get("due")),
                null,
                null);
    }

    /** The state "none" means that there is no row at all; an empty one is APPROVED. */
    private static Progress report(Map<String, String> line, Period period) {
        String state = line.get("state");
        if (state.equals("none")) {
            return null;
        }
        String override = line.get("override");
        return new Progress(
                "P",
                "U",
                "I",
                period,
                number(line.get("value")),
                false,
                state.isEmpty() ? Progress.State.APPROVED : Progress.State.valueOf(state),
                override.isEmpty() ? null : new Progress.Ruling(Status.valueOf(override), "ý kiến Văn phòng"),
                null,
                null,
                null);
    }

    private static BigDecimal number(String text) {
        return text.isEmpty() ? null : new BigDecimal(text);
    }

    private static List<String> column(List<Map<String, String>> cases, String name) {
        return cases.stream().map(line -> line.get(name)).toList();
    }

    private static List<String> names(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Enum::name).toList();
    }

    private static List<Map<String, String>> cases() {
        String text;
        try (var stream = JudgeTest.class.getResourceAsStream("judge-cases.txt")) {
            text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        List<String> lines = text.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
        String[] header = lines.get(0).split("\\|", -1);
        return lines.stream().skip(1).map(line -> cells(header, line)).toList();
    }

    private static Map<String, String> cells(String[] header, String line) {
        String[] cells = line.split("\\|", -1);
        assertThat(cells).as(line).hasSameSizeAs(header);
        Map<String, String> named = new LinkedHashMap<>();
        for (int i = 0; i < header.length; i++) {
            named.put(header[i].strip(), cells[i].strip());
        }
        return named;
    }
}
