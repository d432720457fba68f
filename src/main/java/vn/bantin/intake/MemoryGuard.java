package vn.bantin.intake;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.Optional;

/** Guards the memory: with too little left after a collection, Java would collect for minutes before it gives up. */
final class MemoryGuard {

    /** Share of the memory for long-lived objects that may be in use after the last collection. */
    private static final double FULL = 0.95;

    private static final Optional<MemoryPoolMXBean> LONG_LIVED = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .filter(pool -> pool.isUsageThresholdSupported() && pool.isCollectionUsageThresholdSupported())
            .findFirst();

    private MemoryGuard() {}

    /**
     * Gives up at once where Java would soon have to.
     *
     * @throws OutOfMemoryError if next to nothing was left after the last collection
     */
    static void require() {
        LONG_LIVED
                .map(MemoryPoolMXBean::getCollectionUsage)
                .filter(MemoryGuard::full)
                .ifPresent(usage -> {
                    throw new OutOfMemoryError(usage.toString());
                });
    }

    static boolean full(MemoryUsage usage) {
        return usage.getMax() > 0 && usage.getUsed() > FULL * usage.getMax();
    }
}
