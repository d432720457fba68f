package vn.bantin.checks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * How much the office lets findings matter.
 *
 * <p>What is an ERROR by default protects what is printed and cannot be lowered; what an import finds is not set at all,
 * because it decides whether a row is stored. Everything else may be raised, lowered or left out.
 */
public final class Severities {

    /** Every code as it is by default. */
    public static final Severities STANDARD = new Severities(Map.of());

    private final Map<Code, Optional<Severity>> set;

    private Severities(Map<Code, Optional<Severity>> set) {
        this.set = set;
    }

    /**
     * As set by the names of codes: ERROR, WARNING, INFO or OFF, which YAML reads as {@code false}.
     *
     * @throws IllegalArgumentException with a sentence, for an unknown name or a code that cannot be set so
     */
    public static Severities of(Map<String, String> named) {
        Map<Code, Optional<Severity>> set = new EnumMap<>(Code.class);
        named.forEach((name, word) -> set.put(code(name), severity(name, word)));
        return new Severities(set);
    }

    private static Code code(String name) {
        Code code = Arrays.stream(Code.values())
                .filter(one -> one.name().equalsIgnoreCase(name.replace('-', '_')))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no check " + name));
        if (code.ordinal() < Code.NO_TARGETS.ordinal()) {
            throw new IllegalArgumentException(code + " is found at import and cannot be set");
        }
        return code;
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
        if (code(name).severity() == Severity.ERROR && severity.orElse(Severity.INFO) != Severity.ERROR) {
            throw new IllegalArgumentException(code(name) + " protects what is printed and stays an ERROR");
        }
        return severity;
    }

    /** The findings as the office has set them, in {@link Finding#ORDER}. */
    public List<Finding> applied(List<Finding> findings) {
        List<Finding> applied = new ArrayList<>();
        for (Finding finding : findings) {
            set.getOrDefault(finding.code(), Optional.of(finding.severity()))
                    .ifPresent(severity ->
                            applied.add(new Finding(severity, finding.code(), finding.place(), finding.details())));
        }
        applied.sort(Finding.ORDER);
        return applied;
    }
}
