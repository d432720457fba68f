package vn.bantin.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

@Tag("database")
class PeriodLockTest {

    private static final String NAME = "KTXH-2024 2024-Q1";

    private static TestDatabase database;

    @BeforeAll
    static void open() {
        database = TestDatabase.fresh();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void a_second_run_does_not_get_the_lock_until_the_first_is_done() {
        try (PeriodLock first = acquire(NAME).orElseThrow()) {
            assertThat(acquire(NAME)).isEmpty();
            assertThat(PeriodLock.tryAcquire(database.connect(null), NAME)).isEmpty();
            first.close();
            first.close();
            try (PeriodLock second = acquire(NAME).orElseThrow()) {
                first.close();
                assertThat(acquire(NAME)).isEmpty();
                assertThat(second).isNotNull();
            }
        }
        acquire(NAME).orElseThrow().close();
    }

    @Test
    void names_that_only_look_alike_are_other_locks() {
        String prefix = "KTXH-" + "x".repeat(100);
        List<String> names = List.of("kế hoạch", "ke hoach", "KẾ HOẠCH", prefix + "1", prefix + "2");
        List<PeriodLock> locks =
                names.stream().map(name -> acquire(name).orElseThrow()).toList();
        locks.forEach(PeriodLock::close);
        assertThat(locks).hasSize(names.size());
    }

    @Test
    void another_database_has_its_own_locks() {
        try (TestDatabase other = TestDatabase.empty();
                PeriodLock here = acquire(NAME).orElseThrow();
                PeriodLock there =
                        PeriodLock.tryAcquire(other.dataSource(), NAME).orElseThrow()) {
            assertThat(here).isNotSameAs(there);
        }
    }

    @Test
    void of_many_at_once_one_gets_it() throws Exception {
        int many = 6;
        ExecutorService threads = Executors.newFixedThreadPool(many);
        try {
            CyclicBarrier start = new CyclicBarrier(many);
            Callable<Optional<PeriodLock>> attempt = () -> {
                start.await();
                return acquire(NAME);
            };
            List<PeriodLock> got =
                    Stream.iterate(0, i -> i + 1).limit(many).map(i -> threads.submit(attempt)).toList().stream()
                            .map(PeriodLockTest::result)
                            .flatMap(Optional::stream)
                            .toList();
            got.forEach(PeriodLock::close);
            assertThat(got).hasSize(1);
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void who_is_sent_away_learns_who_has_it_until_it_is_given_back() {
        assertThat(PeriodLock.findHolder(database.dataSource(), NAME)).isEmpty();
        try (PeriodLock held = acquire(NAME).orElseThrow()) {
            LockHolder holder =
                    PeriodLock.findHolder(database.connect(null), NAME).orElseThrow();

            assertThat(held.held()).isTrue();
            assertThat(holder).isEqualTo(LockHolder.here());
            assertThat(holder.process()).isEqualTo(ProcessHandle.current().pid());
            assertThat(PeriodLock.findHolder(database.dataSource(), "another")).isEmpty();
        }
        assertThat(PeriodLock.findHolder(database.dataSource(), NAME)).isEmpty();
    }

    @Test
    @Tag("mysql")
    void the_lock_dies_with_its_connection_and_its_holder_learns_it() {
        var connection = new SingleConnectionDataSource(database.url(), true);
        JdbcClient holder = JdbcClient.create(connection);
        long id = holder.sql("select connection_id()").query(Long.class).single();
        PeriodLock lock = PeriodLock.tryAcquire(connection, NAME).orElseThrow();
        assertThat(acquire(NAME)).isEmpty();
        assertThat(lock.held()).isTrue();

        JdbcClient.create(database.dataSource()).sql("kill " + id).update();
        Optional<PeriodLock> next = Stream.generate(() -> acquire(NAME))
                .limit(1000)
                .flatMap(Optional::stream)
                .findFirst();
        assertThat(next).isPresent();
        assertThat(lock.held()).isFalse();
        next.get().close();
        lock.close();
    }

    /** A machine that has vanished is, to the server, one that says nothing any more. */
    @Test
    @Tag("mysql")
    void a_holder_that_gives_no_sign_of_life_loses_it_when_its_lease_is_over() {
        var connection = new SingleConnectionDataSource(database.url(), true);
        JdbcClient silent = JdbcClient.create(connection);
        PeriodLock lock = PeriodLock.tryAcquire(connection, NAME).orElseThrow();
        assertThat(silent.sql("select @@session.wait_timeout").query(Long.class).single())
                .isEqualTo(MySqlDialect.LEASE_SECONDS);
        String name = silent.sql("select name from holders where connection = connection_id()")
                .query(String.class)
                .single();
        silent.sql("set session wait_timeout = 1").update();

        // The server is asked to wait for the lock; nobody gives it back.
        var waiting = new SingleConnectionDataSource(database.url(), true);
        assertThat(JdbcClient.create(waiting)
                        .sql("select get_lock(?, 60)")
                        .param(name)
                        .query(Integer.class)
                        .single())
                .isOne();
        assertThat(lock.held()).isFalse();
        lock.close();
        waiting.destroy();
    }

    @Test
    void an_embedded_database_has_a_note_of_who_has_it_open_which_counts_only_while_that_process_lives(
            @TempDir Path home) throws IOException {
        String url = Database.url(home);
        Files.createDirectories(home.resolve("data"));
        Path note = home.resolve("data/bantin.holder");
        assertThat(Database.findHolder(url)).isEmpty();

        LockHolder.here().note(note);
        assertThat(Database.findHolder(url)).contains(LockHolder.here());

        Process gone = new ProcessBuilder("true").start();
        LockHolder here = LockHolder.here();
        new LockHolder(here.host(), gone.onExit().join().pid(), here.account(), here.since()).note(note);
        assertThat(Database.findHolder(url)).isEmpty();
        LockHolder elsewhere = new LockHolder("may-khac", gone.pid(), "it", here.since());
        elsewhere.note(note);
        assertThat(Database.findHolder(url)).contains(elsewhere);
        Files.writeString(note, "half a no");
        assertThat(Database.findHolder(url)).isEmpty();
    }

    private static Optional<PeriodLock> acquire(String name) {
        return PeriodLock.tryAcquire(database.dataSource(), name);
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
