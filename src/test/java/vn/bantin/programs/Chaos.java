package vn.bantin.programs;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;
import vn.bantin.console.Child;
import vn.bantin.console.CliFixture;
import vn.bantin.console.Said;
import vn.bantin.console.SampleCopy;
import vn.bantin.job.Shelves;
import vn.bantin.store.MySqlServer;

/**
 * Strikes a publish at a random moment and looks whether one more publish makes everything good.
 *
 * <p>The moments are drawn from a seed, as shares of the processor time that an undisturbed publish of the same office
 * takes: what else the machine does moves them little. The long run is {@code .ci/chaos}; {@link ChaosTest} is the short one.
 */
final class Chaos implements AutoCloseable {

    private static final String[] PUBLISH = {"publish", "--period", "2024-Q1", "--issued-on", "2024-04-03"};
    private static final String PLENTY = "256m";

    /** What may happen to a run. */
    enum Blow {
        KILLED,
        ASKED_TO_STOP,
        /** The server is killed and started again. */
        DATABASE_GONE,
        CONNECTIONS_CUT,
        /** There is room for a random part of the files that the run writes. */
        DISK_FULL,
        /** There is room for a random part of what the run adds to the embedded database. */
        DATABASE_DISK_FULL,
        DISK_READ_ONLY,
        FOLDER_REMOVED,
        /** Somebody moves the folder away and puts an older copy of it, here an empty one, in its place. */
        FOLDER_SWAPPED;

        /** How a run may end that felt it; whatever else it says is no truth. */
        Set<Integer> ends() {
            return switch (this) {
                case KILLED -> Set.of(137);
                case ASKED_TO_STOP -> Set.of(0, 143);
                case DATABASE_GONE, CONNECTIONS_CUT -> Set.of(0, 6);
                case DISK_FULL, DATABASE_DISK_FULL, DISK_READ_ONLY, FOLDER_REMOVED, FOLDER_SWAPPED -> Set.of(0, 4, 6);
            };
        }

        boolean isOf(Setting setting) {
            return switch (this) {
                case DATABASE_GONE, CONNECTIONS_CUT -> setting.mysql();
                case DATABASE_DISK_FULL -> !setting.mysql();
                default -> true;
            };
        }

        /** The folder of the home that is to lie on a disk of its own, empty for none. */
        String disk() {
            return switch (this) {
                case DISK_FULL, DISK_READ_ONLY -> "out";
                case DATABASE_DISK_FULL -> "data";
                default -> "";
            };
        }

        /** Whether it is there from the start, and only felt later. */
        boolean lasts() {
            return this == DISK_FULL || this == DATABASE_DISK_FULL;
        }
    }

    /** Where it runs. */
    record Setting(boolean mysql, int units, int threads) {

        @Override
        public String toString() {
            return "%-8s %3d units, %d threads".formatted(mysql ? "MySQL" : "embedded", units, threads);
        }
    }

