package vn.bantin.job;

import java.util.function.Consumer;

/** The progress of a run: {@code done} of {@code total} bulletins lie in their folder. */
public record Tick(int done, int total) {

    /** A listener that passes on what it hears. */
    static PrintListener listener(Consumer<Tick> progress) {
        return (done, total) -> progress.accept(new Tick(done, total));
    }
}
