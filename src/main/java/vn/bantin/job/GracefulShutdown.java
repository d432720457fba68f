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
 * step. The steps are told here, the context waits for the command, down to its last sentence, before it closes the
 * database.
 */
public final class GracefulShutdown implements SmartLifecycle, StepExecutionListener {

    private static final long PATIENCE_SECONDS = 25;

    /** The steps that can stop between two items. */
    private static final Set<String> BETWEEN_ITEMS = Set.of(PrintStep.NAME, DeliverJob.STEP);

    private final Set<StepExecution> live = ConcurrentHashMap.newKeySet();
    private final CountDownLatch command = new CountDownLatch(1);
    private volatile boolean asked;
    private volatile boolean running;

    /** Whether somebody asked to stop. */
    public boolean asked() {
        return asked;
    }

    /** The command has done and said all it had to: the context may close. */
    public void commandEnded() {
        command.countDown();
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
        live.stream()
                .filter(step -> BETWEEN_ITEMS.contains(step.getStepName()))
                .forEach(StepExecution::setTerminateOnly);
        try {
            command.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
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