    /**
     * What came of one blow.
     *
     * @param share of the undisturbed work after which it fell, or of the room that there was
     * @param inTime whether the run was still at work then
     * @param there how many files there were then, or at the end where it lasts
     * @param differences between what one more publish left and an undisturbed edition, and an end that does not tell what
     *     happened, a line each; none is right
     */
    record Trial(
            Setting setting,
            Blow blow,
            double share,
            boolean inTime,
            int there,
            int exit,
            int exitAgain,
            List<String> differences) {

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%s  %-18s at %3.0f %%%s, %3d files there: exit %3d, then %d: %s",
                    setting,
                    blow,
                    share * 100,
                    inTime ? "" : " (too late)",
                    there,
                    exit,
                    exitAgain,
                    differences.isEmpty() ? "as undisturbed" : differences);
        }
    }

    private final Path folder;
    private final Setting setting;
    private final Random random;
    private final MySqlServer server;
    private final Path sample;
    private final Map<String, String> undisturbed;
    private final Duration work;
    private final Map<String, Long> room;

    /** Publishes once without harm, to know what is to come out and how long it takes. */
    Chaos(Path folder, Setting setting, long seed) throws IOException {
        this.folder = folder;
        this.setting = setting;
        random = new Random(seed);
        server = setting.mysql() ? MySqlServer.lasting() : null;
        sample = SampleCopy.districts(folder.resolve("sample"), setting.units()).folder();
        Path home = home();
        try (CliFixture desk = desk(home)) {
            long data = size(home.resolve("data"));
            AtomicReference<Duration> used = new AtomicReference<>(Duration.ZERO);
            try (Child child = publish(desk)) {
                child.until(() -> {
                    used.accumulateAndGet(child.worked(), (a, b) -> a.compareTo(b) > 0 ? a : b);
                    return false;
                });
                Said said = child.ended();
                if (said.exit() != 0) {
                    throw new IllegalStateException(said.all());
                }
            }
            work = used.get();
            undisturbed = Shelves.hashes(home.resolve("out"));
            room = Map.of("out", size(home.resolve("out")), "data", size(home.resolve("data")) - data);
        }
        FileSystemUtils.deleteRecursively(home);
    }

    /** One blow, and one more publish. */
    Trial strike(Blow blow) throws IOException {
        Path home = home();
        Path disk = Files.createDirectories(home.resolve(blow.disk()));
        boolean mounted = !blow.disk().isEmpty();
        if (mounted) {
            must("mount", "-t", "tmpfs", "-o", "size=" + PLENTY, "tmpfs", disk.toString());
        }
        try (CliFixture desk = desk(home)) {
            return strike(desk, disk, blow, random.nextDouble());
        } finally {
            if (mounted) {
                must("umount", "-l", disk.toString());
            }
            FileSystemUtils.deleteRecursively(home);
        }
    }

    private Trial strike(CliFixture desk, Path disk, Blow blow, double share) throws IOException {
        Path out = desk.home().resolve("out");
        if (blow.lasts()) {
            long used = disk.toFile().getTotalSpace() - disk.toFile().getFreeSpace();
            long bytes = used + (long) (Math.max(0, room.get(blow.disk())) * share);
            must("mount", "-o", "remount,size=" + (bytes / 1024 + 1) + "k", disk.toString());
        }
        int there;
        Said first;
        boolean alive;
        try (Child child = publish(desk)) {
            Duration due = Duration.ofNanos((long) (work.toNanos() * share));
            alive = child.until(() -> !blow.lasts() && child.worked().compareTo(due) >= 0);
            there = CliFixture.names(out).size();
            first = alive ? struck(child, desk, out, blow) : child.ended();
        }
        if (!blow.disk().isEmpty()) {
            must("mount", "-o", "remount,rw,size=" + PLENTY, disk.toString());
        }
        Said again;
        try (Child child = publish(desk)) {
            again = child.ended();
        }
        List<String> differences = new ArrayList<>();
        if (alive && !blow.ends().contains(first.exit())) {
            differences.add("exit " + first.exit() + ": " + first.err().strip());
        }
        if (again.exit() != 0) {
            differences.add(again.all().strip());
        }
        differences.addAll(differences(Shelves.hashes(out)));
        differences.addAll(inRepository(desk));
        return new Trial(setting, blow, share, alive || blow.lasts(), there, first.exit(), again.exit(), differences);
    }

    private Said struck(Child child, CliFixture desk, Path out, Blow blow) throws IOException {
        switch (blow) {
            case KILLED -> {
                return child.killed();
            }
            case ASKED_TO_STOP -> {
                return child.stopped();
            }
            case DATABASE_GONE -> {
                server.kill();
                server.restart();
            }
            case CONNECTIONS_CUT -> cutConnections(desk);
            case DISK_FULL, DATABASE_DISK_FULL -> throw new IllegalStateException("it lasts, and falls at no moment");
            // Refused as long as a file is being written.
            case DISK_READ_ONLY -> child.until(() -> did("mount", "-o", "remount,ro", out.toString()));
            case FOLDER_REMOVED -> FileSystemUtils.deleteRecursively(out.resolve("KTXH-2024"));
            case FOLDER_SWAPPED -> {
                Path place = out.resolve("KTXH-2024");
                if (Files.exists(place)) {
                    Files.move(place, folder.resolve("moved-" + UUID.randomUUID()));
                    Files.createDirectories(place);
                }
            }
        }
        return child.ended();
    }

    private static void cutConnections(CliFixture desk) {
        JdbcClient sql = desk.sql();
        String schema = sql.sql("select database()").query(String.class).single();
        sql.sql("select id from information_schema.processlist where db = ? and id <> connection_id()")
                .param(schema)
                .query(Long.class)
                .list()
                .forEach(id -> sql.sql("kill " + id).update());
    }

    private List<String> differences(Map<String, String> now) {
        Map<String, String> all = new TreeMap<>(undisturbed);
        all.putAll(now);
        return all.keySet().stream()
                .filter(name -> !Objects.equals(undisturbed.get(name), now.get(name)))
                .map(name -> (now.containsKey(name)
                                ? undisturbed.containsKey(name) ? "other bytes: " : "stray: "
                                : "lacks: ")
                        + name)
                .toList();
    }

    /** What would keep somebody busy there. */
    private static List<String> inRepository(CliFixture desk) {
        List<String> odd = new ArrayList<>();
        Map<String, Long> expected = new TreeMap<>();
        expected.put("select count(*) from BATCH_JOB_INSTANCE", 1L);
        expected.put("select count(*) from BATCH_JOB_EXECUTION where STATUS = 'COMPLETED'", 1L);
        expected.put("select count(*) from BATCH_JOB_EXECUTION where END_TIME is null", 0L);
        expected.put("select count(*) from bulletins where failure is not null or sha256 is null", 0L);
        expected.put("select count(*) from editions where published_at is not null", 1L);
        expected.forEach((select, count) -> {
            long found = desk.number(select);
            if (found != count) {
                odd.add(found + " instead of " + count + ": " + select);
            }
        });
        return odd;
    }

    private Child publish(CliFixture desk) {
        return desk.starts(List.of("-Dbantin.threads=" + setting.threads()), PUBLISH);
    }

    private CliFixture desk(Path home) {
        CliFixture desk = CliFixture.at(home);
        if (server != null) {
            String schema = "chaos_" + UUID.randomUUID().toString().replace("-", "");
            JdbcClient.create(new DriverManagerDataSource(server.address("")))
                    .sql("create database " + schema)
                    .update();
            desk.database(server.address(schema), "root", "");
        }
        Said said = desk.types("import", sample.toString());
        if (said.exit() != 0) {
            throw new IllegalStateException(said.all());
        }
        return desk;
    }

    private Path home() {
        return folder.resolve("home-" + UUID.randomUUID());
    }

    private static long size(Path folder) throws IOException {
        long size = 0;
        for (String name : CliFixture.names(folder)) {
            size += Files.size(folder.resolve(name));
        }
        return size;
    }

    private static void must(String... command) {
        if (!did(command)) {
            throw new IllegalStateException("only root may " + String.join(" ", command));
        }
    }

    private static boolean did(String... command) {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        if (server != null) {
            server.close();
        }
    }

    /**
     * The long run: every blow in every setting.
     *
     * @param words how many moments in all, the seed, and the settings as {@code mysql-166-4}, all of them if none
     */
    public static void main(String[] words) throws IOException {
        int moments = Integer.parseInt(words[0]);
        long seed = Long.parseLong(words[1]);
        List<Setting> settings = settings(Arrays.asList(words).subList(2, words.length));
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Path folder = Files.createTempDirectory("bantin-chaos");
        int wrong = 0;
        try {
            for (int s = 0; s < settings.size(); s++) {
                Setting setting = settings.get(s);
                int share = moments / settings.size() + (s < moments % settings.size() ? 1 : 0);
                List<Blow> blows = Arrays.stream(Blow.values())
                        .filter(blow -> blow.isOf(setting))
                        .toList();
                try (Chaos chaos = new Chaos(folder.resolve("setting-" + s), setting, seed + s)) {
                    for (int i = 0; i < share; i++) {
                        // Every second one is a kill.
                        Trial trial =
                                chaos.strike(i % 2 == 0 ? Blow.KILLED : blows.get(1 + i / 2 % (blows.size() - 1)));
                        out.println(trial);
                        wrong += trial.differences().isEmpty() ? 0 : 1;
                    }
                }
            }
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
        out.println(moments + " moments, seed " + seed + ": " + wrong + " with differences");
        System.exit(wrong == 0 ? 0 : 1);
    }

    private static List<Setting> settings(List<String> words) {
        List<Setting> settings = new ArrayList<>();
        for (boolean mysql : List.of(false, true)) {
            for (int units : List.of(27, 166)) {
                for (int threads : List.of(1, 4)) {
                    if (words.isEmpty() || words.contains((mysql ? "mysql" : "h2") + "-" + units + "-" + threads)) {
                        settings.add(new Setting(mysql, units, threads));
                    }
                }
            }
        }
        return settings;
    }
}
