package vn.bantin.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.bantin.job.ExceptionText;
import vn.bantin.output.EditionFolder;
import vn.bantin.output.Manifest;

/**
 * Clears a home of what is old and can be made again or is of no use any more: never an edition, a plan, a setting or data.
 * A folder is as old as the youngest file in it.
 */
public final class HomeTidying {

    /** Drafts, and what a start of one that was cut off has left beside their place. */
    private static final Pattern NAME = Pattern.compile("\\.?draft|\\.draft-old");

    private static final Pattern PERIOD = Pattern.compile("\\d{4}-Q[1-4]");

    private final Path home;
    private final Clock clock;

    HomeTidying(Settings settings, Clock clock) {
        home = settings.home();
        this.clock = clock;
    }

    /** The kinds of what is cleared; the console has a word for each. */
    public enum Kind {
        /** The folder of a period's draft. */
        DRAFT("out", 3),
        /** What {@code check} has laid down of a period. */
        CHECK("check", 2),
        /** What {@code compare} has laid down of a period. */
        COMPARE("compare", 2),
        /** The misprints of an edition. */
        QUARANTINE("quarantine", 3),
        /** A log that is not written to any more. */
        LOG("logs", 1),
        /** Figures for a monitor that were never given their name. */
        METRICS("metrics", 1);

        private final String folder;
        private final int depth;

        Kind(String folder, int depth) {
            this.folder = folder;
            this.depth = depth;
        }

        private boolean has(Path one) {
            String name = String.valueOf(one.getFileName());
            return switch (this) {
                case DRAFT -> isDraft(one, name);
                case CHECK, COMPARE, QUARANTINE -> Files.isDirectory(one);
                case LOG -> Files.isRegularFile(one) && name.startsWith("bantin.log.");
                case METRICS -> Files.isRegularFile(one) && name.endsWith(".prom.part");
            };
        }

        private static boolean isDraft(Path folder, String name) {
            Path period = folder.getParent();
            return Files.isDirectory(folder)
                    && NAME.matcher(name).matches()
                    && period != null
                    && PERIOD.matcher(String.valueOf(period.getFileName())).matches()
                    && isNoEdition(folder.resolve(Manifest.FILE));
        }

        private static boolean isNoEdition(Path manifest) {
            try {
                return !Files.exists(manifest) || Manifest.isDraft(Files.readAllBytes(manifest));
            } catch (IOException e) {
                return false;
            }
        }
    }

    /**
     * A folder or file that is cleared.
     *
     * @param name below the home
     */
    public record Item(Kind kind, String name, int files, long bytes) {}

    /**
     * Clears what is older than so many days.
     *
     * @param dryRun whether it is only told
     */
    public List<Item> tidy(int days, boolean dryRun) {
        Instant limit = clock.instant().minus(Duration.ofDays(days));
        List<Item> items = new ArrayList<>();
        try {
            for (Kind kind : Kind.values()) {
                for (Path one : candidates(kind)) {
                    List<Path> files = files(one);
                    if (isOlder(files.isEmpty() ? List.of(one) : files, limit)) {
                        items.add(item(kind, one, files));
                        if (!dryRun) {
                            new EditionFolder(one).clear();
                        }
                    }
                }
            }
            return items;
        } catch (IOException | UncheckedIOException e) {
            throw new CommandException(CommandException.Kind.DISK, e, ExceptionText.of(e));
        }
    }

    /** What lies so deep below the folder of its kind, no deeper and nothing behind a link. */
    private List<Path> candidates(Kind kind) throws IOException {
        Path folder = home.resolve(kind.folder);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        Path root = folder.toRealPath();
        try (Stream<Path> all = Files.walk(root, kind.depth)) {
            return all.filter(one -> !one.equals(root)
                            && root.relativize(one).getNameCount() == kind.depth
                            && !Files.isSymbolicLink(one)
                            && kind.has(one))
                    .sorted()
                    .toList();
        }
    }

    private static Item item(Kind kind, Path one, List<Path> files) throws IOException {
        long bytes = 0;
        for (Path file : files) {
            bytes += Files.size(file);
        }
        Path name = one.subpath(one.getNameCount() - kind.depth, one.getNameCount());
        return new Item(kind, kind.folder + "/" + name.toString().replace('\\', '/'), files.size(), bytes);
    }

    private static List<Path> files(Path one) throws IOException {
        try (Stream<Path> all = Files.walk(one)) {
            return all.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .toList();
        }
    }

    private static boolean isOlder(List<Path> files, Instant limit) throws IOException {
        for (Path file : files) {
            if (!Files.getLastModifiedTime(file).toInstant().isBefore(limit)) {
                return false;
            }
        }
        return true;
    }
}
