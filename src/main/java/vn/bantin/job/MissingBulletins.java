package vn.bantin.job;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ItemReader;
import vn.bantin.store.StoredEdition;

/** The numbers of the bulletins still to print; asked of the tables and the shelf when the step first reads. */
final class MissingBulletins implements ItemReader<Integer> {

    private final PublishSteps steps;
    private final Run run;
    private final AtomicInteger done = new AtomicInteger();
    private @Nullable StoredEdition edition;
    private Deque<Integer> numbers = new ArrayDeque<>();
    private volatile int total;

    MissingBulletins(PublishSteps steps, Run run) {
        this.steps = steps;
        this.run = run;
    }

    @Override
    public synchronized @Nullable Integer read() throws IOException {
        if (edition == null) {
            StoredEdition found = steps.edition(run);
            steps.clear(found);
            List<Integer> missing = steps.missing(found);
            total = steps.planned(found);
            done.set(total - missing.size());
            numbers = new ArrayDeque<>(wanted(found, missing));
            edition = found;
            run.tell(new Tick(done.get(), total));
        }
        return numbers.poll();
    }

    private List<Integer> wanted(StoredEdition found, List<Integer> missing) {
        return missing.stream()
                .filter(number -> !run.leavesOut(
                        number == 0
                                ? null
                                : steps.editions().bulletin(found.id(), number).unit()))
                .toList();
    }

    synchronized StoredEdition edition() {
        if (edition == null) {
            throw new IllegalStateException("nothing has been read");
        }
        return edition;
    }

    /** The highest number of a bulletin; the summary is number 0. */
    int last() {
        return total - 1;
    }

    Tick tick(int more) {
        return new Tick(done.addAndGet(more), total);
    }
}
