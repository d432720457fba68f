package vn.bantin.programs;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;
import vn.bantin.bulletin.Bulletin;
import vn.bantin.press.PressInParts;
import vn.bantin.press.PrintedPdf;
import vn.bantin.press.SampleEdition;

/** Prints the bulletins of the sample in one way, over and over, and says what each round cost; a process for itself. */
final class PeerRun {

    /** So many times all bulletins, before and in each measured round. */
    static final int TIMES = 4;

    static final int ROUNDS = 3;

    private final Contender contender;
    private final ExecutorService threads;
    private final List<Bulletin> bulletins = SampleEdition.EDITION.bulletins();
    private final OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private PeerRun(Contender contender, ExecutorService threads) {
        this.contender = contender;
        this.threads = threads;
    }

    /** Starts with the name of a contender and the number of threads. */
    public static void main(String[] args) throws IOException, InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(Integer.parseInt(args[1]));
        try {
            PeerRun run = new PeerRun(Contender.valueOf(args[0]), threads);
            run.round();
            for (int i = 0; i < ROUNDS; i++) {
                System.out.println(run.round().line());
            }
        } finally {
            threads.shutdown();
        }
    }

    private Measured round() throws IOException, InterruptedException, ExecutionException {
        LongAdder pages = new LongAdder();
        LongAdder bytes = new LongAdder();
        long cpu = system.getProcessCpuTime();
        long start = System.nanoTime();
        List<Future<?>> all = new ArrayList<>();
        for (int i = 0; i < TIMES; i++) {
            all.add(threads.submit(PressInParts::forget));
            for (Bulletin bulletin : bulletins) {
                all.add(threads.submit(() -> {
                    PrintedPdf pdf = contender.print(bulletin);
                    pages.add(pdf.pages());
                    bytes.add(pdf.content().length);
                }));
            }
        }
        for (Future<?> one : all) {
            one.get();
        }
        return new Measured(
                (long) TIMES * bulletins.size(),
                pages.sum(),
                bytes.sum(),
                system.getProcessCpuTime() - cpu,
                System.nanoTime() - start,
                0,
                peak());
    }

    private static long peak() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElse(0);
    }
}
