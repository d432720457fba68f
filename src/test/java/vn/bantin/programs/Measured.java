package vn.bantin.programs;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * What a process measured of itself in one round of bulletins.
 *
 * @param cpu of the process, in nanoseconds
 * @param wall by the clock, in nanoseconds
 * @param layout the part of the CPU time that the laying out took, 0 where it was not told
 * @param peak the most memory that the process has had so far, in kilobytes
 */
record Measured(long documents, long pages, long bytes, long cpu, long wall, long layout, long peak) {

    private static final String MARK = "measured";
    private static final double MILLION = 1e6;
    private static final double BILLION = 1e9;

    /** The line in which a process says it. */
    String line() {
        return String.join(
                " ",
                List.of(
                        MARK,
                        String.valueOf(documents),
                        String.valueOf(pages),
                        String.valueOf(bytes),
                        String.valueOf(cpu),
                        String.valueOf(wall),
                        String.valueOf(layout),
                        String.valueOf(peak)));
    }

    private static Measured of(String line) {
        long[] n = Arrays.stream(line.substring(MARK.length() + 1).split(" "))
                .mapToLong(Long::parseLong)
                .toArray();
        return new Measured(n[0], n[1], n[2], n[3], n[4], n[5], n[6]);
    }

    /** Starts a process; {@link Running#ended} waits for it. */
    static Running start(ProcessBuilder builder) throws IOException {
        return new Running(
                builder.redirectError(ProcessBuilder.Redirect.INHERIT).start());
    }

    /** A process that measures itself. */
    record Running(Process process) {

        /** The middle one of its rounds by CPU time, with the peak of the last; nothing if the process failed. */
        Optional<Measured> ended() throws IOException, InterruptedException {
            List<Measured> rounds;
            try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
                rounds = said.lines()
                        .filter(line -> line.startsWith(MARK))
                        .map(Measured::of)
                        .toList();
            }
            return process.waitFor() == 0 && !rounds.isEmpty() ? Optional.of(middle(rounds)) : Optional.empty();
        }
    }

    private static Measured middle(List<Measured> rounds) {
        Measured last = rounds.get(rounds.size() - 1);
        return new Measured(
                last.documents,
                last.pages,
                last.bytes,
                (long) median(rounds, Measured::cpu),
                (long) median(rounds, Measured::wall),
                (long) median(rounds, Measured::layout),
                last.peak);
    }

    private static double median(List<Measured> rounds, ToDoubleFunction<Measured> figure) {
        return rounds.stream()
                .mapToDouble(figure)
                .sorted()
                .skip(rounds.size() / 2)
                .findFirst()
                .orElseThrow();
    }

    double cpuOfDocument() {
        return cpu / MILLION / documents;
    }

    double cpuOfPage() {
        return cpu / MILLION / pages;
    }

    double layoutOfDocument() {
        return layout / MILLION / documents;
    }

    double documentsPerSecond() {
        return documents / (wall / BILLION);
    }

    double pagesPerSecond() {
        return pages / (wall / BILLION);
    }
}
