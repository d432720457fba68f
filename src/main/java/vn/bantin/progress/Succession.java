package vn.bantin.progress;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The succession of one unit to another, as a whole or by a share between 0 and 1 ({@code null}: unknown). */
public record Succession(
        String oldUnit,
        String newUnit,
        LocalDate effectiveOn,
        @Nullable BigDecimal share) {}
