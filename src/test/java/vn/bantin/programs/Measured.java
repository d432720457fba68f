package vn.bantin.programs;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * What a process measured of itself while it printed all papers some times.
 *
 * @param cpu of the process, in nanoseconds
 * @param wall by the clock, in nanoseconds
 * @param layout the part of the CPU time that the laying out took, 0 where it was not told
 * @param peak the most memory that the process has had so far, in kilobytes
 */
record Measured(long documents, long pages, long bytes, long cpu, long wall, long layout, long peak) {

    /** How the line begins in which a process says it. */
    static final String MARK = "measured ";

    private static final double MILLION = 1e6;
    private static final double BILLION = 1e9;

    String line() {
        return MARK + documents + " " + pages + " " + bytes + " " + cpu + " " + wall + " " + layout + " " + peak;
    }

    static Measured of(String line) {
        long[] n = Arrays.stream(line.substring(MARK.length()).split(" "))
                .mapToLong(Long::parseLong)
                .toArray();
        return new Measured(n[0], n[1], n[2], n[3], n[4], n[5], n[6]);
    }

    /** Of each figure the middle one, and the last peak. */
    static Measured middle(List<Measured> rounds) {
        return new Measured(
                middle(rounds, Measured::documents),
                middle(rounds, Measured::pages),
                middle(rounds, Measured::bytes),
                middle(rounds, Measured::cpu),
                middle(rounds, Measured::wall),
                middle(rounds, Measured::layout),
                rounds.get(rounds.size() - 1).peak);
    }

    private static long middle(List<Measured> rounds, ToLongFunction<Measured> figure) {
        return rounds.stream()
                .mapToLong(figure)
                .sorted()
                .skip(rounds.size() / 2)
                .findFirst()
                .orElseThrow();
    }

    /** Two that printed beside one another; each took as long as both. */
    Measured beside(Measured other) {
        return new Measured(
                documents + other.documents,
                pages + other.pages,
                bytes + other.bytes,
                cpu + other.cpu,
                Math.max(wall, other.wall),
                layout + other.layout,
                peak + other.peak);
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
