package vn.bantin.job;

import java.util.function.Consumer;

/** How far a run has come: {@code done} of {@code total} bulletins lie on the shelf. */
public record Tick(int done, int total) {

    /** A listener that passes on what it hears. */
    static PrintListener listener(Consumer<Tick> progress) {
        return (done, total) -> progress.accept(new Tick(done, total));
    }
}
