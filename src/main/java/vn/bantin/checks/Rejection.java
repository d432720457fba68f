package vn.bantin.checks;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bantin.progress.Period;

/**
 * A row that an import rejected, with everything that is wrong in it.
 *
 * @param file the file's name, without its folder
 * @param line counted from 1, the header is line 1
 * @param key the row's own key as typed ("KTXH-2024/395/KT01/2024-Q1"), by which a later, better row replaces it
 * @param programme the programme it belongs to, {@code null} if it names none
 * @param period the period it belongs to, {@code null} if it belongs to all or does not say
 */
public record Rejection(
        String file,
        long line,
        String key,
        @Nullable String programme,
        @Nullable Period period,
        List<Finding> findings) {

    public Rejection {
        findings = List.copyOf(findings);
        if (findings.stream().noneMatch(Finding::blocks)) {
            throw new IllegalArgumentException("a row is rejected for an error, not for " + findings);
        }
    }
}
