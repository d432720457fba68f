package vn.bantin.bulletin;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.bantin.checks.Finding;
import vn.bantin.progress.Indicator;
import vn.bantin.progress.Ledger;
import vn.bantin.progress.Unit;
import vn.bantin.progress.UnitKind;
import vn.bantin.progress.UnitName;

/**
 * Assigns each finding to somebody: to the body that leads the indicator, else to the unit, else to nobody in
 * particular. Bodies and units come in the order of the ledger, and within each the tasks that must be fixed come
 * first.
 */
final class ReminderTasks {

    private static final String NOBODY = "Số liệu chung của kế hoạch";
    private static final String UNITS = "Các đơn vị";
    private static final String BOTH = " cơ quan, đơn vị";

    /** So many units that offices belong to are named. */
    private static final int FEW = 3;

    private static final int ALL = Integer.MAX_VALUE;
    private static final List<Integer> NAMED = List.of(ALL, 12, 8, 5, 3, 2, 1, 0);

    /** Findings that must be fixed come first, then the kinds of findings in their order. */
    private static final Comparator<Finding> BY_KIND =
            Comparator.comparing(Finding::severity).thenComparing(Finding::code);

    private final Ledger ledger;
    private final Map<String, Unit> units;
    private final UnitNames names;
    private final Map<String, Indicator> indicators;
    private final Map<String, Integer> sharing = new HashMap<>();
    private final List<Task> all;
    private final List<String> kinds;

    /**
     * One thing to do.
     *
     * @param own whether who is in charge is the unit that it is about
     * @param kind action, in words
     * @param about the indicator, or whatever else it is about; empty where the unit alone says so
     * @param unit the unit's name, {@code null} where it is about none
     * @param at the unit's code
     */
    private record Task(
            String who,
            boolean own,
            String kind,
            String about,
            @Nullable String unit,
            @Nullable String at) {}

    ReminderTasks(Ledger ledger, List<Finding> asked) {
        this.ledger = ledger;
        units = ledger.units().stream().collect(Collectors.toMap(Unit::code, Function.identity()));
        names = UnitNames.of(ledger.units(), units);
        indicators = ledger.indicators().stream().collect(Collectors.toMap(Indicator::code, Function.identity()));
        for (Unit unit : ledger.units()) {
            sharing.merge(UnitName.bare(unit), 1, Integer::sum);
        }
        all = asked.stream().sorted(order()).map(this::task).toList();
        kinds = asked.stream()
                .sorted(BY_KIND)
                .map(finding -> ActionText.of(finding.code(), finding.blocks()))
                .distinct()
                .toList();
    }

    private Comparator<Finding> order() {
        Map<String, Integer> unitsAt =
                places(ledger.units().stream().map(Unit::code).toList());
        Map<String, Integer> indicatorsAt =
                places(ledger.indicators().stream().map(Indicator::code).toList());
        Map<String, Integer> bodiesAt = places(ledger.indicators().stream()
                .flatMap(indicator -> Stream.ofNullable(indicator.leadBody()))
                .distinct()
                .toList());
        return Comparator.comparing((Finding finding) -> place(finding, bodiesAt, unitsAt))
                .thenComparing(BY_KIND)
                .thenComparing(finding -> at(indicatorsAt, finding.place().indicator()))
                .thenComparing(finding -> at(unitsAt, finding.place().unit()))
                .thenComparing(Finding.ORDER);
    }

    private static Map<String, Integer> places(List<String> inOrder) {
        Map<String, Integer> places = new HashMap<>();
        inOrder.forEach(one -> places.put(one, places.size()));
        return places;
    }

    /** The position of the body in charge: nobody, the bodies, the units, and last any that are unknown. */
    private int place(Finding finding, Map<String, Integer> bodiesAt, Map<String, Integer> unitsAt) {
        String body = body(finding);
        String unit = finding.place().unit();
        if (body != null) {
            return 1 + at(bodiesAt, body);
        }
        return unit == null ? 0 : 1 + bodiesAt.size() + at(unitsAt, unit);
    }

    private static int at(Map<String, Integer> places, @Nullable String one) {
        return one == null ? places.size() : places.getOrDefault(one, places.size());
    }

    private @Nullable String body(Finding finding) {
        String code = finding.place().indicator();
        Indicator indicator = code == null ? null : indicators.get(code);
        return indicator == null ? null : indicator.leadBody();
    }

