package vn.bantin.bulletin;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.bantin.checks.Finding;
import vn.bantin.checks.Severity;
import vn.bantin.progress.Indicator;
import vn.bantin.progress.Ledger;
import vn.bantin.progress.Unit;

/**
 * A paper to be sent out: what is missing or to be mended in a period's figures, who is in charge, and by when.
 *
 * @param title the abstract below "BÁO CÁO"
 * @param opening one sentence each
 * @param parts one for each unit, by code; first, what concerns no single unit
 */
public record Reminder(
        Letterhead letterhead,
        String title,
        String programme,
        List<String> opening,
        List<Part> parts,
        Closing closing) {

    /** What one unit is to do, an item each. */
    public record Part(String heading, List<String> items) {
        public Part {
            items = List.copyOf(items);
        }
    }

    public Reminder {
        opening = List.copyOf(opening);
        parts = List.copyOf(parts);
    }

    /** Of all findings that ask for something to be done; one of the severity INFO does not. */
    public static Reminder of(
            Ledger ledger, List<Finding> findings, Issuers issuers, LocalDate deadline, LocalDate issuedOn) {
        Map<String, Unit> units = ledger.units().stream().collect(Collectors.toMap(Unit::code, Function.identity()));
        Map<String, Indicator> indicators =
                ledger.indicators().stream().collect(Collectors.toMap(Indicator::code, Function.identity()));
        Map<String, List<Finding>> byUnit = new TreeMap<>();
        findings.stream()
                .filter(finding -> finding.severity() != Severity.INFO)
                .forEach(finding -> byUnit.computeIfAbsent(
                                Objects.requireNonNullElse(finding.place().unit(), ""), any -> new ArrayList<>())
                        .add(finding));
        Unit issuer = Edition.issuer(ledger, ledger.units().get(0), units);
        String by = Phrase.day(deadline);
        List<Part> parts = new ArrayList<>();
        byUnit.forEach((code, of) -> {
            Unit unit = units.get(code);
            String who = code.isEmpty()
                    ? "Số liệu chung của kế hoạch"
                    : Phrase.capitalised(unit == null ? "đơn vị " + code : Phrase.unit(unit));
            parts.add(new Part(
                    who + " (hạn " + by + "):",
                    of.stream()
                            .map(finding -> item(
                                    finding,
                                    indicators.get(
                                            String.valueOf(finding.place().indicator()))))
                            .toList()));
        });
        int count = byUnit.values().stream().mapToInt(List::size).sum();
        return new Reminder(
                Edition.letterhead(issuer, units, issuers, issuedOn),
                "những số liệu còn thiếu, cần soát lại " + Phrase.quarter(ledger.period()),
                ledger.programme().title(),
                List.of(
                        count == 0
                                ? "Không có số liệu nào còn thiếu hoặc cần soát lại."
                                : ("Còn %s việc của %s đơn vị. Đề nghị các đơn vị và cơ quan theo dõi bổ sung, sửa số"
                                                + " liệu hoặc xác nhận số liệu là đúng, chậm nhất %s.")
                                        .formatted(
                                                Phrase.count(count),
                                                Phrase.count((int) byUnit.keySet().stream()
                                                        .filter(code -> !code.isEmpty())
                                                        .count()),
                                                by)),
                parts,
                Edition.closing(issuer, issuers));
    }

    /** "Phải sửa: …" of what stops the edition; at the end who watches over the indicator. */
    private static String item(Finding finding, @Nullable Indicator indicator) {
        String watched =
                indicator == null || indicator.leadBody() == null ? "" : " " + indicator.leadBody() + " theo dõi.";
        return (finding.blocks() ? "Phải sửa: " : "") + finding.message() + watched;
    }
}
