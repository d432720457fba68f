package vn.bantin.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.bantin.checks.Finding;
import vn.bantin.checks.FindingCode;
import vn.bantin.checks.LedgerChecks;
import vn.bantin.checks.Location;
import vn.bantin.checks.Severity;
import vn.bantin.checks.SeverityRules;
import vn.bantin.intake.CsvFolder;
import vn.bantin.intake.DecimalMark;
import vn.bantin.intake.ImportResult;
import vn.bantin.progress.ImportedData;
import vn.bantin.progress.Ledger;
import vn.bantin.progress.MasterData;
import vn.bantin.progress.Period;
import vn.bantin.progress.Programme;

/** Each thing that has gone wrong in a published source, against what is said of it. */
class WhatGoesWrongTest {

    private static final Path TABLE = Path.of("src/test/resources/vn/bantin/job/what-goes-wrong.txt");
    private static final Path SLIPS = Path.of("src/test/resources/published/what-goes-wrong-in-real-input.txt");

    private static final Map<String, String> HEADERS = Map.of(
            "units", "code,name,kind,parent,cluster,valid_from,valid_to",
            "programmes", "code,title,kind,first_year,last_year,issued_by",
            "indicators", "code,name,group,unit_of_measure,measure,direction,decimals,part_of,lead_body",
            "targets", "programme,unit,indicator,basis,comparator,low,high,wording",
            "progress", "programme,unit,indicator,period,value,state,override_status,override_reason,note");

    /** What stands for no figure at all, or for two, cannot pass. */
    private static final Set<FindingCode> PROTECTING = Set.of(
            FindingCode.NUMBER_WRONG,
            FindingCode.ROW_TWICE,
            FindingCode.UNIT_ENDED,
            FindingCode.ACTUAL_IN_WORDS,
            FindingCode.BOUND_IN_WORDS);

    record Case(String phrase, List<String> lines, List<String> common) {

        List<String> of(String key) {
            return lines.stream()
                    .filter(line -> line.startsWith(key + ": "))
                    .map(line -> line.substring(key.length() + 2))
                    .toList();
        }

        List<String> told() {
            return lines.stream()
                    .filter(line -> line.startsWith("-> "))
                    .map(line -> line.substring(3))
                    .toList();
        }

        String file(String table) {
            String header = HEADERS.get(table)
                    + (table.equals("progress")
                            ? of("columns").stream().map(c -> "," + c).collect(Collectors.joining())
                            : "");
            List<String> rows = new ArrayList<>(List.of(header));
            rows.addAll(new Case("common", common, List.of()).of(table));
            rows.addAll(of(table));
            String text = String.join("\n", rows) + "\n";
            return of("decomposed").contains(table) ? Normalizer.normalize(text, Normalizer.Form.NFD) : text;
        }

        @Override
        public String toString() {
            return phrase + ": " + of("source").get(0);
        }
    }

    static List<Case> cases() {
        String text;
        try {
            text = Files.readString(TABLE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<List<String>> blocks = Arrays.stream(text.split("(?m)^== "))
                .skip(1)
                .map(block -> block.lines().toList())
                .toList();
        return blocks.stream()
                .skip(1)
                .map(block -> new Case(block.get(0), block, blocks.get(0)))
                .toList();
    }

    @TempDir
    Path folder;

    @ParameterizedTest
    @MethodSource("cases")
    void the_finding_says_what_where_and_what_to_do(Case example) throws IOException {
        for (String table : HEADERS.keySet()) {
            Files.writeString(folder.resolve(table + ".csv"), example.file(table));
        }
        ImportResult reading = CsvFolder.read(folder, DecimalMark.POINT, MasterData.EMPTY);
        List<Finding> findings = reading.findings();
        if (findings.isEmpty()) {
            String period = example.of("period").stream().findFirst().orElse("2024-Q2");
            findings = LedgerChecks.of(
                    ledger(reading.delivery(), example.of("targets").get(0).split(",")[0], Period.of(period)),
                    any -> Optional.empty());
        }

        assertThat(findings.stream().map(WhatGoesWrongTest::told)).containsExactlyElementsOf(example.told());
    }

    @Test
    void every_phrase_of_the_paragraph_has_a_case_with_a_finding() throws IOException {
        List<String> phrases = Stream.of(
                        Files.readString(SLIPS).strip().replaceFirst("\\.$", "").split("; "))
                .toList();

        assertThat(phrases).hasSize(17);
        assertThat(cases().stream()
                        .filter(one -> !one.told().isEmpty())
                        .map(Case::phrase)
                        .distinct())
                .containsExactlyElementsOf(phrases);
    }

    @Test
    void an_office_can_raise_or_lower_each_but_what_would_change_a_figure() {
        Set<FindingCode> codes = cases().stream()
                .flatMap(one -> one.told().stream())
                .map(told -> FindingCode.valueOf(told.split(" ")[1]))
                .collect(Collectors.toSet());

        assertThat(codes).hasSizeGreaterThan(20).containsAll(PROTECTING);
        assertThat(codes).allSatisfy(code -> {
            assertThat(SeverityRules.of(Map.of(code.name(), "ERROR")).of(code)).hasValue(Severity.ERROR);
            if (PROTECTING.contains(code)) {
                assertThatThrownBy(() -> SeverityRules.of(Map.of(code.name(), "INFO")))
                        .hasMessage(code + " protects what is printed and stays an ERROR");
            } else {
                assertThat(SeverityRules.of(Map.of(code.name(), "INFO")).of(code))
                        .hasValue(Severity.INFO);
            }
        });
    }

    private static Ledger ledger(ImportedData delivery, String code, Period period) {
        Programme programme = delivery.programmes().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow();
        return new Ledger(
                programme,
                period,
                delivery.units(),
                delivery.indicators(),
                delivery.targets(),
                delivery.progress().stream()
                        .filter(report -> report.period().equals(period))
                        .toList(),
                delivery.progress().stream()
                        .filter(report -> report.period().isBefore(period))
                        .toList(),
                List.of());
    }

    private static String told(Finding finding) {
        Location place = finding.place();
        String where = place.file() == null
                ? place.unit() + "/" + place.indicator()
                : place.file()
                        + (place.line() == null ? "" : ":" + place.line())
                        + (place.column() == null ? "" : " " + place.column());
        return finding.severity() + " " + finding.code() + " " + where + ": " + finding.message();
    }
}
