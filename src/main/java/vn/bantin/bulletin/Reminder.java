package vn.bantin.bulletin;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
 * @param parts one for each body that leads indicators, then for each unit; first, what concerns nobody in particular
 */
public record Reminder(
        Letterhead letterhead,
        String title,
        String programme,
        List<String> opening,
        List<Part> parts,
        Closing closing) {

    private static final String NOBODY = "Số liệu chung của kế hoạch";

    /** What one of them is to see to, an item each. */
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
        List<Finding> asked = findings.stream()
                .filter(finding -> finding.severity() != Severity.INFO)
                .toList();
        Unit issuer = Edition.issuer(ledger, ledger.units().get(0), units);
        String by = Phrase.day(deadline);
        List<Part> parts = new ArrayList<>();
        inCharge(asked, ledger, units, indicators)
                .forEach((who, theirs) -> parts.add(new Part(who + " (hạn " + by + "):", items(theirs, who, units))));
        int count = asked.size();
        long concerned = asked.stream()
                .flatMap(finding -> Stream.ofNullable(finding.place().unit()))
                .distinct()
                .count();
        return new Reminder(
                Edition.letterhead(issuer, units, issuers, issuedOn),
                "những số liệu còn thiếu, cần soát lại " + Phrase.quarter(ledger.period()),
                ledger.programme().title(),
                List.of(
                        count == 0
                                ? "Không có số liệu nào còn thiếu hoặc cần soát lại."
                                : ("Còn %s việc của %s đơn vị. Đề nghị các đơn vị và cơ quan theo dõi bổ sung, sửa số"
                                                + " liệu hoặc xác nhận số liệu là đúng, chậm nhất %s.")
                                        .formatted(Phrase.count(count), Phrase.count((int) concerned), by)),
                parts,
                Edition.closing(issuer, issuers));
    }

    /** Who is to see to what: nobody in particular, the bodies that lead indicators in their order, then units by code. */
    private static Map<String, List<Finding>> inCharge(
            List<Finding> asked, Ledger ledger, Map<String, Unit> units, Map<String, Indicator> indicators) {
        Map<String, List<Finding>> parts = new LinkedHashMap<>();
        parts.put(NOBODY, new ArrayList<>());
        ledger.indicators().stream()
                .flatMap(indicator -> Stream.ofNullable(indicator.leadBody()))
                .forEach(body -> parts.putIfAbsent(body, new ArrayList<>()));
        Map<String, List<Finding>> byUnit = new TreeMap<>();
        for (Finding finding : asked) {
            Indicator indicator = indicators.get(String.valueOf(finding.place().indicator()));
            String unit = finding.place().unit();
            if (indicator != null && indicator.leadBody() != null) {
                parts.computeIfAbsent(indicator.leadBody(), any -> new ArrayList<>())
                        .add(finding);
            } else if (unit == null) {
                parts.computeIfAbsent(NOBODY, any -> new ArrayList<>()).add(finding);
            } else {
                byUnit.computeIfAbsent(unit, any -> new ArrayList<>()).add(finding);
            }
        }
        byUnit.forEach(
                (code, of) -> parts.computeIfAbsent(Phrase.capitalised(named(code, units)), any -> new ArrayList<>())
                        .addAll(of));
        parts.values().removeIf(List::isEmpty);
        return parts;
    }

    /** One item for each thing to do, however many units it is asked of; "Phải sửa: …" of what stops the edition. */
    private static List<String> items(List<Finding> findings, String who, Map<String, Unit> units) {
        Map<Task, Set<String>> asked = new LinkedHashMap<>();
        for (Finding finding : findings) {
            String unit = finding.place().unit();
            asked.computeIfAbsent(new Task(finding.blocks(), finding.message()), any -> new LinkedHashSet<>())
                    .addAll(unit == null ? List.of() : List.of(named(unit, units)));
        }
        List<String> items = new ArrayList<>();
        asked.forEach((task, of) -> {
            String theirs = Phrase.capitalised(String.join(", ", of));
            boolean own = of.isEmpty() || theirs.equals(who);
            items.add((task.blocks ? "Phải sửa: " : "") + (own ? "" : theirs + ": ") + task.message);
        });
        return items;
    }

    private record Task(boolean blocks, String message) {}

    private static String named(String code, Map<String, Unit> units) {
        Unit unit = units.get(code);
        return unit == null ? "đơn vị " + code : Phrase.unit(unit);
    }
}