    private Task task(Finding finding) {
        String body = body(finding);
        String unit = finding.place().unit();
        String indicator = finding.place().indicator();
        Indicator known = indicator == null ? null : indicators.get(indicator);
        return new Task(
                body != null ? body : unit == null ? NOBODY : Phrase.capitalised(whole(unit)),
                body == null && unit != null,
                ActionText.of(finding.code(), finding.blocks()),
                known != null ? known.name() : indicator != null ? "chỉ tiêu " + indicator : about(finding),
                unit == null ? null : named(unit),
                unit);
    }

    /** The subject of a task; empty where the unit says enough, unless the task is about a row of a file. */
    private static String about(Finding finding) {
        return finding.place().unit() != null && finding.place().file() == null ? "" : ActionText.about(finding);
    }

    /** "Thọ Xuân", by more where others are called so too. */
    private String named(String code) {
        Unit unit = units.get(code);
        return unit != null && sharing.getOrDefault(UnitName.bare(unit), 0) == 1 ? UnitName.bare(unit) : whole(code);
    }

    /** "huyện Thọ Xuân", by more where others are called so too. */
    private String whole(String code) {
        Unit unit = units.get(code);
        return unit == null ? "đơn vị " + code : names.of(unit);
    }

    /**
     * The bodies and units in charge, each once, in order, a body with the units whose figures it is asked for: offices of
     * several units have the same name. Nobody in particular is left out.
     */
    List<String> charged() {
        Map<String, Set<String>> byWho = new LinkedHashMap<>();
        for (Task task : all) {
            if (!task.who.equals(NOBODY)) {
                byWho.computeIfAbsent(task.who, any -> new LinkedHashSet<>())
                        .addAll(task.own || task.at == null ? List.of() : List.of(task.at));
            }
        }
        return byWho.entrySet().stream()
                .map(one -> one.getKey() + among(one.getValue(), " (%s)"))
                .toList();
    }

    /** " của 15 huyện, thị xã": the units that all tasks are about; empty for none. */
    String concerned() {
        return among(all.stream().flatMap(task -> Stream.ofNullable(task.at)).collect(Collectors.toSet()), " của %s");
    }

    /** The units in the order of the ledger where there are others that they could be taken for: few by name, more by their kinds. */
    private String among(Set<String> some, String pattern) {
        List<Unit> known = ledger.units().stream()
                .filter(unit -> some.contains(unit.code()))
                .toList();
        if (known.isEmpty() || units.size() < 2) {
            return "";
        }
        if (known.size() <= FEW) {
            return pattern.formatted(known.stream().map(names::of).collect(Collectors.joining(", ")));
        }
        String kinds = known.stream().anyMatch(unit -> unit.kind() == UnitKind.DEPARTMENT)
                ? "đơn vị"
                : known.stream()
                        .map(unit -> UnitName.kind(unit).word())
                        .distinct()
                        .collect(Collectors.joining(", "));
        return pattern.formatted(Phrase.count(known.size()) + " " + kinds);
    }

    /**
     * Builds tables of the same tasks, each shorter than the one before. First every unit has a row, with a line for
     * each kind of task; then the units share one row; then there are no lines; then lists name at most 12, 8, 5, 3, 2
     * or 1 and count the rest; then only numbers of each kind remain. After that each kind has a row that names the
     * bodies in charge, again with fewer and fewer names; the last table only counts each kind. In every table, the
     * numbers of the rows add up to all tasks.
     */
    List<Reminder.Table> tables() {
        Set<String> unitsInCharge =
                all.stream().filter(Task::own).map(Task::who).collect(Collectors.toSet());
        Set<String> everybody = all.stream().map(Task::who).collect(Collectors.toSet());
        Function<Task, String> joined = task -> task.own && unitsInCharge.size() > 1 ? UNITS : task.who;
        List<Reminder.Table> tables = new ArrayList<>();
        tables.add(byBody(Task::who, ALL, true));
        tables.add(byBody(joined, ALL, true));
        NAMED.forEach(most -> tables.add(byBody(joined, most, false)));
        NAMED.forEach(most -> tables.add(byKind(most)));
        tables.add(byBody(task -> Phrase.count(everybody.size()) + BOTH, 0, false));
        // Where a shorter way says as much, it is the whole table, which comes first.
        Map<List<Object>, Reminder.Table> apart = new LinkedHashMap<>();
        tables.forEach(table -> apart.putIfAbsent(List.of(table.byKind(), table.rows()), table));
        return List.copyOf(apart.values());
    }

