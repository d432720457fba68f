package vn.bantin.job;

/** The result of printing one bulletin. */
sealed interface Outcome {

    int number();

    /** A bulletin that lies in its folder. */
    record Printed(int number, String file, long size, int pages, String sha256) implements Outcome {}

    /** A bulletin that could not be printed or written. */
    record Failed(int number, Exception cause) implements Outcome {

        /** The reason in one line. */
        String why() {
            return ExceptionText.of(cause);
        }
    }
}
