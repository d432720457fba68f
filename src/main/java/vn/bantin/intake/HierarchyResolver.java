package vn.bantin.intake;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.bantin.checks.FindingCode;

/** Accepts rows that refer to rows of the same sheet, before or behind them: units and parents, items and wholes. */
final class HierarchyResolver<T> {

    private static final int LONGEST_CIRCLE_SHOWN = 10;

    private final String column;
    private final String noun;
    private final Map<String, T> known;
    private final Function<T, @Nullable String> parent;

    private final List<ParsedRow<T>> drafts = new ArrayList<>();
    private final Map<String, ParsedRow<T>> byCode = new LinkedHashMap<>();
    private final Map<String, List<ParsedRow<T>>> children = new HashMap<>();
    private final Set<String> circular = new HashSet<>();

    HierarchyResolver(String column, String noun, Map<String, T> known, Function<T, @Nullable String> parent) {
        this.column = column;
        this.noun = noun;
        this.known = Map.copyOf(known);
        this.parent = parent;
    }

    void add(ParsedRow<T> draft) {
        draft.cells().shorten();
        drafts.add(draft);
        String code = code(draft);
        if (code != null) {
            byCode.putIfAbsent(code, draft);
        }
        String above = above(draft);
        if (above != null) {
            children.computeIfAbsent(above, x -> new ArrayList<>()).add(draft);
        }
    }

    /** All rows in their order; a row without a usable parent is marked as wrong. */
    List<ParsedRow<T>> settled() {
        findCircles();
        findOrphans();
        return drafts;
    }

    private void findCircles() {
        Set<String> done = new HashSet<>();
        for (String start : byCode.keySet()) {
            Set<String> way = new LinkedHashSet<>();
            String code = start;
            while (code != null && !done.contains(code) && way.add(code)) {
                code = next(code);
            }
            if (code != null && !done.contains(code)) {
                List<String> steps = new ArrayList<>(way);
                mark(new ArrayList<>(steps.subList(steps.indexOf(code), steps.size())));
            }
            done.addAll(way);
        }
    }

    private void mark(List<String> circle) {
        for (int i = 0; i < circle.size(); i++) {
            String code = circle.get(0);
            ParsedRow<T> draft = byCode.get(code);
            if (draft != null) {
                draft.cells().wrong(FindingCode.CIRCULAR, column, shown(circle));
                circular.add(code);
            }
            Collections.rotate(circle, -1);
        }
    }

    private static String shown(List<String> circle) {
        List<String> first = circle.subList(0, Math.min(circle.size(), LONGEST_CIRCLE_SHOWN));
        return String.join(" → ", first) + (first.size() < circle.size() ? " → …" : "") + " → " + circle.get(0);
    }

    /** Marks rows with an unknown parent as wrong, and every row below them. */
    private void findOrphans() {
        Deque<String> lost = new ArrayDeque<>();
        children.keySet().stream().filter(code -> !byCode.containsKey(code)).forEach(lost::add);
        byCode.forEach((code, draft) -> {
            if (draft.cells().failed()) {
                lost.add(code);
            }
        });
        while (!lost.isEmpty()) {
            String code = lost.remove();
            if (!known.containsKey(code)) {
                children.getOrDefault(code, List.of()).forEach(child -> orphan(child, code, lost));
            }
        }
    }

    @SuppressWarnings("ReferenceEquality") // of two rows of one code, which may be alike, one stands for it
    private void orphan(ParsedRow<T> child, String missing, Deque<String> lost) {
        String code = code(child);
        boolean standsForCode = code != null && child == byCode.get(code);
        if (standsForCode && circular.contains(code)) {
            return;
        }
        boolean lostBefore = child.cells().failed();
        child.cells().wrong(FindingCode.REFERENCE_UNKNOWN, column, noun, missing);
        if (code != null && standsForCode && !lostBefore) {
            lost.add(code);
        }
    }

    private @Nullable String next(String code) {
        ParsedRow<T> draft = byCode.get(code);
        if (draft != null) {
            return above(draft);
        }
        T stored = known.get(code);
        return stored == null ? null : parent.apply(stored);
    }

    private static @Nullable String code(ParsedRow<?> draft) {
        return draft.cells().row().misshapen() ? null : draft.cells().row().code("code");
    }

    private @Nullable String above(ParsedRow<T> draft) {
        return draft.cells().row().misshapen() ? null : draft.cells().row().code(column);
    }
}
