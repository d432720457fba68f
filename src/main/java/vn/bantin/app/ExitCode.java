package vn.bantin.app;

/** The exit code of a command, as scripts and timers see it. */
public enum ExitCode {
    /** Done, or nothing to do. */
    DONE(0),
    /** A fault of the program; the log has it whole. */
    FAILURE(1),
    /** The command line says what cannot be. */
    USAGE(2),
    /** Stopped by findings; nothing was stored or printed. */
    FINDINGS(3),
    /** Some bulletins failed; the same command finishes. */
    INCOMPLETE(4),
    /** Another run holds this period or this database. */
    BUSY(5),
    /** The machine, the database or the configuration is not ready. */
    NOT_READY(6),
    /** The answer to the question is no: a file is not ours or not whole, a bulletin is late. */
    NO(7),
    /** Asked to stop; the same command goes on. */
    STOPPED(143);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    /** The number that the process ends with. */
    public int number() {
        return number;
    }
}
