package vn.bantin.store;

import static org.assertj.core.api.Assertions.assertThat;

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
    void aSecondRunDoesNotGetTheLockUntilTheFirstIsDone() {
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
    void namesThatOnlyLookAlikeAreOtherLocks() {
        String prefix = "KTXH-" + "x".repeat(100);
        List<String> names = List.of("kế hoạch", "ke hoach", "KẾ HOẠCH", prefix + "1", prefix + "2");
        List<PeriodLock> locks =
                names.stream().map(name -> acquire(name).orElseThrow()).toList();
        locks.forEach(PeriodLock::close);
        assertThat(locks).hasSize(names.size());
    }

    @Test
    void anotherDatabaseHasItsOwnLocks() {
        try (TestDatabase other = TestDatabase.empty();
                PeriodLock here = acquire(NAME).orElseThrow();
                PeriodLock there =
                        PeriodLock.tryAcquire(other.dataSource(), NAME).orElseThrow()) {
            assertThat(here).isNotSameAs(there);
        }
    }

    @Test
    void ofManyAtOnceOneGetsIt() throws Exception {
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
    @Tag("mysql")
    void theLockDiesWithItsConnectionAndOutlivesAnImpatientServer() {
        var connection = new SingleConnectionDataSource(database.url(), true);
        JdbcClient holder = JdbcClient.create(connection);
        holder.sql("set session wait_timeout = 1").update();
        long id = holder.sql("select connection_id()").query(Long.class).single();
        PeriodLock lock = PeriodLock.tryAcquire(connection, NAME).orElseThrow();
        assertThat(holder.sql("select @@session.wait_timeout").query(Long.class).single())
                .isEqualTo(31_536_000);
        assertThat(acquire(NAME)).isEmpty();

        JdbcClient.create(database.dataSource()).sql("kill " + id).update();
        Optional<PeriodLock> next = Stream.generate(() -> acquire(NAME))
                .limit(1000)
                .flatMap(Optional::stream)
                .findFirst();
        assertThat(next).isPresent();
        next.get().close();
        lock.close();
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
