package vn.bantin.job;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;
import vn.bantin.job.FileTimes.FileTime;

/**
 * Says in the log and keeps in the job repository what a step took: wall time, CPU time of the whole process, and the slowest
 * of its files.
 */
public final class StepTimes implements StepExecutionListener {

    private static final Logger LOG = LoggerFactory.getLogger(StepTimes.class);

    private static final String CPU = "cpu.millis";
    private static final String FILES = "slowest.files";

    private final FileTimes files;
    private final OperatingSystemMXBean process = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private long began;
    private long before;

    StepTimes(FileTimes files) {
        this.files = files;
    }

    @Override
    public void beforeStep(StepExecution step) {
        began = System.nanoTime();
        before = process.getProcessCpuTime();
    }

    @Override
    public @Nullable ExitStatus afterStep(StepExecution step) {
        long cpu = Duration.ofNanos(process.getProcessCpuTime() - before).toMillis();
        List<FileTime> slowest = files.take();
        step.getExecutionContext().putLong(CPU, cpu);
        step.getExecutionContext()
                .putString(FILES, slowest.stream().map(StepTimes::line).collect(Collectors.joining("\n")));
        long wall = Duration.ofNanos(System.nanoTime() - began).toMillis();
        LOG.atInfo()
                .addKeyValue("step", step.getStepName())
                .addKeyValue("items", step.getReadCount())
                .addKeyValue("wall_ms", wall)
                .addKeyValue("cpu_ms", cpu)
                .log(
                        "step {}: {}{} ms wall, {} ms CPU{}",
                        step.getStepName(),
                        step.getReadCount() == 0 ? "" : step.getReadCount() + " items, ",
                        wall,
                        cpu,
                        slowest.stream()
                                .map(time -> "%n  %s: %d ms wall, %d ms CPU"
                                        .formatted(
                                                time.file(),
                                                time.wall().toMillis(),
                                                time.cpu().toMillis()))
                                .collect(Collectors.joining()));
        return null;
    }

    /** The CPU time of a step that ended, empty where it did not live to note it. */
    public static Optional<Duration> cpu(StepExecution step) {
        return step.getExecutionContext().containsKey(CPU)
                ? Optional.of(Duration.ofMillis(step.getExecutionContext().getLong(CPU)))
                : Optional.empty();
    }

    /** The slowest files of a step, the slowest first. */
    public static List<FileTime> slowest(StepExecution step) {
        return step.getExecutionContext()
                .getString(FILES, "")
                .lines()
                .map(StepTimes::read)
                .toList();
    }

    private static String line(FileTime time) {
        return time.wall().toMillis() + " " + time.cpu().toMillis() + " " + time.file();
    }

    private static FileTime read(String line) {
        String[] parts = line.split(" ", 3);
        return new FileTime(
                parts[2], Duration.ofMillis(Long.parseLong(parts[0])), Duration.ofMillis(Long.parseLong(parts[1])));
    }
}
