package vn.bantin.checks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How much the office lets findings matter.
 *
 * <p>What is an ERROR by default protects what is printed and cannot be lowered, but for what people write in place of a
 * figure they do not have: lowered, the cell counts as empty, which is told. Everything else may be raised, lowered or
 * left out; what an import finds and is made an ERROR rejects the row.
 */
public final class Severities {

    /** Every code as it is by default. */
    public static final Severities STANDARD = new Severities(Map.of());

    private static final Set<Code> FOR_NO_FIGURE = EnumSet.of(Code.WRITTEN_MISSING, Code.CELL_ERROR);

    private final Map<Code, Optional<Severity>> set;

    private Severities(Map<Code, Optional<Severity>> set) {
        this.set = set;
    }

    /**
     * Reads the severities that an office sets, by the names of codes: ERROR, WARNING, INFO or OFF, which YAML reads as
     * {@code false}.
     *
     * @throws IllegalArgumentException with a sentence, for an unknown name or a code that cannot be set so
     */
    public static Severities of(Map<String, String> named) {
        Map<Code, Optional<Severity>> set = new EnumMap<>(Code.class);
        named.forEach((name, word) -> set.put(code(name), severity(name, word)));
        return new Severities(set);
    }

    private static Code code(String name) {
        return Arrays.stream(Code.values())
                .filter(one -> one.name().equalsIgnoreCase(name.replace('-', '_')))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no check " + name));
    }

    private static Optional<Severity> severity(String name, String word) {
        String upper = word.toUpperCase(Locale.ROOT);
        boolean off = upper.equals("OFF") || upper.equals("FALSE");
        Optional<Severity> severity = Arrays.stream(Severity.values())
                .filter(one -> one.name().equals(upper))
                .findFirst();
        if (!off && severity.isEmpty()) {
            throw new IllegalArgumentException(name + " is ERROR, WARNING, INFO or OFF, not " + word);
        }
        Code code = code(name);
        if (FOR_NO_FIGURE.contains(code)) {
            if (off) {
                throw new IllegalArgumentException(code + " is ERROR, WARNING or INFO: what is left out is told");
            }
        } else if (code.severity() == Severity.ERROR && severity.orElse(Severity.INFO) != Severity.ERROR) {
            throw new IllegalArgumentException(code + " protects what is printed and stays an ERROR");
        }
        return severity;
    }

    /** How much findings of that code matter, empty where they are left out. */
    public Optional<Severity> of(Code code) {
        return set.getOrDefault(code, Optional.of(code.severity()));
    }

    /** The findings as the office has set them, in {@link Finding#ORDER}. */
    public List<Finding> applied(List<Finding> findings) {
        List<Finding> applied = new ArrayList<>();
        for (Finding finding : findings) {
            of(finding.code())
                    .ifPresent(severity ->
                            applied.add(new Finding(severity, finding.code(), finding.place(), finding.details())));
        }
        applied.sort(Finding.ORDER);
        return applied;
    }
}