    private Reminder.Table byBody(Function<Task, String> charge, int most, boolean apart) {
        Map<String, List<Task>> byWho = new LinkedHashMap<>();
        all.forEach(task -> byWho.computeIfAbsent(charge.apply(task), any -> new ArrayList<>())
                .add(task));
        List<Reminder.Row> rows = new ArrayList<>();
        byWho.forEach((who, tasks) -> {
            List<String> lines = new ArrayList<>();
            byKind(tasks).forEach((kind, some) -> lines.add(line(kind, some, who, most)));
            rows.add(new Reminder.Row(who, apart ? lines : List.of(String.join(". ", lines)), tasks.size()));
        });
        return new Reminder.Table(false, most == ALL, rows);
    }

    private Map<String, List<Task>> byKind(List<Task> tasks) {
        Map<String, List<Task>> byKind = new LinkedHashMap<>();
        for (String kind : kinds) {
            List<Task> some =
                    tasks.stream().filter(task -> task.kind.equals(kind)).toList();
            if (!some.isEmpty()) {
                byKind.put(kind, some);
            }
        }
        return byKind;
    }

    /** "Bổ sung số liệu (3): Thu ngân sách (Bình Lâm, Hòa Phú); Giá trị xuất khẩu (Hòa Phú)". */
    private static String line(String kind, List<Task> tasks, String who, int most) {
        Map<String, Set<String>> abouts = new LinkedHashMap<>();
        for (Task task : tasks) {
            boolean told = task.unit == null || task.own && task.who.equals(who);
            abouts.computeIfAbsent(task.about, any -> new LinkedHashSet<>())
                    .addAll(told ? List.of() : List.of(task.unit));
        }
        List<String> items = new ArrayList<>();
        abouts.forEach((about, names) -> {
            int enough = names.size() == most + 1 ? names.size() : most; // "và 01 đơn vị khác" is as long as its name
            String of = named(List.copyOf(names), enough, ", ", "đơn vị");
            String item = about.isEmpty() || of.isEmpty() ? about + of : about + " (" + of + ")";
            items.addAll(item.isEmpty() ? List.of() : List.of(item));
        });
        String told = most == 0 ? "" : named(items, most, "; ", "mục");
        return kind
                + (tasks.size() > 1 ? " (" + Phrase.count(tasks.size()) + ")" : "")
                + (told.isEmpty() ? "" : ": " + told);
    }

    private static String named(List<String> names, int most, String between, String what) {
        int rest = names.size() - Math.min(most, names.size());
        return String.join(between, names.subList(0, names.size() - rest))
                + (rest == 0 ? "" : " và " + Phrase.count(rest) + " " + what + " khác");
    }

    private Reminder.Table byKind(int most) {
        List<Reminder.Row> rows = new ArrayList<>();
        byKind(all).forEach((kind, tasks) -> {
            Map<String, Integer> counts = new LinkedHashMap<>();
            tasks.forEach(task -> counts.merge(task.who, 1, Integer::sum));
            rows.add(new Reminder.Row(kind, List.of(charges(counts, most)), tasks.size()));
        });
        return new Reminder.Table(true, false, rows);
    }

    /** "Chi cục Thuế (02), huyện Bình Lâm (01) và 03 cơ quan, đơn vị khác (07)". */
    private static String charges(Map<String, Integer> counts, int most) {
        if (most == 0) {
            return Phrase.count(counts.size()) + BOTH;
        }
        List<String> named = new ArrayList<>();
        int rest = 0;
        for (Map.Entry<String, Integer> one : counts.entrySet()) {
            if (named.size() < most) {
                named.add("%s (%s)".formatted(one.getKey(), Phrase.count(one.getValue())));
            } else {
                rest += one.getValue();
            }
        }
        return String.join(", ", named)
                + (rest == 0
                        ? ""
                        : " và %s%s khác (%s)".formatted(Phrase.count(counts.size() - most), BOTH, Phrase.count(rest)));
    }
}
