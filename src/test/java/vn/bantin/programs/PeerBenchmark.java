package vn.bantin.programs;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.bantin.press.SampleEdition;

/**
 * One table of what a page costs, ours and its peers', each in a process of its own; started by {@code .ci/benchmark}, not
 * a test.
 *
 * <p>{@code PeerBenchmark} measures ours alone, {@code PeerBenchmark FOLDER} the peers too, with Typst in that empty folder.
 */
final class PeerBenchmark {

    private static final String HEAD = """
        | %d bulletins of the sample | pages | ms CPU a bulletin | of it layout | ms CPU a page | 1 thread, documents/s and \
        pages/s | 2 threads | peak MB | KB a file | CPU a page, ours = 1 |
        |---|---|---|---|---|---|---|---|---|---|
        """;

    private static final String LIMITS = """

        All print the same texts in the same tables with the same fonts. Only the second row looks at what it has printed.
        Drawn by hand: one paper in 1 250 lines of Java, which breaks a line at any space and knows no office's template.
        Typst: one standard a file, PDF/A-2a or PDF/UA-1, not both; two processes for 2 threads; its memory grows with every
        paper, whatever it is told to forget. It gets the texts ready as JSON; the other rows make them, %.1f ms a bulletin.
        Peak memory of the rows in Java: with the sample and its scores, %s.
        """;

    private final List<String> options;
    private double shipped;

    private PeerBenchmark(List<String> options) {
        this.options = options;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        List<String> options = ManagementFactory.getRuntimeMXBean().getInputArguments();
        PeerBenchmark benchmark = new PeerBenchmark(options);
        System.out.printf(HEAD, SampleEdition.EDITION.bulletins().size());
        benchmark.ours();
        if (args.length > 0) {
            benchmark.row(Contender.HAND, 0);
            benchmark.row(Contender.HAND_UNTAGGED, 0);
            benchmark.typst(Path.of(args[0]));
            benchmark.limits();
        }
    }

    private void limits() throws IOException, InterruptedException {
        String most = options.stream()
                .filter(one -> one.startsWith("-Xmx"))
                .findFirst()
                .orElse("as much as Java takes");
        System.out.printf(Locale.ROOT, LIMITS, run(Contender.TEXTS, 1).cpuOfDocument(), most);
    }

    private void ours() throws IOException, InterruptedException {
        double layout = run(Contender.LAID_OUT, 1).cpuOfDocument();
        for (Contender one : List.of(Contender.SHIPPED, Contender.UNTAGGED, Contender.READ_BACK)) {
            row(one, layout);
        }
    }

    private void row(Contender contender, double layout) throws IOException, InterruptedException {
        Measured alone = run(contender, 1);
        Measured two = run(contender, 2);
        row(contender.what(), alone, layout, two.documentsPerSecond(), two.pagesPerSecond());
    }

    private Measured run(Contender contender, int threads) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), PeerRun.class.getName()));
        command.addAll(List.of(contender.name(), String.valueOf(threads)));
        return Measured.start(new ProcessBuilder(command)).ended().orElseThrow();
    }

    private void typst(Path folder) throws IOException, InterruptedException {
        Optional<TypstPeer> installed = TypstPeer.in(folder);
        if (installed.isEmpty()) {
            System.out.printf(
                    "| Typst: not measured, npm could not install %s | | | | | | | | | |%n", TypstPeer.PACKAGE);
            return;
        }
        for (String standard : List.of("ua-1", "a-2a", "untagged")) {
            String what = "Typst 0.14: "
                    + switch (standard) {
                        case "ua-1" -> "tagged, PDF/UA-1";
                        case "a-2a" -> "tagged, PDF/A-2a";
                        default -> "plain PDF 1.7";
                    };
            Optional<Measured> alone = installed.get().start(standard).ended();
            List<Measured.Running> both =
                    List.of(installed.get().start(standard), installed.get().start(standard));
            List<Measured> two = new ArrayList<>();
            for (Measured.Running one : both) {
                one.ended().ifPresent(two::add);
            }
            if (alone.isEmpty() || two.size() < both.size()) {
                System.out.printf("| %s: not measured, its process failed | | | | | | | | | |%n", what);
                continue;
            }
            row(
                    what,
                    alone.get(),
                    alone.get().layoutOfDocument(),
                    two.stream().mapToDouble(Measured::documentsPerSecond).sum(),
                    two.stream().mapToDouble(Measured::pagesPerSecond).sum());
        }
    }

    private void row(String what, Measured alone, double layout, double documents, double pages) {
        shipped = shipped == 0 ? alone.cpuOfPage() : shipped;
        List<String> cells = Arrays.asList(
                what,
                String.valueOf(alone.pages() / PeerRun.TIMES),
                number("%.1f", alone.cpuOfDocument()),
                layout == 0 ? "" : number("%.1f", layout),
                number("%.2f", alone.cpuOfPage()),
                number("%.1f", alone.documentsPerSecond()) + ", " + number("%.0f", alone.pagesPerSecond()),
                number("%.1f", documents) + ", " + number("%.0f", pages),
                String.valueOf(alone.peak() / 1024),
                String.valueOf(alone.bytes() / alone.documents() / 1024),
                number("%.2f", alone.cpuOfPage() / shipped));
        System.out.println("| " + String.join(" | ", cells) + " |");
    }

    private static String number(String format, double number) {
        return String.format(Locale.ROOT, format, number);
    }
}
