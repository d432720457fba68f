package vn.bantin.press;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import vn.bantin.bulletin.Bulletin;
import vn.bantin.bulletin.Edition;
import vn.bantin.bulletin.Wording;
import vn.bantin.intake.CsvFolder;
import vn.bantin.intake.DecimalMark;
import vn.bantin.progress.Delivery;
import vn.bantin.progress.Ledger;
import vn.bantin.progress.Period;
import vn.bantin.progress.Programme;
import vn.bantin.progress.Register;
import vn.bantin.scoring.Rulebook;

/** CPU time per bulletin of the sample in steady state; started by {@code .ci/benchmark}, not a test. */
final class PressBenchmark {

    private static final int WARM_UP = 100;
    private static final int MEASURED = 324;

    private PressBenchmark() {}

    public static void main(String[] args) throws Exception {
        Press press = new Press(Path.of("no-overrides"));
        List<Bulletin> bulletins = bulletins();
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
            pages += press.print(bulletins.get(i % bulletins.size()), LocalDate.of(2024, 4, 3))
                    .pages();
        }
        return pages;
    }

    private static List<Bulletin> bulletins() throws Exception {
        Delivery sample = CsvFolder.read(Path.of("src/main/resources/sample"), DecimalMark.POINT, Register.EMPTY)
                .delivery();
        Programme programme = sample.programmes().get(1);
        Period period = new Period(2024, 1);
        Ledger ledger = new Ledger(
                programme,
                period,
                sample.units(),
                sample.indicators(),
                sample.targets().stream()
                        .filter(t -> t.programme().equals(programme.code()))
                        .toList(),
                sample.progress().stream()
                        .filter(p -> p.period().equals(period))
                        .toList(),
                List.of(),
                List.of());
        return Edition.of(ledger, List.of(), Rulebook.STANDARD, Wording.STANDARD, 1, LocalDate.of(2024, 4, 3))
                .bulletins();
    }
}
