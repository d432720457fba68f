package vn.bantin.job;

import vn.bantin.output.Manifest;

/** The result of printing one bulletin. */
public sealed interface PrintOutcome {

    int number();

    /** A bulletin that lies in its folder, and its Word copy beside it. */
    record Printed(int number, Manifest.Entry pdf, Manifest.Entry copy) implements PrintOutcome {}

    /** A bulletin that could not be printed or written. */
    record Failed(int number, Exception cause) implements PrintOutcome {

        /** The reason in one line. */
        public String why() {
            return ExceptionText.of(cause);
        }
    }
}
