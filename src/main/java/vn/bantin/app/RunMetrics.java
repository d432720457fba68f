package vn.bantin.app;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.LoggerFactory;
import vn.bantin.job.ExceptionText;

/**
 * What a monitor is to know of the last runs, in Prometheus's text format, for the textfile collectors of its exporters.
 *
 * <p>It is written where somebody has made the folder {@code metrics} in the home, whole or not at all; what cannot be
 * written is a line in the log and changes nothing of how the command ends.
 */
public final class RunMetrics {

    private static final Pattern LINE = Pattern.compile("(bantin_\\w+)\\{(.*)} (-?[\\d.]+)");

    /** The figures, each with the sentence that explains it. */
    private enum Figure {
        LAST_END_TIMESTAMP_SECONDS("When the command last ended."),
        LAST_SUCCESS_TIMESTAMP_SECONDS("When the command last ended with exit code 0."),
        LAST_DURATION_SECONDS("How long the command last ran."),
        LAST_EXIT_CODE(
                "The exit code of the last run: 0 done, 3 errors in the data, 4 incomplete, 6 not ready, 7 late."),
        PUBLISHED_FILES("PDF files of the edition that was last published or tried."),
        FAILED_FILES("PDF files of that edition that could not be made.");

        private final String help;

        Figure(String help) {
            this.help = help;
        }

        String metric() {
            return "bantin_" + name().toLowerCase(Locale.ROOT);
        }
    }

    private final Instant started = Instant.now();
    private final Map<Figure, SortedMap<String, String>> noted = new EnumMap<>(Figure.class);

    /** Notes how a publish ended, for the file that is written when the command ends; nothing of a draft or a rehearsal. */
    public void published(PublishReport report) {
        if (report.end() == PublishReport.End.DRAFTED || report.end() == PublishReport.End.CHECKED) {
            return;
        }
        String labels = "programme=\"" + report.programme().code() + "\",period=\"" + report.period() + "\"";
        note(Figure.PUBLISHED_FILES, labels, String.valueOf(report.bulletins()));
        note(Figure.FAILED_FILES, labels, String.valueOf(report.failures().size()));
    }

    /** Writes what is known of the last run of each command, this one among them. */
    public void ended(Path home, String command, int exitCode) {
        Instant ended = Instant.now();
        Path folder = home.resolve("metrics");
        if (!Files.isDirectory(folder)) {
            return;
        }
        String labels = "command=\"" + command + "\"";
        note(Figure.LAST_END_TIMESTAMP_SECONDS, labels, String.valueOf(ended.getEpochSecond()));
        note(Figure.LAST_EXIT_CODE, labels, String.valueOf(exitCode));
        note(
                Figure.LAST_DURATION_SECONDS,
                labels,
                BigDecimal.valueOf(Duration.between(started, ended).toMillis(), 3)
                        .toPlainString());
        if (exitCode == ExitCode.DONE.number()) {
            note(Figure.LAST_SUCCESS_TIMESTAMP_SECONDS, labels, String.valueOf(ended.getEpochSecond()));
        }
        try {
            write(folder);
        } catch (IOException e) {
            LoggerFactory.getLogger(RunMetrics.class)
                    .warn("no figures for the monitor in {}: {}", folder, ExceptionText.of(e));
        }
    }

    private void note(Figure figure, String labels, String value) {
        noted.computeIfAbsent(figure, any -> new TreeMap<>()).put(labels, value);
    }

    /** Takes over what other commands have left there; two of them that end at once wait for each other. */
    private void write(Path folder) throws IOException {
        Path file = folder.resolve("bantin.prom");
        try (FileChannel channel = FileChannel.open(
                        folder.resolve("bantin.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            Path part = folder.resolve("bantin.prom.part");
            Files.writeString(part, text(before(file)));
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static Map<String, SortedMap<String, String>> before(Path file) throws IOException {
        Map<String, SortedMap<String, String>> before = new TreeMap<>();
        if (Files.exists(file)) {
            for (String line : Files.readAllLines(file)) {
                Matcher matcher = LINE.matcher(line);
                if (matcher.matches()) {
                    before.computeIfAbsent(matcher.group(1), any -> new TreeMap<>())
                            .put(matcher.group(2), matcher.group(3));
                }
            }
        }
        return before;
    }

    private String text(Map<String, SortedMap<String, String>> before) {
        StringBuilder text = new StringBuilder();
        for (Figure figure : Figure.values()) {
            SortedMap<String, String> values = new TreeMap<>(before.getOrDefault(figure.metric(), new TreeMap<>()));
            values.putAll(noted.getOrDefault(figure, new TreeMap<>()));
            if (!values.isEmpty()) {
                text.append("# HELP ")
                        .append(figure.metric())
                        .append(' ')
                        .append(figure.help)
                        .append('\n');
                text.append("# TYPE ").append(figure.metric()).append(" gauge\n");
                values.forEach((labels, value) -> text.append(figure.metric())
                        .append('{')
                        .append(labels)
                        .append("} ")
                        .append(value)
                        .append('\n'));
            }
        }
        return text.toString();
    }
}
