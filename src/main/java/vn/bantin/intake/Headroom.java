package vn.bantin.intake;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.Optional;

/** Whether the memory still has room once the garbage is gone; where it has none, Java collects for minutes before it gives up. */
final class Headroom {

    /** Share of the memory for long-lived objects that may be in use after the last collection. */
    private static final double FULL = 0.95;

    private static final Optional<MemoryPoolMXBean> LONG_LIVED = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .filter(pool -> pool.isUsageThresholdSupported() && pool.isCollectionUsageThresholdSupported())
            .findFirst();

    private Headroom() {}

    /**
     * Gives up at once where Java soon would.
     *
     * @throws OutOfMemoryError if next to nothing was left after the last collection
     */
    static void require() {
        LONG_LIVED
                .map(MemoryPoolMXBean::getCollectionUsage)
                .filter(Headroom::full)
                .ifPresent(usage -> {
                    throw new OutOfMemoryError(usage.toString());
                });
    }

    static boolean full(MemoryUsage usage) {
        return usage.getMax() > 0 && usage.getUsed() > FULL * usage.getMax();
    }
}
