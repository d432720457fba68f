package vn.bantin.progress;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** That one unit followed another, wholly or with a share of it between 0 and 1 ({@code null}: not known). */
public record Succession(
        String oldUnit,
        String newUnit,
        LocalDate effectiveOn,
        @Nullable BigDecimal share) {}
