package vn.bantin.job;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** How long the files of a run took to be made and read back, from any thread; only the slowest are kept. */
public final class FileTimes {

    /** How many files are kept. */
    public static final int SLOWEST = 10;

    private List<FileTime> slowest = List.of();

    /**
     * What one file took.
     *
     * @param cpu the time of the thread that made it
     */
    public record FileTime(String file, Duration wall, Duration cpu) {}

    /** A running watch, of the thread that started it. */
    static final class Watch {

        private final long wall = System.nanoTime();
        private final long cpu = threadCpu();

        private Watch() {}
    }

    static Watch start() {
        return new Watch();
    }

    /** Notes a file that is done, in the thread that started the watch. */
    synchronized void done(String file, Watch watch) {
        FileTime time = new FileTime(
                file, Duration.ofNanos(System.nanoTime() - watch.wall), Duration.ofNanos(threadCpu() - watch.cpu));
        slowest = Stream.concat(slowest.stream(), Stream.of(time))
                .sorted(Comparator.comparing(FileTime::wall).reversed())
                .limit(SLOWEST)
                .toList();
    }

    /** The slowest files since this was last asked, the slowest first. */
    synchronized List<FileTime> take() {
        List<FileTime> taken = new ArrayList<>(slowest);
        slowest = List.of();
        return taken;
    }

    private static long threadCpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
