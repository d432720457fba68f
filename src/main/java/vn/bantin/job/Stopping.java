package vn.bantin.job;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.context.SmartLifecycle;

/**
 * Lets SIGTERM and Ctrl-C end a run after the bulletins in hand.
 *
 * <p>Not {@code JobOperator.stop()}: within the same JVM that of Spring Batch 6.0.4 closes the reader under the running
 * step. The steps are told here, the context waits for the run before it closes the database.
 */
final class Stopping implements SmartLifecycle, StepExecutionListener {

    private static final long PATIENCE_SECONDS = 25;

    private final Set<StepExecution> live = ConcurrentHashMap.newKeySet();
    private volatile boolean asked;
    private volatile boolean running;
    private volatile @Nullable CountDownLatch run;

    /** Whether somebody asked to stop. */
    boolean asked() {
        return asked;
    }

    /** Marks a run as under way until the result is closed. */
    AutoCloseable underWay() {
        CountDownLatch done = new CountDownLatch(1);
        run = done;
        return done::countDown;
    }

    @Override
    public void beforeStep(StepExecution step) {
        live.add(step);
        if (asked) {
            step.setTerminateOnly();
        }
    }

    @Override
    public @Nullable ExitStatus afterStep(StepExecution step) {
        live.remove(step);
        return null;
    }

    @Override
    public void start() {
        running = true;
    }

    /** Called first of all when the context closes. */
    @Override
    public void stop() {
        asked = true;
        CountDownLatch under = run;
        if (under != null) {
            live.stream()
                    .filter(step -> step.getStepName().equals(PublishSteps.PRINT))
                    .forEach(StepExecution::setTerminateOnly);
            try {
                under.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
