package vn.bantin.job;

/** What became of one bulletin. */
sealed interface Outcome {

    int number();

    /** It lies on the shelf. */
    record Printed(int number, String file, long size, int pages, String sha256) implements Outcome {}

    /** It could not be printed or written. */
    record Failed(int number, Exception cause) implements Outcome {

        /** In one line. */
        String why() {
            return ExceptionText.of(cause);
        }
    }
}
