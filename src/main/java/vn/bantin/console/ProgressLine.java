package vn.bantin.console;

import java.io.PrintStream;
import vn.bantin.app.PrintProgress;

/** Shows the progress of printing: one line that is rewritten on a terminal, a line at each tenth elsewhere. */
final class ProgressLine {

    private static final int WIDTH = 30;

    private final PrintStream err;
    private final Messages messages;
    private final boolean terminal;
    private int tenths = -1;

    ProgressLine(PrintStream err, Messages messages, boolean terminal) {
        this.err = err;
        this.messages = messages;
        this.terminal = terminal;
    }

    synchronized void show(PrintProgress tick) {
        if (tick.total() == 0) {
            return;
        }
        if (terminal) {
            int full = WIDTH * tick.done() / tick.total();
            err.print("\r[" + "#".repeat(full) + "-".repeat(WIDTH - full) + "] "
                    + messages.say("progress", tick.done(), tick.total()));
            if (tick.done() == tick.total()) {
                err.println();
            }
            err.flush();
        } else if (10 * tick.done() / tick.total() > tenths) {
            tenths = 10 * tick.done() / tick.total();
            err.println(messages.say("progress", tick.done(), tick.total()));
        }
    }
}
