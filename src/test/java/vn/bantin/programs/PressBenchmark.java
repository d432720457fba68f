package vn.bantin.programs;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import vn.bantin.bulletin.Bulletin;
import vn.bantin.inspection.Inspection;
import vn.bantin.inspection.MisprintException;
import vn.bantin.press.Papers;
import vn.bantin.press.Press;
import vn.bantin.press.PrintedPdf;
import vn.bantin.press.SampleEdition;

/** CPU time per bulletin of the sample in steady state, to print it and to read it back; started by {@code .ci/benchmark}, not a test. */
final class PressBenchmark {

    private static final int WARM_UP = 100;
    private static final int MEASURED = 324;

    private PressBenchmark() {}

    public static void main(String[] args) throws IOException, MisprintException {
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
        readBack(press, system);
    }

    private static void readBack(Press press, OperatingSystemMXBean system) throws IOException, MisprintException {
        Bulletin bulletin = SampleEdition.bulletin("395");
        PrintedPdf pdf = press.print(bulletin, SampleEdition.ISSUED_ON);
        Path file = Files.createTempFile("bantin", ".pdf");
        Files.write(file, pdf.content());
        Inspection.Print print = new Inspection.Print(file, pdf.sha256(), pdf.pages());
        for (int round = 0; round < 4; round++) {
            long before = system.getProcessCpuTime();
            for (int i = 0; i < WARM_UP; i++) {
                Papers.inspection(press).inspect(print, bulletin);
            }
            System.out.printf(
                    "read back: %.1f ms CPU a bulletin of %d pages%n",
                    (system.getProcessCpuTime() - before) / 1e6 / WARM_UP, pdf.pages());
        }
        Files.delete(file);
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
