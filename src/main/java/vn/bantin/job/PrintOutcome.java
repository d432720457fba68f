package vn.bantin.job;

/** The result of printing one bulletin. */
public sealed interface PrintOutcome {

    int number();

    /** A bulletin that lies in its folder. */
    record Printed(int number, String file, long size, int pages, String sha256) implements PrintOutcome {}

    /** A bulletin that could not be printed or written. */
    record Failed(int number, Exception cause) implements PrintOutcome {

        /** The reason in one line. */
        public String why() {
            return ExceptionText.of(cause);
        }
    }
}
