package vn.bantin.app;

import java.util.function.Consumer;
import vn.bantin.job.PrintListener;

/** The progress of a run: {@code done} of {@code total} bulletins lie in their folder. */
public record PrintProgress(int done, int total) {

    /** A listener that passes on what it hears. */
    static PrintListener listener(Consumer<PrintProgress> progress) {
        return (done, total) -> progress.accept(new PrintProgress(done, total));
    }
}
