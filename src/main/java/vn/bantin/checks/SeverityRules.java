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
import vn.bantin.progress.WrongSettingException;

/**
 * The severities that an office has set for its findings.
 *
 * <p>A default ERROR protects printed pages and cannot be lowered, with one exception: texts typed in place of a
 * missing figure; lowered, the cell counts as empty, and the finding says so. All other severities may be raised,
 * lowered or switched off; a finding of an import that is made an ERROR rejects the row.
 */
public final class SeverityRules {

    /** The default severities. */
    public static final SeverityRules STANDARD = new SeverityRules(Map.of());

    private static final Set<FindingCode> FOR_NO_FIGURE =
            EnumSet.of(FindingCode.WRITTEN_MISSING, FindingCode.CELL_ERROR);

    private final Map<FindingCode, Optional<Severity>> set;

    private SeverityRules(Map<FindingCode, Optional<Severity>> set) {
        this.set = set;
    }

    /**
     * Reads the severities that an office sets, by the names of codes: ERROR, WARNING, INFO or OFF, which YAML reads as
     * {@code false}.
     *
     * @throws IllegalArgumentException with a sentence, for an unknown name or a code that cannot be set so
     */
    public static SeverityRules of(Map<String, String> named) {
        Map<FindingCode, Optional<Severity>> set = new EnumMap<>(FindingCode.class);
        named.forEach((name, word) -> set.put(code(name), severity(name, word)));
        return new SeverityRules(set);
    }

    private static FindingCode code(String name) {
        return Arrays.stream(FindingCode.values())
                .filter(one -> one.name().equalsIgnoreCase(name.replace('-', '_')))
                .findFirst()
                .orElseThrow(() -> new WrongSettingException(
                        "bantin.checks.severity: không có mã kiểm tra " + name, "there is no check " + name));
    }

    private static Optional<Severity> severity(String name, String word) {
        String upper = word.toUpperCase(Locale.ROOT);
        boolean off = upper.equals("OFF") || upper.equals("FALSE");
        Optional<Severity> severity = Arrays.stream(Severity.values())
                .filter(one -> one.name().equals(upper))
                .findFirst();
        if (!off && severity.isEmpty()) {
            throw new WrongSettingException(
                    "bantin.checks.severity: " + name + " chỉ nhận ERROR, WARNING, INFO hoặc OFF, không nhận " + word,
                    name + " is ERROR, WARNING, INFO or OFF, not " + word);
        }
        FindingCode code = code(name);
        if (FOR_NO_FIGURE.contains(code)) {
            if (off) {
                throw new WrongSettingException(
                        "bantin.checks.severity: " + code
                                + " chỉ nhận ERROR, WARNING hoặc INFO, không tắt được vì phần bị bỏ ra phải được nêu",
                        code + " is ERROR, WARNING or INFO: what is left out is told");
            }
        } else if (code.severity() == Severity.ERROR && severity.orElse(Severity.INFO) != Severity.ERROR) {
            throw new WrongSettingException(
                    "bantin.checks.severity: " + code + " phải là ERROR vì nó bảo vệ nội dung được in",
                    code + " protects what is printed and stays an ERROR");
        }
        return severity;
    }

    /** The severity of a code; empty where the office has switched it off. */
    public Optional<Severity> of(FindingCode code) {
        return set.getOrDefault(code, Optional.of(code.severity()));
    }

    /** The findings with the severities of the office, in {@link Finding#ORDER}. */
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
