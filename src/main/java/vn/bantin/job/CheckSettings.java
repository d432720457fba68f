package vn.bantin.job;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.context.properties.bind.DefaultValue;
import vn.bantin.checks.Code;
import vn.bantin.checks.Severities;

/**
 * The settings of the checks, below {@code bantin.checks}.
 *
 * @param severity ERROR, WARNING, INFO or OFF by the code of the finding
 * @param deadlineDays how many days after the period's end everything is to be fixed
 */
record CheckSettings(
        @DefaultValue Map<Code, String> severity,
        @DefaultValue("10") int deadlineDays) {

    CheckSettings {
        severity = new TreeMap<>(severity);
        severities(severity); // refuses what cannot be set while settings are read
        if (deadlineDays < 0 || deadlineDays > 366) {
            throw new IllegalArgumentException("bantin.checks.deadline-days must be 0 to 366, not " + deadlineDays);
        }
    }

    Severities severities() {
        return severities(severity);
    }

    private static Severities severities(Map<Code, String> severity) {
        Map<String, String> named = new TreeMap<>();
        severity.forEach((code, word) -> named.put(code.name(), word));
        return Severities.of(named);
    }
}
