package vn.bantin.programs;

import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
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

/** Prints the bulletins of the sample in one way, whenever it is told to, and says what that cost: a {@link PeerProcess}. */
final class PeerRun {

    /** So many times all bulletins whenever it is told to. */
    static final int TIMES = 2;

    private final Contender contender;
    private final List<Bulletin> bulletins = SampleEdition.EDITION.bulletins();
    private final OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private PeerRun(Contender contender) {
        this.contender = contender;
    }

    /** Starts with the name of a contender; each line to read is a number of threads. */
    public static void main(String[] args) throws IOException, InterruptedException, ExecutionException {
        PeerRun run = new PeerRun(Contender.valueOf(args[0]));
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            ExecutorService threads = Executors.newFixedThreadPool(Integer.parseInt(line));
            try {
                System.out.println(run.round(threads).line());
            } finally {
                threads.shutdown();
            }
        }
    }

    private Measured round(ExecutorService threads) throws IOException, InterruptedException, ExecutionException {
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
