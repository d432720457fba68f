package vn.bantin.programs;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.bantin.press.SampleEdition;

/**
 * One table of what a page costs, ours and its peers', each in a process of its own, which take turns, so that a load on the
 * machine meets all of them; started by {@code .ci/benchmark}, not a test.
 *
 * <p>{@code PeerBenchmark} measures ours alone, {@code PeerBenchmark FOLDER} the peers too, with Typst in that empty folder.
 */
final class PeerBenchmark {

    private static final int WARM_UP = 2;
    private static final int ROUNDS = 5;

    private static final String HEAD = """
        | %d bulletins of the sample | pages | ms CPU a bulletin | of it layout | ms CPU a page | ours = 1 | 1 thread: \
        documents/s, pages/s | 2 threads | peak MB | KB a file |
        |---|---|---|---|---|---|---|---|---|---|
        """;

    private static final String LIMITS = """

        All print the same texts in the same tables with the same fonts. Only the second row looks at what it has printed.
        Drawn by hand: one paper in 1 250 lines of Java, which breaks a line at any space and knows no office's template.
        Typst: one standard a file, PDF/A-2a or PDF/UA-1, not both; two processes for 2 threads; its memory grows with every
        paper, whatever it is told to forget. It gets the texts ready as JSON; the other rows make them, %.1f ms a bulletin.
        Peak memory of the rows in Java, on one thread: with the sample and its scores, %s.
        """;

    private static final Map<String, String> TYPST = Map.of(
            "ua-1", "Typst 0.14: tagged, PDF/UA-1",
            "a-2a", "Typst 0.14: tagged, PDF/A-2a",
            "untagged", "Typst 0.14: plain PDF 1.7");

    /** One way to print. */
    private record Runner(List<PeerProcess> processes, boolean threads, List<Measured> alone, List<Measured> two) {

        Runner(List<PeerProcess> processes, boolean threads) {
            this(processes, threads, new ArrayList<>(), new ArrayList<>());
        }

        void runAlone() throws IOException {
            processes.get(0).begin(1);
            alone.add(processes.get(0).ended());
        }

        void runTwo() throws IOException {
            if (threads) {
                processes.get(0).begin(2);
                two.add(processes.get(0).ended());
            } else {
                for (PeerProcess process : processes) {
                    process.begin(1);
                }
                two.add(processes.get(0).ended().beside(processes.get(1).ended()));
            }
        }

        Measured costs() {
            return Measured.middle(alone.subList(WARM_UP, alone.size()));
        }
    }

    private final List<String> options = ManagementFactory.getRuntimeMXBean().getInputArguments();
    private final Map<Contender, Runner> ways = new EnumMap<>(Contender.class);
    private final Map<String, Runner> typst = new TreeMap<>();

    private PeerBenchmark() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        PeerBenchmark benchmark = new PeerBenchmark();
        benchmark.start(args.length > 0 ? Contender.values() : Contender.OURS);
        Optional<TypstPeer> peer = args.length > 0 ? TypstPeer.in(Path.of(args[0])) : Optional.empty();
        if (peer.isPresent()) {
            benchmark.start(peer.get());
        }
        benchmark.run();
        benchmark.table();
        if (args.length > 0) {
            if (peer.isEmpty()) {
                System.out.println("\nTypst is not measured: npm could not install " + TypstPeer.PACKAGE + ".");
            }
            benchmark.limits();
        }
    }

    private void start(Contender... contenders) throws IOException {
        for (Contender contender : contenders) {
            List<String> command = new ArrayList<>();
            command.add(ProcessHandle.current().info().command().orElse("java"));
            command.addAll(options);
            command.addAll(List.of("-cp", System.getProperty("java.class.path"), PeerRun.class.getName()));
            command.add(contender.name());
            ways.put(contender, new Runner(List.of(new PeerProcess(new ProcessBuilder(command))), true));
        }
    }

    private void start(TypstPeer peer) throws IOException {
        for (String standard : TYPST.keySet()) {
            typst.put(standard, new Runner(List.of(peer.start(standard), peer.start(standard)), false));
        }
    }

    private void run() throws IOException {
        List<Runner> all = new ArrayList<>(ways.values());
        all.addAll(typst.values());
        for (int round = 0; round < WARM_UP + ROUNDS; round++) {
            for (Runner one : all) {
                one.runAlone();
            }
        }
        for (int round = 0; round < ROUNDS; round++) {
            for (Runner one : all) {
                one.runTwo();
            }
        }
        for (Runner one : all) {
            for (PeerProcess process : one.processes()) {
                process.close();
            }
        }
    }

    private void table() {
        System.out.printf(HEAD, SampleEdition.EDITION.bulletins().size());
        double shipped = ways.get(Contender.SHIPPED).costs().cpuOfPage();
        double layout = ways.get(Contender.LAID_OUT).costs().cpuOfDocument();
        ways.forEach((way, runner) -> {
            if (way.isRow()) {
                row(way.what(), runner, way.isOurs() ? layout : 0, shipped);
            }
        });
        typst.forEach((standard, runner) ->
                row(TYPST.get(standard), runner, runner.costs().layoutOfDocument(), shipped));
    }

    private static void row(String what, Runner runner, double layout, double shipped) {
        Measured alone = runner.costs();
        List<String> cells = Arrays.asList(
                what,
                String.valueOf(alone.pages() / PeerRun.TIMES),
                number("%.1f", alone.cpuOfDocument()),
                layout == 0 ? "" : number("%.1f", layout),
                number("%.2f", alone.cpuOfPage()),
                number("%.2f", alone.cpuOfPage() / shipped),
                rates(alone),
                rates(Measured.middle(runner.two())),
                String.valueOf(alone.peak() / 1024),
                String.valueOf(alone.bytes() / alone.documents() / 1024));
        System.out.println("| " + String.join(" | ", cells) + " |");
    }

    private static String rates(Measured measured) {
        return number("%.1f", measured.documentsPerSecond()) + ", " + number("%.0f", measured.pagesPerSecond());
    }

    private static String number(String format, double number) {
        return String.format(Locale.ROOT, format, number);
    }

    private void limits() {
        String most = options.stream()
                .filter(one -> one.startsWith("-Xmx"))
                .findFirst()
                .orElse("as much as Java takes");
        System.out.printf(Locale.ROOT, LIMITS, ways.get(Contender.TEXTS).costs().cpuOfDocument(), most);
    }
}
