package vn.bantin.press;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import vn.bantin.bulletin.Bulletin;

/** CPU time per bulletin of the sample in steady state; started by {@code .ci/benchmark}, not a test. */
final class PressBenchmark {

    private static final int WARM_UP = 100;
    private static final int MEASURED = 324;

    private PressBenchmark() {}

    public static void main(String[] args) {
        Press press = SampleEdition.PRESS;
        List<Bulletin> bulletins = SampleEdition.EDITION.bulletins();
        print(press, bulletins, WARM_UP);
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        for (int round = 0; round < 3; round++) {
            long before = system.getProcessCpuTime();
            int pages = print(press, bulletins, MEASURED);
            double milliseconds = (system.getProcessCpuTime() - before) / 1e6;
            System.out.printf(
                    "press: %.1f ms CPU a bulletin of %.1f pages, %.1f ms a page (%d bulletins)%n",
                    milliseconds / MEASURED, (double) pages / MEASURED, milliseconds / pages, MEASURED);
        }
    }

    private static int print(Press press, List<Bulletin> bulletins, int times) {
        int pages = 0;
        for (int i = 0; i < times; i++) {
            pages += press.print(bulletins.get(i % bulletins.size()), SampleEdition.ISSUED_ON)
                    .pages();
        }
        return pages;
    }
}
